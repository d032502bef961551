"""What a workbook would cost to open, found out before it is opened.

A workbook is a ZIP archive: a small file can hold gigabytes (bombs), and one cell in the last row
and column makes a reader lay out seventeen thousand million cells. Only the archive's directory
and a stream of its sheets are looked at here.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO

from app.files.lists import file_error
from app.files.xlsx_formats import column_place

# What the reader takes for each place of the area and for each cell with text, measured.
_PLACE_OCTETS, _CELL_OCTETS = 32, 80
MAX_OCTETS = 1_000_000_000
_MAX_MEMBER_OCTETS = 2 << 30
_MAX_TEXTS_OCTETS = 512 << 20
_BOMB_RATIO = 400
_BOMB_OCTETS = 64 << 20
_BLOCK_OCTETS = 1 << 20
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_ODS_TAG = re.compile(rb"<table:(?:table-|covered-table-)(row|cell)\b([^>]*)>")
_ROWS_REPEATED = re.compile(rb'number-rows-repeated="(\d{1,9})"')
_COLUMNS_REPEATED = re.compile(rb'number-columns-repeated="(\d{1,9})"')
_ROW = re.compile(rb'<(?:\w+:)?row [^>]*?r="(\d{1,7})"')
_WIDE = re.compile(rb' r="([A-Z]{2,3})\d')
_FAR = 1 << 30
_NARROW = 26  # columns A to Z
# What zipfile raises on archives that contradict themselves, found by fuzzing.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, UnicodeError
)  # fmt: skip
_RESAVE = "Open it in a spreadsheet program, save it as a new XLSX or CSV file, and open that."
_TRIM = (
    "Delete the empty rows and columns behind the list (Ctrl+End shows where they end), "
    "or save the sheet as CSV."
)


def check_workbook(path: str, stream: BinaryIO, *, max_octets: int = MAX_OCTETS) -> None:
    """Look into a zipped workbook before it is opened.

    Args:
        path: Its name, for the error.
        stream: Its bytes, that can be sought in.
        max_octets: Memory that a sheet may take.

    Raises:
        ListError: It is damaged, or opening it would take more memory than there may be.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            for member in archive.infolist():
                _check_member(path, member)
            for member in archive.infolist():
                if member.filename.endswith((".xml", ".rels")):
                    _check_content(path, archive, member, max_octets)
    except _DAMAGE as error:
        raise file_error(path, f"is damaged ({error})", _RESAVE) from error
    except RuntimeError as error:  # zipfile says so of encrypted members
        raise file_error(
            path, "is protected by a password", "Save a copy without the password."
        ) from error


def _check_member(path: str, member: zipfile.ZipInfo) -> None:
    """Refuse a member that unpacks to far more than a list needs."""
    size, packed = member.file_size, max(member.compress_size, 1)
    limit = _MAX_TEXTS_OCTETS if "sharedStrings" in member.filename else _MAX_MEMBER_OCTETS
    if size > limit or (size > _BOMB_OCTETS and size / packed > _BOMB_RATIO):
        raise file_error(
            path,
            f"would unpack to {size / (1 << 20):,.0f} MB from {packed / (1 << 20):,.1f} MB, "
            "which no list does",
            _TRIM,
        )


def _check_content(
    path: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, max_octets: int
) -> None:
    """Stream one member: no entities, and no far-off cells."""
    is_sheet = "/worksheets/" in member.filename
    last_row, width, cells = 1, _NARROW, 0
    repeats = _Repeats()
    with archive.open(member) as stream:
        for at, block in enumerate(_overlapping(stream)):
            if b"<!ENTITY" in block or (at == 0 and b"<!DOCTYPE" in block):
                raise file_error(path, "defines XML entities, which no workbook needs", _RESAVE)
            if member.filename == "content.xml":
                repeats.add(block)
                _check_cost(path, repeats.places, repeats.places, max_octets)
            elif is_sheet:
                last_row = max([last_row, *map(int, _ROW.findall(block))])
                width = max([width, *map(column_place, set(_WIDE.findall(block)))])
                cells += block.count(b"</c>") + block.count(b":c>")
    if _cost(last_row * width, cells) > max_octets:  # a bound; empty cells do not count
        height, width = _extent(archive, member)
        if _cost(height * width, cells) > max_octets:
            problem = f"a sheet spreads over {height:,} rows x {width:,} columns"
            raise file_error(path, problem, _TRIM)


class _Repeats:
    """Counts the cells of an OpenDocument, where one cell or row may stand for a million."""

    def __init__(self) -> None:
        self.places = 0
        self._rows = 1
        self._columns = 0
        self._last = 0

    def add(self, block: bytes) -> None:
        """Count the cells of a block up to the last one with content in each row."""
        for kind, attributes in _ODS_TAG.findall(block):
            if kind == b"row":
                found = _ROWS_REPEATED.search(attributes)
                self._rows = int(found.group(1)) if found else 1
                self._columns = self._last = 0
                continue
            found = _COLUMNS_REPEATED.search(attributes)
            self._columns += int(found.group(1)) if found else 1
            if b"value-type=" in attributes:
                self.places += self._rows * (self._columns - self._last)
                self._last = self._columns


def _check_cost(path: str, places: int, cells: int, max_octets: int) -> None:
    """Refuse a sheet that takes too much memory."""
    if _cost(places, cells) > max_octets:
        raise file_error(path, f"a sheet spreads over {places:,} cells", _TRIM)


def _cost(places: int, cells: int) -> int:
    """Return the bytes that a sheet takes once it is read."""
    return places * _PLACE_OCTETS + cells * _CELL_OCTETS


def _extent(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> tuple[int, int]:
    """Return height and width of the area that the cells with content span."""
    top, bottom, left, right = _FAR, 0, _FAR, 0
    with archive.open(member) as stream:
        for block in _overlapping(stream):
            cells = _CELL.findall(block)
            if cells:
                columns = [column_place(letters) for letters in {name for name, _ in cells}]
                rows = [int(row) for _, row in cells]
                left, right = min(left, *columns), max(right, *columns)
                top, bottom = min(top, *rows), max(bottom, *rows)
    return max(0, bottom - top + 1), max(0, right - left + 1)


def _overlapping(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield blocks that end where a tag begins, so that no tag is cut."""
    rest = b""
    while block := stream.read(_BLOCK_OCTETS):
        block = rest + block
        cut = block.rfind(b"<")
        cut = cut if cut > 0 else len(block)
        yield block[:cut]
        rest = block[cut:]
    if rest:
        yield rest
