"""The bare command opens the window where there is a display."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from app import __main__ as start
from app.settings import Settings


class FakeWindow(ModuleType):
    """Stands where the window's module would."""

    def __init__(self) -> None:
        super().__init__("app.gui.app")
        self.opened: list[tuple[Sequence[Path], bool]] = []

    def run_window(
        self, files: Sequence[Path], *, settings: Settings, data_dir: Path, sandbox: bool
    ) -> int:
        self.opened.append((files, sandbox))
        return 0


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> FakeWindow:
    fake = FakeWindow()
    monkeypatch.setitem(sys.modules, "app.gui.app", fake)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return fake


def test_files_go_to_the_window(window: FakeWindow, tmp_path: Path) -> None:
    words = ["--sandbox", "leads.csv", "--data-dir", str(tmp_path)]
    assert start.main(words) == 0
    assert window.opened == [([Path("leads.csv")], True)]


def test_without_files_the_window_opens_empty(window: FakeWindow, tmp_path: Path) -> None:
    assert start.main([f"--data-dir={tmp_path}"]) == 0
    assert window.opened == [([], False)]


def test_a_command_needs_no_window(
    window: FakeWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main(["jobs", "--data-dir", str(tmp_path)]) == 0
    assert window.opened == []
    assert "No jobs yet" in capsys.readouterr().out


def test_a_word_that_is_neither_command_nor_file_is_bad_usage(
    window: FakeWindow, tmp_path: Path
) -> None:
    with pytest.raises(SystemExit) as ended:
        start.main(["celan", "--data-dir", str(tmp_path)])
    assert ended.value.code == 2
    assert window.opened == []


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("winnow ")


def test_damaged_settings_are_named(
    window: FakeWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "settings.json").write_text("{")
    assert start.main(["--data-dir", str(tmp_path)]) == 2
    assert "settings.json" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
def test_a_display_is_what_the_environment_says(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for other in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(other, raising=False)
    assert not start.has_display()
    monkeypatch.setenv(name, "something")
    assert start.has_display()
