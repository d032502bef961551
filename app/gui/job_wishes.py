"""What is asked of a job from the list of jobs: another name, or to be gone."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.gui.ask_dialog import AskDialog
from app.gui.job_controller import JobController
from app.gui.jobs_panel import JobsPanel
from app.gui.look import Look


class JobWishes(QObject):
    """Asks back before anything is lost."""

    def __init__(
        self, window: QWidget, look: Look, controller: JobController, panel: JobsPanel
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._controller = window, look, controller
        panel.opened.connect(controller.open)
        panel.rename_wanted.connect(self.rename)
        panel.delete_wanted.connect(self.delete)

    def rename(self, job_id: int) -> None:
        """Ask for another name."""
        job = next((job for job in self._controller.jobs() if job.id == job_id), None)
        if job is not None:
            AskDialog.ask_text(
                self._window,
                self._look,
                self.tr("Rename the list"),
                job.name,
                self.tr("Rename"),
                lambda name: self._controller.rename(job_id, name),
            )

    def delete(self, job_id: int) -> None:
        """Ask whether a job may be deleted."""
        AskDialog.ask(
            self._window,
            self._look,
            self.tr("Delete this list?"),
            self.tr("Its rows and everything that was found are deleted. Your file stays."),
            self.tr("Delete"),
            lambda: self._controller.delete(job_id),
        )
