"""A large job's arrays as two values in the file, so that it opens at once.

Rules: what a snapshot holds can always be read from the tables again; one that is missing, or does
not fit what the tables say, is not used. Rows and addresses stand still once they are imported;
verdicts move, so that their snapshot carries a mark of the moment at which it was taken.
"""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from app.store.index import Moving, Still
from app.store.schema import global_id, span

SMALLEST_ROWS = 20_000  # below it the tables are read as fast
_LARGEST_OCTETS = 900_000_000  # SQLite's bound on one value is a thousand million


class _Packed(msgspec.Struct, array_like=True):
    arrays: list[memoryview]
    words: list[str]


_decode = msgspec.msgpack.Decoder(_Packed).decode


def read_still(db: sqlite3.Connection, job_id: int, rows: int, mailboxes: int) -> Still | None:
    """Return a job's rows and addresses if they are kept and as many as they must be."""
    found = db.execute("SELECT data FROM still WHERE id = ?", (global_id(job_id, 0),)).fetchone()
    if found is None:
        return None
    packed = _decode(found[0])
    of_row, domain, ends, blob, rank = packed.arrays
    still = Still(
        mailbox_of_row=np.frombuffer(of_row, np.int32),
        domain=np.frombuffer(domain, np.int32),
        ends=np.frombuffer(ends, np.int64),
        blob=np.frombuffer(blob, np.uint8),
        rank=np.frombuffer(rank, np.int32),
        domains=packed.words,
    )
    is_whole = len(still.mailbox_of_row) == rows and len(still.ends) == mailboxes
    return still if is_whole else None


def write_still(db: sqlite3.Connection, job_id: int, still: Still) -> None:
    """Keep a job's rows and addresses."""
    arrays = (still.mailbox_of_row, still.domain, still.ends, still.blob, still.rank)
    packed = _pack(arrays, still.domains)
    if len(packed) <= _LARGEST_OCTETS:
        db.execute("INSERT OR REPLACE INTO still VALUES (?, ?)", (global_id(job_id, 0), packed))


def mark_of(db: sqlite3.Connection, job_id: int) -> str:
    """Return what changes with every save of verdicts; reopening drops the snapshot instead."""
    low, high = span(job_id)
    query = "SELECT max(id) FROM results WHERE id BETWEEN ? AND ?"
    (last,) = db.execute(query, (low, high)).fetchone()
    (settled,) = db.execute("SELECT settled FROM jobs WHERE id = ?", (job_id,)).fetchone()
    return f"{settled} {last}"


def read_moving(db: sqlite3.Connection, job_id: int, mark: str, mailboxes: int) -> Moving | None:
    """Return a job's verdicts if they are kept as they were at this mark."""
    query = "SELECT data FROM moving WHERE id = ? AND mark = ?"
    found = db.execute(query, (global_id(job_id, 0), mark)).fetchone()
    if found is None:
        return None
    status, reason, score, provider = _decode(found[0]).arrays
    moving = Moving(
        status=np.frombuffer(status, np.uint8).copy(),  # they will move
        reason=np.frombuffer(reason, np.int32).copy(),
        score=np.frombuffer(score, np.uint8).copy(),
        provider=np.frombuffer(provider, np.int32).copy(),
    )
    return moving if len(moving.status) == mailboxes else None


def write_moving(db: sqlite3.Connection, job_id: int, mark: str, moving: Moving) -> None:
    """Keep a job's verdicts as they are at a mark."""
    packed = _pack((moving.status, moving.reason, moving.score, moving.provider), [])
    if len(packed) <= _LARGEST_OCTETS:
        values = (global_id(job_id, 0), mark, packed)
        db.execute("INSERT OR REPLACE INTO moving VALUES (?, ?, ?)", values)


def _pack(arrays: tuple[NDArray[Any], ...], words: list[str]) -> bytes:
    octets = [np.ascontiguousarray(array).view(np.uint8).data for array in arrays]
    return msgspec.msgpack.encode(_Packed(octets, words))
