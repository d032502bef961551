"""Which column holds what: names and contents both count, and contents can veto a name.

A column called "Email consent" is not the address: its cells say yes and no. A column called
"Kontakt" is, if its cells are addresses. Pure: headers and rows in, guesses out.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.files.lists import ColumnGuess, ColumnRole

_NAME_WEIGHT, _CONTENT_WEIGHT = 0.35, 0.65
_LONGEST = 1_000  # no address is longer, spaces around it counted
_SAMPLE_CELLS = 500
_MANY_COLUMNS = 300  # beyond this many, misspelt names are not looked for
_SHORTEST_SIMILAR = 5  # a name shorter than this is like too many others
_CONTENT_SHARE = 0.8  # from this share of its cells on, contents alone name a column
_PHONE_DIGITS = range(7, 16)  # E.164 allows 15
_SIMILAR = 88  # rapidfuzz ratio from which two names are a misspelling of each other
_NAMED_SHARE = 0.05  # a column with the name may hold mostly broken ones
_ADDRESS_SHARE = 0.3  # below this share of addresses a column is not one of addresses
ADDRESS = re.compile(r"[^\s@<>()\[\]\",;:|]+@[^\s@<>()\[\]\",;:|]+\.[^\W\d_][\w-]+\.?", re.UNICODE)
# It starts with one character before the @, so that a long cell is gone through only once.
_ADDRESS_LOOSE = re.compile(r"[^\s@<>]\s?[@\uff20]\s?[^\s@<>]+[.,][\w-]{2,}", re.UNICODE)
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[^\W\d_]{2,}(?:/\S*)?", re.UNICODE)
_PHONE = re.compile(r"\+?[\d(][\d\s()./-]{5,20}")


@dataclass(frozen=True, slots=True)
class Aliases:
    """Column names in many languages, made comparable, with the role that each means."""

    exact: Mapping[str, ColumnRole]

    @classmethod
    def from_toml(cls, text: str) -> Aliases:
        """Read the alias table.

        Raises:
            tomllib.TOMLDecodeError, ValueError: The table is broken.
        """
        table: dict[str, list[str]] = tomllib.loads(text)["aliases"]
        return cls({name_key(n): ColumnRole(role) for role, names in table.items() for n in names})

    def knows(self, header: str) -> bool:
        """Tell whether a name is in the table as it is."""
        return name_key(header) in self.exact

    def role(self, header: str, *, is_strict: bool = False) -> tuple[ColumnRole, str] | None:
        """Return the role that a name means and how it was recognised; None if it means none.

        Args:
            header: The name.
            is_strict: Take no misspelt names.
        """
        key = name_key(header)
        if not key:
            return None
        if key in self.exact:
            return self.exact[key], f"its name is “{header.strip()}”"
        if is_strict or len(key) < _SHORTEST_SIMILAR:
            return None
        from rapidfuzz import fuzz, process  # noqa: PLC0415  40 modules that no start needs

        similar = process.extractOne(
            key, self.exact.keys(), scorer=fuzz.ratio, score_cutoff=_SIMILAR
        )
        if similar is None:
            return None
        return self.exact[similar[0]], f"its name “{header.strip()}” is like “{similar[0]}”"


def name_key(header: str) -> str:
    """Return a column name made comparable: case, accents and punctuation away."""
    folded = unicodedata.normalize("NFKD", header.strip().casefold())
    kept = "".join(c for c in folded if c.isalnum() or c.isspace() or c in "-_./")
    return re.sub(r"[\s\-_./]+", " ", kept).strip()


def has_address(cell: str) -> bool:
    """Tell whether a cell holds something that was meant as an address."""
    return ("@" in cell and _ADDRESS_LOOSE.search(cell) is not None) or "\uff20" in cell


def is_address(cell: str) -> bool:
    """Tell whether a cell is one address and nothing else."""
    return "@" in cell and len(cell) <= _LONGEST and ADDRESS.fullmatch(cell.strip()) is not None


def guess_columns(
    headers: Sequence[str], rows: Sequence[Sequence[str]], aliases: Aliases
) -> tuple[ColumnGuess, ...]:
    """Return what each column seems to hold; at most one column is the address.

    Args:
        headers: Column names; made-up ones match no alias.
        rows: Sampled data rows.
        aliases: Names in many languages.
    """
    width = max([len(headers), *(len(row) for row in rows)], default=0)
    guesses = [
        _guess_column(
            index,
            headers[index] if index < len(headers) else "",
            [row[index] if index < len(row) else "" for row in rows],
            lambda header: aliases.role(header, is_strict=width > _MANY_COLUMNS),
        )
        for index in range(width)
    ]
    return tuple(_one_address(guesses))


def address_column(guesses: Iterable[ColumnGuess]) -> int | None:
    """Return the place of the address column, None if there is none."""
    return next((g.index for g in guesses if g.role is ColumnRole.ADDRESS), None)


def _guess_column(
    index: int,
    header: str,
    cells: list[str],
    role_of: Callable[[str], tuple[ColumnRole, str] | None],
) -> ColumnGuess:
    """Return what one column seems to hold, without a look at the others."""
    filled = [cell.strip() for cell in cells if cell.strip()][:_SAMPLE_CELLS]
    named = role_of(header)
    fill_rate = sum(1 for cell in cells if cell.strip()) / len(cells) if cells else 0.0
    role, confidence, why = _judge(named, filled)
    examples = tuple(dict.fromkeys(filled))[:3]
    return ColumnGuess(index, role, round(confidence, 2), why, round(fill_rate, 3), examples)


def _judge(
    named: tuple[ColumnRole, str] | None, filled: list[str]
) -> tuple[ColumnRole, float, str]:
    """Weigh a column's name and contents."""
    role, by_name = named if named is not None else (ColumnRole.OTHER, "")
    share = _share(filled, has_address)
    is_named = role in (ColumnRole.ADDRESS, ColumnRole.SECOND_ADDRESS)
    if share >= (_NAMED_SHARE if is_named else _ADDRESS_SHARE):
        return _judge_addresses(role, by_name, share)
    if is_named:
        if filled:
            return ColumnRole.OTHER, 0.0, f"{by_name}, but its cells hold no addresses"
        return role, _NAME_WEIGHT, f"{by_name}; it has no cells to judge by"
    content = _content_role(filled)
    if role is ColumnRole.OTHER:
        return content if content is not None else (ColumnRole.OTHER, 0.0, "nothing known fits")
    if not filled:
        return role, _NAME_WEIGHT, f"{by_name}; it has no cells to judge by"
    if content is not None and content[0] is role:
        return role, 1.0, f"{by_name} and {content[2]}"
    return role, 0.8, by_name


