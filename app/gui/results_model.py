"""Pages of a job's rows for the table; holds row ids and a few pages, never the results."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui.results_columns import Column
from app.store.pages import RowView

if TYPE_CHECKING:  # numpy comes late
    import numpy as np
    from numpy.typing import NDArray

PAGE_ROWS = 100
KEPT_PAGES = 24
_Index = QModelIndex | QPersistentModelIndex
_INVALID = QModelIndex()


class RowSource(Protocol):
    """Where rows come from: the store, behind the controller."""

    def rows(self, row_ids: Sequence[int]) -> Sequence[RowView]:
        """Return these rows in this order."""
        ...


class ResultsModel(QAbstractTableModel):
    """Rows in the order of the ids given, read in pages of 100 as the table asks for them."""

    def __init__(self, columns: Sequence[Column] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._source: RowSource | None = None
        self._ids: NDArray[np.int64] | None = None
        self._pages: OrderedDict[int, Sequence[RowView]] = OrderedDict()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns shown."""
        return self._columns

    def show_rows(
        self, source: RowSource, columns: Sequence[Column], row_ids: NDArray[np.int64]
    ) -> None:
        """Start anew with another job."""
        self.beginResetModel()
        self._source, self._columns, self._ids = source, tuple(columns), row_ids
        self._pages.clear()
        self.endResetModel()

    def show_ids(self, row_ids: NDArray[np.int64]) -> None:
        """Show other rows of the same job; selected rows stay selected where they still are."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self.row_id(index.row()) for index in before]
        self._ids = row_ids
        self._pages.clear()
        after = [self._index_of(row_id, index) for row_id, index in zip(kept, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def refresh(self, first: int, last: int) -> None:
        """Read rows `first` to `last` again; the caller names those in sight."""
        self._pages.clear()
        if self.rowCount() and first <= last:
            bottom = min(last, self.rowCount() - 1)
            self.dataChanged.emit(self.index(first, 0), self.index(bottom, self.columnCount() - 1))

    def row_id(self, row: int) -> int:
        """Return the id of the row at a place in the table; 0 if there is none."""
        return int(self._ids[row]) if self._ids is not None and 0 <= row < len(self._ids) else 0

    def place_of(self, row_id: int) -> int:
        """Return the place of a row in the table; -1 if it is not shown."""
        if self._ids is None:
            return -1
        found = (self._ids == row_id).nonzero()[0]
        return int(found[0]) if len(found) else -1

    def view_at(self, row: int) -> RowView | None:
        """Return the row at a place in the table."""
        if self._source is None or self._ids is None or not 0 <= row < len(self._ids):
            return None
        page = self._page(row // PAGE_ROWS)
        place = row % PAGE_ROWS
        return page[place] if place < len(page) else None

    def rowCount(self, parent: _Index = _INVALID) -> int:
        return 0 if parent.isValid() or self._ids is None else len(self._ids)

    def columnCount(self, parent: _Index = _INVALID) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            view = self.view_at(index.row())
            return self._columns[index.column()].text(view) if view is not None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self.data(index)
            return text or None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[index.column()].is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = self._columns[section].is_number
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _page(self, number: int) -> Sequence[RowView]:
        if number not in self._pages:
            if self._source is None or self._ids is None:
                return ()
            ids = self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS].tolist()
            self._pages[number] = self._source.rows(ids)
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]

    def _index_of(self, row_id: int, old: QModelIndex) -> QModelIndex:
        place = self.place_of(row_id)
        return self.index(place, old.column()) if place >= 0 else QModelIndex()
