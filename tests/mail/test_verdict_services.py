"""The verdict: what hosted services add, and what the score is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.mail.evidence import (
    Evidence,
    Reputation,
    VendorAnswer,
)
from app.mail.reason import Reason, Status
from app.mail.reply import Reply
from app.mail.verdict import Verdict, Weights, decide
from tests.mail.evidences import (
    GREYLISTED,
    NOW,
    OK,
    PROVIDERS,
    REFUSED_DECOY,
    UNKNOWN_USER,
    WEIGHTS,
    evidence,
    facts,
)


def verdict(found: Evidence) -> Verdict:
    return decide(found, WEIGHTS, NOW, PROVIDERS)


def told(status: str, reason: str = "", **changes: object) -> VendorAnswer:
    return replace(VendorAnswer("vendor", status, reason), **changes)


VENDORS = [
    (told("valid"), (Reason.MAILBOX_CONFIRMED,)),
    (told("valid", "historical_delivery_confirmed"), (Reason.HISTORICAL_DELIVERY_CONFIRMED,)),
    (told("invalid", "mailbox_full"), (Reason.MAILBOX_NOT_FOUND,)),
    (told("invalid", "mailbox_disabled"), (Reason.MAILBOX_DISABLED,)),
    (told("catch_all"), (Reason.ACCEPT_ALL,)),
    (told("do_not_mail"), (Reason.SUPPRESSED,)),
    (told("do_not_mail", is_disposable=True), (Reason.DISPOSABLE,)),
    (
        told("do_not_mail", "historical_complaint", is_disposable=True),
        (Reason.HISTORICAL_COMPLAINT, Reason.DISPOSABLE),
    ),
    (told("valid", is_catch_all=True), (Reason.ACCEPT_ALL,)),
    (told("valid", is_role=True), (Reason.ROLE_BASED, Reason.MAILBOX_CONFIRMED)),
    (told("invalid", is_role=True), (Reason.MAILBOX_NOT_FOUND, Reason.ROLE_BASED)),
    (told("unknown", is_catch_all=True), (Reason.ACCEPT_ALL,)),
    (told("unknown"), (Reason.GREYLISTED,)),
    (told("splendid"), (Reason.GREYLISTED,)),
    (told("valid", is_test=True), (Reason.GREYLISTED,)),
]


@pytest.mark.parametrize(("answer", "reasons"), VENDORS)
def test_a_hosted_service_settles_what_is_unknown_here(answer, reasons):
    assert verdict(evidence(GREYLISTED, vendors=(answer,))).reasons == reasons


def test_a_hosted_service_cannot_overrule_what_the_host_said():
    found = verdict(evidence(UNKNOWN_USER, vendors=(told("valid"),)))

    assert found.reason is Reason.MAILBOX_NOT_FOUND


def test_the_latest_service_that_knows_counts():
    found = verdict(evidence(GREYLISTED, vendors=(told("invalid"), told("valid"), told("unknown"))))

    assert found.status is Status.VALID


def test_the_score_is_the_bounded_sum_of_its_factors():
    found = verdict(evidence(OK, decoy=REFUSED_DECOY))

    assert found.score == sum(factor.impact for factor in found.factors) == 90


def test_spf_dmarc_blocklists_and_age_move_the_score():
    good = facts(spf="v=spf1 -all", dmarc="v=DMARC1; p=none")
    bad = Reputation(mx_blacklist_zones=("zen",), domain_created_at=NOW - 86_400)
    found = verdict(evidence(OK, decoy=REFUSED_DECOY, domain=good, reputation=bad))
    states = {factor.name: factor.status for factor in found.factors}

    assert found.score == 75
    assert states["spf"] == states["dmarc"] == "passed"
    assert states["mx_blacklisted"] == states["new_domain"] == "failed"


def test_other_weights_decide_the_score_again_and_not_the_status():
    found = evidence(OK, decoy=REFUSED_DECOY, domain=facts())
    strict = WEIGHTS.with_changes({"mailbox_confirmed": 5})

    assert decide(found, strict, NOW, PROVIDERS).score == 50
    assert decide(found, strict, NOW, PROVIDERS).recommendation == "send_with_caution"
    assert decide(found, strict, NOW, PROVIDERS).status is Status.VALID


def test_a_verdict_needs_no_weights():
    assert decide(evidence(UNKNOWN_USER), Weights(), NOW, PROVIDERS).score == 0


def test_the_mailbox_counts_as_not_checked_when_nobody_was_asked():
    states = {f.name: f.status for f in verdict(evidence()).factors}

    assert states["mailbox_confirmed"] == "not_checked"


def test_a_full_mailbox_is_unknown_for_ever():
    full = Reply(552, "5.2.2 Mailbox full")

    assert verdict(evidence(full, decoy=REFUSED_DECOY)).status is Status.UNKNOWN


# What must never happen, whatever comes: no false invalid, no false valid.
