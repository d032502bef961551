"""Decides a job again from its evidence, with today's rules and weights, without any network.

What the user has imported or taken back since (bounces, complaints, suppression lists) counts as it
is today; what the run itself found stays as it was found.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.jobs.workspace import Workspace
from app.mail.evidence import Evidence, History
from app.store.results import Stored

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
    history = _history(workspace, job_id, stored)
    anew = [
        (one, workspace.judge(_with(one.result.evidence, history.get(one.mailbox_id, History()))))
        for one in stored
    ]
    different = [
        (one.mailbox_id, result) for one, result in anew if result.verdict != one.result.verdict
    ]
    results.save(job_id, different, keep_history=False)
    last = stored[-1].mailbox_id if stored else after
    return last, len(stored), len(different)


def _history(workspace: Workspace, job_id: int, stored: Sequence[Stored]) -> dict[int, History]:
    """Return what is remembered today, by mailbox."""
    store = workspace.store
    mailboxes = store.results.mailboxes(job_id, [one.mailbox_id for one in stored])
    remembered = store.history.remembered([mailbox.key for mailbox in mailboxes])
    return {
        mailbox.id: remembered[mailbox.key] for mailbox in mailboxes if mailbox.key in remembered
    }


def _with(evidence: Evidence, today: History) -> Evidence:
    """Lay today's events and suppression lists over evidence; earlier verdicts stay."""
    history = replace(
        evidence.history,
        events=today.events,
        is_suppressed=today.is_suppressed,
        suppressed_by=today.suppressed_by,
    )
    return evidence if history == evidence.history else replace(evidence, history=history)
