"""Checks again: chosen rows, what is older than some days, or a whole list anew."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.gui.ask_dialog import AskDialog
from app.gui.compare_dialog import ChangeLine, CompareDialog
from app.gui.job_controller import JobController
from app.gui.jobs_panel import JobsPanel
from app.gui.look import Look
from app.gui.results_view import ResultsView
from app.gui.widgets import call
from app.store.jobs import JobInfo

_DAY_S = 24 * 3600
_USUAL_DAYS = 30


class Again(QObject):
    """Answers that are asked for again come from the mail servers, not from earlier runs."""

    def __init__(
        self,
        window: QWidget,
        look: Look,
        controller: JobController,
        view: ResultsView,
        panel: JobsPanel,
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._controller = window, look, controller
        view.check_again_wanted.connect(self.rows)
        panel.recheck_wanted.connect(self.ask_days)
        panel.duplicate_wanted.connect(self.duplicate)
        panel.compare_wanted.connect(self.compare)
        self.comparison: CompareDialog | None = None

    def rows(self, row_ids: list[int]) -> None:
        """Ask again about the addresses of some rows of the open job."""
        job = self._controller.open_job
        if job is not None and row_ids and not self._controller.is_running:
            mailboxes = {view.mailbox_id for view in job.rows(row_ids)}
            self._controller.tasks.start(self._reopen(job.info.id, sorted(mailboxes)), "again")

    def ask_days(self, job_id: int) -> None:
        """Ask how old an answer may be, and check again what is older."""
        AskDialog.ask_text(
            self._window,
            self._look,
            self.tr("Check again what is older than how many days?"),
            str(_USUAL_DAYS),
            self.tr("Check again"),
            lambda text: self.older(job_id, text),
        )

    def older(self, job_id: int, days: str) -> None:
        """Check again what was found more than some days ago; anything but a number is no wish."""
        if days.isdecimal():
            work = self._recheck(job_id, int(days))
            self._controller.tasks.start(work, "again")

    def duplicate(self, job_id: int) -> None:
        """Read the list of a job again into a new one, in the same way."""
        self._controller.tasks.start(self._duplicate(job_id), "duplicate")

    def compare(self, job_id: int) -> None:
        """Show what changed since the check of the same list before this one."""
        jobs = self._controller.jobs()
        later = next((job for job in jobs if job.id == job_id), None)
        if later is None:
            return
        earlier = earlier_check(later, jobs)
        if earlier is None:
            AskDialog.ask(
                self._window,
                self._look,
                self.tr("There is no earlier check of this list"),
                self.tr("Duplicate the list and check it again, then compare the two."),
                self.tr("Duplicate"),
                call(self.duplicate, job_id),
            )
            return
        dialog = CompareDialog(self._window, self._look, earlier.name, later.name)
        self.comparison = dialog
        dialog.open()
        self._controller.tasks.start(self._compare(earlier.id, job_id, dialog), "compare")

    async def _compare(self, earlier_id: int, later_id: int, dialog: CompareDialog) -> None:
        from app.jobs.compare import compare  # noqa: PLC0415  only now needed

        found = await compare(self._controller.workspace, earlier_id, later_id)
        if not isValid(dialog):  # closed meanwhile
            return
        lines = [
            ChangeLine(one.before, one.after, one.count, one.examples) for one in found.changes
        ]
        dialog.show_changes(lines, same=found.same, added=found.added, removed=found.removed)

    async def _recheck(self, job_id: int, days: int) -> None:
        workspace = self._controller.workspace
        before = workspace.clock() - days * _DAY_S
        results = workspace.store.results
        old = await asyncio.to_thread(results.settled_before, job_id, before)
        await self._reopen(job_id, old)

    async def _reopen(self, job_id: int, mailboxes: list[int]) -> None:
        from app.jobs.retry import reopen_mailboxes  # noqa: PLC0415  only now needed

        workspace = self._controller.workspace
        if await asyncio.to_thread(reopen_mailboxes, workspace, job_id, mailboxes):
            self._controller.check_again(job_id)
        else:
            self._controller.open(job_id)

    async def _duplicate(self, job_id: int) -> None:
        from app.jobs.transfer import import_list, import_record  # noqa: PLC0415  brings readers

        workspace = self._controller.workspace
        job = workspace.store.jobs.get(job_id)
        record = import_record(job) if job is not None else None
        if job is None or record is None:
            return
        name = self.tr("%1 (again)").replace("%1", job.name)
        plan = replace(record.plan, name=name, options_json=job.options_json)
        await import_list(workspace, plan, lambda _: None, lambda: False)
        self._controller.show_jobs()


def earlier_check(later: JobInfo, jobs: Sequence[JobInfo]) -> JobInfo | None:
    """Return the newest job before one that was made of the same files."""
    same = [job for job in jobs if job.id < later.id and job.sources == later.sources]
    return max(same, key=lambda job: job.id, default=None)
