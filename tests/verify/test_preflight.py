"""The preflight against networks that open, block, filter, lie and intercept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from random import Random

import pytest

from app.mail.evidence import ProbeEnd
from app.mail.providers import Providers
from app.mail.reply import Reply
from app.settings import Mode, NetworkSettings
from app.verify.port_check import Place, PortState, Visit, judge, public_ip
from app.verify.preflight import Mark, PreflightReport, PreflightTargets
from app.verify.verifier import Verifier
from tests.verify.fakes import SILENCE, FakeDns, FakeSmtp, serving

TARGETS = PreflightTargets(("big.test", "other.test"), "127.0.0.99", ("nowhere",))
ZONE = "list.test"


@pytest.fixture
async def names() -> AsyncIterator[FakeDns]:
    fake = FakeDns()
    fake.add("big.test", "MX", "10 mx.big.test.").add("mx.big.test", "A", "127.0.0.21")
    fake.add("other.test", "MX", "10 mx.other.test.").add("mx.other.test", "A", "127.0.0.22")
    fake.add("me.test", "A", "127.0.0.1").add("me.test", "MX", "10 me.test.")
    fake.add("me.test", "TXT", '"v=spf1 a -all"')
    fake.add("1.0.0.127.in-addr.arpa", "PTR", "me.test.")
    fake.add(f"2.0.0.127.{ZONE}", "A", "127.0.0.2")
    async with serving(fake):
        yield fake


async def check(
    names: FakeDns, port: int = 1, targets: PreflightTargets = TARGETS, **network: object
) -> PreflightReport:
    settings = NetworkSettings(
        nameservers=(names.nameserver,),
        smtp_port=port,
        allow_private=True,
        helo="me.test",
        sender="list@me.test",
        connect_timeout_s=1.0,
        reply_timeout_s=1.0,
        dnsbl_zones=(ZONE,),
    )
    random = Random(3)  # noqa: S311 - only invents names
    verifier = Verifier(replace(settings, **network), Providers(), random=random)  # type: ignore[arg-type]
    try:
        return await verifier.preflight(targets)
    finally:
        await verifier.aclose()


def marks(report: PreflightReport) -> dict[str, Mark]:
    return {one.name: one.mark for one in report.checks}


def said(report: PreflightReport, name: str) -> str:
    return next(one.says.text for one in report.checks if one.name == name)


class TestGoodNetwork:
    async def test_passes_every_check(self, names: FakeDns) -> None:
        greeting = {"EHLO": "250 mx.test Hello me.test [127.0.0.1]"}
        async with (
            FakeSmtp(ip="127.0.0.21", banner="220 mx.big.test", replies=greeting) as host,
            FakeSmtp("127.0.0.22", host.port, "220 mx.other.test", replies=greeting),
        ):
            report = await check(names, host.port)
        assert set(marks(report).values()) == {Mark.PASSED}
        assert report.can_probe
        assert report.public_ip == "127.0.0.1"
        assert "MAIL" not in " ".join(host.said)

    async def test_a_listed_address_is_a_warning(self, names: FakeDns) -> None:
        names.add(f"9.0.0.127.{ZONE}", "A", "127.0.0.4")
        greeting = {"EHLO": "250 mx.test Hello [127.0.0.9]"}
        async with FakeSmtp(ip="127.0.0.21", replies=greeting) as host:
            report = await check(names, host.port)
        assert marks(report)["block_lists"] is Mark.WARNING
        assert ZONE in said(report, "block_lists")

    async def test_a_refusal_in_the_banner_is_told_in_the_hosts_words(self, names: FakeDns) -> None:
        async with FakeSmtp(ip="127.0.0.21", banner="554 5.7.1 You are on the PBL") as host:
            report = await check(names, host.port)
        assert report.port is PortState.OPEN
        assert "554 5.7.1 You are on the PBL" in said(report, "welcome")


class TestPort:
    async def test_refused_connections(self, names: FakeDns) -> None:
        async with FakeSmtp(ip="127.0.0.21") as host:
            pass
        report = await check(names, host.port)
        assert report.port is PortState.REFUSED
        assert not report.can_probe
        assert report.mark is Mark.FAILED

    async def test_something_that_is_no_mail_host(self, names: FakeDns) -> None:
        async with FakeSmtp(ip="127.0.0.21", banner="HTTP/1.0 403 Forbidden") as host:
            report = await check(names, host.port)
        assert report.port is PortState.WRONG_BANNER
        assert "HTTP/1.0 403" in said(report, "port_25")

    async def test_connections_that_stay_silent(self, names: FakeDns) -> None:
        async with FakeSmtp(ip="127.0.0.21", banner=SILENCE) as host:
            report = await check(names, host.port, reply_timeout_s=0.1)
        assert report.port is PortState.WRONG_BANNER

    async def test_an_answer_from_where_nobody_is(self, names: FakeDns) -> None:
        async with (
            FakeSmtp(ip="127.0.0.21") as host,
            FakeSmtp(ip="127.0.0.99", port=host.port),
        ):
            report = await check(names, host.port)
        assert report.port is PortState.INTERCEPTED

    async def test_two_providers_with_one_strangers_banner(self, names: FakeDns) -> None:
        async with (
            FakeSmtp("127.0.0.21", 0, "220 proxy.isp.example ESMTP") as host,
            FakeSmtp("127.0.0.22", host.port, "220 proxy.isp.example ESMTP"),
        ):
            report = await check(names, host.port)
        assert report.port is PortState.INTERCEPTED

    def test_time_outs_everywhere_are_a_filter(self) -> None:
        visits = [Visit(Place(f"mx{n}.test", ()), ProbeEnd.CONNECT_TIMEOUT) for n in range(3)]
        assert judge(visits, None, str) is PortState.FILTERED

    def test_a_blotted_banner_is_an_interception(self) -> None:
        banner = Reply(220, "*****************************0*2******")
        assert judge([Visit(Place("mx", ()), ProbeEnd.ANSWERED, banner)], None, str) is (
            PortState.INTERCEPTED
        )

    @pytest.mark.parametrize(
        ("text", "ip"),
        [
            ("mx.google.com at your service, [203.0.113.7]\nSIZE 1", "203.0.113.7"),
            ("[192.0.2.1] Hello me (203.0.113.7), pleased", "203.0.113.7"),
            ("mx Hello [IPv6:2001:db8::7]", "2001:db8::7"),
            ("mx.test", ""),
        ],
    )
    def test_the_own_address_is_read_from_the_greeting(self, text: str, ip: str) -> None:
        visit = Visit(Place("mx", ()), ProbeEnd.ANSWERED, Reply(220, "mx"), Reply(250, text))
        assert public_ip([visit]) == ip


class TestDns:
    async def test_a_name_server_that_invents_answers_is_found_out(self, names: FakeDns) -> None:
        class Lying(FakeDns):
            def answer(self, wire: bytes, proto: str) -> bytes | None:
                before = super().answer(wire, proto)
                name, rdtype, _ = self.asked[-1]
                if rdtype == "A" and name.endswith(".nowhere"):
                    self.add(name, "A", "127.0.0.80")
                    return super().answer(wire, proto)
                return before

        async with serving(Lying()) as fake:
            report = await check(fake)
        assert marks(report)["dns_honest"] is Mark.FAILED
        assert "127.0.0.80" in said(report, "dns_honest")

    async def test_dead_name_servers_are_said(self, names: FakeDns) -> None:
        names.broken.update(dict.fromkeys(("big.test", "other.test"), "SERVFAIL"))
        report = await check(names)
        assert marks(report)["dns"] is Mark.FAILED
        assert report.port is PortState.UNSEEN

    async def test_without_smtp_no_host_is_visited(self, names: FakeDns) -> None:
        async with FakeSmtp(ip="127.0.0.21") as host:
            report = await check(names, host.port, mode=Mode.DNS)
        assert host.sessions == []
        assert set(marks(report)) == {"dns", "dns_honest"}


class TestSelf:
    async def test_the_null_sender_and_no_name_are_warnings(self, names: FakeDns) -> None:
        report = await check(names, sender="", helo="")
        assert marks(report)["sender"] is Mark.WARNING
        assert marks(report)["helo"] is Mark.WARNING

    async def test_a_senders_domain_without_mail_is_a_failure(self, names: FakeDns) -> None:
        report = await check(names, sender="me@gone.invalid")
        assert marks(report)["sender"] is Mark.FAILED

    async def test_a_senders_domain_without_spf_is_a_warning(self, names: FakeDns) -> None:
        report = await check(names, sender="me@big.test")
        assert marks(report)["sender"] is Mark.WARNING

    async def test_a_reverse_name_that_does_not_lead_back_is_a_warning(
        self, names: FakeDns
    ) -> None:
        names.add("1.0.0.127.in-addr.arpa", "PTR", "mx.big.test.")
        greeting = {"EHLO": "250 mx Hello [127.0.0.1]"}
        async with FakeSmtp(ip="127.0.0.21", replies=greeting) as host:
            report = await check(names, host.port)
        assert marks(report)["reverse_name"] is Mark.WARNING

    async def test_every_sentence_can_be_said(self, names: FakeDns) -> None:
        reports = await asyncio.gather(check(names), check(names, sender="", helo="short"))
        texts = [one.says.text for report in reports for one in report.checks]
        texts += [one.advice.text for report in reports for one in report.checks if one.advice]
        assert all(text.endswith((".", "?")) for text in texts)
