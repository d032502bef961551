"""Results: what is pending, what was found, and pages of both.

Rules: results are appended as they are found, in transactions of at most some hundred, so that a
kill loses half a second and nothing that was saved is asked again. A mailbox has one result; a
newer one takes its place in the same transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.mail.domain import DomainFacts
from app.mail.evidence import Evidence
from app.mail.reason import Reason, Status
from app.mail.result import Result
from app.store import codec, pages
from app.store.connections import Connections
from app.store.filters import NO_SCORE, STATUSES, RowFilter
from app.store.jobs import Jobs, StatusCounts
from app.store.mailboxes import Mailbox, mailbox_from
from app.store.pages import ExportRow, RowView, Spelling
from app.store.schema import SPAN, global_id, span
from app.store.waits import NewWait, Wait, Waits, WaitSummary
from app.store.words import Words

if TYPE_CHECKING:
    from app.store.index import JobIndex

_SHARED_KEPT = 20_000
_LAST_RESULT = "SELECT id FROM results WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1"
_LAST_SHARED = "SELECT id FROM shared WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Stored:
    """A mailbox's result with the mailbox's number, for those who go through all of a job."""

    mailbox_id: int
    result: Result


@dataclass(slots=True)
class _Batch:
    """What one save writes."""

    results: list[tuple[int, int, float, int, int, int, int, str]]
    evidence: list[tuple[int, int, bytes, bytes]]
    shared: list[tuple[int, bytes]]
    past: list[tuple[str, float, int, int, int]]
    replaced: list[tuple[int]]
    new_facts: dict[str, tuple[DomainFacts, int]]
    counts: dict[int, int]
    settled: int = 0


class Results:
    """The results in the store."""

    def __init__(self, connections: Connections, jobs: Jobs) -> None:
        self._connections = connections
        self._jobs = jobs
        self._words = Words(connections)
        self._waits = Waits(connections)
        self._shared: dict[int, dict[str, tuple[DomainFacts, int]]] = {}

    def pending(self, job_id: int, *, limit: int = 500, after_id: int = 0) -> list[Mailbox]:
        """Return mailboxes without a result that do not wait in the timed queue, by id."""
        found = self._connections.read().execute(
            "SELECT id, text, key, domain, first_name, last_name, row_count FROM mailboxes m "
            "WHERE id > ? AND id <= ? "
            "AND NOT EXISTS (SELECT 1 FROM results r WHERE r.mailbox = m.id) "
            "AND NOT EXISTS (SELECT 1 FROM waits w WHERE w.mailbox = m.id) "
            "ORDER BY id LIMIT ?",
            (global_id(job_id, after_id), span(job_id)[1], limit),
        )
        return [mailbox_from(line) for line in found]

    def mailboxes(self, job_id: int, ids: Iterable[int]) -> list[Mailbox]:
        """Return mailboxes by their ids."""
        db = self._connections.read()
        query = (
            "SELECT id, text, key, domain, first_name, last_name, row_count FROM mailboxes "
            "WHERE id = ?"
        )
        found = (db.execute(query, (global_id(job_id, one),)).fetchone() for one in ids)
        return [mailbox_from(line) for line in found if line is not None]

    def pending_domains(self, job_id: int) -> dict[str, int]:
        """Count the mailboxes without a result by domain."""
        found = self._connections.read().execute(
            "SELECT domain, count(*) FROM mailboxes m WHERE id BETWEEN ? AND ? "
            "AND NOT EXISTS (SELECT 1 FROM results r WHERE r.mailbox = m.id) GROUP BY domain",
            span(job_id),
        )
        return dict(found.fetchall())

    def save(
        self, job_id: int, settled: Sequence[tuple[int, Result]], *, keep_history: bool = True
    ) -> None:
        """Append results (mailbox id, result), all or none; they leave the timed queue.

        With keep_history these verdicts of the addresses are remembered beyond the job.

        Raises:
            StoreError: The file cannot be written; nothing was saved.
        """
        if not settled:
            return
        self._words.learn(_words_of(settled))
        with self._connections.write() as db:
            batch = self._batch(db, job_id, settled, keep_history)
            _write(db, job_id, batch)
        kept = self._shared.setdefault(job_id, {})
        if len(kept) > _SHARED_KEPT:
            kept.clear()
        kept.update(batch.new_facts)

    def save_partial(
        self,
        job_id: int,
        mailbox_id: int,
        evidence: Evidence,
        due_at: float | None,
        attempt: int,
    ) -> None:
        """Keep evidence of a mailbox that is not settled; it waits until due_at (None: now)."""
        self._waits.put(job_id, [NewWait(mailbox_id, evidence, due_at or 0.0, attempt)])

    def save_waits(self, job_id: int, waits: Sequence[NewWait]) -> None:
        """Put mailboxes in the timed queue, in one transaction."""
        self._waits.put(job_id, waits)

    def next_wait(self, job_id: int, after: float) -> float | None:
        """Return when the next mailbox is due after a moment; None if there is none."""
        return self._waits.next_after(job_id, after)

    def due(self, job_id: int, now: float, *, limit: int = 500) -> list[Wait]:
        """Return the mailboxes to be asked again by now, the longest due first."""
        return self._waits.due(job_id, now, limit=limit)

    def waits(self, job_id: int) -> WaitSummary:
        """Count the mailboxes that wait to be asked again."""
        return self._waits.summary(job_id)

    def result(self, job_id: int, row_id: int) -> Result | None:
        """Return the result of a row's mailbox with all its evidence; None while pending."""
        db = self._connections.read()
        found = db.execute(
            "SELECT mailbox FROM rows WHERE id = ?", (global_id(job_id, row_id),)
        ).fetchone()
        return None if found is None else pages.read_result(db, job_id, found[0])

    def result_of(self, job_id: int, mailbox_id: int) -> Result | None:
        """Return the result of a mailbox; None while it is pending."""
        return pages.read_result(self._connections.read(), job_id, mailbox_id)

    def rows(self, job_id: int, row_ids: Sequence[int]) -> list[RowView]:
        """Return rows in the order asked for; ids that are no rows are left out."""
        db = self._connections.read()
        return pages.read_views(db, job_id, row_ids, self._words.names())

    def index(self, job_id: int) -> JobIndex:
        """Read a job into compact arrays; seconds for a million rows the first time: in a thread.

        Raises:
            KeyError: There is no such job.
        """
        from app.store.opening import open_index  # noqa: PLC0415  brings numpy

        job = self._jobs.get(job_id)
        if job is None:
            raise KeyError(job_id)
        return open_index(self._connections, job, self._words.names())

    def refresh(self, job_id: int, index: JobIndex, mailbox_ids: Iterable[int]) -> None:
        """Take over into an index what changed for some mailboxes."""
        from app.store.index_reader import read_changes  # noqa: PLC0415  brings numpy

        db = self._connections.read()
        index.apply(read_changes(db, job_id, mailbox_ids), self._words.names())

    def counts(self, job_id: int) -> StatusCounts:
        """Count the rows of a job by status; kept up to date with every save.

        Raises:
            KeyError: There is no such job.
        """
        job = self._jobs.get(job_id)
        if job is None:
            raise KeyError(job_id)
        return job.counts

    def iterate(
        self,
        job_id: int,
        *,
        row_ids: Sequence[int] | None = None,
        wanted: RowFilter | None = None,
        chunk: int = 1000,
    ) -> Iterator[list[ExportRow]]:
        """Yield rows with their results in list order (or in the order of row_ids), in chunks."""
        if row_ids is None and wanted is not None and wanted != RowFilter():
            row_ids = self.index(job_id).select(wanted).tolist()
        return pages.read_chunks(self._connections.read(), job_id, row_ids, chunk)

    def spellings(self, job_id: int) -> Iterator[Spelling]:
        """Yield how each row names its mailbox, in list order."""
        return pages.read_spellings(self._connections.read(), job_id)

    def stored(self, job_id: int, *, after_id: int = 0, limit: int = 500) -> list[Stored]:
        """Return settled mailboxes with their results, by mailbox id after one."""
        db = self._connections.read()
        found = db.execute(
            "SELECT mailbox FROM results WHERE mailbox > ? AND mailbox <= ? "
            "ORDER BY mailbox LIMIT ?",
            (global_id(job_id, after_id), span(job_id)[1], limit),
        ).fetchall()
        stored: list[Stored] = []
        for (mailbox,) in found:
            result = pages.read_result(db, job_id, mailbox % SPAN)
            if result is not None:
                stored.append(Stored(mailbox % SPAN, result))
        return stored

    def confirmed_people(
        self, domains: Collection[str], *, limit: int = 50
    ) -> dict[str, list[Mailbox]]:
        """Return some valid mailboxes of each domain, from any job.

        Goes once through all mailboxes, whatever the number of domains: ask for all at once.
        """
        place = STATUSES.index(Status.VALID) + 1
        lines = self._connections.read().execute(
            "SELECT m.id, m.text, m.key, m.domain, m.first_name, m.last_name, m.row_count "
            "FROM mailboxes m JOIN results r ON r.mailbox = m.id "
            "WHERE r.status = ? AND (? = '' OR m.domain = ?)",
            (place, *(2 * (next(iter(domains)) if len(domains) == 1 else "",))),
        )
        found: dict[str, list[Mailbox]] = {}
        for line in lines:
            if line[3] in domains and len(found.setdefault(line[3], [])) < limit:
                found[line[3]].append(mailbox_from(line))
        return found

    def reopen(self, job_id: int, reasons: Iterable[Reason]) -> int:
        """Make mailboxes pending again whose verdict has one of these reasons; return how many."""
        codes = {code for code, name in self._words.names().items() if name in set(reasons)}
        with self._connections.write() as db:
            return _reopen(db, job_id, [line for line in _settled(db, job_id) if line[3] in codes])

    def reopen_mailboxes(self, job_id: int, mailbox_ids: Iterable[int]) -> int:
        """Make mailboxes pending again, whatever their verdict; return how many had one."""
        wanted = {global_id(job_id, one) for one in mailbox_ids}
        with self._connections.write() as db:
            return _reopen(db, job_id, [line for line in _settled(db, job_id) if line[4] in wanted])

    def settled_before(self, job_id: int, at: float) -> list[int]:
        """Return the mailboxes whose verdict was found before a moment (Unix time, s)."""
        found = self._connections.read().execute(
            "SELECT mailbox FROM results WHERE id BETWEEN ? AND ? AND at < ?", (*span(job_id), at)
        )
        return [mailbox % SPAN for (mailbox,) in found]

    def _batch(
        self,
        db: sqlite3.Connection,
        job_id: int,
        settled: Sequence[tuple[int, Result]],
        keep_history: bool,
    ) -> _Batch:
        batch = _Batch([], [], [], [], [], {}, {})
        next_id = _last(db, _LAST_RESULT, job_id) + 1
        next_shared = _last(db, _LAST_SHARED, job_id) + 1
        # The same mailbox twice in one batch: the later result is the one that counts.
        for mailbox_id, result in dict(settled).items():
            evidence, verdict = result.evidence, result.verdict
            mailbox = global_id(job_id, mailbox_id)
            shared = self._share(job_id, evidence.domain, batch, next_shared + len(batch.shared))
            line = self._line(next_id, mailbox, result)
            batch.results.append(line)
            packed = codec.pack_verdict(verdict), codec.pack_evidence(evidence)
            batch.evidence.append((next_id, shared, *packed))
            key, rows = db.execute(
                "SELECT key, row_count FROM mailboxes WHERE id = ?", (mailbox,)
            ).fetchone()
            self._tally(db, batch, mailbox, line[3], rows)
            if keep_history and _is_asked(evidence):
                batch.past.append((key, evidence.at, line[3], line[4], next_id))
            next_id += 1
        return batch

    def _line(
        self, result_id: int, mailbox: int, result: Result
    ) -> tuple[int, int, float, int, int, int, int, str]:
        evidence, verdict = result.evidence, result.verdict
        return (
            result_id,
            mailbox,
            evidence.at,
            STATUSES.index(verdict.status) + 1,
            self._words.code(verdict.reason),
            min(max(verdict.score, 0), NO_SCORE - 1),
            self._words.code(_provider(evidence)),
            evidence.known.did_you_mean,
        )

    def _share(self, job_id: int, facts: DomainFacts | None, batch: _Batch, next_id: int) -> int:
        """Return the id of a domain's facts, adding them to the batch when they are new."""
        if facts is None:
            return 0
        known = batch.new_facts.get(facts.domain)
        if known is None:
            known = self._shared.get(job_id, {}).get(facts.domain)
        if known is not None and (known[0] is facts or known[0] == facts):
            return known[1]
        batch.shared.append((next_id, codec.pack_facts(facts)))
        batch.new_facts[facts.domain] = (facts, next_id)
        return next_id

    def _tally(
        self, db: sqlite3.Connection, batch: _Batch, mailbox: int, status: int, rows: int
    ) -> None:
        old = db.execute("SELECT id, status FROM results WHERE mailbox = ?", (mailbox,)).fetchone()
        if old is None:
            batch.settled += 1
        else:
            batch.replaced.append((old[0],))
            batch.counts[old[1]] = batch.counts.get(old[1], 0) - rows
        batch.counts[status] = batch.counts.get(status, 0) + rows


