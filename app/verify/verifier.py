"""Verifies addresses on the network: resolve a domain, ask its hosts, look at its reputation."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
from collections.abc import Callable, Sequence
from random import Random, SystemRandom

from app.mail.address import Address
from app.mail.conversation import decoy_local_part
from app.mail.domain import DomainFacts
from app.mail.evidence import Decoy, ProbeEnd, Reputation
from app.mail.providers import Provider, Providers
from app.settings import Mode, NetworkSettings
from app.verify.asking import Asking, Finding, Way
from app.verify.breaches import Breaches
from app.verify.preflight import Preflight, PreflightReport, PreflightTargets
from app.verify.proxy import Roads
from app.verify.reputation import ReputationDesk
from app.verify.resolver import Resolver
from app.verify.together import Member, Request, ask_together

__all__ = ["Finding", "Request", "Verifier"]

_log = logging.getLogger(__name__)
_ANYONE = Provider("", "")


class Verifier:
    """Everything that one run asks of the network itself."""

    def __init__(
        self,
        network: NetworkSettings,
        providers: Providers,
        *,
        clock: Callable[[], float] = time.time,
        random: Random | None = None,
        decoy_seed: str = "",
        breach_key: str = "",
    ) -> None:
        """Prepare without asking anything.

        Args:
            network: How the run asks.
            providers: Who runs which MX hosts, and what they allow.
            clock: Unix time, seconds.
            random: Where decoys get their names; the system's randomness by default.
            decoy_seed: Secret from which each domain's decoy gets the same name in every run;
                empty takes `random`.
            breach_key: The user's key for the breach service; empty asks nothing.

        Raises:
            NameserverError: A name server setting cannot be read.
            ProxySettingError: A proxy cannot be read.
        """
        self._network = network
        self._providers = providers
        self._clock = clock
        self._random = random or SystemRandom()
        self._resolver = Resolver(network, providers, clock=clock)
        self._gate = asyncio.Semaphore(network.max_connections)
        self._reputation = ReputationDesk(network, self._resolver)
        self._breaches = Breaches(network.breach_url, breach_key) if breach_key else None
        self._roads = Roads(network.proxies)
        self._home: dict[str, str] = {}
        self._decoys: dict[str, str] = {}
        self._decoy_seed = decoy_seed

    async def resolve(self, domain: str) -> DomainFacts:
        """Return what DNS says of a domain (A-labels); never raises for what name servers do."""
        return await self._resolver.resolve(domain)

    async def probe(
        self,
        facts: DomainFacts,
        addresses: Sequence[Address],
        *,
        decoy: Decoy | None,
        on_finding: Callable[[Finding], None],
    ) -> None:
        """Ask one domain's hosts about its addresses.

        Every distinct address gets exactly one finding, whatever happens; an error of ours is
        INTERNAL_ERROR in it. One connection at a time, with a total deadline.

        Args:
            facts: From resolve().
            addresses: All of one domain.
            decoy: What is already known of the domain's decoy: it is not asked again, unless the
                reply was a temporary one.
            on_finding: Told each finding as soon as it is known.
        """
        asking = Asking(self._way(facts), facts, addresses, decoy, on_finding)
        if self._is_quiet([asking]):
            return
        async with self._gate:
            try:
                await asking.run()
            except Exception as error:  # noqa: BLE001 - an error of ours is unknown, never invalid
                _give_up([asking], error)

    async def probe_group(
        self,
        requests: Sequence[Request],
        *,
        on_finding: Callable[[Finding], None],
        is_alone_too: bool = True,
    ) -> None:
        """Ask about several domains of one MX group, on shared connections where hosts are shared.

        The same promise as probe(): one finding for each distinct address, whatever happens.

        Args:
            requests: Different domains.
            on_finding: Told each finding as soon as it is known.
            is_alone_too: Ask a domain alone that nobody answered for in company; otherwise its
                addresses are found NOT_STARTED.
        """
        members = [
            Member(
                one.facts.domain,
                Asking(self._way(one.facts), one.facts, one.addresses, one.decoy, on_finding),
            )
            for one in requests
        ]
        askings = [member.asking for member in members]
        if not askings or self._is_quiet(askings):
            return
        provider = self._providers.get(requests[0].facts.provider) or _ANYONE
        async with self._gate:
            try:
                limit = provider.messages_per_connection
                await ask_together(members, limit, is_alone_too=is_alone_too)
            except Exception as error:  # noqa: BLE001 - an error of ours is unknown, never invalid
                _give_up(askings, error)

    async def reputation(self, facts: DomainFacts) -> Reputation:
        """Return what others say of a domain, as far as the settings allow asking them."""
        return await self._reputation.look_up(facts)

    async def breaches(self, address: Address) -> int | None:
        """Return in how many breaches an address stands; None if not looked up or not told.

        Raises:
            BreachesError: The service refuses the key.
        """
        allowed = self._network.check_breaches and self._network.mode is Mode.FULL
        if self._breaches is None or not allowed:
            return None
        return await self._breaches.count(address.text)

    async def preflight(self, targets: PreflightTargets | None = None) -> PreflightReport:
        """Check what this machine can do: DNS, port 25, own name and address.

        Args:
            targets: Whom to speak to; whom the settings name by default.
        """
        network = self._network
        named = PreflightTargets(network.preflight_domains, network.preflight_dead_ip)
        chosen = targets or named
        return await Preflight(self._network, self._resolver, chosen, self._random).run()

    async def aclose(self) -> None:
        """Give up what is under way."""
        await self._reputation.aclose()
        if self._breaches is not None:
            await self._breaches.aclose()
        await self._resolver.aclose()

    def _is_quiet(self, askings: Sequence[Asking]) -> bool:
        """Tell whether the mode speaks to no mail host; everybody is told so then."""
        is_quiet = self._network.mode in (Mode.DNS, Mode.OFFLINE)
        if is_quiet:
            for asking in askings:
                asking.give_up(asking.not_started(f"mode {self._network.mode.value}"))
        return is_quiet

    def _way(self, facts: DomainFacts) -> Way:
        provider = self._providers.get(facts.provider) or _ANYONE
        name = self._decoy_name(facts.domain)
        return Way(self._network, provider, self._roads.dial(facts), self._clock, name, self._home)

    def _decoy_name(self, domain: str) -> str:
        source = self._random
        if self._decoy_seed:
            digest = hashlib.sha256(f"{self._decoy_seed} {domain}".encode()).digest()
            source = Random(digest)  # noqa: S311  the digest of a secret is what makes it hard to guess
        return self._decoys.setdefault(domain, decoy_local_part(source))


def _give_up(askings: Sequence[Asking], error: Exception) -> None:
    _log.warning("A probe of ours failed", exc_info=error)
    note = f"{type(error).__name__}: {error}"
    for asking in askings:
        asking.give_up(asking.not_started(note, ProbeEnd.INTERNAL_ERROR))
