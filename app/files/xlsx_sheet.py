"""Workbooks (XLSX, XLSM, XLS, ODS): every cell as the text that a person sees in it.

Macros and formulas are never run; the result that was saved with a formula is read. Formats are
kept where they carry the meaning (a postcode shown as 01234 by its number format).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from app.files.columns import Aliases, has_address
from app.files.dialect import find_header
from app.files.encoding import Opener
from app.files.lists import ListError, SheetInfo, SheetRow, SheetSource, file_error
from app.files.xls_guard import MAGIC, check_xls
from app.files.xlsx_formats import CellFormats, sheet_formats
from app.files.xlsx_guard import check_workbook
from app.files.xlsx_types import TypedCell, typed_cell, typed_text

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
_SAMPLE_ROWS = 500
_PLAIN_BELOW = 1e21  # larger numbers are shown with an exponent
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RESAVE = "Open it in a spreadsheet program, save it as XLSX, and open that."


@dataclass(frozen=True, slots=True)
class WorkbookSample:
    """The start of a workbook's sheet.

    Attributes:
        source: With sheet and header settled.
        rows: The first data rows.
        row_count: Rows of the sheet from its first to its last one.
    """

    source: SheetSource
    sheets: tuple[SheetInfo, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_count: int
    hidden: tuple[str, ...]


def sample_workbook(source: SheetSource, opener: Opener, aliases: Aliases) -> WorkbookSample:
    """Look at a workbook and settle what its source leaves open.

    Raises:
        ListError: It cannot be opened, or holds no rows.
    """
    with _open(source, opener) as workbook:
        found = [_look_at(source, opener, workbook, name) for name in _sheet_names(workbook)]
        filled = [entry for entry in found if entry.info.rows]
        if not filled:
            raise file_error(source.path, "has no sheet with rows", "Choose another file.")
        chosen = _choose(source, found)
        if chosen.info.rows == 0:
            raise file_error(
                source.path, f"the sheet “{chosen.info.name}” is empty", "Choose another sheet."
            )
        hidden = tuple(m.name for m in workbook.sheets_metadata if "Hidden" in str(m.visible))
    source = replace(source, sheet=chosen.info.name)
    start = source.header_row
    if source.has_header is None:
        layout = find_header(chosen.sample[start:], aliases)
        source = replace(source, has_header=layout.has_header, header_row=start + layout.row)
    start = source.header_row + (1 if source.has_header else 0)
    header = chosen.sample[start - 1] if source.has_header and len(chosen.sample) >= start else ()
    rows = tuple(row for row in chosen.sample[start:] if any(row))
    return WorkbookSample(
        replace(source, width=chosen.width),
        tuple(entry.info for entry in found),
        header,
        rows,
        max(0, chosen.info.rows - start),
        hidden,
    )


def read_workbook(source: SheetSource, opener: Opener, chunk_rows: int) -> Iterator[list[SheetRow]]:
    """Yield the data rows of a settled sheet in chunks.

    Raises:
        ListError: The workbook cannot be opened, or the sheet is not there.
    """
    start = source.header_row + (1 if source.has_header else 0)
    with _open(source, opener) as workbook:
        sheet = _sheet(workbook, source.path, source.sheet)
        with _formats(source, opener, sheet.name) as formats:
            rows = islice(_rows(sheet, formats), start, None)
            data = _data_rows(rows, start)
            while chunk := list(islice(data, chunk_rows)):
                yield chunk


class _Row(NamedTuple):
    """Cells as text, and what they are beside text."""

    cells: tuple[str, ...]
    raw: str


def _data_rows(rows: Iterator[_Row], start: int) -> Generator[SheetRow]:
    """Yield rows that hold something."""
    for number, row in enumerate(rows, start + 1):
        if any(row.cells):
            yield SheetRow(number, row.cells, row.raw)


@contextmanager
def _open(source: SheetSource, opener: Opener) -> Generator[CalamineWorkbook]:
    """Open a workbook after a look at what it would cost.

    Raises:
        ListError: It is damaged, protected, or too big to open.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415 late

    _check(source, opener)
    try:
        with opener() as stream, CalamineWorkbook.from_filelike(stream) as workbook:
            yield workbook
    except PasswordError as error:
        raise _protected(source.path) from error
    except CalamineError as error:
        raise file_error(source.path, f"is damaged ({error})", _RESAVE) from error
    except BaseException as error:
        # A panic of the reader is no Exception, and its class has no module to import it from.
        if type(error).__name__ != "PanicException":
            raise
        raise file_error(source.path, "is damaged", _RESAVE) from error


