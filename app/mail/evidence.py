"""What the checks found, as found: enough to decide again without asking anyone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.mail.domain import DomainFacts
from app.mail.reply import Reply


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an SMTP transcript.

    Attributes:
        command: What we sent; empty for the banner.
        reply: What came back; None if the connection ended first.
        took_ms: Milliseconds until the reply.
        note: What happened instead of a reply: "timeout", "reset", "tls failed: ..."; else empty.
    """

    command: str
    reply: Reply | None
    took_ms: int = 0
    note: str = ""


class ProbeEnd(StrEnum):
    """How a probe ended, before any reply is interpreted."""

    ANSWERED = "answered"
    NOT_STARTED = "not_started"
    CONNECT_REFUSED = "connect_refused"
    CONNECT_TIMEOUT = "connect_timeout"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    DISCONNECTED = "disconnected"
    REFUSED_EARLY = "refused_early"
    NO_SMTPUTF8 = "no_smtputf8"
    DEADLINE = "deadline"
    NETWORK_BLOCKED = "network_blocked"
    PARKED = "parked"
    PROXY_FAILED = "proxy_failed"
    INTERNAL_ERROR = "internal_error"


@dataclass(frozen=True, slots=True)
class Probe:
    """One attempt to ask a host about one mailbox.

    Attributes:
        host: MX host name.
        ip: The address spoken to; empty if none was reached.
        end: How it ended. ANSWERED: RCPT got a reply. REFUSED_EARLY: banner, EHLO or MAIL refused.
        rcpt: The reply to RCPT of the real address, or the early refusal; None if there is none.
        refused_at: The command that got the early refusal ("banner", "EHLO", "MAIL"); else empty.
        steps: Transcript of the session as far as it concerns this address.
        used_tls: Whether the RCPT went over TLS.
        proxy: The proxy used, without credentials; empty for none.
        at: Unix time, seconds.
        took_ms: Milliseconds from connect to the end.
    """

    host: str
    ip: str
    end: ProbeEnd
    rcpt: Reply | None = None
    refused_at: str = ""
    steps: tuple[Step, ...] = ()
    used_tls: bool = False
    proxy: str = ""
    at: float = 0.0
    took_ms: int = 0


@dataclass(frozen=True, slots=True)
class Decoy:
    """What the domain said to a mailbox that cannot exist.

    Attributes:
        reply: The reply to the decoy's RCPT; None if it was not asked or did not answer.
        postmaster: The reply to postmaster@, asked as control when all was refused; else None.
        at: Unix time, seconds, of the answer (a catch-all finding is dated).
    """

    reply: Reply | None
    postmaster: Reply | None = None
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Known:
    """What lists and the address itself tell without asking anyone.

    Attributes:
        is_disposable, is_role, is_free: List membership.
        did_you_mean: The whole suggested address; empty for none.
        is_sure_typo: The suggestion speaks clearly (distance, popularity); the domain is no known
            provider.
        trap_hint: Which trap pattern or list matched; empty for none.
        first_name, last_name: From the row or guessed; empty if unknown.
        name_confidence: 0-100; 100 when from the row's own columns.
        industry: From the bundled list; empty if unknown.
    """

    is_disposable: bool = False
    is_role: bool = False
    is_free: bool = False
    did_you_mean: str = ""
    is_sure_typo: bool = False
    trap_hint: str = ""
    first_name: str = ""
    last_name: str = ""
    name_confidence: int = 0
    industry: str = ""


@dataclass(frozen=True, slots=True)
class Reputation:
    """Facts about a domain beyond its mail route; None or empty means not looked at.

    Attributes:
        mx_blacklist_zones: The zones that list an MX address; None if not looked at.
        domain_created_at: Unix time of registration by RDAP; None if not looked at or not told.
        breach_count: None if not looked at.
    """

    mx_blacklist_zones: tuple[str, ...] | None = None
    domain_created_at: float | None = None
    breach_count: int | None = None


class EventKind(StrEnum):
    """What a sending platform reported of an address."""

    DELIVERED = "delivered"
    HARD_BOUNCE = "hard_bounce"
    SOFT_BOUNCE = "soft_bounce"
    COMPLAINT = "complaint"
    UNSUBSCRIBE = "unsubscribe"


@dataclass(frozen=True, slots=True)
class PastEvent:
    """One reported event.

    Attributes:
        at: Unix time, seconds.
        source: The file or service that told it.
    """

    kind: EventKind
    at: float
    source: str = ""


@dataclass(frozen=True, slots=True)
class PastVerdict:
    """An earlier verdict of the same address."""

    status: str
    reason: str
    at: float


@dataclass(frozen=True, slots=True)
class History:
    """What is remembered of an address from before this run."""

    events: tuple[PastEvent, ...] = ()
    verdicts: tuple[PastVerdict, ...] = ()
    is_suppressed: bool = False
    suppressed_by: str = ""


@dataclass(frozen=True, slots=True)
class VendorAnswer:
    """What a hosted service said, in Winnow's words beside its own.

    Attributes:
        vendor: Key in hosted.VENDORS.
        status, reason: Mapped words (mail.reason); reason may be empty.
        raw_verdict, raw_reason: The service's own words.
        score: 0-100; None if it gave none.
        is_catch_all, is_disposable, is_role, is_free: None if it did not say.
        smtp_code: Reply code it saw; None if it did not say.
        did_you_mean: Its suggestion; empty for none.
        credits: Credits it charged as far as it says; None if unknown.
        is_test: Asked with a test key.
        raw: The answer as JSON text (never the key).
        at: Unix time, seconds.
    """

    vendor: str
    status: str
    reason: str
    raw_verdict: str = ""
    raw_reason: str = ""
    score: float | None = None
    is_catch_all: bool | None = None
    is_disposable: bool | None = None
    is_role: bool | None = None
    is_free: bool | None = None
    smtp_code: int | None = None
    did_you_mean: str = ""
    credits: float | None = None
    is_test: bool = False
    raw: str = ""
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything found about one address in one run.

    Attributes:
        text: What the row held.
        address: Normalised address; empty if the syntax is bad.
        syntax_problem: Why the text is no address; empty if it is one.
        domain: DNS facts; None if not looked at.
        probes: Every attempt, oldest first; the last one counts most.
        decoy: What the decoy learnt; None if not asked.
        not_checked: Checks that were not made, each with why ("smtp: network blocked").
        source: "local", a vendor's key, or "cache".
        at: Unix time, seconds, of the last finding.
        took_ms: Milliseconds spent on this address, waits for greylisting left out.
    """

    text: str
    address: str = ""
    syntax_problem: str = ""
    domain: DomainFacts | None = None
    probes: tuple[Probe, ...] = ()
    decoy: Decoy | None = None
    known: Known = Known()
    reputation: Reputation = Reputation()
    history: History = History()
    vendors: tuple[VendorAnswer, ...] = ()
    not_checked: tuple[str, ...] = ()
    source: str = "local"
    at: float = 0.0
    took_ms: int = 0
