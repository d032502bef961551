"""What a vendor is: requests as values, answers read from values; no I/O.

A vendor is one file with one subclass of Vendor, named in client.VENDORS. It builds requests and
reads answers; who sends them, when, and how often is decided elsewhere.
"""

# ruff: noqa: ARG002 - an optional endpoint defaults to None, whatever it is asked

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.hosted import fields
from app.hosted.wire import Auth, BadAnswerError, HttpAnswer, Request
from app.mail.evidence import EventKind, VendorAnswer


@dataclass(frozen=True, slots=True)
class Row:
    """One answer of a service with the address that it names; empty if it names none."""

    email: str
    answer: VendorAnswer


class JobPhase(StrEnum):
    """How far a bulk job is at the service."""

    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


# Every word that ends a job; all others, known or not, mean that it still runs.
_ENDS = {
    "completed": JobPhase.COMPLETED,
    "complete": JobPhase.COMPLETED,
    "finished": JobPhase.COMPLETED,
    "done": JobPhase.COMPLETED,
    "success": JobPhase.COMPLETED,
    "failed": JobPhase.FAILED,
    "failure": JobPhase.FAILED,
    "error": JobPhase.FAILED,
    "expired": JobPhase.FAILED,
    "cancelled": JobPhase.CANCELLED,
    "canceled": JobPhase.CANCELLED,
    "aborted": JobPhase.CANCELLED,
}


def phase_of(word: str) -> JobPhase:
    """Return the phase that a service's own word means."""
    return _ENDS.get(word.strip().lower(), JobPhase.RUNNING)


@dataclass(frozen=True, slots=True)
class JobStatus:
    """What a service tells of a job.

    Attributes:
        word: The service's own word.
        done, total: Addresses; None if not told.
        credits: Credits charged so far; None if not told.
        result_url: Where it says the results are; empty if it does not.
        rows: Results that came with the status.
    """

    job_id: str
    phase: JobPhase
    word: str = ""
    done: int | None = None
    total: int | None = None
    credits: float | None = None
    result_url: str = ""
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Submitted:
    """A job that a service took.

    Attributes:
        reserved: Credits set aside; None if not told.
    """

    job_id: str
    reserved: float | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What a service tells of the account behind a key.

    Attributes:
        plan: The plan's name; empty if not told.
        credits_left: Checks that are paid for already; None if not told.
        used, included: In this period; None if not told.
        overage_rate: Money for each check over the included ones; None if there is a hard cap.
        per_min: Requests a minute; None if not told.
    """

    plan: str = ""
    credits_left: float | None = None
    used: float | None = None
    included: float | None = None
    overage_rate: float | None = None
    per_min: float | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a service's finder says; `email` is empty if it found none."""

    email: str
    confidence: int
    status: str
    patterns_tested: int
    domain: str


@dataclass(frozen=True, slots=True)
class Bounce:
    """One event of an address for a service that learns from them.

    Attributes:
        code, message: The reply that bounced it; empty if unknown.
        at: Unix time, seconds; None if unknown.
    """

    email: str
    kind: EventKind
    code: str = ""
    message: str = ""
    at: float | None = None


