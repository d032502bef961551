"""The timed queue: mailboxes to be asked again later, with what was found so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.mail.evidence import Evidence
from app.store import codec
from app.store.connections import Connections
from app.store.mailboxes import Mailbox, mailbox_from
from app.store.schema import global_id, span


@dataclass(frozen=True, slots=True)
class Wait:
    """A mailbox that waits to be asked again.

    Attributes:
        due_at: Unix time, seconds.
        attempt: How often it has been asked.
    """

    mailbox: Mailbox
    evidence: Evidence
    due_at: float
    attempt: int


@dataclass(frozen=True, slots=True)
class NewWait:
    """A mailbox to be put in the queue; fields as in Wait."""

    mailbox_id: int
    evidence: Evidence
    due_at: float
    attempt: int


@dataclass(frozen=True, slots=True)
class WaitSummary:
    """How many wait in a job, and when the first is due (Unix time, s; None if none waits)."""

    count: int
    next_due_at: float | None


class Waits:
    """The timed queue of every job; it survives a restart."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, job_id: int, waits: Iterable[NewWait]) -> None:
        """Keep what was found and when to ask again, all or none."""
        lines = [
            (
                global_id(job_id, wait.mailbox_id),
                wait.due_at,
                wait.attempt,
                codec.pack_whole(wait.evidence),
            )
            for wait in waits
        ]
        with self._connections.write() as db:
            db.executemany(
                "INSERT OR REPLACE INTO waits (mailbox, due_at, attempt, data) VALUES (?, ?, ?, ?)",
                lines,
            )

    def due(self, job_id: int, now: float, *, limit: int = 500) -> list[Wait]:
        """Return those whose time has come, the longest due first."""
        found = self._connections.read().execute(
            "SELECT m.id, m.text, m.key, m.domain, m.first_name, m.last_name, m.row_count, "
            "w.due_at, w.attempt, w.data FROM waits w JOIN mailboxes m ON m.id = w.mailbox "
            "WHERE w.mailbox BETWEEN ? AND ? AND w.due_at <= ? ORDER BY w.due_at LIMIT ?",
            (*span(job_id), now, limit),
        )
        return [
            Wait(mailbox_from(line[:7]), codec.unpack_evidence(line[9], None), line[7], line[8])
            for line in found
        ]

    def summary(self, job_id: int) -> WaitSummary:
        """Count those that wait in a job."""
        found = self._connections.read().execute(
            "SELECT count(*), min(due_at) FROM waits WHERE mailbox BETWEEN ? AND ?", span(job_id)
        )
        count, first = found.fetchone()
        return WaitSummary(count, first)

    def next_after(self, job_id: int, moment: float) -> float | None:
        """Return when the first is due that is due after a moment; None if there is none."""
        found = self._connections.read().execute(
            "SELECT min(due_at) FROM waits WHERE mailbox BETWEEN ? AND ? AND due_at > ?",
            (*span(job_id), moment),
        )
        first: float | None = found.fetchone()[0]
        return first
