"""Verdicts from evidence: the table of every rule, and what must never happen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.mail.domain import DnsOutcome, MailRoute
from app.mail.evidence import (
    Decoy,
    EventKind,
    Evidence,
    History,
    Known,
    PastEvent,
    ProbeEnd,
)
from app.mail.reason import Reason, Status
from app.mail.reply import Reply
from app.mail.verdict import Verdict, decide
from tests.mail.evidences import (
    ACCEPTED_DECOY,
    BLOCKED,
    GREYLISTED,
    NOW,
    OK,
    PROVIDERS,
    REFUSED_DECOY,
    UNKNOWN_USER,
    WEIGHTS,
    events,
    evidence,
    facts,
    probe,
    unseen,
)


def verdict(found: Evidence) -> Verdict:
    return decide(found, WEIGHTS, NOW, PROVIDERS)


ROUTES = {
    MailRoute.NO_DOMAIN: Reason.NO_DNS_ENTRIES,
    MailRoute.NO_MX: Reason.NO_MX_RECORDS,
    MailRoute.NULL_MX: Reason.DOES_NOT_ACCEPT_MAIL,
    MailRoute.NO_ROUTE: Reason.UNROUTABLE_ADDRESS,
    MailRoute.NOT_PUBLIC: Reason.MAILBOX_NOT_CHECKED,
    MailRoute.CONTRADICTORY: Reason.MAILBOX_NOT_CHECKED,
    MailRoute.MX: Reason.MAILBOX_NOT_CHECKED,
    MailRoute.IMPLICIT_MX: Reason.MAILBOX_NOT_CHECKED,
}


@pytest.mark.parametrize(("route", "reason"), ROUTES.items())
def test_a_mail_route_decides_before_any_host_is_asked(route, reason):
    assert verdict(evidence(domain=facts(route))).reason is reason


UNSEEN = {
    DnsOutcome.TIMEOUT: Reason.TIMEOUT_EXCEEDED,
    DnsOutcome.SERVFAIL: Reason.MAIL_SERVER_TEMPORARY_ERROR,
    DnsOutcome.REFUSED: Reason.MAIL_SERVER_TEMPORARY_ERROR,
    DnsOutcome.NETWORK: Reason.NETWORK_BLOCKED,
    DnsOutcome.NOT_ASKED: Reason.MAILBOX_NOT_CHECKED,
}


@pytest.mark.parametrize(("outcome", "reason"), UNSEEN.items())
def test_dns_that_does_not_answer_leaves_the_address_unknown(outcome, reason):
    found = verdict(evidence(domain=unseen(outcome)))

    assert (found.status, found.reason) == (Status.UNKNOWN, reason)


def test_bad_syntax_is_invalid():
    found = verdict(Evidence("a@", syntax_problem="There is nothing after the @ sign."))

    assert (found.status, found.reason) == (Status.INVALID, Reason.FAILED_SYNTAX_CHECK)


def test_nothing_looked_at_is_unknown_and_not_checked():
    found = verdict(evidence(domain=None))

    assert (found.status, found.reason) == (Status.UNKNOWN, Reason.MAILBOX_NOT_CHECKED)


REPLIES = [
    (Reply(550, "5.1.1 User unknown"), Reason.MAILBOX_NOT_FOUND),
    (Reply(450, "4.1.1 User unknown"), Reason.MAIL_SERVER_TEMPORARY_ERROR),
    (Reply(550, "5.2.1 The account is disabled"), Reason.MAILBOX_DISABLED),
    (Reply(450, "4.2.1 The account is disabled"), Reason.MAIL_SERVER_TEMPORARY_ERROR),
    (Reply(552, "5.2.2 Mailbox full"), Reason.MAILBOX_FULL),
    (Reply(452, "4.2.2 Over quota"), Reason.MAILBOX_FULL),
    (
        Reply(450, "4.2.1 The user you are trying to contact is receiving mail at a rate that"),
        Reason.MAIL_SERVER_TEMPORARY_ERROR,
    ),
    (Reply(556, "5.1.10 Recipient address has a null MX"), Reason.DOES_NOT_ACCEPT_MAIL),
    (Reply(554, "5.7.1 Relay access denied"), Reason.ANTISPAM_SYSTEM),
    (GREYLISTED, Reason.GREYLISTED),
    (Reply(421, "4.7.28 unusual rate of unsolicited mail"), Reason.ANTISPAM_SYSTEM),
    (BLOCKED, Reason.ANTISPAM_SYSTEM),
    (Reply(550, "5.7.25 does not have a PTR record"), Reason.ANTISPAM_SYSTEM),
    (Reply(504, "5.5.2 <x>: Helo command rejected: need fully-qualified"), Reason.ANTISPAM_SYSTEM),
    (Reply(553, "5.1.8 Domain of sender does not exist"), Reason.ANTISPAM_SYSTEM),
    (Reply(530, "5.7.0 Must issue a STARTTLS command first"), Reason.ANTISPAM_SYSTEM),
    (Reply(452, "4.3.1 Insufficient system storage"), Reason.MAIL_SERVER_TEMPORARY_ERROR),
    (Reply(452, "4.5.3 Too many recipients"), Reason.MAIL_SERVER_TEMPORARY_ERROR),
]


@pytest.mark.parametrize(("reply", "reason"), REPLIES, ids=lambda value: str(value)[:50])
def test_a_reply_to_the_real_address_decides(reply, reason):
    assert verdict(evidence(reply)).reason is reason


ENDS = {
    ProbeEnd.CONNECT_REFUSED: Reason.FAILED_SMTP_CONNECTION,
    ProbeEnd.CONNECT_TIMEOUT: Reason.FAILED_SMTP_CONNECTION,
    ProbeEnd.UNREACHABLE: Reason.FAILED_SMTP_CONNECTION,
    ProbeEnd.TIMEOUT: Reason.TIMEOUT_EXCEEDED,
    ProbeEnd.DEADLINE: Reason.TIMEOUT_EXCEEDED,
    ProbeEnd.DISCONNECTED: Reason.FORCIBLE_DISCONNECT,
    ProbeEnd.NETWORK_BLOCKED: Reason.NETWORK_BLOCKED,
    ProbeEnd.PROXY_FAILED: Reason.NETWORK_BLOCKED,
    ProbeEnd.PARKED: Reason.ANTISPAM_SYSTEM,
    ProbeEnd.NO_SMTPUTF8: Reason.MAILBOX_NOT_CHECKED,
    ProbeEnd.NOT_STARTED: Reason.MAILBOX_NOT_CHECKED,
    ProbeEnd.INTERNAL_ERROR: Reason.MAILBOX_NOT_CHECKED,
    ProbeEnd.REFUSED_EARLY: Reason.MAILBOX_NOT_CHECKED,
    ProbeEnd.ANSWERED: Reason.MAILBOX_NOT_CHECKED,
}


@pytest.mark.parametrize(("end", "reason"), ENDS.items())
def test_a_probe_without_a_reply_is_unknown_with_its_own_reason(end, reason):
    found = verdict(evidence(probe(None, end)))

    assert (found.status, found.reason) == (Status.UNKNOWN, reason)


EARLY = [
    ("banner", BLOCKED, Reason.ANTISPAM_SYSTEM),
    ("banner", Reply(521, "5.3.2 host does not accept mail"), Reason.FAILED_SMTP_CONNECTION),
    ("MAIL", Reply(550, "5.1.1 user unknown"), Reason.ANTISPAM_SYSTEM),
    ("banner", Reply(421, "4.3.2 try again later"), Reason.GREYLISTED),
    ("", Reply(220, "ready"), Reason.MAILBOX_NOT_CHECKED),
    ("banner", Reply(550, "no"), Reason.ANTISPAM_SYSTEM),
]


@pytest.mark.parametrize(("stage", "reply", "reason"), EARLY)
def test_a_refusal_before_rcpt_never_speaks_of_the_mailbox(stage, reply, reason):
    found = verdict(evidence(probe(reply, ProbeEnd.REFUSED_EARLY, refused_at=stage)))

    assert (found.status, found.reason) == (Status.UNKNOWN, reason)


def test_a_reply_that_belongs_to_no_answer_is_not_read():
    found = verdict(evidence(probe(UNKNOWN_USER, ProbeEnd.DISCONNECTED)))

    assert found.reason is Reason.FORCIBLE_DISCONNECT


def test_a_greeting_accepts_no_mailbox():
    greeted = probe(Reply(220, "ready"), ProbeEnd.REFUSED_EARLY)

    assert verdict(evidence(greeted, decoy=REFUSED_DECOY)).status is Status.UNKNOWN


DECOYS = [
    (REFUSED_DECOY, Reason.MAILBOX_CONFIRMED),
    (ACCEPTED_DECOY, Reason.ACCEPT_ALL),
    (None, Reason.MAILBOX_NOT_CHECKED),
    (Decoy(None), Reason.MAILBOX_NOT_CHECKED),
    (Decoy(GREYLISTED), Reason.GREYLISTED),
    (Decoy(BLOCKED), Reason.ANTISPAM_SYSTEM),
    (Decoy(Reply(450, "4.1.1 User unknown")), Reason.MAILBOX_NOT_CHECKED),
    (Decoy(Reply(452, "4.5.3 Too many recipients")), Reason.MAIL_SERVER_TEMPORARY_ERROR),
]


@pytest.mark.parametrize(("decoy", "reason"), DECOYS)
def test_a_yes_is_worth_what_the_decoy_says(decoy, reason):
    assert verdict(evidence(OK, decoy=decoy)).reason is reason


@pytest.mark.parametrize(("days_ago", "status"), [(29, Status.VALID), (31, Status.UNKNOWN)])
def test_a_decoy_of_long_ago_proves_nothing(days_ago, status):
    decoy = replace(REFUSED_DECOY, at=NOW - days_ago * 86_400)

    assert verdict(evidence(OK, decoy=decoy)).status is status


def test_a_yes_from_a_provider_that_proves_nothing_stays_unknown():
    found = verdict(evidence(OK, decoy=REFUSED_DECOY, domain=facts(provider="yahoo")))

    assert (found.status, found.reason) == (Status.UNKNOWN, Reason.PROVIDER_PROVES_NOTHING)


def test_a_clean_refusal_beats_an_accepted_decoy():
    assert verdict(evidence(UNKNOWN_USER, decoy=ACCEPTED_DECOY)).status is Status.INVALID


def test_a_refusal_shared_by_postmaster_is_about_us():
    decoy = Decoy(UNKNOWN_USER, postmaster=UNKNOWN_USER)

    assert verdict(evidence(UNKNOWN_USER, decoy=decoy)).reason is Reason.ANTISPAM_SYSTEM


def test_a_domain_without_mail_refuses_postmaster_rightly():
    no_mail = Reply(556, "5.1.10 Recipient address has a null MX")

    found = verdict(evidence(no_mail, decoy=Decoy(None, postmaster=no_mail)))

    assert found.reason is Reason.DOES_NOT_ACCEPT_MAIL


def test_a_refusal_stands_when_postmaster_is_accepted():
    decoy = Decoy(UNKNOWN_USER, postmaster=OK)

    assert verdict(evidence(UNKNOWN_USER, decoy=decoy)).reason is Reason.MAILBOX_NOT_FOUND


def test_the_latest_reply_about_the_mailbox_outlives_a_later_time_out():
    found = verdict(evidence(OK, probe(None, ProbeEnd.TIMEOUT), decoy=REFUSED_DECOY))

    assert found.status is Status.VALID


def test_the_latest_reply_about_the_mailbox_replaces_an_earlier_one():
    assert verdict(evidence(UNKNOWN_USER, OK, decoy=REFUSED_DECOY)).status is Status.VALID


def test_a_refusal_of_us_by_one_host_does_not_hide_the_yes_of_another():
    assert verdict(evidence(BLOCKED, OK, decoy=REFUSED_DECOY)).status is Status.VALID


def test_greylisting_says_when_to_come_back():
    found = verdict(evidence(Reply(450, "4.7.1 Greylisted, try again in 300 seconds")))

    assert found.retry_after_s == 300


def test_a_settled_address_is_not_asked_again():
    assert verdict(evidence(UNKNOWN_USER)).retry_after_s is None


LISTED = [
    (Known(is_disposable=True), Reason.DISPOSABLE),
    (Known(is_role=True), Reason.ROLE_BASED),
    (Known(trap_hint="list: x"), Reason.POSSIBLE_TRAP),
    (Known(did_you_mean="a@b.example", is_sure_typo=True), Reason.POSSIBLE_TYPO),
]


@pytest.mark.parametrize(("known", "reason"), LISTED)
def test_a_list_beats_a_confirmed_mailbox(known, reason):
    found = verdict(evidence(OK, decoy=REFUSED_DECOY, known=known))

    assert found.reasons == (reason, Reason.MAILBOX_CONFIRMED)
    assert found.recommendation == "do_not_send"


@pytest.mark.parametrize(("known", "reason"), LISTED)
def test_a_refused_mailbox_beats_every_list(known, reason):
    found = verdict(evidence(UNKNOWN_USER, known=known))

    assert found.reasons == (Reason.MAILBOX_NOT_FOUND, reason)


def test_a_role_at_a_catch_all_domain_has_a_reason_of_its_own():
    found = verdict(evidence(OK, decoy=ACCEPTED_DECOY, known=Known(is_role=True)))

    assert found.reasons == (Reason.ROLE_BASED_CATCH_ALL, Reason.ACCEPT_ALL)
    assert found.status is Status.DO_NOT_MAIL


def test_a_typo_that_is_not_sure_decides_nothing():
    known = Known(did_you_mean="a@b.example")

    assert verdict(evidence(OK, decoy=REFUSED_DECOY, known=known)).status is Status.VALID


def test_suppression_and_complaints_forbid_mailing():
    history = replace(events(EventKind.COMPLAINT), is_suppressed=True)
    found = verdict(evidence(OK, decoy=REFUSED_DECOY, history=history))

    assert found.reasons[:2] == (Reason.SUPPRESSED, Reason.HISTORICAL_COMPLAINT)


def test_a_hard_bounce_is_invalid():
    history = events(EventKind.DELIVERED, EventKind.HARD_BOUNCE)
    found = verdict(evidence(OK, decoy=REFUSED_DECOY, history=history))

    assert found.reason is Reason.HISTORICAL_HARD_BOUNCE


def test_a_delivery_after_a_hard_bounce_clears_it():
    history = events(EventKind.HARD_BOUNCE, EventKind.DELIVERED)
    found = verdict(evidence(GREYLISTED, history=history))

    assert (found.status, found.reason) == (Status.VALID, Reason.HISTORICAL_DELIVERY_CONFIRMED)
    assert found.retry_after_s is None


def test_a_delivery_beside_a_confirmed_mailbox_names_both():
    found = verdict(evidence(OK, decoy=REFUSED_DECOY, history=events(EventKind.DELIVERED)))

    assert found.reasons == (Reason.MAILBOX_CONFIRMED, Reason.HISTORICAL_DELIVERY_CONFIRMED)


def test_a_refusal_today_beats_a_delivery_of_yesterday():
    found = verdict(evidence(UNKNOWN_USER, history=events(EventKind.DELIVERED)))

    assert found.reasons == (Reason.MAILBOX_NOT_FOUND,)


def test_of_delivery_and_bounce_in_one_second_the_bounce_came_later():
    told = [PastEvent(kind, NOW) for kind in (EventKind.DELIVERED, EventKind.HARD_BOUNCE)]

    found = verdict(evidence(GREYLISTED, history=History(tuple(told))))

    assert found.reason is Reason.HISTORICAL_HARD_BOUNCE


def test_a_delivery_of_two_years_ago_proves_nothing():
    history = events(EventKind.DELIVERED, days_ago=730)

    assert verdict(evidence(GREYLISTED, history=history)).reason is Reason.GREYLISTED


def test_soft_bounces_and_unsubscribes_only_cost_points():
    history = events(EventKind.SOFT_BOUNCE, EventKind.UNSUBSCRIBE)
    plain = verdict(evidence(OK, decoy=REFUSED_DECOY))
    found = verdict(evidence(OK, decoy=REFUSED_DECOY, history=history))

    assert found.status is Status.VALID
    assert found.score < plain.score
