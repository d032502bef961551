"""Counts what a list holds before it is read in: rows, addresses, repeats, what is no address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.files.hygiene import clean
from app.files.lists import SheetSource
from app.mail.address import BadAddress, mailbox_key, parse

MOST_ROWS = 2_000_000  # beyond, the memory for telling repeats apart is worth more than the count


@dataclass(frozen=True, slots=True)
class Survey:
    """What a list holds.

    Attributes:
        rows: Data rows.
        addresses: Different addresses.
        repeats: Rows whose address came before.
        malformed: Rows whose cell holds something that is no address, even after cleaning.
        empty: Rows without anything in the cell.
        cleaned: Addresses that had to be tidied up: spaces, brackets, names around them.
    """

    rows: int = 0
    addresses: int = 0
    repeats: int = 0
    malformed: int = 0
    empty: int = 0
    cleaned: int = 0


class Surveyor:
    """Counts row by row."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._rows = self._repeats = self._malformed = self._empty = self._cleaned = 0

    @property
    def survey(self) -> Survey:
        """Return the counts so far."""
        return Survey(
            rows=self._rows,
            addresses=len(self._seen),
            repeats=self._repeats,
            malformed=self._malformed,
            empty=self._empty,
            cleaned=self._cleaned,
        )

    def count(self, cell: str) -> None:
        """Count one row by its address cell."""
        self._rows += 1
        if not cell.strip():
            self._empty += 1
            return
        found = clean(cell)
        address = parse(found.texts[0]) if found.texts else BadAddress(cell, "")
        if isinstance(address, BadAddress):
            self._malformed += 1
            return
        key = hash(mailbox_key(address))
        if key in self._seen:
            self._repeats += 1
            return
        self._seen.add(key)
        self._cleaned += bool(found.applied)


def survey(
    sources: Sequence[SheetSource],
    column: int,
    is_cancelled: Callable[[], bool],
) -> Survey | None:
    """Count lists of equal columns; None if called off, or if there are too many rows.

    Raises:
        ListError: A file cannot be read.
    """
    from app.files.sheet import read  # noqa: PLC0415  all the readers: no start waits for them

    surveyor = Surveyor()
    for source in sources:
        for chunk in read(source):
            for row in chunk:
                surveyor.count(row.cells[column] if column < len(row.cells) else "")
            if is_cancelled() or surveyor.survey.rows > MOST_ROWS:
                return None
    return surveyor.survey
