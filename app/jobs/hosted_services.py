"""The hosted services as the window sees them: names, keys, tests of keys, bounces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.hosted.client import VENDORS, Client, ClientOptions, vendor_named
from app.hosted.keyfile import KeyFile, KeyFileError
from app.hosted.keys import FoundKey, KeySource, KeyStore, KeyStoreError
from app.hosted.secret import BadKeyError, Secret
from app.hosted.transport import BadBaseUrlError, Transport, clean_base_url, is_loopback
from app.hosted.vendor import Account, Bounce, BounceReceipt, Found, Vendor
from app.hosted.wire import HostedError, NotOfferedError


@dataclass(frozen=True, slots=True)
class ServiceInfo:
    """What the window shows of a service.

    Attributes:
        key_example: How its keys begin, for the empty field.
        base_url: Its own address; empty if the user must give one.
        can_cancel: A cancelled job is cancelled there, and its credits come back.
        tells_balance: It has a request that tells or at least tests the account for nothing.
        has_finder: It finds addresses for names.
        takes_bounces: It learns from bounces that are handed back.
    """

    key: str
    label: str
    key_example: str
    base_url: str
    can_cancel: bool
    tells_balance: bool
    is_unknown_free: bool
    has_finder: bool
    takes_bounces: bool


@dataclass(frozen=True, slots=True)
class KeyTest:
    """What a test of a key told.

    Attributes:
        account: Plan and balance; None if the service tells nothing for nothing.
        is_test_key: It costs nothing, and its answers prove nothing.
        problem: Why the key cannot be used, in one sentence; empty if it can.
    """

    account: Account | None
    is_test_key: bool
    problem: str = ""


def services() -> tuple[ServiceInfo, ...]:
    """Return all services in the order of the list."""
    return tuple(_info(vendor) for vendor in VENDORS)


def _info(vendor: Vendor) -> ServiceInfo:
    can = vendor.capabilities
    return ServiceInfo(
        key=vendor.key,
        label=vendor.label,
        key_example=f"{vendor.key_prefixes[0]}...",
        base_url=vendor.default_base_url,
        can_cancel=can.can_cancel,
        tells_balance=can.has_account,
        is_unknown_free=can.is_unknown_free,
        has_finder=can.has_finder,
        takes_bounces=can.bounce_max > 0,
    )


def service_of_key(pasted: str) -> str:
    """Return the service whose keys begin like a pasted text; empty if none does."""
    try:
        secret = Secret(pasted)
    except BadKeyError:
        return ""
    found = [vendor.key for vendor in VENDORS if secret.starts_with(vendor.key_prefixes)]
    return found[0] if found else ""


def is_test_key(service: str, secret: Secret) -> bool:
    """Tell whether a key costs nothing, and its answers prove nothing.

    Raises:
        KeyError: There is no such service.
    """
    return secret.starts_with(_vendor(service).test_prefixes)


async def try_key(
    service: str, secret: Secret, base_url: str = "", *, transport: Transport | None = None
) -> KeyTest:
    """Ask a service for plan and balance; every outcome is a value.

    Raises:
        KeyError: There is no such service.
    """
    vendor = _vendor(service)
    is_test = secret.starts_with(vendor.test_prefixes)
    try:
        client = Client(vendor, secret, ClientOptions(base_url=base_url), transport=transport)
    except BadBaseUrlError as error:
        return KeyTest(None, is_test, str(error))
    try:
        return KeyTest(await client.account(), is_test)
    except NotOfferedError:
        return KeyTest(None, is_test)
    except HostedError as error:
        return KeyTest(None, is_test, str(error))
    finally:
        await client.aclose()


async def hand_back_bounces(
    service: str,
    secret: Secret,
    events: Sequence[Bounce],
    base_url: str = "",
    *,
    transport: Transport | None = None,
) -> BounceReceipt:
    """Tell a service what became of addresses; only after the user agreed.

    Raises:
        KeyError: There is no such service.
        BadBaseUrlError: The address cannot be used.
        HostedError: The service does not take them.
    """
    options = ClientOptions(base_url=base_url)
    client = Client(_vendor(service), secret, options, transport=transport)
    try:
        return await client.report_bounces(events)
    finally:
        await client.aclose()


async def find_at(  # noqa: PLR0913  a person, a place and who to ask
    service: str,
    secret: Secret,
    first_name: str,
    last_name: str,
    domain: str,
    *,
    base_url: str = "",
    transport: Transport | None = None,
) -> Found:
    """Let a service find a person's address; costs a check, found or not, and is not repeated.

    Raises:
        KeyError: There is no such service.
        BadBaseUrlError: The address cannot be used.
        HostedError: The service has no finder, or does not answer.
    """
    options = ClientOptions(base_url=base_url)
    client = Client(_vendor(service), secret, options, transport=transport)
    try:
        return await client.find(first_name, last_name, domain)
    finally:
        await client.aclose()


def _vendor(service: str) -> Vendor:
    vendor = vendor_named(service)
    if vendor is None:
        raise KeyError(service)
    return vendor


__all__ = [
    "Account",
    "BadBaseUrlError",
    "BadKeyError",
    "Bounce",
    "BounceReceipt",
    "ClientOptions",
    "Found",
    "FoundKey",
    "HostedError",
    "KeyFile",
    "KeyFileError",
    "KeySource",
    "KeyStore",
    "KeyStoreError",
    "KeyTest",
    "Secret",
    "ServiceInfo",
    "clean_base_url",
    "find_at",
    "hand_back_bounces",
    "is_loopback",
    "is_test_key",
    "service_of_key",
    "services",
    "try_key",
]
