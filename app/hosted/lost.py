"""Finds the job of a submit whose answer was lost, where the service lists its jobs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.hosted import retry
from app.hosted.brake import Brake
from app.hosted.caller import Caller, RefusedError
from app.hosted.clock import Clock
from app.hosted.journal import Entry
from app.hosted.vendor import JobStatus, Vendor
from app.hosted.wire import BadAnswerError

# The service may still be writing the job down when the connection is gone already.
_LOOKS: Final = 3
_MOST_PAGES: Final = 5
_PAGE_JOBS: Final = 100


@dataclass(frozen=True, slots=True)
class FoundJob:
    """What the list of jobs told: the job's id, or that there surely is none, or neither."""

    job_id: str = ""
    is_absent: bool = False


class LostJobs:
    """Looks into a service's list of jobs."""

    def __init__(self, vendor: Vendor, caller: Caller, clock: Clock, brake: Brake) -> None:
        self._vendor = vendor
        self._caller = caller
        self._clock = clock
        self._brake = brake

    async def jobs_now(self) -> tuple[str, ...] | None:
        """Return the ids that the service lists now; None if it does not tell.

        Raises:
            HaltError: The run has to stop.
        """
        jobs = await self._list()
        return None if jobs is None else tuple(job.job_id for job in jobs)

    async def find(self, entry: Entry, entries: Iterable[Entry]) -> FoundJob:
        """Look for the job of an entry among those that nobody knows.

        Raises:
            HaltError: The run has to stop.
        """
        known = {other.job_id for other in entries if other.job_id}
        known.update(entry.jobs_before or ())
        jobs: list[JobStatus] | None = None
        for look in range(_LOOKS):
            await self._clock.wait(
                self._brake.halted, retry.pause_s(look + 1, self._clock.random())
            )
            jobs = await self._list()
            if jobs is None:
                return FoundJob()
            fitting = [job.job_id for job in jobs if _fits(job, entry, known)]
            if len(fitting) == 1 and entry.jobs_before is not None:
                return FoundJob(fitting[0])
            if fitting:
                return FoundJob()
        return FoundJob(is_absent=jobs is not None)

    async def _list(self) -> list[JobStatus] | None:
        found: list[JobStatus] = []
        for page in range(1, _MOST_PAGES + 1):
            request = self._vendor.list_jobs(page)
            if request is None:
                return None
            try:
                jobs = await self._caller.read(request, self._vendor.read_jobs)
            except (RefusedError, BadAnswerError):
                return None
            found.extend(jobs)
            if len(jobs) < _PAGE_JOBS:
                break
        return found


def _fits(job: JobStatus, entry: Entry, known: set[str]) -> bool:
    is_size = job.total is None or job.total == len(entry.emails)
    return bool(job.job_id) and job.job_id not in known and is_size
