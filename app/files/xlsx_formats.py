"""Number formats of XLSX cells where they carry the text that a person sees.

A postcode 01234 is often the number 1234 with the format 00000; a date is a number altogether. The
workbook reader gives values without formats, so the few styles that matter are looked up here and
their cells found in the sheet's XML, in step with its rows.
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import IO

Value = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
Formatter = Callable[[Value], str | None]

# Built-in formats that look the same everywhere (ECMA-376 18.8.30); dates 14 and 22 follow the
# reader's country and stay ISO.
_BUILT_IN = {2: "0.00", 9: "0%", 10: "0.00%", 20: "h:mm", 21: "h:mm:ss"}
_BLOCK_OCTETS = 1 << 20
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_STYLE = re.compile(rb'\bs="(\d+)"')
_TAG_ATTRIBUTES = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')
_PADDED = re.compile(r"[0 ()/.\-+]*")
_DECIMALS = re.compile(r"0(?:\.(0+))?(%?)")
_DATE_TOKENS = re.compile(r"y+|m+|d+|h+|s+|[ .,:/T\-]+")
_NUMERIC_TOKENS = frozenset({"yyyy", "yy", "mm", "m", "dd", "d", "hh", "h", "ss", "s"})
_LOCALE = re.compile(r"\[\$-[0-9A-Fa-f]+\]|\\|\"")


def formatter(code: str) -> Formatter | None:
    """Return the function that shows a value in a format; None for formats that add nothing.

    The function returns None for values that the format is not for.
    """
    plain = _LOCALE.sub("", code).removesuffix(";@").removesuffix("_)")
    if _PADDED.fullmatch(plain) and plain.count("0") > 1 and "0.0" not in plain:
        return lambda value: _padded(plain, value)
    if (found := _DECIMALS.fullmatch(plain)) and (found.group(1) or found.group(2)):
        places, percent = len(found.group(1) or ""), bool(found.group(2))
        return lambda value: _fixed(value, places, is_percent=percent)
    tokens = _DATE_TOKENS.findall(plain.replace("YYYY", "yyyy"))
    is_numeric = all(token in _NUMERIC_TOKENS or token[0] not in "ymdhs" for token in tokens)
    if is_numeric and "".join(tokens) == plain and re.search("[ydhs]", plain):
        return lambda value: _dated(tokens, value)
    return None


def _padded(pattern: str, value: Value) -> str | None:
    """Return a whole number in a pattern of zeros, as in (000) 000-0000."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        return None
    digits = str(abs(int(value))).rjust(pattern.count("0"), "0")
    left = len(digits) - pattern.count("0")
    shown = ""
    for character in pattern:
        if character == "0":
            shown += digits[: left + 1]
            digits, left = digits[left + 1 :], 0
        else:
            shown += character
    return f"-{shown}" if value < 0 else shown


