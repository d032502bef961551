"""What a workbook's cells are beside their text, kept in a row's raw text for a workbook again.

A list goes through Winnow as text. From workbook to workbook, numbers, dates and booleans that
were not touched come out as what they were.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from app.files.xlsx_formats import Value

# Day 0 of the 1900 date system, its leap-year mistake included (ECMA-376 18.17.4.1).
_DAY_ZERO = dt.date(1899, 12, 30)
_DAY_S = 86_400
_ISO_DATE, _ISO_BOTH, _TIME, _SPAN = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "hh:mm:ss", "[h]:mm:ss"


class TypedCell(NamedTuple):
    """A cell that is no text.

    Attributes:
        place: Column from 0 in the row's cells.
        value: Dates and times as a workbook counts them, in days.
        code: Its number format; empty for none.
    """

    place: int
    value: bool | int | float
    code: str


def typed_cell(place: int, value: Value, code: str) -> TypedCell:
    """Return what a cell is.

    Args:
        place: Column from 0.
        value: As the workbook gives it; no text.
        code: Its number format as far as known.

    Raises:
        TypeError: It is a text.
    """
    match value:
        case str():
            raise TypeError("a text has no type to keep")
        case bool() | int() | float():
            return TypedCell(place, value, code)
        case dt.datetime():
            days = _days(value.date()) + _fraction(value.time())
            return TypedCell(place, days, code or _ISO_BOTH)
        case dt.date():
            return TypedCell(place, _days(value), code or _ISO_DATE)
        case dt.time():
            return TypedCell(place, _fraction(value), code or _TIME)
        case dt.timedelta():
            return TypedCell(place, value.total_seconds() / _DAY_S, code or _SPAN)


def _days(day: dt.date) -> int:
    return (day - _DAY_ZERO).days


def _fraction(time: dt.time) -> float:
    """Return a time as a share of a day."""
    seconds = time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6
    return seconds / _DAY_S


def typed_text(cells: Sequence[TypedCell]) -> str:
    """Return typed cells as a row's raw text."""
    return msgspec.json.encode(cells).decode()


def read_typed(raw: str) -> dict[int, TypedCell]:
    """Return the typed cells of a row's raw text by their place."""
    return {cell.place: cell for cell in msgspec.json.decode(raw, type=list[TypedCell])}
