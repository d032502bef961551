"""What is remembered beyond a list: reports of sending platforms, and whom never to mail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import Notice, button, card, fill, label, row
from app.mail.evidence import EventKind

_SHOWN_LINES = 4


class Source(Protocol):
    """Who has told events, and how many of each kind."""

    @property
    def name(self) -> str: ...
    @property
    def counts(self) -> Iterable[tuple[EventKind, int]]: ...


class StopList(Protocol):
    """A suppression list."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def entries(self) -> int: ...


class MemoryDialog(QDialog):
    """Two lists, each with a way in and a way out; `forget_wanted` and `remove_wanted` name one."""

    import_wanted = Signal()
    forget_wanted = Signal(str)
    add_wanted = Signal()
    remove_wanted = Signal(int)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bounces and suppression lists"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(620)
        self.sources, self.stops = QListWidget(), QListWidget()
        self.sources.setAccessibleName(self.tr("Imported reports"))
        self.stops.setAccessibleName(self.tr("Suppression lists"))
        self.import_button = button(self.tr("Import reports…"), look, "upload")
        self.forget_button = button(self.tr("Forget"), look, "trash-2")
        self.add_button = button(self.tr("Add a list…"), look, "plus")
        self.remove_button = button(self.tr("Remove"), look, "trash-2")
        self.news = Notice()
        self.close_button = button(self.tr("Close"), look)
        self._lay_out()
        self._connect()

    def show_sources(self, sources: Iterable[Source]) -> None:
        """Draw whose reports are remembered."""
        self.sources.clear()
        for source in sources:
            item = QListWidgetItem(f"{source.name}: {self.counted(source.counts)}")
            item.setData(Qt.ItemDataRole.UserRole, source.name)
            self.sources.addItem(item)
        self._fit(self.sources)

    def show_stops(self, stops: Iterable[StopList]) -> None:
        """Draw the suppression lists."""
        self.stops.clear()
        for stop in stops:
            count = self.tr("%1 entries").replace("%1", QLocale().toString(stop.entries))
            item = QListWidgetItem(f"{stop.name}: {count}")
            item.setData(Qt.ItemDataRole.UserRole, stop.id)
            self.stops.addItem(item)
        self._fit(self.stops)

    def show_news(self, words: str, tone: str = "good") -> None:
        """Say in place what came of it."""
        self.import_button.setEnabled(True)
        self.add_button.setEnabled(True)
        self.news.show_text(words, tone)

    def show_busy(self) -> None:
        """Say that a file is being read."""
        self.import_button.setEnabled(False)
        self.add_button.setEnabled(False)
        self.news.show_text(self.tr("Reading the file…"), "info")

    def counted(self, counts: Iterable[tuple[EventKind, int]]) -> str:
        """Return counts of events in words."""
        words = {
            EventKind.DELIVERED: self.tr("%1 delivered"),
            EventKind.HARD_BOUNCE: self.tr("%1 hard bounces"),
            EventKind.SOFT_BOUNCE: self.tr("%1 soft bounces"),
            EventKind.COMPLAINT: self.tr("%1 complaints"),
            EventKind.UNSUBSCRIBE: self.tr("%1 unsubscribed"),
        }
        shown = (words[kind].replace("%1", QLocale().toString(count)) for kind, count in counts)
        return ", ".join(shown)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_M)
        about_reports = self.tr(
            "Bounces and complaints that Mailchimp, SendGrid, Amazon SES, Postmark, Brevo, HubSpot "
            "or your mail server reported. They decide before any mail server is asked."
        )
        about_stops = self.tr(
            "Addresses, domains or hashes that must not be mailed. Rows that stand on a list are "
            "marked in every check from now on."
        )
        fill(
            inner,
            label(self.windowTitle(), "title"),
            card(
                label(self.sources.accessibleName(), "lead"),
                label(about_reports, "muted", wrap=True),
                self.sources,
                row(self.import_button, self.forget_button, None),
            ),
            card(
                label(self.stops.accessibleName(), "lead"),
                label(about_stops, "muted", wrap=True),
                self.stops,
                row(self.add_button, self.remove_button, None),
            ),
            self.news,
            row(None, self.close_button),
        )

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.import_wanted)
        self.add_button.clicked.connect(self.add_wanted)
        self.forget_button.clicked.connect(self._on_forget)
        self.remove_button.clicked.connect(self._on_remove)
        self.sources.itemSelectionChanged.connect(self._on_selection)
        self.stops.itemSelectionChanged.connect(self._on_selection)
        self._on_selection()

    def _fit(self, shown: QListWidget) -> None:
        """Give a list the height of its lines, within reason."""
        line = shown.fontMetrics().height() + theme.SPACE_S
        shown.setFixedHeight(line * min(max(shown.count(), 1), _SHOWN_LINES) + theme.SPACE_S)
        self._on_selection()

    def _on_selection(self) -> None:
        self.forget_button.setEnabled(bool(self.sources.selectedItems()))
        self.remove_button.setEnabled(bool(self.stops.selectedItems()))

    def _on_forget(self) -> None:
        for item in self.sources.selectedItems():
            self.forget_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_remove(self) -> None:
        for item in self.stops.selectedItems():
            self.remove_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
