"""Delimited text cut into records: cells, and the text they were cut from.

The csv module is asked only about records that hold a quote: the rest is str.split. Its limit on
the size of a cell is global and 128 Ki characters, so a record beyond it is cut by our own
splitter. A quote that is never closed costs one line, not the rest of the file.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

# A record longer than this is a quote that was never closed.
_RECORD_LINES = 5_000
_RECORD_CHARS = 16 << 20
# A line longer than this is no line of a list; it bounds memory against files without line ends.
_LINE_CHARS = 32 << 20


class LineTooLongError(Exception):
    """A line that cannot be part of a list."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How records are written.

    Attributes:
        delimiter: One character; empty for one cell a line.
        quotechar: The character around cells.
    """

    delimiter: str
    quotechar: str = '"'


@dataclass(slots=True)
class Record:
    """One record.

    Attributes:
        number: From 1, blank lines counted.
        cells: Empty for a blank line.
        raw: Its text with the line end.
        is_plain: No quote in it: the delimiters alone give the cells.
    """

    number: int
    cells: list[str]
    raw: str
    is_plain: bool = True


def lines(blocks: Iterable[str]) -> Iterator[str]:
    r"""Yield lines with their ends, which are \n, \r\n and \r alone.

    Raises:
        LineTooLongError: More than 32 Mi characters without a line end.
    """
    rest = ""
    for block in blocks:
        found = io.StringIO(rest + block, newline="").readlines()
        # The last line may go on, and a \r at the very end may be half of \r\n.
        rest = found.pop() if not found[-1].endswith("\n") else ""
        yield from found
        if len(rest) > _LINE_CHARS:
            raise LineTooLongError
    if rest:
        yield from io.StringIO(rest, newline="").readlines()


def records(source: Iterable[str], dialect: Dialect, *, is_whole: bool = True) -> Iterator[Record]:
    """Yield the records of lines.

    Args:
        source: Lines with their ends.
        dialect: How they are written.
        is_whole: The last line is the list's; otherwise a record that goes on is left out.
    """
    delimiter, quotechar = dialect.delimiter, dialect.quotechar
    feed = _Feed(iter(source))
    quoted = _Quoted(feed, dialect) if delimiter else None
    for number, line in enumerate(feed, 1):
        body = line.rstrip("\r\n")
        if not body:
            yield Record(number, [], line)
        elif quoted is None:
            yield Record(number, [body], line)
        elif quotechar not in body:
            yield Record(number, body.split(delimiter), line)
        else:
            record = quoted.record(number, line)
            if record is None and not is_whole:
                return
            yield record or quoted.salvaged(number, line)


def split_cells(text: str, dialect: Dialect) -> list[str] | None:
    """Cut one record of any size into cells; None if a quote is still open at its end."""
    delimiter, quotechar = dialect.delimiter, dialect.quotechar
    body = text.rstrip("\r\n")
    cells: list[str] = []
    at = 0
    while True:
        parts: list[str] = []
        if body.startswith(quotechar, at):
            closed = _unquote(text, at + 1, quotechar, parts)
            if closed is None:
                return None
            at = closed
        stop = body.find(delimiter, at)
        parts.append(body[at:stop] if stop >= 0 else body[at:])
        cells.append("".join(parts))
        if stop < 0:
            return cells
        at = stop + len(delimiter)


def _unquote(text: str, start: int, quotechar: str, parts: list[str]) -> int | None:
    """Collect a quoted cell; return the place after its closing quote, None if there is none."""
    while True:
        end = text.find(quotechar, start)
        if end < 0:
            return None
        if not text.startswith(quotechar, end + 1):
            parts.append(text[start:end])
            return end + 1
        parts.append(text[start : end + 1])
        start = end + 2


@dataclass(slots=True)
class _Feed:
    """Lines that can be put back."""

    source: Iterator[str]
    back: list[str] = field(default_factory=list[str])

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return self.back.pop() if self.back else next(self.source)

    def put_back(self, taken: list[str]) -> None:
        """Give lines back, to be read again in the same order."""
        self.back.extend(reversed(taken))


class _Quoted:
    """Records with quotes: the csv module pulls lines through here while a quote is open."""

    def __init__(self, feed: _Feed, dialect: Dialect) -> None:
        self._feed = feed
        self._dialect = dialect
        self._reader = csv.reader(self, delimiter=dialect.delimiter, quotechar=dialect.quotechar)
        self._first = ""
        self._taken: list[str] = []
        self._chars = 0
        self._was_left_open = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        """Return the next line of the record at hand."""
        if not self._taken:
            line = self._first
        elif len(self._taken) < _RECORD_LINES and self._chars < _RECORD_CHARS:
            line = next(self._feed, "")
        else:
            line = ""
        if not line:
            self._was_left_open = True
            raise StopIteration
        self._taken.append(line)
        self._chars += len(line)
        return line

    def record(self, number: int, line: str) -> Record | None:
        """Return the record that starts with a line; None if its quote is never closed."""
        self._first, self._taken, self._chars, self._was_left_open = line, [], 0, False
        try:
            cells: list[str] | None = next(self._reader)
        except csv.Error:  # a cell beyond the csv module's limit
            cells = self._long_cells()
        if self._was_left_open or cells is None:
            return None
        return Record(number, cells, "".join(self._taken), is_plain=False)

    def salvaged(self, number: int, line: str) -> Record:
        """Return the first line of a record that never ends as one; the others are read again."""
        self._feed.put_back(self._taken[1:])
        body = line.rstrip("\r\n")
        return Record(number, body.split(self._dialect.delimiter), line, is_plain=False)

    def _long_cells(self) -> list[str] | None:
        """Cut the record at hand ourselves."""
        text = "".join(self._taken)
        quotes = text.count(self._dialect.quotechar)
        cells = split_cells(text, self._dialect)
        while cells is None:
            following = next(self, "")
            if not following:
                return None
            found = following.count(self._dialect.quotechar)
            quotes += found
            if found and quotes % 2 == 0:  # a cell is closed by as many quotes as it has opened
                cells = split_cells("".join(self._taken), self._dialect)
        return cells
