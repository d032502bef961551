"""A file of keys under a passphrase, for machines without a keyring; only if the user says so.

scrypt makes the passphrase slow to guess (RFC 7914), Fernet encrypts and seals the keys.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.hosted import fields

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

# 32 MiB and about a tenth of a second for each guess.
_COST: Final = 2**15
_BLOCK: Final = 8
# A file that asks for more than this was not written by Winnow.
_LARGEST_COST: Final = 2**20
_SALT_OCTETS: Final = 16
_MEMORY_OCTETS: Final = 2**31 - 1


class KeyFileError(Exception):
    """The file cannot be opened; the message says why."""


class KeyFile:
    """Keys by vendor in one encrypted file, readable by its owner alone."""

    def __init__(self, path: Path, passphrase: str, *, cost: int = _COST) -> None:
        if not passphrase:
            raise KeyFileError("The passphrase is empty.")
        self._path = path
        self._passphrase = passphrase.encode()
        self._cost = cost

    def __repr__(self) -> str:
        return f"KeyFile({self._path})"

    def read(self) -> dict[str, str]:
        """Return the keys; none if there is no file yet.

        Raises:
            KeyFileError: The passphrase is not the file's, or the file is broken.
        """
        from cryptography.fernet import InvalidToken  # noqa: PLC0415  late: rarely needed

        if not self._path.exists():
            return {}
        header = self._header()
        cost = fields.whole(header, "cost") or 0
        if not 1 < cost <= _LARGEST_COST:
            raise KeyFileError(f"{self._path.name} was not written by Winnow.")
        try:
            salt = base64.b64decode(fields.text(header, "salt"), validate=True)
            plain = self._cipher(salt, cost).decrypt(fields.text(header, "sealed").encode())
            value: object = json.loads(plain)
        except (InvalidToken, ValueError):
            raise KeyFileError("The passphrase does not open the file of keys.") from None
        return {name: str(key) for name, key in fields.as_object(value).items()}

    def write(self, keys: dict[str, str]) -> None:
        """Replace the keys; the old file stays whole until the new one is.

        Raises:
            OSError: The folder cannot be written.
        """
        salt = secrets.token_bytes(_SALT_OCTETS)
        sealed = self._cipher(salt, self._cost).encrypt(json.dumps(keys).encode())
        body = {
            "version": 1,
            "cost": self._cost,
            "salt": base64.b64encode(salt).decode(),
            "sealed": sealed.decode(),
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # mkstemp makes the file readable by its owner alone from its first octet on.
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
        draft = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                json.dump(body, out)
                out.flush()
                os.fsync(out.fileno())
            draft.replace(self._path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise

    def _header(self) -> dict[str, object]:
        try:
            value: object = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise KeyFileError(f"{self._path.name} cannot be read.") from None
        return fields.as_object(value)

    def _cipher(self, salt: bytes, cost: int) -> Fernet:
        from cryptography.fernet import Fernet  # noqa: PLC0415  late: rarely needed

        derived = hashlib.scrypt(
            self._passphrase,
            salt=salt,
            n=cost,
            r=_BLOCK,
            p=1,
            maxmem=_MEMORY_OCTETS,
            dklen=32,
        )
        return Fernet(base64.urlsafe_b64encode(derived))
