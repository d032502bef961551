"""The hosted room's journal in the store: one per job and vendor, on disk before the next step."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.hosted.journal import Entry
from app.store.cache import Cache, JournalEntry


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

    def clear(self) -> None:
        """Forget all entries: every address has its answer, and nothing waits at the service."""
        for line in self._cache.journal(self._name):
            self._cache.remove_journal(self._name, line.entry)
