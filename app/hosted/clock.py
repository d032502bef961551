"""Time and chance, handed in so that tests have neither."""

from __future__ import annotations

import asyncio
import random
import time
from typing import Protocol


class Clock(Protocol):
    """What the hosted room asks of time and chance."""

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        ...

    def unix(self) -> float:
        """Return Unix time, seconds."""
        ...

    def random(self) -> float:
        """Return a number from 0 up to 1."""
        ...

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        """Wait for the seconds to pass or the event to be set, whichever comes first."""
        ...


class RealClock:
    """The machine's clock."""

    def __init__(self) -> None:
        self._random = random.SystemRandom()

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return time.monotonic()

    def unix(self) -> float:
        """Return Unix time, seconds."""
        return time.time()

    def random(self) -> float:
        """Return a number from 0 up to 1."""
        return self._random.random()

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        """Wait for the seconds to pass or the event to be set, whichever comes first."""
        try:
            await asyncio.wait_for(event.wait(), max(seconds, 0.0))
        except TimeoutError:
            return
