"""Ended jobs are forgotten after the days that are set, and no others."""

from __future__ import annotations

from pathlib import Path

from app.jobs.tidy import forget_old_jobs
from app.jobs.workspace import Workspace
from app.settings import PrivacySettings, Settings
from app.store.database import Store
from app.store.jobs import JobState
from app.store.lock import JobLock
from tests.store.test_jobs import imported

DAY_S = 86_400


def jobs_of(path: Path) -> Store:
    """Return a store with a done, a paused and a busy job, all of moment 0."""
    store = Store.open(path, clock=lambda: 0.0)
    for state in (JobState.DONE, JobState.PAUSED, JobState.DONE):
        store.jobs.set_state(imported(store, "jo@a.example"), state)
    return store


def test_only_ended_jobs_that_nobody_works_on_are_forgotten(tmp_path: Path) -> None:
    with jobs_of(tmp_path / "s.sqlite3") as store:
        lock = JobLock(store.path, 3)
        try:
            gone = forget_old_jobs(store, PrivacySettings(delete_jobs_after_days=2), 3 * DAY_S)
        finally:
            lock.release()
        assert gone == 1
        assert [job.id for job in store.jobs.list()] == [3, 2]


def test_young_jobs_stay_and_all_without_a_setting(tmp_path: Path) -> None:
    with jobs_of(tmp_path / "s.sqlite3") as store:
        assert forget_old_jobs(store, PrivacySettings(delete_jobs_after_days=2), DAY_S) == 0
        assert forget_old_jobs(store, PrivacySettings(), 1000 * DAY_S) == 0


async def test_opening_the_workspace_acts_on_the_setting(tmp_path: Path) -> None:
    jobs_of(tmp_path / "winnow.sqlite3").close()
    settings = Settings(privacy=PrivacySettings(delete_jobs_after_days=1))
    workspace = await Workspace.open(settings, tmp_path)
    try:
        assert [job.state for job in workspace.store.jobs.list()] == [JobState.PAUSED]
    finally:
        await workspace.aclose()
