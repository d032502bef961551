"""Forgets finished jobs when the user's settings say so."""

from __future__ import annotations

from app.settings import PrivacySettings
from app.store.database import Store
from app.store.jobs import JobState
from app.store.lock import JobBusyError, JobLock

_DAY_S = 86_400
_ENDED = (JobState.DONE, JobState.CANCELLED)


def forget_old_jobs(store: Store, privacy: PrivacySettings, now: float) -> int:
    """Delete ended jobs that nothing happened to for the days that are set; return how many.

    Args:
        store: Where the jobs are.
        privacy: After how many days; 0 keeps them all.
        now: Unix time, seconds.

    Raises:
        StoreError: The store cannot be written.
    """
    if not privacy.delete_jobs_after_days:
        return 0
    before = now - privacy.delete_jobs_after_days * _DAY_S
    old = [job.id for job in store.jobs.list() if job.state in _ENDED and job.updated_at < before]
    return sum(_delete(store, job_id) for job_id in old)


def _delete(store: Store, job_id: int) -> bool:
    try:
        lock = JobLock(store.path, job_id)
    except JobBusyError:
        return False
    try:
        store.jobs.delete(job_id)
    finally:
        lock.release()
    return True
