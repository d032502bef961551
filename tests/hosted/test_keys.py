"""Keys: where they are found, kept and forgotten, and that they do not show."""

from __future__ import annotations

import logging
import os
import pickle
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from app.hosted.client import VENDORS, recognise
from app.hosted.keyfile import KeyFile, KeyFileError
from app.hosted.keys import KeySource, KeyStore, KeyStoreError, environment_name
from app.hosted.secret import BadKeyError, KeyFilter, Secret, clean_key, redact

KEY = "mv_live_abc123"


class DictKeyring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class LockedKeyring(DictKeyring):
    """A keyring that its user does not open."""

    priority = 1

    def get_password(self, service, username):
        raise KeyringLocked("locked")

    def set_password(self, service, username, password):
        raise KeyringLocked(f"locked {password}")


def key_file(folder: Path, words: str = "horse") -> KeyFile:
    return KeyFile(folder / "keys", words, cost=2**4)


def test_the_environment_wins_over_the_keyring():
    ring = DictKeyring()
    ring.set_password("winnow", "mailvalid", "mv_live_ring")
    store = KeyStore({"WINNOW_MAILVALID_API_KEY": KEY}, backend=ring)
    found = store.get("mailvalid")
    assert found is not None
    assert (found.secret.reveal(), found.source) == (KEY, KeySource.ENVIRONMENT)


def test_a_key_is_kept_in_the_keyring_and_forgotten():
    ring = DictKeyring()
    KeyStore({}, backend=ring).put("mailvalid", Secret(KEY), KeySource.KEYRING)
    store = KeyStore({}, backend=ring)
    found = store.get("mailvalid")
    assert found is not None
    assert (found.secret.reveal(), found.source) == (KEY, KeySource.KEYRING)
    assert store.delete("mailvalid") == (KeySource.KEYRING,)
    assert store.get("mailvalid") is None
    assert ring.kept == {}


def test_a_key_of_this_session_is_not_written_anywhere():
    ring = DictKeyring()
    store = KeyStore({}, backend=ring)
    store.put("mailvalid", Secret(KEY), KeySource.SESSION)
    assert store.get("mailvalid") is not None
    assert ring.kept == {}
    assert KeyStore({}, backend=ring).get("mailvalid") is None


def test_a_locked_keyring_is_said_without_the_key():
    store = KeyStore({}, backend=LockedKeyring())
    with pytest.raises(KeyStoreError, match="KeyringLocked") as caught:
        store.put("mailvalid", Secret(KEY), KeySource.KEYRING)
    assert KEY not in repr(caught.value)
    assert caught.value.__context__ is None
    with pytest.raises(KeyStoreError):
        store.get("mailvalid")


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_a_machine_without_keyring_says_so(backend, monkeypatch):
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend())
    store = KeyStore({})
    assert "no keyring" in store.why_no_keyring()
    assert store.get("mailvalid") is None
    with pytest.raises(KeyStoreError, match="no keyring"):
        store.put("mailvalid", Secret(KEY), KeySource.KEYRING)


def test_the_file_is_only_written_when_the_user_gave_a_passphrase():
    with pytest.raises(KeyStoreError, match="file"):
        KeyStore({}, backend=DictKeyring()).put("mailvalid", Secret(KEY), KeySource.FILE)


def test_the_file_keeps_keys_encrypted_and_for_its_owner(tmp_path):
    store = KeyStore({}, key_file=key_file(tmp_path), backend=DictKeyring())
    store.put("mailvalid", Secret(KEY), KeySource.FILE)
    written = (tmp_path / "keys").read_bytes()
    assert KEY.encode() not in written
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o600
    again = KeyStore({}, key_file=key_file(tmp_path), backend=DictKeyring())
    found = again.get("mailvalid")
    assert found is not None
    assert (found.secret.reveal(), found.source) == (KEY, KeySource.FILE)
    assert again.delete("mailvalid") == (KeySource.FILE,)
    assert again.get("mailvalid") is None


