"""OpenDocument sheets written: a ZIP with one streamed content.xml, text as text."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from types import TracebackType
from typing import BinaryIO, Self
from xml.sax.saxutils import escape, quoteattr

from app.files.target import ExportTarget, Fact, Rows

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" \
manifest:media-type="{_TYPE}"/><manifest:file-entry manifest:full-path="content.xml" \
manifest:media-type="text/xml"/></manifest:manifest>"""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">\
<office:body><office:spreadsheet>"""
_TAIL = "</office:spreadsheet></office:body></office:document-content>"
# Characters that XML 1.0 cannot hold at all (XML 1.0 2.2).
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RETURN = {"\r": "&#13;"}  # bare, it would be read as a line feed
_SPACES = re.compile(" {2,}|^ | $")


class OdsWriter:
    """Writes one ODS file; further sheets are started by use_sheet()."""

    def __init__(self, target: ExportTarget, stream: BinaryIO) -> None:
        self._archive = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=3)
        self._archive.writestr("mimetype", _TYPE, zipfile.ZIP_STORED)
        self._archive.writestr("META-INF/manifest.xml", _MANIFEST)
        self._content = self._archive.open("content.xml", "w", force_zip64=True)
        self._content.write(_HEAD.encode())
        self._title = target.sheet
        self._headers: list[str] = []
        self._width = 0
        self._is_sheet_open = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Finish the file."""
        if not self._is_sheet_open:
            self.use_sheet(self._title)
        self._content.write(f"</table:table>{_TAIL}".encode())
        self._content.close()
        self._archive.close()

    def write_header(self, headers: Sequence[str], extra: Sequence[str] = ()) -> None:
        """Write the column names."""
        self._headers, self._width = [*headers, *extra], len(headers)
        self.use_sheet(self._title)

    def use_sheet(self, title: str) -> None:
        """Go on in a new sheet with the same columns."""
        closing = "</table:table>" if self._is_sheet_open else ""
        header = _row([_cell(name) for name in self._headers]) if self._headers else ""
        text = f"{closing}<table:table table:name={quoteattr(title)}>{header}"
        self._content.write(text.encode())
        self._is_sheet_open = True

    def write_rows(self, rows: Rows) -> None:
        """Write rows."""
        if not self._is_sheet_open:
            self.use_sheet(self._title)
        text = "".join([_row(self._cells(cells, extra)) for cells, _, extra in rows])
        self._content.write(text.encode())

    def _cells(self, cells: Sequence[str], extra: Sequence[Fact]) -> list[str]:
        """Return a row's cells, ours below their names."""
        own = [_cell(fact) for fact in extra]
        given = [_cell(cell) for cell in cells]
        given += [_cell(None)] * (self._width - len(given))
        return [*given[: self._width], *own, *given[self._width :]]


def _row(cells: Sequence[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _cell(fact: Fact) -> str:
    """Return a cell with its type."""
    if fact is None or fact == "":
        return "<table:table-cell/>"
    if isinstance(fact, bool):
        word = "true" if fact else "false"
        return (
            f'<table:table-cell office:value-type="boolean" office:boolean-value="{word}">'
            f"<text:p>{word.upper()}</text:p></table:table-cell>"
        )
    if isinstance(fact, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{fact!r}">'
            f"<text:p>{fact!r}</text:p></table:table-cell>"
        )
    lines = _NOT_XML.sub("\ufffd", fact).replace("\r\n", "\n").split("\n")
    text = "".join(
        [f"<text:p>{_SPACES.sub(_spaces, escape(line, _RETURN))}</text:p>" for line in lines]
    )
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'


def _spaces(found: re.Match[str]) -> str:
    """Return spaces that XML readers do not fold into one."""
    return f'<text:s text:c="{len(found.group())}"/>'
