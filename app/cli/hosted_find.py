"""winnow find --hosted: let a service find one person; costs a check, found or not."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from app.cli.console import many, out, out_json
from app.cli.options import DONE, UsageError, place_of
from app.cli.services import add_base_url_option, open_client, service
from app.hosted.transport import is_loopback
from app.hosted.vendor import Found
from app.hosted.wire import HostedError


def add_finder_options(parser: ArgumentParser) -> None:
    """Add who may be asked instead of this machine."""
    parser.add_argument(
        "--hosted",
        type=service,
        metavar="SERVICE",
        help="let this service find one person; costs a check, found or not",
    )
    add_base_url_option(parser)


async def find_hosted(options: Namespace, person: Sequence[str]) -> int:
    """Ask a service for a person's address and print it; return the exit code.

    Raises:
        UsageError: The service has no finder, or does not answer; says why.
    """
    place = place_of(options)
    first_name, last_name, domain = person
    if place.is_sandbox and not is_loopback(dict(options.base_url).get(options.hosted.key, "")):
        raise UsageError("In the sandbox nothing leaves this machine: hosted services do.")
    client = await open_client(options.hosted, place, options)
    try:
        found = await client.find(first_name, last_name, domain)
    except HostedError as error:
        raise UsageError(str(error)) from None
    finally:
        await client.aclose()
    _tell(options.hosted.label, found, as_json=options.json)
    return DONE


def _tell(label: str, found: Found, *, as_json: bool) -> None:
    if as_json:
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
        out(f"{found.email}  found by {label}  confidence {found.confidence}")
    else:
        tried = many(found.patterns_tested, "spelling")
        out(f"{label} found nothing at {found.domain} ({tried} tried).")
