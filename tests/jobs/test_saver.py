"""Results are on disk soon, in small batches."""

from __future__ import annotations

import asyncio

from app.jobs.saver import BATCH, Saver
from app.jobs.workspace import Workspace
from app.store.waits import NewWait
from tests.fakes.results import evidence_of, result_of
from tests.store.test_jobs import imported


async def test_results_are_saved_within_the_interval(workspace: Workspace) -> None:
    job_id = imported(workspace.store, "a@x.example")
    saved = asyncio.Event()
    saver = Saver(workspace.store, job_id, lambda _: saved.set(), keep_history=True)
    saver.put(1, result_of("a@x.example"))
    async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
        running = tasks.create_task(saver.run())
        await saved.wait()
        running.cancel()
    assert workspace.store.results.counts(job_id).valid == 1


async def test_a_burst_is_written_in_batches(workspace: Workspace) -> None:
    texts = [f"u{n}@x.example" for n in range(2 * BATCH + 1)]
    job_id = imported(workspace.store, *texts)
    batches: list[int] = []
    saver = Saver(workspace.store, job_id, lambda ids: batches.append(len(ids)), keep_history=True)
    for number, text in enumerate(texts, 1):
        saver.put(number, result_of(text))
    await saver.room()
    assert batches == [BATCH, BATCH, 1]


async def test_waits_are_saved_too(workspace: Workspace) -> None:
    job_id = imported(workspace.store, "a@x.example")
    saver = Saver(workspace.store, job_id, lambda _: None, keep_history=True)
    saver.put_wait(NewWait(1, evidence_of("a@x.example"), 5.0, 1))
    await saver.flush()
    assert workspace.store.results.waits(job_id).next_due_at == 5.0
