"""What the five fake services share: faults by script, a purse, jobs; deterministic, no sockets.

The local part of an address says what it is ("valid.3@..", "role.1@.."), so that a test can tell
the right answer without asking the fake.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import formatdate
from enum import Enum
from urllib.parse import parse_qsl, urlsplit

KINDS = ("valid", "invalid", "catchall", "unknown", "disposable", "role")


class Fault(Enum):
    """What happens to one request; those below LOST happen after the service did its work."""

    NONE = "none"
    KEY_401 = "401"
    CREDITS_402 = "402"
    FORBIDDEN_403 = "403"
    RATE_SECONDS = "429 with seconds"
    RATE_DATE = "429 with a date"
    RATE_RESET = "429 with a reset"
    RATE_BARE = "429 alone"
    SERVER_500 = "500"
    BUSY_503 = "503"
    NOT_CONNECTED = "not connected"
    LOST = "reset after the work was done"
    CUT = "cut in the middle"
    GATEWAY_504 = "504 after the work was done"
    HTML = "a page instead of JSON, after the work was done"


AFTER = frozenset({Fault.LOST, Fault.CUT, Fault.GATEWAY_504, Fault.HTML})


class RowFault(Enum):
    """What is wrong with the rows of results."""

    REVERSED = "reversed"
    MISSING = "missing"
    DOUBLED = "doubled"
    UPPER = "upper case"
    STRANGER = "stranger"


class JobFate(Enum):
    """How jobs go."""

    COMPLETES = "completes"
    QUEUED_AGAIN = "queued again after processing"
    FAILS = "fails"
    CANCELLED = "cancelled by somebody"


class NotConnectedError(Exception):
    """The connection never stood."""


class ConnectionLostError(Exception):
    """The connection broke before or within the answer; `sent` is what came until then."""

    def __init__(self, sent: bytes = b"") -> None:
        super().__init__("connection lost")
        self.sent = sent


@dataclass(frozen=True)
class Seen:
    """One request as the service saw it."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Reply:
    """One answer."""

    status: int
    body: object = None
    headers: dict[str, str] = field(default_factory=dict)

    def octets(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return b"" if self.body is None else json.dumps(self.body).encode()


@dataclass
class Job:
    """One bulk job of a fake."""

    job_id: str
    emails: list[str]
    polls: int = 0
    state: str = "running"
    charged: float = 0.0


def kind_of(email: str) -> str:
    """Return what an address of the tests is."""
    kind = email.strip().lower().partition("@")[0].split(".")[0]
    return kind if kind in KINDS else "valid"


class FakeService:
    """The parent of the five: guards, faults, billing and jobs."""

    key = ""
    base_path = ""
    auth = "X-API-Key"
    unknown_is_free = False
    states: Sequence[str] = ("queued", "processing", "completed")
    failed_word, cancelled_word = "failed", "cancelled"

    def __init__(self, *, balance: float = 1_000_000, faults: Sequence[Fault] = ()) -> None:
        self.credits = balance
        self.faults = list(faults)
        self.row_faults: set[RowFault] = set()
        self.fate = JobFate.COMPLETES
        self.polls_to_end = 2
        self.now = 1_800_000_000.0
        self.seen: list[Seen] = []
        self.charged: Counter[str] = Counter()
        self.spent = 0.0
        self.jobs: dict[str, Job] = {}
        self.echo_key = False
        self.per_min_header = ""
        self.faulty_paths = ""
        self.faulty_method = ""

    # The door

    def handle(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """Answer one request, or break the connection."""
        parts = urlsplit(target)
        low = {name.lower(): value for name, value in headers.items()}
        seen = Seen(method, parts.path, dict(parse_qsl(parts.query)), low, body)
        self.seen.append(seen)
        is_faulty = self.faulty_paths in parts.path and self.faulty_method in method
        is_faulty = is_faulty and bool(self.faults)
        fault = self.faults.pop(0) if is_faulty else Fault.NONE
        if fault is Fault.NOT_CONNECTED:
            raise NotConnectedError
        reply = self._refusal(fault) or self._guarded(seen)
        return (
            self._broken(fault, self._with_headers(reply))
            if fault in AFTER
            else (self._with_headers(reply))
        )

    def _guarded(self, seen: Seen) -> Reply:
        if not seen.path.startswith(self.base_path):
            return Reply(404, {"detail": "no such path"})
        path = seen.path[len(self.base_path) :]
        if path != "/plans" and self._key_in(seen) != self.key:
            return self.error(401, "unauthorized", "Missing or invalid API key")
        return self.route(seen, path)

    def _key_in(self, seen: Seen) -> str:
        value = seen.headers.get(self.auth.lower(), "")
        return value.removeprefix("Bearer ") if self.auth == "Authorization" else value

    def _with_headers(self, reply: Reply) -> Reply:
        if self.echo_key:
            reply.headers["X-Echo"] = self.key
        if self.per_min_header:
            reply.headers["X-RateLimit-Limit"] = self.per_min_header
        return reply

    def _refusal(self, fault: Fault) -> Reply | None:
        if fault in AFTER or fault is Fault.NONE:
            return None
        if fault.value.startswith("429"):
            return self._rate_limited(fault)
        status = int(fault.value)
        echoed = f" (key {self.key})" if self.echo_key else ""
        return self.error(status, f"error_{status}", f"Refused with {status}{echoed}")

    def _rate_limited(self, fault: Fault) -> Reply:
        reply = self.error(429, "rate_limited", "Slow down")
        if fault is Fault.RATE_SECONDS:
            reply.headers["Retry-After"] = "7"
        elif fault is Fault.RATE_DATE:
            reply.headers["Retry-After"] = formatdate(self.now + 9, usegmt=True)
        elif fault is Fault.RATE_RESET:
            reply.headers["X-RateLimit-Reset"] = str(int(self.now + 11))
        return reply

    def _broken(self, fault: Fault, reply: Reply) -> Reply:
        if fault is Fault.GATEWAY_504:
            return Reply(504, b"<html>gateway time-out</html>")
        if fault is Fault.HTML:
            return Reply(200, b"<html>please log in</html>")
        sent = reply.octets()
        if fault is Fault.CUT and len(sent) > 2:
            return Reply(reply.status, sent[: len(sent) // 2], reply.headers)
        raise ConnectionLostError

    # What the children tell

    def route(self, seen: Seen, path: str) -> Reply:
        raise NotImplementedError

    def error(self, status: int, code: str, message: str) -> Reply:
        return Reply(status, {"detail": message})

    # Billing

    def price_of(self, email: str) -> float:
        return 0.0 if self.unknown_is_free and kind_of(email) == "unknown" else 1.0

    def can_pay(self, emails: Sequence[str]) -> bool:
        return self.credits >= len(emails)

    def charge(self, email: str) -> float:
        price = self.price_of(email)
        self.charged[email.lower()] += 1
        self.credits -= price
        self.spent += price
        return price

    # Jobs

    def open_job(self, emails: Sequence[str]) -> Job:
        job = Job(f"job/{len(self.jobs) + 1:04d}", list(emails))
        self.jobs[job.job_id] = job
        job.charged = sum(self.charge(email) for email in emails)
        return job

    def poll(self, job: Job) -> str:
        """Move a job on by one poll and return its state word."""
        job.polls += 1
        if job.state != "running":
            return job.state
        if job.polls < self.polls_to_end:
            is_back = self.fate is JobFate.QUEUED_AGAIN and job.polls % 2 == 0
            return self.states[0] if is_back else self.states[1]
        if self.fate is JobFate.QUEUED_AGAIN and job.polls < self.polls_to_end + 3:
            return self.states[job.polls % 2]
        ends = {JobFate.FAILS: self.failed_word, JobFate.CANCELLED: self.cancelled_word}
        job.state = ends.get(self.fate, self.states[-1])
        return job.state

    def rows_of(
        self, emails: Sequence[str], row: Callable[[str], dict[str, object]]
    ) -> list[dict[str, object]]:
        """Return result rows with the faults that rows have."""
        rows = [row(email) for email in emails]
        if RowFault.UPPER in self.row_faults:
            rows = [{**r, "email": str(r["email"]).upper()} for r in rows]
        if RowFault.MISSING in self.row_faults and len(rows) > 1:
            rows = rows[1:]
        if RowFault.DOUBLED in self.row_faults:
            rows = [r for r in rows for _ in range(2)]
        if RowFault.REVERSED in self.row_faults:
            rows = rows[::-1]
        if RowFault.STRANGER in self.row_faults:
            rows = [row("stranger@elsewhere.example"), *rows]
        return rows


def emails_in(seen: Seen) -> list[str]:
    """Return the addresses of a JSON request."""
    return list(json.loads(seen.body)["emails"])


def emails_in_file(seen: Seen) -> list[str]:
    """Return the addresses of an uploaded CSV file."""
    _, _, rest = seen.body.partition(b'name="file"')
    assert rest, "the upload has no part called file"
    content = rest.partition(b"\r\n\r\n")[2].rpartition(b"\r\n--")[0].decode()
    lines = [line.strip() for line in content.splitlines() if line.strip()]
    return lines[1:] if lines[0] == "email" else lines


def csv_of(columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> bytes:
    """Return rows as CSV the way services write it: lower-case booleans, CRLF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        cells = [row.get(name, "") for name in columns]
        writer.writerow([str(c).lower() if isinstance(c, bool) else c for c in cells])
    return out.getvalue().encode()
