"""Facts: the columns of a full export, typed, empty where nothing was looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.mail.deliverability import BounceTable
from app.mail.domain import DnsOutcome, DomainFacts, MailRoute
from app.mail.evidence import (
    Decoy,
    Evidence,
    History,
    Known,
    PastVerdict,
    ProbeEnd,
    Reputation,
    VendorAnswer,
)
from app.mail.facts import FACTS, MORE_FACTS, FactContext, fact, row
from app.mail.reply import Reply
from tests.mail.evidences import (
    ACCEPTED_DECOY,
    BLOCKED,
    GREYLISTED,
    NOW,
    OK,
    PROVIDERS,
    REFUSED_DECOY,
    RESOURCES,
    UNKNOWN_USER,
    evidence,
    facts,
    judged,
    probe,
    unseen,
)

BOUNCES = BounceTable.from_toml((RESOURCES / "bounce_priors.toml").read_text(encoding="utf-8"))
CONTEXT = FactContext(PROVIDERS, BOUNCES)

# The order of the layout "full", as promised to users.
FULL = """
email account domain status sub_status score reason recommendation is_valid syntax_valid
domain_valid mx_found mx_record mx_records smtp_checked smtp_valid smtp_response_code
smtp_enhanced_code smtp_reply smtp_latency_ms is_catchall accept_all_provider provider_warning
is_disposable is_role_based is_free_provider is_spam_trap did_you_mean provider first_name last_name
domain_age is_domain_new mx_blacklisted mx_blacklist_count spf dmarc breach_found breach_count
industry deliverability deliverability_confidence factors times_verified status_changed verified_at
verification_time_ms cached source not_checked
"""

KNOWN = Known(
    is_disposable=False,
    is_free=True,
    did_you_mean="a@farm.example",
    trap_hint="list: x",
    first_name="Ann",
    last_name="Lee",
    name_confidence=90,
    industry="Education",
)
RICH = evidence(
    probe(Reply(250, "2.1.5 Ok\nreally"), took_ms=42, used_tls=True),
    decoy=REFUSED_DECOY,
    domain=facts(
        provider="google", spf="v=spf1", dmarc="", mx_group="google", provider_behind="yahoo"
    ),
    known=KNOWN,
    reputation=Reputation(("zen", "sbl"), NOW - 10 * 86_400, 3),
    history=History(verdicts=(PastVerdict("valid", "", 2), PastVerdict("unknown", "", 1))),
    not_checked=("dnsbl: off", "rdap: off"),
    took_ms=77,
)


def test_the_facts_are_those_of_the_full_layout_in_its_order():
    assert list(FACTS) == FULL.split()


def test_no_name_is_given_twice():
    assert not set(FACTS) & set(MORE_FACTS)


def test_every_fact_of_a_rich_result_has_its_value_and_type():
    found = dict(zip(FACTS, row(judged(RICH), FACTS, CONTEXT), strict=True))

    assert found.pop("reason").startswith("The address matches a hint of spam traps")
    assert found.pop("factors").startswith("syntax=passed +10; mail_route=passed +20")
    assert found == {
        "email": "a@firm.example",
        "account": "a",
        "domain": "firm.example",
        "status": "do_not_mail",
        "sub_status": "possible_trap",
        "score": 10,
        "recommendation": "do_not_send",
        "is_valid": False,
        "syntax_valid": True,
        "domain_valid": True,
        "mx_found": True,
        "mx_record": "mx.firm.example",
        "mx_records": "10 mx.firm.example",
        "smtp_checked": True,
        "smtp_valid": True,
        "smtp_response_code": 250,
        "smtp_enhanced_code": "2.1.5",
        "smtp_reply": "250 2.1.5 Ok really",
        "smtp_latency_ms": 42,
        "is_catchall": False,
        "accept_all_provider": False,
        "provider_warning": PROVIDERS.get("google").warning or None,
        "is_disposable": False,
        "is_role_based": False,
        "is_free_provider": True,
        "is_spam_trap": True,
        "did_you_mean": "a@farm.example",
        "provider": "Google",
        "first_name": "Ann",
        "last_name": "Lee",
        "domain_age": 10,
        "is_domain_new": True,
        "mx_blacklisted": True,
        "mx_blacklist_count": 2,
        "spf": True,
        "dmarc": False,
        "breach_found": True,
        "breach_count": 3,
        "industry": "Education",
        "deliverability": 0.9,
        "deliverability_confidence": found["deliverability_confidence"],
        "times_verified": 3,
        "status_changed": True,
        "verified_at": "2027-01-15T08:00:00+00:00",
        "verification_time_ms": 77,
        "cached": False,
        "source": "local",
        "not_checked": "dnsbl: off; rdap: off",
    }


def test_the_further_facts_have_theirs():
    found = dict(zip(MORE_FACTS, row(judged(RICH), MORE_FACTS, CONTEXT), strict=True))

    assert found == {
        "smtp_provider": "Google",
        "provider_behind": "Yahoo and AOL",
        "has_typo": True,
        "is_suppressed": False,
        "name_confidence": 90,
        "status_text": "Do not mail",
        "reason_text": "Possible spam trap",
        "all_reasons": "possible_trap; mailbox_confirmed",
        "advice": "Do not mail it unless you know the person behind it.",
        "starttls": True,
        "retry_after_s": None,
        "mx_group": "google",
    }


EMPTY_WHEN_NOT_LOOKED_AT = """
domain_valid mx_found mx_record mx_records smtp_valid smtp_response_code smtp_enhanced_code
smtp_reply smtp_latency_ms is_catchall accept_all_provider provider_warning did_you_mean provider
first_name last_name domain_age is_domain_new mx_blacklisted mx_blacklist_count spf dmarc
breach_found breach_count industry deliverability deliverability_confidence status_changed
verified_at not_checked provider_behind starttls retry_after_s mx_group
"""


@pytest.mark.parametrize("name", EMPTY_WHEN_NOT_LOOKED_AT.split())
def test_what_was_not_looked_at_is_empty(name):
    assert fact(judged(Evidence("a@firm.example", "a@firm.example")), name) is None


def test_bad_syntax_shows_the_text_and_no_domain():
    result = judged(Evidence("maria", syntax_problem="There is no @ sign."))

    assert row(result, ("email", "account", "domain", "syntax_valid")) == (
        "maria",
        None,
        None,
        False,
    )


def test_bad_syntax_with_an_at_shows_both_sides():
    result = judged(Evidence("a b@c", syntax_problem="x"))

    assert row(result, ("account", "domain")) == ("a b", "c")


ROUTES = [
    (MailRoute.NO_DOMAIN, False, False),
    (MailRoute.NO_MX, True, False),
    (MailRoute.NULL_MX, True, False),
    (MailRoute.IMPLICIT_MX, True, True),
]


@pytest.mark.parametrize(("route", "is_valid", "is_found"), ROUTES)
def test_a_route_tells_domain_and_mx(route, is_valid, is_found):
    result = judged(evidence(domain=facts(route)))

    assert row(result, ("domain_valid", "mx_found")) == (is_valid, is_found)


def test_dns_that_did_not_answer_tells_neither():
    result = judged(evidence(domain=unseen(DnsOutcome.TIMEOUT)))

    assert row(result, ("domain_valid", "mx_found", "mx_record")) == (None, None, None)


@pytest.mark.parametrize(
    ("found", "is_valid"),
    [
        (evidence(UNKNOWN_USER), False),
        (evidence(GREYLISTED), None),
        (evidence(OK, decoy=ACCEPTED_DECOY), True),
        (evidence(probe(None, ProbeEnd.TIMEOUT)), None),
    ],
)
def test_smtp_valid_is_empty_unless_the_mailbox_was_told(found, is_valid):
    assert fact(judged(found), "smtp_valid") is is_valid


def test_a_probe_without_a_reply_was_no_check():
    result = judged(evidence(probe(None, ProbeEnd.TIMEOUT)))
    names = ("smtp_checked", "smtp_response_code", "smtp_reply", "smtp_enhanced_code")

    assert row(result, names) == (False, None, None, None)


def answered(**changes: object) -> VendorAnswer:
    return replace(VendorAnswer("x", "unknown", ""), **changes)


@pytest.mark.parametrize(
    ("found", "is_catch_all"),
    [
        (evidence(OK, decoy=ACCEPTED_DECOY), True),
        (evidence(OK, decoy=REFUSED_DECOY), False),
        (evidence(OK, decoy=Decoy(BLOCKED)), None),
        (evidence(OK, vendors=(answered(is_catch_all=True), answered())), True),
        (evidence(OK, vendors=(answered(is_catch_all=True, is_test=True),)), None),
    ],
)
def test_catch_all_comes_from_a_clear_decoy_or_a_service(found, is_catch_all):
    assert fact(judged(found), "is_catchall") is is_catch_all


@pytest.mark.parametrize(
    ("flag", "name"),
    [
        ("is_disposable", "is_disposable"),
        ("is_role", "is_role_based"),
        ("is_free", "is_free_provider"),
    ],
)
def test_a_service_may_know_what_our_lists_do_not(flag, name):
    assert fact(judged(evidence(vendors=(answered(**{flag: True}),))), name) is True
    assert fact(judged(evidence(vendors=(answered(**{flag: False}),))), name) is False


def test_a_services_suggestion_fills_in_for_ours():
    result = judged(evidence(vendors=(answered(did_you_mean="b@farm.example"),)))

    assert fact(result, "did_you_mean") == "b@farm.example"


def test_a_provider_without_an_entry_goes_by_its_key():
    domain = DomainFacts(
        "firm.example", MailRoute.MX, provider="newcomer", provider_behind="hidden"
    )

    assert row(judged(evidence(domain=domain)), ("provider", "provider_behind")) == (
        "newcomer",
        "hidden",
    )


def test_a_cached_result_says_so():
    result = judged(evidence(UNKNOWN_USER, source="cache"))

    assert row(result, ("cached", "source")) == (True, "cache")


def test_a_name_that_is_no_fact_is_an_error():
    with pytest.raises(KeyError):
        fact(judged(evidence()), "shoe_size")
