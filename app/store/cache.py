"""Answers that are worth keeping: domains, decoys, results by address, vendors' answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from app.mail.domain import DomainFacts
from app.mail.evidence import Decoy, Evidence, VendorAnswer
from app.mail.reason import Status
from app.store import codec
from app.store.connections import Connections
from app.store.filters import STATUSES

_UNKNOWN = STATUSES.index(Status.UNKNOWN) + 1


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of a journal: what must be known after a restart, such as a vendor's job id."""

    entry: str
    at: float
    text: str


class Cache:
    """Dated answers; each reader says how old they may be (moments are Unix time, seconds)."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def facts(self, domain: str, *, since: float) -> DomainFacts | None:
        """Return a domain's DNS facts if they are not older than a moment."""
        found = self._connections.read().execute(
            "SELECT facts FROM domains WHERE domain = ? AND facts_at >= ? AND facts IS NOT NULL",
            (domain, since),
        )
        line = found.fetchone()
        return None if line is None else codec.unpack_facts(line[0])

    def put_facts(self, facts: DomainFacts) -> None:
        """Keep a domain's DNS facts."""
        with self._connections.write() as db:
            db.execute(
                "INSERT INTO domains (domain, facts, facts_at) VALUES (?, ?, ?) ON CONFLICT "
                "(domain) DO UPDATE SET facts = excluded.facts, facts_at = excluded.facts_at",
                (facts.domain, codec.pack_facts(facts), facts.checked_at),
            )

    def decoy(self, domain: str, *, since: float) -> Decoy | None:
        """Return what a decoy learnt of a domain if it is not older than a moment."""
        found = self._connections.read().execute(
            "SELECT decoy FROM domains WHERE domain = ? AND decoy_at >= ? AND decoy IS NOT NULL",
            (domain, since),
        )
        line = found.fetchone()
        return None if line is None else codec.unpack_decoy(line[0])

    def put_decoy(self, domain: str, decoy: Decoy) -> None:
        """Keep what a decoy learnt of a domain; one without a reply says nothing."""
        if decoy.reply is None:
            return
        with self._connections.write() as db:
            db.execute(
                "INSERT INTO domains (domain, decoy, decoy_at) VALUES (?, ?, ?) ON CONFLICT "
                "(domain) DO UPDATE SET decoy = excluded.decoy, decoy_at = excluded.decoy_at",
                (domain, codec.pack_decoy(decoy), decoy.at),
            )

    def results(self, keys: Iterable[str], *, since: float) -> dict[str, Evidence]:
        """Return the latest evidence of those keys that were settled since a moment.

        Verdicts of unknown are left out: they are why one asks again.
        """
        db = self._connections.read()
        found: dict[str, Evidence] = {}
        for key in keys:
            line = db.execute(
                # The mailbox is joined since a result's id may be given again to another one.
                "SELECT e.own, s.data FROM past_verdicts p JOIN results r ON r.id = p.result "
                "JOIN mailboxes m ON m.id = r.mailbox AND m.key = p.key "
                "JOIN evidence e ON e.id = r.id LEFT JOIN shared s ON s.id = e.shared "
                "WHERE p.key = ? AND p.at >= ? AND p.status <> ? ORDER BY p.at DESC LIMIT 1",
                (key, since, _UNKNOWN),
            ).fetchone()
            if line is not None:
                facts = None if line[1] is None else codec.unpack_facts(line[1])
                found[key] = codec.unpack_evidence(line[0], facts)
        return found

    def answer(self, vendor: str, key: str, *, since: float) -> VendorAnswer | None:
        """Return what a vendor said of a key if it is not older than a moment."""
        found = self._connections.read().execute(
            "SELECT data FROM answers WHERE vendor = ? AND key = ? AND at >= ?",
            (vendor, key, since),
        )
        line = found.fetchone()
        return None if line is None else msgspec.json.decode(line[0], type=VendorAnswer)

    def put_answer(self, key: str, answer: VendorAnswer) -> None:
        """Keep what a vendor said of a key: it was paid for."""
        with self._connections.write() as db:
            db.execute(
                "INSERT OR REPLACE INTO answers (vendor, key, at, data) VALUES (?, ?, ?, ?)",
                (answer.vendor, key, answer.at, msgspec.json.encode(answer)),
            )

    def journal(self, name: str) -> list[JournalEntry]:
        """Return the open entries of a journal, the oldest first."""
        found = self._connections.read().execute(
            "SELECT entry, at, text FROM journal WHERE name = ? ORDER BY at, entry", (name,)
        )
        return [JournalEntry(*line) for line in found]

    def put_journal(self, name: str, entry: JournalEntry) -> None:
        """Write an entry, which outlives the process once this returns."""
        with self._connections.write() as db:
            db.execute(
                "INSERT OR REPLACE INTO journal (name, entry, at, text) VALUES (?, ?, ?, ?)",
                (name, entry.entry, entry.at, entry.text),
            )

    def remove_journal(self, name: str, entry: str) -> None:
        """Take out an entry that is done."""
        with self._connections.write() as db:
            db.execute("DELETE FROM journal WHERE name = ? AND entry = ?", (name, entry))
