"""Jobs: a user's lists, row by row as they came in, and how far each run has got."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from app.mail.reason import Status
from app.store.connections import Connections
from app.store.numbers import Numbers
from app.store.schema import global_id, span


class JobState(StrEnum):
    """How far a job has got."""

    IMPORTING = "importing"
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """How many rows have each status; pending ones have none yet."""

    valid: int = 0
    invalid: int = 0
    catch_all: int = 0
    unknown: int = 0
    do_not_mail: int = 0
    pending: int = 0

    @property
    def total(self) -> int:
        """Return the number of rows."""
        return self.settled + self.pending

    @property
    def settled(self) -> int:
        """Return the number of rows that have a verdict."""
        return self.valid + self.invalid + self.catch_all + self.unknown + self.do_not_mail

    def of(self, status: Status) -> int:
        """Return the number of rows with a status."""
        return int(getattr(self, status.value))


@dataclass(frozen=True, slots=True)
class NewJob:
    """What is known of a list before its rows are read.

    Attributes:
        address_column: 0-based column of the address.
        roles: (role, 0-based column) of further columns: first_name, last_name, company ...
        dialect_json: The source as app.files read it, so that an export can look like it.
        options_json: The network settings of the run.
        import_json: How the list was read and what was cleaned on the way.
    """

    name: str
    sources: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    address_column: int = 0
    roles: tuple[tuple[str, int], ...] = ()
    dialect_json: str = ""
    options_json: str = ""
    import_json: str = ""


@dataclass(frozen=True, slots=True)
class NewRow:
    """One row of a list.

    Attributes:
        number: 1-based row in its file.
        raw: The line as it stood, when cells alone would not reproduce it; else empty.
        text: The address cell as it is to be verified; empty if there is none.
        key: Key of the mailbox, or the text itself; rows of one key are verified once.
        domain: A-labels; empty if the syntax is bad.
        mark: 0 none, 1 keep, 2 drop.
    """

    number: int
    cells: tuple[str, ...]
    raw: str
    text: str
    key: str
    domain: str
    first_name: str = ""
    last_name: str = ""
    mark: int = 0


@dataclass(frozen=True, slots=True)
class JobInfo:
    """One job as lists of jobs show it.

    Attributes:
        counts: Of all rows.
        settled: Mailboxes that have a verdict.
        note: The last thing the run had to say; empty for nothing.
    """

    id: int
    name: str
    state: JobState
    created_at: float
    updated_at: float
    sources: tuple[str, ...]
    headers: tuple[str, ...]
    address_column: int
    roles: tuple[tuple[str, int], ...]
    dialect_json: str
    options_json: str
    rows: int
    mailboxes: int
    counts: StatusCounts
    settled: int = 0
    note: str = ""
    import_json: str = ""


@dataclass(slots=True)
class _Import:
    """What must be remembered between two chunks of one import."""

    row_count: int = 0
    numbers: Numbers = field(default_factory=Numbers)
    rows_of_mailbox: dict[int, int] = field(default_factory=dict[int, int])


JobInfos = list[JobInfo]  # Jobs.list hides the type's name inside the class

_SELECT = (
    "SELECT id, name, state, created_at, updated_at, list_json, options_json, row_count, "
    "mailbox_count, settled, note, valid, invalid, catch_all, unknown, do_not_mail FROM jobs"
)
_DELETE = (
    "DELETE FROM rows WHERE id BETWEEN ? AND ?",
    "DELETE FROM mailboxes WHERE id BETWEEN ? AND ?",
    "DELETE FROM results WHERE id BETWEEN ? AND ?",
    "DELETE FROM evidence WHERE id BETWEEN ? AND ?",
    "DELETE FROM shared WHERE id BETWEEN ? AND ?",
    "DELETE FROM waits WHERE mailbox BETWEEN ? AND ?",
    "DELETE FROM still WHERE id BETWEEN ? AND ?",
    "DELETE FROM moving WHERE id BETWEEN ? AND ?",
)


class Jobs:
    """The jobs in the store."""

    def __init__(self, connections: Connections, clock: Callable[[], float] = time.time) -> None:
        self._connections = connections
        self._clock = clock
        self._imports: dict[int, _Import] = {}

    def create(self, new: NewJob) -> int:
        """Add a job without rows, in state IMPORTING, and return its id."""
        now = self._clock()
        with self._connections.write() as db:
            cursor = db.execute(
                "INSERT INTO jobs (name, state, created_at, updated_at, list_json, options_json) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (new.name, JobState.IMPORTING, now, now, _list_json(new), new.options_json),
            )
            job_id = int(cursor.lastrowid or 0)
        self._imports[job_id] = _Import()
        return job_id

    def add_rows(self, job_id: int, rows: Sequence[NewRow]) -> None:
        """Append rows in their order, in one transaction.

        Raises:
            KeyError: The import was not begun by this Store, or is finished.
        """
        state = self._imports[job_id]
        mailboxes: list[tuple[int, str, str, str, str, str]] = []
        lines: list[tuple[int, int, int, int, bytes, str]] = []
        for row in rows:
            state.row_count += 1
            number, is_new = state.numbers.take(row.key)
            if is_new:
                names = (row.first_name, row.last_name)
                mailboxes.append((global_id(job_id, number), row.key, row.text, row.domain, *names))
            else:
                state.rows_of_mailbox[number] = state.rows_of_mailbox.get(number, 1) + 1
            row_id = global_id(job_id, state.row_count)
            lines.append((row_id, number, row.number, row.mark, _cells(row.cells), row.raw))
        with self._connections.write() as db:
            db.executemany(
                "INSERT INTO mailboxes (id, key, text, domain, first_name, last_name) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                mailboxes,
            )
            db.executemany(
                "INSERT INTO rows (id, mailbox, number, mark, cells, raw) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                lines,
            )

    def finish_import(self, job_id: int, *, import_json: str = "") -> None:
        """Make an imported job READY, and keep what its import came to."""
        state = self._imports.pop(job_id)
        repeated = (
            (count, global_id(job_id, number)) for number, count in state.rows_of_mailbox.items()
        )
        with self._connections.write() as db:
            db.executemany("UPDATE mailboxes SET row_count = ? WHERE id = ?", repeated)
            db.execute(
                "UPDATE jobs SET state = ?, updated_at = ?, row_count = ?, mailbox_count = ? "
                "WHERE id = ?",
                (
                    JobState.READY,
                    self._clock(),
                    state.row_count,
                    len(state.numbers),
                    job_id,
                ),
            )
            if import_json:
                _keep_import(db, job_id, import_json)
        state.numbers.clear()

    def list(self) -> JobInfos:
        """Return all jobs, the newest first."""
        found = self._connections.read().execute(_SELECT + " ORDER BY id DESC")
        return [_info(row) for row in found]

    def get(self, job_id: int) -> JobInfo | None:
        """Return a job, or None if there is no such job."""
        found = self._connections.read().execute(_SELECT + " WHERE id = ?", (job_id,))
        row = found.fetchone()
        return None if row is None else _info(row)

    def unfinished(self) -> JobInfos:
        """Return the jobs that can go on, the newest first."""
        open_states = (JobState.READY, JobState.RUNNING, JobState.PAUSED)
        return [job for job in self.list() if job.state in open_states]

    def set_state(self, job_id: int, state: JobState, *, note: str | None = None) -> None:
        """Change how far a job has got, and what there is to say about it."""
        with self._connections.write() as db:
            db.execute(
                "UPDATE jobs SET state = ?, note = coalesce(?, note), updated_at = ? WHERE id = ?",
                (state, note, self._clock(), job_id),
            )

    def set_options(self, job_id: int, options_json: str) -> None:
        """Keep the network settings that a job runs with."""
        with self._connections.write() as db:
            db.execute("UPDATE jobs SET options_json = ? WHERE id = ?", (options_json, job_id))

    def rename(self, job_id: int, name: str) -> None:
        """Give a job another name."""
        with self._connections.write() as db:
            db.execute("UPDATE jobs SET name = ? WHERE id = ?", (name, job_id))

    def set_marks(self, job_id: int, row_ids: Sequence[int], mark: int) -> None:
        """Mark rows: 0 none, 1 keep, 2 drop."""
        with self._connections.write() as db:
            db.executemany(
                "UPDATE rows SET mark = ? WHERE id = ?",
                ((mark, global_id(job_id, row_id)) for row_id in row_ids),
            )

    def delete(self, job_id: int) -> None:
        """Remove a job with all its rows, results and evidence."""
        broken_off = self._imports.pop(job_id, None)
        if broken_off is not None:
            broken_off.numbers.clear()
        low, high = span(job_id)
        with self._connections.write() as db:
            db.execute("DELETE FROM jobs WHERE id = ?", (job_id,))
            for statement in _DELETE:
                db.execute(statement, (low, high))

    def delete_abandoned(self, *, before: float) -> int:
        """Remove imports that were broken off before a moment (Unix time, s); return how many."""
        abandoned = [
            job.id
            for job in self.list()
            if job.state is JobState.IMPORTING
            and job.updated_at < before
            and job.id not in self._imports
        ]
        for job_id in abandoned:
            self.delete(job_id)
        return len(abandoned)


class _ListFacts(msgspec.Struct):
    sources: tuple[str, ...]
    headers: tuple[str, ...]
    address_column: int
    roles: tuple[tuple[str, int], ...]
    dialect_json: str
    import_json: str = ""


def _list_json(new: NewJob) -> str:
    facts = _ListFacts(
        new.sources,
        new.headers,
        new.address_column,
        new.roles,
        new.dialect_json,
        new.import_json,
    )
    return msgspec.json.encode(facts).decode()


def _keep_import(db: sqlite3.Connection, job_id: int, import_json: str) -> None:
    found = db.execute("SELECT list_json FROM jobs WHERE id = ?", (job_id,)).fetchone()
    facts = msgspec.structs.replace(_decode_list(found[0]), import_json=import_json)
    text = msgspec.json.encode(facts).decode()
    db.execute("UPDATE jobs SET list_json = ? WHERE id = ?", (text, job_id))


_encode_cells = msgspec.json.Encoder().encode
_decode_list = msgspec.json.Decoder(_ListFacts).decode


def _cells(cells: tuple[str, ...]) -> bytes:
    try:
        return _encode_cells(cells)
    except UnicodeEncodeError:  # half a surrogate pair, as JSON files can hold, is no text
        return _encode_cells([cell.encode("utf-8", "replace").decode() for cell in cells])


_Stored = tuple[int, str, str, float, float, str, str, int, int, int, str, int, int, int, int, int]


def _info(row: _Stored) -> JobInfo:
    job_id, name, state, created_at, updated_at, list_json, options_json = row[:7]
    rows, mailboxes, settled, note = row[7:11]
    facts = _decode_list(list_json)
    return JobInfo(
        id=job_id,
        name=name,
        state=JobState(state),
        created_at=created_at,
        updated_at=updated_at,
        sources=facts.sources,
        headers=facts.headers,
        address_column=facts.address_column,
        roles=facts.roles,
        dialect_json=facts.dialect_json,
        options_json=options_json,
        rows=rows,
        mailboxes=mailboxes,
        counts=StatusCounts(*row[11:16], pending=rows - sum(row[11:16])),
        settled=settled,
        note=note,
        import_json=facts.import_json,
    )
