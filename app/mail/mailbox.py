"""What DNS and the host said of one mailbox, as one finding.

Rules, in the order in which they are tried:
1. Bad syntax and a domain that takes no mail end the question; DNS that did not answer does not.
2. The latest reply that speaks of the mailbox counts, else the latest attempt.
3. 4yz, words about us and errors of ours never make a mailbox invalid.
4. A 250 proves a mailbox only beside a decoy that was refused as unknown, by a host whose 250 means
   something. A refusal proves absence only if the same host does not refuse postmaster@ (RFC 5321
   4.5.1) as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.mail.domain import DnsOutcome, DomainFacts, MailRoute
from app.mail.evidence import Decoy, Evidence, Probe, ProbeEnd
from app.mail.pace import retry_after_s
from app.mail.providers import Provider, Providers
from app.mail.reason import Reason
from app.mail.reply import Reading, read_reply
from app.mail.reply_class import About, ReplyClass


@dataclass(frozen=True, slots=True)
class MailboxFinding:
    """What is known of the mailbox itself, lists and history left out.

    Attributes:
        reason: What decided.
        probe: The attempt that decided; None if none was made.
        reading: What its reply means; None if there was no reply.
        is_accepted: The host said 250 to the address, whatever that is worth.
        retry_after_s: Seconds until asking again may help; None if it will not.
    """

    reason: Reason
    probe: Probe | None = None
    reading: Reading | None = None
    is_accepted: bool = False
    retry_after_s: int | None = None


_BY_ROUTE = {
    MailRoute.NO_DOMAIN: Reason.NO_DNS_ENTRIES,
    MailRoute.NO_MX: Reason.NO_MX_RECORDS,
    MailRoute.NULL_MX: Reason.DOES_NOT_ACCEPT_MAIL,
    MailRoute.NO_ROUTE: Reason.UNROUTABLE_ADDRESS,
    # Senders differ on these (engine facts: MX naming an IP address, null MX beside others).
    MailRoute.NOT_PUBLIC: Reason.MAILBOX_NOT_CHECKED,
    MailRoute.CONTRADICTORY: Reason.MAILBOX_NOT_CHECKED,
}

# What kept DNS from answering, heaviest first.
_BY_OUTCOME = (
    (DnsOutcome.TIMEOUT, Reason.TIMEOUT_EXCEEDED),
    (DnsOutcome.SERVFAIL, Reason.MAIL_SERVER_TEMPORARY_ERROR),
    (DnsOutcome.REFUSED, Reason.MAIL_SERVER_TEMPORARY_ERROR),
    (DnsOutcome.NETWORK, Reason.NETWORK_BLOCKED),
)

_BY_END = {
    ProbeEnd.NOT_STARTED: Reason.MAILBOX_NOT_CHECKED,
    ProbeEnd.CONNECT_REFUSED: Reason.FAILED_SMTP_CONNECTION,
    ProbeEnd.CONNECT_TIMEOUT: Reason.FAILED_SMTP_CONNECTION,
    ProbeEnd.UNREACHABLE: Reason.FAILED_SMTP_CONNECTION,
    ProbeEnd.TIMEOUT: Reason.TIMEOUT_EXCEEDED,
    ProbeEnd.DEADLINE: Reason.TIMEOUT_EXCEEDED,
    ProbeEnd.DISCONNECTED: Reason.FORCIBLE_DISCONNECT,
    ProbeEnd.NO_SMTPUTF8: Reason.MAILBOX_NOT_CHECKED,
    ProbeEnd.NETWORK_BLOCKED: Reason.NETWORK_BLOCKED,
    ProbeEnd.PARKED: Reason.ANTISPAM_SYSTEM,
    ProbeEnd.PROXY_FAILED: Reason.NETWORK_BLOCKED,
    ProbeEnd.INTERNAL_ERROR: Reason.MAILBOX_NOT_CHECKED,
}

# What a refusal comes to while it is not proof of absence; each of these leads to unknown.
_WITHOUT_PROOF = {
    ReplyClass.FULL: Reason.MAILBOX_FULL,
    ReplyClass.EXISTS_RATE_LIMITED: Reason.MAIL_SERVER_TEMPORARY_ERROR,
    ReplyClass.GREYLISTED: Reason.GREYLISTED,
    ReplyClass.RATE_LIMITED: Reason.ANTISPAM_SYSTEM,
    ReplyClass.LISTED: Reason.ANTISPAM_SYSTEM,
    ReplyClass.NO_RDNS: Reason.ANTISPAM_SYSTEM,
    ReplyClass.BAD_HELO: Reason.ANTISPAM_SYSTEM,
    ReplyClass.BAD_SENDER: Reason.ANTISPAM_SYSTEM,
    ReplyClass.NEEDS_TLS: Reason.ANTISPAM_SYSTEM,
    ReplyClass.NEEDS_SMTPUTF8: Reason.MAILBOX_NOT_CHECKED,
    ReplyClass.RELAY_DENIED: Reason.ANTISPAM_SYSTEM,
    ReplyClass.POLICY: Reason.ANTISPAM_SYSTEM,
    ReplyClass.TOO_MANY_RECIPIENTS: Reason.MAIL_SERVER_TEMPORARY_ERROR,
    ReplyClass.SERVER_TROUBLE: Reason.MAIL_SERVER_TEMPORARY_ERROR,
}

_PROOF_OF_ABSENCE = {
    ReplyClass.NO_SUCH_MAILBOX: Reason.MAILBOX_NOT_FOUND,
    ReplyClass.DISABLED: Reason.MAILBOX_DISABLED,
    ReplyClass.NO_MAIL_HERE: Reason.DOES_NOT_ACCEPT_MAIL,
}

_FIRST_PERMANENT = 500

# A domain can become a catch-all, or stop being one, in a day; a month is what runs may share.
DECOY_COUNTS_S = 30 * 86_400


def read_mailbox(evidence: Evidence, providers: Providers) -> MailboxFinding:
    """Return what syntax, DNS and SMTP say of the mailbox."""
    if evidence.syntax_problem or not evidence.address:
        return MailboxFinding(Reason.FAILED_SYNTAX_CHECK)
    attempts = len(evidence.probes)
    if evidence.domain is not None:
        stopped_by = _read_route(evidence.domain)
        if stopped_by is not None:
            wait_s = retry_after_s(stopped_by, attempts)
            return MailboxFinding(stopped_by, retry_after_s=wait_s)
    if not evidence.probes:
        return MailboxFinding(Reason.MAILBOX_NOT_CHECKED)
    name = evidence.domain.provider if evidence.domain is not None else ""
    probe, reading = _deciding(evidence.probes, name)
    if reading is None:
        reason = _BY_END.get(probe.end, Reason.MAILBOX_NOT_CHECKED)
        return MailboxFinding(reason, probe, retry_after_s=retry_after_s(reason, attempts))
    if reading.reply_class is ReplyClass.ACCEPTED:
        return _accepted(evidence, probe, reading, providers.get(name))
    return _refused(evidence, probe, reading, name)


def _read_route(facts: DomainFacts) -> Reason | None:
    """Return what ends the question before any host is asked; None if there is a host to ask."""
    if facts.route is not MailRoute.UNSEEN:
        return _BY_ROUTE.get(facts.route)
    outcomes = {answer.outcome for answer in facts.answers}
    outcomes |= {host.outcome for host in facts.hosts}
    for outcome, reason in _BY_OUTCOME:
        if outcome in outcomes:
            return reason
    return Reason.MAILBOX_NOT_CHECKED


def _deciding(probes: tuple[Probe, ...], provider: str) -> tuple[Probe, Reading | None]:
    """Return the latest attempt that tells of the mailbox, else the latest one."""
    readings = [_read_probe(probe, provider) for probe in probes]
    for probe, reading in zip(reversed(probes), reversed(readings), strict=True):
        if reading is not None and _tells(probe, reading):
            return probe, reading
    return probes[-1], readings[-1]


def _read_probe(probe: Probe, provider: str) -> Reading | None:
    """Read the reply of an attempt that got one; nothing before RCPT can accept a mailbox."""
    if probe.rcpt is None:
        return None
    if probe.end is ProbeEnd.ANSWERED:
        return read_reply(probe.rcpt, provider=provider)
    if probe.end is ProbeEnd.REFUSED_EARLY:
        reading = read_reply(probe.rcpt, provider=provider, stage=probe.refused_at or "banner")
        return None if reading.reply_class is ReplyClass.ACCEPTED else reading
    return None


def _tells(probe: Probe, reading: Reading) -> bool:
    """Tell whether a reply speaks of the mailbox, or of a domain that has none."""
    if probe.end is not ProbeEnd.ANSWERED:
        return False
    return reading.about is About.MAILBOX or (
        reading.reply_class is ReplyClass.NO_MAIL_HERE and reading.is_permanent
    )


def _accepted(
    evidence: Evidence, probe: Probe, reading: Reading, provider: Provider | None
) -> MailboxFinding:
    """Say what a 250 is worth: the decoy and the provider decide."""
    wait_s = None
    if provider is not None and provider.rcpt_worth == "nothing":
        reason = Reason.PROVIDER_PROVES_NOTHING
    elif evidence.decoy is None or evidence.decoy.reply is None or _is_stale(evidence):
        reason = Reason.MAILBOX_NOT_CHECKED
    else:
        name = provider.name if provider is not None else ""
        decoy = read_reply(evidence.decoy.reply, provider=name)
        reason = _by_decoy(decoy)
        wait_s = retry_after_s(decoy, len(evidence.probes))
    return MailboxFinding(reason, probe, reading, is_accepted=True, retry_after_s=wait_s)


def _is_stale(evidence: Evidence) -> bool:
    """Tell whether the decoy was asked so long before that the domain may have changed since."""
    at = evidence.decoy.at if evidence.decoy is not None else 0.0
    return 0 < at < evidence.at - DECOY_COUNTS_S


def _by_decoy(decoy: Reading) -> Reason:
    """Return what the decoy's reply makes of a 250 to the real address."""
    if decoy.reply_class is ReplyClass.ACCEPTED:
        return Reason.ACCEPT_ALL
    if decoy.reply_class is ReplyClass.NO_SUCH_MAILBOX and decoy.is_permanent:
        return Reason.MAILBOX_CONFIRMED
    return _WITHOUT_PROOF.get(decoy.reply_class, Reason.MAILBOX_NOT_CHECKED)


