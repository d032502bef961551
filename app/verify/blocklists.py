"""DNS block lists: whether an IP address stands on one, asked as RFC 5782 says."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass

from app.mail.domain import DnsOutcome
from app.verify.resolver import Resolver

# Lists that mail hosts really use and that answer small askers without a contract.
DEFAULT_ZONES = (
    "zen.spamhaus.org",
    "bl.spamcop.net",
    "b.barracudacentral.org",
    "psbl.surriel.com",
)
# Spamhaus answers so when it refuses the asker (a public resolver, too many questions): no listing.
_REFUSALS = ipaddress.ip_network("127.255.255.0/24")
_LISTINGS = ipaddress.ip_network("127.0.0.0/8")
# RFC 5782 5: every list holds this address and never the next; a list that fails this is dead.
_ALWAYS_LISTED = "127.0.0.2"
_NEVER_LISTED = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Listing:
    """What one zone says of one address: listed or not, None if it did not tell."""

    zone: str
    ip: str
    is_listed: bool | None
    codes: tuple[str, ...] = ()


def query_name(ip: str, zone: str) -> str:
    """Return the name to ask for: the address backwards, then the zone (RFC 5782 2.1, 2.4)."""
    pointer = ipaddress.ip_address(ip).reverse_pointer
    return f"{pointer.rsplit('.', 2)[0]}.{zone}"


class Blocklists:
    """Asks zones about addresses, each zone tested once before it is believed."""

    def __init__(self, resolver: Resolver, zones: Sequence[str]) -> None:
        """Prepare; an empty list of zones means DEFAULT_ZONES."""
        self._resolver = resolver
        self._zones = tuple(zones) or DEFAULT_ZONES
        self._is_sane: dict[str, bool] = {}
        self._known: dict[tuple[str, str], Listing] = {}
        self._gate = asyncio.Lock()

    async def listings(self, ips: Sequence[str]) -> tuple[Listing, ...]:
        """Return what each zone says of each address."""
        await self._test_zones()
        asked = [self._listing(ip, zone) for ip in ips for zone in self._zones]
        return tuple(await asyncio.gather(*asked))

    async def _test_zones(self) -> None:
        async with self._gate:
            new = [zone for zone in self._zones if zone not in self._is_sane]
            sane = await asyncio.gather(*(self._test(zone) for zone in new))
            self._is_sane.update(zip(new, sane, strict=True))

    async def _test(self, zone: str) -> bool:
        """Tell whether a zone lists what it must and no more: a dead one may list the world."""
        always, never = await asyncio.gather(
            self._ask(_ALWAYS_LISTED, zone), self._ask(_NEVER_LISTED, zone)
        )
        return bool(always.is_listed) and never.is_listed is False

    async def _listing(self, ip: str, zone: str) -> Listing:
        if not self._is_sane[zone]:
            return Listing(zone, ip, None)
        known = self._known.get((zone, ip))
        if known is None:
            known = self._known[zone, ip] = await self._ask(ip, zone)
        return known

    async def _ask(self, ip: str, zone: str) -> Listing:
        answer = await self._resolver.ask(query_name(ip, zone), "A")
        codes = [ipaddress.ip_address(text) for text in answer.records]
        if not answer.outcome.is_answer or any(code in _REFUSALS for code in codes):
            return Listing(zone, ip, None)
        if answer.outcome is not DnsOutcome.OK:
            return Listing(zone, ip, is_listed=False)
        listed = tuple(str(code) for code in codes if code in _LISTINGS)
        # Anything else is a name server that answers whatever it is asked.
        return Listing(zone, ip, bool(listed) or None, listed)
