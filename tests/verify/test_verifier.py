"""The verifier against scripted SMTP hosts on loopback addresses."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from app.mail.address import Address
from app.mail.domain import DnsOutcome, DomainFacts, MailRoute, MxHost
from app.mail.evidence import Decoy, ProbeEnd
from app.mail.providers import Provider, Providers
from app.mail.reply import Reply
from app.settings import Mode, NetworkSettings
from app.verify.verifier import Finding, Verifier
from tests.verify.fakes import HANG_UP, OK, SILENCE, UNKNOWN, FakeSmtp, knows

NETWORK = NetworkSettings(
    allow_private=True,
    helo="me.test",
    sender="list@me.test",
    connect_timeout_s=1.0,
    reply_timeout_s=2.0,
    domain_deadline_s=10.0,
)
APART = Provider("apart", "Apart", decoy_shares_session=False)
FEW = Provider("few", "Few", messages_per_connection=2)
PROVIDERS = Providers([APART, FEW])


def facts(*ips: str, provider: str = "", route: MailRoute = MailRoute.MX) -> DomainFacts:
    hosts = tuple(
        MxHost(10 * n, f"mx{n}.firm.test", (ip,), DnsOutcome.OK) for n, ip in enumerate(ips)
    )
    return DomainFacts("firm.test", route, hosts, provider=provider, mx_group="firm.test")


def people(*names: str) -> list[Address]:
    return [Address(name, "firm.test", "firm.test") for name in names]


async def ask(
    host: FakeSmtp | int,
    names: Sequence[str],
    *,
    about: DomainFacts | None = None,
    network: NetworkSettings = NETWORK,
    decoy: Decoy | None = None,
) -> dict[str, Finding]:
    port = host if isinstance(host, int) else host.port
    verifier = Verifier(
        replace(network, smtp_port=port),
        PROVIDERS,
        clock=lambda: 1000.0,
        random=Random(1),  # noqa: S311 - the decoy's name is no secret here
    )
    found: list[Finding] = []
    await verifier.probe(
        about or facts("127.0.0.1"), people(*names), decoy=decoy, on_finding=found.append
    )
    await verifier.aclose()
    assert len(found) == len({one.address for one in found}) == len(set(names))
    return {one.address.local_part: one for one in found}


def ends(found: dict[str, Finding]) -> dict[str, ProbeEnd]:
    return {name: one.probe.end for name, one in found.items()}


def codes(found: dict[str, Finding]) -> dict[str, int]:
    return {name: one.probe.rcpt.code for name, one in found.items() if one.probe.rcpt}


class TestAnswers:
    async def test_known_and_unknown_mailboxes_are_told_apart_in_one_session(self) -> None:
        async with FakeSmtp(rcpt=knows("anna"), ehlo=("PIPELINING",)) as host:
            found = await ask(host, ["anna", "bert"])
        assert codes(found) == {"anna": 250, "bert": 550}
        assert len(host.sessions) == 1
        assert "DATA" not in host.said

    async def test_the_decoy_comes_last_and_is_dated(self) -> None:
        async with FakeSmtp(rcpt=knows("anna")) as host:
            found = await ask(host, ["anna"])
        decoy = found["anna"].decoy
        assert decoy is not None
        assert decoy.reply is not None
        assert (decoy.reply.code, decoy.at) == (550, 1000.0)
        assert next(line for line in host.said if line.startswith("RCPT")) == (
            "RCPT TO:<anna@firm.test>"
        )

    async def test_a_known_decoy_is_not_asked_again(self) -> None:
        known = Decoy(Reply(550, "no"), at=5.0)
        async with FakeSmtp(rcpt=knows("anna")) as host:
            found = await ask(host, ["anna"], decoy=known)
        assert found["anna"].decoy == known
        assert sum(line.startswith("RCPT") for line in host.said) == 1

    async def test_a_decoy_has_a_session_of_its_own_where_the_provider_needs_it(self) -> None:
        async with FakeSmtp() as host:
            found = await ask(host, ["anna"], about=facts("127.0.0.1", provider="apart"))
        assert [sum(line.startswith("RCPT") for line in one) for one in host.sessions] == [1, 1]
        assert found["anna"].decoy is not None

    async def test_a_doubtful_decoy_is_asked_once_more_apart(self) -> None:
        asked: list[str] = []

        def second_is_one_too_many(address: str) -> str:
            asked.append(address)
            return "452 4.5.3 too many" if len(asked) == 2 else OK

        async with FakeSmtp(rcpt=second_is_one_too_many) as host:
            found = await ask(host, ["anna"])
        decoy = found["anna"].decoy
        assert decoy is not None
        assert decoy.reply == Reply(250, "2.1.5 Ok")
        assert len(host.sessions) == 2
        assert asked[1] == asked[2]

    async def test_a_greylisting_host_is_shown_the_same_decoy_again(self) -> None:
        seen: set[str] = set()

        def greylist(address: str) -> str:
            if address not in seen:
                seen.add(address)
                return "450 4.2.0 Greylisted, please try again later"
            return OK if address.startswith("anna") else UNKNOWN

        async with FakeSmtp(rcpt=greylist) as host:
            verifier = Verifier(replace(NETWORK, smtp_port=host.port), PROVIDERS)
            found: list[Finding] = []
            known: Decoy | None = None
            for _ in range(2):
                await verifier.probe(
                    facts("127.0.0.1"), people("anna"), decoy=known, on_finding=found.append
                )
                known = found[-1].decoy
            await verifier.aclose()
        assert [one.probe.rcpt.code for one in found if one.probe.rcpt] == [450, 250]
        assert known is not None
        assert known.reply is not None
        assert known.reply.code == 550
        assert len(host.sessions) == 2

    async def test_postmaster_is_the_control_when_all_are_refused(self) -> None:
        async with FakeSmtp(rcpt=lambda _: "550 5.7.1 go away") as host:
            found = await ask(host, ["anna", "bert"])
        decoy = found["bert"].decoy
        assert decoy is not None
        assert decoy.reply is None
        assert decoy.postmaster == Reply(550, "5.7.1 go away")

    async def test_no_session_asks_more_than_the_provider_allows(self) -> None:
        async with FakeSmtp() as host:
            names = ["anna", "bert", "carl", "dora", "emil"]
            found = await ask(host, names, about=facts("127.0.0.1", provider="few"))
        assert set(codes(found)) == set(names)
        asked = [[line for line in one if "firm.test" in line] for one in host.sessions]
        assert len(asked) == 3

    async def test_the_same_address_twice_has_one_finding(self) -> None:
        async with FakeSmtp() as host:
            assert codes(await ask(host, ["anna", "anna"])) == {"anna": 250}

    async def test_a_long_reply_is_read_whole(self) -> None:
        async with FakeSmtp(rcpt=lambda _: "550-5.1.1 No such user.\n550 5.1.1 Bye") as host:
            found = await ask(host, ["anna"])
        assert found["anna"].probe.rcpt == Reply(550, "5.1.1 No such user.\n5.1.1 Bye")

    async def test_the_transcript_tells_host_address_and_time(self) -> None:
        async with FakeSmtp() as host:
            probe = (await ask(host, ["anna"]))["anna"].probe
        assert (probe.host, probe.ip, probe.at) == ("mx0.firm.test", "127.0.0.1", 1000.0)
        assert [step.command for step in probe.steps[:3]] == [
            "",
            "EHLO me.test",
            "MAIL FROM:<list@me.test>",
        ]


class TestAnsweredElsewhere:
    async def test_recipients_left_by_an_error_limit_are_asked_on_another_connection(self) -> None:
        async with FakeSmtp(rcpt=knows(), max_errors=3) as host:
            found = await ask(host, [f"user{n}" for n in range(8)])
        assert set(codes(found).values()) == {550}
        assert len(host.sessions) > 1

    async def test_a_host_that_hangs_up_at_one_recipient_answers_for_the_others(self) -> None:
        def hang_up_at_bert(address: str) -> str:
            return HANG_UP if address.startswith("bert") else OK

        async with FakeSmtp(rcpt=hang_up_at_bert) as host:
            found = await ask(host, ["bert", "anna", "carl"])
        assert codes(found) == {"anna": 250, "carl": 250}
        assert found["bert"].probe.end is ProbeEnd.DISCONNECTED

    async def test_the_next_host_is_asked_when_the_best_refuses_the_connection(self) -> None:
        async with FakeSmtp(ip="127.0.0.3") as host:
            found = await ask(host, ["anna"], about=facts("127.0.0.2", "127.0.0.3"))
        probe = found["anna"].probe
        assert (probe.host, probe.ip) == ("mx1.firm.test", "127.0.0.3")
        assert "connect to 127.0.0.2" in probe.steps[0].note

    async def test_the_next_host_is_asked_when_the_best_is_too_busy(self) -> None:
        async with (
            FakeSmtp(ip="127.0.0.2", banner="421 4.3.2 too busy") as busy,
            FakeSmtp(ip="127.0.0.3", port=busy.port),
        ):
            found = await ask(busy, ["anna"], about=facts("127.0.0.2", "127.0.0.3"))
        assert codes(found) == {"anna": 250}

    async def test_a_failed_handshake_is_followed_by_a_plain_connection(self) -> None:
        async with FakeSmtp(ehlo=("STARTTLS",)) as host:  # offers TLS, but cannot do it
            found = await ask(host, ["anna"])
        assert codes(found) == {"anna": 250}
        assert not found["anna"].probe.used_tls
        assert any("tls failed" in step.note for step in found["anna"].probe.steps)

    async def test_a_host_that_only_tested_us_is_asked_once_more_at_once(self) -> None:
        tested: list[str] = []

        def test_first(address: str) -> str:
            tested.append(address)
            return "450 4.3.2 Service currently unavailable" if len(tested) == 1 else OK

        async with FakeSmtp(rcpt=test_first) as host:
            assert codes(await ask(host, ["anna"])) == {"anna": 250}

    async def test_the_rest_shares_the_refusal_when_a_host_refuses_us(self) -> None:
        async with FakeSmtp(rcpt=lambda _: "554 5.7.1 blocked using zen.spamhaus.org") as host:
            found = await ask(host, [f"user{n}" for n in range(6)])
        assert set(codes(found).values()) == {554}
        assert found["user5"].probe.end is ProbeEnd.REFUSED_EARLY
        assert sum(line.startswith("RCPT") for line in host.said) == 3


class TestTls:
    async def test_an_unverified_certificate_is_good_enough(
        self, self_signed: ssl.SSLContext
    ) -> None:
        async with FakeSmtp(ehlo=("STARTTLS", "PIPELINING"), tls=self_signed) as host:
            found = await ask(host, ["anna"])
        assert found["anna"].probe.used_tls
        assert host.said.count("EHLO me.test") == 2


class TestNoAnswer:
    async def test_a_refused_connection(self) -> None:
        async with FakeSmtp() as host:
            pass
        assert ends(await ask(host.port, ["anna", "bert"])) == {
            "anna": ProbeEnd.CONNECT_REFUSED,
            "bert": ProbeEnd.CONNECT_REFUSED,
        }

    async def test_a_silent_host_is_a_time_out(self) -> None:
        async with FakeSmtp(banner=SILENCE) as host:
            network = replace(NETWORK, reply_timeout_s=0.2)
            found = await ask(host, ["anna"], network=network)
        assert ends(found) == {"anna": ProbeEnd.TIMEOUT}
        assert host.said == []

    async def test_a_host_slower_than_the_domains_deadline(self) -> None:
        async with FakeSmtp(rcpt=lambda _: SILENCE) as host:
            network = replace(NETWORK, domain_deadline_s=0.3)
            assert ends(await ask(host, ["anna"], network=network)) == {"anna": ProbeEnd.DEADLINE}

    async def test_a_host_that_hangs_up_on_everybody(self) -> None:
        async with FakeSmtp(rcpt=lambda _: HANG_UP) as host:
            found = await ask(host, ["anna", "bert"])
        assert set(ends(found).values()) == {ProbeEnd.DISCONNECTED}
        assert len(host.sessions) == 2

    @pytest.mark.parametrize(
        ("replies", "banner", "at"),
        [
            ({}, "554 5.7.1 blocked", "banner"),
            ({"EHLO": "550 5.7.1 no", "HELO": "550 5.7.1 no"}, "220 hi", "EHLO"),
            ({"MAIL": "553 5.1.8 bad sender"}, "220 hi", "MAIL"),
        ],
    )
    async def test_an_early_refusal_says_where(
        self, replies: dict[str, str], banner: str, at: str
    ) -> None:
        async with FakeSmtp(banner=banner, replies=replies) as host:
            found = await ask(host, ["anna", "bert"])
        for one in found.values():
            assert one.probe.end is ProbeEnd.REFUSED_EARLY
            assert one.probe.refused_at == at
            assert one.probe.rcpt is not None

    async def test_something_that_is_no_smtp(self) -> None:
        async with FakeSmtp(banner="HTTP/1.1 400 Bad Request") as host:
            found = await ask(host, ["anna"])
        probe = found["anna"].probe
        assert probe.end is ProbeEnd.DISCONNECTED
        assert probe.steps[-1].note.startswith("not SMTP: HTTP/1.1")

    async def test_an_address_that_the_host_cannot_take_is_not_asked(self) -> None:
        async with FakeSmtp() as host:
            found = await ask(host, ["jürgen", "anna"])
        assert ends(found) == {"anna": ProbeEnd.ANSWERED, "jürgen": ProbeEnd.NO_SMTPUTF8}

    async def test_an_error_of_ours_is_said_and_settles_nothing(self) -> None:
        async with FakeSmtp() as host:
            network = replace(NETWORK, helo="bad\r\nname")
            probe = (await ask(host, ["anna"], network=network))["anna"].probe
        assert probe.end is ProbeEnd.INTERNAL_ERROR
        assert probe.rcpt is None
        assert "control character" in probe.steps[0].note


class TestNotAsked:
    async def test_a_private_host_without_leave(self) -> None:
        async with FakeSmtp() as host:
            network = replace(NETWORK, allow_private=False)
            found = await ask(host, ["anna"], network=network)
        assert ends(found) == {"anna": ProbeEnd.NOT_STARTED}
        assert host.sessions == []

    @pytest.mark.parametrize("route", [MailRoute.NULL_MX, MailRoute.UNSEEN, MailRoute.NO_MX])
    async def test_a_domain_without_a_route(self, route: MailRoute) -> None:
        found = await ask(1, ["anna"], about=facts("127.0.0.1", route=route))
        assert ends(found) == {"anna": ProbeEnd.NOT_STARTED}

    @pytest.mark.parametrize("mode", [Mode.DNS, Mode.OFFLINE])
    async def test_a_mode_without_smtp(self, mode: Mode) -> None:
        async with FakeSmtp() as host:
            found = await ask(host, ["anna"], network=replace(NETWORK, mode=mode))
        assert ends(found) == {"anna": ProbeEnd.NOT_STARTED}
        assert host.sessions == []


class TestPoliteness:
    async def test_no_more_connections_than_allowed_stand_at_a_time(self) -> None:
        standing: list[int] = [0, 0]

        def count(_address: str) -> str:
            standing[0] += 1
            standing[1] = max(standing)
            return UNKNOWN

        def leave(_line: str) -> None:
            standing[0] -= 1

        async with FakeSmtp(rcpt=count, on_quit=leave) as host:
            network = replace(NETWORK, smtp_port=host.port, max_connections=2)
            verifier = Verifier(network, PROVIDERS)
            known = Decoy(None, postmaster=Reply(250, "ok"))
            found: list[Finding] = []
            async with asyncio.TaskGroup() as group:
                for n in range(6):
                    group.create_task(
                        verifier.probe(
                            facts("127.0.0.1"),
                            people(f"user{n}"),
                            decoy=known,
                            on_finding=found.append,
                        )
                    )
            await verifier.aclose()
        assert len(found) == 6
        assert standing[1] <= 2
