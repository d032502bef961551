"""How the run goes: progress, rate, time left, what is waited for, and the controls."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import ICON_GAP, button, fill, label, picture, row, set_property
from app.jobs.progress import Progress, Waiting, WaitKind
from app.store.jobs import JobInfo, JobState

_MINUTE_S = 60
_HOUR_S = 3600
_SHOWN_WAITS = 2
_WHOLE_RATE = 10


class RunBar(QFrame):
    """One card above the table. Its buttons show what can be done in the state the job is in."""

    pause_wanted = Signal()
    resume_wanted = Signal()
    finish_wanted = Signal()
    cancel_wanted = Signal()
    retry_wanted = Signal()
    hosted_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self.title = label("", "lead")
        self.detail = label("", "muted")
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.waiting = label("", "small")
        self.waiting_icon = picture(look, "hourglass", "muted", 14)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.pause_button = button(self.tr("Pause"), look, "pause")
        self.resume_button = button(self.tr("Continue"), look, "play", "primary")
        self.finish_button = button(self.tr("Finish early"), look, "flag")
        self.cancel_button = button(self.tr("Stop"), look, "circle-x")
        self.retry_button = button(self.tr("Retry unknown"), look, "refresh-cw")
        self.hosted_button = button(self.tr("Ask a service…"), look, "circle-question-mark")
        self.export_button = button(self.tr("Export…"), look, "download", "primary")
        self._set_hints()
        self._connect()
        inner = QVBoxLayout(self)
        inner.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        buttons = row(
            self.hosted_button,
            self.retry_button,
            self.finish_button,
            self.cancel_button,
            self.pause_button,
            self.resume_button,
            self.export_button,
        )
        words = row(self.title, self.detail, None, spacing=theme.SPACE_M)
        below = row(self.waiting_icon, self.waiting, None, spacing=6)
        fill(inner, row(words, buttons, spacing=theme.SPACE_L), self.bar, below)

    def show_job(self, job: JobInfo) -> None:
        """Draw a job that does not run, or has not told anything yet."""
        locale = QLocale()
        titles = {
            JobState.IMPORTING: self.tr("Not read to the end"),
            JobState.READY: self.tr("Ready to start"),
            JobState.RUNNING: self.tr("Checking"),
            JobState.PAUSED: self.tr("Paused"),
            JobState.DONE: self.tr("Done"),
            JobState.CANCELLED: self.tr("Stopped"),
        }
        self.title.setText(titles[job.state])
        words = self.tr("%1 of %2 addresses checked")
        settled, mailboxes = locale.toString(job.settled), locale.toString(job.mailboxes)
        self.detail.setText(words.replace("%1", settled).replace("%2", mailboxes))
        self._show_waits(job.note if job.state is not JobState.DONE else "")
        self._show_state(job.state, job.settled / max(1, job.mailboxes))
        self._show_unknown(job.counts.unknown if job.state is JobState.DONE else 0)

    def show_progress(self, progress: Progress) -> None:
        """Draw what the runner tells."""
        locale = QLocale()
        words = self.tr("%1 of %2 addresses checked")
        parts = [
            words.replace("%1", locale.toString(progress.done)).replace(
                "%2", locale.toString(progress.total)
            )
        ]
        if progress.state is JobState.RUNNING and progress.rate_per_s > 0:
            rate = locale.toString(
                progress.rate_per_s, "f", 0 if progress.rate_per_s >= _WHOLE_RATE else 1
            )
            parts.append(self.tr("%1 a second").replace("%1", rate))
        if progress.state is JobState.RUNNING and progress.left_s is not None:
            parts.append(self.tr("about %1 left").replace("%1", self.duration(progress.left_s)))
        self.title.setText(self._title_of(progress.state))
        self.detail.setText(" · ".join(parts))
        shown = progress.waiting[:_SHOWN_WAITS] if progress.state is JobState.RUNNING else ()
        waits = [self._wait_words(each) for each in shown]
        self._show_waits(" ".join(waits) or progress.message)
        self._show_state(progress.state, progress.done / max(1, progress.total))
        is_done = progress.state is JobState.DONE
        self._show_unknown(progress.counts.unknown if is_done else 0)

    def duration(self, seconds: float) -> str:
        """Return a time as people say it."""
        if seconds < _MINUTE_S:
            return self.tr("%n second(s)", "", max(1, round(seconds)))
        if seconds < _HOUR_S:
            return self.tr("%n minute(s)", "", round(seconds / _MINUTE_S))
        return self.tr("%n hour(s)", "", round(seconds / _HOUR_S))

    def _title_of(self, state: JobState) -> str:
        if state is JobState.RUNNING:
            return self.tr("Checking…")
        if state is JobState.PAUSED:
            return self.tr("Paused")
        return self.tr("Stopped") if state is JobState.CANCELLED else self.tr("Done")

    def _wait_words(self, waiting: Waiting) -> str:
        words = {
            WaitKind.GREYLISTED: self.tr(
                "%n address(es) asked us to come back later.", "", waiting.count
            ),
            WaitKind.PARKED: self.tr("%1 asked for a break.", "", waiting.count),
            WaitKind.RATE_LIMITED: self.tr("%1 is asked slowly, as it wishes.", "", waiting.count),
        }[waiting.kind]
        if waiting.next_in_s is not None:
            again = self.tr("Next try in %1.").replace("%1", self.duration(waiting.next_in_s))
            words = f"{words} {again}"
        return words.replace("%1", waiting.group)

    def _show_waits(self, words: str) -> None:
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))
        self.waiting_icon.setVisible(bool(words))

    def _show_state(self, state: JobState, share: float) -> None:
        self.bar.setValue(round(share * 1000))
        is_running = state is JobState.RUNNING
        can_resume = state in (JobState.READY, JobState.PAUSED, JobState.CANCELLED)
        self.bar.setVisible(is_running or can_resume)
        set_property(self.export_button, "kind", "" if is_running or can_resume else "primary")
        role = "text" if is_running or can_resume else "on_accent"
        self._look.dress(self.export_button, "download", role, ICON_GAP)
        self.hosted_button.setVisible(state is JobState.DONE)
        self.pause_button.setVisible(is_running)
        self.finish_button.setVisible(is_running)
        self.cancel_button.setVisible(is_running)
        self.resume_button.setVisible(can_resume)
        self.resume_button.setText(
            self.tr("Start") if state is JobState.READY else self.tr("Continue")
        )
        self.resume_button.setAccessibleName(self.resume_button.text())

    def _show_unknown(self, count: int) -> None:
        self.retry_button.setVisible(count > 0)
        hint = self.tr("Let a hosted service say more about %n unknown address(es)", "", count)
        self.hosted_button.setToolTip(hint)

    def _set_hints(self) -> None:
        self.pause_button.setToolTip(self.tr("Stop asking for now; nothing is lost (Space)"))
        self.finish_button.setToolTip(
            self.tr("Stop waiting: what is still open becomes unknown, and the list is done")
        )
        self.cancel_button.setToolTip(self.tr("Stop here and keep what was found"))
        self.retry_button.setToolTip(self.tr("Ask again about the addresses without an answer"))
        self.export_button.setToolTip(self.tr("Write the cleaned list to a file (Ctrl+E)"))

    def _connect(self) -> None:
        self.pause_button.clicked.connect(self.pause_wanted)
        self.resume_button.clicked.connect(self.resume_wanted)
        self.finish_button.clicked.connect(self.finish_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.retry_button.clicked.connect(self.retry_wanted)
        self.hosted_button.clicked.connect(self.hosted_wanted)
        self.export_button.clicked.connect(self.export_wanted)
