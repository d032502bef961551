"""Settings are kept whole, and a bad file is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app import paths, settings
from app.settings import Mode, NetworkSettings, Settings, SettingsError


def test_a_missing_file_means_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.json") == Settings()


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    mine = Settings(
        network=NetworkSettings(mode=Mode.DNS, nameservers=("127.0.0.1:5300",), smtp_port=2525),
        weights={"syntax": 7},
        language="de",
    )
    settings.save(path, mine)
    assert settings.load(path) == mine


def test_keys_of_another_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"network": {"future": 1}, "later": true}', encoding="utf-8")
    settings.save(path, replace(settings.load(path), language="fr"))
    text = path.read_text(encoding="utf-8")
    assert '"future": 1' in text
    assert '"later": true' in text


def test_a_weight_taken_out_does_not_come_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings.save(path, Settings(weights={"a": 1}))
    settings.save(path, Settings())
    assert settings.load(path).weights == {}


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"network": {"smtp_port": 0}}', '{"network": {"mode": "quick"}}', "\xff"],
)
def test_a_bad_file_is_named_with_what_to_do(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(SettingsError, match=r"settings\.json.*delete it"):
        settings.load(path)


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Cannot read"):
        settings.load(tmp_path)
    with pytest.raises(SettingsError, match="Cannot write"):
        settings.save(tmp_path, Settings())


def test_network_settings_survive_the_way_through_json() -> None:
    network = NetworkSettings(mode=Mode.FAST, proxies=("socks5://127.0.0.1:1080",))
    assert settings.network_from_json(settings.network_to_json(network)) == network
    assert settings.network_from_json("") == NetworkSettings()


def test_the_data_folder_is_made_for_its_user_alone(tmp_path: Path) -> None:
    folder = paths.data_dir(tmp_path / "data")
    assert folder.is_dir()
    assert paths.config_file(folder).parent == folder
    assert paths.store_file(folder).parent == folder


def test_resources_are_found_beside_the_program(tmp_path: Path, monkeypatch) -> None:
    assert paths.resource("x").parent.name == "resources"
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("a/b.toml") == tmp_path / "resources" / "a" / "b.toml"
