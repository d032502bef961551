"""Those who refused us can be asked again, while nobody else works on the job."""

from __future__ import annotations

import pytest

from app.jobs.retry import reopen, reopen_mailboxes
from app.jobs.workspace import Workspace
from app.mail.reason import Reason
from app.store.lock import JobBusyError, JobLock
from tests.fakes.results import result_of
from tests.store.test_jobs import imported


def refused(workspace: Workspace) -> int:
    job_id = imported(workspace.store, "jo@a.example", "al@a.example")
    found = [(1, result_of("jo@a.example", Reason.ANTISPAM_SYSTEM)), (2, result_of("al@a.example"))]
    workspace.store.results.save(job_id, found)
    return job_id


def test_only_those_who_refused_us_are_pending_again(workspace: Workspace) -> None:
    job_id = refused(workspace)
    assert reopen(workspace, job_id) == 1
    assert [one.text for one in workspace.store.results.pending(job_id)] == ["jo@a.example"]


def test_a_job_that_is_being_worked_on_is_left_alone(workspace: Workspace) -> None:
    job_id = refused(workspace)
    lock = JobLock(workspace.store.path, job_id)
    try:
        with pytest.raises(JobBusyError):
            reopen(workspace, job_id)
    finally:
        lock.release()
    assert workspace.store.results.pending(job_id) == []


def test_chosen_mailboxes_are_pending_again(workspace: Workspace) -> None:
    job_id = refused(workspace)
    assert reopen_mailboxes(workspace, job_id, [2]) == 1
    assert [one.text for one in workspace.store.results.pending(job_id)] == ["al@a.example"]
    assert workspace.store.results.counts(job_id).pending == 1


def test_old_verdicts_are_told_from_new_ones(workspace: Workspace) -> None:
    job_id = refused(workspace)
    at = result_of("jo@a.example").evidence.at
    assert workspace.store.results.settled_before(job_id, at) == []
    assert sorted(workspace.store.results.settled_before(job_id, at + 1)) == [1, 2]