def _refused(evidence: Evidence, probe: Probe, reading: Reading, provider: str) -> MailboxFinding:
    """Say what a refusal is worth: about the mailbox, permanent, and not for everybody."""
    reason = _PROOF_OF_ABSENCE.get(reading.reply_class)
    if reason is None or not reading.is_permanent or not _tells(probe, reading):
        reason = _without_proof(probe, reading)
    elif reading.about is About.MAILBOX and _is_blanket(evidence.decoy, reading, provider):
        reason = Reason.ANTISPAM_SYSTEM
    wait_s = retry_after_s(reading, len(evidence.probes))
    return MailboxFinding(reason, probe, reading, retry_after_s=wait_s)


def _without_proof(probe: Probe, reading: Reading) -> Reason:
    """Return why a refusal leaves the mailbox unknown."""
    if reading.reply_class in _WITHOUT_PROOF:
        return _WITHOUT_PROOF[reading.reply_class]
    if probe.end is ProbeEnd.REFUSED_EARLY and reading.is_permanent:
        return Reason.FAILED_SMTP_CONNECTION
    code = probe.rcpt.code if probe.rcpt is not None else 0
    is_firm = code >= _FIRST_PERMANENT and reading.reply_class is ReplyClass.UNCLEAR
    return Reason.ANTISPAM_SYSTEM if is_firm else Reason.MAIL_SERVER_TEMPORARY_ERROR


def _is_blanket(decoy: Decoy | None, reading: Reading, provider: str) -> bool:
    """Tell whether postmaster@, who must exist, was refused just like this mailbox."""
    if decoy is None or decoy.postmaster is None:
        return False
    return read_reply(decoy.postmaster, provider=provider).reply_class is reading.reply_class
