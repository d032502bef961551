"""The file is migrated, shared by threads, and named when it cannot be used."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from app.store.connections import Connections
from app.store.database import Store, StoreError
from app.store.schema import MIGRATIONS


def test_a_new_file_gets_the_newest_tables(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite3"
    Store.open(path).close()
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    db.close()


def test_a_file_from_the_future_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite3"
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 999")
    db.close()
    with pytest.raises(StoreError, match="newer Winnow"):
        Store.open(path)


def test_a_file_that_is_no_store_is_named(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite3"
    path.write_bytes(b"this is a letter to my aunt, not a database" * 100)
    with pytest.raises(StoreError, match=r"w\.sqlite3 is no Winnow store"):
        Store.open(path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be used"):
        Store.open(tmp_path / "none" / "w.sqlite3")


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    connections = Connections(tmp_path / "w.sqlite3")
    try:
        with pytest.raises(StoreError, match="syntax error"):
            _write_and_fail(connections)
        assert connections.read().execute("SELECT count(*) FROM words").fetchone()[0] == 0
    finally:
        connections.close()


def _write_and_fail(connections: Connections) -> None:
    with connections.write() as db:
        db.execute("INSERT INTO words (text) VALUES ('one')")
        db.execute("not sql")


def test_readers_may_not_write(tmp_path: Path) -> None:
    connections = Connections(tmp_path / "w.sqlite3")
    try:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connections.read().execute("DELETE FROM words")
    finally:
        connections.close()


def test_threads_write_one_after_the_other(tmp_path: Path) -> None:
    connections = Connections(tmp_path / "w.sqlite3")

    def write(name: str) -> None:
        for number in range(30):
            with connections.write() as db:
                db.execute("INSERT INTO words (text) VALUES (?)", (f"{name}{number}",))
            connections.read().execute("SELECT count(*) FROM words").fetchone()

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert connections.read().execute("SELECT count(*) FROM words").fetchone()[0] == 120
    finally:
        connections.close()


def test_two_stores_on_one_file_see_each_other(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite3"
    with Store.open(path) as one, Store.open(path) as other:
        one.history.add_suppression_list("customers", ["a@x.example"])
        assert other.history.suppressed(["a@x.example"]) == {"a@x.example": "customers"}