@dataclass(frozen=True, slots=True)
class BounceReceipt:
    """How many events a service took and refused."""

    processed: int
    errors: int


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a service can do, and what it asks of its clients.

    Attributes:
        single_up_to: Single requests up to so many addresses, then batch or bulk.
        batch_max: Addresses in one synchronous batch; 0 for none.
        bulk_max: Addresses in one job.
        requests_per_min: The slowest plan's limit, until the service tells a better one.
        is_unknown_free: An unknown costs nothing, as documented.
        single_credits, finder_credits: Credits of one check at most.
        bounce_max: Events in one request; 0 for no such endpoint.
        keeps_result_s: How long the service asks to keep results before asking again.
    """

    single_up_to: int
    bulk_max: int
    batch_max: int = 0
    requests_per_min: float = 60.0
    can_cancel: bool = False
    can_list: bool = False
    has_account: bool = False
    has_plans: bool = False
    has_finder: bool = False
    is_unknown_free: bool = False
    single_credits: int = 1
    finder_credits: int = 1
    bounce_max: int = 0
    keeps_result_s: int = 72 * 3600


class Vendor(Protocol):
    """One hosted service: its facts, its requests and how to read its answers.

    Attributes:
        key: Its name in settings, keyring and evidence.
        label: Its name for people.
        key_prefixes, test_prefixes: What its keys begin with; test keys cost nothing.
        default_base_url: Empty if the user must give one.
        auth: The header for the key.
        bad_syntax_status: The HTTP status documented for "this is no address"; 0 for none.
        balance_header: The header of any answer that tells the balance; empty for none.
    """

    key: str
    label: str
    key_prefixes: tuple[str, ...]
    test_prefixes: tuple[str, ...] = ()
    default_base_url: str
    auth: Auth
    capabilities: Capabilities
    bad_syntax_status: int = 0
    balance_header: str = ""

    @abstractmethod
    def single(self, email: str) -> Request:
        """Build the request that checks one address."""

    @abstractmethod
    def read_fields(self, row: Mapping[str, object]) -> VendorAnswer:
        """Read one result, from JSON or from a row of CSV."""

    @abstractmethod
    def submit(self, emails: Sequence[str]) -> Request:
        """Build the request that starts a job."""

    @abstractmethod
    def status(self, job_id: str) -> Request:
        """Build the request that asks how far a job is."""

    @abstractmethod
    def results(self, status: JobStatus, page: int) -> tuple[Request, ...]:
        """Build the requests that may bring a page of results, best first; pages count from 1.

        Empty where there are no more pages.
        """

    def single_fast(self, email: str) -> Request:
        """Build the quickest request that checks one address."""
        return self.single(email)

    def batch(self, emails: Sequence[str]) -> Request | None:
        """Build the request that checks a few addresses at once; None if there is none."""
        return None

    def batch_fast(self, emails: Sequence[str]) -> Request | None:
        """Build the quickest request that checks a few addresses; None if there is none."""
        return self.batch(emails)

    def cancel(self, job_id: str) -> Request | None:
        """Build the request that cancels a job; None if the service cannot."""
        return None

    def list_jobs(self, page: int = 1, status: str = "") -> Request | None:
        """Build the request that lists the account's jobs; None if the service does not."""
        return None

    def account(self) -> Request | None:
        """Build the request that tells the balance, or at least tests the key, for nothing."""
        return None

    def plans(self) -> Request | None:
        """Build the request that lists the service's plans; None if there is none."""
        return None

    def find(self, first_name: str, last_name: str, domain: str) -> Request | None:
        """Build the request that finds an address for a name; None if there is no finder."""
        return None

    def bounces(self, events: Sequence[Bounce]) -> Request | None:
        """Build the request that tells what became of addresses; None if nobody listens."""
        return None

    def is_bad_syntax(self, answer: HttpAnswer) -> bool:
        """Tell whether a refusal of a single request says, as documented, that it is no address."""
        return answer.status == self.bad_syntax_status

    def balance(self, answer: HttpAnswer) -> float | None:
        """Return the balance that the headers of any answer tell; None if they do not."""
        return fields.number({"left": answer.header(self.balance_header)}, "left")

    def read_single(self, answer: HttpAnswer) -> Row:
        """Read the answer to `single`.

        Raises:
            BadAnswerError: It cannot be read.
        """
        return self.read_row(answer.fields())

    def read_row(self, row: Mapping[str, object]) -> Row:
        """Read one result with the address that it names."""
        return Row(fields.text(row, "email", "address", "email_address"), self.read_fields(row))

    def read_rows(self, answer: HttpAnswer) -> tuple[Row, ...]:
        """Read many results, whatever their envelope: JSON or CSV.

        Raises:
            BadAnswerError: There is neither.
        """
        rows = fields.rows(answer.text())
        if rows is None:
            raise BadAnswerError("the results are neither JSON nor CSV with an email column")
        return tuple(self.read_row(row) for row in rows)

    def read_submitted(self, answer: HttpAnswer) -> Submitted:
        """Read the answer to `submit`.

        Raises:
            BadAnswerError: It names no job.
        """
        body = answer.fields()
        inner = fields.inside(body, "job", "data")
        job_id = fields.text(inner, "job_id", "jobId", "id") or fields.text(body, "job_id", "id")
        if not job_id:
            raise BadAnswerError("the service took the list and named no job")
        return Submitted(job_id, fields.number(inner, "credits_reserved"))

    def read_status(self, answer: HttpAnswer) -> JobStatus:
        """Read the answer to `status`.

        Raises:
            BadAnswerError: It tells no state.
        """
        return self.read_job(answer.fields())

    def read_job(self, body: Mapping[str, object]) -> JobStatus:
        """Read a job from the object that describes it.

        Raises:
            BadAnswerError: It tells no state.
        """
        inner = fields.inside(body, "job", "data")
        word = fields.text(inner, "status", "state")
        if not word:
            raise BadAnswerError("the service told no state of the job")
        progress = fields.inside(inner, "progress")
        return JobStatus(
            job_id=fields.text(inner, "job_id", "jobId", "id"),
            phase=phase_of(word),
            word=word,
            done=fields.whole(progress, "processed_emails", "processed", "completed", "done"),
            total=fields.whole(progress, "total_emails", "total", "count"),
            credits=fields.number(inner, "credits_used", "credits_charged"),
            result_url=fields.text(inner, "result_url"),
            rows=tuple(self.read_row(row) for row in fields.listed(inner, "results")),
        )

    def read_jobs(self, answer: HttpAnswer) -> tuple[JobStatus, ...]:
        """Read the answer to `list_jobs`.

        Raises:
            BadAnswerError: It is no list of jobs.
        """
        rows = fields.rows(answer.text(), names=("jobs", "items", "results", "data"))
        if rows is None:
            raise BadAnswerError("the service's list of jobs cannot be read")
        return tuple(self.read_job(row) for row in rows)

    def read_account(self, answer: HttpAnswer) -> Account:
        """Read the answer to `account`."""
        return Account(credits_left=self.balance(answer))

    def read_found(self, answer: HttpAnswer) -> Found:
        """Read the answer to `find`."""
        body = answer.fields()
        return Found(
            email=fields.text(body, "email"),
            confidence=fields.whole(body, "confidence") or 0,
            status=fields.text(body, "status"),
            patterns_tested=fields.whole(body, "patterns_tested") or 0,
            domain=fields.text(body, "domain"),
        )

    def read_receipt(self, answer: HttpAnswer) -> BounceReceipt:
        """Read the answer to `bounces`."""
        body = answer.fields()
        return BounceReceipt(
            fields.whole(body, "processed") or 0, fields.whole(body, "errors") or 0
        )
