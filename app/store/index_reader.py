"""Reads a job's arrays from the tables, and what changed since."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.store.filters import NO_SCORE, Change
from app.store.index import Moving, Still
from app.store.schema import SPAN, global_id, span

_CHUNK = 5_000  # about 5 ms of Python at a time, so that another thread can paint between


def read_still(db: sqlite3.Connection, job_id: int, rows: int, mailboxes: int) -> Still:
    """Read a job's rows and addresses from the tables."""
    mailbox_of_row = np.zeros(rows, dtype=np.int32)
    place = 0
    for chunk in _chunks(db, "SELECT mailbox FROM rows WHERE id BETWEEN ? AND ?", job_id):
        mailbox_of_row[place : place + len(chunk)] = np.array(chunk, dtype=np.int64)[:, 0] - 1
        place += len(chunk)
    addresses = _read_addresses(db, job_id, mailboxes)
    return Still(
        mailbox_of_row=mailbox_of_row,
        domain=addresses.domain,
        ends=addresses.ends,
        blob=np.frombuffer(addresses.blob, dtype=np.uint8),
        rank=np.zeros(0, dtype=np.int32),
        domains=addresses.domains,
    )


def read_marks(db: sqlite3.Connection, job_id: int, rows: int) -> NDArray[np.uint8]:
    """Read the marks of a job's rows."""
    marks = np.zeros(rows, dtype=np.uint8)
    query = "SELECT id, mark FROM rows WHERE mark > 0 AND id BETWEEN ? AND ?"
    for chunk in _chunks(db, query, job_id):
        lines = np.array(chunk, dtype=np.int64)
        marks[lines[:, 0] % SPAN - 1] = lines[:, 1]
    return marks


def read_moving(db: sqlite3.Connection, job_id: int, mailboxes: int) -> Moving:
    """Read a job's verdicts from the tables."""
    moving = Moving(
        status=np.zeros(mailboxes, dtype=np.uint8),
        reason=np.zeros(mailboxes, dtype=np.int32),
        score=np.full(mailboxes, NO_SCORE, dtype=np.uint8),
        provider=np.zeros(mailboxes, dtype=np.int32),
    )
    query = "SELECT mailbox, status, reason, score, provider FROM results WHERE id BETWEEN ? AND ?"
    for chunk in _chunks(db, query, job_id):
        lines = np.array(chunk, dtype=np.int64)
        places = lines[:, 0] % SPAN - 1
        moving.status[places] = lines[:, 1]
        moving.reason[places] = lines[:, 2]
        moving.score[places] = lines[:, 3]
        moving.provider[places] = lines[:, 4]
    return moving


def read_changes(db: sqlite3.Connection, job_id: int, mailbox_ids: Iterable[int]) -> list[Change]:
    """Read the present verdicts of mailboxes; those without one become pending."""
    changes: list[Change] = []
    for mailbox_id in mailbox_ids:
        found = db.execute(
            "SELECT status, reason, score, provider FROM results WHERE mailbox = ?",
            (global_id(job_id, mailbox_id),),
        ).fetchone()
        changes.append(Change(mailbox_id, *(found or (0, 0, NO_SCORE, 0))))
    return changes


def _chunks(db: sqlite3.Connection, query: str, job_id: int) -> Iterable[list[tuple[int, ...]]]:
    cursor = db.execute(query, span(job_id))
    while chunk := cursor.fetchmany(_CHUNK):
        yield chunk


@dataclass(slots=True)
class _Addresses:
    blob: bytes
    ends: NDArray[np.int64]
    domain: NDArray[np.int32]
    domains: list[str]


def _read_addresses(db: sqlite3.Connection, job_id: int, mailboxes: int) -> _Addresses:
    code_of: dict[str, int] = {}
    codes = np.zeros(mailboxes, dtype=np.int32)
    lengths = np.zeros(mailboxes, dtype=np.int64)
    pieces: list[bytes] = []
    cursor = db.execute("SELECT text, domain FROM mailboxes WHERE id BETWEEN ? AND ?", span(job_id))
    place = 0
    while chunk := cursor.fetchmany(_CHUNK):
        texts = [_one_line(text) for text, _ in chunk]
        stop = place + len(chunk)
        codes[place:stop] = [code_of.setdefault(domain, len(code_of)) for _, domain in chunk]
        lengths[place:stop] = [len(text) for text in texts]
        pieces.append(b"\n".join(texts) + b"\n")
        place = stop
    ends = np.cumsum(lengths + 1) - 1
    return _Addresses(b"".join(pieces), ends, codes, list(code_of))


def _one_line(text: str) -> bytes:
    return text.lower().replace("\n", " ").encode("utf-8", "replace")
