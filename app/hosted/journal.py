"""The journal: what was sent and paid, written before the next step is taken.

After a crash the journal tells which jobs wait at the service and which answers are paid for, so
that nothing is paid twice. One journal belongs to one run over one list with one vendor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class CallKind(StrEnum):
    """How addresses are sent."""

    SINGLE = "single"
    BATCH = "batch"
    BULK = "bulk"


class EntryState(StrEnum):
    """How far one sending is."""

    SENDING = "sending"
    """Written before it leaves: after a crash nobody knows whether it arrived."""
    SUBMITTED = "submitted"
    """The service took it as a job and named it."""
    ANSWERED = "answered"
    """The answer is here, kept in the entry, not yet handed on."""
    DONE = "done"
    """Every address of it has its answer."""
    LOST = "lost"
    """It left, and whether it was done or paid cannot be found out."""
    REFUSED = "refused"
    """It never left, or the service refused it; nothing was paid."""
    CANCELLED = "cancelled"
    """It was cancelled at the service."""
    FAILED = "failed"
    """The service gave it up; what it had is handed on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One sending of addresses.

    Attributes:
        serial: Its number in the journal, from 1.
        vendor: Key of the vendor.
        emails: What was sent; never changes for a serial.
        credits_at_most: The worst price of it.
        credits_used: What it cost; None while that is not settled.
        is_told: The service told `credits_used`.
        job_id: The service's id of the job; empty while there is none.
        jobs_before: Jobs that the service listed before; tells a new one from the others.
        body: The answer to a single or batch, as text, so that it can be read again.
        note: What went wrong, for the user.
        at: Unix time, seconds, of the sending.
    """

    serial: int
    vendor: str
    kind: CallKind
    state: EntryState
    emails: tuple[str, ...]
    credits_at_most: float
    credits_used: float | None = None
    is_told: bool = False
    job_id: str = ""
    jobs_before: tuple[str, ...] | None = None
    body: str = ""
    note: str = ""
    at: float = 0.0


class Journal(Protocol):
    """Keeps entries so that they survive a crash."""

    def entries(self) -> Sequence[Entry]:
        """Return all entries by serial."""
        ...

    def put(self, entry: Entry) -> None:
        """Add the entry or replace the one of its serial; it is on disk when this returns."""
        ...


SETTLED = frozenset(
    {
        EntryState.DONE,
        EntryState.REFUSED,
        EntryState.CANCELLED,
        EntryState.FAILED,
    }
)


def at_stake(entries: Sequence[Entry]) -> float:
    """Return the worst price of entries that are not settled yet."""
    is_open = [e for e in entries if e.state not in SETTLED and e.state is not EntryState.LOST]
    return sum(entry.credits_at_most for entry in is_open)


def spent(entries: Sequence[Entry]) -> float:
    """Return the credits of settled entries, and of lost ones at their worst price."""
    total = 0.0
    for entry in entries:
        if entry.state in SETTLED or entry.state is EntryState.LOST:
            used = entry.credits_used
            total += entry.credits_at_most if used is None else used
    return total
