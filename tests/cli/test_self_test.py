"""--self-test: each step says what it found, and one that fails does not hide the others."""

from __future__ import annotations

from pathlib import Path

import keyring
import keyring.errors
import pytest
from keyring.backend import KeyringBackend

from app.cli import self_test
from app.settings import Settings


class Drawer(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0  # type: ignore[assignment] - keyring declares a property of the class

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


class Forgetful(Drawer):
    def get_password(self, service: str, username: str) -> str | None:
        return "something else"


class Locked(Drawer):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.KeyringLocked("nobody unlocked it")


@pytest.fixture
def use_keyring():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def draw(settings: Settings, folder: Path) -> str:
    return "drawn"


def draw_nothing(settings: Settings, folder: Path) -> str:
    raise RuntimeError("no Qt here")


def test_all_steps_are_run_and_said(capsys, use_keyring):
    use_keyring(Drawer())
    assert self_test.run(draw) == 0
    said = capsys.readouterr().out
    assert [line.split()[0] for line in said.splitlines()] == ["ok"] * 5 + ["self-test:"]
    assert "200 rows in and out" in said
    assert "all well" in said


def test_a_step_that_fails_is_named_and_the_rest_go_on(capsys, use_keyring, monkeypatch):
    use_keyring(Drawer())
    monkeypatch.setattr(self_test, "clean_sample", lambda folder: "not tried here")
    assert self_test.run(draw_nothing) == 1
    said = capsys.readouterr().out
    assert "FAILED window: RuntimeError: no Qt here" in said
    assert "ok     keyring" in said
    assert "1 failed" in said


def test_nothing_is_left_in_the_keyring(use_keyring):
    drawer = Drawer()
    use_keyring(drawer)
    assert "kept, read and deleted" in self_test.touch_keyring()
    assert drawer.entries == {}


def test_a_locked_keyring_is_said_and_no_failure_on_linux(use_keyring, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    use_keyring(Locked())
    assert "nobody unlocked it" in self_test.touch_keyring()


def test_windows_must_have_its_keyring(use_keyring, monkeypatch):
    use_keyring(Locked())
    monkeypatch.setattr("sys.platform", "win32")
    with pytest.raises(self_test.SelfTestError, match="nobody unlocked it"):
        self_test.touch_keyring()


def test_a_program_without_its_resources_says_what_is_missing(monkeypatch, tmp_path):
    monkeypatch.setattr("app.paths.resource", lambda name: tmp_path / name)
    with pytest.raises(self_test.SelfTestError, match=r"LGPL-3\.txt"):
        self_test.describe_program()
