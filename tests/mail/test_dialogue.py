"""The SMTP conversation against scripted hosts: no sockets, no clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from app.mail.address import Address
from app.mail.conversation import (
    Action,
    Errand,
    Farewell,
    Heard,
    Listen,
    Manners,
    Say,
    Session,
    StartTls,
    decoy_local_part,
)
from app.mail.dialogue import BATCH_RECIPIENTS, HINTS_ENOUGH, REFUSALS_ENOUGH, probe
from app.mail.evidence import ProbeEnd, Step
from app.mail.reply import Reply

EHLO_PLAIN = "250 mx.example.org\nSIZE 1000"
EHLO_PIPELINING = "250 mx.example.org\nPIPELINING\n8BITMIME"
OK = "250 2.1.5 Ok"
UNKNOWN = "550 5.1.1 User unknown"
HANG_UP = None
MANNERS = Manners("me.example")


def addresses(*names: str, domain: str = "example.org") -> tuple[Address, ...]:
    return tuple(Address(name, domain, domain) for name in names)


class FakeHost:
    """A host that answers from a script: first word of the command, or the whole of it."""

    def __init__(
        self,
        *,
        banner: str | None = "220 mx.example.org ESMTP",
        ehlo: str | None = EHLO_PLAIN,
        rcpt: Callable[[str], str | None] = lambda _name: OK,
        handshake_works: bool = True,
        **other: str | None,
    ) -> None:
        self.banner = banner
        self.ehlo = ehlo
        self.rcpt = rcpt
        self.handshake_works = handshake_works
        self.other = other
        self.said: list[str] = []
        self.flights: list[tuple[str, ...]] = []

    def hear(self, action: Action) -> Heard:
        match action:
            case Listen():
                return self._heard([("", self.banner)])
            case StartTls():
                heard = self._heard([("STARTTLS", self._reply("STARTTLS"))])
                return heard if self.handshake_works else self._broken(heard)
            case Farewell():
                self.said.append("QUIT")
                return Heard()
            case Say(lines):
                self.flights.append(lines)
                return self._heard([(line, self._reply(line)) for line in lines])

    @staticmethod
    def _broken(heard: Heard) -> Heard:
        failed = Step("", None, note="tls failed: no shared cipher")
        return Heard((*heard.steps, failed), ProbeEnd.DISCONNECTED)

    def _reply(self, line: str) -> str | None:
        self.said.append(line)
        verb = line.split(" ", maxsplit=1)[0]
        if verb == "EHLO":
            return self.ehlo
        if verb == "RCPT":
            return self.rcpt(line.removeprefix("RCPT TO:<").removesuffix(">"))
        default = {"STARTTLS": "220 go", "MAIL": "250 ok", "RSET": "250 ok", "HELO": "250 hi"}
        return self.other.get(verb.lower(), default[verb])

    @staticmethod
    def _heard(pairs: Sequence[tuple[str, str | None]]) -> Heard:
        steps: list[Step] = []
        for line, answer in pairs:
            if answer is None:
                return Heard((*steps, Step(line, None, note="reset")), ProbeEnd.DISCONNECTED)
            steps.append(Step(line, Reply(int(answer[:3]), answer[4:])))
        return Heard(tuple(steps))


def talk(host: FakeHost, *errands: Errand, manners: Manners = MANNERS) -> Session:
    conversation = probe(errands, manners)
    action = next(conversation)
    while True:
        try:
            action = conversation.send(host.hear(action))
        except StopIteration as stop:
            return stop.value


def ask(host: FakeHost, *names: str, **errand: object) -> Session:
    return talk(host, Errand("example.org", addresses(*names), **errand))  # type: ignore[arg-type]


def refuse(*names: str) -> Callable[[str], str]:
    return lambda address: UNKNOWN if address.split("@")[0] in names else OK


def codes(session: Session) -> dict[str, int]:
    return {one.address.local_part: one.reply.code for one in session.answers if one.reply}


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
