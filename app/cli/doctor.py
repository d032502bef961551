"""winnow doctor: what this machine can do, before a list is spoilt."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from app.cli.console import out, out_json
from app.cli.options import DONE, add_network_options, add_place_options, network_of, place_of
from app.jobs.workspace import Workspace
from app.verify.preflight import Check, Mark

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
    """Check the machine and print what was found and what would help; return the exit code.

    Raises:
        StoreError: The store cannot be opened.
    """
    place = place_of(options)
    workspace = await Workspace.open(place.settings, place.folder, sandbox=place.is_sandbox)
    try:
        verifier = workspace.verifier(network_of(options, workspace.network))
        try:
            report = await verifier.preflight()
        finally:
            await verifier.aclose()
    finally:
        await workspace.aclose()
    if options.json:
        checks = [_json(check) for check in report.checks]
        out_json({"can_probe": report.can_probe, "public_ip": report.public_ip, "checks": checks})
        return DONE
    for check in report.checks:
        out(f"{_SIGNS[check.mark]}  {check.says.text}")
        if check.advice is not None:
            out(f"      {check.advice.text}")
    return DONE


def _json(check: Check) -> dict[str, str]:
    return {
        "check": check.name,
        "mark": check.mark.value,
        "says": check.says.text,
        "advice": "" if check.advice is None else check.advice.text,
    }
