"""What is remembered of addresses across jobs: verdicts, reported events, suppression lists."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.mail.deliverability import Telling
from app.mail.evidence import EventKind, History as Remembered, PastEvent, PastVerdict
from app.store.connections import Connections
from app.store.filters import STATUSES
from app.store.words import Words

_VERDICTS_KEPT = 20  # enough to show how an address changed


@dataclass(frozen=True, slots=True)
class SuppressionList:
    """One remembered list of addresses, domains or hashes not to be mailed."""

    id: int
    name: str
    added_at: float
    entries: int


@dataclass(frozen=True, slots=True)
class EventSource:
    """What one file or service has told.

    Attributes:
        counts: How many events of each kind.
        first_at, last_at: Unix time, seconds, of its oldest and newest event.
    """

    name: str
    counts: tuple[tuple[EventKind, int], ...]
    first_at: float
    last_at: float

    @property
    def total(self) -> int:
        """Return the number of its events."""
        return sum(count for _, count in self.counts)


class History:
    """The memory of addresses, by mailbox key."""

    def __init__(self, connections: Connections, clock: Callable[[], float] = time.time) -> None:
        self._connections = connections
        self._clock = clock
        self._words = Words(connections)

    def add_events(self, events: Iterable[tuple[str, PastEvent]]) -> int:
        """Remember events (mailbox key, event); return how many were new."""
        lines = [(key, event.kind, event.at, event.source) for key, event in events]
        with self._connections.write() as db:
            before = db.total_changes
            db.executemany(
                "INSERT OR IGNORE INTO events (key, kind, at, source) VALUES (?, ?, ?, ?)", lines
            )
            return db.total_changes - before

    def events_for(self, keys: Iterable[str]) -> dict[str, tuple[PastEvent, ...]]:
        """Return the events of those keys that have any, oldest first."""
        db = self._connections.read()
        found: dict[str, tuple[PastEvent, ...]] = {}
        if db.execute("SELECT 1 FROM events LIMIT 1").fetchone() is None:
            return found
        for key in keys:
            lines = db.execute(
                "SELECT kind, at, source FROM events WHERE key = ? ORDER BY at", (key,)
            ).fetchall()
            if lines:
                found[key] = tuple(PastEvent(EventKind(kind), at, src) for kind, at, src in lines)
        return found

    def event_sources(self) -> list[EventSource]:
        """Return who has told events, by name."""
        found = self._connections.read().execute(
            "SELECT source, kind, count(*), min(at), max(at) FROM events "
            "GROUP BY source, kind ORDER BY source, kind"
        )
        lines: list[tuple[str, str, int, float, float]] = found.fetchall()
        by_name: dict[str, list[tuple[str, str, int, float, float]]] = {}
        for line in lines:
            by_name.setdefault(line[0], []).append(line)
        return [
            EventSource(
                name,
                tuple((EventKind(kind), count) for _, kind, count, _, _ in own),
                min(line[3] for line in own),
                max(line[4] for line in own),
            )
            for name, own in by_name.items()
        ]

    def forget_events(self, source: str | None = None) -> int:
        """Forget the events of one source, or of all; return how many they were."""
        with self._connections.write() as db:
            if source is None:
                return db.execute("DELETE FROM events").rowcount
            return db.execute("DELETE FROM events WHERE source = ?", (source,)).rowcount

    def events_mark(self) -> tuple[int, int]:
        """Return what changes whenever events are added or forgotten."""
        found = self._connections.read().execute(
            "SELECT count(*), coalesce(max(id), 0) FROM events"
        )
        line: tuple[int, int] = found.fetchone()
        return line

    def tellings(self) -> list[Telling]:
        """Count the events that followed a verdict, by the latest verdict before each.

        These alone teach how a verdict turns out.
        """
        names = self._words.names()
        lines: list[tuple[str, int, int | None, int]] = (
            self._connections.read()
            .execute(
                "SELECT e.kind, v.reason, r.provider, count(*) FROM events e "
                "JOIN past_verdicts v ON v.key = e.key AND v.at = "
                "(SELECT max(p.at) FROM past_verdicts p WHERE p.key = e.key AND p.at <= e.at) "
                "LEFT JOIN results r ON r.id = v.result GROUP BY e.kind, v.reason, r.provider"
            )
            .fetchall()
        )
        return [
            Telling(names[before], EventKind(kind), count, names.get(provider or 0, ""))
            for kind, before, provider, count in lines
        ]

    def add_verdicts(self, verdicts: Sequence[tuple[str, PastVerdict]]) -> None:
        """Remember verdicts (mailbox key, verdict) that were not found by a run."""
        self._words.learn(verdict.reason for _, verdict in verdicts)
        codes = {status.value: place + 1 for place, status in enumerate(STATUSES)}
        lines = [
            (key, past.at, codes[past.status], self._words.code(past.reason), 0)
            for key, past in verdicts
        ]
        with self._connections.write() as db:
            db.executemany("INSERT OR REPLACE INTO past_verdicts VALUES (?, ?, ?, ?, ?)", lines)

    def verdicts_for(self, keys: Iterable[str]) -> dict[str, tuple[PastVerdict, ...]]:
        """Return the latest verdicts of those keys that have any, oldest first."""
        db = self._connections.read()
        names: dict[int, str] = {}
        found: dict[str, tuple[PastVerdict, ...]] = {}
        for key in keys:
            lines: list[tuple[int, int, float]] = db.execute(
                "SELECT status, reason, at FROM past_verdicts WHERE key = ? "
                "ORDER BY at DESC LIMIT ?",
                (key, _VERDICTS_KEPT),
            ).fetchall()
            if lines:
                names = names or self._words.names()
                found[key] = tuple(
                    PastVerdict(STATUSES[status - 1].value, names[reason], at)
                    for status, reason, at in reversed(lines)
                )
        return found

    def add_suppression_list(self, name: str, entries: Iterable[str]) -> SuppressionList:
        """Remember a list of mailbox keys, domains, and SHA-256 or MD5 hashes of addresses."""
        now = self._clock()
        with self._connections.write() as db:
            cursor = db.execute(
                "INSERT INTO suppression_lists (name, added_at) VALUES (?, ?)", (name, now)
            )
            list_id = int(cursor.lastrowid or 0)
            before = db.total_changes
            db.executemany(
                "INSERT OR IGNORE INTO suppressed (entry, list) VALUES (?, ?)",
                ((entry, list_id) for raw in entries if (entry := _entry(raw))),
            )
            count = db.total_changes - before
            db.execute(
                "UPDATE suppression_lists SET entry_count = ? WHERE id = ?", (count, list_id)
            )
        return SuppressionList(list_id, name, now, count)

    def suppression_lists(self) -> list[SuppressionList]:
        """Return the remembered lists, the oldest first."""
        found = self._connections.read().execute(
            "SELECT id, name, added_at, entry_count FROM suppression_lists ORDER BY id"
        )
        return [SuppressionList(*line) for line in found]

    def remove_suppression_list(self, list_id: int) -> None:
        """Forget a list."""
        with self._connections.write() as db:
            db.execute("DELETE FROM suppressed WHERE list = ?", (list_id,))
            db.execute("DELETE FROM suppression_lists WHERE id = ?", (list_id,))

    def suppressed(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the name of a list for each key that stands on one."""
        names = {one.id: one.name for one in self.suppression_lists()}
        if not names:
            return {}
        db = self._connections.read()
        found: dict[str, str] = {}
        for key in keys:
            forms = _forms(key)
            line = db.execute(
                f"SELECT list FROM suppressed WHERE entry IN ({_marks(len(forms))}) LIMIT 1",  # noqa: S608  only question marks
                forms,
            ).fetchone()
            if line is not None:
                found[key] = names.get(line[0], "")
        return found

    def remembered(self, keys: Sequence[str]) -> dict[str, Remembered]:
        """Return all that is remembered of those keys of which anything is."""
        events = self.events_for(keys)
        verdicts = self.verdicts_for(keys)
        suppressed = self.suppressed(keys)
        return {
            key: Remembered(
                events=events.get(key, ()),
                verdicts=verdicts.get(key, ()),
                is_suppressed=key in suppressed,
                suppressed_by=suppressed.get(key, ""),
            )
            for key in keys
            if key in events or key in verdicts or key in suppressed
        }

    def forget(self, keys: Iterable[str] | None = None) -> None:
        """Forget verdicts and events of some addresses, or of all."""
        with self._connections.write() as db:
            if keys is None:
                db.execute("DELETE FROM past_verdicts")
                db.execute("DELETE FROM events")
                return
            wanted = [(key,) for key in keys]
            db.executemany("DELETE FROM past_verdicts WHERE key = ?", wanted)
            db.executemany("DELETE FROM events WHERE key = ?", wanted)


def _entry(raw: str) -> str:
    return raw.strip().lower().removeprefix("@")


def _forms(key: str) -> tuple[str, ...]:
    """Return how a list can name a mailbox: itself, its hashes as platforms make them, its domains.

    Whoever suppresses a domain means what lies below it too.
    """
    octets = key.encode("utf-8", "replace")
    md5 = hashlib.md5(octets, usedforsecurity=False).hexdigest()
    labels = key.rpartition("@")[2].split(".")
    domains = (".".join(labels[place:]) for place in range(max(1, len(labels) - 1)))
    return key, hashlib.sha256(octets).hexdigest(), md5, *domains


def _marks(count: int) -> str:
    return ", ".join("?" * count)
