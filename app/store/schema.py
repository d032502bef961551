"""The tables, and how an older file becomes one of today.

Rules: rows, mailboxes and results of a job lie together, their ids are job id * SPAN + number, so
that a job is a range of row ids: read in order and deleted without any further index. Numbers
start at 1 and are what the rest of the program sees. Results are appended as they are found.
"""

from __future__ import annotations

SPAN = 1 << 32  # more rows than any list has, and 2**31 jobs fit beside it in 63 bits

_V1 = """
CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at REAL NOT NULL,
    updated_at REAL NOT NULL,
    list_json TEXT NOT NULL,
    options_json TEXT NOT NULL DEFAULT '',
    row_count INTEGER NOT NULL DEFAULT 0,
    mailbox_count INTEGER NOT NULL DEFAULT 0,
    settled INTEGER NOT NULL DEFAULT 0,
    valid INTEGER NOT NULL DEFAULT 0,
    invalid INTEGER NOT NULL DEFAULT 0,
    catch_all INTEGER NOT NULL DEFAULT 0,
    unknown INTEGER NOT NULL DEFAULT 0,
    do_not_mail INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
);

CREATE TABLE rows (
    id INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL,
    number INTEGER NOT NULL,
    mark INTEGER NOT NULL DEFAULT 0,
    cells BLOB NOT NULL,
    raw TEXT NOT NULL
);

CREATE TABLE mailboxes (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    domain TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    row_count INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE results (
    id INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL,
    at REAL NOT NULL,
    status INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    score INTEGER NOT NULL,
    provider INTEGER NOT NULL,
    suggestion TEXT NOT NULL
);
CREATE UNIQUE INDEX results_by_mailbox ON results (mailbox);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    shared INTEGER NOT NULL,
    verdict BLOB NOT NULL,
    own BLOB NOT NULL
);
CREATE TABLE shared (id INTEGER PRIMARY KEY, data BLOB NOT NULL);

CREATE TABLE waits (
    mailbox INTEGER PRIMARY KEY,
    due_at REAL NOT NULL,
    attempt INTEGER NOT NULL,
    data BLOB NOT NULL
);

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    at REAL NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (key, kind, at, source)
);

CREATE TABLE past_verdicts (
    key TEXT NOT NULL,
    at REAL NOT NULL,
    status INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    result INTEGER NOT NULL,
    PRIMARY KEY (key, at)
) WITHOUT ROWID;

CREATE TABLE suppression_lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    added_at REAL NOT NULL,
    entry_count INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE suppressed (
    entry TEXT NOT NULL,
    list INTEGER NOT NULL,
    PRIMARY KEY (entry, list)
) WITHOUT ROWID;

CREATE TABLE domains (
    domain TEXT PRIMARY KEY,
    facts BLOB,
    facts_at REAL NOT NULL DEFAULT 0,
    decoy BLOB,
    decoy_at REAL NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE answers (
    vendor TEXT NOT NULL,
    key TEXT NOT NULL,
    at REAL NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (vendor, key)
) WITHOUT ROWID;

CREATE TABLE journal (
    name TEXT NOT NULL,
    entry TEXT NOT NULL,
    at REAL NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (name, entry)
) WITHOUT ROWID;
"""

# Arrays of a job as they are needed to show it; made anew from the tables when they are missing.
_V2 = """
CREATE TABLE still (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE moving (id INTEGER PRIMARY KEY, mark TEXT NOT NULL, data BLOB NOT NULL);
CREATE INDEX rows_marked ON rows (id, mark) WHERE mark > 0;
"""

MIGRATIONS: tuple[str, ...] = (_V1, _V2)


def global_id(job_id: int, number: int) -> int:
    """Return the id of a job's row, mailbox or result in its table."""
    return job_id * SPAN + number


def span(job_id: int) -> tuple[int, int]:
    """Return the first and last id that a job's rows can have."""
    return job_id * SPAN, (job_id + 1) * SPAN - 1
