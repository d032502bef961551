"""What is read of a job's rows: pages for a view, chunks for an export."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec

from app.mail.domain import DomainFacts
from app.mail.reason import Reason, Status
from app.mail.result import Result
from app.store import codec
from app.store.filters import NO_SCORE, STATUSES
from app.store.schema import SPAN, global_id, span

_CHUNK_IDS = 500  # far below SQLite's bound on host parameters
_FACTS_KEPT = 4096


@dataclass(frozen=True, slots=True)
class RowView:
    """One row as a table shows it; status, reason and score are None while it is pending.

    Attributes:
        row_id: 1-based place in the list.
        number: 1-based row in its file.
        text: The address cell as it is verified.
        mark: 0 none, 1 keep, 2 drop.
    """

    row_id: int
    number: int
    cells: tuple[str, ...]
    text: str
    status: Status | None
    reason: Reason | None
    score: int | None
    did_you_mean: str
    provider: str
    mark: int
    mailbox_id: int


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One row with everything known of it; no result while it is pending."""

    number: int
    cells: tuple[str, ...]
    raw: str
    result: Result | None
    row_id: int = 0
    mark: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one row names its mailbox.

    Attributes:
        key: The mailbox's; empty if the row has no address.
        text: The address as the mailbox's first row has it.
    """

    row_id: int
    mailbox_id: int
    cells: tuple[str, ...]
    key: str
    text: str


_cells = msgspec.json.Decoder(tuple[str, ...]).decode

_VIEW = (
    "SELECT r.id, r.number, r.cells, m.text, s.status, s.reason, s.score, s.suggestion, "
    "s.provider, r.mark, r.mailbox FROM rows r "
    "JOIN mailboxes m ON m.id = ?2 + r.mailbox "
    "LEFT JOIN results s ON s.mailbox = ?2 + r.mailbox "
    "WHERE r.id = ?1"
)
_EXPORT = (
    "SELECT r.id, r.number, r.cells, r.raw, r.mark, m.text, e.shared, e.verdict, e.own "
    "FROM rows r JOIN mailboxes m ON m.id = ?2 + r.mailbox "
    "LEFT JOIN results s ON s.mailbox = ?2 + r.mailbox "
    "LEFT JOIN evidence e ON e.id = s.id "
)
_EXPORT_ONE = _EXPORT + "WHERE r.id = ?1"
_EXPORT_ON = _EXPORT + "WHERE r.id > ?1 AND r.id <= ?3 ORDER BY r.id LIMIT ?4"
_SPELLINGS = (
    "SELECT r.id, r.mailbox, r.cells, m.key, m.text FROM rows r "
    "JOIN mailboxes m ON m.id = ?2 + r.mailbox WHERE r.id > ?1 AND r.id <= ?3 "
    "ORDER BY r.id LIMIT 1000"
)
_RESULT = (
    "SELECT e.shared, e.verdict, e.own FROM results s JOIN evidence e ON e.id = s.id "
    "WHERE s.mailbox = ?"
)


def read_views(
    db: sqlite3.Connection, job_id: int, row_ids: Sequence[int], words: dict[int, str]
) -> list[RowView]:
    """Return rows in the order asked for; ids that are no rows are left out."""
    base = job_id * SPAN
    views: list[RowView] = []
    for row_id in row_ids:
        found = db.execute(_VIEW, (base + int(row_id), base)).fetchone()
        if found is not None:
            views.append(_view(found, words))
    return views


def read_result(db: sqlite3.Connection, job_id: int, mailbox_id: int) -> Result | None:
    """Return the result of a mailbox, None while it is pending."""
    found = db.execute(_RESULT, (global_id(job_id, mailbox_id),)).fetchone()
    return None if found is None else _Unpacker(db).result(*found)


def read_chunks(
    db: sqlite3.Connection, job_id: int, row_ids: Sequence[int] | None, chunk: int
) -> Iterator[list[ExportRow]]:
    """Yield rows with their results, all of them or those named, in chunks."""
    unpacker = _Unpacker(db)
    base, last = span(job_id)
    if row_ids is not None:
        for start in range(0, len(row_ids), chunk):
            found = (
                db.execute(_EXPORT_ONE, (base + int(row_id), base)).fetchone()
                for row_id in row_ids[start : start + chunk]
            )
            yield [unpacker.row(line) for line in found if line is not None]
        return
    after = base
    while lines := db.execute(_EXPORT_ON, (after, base, last, chunk)).fetchall():
        after = int(lines[-1][0])
        yield [unpacker.row(line) for line in lines]


def read_spellings(db: sqlite3.Connection, job_id: int) -> Iterator[Spelling]:
    """Yield how each row of a job names its mailbox, in list order."""
    base, last = span(job_id)
    after = base
    while lines := db.execute(_SPELLINGS, (after, base, last)).fetchall():
        after = int(lines[-1][0])
        for row_id, mailbox_id, cells, key, text in lines:
            yield Spelling(row_id % SPAN, mailbox_id, _cells(cells), key, text)


class _Unpacker:
    """Unpacks results, a domain's facts once for many addresses."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._facts: dict[int, DomainFacts] = {}

    def row(
        self, line: tuple[int, int, bytes, str, int, str, int, bytes | None, bytes]
    ) -> ExportRow:
        row_id, number, cells, raw, mark, text, shared, verdict, own = line
        result = None if verdict is None else self.result(shared, verdict, own)
        return ExportRow(number, _cells(cells), raw, result, row_id % SPAN, mark, text)

    def result(self, shared: int, verdict: bytes, own: bytes) -> Result:
        evidence = codec.unpack_evidence(own, self._domain(shared))
        return Result(evidence, codec.unpack_verdict(verdict))

    def _domain(self, shared: int) -> DomainFacts | None:
        if not shared:
            return None
        facts = self._facts.get(shared)
        if facts is None:
            found = self._db.execute("SELECT data FROM shared WHERE id = ?", (shared,))
            facts = codec.unpack_facts(found.fetchone()[0])
            if len(self._facts) >= _FACTS_KEPT:
                self._facts.clear()
            self._facts[shared] = facts
        return facts


# Status, reason, score, suggestion and provider are null together: while the row is pending.
_ViewLine = tuple[int, int, bytes, str, int | None, int, int, str | None, int, int, int]


def _view(line: _ViewLine, words: dict[int, str]) -> RowView:
    row_id, number, cells, text, status, reason, score, suggestion, provider, mark, mailbox = line
    view = RowView(
        row_id=row_id % SPAN,
        number=number,
        cells=_cells(cells),
        text=text,
        status=None,
        reason=None,
        score=None,
        did_you_mean=suggestion or "",
        provider=words.get(provider, ""),
        mark=mark,
        mailbox_id=mailbox,
    )
    if status is None:
        return view
    return replace(
        view,
        status=STATUSES[status - 1],
        reason=Reason(words[reason]),
        score=None if score == NO_SCORE else score,
    )
