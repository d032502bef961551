"""One process at a time works on a job: an operating system's lock that dies with its holder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class JobBusyError(Exception):
    """Another Winnow is working on this job."""


class JobLock:
    """Held while a job runs."""

    def __init__(self, store_path: Path, job_id: int) -> None:
        """Take the lock.

        Raises:
            JobBusyError: Somebody else holds it.
        """
        self._path = store_path.with_name(f"job-{job_id}.lock")
        self._file = self._path.open("wb")
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            raise JobBusyError(
                f"Job {job_id} is being worked on by another Winnow. Close that one first."
            ) from error

    def release(self) -> None:
        """Let others work on the job; the empty file stays, so that no one locks a ghost."""
        self._file.close()
