"""One at a time works on a job."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.store.lock import JobBusyError, JobLock


def test_a_held_job_is_busy_until_released(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite3"
    lock = JobLock(path, 7)
    with pytest.raises(JobBusyError, match="Job 7"):
        JobLock(path, 7)
    lock.release()
    JobLock(path, 7).release()


def test_jobs_do_not_hinder_each_other(tmp_path: Path) -> None:
    first, second = JobLock(tmp_path / "w", 1), JobLock(tmp_path / "w", 2)
    first.release()
    second.release()
    assert list(tmp_path.iterdir()) == []
