"""The verdict: evidence weighed, without asking anyone.

Rules: every reason that holds is named, heaviest first: invalid before do_not_mail before catch_all
before unknown before valid, and within a status in the order of mail.reason. What a sending
platform reported settles what the host left open. A hosted service settles only what is still
unknown or catch_all then, and its flags beat its headline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.mail.domain import MailRoute
from app.mail.evidence import EventKind, Evidence, History, VendorAnswer
from app.mail.mailbox import MailboxFinding, read_mailbox
from app.mail.providers import Providers
from app.mail.reason import Reason, Status, status_of, weight_rank
from app.mail.score import Factor, FactorStatus, Weight, Weights, score_of

__all__ = ["Factor", "Verdict", "Weight", "Weights", "decide"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of one address.

    Attributes:
        status: The word that counts.
        reasons: Every reason that holds, heaviest first; the first one decided. Never empty.
        score: 0-100, the sum of the factors, bounded.
        recommendation: "send", "send_with_caution" or "do_not_send".
        factors: What the score is made of.
        retry_after_s: When to ask again if the answer is a wait; None if waiting will not help.
    """

    status: Status
    reasons: tuple[Reason, ...]
    score: int
    recommendation: str
    factors: tuple[Factor, ...] = ()
    retry_after_s: int | None = None

    @property
    def reason(self) -> Reason:
        """Return the reason that decided."""
        return self.reasons[0]


# A delivery older than a year proves little: about a fifth of addresses change hands or die in it.
DELIVERY_COUNTS_S = 365 * 86_400
NEW_DOMAIN_S = 30 * 86_400
_SEND_FROM = 70

_OPEN = (Status.UNKNOWN, Status.CATCH_ALL)
_RANK = {reason: rank for rank, reason in enumerate(Reason)}


def decide(evidence: Evidence, weights: Weights, now: float, providers: Providers) -> Verdict:
    """Weigh everything that was found about one address.

    Args:
        evidence: What the checks found; nothing else is asked.
        weights: The points of the score.
        now: Unix time, seconds: how old a delivery or a domain is.
        providers: What a provider's replies are worth.
    """
    finding = read_mailbox(evidence, providers)
    mailbox = _settled(evidence, finding, now)
    reasons = _ordered([*mailbox, *_advice_against(evidence, mailbox)])
    status = status_of(reasons[0])
    factors = weights.factors(dict(_found(evidence, finding, reasons, now)))
    score = score_of(factors)
    return Verdict(
        status=status,
        reasons=reasons,
        score=score,
        recommendation=_recommendation(status, score),
        factors=factors,
        retry_after_s=finding.retry_after_s if status_of(mailbox[0]) is Status.UNKNOWN else None,
    )


def _settled(evidence: Evidence, finding: MailboxFinding, now: float) -> tuple[Reason, ...]:
    """Return the reasons about the mailbox: host first, then history, then hosted services."""
    history = _by_history(evidence.history, now)
    status = status_of(finding.reason)
    if history is Reason.HISTORICAL_HARD_BOUNCE:
        return _ordered([history, finding.reason])
    if history is not None and status is not Status.INVALID:
        return (history,) if status in _OPEN else (finding.reason, history)
    told = _by_vendors(evidence.vendors) if status in _OPEN else ()
    return told or (finding.reason,)


