"""One flight for each question, and a bounded memory of the answers."""

from __future__ import annotations

import asyncio

import pytest

from app.verify.flight import OneFlight


class Desk:
    """Answers with the key in capitals, and counts."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails = False

    async def fetch(self, key: str) -> str:
        self.asked.append(key)
        await asyncio.sleep(0)
        if self.fails:
            raise OSError(key)
        return key.upper()


async def test_whoever_asks_at_the_same_time_waits_for_the_same_answer() -> None:
    desk = Desk()
    flight = OneFlight(desk.fetch)
    assert await asyncio.gather(*(flight.get("a") for _ in range(3))) == ["A", "A", "A"]
    assert desk.asked == ["a"]


async def test_what_was_used_longest_ago_makes_room() -> None:
    desk = Desk()
    flight = OneFlight(desk.fetch, kept=2)
    for key in ("a", "b", "a", "c", "a", "b"):
        await flight.get(key)
    assert desk.asked == ["a", "b", "c", "b"]
    assert len(flight) == 2


async def test_a_failure_is_asked_again_by_the_next() -> None:
    desk = Desk()
    flight = OneFlight(desk.fetch)
    desk.fails = True
    with pytest.raises(OSError, match="a"):
        await flight.get("a")
    desk.fails = False
    assert await flight.get("a") == "A"


async def test_what_is_forgotten_is_asked_again() -> None:
    desk = Desk()
    flight = OneFlight(desk.fetch)
    await flight.get("a")
    flight.forget("a")
    await flight.get("a")
    assert desk.asked == ["a", "a"]


async def test_a_waiter_that_is_cancelled_leaves_the_answer_to_the_others() -> None:
    desk = Desk()
    flight = OneFlight(desk.fetch)
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(flight.get("a"))
        await asyncio.sleep(0)
        second = tasks.create_task(flight.get("a"))
        first.cancel()
    assert second.result() == "A"
    assert desk.asked == ["a"]
