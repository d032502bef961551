"""What a killed run has left in its store, read from a copy as the next start finds it."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.mail.evidence import Probe
from app.store.database import Store
from app.store.jobs import JobState

STORE = "winnow.sqlite3"


@dataclass(frozen=True)
class Kept:
    """One job as it was kept.

    Attributes:
        settled: Address -> sub-status of those that have a result.
        waiting: Addresses in the timed queue.
        pending: Addresses that are still to be asked for the first time.
        rows: Rows in the file.
    """

    state: JobState
    settled: dict[str, str]
    waiting: list[str]
    pending: list[str]
    rows: int


def read_kept(data_dir: Path) -> list[Kept]:
    """Open a copy of the store as the program itself does and return its jobs, newest first."""
    with tempfile.TemporaryDirectory() as folder:
        for file in data_dir.glob(f"{STORE}*"):
            shutil.copy(file, folder)
        store = Store.open(Path(folder) / STORE)
        try:
            return [_read(store, job.id, job.state, job.rows) for job in store.jobs.list()]
        finally:
            store.close()


def _read(store: Store, job_id: int, state: JobState, rows: int) -> Kept:
    stored = store.results.stored(job_id, limit=100_000)
    return Kept(
        state,
        {one.result.evidence.text: one.result.verdict.reason.value for one in stored},
        [wait.mailbox.text for wait in store.results.due(job_id, float("inf"), limit=100_000)],
        [mailbox.text for mailbox in store.results.pending(job_id, limit=100_000)],
        rows,
    )


def count_now(data_dir: Path, table: str) -> int:
    """Count the lines of a table while the program works; 0 before there is one."""
    file = data_dir / STORE
    if not file.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)) as db:
            (count,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608  ours
    except sqlite3.OperationalError:
        return 0  # the tables are being made
    return int(count)


def read_probes(data_dir: Path, address: str) -> tuple[Probe, ...]:
    """Return what was asked about an address in the newest job, from the store's evidence."""
    store = Store.open(data_dir / STORE)
    try:
        job = store.jobs.list()[0]
        stored = store.results.stored(job.id, limit=100_000)
        (found,) = (one.result for one in stored if one.result.evidence.text == address)
        return found.evidence.probes
    finally:
        store.close()
