"""Connections to the store's file: one that writes, behind a lock, and one reader a thread."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Generator
from pathlib import Path

from app.store.schema import MIGRATIONS

_BUSY_MS = 30_000  # another Winnow may be writing a batch; it never takes this long
_CACHE_KIB = 65_536


class StoreError(Exception):
    """The store cannot be used; the message says which file and what to do."""


class Connections:
    """Hands out connections to one SQLite file in WAL mode."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        try:
            self._writer = self._connect()
        except sqlite3.Error as error:
            raise self._error(error) from error
        try:
            self._migrate()
        except BaseException:
            self._writer.close()
            raise

    @contextlib.contextmanager
    def write(self) -> Generator[sqlite3.Connection]:
        """Give the writing connection inside one transaction: all of it happens, or nothing.

        Raises:
            StoreError: The file cannot be written (disk full, locked, damaged).
        """
        with self._lock:
            try:
                self._writer.execute("BEGIN IMMEDIATE")
                try:
                    yield self._writer
                except BaseException:
                    self._writer.rollback()
                    raise
                self._writer.commit()
            except sqlite3.Error as error:
                raise self._error(error) from error

    def read(self) -> sqlite3.Connection:
        """Return this thread's reading connection.

        Raises:
            StoreError: The file cannot be opened.
        """
        found: sqlite3.Connection | None = getattr(self._local, "reader", None)
        if found is None:
            try:
                found = self._connect()
            except sqlite3.Error as error:
                raise self._error(error) from error
            found.execute("PRAGMA query_only=ON")
            self._local.reader = found
            with self._lock:
                self._readers.append(found)
        return found

    def close(self) -> None:
        """Close every connection; nothing may be read or written afterwards."""
        with self._lock:
            for reader in self._readers:
                reader.close()
            self._readers.clear()
            self._local = threading.local()
            self._writer.close()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
        try:
            connection.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
            connection.execute("PRAGMA temp_store=MEMORY")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _migrate(self) -> None:
        with self.write() as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > len(MIGRATIONS):
                raise StoreError(
                    f"{self.path} was written by a newer Winnow. Update this one, or choose "
                    "another data folder with --data-dir."
                )
            for script in MIGRATIONS[version:]:
                for statement in script.split(";\n"):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version={len(MIGRATIONS)}")

    def _error(self, error: sqlite3.Error) -> StoreError:
        if isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
            text = f"{self.path} is no Winnow store. Move it away, or choose another --data-dir."
        else:
            text = f"The store {self.path} cannot be used: {error}."
        return StoreError(text)
