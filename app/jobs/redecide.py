"""Decides a job again from its evidence, with today's rules and weights, without any network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.jobs.workspace import Workspace

_CHUNK = 500


async def redecide(
    workspace: Workspace,
    job_id: int,
    on_progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> int:
    """Judge every settled mailbox of a job anew; return how many verdicts changed.

    Args:
        workspace: The store, and the rules to judge by.
        job_id: The job.
        on_progress: Told how many mailboxes have been judged.
        cancelled: Asked between two batches; what was judged until then stays.

    Raises:
        StoreError: The store cannot be written.
    """
    after, done, changed = 0, 0, 0
    while not cancelled():
        last, count, different = await asyncio.to_thread(_batch, workspace, job_id, after)
        if not count:
            break
        after, done, changed = last, done + count, changed + different
        on_progress(done)
    return changed


def _batch(workspace: Workspace, job_id: int, after: int) -> tuple[int, int, int]:
    """Judge one batch; return its last mailbox, its size and how many verdicts changed."""
    results = workspace.store.results
    stored = results.stored(job_id, after_id=after, limit=_CHUNK)
    anew = [(one, workspace.judge(one.result.evidence)) for one in stored]
    different = [
        (one.mailbox_id, result) for one, result in anew if result.verdict != one.result.verdict
    ]
    results.save(job_id, different, keep_history=False)
    last = stored[-1].mailbox_id if stored else after
    return last, len(stored), len(different)
