"""Rows that name the same mailbox: which one stays, and which ones are shown beside it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Keep(StrEnum):
    """Which row of several stays."""

    FIRST = "first"
    LAST = "last"
    FULLEST = "fullest"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows with one key.

    Attributes:
        key: What they share.
        kept: Number of the row that stays.
        others: Numbers of the rows that do not, in order.
    """

    key: str
    kept: int
    others: tuple[int, ...]


def find_duplicates(
    rows: Iterable[tuple[int, str]],
    *,
    keep: Keep = Keep.FIRST,
    filled: Callable[[int], int] | None = None,
) -> list[Group]:
    """Return the groups of rows that share a key, in the order of their first rows.

    Args:
        rows: Row numbers with their keys (app.mail.address.mailbox_key); empty keys are skipped.
        keep: Which row stays.
        filled: Tells how many cells a row has filled; needed for the fullest.
    """
    by_key: dict[str, list[int]] = {}
    for number, key in rows:
        if key:
            by_key.setdefault(key, []).append(number)
    return [
        _group(key, numbers, keep, filled) for key, numbers in by_key.items() if len(numbers) > 1
    ]


def _group(
    key: str, numbers: Sequence[int], keep: Keep, filled: Callable[[int], int] | None
) -> Group:
    """Return a group with the row that stays chosen."""
    kept = numbers[0]
    if keep is Keep.LAST:
        kept = numbers[-1]
    elif keep is Keep.FULLEST and filled is not None:
        kept = max(numbers, key=lambda number: (filled(number), -number))
    return Group(key, kept, tuple(number for number in numbers if number != kept))


def filled_cells(cells: Sequence[str]) -> int:
    """Return how many cells of a row hold something."""
    return sum(1 for cell in cells if cell.strip())
