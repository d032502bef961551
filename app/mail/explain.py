"""Why a verdict is what it is, and what to do about it, in plain sentences."""

from __future__ import annotations

import string
from dataclasses import dataclass
from datetime import UTC, datetime

from app.mail.domain import DomainFacts, MailRoute
from app.mail.evidence import EventKind, Evidence, History, Probe, ProbeEnd, VendorAnswer
from app.mail.mailbox import MailboxFinding, read_mailbox
from app.mail.providers import Providers
from app.mail.reason import Reason, Status, status_of
from app.mail.reply import Reply
from app.mail.reply_class import ReplyClass
from app.mail.result import Result
from app.mail.wording import (
    ADVICE,
    ADVICE_MISTYPED,
    MAY_BE_MISTYPED,
    REASON_TEXT,
    STATUS_TEXT,
    WHY,
    WHY_ALL_REFUSED,
    WHY_CLASS,
    WHY_DECOY_UNCLEAR,
    WHY_DNS,
    WHY_END,
    WHY_NO_DECOY,
    WHY_REFUSED_EARLY,
    WHY_ROUTE,
    WHY_VENDOR,
)

__all__ = ["REASON_TEXT", "STATUS_TEXT", "Sentence", "advice", "why"]

_LONGEST_REPLY = 160
_FORMATTER = string.Formatter()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence whose template can be translated before its values are filled in.

    Attributes:
        template: English, with {named} fields.
        values: Name and value of every field of the template.
    """

    template: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """Return the sentence in English."""
        return self.template.format_map(dict(self.values))


def why(result: Result, providers: Providers) -> Sentence:
    """Say who said what, so that the verdict follows.

    Args:
        result: Evidence and verdict.
        providers: For the names that people know.
    """
    finding = read_mailbox(result.evidence, providers)
    template = _template(result, finding)
    return _filled(template, result, finding, providers)


def advice(result: Result) -> Sentence:
    """Say what to do with the address."""
    evidence = result.evidence
    template = ADVICE[result.verdict.reason]
    if result.verdict.reason in MAY_BE_MISTYPED and evidence.known.did_you_mean:
        template = ADVICE_MISTYPED
    values = {"suggestion": evidence.known.did_you_mean or "another domain"}
    return Sentence(template, _used(template, values))


def _template(result: Result, finding: MailboxFinding) -> str:
    """Choose the template: by hosted service, by list or history, by what the host did."""
    reason = result.verdict.reason
    if reason is finding.reason:
        return _mailbox_template(result.evidence, finding)
    vendor = _vendor(result)
    if vendor is not None:
        return WHY_VENDOR[status_of(reason)]
    return WHY[reason]


def _vendor(result: Result) -> VendorAnswer | None:
    """Return the service whose answer decided; None if the reason is found here."""
    reason, evidence = result.verdict.reason, result.evidence
    answers = [a for a in evidence.vendors if not a.is_test and a.status != Status.UNKNOWN]
    own = {
        Reason.DISPOSABLE: evidence.known.is_disposable,
        Reason.ROLE_BASED: evidence.known.is_role,
        Reason.ROLE_BASED_CATCH_ALL: evidence.known.is_role,
        Reason.POSSIBLE_TRAP: bool(evidence.known.trap_hint),
        Reason.POSSIBLE_TYPO: evidence.known.is_sure_typo,
        Reason.SUPPRESSED: evidence.history.is_suppressed,
        Reason.HISTORICAL_COMPLAINT: _event_at(evidence.history, reason) != "",
        Reason.HISTORICAL_HARD_BOUNCE: _event_at(evidence.history, reason) != "",
        Reason.HISTORICAL_DELIVERY_CONFIRMED: _event_at(evidence.history, reason) != "",
    }
    if own.get(reason, False) or not answers:
        return None
    return answers[-1]


def _mailbox_template(evidence: Evidence, finding: MailboxFinding) -> str:
    """Choose the template for what syntax, DNS or the host said."""
    reason, probe = finding.reason, finding.probe
    if probe is None:
        return _dns_template(evidence.domain, reason)
    if finding.reading is None:
        return WHY_END.get(probe.end, WHY[reason])
    if finding.is_accepted:
        return _accepted_template(evidence, reason)
    if finding.reading.reply_class is ReplyClass.NO_SUCH_MAILBOX and (
        reason is Reason.ANTISPAM_SYSTEM
    ):
        return WHY_ALL_REFUSED
    if finding.reading.reply_class in WHY_CLASS:
        return WHY_CLASS[finding.reading.reply_class]
    if probe.end is ProbeEnd.REFUSED_EARLY and reason is not Reason.GREYLISTED:
        return WHY_REFUSED_EARLY
    return WHY[reason]


def _dns_template(facts: DomainFacts | None, reason: Reason) -> str:
    """Choose the template for what DNS said, or did not say."""
    if facts is None:
        return WHY[reason]
    if facts.route is MailRoute.UNSEEN:
        return WHY_DNS.get(reason, WHY[reason])
    return WHY_ROUTE.get(facts.route, WHY[reason])


def _accepted_template(evidence: Evidence, reason: Reason) -> str:
    """Choose the template for a 250, by what the decoy learnt."""
    if reason in (Reason.MAILBOX_CONFIRMED, Reason.ACCEPT_ALL, Reason.PROVIDER_PROVES_NOTHING):
        return WHY[reason]
    has_decoy = evidence.decoy is not None and evidence.decoy.reply is not None
    return WHY_DECOY_UNCLEAR if has_decoy else WHY_NO_DECOY


def _filled(
    template: str, result: Result, finding: MailboxFinding, providers: Providers
) -> Sentence:
    """Fill a template with what the evidence has for its fields."""
    evidence = result.evidence
    facts = evidence.domain
    account, _, domain = evidence.address.rpartition("@")
    decoy = evidence.decoy.reply if evidence.decoy is not None else None
    vendor = _vendor(result)
    date, source = _event(evidence.history, result.verdict.reason)
    values = {
        "server": _server(finding.probe, facts, providers),
        "reply": _quoted(finding.probe.rcpt if finding.probe is not None else None),
        "decoy": _quoted(decoy),
        "provider": _provider_label(facts, providers) or "this provider",
        "domain": facts.domain if facts is not None else domain,
        "account": account,
        "hosts": ", ".join(host.name for host in facts.hosts) if facts is not None else "",
        "problem": evidence.syntax_problem,
        "suggestion": evidence.known.did_you_mean,
        "hint": evidence.known.trap_hint,
        "list": evidence.history.suppressed_by or "your own",
        "date": date,
        "source": source,
        "vendor": vendor.vendor if vendor is not None else "",
        "said": _said(vendor),
    }
    return Sentence(template, _used(template, values))


def _used(template: str, values: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the values that a template names, in its order."""
    names = dict.fromkeys(field for _, field, _, _ in _FORMATTER.parse(template) if field)
    return tuple((name, values[name]) for name in names)


