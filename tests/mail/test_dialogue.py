"""The SMTP conversation against scripted hosts: no sockets, no clock."""

from __future__ import annotations

import pytest

from app.mail.conversation import (
    Errand,
    Listen,
    Manners,
)
from app.mail.dialogue import BATCH_RECIPIENTS, HINTS_ENOUGH, REFUSALS_ENOUGH, probe
from app.mail.evidence import ProbeEnd
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


class TestGreeting:
    def test_listens_before_it_says_anything(self) -> None:
        conversation = probe([Errand("example.org", addresses("anna"))], Manners("me.example"))
        assert next(conversation) == Listen()

    def test_says_ehlo_mail_rcpt_and_quit_and_never_data(self) -> None:
        host = FakeHost()
        session = ask(host, "anna")
        assert host.said == [
            "EHLO me.example",
            "MAIL FROM:<>",
            "RCPT TO:<anna@example.org>",
            "QUIT",
        ]
        assert session.end is ProbeEnd.ANSWERED

    def test_names_the_sender_it_was_given(self) -> None:
        host = FakeHost()
        manners = Manners("me.example", "list@me.example")
        talk(host, Errand("example.org", addresses("anna")), manners=manners)
        assert "MAIL FROM:<list@me.example>" in host.said

    def test_falls_back_to_helo_where_ehlo_is_not_known(self) -> None:
        host = FakeHost(ehlo="502 5.5.1 not implemented")
        assert codes(ask(host, "anna")) == {"anna": 250}
        assert host.said[:2] == ["EHLO me.example", "HELO me.example"]

    @pytest.mark.parametrize(
        ("script", "at"),
        [
            ({"banner": "554 5.7.1 blocked"}, "banner"),
            ({"ehlo": "450 4.7.1 who are you"}, "EHLO"),
            ({"ehlo": "550 no", "helo": "550 no"}, "EHLO"),
            ({"mail": "550 5.7.1 not you"}, "MAIL"),
        ],
    )
    def test_an_early_refusal_answers_nobody_and_says_where(
        self, script: dict[str, str], at: str
    ) -> None:
        host = FakeHost(**script)  # type: ignore[arg-type]
        session = ask(host, "anna", "bert")
        assert session.end is ProbeEnd.REFUSED_EARLY
        assert session.refused_at == at
        assert session.refusal is not None
        assert session.answers == ()
        assert [one.local_part for one in session.unanswered] == ["anna", "bert"]
        assert host.said[-1] == "QUIT"

    def test_a_421_banner_is_not_answered_with_quit(self) -> None:
        host = FakeHost(banner="421 4.3.2 too busy")
        assert ask(host, "anna").end is ProbeEnd.REFUSED_EARLY
        assert host.said == []

    def test_a_connection_lost_at_the_banner_answers_nobody(self) -> None:
        session = ask(FakeHost(banner=HANG_UP), "anna")
        assert session.end is ProbeEnd.DISCONNECTED
        assert session.unanswered == addresses("anna")
        assert session.steps[-1].note == "reset"


class TestTls:
    OFFERED = "250 mx.example.org\nSTARTTLS\nPIPELINING"

    def test_begins_tls_where_offered_and_introduces_itself_again(self) -> None:
        host = FakeHost(ehlo=self.OFFERED)
        session = ask(host, "anna")
        assert host.said[:4] == ["EHLO me.example", "STARTTLS", "EHLO me.example", "MAIL FROM:<>"]
        assert session.used_tls
        assert session.answers[0].used_tls

    def test_speaks_plain_when_told_so(self) -> None:
        host = FakeHost(ehlo=self.OFFERED)
        manners = Manners("me.example", use_tls=False)
        session = talk(host, Errand("example.org", addresses("anna")), manners=manners)
        assert "STARTTLS" not in host.said
        assert not session.used_tls

    def test_a_refused_starttls_leaves_the_session_usable(self) -> None:
        host = FakeHost(ehlo=self.OFFERED, starttls="454 4.7.0 not now")
        session = ask(host, "anna")
        assert codes(session) == {"anna": 250}
        assert not session.used_tls

    def test_a_failed_handshake_asks_for_a_plain_connection(self) -> None:
        host = FakeHost(ehlo=self.OFFERED, handshake_works=False)
        session = ask(host, "anna")
        assert session.tls_failed
        assert session.unanswered == addresses("anna")
        assert host.said[-1] == "STARTTLS"

    def test_a_connection_lost_at_starttls_is_not_a_failed_handshake(self) -> None:
        session = ask(FakeHost(ehlo=self.OFFERED, starttls=HANG_UP), "anna")
        assert session.end is ProbeEnd.DISCONNECTED
        assert not session.tls_failed


