"""Why and how hard a run stops: one brake for all workers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from app.hosted.wire import HostedError


class StopKind(StrEnum):
    """What stops a run before every address has its answer."""

    BAD_KEY = "bad_key"
    FORBIDDEN = "forbidden"
    NO_CREDITS = "no_credits"
    BUDGET = "budget"
    RATE_LIMITED = "rate_limited"
    SERVICE_DOWN = "service_down"
    BAD_SERVICE = "bad_service"
    CANCELLED = "cancelled"


# These also stop looking after jobs that run already; the others only stop new sendings.
_HARD = frozenset({StopKind.BAD_KEY, StopKind.FORBIDDEN, StopKind.CANCELLED})


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a run stopped, with one sentence for the user."""

    kind: StopKind
    text: str


class HaltError(HostedError):
    """This piece of work cannot go on; carries the reason."""

    def __init__(self, stop: Stop) -> None:
        super().__init__(stop.text)
        self.stop = stop


class Brake:
    """Remembers the first reason to stop; a hard one wakes everybody who waits."""

    def __init__(self) -> None:
        self.stop: Stop | None = None
        self.halted = asyncio.Event()

    def apply(self, stop: Stop) -> None:
        """Stop for a reason; the first one is kept, a hard one replaces a soft one."""
        is_hard = stop.kind in _HARD
        if self.stop is None or (is_hard and self.stop.kind not in _HARD):
            self.stop = stop
        if is_hard:
            self.halted.set()

    def check(self) -> None:
        """Go on only if nobody pulled the brake hard.

        Raises:
            HaltError: Somebody did.
        """
        if self.halted.is_set() and self.stop is not None:
            raise HaltError(self.stop)