def _judge_addresses(role: ColumnRole, by_name: str, share: float) -> tuple[ColumnRole, float, str]:
    """Weigh a column whose cells are addresses."""
    told = f"{share:.0%} of its cells hold an address"
    if role in (ColumnRole.ADDRESS, ColumnRole.SECOND_ADDRESS):
        return role, _NAME_WEIGHT + _CONTENT_WEIGHT * share, f"{by_name} and {told}"
    return ColumnRole.ADDRESS, _CONTENT_WEIGHT * share, told


def _content_role(filled: list[str]) -> tuple[ColumnRole, float, str] | None:
    """Return the role that contents alone show."""
    if not filled:
        return None
    phones = _share(filled, lambda c: _PHONE.fullmatch(c) is not None and _has_phone_shape(c))
    if phones >= _CONTENT_SHARE:
        return ColumnRole.PHONE, 0.5 * phones, f"{phones:.0%} of its cells look like phone numbers"
    domains = _share(filled, lambda c: _DOMAIN.fullmatch(c) is not None)
    if domains >= _CONTENT_SHARE:
        return ColumnRole.DOMAIN, 0.6 * domains, f"{domains:.0%} of its cells are domains"
    return None


def _has_phone_shape(cell: str) -> bool:
    """Tell a phone number from a plain number or a date."""
    return sum(c.isdigit() for c in cell) in _PHONE_DIGITS and (
        cell[0] in "+0(" or any(c in cell for c in " ()/")
    )


def _share(cells: list[str], holds: Callable[[str], bool]) -> float:
    """Return the share of cells for which something holds."""
    if not cells:
        return 0.0
    return sum(1 for cell in cells if holds(cell)) / len(cells)


def _one_address(guesses: list[ColumnGuess]) -> list[ColumnGuess]:
    """Keep the surest address column; the others are second addresses."""
    rivals = [g for g in guesses if g.role is ColumnRole.ADDRESS]
    if not rivals:
        rivals = [g for g in guesses if g.role is ColumnRole.SECOND_ADDRESS]
    if not rivals:
        return guesses
    best = max(rivals, key=lambda g: (g.confidence, g.fill_rate, -g.index))
    return [_as_rival(g, is_best=g is best) for g in guesses]


def _as_rival(guess: ColumnGuess, *, is_best: bool) -> ColumnGuess:
    """Return a guess as the address or as a second address."""
    if guess.role not in (ColumnRole.ADDRESS, ColumnRole.SECOND_ADDRESS):
        return guess
    role = ColumnRole.ADDRESS if is_best else ColumnRole.SECOND_ADDRESS
    return ColumnGuess(
        guess.index, role, guess.confidence, guess.why, guess.fill_rate, guess.examples
    )
