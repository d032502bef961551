"""Replies are read on two axes: about whom, and for how long."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from app.mail.reply import (
    About,
    Reading,
    Reply,
    ReplyClass as C,
    about_of,
    enhanced_status,
    read_reply,
)
from app.mail.reply_rule import Rule
from app.mail.reply_rules_mailbox import MAILBOX_RULES
from app.mail.reply_rules_server import SERVER_RULES
from app.mail.reply_rules_us import US_RULES

RULES = (*US_RULES, *SERVER_RULES, *MAILBOX_RULES)


def read(code: int, text: str, provider: str = "", stage: str = "RCPT") -> Reading:
    return read_reply(Reply(code, text), provider=provider, stage=stage)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5.1.1 User unknown", "5.1.1"),
        ("#5.1.0 Address rejected.", "5.1.0"),
        ("Invalid recipient <a@b.example> (#5.1.1)", "5.1.1"),
        ("mx.example\n5.1.1 The email account does not exist\n5.1.1 Learn more", "5.1.1"),
        ("5.2.122 too many messages an hour", "5.2.122"),
        ("cuda_nsu 4.7.1 Greylisted", "4.7.1"),
        ("No such user", ""),
        ("blocked, your address 5.1.1.9 is listed", ""),
        ("5.1.1.9 is listed", ""),
        ("Refused. See version v5.1.1 of our rules", ""),
        ("", ""),
    ],
)
def test_enhanced_status_is_found_where_hosts_put_it(text: str, expected: str) -> None:
    assert enhanced_status(Reply(550, text)) == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_the_reply_that_taught_it(rule: Rule) -> None:
    provider = next(iter(rule.providers), "")
    reading = read(int(rule.reply[:3]), rule.reply[4:], provider)
    assert reading.reply_class is rule.says


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_named_after_its_class_and_names_its_source(rule: Rule) -> None:
    assert rule.name.startswith(f"{rule.says}: ")
    assert rule.source


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (451, "Recipient address rejected: Greylisted for 5 minutes", C.GREYLISTED),
        (450, "4.1.1 <a@b.example>: Recipient address rejected: unverified address", C.GREYLISTED),
        (550, "mailbox unavailable\nReject due to policy restrictions.", C.POLICY),
        (550, "address rejected: Policy Rejection- Abuse. Go away.", C.POLICY),
        (550, "5.4.1 Recipient address rejected: Access denied", C.NO_SUCH_MAILBOX),
        (554, "5.7.1 Recipient address rejected: Access denied", C.POLICY),
        (550, "5.7.606 Access denied, banned sending IP [192.0.2.1]", C.LISTED),
        (452, "4.2.2 over quota", C.FULL),
        (452, "4.3.1 insufficient system resources", C.SERVER_TROUBLE),
        (452, "4.5.3 Too many recipients", C.TOO_MANY_RECIPIENTS),
        (452, "", C.SERVER_TROUBLE),
        (550, "4.2.1 is receiving mail at a rate that prevents more", C.EXISTS_RATE_LIMITED),
        (554, "5.7.1 Service unavailable; Client host [192.0.2.1] blocked using x", C.LISTED),
        (504, "5.5.2 <x>: Helo command rejected: need fully-qualified hostname", C.BAD_HELO),
        (450, "4.7.1 <x>: Helo command rejected: Host not found", C.BAD_HELO),
        (450, "4.1.8 <p@x.example>: Sender address rejected: Domain not found", C.BAD_SENDER),
        (550, "Unrouteable address", C.NO_SUCH_MAILBOX),
        (550, "Sender verify failed", C.BAD_SENDER),
        (550, "relay not permitted", C.RELAY_DENIED),
        (550, "restricted characters in address", C.POLICY),
        (550, "5.7.1 Service unavailable; client blocked", C.LISTED),
        (524, "5.2.4 Mailing list expansion problem: <a@b.example>", C.NO_SUCH_MAILBOX),
        (550, "Invalid recipient", C.NO_SUCH_MAILBOX),
        (454, "4.7.1 <a%b@c.example>: Relay access denied", C.RELAY_DENIED),
        (450, "4.3.2 Service currently unavailable", C.GREYLISTED),
        (451, "4.7.1 Service currently unavailable", C.SERVER_TROUBLE),
        (553, "5.1.8 <p@x.example>... Domain of sender address does not exist", C.BAD_SENDER),
        (517, "MAILFROM domain x.example does not exist", C.BAD_SENDER),
        (530, "5.7.0 Must issue a STARTTLS command first", C.NEEDS_TLS),
        (451, "Internal resource temporarily unavailable", C.GREYLISTED),
        (525, "5.7.13 gesperrt", C.DISABLED),
        (556, "5.1.10 Recipient address has a null MX", C.NO_MAIL_HERE),
    ],
)
def test_the_traps_that_other_engines_fall_into(code: int, text: str, expected: C) -> None:
    assert read(code, text).reply_class is expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (550, "5.1.1 qwertz", C.NO_SUCH_MAILBOX),
        (550, "5.2.1 qwertz", C.UNCLEAR),
        (552, "5.2.2 qwertz", C.FULL),
        (550, "5.1.8 qwertz", C.BAD_SENDER),
        (550, "5.7.25 qwertz", C.NO_RDNS),
        (550, "5.7.1 qwertz", C.POLICY),
        (550, "5.7.610 qwertz", C.LISTED),
        (451, "4.7.500 qwertz", C.RATE_LIMITED),
        (450, "4.7.1 qwertz", C.GREYLISTED),
        (450, "4.2.0 qwertz", C.GREYLISTED),
        (450, "4.4.1 qwertz", C.SERVER_TROUBLE),
        (550, "5.1.10 qwertz", C.NO_MAIL_HERE),
        (550, "5.9.9 qwertz", C.UNCLEAR),
        (421, "qwertz", C.SERVER_TROUBLE),
        (451, "qwertz", C.GREYLISTED),
        (556, "qwertz", C.NO_MAIL_HERE),
        (550, "qwertz", C.UNCLEAR),
        (599, "", C.UNCLEAR),
        (354, "go ahead", C.UNCLEAR),
    ],
)
def test_without_known_words_status_and_code_decide(code: int, text: str, expected: C) -> None:
    assert read(code, text).reply_class is expected


def test_exchange_means_an_unknown_recipient_where_others_mean_a_null_mx() -> None:
    assert read(550, "5.1.10 qwertz", "microsoft365").reply_class is C.NO_SUCH_MAILBOX


@pytest.mark.parametrize("code", [550, 551, 553])
def test_a_bare_no_is_about_the_mailbox(code: int) -> None:
    reading = read(code, "")
    assert reading == Reading(
        About.MAILBOX, True, C.NO_SUCH_MAILBOX, f"no_such_mailbox: bare {code}"
    )


@pytest.mark.parametrize("code", [250, 251, 252])
def test_a_2yz_accepts_whatever_its_text_says(code: int) -> None:
    reading = read(code, "2.1.5 no such user, blocked using spamhaus")
    assert (reading.reply_class, reading.about) == (C.ACCEPTED, About.MAILBOX)


def test_the_words_of_an_echoed_address_do_not_count() -> None:
    reading = read(550, "5.1.1 <greylist@spamhaus.example>: User unknown")
    assert reading.reply_class is C.NO_SUCH_MAILBOX


def test_the_words_of_a_help_link_do_not_count() -> None:
    reading = read(550, "5.1.1 User unknown, see https://help.example/spam/policy?ip=192.0.2.1")
    assert reading.reply_class is C.NO_SUCH_MAILBOX


def test_a_link_to_a_blocklist_counts() -> None:
    assert read(550, "https://www.spamhaus.org/query/ip/192.0.2.1").reply_class is C.LISTED


@pytest.mark.parametrize(
    "text",
    [
        "5.7.606 User unknown",
        "5.7.25 No such user",
        "5.1.8 Mailbox not found",
        "5.5.3 account is disabled",
    ],
)
def test_a_status_about_us_outranks_words_about_the_mailbox(text: str) -> None:
    assert read(550, text).about is About.US


@pytest.mark.parametrize(
    "text",
    [
        "User unknown; your IP address is listed by dnsbl.example",
        "No such user, your server has no reverse DNS",
        "mailbox unavailable: sender address rejected",
        "account disabled, too many connections from you",
    ],
)
def test_words_about_us_outrank_words_about_the_mailbox(text: str) -> None:
    assert read(550, text).about is About.US


@pytest.mark.parametrize(
    "text",
    [
        "utilisateur inconnu",
        "Empfänger unbekannt",
        "El buzón no existe",
        "Nessun utente simile in questo indirizzo",
        "Usuário não existe",
        "Nie ma takiego konta",
        "Пользователь не найден",
        "用户不存在",
        "ユーザーが存在しません",
    ],
)
def test_unknown_users_are_read_in_many_languages(text: str) -> None:
    reading = read(550, f"5.1.1 {text}")
    assert (reading.reply_class, reading.is_permanent) == (C.NO_SUCH_MAILBOX, True)
    assert "languages" in reading.rule


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Greylisted for 300 seconds", 300),
        ("Greylisted for 5 minutes", 300),
        ("please try again in 298 seconds", 298),
        ("greylisted, retry in 00:04:58", 298),
        ("Come back in 1 hour", 3600),
        ("try again in 1h", 3600),
        ("try again in 15 mins.", 900),
        ("Too many mails, try again in 1 hour(s) 25 minute(s)", 3600),
        ("try again in 99999 hours", 86_400),
        ("Greylisted for 0 seconds", None),
        ("Greylisted", None),
        ("see 5 messages", None),
    ],
)
def test_the_wait_named_in_a_reply_is_read(text: str, seconds: int | None) -> None:
    assert read(451, text).retry_after_s == seconds


def test_a_permanent_reply_names_no_wait() -> None:
    assert read(550, "5.1.1 User unknown, removed in 30 days in 5 minutes").retry_after_s is None


def test_postfix_quoting_an_unknown_user_is_about_the_mailbox_but_never_permanent() -> None:
    reading = read(
        450,
        "4.1.1 <a@b.example>: Recipient address rejected: undeliverable address: host "
        "mx.b.example[192.0.2.3] said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
    )
    assert (reading.about, reading.reply_class, reading.is_permanent) == (
        About.MAILBOX,
        C.NO_SUCH_MAILBOX,
        False,
    )


def test_postfix_quoting_an_unknown_user_with_a_550_is_permanent() -> None:
    reading = read(
        550,
        "5.1.1 <a@b.example>: Recipient address rejected: undeliverable address: host "
        "mx.b.example[192.0.2.3] said: 550 5.1.1 User unknown",
    )
    assert (reading.reply_class, reading.is_permanent) == (C.NO_SUCH_MAILBOX, True)


def test_a_host_quoting_that_it_was_itself_blocked_says_nothing_of_us() -> None:
    reading = read(
        550,
        "5.1.1 undeliverable address: host mx.b.example[192.0.2.3] said: 554 5.7.1 Client host "
        "[198.51.100.7] blocked using zen.spamhaus.org",
    )
    assert (reading.about, reading.is_permanent) == (About.SERVER, False)


def test_a_callout_of_our_sender_is_not_about_the_mailbox() -> None:
    reading = read(
        550,
        "<p@x.example>: Sender address rejected: undeliverable address: host mx.x.example said: "
        "550 User unknown",
    )
    assert reading.reply_class is C.BAD_SENDER


def test_exim_quoting_a_callout_is_about_the_mailbox() -> None:
    reading = read(550, "Callout verification failed:\n550 No Such User Here")
    assert reading.reply_class is C.NO_SUCH_MAILBOX


def test_exim_quoting_that_it_was_itself_blocked_says_nothing_of_us() -> None:
    reading = read(550, "Callout verification failed: 554 5.7.1 blocked using zen.spamhaus.org")
    assert reading.about is About.SERVER


@pytest.mark.parametrize(
    "address",
    [
        "<jÃ¶rg@b.example>",
        "<j\ufffdrg@b.example>",
        "<j\udcc3\udcb6rg@b.example>",
        "<j??rg@b.example>",
    ],
)
def test_a_mangled_local_part_is_no_answer(address: str) -> None:
    reading = read(550, f"5.1.1 {address}: Recipient address rejected: User unknown")
    assert (reading.reply_class, reading.about) == (C.NEEDS_SMTPUTF8, About.SERVER)


def test_a_local_part_that_came_back_whole_is_an_answer() -> None:
    reading = read(550, "5.1.1 <jörg@b.example>: Recipient address rejected: User unknown")
    assert reading.reply_class is C.NO_SUCH_MAILBOX


def test_an_unknown_user_at_mail_is_our_sender() -> None:
    assert read(550, "5.1.1 User unknown", stage="MAIL").reply_class is C.BAD_SENDER


def test_a_mailbox_word_in_the_banner_is_policy() -> None:
    assert read(554, "account disabled", stage="banner").reply_class is C.POLICY


def test_temporary_words_make_a_refusal_of_the_mailbox_not_permanent() -> None:
    assert not read(550, "mailbox is temporarily disabled").is_permanent


def test_a_4yz_status_under_a_5yz_code_is_not_permanent() -> None:
    assert not read(550, "4.1.1 User unknown").is_permanent


def test_a_reply_of_endless_length_is_read_by_its_beginning() -> None:
    assert read(550, "5.1.1 User unknown " + "spam " * 10_000).reply_class is C.POLICY
    assert read(550, "5.1.1 User unknown " + "x" * 5000 + " spam").reply_class is C.NO_SUCH_MAILBOX


@given(st.integers(400, 499), st.text(max_size=120))
def test_a_4yz_is_never_permanent(code: int, text: str) -> None:
    assert not read(code, text).is_permanent


@given(st.integers(400, 599), st.text(max_size=80))
def test_words_about_us_never_invalidate_a_mailbox(code: int, text: str) -> None:
    reading = read(code, f"{text} blocked using zen.spamhaus.org")
    assert reading.reply_class not in (C.NO_SUCH_MAILBOX, C.DISABLED) or not reading.is_permanent


@given(st.sampled_from(list(C)))
def test_every_class_is_about_somebody(reply_class: C) -> None:
    assert about_of(reply_class) in About


@pytest.mark.parametrize(
    "text",
    [
        "Hostname not found",
        "DNS records for mail.example.net not found",
        "MX record for your domain does not exist",
        "the message was not found",
        "server does not exist",
        "El servidor no existe",
        "invalid recipient domain",
        "invalid email format in header",
        "not a valid MTA",
        "5.7.0 Sender does not have a mailbox on this server",
        "5.7.1 Su servidor no existe en nuestra lista blanca",
        "Only authenticated users that have an account here may send",
        "Message cannot be delivered",
    ],
)
def test_words_of_refusal_that_speak_of_no_mailbox_invalidate_none(text: str) -> None:
    reading = read(550, text)
    assert not (reading.is_permanent and reading.about is About.MAILBOX)


def test_vague_words_count_where_the_address_is_echoed() -> None:
    assert read(550, "<a@b.example> does not exist").reply_class is C.NO_SUCH_MAILBOX
    assert read(550, "5.1.1 does not exist").reply_class is C.NO_SUCH_MAILBOX
    assert read(550, "does not exist").reply_class is C.UNCLEAR


@pytest.mark.parametrize("text", ["5.1.1 User unknown", "4.2.0 Greylisted"])
def test_a_2yz_with_the_status_of_a_refusal_accepts_nothing(text: str) -> None:
    reading = read(250, text)
    assert (reading.reply_class, reading.is_permanent) == (C.UNCLEAR, False)
