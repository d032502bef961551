"""Tells how many scores of the open list other points would change, before they are saved."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QTimer
from shiboken6 import isValid

from app.gui.job_controller import JobController
from app.gui.open_job import OpenJob
from app.gui.settings_dialog import SettingsDialog
from app.gui.settings_pages import ScoringPage
from app.settings import Settings

_TYPING_MS = 250


class ScorePreview(QObject):
    """Lives as long as the dialog."""

    def __init__(self, dialog: SettingsDialog, controller: JobController) -> None:
        super().__init__(dialog)
        self._controller = controller
        self._page = next(page for page in dialog.pages if isinstance(page, ScoringPage))
        self._number = 0
        self._soon = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._soon.timeout.connect(self._ask)
        self._page.changed.connect(self._soon.start)

    def _ask(self) -> None:
        if (job := self._controller.open_job) is not None:
            self._number += 1
            self._controller.tasks.start(self._tell(job, self._number), "preview points")

    async def _tell(self, job: OpenJob, number: int) -> None:
        from app.jobs.redecide import preview_points  # noqa: PLC0415  only now needed

        def is_old() -> bool:
            return not isValid(self) or number != self._number

        points = self._page.write(Settings()).weights
        found = await preview_points(self._controller.workspace, job.info.id, points, is_old)
        if is_old() or not found.judged:
            return
        locale = QLocale()
        words = self.tr("In “%1”, %2 of %3 scores would change.")
        words = words.replace("%2", locale.toString(found.changed))
        words = words.replace("%3", locale.toString(found.judged))
        self._page.preview.setText(words.replace("%1", job.info.name))