class TestRecipients:
    def test_many_recipients_share_one_mail_from(self) -> None:
        host = FakeHost(rcpt=refuse("bert"))
        assert codes(ask(host, "anna", "bert", "carl")) == {"anna": 250, "bert": 550, "carl": 250}
        assert sum(line.startswith("MAIL") for line in host.said) == 1

    def test_sends_one_flight_where_pipelining_is_offered(self) -> None:
        host = FakeHost(ehlo=EHLO_PIPELINING)
        ask(host, "anna", "bert")
        assert host.flights[-1] == (
            "MAIL FROM:<>",
            "RCPT TO:<anna@example.org>",
            "RCPT TO:<bert@example.org>",
        )

    def test_waits_for_each_reply_where_pipelining_is_not_offered(self) -> None:
        host = FakeHost()
        ask(host, "anna", "bert")
        assert all(len(flight) == 1 for flight in host.flights)

    def test_a_flight_is_bounded(self) -> None:
        host = FakeHost(ehlo=EHLO_PIPELINING)
        session = ask(host, *(f"user{n}" for n in range(25)))
        assert max(len(flight) for flight in host.flights) == BATCH_RECIPIENTS + 1
        assert len(session.answers) == 25

    def test_a_pipelined_mail_refusal_makes_the_recipients_replies_worthless(self) -> None:
        host = FakeHost(ehlo=EHLO_PIPELINING, mail="550 5.1.8 sender", rcpt=lambda _: "503 no mail")
        session = ask(host, "anna")
        assert session.refused_at == "MAIL"
        assert session.answers == ()

    def test_a_hang_up_at_a_pipelined_mail_answers_nobody(self) -> None:
        session = ask(FakeHost(ehlo=EHLO_PIPELINING, mail=HANG_UP), "anna")
        assert session.end is ProbeEnd.DISCONNECTED
        assert session.unanswered == addresses("anna")

    def test_leaves_the_rest_when_the_session_has_enough_recipients(self) -> None:
        manners = Manners("me.example", max_recipients=2)
        names = addresses("anna", "bert", "carl")
        session = talk(FakeHost(), Errand("example.org", names), manners=manners)
        assert len(session.answers) == 2
        assert session.unanswered == addresses("carl")
        assert session.end is ProbeEnd.ANSWERED

    def test_leaves_by_itself_before_the_error_limit(self) -> None:
        host = FakeHost(rcpt=lambda _: UNKNOWN)
        session = ask(host, *(f"user{n}" for n in range(25)))
        assert len(session.answers) == REFUSALS_ENOUGH
        assert len(session.unanswered) == 15
        assert host.said[-1] == "QUIT"

    def test_recipients_after_enough_words_about_us_are_spared(self) -> None:
        host = FakeHost(rcpt=lambda _: "550 5.7.1 Client host blocked using zen.spamhaus.org")
        session = ask(host, *(f"user{n}" for n in range(9)), wants_control=True)
        assert len(session.answers) == HINTS_ENOUGH
        assert session.end is ProbeEnd.REFUSED_EARLY
        assert session.refused_at == "RCPT"
        assert session.refusal == session.answers[-1].reply
        assert session.controls == ()

    def test_greylisting_has_to_see_every_recipient(self) -> None:
        host = FakeHost(rcpt=lambda _: "450 4.2.0 Greylisted, please try again later")
        assert len(ask(host, *(f"user{n}" for n in range(9))).answers) == 9

    def test_words_about_us_among_others_stop_nothing(self) -> None:
        def one_is_known(name: str) -> str:
            return OK if name.startswith("user0@") else "550 5.7.1 blocked using zen.spamhaus.org"

        assert len(ask(FakeHost(rcpt=one_is_known), *(f"user{n}" for n in range(9))).answers) == 9

    def test_too_many_recipients_after_others_is_asked_in_a_new_transaction(self) -> None:
        taken: list[str] = []

        def one_each(address: str) -> str:
            taken.append(address)
            return OK if len(taken) % 2 else "452 4.5.3 Too many recipients"

        host = FakeHost(rcpt=one_each)
        assert codes(ask(host, "anna", "bert")) == {"anna": 250, "bert": 250}
        assert host.said.count("RSET") == 1
        assert host.said.count("MAIL FROM:<>") == 2

    def test_too_many_recipients_for_the_first_one_is_its_answer(self) -> None:
        host = FakeHost(rcpt=lambda _: "452 4.5.3 Too many recipients")
        session = ask(host, "anna", "bert")
        assert codes(session) == {"anna": 452}
        assert session.unanswered == addresses("bert")

    @pytest.mark.parametrize("text", ["4.2.2 over quota", "4.3.1 disk full", "4.7.1 later"])
    def test_a_452_with_another_meaning_is_an_answer(self, text: str) -> None:
        host = FakeHost(rcpt=lambda name: OK if name.startswith("anna") else f"452 {text}")
        assert codes(ask(host, "anna", "bert")) == {"anna": 250, "bert": 452}

    def test_a_421_after_others_leaves_the_recipient_unanswered(self) -> None:
        host = FakeHost(rcpt=lambda name: OK if name.startswith("anna") else "421 4.7.0 errors")
        session = ask(host, "anna", "bert", "carl")
        assert codes(session) == {"anna": 250}
        assert session.unanswered == addresses("bert", "carl")
        assert session.end is ProbeEnd.DISCONNECTED
        assert "QUIT" not in host.said

    def test_a_421_for_the_first_recipient_is_its_answer(self) -> None:
        session = ask(FakeHost(rcpt=lambda _: "421 4.7.0 slow down"), "anna", "bert")
        assert codes(session) == {"anna": 421}
        assert session.unanswered == addresses("bert")

    def test_a_hang_up_keeps_the_answers_so_far(self) -> None:
        def hang_up_at_bert(name: str) -> str | None:
            return HANG_UP if name.startswith("bert") else OK

        session = ask(FakeHost(ehlo=EHLO_PIPELINING, rcpt=hang_up_at_bert), "anna", "bert", "carl")
        assert codes(session) == {"anna": 250}
        assert session.unanswered == addresses("bert", "carl")
        assert session.end is ProbeEnd.DISCONNECTED

    def test_the_transcript_of_an_answer_holds_its_own_recipient_alone(self) -> None:
        session = ask(FakeHost(ehlo=EHLO_PIPELINING), "anna", "bert")
        commands = [step.command for step in session.answers[1].steps]
        assert commands == ["", "EHLO me.example", "MAIL FROM:<>", "RCPT TO:<bert@example.org>"]


class TestSmtpUtf8:
    OFFERED = "250 mx.example.org\nSMTPUTF8\n8BITMIME"

    def test_is_asked_for_by_the_addresses_that_need_it_alone(self) -> None:
        host = FakeHost(ehlo=self.OFFERED)
        session = ask(host, "jürgen", "anna")
        assert host.said[1:] == [
            "MAIL FROM:<>",
            "RCPT TO:<anna@example.org>",
            "RSET",
            "MAIL FROM:<> SMTPUTF8",
            "RCPT TO:<jürgen@example.org>",
            "QUIT",
        ]
        assert len(session.answers) == 2

    def test_an_address_that_needs_it_is_not_sent_where_it_is_not_offered(self) -> None:
        host = FakeHost()
        session = ask(host, "jürgen")
        assert session.answers[0].end is ProbeEnd.NO_SMTPUTF8
        assert session.answers[0].reply is None
        assert not any(line.startswith("RCPT") for line in host.said)