def _check(source: SheetSource, opener: Opener) -> None:
    """Refuse what must not be opened."""
    with opener() as stream:
        is_compound = stream.read(len(MAGIC)) == MAGIC
        if is_compound and _names_encryption(stream):
            raise _protected(source.path)
        stream.seek(0)
        if is_compound:
            check_xls(source.path, stream)
            return
        check_workbook(source.path, stream)


def _names_encryption(stream: BinaryIO) -> bool:
    """Look for an encrypted package in the directory of a compound file, at either end of it."""
    size = stream.seek(0, 2)
    stream.seek(0)
    head = stream.read(1 << 20)
    stream.seek(max(0, size - (1 << 20)))
    return _ENCRYPTED in head or _ENCRYPTED in stream.read()


def _protected(path: str) -> ListError:
    return file_error(
        path,
        "is protected by a password",
        "Save a copy without the password in your spreadsheet program, and open that.",
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """What was seen of one sheet."""

    info: SheetInfo
    sample: tuple[tuple[str, ...], ...]
    width: int


def _look_at(source: SheetSource, opener: Opener, workbook: CalamineWorkbook, name: str) -> _Look:
    """Return the first rows of a sheet and how many of them hold an address."""
    sheet = workbook.get_sheet_by_name(name)
    with _formats(source, opener, name) as formats:
        sample = tuple([row.cells for row in islice(_rows(sheet, formats), _SAMPLE_ROWS)])
    filled = [row for row in sample if any(row)]
    addressed = sum(1 for row in filled if any(has_address(cell) for cell in row))
    share = addressed / len(filled) if filled else 0.0
    # Rows are counted from the top of the sheet, as a person sees them.
    height = sheet.end[0] + 1 if sheet.end is not None else 0
    return _Look(SheetInfo(name, height, share), sample, sheet.width)


def _sheet_names(workbook: CalamineWorkbook) -> list[str]:
    """Return the sheets that have cells: no charts, no macros."""
    return [m.name for m in workbook.sheets_metadata if str(m.typ).endswith("WorkSheet")]


def _choose(source: SheetSource, found: Sequence[_Look]) -> _Look:
    """Return the sheet that was named, else the one with the most addresses.

    Raises:
        ListError: No sheet has that name.
    """
    if not source.sheet:
        return max(found, key=lambda look: (look.info.address_share, look.info.rows))
    for look in found:
        if look.info.name == source.sheet:
            return look
    raise _no_sheet(source.path, source.sheet, [look.info.name for look in found])


def _no_sheet(path: str, name: str, names: Sequence[str]) -> ListError:
    there = ", ".join(f"“{n}”" for n in names)
    return file_error(path, f"has no sheet “{name}”", f"Its sheets are {there}.")


def _sheet(workbook: CalamineWorkbook, path: str, name: str) -> CalamineSheet:
    """Return a sheet by name, the first one if there is no name."""
    names = _sheet_names(workbook)
    if name not in names and name:
        raise _no_sheet(path, name, names)
    return workbook.get_sheet_by_name(name or names[0])


def _rows(sheet: CalamineSheet, formats: CellFormats | None) -> Iterator[_Row]:
    """Yield rows from the top of a sheet."""
    left = sheet.start[1] if sheet.start is not None else 0
    for number, row in enumerate(sheet.iter_rows()):
        shapes = dict(formats.of_row(number)) if formats is not None else {}
        cells: list[str] = []
        typed: list[TypedCell] = []
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                cells.append(cell)
                continue
            shape = shapes.get(place + left)
            shown = shape.show(cell) if shape is not None else None
            cells.append(cell_text(cell) if shown is None else shown)
            typed.append(typed_cell(place, cell, shape.code if shape is not None else ""))
        yield _Row(tuple(cells), typed_text(typed) if typed else "")


@contextmanager
def _formats(source: SheetSource, opener: Opener, sheet: str) -> Generator[CellFormats | None]:
    """Open the number formats of a sheet; none where the workbook is no XLSX."""
    if source.format not in ("xlsx", "xlsm"):
        yield None
        return
    with opener() as stream:
        yield sheet_formats(stream, sheet)


def cell_text(cell: Cell) -> str:
    """Return a cell as text, as a spreadsheet shows it without a format of its own."""
    match cell:
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case int():
            return str(cell)
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < _PLAIN_BELOW else repr(cell)
        case dt.datetime():
            return cell.isoformat(" ") if cell.time() != dt.time() else cell.date().isoformat()
        case dt.timedelta():
            return _duration(cell)
        case _:
            return cell.isoformat()


def _duration(span: dt.timedelta) -> str:
    """Return hours, minutes and seconds, more than 24 hours as such."""
    seconds = round(span.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
