"""The store: one SQLite file with every job, row, result and memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from app.store.cache import Cache
from app.store.connections import Connections, StoreError
from app.store.history import History
from app.store.jobs import Jobs
from app.store.results import Results

__all__ = ["Store", "StoreError"]

_DAY_S = 86_400


class Store:
    """All that Winnow keeps; may be used from any thread."""

    def __init__(self, connections: Connections, clock: Callable[[], float] = time.time) -> None:
        self._connections = connections
        self.jobs = Jobs(connections, clock)
        self.results = Results(connections, self.jobs)
        self.history = History(connections, clock)
        self.cache = Cache(connections)

    @classmethod
    def open(cls, path: Path, *, clock: Callable[[], float] = time.time) -> Self:
        """Open the store, making or updating the file.

        Imports that were broken off a day ago or more are cleared away.

        Raises:
            StoreError: The file cannot be used, or a newer Winnow wrote it.
        """
        store = cls(Connections(path), clock)
        store.jobs.delete_abandoned(before=clock() - _DAY_S)
        return store

    @property
    def path(self) -> Path:
        """Return the store's file."""
        return self._connections.path

    def close(self) -> None:
        """Close the file; nothing may be asked of the store afterwards."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
