"""One export as several files or sheets: by status, in parts, or a random sample of it."""

from __future__ import annotations

import random
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from app.files.fitting import FittingWriter, Written, open_fitting, path_for
from app.files.target import ExportTarget, Rows
from app.files.writer import open_writer
from app.files.xlsx_writer import XlsxWriter


@dataclass(slots=True)
class ByWord:
    """Writes rows to one file for each word; files appear together when all are whole.

    Attributes:
        target: Its path names the files: list.csv becomes list_valid.csv.
        headers, extra: Column names, the user's and ours.
    """

    target: ExportTarget
    headers: Sequence[str]
    extra: Sequence[str]
    stack: ExitStack
    _writers: dict[str, FittingWriter] = field(default_factory=dict[str, FittingWriter])

    def write_rows(self, word: str, rows: Rows) -> None:
        """Write rows of one word."""
        writer = self._writers.get(word)
        if writer is None:
            path = path_for(self.target.path, word)
            writer = self.stack.enter_context(open_fitting(replace(self.target, path=path)))
            writer.write_header(self.headers, self.extra)
            self._writers[word] = writer
        writer.write_rows(rows)

    @property
    def written(self) -> tuple[Written, ...]:
        """Return the files and their rows."""
        return tuple(file for writer in self._writers.values() for file in writer.written)


@contextmanager
def open_by_word(
    target: ExportTarget, headers: Sequence[str], extra: Sequence[str]
) -> Generator[ByWord]:
    """Open one file for each word that comes up (statuses, as a rule).

    Raises:
        ListError: A file cannot be written; none of them appears then.
    """
    with ExitStack() as stack:
        yield ByWord(target, headers, extra, stack)


@dataclass(slots=True)
class SheetsByWord:
    """Writes rows to one sheet of a workbook for each word."""

    writer: XlsxWriter

    def write_rows(self, word: str, rows: Rows) -> None:
        """Write rows of one word."""
        self.writer.use_sheet(word)
        self.writer.write_rows(rows)


@contextmanager
def open_sheets_by_word(
    target: ExportTarget, headers: Sequence[str], extra: Sequence[str]
) -> Generator[SheetsByWord]:
    """Open one XLSX workbook with a sheet for each word that comes up.

    Raises:
        ListError: The file cannot be written.
    """
    with open_writer(replace(target, format="xlsx")) as writer:
        if not isinstance(writer, XlsxWriter):
            raise TypeError("only XLSX has sheets by word")
        writer.write_header(headers, extra)
        yield SheetsByWord(writer)


def part_sizes(total: int, parts: int) -> list[int]:
    """Return how many rows each of N parts gets; they differ by one row at most."""
    parts = max(1, min(parts, total) if total else 1)
    least, more = divmod(total, parts)
    return [least + (1 if at < more else 0) for at in range(parts)]


def write_parts(
    target: ExportTarget,
    header: tuple[Sequence[str], Sequence[str]],
    chunks: Iterable[Rows],
    sizes: Sequence[int],
) -> list[Written]:
    """Write rows into parts, in order: list_1.csv, list_2.csv ...

    Args:
        target: Its path names the parts.
        header: Column names, the user's and ours.
        chunks: The rows.
        sizes: Rows of each part; what is left over goes into the last one.

    Raises:
        ListError: A part cannot be written.
    """
    rows = (row for chunk in chunks for row in chunk)
    written: list[Written] = []
    for number, size in enumerate(sizes, 1):
        path = path_for(target.path, number)
        limit = None if number == len(sizes) else size
        with open_fitting(replace(target, path=path)) as writer:
            writer.write_header(*header)
            for batch in _batches(rows, limit):
                writer.write_rows(batch)
        written += writer.written
    return written


_BATCH_ROWS = 1_000
_Row = TypeVar("_Row")


def _batches(rows: Iterator[_Row], limit: int | None) -> Iterator[list[_Row]]:
    """Yield up to a number of rows in batches, all if there is no limit."""
    left = limit
    while left is None or left > 0:
        batch = list(islice(rows, _BATCH_ROWS if left is None else min(left, _BATCH_ROWS)))
        if not batch:
            return
        left = None if left is None else left - len(batch)
        yield batch


def sample_places(total: int, wanted: int, *, seed: int | None = None) -> list[int]:
    """Return the places of a random sample of rows, in order.

    Args:
        total: Rows there are.
        wanted: Rows of the sample.
        seed: For the same sample again.
    """
    picker = random.Random(seed)  # noqa: S311  a sample to test with, not a secret
    return sorted(picker.sample(range(total), min(max(wanted, 0), total)))
