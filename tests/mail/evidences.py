"""Evidence made short, for tests of what is decided from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.mail.domain import DnsAnswer, DnsOutcome, DomainFacts, MailRoute, MxHost
from app.mail.evidence import Decoy, EventKind, Evidence, History, PastEvent, Probe, ProbeEnd
from app.mail.known import LIST_NAMES, ListTexts
from app.mail.providers import Providers
from app.mail.reply import Reply
from app.mail.result import Result
from app.mail.verdict import Weights, decide

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"
NOW = 1_800_000_000.0

PROVIDERS = Providers.from_toml((RESOURCES / "providers.toml").read_text(encoding="utf-8"))
WEIGHTS = Weights.from_toml((RESOURCES / "factors.toml").read_text(encoding="utf-8"))

OK = Reply(250, "2.1.5 Ok")
UNKNOWN_USER = Reply(550, "5.1.1 <a@firm.example>: Recipient address rejected: User unknown")
GREYLISTED = Reply(450, "4.2.0 <a@firm.example>: Recipient address rejected: Greylisted")
BLOCKED = Reply(554, "5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen")

REFUSED_DECOY = Decoy(Reply(550, "5.1.1 <q@firm.example>: User unknown"), at=NOW)
ACCEPTED_DECOY = Decoy(OK, at=NOW)


def facts(route: MailRoute = MailRoute.MX, provider: str = "", **changes: Any) -> DomainFacts:
    host = MxHost(10, "mx.firm.example", ("192.0.2.25",), DnsOutcome.OK)
    return DomainFacts("firm.example", route, (host,), provider=provider, **changes)


def unseen(*outcomes: DnsOutcome) -> DomainFacts:
    answers = tuple(DnsAnswer("firm.example", "MX", outcome) for outcome in outcomes)
    return DomainFacts("firm.example", MailRoute.UNSEEN, answers=answers)


def probe(rcpt: Reply | None = None, end: ProbeEnd = ProbeEnd.ANSWERED, **changes: Any) -> Probe:
    return Probe("mx.firm.example", "192.0.2.25", end, rcpt, **changes)


def evidence(*replies: Reply | Probe, **changes: Any) -> Evidence:
    probes = tuple(r if isinstance(r, Probe) else probe(r) for r in replies)
    values: dict[str, Any] = {"address": "a@firm.example", "domain": facts(), "at": NOW}
    return Evidence("a@firm.example", probes=probes, **(values | changes))


def events(*kinds: EventKind, days_ago: float = 1) -> History:
    """Make events, the first one oldest, the last one so many days ago."""
    last = NOW - days_ago * 86_400
    count = len(kinds)
    return History(
        tuple(PastEvent(kind, last - (count - i), "march.csv") for i, kind in enumerate(kinds, 1))
    )


def judged(found: Evidence) -> Result:
    return Result(found, decide(found, WEIGHTS, NOW, PROVIDERS))


def list_texts() -> ListTexts:
    """Read the bundled lists."""
    folder = RESOURCES / "lists"
    return ListTexts(**{n: (folder / f"{n}.txt").read_text(encoding="utf-8") for n in LIST_NAMES})
