"""Decides a job again from its evidence, with today's rules and weights, without any network.

What the user has imported or taken back since (bounces, complaints, suppression lists) counts as it
is today; what the run itself found stays as it was found.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from app import paths
from app.jobs.workspace import Workspace
from app.mail.evidence import Evidence, History
from app.mail.verdict import Weights, decide
from app.store.results import Stored

_CHUNK = 500
_PREVIEWED = 5_000  # enough to tell, and done within a second or two


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


@dataclass(frozen=True, slots=True)
class ScoreChanges:
    """What other points would change.

    Attributes:
        judged: Addresses that were judged to tell.
        changed: Those of them whose score would be another.
    """

    judged: int
    changed: int


async def preview_points(
    workspace: Workspace, job_id: int, points: Mapping[str, int], cancelled: Callable[[], bool]
) -> ScoreChanges:
    """Judge the first addresses of a job by other points, and keep nothing.

    Args:
        workspace: The store, and the rules but for the points.
        job_id: The job.
        points: Of factors that are not to have their points by default.
        cancelled: Asked between two batches; what was judged until then is told.
    """
    usual = Weights.from_toml(paths.resource("factors.toml").read_text(encoding="utf-8"))
    weights = usual.with_changes(points)
    after, judged, changed = 0, 0, 0
    while judged < _PREVIEWED and not cancelled():
        last, count, different = await asyncio.to_thread(
            _preview_batch, workspace, job_id, after, weights
        )
        if not count:
            break
        after, judged, changed = last, judged + count, changed + different
    return ScoreChanges(judged, changed)


def _preview_batch(
    workspace: Workspace, job_id: int, after: int, weights: Weights
) -> tuple[int, int, int]:
    stored = workspace.store.results.stored(job_id, after_id=after, limit=_CHUNK)
    now, providers = workspace.clock(), workspace.providers
    different = sum(
        decide(one.result.evidence, weights, now, providers).score != one.result.verdict.score
        for one in stored
    )
    return (stored[-1].mailbox_id if stored else after), len(stored), different
