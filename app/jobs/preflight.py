"""Asks before a run whether this machine can reach mail hosts at all."""

from __future__ import annotations

from typing import Protocol

from app.jobs.port_watch import BLOCKED_ADVICE
from app.settings import Mode, NetworkSettings
from app.verify.port_check import PortState
from app.verify.preflight import PreflightReport

SMTP_PORT = 25
_BLOCKED = frozenset(
    {
        PortState.REFUSED,
        PortState.FILTERED,
        PortState.INTERCEPTED,
        PortState.WRONG_BANNER,
        PortState.PROXY_FAILED,
    }
)


class Checker(Protocol):
    """Whoever can make a preflight."""

    async def preflight(self) -> PreflightReport:
        """Check what this machine can do."""
        ...


def is_worth_a_preflight(network: NetworkSettings) -> bool:
    """Tell whether a run asks the mail hosts of the world, and has the time to look first.

    In a test lab or the sandbox, and with any port but 25, nothing is known of the hosts that are
    greeted by default; whoever names others there has them greeted.
    """
    if network.mode is not Mode.FULL or not network.preflight_domains:
        return False
    is_world = network.smtp_port == SMTP_PORT and not network.allow_private
    return is_world or network.preflight_domains != NetworkSettings().preflight_domains


async def why_blocked(checker: Checker, network: NetworkSettings) -> str:
    """Return why mailboxes can't be asked from here and what would help; empty if they can."""
    if not is_worth_a_preflight(network):
        return ""
    report = await checker.preflight()
    if report.port not in _BLOCKED:
        return ""
    for check in report.checks:
        if check.name == "port_25":
            advice = "" if check.advice is None else f" {check.advice.text}"
            return f"{check.says.text}{advice}"
    return BLOCKED_ADVICE
