"""The checks in words."""

from __future__ import annotations

from app.gui.evidence_text import Tone, checks, dns_lines, transcript
from app.gui.verdict_style import ORDER, icon_name, reason_word, status_hint, status_word
from app.mail.domain import DnsAnswer, DnsOutcome, DomainFacts, MailRoute, MxHost
from app.mail.evidence import Decoy, Evidence, Known, Probe, ProbeEnd, Step
from app.mail.reason import Reason, Status
from app.mail.reply import Reply
from app.paths import resource

REFUSED = Reply(550, "5.1.1 no such user")


def words(evidence: Evidence) -> str:
    return "\n".join(f"{each.title}: {each.text}" for each in checks(evidence))


def probe(end: ProbeEnd, rcpt: Reply | None = None) -> Probe:
    return Probe("mx.a.example", "192.0.2.1", end, rcpt)


def test_a_bad_address_says_its_problem():
    found = checks(Evidence("x", syntax_problem="There is no @."))
    assert found[0].text == "There is no @."
    assert found[0].tone is Tone.BAD


def test_the_host_s_own_words_are_quoted():
    evidence = Evidence("a@a.example", probes=(probe(ProbeEnd.ANSWERED, REFUSED),))
    assert "mx.a.example answered: “550 5.1.1 no such user”" in words(evidence)


def test_a_time_out_is_open_not_bad():
    evidence = Evidence("a@a.example", probes=(probe(ProbeEnd.TIMEOUT),))
    assert checks(evidence)[-1].tone is Tone.OPEN


def test_a_refusal_of_us_is_open_not_bad():
    evidence = Evidence("a@a.example", probes=(probe(ProbeEnd.REFUSED_EARLY, REFUSED),))
    assert checks(evidence)[-1].tone is Tone.OPEN


def test_a_host_that_takes_anything_proves_nothing():
    evidence = Evidence("a@a.example", decoy=Decoy(Reply(250, "ok")))
    assert "proves nothing" in words(evidence)


def test_a_suggestion_is_named():
    evidence = Evidence("a@gmial.com", known=Known(did_you_mean="a@gmail.com", is_sure_typo=True))
    assert "a@gmail.com" in words(evidence)


def test_checks_left_out_for_one_reason_share_a_line():
    evidence = Evidence("a@a.example", not_checked=("dnsbl: off", "rdap: off", "smtp: no route"))
    assert checks(evidence)[-1].text.splitlines() == [
        "Block lists, Age of the domain: switched off",
        "Mailbox: no route",
    ]


def test_a_name_server_s_silence_is_told():
    answer = DnsAnswer("a.example", "MX", DnsOutcome.TIMEOUT)
    facts = DomainFacts("a.example", MailRoute.UNSEEN, answers=(answer,))
    assert "did not answer in time" in words(Evidence("a@a.example", domain=facts))


def test_a_transcript_shows_both_sides_and_what_broke():
    steps = (
        Step("", Reply(220, "hello"), 5),
        Step("EHLO me", None, 30, "timeout"),
    )
    text = transcript(Probe("mx", "192.0.2.1", ProbeEnd.TIMEOUT, steps=steps))
    assert text.splitlines()[0].startswith("←  220 hello")
    assert "→ EHLO me" in text
    assert "timeout" in text


def test_dns_answers_are_one_record_a_line():
    host = MxHost(10, "mx.a.example", ("192.0.2.1",), DnsOutcome.OK)
    answer = DnsAnswer("a.example", "MX", DnsOutcome.OK, ("10 mx.a.example.",))
    facts = DomainFacts("a.example", MailRoute.MX, (host,), answers=(answer,))
    assert dns_lines(facts).splitlines() == [
        "a.example  MX  10 mx.a.example.",
        "mx.a.example  →  192.0.2.1",
    ]


def test_every_route_and_every_end_has_words():
    for route in MailRoute:
        assert words(Evidence("a@a.example", domain=DomainFacts("a.example", route)))
    for end in ProbeEnd:
        assert words(Evidence("a@a.example", probes=(probe(end),)))


def test_every_status_and_reason_has_words_and_an_icon():
    assert set(ORDER) == set(Status)
    for status in Status:
        assert status_word(status)
        assert status_hint(status)
        assert resource(f"icons/{icon_name(status)}.svg").is_file()
    assert len({reason_word(reason) for reason in Reason}) == len(Reason)
