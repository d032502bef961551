"""Makes mailboxes of a job pending again, so that the next run asks them anew."""

from __future__ import annotations

from collections.abc import Iterable

from app.jobs.workspace import Workspace
from app.mail.reason import Reason
from app.store.lock import JobLock

# What a parked group, a refusal of our address and a closed port leave behind.
RETRIED = frozenset({Reason.ANTISPAM_SYSTEM, Reason.NETWORK_BLOCKED})


def reopen(workspace: Workspace, job_id: int, reasons: Iterable[Reason] = RETRIED) -> int:
    """Make mailboxes pending whose verdict has one of some reasons; return how many they are.

    Seconds for a large job, so call it in a thread. Run the job afterwards, with a workspace whose
    settings have cache_hours=0 if settled ones are among them.

    Raises:
        JobBusyError: The job is being worked on.
        StoreError: The store cannot be written.
    """
    lock = JobLock(workspace.store.path, job_id)
    try:
        return workspace.store.results.reopen(job_id, reasons)
    finally:
        lock.release()


def reopen_mailboxes(workspace: Workspace, job_id: int, mailbox_ids: Iterable[int]) -> int:
    """Make some mailboxes pending, whatever their verdict; return how many had one.

    Raises:
        JobBusyError: The job runs, here or in another Winnow.
    """
    lock = JobLock(workspace.store.path, job_id)
    try:
        return workspace.store.results.reopen_mailboxes(job_id, mailbox_ids)
    finally:
        lock.release()
