"""Every fact about an address under one name, as the columns of an export show it.

A fact that was not looked at is None, which an export writes as an empty cell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from app.mail.deliverability import BounceTable
from app.mail.domain import DomainFacts, MailRoute
from app.mail.evidence import Evidence, ProbeEnd, VendorAnswer
from app.mail.explain import REASON_TEXT, STATUS_TEXT, advice, why
from app.mail.mailbox import MailboxFinding, read_mailbox
from app.mail.providers import Provider, Providers
from app.mail.reason import Reason, Status
from app.mail.reply import enhanced_status, read_reply
from app.mail.reply_class import About, ReplyClass
from app.mail.result import Result
from app.mail.verdict import NEW_DOMAIN_S

Fact = str | int | float | bool | None

_DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class FactContext:
    """What facts need beside the result.

    Attributes:
        providers: For labels, warnings and the worth of replies.
        bounces: For deliverability; None leaves it empty.
    """

    providers: Providers = field(default_factory=Providers)
    bounces: BounceTable | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """One result with what several facts need, found once."""

    result: Result
    context: FactContext
    finding: MailboxFinding
    provider: Provider | None

    @property
    def evidence(self) -> Evidence:
        return self.result.evidence

    @property
    def domain(self) -> DomainFacts | None:
        return self.result.evidence.domain


def fact(result: Result, name: str, context: FactContext | None = None) -> Fact:
    """Return one fact.

    Args:
        result: Evidence and verdict.
        name: One of FACTS or MORE_FACTS.
        context: Providers and bounce table; without it their facts are empty.

    Raises:
        KeyError: There is no such fact.
    """
    return row(result, (name,), context)[0]


def row(
    result: Result, names: Sequence[str], context: FactContext | None = None
) -> tuple[Fact, ...]:
    """Return several facts of one result; cheaper than one after the other.

    Args:
        result: Evidence and verdict.
        names: Out of FACTS and MORE_FACTS.
        context: Providers and bounce table; without it their facts are empty.

    Raises:
        KeyError: There is no such fact.
    """
    context = context or FactContext()
    facts = result.evidence.domain
    case = _Case(
        result,
        context,
        read_mailbox(result.evidence, context.providers),
        context.providers.get(facts.provider) if facts is not None else None,
    )
    return tuple(_READERS[name](case) for name in names)


def _account(case: _Case) -> Fact:
    return (case.evidence.address or case.evidence.text).rpartition("@")[0] or None


def _domain(case: _Case) -> Fact:
    _, at, domain = (case.evidence.address or case.evidence.text).rpartition("@")
    return domain if at else None


def _domain_valid(case: _Case) -> Fact:
    if case.domain is None or case.domain.route is MailRoute.UNSEEN:
        return None
    return case.domain.route is not MailRoute.NO_DOMAIN


def _mx_found(case: _Case) -> Fact:
    if case.domain is None or case.domain.route is MailRoute.UNSEEN:
        return None
    none = (MailRoute.NO_DOMAIN, MailRoute.NO_MX, MailRoute.NULL_MX)
    return case.domain.route not in none


def _mx_record(case: _Case) -> Fact:
    return case.domain.hosts[0].name if case.domain is not None and case.domain.hosts else None


def _mx_records(case: _Case) -> Fact:
    if case.domain is None or not case.domain.hosts:
        return None
    return "; ".join(f"{host.preference} {host.name}" for host in case.domain.hosts)


def _smtp_checked(case: _Case) -> Fact:
    heard = (ProbeEnd.ANSWERED, ProbeEnd.REFUSED_EARLY)
    return any(probe.end in heard for probe in case.evidence.probes)


def _smtp_valid(case: _Case) -> Fact:
    if case.finding.is_accepted:
        return True
    refused = (Reason.MAILBOX_NOT_FOUND, Reason.MAILBOX_DISABLED)
    return False if case.finding.reason in refused else None


def _smtp_code(case: _Case) -> Fact:
    probe = case.finding.probe
    return probe.rcpt.code if probe is not None and probe.rcpt is not None else None


def _smtp_enhanced(case: _Case) -> Fact:
    probe = case.finding.probe
    return (enhanced_status(probe.rcpt) or None) if probe and probe.rcpt else None


def _smtp_reply(case: _Case) -> Fact:
    probe = case.finding.probe
    if probe is None or probe.rcpt is None:
        return None
    return " ".join(f"{probe.rcpt.code} {probe.rcpt.text}".split())


def _smtp_latency(case: _Case) -> Fact:
    return case.finding.probe.took_ms if case.finding.probe is not None else None


def _is_catch_all(case: _Case) -> Fact:
    decoy = case.evidence.decoy
    if decoy is not None and decoy.reply is not None:
        name = case.provider.name if case.provider is not None else ""
        reading = read_reply(decoy.reply, provider=name)
        if reading.about is About.MAILBOX and reading.is_permanent:
            return reading.reply_class is ReplyClass.ACCEPTED
    return _told(case, lambda answer: answer.is_catch_all)


def _told(case: _Case, read: Callable[[VendorAnswer], bool | None]) -> bool | None:
    """Return what the latest hosted service that knew says; test keys know nothing."""
    told = [read(answer) for answer in case.evidence.vendors if not answer.is_test]
    return next((word for word in reversed(told) if word is not None), None)


def _is_disposable(case: _Case) -> Fact:
    return case.evidence.known.is_disposable or bool(_told(case, lambda a: a.is_disposable))


def _is_role(case: _Case) -> Fact:
    return case.evidence.known.is_role or bool(_told(case, lambda a: a.is_role))


def _is_free(case: _Case) -> Fact:
    return case.evidence.known.is_free or bool(_told(case, lambda a: a.is_free))


def _provider(case: _Case) -> Fact:
    if case.provider is not None:
        return case.provider.label
    return (case.domain.provider or None) if case.domain is not None else None


def _provider_behind(case: _Case) -> Fact:
    name = case.domain.provider_behind if case.domain is not None else ""
    behind = case.context.providers.get(name)
    return behind.label if behind is not None else name or None


def _age_s(case: _Case) -> float | None:
    created_at = case.evidence.reputation.domain_created_at
    return case.evidence.at - created_at if created_at is not None else None


def _domain_age(case: _Case) -> Fact:
    age_s = _age_s(case)
    return int(max(age_s, 0) // _DAY_S) if age_s is not None else None


def _is_domain_new(case: _Case) -> Fact:
    age_s = _age_s(case)
    return age_s < NEW_DOMAIN_S if age_s is not None else None


def _mx_blacklist_count(case: _Case) -> int | None:
    zones = case.evidence.reputation.mx_blacklist_zones
    return len(zones) if zones is not None else None


def _mx_blacklisted(case: _Case) -> Fact:
    count = _mx_blacklist_count(case)
    return count > 0 if count is not None else None


def _has_record(text: str | None) -> Fact:
    return bool(text) if text is not None else None


def _spf(case: _Case) -> Fact:
    return _has_record(case.domain.spf) if case.domain is not None else None


def _dmarc(case: _Case) -> Fact:
    return _has_record(case.domain.dmarc) if case.domain is not None else None


def _breach_found(case: _Case) -> Fact:
    count = case.evidence.reputation.breach_count
    return count > 0 if count is not None else None


def _deliverability(case: _Case) -> Fact:
    if case.context.bounces is None:
        return None
    return round(1 - case.context.bounces.estimate_result(case.result).probability, 3)


def _deliverability_confidence(case: _Case) -> Fact:
    if case.context.bounces is None:
        return None
    return case.context.bounces.estimate_result(case.result).confidence


def _factors(case: _Case) -> Fact:
    parts = (f"{f.name}={f.status} {f.impact:+d}" for f in case.result.verdict.factors if f.impact)
    return "; ".join(parts) or None


def _status_changed(case: _Case) -> Fact:
    verdicts = case.evidence.history.verdicts
    if not verdicts:
        return None
    newest = max(verdicts, key=lambda verdict: verdict.at)
    return newest.status != case.result.verdict.status.value


def _verified_at(case: _Case) -> Fact:
    at = case.evidence.at
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds") if at else None


def _did_you_mean(case: _Case) -> Fact:
    told = [answer.did_you_mean for answer in case.evidence.vendors if answer.did_you_mean]
    return case.evidence.known.did_you_mean or (told[-1] if told else None)


def _starttls(case: _Case) -> Fact:
    return case.finding.probe.used_tls if case.finding.probe is not None else None


_LAYOUT: dict[str, Callable[[_Case], Fact]] = {
    "email": lambda case: case.evidence.address or case.evidence.text,
    "account": _account,
    "domain": _domain,
    "status": lambda case: case.result.verdict.status.value,
    "sub_status": lambda case: case.result.verdict.reason.value,
    "score": lambda case: case.result.verdict.score,
    "reason": lambda case: why(case.result, case.context.providers).text,
    "recommendation": lambda case: case.result.verdict.recommendation,
    "is_valid": lambda case: case.result.verdict.status is Status.VALID,
    "syntax_valid": lambda case: case.finding.reason is not Reason.FAILED_SYNTAX_CHECK,
    "domain_valid": _domain_valid,
    "mx_found": _mx_found,
    "mx_record": _mx_record,
    "mx_records": _mx_records,
    "smtp_checked": _smtp_checked,
    "smtp_valid": _smtp_valid,
    "smtp_response_code": _smtp_code,
    "smtp_enhanced_code": _smtp_enhanced,
    "smtp_reply": _smtp_reply,
    "smtp_latency_ms": _smtp_latency,
    "is_catchall": _is_catch_all,
    "accept_all_provider": lambda case: case.provider.accepts_all if case.provider else None,
    "provider_warning": lambda case: (case.provider.warning or None) if case.provider else None,
    "is_disposable": _is_disposable,
    "is_role_based": _is_role,
    "is_free_provider": _is_free,
    "is_spam_trap": lambda case: bool(case.evidence.known.trap_hint),
    "did_you_mean": _did_you_mean,
    "provider": _provider,
    "first_name": lambda case: case.evidence.known.first_name or None,
    "last_name": lambda case: case.evidence.known.last_name or None,
    "domain_age": _domain_age,
    "is_domain_new": _is_domain_new,
    "mx_blacklisted": _mx_blacklisted,
    "mx_blacklist_count": _mx_blacklist_count,
    "spf": _spf,
    "dmarc": _dmarc,
    "breach_found": _breach_found,
    "breach_count": lambda case: case.evidence.reputation.breach_count,
    "industry": lambda case: case.evidence.known.industry or None,
    "deliverability": _deliverability,
    "deliverability_confidence": _deliverability_confidence,
    "factors": _factors,
    "times_verified": lambda case: len(case.evidence.history.verdicts) + 1,
    "status_changed": _status_changed,
    "verified_at": _verified_at,
    "verification_time_ms": lambda case: case.evidence.took_ms,
    "cached": lambda case: case.evidence.source == "cache",
    "source": lambda case: case.evidence.source,
    "not_checked": lambda case: "; ".join(case.evidence.not_checked) or None,
}

# What the hosted services' own column sets name beside these, and what the window shows.
_MORE: dict[str, Callable[[_Case], Fact]] = {
    "smtp_provider": _provider,
    "provider_behind": _provider_behind,
    "has_typo": lambda case: bool(case.evidence.known.did_you_mean),
    "is_suppressed": lambda case: case.evidence.history.is_suppressed,
    "name_confidence": lambda case: case.evidence.known.name_confidence,
    "status_text": lambda case: STATUS_TEXT[case.result.verdict.status],
    "reason_text": lambda case: REASON_TEXT[case.result.verdict.reason],
    "all_reasons": lambda case: "; ".join(r.value for r in case.result.verdict.reasons),
    "advice": lambda case: advice(case.result).text,
    "starttls": _starttls,
    "retry_after_s": lambda case: case.result.verdict.retry_after_s,
    "mx_group": lambda case: (case.domain.mx_group or None) if case.domain else None,
}

_READERS = _LAYOUT | _MORE

FACTS: tuple[str, ...] = tuple(_LAYOUT)
MORE_FACTS: tuple[str, ...] = tuple(_MORE)
