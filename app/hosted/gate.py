"""The gate before a service: all workers of one key wait here together."""

from __future__ import annotations

import asyncio

from app.hosted import fields, retry
from app.hosted.clock import Clock
from app.hosted.wire import HttpAnswer

# A little slower than the limit: our minute and theirs do not begin together.
_MARGIN = 1.1


class Gate:
    """Spaces requests to a service's limit and holds all of them when it says 429."""

    def __init__(self, clock: Clock, halt: asyncio.Event, requests_per_min: float) -> None:
        self._clock = clock
        self._halt = halt
        self._interval_s = 60.0 / requests_per_min * _MARGIN
        self._next_at = clock.monotonic()

    async def pass_one(self) -> None:
        """Wait until the next request may leave, or the run is halted."""
        while True:
            now = self._clock.monotonic()
            if self._halt.is_set():
                return
            if now >= self._next_at:
                self._next_at = now + self._interval_s
                return
            await self._clock.wait(self._halt, self._next_at - now)

    def set_limit(self, requests_per_min: float | None) -> None:
        """Take the limit that the service tells of this account; None changes nothing."""
        if requests_per_min and requests_per_min > 0:
            self._interval_s = 60.0 / requests_per_min * _MARGIN

    def hold(self, seconds: float) -> None:
        """Let nothing pass for some seconds."""
        self._next_at = max(self._next_at, self._clock.monotonic() + seconds)

    def heed(self, answer: HttpAnswer) -> None:
        """Learn from the headers of any answer: the limit, and a window that is used up."""
        limit = fields.number({"n": answer.header("X-RateLimit-Limit")}, "n")
        self.set_limit(limit)
        if retry.is_window_spent(answer):
            asked_s = retry.asked_wait_s(answer, self._clock.unix())
            self.hold(min(asked_s or 0.0, retry.LONGEST_WAIT_S))
