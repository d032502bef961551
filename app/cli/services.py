"""What the commands about hosted services share: names, keys, addresses, and asking for a job."""

from __future__ import annotations

import asyncio
import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence

from app import paths
from app.cli.console import many
from app.cli.options import Place, UsageError
from app.cli.work import Session
from app.hosted.client import VENDORS, Client, ClientOptions, vendor_named
from app.hosted.keyfile import KeyFile, KeyFileError
from app.hosted.keys import (
    BREACH_SERVICE,
    KeyOwner,
    KeyStore,
    KeyStoreError,
    environment_name,
)
from app.hosted.secret import Secret
from app.hosted.transport import BadBaseUrlError, clean_base_url, is_loopback
from app.hosted.vendor import Vendor
from app.jobs.hosted_pass import (
    HostedFor,
    HostedPass,
    HostedPlan,
    HostedProgress,
    ServiceAsk,
    ServiceShare,
)
from app.jobs.workspace import Workspace

PASSPHRASE = "WINNOW_KEYS_PASSPHRASE"  # noqa: S105  the name of a variable, no passphrase
_LOOK_S = 0.2  # how soon Ctrl+C is noticed while a service works
_NAMES = ", ".join(vendor.key for vendor in VENDORS)


def service(text: str) -> Vendor:
    """Read the name of a service.

    Raises:
        ArgumentTypeError: There is no such service.
    """
    vendor = vendor_named(text)
    if vendor is None:
        raise ArgumentTypeError(f"there is no service {text!r}; choose from {_NAMES}")
    return vendor


def key_owner(text: str) -> Vendor | KeyOwner:
    """Read the name of a service that has a key.

    Raises:
        ArgumentTypeError: There is no such service.
    """
    found = vendor_named(text)
    if found is None and text.strip().lower() == BREACH_SERVICE.key:
        return BREACH_SERVICE
    if found is None:
        names = f"{_NAMES}, {BREACH_SERVICE.key}"
        raise ArgumentTypeError(f"there is no service {text!r}; choose from {names}")
    return found


def _services(text: str) -> tuple[Vendor, ...]:
    return tuple(service(word) for word in text.split(","))


def _base_url(text: str) -> tuple[str, str]:
    name, has_url, url = text.partition("=")
    try:
        return service(name).key, clean_base_url(url if has_url else "")
    except BadBaseUrlError as error:
        raise ArgumentTypeError(f"SERVICE=URL is wanted: {error}") from None


