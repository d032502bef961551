"""The values of this room: what a list file is, what was understood of it, what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

TEXT_FORMATS = frozenset({"csv", "tsv", "txt"})
WORKBOOK_FORMATS = frozenset({"xlsx", "xlsm", "xls", "ods"})


class ListError(Exception):
    """A list that cannot be read or written; the text is for the user and says what to do."""


def file_error(path: str, problem: str, advice: str, *, row: int | None = None) -> ListError:
    """Build the error that names the file, the row if there is one, and what to do.

    Args:
        path: The file; only its name is shown.
        problem: What is wrong, as the end of a sentence that starts with the file's name.
        advice: What the user can do, as a sentence of its own.
        row: Row in the file, from 1.
    """
    where = f", row {row}" if row is not None else ""
    return ListError(f"{PurePath(path).name}{where}: {problem}. {advice}")


class ColumnRole(StrEnum):
    """What a column holds."""

    ADDRESS = "address"
    SECOND_ADDRESS = "second_address"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FULL_NAME = "full_name"
    COMPANY = "company"
    DOMAIN = "domain"
    PHONE = "phone"
    CONSENT = "consent"
    UNSUBSCRIBED = "unsubscribed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SheetSource:
    """A list file and how to read it; empty texts and None mean: detect.

    Attributes:
        path: The file.
        format: csv, tsv, txt, xlsx, xlsm, xls, ods, jsonl or vcf.
        sheet: Sheet of a workbook.
        encoding: Python's codec name without BOM variants: utf-8, utf-16-le, cp1252 ...
        delimiter: One character; empty in a TXT with one address a line.
        quotechar: The character around cells.
        line_end: Line end of most records; empty means detect.
        quote_all: Every cell of the source is quoted.
        has_bom: A byte order mark stands at the start.
        has_header: Whether the first record names the columns.
        header_row: Records (rows in a workbook) above the header, or above the first data.
        header_raw: Text above the first data record, where headers and dialect do not give it.
        packing: "gz" or "zip" around the file, else empty.
        member: File in a ZIP archive; empty means the only one.
        width: Columns of the list, known after detection; short rows are padded to it.
    """

    path: str
    format: str = ""
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    quotechar: str = '"'
    line_end: str = ""
    quote_all: bool = False
    has_bom: bool = False
    has_header: bool | None = None
    header_row: int = 0
    header_raw: str = ""
    packing: str = ""
    member: str = ""
    width: int = 0

    @property
    def is_settled(self) -> bool:
        """Tell whether nothing is left to detect."""
        if not self.format or self.has_header is None:
            return False
        return self.format not in TEXT_FORMATS or bool(self.encoding and self.line_end)


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet of a workbook.

    Attributes:
        rows: Rows with content, the header counted.
        address_share: 0-1, share of the sampled rows that hold an address.
    """

    name: str
    rows: int
    address_share: float


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What a column seems to hold, and why.

    Attributes:
        index: Place from 0.
        confidence: 0-1.
        why: One plain sentence.
        fill_rate: 0-1, share of the sampled rows with something in this cell.
        examples: Up to three cells.
    """

    index: int
    role: ColumnRole
    confidence: float
    why: str
    fill_rate: float
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One data row.

    Attributes:
        number: Row in the file as a spreadsheet would count it, from 1, header counted.
        cells: Text of every cell, padded to the width of the list; more where the row has more.
        raw: The record as it stands in the file, where cells and dialect do not give it; of a
            workbook, what its cells are beside text (xlsx_types).
    """

    number: int
    cells: tuple[str, ...]
    raw: str = ""


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """What was understood of a file, for the user to confirm.

    Attributes:
        source: The source with everything detected.
        sheets: Sheets of a workbook; empty for other formats.
        headers: Column names; made up ("Column A") where the list has none.
        rows: The first data rows, at most 50.
        address_column: Place of the column to verify; None if no column holds addresses.
        notes: Plain sentences on what is unusual.
        row_estimate: Data rows, roughly; None if unknown.
    """

    source: SheetSource
    sheets: tuple[SheetInfo, ...]
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[ColumnGuess, ...]
    address_column: int | None
    notes: tuple[str, ...] = ()
    row_estimate: int | None = None


def column_name(index: int) -> str:
    """Return the name of a column without a header, as a spreadsheet letters it.

    Args:
        index: Place from 0.
    """
    letters = ""
    place = index + 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"Column {letters}"
