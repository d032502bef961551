"""Brings the export view and the engine together: what is offered, counted, written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.gui.export_view import ExportChoice, ExportView
from app.gui.file_chooser import FileChooser
from app.gui.job_controller import JobController
from app.gui.memory import Memory
from app.gui.open_job import OpenJob
from app.gui.plans import export_folder, export_plan, forecast, layout_choices

if TYPE_CHECKING:  # writers come late
    from app.jobs.transfer import ExportReport

_PREVIEW_MS = 150


class ExportDesk(QObject):
    """Offers the open job for export and does what the view asks for."""

    def __init__(
        self,
        window: QWidget,
        view: ExportView,
        controller: JobController,
        chooser: Callable[[], FileChooser],
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self._window, self._view, self._controller = window, view, controller
        self._chooser, self._memory = chooser, memory
        self._soon = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._soon.timeout.connect(self._ask_preview)
        view.cancel_wanted.connect(controller.cancel_transfer)
        view.browse_wanted.connect(self._on_browse)
        view.show_folder_wanted.connect(self._on_show_folder)
        view.export_wanted.connect(self._on_export)
        view.preview_wanted.connect(self._soon.start)
        view.report_wanted.connect(self._on_report)
        memory.report_written.connect(view.show_report)
        memory.report_failed.connect(view.show_problem)
        controller.export_moved.connect(view.show_writing)
        controller.export_failed.connect(view.show_problem)
        controller.export_done.connect(self._on_done)

    def offer(self, job: OpenJob) -> None:
        """Show what can be written of a job."""
        info, workspace = job.reload(), self._controller.workspace
        expect = partial(forecast, workspace, job)
        self._view.show_job(info, layout_choices(workspace), export_folder(info), expect)

    def _on_export(self, choice: ExportChoice) -> None:
        if (job := self._controller.open_job) is not None:
            self._controller.start_export(export_plan(job, choice))

    def _ask_preview(self) -> None:
        if (job := self._controller.open_job) is not None:
            tasks = self._controller.tasks
            tasks.cancel("preview export")
            tasks.start(self._preview(job, self._view.choice), "preview export")

    async def _preview(self, job: OpenJob, choice: ExportChoice) -> None:
        from app.jobs.transfer import preview_export  # noqa: PLC0415  brings writers

        found = await preview_export(self._controller.workspace, export_plan(job, choice))
        self._view.show_preview(choice, found.rows, found.duplicates, found.forecast)

    def _on_done(self, report: ExportReport) -> None:
        self._view.show_done(str(report.path), report.rows, files=len(report.files))

    def _on_browse(self, path: str) -> None:
        self._chooser().save_as(self._window, path, self._view.set_path)

    def _on_report(self) -> None:
        if (job := self._controller.open_job) is not None:
            path = str(self._view.choice.path.with_suffix(".pdf"))
            self._chooser().save_as(self._window, path, self._write_report(job.info.id))

    def _write_report(self, job_id: int) -> Callable[[str], None]:
        def write(chosen: str) -> None:
            self._memory.write_report(job_id, Path(chosen))

        return write

    def _on_show_folder(self, path: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))
