"""The resolver against a DNS server on loopback that is told how to behave."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.mail.domain import DnsOutcome, MailRoute
from app.mail.providers import Provider, Providers
from app.settings import Mode, NetworkSettings
from app.verify.dns_client import DnsClient, NameserverError, read_nameserver
from app.verify.resolver import Resolver
from tests.verify.fakes import FakeDns, serving

PROVIDERS = Providers([Provider("bigmail", "Big Mail", mx_suffixes=(".bigmail.test",))])


@pytest.fixture
async def dns_server() -> AsyncIterator[FakeDns]:
    async with serving(FakeDns()) as fake:
        yield fake


@pytest.fixture
async def resolver(dns_server: FakeDns) -> AsyncIterator[Resolver]:
    network = NetworkSettings(nameservers=(dns_server.nameserver,), allow_private=True)
    found = Resolver(network, PROVIDERS, clock=lambda: 1234.0, registrable=last_two_labels)
    yield found
    await found.aclose()


def last_two_labels(host: str) -> str:
    return ".".join(host.split(".")[-2:])


class TestRoute:
    async def test_mx_hosts_come_by_preference_with_their_addresses(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("firm.test", "MX", "20 b.firm.test.", "10 a.firm.test.")
        dns_server.add("a.firm.test", "A", "127.0.0.2").add("a.firm.test", "AAAA", "::1")
        dns_server.add("b.firm.test", "A", "127.0.0.3")
        facts = await resolver.resolve("firm.test")
        assert facts.route is MailRoute.MX
        assert [(host.name, host.addresses) for host in facts.hosts] == [
            ("a.firm.test", ("127.0.0.2", "::1")),
            ("b.firm.test", ("127.0.0.3",)),
        ]
        assert facts.mx_group == "firm.test"
        assert facts.checked_at == 1234.0

    async def test_without_mx_the_domain_itself_is_the_host(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("firm.test", "A", "127.0.0.2")
        facts = await resolver.resolve("firm.test")
        assert facts.route is MailRoute.IMPLICIT_MX
        assert facts.hosts[0].name == "firm.test"

    async def test_the_provider_is_named(self, dns_server: FakeDns, resolver: Resolver) -> None:
        dns_server.add("firm.test", "MX", "10 in.bigmail.test.")
        dns_server.add("in.bigmail.test", "A", "127.0.0.2")
        facts = await resolver.resolve("firm.test")
        assert (facts.provider, facts.mx_group) == ("bigmail", "bigmail")

    async def test_null_mx(self, dns_server: FakeDns, resolver: Resolver) -> None:
        dns_server.add("firm.test", "MX", "0 .")
        assert (await resolver.resolve("firm.test")).route is MailRoute.NULL_MX

    async def test_a_name_that_does_not_exist(self, resolver: Resolver) -> None:
        facts = await resolver.resolve("nowhere.invalid")
        assert facts.route is MailRoute.NO_DOMAIN
        assert facts.answers[0].outcome is DnsOutcome.NXDOMAIN

    async def test_private_hosts_are_not_spoken_to_unless_allowed(
        self, dns_server: FakeDns
    ) -> None:
        dns_server.add("firm.test", "A", "127.0.0.2")
        network = NetworkSettings(nameservers=(dns_server.nameserver,))
        resolver = Resolver(network, PROVIDERS, registrable=last_two_labels)
        assert (await resolver.resolve("firm.test")).route is MailRoute.NOT_PUBLIC
        await resolver.aclose()

    async def test_offline_asks_nothing(self, dns_server: FakeDns) -> None:
        network = NetworkSettings(mode=Mode.OFFLINE, nameservers=(dns_server.nameserver,))
        resolver = Resolver(network, PROVIDERS)
        assert (await resolver.resolve("firm.test")).route is MailRoute.UNSEEN
        assert dns_server.asked == []


class TestTrouble:
    @pytest.mark.parametrize(
        ("trouble", "outcome"),
        [
            ("SERVFAIL", DnsOutcome.SERVFAIL),
            ("REFUSED", DnsOutcome.REFUSED),
            ("lame", DnsOutcome.SERVFAIL),
        ],
    )
    async def test_is_no_answer(
        self, dns_server: FakeDns, resolver: Resolver, trouble: str, outcome: DnsOutcome
    ) -> None:
        dns_server.broken["firm.test"] = trouble
        facts = await resolver.resolve("firm.test")
        assert facts.route is MailRoute.UNSEEN
        assert facts.answers[0].outcome is outcome

    async def test_is_asked_again_by_whoever_comes_later(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.broken["firm.test"] = "SERVFAIL"
        await resolver.resolve("firm.test")
        dns_server.broken.clear()
        dns_server.add("firm.test", "A", "127.0.0.2")
        assert (await resolver.resolve("firm.test")).route is MailRoute.IMPLICIT_MX

    async def test_a_silent_server_is_a_time_out(self, dns_server: FakeDns) -> None:
        dns_server.broken["firm.test"] = "silence"
        client = DnsClient([dns_server.nameserver], try_s=0.05, lifetime_s=0.15)
        assert (await client.ask("firm.test", "MX")).outcome is DnsOutcome.TIMEOUT

    async def test_a_truncated_answer_is_asked_again_over_tcp(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("firm.test", "TXT", '"v=spf1 -all"').broken["firm.test"] = "truncate"
        assert (await resolver.txt("firm.test")).records == ("v=spf1 -all",)
        assert [proto for _, _, proto in dns_server.asked] == ["udp", "tcp"]

    async def test_a_name_too_long_for_dns_is_not_seen(self, resolver: Resolver) -> None:
        assert (await resolver.resolve("a" * 70 + ".test")).route is MailRoute.UNSEEN

    async def test_a_missing_host_address_that_was_not_seen_leaves_the_route_unseen(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("firm.test", "MX", "10 a.firm.test.").broken["a.firm.test"] = "SERVFAIL"
        assert (await resolver.resolve("firm.test")).route is MailRoute.UNSEEN


class TestOnce:
    async def test_askers_at_one_time_share_one_flight(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("firm.test", "A", "127.0.0.2")
        await asyncio.gather(*(resolver.resolve("firm.test") for _ in range(5)))
        assert sum(rdtype == "MX" for _, rdtype, _ in dns_server.asked) == 1

    async def test_a_host_shared_by_domains_is_looked_up_once(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("mx.shared.test", "A", "127.0.0.2")
        for name in ("one.test", "two.test"):
            dns_server.add(name, "MX", "10 mx.shared.test.")
            await resolver.resolve(name)
        assert dns_server.asked.count(("mx.shared.test", "A", "udp")) == 1

    async def test_a_cancelled_asker_takes_nothing_from_the_others(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("firm.test", "A", "127.0.0.2")
        async with asyncio.TaskGroup() as group:
            first = group.create_task(resolver.resolve("firm.test"))
            second = group.create_task(resolver.resolve("firm.test"))
            await asyncio.sleep(0)
            first.cancel()
        assert second.result().route is MailRoute.IMPLICIT_MX


class TestPolicies:
    async def test_spf_and_dmarc_are_found_among_other_texts(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("firm.test", "A", "127.0.0.2")
        dns_server.add("firm.test", "TXT", '"v=spf10 no"', '"v=spf1 " "mx -all"')
        dns_server.add("_dmarc.firm.test", "TXT", '"v=DMARC1; p=reject"')
        facts = await resolver.resolve("firm.test")
        assert (facts.spf, facts.dmarc) == ("v=spf1 mx -all", "v=DMARC1; p=reject")

    async def test_a_subdomain_is_ruled_by_its_organisation(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("news.firm.test", "A", "127.0.0.2")
        dns_server.add("_dmarc.firm.test", "TXT", '"v=DMARC1; p=none"')
        assert (await resolver.resolve("news.firm.test")).dmarc == "v=DMARC1; p=none"

    async def test_what_was_not_seen_is_not_called_missing(
        self, dns_server: FakeDns, resolver: Resolver
    ) -> None:
        dns_server.add("firm.test", "A", "127.0.0.2")
        dns_server.broken["_dmarc.firm.test"] = "SERVFAIL"
        facts = await resolver.resolve("firm.test")
        assert (facts.spf, facts.dmarc) == ("", None)


class TestNameserverSetting:
    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("192.0.2.1", ("192.0.2.1", 53)),
            ("192.0.2.1:5353", ("192.0.2.1", 5353)),
            ("2001:db8::1", ("2001:db8::1", 53)),
            ("[2001:db8::1]:5353", ("2001:db8::1", 5353)),
        ],
    )
    def test_is_read(self, text: str, meant: tuple[str, int]) -> None:
        assert read_nameserver(text) == meant

    @pytest.mark.parametrize("text", ["", "dns.example", "192.0.2.1:0", "192.0.2.1:x", "1.2.3"])
    def test_is_refused_with_its_text(self, text: str) -> None:
        with pytest.raises(NameserverError, match="no name server"):
            read_nameserver(text)
