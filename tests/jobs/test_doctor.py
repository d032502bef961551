"""The doctor's findings: checks, and every proxy step by step."""

from __future__ import annotations

from dataclasses import replace

from app.jobs.doctor import Examination, examine
from app.jobs.workspace import Workspace
from app.settings import Mode, NetworkSettings
from app.verify.proxy import ProxyStep
from tests.verify.fake_socks import FakeSocks
from tests.verify.fakes import FakeDns, FakeSmtp, serving

GREETING = {"EHLO": "250 mx.big.test Hello"}


async def examined(workspace: Workspace, network: NetworkSettings) -> Examination:
    names = FakeDns().add("big.test", "MX", "10 mx.big.test.").add("mx.big.test", "A", "127.0.0.1")
    async with serving(names) as fake:
        lab = replace(
            network,
            nameservers=(fake.nameserver,),
            allow_private=True,
            connect_timeout_s=2.0,
            reply_timeout_s=2.0,
            preflight_domains=("big.test",),
            preflight_dead_ip="",
        )
        return await examine(workspace, lab)


async def test_a_machine_that_reaches_mail_hosts_is_fit(workspace: Workspace) -> None:
    async with FakeSmtp(banner="220 mx.big.test", replies=GREETING) as host:
        found = await examined(workspace, NetworkSettings(smtp_port=host.port))
    assert found.report.can_probe
    assert found.is_fit


async def test_a_machine_that_reaches_none_is_not(workspace: Workspace) -> None:
    found = await examined(workspace, NetworkSettings(smtp_port=1))
    assert not found.is_fit


async def test_every_proxy_is_tried_and_the_step_that_failed_is_named(workspace: Workspace) -> None:
    async with (
        FakeSmtp(banner="220 mx.big.test", replies=GREETING) as host,
        FakeSocks() as good,
        FakeSocks(login="me:secret") as locked,
    ):
        shut = f"socks5://127.0.0.1:{locked.port}"
        network = NetworkSettings(smtp_port=host.port, proxies=(good.url, shut))
        found = await examined(workspace, network)
    assert [one.failed for one in found.proxies] == [None, ProxyStep.LOGIN]
    assert not found.is_fit


async def test_proxies_are_left_in_peace_where_no_host_is_asked(workspace: Workspace) -> None:
    network = NetworkSettings(mode=Mode.OFFLINE, proxies=("socks5://127.0.0.1:1",))
    assert (await examined(workspace, network)).proxies == ()
