"""Where keys are: environment, this session, the OS keyring, or a file under a passphrase.

Calls may wait for the desktop (a locked keyring asks its user): call them in a thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.hosted.keyfile import KeyFile
from app.hosted.secret import BadKeyError, Secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "winnow"
# Backends that come with keyring and keep keys encrypted; others may write them in the clear.
_TRUSTED: Final = (
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)
_CHAINER: Final = "keyring.backends.chainer"


class KeySource(StrEnum):
    """Where a key was found."""

    ENVIRONMENT = "environment"
    SESSION = "session"
    KEYRING = "keyring"
    FILE = "file"


class KeyStoreError(Exception):
    """A key cannot be kept or fetched; the message says why and never holds a key."""


@dataclass(frozen=True, slots=True)
class KeyOwner:
    """A service that has a key but verifies no mailboxes.

    Attributes:
        key: Its name in the keyring, the environment and on the command line.
        label: For people.
    """

    key: str
    label: str


BREACH_SERVICE: Final = KeyOwner("haveibeenpwned", "Have I Been Pwned")


@dataclass(frozen=True, slots=True)
class FoundKey:
    """A key and where it was."""

    secret: Secret
    source: KeySource


def environment_name(vendor: str) -> str:
    """Return the variable that holds a vendor's key."""
    return f"WINNOW_{vendor.upper()}_API_KEY"


class KeyStore:
    """Finds, keeps and forgets keys.

    Args:
        environ: The environment's variables.
        key_file: The file under a passphrase; None if the user has not asked for one.
        backend: A keyring other than the system's.
    """

    def __init__(
        self,
        environ: Mapping[str, str],
        *,
        key_file: KeyFile | None = None,
        backend: KeyringBackend | None = None,
    ) -> None:
        self._environ = environ
        self._key_file = key_file
        self._backend = backend
        self._session: dict[str, Secret] = {}

    @staticmethod
    def open_file(path: Path, passphrase: str) -> KeyFile:
        """Open, or later create, the file under a passphrase.

        Raises:
            KeyFileError: The passphrase is empty or not the file's.
        """
        return KeyFile(path, passphrase)

    def use_file(self, key_file: KeyFile) -> None:
        """Look into this file from now on, and let keys be kept there."""
        self._key_file = key_file

    def get(self, vendor: str) -> FoundKey | None:
        """Return a vendor's key; None if there is none.

        Raises:
            KeyStoreError: The keyring has one and does not give it, or a variable holds no key.
        """
        text = self._environ.get(environment_name(vendor), "")
        if text:
            return FoundKey(_secret(text, environment_name(vendor)), KeySource.ENVIRONMENT)
        if vendor in self._session:
            return FoundKey(self._session[vendor], KeySource.SESSION)
        if self.why_no_keyring() == "":
            kept = self._from_keyring(vendor)
            if kept:
                return FoundKey(_secret(kept, "the keyring"), KeySource.KEYRING)
        if self._key_file is not None:
            kept = self._key_file.read().get(vendor, "")
            if kept:
                return FoundKey(_secret(kept, "the file"), KeySource.FILE)
        return None

    def put(self, vendor: str, secret: Secret, source: KeySource) -> None:
        """Keep a vendor's key.

        Raises:
            KeyStoreError: It cannot be kept there.
        """
        if source is KeySource.SESSION:
            self._session[vendor] = secret
        elif source is KeySource.KEYRING:
            self._to_keyring(vendor, secret)
        elif source is KeySource.FILE and self._key_file is not None:
            self._key_file.write({**self._key_file.read(), vendor: secret.reveal()})
        else:
            raise KeyStoreError(f"Winnow cannot keep a key in the {source.value}.")

    def delete(self, vendor: str) -> tuple[KeySource, ...]:
        """Forget a vendor's key wherever Winnow kept it; return where it was.

        Raises:
            KeyStoreError: The keyring refuses.
        """
        gone: list[KeySource] = []
        if self._session.pop(vendor, None) is not None:
            gone.append(KeySource.SESSION)
        if self.why_no_keyring() == "" and self._from_keyring(vendor):
            self._drop_from_keyring(vendor)
            gone.append(KeySource.KEYRING)
        if self._key_file is not None:
            kept = self._key_file.read()
            if kept.pop(vendor, ""):
                self._key_file.write(kept)
                gone.append(KeySource.FILE)
        return tuple(gone)

    def why_no_keyring(self) -> str:
        """Return why the system's keyring cannot be used, in one sentence; empty if it can."""
        from keyring.errors import KeyringError  # noqa: PLC0415  late: start-up does not pay

        try:
            backend = self._keyring()
        except KeyringError:
            return "This machine's keyring does not open."
        module = type(backend).__module__
        if module == _CHAINER:
            parts = [type(part).__module__ for part in getattr(backend, "backends", ())]
            is_trusted = bool(parts) and all(part in _TRUSTED for part in parts)
        else:
            is_trusted = module in _TRUSTED
        if is_trusted or self._backend is not None:
            return ""
        return "This machine has no keyring that keeps keys encrypted."

    def _keyring(self) -> KeyringBackend:
        if self._backend is not None:
            return self._backend
        import keyring  # noqa: PLC0415  late: it looks for desktops when imported

        return keyring.get_keyring()

    def _from_keyring(self, vendor: str) -> str:
        from keyring.errors import KeyringError  # noqa: PLC0415  late: start-up does not pay

        problem = ""
        try:
            return self._keyring().get_password(SERVICE, vendor) or ""
        except KeyringError as error:
            problem = type(error).__name__
        raise KeyStoreError(f"The keyring does not give the key: {problem}")

    def _to_keyring(self, vendor: str, secret: Secret) -> None:
        from keyring.errors import KeyringError  # noqa: PLC0415  late: start-up does not pay

        problem = self.why_no_keyring()
        if not problem:
            try:
                # keyring wraps this one without types
                # keyring's own signature is not fully typed
                self._keyring().set_password(SERVICE, vendor, secret.reveal())  # pyright: ignore[reportUnknownMemberType]
            except KeyringError as error:
                problem = f"The keyring does not take the key: {type(error).__name__}"
        # Raised out here: the error's own context could hold the key.
        if problem:
            raise KeyStoreError(problem)

    def _drop_from_keyring(self, vendor: str) -> None:
        from keyring.errors import KeyringError  # noqa: PLC0415  late: start-up does not pay

        problem = ""
        try:
            self._keyring().delete_password(SERVICE, vendor)
        except KeyringError as error:
            problem = type(error).__name__
        if problem:
            raise KeyStoreError(f"The keyring does not forget the key: {problem}")


def _secret(text: str, place: str) -> Secret:
    try:
        return Secret(text)
    except BadKeyError as error:
        raise KeyStoreError(f"What {place} holds is no key: {error}") from None
