"""Judging again: today's rules and today's memory, without any network."""

from __future__ import annotations

from app.jobs.redecide import preview_points, redecide
from app.jobs.workspace import Workspace
from app.mail.evidence import EventKind, PastEvent
from app.mail.reason import Reason
from tests.fakes.results import result_of
from tests.store.test_jobs import imported

BOUNCE = PastEvent(EventKind.HARD_BOUNCE, 50.0, "bounces.csv")


async def again(workspace: Workspace, job_id: int) -> Reason:
    await redecide(workspace, job_id, lambda _: None, lambda: False)
    result = workspace.store.results.result(job_id, 1)
    assert result is not None
    return result.verdict.reason


def job_in(workspace: Workspace) -> int:
    job_id = imported(workspace.store, "a@x.example")
    workspace.store.results.save(job_id, [(1, result_of("a@x.example"))])
    return job_id


async def test_a_bounce_imported_since_counts_until_it_is_forgotten(workspace: Workspace) -> None:
    job_id = job_in(workspace)
    workspace.store.history.add_events([("a@x.example", BOUNCE)])
    assert await again(workspace, job_id) is Reason.HISTORICAL_HARD_BOUNCE
    workspace.store.history.forget_events("bounces.csv")
    assert await again(workspace, job_id) is Reason.MAILBOX_CONFIRMED


async def test_a_suppression_list_added_since_counts_until_it_is_removed(
    workspace: Workspace,
) -> None:
    job_id = job_in(workspace)
    kept = workspace.store.history.add_suppression_list("stop", ["x.example"])
    assert await again(workspace, job_id) is Reason.SUPPRESSED
    workspace.store.history.remove_suppression_list(kept.id)
    assert await again(workspace, job_id) is Reason.MAILBOX_CONFIRMED


async def test_what_the_run_found_stays(workspace: Workspace) -> None:
    job_id = job_in(workspace)
    before = workspace.store.results.result(job_id, 1)
    workspace.store.history.add_events([("a@x.example", BOUNCE)])
    await again(workspace, job_id)
    after = workspace.store.results.result(job_id, 1)
    assert before is not None
    assert after is not None
    assert after.evidence.probes == before.evidence.probes
    assert after.evidence.history.verdicts == before.evidence.history.verdicts


async def test_other_points_are_tried_without_keeping_anything(workspace: Workspace) -> None:
    job_id = job_in(workspace)
    before = workspace.store.results.result(job_id, 1)
    usual = await preview_points(workspace, job_id, {}, lambda: False)
    other = await preview_points(
        workspace, job_id, {"mailbox": -100, "syntax": -100}, lambda: False
    )
    assert usual.judged == other.judged == 1
    assert other.changed == 1
    assert workspace.store.results.result(job_id, 1) == before