def test_another_passphrase_does_not_open_the_file(tmp_path):
    key_file(tmp_path).write({"mailvalid": KEY})
    with pytest.raises(KeyFileError, match="passphrase"):
        key_file(tmp_path, "donkey").read()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"cost": 99999999, "salt": ""}', "\0"])
def test_a_broken_file_is_said(tmp_path, text):
    (tmp_path / "keys").write_text(text)
    with pytest.raises(KeyFileError):
        key_file(tmp_path).read()


def test_an_empty_passphrase_is_refused(tmp_path):
    with pytest.raises(KeyFileError, match="empty"):
        KeyFile(tmp_path / "keys", "")


@pytest.mark.parametrize("vendor", VENDORS, ids=lambda vendor: vendor.key)
def test_a_pasted_key_names_its_service(vendor):
    for prefix in vendor.key_prefixes:
        assert recognise(Secret(f"{prefix}123")) is vendor


def test_a_key_of_nobody_names_no_service():
    assert recognise(Secret("sk_live_123")) is None


@pytest.mark.parametrize("pasted", [f" {KEY}\n", f'"{KEY}"', f"Bearer {KEY}", f"'Bearer {KEY}'"])
def test_a_pasted_key_loses_what_is_around_it(pasted):
    assert clean_key(pasted) == KEY


@pytest.mark.parametrize("text", ["", "  ", "a b", "mv_live_ä", "mv_live_1\r\nX-Evil: 1"])
def test_what_no_header_may_carry_is_no_key(text):
    with pytest.raises(BadKeyError) as caught:
        Secret(text)
    assert "evil" not in str(caught.value).lower()


def test_a_secret_does_not_show():
    secret = Secret(KEY)
    assert KEY not in f"{secret} {secret!r} {[secret]}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_a_log_record_loses_its_key(caplog):
    logger = logging.getLogger("winnow.test.keys")
    caplog.handler.addFilter(KeyFilter())
    logger.warning("sent %s", KEY)
    assert KEY not in caplog.text
    assert "mv_live_[key]" in caplog.text


def test_redacting_leaves_other_words_alone():
    assert redact("the mail_live_show is on") == "the mail_live_show is on"


def test_variables_are_named_after_services():
    assert environment_name("mailentrix") == "WINNOW_MAILENTRIX_API_KEY"


def test_a_variable_that_is_no_key_is_said_by_its_name():
    store = KeyStore({"WINNOW_MAILVALID_API_KEY": "two words"}, backend=DictKeyring())
    with pytest.raises(KeyStoreError, match="WINNOW_MAILVALID_API_KEY"):
        store.get("mailvalid")


SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from app.hosted.keys import KeySource, KeyStore
from app.hosted.secret import Secret
store = KeyStore({})
assert store.why_no_keyring() == "", store.why_no_keyring()
store.put("mailvalid", Secret("mv_live_real"), KeySource.KEYRING)
found = KeyStore({}).get("mailvalid")
assert found and found.secret.reveal() == "mv_live_real" and found.source == "keyring"
assert store.delete("mailvalid") == (KeySource.KEYRING,)
assert KeyStore({}).get("mailvalid") is None
print("kept and forgotten")
"""

HAS_SECRET_SERVICE = shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")


@pytest.mark.skipif(
    not HAS_SECRET_SERVICE, reason="needs gnome-keyring and dbus (packaging/system-packages.toml)"
)
def test_a_real_secret_service_keeps_and_forgets_a_key(tmp_path):
    root = Path(__file__).parents[2]
    (tmp_path / "run").mkdir(mode=0o700)
    script = tmp_path / "keys.py"
    script.write_text(SCRIPT)
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    unlock = "printf 'test passphrase' | gnome-keyring-daemon --unlock --components=secrets"
    command = f'{unlock} >/dev/null && exec "{sys.executable}" "{script}" "{root}"'
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", command],
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "kept and forgotten" in done.stdout, done.stderr
