"""One process at a time works on a job: an operating system's lock that dies with its holder."""

from __future__ import annotations

import contextlib
import os
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
        self._file = self._take(job_id)
        while not self._is_current():  # its last holder took it away while we waited at the door
            self._file.close()
            self._file = self._take(job_id)

    def release(self) -> None:
        """Let others work on the job."""
        with contextlib.suppress(OSError):  # Windows does not take away an open file
            self._path.unlink()
        self._file.close()

    def _take(self, job_id: int) -> BinaryIO:
        file = self._path.open("wb")
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise JobBusyError(
                f"Job {job_id} is being worked on by another Winnow. Close that one first."
            ) from error
        return file

    def _is_current(self) -> bool:
        try:
            return os.path.samestat(os.fstat(self._file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False
