"""winnow account: plan and balance at a hosted service; shows that the key works."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from app.cli.console import out, out_json
from app.cli.options import DONE, UsageError, add_place_options, place_of
from app.cli.services import add_base_url_option, open_client, service
from app.hosted.vendor import Account
from app.hosted.wire import HostedError


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("service", type=service, metavar="SERVICE")
    add_base_url_option(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Print plan and balance; return the exit code.

    Raises:
        UsageError: The service does not tell; says why.
    """
    return await tell_account(options)


async def tell_account(options: Namespace) -> int:
    """Ask a service for plan and balance and print them.

    Raises:
        UsageError: The service does not tell; says why.
    """
    client = await open_client(options.service, place_of(options), options)
    try:
        account = await client.account()
    except HostedError as error:
        raise UsageError(str(error)) from None
    finally:
        await client.aclose()
    if options.json:
        out_json(_facts(account))
    else:
        out(_line(options.service.label, account))
    return DONE


def _facts(account: Account) -> dict[str, object]:
    return {
        "plan": account.plan or None,
        "credits_left": account.credits_left,
        "used": account.used,
        "included": account.included,
        "overage_rate": account.overage_rate,
        "requests_per_min": account.per_min,
    }


def _line(label: str, account: Account) -> str:
    words = [f"{label}: the key works"]
    if account.plan:
        words.append(f"plan {account.plan}")
    left = account.credits_left
    words.append("it tells no balance" if left is None else f"{left:,.0f} credits left")
    if account.overage_rate:
        words.append(f"more than the included checks cost {account.overage_rate:g} each")
    return ", ".join(words)
