"""Several lists as one: their address columns become one column, so do columns of one name.

The file's name becomes a column of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.files.lists import SheetRow

SOURCE_HEADER = "Source file"
_ADDRESS = ("", -1)  # whatever each list calls it


class Merger:
    """Puts rows of several lists under common headers; a single list is left as it is."""

    def __init__(
        self, headers: Sequence[tuple[str, ...]], address_columns: Sequence[int | None] = ()
    ) -> None:
        """Lay lists over one another.

        Args:
            headers: Of each list.
            address_columns: 0-based, of each list; none is known where it is left out.
        """
        self._is_single = len(headers) == 1
        self.headers: tuple[str, ...] = headers[0]
        self._places: list[list[int]] = []
        if not self._is_single:
            self._merge(headers, [*address_columns, *[None] * len(headers)])

    def row(self, place: int, name: str, row: SheetRow) -> SheetRow:
        """Return a row of the list at a place under the common headers."""
        if self._is_single:
            return row
        places = self._places[place]
        cells = [""] * (len(self.headers) - 1)
        beyond: list[str] = []
        for index, cell in enumerate(row.cells):
            if index < len(places):
                cells[places[index]] = cell
            else:
                beyond.append(cell)
        return replace(row, cells=(*cells, name, *beyond), raw="")

    def _merge(
        self, headers: Sequence[tuple[str, ...]], address_columns: Sequence[int | None]
    ) -> None:
        place_of: dict[tuple[str, int], int] = {}
        names: list[str] = []
        for one, address_column in zip(headers, address_columns, strict=False):
            seen: Counter[str] = Counter()
            places: list[int] = []
            for column, header in enumerate(one):
                key = (header.strip().casefold(), seen[header.strip().casefold()])
                seen[key[0]] += 1
                if column == address_column:
                    key = _ADDRESS
                if key not in place_of:
                    place_of[key] = len(names)
                    names.append(header)
                places.append(place_of[key])
            self._places.append(places)
        self.headers = (*names, SOURCE_HEADER)
