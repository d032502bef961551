"""Where an export goes, and the shape that every writer has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, Protocol

from app.files.lists import SheetSource

Fact = str | int | float | bool | None

_SUFFIX_OF = {"tsv": ".tsv", "txt": ".txt", "xlsx": ".xlsx", "ods": ".ods", "jsonl": ".jsonl"}
_FORMAT_OF = {".tsv": "tsv", ".tab": "tsv", ".xlsx": "xlsx", ".ods": "ods", ".jsonl": "jsonl"}


class Given(str):
    """A text of the user's own among our cells; it comes out as it came in."""

    __slots__ = ()


class OutRow(NamedTuple):
    """One row to write.

    Attributes:
        cells: The user's own cells.
        raw: Their record as it stood in the source, empty if the cells give it.
        extra: Our cells.
    """

    cells: Sequence[str]
    raw: str
    extra: Sequence[Fact]


Rows = Sequence[tuple[Sequence[str], str, Sequence[Fact]]]


@dataclass(frozen=True, slots=True)
class ExportTarget:
    """A file to write.

    Attributes:
        path: It appears only when it is whole.
        format: csv, tsv, txt, xlsx, ods or jsonl.
        delimiter: One character, for text.
        encoding: Python's codec name; a BOM is has_bom's affair.
        quote_all: Quote every cell.
        has_bom: Start with a byte order mark, as Excel needs it for UTF-8.
        neutralise_own: Make our own cells harmless that a spreadsheet would run as a formula.
        neutralise_all: The user's cells too; they come out changed then.
        source: The list that the rows came from; its records go out as they came in where the
            target is written the same way.
        sheet: Name of the sheet in a workbook.
        status_column: Place of our column whose words colour the rows of a workbook, from 0 among
            our columns; None for no colours.
        has_summary: Add a sheet with counts and a chart to an XLSX workbook.
        max_octets: Largest file that the reading tool takes; longer text goes to further files.
            0 for no limit.
    """

    path: str
    format: str = "csv"
    delimiter: str = ","
    encoding: str = "utf-8"
    line_end: str = "\r\n"
    quote_all: bool = False
    quotechar: str = '"'
    has_bom: bool = False
    neutralise_own: bool = True
    neutralise_all: bool = False
    source: SheetSource | None = None
    sheet: str = "Winnow"
    status_column: int | None = None
    has_summary: bool = False
    max_octets: int = 0

    @property
    def keeps_records(self) -> bool:
        """Tell whether the source's records can go out as they came in."""
        like = self.source
        if like is None or self.neutralise_all or self.format not in ("csv", "tsv", "txt"):
            return False
        return (like.delimiter or ",", like.quotechar, like.line_end, like.quote_all) == (
            self.delimiter,
            self.quotechar,
            self.line_end,
            self.quote_all,
        )


class SheetWriter(Protocol):
    """What every format can do."""

    def write_header(self, headers: Sequence[str], extra: Sequence[str] = ()) -> None:
        """Write the column names: the user's, then ours."""
        ...

    def write_rows(self, rows: Rows) -> None:
        """Write rows: the user's cells, their raw record, our cells."""
        ...


def target_like(source: SheetSource, path: str, *, format_: str = "") -> ExportTarget:
    """Return the target that is written as the source was, unless the path says otherwise.

    Args:
        source: As inspect() settled it.
        path: Where to write.
        format_: csv, tsv, txt, xlsx, ods or jsonl; by default what the path's suffix says, else
            the source's own.
    """
    chosen = format_ or _FORMAT_OF.get(Path(path).suffix.lower(), "")
    if not chosen:
        is_text = source.format in ("csv", "tsv", "txt", "jsonl", "xlsx", "ods")
        chosen = source.format if is_text and not Path(path).suffix else "csv"
    target = ExportTarget(path, format=chosen, source=source)
    if chosen == "tsv":
        target = replace(target, delimiter="\t")
    if source.format in ("csv", "tsv", "txt") and chosen in ("csv", "tsv", "txt"):
        return replace(
            target,
            delimiter=source.delimiter or target.delimiter,
            encoding=source.encoding or "utf-8",
            line_end=source.line_end or "\r\n",
            quote_all=source.quote_all,
            quotechar=source.quotechar,
            has_bom=source.has_bom,
        )
    return target


def suffix_of(format_: str) -> str:
    """Return the file suffix of a format, with its dot."""
    return _SUFFIX_OF.get(format_, ".csv")
