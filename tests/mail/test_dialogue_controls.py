"""The dialogue: decoy, postmaster@ and several domains in one session."""

from __future__ import annotations

from random import Random

import pytest

from app.mail.conversation import (
    Errand,
    Manners,
    decoy_local_part,
)
from app.mail.reply import Reply
from tests.mail.dialogues import (
    EHLO_PIPELINING,
    HANG_UP,
    OK,
    UNKNOWN,
    FakeHost,
    addresses,
    ask,
    codes,
    refuse,
    talk,
)


class TestDecoy:
    def test_comes_after_the_real_recipients(self) -> None:
        host = FakeHost(rcpt=refuse("zoe.nobody"))
        session = ask(host, "anna", decoy="zoe.nobody")
        assert host.said[2:4] == ["RCPT TO:<anna@example.org>", "RCPT TO:<zoe.nobody@example.org>"]
        control = session.controls[0]
        assert control.decoy is not None
        assert control.decoy.code == 550
        assert not control.is_doubtful

    def test_is_not_asked_when_no_real_recipient_was_taken(self) -> None:
        session = ask(FakeHost(rcpt=lambda _: UNKNOWN), "anna", decoy="zoe.nobody")
        assert session.controls == ()

    def test_gets_known_to_a_host_that_greylists(self) -> None:
        host = FakeHost(rcpt=lambda _: "450 4.2.0 Greylisted, please try again later")
        session = ask(host, "anna", decoy="zoe.nobody")
        assert session.controls[0].is_doubtful

    def test_is_asked_alone_in_a_session_of_its_own(self) -> None:
        host = FakeHost()
        session = ask(host, decoy="zoe.nobody")
        assert "RCPT TO:<zoe.nobody@example.org>" in host.said
        assert session.controls[0].decoy is not None

    @pytest.mark.parametrize("answer", ["452 4.5.3 too many", "421 bye", "450 4.2.0 greylisted"])
    def test_a_temporary_answer_to_it_is_doubtful(self, answer: str) -> None:
        host = FakeHost(rcpt=lambda name: OK if name.startswith("anna") else answer)
        session = ask(host, "anna", decoy="zoe.nobody")
        assert codes(session) == {"anna": 250}
        assert session.controls[0].is_doubtful

    def test_a_hang_up_at_it_takes_nothing_from_the_real_recipient(self) -> None:
        host = FakeHost(rcpt=lambda name: OK if name.startswith("anna") else HANG_UP)
        session = ask(host, "anna", decoy="zoe.nobody")
        assert codes(session) == {"anna": 250}
        assert session.unanswered == ()
        assert session.controls[0].decoy is None
        assert session.controls[0].is_doubtful

    def test_stands_in_the_transcript_of_the_real_recipient(self) -> None:
        session = ask(FakeHost(), "anna", decoy="zoe.nobody")
        assert session.answers[0].steps[-1].command == "RCPT TO:<zoe.nobody@example.org>"

    def test_is_asked_even_when_the_session_had_enough_recipients(self) -> None:
        errand = Errand("example.org", addresses("anna", "bert"), decoy="zoe.nobody")
        session = talk(FakeHost(), errand, manners=Manners("me.example", max_recipients=1))
        assert session.controls[0].decoy is not None
        assert session.unanswered == addresses("bert")

    def test_looks_like_a_name_and_differs_each_time(self) -> None:
        random = Random(7)  # noqa: S311 - the test wants to see the same names again
        names = {decoy_local_part(random) for _ in range(500)}
        assert len(names) == 500
        assert all(name.isascii() and name[0].isalpha() and 8 <= len(name) <= 40 for name in names)


class TestControl:
    def test_postmaster_is_asked_when_everybody_was_refused(self) -> None:
        session = ask(FakeHost(rcpt=lambda _: UNKNOWN), "anna", "bert", wants_control=True)
        assert session.controls[0].postmaster is not None
        assert session.controls[0].postmaster.code == 550

    def test_bare_postmaster_is_asked_where_the_domain_has_none(self) -> None:
        answers = iter([UNKNOWN, UNKNOWN, OK])
        host = FakeHost(rcpt=lambda _: next(answers))
        session = ask(host, "anna", wants_control=True)
        assert [line for line in host.said if line.startswith("RCPT")][1:] == [
            "RCPT TO:<postmaster@example.org>",
            "RCPT TO:<postmaster>",
        ]
        assert session.controls[0].postmaster == Reply(250, OK[4:])

    def test_postmaster_is_not_asked_when_somebody_was_taken(self) -> None:
        session = ask(FakeHost(rcpt=refuse("bert")), "anna", "bert", wants_control=True)
        assert session.controls == ()

    def test_postmaster_is_not_asked_after_a_temporary_refusal(self) -> None:
        session = ask(FakeHost(rcpt=lambda _: "450 4.2.0 later"), "anna", wants_control=True)
        assert session.controls == ()


class TestSeveralDomains:
    def errands(self) -> tuple[Errand, Errand]:
        return (
            Errand("one.example", addresses("anna", domain="one.example"), decoy="zoe.nobody"),
            Errand("two.example", addresses("bert", domain="two.example")),
        )

    def test_each_domain_gets_its_own_mail_from_after_rset(self) -> None:
        host = FakeHost()
        session = talk(host, *self.errands())
        assert host.said == [
            "EHLO me.example",
            "MAIL FROM:<>",
            "RCPT TO:<anna@one.example>",
            "RCPT TO:<zoe.nobody@one.example>",
            "RSET",
            "MAIL FROM:<>",
            "RCPT TO:<bert@two.example>",
            "QUIT",
        ]
        assert len(session.answers) == 2

    def test_a_second_domain_refused_at_mail_leaves_its_addresses_unanswered(self) -> None:
        class OneDomain(FakeHost):
            def _reply(self, line: str) -> str | None:
                self.said.append(line)
                if line.startswith("MAIL") and "RSET" in self.said:
                    return "451 4.3.0 one domain please"
                self.said.pop()
                return super()._reply(line)

        session = talk(OneDomain(ehlo=EHLO_PIPELINING), *self.errands())
        assert [one.address.domain for one in session.answers] == ["one.example"]
        assert [one.domain for one in session.unanswered] == ["two.example"]
        assert session.refused_at == "MAIL"
