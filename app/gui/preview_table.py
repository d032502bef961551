"""The preview of a list: real rows under headers that say what each column is taken for."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from app.files.lists import ColumnGuess, ColumnRole, SheetPreview
from app.gui import theme
from app.gui.look import Look
from app.gui.role_words import OFFERED, role_word
from app.gui.widgets import call

_Index = QModelIndex | QPersistentModelIndex
_INVALID = QModelIndex()
_HEADER_HEIGHT = 58
_WIDEST = 280


class PreviewModel(QAbstractTableModel):
    """The rows of a preview and the roles of its columns."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._preview: SheetPreview | None = None
        self._roles: tuple[ColumnRole, ...] = ()

    def show_preview(self, preview: SheetPreview, roles: tuple[ColumnRole, ...]) -> None:
        """Show other rows or roles."""
        self.beginResetModel()
        self._preview, self._roles = preview, roles
        self.endResetModel()

    def role_at(self, column: int) -> ColumnRole:
        """Return what a column is taken for."""
        return self._roles[column] if column < len(self._roles) else ColumnRole.OTHER

    def guess_at(self, column: int) -> ColumnGuess | None:
        """Return what was guessed of a column."""
        if self._preview is None or column >= len(self._preview.columns):
            return None
        return self._preview.columns[column]

    def rowCount(self, parent: _Index = _INVALID) -> int:
        return 0 if self._preview is None or parent.isValid() else len(self._preview.rows)

    def columnCount(self, parent: _Index = _INVALID) -> int:
        return 0 if self._preview is None or parent.isValid() else len(self._preview.headers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._preview is None:
            return None
        is_address = self.role_at(index.column()) is ColumnRole.ADDRESS
        if role == Qt.ItemDataRole.DisplayRole:
            cells = self._preview.rows[index.row()]
            text = cells[index.column()] if index.column() < len(cells) else ""
            return text.replace("\r\n", " ").replace("\n", " ")[:_WIDEST]
        if role == Qt.ItemDataRole.BackgroundRole and is_address:
            return QColor(self._look.palette.accent_wash)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if self._preview is None or orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._preview.headers[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._preview.headers[section]}, {role_word(self.role_at(section))}"
        return self._hint(section) if role == Qt.ItemDataRole.ToolTipRole else None

    def _hint(self, section: int) -> str | None:
        guess = self.guess_at(section)
        if guess is None:
            return None
        filled = self.tr("Filled in %1 % of the rows.").replace("%1", f"{guess.fill_rate:.0%}"[:-1])
        examples = ", ".join(example[:40] for example in guess.examples)
        return "\n".join(part for part in (guess.why, filled, examples) if part)


class MeaningHeader(QHeaderView):
    """Two lines a column: its name, and what it is taken for with how sure that is."""

    def __init__(self, look: Look, model: PreviewModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def sizeHint(self) -> QSize:
        return QSize(100, self._look.pixels(_HEADER_HEIGHT))

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        role = self._model.role_at(logicalIndex)
        name = str(self._model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        font = QFont(theme.FONT_FAMILY)
        font.setPixelSize(self._look.pixels(theme.TEXT_SMALL))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        words = (name, self._meaning(logicalIndex, role))
        width = max(metrics.horizontalAdvance(each) for each in words) + 48
        return QSize(width, self._look.pixels(_HEADER_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if not rect.isValid():
            return
        palette = self._look.palette
        role = self._model.role_at(logicalIndex)
        is_address = role is ColumnRole.ADDRESS
        painter.save()
        painter.fillRect(rect, QColor(palette.accent_wash if is_address else palette.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(palette.line))
        inner = rect.adjusted(12, 9, -10, -9)
        name = str(self._model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = QRect(inner.left(), inner.center().y() + 1, inner.width(), inner.height() // 2)
        self._words(painter, upper, name, palette.text, QFont.Weight.DemiBold)
        is_known = role is not ColumnRole.OTHER
        colour = palette.accent if is_known else palette.muted
        weight = QFont.Weight.Medium if is_known else QFont.Weight.Normal
        used = self._words(painter, lower, self._meaning(logicalIndex, role), colour, weight)
        arrow = self._look.picture("chevron-down", colour, 12)
        painter.drawPixmap(lower.left() + used + 4, lower.center().y() - 5, arrow)
        painter.restore()

    def _meaning(self, section: int, role: ColumnRole) -> str:
        guess = self._model.guess_at(section)
        word = role_word(role)
        if guess is None or guess.role is not role or role is ColumnRole.OTHER:
            return word
        return (
            self.tr("%1 · %2 %")
            .replace("%1", word)
            .replace("%2", str(round(guess.confidence * 100)))
        )

    def _words(
        self, painter: QPainter, area: QRect, text: str, colour: str, weight: QFont.Weight
    ) -> int:
        font = QFont(theme.FONT_FAMILY)
        font.setPixelSize(self._look.pixels(theme.TEXT_SMALL))
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, area.width() - 18
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return painter.fontMetrics().horizontalAdvance(shown)


class PreviewTable(QTableView):
    """Rows as they are in the file; a click on a header changes what the column means."""

    role_picked = Signal(int, ColumnRole)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.preview_model = PreviewModel(look)
        self._look = look
        self.setModel(self.preview_model)
        self.header = MeaningHeader(look, self.preview_model)
        self.setHorizontalHeader(self.header)
        self.header.sectionClicked.connect(self.show_menu)
        self.setAccessibleName(self.tr("Preview of the list"))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)

    def show_preview(self, preview: SheetPreview, roles: tuple[ColumnRole, ...]) -> None:
        """Draw rows and meanings; columns get a width that fits."""
        self.preview_model.show_preview(preview, roles)
        self.resizeColumnsToContents()
        for place in range(self.preview_model.columnCount()):
            width = max(self.columnWidth(place) + 8, self._look.pixels(110))
            self.setColumnWidth(place, min(width, _WIDEST))

    def menu_for(self, section: int) -> QMenu:
        """Return the menu of meanings for a column."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for role in OFFERED:
            action = menu.addAction(role_word(role))
            action.setCheckable(True)
            action.setChecked(role is self.preview_model.role_at(section))
            action.triggered.connect(call(self.role_picked.emit, section, role))
        return menu

    def show_menu(self, section: int) -> None:
        """Open the menu of meanings under a header."""
        left = self.header.sectionViewportPosition(section)
        self.menu_for(section).popup(
            self.header.viewport().mapToGlobal(QPoint(left, self.header.height()))
        )
