"""Block lists against zones on loopback: honest, dead, and refusing."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from app.mail.providers import Providers
from app.settings import NetworkSettings
from app.verify.blocklists import Blocklists, query_name
from app.verify.resolver import Resolver
from tests.verify.fakes import FakeDns, serving

ZONE = "list.test"


@pytest.fixture
async def names() -> AsyncIterator[FakeDns]:
    async with serving(FakeDns().add(f"2.0.0.127.{ZONE}", "A", "127.0.0.2")) as fake:
        yield fake


async def is_listed(names: FakeDns, ip: str = "192.0.2.7") -> bool | None:
    resolver = Resolver(NetworkSettings(nameservers=(names.nameserver,)), Providers())
    try:
        return (await Blocklists(resolver, [ZONE]).listings([ip]))[0].is_listed
    finally:
        await resolver.aclose()


async def test_a_listed_address_is_listed(names: FakeDns) -> None:
    names.add(f"7.2.0.192.{ZONE}", "A", "127.0.0.4")
    assert await is_listed(names) is True


async def test_an_address_that_does_not_exist_in_the_zone_is_not(names: FakeDns) -> None:
    assert await is_listed(names) is False


async def test_a_refusal_of_the_asker_is_no_listing(names: FakeDns) -> None:
    names.add(f"7.2.0.192.{ZONE}", "A", "127.255.255.254")
    assert await is_listed(names) is None


async def test_an_answer_outside_loopback_is_no_listing(names: FakeDns) -> None:
    names.add(f"7.2.0.192.{ZONE}", "A", "192.0.2.80")
    assert await is_listed(names) is None


async def test_a_zone_that_lists_nobody_is_dead(names: FakeDns) -> None:
    names.zone.clear()
    assert await is_listed(names) is None


async def test_a_zone_that_lists_everybody_is_dead(names: FakeDns) -> None:
    names.add(f"1.0.0.127.{ZONE}", "A", "127.0.0.2")
    names.add(f"7.2.0.192.{ZONE}", "A", "127.0.0.2")
    assert await is_listed(names) is None


async def test_a_zone_that_does_not_answer_tells_nothing(names: FakeDns) -> None:
    names.broken[f"7.2.0.192.{ZONE}"] = "SERVFAIL"
    assert await is_listed(names) is None


def test_addresses_are_asked_backwards() -> None:
    assert query_name("192.0.2.7", ZONE) == "7.2.0.192.list.test"
    assert query_name("2001:db8::1", ZONE).startswith("1.0.0.0.")
