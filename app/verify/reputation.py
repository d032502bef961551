"""What others say of a domain: block lists of its MX addresses, its age. Only what is turned on."""

from __future__ import annotations

import asyncio

from app.mail.domain import DomainFacts, is_public
from app.mail.evidence import Reputation
from app.settings import Mode, NetworkSettings
from app.verify.blocklists import Blocklists
from app.verify.rdap import Rdap
from app.verify.resolver import Resolver

# A large provider has dozens of addresses; these tell as much as all.
MAX_ADDRESSES = 4


class ReputationDesk:
    """Asks block lists and registries, each about one thing once a run."""

    def __init__(self, network: NetworkSettings, resolver: Resolver) -> None:
        """Prepare without asking anything."""
        self._network = network
        self._resolver = resolver
        self._lists = Blocklists(resolver, network.dnsbl_zones)
        self._rdap = Rdap(network.rdap_bootstrap_url)

    async def look_up(self, facts: DomainFacts) -> Reputation:
        """Return what the settings allow to look up; None stands for what was not."""
        if self._network.mode in (Mode.OFFLINE, Mode.FAST):
            return Reputation()
        zones, created_at = await asyncio.gather(self._zones(facts), self._created_at(facts))
        return Reputation(mx_blacklist_zones=zones, domain_created_at=created_at)

    async def aclose(self) -> None:
        """Give up what is under way."""
        await self._rdap.aclose()

    async def _zones(self, facts: DomainFacts) -> tuple[str, ...] | None:
        ips = [ip for host in facts.hosts for ip in host.addresses if self._may_ask(ip)]
        if not self._network.check_dnsbl or not ips:
            return None
        listings = await self._lists.listings(ips[:MAX_ADDRESSES])
        if all(one.is_listed is None for one in listings):
            return None
        return tuple(dict.fromkeys(one.zone for one in listings if one.is_listed))

    def _may_ask(self, ip: str) -> bool:
        # Private addresses are on no list and are nobody's business.
        return self._network.allow_private or is_public(ip)

    async def _created_at(self, facts: DomainFacts) -> float | None:
        if not self._network.check_rdap:
            return None
        return await self._rdap.created_at(self._resolver.registrable(facts.domain))
