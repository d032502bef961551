"""The empty window: what to do in one line, the drop zone, recent lists, the promise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import button, column, fill, label, page, picture, row, set_property
from app.store.jobs import JobInfo


class DropZone(QFrame):
    """The place that says where a list goes; the whole window takes drops, this one shows it."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sandbox_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("dropZone")
        title = label(self.tr("Drop your list here"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        kinds = label(self.tr("CSV, Excel or plain text, with any columns"), "muted")
        kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.open_button = button(self.tr("&Open a list…"), look, "folder-open", "primary")
        self.paste_button = button(self.tr("&Paste addresses"), look, "clipboard-paste")
        self.sandbox_button = button(self.tr("&Try the sandbox"), look, "flask-conical")
        self.sandbox_button.setToolTip(
            self.tr("A made-up list and made-up mail servers on this computer. Nothing is sent.")
        )
        self.open_button.clicked.connect(self.open_wanted)
        self.paste_button.clicked.connect(self.paste_wanted)
        self.sandbox_button.clicked.connect(self.sandbox_wanted)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(theme.SPACE_XL, 36, theme.SPACE_XL, 36)
        buttons = (self.open_button, self.paste_button, self.sandbox_button)
        fill(
            inner,
            row(None, picture(look, "upload", "accent", 32), None),
            theme.SPACE_S,
            title,
            kinds,
            theme.SPACE_L,
            row(None, *buttons, None),
        )

    def show_hovered(self, is_hovered: bool) -> None:
        """Light up while a file is held over the window."""
        set_property(self, "is_hovered", is_hovered)


class UnfinishedCard(QFrame):
    """Offers a list again that was begun and not ended."""

    continue_wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._job_id = 0
        self._title = label("", "lead")
        self._words = label("", "muted")
        self.continue_button = button(self.tr("&Continue"), look, "play", "primary")
        self.continue_button.clicked.connect(lambda: self.continue_wanted.emit(self._job_id))
        inner = row(picture(look, "hourglass", "accent", 24), spacing=theme.SPACE_L)
        inner.addLayout(column(self._title, self._words, spacing=2), 1)
        inner.addWidget(self.continue_button)
        inner.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        self.setLayout(inner)
        self.hide()

    def show_job(self, job: JobInfo | None) -> None:
        """Offer this job; None hides the card."""
        self.setVisible(job is not None)
        if job is None:
            return
        self._job_id = job.id
        left = max(0, job.mailboxes - job.settled)
        self._title.setText(self.tr("“%1” is not finished").replace("%1", job.name))
        self._words.setText(self.tr("%n address(es) left; nothing is asked twice.", "", left))


class StartView(QWidget):
    """Shown when no list is open; the jobs panel below is handed in."""

    continue_wanted = Signal(int)

    def __init__(self, look: Look, jobs_panel: QWidget) -> None:
        super().__init__()
        self.drop_zone = DropZone(look)
        self.unfinished = UnfinishedCard(look)
        self.unfinished.continue_wanted.connect(self.continue_wanted)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 36, 0, 36)
        inner.setSpacing(theme.SPACE_L)
        headline = label(self.tr("Clean your list before you send"), "display", wrap=True)
        line = label(
            self.tr("Drop a list, and Winnow finds the addresses that would bounce, and says why."),
            "muted",
            wrap=True,
        )
        promise = label(
            self.tr(
                "Your list stays on this computer. Winnow asks only the mail servers concerned "
                "and never sends a message."
            ),
            "muted",
            wrap=True,
        )
        kept = row(picture(look, "lock", "muted", 16), spacing=theme.SPACE_S)
        kept.addWidget(promise, 1)
        fill(
            inner,
            column(headline, line, spacing=theme.SPACE_S),
            self.unfinished,
            self.drop_zone,
            kept,
            theme.SPACE_S,
            jobs_panel,
            None,
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page(body))

    def show_unfinished(self, job: JobInfo | None) -> None:
        """Offer a job again; None offers nothing."""
        self.unfinished.show_job(job)
