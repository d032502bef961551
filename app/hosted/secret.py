"""A key that does not show itself, and the pen that blackens keys in any text."""

from __future__ import annotations

import logging
import re
from typing import Final

MASK: Final = "[key]"

# Prefixes of the five services; what follows is the secret part.
_KEY_SHAPE: Final = re.compile(r"\b((?:mk|mv|ms|ev|mck)_(?:live|test)_)[A-Za-z0-9_\-]+")


class BadKeyError(ValueError):
    """A text that cannot be a key; the message never repeats it."""


class Secret:
    """An API key whose text is only given by `reveal`."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = clean_key(text)

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> str:
        raise TypeError("a key is not pickled")

    def reveal(self) -> str:
        """Return the key itself, for its header and nothing else."""
        return self._text

    def starts_with(self, prefixes: tuple[str, ...]) -> bool:
        """Tell whether the key has one of the prefixes."""
        return self._text.startswith(prefixes)

    def redact(self, text: str) -> str:
        """Blacken this key, and whatever looks like a key, in a text."""
        return redact(text.replace(self._text, MASK))

    def redact_octets(self, octets: bytes) -> bytes:
        """Blacken this key in what came over the wire: a service may echo it."""
        return octets.replace(self._text.encode(), MASK.encode())


def clean_key(text: str) -> str:
    """Return a pasted key without what people paste around it.

    Raises:
        BadKeyError: Nothing is left, or it has characters that no header may carry.
    """
    key = text.strip().strip("\"'").removeprefix("Bearer ").strip()
    if not key:
        raise BadKeyError("The key is empty.")
    if not all("!" <= character <= "~" for character in key):
        raise BadKeyError("The key holds a space, a line break or a letter that no API key has.")
    return key


def redact(text: str) -> str:
    """Blacken whatever looks like a key of one of the services."""
    return _KEY_SHAPE.sub(rf"\1{MASK}", text)


class KeyFilter(logging.Filter):
    """Blackens keys in log records, whoever wrote them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the message of a record that holds a key; let every record pass."""
        message = record.getMessage()
        redacted = redact(message)
        if redacted != message:
            record.msg, record.args = redacted, None
        return True
