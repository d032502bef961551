"""winnow find: a person's address from name and domain."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from app.cli.console import out, out_json
from app.cli.options import (
    DONE,
    UsageError,
    add_network_options,
    add_place_options,
    network_of,
    place_of,
)
from app.jobs.finder import FinderError, find
from app.jobs.workspace import Workspace

_SAYS = {
    "found": "confirmed by the host",
    "catch_all": "likely; the domain takes every name, so nobody can confirm it",
    "unknown": "a guess; the host gave no answer",
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("first", metavar="FIRST", help='first name; "" if unknown')
    parser.add_argument("last", metavar="LAST", help='last name; "" if unknown')
    parser.add_argument("domain", metavar="DOMAIN")
    add_network_options(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Look for a person and print what was found; return the exit code.

    Raises:
        UsageError: There is no name or no domain.
        StoreError: The store cannot be opened.
    """
    place = place_of(options)
    workspace = await Workspace.open(place.settings, place.folder, sandbox=place.is_sandbox)
    workspace.network = workspace.network_for(network_of(options, workspace.network))
    try:
        found = await find(workspace, options.first, options.last, options.domain)
    except FinderError as error:
        raise UsageError(str(error)) from error
    finally:
        await workspace.aclose()
    if options.json:
        out_json(
            {
                "email": found.email or None,
                "confidence": found.confidence,
                "status": found.status,
                "patterns_tested": found.patterns_tested,
                "domain": found.domain,
            }
        )
    elif found.email:
        out(f"{found.email}  {_SAYS[found.status]}  confidence {found.confidence}")
    else:
        out(f"Nothing found at {found.domain} ({found.patterns_tested} spellings asked about).")
    return DONE
