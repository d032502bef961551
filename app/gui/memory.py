"""Brings reports and suppression lists into the store from the window, and jobs out as one page."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.files.lists import ListError
from app.gui.file_chooser import FileChooser
from app.gui.job_controller import JobController
from app.gui.look import Look
from app.gui.memory_dialog import MemoryDialog
from app.store.database import StoreError

if TYPE_CHECKING:  # readers come late
    from app.jobs.history import HistoryReport


class Memory(QObject):
    """Opens the dialog over the window and works for it; `report_written` carries the path."""

    report_written = Signal(str)
    report_failed = Signal(str)

    def __init__(
        self, window: QWidget, look: Look, controller: JobController, chooser: FileChooser
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._controller = window, look, controller
        self.chooser = chooser
        self.dialog: MemoryDialog | None = None

    def open(self) -> None:
        """Open the dialog with what is remembered now."""
        dialog = self.dialog = MemoryDialog(self._window, self._look)
        dialog.import_wanted.connect(self._on_import)
        dialog.add_wanted.connect(self._on_add)
        dialog.forget_wanted.connect(self._on_forget)
        dialog.remove_wanted.connect(self._on_remove)
        dialog.finished.connect(self._on_closed)
        self._draw()
        dialog.open()

    def import_files(self, paths: list[str]) -> None:
        """Import reports of sending platforms."""
        self._start(self._import(paths))

    def add_lists(self, paths: list[str]) -> None:
        """Remember suppression lists."""
        self._start(self._add(paths))

    def write_report(self, job_id: int, path: Path) -> None:
        """Write a job as one page, PDF or HTML by the file's name."""
        self._controller.tasks.start(self._write_report(job_id, path), "report")

    def _start(self, work: Coroutine[Any, Any, str]) -> None:
        self._controller.tasks.start(self._tell(work), "memory")

    async def _tell(self, work: Coroutine[Any, Any, str]) -> None:
        """Do a piece of work and say in the dialog what came of it."""
        if self.dialog is not None:
            self.dialog.show_busy()
        try:
            words, tone = await work, "good"
        except (ListError, StoreError) as error:
            words, tone = str(error), "error"
        if self.dialog is not None:
            self._draw()
            self.dialog.show_news(words, tone)

    async def _import(self, paths: list[str]) -> str:
        from app.jobs.history import import_reports  # noqa: PLC0415  brings readers

        report = await import_reports(
            self._controller.workspace,
            [Path(path) for path in paths],
            lambda _: None,
            lambda: self.dialog is None,
        )
        return self._summary(report)

    def _summary(self, report: HistoryReport) -> str:
        counts = self.dialog.counted(report.counts) if self.dialog is not None else ""
        parts = [self.tr("Imported: %1.").replace("%1", counts or "0")]
        for one in report.misread:
            words = self.tr("%1 lines not understood: %2 (%3).")
            words = words.replace("%1", str(one.count)).replace("%2", one.why)
            parts.append(words.replace("%3", "; ".join(one.places)))
        return " ".join(parts)

    async def _add(self, paths: list[str]) -> str:
        from app.jobs.suppress import add_suppression  # noqa: PLC0415  brings readers

        added = [await add_suppression(self._controller.workspace, Path(path)) for path in paths]
        words = self.tr("Added: %1 addresses, %2 domains, %3 hashes.")
        totals = (
            sum(one.addresses for one in added),
            sum(one.domains for one in added),
            sum(one.hashes for one in added),
        )
        for place, total in enumerate(totals, 1):
            words = words.replace(f"%{place}", str(total))
        return words

    async def _forget(self, name: str) -> str:
        history = self._controller.workspace.store.history
        await asyncio.to_thread(history.forget_events, name)
        return self.tr("Forgotten: %1.").replace("%1", name)

    async def _remove(self, list_id: int) -> str:
        history = self._controller.workspace.store.history
        await asyncio.to_thread(history.remove_suppression_list, list_id)
        return self.tr("The list is removed.")

    async def _write_report(self, job_id: int, path: Path) -> None:
        from app.gui.report_pdf import write_report_pdf  # noqa: PLC0415  only now needed
        from app.jobs.report import job_report  # noqa: PLC0415  brings numpy
        from app.jobs.report_page import page  # noqa: PLC0415  only now needed

        report = await job_report(self._controller.workspace, job_id)
        try:
            if path.suffix.lower() in (".html", ".htm"):
                await asyncio.to_thread(path.write_text, page(report), encoding="utf-8")
            else:
                write_report_pdf(report, path)
        except OSError as error:
            words = self.tr("The report cannot be written: %1.")
            self.report_failed.emit(words.replace("%1", error.strerror or str(error)))
            return
        self.report_written.emit(str(path))

    def _draw(self) -> None:
        if self.dialog is not None:
            history = self._controller.workspace.store.history
            self.dialog.show_sources(history.event_sources())
            self.dialog.show_stops(history.suppression_lists())

    def _on_import(self) -> None:
        self.chooser.open_reports(self._window, self.import_files)

    def _on_add(self) -> None:
        self.chooser.open_lists(self._window, self.add_lists)

    def _on_forget(self, name: str) -> None:
        self._start(self._forget(name))

    def _on_remove(self, list_id: int) -> None:
        self._start(self._remove(list_id))

    def _on_closed(self) -> None:
        self.dialog = None
