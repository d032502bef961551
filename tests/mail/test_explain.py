"""Explanations: every reason in every way it comes about, in sentences that can be translated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.mail.domain import DnsOutcome, MailRoute
from app.mail.evidence import Decoy, EventKind, Evidence, History, Known, ProbeEnd, VendorAnswer
from app.mail.explain import REASON_TEXT, STATUS_TEXT, Sentence, advice, why
from app.mail.providers import Providers
from app.mail.reason import Reason, Status
from app.mail.reply import Reply
from app.mail.wording import ADVICE, WHY
from tests.mail.evidences import (
    ACCEPTED_DECOY,
    BLOCKED,
    GREYLISTED,
    OK,
    PROVIDERS,
    REFUSED_DECOY,
    UNKNOWN_USER,
    events,
    evidence,
    facts,
    judged,
    probe,
    unseen,
)


def said(found: Evidence) -> str:
    return why(judged(found), PROVIDERS).text


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_label_an_explanation_and_advice(reason):
    assert REASON_TEXT[reason]
    assert WHY[reason].endswith((".", "}"))
    assert ADVICE[reason].endswith(".")


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_label(status):
    assert STATUS_TEXT[status]


def test_a_sentence_fills_its_template():
    sentence = Sentence("{a} and {b}.", (("a", "{b}"), ("b", "2")))

    assert sentence.text == "{b} and 2."


SERVER = "The mail server mx.firm.example"
CASES = [
    (
        evidence(UNKNOWN_USER, domain=facts(provider="google")),
        f"{SERVER} (Google) said that this mailbox does not exist (550 5.1.1 <a@firm.example>: "
        "Recipient address rejected: User unknown).",
    ),
    (
        evidence(OK, decoy=REFUSED_DECOY),
        f"{SERVER} accepted this address and refused an invented one at the same domain "
        "(250 2.1.5 Ok).",
    ),
    (
        evidence(OK, decoy=ACCEPTED_DECOY),
        f"{SERVER} accepts any name at firm.example, an invented one too",
    ),
    (evidence(OK), f"{SERVER} accepted this address, but an invented one was not asked for"),
    (
        evidence(OK, decoy=Decoy(GREYLISTED)),
        f"{SERVER} accepted this address, but gave no clear answer to an invented one",
    ),
    (
        evidence(OK, domain=facts(provider="yahoo")),
        "A yes from Yahoo and AOL comes for nearly any name",
    ),
    (evidence(GREYLISTED), f"{SERVER} asks strangers to come back later"),
    (evidence(BLOCKED), f"{SERVER} refuses this computer's IP address, which is on a blocklist"),
    (
        evidence(Reply(550, "5.7.25 does not have a PTR record")),
        f"{SERVER} wants this computer's IP address to have a name",
    ),
    (
        evidence(Reply(554, "5.7.1 Relay access denied")),
        f"{SERVER} says that firm.example is not served there",
    ),
    (
        evidence(Reply(450, "4.2.1 receiving mail at a rate that prevents")),
        "The mailbox seems to exist: mx.firm.example says that it is getting too much mail",
    ),
    (
        evidence(UNKNOWN_USER, decoy=Decoy(None, postmaster=UNKNOWN_USER)),
        f"{SERVER} refused this mailbox and postmaster@ alike",
    ),
    (evidence(Reply(552, "5.2.2 Mailbox full")), "The mailbox exists, but it is full (552 5.2.2"),
    (
        evidence(probe(Reply(550, "go away"), ProbeEnd.REFUSED_EARLY, refused_at="banner")),
        f"{SERVER} refused before a mailbox could be named (550 go away).",
    ),
    (
        evidence(probe(GREYLISTED, ProbeEnd.REFUSED_EARLY, refused_at="MAIL")),
        f"{SERVER} asks strangers to come back later",
    ),
    (evidence(probe(None, ProbeEnd.CONNECT_REFUSED)), f"{SERVER} refused the connection."),
    (evidence(probe(None, ProbeEnd.TIMEOUT)), f"{SERVER} did not answer in time."),
    (evidence(probe(None, ProbeEnd.NO_SMTPUTF8)), f"{SERVER} does not take addresses with letters"),
    (evidence(probe(None, ProbeEnd.NETWORK_BLOCKED)), "Your network does not let mail connections"),
    (evidence(), "The mail server was not asked about this mailbox."),
    (evidence(domain=None), "The mail server was not asked about this mailbox."),
    (evidence(domain=facts(MailRoute.NO_DOMAIN)), "The domain firm.example does not exist"),
    (evidence(domain=facts(MailRoute.NULL_MX)), "The domain firm.example declares that it takes"),
    (
        evidence(domain=facts(MailRoute.NO_ROUTE)),
        "The mail hosts of firm.example cannot be reached by anyone: none of mx.firm.example has",
    ),
    (evidence(domain=facts(MailRoute.NOT_PUBLIC)), "The mail hosts of firm.example have only"),
    (
        evidence(domain=unseen(DnsOutcome.TIMEOUT)),
        "The name servers of firm.example did not answer in time.",
    ),
    (evidence(domain=unseen(DnsOutcome.NOT_ASKED)), "The mail server was not asked about"),
    (
        Evidence("a@", syntax_problem="There is nothing after the @ sign."),
        "This is not an e-mail address. There is nothing after the @ sign.",
    ),
    (
        evidence(known=Known(is_disposable=True)),
        "firm.example hands out throw-away addresses",
    ),
    (evidence(known=Known(is_role=True)), "a@ names a function and not a person"),
    (
        evidence(known=Known(did_you_mean="a@farm.example", is_sure_typo=True)),
        "firm.example looks like a slip of the fingers; a@farm.example was probably meant.",
    ),
    (evidence(known=Known(trap_hint="list: x")), "The address matches a hint of spam traps (list"),
    (
        evidence(history=History(is_suppressed=True, suppressed_by="old.csv")),
        "The address is on your suppression list (old.csv).",
    ),
    (
        evidence(history=events(EventKind.COMPLAINT)),
        "The person marked your mail as spam on 2027-01-14 (march.csv).",
    ),
    (
        evidence(history=events(EventKind.DELIVERED)),
        "Mail to this address was delivered on 2027-01-14 (march.csv).",
    ),
    (
        evidence(history=events(EventKind.HARD_BOUNCE)),
        "Mail to this address bounced for good on 2027-01-14 (march.csv).",
    ),
]


@pytest.mark.parametrize(("found", "start"), CASES, ids=lambda value: str(value)[:40])
def test_the_reason_is_told_by_what_happened(found, start):
    assert said(found).startswith(start)


def told(status: str, **changes: object) -> VendorAnswer:
    return replace(VendorAnswer("mailvalid", status, "", "bad", "no_such_user"), **changes)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (told("valid"), "mailvalid says that this mailbox exists (bad, no_such_user)."),
        (told("invalid"), "mailvalid says that mail to this address will be refused"),
        (told("catch_all"), "mailvalid says that firm.example accepts any name"),
        (told("do_not_mail", raw_verdict="", raw_reason=""), "mailvalid advises against mailing"),
        (told("valid", is_role=True), "mailvalid advises against mailing this address"),
    ],
)
def test_a_hosted_service_is_named_when_it_decided(answer, sentence):
    assert said(evidence(GREYLISTED, vendors=(answer,))).startswith(sentence)


def test_a_service_that_did_not_know_is_not_named():
    answers = (told("invalid"), told("unknown", vendor="other"), told("valid", is_test=True))

    assert said(evidence(GREYLISTED, vendors=answers)).startswith("mailvalid says that mail")


def test_a_list_of_ours_is_named_before_a_service():
    found = evidence(GREYLISTED, vendors=(told("valid"),), known=Known(is_role=True))

    assert said(found).startswith("a@ names a function")


def test_a_source_without_a_name_is_said_to_be_reported():
    history = events(EventKind.DELIVERED)
    nameless = replace(history, events=tuple(replace(e, source="") for e in history.events))

    assert said(evidence(history=nameless)).endswith("(reported to Winnow).")


def test_a_long_reply_is_cut_and_put_on_one_line():
    text = said(evidence(Reply(550, "5.1.1 User unknown\n" + "see the page " * 30)))

    assert "\n" not in text
    assert text.endswith("...).")


def test_a_provider_that_is_not_in_the_table_goes_by_its_key():
    result = judged(evidence(UNKNOWN_USER, domain=facts(provider="newcomer")))

    assert "(newcomer)" in why(result, Providers()).text


def test_a_host_that_is_not_known_is_the_domains():
    result = judged(evidence(probe(None, ProbeEnd.PROXY_FAILED), domain=None))

    assert why(result, PROVIDERS).text == "The proxy did not let the connection through."


def test_a_typo_names_the_suggestion_in_its_advice():
    known = Known(did_you_mean="a@farm.example", is_sure_typo=True)

    assert "try a@farm.example;" in advice(judged(evidence(known=known))).text


def test_bad_syntax_with_a_repair_offers_it():
    found = Evidence("a@b,c", syntax_problem="x", known=Known(did_you_mean="a@b.c"))

    assert advice(judged(found)).text == "Probably a@b.c was meant: correct it if you agree."


def test_a_domain_that_does_not_exist_with_a_suggestion_offers_it():
    known = Known(did_you_mean="a@farm.example")
    found = evidence(domain=facts(MailRoute.NO_DOMAIN), known=known)

    assert advice(judged(found)).text.startswith("Probably a@farm.example was meant")


def test_advice_for_a_confirmed_mailbox_is_short():
    assert advice(judged(evidence(OK, decoy=REFUSED_DECOY))) == Sentence("Safe to mail.")
