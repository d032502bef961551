"""Opens a job as an index: from its snapshots, else from the tables, and then keeps snapshots."""

from __future__ import annotations

from app.store import index_reader, snapshot
from app.store.connections import Connections
from app.store.index import JobIndex, Moving, Still
from app.store.jobs import JobInfo, JobState
from app.store.ranks import rank_addresses


def open_index(connections: Connections, job: JobInfo, words: dict[int, str]) -> JobIndex:
    """Return the index of a job."""
    marks = index_reader.read_marks(connections.read(), job.id, job.rows)
    return JobIndex(_still(connections, job), _moving(connections, job), marks, words)


def _still(connections: Connections, job: JobInfo) -> Still:
    db = connections.read()
    if not _is_kept(job):
        return index_reader.read_still(db, job.id, job.rows, job.mailboxes)
    still = snapshot.read_still(db, job.id, job.rows, job.mailboxes)
    if still is None:
        still = index_reader.read_still(db, job.id, job.rows, job.mailboxes)
        still.rank = rank_addresses(still.blob, still.ends)
        with connections.write() as writer:
            snapshot.write_still(writer, job.id, still)
    return still


def _moving(connections: Connections, job: JobInfo) -> Moving:
    db = connections.read()
    if not _is_kept(job):
        return index_reader.read_moving(db, job.id, job.mailboxes)
    mark = snapshot.mark_of(db, job.id)
    moving = snapshot.read_moving(db, job.id, mark, job.mailboxes)
    if moving is None:
        moving = index_reader.read_moving(db, job.id, job.mailboxes)
        with connections.write() as writer:
            if snapshot.mark_of(writer, job.id) == mark:  # nobody has saved in the meantime
                snapshot.write_moving(writer, job.id, mark, moving)
    return moving


def _is_kept(job: JobInfo) -> bool:
    return job.rows >= snapshot.SMALLEST_ROWS and job.state is not JobState.IMPORTING
