"""The recent lists: name, how far each got, when; open, rename, delete."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.verdict_style import ORDER, status_word
from app.gui.widgets import button, clear, column, icon_button, label, picture, row
from app.store.jobs import JobInfo, JobState, StatusCounts

SHOWN_JOBS = 8
_HOUR_MIN, _DAY_MIN = 60, 24 * 60


class StatusBar(QWidget):
    """A thin bar that is divided like the counts of a list."""

    def __init__(self, counts: StatusCounts, look: Look) -> None:
        super().__init__()
        self._counts = counts
        self._look = look
        self.setFixedSize(120, 6)
        parts = [f"{status_word(each)} {counts.of(each)}" for each in ORDER if counts.of(each)]
        self.setToolTip(", ".join(parts))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(self.rect(), 3, 3)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self._look.palette.line)
        at = 0.0
        for status in ORDER:
            share = self.width() * self._counts.of(status) / max(1, self._counts.total)
            colour = self._look.palette.status(status).ink
            painter.fillRect(round(at), 0, round(at + share) - round(at), self.height(), colour)
            at += share


class JobRow(QFrame):
    """One recent list; click or Enter opens it."""

    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, job: JobInfo, look: Look) -> None:
        super().__init__()
        self.setObjectName("jobRow")
        self._job = job
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = label(job.name, "body")
        words = self._words()
        self.setAccessibleName(f"{job.name}, {words}")
        more = icon_button("ellipsis", self.tr("More for %1").replace("%1", job.name), look)
        more.clicked.connect(lambda: self.menu_wanted.emit(job.id, more.mapToGlobal(QPoint(0, 30))))
        icon = "file-spreadsheet" if job.state is not JobState.PAUSED else "hourglass"
        inner = QHBoxLayout(self)
        inner.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_S, theme.SPACE_S)
        inner.setSpacing(theme.SPACE_M)
        inner.addWidget(picture(look, icon, "muted"))
        inner.addLayout(column(name, label(words, "small"), spacing=2), 1)
        inner.addWidget(StatusBar(job.counts, look))
        inner.addWidget(more)

    def _words(self) -> str:
        locale = QLocale()
        rows = locale.toString(self._job.rows)
        when = self.ago(self._job.updated_at, datetime.now(UTC).timestamp(), locale)
        state = self.state_word()
        return (
            self.tr("%1 rows · %2 · %3")
            .replace("%1", rows)
            .replace("%2", state)
            .replace("%3", when)
        )

    def state_word(self) -> str:
        """Return how far a job got, in words."""
        share = 100 * self._job.settled // max(1, self._job.mailboxes)
        words = {
            JobState.IMPORTING: self.tr("not read to the end"),
            JobState.READY: self.tr("not started"),
            JobState.RUNNING: self.tr("%1 % done"),
            JobState.PAUSED: self.tr("paused at %1 %"),
            JobState.DONE: self.tr("done"),
            JobState.CANCELLED: self.tr("stopped at %1 %"),
        }
        return words[self._job.state].replace("%1", str(share))

    def ago(self, then: float, now: float, locale: QLocale) -> str:
        """Return how long ago something was: "5 minutes ago", or the date."""
        minutes = int((now - then) / 60)
        if minutes < 1:
            return self.tr("just now")
        if minutes < _HOUR_MIN:
            return self.tr("%n minute(s) ago", "", minutes)
        if minutes < _DAY_MIN:
            return self.tr("%n hour(s) ago", "", minutes // _HOUR_MIN)
        day = QDateTime.fromSecsSinceEpoch(int(then)).date()
        return locale.toString(day, QLocale.FormatType.ShortFormat)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._job.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._job.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self._job.id, event.globalPos())


class JobsPanel(QWidget):
    """Recent lists, newest first."""

    opened = Signal(int)
    rename_wanted = Signal(int)
    duplicate_wanted = Signal(int)
    compare_wanted = Signal(int)
    recheck_wanted = Signal(int)
    delete_wanted = Signal(int)
    all_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = label(self.tr("Recent lists"), "lead")
        self._all = button(self.tr("Show all"), look, kind="link")
        self._all.clicked.connect(self._on_all)
        self._shows_all = False
        self._jobs: tuple[JobInfo, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(row(self._title, None, self._all))
        outer.addLayout(self._rows)
        self.hide()

    def show_jobs(self, jobs: Sequence[JobInfo]) -> None:
        """Draw the jobs given."""
        self._jobs = tuple(jobs)
        clear(self._rows)
        shown = self._jobs if self._shows_all else self._jobs[:SHOWN_JOBS]
        for job in shown:
            line = JobRow(job, self._look)
            line.opened.connect(self.opened)
            line.menu_wanted.connect(self._on_menu)
            self._rows.addWidget(line)
        self._all.setVisible(len(self._jobs) > len(shown))
        self.setVisible(bool(self._jobs))

    def _on_all(self) -> None:
        self._shows_all = True
        self.show_jobs(self._jobs)

    def _on_menu(self, job_id: int, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.opened.emit(job_id))
        menu.addAction(self.tr("Rename…"), lambda: self.rename_wanted.emit(job_id))
        menu.addAction(self.tr("Duplicate"), lambda: self.duplicate_wanted.emit(job_id))
        menu.addAction(
            self.tr("Check again what is old…"), lambda: self.recheck_wanted.emit(job_id)
        )
        menu.addAction(
            self.tr("Compare with the check before…"), lambda: self.compare_wanted.emit(job_id)
        )
        menu.addSeparator()
        menu.addAction(
            self.tr("Delete with all its data…"), lambda: self.delete_wanted.emit(job_id)
        )
        menu.popup(where)