def _write(db: sqlite3.Connection, job_id: int, batch: _Batch) -> None:
    db.executemany("DELETE FROM results WHERE id = ?", batch.replaced)
    db.executemany("DELETE FROM evidence WHERE id = ?", batch.replaced)
    db.executemany("INSERT INTO shared (id, data) VALUES (?, ?)", batch.shared)
    db.executemany("INSERT INTO results VALUES (?, ?, ?, ?, ?, ?, ?, ?)", batch.results)
    db.executemany("INSERT INTO evidence VALUES (?, ?, ?, ?)", batch.evidence)
    db.executemany("INSERT OR REPLACE INTO past_verdicts VALUES (?, ?, ?, ?, ?)", batch.past)
    db.executemany("DELETE FROM waits WHERE mailbox = ?", ((line[1],) for line in batch.results))
    _count(db, job_id, batch.counts, batch.settled)


def _count(db: sqlite3.Connection, job_id: int, change: dict[int, int], settled: int) -> None:
    by_status = [change.get(place + 1, 0) for place in range(len(STATUSES))]
    db.execute(
        "UPDATE jobs SET valid = valid + ?, invalid = invalid + ?, catch_all = catch_all + ?, "
        "unknown = unknown + ?, do_not_mail = do_not_mail + ?, settled = settled + ? "
        "WHERE id = ?",
        (*by_status, settled, job_id),
    )


