"""Chips with counts and a search field above the table; together they are the filter."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from app.gui.flow_layout import FlowLayout
from app.gui.look import Look
from app.gui.verdict_style import ORDER, icon_name, reason_word, status_hint, status_word
from app.gui.widgets import ICON_GAP, call, icon_button
from app.mail.reason import Reason, Status
from app.store.filters import Facet, RowFilter
from app.store.jobs import StatusCounts

_TYPING_MS = 120
_ANY_SCORE = (0, 100)


class FilterBar(QWidget):
    """Says which rows are wanted: `changed` comes with the whole filter."""

    changed = Signal(RowFilter)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._statuses: set[Status | None] = set()
        self._reasons: set[Reason] = set()
        self._provider = ""
        self._domain = ""
        self._score = _ANY_SCORE
        self._facets: tuple[Facet, ...] = ()
        self.chips: dict[Status | None, QPushButton] = {}
        self.all_chip = self._chip("", self.tr("All"))
        self.all_chip.clicked.connect(self.clear)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search addresses"))
        self.search.setAccessibleName(self.tr("Search addresses"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(look.pixels(210))
        glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        look.dress(glass, "search", "muted")
        self.more_button = icon_button("list-filter", self.tr("More filters"), look, "")
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.clicked.connect(self._on_more)
        self.columns_button = icon_button("columns-3", self.tr("Choose columns"), look, "")
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._tell)
        self.search.textChanged.connect(self._typing.start)
        inner = QHBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        chips = FlowLayout()
        chips.addWidget(self.all_chip)
        for status in ORDER:
            chips.addWidget(self._status_chip(status))
        inner.addLayout(chips, 1)
        for part in (self.search, self.more_button, self.columns_button):
            inner.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._paint_icons()
        look.changed.connect(self._paint_icons)

    @property
    def filter(self) -> RowFilter:
        """Return the filter set."""
        low, high = self._score
        return RowFilter(
            text=self.search.text().strip(),
            statuses=frozenset(self._statuses),
            reasons=frozenset(self._reasons),
            provider=self._provider,
            domain=self._domain,
            score_min=low if low > _ANY_SCORE[0] else None,
            score_max=high if high < _ANY_SCORE[1] else None,
        )

    def show_counts(self, counts: StatusCounts) -> None:
        """Write the counts on the chips."""
        locale = QLocale()
        self.all_chip.setText(f"{self.tr('All')}  {locale.toString(counts.total)}")
        for status, chip in self.chips.items():
            if status is not None:
                chip.setText(f"{status_word(status)}  {locale.toString(counts.of(status))}")
                chip.setAccessibleName(chip.text())
        self.all_chip.setAccessibleName(self.all_chip.text())

    def show_facets(self, reasons: tuple[Facet, ...]) -> None:
        """Take the reasons that the menu offers."""
        self._facets = reasons

    def clear(self) -> None:
        """Show all rows again."""
        self._statuses.clear()
        self._reasons.clear()
        self._provider = self._domain = ""
        self._score = _ANY_SCORE
        self.search.clear()
        self._typing.stop()
        self._tell()

    def pick_status(self, status: Status) -> None:
        """Show rows of one status only."""
        self._statuses = {status}
        self._tell()

    def pick_provider(self, name: str) -> None:
        """Show rows of one provider; an empty name shows all."""
        self._provider = name
        self._tell()

    def pick_domain(self, name: str) -> None:
        """Show rows of one domain; an empty name shows all."""
        self._domain = name
        self._tell()

    def pick_score(self, low: int, high: int) -> None:
        """Show rows with a score in these bounds, inclusive."""
        self._score = (low, high)
        self._tell()

    def pick_reason(self, reason: Reason, *, is_wanted: bool) -> None:
        """Add or take away one reason."""
        (self._reasons.add if is_wanted else self._reasons.discard)(reason)
        self._tell()

    def _tell(self) -> None:
        wanted = self.filter
        for status, chip in self.chips.items():
            chip.setChecked(status in self._statuses)
        self.all_chip.setChecked(wanted == RowFilter())
        self.more_button.setProperty("is_on", bool(self._reasons or self._score != _ANY_SCORE))
        self.changed.emit(wanted)

    def _chip(self, name: str, word: str) -> QPushButton:
        chip = QPushButton(word)
        chip.setCheckable(True)
        chip.setChecked(not name)
        chip.setProperty("kind", "chip")
        chip.setProperty("chip", name)
        chip.setIconSize(QSize(16 + ICON_GAP, 16))
        chip.setAccessibleName(word)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        return chip

    def _status_chip(self, status: Status) -> QPushButton:
        chip = self._chip(status.value, status_word(status))
        chip.setToolTip(status_hint(status))
        chip.clicked.connect(lambda: self._on_chip(status, is_on=chip.isChecked()))
        self.chips[status] = chip
        return chip

    def _on_chip(self, status: Status, *, is_on: bool) -> None:
        (self._statuses.add if is_on else self._statuses.discard)(status)
        self._tell()

    def _paint_icons(self) -> None:
        for status, chip in self.chips.items():
            if status is not None:
                ink = self._look.palette.status(status).ink
                chip.setIcon(self._look.icon(icon_name(status), ink, ICON_GAP))

    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(self.tr("Score"))
        ranges = ((0, 100), (80, 100), (50, 79), (0, 49))
        for low, high in ranges:
            words = (
                self.tr("any")
                if (low, high) == _ANY_SCORE
                else self.tr("%1 to %2").replace("%1", str(low)).replace("%2", str(high))
            )
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._score == (low, high))
            action.triggered.connect(call(self.pick_score, low, high))
        menu.addSection(self.tr("Why"))
        for facet in self._facets:
            if facet.name:
                self._add_reason(menu, facet)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _add_reason(self, menu: QMenu, facet: Facet) -> None:
        reason = Reason(facet.name)
        action = menu.addAction(f"{reason_word(reason)}  ({QLocale().toString(facet.count)})")
        action.setCheckable(True)
        action.setChecked(reason in self._reasons)
        action.triggered.connect(lambda: self.pick_reason(reason, is_wanted=action.isChecked()))
