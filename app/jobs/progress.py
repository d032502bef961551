"""How far a run has got, as those who watch it are told."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from app.store.jobs import JobState, StatusCounts

_WINDOW_S = 20.0


class WaitKind(StrEnum):
    """Why mailboxes wait."""

    GREYLISTED = "greylisted"
    PARKED = "parked"
    RATE_LIMITED = "rate_limited"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Mailboxes that wait for one reason.

    Attributes:
        group: The MX group; empty for all together.
        next_in_s: Seconds until the first is asked again; None if only the user can decide that.
    """

    kind: WaitKind
    group: str
    count: int
    next_in_s: float | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has got.

    Attributes:
        done, total: Mailboxes.
        counts: Rows by status.
        rate_per_s: Mailboxes a second, lately.
        left_s: Seconds until the end as far as can be told; None while it cannot.
        changed: Mailboxes that were settled since the last Progress.
        message: The last thing worth saying; empty for nothing.
    """

    job_id: int
    state: JobState
    done: int
    total: int
    counts: StatusCounts
    rate_per_s: float = 0.0
    left_s: float | None = None
    waiting: tuple[Waiting, ...] = ()
    changed: frozenset[int] = frozenset()
    message: str = ""


class Meter:
    """Measures the rate over the last seconds; no clock of its own."""

    def __init__(self) -> None:
        self._points: deque[tuple[float, int]] = deque()

    def note(self, done: int, now: float) -> None:
        """Take down how many are done at a moment (seconds of a monotonic clock)."""
        self._points.append((now, done))
        while self._points[0][0] < now - _WINDOW_S:
            self._points.popleft()

    def rate_per_s(self, now: float) -> float:
        """Return how many are done a second, lately."""
        if not self._points:
            return 0.0
        first_at, first = self._points[0]
        seconds = now - first_at
        return (self._points[-1][1] - first) / seconds if seconds > 0 else 0.0

    def left_s(self, left: int, now: float) -> float | None:
        """Return the seconds until so many more are done; None while nothing moves."""
        rate = self.rate_per_s(now)
        return left / rate if rate > 0 else None
