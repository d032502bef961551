"""winnow doctor: what this machine can do, before a list is spoilt."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from app.cli.console import out, out_json
from app.cli.options import (
    DONE,
    UNFIT,
    add_network_options,
    add_place_options,
    network_of,
    place_of,
)
from app.jobs.doctor import Examination, examine
from app.jobs.workspace import Workspace
from app.verify.preflight import Check, Mark
from app.verify.proxy import ProxyReport

_SIGNS: Mapping[Mark, str] = {
    Mark.PASSED: "ok  ",
    Mark.WARNING: "warn",
    Mark.FAILED: "FAIL",
    Mark.SKIPPED: "-   ",
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    add_network_options(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Check the machine and print what was found and what would help.

    Returns:
        0, or 1 if a check failed.

    Raises:
        StoreError: The store cannot be opened.
        ProxySettingError: A proxy of the settings cannot be read.
    """
    place = place_of(options)
    workspace = await Workspace.open(place.settings, place.folder, sandbox=place.is_sandbox)
    try:
        found = await examine(workspace, network_of(options, workspace.network))
    finally:
        await workspace.aclose()
    if options.json:
        out_json(_json(found))
    else:
        _show(found)
    return DONE if found.is_fit else UNFIT


def _show(found: Examination) -> None:
    for check in found.report.checks:
        out(f"{_SIGNS[check.mark]}  {check.says.text}")
        if check.advice is not None:
            out(f"      {check.advice.text}")
    for proxy in found.proxies:
        out(f"{_SIGNS[Mark.FAILED if proxy.failed else Mark.PASSED]}  {proxy.sentence}")


def _json(found: Examination) -> dict[str, object]:
    report = found.report
    return {
        "fit": found.is_fit,
        "can_probe": report.can_probe,
        "public_ip": report.public_ip,
        "checks": [_check_json(check) for check in report.checks],
        "proxies": [_proxy_json(proxy) for proxy in found.proxies],
    }


def _check_json(check: Check) -> dict[str, str]:
    return {
        "check": check.name,
        "mark": check.mark.value,
        "says": check.says.text,
        "advice": "" if check.advice is None else check.advice.text,
    }


def _proxy_json(proxy: ProxyReport) -> dict[str, str]:
    return {
        "proxy": proxy.proxy,
        "failed_step": "" if proxy.failed is None else proxy.failed.value,
        "says": proxy.sentence,
    }
