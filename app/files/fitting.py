"""A list in as many files as a tool's limit on the size of a file asks for, mostly one."""

from __future__ import annotations

import io
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.files.csv_writer import CsvWriter
from app.files.jsonl_writer import JsonlWriter
from app.files.target import ExportTarget, Fact, Rows, SheetWriter
from app.files.writer import open_writer

_TEXT = frozenset({"csv", "tsv", "txt"})


@dataclass(frozen=True, slots=True)
class Written:
    """One file that was written."""

    path: str
    rows: int


def path_for(path: str, word: str | int) -> str:
    """Return the path of one file of several: list.csv and valid give list_valid.csv."""
    whole = Path(path)
    return str(whole.with_name(f"{whole.stem}_{word}{whole.suffix}"))


class FittingWriter:
    """Writes to list.csv, and to list_2.csv and so on once that is full; each has the header."""

    def __init__(self, target: ExportTarget, stack: ExitStack) -> None:
        self._target = target
        self._stack = stack
        self._scale = _scale_for(target)
        self._header: tuple[Sequence[str], Sequence[str]] = ((), ())
        self._files: list[tuple[str, SheetWriter]] = []
        self._counts: list[int] = []
        self._begins_with = 0
        self._octets = 0
        self._number = 1

    def write_header(self, headers: Sequence[str], extra: Sequence[str] = ()) -> None:
        """Write the column names: the user's, then ours."""
        self._header = (headers, extra)
        if self._scale is not None:
            self._begins_with = self._scale.weigh_header(headers, extra)
        self._open_next()

    def write_rows(self, rows: Rows) -> None:
        """Write rows; a row that is too long for any file still gets one."""
        if self._scale is None:
            self._put(rows)
            return
        begin = 0
        for at, row in enumerate(rows):
            octets = self._scale.weigh(row)
            is_full = self._octets + octets > self._target.max_octets
            if is_full and self._counts[-1] + at - begin:
                self._put(rows[begin:at])
                self._open_next()
                begin = at
            self._octets += octets
        self._put(rows[begin:])

    @property
    def written(self) -> tuple[Written, ...]:
        """Return the files and their rows."""
        paths = [path for path, _ in self._files]
        return tuple(Written(path, rows) for path, rows in zip(paths, self._counts, strict=True))

    def _put(self, rows: Rows) -> None:
        self._files[-1][1].write_rows(rows)
        self._counts[-1] += len(rows)

    def _open_next(self) -> None:
        path = self._free_path() if self._files else self._target.path
        self._stack.enter_context(_gone_on_error(Path(path)))
        writer = self._stack.enter_context(open_writer(replace(self._target, path=path)))
        writer.write_header(*self._header)
        self._files.append((path, writer))
        self._counts.append(0)
        self._octets = self._begins_with

    def _free_path(self) -> str:
        """Return a name that nobody chose, so that it must not be one of the user's own files."""
        while True:
            self._number += 1
            path = path_for(self._target.path, self._number)
            if not Path(path).exists():
                return path


@contextmanager
def open_fitting(target: ExportTarget) -> Generator[FittingWriter]:
    """Open a target that may become several files; they appear together when all are whole.

    Only text has a size before it is written: a workbook is one file whatever its limit.

    Raises:
        ListError: A file cannot be written; none of them appears then.
    """
    with ExitStack() as stack:
        yield FittingWriter(target, stack)


@contextmanager
def _gone_on_error(path: Path) -> Generator[None]:
    """Take a file away that was not there before if what follows fails."""
    is_new = not path.exists()
    try:
        yield
    except BaseException:
        if is_new:
            path.unlink(missing_ok=True)
        raise


class _Scale:
    """Tells how many octets rows come to, by writing them to nowhere."""

    def __init__(self, target: ExportTarget) -> None:
        self._stream = io.BytesIO()
        is_text = target.format in _TEXT
        self._writer = (CsvWriter if is_text else JsonlWriter)(target, self._stream)

    def weigh_header(self, headers: Sequence[str], extra: Sequence[str]) -> int:
        """Return the octets of what stands before the rows."""
        self._writer.write_header(headers, extra)
        return self._taken()

    def weigh(self, row: tuple[Sequence[str], str, Sequence[Fact]]) -> int:
        """Return the octets of a row."""
        self._writer.write_rows([row])
        return self._taken()

    def _taken(self) -> int:
        octets = self._stream.tell()
        self._stream.seek(0)
        return octets


def _scale_for(target: ExportTarget) -> _Scale | None:
    is_weighed = target.format in _TEXT or target.format == "jsonl"
    return _Scale(target) if target.max_octets and is_weighed else None
