"""The one bridge between window and engine: commands in, Qt signals out."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.files.lists import ListError, SheetSource
from app.gui.check_one import check_one, connection_lines
from app.gui.import_view import ImportChoice
from app.gui.looking import count, look, remember_columns
from app.gui.open_job import OpenJob
from app.gui.tasks import Tasks
from app.jobs.progress import Progress
from app.mail.reason import Reason, Status, status_of
from app.settings import Mode, NetworkSettings, network_from_json, network_to_json
from app.store.filters import RowFilter, Sort
from app.store.jobs import JobInfo

if TYPE_CHECKING:  # the engine comes after the first paint
    from app.jobs.runner import Runner
    from app.jobs.transfer import ExportPlan, ImportPlan, TransferProgress
    from app.jobs.workspace import Workspace

_THREAD_ROWS = 50_000
_INTERRUPT_S = 5.0


class JobController(QObject):
    """Runs jobs, imports and exports on the loop; one run at a time, the others queue.

    Signals carry: `jobs_changed` list of JobInfo, `preview_ready` SheetPreview, `import_moved` rows
    done and in all, `job_opened` OpenJob, `rows_found` OpenJob and row ids, `shares_found` OpenJob
    and Shares, `progress` Progress, `run_ended` JobInfo, `export_done` ExportReport, `failed` what
    failed and why.
    """

    jobs_changed = Signal(list)
    preview_ready = Signal(object)
    preview_failed = Signal(str)
    surveyed = Signal(object, object)
    import_moved = Signal(int, object)
    import_failed = Signal(str)
    job_opened = Signal(object)
    rows_found = Signal(object, object)
    shares_found = Signal(object, object)
    progress = Signal(object)
    run_ended = Signal(object)
    export_moved = Signal(int, object)
    export_done = Signal(object)
    export_failed = Signal(str)
    address_checked = Signal(str, object)
    connection_tested = Signal(list)
    address_found = Signal(object)
    find_failed = Signal(str)
    failed = Signal(str, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.tasks = Tasks(lambda name, error: self.failed.emit(name, str(error)))
        self.open_job: OpenJob | None = None
        self._runner: Runner | None = None
        self._running_id = 0
        self._fresh_ids: set[int] = set()
        self._queue: deque[int] = deque()
        self._is_transfer_cancelled = False
        self._query_number = 0
        self._survey_number = 0

    # Jobs

    def jobs(self) -> list[JobInfo]:
        """Return all jobs, newest first."""
        return list(self.workspace.store.jobs.list())

    def show_jobs(self) -> None:
        """Tell the list of jobs again."""
        self.jobs_changed.emit(self.jobs())

    def rename(self, job_id: int, name: str) -> None:
        """Give a job another name."""
        self.workspace.store.jobs.rename(job_id, name)
        self.show_jobs()

    def delete(self, job_id: int) -> None:
        """Delete a job with all its data; not while it runs."""
        if job_id == self._running_id:
            return
        self.tasks.start(self._delete(job_id), "delete")

    def open(self, job_id: int, *, start: bool = False) -> None:
        """Read a job into the window, and start it if wanted."""
        self.tasks.start(self._open(job_id, start=start), "open")

    def query(self, wanted: RowFilter, sort: Sort) -> None:
        """Find the rows of the open job that pass; `rows_found` brings the newest answer only."""
        self._query_number += 1
        job = self.open_job
        if job is None:
            return
        if job.row_count < _THREAD_ROWS:
            self.rows_found.emit(job, job.select(wanted, sort))
        else:
            self.tasks.start(self._query(job, wanted, sort, self._query_number), "query")

    def count(self) -> None:
        """Count what the open job is made of; `shares_found` follows."""
        job = self.open_job
        if job is None:
            return
        if job.row_count < _THREAD_ROWS:
            self.shares_found.emit(job, job.shares())
        elif "count" not in self.tasks.names:
            self.tasks.start(self._count(job), "count")

    # Import

    def inspect(self, wanted: SheetSource) -> None:
        """Look at a file; `preview_ready` or `preview_failed` follows."""
        self.tasks.cancel("inspect")
        self.tasks.start(self._inspect(wanted), "inspect")

    def survey(self, choice: ImportChoice) -> None:
        """Count what a list holds; `surveyed` follows unless another count is asked for."""
        self._survey_number += 1
        self.tasks.start(self._survey(choice, self._survey_number), "survey")

    def start_import(self, plan: ImportPlan, mode: Mode) -> None:
        """Read a whole list into a new job, open it and start it."""
        self._is_transfer_cancelled = False
        self._survey_number += 1  # a count under way is called off
        network = replace(self.workspace.network, mode=mode)
        asked = replace(plan, options_json=network_to_json(network))
        self.tasks.start(self._import(asked), "import")

    def remember(self, choice: ImportChoice) -> None:
        """Keep what the columns mean for lists of the same shape."""
        self.tasks.start(remember_columns(self.workspace, choice), "remember")

    def cancel_transfer(self) -> None:
        """Stop the import or export that is under way."""
        self._is_transfer_cancelled = True

    # Run

    @property
    def is_running(self) -> bool:
        """Tell whether the open job runs and is not paused."""
        return (
            self._runner is not None
            and self.open_job is not None
            and (self.open_job.info.id == self._running_id)
        )

    def start(self, job_id: int) -> None:
        """Start or continue a job; it queues behind one that runs."""
        if self._runner is not None:
            if job_id == self._running_id:
                self._runner.resume()
            elif job_id not in self._queue:
                self._queue.append(job_id)
            return
        self._running_id = job_id
        self.tasks.start(self._run(job_id), "run")

    def check_again(self, job_id: int) -> None:
        """Open a job and run what is pending in it, taking nothing over from earlier runs."""
        self._fresh_ids.add(job_id)
        self.open(job_id, start=True)

    def pause(self) -> None:
        """Pause the run."""
        if self._runner is not None:
            self._runner.pause()

    def resume(self) -> None:
        """Continue the open job, whether it is paused, stopped or from an earlier day."""
        if self.open_job is not None:
            self.start(self.open_job.info.id)

    def cancel(self) -> None:
        """Stop the run and keep what was found."""
        if self._runner is not None:
            self._runner.cancel()

    def finish_early(self) -> None:
        """Settle what still waits as unknown and end the run."""
        if self._runner is not None:
            self._runner.finish_early()

    def retry_unknown(self) -> None:
        """Ask again about every address of the open job that has no answer."""
        if self.open_job is not None:
            self.tasks.start(self._retry(self.open_job), "retry")

    def redecide(self) -> None:
        """Judge the open job anew by changed weights, without asking anyone."""
        if self.open_job is not None and self._runner is None:
            self.tasks.start(self._redecide(self.open_job), "redecide")

    # Export

    def start_export(self, plan: ExportPlan) -> None:
        """Write a file; `export_done` or `export_failed` follows."""
        self._is_transfer_cancelled = False
        self.tasks.start(self._export(plan), "export")

    # Tools

    def check_address(self, text: str) -> None:
        """Ask about one address; `address_checked` brings it with its Result, or None."""
        self.tasks.start(self._check(text), "check")

    def find_address(self, first: str, last: str, domain: str) -> None:
        """Look for a person's address; `address_found` or `find_failed` follows."""
        self.tasks.start(self._find(first, last, domain), "find")

    def test_connection(self) -> None:
        """Find out what this machine can do; `connection_tested` brings ConnectionLines."""
        self.tasks.start(self._test_connection(), "test connection")

    async def aclose(self) -> None:
        """Pause what runs, so that it can be continued another day, and end all tasks."""
        self._queue.clear()
        self._is_transfer_cancelled = True
        self._survey_number += 1
        if self._runner is not None:
            self._runner.interrupt()
            await self.tasks.ended("run", _INTERRUPT_S)
        await self.tasks.aclose()

    # Inside

    async def _delete(self, job_id: int) -> None:
        await asyncio.to_thread(self.workspace.store.jobs.delete, job_id)
        if self.open_job is not None and self.open_job.info.id == job_id:
            self.open_job = None
        self.show_jobs()

    async def _open(self, job_id: int, *, start: bool) -> None:
        store = self.workspace.store
        info = store.jobs.get(job_id)
        if info is None:
            return
        index = await asyncio.to_thread(store.results.index, job_id)
        await asyncio.to_thread(self.workspace.bounce_table)  # seconds after an import of reports
        providers = {each.name: each.label for each in self.workspace.providers}
        self.open_job = OpenJob(store, info, index, providers)
        self.job_opened.emit(self.open_job)
        if start:
            self.start(job_id)

    async def _query(self, job: OpenJob, wanted: RowFilter, sort: Sort, number: int) -> None:
        found = await asyncio.to_thread(job.select, wanted, sort)
        if number == self._query_number:
            self.rows_found.emit(job, found)

    async def _count(self, job: OpenJob) -> None:
        self.shares_found.emit(job, await asyncio.to_thread(job.shares))

    async def _inspect(self, wanted: SheetSource) -> None:
        try:
            preview = await look(self.workspace, wanted)
        except ListError as error:
            self.preview_failed.emit(str(error))
        else:
            self.preview_ready.emit(preview)

    async def _survey(self, choice: ImportChoice, number: int) -> None:
        def is_cancelled() -> bool:
            return number != self._survey_number

        try:
            found = await count(self.workspace, choice, is_cancelled)
        except ListError:
            return  # the preview, or the import, says what is wrong with the file
        if found is not None and not is_cancelled():
            self.surveyed.emit(choice, found)

    async def _import(self, plan: ImportPlan) -> None:
        from app.jobs.transfer import import_list  # noqa: PLC0415  brings readers

        try:
            job_id = await import_list(
                self.workspace, plan, self._on_import, lambda: self._is_transfer_cancelled
            )
        except ListError as error:
            self.import_failed.emit(str(error))
            return
        if self._is_transfer_cancelled or not job_id:
            self.import_failed.emit("")
            return
        await self._open(job_id, start=True)

    async def _run(self, job_id: int) -> None:
        from app.jobs.runner import Runner  # noqa: PLC0415  brings DNS and SMTP

        is_fresh = job_id in self._fresh_ids
        self._fresh_ids.discard(job_id)
        workspace = self.workspace.without_cache() if is_fresh else self.workspace
        try:
            network = self._network(job_id)
            self._runner = Runner(workspace, job_id, network, on_progress=self._on_progress)
            await self._runner.run()
        finally:
            self._runner = None
            self._running_id = 0
        info = self.workspace.store.jobs.get(job_id)
        if info is not None:
            if self.open_job is not None and self.open_job.info.id == job_id:
                self.open_job.reload()
            self.run_ended.emit(info)
            if info.rows >= _THREAD_ROWS:
                self.tasks.start(self._keep(job_id), "keep")
        if self._queue:
            self.start(self._queue.popleft())

    async def _keep(self, job_id: int) -> None:
        """Read the job once more, so that the store keeps what makes it open at once."""
        with suppress(KeyError):  # deleted meanwhile
            await asyncio.to_thread(self.workspace.store.results.index, job_id)

    async def _retry(self, job: OpenJob) -> None:
        unknown = [reason for reason in Reason if status_of(reason) is Status.UNKNOWN]
        if await asyncio.to_thread(job.reopen, unknown):
            await self._open(job.info.id, start=True)

    async def _redecide(self, job: OpenJob) -> None:
        from app.jobs.redecide import redecide  # noqa: PLC0415  only now needed

        await redecide(self.workspace, job.info.id, lambda _: None, lambda: False)
        await self._open(job.info.id, start=False)

    def _network(self, job_id: int) -> NetworkSettings:
        """Take the job's depth, and where to ask from the workspace of today."""
        info = self.workspace.store.jobs.get(job_id)
        asked = network_from_json(info.options_json if info is not None else "")
        return replace(self.workspace.network, mode=asked.mode)

    async def _export(self, plan: ExportPlan) -> None:
        from app.jobs.transfer import export_list  # noqa: PLC0415  brings writers

        try:
            report = await export_list(
                self.workspace, plan, self._on_export, lambda: self._is_transfer_cancelled
            )
        except (ListError, OSError) as error:
            self.export_failed.emit(str(error))
        else:
            if self._is_transfer_cancelled:
                self.export_failed.emit("")
            else:
                self.export_done.emit(report)

    async def _check(self, text: str) -> None:
        result = await check_one(self.workspace, text)
        self.address_checked.emit(text, result)

    async def _find(self, first: str, last: str, domain: str) -> None:
        from app.jobs.finder import FinderError, find  # noqa: PLC0415  brings DNS and SMTP

        try:
            found = await find(self.workspace, first, last, domain)
        except FinderError as error:
            self.find_failed.emit(str(error))
        else:
            self.address_found.emit(found)

    async def _test_connection(self) -> None:
        self.connection_tested.emit(await connection_lines(self.workspace))

    def _on_import(self, moved: TransferProgress) -> None:
        self.import_moved.emit(moved.done_rows, moved.total_rows)

    def _on_export(self, moved: TransferProgress) -> None:
        self.export_moved.emit(moved.done_rows, moved.total_rows)

    def _on_progress(self, progress: Progress) -> None:
        job = self.open_job
        if job is not None and job.info.id == progress.job_id:
            if progress.changed:
                job.take_over(progress.changed)
            job.info = replace(job.info, state=progress.state, settled=progress.done)
        self.progress.emit(progress)
