"""The machine's clock waits until told otherwise."""

from __future__ import annotations

import asyncio

from app.hosted.clock import RealClock


async def test_a_wait_ends_by_itself():
    event = asyncio.Event()
    await RealClock().wait(event, 0.001)
    assert not event.is_set()


async def test_a_wait_ends_when_the_event_is_set():
    event = asyncio.Event()
    event.set()
    async with asyncio.timeout(5):
        await RealClock().wait(event, 3600)


def test_chance_and_time_are_plausible():
    clock = RealClock()
    assert 0 <= clock.random() < 1
    assert clock.unix() > 1_700_000_000
    assert clock.monotonic() <= clock.monotonic()
