"""Block lists of MX addresses, domain age and breaches: only what is turned on."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from app.mail.address import Address
from app.mail.domain import DnsOutcome, DomainFacts, MailRoute, MxHost
from app.mail.evidence import Reputation
from app.mail.providers import Providers
from app.settings import Mode, NetworkSettings
from app.verify.breaches import Breaches, BreachesError
from app.verify.rdap import registered_at, service_for
from app.verify.verifier import Verifier
from tests.verify.fake_http import FakeHttp
from tests.verify.fakes import FakeDns, serving

ZONE = "list.test"
HOST = MxHost(10, "mx.firm.test", ("127.0.0.7",), DnsOutcome.OK)
FACTS = DomainFacts("firm.test", MailRoute.MX, (HOST,))
ANNA = Address("anna", "firm.test", "firm.test")
CREATED = "2020-01-02T03:04:05Z"
CREATED_AT = 1577934245.0


@pytest.fixture
async def names() -> AsyncIterator[FakeDns]:
    fake = FakeDns().add(f"2.0.0.127.{ZONE}", "A", "127.0.0.2")
    async with serving(fake.add(f"7.0.0.127.{ZONE}", "A", "127.0.0.3")):
        yield fake


def settings(names: FakeDns) -> NetworkSettings:
    return NetworkSettings(nameservers=(names.nameserver,), allow_private=True, dnsbl_zones=(ZONE,))


async def look_up(network: NetworkSettings, facts: DomainFacts = FACTS) -> Reputation:
    verifier = Verifier(network, Providers())
    try:
        return await verifier.reputation(facts)
    finally:
        await verifier.aclose()


class TestBlocklists:
    async def test_the_zones_that_list_an_mx_address_are_named(self, names: FakeDns) -> None:
        found = await look_up(replace(settings(names), check_dnsbl=True))
        assert found.mx_blacklist_zones == (ZONE,)

    async def test_nobody_is_asked_unless_turned_on(self, names: FakeDns) -> None:
        assert await look_up(settings(names)) == Reputation()
        assert names.asked == []

    async def test_zones_that_tell_nothing_are_not_a_clean_record(self, names: FakeDns) -> None:
        network = replace(settings(names), check_dnsbl=True, dnsbl_zones=("dead.test",))
        assert (await look_up(network)).mx_blacklist_zones is None

    async def test_private_addresses_are_not_asked_about(self, names: FakeDns) -> None:
        network = replace(settings(names), check_dnsbl=True, allow_private=False)
        assert (await look_up(network)).mx_blacklist_zones is None
        assert names.asked == []


class TestDomainAge:
    def pages(self, http: FakeHttp) -> None:
        services = {"services": [[["org"], ["https://other/"]], [["test"], [f"{http.url}/r/"]]]}
        events = {"events": [{"eventAction": "registration", "eventDate": CREATED}]}
        http.pages["/dns.json"] = [(200, json.dumps(services))]
        http.pages["/r/domain/firm.test"] = [(200, json.dumps(events))]

    async def test_is_told_by_the_registry(self, names: FakeDns) -> None:
        async with FakeHttp() as http:
            self.pages(http)
            network = replace(
                settings(names), check_rdap=True, rdap_bootstrap_url=f"{http.url}/dns.json"
            )
            assert (await look_up(network)).domain_created_at == CREATED_AT

    async def test_is_asked_of_the_registrable_domain(self, names: FakeDns) -> None:
        async with FakeHttp() as http:
            self.pages(http)
            network = replace(
                settings(names), check_rdap=True, rdap_bootstrap_url=f"{http.url}/dns.json"
            )
            facts = replace(FACTS, domain="mail.firm.test")
            assert (await look_up(network, facts)).domain_created_at == CREATED_AT

    async def test_a_registry_that_fails_tells_nothing(self, names: FakeDns) -> None:
        async with FakeHttp() as http:
            network = replace(
                settings(names), check_rdap=True, rdap_bootstrap_url=f"{http.url}/dns.json"
            )
            assert (await look_up(network)).domain_created_at is None

    @pytest.mark.parametrize(
        "document", [b"", b"[]", b"{}", b'{"events": [{"eventAction": "expiration"}]}']
    )
    def test_a_document_without_registration_tells_nothing(self, document: bytes) -> None:
        assert registered_at(document) is None

    def test_a_date_that_cannot_be_read_tells_nothing(self) -> None:
        event = {"eventAction": "registration", "eventDate": "long ago"}
        assert registered_at(json.dumps({"events": [event]}).encode()) is None

    def test_https_is_preferred(self) -> None:
        services = {"services": [[["test"], ["http://a/", "https://b/"]]]}
        assert service_for("test", json.dumps(services).encode()) == "https://b/"

    @pytest.mark.parametrize("bootstrap", [b"", b"{}", b'{"services": [[]]}', b'{"services": 1}'])
    def test_a_bootstrap_without_the_domain_names_nobody(self, bootstrap: bytes) -> None:
        assert service_for("test", bootstrap) == ""


class TestBreaches:
    PATH = "/breachedaccount/anna%40firm.test"

    async def count(self, http: FakeHttp) -> int | None:
        service = Breaches(http.url, "a-key")
        try:
            return await service.count(ANNA.text)
        finally:
            await service.aclose()

    async def test_are_counted_with_the_users_key(self) -> None:
        async with FakeHttp({self.PATH: [(200, '[{"Name":"A"},{"Name":"B"}]')]}) as http:
            assert await self.count(http) == 2
        assert "hibp-api-key: a-key" in http.asked[0]

    async def test_an_address_that_is_not_found_is_in_none(self) -> None:
        async with FakeHttp() as http:
            assert await self.count(http) == 0

    async def test_a_service_that_fails_tells_nothing(self) -> None:
        async with FakeHttp({self.PATH: [(500, "")]}) as http:
            assert await self.count(http) is None

    async def test_a_refused_key_is_said(self) -> None:
        async with FakeHttp({self.PATH: [(401, "")]}) as http:
            with pytest.raises(BreachesError, match="key"):
                await self.count(http)

    async def test_a_service_that_is_asked_too_fast_is_asked_again(self) -> None:
        pages = {self.PATH: [(429, ""), (200, "[{}]")]}
        async with FakeHttp(pages, {"retry-after": "0"}) as http:
            assert await self.count(http) == 1

    async def test_nobody_is_asked_unless_turned_on(self, names: FakeDns) -> None:
        async with FakeHttp() as http:
            network = replace(settings(names), breach_url=http.url)
            verifier = Verifier(network, Providers(), breach_key="a-key")
            assert await verifier.breaches(ANNA) is None
            await verifier.aclose()
        assert http.asked == []

    async def test_the_fast_mode_asks_nobody(self, names: FakeDns) -> None:
        async with FakeHttp() as http:
            network = replace(
                settings(names), breach_url=http.url, check_breaches=True, mode=Mode.FAST
            )
            verifier = Verifier(network, Providers(), breach_key="a-key")
            assert await verifier.breaches(ANNA) is None
            await verifier.aclose()
        assert http.asked == []
