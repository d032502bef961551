"""Replies are read on two axes: about whom, and for how long."""

from __future__ import annotations

import pytest

from app.mail.reply import About, Reply, ReplyClass, enhanced_status, read_reply


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (550, "5.1.1 User unknown", "5.1.1"),
        (550, "#5.1.0 Address rejected.", "5.1.0"),
        (550, "Invalid recipient <a@b.example> (#5.1.1)", "5.1.1"),
        (550, "mx.example\n5.1.1 The email account does not exist\n5.1.1 Learn more", "5.1.1"),
        (550, "5.2.122 too many messages an hour", "5.2.122"),
        (550, "No such user", ""),
        (550, "blocked, your address 5.1.1.9 is listed", ""),
        (554, "Refused. See version v5.1.1 of our rules", ""),
    ],
)
def test_enhanced_status_is_found_where_hosts_put_it(code: int, text: str, expected: str) -> None:
    assert enhanced_status(Reply(code, text)) == expected


def test_a_greylisted_reply_names_its_wait() -> None:
    reading = read_reply(Reply(451, "4.7.1 <a@b.example>: Greylisted for 300 seconds"))
    assert reading.reply_class is ReplyClass.GREYLISTED
    assert reading.retry_after_s == 300


def test_an_unknown_user_at_mail_is_our_sender_and_not_the_mailbox() -> None:
    reading = read_reply(Reply(550, "5.1.1 User unknown"), stage="MAIL")
    assert reading.reply_class is ReplyClass.BAD_SENDER
    assert reading.about is About.US
