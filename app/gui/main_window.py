"""The window: which view is shown, keys, drops, and who listens to whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    Qt,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.files.lists import SheetPreview, SheetSource
from app.gui.again import Again
from app.gui.export_desk import ExportDesk
from app.gui.export_view import ExportView
from app.gui.file_chooser import FileChooser
from app.gui.header_bar import HeaderBar, SandboxBanner
from app.gui.hosted import Hosted
from app.gui.import_view import ImportChoice, ImportView
from app.gui.job_controller import JobController
from app.gui.job_wishes import JobWishes
from app.gui.jobs_panel import JobsPanel
from app.gui.look import Look
from app.gui.looking import files_of
from app.gui.memory import Memory
from app.gui.notify import notify
from app.gui.open_job import OpenJob
from app.gui.plans import (
    explain,
    import_plan,
    pasted_list,
    unfinished,
)
from app.gui.results_view import ResultsView
from app.gui.row_actions import RowActions
from app.gui.start_view import StartView
from app.gui.tools import Tools
from app.gui.widgets import Notice, call
from app.jobs.progress import Progress
from app.store.jobs import JobInfo, JobState


class MainWindow(QMainWindow):
    """Shows one view at a time and hands what the user wants to the controller."""

    closed = Signal()
    sandbox_wanted = Signal(bool)
    settings_changed = Signal(object)

    def __init__(
        self, controller: JobController, look: Look, data_dir: Path, *, is_sandbox: bool
    ) -> None:
        super().__init__()
        self.controller = controller
        self.look = look
        self.chooser = FileChooser()
        self._data_dir = data_dir
        self._waiting_files: list[str] = []
        self._starts_at_once = False
        self.setWindowTitle(self.tr("Winnow"))
        self.setAcceptDrops(True)
        self.resize(1240, 800)
        self.setMinimumSize(860, 560)
        self.header = HeaderBar(look)
        self.banner = SandboxBanner(look)
        self.banner.setVisible(is_sandbox)
        self.jobs_panel = JobsPanel(look)
        self.start_view = StartView(look, self.jobs_panel)
        self.start_view.drop_zone.sandbox_button.setVisible(not is_sandbox)
        self.import_view = ImportView(look)
        self.results_view = ResultsView(look)
        self.import_view.connection_button.setHidden(is_sandbox)  # it would ask the world
        self.export_view = ExportView(look)
        self.trouble = Notice()
        self.stack = QStackedWidget()
        for view in (self.start_view, self.import_view, self.results_view, self.export_view):
            self.stack.addWidget(view)
        self.tools = Tools(self, look, controller, self._on_copy)
        self.memory = Memory(self, look, controller, self.chooser)
        self._lay_out()
        self._add_actions()
        self._connect_views()
        self._connect_controller()

    def open_files(self, paths: Sequence[str], *, start: bool = False) -> None:
        """Look at files; those after the first belong to the same list.

        Args:
            paths: The files.
            start: Start the check at once if the address column is clear.
        """
        found = files_of(paths)
        if not found:
            words = self.tr("There is no list in this folder. Drop a file instead.")
            self.trouble.show_text(words if paths else "")
            return
        self._starts_at_once = start
        self._waiting_files = found[1:]
        self.import_view.show_reading(found[0], self.controller.workspace.settings.network.mode)
        self._show(self.import_view, Path(found[0]).name)
        self.controller.inspect(SheetSource(found[0]))

    def show_start(self) -> None:
        """Show the start view with the jobs as they are now."""
        self.controller.show_jobs()
        self._show(self.start_view, "")
        self.start_view.drop_zone.open_button.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.stack.currentWidget() is self.results_view:
            self._on_space()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self.start_view.drop_zone.show_hovered(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start_view.drop_zone.show_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start_view.drop_zone.show_hovered(False)
        data = event.mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_files(paths)
        elif data.hasText():
            event.acceptProposedAction()
            self._open_text(data.text())

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setObjectName("page")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for part in (self.header, self.banner, self.trouble):
            inner.addWidget(part)
        inner.addWidget(self.stack, 1)
        self.setCentralWidget(holder)

    def _show(self, view: QWidget, title: str) -> None:
        self.stack.setCurrentWidget(view)
        self.trouble.show_text("")
        self.header.show_title(title)
        self.setWindowTitle(self.tr("%1 - Winnow").replace("%1", title) if title else "Winnow")

    def _add_actions(self) -> None:
        keys = QKeySequence.StandardKey
        for shortcut, slot in (
            (QKeySequence(keys.Open), self._on_open),
            (QKeySequence(keys.Paste), self._on_paste),
            (QKeySequence(keys.Find), self._on_find),
            (QKeySequence("Ctrl+E"), self.show_export),
            (QKeySequence("F5"), self._on_space),
            (QKeySequence(keys.Quit), self.close),
            (QKeySequence("F1"), self.tools.show_keys),
            (QKeySequence("Ctrl+,"), self.tools.show_settings),
        ):
            action = QAction(self)
            action.setShortcut(shortcut)
            action.triggered.connect(call(slot))
            self.addAction(action)

    def _connect_views(self) -> None:
        zone = self.start_view.drop_zone
        zone.open_wanted.connect(self._on_open)
        zone.paste_wanted.connect(self._on_paste)
        zone.sandbox_wanted.connect(lambda: self.sandbox_wanted.emit(True))
        self.banner.leave_wanted.connect(lambda: self.sandbox_wanted.emit(False))
        self.start_view.continue_wanted.connect(self._on_continue)
        self.header.home_wanted.connect(self.show_start)
        JobWishes(self, self.look, self.controller, self.jobs_panel)
        self.again = Again(self, self.look, self.controller, self.results_view, self.jobs_panel)
        self.import_view.preview_wanted.connect(self.controller.inspect)
        self.import_view.start_wanted.connect(self._on_start)
        self.import_view.start_wanted.connect(self.controller.remember)
        self.import_view.survey_wanted.connect(self.controller.survey)
        self.import_view.cancel_wanted.connect(self.controller.cancel_transfer)
        self.import_view.back_wanted.connect(self.show_start)
        self._connect_tools()
        self._connect_results()
        self._connect_export()

    def _connect_tools(self) -> None:
        self.header.find_wanted.connect(self.tools.find_address)
        self.header.check_wanted.connect(self.tools.check_address)
        self.header.memory_wanted.connect(self.memory.open)
        self.header.keys_wanted.connect(self.tools.show_keys)
        self.header.settings_wanted.connect(self.tools.show_settings)
        self.import_view.open_wanted.connect(self._on_open)
        self.import_view.connection_wanted.connect(self.tools.test_connection)
        self.tools.settings_saved.connect(self.settings_changed)

    def _connect_results(self) -> None:
        view = self.results_view
        view.run_bar.pause_wanted.connect(self.controller.pause)
        view.run_bar.resume_wanted.connect(self.controller.resume)
        view.run_bar.cancel_wanted.connect(self.controller.cancel)
        view.run_bar.finish_wanted.connect(self.controller.finish_early)
        view.run_bar.export_wanted.connect(self.show_export)
        view.shares_wanted.connect(self.controller.count)
        view.query_wanted.connect(self.controller.query)
        view.why_wanted.connect(self._on_why)
        view.copy_wanted.connect(self._on_copy)
        view.run_bar.retry_wanted.connect(self.controller.retry_unknown)
        self.hosted = Hosted(self, self.look, self.controller, view, self.tools)
        self.row_actions = RowActions(self, view, lambda: self.controller.open_job)

    def _connect_export(self) -> None:
        view = self.export_view
        view.back_wanted.connect(self._show_results)
        self.export_desk = ExportDesk(
            self, view, self.controller, lambda: self.chooser, self.memory
        )

    def _connect_controller(self) -> None:
        control = self.controller
        control.failed.connect(self._on_failed)
        control.jobs_changed.connect(self._on_jobs)
        control.preview_ready.connect(self._on_preview)
        control.preview_failed.connect(self.import_view.show_problem)
        control.surveyed.connect(self.import_view.show_survey)
        control.connection_tested.connect(self.import_view.show_connection)
        control.import_moved.connect(self.import_view.show_import)
        control.import_failed.connect(self._on_import_failed)
        control.job_opened.connect(self._on_job_opened)
        control.rows_found.connect(self.results_view.show_rows)
        control.shares_found.connect(self.results_view.show_shares)
        control.progress.connect(self._on_progress)
        control.run_ended.connect(self._on_run_ended)

    def _on_open(self) -> None:
        self.chooser.open_lists(self, self.open_files)

    def _on_failed(self, name: str, problem: str) -> None:
        words = self.tr("That did not work: %1 Nothing is lost; try it again.")
        self.trouble.show_text(words.replace("%1", problem.rstrip(". ") + "."), "error")

    def _on_copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _on_paste(self) -> None:
        self._open_text(QGuiApplication.clipboard().text())

    def _open_text(self, text: str) -> None:
        if "@" not in text:
            return
        name = datetime.now().astimezone().strftime("pasted %Y-%m-%d %H.%M.%S.txt")
        self.open_files([str(pasted_list(self._data_dir / "pasted", text, name))])

    def _on_find(self) -> None:
        if self.stack.currentWidget() is self.results_view:
            self.results_view.filter_bar.search.setFocus()
            self.results_view.filter_bar.search.selectAll()

    def _on_space(self) -> None:
        if self.results_view.run_bar.pause_button.isVisible():
            self.controller.pause()
        elif self.results_view.run_bar.resume_button.isVisible():
            self.controller.resume()

    def _on_escape(self) -> None:
        view = self.stack.currentWidget()
        if view is self.results_view:
            if not self.results_view.close_why():
                self.results_view.filter_bar.clear()
        elif view is self.export_view:
            self._show_results()
        elif view is self.import_view:
            self.show_start()

    def _on_jobs(self, jobs: list[JobInfo]) -> None:
        self.jobs_panel.show_jobs(jobs)
        self.start_view.show_unfinished(unfinished(jobs))

    def _on_preview(self, preview: SheetPreview) -> None:
        more = [SheetSource(path) for path in self._waiting_files]
        self.import_view.show_preview(preview, more)
        self.import_view.start_button.setFocus()
        if self._starts_at_once:
            self._starts_at_once = False
            self.import_view.start()

    def _on_import_failed(self, words: str) -> None:
        self.import_view.show_idle()
        self.import_view.problem.show_text(words, "error")

    def _on_job_opened(self, job: OpenJob) -> None:
        self.import_view.show_idle()
        self.results_view.show_job(job)
        self._show(self.results_view, job.info.name)
        self.results_view.table.setFocus()

    def _on_progress(self, progress: Progress) -> None:
        job = self.controller.open_job
        if job is not None and job.info.id == progress.job_id:
            self.results_view.run_bar.show_progress(progress)
            self.results_view.refresh_soon()

    def _on_run_ended(self, job: JobInfo) -> None:
        opened = self.controller.open_job
        if opened is not None and opened.info.id == job.id:
            self.results_view.run_bar.show_job(job)
            self.results_view.refresh_soon()
        if job.state is JobState.DONE:
            words = self.tr("%n address(es) checked.", "", job.mailboxes)
            notify(self, self.tr("“%1” is done").replace("%1", job.name), words)
        if self.stack.currentWidget() is self.start_view:
            self.controller.show_jobs()

    def _on_why(self, row_id: int) -> None:
        job = self.controller.open_job
        if job is None:
            return
        views = job.rows([row_id])
        result = job.result(row_id)
        if result is None:
            self.results_view.evidence.show_pending(views[0].text if views else "")
        else:
            shown = explain(views[0].text, result, self.controller.workspace.rules)
            self.results_view.evidence.show_explanation(shown)

    def _show_results(self) -> None:
        if (job := self.controller.open_job) is not None:
            self._show(self.results_view, job.info.name)

    def show_export(self) -> None:
        """Show what can be written of the open job."""
        job = self.controller.open_job
        if job is None or self.stack.currentWidget() is not self.results_view:
            return
        self.export_desk.offer(job)
        self._show(self.export_view, job.info.name)

    def _on_continue(self, job_id: int) -> None:
        self.controller.open(job_id, start=True)

    def _on_start(self, choice: ImportChoice) -> None:
        self.controller.start_import(import_plan(choice), choice.mode)
