"""What an old XLS says of its own size, checked before it is opened.

The workbook reader trusts the sizes in a compound file ([MS-CFB]) and in its BIFF records
([MS-XLS]): a few wrong bytes make it ask for more memory than there is, which ends the process. So
the sectors are followed here first, and a sheet's area must keep to what XLS can hold.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from app.files.lists import file_error

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Places in the header ([MS-CFB] 2.2) and in a directory entry (2.6.1).
_TABLE_COUNT_AT, _DIRECTORY_AT, _CUTOFF_AT, _MINI_AT = 44, 48, 56, 60
_MORE_TABLE_AT, _TABLE_AT, _HEADER_ENTRIES = 68, 76, 109
_NAME_OCTETS_AT, _START_AT, _ENTRY_OCTETS = 64, 116, 128
_SHIFTS, _MINI_SHIFT, _MINI_OCTETS = (9, 12), 6, 64
_END = 0xFFFFFFFA  # from here on, numbers are marks and no sectors
# BIFF records ([MS-XLS] 2.3) and what a sheet can hold at most.
_DIMENSIONS, _TEXTS = 0x0200, 0x00FC
_MAX_ROWS, _MAX_COLUMNS = 65_536, 256
_MAX_OCTETS = 256 << 20
_RESAVE = "Open it in a spreadsheet program, save it as XLSX, and open that."


class _BrokenError(Exception):
    """The file contradicts itself; the text says where."""


@dataclass(frozen=True, slots=True)
class _Compound:
    """The sectors of a compound file.

    Attributes:
        content: All of it.
        size: Octets of a sector.
        table: The sector that follows each sector.
        mini: The same for the small sectors inside the root entry's stream.
        small: That stream.
        cutoff: Streams below this many octets lie in small sectors.
    """

    content: bytes
    size: int
    table: tuple[int, ...]
    mini: tuple[int, ...] = ()
    small: bytes = b""
    cutoff: int = 4096

    def sector(self, number: int) -> bytes:
        """Return one sector."""
        at = (number + 1) * self.size
        if at >= len(self.content):
            raise _BrokenError("a sector lies beyond its end")
        return self.content[at : at + self.size]

    def stream(self, start: int) -> bytes:
        """Return the sectors of a chain."""
        return b"".join(self.sector(number) for number in _chain(start, self.table))

    def small_stream(self, start: int) -> bytes:
        """Return the small sectors of a chain."""
        return b"".join(
            self.small[number * _MINI_OCTETS : (number + 1) * _MINI_OCTETS]
            for number in _chain(start, self.mini)
        )


def check_xls(path: str, stream: BinaryIO) -> None:
    """Look into an XLS workbook before it is opened.

    Raises:
        ListError: It contradicts itself, or is larger than XLS can be.
    """
    try:
        _check_records(_workbook(stream.read(_MAX_OCTETS)))
    except (_BrokenError, struct.error, IndexError) as error:
        raise file_error(path, f"is damaged ({error})", _RESAVE) from error


def _workbook(content: bytes) -> bytes:
    """Return the stream with the BIFF records."""
    compound = _open(content)
    directory = compound.stream(_number(content, _DIRECTORY_AT))
    for at in range(0, len(directory), _ENTRY_OCTETS):
        entry = directory[at : at + _ENTRY_OCTETS]
        octets = int.from_bytes(entry[_NAME_OCTETS_AT : _NAME_OCTETS_AT + 2], "little")
        name = entry[: max(0, octets - 2)].decode("utf-16-le", "replace")
        if name.casefold() in ("workbook", "book"):
            start, size = _number(entry, _START_AT), _number(entry, _START_AT + 4)
            is_small = size < compound.cutoff
            found = compound.small_stream(start) if is_small else compound.stream(start)
            if size > len(found):
                raise _BrokenError("its workbook is cut short")
            return found[:size]
    raise _BrokenError("it holds no workbook")


def _open(content: bytes) -> _Compound:
    """Read the header and the tables of sectors."""
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    if shift not in _SHIFTS or mini_shift != _MINI_SHIFT:
        raise _BrokenError("its sectors have no size that exists")
    bare = _Compound(content, 1 << shift, ())
    table = _numbers(b"".join(bare.sector(number) for number in _table_sectors(bare)))
    whole = _Compound(content, bare.size, table)
    root = whole.stream(_number(content, _DIRECTORY_AT))
    small_start, mini_start = _number(root, _START_AT), _number(content, _MINI_AT)
    small = b"" if small_start >= _END else whole.stream(small_start)
    mini = b"" if mini_start >= _END else whole.stream(mini_start)
    cutoff = _number(content, _CUTOFF_AT)
    return _Compound(content, bare.size, table, _numbers(mini), small, cutoff)


def _table_sectors(bare: _Compound) -> list[int]:
    """Return the sectors that hold the table of sectors."""
    count = _number(bare.content, _TABLE_COUNT_AT)
    if count > len(bare.content) // bare.size:
        raise _BrokenError("its table of sectors is longer than the file")
    found = list(_numbers(bare.content[_TABLE_AT : _TABLE_AT + 4 * _HEADER_ENTRIES]))
    following = _number(bare.content, _MORE_TABLE_AT)
    while following < _END and len(found) < count:
        *numbers, following = _numbers(bare.sector(following))
        found += numbers
    return [number for number in found if number < _END][:count]


def _chain(start: int, table: tuple[int, ...]) -> Iterator[int]:
    """Yield the sectors from one on; a chain that bites its tail is broken."""
    number, steps = start, 0
    while number < _END:
        if number >= len(table) or steps > len(table):
            raise _BrokenError("its sectors run in a circle or beyond its end")
        yield number
        number, steps = table[number], steps + 1


def _number(content: bytes, at: int) -> int:
    """Return the 32-bit number at a place."""
    return int.from_bytes(content[at : at + 4], "little")


def _numbers(content: bytes) -> tuple[int, ...]:
    """Return 32-bit numbers one after the other."""
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])


def _check_records(stream: bytes) -> None:
    """Follow the BIFF records; each must end inside, and sizes must be such as XLS can have."""
    at = 0
    while at + 4 <= len(stream):
        kind, octets = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + octets]
        if len(body) < octets:
            raise _BrokenError("a record is cut short")
        if kind == _DIMENSIONS:
            _check_area(body)
        elif kind == _TEXTS and _number(body, 4) > len(stream):
            raise _BrokenError("it names more texts than it holds")
        elif kind == 0 and octets == 0:
            return  # the rest is padding
        at += 4 + octets


def _check_area(body: bytes) -> None:
    """Check the area of a sheet: 32-bit rows since Excel 97, 16-bit ones before."""
    layout = "<IIHH" if len(body) >= struct.calcsize("<IIHH") else "<HHHH"
    top, bottom, left, right = struct.unpack_from(layout, body)
    if not (top <= bottom <= _MAX_ROWS and left <= right <= _MAX_COLUMNS):
        raise _BrokenError("a sheet is larger than XLS allows")
