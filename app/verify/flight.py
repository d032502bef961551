"""One question, one flight: whoever asks for what is already being asked waits for the same."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

_Value = TypeVar("_Value")


class OneFlight(Generic[_Value]):
    """Answers kept by key; whoever asks for one that is under way waits for the same."""

    def __init__(
        self, fetch: Callable[[str], Coroutine[Any, Any, _Value]], *, kept: int | None = None
    ) -> None:
        """Start with nothing known.

        Args:
            fetch: Asks for a key.
            kept: How many answers are remembered, those used longest ago go first; None for all.
        """
        self._fetch = fetch
        self._kept = kept
        self._answers: OrderedDict[str, _Value] = OrderedDict()
        self._tasks: dict[str, asyncio.Task[_Value]] = {}

    def __len__(self) -> int:
        return len(self._answers)

    async def get(self, key: str) -> _Value:
        """Return the answer for the key, asking once."""
        if key in self._answers:
            self._answers.move_to_end(key)
            return self._answers[key]
        task = self._tasks.get(key)
        if task is None:
            # Kept in the dict, ended in aclose(): a waiter that is cancelled must not take the
            # answer from the others, so no single TaskGroup can own it.
            task = asyncio.get_running_loop().create_task(self._fetch(key))
            self._tasks[key] = task
            task.add_done_callback(lambda done: self._land(key, done))
        return await asyncio.shield(task)

    def forget(self, key: str) -> None:
        """Ask again next time."""
        self._answers.pop(key, None)
        self._tasks.pop(key, None)

    async def aclose(self) -> None:
        """Give up what is under way."""
        under_way = list(self._tasks.values())
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        self._tasks.clear()
        self._answers.clear()

    def _land(self, key: str, task: asyncio.Task[_Value]) -> None:
        """Keep an answer; what failed is asked again by whoever comes next."""
        has_failed = task.cancelled() or task.exception() is not None
        if self._tasks.get(key) is not task:
            return  # forgotten in the meantime
        del self._tasks[key]
        if has_failed:
            return
        self._answers[key] = task.result()
        if self._kept is not None and len(self._answers) > self._kept:
            self._answers.popitem(last=False)