def _ordered(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons without doubles, heaviest first."""
    unique = dict.fromkeys(reasons)
    return tuple(sorted(unique, key=lambda r: (weight_rank(status_of(r)), _RANK[r])))


def _by_history(history: History, now: float) -> Reason | None:
    """Return what deliveries and bounces say of the mailbox; the newest of them counts."""
    told = [e for e in history.events if e.kind in (EventKind.DELIVERED, EventKind.HARD_BOUNCE)]
    if not told:
        return None
    # Of two at the same second the bounce came later: hosts accept first and bounce then.
    newest = max(told, key=lambda event: (event.at, event.kind is EventKind.HARD_BOUNCE))
    if newest.kind is EventKind.HARD_BOUNCE:
        return Reason.HISTORICAL_HARD_BOUNCE
    return Reason.HISTORICAL_DELIVERY_CONFIRMED if now - newest.at <= DELIVERY_COUNTS_S else None


_BY_VENDOR_STATUS: dict[str, Reason] = {
    Status.VALID: Reason.MAILBOX_CONFIRMED,
    Status.INVALID: Reason.MAILBOX_NOT_FOUND,
    Status.CATCH_ALL: Reason.ACCEPT_ALL,
    Status.DO_NOT_MAIL: Reason.SUPPRESSED,
}


def _by_vendors(answers: tuple[VendorAnswer, ...]) -> tuple[Reason, ...]:
    """Return what the latest service that knew anything says; test keys know nothing."""
    for answer in reversed(answers):
        reasons = [] if answer.is_test else _read_vendor(answer)
        if reasons:
            return _ordered(reasons)
    return ()


def _read_vendor(answer: VendorAnswer) -> list[Reason]:
    """Return the reasons in one answer; flags beat the headline, unknown words say nothing."""
    flags = [
        reason
        for is_set, reason in (
            (answer.is_disposable, Reason.DISPOSABLE),
            (answer.is_role, Reason.ROLE_BASED),
            (answer.is_catch_all, Reason.ACCEPT_ALL),
        )
        if is_set
    ]
    headline = _vendor_headline(answer)
    if headline is None or (status_of(headline) is Status.VALID and answer.is_catch_all):
        return flags
    if flags and not answer.reason and status_of(headline) is Status.DO_NOT_MAIL:
        return flags
    return [headline, *flags]


def _vendor_headline(answer: VendorAnswer) -> Reason | None:
    """Map a service's status and reason to ours; None if it does not know."""
    fallback = _BY_VENDOR_STATUS.get(answer.status)
    if fallback is None:
        return None
    reason = next((reason for reason in Reason if reason.value == answer.reason), fallback)
    return reason if status_of(reason) is status_of(fallback) else fallback


def _advice_against(evidence: Evidence, mailbox: tuple[Reason, ...]) -> list[Reason]:
    """Return what speaks against mailing, whatever the mailbox is."""
    known, history = evidence.known, evidence.history
    has_complaint = any(event.kind is EventKind.COMPLAINT for event in history.events)
    role = (
        Reason.ROLE_BASED_CATCH_ALL
        if status_of(mailbox[0]) is Status.CATCH_ALL
        else Reason.ROLE_BASED
    )
    found = (
        (history.is_suppressed, Reason.SUPPRESSED),
        (has_complaint, Reason.HISTORICAL_COMPLAINT),
        (bool(known.trap_hint), Reason.POSSIBLE_TRAP),
        (known.is_disposable, Reason.DISPOSABLE),
        (known.is_sure_typo, Reason.POSSIBLE_TYPO),
        (known.is_role, role),
    )
    return [reason for holds, reason in found if holds]


def _recommendation(status: Status, score: int) -> str:
    """Return what to do with the address, in one of three words."""
    if status in (Status.INVALID, Status.DO_NOT_MAIL):
        return "do_not_send"
    if status is Status.VALID and score >= _SEND_FROM:
        return "send"
    return "send_with_caution"


def _found(
    evidence: Evidence, finding: MailboxFinding, reasons: tuple[Reason, ...], now: float
) -> Iterator[tuple[str, FactorStatus]]:
    """Return how each factor came out."""
    status = {status_of(reason) for reason in reasons}
    is_bad = finding.reason is Reason.FAILED_SYNTAX_CHECK
    yield "syntax", _passed(not is_bad)
    yield "undeliverable", _passed(Status.INVALID not in status)
    if is_bad:
        return
    yield "mailbox_full", _passed(finding.reason is not Reason.MAILBOX_FULL)
    yield from _found_of_mailbox(evidence, finding, status)
    yield from _found_of_domain(evidence, now)
    yield from _found_of_lists(evidence, reasons)


def _found_of_mailbox(
    evidence: Evidence, finding: MailboxFinding, status: set[Status]
) -> Iterator[tuple[str, FactorStatus]]:
    """Return how route, acceptance and confirmation came out."""
    route = evidence.domain.route if evidence.domain is not None else None
    if route is not None:
        yield "mail_route", _ROUTE_STATUS.get(route, FactorStatus.FAILED)
    is_settled = Status.VALID in status or Status.INVALID in status
    if finding.probe is None and not is_settled:
        return
    is_accepted = finding.is_accepted or Status.VALID in status
    yield "mailbox_accepted", _passed(is_accepted, is_known=is_accepted or is_settled)
    yield "mailbox_confirmed", _passed(Status.VALID in status, is_known=is_settled)


def _found_of_domain(evidence: Evidence, now: float) -> Iterator[tuple[str, FactorStatus]]:
    """Return how SPF, DMARC, blocklists and age came out, as far as they were looked at."""
    facts, reputation = evidence.domain, evidence.reputation
    if facts is not None and facts.spf is not None:
        yield "spf", _passed(bool(facts.spf))
    if facts is not None and facts.dmarc is not None:
        yield "dmarc", _passed(bool(facts.dmarc))
    if reputation.mx_blacklist_zones is not None:
        yield "mx_blacklisted", _passed(not reputation.mx_blacklist_zones)
    if reputation.domain_created_at is not None:
        yield "new_domain", _passed(now - reputation.domain_created_at >= NEW_DOMAIN_S)


def _found_of_lists(
    evidence: Evidence, reasons: tuple[Reason, ...]
) -> Iterator[tuple[str, FactorStatus]]:
    """Return how lists and history came out; these are always looked at."""
    for name, bad in _LIST_FACTORS:
        yield name, _passed(bad.isdisjoint(reasons))
    kinds = {event.kind for event in evidence.history.events}
    if kinds:
        yield "soft_bounces", _passed(EventKind.SOFT_BOUNCE not in kinds)
        yield "unsubscribed", _passed(EventKind.UNSUBSCRIBE not in kinds)


_ROUTE_STATUS = {
    MailRoute.MX: FactorStatus.PASSED,
    MailRoute.IMPLICIT_MX: FactorStatus.PASSED,
    MailRoute.NOT_PUBLIC: FactorStatus.UNKNOWN,
    MailRoute.CONTRADICTORY: FactorStatus.UNKNOWN,
    MailRoute.UNSEEN: FactorStatus.UNKNOWN,
}

_LIST_FACTORS: tuple[tuple[str, frozenset[Reason]], ...] = (
    ("hard_bounce", frozenset({Reason.HISTORICAL_HARD_BOUNCE})),
    ("suppressed", frozenset({Reason.SUPPRESSED})),
    ("complaint", frozenset({Reason.HISTORICAL_COMPLAINT})),
    ("trap", frozenset({Reason.POSSIBLE_TRAP})),
    ("disposable", frozenset({Reason.DISPOSABLE})),
    ("typo", frozenset({Reason.POSSIBLE_TYPO})),
    ("role", frozenset({Reason.ROLE_BASED, Reason.ROLE_BASED_CATCH_ALL})),
)


def _passed(is_good: bool, *, is_known: bool = True) -> FactorStatus:
    """Return passed or failed; unknown where nothing was settled."""
    if not is_known:
        return FactorStatus.UNKNOWN
    return FactorStatus.PASSED if is_good else FactorStatus.FAILED
