"""Rows, evidence and results made to order."""

from __future__ import annotations

from app.mail.domain import DnsAnswer, DnsOutcome, DomainFacts, MailRoute, MxHost
from app.mail.evidence import Decoy, Evidence, Probe, ProbeEnd, Step
from app.mail.reason import Reason, status_of
from app.mail.reply import Reply
from app.mail.result import Result
from app.mail.verdict import Factor, Verdict
from app.store.jobs import NewRow


def new_row(number: int, text: str, *extra: str, raw: str = "") -> NewRow:
    return NewRow(
        number=number,
        cells=(text, *extra),
        raw=raw,
        text=text,
        key=text.strip().casefold(),
        domain=text.strip().rpartition("@")[2].lower() if "@" in text else "",
    )


def facts_of(domain: str, *, provider: str = "", route: MailRoute = MailRoute.MX) -> DomainFacts:
    host = f"mx.{domain}"
    return DomainFacts(
        domain=domain,
        route=route,
        hosts=(MxHost(10, host, ("127.0.0.1",), DnsOutcome.OK),)
        if route in (MailRoute.MX, MailRoute.IMPLICIT_MX)
        else (),
        provider=provider,
        mx_group=provider or domain,
        spf="v=spf1 -all",
        answers=(DnsAnswer(domain, "MX", DnsOutcome.OK, (f"10 {host}.",), 4),),
        checked_at=1_000.0,
    )


def evidence_of(text: str, *, at: float = 1_000.0, facts: DomainFacts | None = None) -> Evidence:
    domain = text.rpartition("@")[2]
    reply = Reply(250, "2.1.5 Ok")
    return Evidence(
        text,
        text,
        domain=facts or facts_of(domain),
        probes=(
            Probe(
                f"mx.{domain}",
                "127.0.0.1",
                ProbeEnd.ANSWERED,
                reply,
                steps=(Step("", Reply(220, "hello")), Step(f"RCPT TO:<{text}>", reply, 3)),
                at=at,
                took_ms=12,
            ),
        ),
        decoy=Decoy(Reply(550, "5.1.1 unknown user"), at=at),
        at=at,
    )


def result_of(
    text: str,
    reason: Reason = Reason.MAILBOX_CONFIRMED,
    *,
    score: int = 90,
    at: float = 1_000.0,
    provider: str = "",
) -> Result:
    facts = facts_of(text.rpartition("@")[2], provider=provider)
    verdict = Verdict(status_of(reason), (reason,), score, "send", (Factor("syntax", "passed", 5),))
    return Result(evidence_of(text, at=at, facts=facts), verdict)
