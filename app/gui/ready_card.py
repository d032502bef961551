"""The card before a run: what is in the list, how deep it is checked, how long, from where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QProgressBar, QStackedLayout, QWidget

from app.gui import theme
from app.gui.connection_dialog import ConnectionLine
from app.gui.look import Look
from app.gui.survey import Survey
from app.gui.widgets import button, card, column, label, picture, row
from app.settings import Mode

_MINUTE_S, _HOUR_S = 60, 3600
_WORST = ("failed", "warning")


class ReadyCard(QWidget):
    """Shows what would be run, or how far the list is read once it was started."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._survey: Survey | None = None
        self.title = label("", "lead")
        self.detail = label("", "muted", wrap=True)
        self.time = label("", "muted")
        self.machine = label("", "muted", wrap=True)
        self.mode_box = QComboBox()
        self.mode_box.setAccessibleName(self.tr("Depth"))
        self.mode_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for mode, words in (
            (Mode.FULL, self.tr("Full: ask each mailbox, wait where asked to")),
            (Mode.FAST, self.tr("Quick: ask each mailbox, never wait")),
            (Mode.DNS, self.tr("Domains only: can the domain get mail?")),
            (Mode.OFFLINE, self.tr("Offline: spelling and known lists only")),
        ):
            self.mode_box.addItem(words, mode)
        self.mode_box.currentIndexChanged.connect(self._draw_time)
        self.start_button = button(self.tr("Start checking"), look, "play", "big")
        self.connection_button = button(self.tr("Test the connection"), look, kind="link")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Reading progress"))
        self.reading_words = label("", "lead")
        self.stop_button = button(self.tr("Cancel"), look, "x")
        self._lay_out(look)

    @property
    def mode(self) -> Mode:
        """Return how far the run goes."""
        return Mode(self.mode_box.currentData())

    def show_ready(self, title: str, detail: str, *, can_start: bool) -> None:
        """Say what would be checked, before anything is counted."""
        self._survey = None
        self.title.setText(title)
        self.detail.setText(detail)
        self.start_button.setEnabled(can_start)
        self._draw_time()

    def show_survey(self, found: Survey) -> None:
        """Say what was counted, and how long a run takes."""
        locale = QLocale()
        parts = [
            self.tr("%1 rows").replace("%1", locale.toString(found.rows)),
            self.tr("%1 different addresses").replace("%1", locale.toString(found.addresses)),
        ]
        for count, words in (
            (found.repeats, self.tr("%1 repeated")),
            (found.cleaned, self.tr("%1 tidied up")),
            (found.malformed, self.tr("%1 not an address")),
            (found.empty, self.tr("%1 empty")),
        ):
            if count:
                parts.append(words.replace("%1", locale.toString(count)))
        self.detail.setText(" · ".join(parts))
        self._survey = found
        self._draw_time()

    def show_connection(self, lines: Sequence[ConnectionLine]) -> None:
        """Say what this computer can do, by the worst that a test of the connection found."""
        for mark in _WORST:
            worst = next((line for line in lines if line.mark == mark), None)
            if worst is not None:
                self.machine.setText(f"{worst.says} {worst.advice}".strip())
                break
        else:
            self.machine.setText(self.tr("This computer can ask mail servers."))
        self.machine.setVisible(True)
        self.connection_button.setText(self.tr("Test again"))

    def show_reading(self, done_rows: int, total_rows: int | None) -> None:
        """Draw how far the reading of the whole list is."""
        self._pages.setCurrentIndex(1)
        self.bar.setRange(0, total_rows or 0)
        self.bar.setValue(done_rows)
        words = self.tr("Reading your list: %1 rows").replace("%1", QLocale().toString(done_rows))
        self.reading_words.setText(words)

    def show_idle(self) -> None:
        """Go back from the reading to what would be run."""
        self._pages.setCurrentIndex(0)

    def duration(self, seconds: float) -> str:
        """Return about how long something takes."""
        if seconds < _MINUTE_S:
            return self.tr("less than a minute")
        if seconds < 2 * _HOUR_S:
            return self.tr("about %n minute(s)", "", round(seconds / _MINUTE_S))
        return self.tr("about %n hour(s)", "", round(seconds / _HOUR_S))

    def _draw_time(self) -> None:
        found, mode = self._survey, self.mode
        if found is None:
            self.time.setText("")
            return
        seconds = {Mode.DNS: found.dns_s, Mode.OFFLINE: 0.0}.get(mode, found.full_s)
        words = self.duration(seconds)
        if mode is Mode.FULL:
            longer = self.tr("%1, longer where servers make us wait")
            words = longer.replace("%1", words)
        self.time.setText(words)

    def _lay_out(self, look: Look) -> None:
        ready, reading = QWidget(), QWidget()
        promise = row(
            picture(look, "lock", "muted", 14),
            label(self.tr("Your list stays on this computer."), "small"),
            None,
            spacing=6,
        )
        depth_word = label(self.tr("Depth"), "muted")
        depth_word.setBuddy(self.mode_box)
        depth = row(depth_word, self.mode_box, self.time, self.connection_button, None)
        self.machine.hide()
        words = column(self.title, self.detail, depth, self.machine, promise, spacing=6)
        across = row(words, self.start_button, spacing=theme.SPACE_XL)
        across.setStretch(0, 1)
        across.setAlignment(self.start_button, Qt.AlignmentFlag.AlignVCenter)
        ready.setLayout(across)
        reading.setLayout(column(row(self.reading_words, None, self.stop_button), self.bar, None))
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(ready)
        self._pages.addWidget(reading)
        outer = column(card(holder))
        self.setLayout(outer)
