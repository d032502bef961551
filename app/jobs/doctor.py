"""What this machine can do, with every proxy tried step by step: the preflight for people."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from app.jobs.workspace import Workspace
from app.settings import Mode, NetworkSettings
from app.verify.preflight import Mark, PreflightReport
from app.verify.proxy import ProxyReport, Target, try_proxy
from app.verify.verifier import Verifier


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found.

    Attributes:
        proxies: One report for each proxy of the settings.
    """

    report: PreflightReport
    proxies: tuple[ProxyReport, ...]

    @property
    def is_fit(self) -> bool:
        """Tell whether nothing failed; warnings are no failures."""
        has_failed = any(proxy.failed is not None for proxy in self.proxies)
        return self.report.mark is not Mark.FAILED and not has_failed


async def examine(workspace: Workspace, network: NetworkSettings) -> Examination:
    """Check DNS, port, names, block lists and proxies.

    Raises:
        NameserverError: A name server setting cannot be read.
        ProxySettingError: A proxy setting cannot be read.
    """
    wanted = workspace.network_for(network)
    verifier = workspace.verifier(wanted)
    try:
        report, proxies = await asyncio.gather(verifier.preflight(), _try_proxies(verifier, wanted))
    finally:
        await verifier.aclose()
    return Examination(report, tuple(proxies))


async def _try_proxies(verifier: Verifier, network: NetworkSettings) -> Sequence[ProxyReport]:
    """Go through each proxy to the first mail host that the preflight knows."""
    if not network.proxies or network.mode in (Mode.DNS, Mode.OFFLINE):
        return ()
    target = await _target(verifier, network)
    # Without a host to go to, the test still ends at the proxy itself.
    chosen = target or Target("127.0.0.1", network.smtp_port)
    timeout_s = network.connect_timeout_s
    return await asyncio.gather(*(try_proxy(one, chosen, timeout_s) for one in network.proxies))


async def _target(verifier: Verifier, network: NetworkSettings) -> Target | None:
    for domain in network.preflight_domains:
        facts = await verifier.resolve(domain)
        for host in facts.hosts:
            for ip in host.addresses:
                return Target(ip, network.smtp_port)
    return None
