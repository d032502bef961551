"""Names of people: from the row's own columns, else guessed from the local part."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name and how sure it is.

    Attributes:
        first, last: Empty if unknown.
        confidence: 0-100; 100 from the row's own columns, less for a guess, 0 for nothing.
    """

    first: str = ""
    last: str = ""
    confidence: int = 0


_NOBODY = PersonName()
_FIRST_AND_LAST = 2
_SEPARATORS = re.compile(r"[._\-]+")
_DIGITS = re.compile(r"^\d+|\d+$")


def read_names(
    local_part: str, first_names: AbstractSet[str], first_name: str = "", last_name: str = ""
) -> PersonName:
    """Return the row's own names, or a guess from the local part.

    Args:
        local_part: Before the @; empty to guess nothing.
        first_names: Known given names, lower-case.
        first_name: Cell of the row; one of the two is enough to trust the row.
        last_name: The same.
    """
    if first_name.strip() or last_name.strip():
        return PersonName(first_name.strip(), last_name.strip(), 100)
    return guess_names(local_part, first_names)


def guess_names(local_part: str, first_names: AbstractSet[str]) -> PersonName:
    """Guess a name from a local part; the confidence says how much to trust it.

    maria.silva: 90 (a known given name first) - silva.maria: 80 - j.smith: 50 (the family name
    alone) - mariasilva: 60 - maria: 70 - xk.qrst: 30.
    """
    words = [
        _DIGITS.sub("", word) for word in _SEPARATORS.split(local_part.partition("+")[0].lower())
    ]
    words = [word for word in words if word]
    if not words or not all(word.isalpha() for word in words):
        return _NOBODY
    if len(words) == 1:
        return _guess_from_one(words[0], first_names)
    return _guess_from_several(words, first_names)


def _guess_from_one(word: str, first_names: AbstractSet[str]) -> PersonName:
    """Guess from a word without separators: a given name, or one with a family name after it."""
    if word in first_names:
        return PersonName(word.capitalize(), "", 70)
    for length in range(len(word) - 3, 3, -1):
        if word[:length] in first_names:
            return PersonName(word[:length].capitalize(), word[length:].capitalize(), 60)
    return _NOBODY


def _guess_from_several(words: list[str], first_names: AbstractSet[str]) -> PersonName:
    """Guess from separated words: given name first, family name first, or an initial."""
    first, last = words[0], words[-1]
    if len(first) == 1 or len(last) == 1:
        name = last if len(first) == 1 else first
        if len(name) == 1:
            return _NOBODY
        if name in first_names and len(last) == 1:
            return PersonName(name.capitalize(), "", 60)
        return PersonName("", name.capitalize(), 50)
    if first in first_names:
        return PersonName(first.capitalize(), last.capitalize(), 90)
    if last in first_names and len(words) == _FIRST_AND_LAST:
        return PersonName(last.capitalize(), first.capitalize(), 80)
    if len(words) == _FIRST_AND_LAST:
        return PersonName(first.capitalize(), last.capitalize(), 30)
    return _NOBODY
