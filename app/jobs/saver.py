"""Writes results as they are found: every half second, or every 500, whichever comes first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.mail.result import Result
from app.store.database import Store
from app.store.waits import NewWait

BATCH = 500
INTERVAL_S = 0.4


class Saver:
    """Collects results and commits them in small transactions, off the loop's thread."""

    def __init__(
        self,
        store: Store,
        job_id: int,
        on_saved: Callable[[frozenset[int]], None],
        *,
        keep_history: bool,
    ) -> None:
        self._store = store
        self._job_id = job_id
        self._on_saved = on_saved
        self._keep_history = keep_history
        self._waiting: list[tuple[int, Result]] = []
        self._waits: list[NewWait] = []
        self._is_full = asyncio.Event()
        self._lock = asyncio.Lock()

    def put(self, mailbox_id: int, result: Result) -> None:
        """Take a result; it is on disk within the interval."""
        self._waiting.append((mailbox_id, result))
        if len(self._waiting) >= BATCH:
            self._is_full.set()

    def put_wait(self, wait: NewWait) -> None:
        """Take a mailbox for the timed queue; it is on disk within the interval."""
        self._waits.append(wait)

    async def room(self) -> None:
        """Wait until a burst is written, so that results do not pile up in memory."""
        if len(self._waiting) >= BATCH:
            await self.flush()

    async def run(self) -> None:
        """Write until cancelled.

        Raises:
            StoreError: The file cannot be written.
        """
        while True:
            try:
                async with asyncio.timeout(INTERVAL_S):
                    await self._is_full.wait()
            except TimeoutError:
                pass
            await self.flush()

    async def flush(self) -> None:
        """Write all that waits.

        Raises:
            StoreError: The file cannot be written; what was not written still waits.
        """
        async with self._lock:
            if self._waits:
                waits = self._waits[:]
                await asyncio.shield(asyncio.to_thread(self._save_waits, waits))
                del self._waits[: len(waits)]
                self._on_saved(frozenset())
            while self._waiting:
                batch = self._waiting[:BATCH]
                await asyncio.shield(asyncio.to_thread(self._save, batch))
                del self._waiting[: len(batch)]
                self._on_saved(frozenset(mailbox_id for mailbox_id, _ in batch))
            self._is_full.clear()

    def _save_waits(self, waits: list[NewWait]) -> None:
        self._store.results.save_waits(self._job_id, waits)

    def _save(self, batch: list[tuple[int, Result]]) -> None:
        self._store.results.save(self._job_id, batch, keep_history=self._keep_history)
