"""Hosts that send more replies than they were asked for: nobody may get another's answer."""

from __future__ import annotations

import pytest

from app.mail.evidence import ProbeEnd
from app.mail.reply import Reply
from app.verify.wire import NotSmtpError, ReplyReader
from tests.verify.fakes import HANG_UP, OK, FakeSmtp, knows
from tests.verify.test_verifier import ask, codes, ends

TWICE = "550 5.1.1 User unknown\n550 see our postmaster page"


def refuses_twice(address: str) -> str:
    return OK if address.startswith(("anna", "postmaster")) else TWICE


@pytest.mark.parametrize("ehlo", [(), ("PIPELINING",)])
async def test_a_refusal_written_as_two_replies_is_nobodys_answer(ehlo: tuple[str, ...]) -> None:
    async with FakeSmtp(rcpt=refuses_twice, ehlo=ehlo) as host:
        found = await ask(host, ["bert", "anna", "carl"])
    assert codes(found) == {}
    assert set(ends(found).values()) == {ProbeEnd.DISCONNECTED}


@pytest.mark.parametrize("ehlo", [(), ("PIPELINING",)])
async def test_after_a_second_greeting_no_reply_is_believed(ehlo: tuple[str, ...]) -> None:
    banner = "220 fake.test\n220 ready"
    async with FakeSmtp(rcpt=knows("anna"), ehlo=ehlo, banner=banner) as host:
        found = await ask(host, ["bert", "anna"])
    assert codes(found) == {}


async def test_a_reply_too_many_at_the_very_end_is_noticed_at_the_goodbye() -> None:
    async with FakeSmtp(rcpt=lambda _address: TWICE, replies={"QUIT": "221 bye"}) as host:
        found = await ask(host, ["bert"])
    assert codes(found) == {}
    assert found["bert"].probe.steps[-1].note == "replies out of step"


@pytest.mark.parametrize("goodbye", ["250 bye", "502 what?", HANG_UP])
async def test_an_odd_goodbye_takes_no_answer_away(goodbye: str) -> None:
    async with FakeSmtp(rcpt=knows("anna"), replies={"QUIT": goodbye}) as host:
        found = await ask(host, ["anna", "bert"])
    assert codes(found) == {"anna": 250, "bert": 550}


def test_lines_of_one_reply_that_disagree_are_no_reply() -> None:
    with pytest.raises(NotSmtpError, match="250 and 550"):
        ReplyReader().feed(b"250-Ok\r\n550 5.1.1 User unknown\r\n")


def test_lines_of_one_reply_that_agree_in_kind_are_one_reply() -> None:
    assert ReplyReader().feed(b"250-mx\r\n251 PIPELINING\r\n") == [Reply(251, "mx\nPIPELINING")]