def _server(probe: Probe | None, facts: DomainFacts | None, providers: Providers) -> str:
    """Name a mail host, with the provider that people know."""
    best = facts.hosts[0].name if facts is not None and facts.hosts else ""
    host = (probe.host if probe is not None else "") or best or "of the domain"
    label = _provider_label(facts, providers)
    return f"{host} ({label})" if label else host


def _provider_label(facts: DomainFacts | None, providers: Providers) -> str:
    """Return the provider's name as people know it; empty if it has none."""
    if facts is None or not facts.provider:
        return ""
    provider = providers.get(facts.provider)
    return provider.label if provider is not None else facts.provider


def _quoted(reply: Reply | None) -> str:
    """Return a reply on one line, cut where it becomes a story."""
    if reply is None:
        return "no reply"
    text = " ".join(f"{reply.code} {reply.text}".split())
    return text if len(text) <= _LONGEST_REPLY else f"{text[:_LONGEST_REPLY]}..."


def _said(vendor: VendorAnswer | None) -> str:
    """Return a service's own words."""
    if vendor is None:
        return ""
    words = [word for word in (vendor.raw_verdict, vendor.raw_reason) if word]
    return ", ".join(words) or vendor.status


_KINDS = {
    Reason.HISTORICAL_HARD_BOUNCE: EventKind.HARD_BOUNCE,
    Reason.HISTORICAL_COMPLAINT: EventKind.COMPLAINT,
    Reason.HISTORICAL_DELIVERY_CONFIRMED: EventKind.DELIVERED,
}


def _event(history: History, reason: Reason) -> tuple[str, str]:
    """Return date and source of the newest event behind a reason; empty if there is none."""
    events = [event for event in history.events if event.kind is _KINDS.get(reason)]
    if not events:
        return "", ""
    newest = max(events, key=lambda event: event.at)
    date = datetime.fromtimestamp(newest.at, UTC).date().isoformat()
    return date, newest.source or "reported to Winnow"


def _event_at(history: History, reason: Reason) -> str:
    """Return the date of the newest event behind a reason; empty if there is none."""
    return _event(history, reason)[0]
