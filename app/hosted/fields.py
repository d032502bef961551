"""Reads a service's fields by name and forgives what the documents leave open.

JSON and CSV meet here: a flag may be true, "true", "1" or missing; a number may be "48,234".
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable, Mapping
from typing import Final, cast

Fields = Mapping[str, object]

_YES: Final = frozenset({"true", "1", "yes", "y", "t"})
_NO: Final = frozenset({"false", "0", "no", "n", "f"})
_ENVELOPES: Final = ("results", "data", "items", "rows", "emails", "jobs")
_ADDRESS_COLUMNS: Final = ("email", "address", "email_address")
_DEEPEST: Final = 3
_NO_ROW: Final[list[str]] = []


def is_object(value: object) -> bool:
    """Tell whether a value is a JSON object."""
    return isinstance(value, dict)


def as_object(value: object) -> dict[str, object]:
    """Return a JSON object as it is, anything else as an empty one."""
    return cast("dict[str, object]", value) if is_object(value) else {}


def at(fields: Fields, path: str) -> object:
    """Return the value at a dotted path; None if any part of it is missing."""
    *outer, last = path.split(".")
    held = fields
    for name in outer:
        held = as_object(held.get(name))
    return held.get(last)


def inside(fields: Fields, *names: str) -> Fields:
    """Return the first object held under one of the names, else the fields themselves."""
    for name in names:
        value = fields.get(name)
        if is_object(value):
            return as_object(value)
    return fields


def text(fields: Fields, *paths: str) -> str:
    """Return the first text or number that is there, trimmed; else an empty text."""
    for path in paths:
        value = at(fields, path)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def flag(fields: Fields, *paths: str) -> bool | None:
    """Return the first flag that says yes or no; None if none does."""
    for path in paths:
        value = at(fields, path)
        if isinstance(value, bool):
            return value
        word = str(value).strip().lower() if isinstance(value, str | int) else ""
        if word in _YES or word in _NO:
            return word in _YES
    return None


def number(fields: Fields, *paths: str) -> float | None:
    """Return the first number, thousands separators dropped; None if there is none."""
    for path in paths:
        value = at(fields, path)
        if isinstance(value, bool):
            continue
        found = _read_number(value) if isinstance(value, str | int | float) else None
        if found is not None:
            return found
    return None


def _read_number(told: str | float) -> float | None:
    try:
        value = float(told.strip().replace(",", "") if isinstance(told, str) else told)
    except (ValueError, OverflowError):
        return None
    return value if math.isfinite(value) else None


def whole(fields: Fields, *paths: str) -> int | None:
    """Return the first number as a whole one; None if there is none."""
    value = number(fields, *paths)
    return None if value is None else int(value)


def listed(fields: Fields, name: str) -> list[dict[str, object]]:
    """Return the objects in the list under a name; whatever is no object is left out."""
    value = fields.get(name)
    return objects(cast("list[object]", value)) if isinstance(value, list) else []


def objects(values: Iterable[object]) -> list[dict[str, object]]:
    """Return those of the values that are JSON objects."""
    return [as_object(value) for value in values if is_object(value)]


def rows(body: str, names: tuple[str, ...] = _ENVELOPES) -> list[dict[str, object]] | None:
    """Return the rows of a JSON list, bare or in an envelope, or of CSV; None for neither."""
    stripped = body.strip()
    if stripped.startswith(("[", "{")):
        try:
            value: object = json.loads(stripped)
        except ValueError:
            return None
        return _rows_in(value, names, _DEEPEST)
    return _csv_rows(body)


def _rows_in(value: object, names: tuple[str, ...], depth: int) -> list[dict[str, object]] | None:
    if isinstance(value, list):
        return objects(cast("list[object]", value))
    if not is_object(value) or depth == 0:
        return None
    held = as_object(value)
    for name in names:
        found = _rows_in(held.get(name), names, depth - 1)
        if found is not None:
            return found
    return None


def _csv_rows(body: str) -> list[dict[str, object]] | None:
    reader = csv.reader(io.StringIO(body))
    try:
        header = [name.strip().lower() for name in next(reader, _NO_ROW)]
        if not any(column in header for column in _ADDRESS_COLUMNS):
            return None
        return [dict(zip(header, row, strict=False)) for row in reader if any(row)]
    except csv.Error:
        return None


def compact(fields: Fields) -> str:
    """Return fields as one line of JSON, to be kept as they came."""
    return json.dumps(dict(fields), ensure_ascii=False, separators=(",", ":"), default=str)
