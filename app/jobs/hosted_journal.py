"""The hosted room's journal in the store: one per job and vendor, on disk before the next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from app.hosted.journal import Entry, EntryState
from app.store.cache import Cache, JournalEntry

_ASKED_IN_VAIN = frozenset({EntryState.LOST, EntryState.FAILED})


class StoredJournal:
    """Keeps what was sent to one vendor for one job."""

    def __init__(self, cache: Cache, job_id: int, vendor: str) -> None:
        self._cache = cache
        self._name = f"hosted:{job_id}:{vendor}"

    def entries(self) -> Sequence[Entry]:
        """Return all entries by serial.

        Raises:
            StoreError: The store cannot be read.
        """
        kept = [
            msgspec.json.decode(line.text, type=Entry) for line in self._cache.journal(self._name)
        ]
        return sorted(kept, key=lambda entry: entry.serial)

    def put(self, entry: Entry) -> None:
        """Add the entry or replace the one of its serial; it is on disk when this returns.

        Raises:
            StoreError: The store cannot be written.
        """
        text = msgspec.json.encode(entry).decode()
        self._cache.put_journal(self._name, JournalEntry(str(entry.serial), entry.at, text))

    def forgive(self) -> int:
        """Let what was lost be asked again, at the price of paying twice; return how much.

        What it may have cost stays counted against the budget.
        """
        lost = [entry for entry in self.entries() if entry.state in _ASKED_IN_VAIN]
        for entry in lost:
            used = entry.credits_at_most if entry.credits_used is None else entry.credits_used
            self.put(replace(entry, state=EntryState.CANCELLED, credits_used=used))
        return sum(len(entry.emails) for entry in lost)

    def clear(self) -> None:
        """Forget all entries: every address has its answer, and nothing waits at the service."""
        for line in self._cache.journal(self._name):
            self._cache.remove_journal(self._name, line.entry)