def _fixed(value: Value, places: int, *, is_percent: bool) -> str | None:
    """Return a number with a fixed number of decimals."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return f"{value * 100:.{places}f}%" if is_percent else f"{value:.{places}f}"


def _dated(tokens: list[str], value: Value) -> str | None:
    """Return a date or time as its format orders it; minutes stand beside hours or seconds."""
    if isinstance(value, dt.timedelta | str | bool | int | float):
        return None
    shown = ""
    is_time = False
    for at, piece in enumerate(tokens):
        if piece[0] in "mM":
            follows = next((t for t in tokens[at + 1 :] if t[0] in "ymdhs"), "")
            shown += _part(piece, value, is_minute=is_time or follows[:1] == "s")
        elif piece[0] in "ydhs":
            shown += _part(piece, value, is_minute=False)
        else:
            shown += piece
            continue
        is_time = piece[0] == "h"
    return shown


def _part(piece: str, value: dt.time | dt.date | dt.datetime, *, is_minute: bool) -> str:
    """Return one part of a date or time."""
    names = {"y": "year", "d": "day", "h": "hour", "s": "second"}
    name = names.get(piece[0], "minute" if is_minute else "month")
    number = int(getattr(value, name, 0))
    if piece == "yyyy":
        return f"{number:04}"
    return f"{number % 100:02}" if len(piece) > 1 else str(number)


@dataclass(frozen=True, slots=True)
class Shape:
    """A number format.

    Attributes:
        code: As the workbook has it.
        show: Shows a value in it.
    """

    code: str
    show: Formatter


@dataclass(slots=True)
class CellFormats:
    """Formats of one sheet, asked row by row from the top.

    Attributes:
        cells: Row and column from 0 with the format, in the order of the sheet.
    """

    cells: Iterator[tuple[int, int, Shape]]
    _next: tuple[int, int, Shape] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._next = next(self.cells, None)

    def of_row(self, row: int) -> Iterator[tuple[int, Shape]]:
        """Yield the columns of a row that have a format; rows must be asked in order."""
        while self._next is not None and self._next[0] <= row:
            at, column, shape = self._next
            self._next = next(self.cells, None)
            if at == row:
                yield column, shape


def sheet_formats(stream: IO[bytes], sheet: str) -> CellFormats:
    """Return the formats of a sheet that matter; none for a file that is no XLSX."""
    return CellFormats(_cells(stream, sheet))


def _cells(stream: IO[bytes], sheet: str) -> Iterator[tuple[int, int, Shape]]:
    """Yield the cells of a sheet whose style matters."""
    with zipfile.ZipFile(stream) as archive:
        names = set(archive.namelist())
        if "xl/styles.xml" not in names or "xl/workbook.xml" not in names:
            return
        styles = _styles(archive.read("xl/styles.xml").decode("utf-8", "replace"))
        member = _member(archive, sheet) if styles else ""
        if member not in names:
            return
        with archive.open(member) as part:
            yield from _styled_cells(part, styles)


def _styles(xml: str) -> Mapping[int, Shape]:
    """Return the styles whose format matters, by their number."""
    codes = dict(_BUILT_IN)
    for tag in re.findall(r"<(?:\w+:)?numFmt\s[^>]*>", xml):
        attributes = dict(_TAG_ATTRIBUTES.findall(tag))
        codes[_whole(attributes.get("numFmtId", ""))] = unescape(attributes.get("formatCode", ""))
    found = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", xml, re.DOTALL)
    styles: dict[int, Shape] = {}
    for number, tag in enumerate(
        re.findall(r"<(?:\w+:)?xf\s[^>]*>", found.group() if found else "")
    ):
        code = codes.get(_whole(dict(_TAG_ATTRIBUTES.findall(tag)).get("numFmtId", "")), "")
        show = formatter(code) if code else None
        if show is not None:
            styles[number] = Shape(code, show)
    return styles


def _whole(text: str) -> int:
    """Return a whole number; 0, which is no format, for what is none."""
    return int(text) if text.isascii() and text.isdigit() else 0


def _member(archive: zipfile.ZipFile, sheet: str) -> str:
    """Return the archive's member with the XML of a sheet."""
    workbook = archive.read("xl/workbook.xml").decode("utf-8", "replace")
    relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets: dict[str, str] = {}
    for tag in re.findall(r"<Relationship\s[^>]*>", relations):
        attributes = dict(_TAG_ATTRIBUTES.findall(tag))
        targets[attributes.get("Id", "")] = attributes.get("Target", "")
    for tag in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", workbook):
        attributes = dict(_TAG_ATTRIBUTES.findall(tag))
        if unescape(attributes.get("name", "")) == sheet:
            key = next((v for k, v in attributes.items() if k.endswith(":id")), "")
            return posixpath.normpath(posixpath.join("/xl", targets.get(key, "")))[1:]
    return ""


def _styled_cells(
    stream: IO[bytes], styles: Mapping[int, Shape]
) -> Iterator[tuple[int, int, Shape]]:
    """Yield the cells of a sheet's XML that have one of the styles."""
    wanted = "|".join(map(str, styles)).encode()
    cells = re.compile(rb'<(?:\w+:)?c (?:[^>]* )?s="(?:' + wanted + rb')"[^>]*>')
    rest = b""
    while block := stream.read(_BLOCK_OCTETS):
        block = rest + block
        cut = block.rfind(b"<")
        rest, block = (block[cut:], block[:cut]) if cut > 0 else (b"", block)
        for tag in cells.findall(block):
            style, place = _STYLE.search(tag), _PLACE.search(tag)
            if style is not None and place is not None:
                shape = styles[int(style.group(1))]
                yield int(place.group(2)) - 1, column_place(place.group(1)) - 1, shape


def column_place(letters: bytes) -> int:
    """Return a column's place from 1."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place
