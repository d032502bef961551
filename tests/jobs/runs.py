"""One run of a job against a fake world, as the runner's tests use it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from app.jobs.progress import Progress
from app.jobs.runner import Runner
from app.jobs.workspace import Workspace
from app.settings import NetworkSettings
from app.store.jobs import JobState
from tests.fakes.asker import FakeAsker
from tests.jobs.conftest import LAB
from tests.store.test_jobs import imported


class Run:
    """One run of a job against a fake world."""

    def __init__(
        self,
        workspace: Workspace,
        job_id: int,
        asker: FakeAsker,
        network: NetworkSettings = LAB,
    ) -> None:
        self.workspace = workspace
        self.job_id = job_id
        self.asker = asker
        self.seen: list[Progress] = []
        self.on_progress: Callable[[Progress], None] = lambda _: None
        asker.clock = workspace.clock
        self.runner = Runner(
            workspace, job_id, network, on_progress=self._note, asker=lambda _: asker
        )

    def _note(self, progress: Progress) -> None:
        self.seen.append(progress)
        self.on_progress(progress)

    async def go(self) -> JobState:
        async with asyncio.timeout(20):
            return await self.runner.run()

    def reasons(self) -> list[str]:
        job = self.workspace.store.jobs.get(self.job_id)
        assert job is not None
        rows = self.workspace.store.results.rows(self.job_id, range(1, job.rows + 1))
        return [row.reason.value if row.reason else "" for row in rows]


def run_of(
    workspace: Workspace, texts: Sequence[str], asker: FakeAsker, network: NetworkSettings = LAB
) -> Run:
    return Run(workspace, imported(workspace.store, *texts), asker, network)
