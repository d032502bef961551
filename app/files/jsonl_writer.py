"""JSON Lines written: one object a row, keys unique, our facts with their types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

import msgspec

from app.files.lists import column_name
from app.files.target import ExportTarget, Fact, Given, Rows


class JsonlWriter:
    """Writes JSON Lines; an object of the source keeps its values, nested ones included."""

    def __init__(self, target: ExportTarget, stream: BinaryIO) -> None:
        source = target.source
        self._keeps_objects = source is not None and source.format == "jsonl"
        self._stream = stream
        self._keys: list[str] = []
        self._extra: list[str] = []

    def write_header(self, headers: Sequence[str], extra: Sequence[str] = ()) -> None:
        """Take the column names as keys; a second one of a name gets a number."""
        keys = _unique([*(name or column_name(at) for at, name in enumerate(headers)), *extra])
        self._keys, self._extra = keys[: len(headers)], keys[len(headers) :]

    def write_rows(self, rows: Rows) -> None:
        """Write rows."""
        encode = msgspec.json.Encoder().encode
        objects = [encode(self._object(cells, raw, extra)) for cells, raw, extra in rows]
        self._stream.write(b"".join([line + b"\n" for line in objects]))

    def _object(self, cells: Sequence[str], raw: str, extra: Sequence[Fact]) -> dict[str, object]:
        """Return a row as an object."""
        found: dict[str, object]
        if raw and self._keeps_objects:
            found = msgspec.json.decode(raw, type=dict[str, object])
        else:
            surplus = [column_name(at) for at in range(len(self._keys), len(cells))]
            found = dict(zip([*self._keys, *surplus], cells, strict=False))
        own = [str(fact) if isinstance(fact, Given) else fact for fact in extra]
        found.update(zip(self._extra, own, strict=True))
        return found


def _unique(names: Sequence[str]) -> list[str]:
    """Return names with a number behind those that are taken."""
    taken: dict[str, None] = {}
    for name in names:
        candidate, times = name, 1
        while candidate in taken:
            times += 1
            candidate = f"{name} {times}"
        taken[candidate] = None
    return list(taken)
