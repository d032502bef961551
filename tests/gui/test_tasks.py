"""Tasks from slots: kept, named, their errors shown."""

from __future__ import annotations

import asyncio

from app.gui.tasks import Tasks


async def fail() -> None:
    raise ValueError("wrong")


async def test_an_error_is_shown_with_the_name_of_its_task():
    seen: list[tuple[str, str]] = []
    tasks = Tasks(lambda name, error: seen.append((name, str(error))))
    tasks.start(fail(), "import")
    await asyncio.sleep(0.02)
    assert seen == [("import", "wrong")]
    assert tasks.names == frozenset()


async def test_a_cancelled_task_is_no_error():
    seen: list[str] = []
    tasks = Tasks(lambda name, error: seen.append(name))
    tasks.start(asyncio.sleep(60), "wait")
    tasks.cancel("wait")
    await asyncio.sleep(0.02)
    assert seen == []


async def test_closing_ends_what_still_runs():
    tasks = Tasks(lambda name, error: None)
    tasks.start(asyncio.sleep(60), "wait")
    assert tasks.names == {"wait"}
    await tasks.aclose()
    assert tasks.names == frozenset()
