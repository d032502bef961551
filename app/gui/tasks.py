"""asyncio tasks started from slots: kept until done, named, their errors shown."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

_log = logging.getLogger(__name__)


class Tasks:
    """Keeps every task that a slot starts, so that none is collected in mid-flight."""

    def __init__(self, on_error: Callable[[str, Exception], None]) -> None:
        self._on_error = on_error
        self._running: set[asyncio.Task[None]] = set()

    @property
    def names(self) -> frozenset[str]:
        """Return the names of the tasks under way."""
        return frozenset(task.get_name() for task in self._running)

    def start(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Run a coroutine on the running loop; its error goes to `on_error` with this name."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._on_done)

    def cancel(self, name: str) -> None:
        """Cancel the tasks of one name."""
        for task in self._running:
            if task.get_name() == name:
                task.cancel()

    async def ended(self, name: str, limit_s: float) -> None:
        """Wait until the tasks of one name have ended, but not longer than the limit."""
        wanted = [task for task in self._running if task.get_name() == name]
        if wanted:
            await asyncio.wait(wanted, timeout=limit_s)

    async def aclose(self) -> None:
        """Cancel what is still running and wait for its end."""
        left = list(self._running)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def _on_done(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, Exception):
            _log.error("Task %s failed", task.get_name(), exc_info=error)
            self._on_error(task.get_name(), error)
