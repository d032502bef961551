"""Requests over real connections to fakes on this machine: where the key goes and does not go."""

from __future__ import annotations

import asyncio

import pytest

from app.hosted.client import Client, ClientOptions, vendor_named
from app.hosted.secret import Secret
from app.hosted.transport import BadBaseUrlError, HttpTransport
from app.hosted.wire import AnswerLostError, NotSentError, Request
from tests.fakes.hosted_core import Fault, Reply
from tests.fakes.hosted_wire import FakeClock, LoopbackServer, MemoryJournal
from tests.fakes.mailchecked import FakeMailChecked
from tests.hosted.conftest import FAKES, addresses


def wired(vendor_key: str, url: str, key: str) -> HttpTransport:
    vendor = vendor_named(vendor_key)
    assert vendor is not None
    return HttpTransport(url, Secret(key), vendor.auth, trust_env=False)


@pytest.mark.parametrize("name", sorted(FAKES))
async def test_a_run_over_loopback_http_answers_every_address(name):
    service = FAKES[name]()
    async with LoopbackServer(service) as server:
        vendor = vendor_named(name)
        assert vendor is not None
        options = ClientOptions(base_url=server.url, trust_env=False)
        client = Client(vendor, Secret(service.key), options, clock=FakeClock(service))
        answers = []
        report = await client.ask(
            addresses(60), on_answers=answers.extend, journal=MemoryJournal(), budget=60
        )
        await client.aclose()
    assert (report.answered, len(answers)) == (60, 60)
    assert all(service.key not in seen.path for seen in service.seen)


async def test_a_broken_connection_is_told_apart_from_none():
    service = FakeMailChecked(faults=[Fault.LOST])
    async with LoopbackServer(service) as server:
        transport = wired("mailchecked", server.url, service.key)
        with pytest.raises(AnswerLostError):
            await transport.send(Request("GET", "/account"))
        url = server.url
    transport = wired("mailchecked", url, service.key)
    with pytest.raises(NotSentError) as caught:
        await transport.send(Request("GET", "/account"))
    assert service.key not in str(caught.value)
    await transport.aclose()


async def test_a_silent_service_is_a_lost_answer():
    is_over = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()
        is_over.set()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    transport = wired("mailchecked", f"http://127.0.0.1:{port}", "mck_live_1")
    with pytest.raises(AnswerLostError, match="within"):
        await transport.send(Request("POST", "/bulk", is_paid=True, timeout_s=0.2))
    await transport.aclose()
    await is_over.wait()
    server.close()
    await server.wait_closed()


class Redirecting(FakeMailChecked):
    """Sends every GET elsewhere."""

    target = ""

    def route(self, seen, path):
        if seen.method == "GET" and path == "/account":
            return Reply(302, None, {"Location": self.target})
        if seen.method == "POST":
            return Reply(307, None, {"Location": self.target})
        return Reply(200, {"credits": 5, "key": seen.headers.get("authorization", "")})


async def test_a_redirect_to_another_origin_never_carries_the_key():
    here, there = Redirecting(), Redirecting()
    async with LoopbackServer(here) as first, LoopbackServer(there) as second:
        here.target = second.url + "/elsewhere"
        transport = wired("mailchecked", first.url, here.key)
        got = await transport.send(Request("GET", "/account"))
        posted = await transport.send(Request("POST", "/bulk", body=b"{}"))
        await transport.aclose()
    assert (got.status, posted.status) == (302, 307)
    assert there.seen == []


async def test_a_redirect_at_home_is_followed_with_the_key_which_is_not_kept():
    here = Redirecting()
    async with LoopbackServer(here) as server:
        here.target = "/v1/elsewhere"
        transport = wired("mailchecked", server.url, here.key)
        got = await transport.send(Request("GET", "/account"))
        await transport.aclose()
    assert got.fields()["key"] == "Bearer [key]"
    assert here.seen[-1].headers["authorization"] == f"Bearer {here.key}"


def test_a_self_hosted_client_needs_a_base_url():
    vendor = vendor_named("selfhosted")
    assert vendor is not None
    with pytest.raises(BadBaseUrlError):
        Client(vendor, Secret("ev_live_1"))


@pytest.mark.parametrize("name", sorted(FAKES))
async def test_results_at_another_origin_are_asked_for_without_the_key(name):
    here, there = FAKES[name](), FAKES[name]()
    async with LoopbackServer(here) as first, LoopbackServer(there) as second:
        transport = wired(name, first.url, here.key)
        await transport.send(Request("GET", f"{second.url}/account"))
        await transport.send(Request("GET", "/account"))
        await transport.aclose()
    assert here.key not in str(there.seen[0].headers)
    assert here.key in here.seen[0].headers[here.auth.lower()]
