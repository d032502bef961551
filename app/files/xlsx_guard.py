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

MAX_CELLS = 30_000_000  # about 1 GB in the reader's hands
_MAX_MEMBER_OCTETS = 2 << 30
_MAX_TEXTS_OCTETS = 512 << 20
_BOMB_RATIO = 400
_BOMB_OCTETS = 64 << 20
_BLOCK_OCTETS = 1 << 20
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_RESAVE = "Open it in a spreadsheet program, save it as a new XLSX or CSV file, and open that."
_TRIM = (
    "Delete the empty rows and columns behind the list (Ctrl+End shows where they end), "
    "or save the sheet as CSV."
)


def check_workbook(path: str, stream: BinaryIO) -> None:
    """Look into a zipped workbook before it is opened.

    Raises:
        ListError: It is damaged, or opening it would take more memory than there may be.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            for member in archive.infolist():
                _check_member(path, member)
            for member in archive.infolist():
                if member.filename.endswith((".xml", ".rels")):
                    _check_content(path, archive, member)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
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


def _check_content(path: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Stream one member: no entities, and no far-off cells."""
    is_sheet = "/worksheets/" in member.filename
    rows: list[int] = []
    columns: list[int] = []
    with archive.open(member) as stream:
        for at, block in enumerate(_overlapping(stream)):
            if b"<!ENTITY" in block or (at == 0 and b"<!DOCTYPE" in block):
                raise file_error(path, "defines XML entities, which no workbook needs", _RESAVE)
            if not is_sheet:
                continue
            cells = _CELL.findall(block)
            if cells:
                widths = {letters for letters, _ in cells}
                columns += [min(map(_column, widths)), max(map(_column, widths))]
                rows += [int(cells[0][1]), int(cells[-1][1])]
    if rows:
        height, width = max(rows) - min(rows) + 1, max(columns) - min(columns) + 1
        if height * width > MAX_CELLS:
            problem = f"a sheet spreads over {height:,} rows x {width:,} columns"
            raise file_error(path, problem, _TRIM)


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


def _column(letters: bytes) -> int:
    """Return a column's place from 1."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place