def _credits(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < float("inf"):
        raise ArgumentTypeError(f"{text!r} is no number of credits")
    return value


def add_base_url_option(parser: ArgumentParser) -> None:
    """Add where services are."""
    parser.add_argument(
        "--base-url",
        type=_base_url,
        action="append",
        default=[],
        metavar="SERVICE=URL",
        help="where a service is, instead of its own address (may be repeated)",
    )


def add_hosted_options(parser: ArgumentParser) -> None:
    """Add which services may be asked, about what, and for how much."""
    group = parser.add_argument_group("hosted services (they cost; nothing is sent unless asked)")
    group.add_argument(
        "--hosted",
        type=_services,
        default=(),
        metavar="SERVICE[,SERVICE]",
        help=f"ask these in turn about what stays open: {_NAMES}",
    )
    group.add_argument(
        "--hosted-for",
        type=HostedFor,
        choices=list(HostedFor),
        default=HostedFor.UNKNOWN,
        metavar="{unknown,catch_all,all}",
        help="about what: unknown (the default), catch_all too, or all",
    )
    group.add_argument(
        "--budget", type=_credits, metavar="N", help="credits for each service at most"
    )
    add_base_url_option(parser)


def open_keys(place: Place) -> KeyStore:
    """Open the keys; the file of keys only if its passphrase is in the environment.

    Raises:
        UsageError: The file of keys does not open.
    """
    passphrase = os.environ.get(PASSPHRASE, "")
    folder = paths.data_dir(place.folder)
    try:
        key_file = KeyFile(folder / "keys.json", passphrase) if passphrase else None
    except KeyFileError as error:
        raise UsageError(str(error)) from None
    return KeyStore(os.environ, key_file=key_file)


async def lend_breach_key(workspace: Workspace, place: Place, options: Namespace) -> None:
    """Let a workspace find the key for breaches, if they are to be looked up.

    Raises:
        UsageError: They were asked for and there is no key, or the file of keys does not open.
    """
    if workspace.is_sandbox or not (options.breaches or place.settings.network.check_breaches):
        return
    workspace.keys = await asyncio.to_thread(open_keys, place)
    if options.breaches:
        await key_of(BREACH_SERVICE, workspace.keys)


async def key_of(vendor: Vendor | KeyOwner, keys: KeyStore) -> Secret:
    """Return a service's key.

    Raises:
        UsageError: There is none, or it cannot be fetched.
    """
    try:
        found = await asyncio.to_thread(keys.get, vendor.key)
    except (KeyStoreError, KeyFileError) as error:
        raise UsageError(str(error)) from None
    if found is None:
        raise UsageError(
            f"There is no key for {vendor.label}. Set one with: winnow keys set {vendor.key}"
            f" (or the variable {environment_name(vendor.key)})."
        )
    return found.secret


def client_options(
    vendor: Vendor, place: Place, base_urls: Sequence[tuple[str, str]]
) -> ClientOptions:
    """Return how a service is asked: the command's address, else the one in the settings."""
    url = dict(base_urls).get(vendor.key) or place.settings.hosted.base_urls.get(vendor.key, "")
    return ClientOptions(base_url=url)


async def open_client(vendor: Vendor, place: Place, options: Namespace) -> Client:
    """Open a client for a service.

    Raises:
        UsageError: There is no key, or the service's address is missing or bad.
    """
    secret = await key_of(vendor, open_keys(place))
    try:
        return Client(vendor, secret, client_options(vendor, place, options.base_url))
    except BadBaseUrlError as error:
        raise UsageError(
            f"{error} Give the address of {vendor.label}: --base-url {vendor.key}=https://..."
        ) from None


async def plan_for(place: Place, options: Namespace) -> HostedPlan | None:
    """Return what to ask whom; None if no service was named.

    Raises:
        UsageError: A key or an address is missing, or this is the sandbox.
    """
    if not options.hosted:
        return None
    chain: list[ServiceAsk] = []
    for vendor in options.hosted:
        settings = client_options(vendor, place, options.base_url)
        client = await open_client(vendor, place, options)
        await client.aclose()
        if place.is_sandbox and not is_loopback(settings.base_url):
            raise UsageError("In the sandbox nothing leaves this machine: hosted services do.")
        secret = await key_of(vendor, open_keys(place))
        budgets = place.settings.hosted.budget_credits
        budget = budgets.get(vendor.key) if options.budget is None else options.budget
        chain.append(ServiceAsk(vendor.key, secret, budget, settings))
    return HostedPlan(tuple(chain), options.hosted_for)


async def ask_services(session: Session, job_id: int, plan: HostedPlan) -> tuple[str, ...]:
    """Ask the services about a job and tell what came of it, one line each.

    Raises:
        StoreError: The store cannot be written.
    """

    def show(progress: HostedProgress) -> None:
        session.console.say(
            f"{progress.vendor}: {progress.answered:,} of {many(progress.total, 'answer')}"
        )

    work = HostedPass(session.workspace, job_id, plan, on_progress=show)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work.run())
        while not task.done():
            await asyncio.wait({task}, timeout=_LOOK_S)
            if session.interrupt.is_set:
                work.cancel()
    return tuple(share_line(share) for share in task.result().shares)


def share_line(share: ServiceShare) -> str:
    """Return what one service did, in one line."""
    told = "" if share.spending.is_told else "at most "
    line = (
        f"{share.vendor}: {many(share.answered, 'answer')} ({share.from_cache:,} known before), "
        f"{told}{share.spending.spent:g} credits"
    )
    if share.unanswered:
        line += f", {len(share.unanswered):,} without answer: {share.unanswered[0].text}"
    return line


__all__ = [
    "PASSPHRASE",
    "add_base_url_option",
    "add_hosted_options",
    "ask_services",
    "key_owner",
    "lend_breach_key",
    "open_client",
    "open_keys",
    "plan_for",
    "service",
]
