"""What the window learns of services and keys."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from app.hosted.client import VENDORS, vendor_named
from app.hosted.transport import HttpTransport
from app.jobs.hosted_services import (
    Bounce,
    HostedError,
    Secret,
    find_at,
    hand_back_bounces,
    service_of_key,
    services,
    try_key,
)
from app.mail.evidence import EventKind
from tests.fakes.hosted_core import FakeService
from tests.fakes.hosted_wire import InMemoryWire
from tests.fakes.mailchecked import FakeMailChecked
from tests.fakes.mailsentry import FakeMailSentry
from tests.fakes.mailvalid import FakeMailvalid


def wired(service: FakeService, name: str, key: str) -> HttpTransport:
    vendor = vendor_named(name)
    assert vendor is not None
    url = vendor.default_base_url
    wire = InMemoryWire(service, urlsplit(url).hostname or "")
    return HttpTransport(url, Secret(key), vendor.auth, wire=wire)


def test_every_vendor_is_shown():
    assert [info.key for info in services()] == [vendor.key for vendor in VENDORS]
    assert [info.key for info in services() if not info.base_url] == ["selfhosted"]


@pytest.mark.parametrize(
    ("pasted", "service"),
    [(" mk_test_1\n", "mailentrix"), ("Bearer mck_live_1", "mailchecked"), ("x", ""), ("", "")],
)
def test_a_pasted_key_names_its_service(pasted, service):
    assert service_of_key(pasted) == service


async def test_a_good_key_shows_the_balance():
    service = FakeMailChecked(balance=77)
    secret = Secret(service.key)
    told = await try_key(
        "mailchecked", secret, transport=wired(service, "mailchecked", service.key)
    )
    assert told.problem == ""
    assert told.account is not None
    assert told.account.credits_left == 77


async def test_a_bad_key_shows_why():
    wire = wired(FakeMailChecked(), "mailchecked", "mck_live_WRONG")
    told = await try_key("mailchecked", Secret("mck_live_WRONG"), transport=wire)
    assert told.account is None
    assert "does not accept the key" in told.problem
    assert "WRONG" not in told.problem


async def test_a_service_that_tells_nothing_for_nothing_is_not_asked():
    told = await try_key("mailentrix", Secret("mk_test_1"))
    assert (told.account, told.problem, told.is_test_key) == (None, "", True)


async def test_a_self_hosted_service_needs_its_address():
    assert "web address" in (await try_key("selfhosted", Secret("ev_live_1"))).problem


async def test_a_finder_is_asked_once():
    service = FakeMailSentry()
    wire = wired(service, "mailsentry", service.key)
    person = ("Jane", "Smith", "acme.com")
    found = await find_at("mailsentry", Secret(service.key), *person, transport=wire)
    assert found.email == "jane.smith@acme.com"
    assert service.spent == 1


async def test_bounces_go_back_to_who_takes_them():
    service = FakeMailvalid()
    events = [Bounce("a@b.example", EventKind.HARD_BOUNCE, "550")]
    secret = Secret(service.key)
    wire = wired(service, "mailvalid", service.key)
    assert (await hand_back_bounces("mailvalid", secret, events, transport=wire)).processed == 1
    other = wired(FakeMailChecked(), "mailchecked", FakeMailChecked.key)
    with pytest.raises(HostedError, match="takes no bounces"):
        await hand_back_bounces("mailchecked", secret, events, transport=other)
