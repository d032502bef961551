"""Finder patterns: how firms make a local part from a person's name, the likeliest first.

The order without other knowledge is how common each pattern is in business mail: an estimate made
for Winnow from the patterns that finder services describe, not a measurement. What known addresses
of the same domain use outweighs it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.mail.names import PersonName


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to make a local part.

    Attributes:
        name: As shown to the user, "{first}.{last}".
        weight: How common it is, in points of about a hundred.
    """

    name: str
    weight: float

    def local_part(self, first: str, last: str) -> str:
        """Return the local part for folded names; empty if the pattern needs a name not given."""
        parts = {"first": first, "last": last, "f": first[:1], "l": last[:1]}
        wanted = _FIELD.findall(self.name)
        if not all(parts[field] for field in wanted):
            return ""
        return self.name.format_map(parts)


@dataclass(frozen=True, slots=True)
class Guess:
    """A local part to try.

    Attributes:
        local_part: What stands before the @.
        pattern: The pattern that made it.
        share: 0-1, how much of the likelihood it carries among all guesses.
    """

    local_part: str
    pattern: str
    share: float


_FIELD = re.compile(r"\{(\w+)\}")

PATTERNS: tuple[Pattern, ...] = (
    Pattern("{first}.{last}", 34),
    Pattern("{f}{last}", 18),
    Pattern("{first}", 14),
    Pattern("{first}{last}", 7),
    Pattern("{f}.{last}", 6),
    Pattern("{first}{l}", 4),
    Pattern("{first}_{last}", 3),
    Pattern("{last}", 3),
    Pattern("{last}.{first}", 2.5),
    Pattern("{last}{f}", 2),
    Pattern("{first}-{last}", 2),
    Pattern("{first}.{l}", 1.5),
    Pattern("{last}{first}", 1),
    Pattern("{last}.{f}", 0.7),
    Pattern("{f}_{last}", 0.5),
    Pattern("{f}{l}", 0.4),
    Pattern("{last}_{first}", 0.2),
    Pattern("{f}-{last}", 0.2),
)

# What one known address of the domain adds: more than the commonest pattern has of itself.
_KNOWN_POINTS = 60.0
# Letters that decomposition leaves as they are; German umlauts are spelt out in addresses.
_SPELT = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "ø": "oe",
        "œ": "oe",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "\u0131": "i",
    }
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def fold_name(name: str, *, is_german: bool = False) -> str:
    """Return a name as it stands in addresses: lower-case ASCII letters alone.

    Args:
        name: As people write it.
        is_german: Spell umlauts out (mueller) instead of dropping the dots (muller).
    """
    text = unicodedata.normalize("NFC", name).lower()
    if is_german:
        text = text.translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", text.translate(_SPELT))
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


def patterns(first: str, last: str, domain: str = "") -> tuple[str, ...]:
    """Return the local parts to try for a person, the likeliest first.

    Args:
        first: Given name; may be empty.
        last: Family name; may be empty.
        domain: Where; its ending decides how umlauts are spelt.
    """
    return tuple(guess.local_part for guess in rank(first, last, domain))


def rank(
    first: str, last: str, domain: str = "", known: Iterable[tuple[str, PersonName]] = ()
) -> tuple[Guess, ...]:
    """Return the guesses for a person, the likeliest first, without doubles.

    Args:
        first: Given name; may be empty.
        last: Family name; may be empty.
        domain: Where; its ending decides how umlauts are spelt.
        known: Local part and name of people whose addresses at the domain are known.
    """
    seen = tuple(known)
    weights = [_KNOWN_POINTS * _matches(p, seen, domain) + p.weight for p in PATTERNS]
    order = sorted(zip(weights, PATTERNS, strict=True), key=lambda pair: -pair[0])
    found: dict[str, tuple[str, float]] = {}
    for names in _spellings(first, last, domain):
        for weight, pattern in order:
            local_part = pattern.local_part(*names)
            if local_part and local_part not in found:
                found[local_part] = (pattern.name, weight)
    total = sum(weight for _, weight in found.values())
    return tuple(Guess(text, name, weight / total) for text, (name, weight) in found.items())


def pattern_of(local_part: str, name: PersonName, domain: str = "") -> str:
    """Return the pattern that makes this local part from this name; empty if none does."""
    for first, last in _spellings(name.first, name.last, domain):
        for pattern in PATTERNS:
            if pattern.local_part(first, last) == local_part.lower():
                return pattern.name
    return ""


def _matches(pattern: Pattern, known: Sequence[tuple[str, PersonName]], domain: str) -> int:
    """Count the known addresses that a pattern makes."""
    return sum(pattern_of(text, name, domain) == pattern.name for text, name in known)


def _spellings(first: str, last: str, domain: str) -> list[tuple[str, str]]:
    """Return the folded names, with umlauts spelt out first where German is spoken."""
    plain = (fold_name(first), fold_name(last))
    german = (fold_name(first, is_german=True), fold_name(last, is_german=True))
    if german == plain:
        return [plain]
    speaks_german = domain.rpartition(".")[2] in ("de", "at", "ch", "li")
    return [german, plain] if speaks_german else [plain, german]
