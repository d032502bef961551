"""SOCKS5 proxies: settings, the road chosen, probes through them, and the test of one."""

from __future__ import annotations

import pytest

from app.mail.address import Address
from app.mail.domain import DnsOutcome, DomainFacts, MailRoute, MxHost
from app.mail.evidence import ProbeEnd
from app.mail.providers import Providers
from app.settings import NetworkSettings
from app.verify.dial import DirectDial
from app.verify.proxy import (
    ProxySettingError,
    ProxyStep,
    Roads,
    Target,
    read_proxy,
    try_proxy,
)
from app.verify.verifier import Finding, Verifier
from tests.verify.fake_socks import FakeSocks
from tests.verify.fakes import HANG_UP, FakeSmtp

HOST = MxHost(10, "mx.firm.test", ("127.0.0.1",), DnsOutcome.OK)
FACTS = DomainFacts("firm.test", MailRoute.MX, (HOST,), mx_group="firm.test")
ANNA = Address("anna", "firm.test", "firm.test")


async def ask_through(url: str, port: int) -> Finding:
    network = NetworkSettings(
        smtp_port=port, allow_private=True, helo="me.test", proxies=(url,), connect_timeout_s=2.0
    )
    found: list[Finding] = []
    verifier = Verifier(network, Providers())
    await verifier.probe(FACTS, [ANNA], decoy=None, on_finding=found.append)
    await verifier.aclose()
    return found[0]


class TestProbe:
    async def test_goes_through_the_proxy_and_says_so_without_credentials(self) -> None:
        async with FakeSmtp() as host, FakeSocks(login="me:secret") as proxy:
            probe = (await ask_through(proxy.url, host.port)).probe
        assert probe.end is ProbeEnd.ANSWERED
        assert probe.proxy == f"socks5://127.0.0.1:{proxy.port}"
        assert set(proxy.reached) == {f"127.0.0.1:{host.port}"}

    @pytest.mark.parametrize(
        ("answer", "end"),
        [
            (1, ProbeEnd.PROXY_FAILED),
            (2, ProbeEnd.PROXY_FAILED),
            (4, ProbeEnd.UNREACHABLE),
            (5, ProbeEnd.CONNECT_REFUSED),
        ],
    )
    async def test_tells_the_proxys_trouble_from_the_hosts(
        self, answer: int, end: ProbeEnd
    ) -> None:
        async with FakeSocks(answer=answer) as proxy:
            assert (await ask_through(proxy.url, 25)).probe.end is end

    async def test_a_proxy_out_of_reach_is_the_proxys_trouble(self) -> None:
        async with FakeSocks() as proxy:
            pass
        assert (await ask_through(proxy.url, 25)).probe.end is ProbeEnd.PROXY_FAILED

    async def test_a_wrong_password_is_the_proxys_trouble(self) -> None:
        async with FakeSocks(login="me:secret") as proxy:
            url = proxy.url.replace("secret", "wrong")
            assert (await ask_through(url, 25)).probe.end is ProbeEnd.PROXY_FAILED


class TestTrial:
    async def step(self, proxy: FakeSocks, url: str = "", **host: str) -> ProxyStep | None:
        async with FakeSmtp(**host) as target:  # type: ignore[arg-type]
            report = await try_proxy(url or proxy.url, Target("127.0.0.1", target.port), 1.0)
        assert "secret" not in report.sentence
        assert report.sentence.endswith(".") or report.failed
        return report.failed

    async def test_all_steps_pass(self) -> None:
        async with FakeSocks(login="me:secret") as proxy:
            assert await self.step(proxy) is None

    async def test_a_setting_that_cannot_be_read(self) -> None:
        async with FakeSocks() as proxy:
            assert await self.step(proxy, "ftp://x") is ProxyStep.SETTING

    async def test_a_proxy_that_is_not_there(self) -> None:
        async with FakeSocks() as proxy:
            pass
        assert await self.step(proxy) is ProxyStep.CONNECT

    async def test_something_that_is_no_proxy(self) -> None:
        async with FakeSocks(is_http=True) as proxy:
            assert await self.step(proxy) is ProxyStep.GREETING

    async def test_a_proxy_that_asks_for_a_login_when_none_is_set(self) -> None:
        async with FakeSocks(login="me:secret") as proxy:
            assert await self.step(proxy, f"socks5://127.0.0.1:{proxy.port}") is ProxyStep.LOGIN

    async def test_a_proxy_that_takes_no_way_of_logging_in(self) -> None:
        async with FakeSocks(method=255) as proxy:
            assert await self.step(proxy) is ProxyStep.LOGIN

    async def test_a_wrong_password(self) -> None:
        async with FakeSocks(login="me:secret") as proxy:
            url = proxy.url.replace("secret", "wrong")
            assert await self.step(proxy, url) is ProxyStep.LOGIN

    async def test_a_host_that_the_proxy_may_not_reach(self) -> None:
        async with FakeSocks(answer=2) as proxy:
            assert await self.step(proxy) is ProxyStep.REACH

    @pytest.mark.parametrize("banner", [HANG_UP, "HTTP/1.1 200", "554 5.7.1 listed"])
    async def test_a_host_that_does_not_greet(self, banner: str) -> None:
        async with FakeSocks() as proxy:
            assert await self.step(proxy, banner=banner) is ProxyStep.BANNER


class TestSettings:
    def test_may_name_a_provider(self) -> None:
        setting = read_proxy("google=socks5://me:secret@192.0.2.1:1080")
        assert (setting.provider, setting.name) == ("google", "socks5://192.0.2.1:1080")

    def test_a_password_may_hold_an_equals_sign(self) -> None:
        assert read_proxy("socks5://me:a=b@192.0.2.1:1080").provider == ""

    @pytest.mark.parametrize(
        "text", ["", "http://192.0.2.1:80", "socks5://192.0.2.1", "socks5://x:y"]
    )
    def test_anything_else_is_refused_without_repeating_it(self, text: str) -> None:
        with pytest.raises(ProxySettingError, match="socks5://HOST:PORT"):
            read_proxy(text)


class TestRoads:
    PROXIES = (
        "socks5://192.0.2.1:1080",
        "socks5://192.0.2.2:1080",
        "google=socks5://192.0.2.3:1080",
    )

    def test_a_group_keeps_its_proxy(self) -> None:
        roads = Roads(self.PROXIES)
        assert len({roads.dial(FACTS).via for _ in range(5)}) == 1

    def test_a_providers_own_proxy_comes_first(self) -> None:
        facts = DomainFacts("gmail.com", MailRoute.MX, provider="google", mx_group="google")
        assert Roads(self.PROXIES).dial(facts).via == "socks5://192.0.2.3:1080"

    def test_another_providers_proxy_is_not_used(self) -> None:
        assert isinstance(Roads(self.PROXIES[2:]).dial(FACTS), DirectDial)
