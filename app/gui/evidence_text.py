"""The checks behind a verdict in plain words: what was asked, what was seen. No widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.mail.domain import DnsOutcome, DomainFacts, MailRoute
from app.mail.evidence import Evidence, Probe, ProbeEnd

_CONTEXT = "Evidence"
_ACCEPTED, _REFUSED = 2, 5  # first digit of a reply


class Tone(StrEnum):
    """How a check came out, for its icon."""

    GOOD = "good"
    BAD = "bad"
    OPEN = "open"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Check:
    """One check and what was seen."""

    title: str
    text: str
    tone: Tone


def checks(evidence: Evidence) -> tuple[Check, ...]:
    """Return every check in the order in which they are made."""
    return tuple(_all(evidence))


def transcript(probe: Probe) -> str:
    """Return an SMTP conversation as it went over the line."""
    lines: list[str] = []
    for step in probe.steps:
        if step.command:
            lines.append(f"→ {step.command}")
        if step.reply is not None:
            answer = step.reply.text.replace("\n", "\n      ")
            lines.append(f"←  {step.reply.code} {answer}   ({step.took_ms} ms)")
        if step.note:
            lines.append(f"   {step.note}   ({step.took_ms} ms)")
    return "\n".join(lines)


def dns_lines(facts: DomainFacts) -> str:
    """Return the DNS answers, one record a line."""
    lines: list[str] = []
    for answer in facts.answers:
        found = answer.records or (answer.outcome.value,)
        lines.extend(f"{answer.name}  {answer.rdtype}  {record}" for record in found)
    lines.extend(
        f"{host.name}  →  {', '.join(host.addresses) or host.outcome.value}" for host in facts.hosts
    )
    return "\n".join(lines)


def _all(evidence: Evidence) -> Iterator[Check]:
    yield _syntax(evidence)
    if evidence.domain is not None:
        yield _route(evidence.domain)
    yield from _known(evidence)
    if evidence.probes:
        yield _mailbox(evidence.probes[-1], len(evidence.probes))
    if evidence.decoy is not None:
        yield _decoy(evidence)
    yield from _reputation(evidence)
    yield from _history(evidence)
    for answer in evidence.vendors:
        text = f"{answer.raw_verdict} {answer.raw_reason}".strip()
        yield Check(answer.vendor, text, Tone.INFO)
    if evidence.not_checked:
        yield Check(_tr(_NOT_CHECKED), _missing(evidence.not_checked), Tone.OPEN)


def _syntax(evidence: Evidence) -> Check:
    title = _tr(_SYNTAX)
    if evidence.syntax_problem:
        return Check(title, evidence.syntax_problem, Tone.BAD)
    if evidence.address and evidence.address != evidence.text.strip():
        return Check(title, _tr(_READ_AS).replace("%1", evidence.address), Tone.GOOD)
    return Check(title, _tr(_WELL_FORMED), Tone.GOOD)


def _route(facts: DomainFacts) -> Check:
    text, tone = _ROUTES[facts.route]
    best = facts.hosts[0].name if facts.hosts else facts.domain
    words = _tr(text).replace("%1", best).replace("%2", facts.domain)
    failed = next((a for a in facts.answers if not a.outcome.is_answer), None)
    if facts.route is MailRoute.UNSEEN and failed is not None:
        words = f"{words} {_tr(_DNS_TROUBLE[failed.outcome])}"
    return Check(_tr(_DOMAIN), words, tone)


def _known(evidence: Evidence) -> Iterator[Check]:
    known = evidence.known
    if known.did_you_mean:
        text = _tr(_TYPO).replace("%1", known.did_you_mean)
        yield Check(_tr(_SPELLING), text, Tone.BAD if known.is_sure_typo else Tone.OPEN)
    if known.is_disposable:
        yield Check(_tr(_KIND), _tr(_DISPOSABLE), Tone.BAD)
    if known.is_role:
        yield Check(_tr(_KIND), _tr(_ROLE), Tone.OPEN)
    if known.is_free:
        yield Check(_tr(_KIND), _tr(_FREE), Tone.INFO)
    if known.trap_hint:
        yield Check(_tr(_TRAP), known.trap_hint, Tone.BAD)


def _mailbox(probe: Probe, attempts: int) -> Check:
    words = _tr(_ENDS[probe.end]).replace("%1", probe.host)
    tone = Tone.OPEN
    if probe.rcpt is not None:
        said = probe.rcpt.text.replace("\n", " ")
        words = f"{words} “{probe.rcpt.code} {said}”"
        if probe.end is ProbeEnd.ANSWERED:
            tone = {_ACCEPTED: Tone.GOOD, _REFUSED: Tone.BAD}.get(probe.rcpt.code // 100, Tone.OPEN)
    if attempts > 1:
        words = f"{words} {_tr(_ATTEMPTS).replace('%1', str(attempts))}"
    return Check(_tr(_MAILBOX), words, tone)


def _decoy(evidence: Evidence) -> Check:
    decoy = evidence.decoy
    if decoy is None or decoy.reply is None:
        return Check(_tr(_CATCH_ALL), _tr(_DECOY_OPEN), Tone.OPEN)
    if decoy.reply.code // 100 == _ACCEPTED:
        return Check(_tr(_CATCH_ALL), _tr(_DECOY_TAKEN), Tone.OPEN)
    if decoy.reply.code // 100 == _REFUSED:
        return Check(_tr(_CATCH_ALL), _tr(_DECOY_REFUSED), Tone.GOOD)
    return Check(_tr(_CATCH_ALL), _tr(_DECOY_OPEN), Tone.OPEN)


def _reputation(evidence: Evidence) -> Iterator[Check]:
    zones = evidence.reputation.mx_blacklist_zones
    if zones:
        yield Check(_tr(_LISTED), ", ".join(zones), Tone.BAD)
    if evidence.reputation.breach_count:
        words = _tr(_BREACHES).replace("%1", str(evidence.reputation.breach_count))
        yield Check(_tr(_BREACH), words, Tone.INFO)


def _history(evidence: Evidence) -> Iterator[Check]:
    history = evidence.history
    if history.is_suppressed:
        yield Check(_tr(_SUPPRESSION), history.suppressed_by, Tone.BAD)
    for event in history.events:
        bad = event.kind.value in ("hard_bounce", "complaint", "unsubscribe")
        words = event.kind.value.replace("_", " ")
        yield Check(_tr(_EVENT), f"{words} ({event.source})", Tone.BAD if bad else Tone.GOOD)


def _missing(notes: Sequence[str]) -> str:
    """Return what was not checked by reason, from notes such as "dnsbl: off"."""
    by_reason: dict[str, list[str]] = {}
    for note in notes:
        name, _, reason = note.partition(":")
        words = _tr(_CHECK_NAMES.get(name.strip(), name.strip()))
        by_reason.setdefault(reason.strip(), []).append(words)
    lines = [
        f"{', '.join(names)}: {_tr(_SWITCHED_OFF) if reason == 'off' else reason}"
        for reason, names in by_reason.items()
    ]
    return "\n".join(lines)


def _tr(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))


_SYNTAX = QT_TRANSLATE_NOOP("Evidence", "Written form")
_WELL_FORMED = QT_TRANSLATE_NOOP("Evidence", "Well formed.")
_READ_AS = QT_TRANSLATE_NOOP("Evidence", "Well formed, read as %1.")
_DOMAIN = QT_TRANSLATE_NOOP("Evidence", "Domain")
_SPELLING = QT_TRANSLATE_NOOP("Evidence", "Spelling")
_TYPO = QT_TRANSLATE_NOOP("Evidence", "Looks mistyped; %1 is likely meant.")
_KIND = QT_TRANSLATE_NOOP("Evidence", "Kind of address")
_DISPOSABLE = QT_TRANSLATE_NOOP("Evidence", "From a provider of throw-away addresses.")
_ROLE = QT_TRANSLATE_NOOP("Evidence", "Belongs to a role such as info@ or sales@, not to a person.")
_FREE = QT_TRANSLATE_NOOP("Evidence", "From a free mail provider.")
_TRAP = QT_TRANSLATE_NOOP("Evidence", "Spam trap")
_MAILBOX = QT_TRANSLATE_NOOP("Evidence", "Mailbox")
_ATTEMPTS = QT_TRANSLATE_NOOP("Evidence", "Asked %1 times.")
_CATCH_ALL = QT_TRANSLATE_NOOP("Evidence", "Catch-all")
_DECOY_OPEN = QT_TRANSLATE_NOOP("Evidence", "Could not be tested.")
_DECOY_TAKEN = QT_TRANSLATE_NOOP(
    "Evidence", "The host also takes an address that cannot exist, so a yes proves nothing."
)
_DECOY_REFUSED = QT_TRANSLATE_NOOP(
    "Evidence", "The host refuses an address that cannot exist, so its yes means something."
)
_LISTED = QT_TRANSLATE_NOOP("Evidence", "Mail host is on block lists")
_BREACH = QT_TRANSLATE_NOOP("Evidence", "Data breaches")
_BREACHES = QT_TRANSLATE_NOOP("Evidence", "Seen in %1 known breaches.")
_SUPPRESSION = QT_TRANSLATE_NOOP("Evidence", "On your suppression list")
_EVENT = QT_TRANSLATE_NOOP("Evidence", "Earlier")
_NOT_CHECKED = QT_TRANSLATE_NOOP("Evidence", "Not checked")

_SWITCHED_OFF = QT_TRANSLATE_NOOP("Evidence", "switched off")

_CHECK_NAMES = {
    "smtp": QT_TRANSLATE_NOOP("Evidence", "Mailbox"),
    "dns": QT_TRANSLATE_NOOP("Evidence", "Domain"),
    "dnsbl": QT_TRANSLATE_NOOP("Evidence", "Block lists"),
    "rdap": QT_TRANSLATE_NOOP("Evidence", "Age of the domain"),
    "breaches": QT_TRANSLATE_NOOP("Evidence", "Data breaches"),
}

_ROUTES = {
    MailRoute.MX: (QT_TRANSLATE_NOOP("Evidence", "Mail goes to %1."), Tone.GOOD),
    MailRoute.IMPLICIT_MX: (
        QT_TRANSLATE_NOOP("Evidence", "No mail host named; mail goes to %1 itself."),
        Tone.GOOD,
    ),
    MailRoute.NULL_MX: (QT_TRANSLATE_NOOP("Evidence", "%2 says it takes no mail."), Tone.BAD),
    MailRoute.NO_DOMAIN: (QT_TRANSLATE_NOOP("Evidence", "%2 does not exist."), Tone.BAD),
    MailRoute.NO_MX: (QT_TRANSLATE_NOOP("Evidence", "%2 has no mail host."), Tone.BAD),
    MailRoute.NO_ROUTE: (
        QT_TRANSLATE_NOOP("Evidence", "The mail hosts of %2 have no network address."),
        Tone.BAD,
    ),
    MailRoute.NOT_PUBLIC: (
        QT_TRANSLATE_NOOP("Evidence", "The mail hosts of %2 cannot be reached from outside."),
        Tone.BAD,
    ),
    MailRoute.CONTRADICTORY: (
        QT_TRANSLATE_NOOP("Evidence", "The DNS of %2 contradicts itself."),
        Tone.OPEN,
    ),
    MailRoute.UNSEEN: (QT_TRANSLATE_NOOP("Evidence", "Could not be looked up."), Tone.OPEN),
}

_DNS_TROUBLE = {
    DnsOutcome.SERVFAIL: QT_TRANSLATE_NOOP("Evidence", "Its name servers are broken."),
    DnsOutcome.TIMEOUT: QT_TRANSLATE_NOOP("Evidence", "The name servers did not answer in time."),
    DnsOutcome.REFUSED: QT_TRANSLATE_NOOP("Evidence", "The name servers refused the question."),
    DnsOutcome.NETWORK: QT_TRANSLATE_NOOP("Evidence", "The network was not reachable."),
    DnsOutcome.NOT_ASKED: QT_TRANSLATE_NOOP("Evidence", "It was not asked."),
}

_ENDS = {
    ProbeEnd.ANSWERED: QT_TRANSLATE_NOOP("Evidence", "%1 answered:"),
    ProbeEnd.NOT_STARTED: QT_TRANSLATE_NOOP("Evidence", "Not asked."),
    ProbeEnd.CONNECT_REFUSED: QT_TRANSLATE_NOOP("Evidence", "%1 refused the connection."),
    ProbeEnd.CONNECT_TIMEOUT: QT_TRANSLATE_NOOP("Evidence", "%1 could not be reached in time."),
    ProbeEnd.UNREACHABLE: QT_TRANSLATE_NOOP("Evidence", "%1 could not be reached."),
    ProbeEnd.TIMEOUT: QT_TRANSLATE_NOOP("Evidence", "%1 stopped answering."),
    ProbeEnd.DISCONNECTED: QT_TRANSLATE_NOOP("Evidence", "%1 hung up."),
    ProbeEnd.REFUSED_EARLY: QT_TRANSLATE_NOOP("Evidence", "%1 would not talk to this computer:"),
    ProbeEnd.NO_SMTPUTF8: QT_TRANSLATE_NOOP(
        "Evidence", "%1 cannot handle addresses in other scripts."
    ),
    ProbeEnd.DEADLINE: QT_TRANSLATE_NOOP("Evidence", "%1 took too long."),
    ProbeEnd.NETWORK_BLOCKED: QT_TRANSLATE_NOOP(
        "Evidence", "Your network blocks the way to mail servers."
    ),
    ProbeEnd.PARKED: QT_TRANSLATE_NOOP("Evidence", "%1 asked for a break; not asked again."),
    ProbeEnd.PROXY_FAILED: QT_TRANSLATE_NOOP("Evidence", "The proxy did not work."),
    ProbeEnd.INTERNAL_ERROR: QT_TRANSLATE_NOOP(
        "Evidence", "Winnow made a mistake here; this says nothing about the address."
    ),
}
