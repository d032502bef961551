"""Domains of one MX group asked on one connection."""

from __future__ import annotations

from dataclasses import replace

from app.mail.address import Address
from app.mail.domain import DnsOutcome, DomainFacts, MailRoute, MxHost
from app.mail.evidence import ProbeEnd
from app.mail.providers import Provider, Providers
from app.settings import Mode, NetworkSettings
from app.verify.verifier import Finding, Request, Verifier
from tests.verify.fakes import HANG_UP, OK, UNKNOWN, FakeSmtp

NETWORK = NetworkSettings(
    allow_private=True, helo="me.test", connect_timeout_s=1.0, reply_timeout_s=2.0
)
PROVIDERS = Providers(
    [
        Provider("apart", "Apart", decoy_shares_session=False),
        Provider("two", "Two", messages_per_connection=2),
    ]
)


def request(domain: str, ip: str = "127.0.0.1", provider: str = "") -> Request:
    host = MxHost(10, f"mx.{ip}.test", (ip,), DnsOutcome.OK)
    facts = DomainFacts(domain, MailRoute.MX, (host,), provider=provider, mx_group="group")
    return Request(facts, (Address("anna", domain, domain), Address("bert", domain, domain)))


async def ask(host: FakeSmtp, *requests: Request, mode: Mode = Mode.FULL) -> dict[str, Finding]:
    verifier = Verifier(replace(NETWORK, smtp_port=host.port, mode=mode), PROVIDERS)
    found: list[Finding] = []
    await verifier.probe_group(requests, on_finding=found.append)
    await verifier.aclose()
    assert len(found) == 2 * len(requests)
    return {one.address.text: one for one in found}


def anna_alone(address: str) -> str:
    return OK if address.startswith("anna@") else UNKNOWN


async def test_domains_of_one_host_share_a_connection() -> None:
    async with FakeSmtp(rcpt=anna_alone, ehlo=("PIPELINING",)) as host:
        found = await ask(host, request("one.test"), request("two.test"))
    assert len(host.sessions) == 1
    assert "RSET" in host.said
    for domain in ("one.test", "two.test"):
        anna, bert = found[f"anna@{domain}"], found[f"bert@{domain}"]
        assert anna.probe.rcpt is not None
        assert bert.probe.rcpt is not None
        assert (anna.probe.rcpt.code, bert.probe.rcpt.code) == (250, 550)
        assert anna.decoy is not None
        assert anna.decoy.reply is not None


async def test_a_session_holds_no_more_domains_than_the_provider_takes() -> None:
    async with FakeSmtp(rcpt=anna_alone) as host:
        await ask(host, *(request(f"d{n}.test", provider="two") for n in range(4)))
    assert max(one.count("MAIL FROM:<>") for one in host.sessions) <= 2


async def test_a_domain_refused_in_company_is_asked_alone() -> None:
    mails: list[str] = []

    class OneDomain(FakeSmtp):
        def _answer(self, line: str) -> str:
            mails.append(line)
            if line.startswith("MAIL") and self.sessions[-1].count(line) > 1:
                return "451 4.3.0 Multiple destination domains per transaction is unsupported"
            return super()._answer(line)

    async with OneDomain(rcpt=anna_alone) as host:
        found = await ask(host, request("one.test"), request("two.test"))
    assert {one.probe.end for one in found.values()} == {ProbeEnd.ANSWERED}
    assert len(host.sessions) == 2


async def test_whoever_paces_the_connections_asks_alone_himself() -> None:
    class Full(FakeSmtp):
        """A host that turns everybody away."""

        def _answer(self, line: str) -> str:
            return "421 4.7.0 Too many connections, try again later"

    async with Full(rcpt=anna_alone) as host:
        requests = [request(f"d{n}.test") for n in range(4)]
        verifier = Verifier(replace(NETWORK, smtp_port=host.port), PROVIDERS)
        found: list[Finding] = []
        await verifier.probe_group(requests, on_finding=found.append, is_alone_too=False)
        await verifier.aclose()
    assert len(host.sessions) == 1
    assert [one.probe.end for one in found] == [ProbeEnd.NOT_STARTED] * 8


async def test_a_decoy_that_needs_its_own_session_has_it() -> None:
    async with FakeSmtp(rcpt=anna_alone) as host:
        requests = [request(f"d{n}.test", provider="apart") for n in range(2)]
        found = await ask(host, *requests)
    assert len(host.sessions) == 3
    assert all(one.decoy is not None for one in found.values())


async def test_domains_of_different_hosts_are_asked_apart() -> None:
    async with (
        FakeSmtp(ip="127.0.0.2", rcpt=anna_alone) as host,
        FakeSmtp(ip="127.0.0.3", port=host.port, rcpt=anna_alone) as other,
    ):
        await ask(host, request("one.test", "127.0.0.2"), request("two.test", "127.0.0.3"))
    assert (len(host.sessions), len(other.sessions)) == (1, 1)


async def test_a_host_that_hangs_up_leaves_nobody_without_a_finding() -> None:
    async with FakeSmtp(rcpt=lambda _: HANG_UP) as host:
        found = await ask(host, request("one.test"), request("two.test"))
    assert {one.probe.end for one in found.values()} == {ProbeEnd.DISCONNECTED}


async def test_a_mode_without_smtp_asks_nobody() -> None:
    async with FakeSmtp() as host:
        found = await ask(host, request("one.test"), request("two.test"), mode=Mode.DNS)
    assert host.sessions == []
    assert {one.probe.end for one in found.values()} == {ProbeEnd.NOT_STARTED}
