"""The results table: verdict chips, hairlines between rows, columns that can be hidden."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.gui import theme
from app.gui.look import Look
from app.gui.open_job import DROP
from app.gui.results_model import ResultsModel
from app.gui.verdict_style import icon_name, status_word
from app.gui.widgets import call

ROW_HEIGHT = 36
_PADDING = 10
_CHIP_HEIGHT = 22


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: plain words, or a verdict as a chip with icon and word."""

    def __init__(self, look: Look, model: ResultsModel) -> None:
        super().__init__(model)
        self._look = look
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        palette = self._look.palette
        area = QRect(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(palette.accent_wash))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        view = self._model.view_at(index.row())
        if view is None:
            return
        column = self._model.columns[index.column()]
        inner = area.adjusted(_PADDING, 0, -_PADDING, 0)
        if column.key == "status" and view.status is not None:
            colours = palette.status(view.status)
            self._chip(painter, inner, status_word(view.status), colours, icon_name(view.status))
            return
        is_quiet = column.key == "number" or (column.key == "status" and view.status is None)
        font = self._font(theme.TEXT_BODY)
        font.setStrikeOut(view.mark == DROP and column.key == "address")
        if column.key == "address":
            font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(palette.muted if is_quiet else palette.text))
        side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(
            column.text(view), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _chip(
        self, painter: QPainter, area: QRect, word: str, colours: theme.StatusColours, icon: str
    ) -> None:
        font = self._font(theme.TEXT_SMALL)
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        wanted = painter.fontMetrics().horizontalAdvance(word) + 34
        height = max(_CHIP_HEIGHT, painter.fontMetrics().height() + 6)
        chip = QRect(
            area.left() - 2,
            area.center().y() - height // 2,
            min(wanted, area.width() + 4),
            height,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.wash))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        picture = self._look.picture(icon, colours.ink, 14)
        painter.drawPixmap(chip.left() + 7, chip.center().y() - 6, picture)
        painter.setPen(QColor(colours.ink))
        painter.drawText(
            chip.adjusted(26, 0, -6, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            word,
        )
        painter.restore()

    def _font(self, size: int) -> QFont:
        font = QFont(theme.FONT_FAMILY)
        font.setPixelSize(self._look.pixels(size))
        return font


class ResultsTable(QTableView):
    """A million rows, a screenful at a time."""

    why_wanted = Signal()
    menu_wanted = Signal(QPoint)
    sort_wanted = Signal(str, bool)

    def __init__(self, look: Look, model: ResultsModel) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self._sort_key, self._is_descending = "number", False
        self.hidden_keys = {"mark"}
        self.widths: dict[str, int] = {}
        self.setModel(model)
        self.setItemDelegate(RowDelegate(look, model))
        self.setAccessibleName(self.tr("Results"))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_header()
        self._set_row_height()
        look.changed.connect(self._set_row_height)
        self.doubleClicked.connect(self.why_wanted)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_context_menu)

    @property
    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows, from the top of the table."""
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for place in range(selection.count()):
            span = selection.at(place)
            rows.update(range(span.top(), span.bottom() + 1))
        return [self._model.row_id(row) for row in sorted(rows)]

    @property
    def rows_in_sight(self) -> tuple[int, int]:
        """Return the first and last place that can be seen."""
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        return first, last if last >= 0 else self._model.rowCount() - 1

    def set_columns(self) -> None:
        """Give the columns their widths; called after the model got its columns."""
        for place, column in enumerate(self._model.columns):
            width = self.widths.get(column.key, self._look.pixels(column.width))
            self.setColumnWidth(place, width)
            self.setColumnHidden(place, column.key in self.hidden_keys)

    def show_column(self, key: str, *, is_shown: bool) -> None:
        """Show or hide a column by its key; it stays so in other lists."""
        (self.hidden_keys.discard if is_shown else self.hidden_keys.add)(key)
        for place, column in enumerate(self._model.columns):
            if column.key == key:
                self.setColumnHidden(place, not is_shown)

    def select_row(self, row: int) -> None:
        """Select one row and bring it into sight."""
        index = self._model.index(row, 1)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.why_wanted.emit()
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()  # the window pauses and resumes with it
        else:
            super().keyPressEvent(event)

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(False)
        header.setMinimumSectionSize(44)
        header.sectionResized.connect(self._on_resized)
        header.sectionClicked.connect(self._on_header_clicked)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)

    def _on_context_menu(self, where: QPoint) -> None:
        self.menu_wanted.emit(self.viewport().mapToGlobal(where))

    def _on_header_menu(self, where: QPoint) -> None:
        self.column_menu().popup(self.horizontalHeader().mapToGlobal(where))

    def column_menu(self) -> QMenu:
        """Return the menu that shows and hides columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self._model.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(column.key != "address")
            action.toggled.connect(call(self._toggle_column, column.key))
        return menu

    def _toggle_column(self, key: str) -> None:
        self.show_column(key, is_shown=key in self.hidden_keys)

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.pixels(ROW_HEIGHT))
        self.viewport().update()

    def _on_resized(self, section: int, _old: int, width: int) -> None:
        if width and section < len(self._model.columns):
            self.widths[self._model.columns[section].key] = width

    def _on_header_clicked(self, section: int) -> None:
        key = self._model.columns[section].sort
        if not key:
            return
        self._is_descending = key == self._sort_key and not self._is_descending
        self._sort_key = key
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        order = Qt.SortOrder.DescendingOrder if self._is_descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(section, order)
        self.sort_wanted.emit(key, self._is_descending)