def _settled(db: sqlite3.Connection, job_id: int) -> list[tuple[int, int, int, int, int]]:
    """Return result, status, rows, reason and mailbox of all that is settled."""
    return db.execute(
        "SELECT s.id, s.status, m.row_count, s.reason, s.mailbox FROM results s "
        "JOIN mailboxes m ON m.id = s.mailbox WHERE s.id BETWEEN ? AND ?",
        span(job_id),
    ).fetchall()


def _reopen(
    db: sqlite3.Connection, job_id: int, taken: Sequence[tuple[int, int, int, int, int]]
) -> int:
    db.executemany("DELETE FROM results WHERE id = ?", ((line[0],) for line in taken))
    db.executemany("DELETE FROM evidence WHERE id = ?", ((line[0],) for line in taken))
    counts: dict[int, int] = {}
    for _, status, rows, _, _ in taken:
        counts[status] = counts.get(status, 0) - rows
    _count(db, job_id, counts, -len(taken))
    db.execute("DELETE FROM moving WHERE id = ?", (global_id(job_id, 0),))
    return len(taken)


def _last(db: sqlite3.Connection, query: str, job_id: int) -> int:
    low, high = span(job_id)
    found = db.execute(query, (low, high)).fetchone()
    return low if found is None else int(found[0])


def _words_of(settled: Sequence[tuple[int, Result]]) -> Iterator[str]:
    for _, result in settled:
        yield result.verdict.reason
        yield _provider(result.evidence)


def _provider(evidence: Evidence) -> str:
    return "" if evidence.domain is None else evidence.domain.provider


def _is_asked(evidence: Evidence) -> bool:
    """Tell whether somebody was asked in this run, so that the verdict is worth remembering."""
    if evidence.source == "cache":
        return False
    return bool(evidence.probes or evidence.vendors or evidence.domain)
