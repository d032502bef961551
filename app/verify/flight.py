"""One question, one flight: whoever asks for what is already being asked waits for the same."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

_Value = TypeVar("_Value")


class OneFlight(Generic[_Value]):
    """Answers kept by key; whoever asks for one that is under way waits for the same."""

    def __init__(self, fetch: Callable[[str], Coroutine[Any, Any, _Value]]) -> None:
        self._fetch = fetch
        self._tasks: dict[str, asyncio.Task[_Value]] = {}

    async def get(self, key: str) -> _Value:
        """Return the answer for the key, asking once."""
        task = self._tasks.get(key)
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            # Kept in the dict, ended in aclose(): a waiter that is cancelled must not take the
            # answer from the others, so no single TaskGroup can own it.
            task = asyncio.get_running_loop().create_task(self._fetch(key))
            self._tasks[key] = task
        return await asyncio.shield(task)

    def forget(self, key: str) -> None:
        """Ask again next time."""
        self._tasks.pop(key, None)

    async def aclose(self) -> None:
        """Give up what is under way."""
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        self._tasks.clear()
