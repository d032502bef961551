"""Mistyped domains: what a domain was meant to be, without "correcting" real ones.

Rules: a domain on a list of real ones is never touched. The ending is read first (gmail.con), then
the whole name at one edit from a popular domain. The shorter and less popular the target, the less
an edit means, so short names are touched by the table of known mistakes alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Set as AbstractSet
from dataclasses import dataclass

_ALWAYS = "always"  # marks an ending that no registry has: wrong for every domain
_MIN_LABEL = 5  # gmail; four letters and less (live, aol, web) have too many real neighbours
_LONG_LABEL = 8  # from here on an unlikely slip is still suggested
_SURE_RANK = 40  # the popular list is ordered; what stands further down is only suggested

_ROWS = ("1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, slots=True)
class Typo:
    """A suggestion.

    Attributes:
        domain: What was probably meant.
        is_sure: Whether distance and popularity speak clearly.
    """

    domain: str
    is_sure: bool


class TypoRules:
    """Known mistakes, popular domains, and the real ones that are never corrected.

    The table of known mistakes outranks the lists of real domains, which hold some of them too; the
    domains that the user trusts outrank both.
    """

    __slots__ = ("_endings", "_near", "_rank", "_real", "_wrong")

    def __init__(
        self,
        *,
        popular: tuple[str, ...],
        wrong: Mapping[str, str],
        endings: Mapping[str, str],
        real: AbstractSet[str],
        trusted: AbstractSet[str] = frozenset(),
    ) -> None:
        self._rank = {domain: rank for rank, domain in enumerate(popular)}
        self._wrong = {word: right for word, right in wrong.items() if word not in trusted}
        self._endings = dict(endings)
        self._real = (frozenset(real) - frozenset(wrong)) | trusted
        self._near: dict[str, list[str]] = {}
        for domain in popular:
            if len(domain.partition(".")[0]) >= _MIN_LABEL:
                for variant in _deletions(domain):
                    self._near.setdefault(variant, []).append(domain)

    def read(self, domain: str) -> Typo | None:
        """Return what a domain was probably meant to be; None if it looks as meant.

        Args:
            domain: A-labels, lower-case.
        """
        if domain in self._real or domain in self._rank:
            return None
        return self._look(domain)

    def with_dot(self, text: str) -> str:
        """Put the missing dot into "gmailcom"; the text itself if no popular domain is meant."""
        for domain in self._rank:
            if domain.replace(".", "") == text:
                return domain
        return text

    def _look(self, domain: str) -> Typo | None:
        """Try the table, then the ending, then one edit."""
        if domain in self._wrong:
            return Typo(self._wrong[domain], is_sure=True)
        repaired = self._with_ending(domain)
        if repaired is None:
            return self._by_edit(domain)
        if repaired.domain in self._rank or repaired.domain in self._real:
            return repaired
        return self._by_edit(repaired.domain) or repaired

    def _with_ending(self, domain: str) -> Typo | None:
        """Repair the last label: impossible ones always, possible ones at popular names only."""
        name, _, ending = domain.rpartition(".")
        meaning = self._endings.get(ending, "")
        if not meaning:
            return None
        right, _, how = meaning.partition(" ")
        repaired = f"{name}.{right}"
        if how.strip() == _ALWAYS:
            return Typo(repaired, is_sure=True)
        if repaired in self._rank and len(name) >= _MIN_LABEL:
            return Typo(repaired, is_sure=how.strip() == "sure")
        return None

    def _by_edit(self, domain: str) -> Typo | None:
        """Find the most popular domain at one edit: swap, slip, gap or double."""
        found = {near for variant in _deletions(domain) for near in self._near.get(variant, ())}
        meant = [near for near in found if _is_one_edit(domain, near)]
        if not meant:
            return None
        best = min(meant, key=self._rank.__getitem__)
        if _label(best) == _label(domain):
            return None  # the same name under another ending may well be real: yahoo.dk, orange.be
        is_slip = _is_slip(_label(domain), _label(best))
        if not is_slip and len(_label(best)) < _LONG_LABEL:
            return None  # grail.com, amail.com, notmail.com are names of their own
        return Typo(best, is_slip and self._rank[best] < _SURE_RANK)


def _label(domain: str) -> str:
    """Return the first label of a domain."""
    return domain.partition(".")[0]


def _deletions(domain: str) -> set[str]:
    """Return a domain and all its forms with one character left out."""
    return {domain, *(domain[:at] + domain[at + 1 :] for at in range(len(domain)))}


def _split(one: str, other: str) -> tuple[str, str]:
    """Cut the common start and end off two words."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other


def _is_one_edit(one: str, other: str) -> bool:
    """Tell whether one insertion, deletion, substitution or swap separates two words."""
    left, right = _split(one, other)
    if len(left) <= 1 and len(right) <= 1:
        return True
    return _is_swap(left, right)


def _is_swap(left: str, right: str) -> bool:
    """Tell whether two differing middles are one pair of letters in the other order."""
    return len(left) == len("ab") and left == right[::-1]


def _is_slip(typed: str, meant: str) -> bool:
    """Tell whether fingers make this edit: first letter right, and no far-away key."""
    left, right = _split(typed, meant)
    if _is_swap(left, right):
        return True
    if not left:
        return typed[:1] == meant[:1]
    if not right:
        return typed[:1] == meant[:1] and _is_slip_in(typed, left, meant)
    return typed[:1] == meant[:1] and _are_neighbours(left, right)


def _is_slip_in(typed: str, extra: str, meant: str) -> bool:
    """Tell whether an extra letter doubles its neighbour or was hit beside it."""
    at = next(
        (i for i, pair in enumerate(zip(typed, meant, strict=False)) if pair[0] != pair[1]),
        len(meant),
    )
    beside = meant[max(at - 1, 0) : at + 1]
    return any(extra == key or _are_neighbours(extra, key) for key in beside)


def _are_neighbours(one: str, other: str) -> bool:
    """Tell whether two keys touch on a QWERTY keyboard, or look alike."""
    if {one, other} in ({"0", "o"}, {"1", "l"}, {"l", "i"}):
        return True
    places = {
        key: (row, column) for row, keys in enumerate(_ROWS) for column, key in enumerate(keys)
    }
    if one not in places or other not in places:
        return False
    (row, column), (other_row, other_column) = places[one], places[other]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1
