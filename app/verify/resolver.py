"""DNS for a domain: its route, its hosts' addresses once a run, SPF and DMARC."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import cache
from typing import TypeVar, cast

from app.mail.domain import (
    DnsAnswer,
    DnsOutcome,
    DomainFacts,
    MailRoute,
    MxHost,
    mx_hosts,
    name_provider,
    read_mx,
)
from app.mail.providers import Providers
from app.settings import Mode, NetworkSettings
from app.verify.dns_client import DnsClient
from app.verify.flight import OneFlight

# Domains with dozens of MX hosts exist; senders try a handful (Postfix: smtp_mx_address_limit 5).
MAX_HOSTS = 10
# A list of a million domains must not fill the memory; a second question to DNS is cheap.
DOMAINS_KEPT = 300_000
TEXTS_KEPT = 20_000  # most are asked for once: only organisations' policies are shared
_Value = TypeVar("_Value")


class Resolver:
    """Finds out what DNS says of domains, each question once a run."""

    def __init__(
        self,
        network: NetworkSettings,
        providers: Providers,
        *,
        clock: Callable[[], float] = time.time,
        registrable: Callable[[str], str] | None = None,
        kept: int = DOMAINS_KEPT,
    ) -> None:
        """Prepare without asking anything.

        Args:
            network: Name servers, mode, private addresses or not.
            providers: To name who runs the MX hosts.
            clock: Unix time, seconds.
            registrable: Gives the registrable domain of a host; the public suffix list by default.
            kept: How many domains and how many hosts are remembered; others are asked again.

        Raises:
            NameserverError: A name server setting cannot be read.
        """
        self._network = network
        self._providers = providers
        self._clock = clock
        self._registrable = registrable
        is_fast = network.mode is Mode.FAST
        self._client = DnsClient(
            network.nameservers,
            try_s=1.0 if is_fast else 3.0,
            lifetime_s=2.0 if is_fast else 10.0,
        )
        self._domains = OneFlight(self._find_domain, kept=kept)
        self._hosts = OneFlight(self._find_host, kept=kept)
        self._texts = OneFlight(self._find_txt, kept=TEXTS_KEPT)

    async def resolve(self, domain: str) -> DomainFacts:
        """Return what DNS says of a domain (A-labels); never raises for what name servers do."""
        if self._network.mode is Mode.OFFLINE:
            return DomainFacts(domain, MailRoute.UNSEEN)
        facts = await self._domains.get(domain)
        if facts.route is MailRoute.UNSEEN:
            # Not an answer: whoever asks later in the run gets a new one.
            self._domains.forget(domain)
        return facts

    async def txt(self, name: str) -> DnsAnswer:
        """Return the TXT records of a name, each as one text."""
        return await self._texts.get(name)

    async def ask(self, name: str, rdtype: str) -> DnsAnswer:
        """Ask any question, uncached."""
        return await self._client.ask(name, rdtype)

    async def addresses(self, host: str) -> MxHost:
        """Return the addresses of a host, preference 0."""
        found = await self._hosts.get(host)
        if not found.outcome.is_answer:
            self._hosts.forget(host)
        return found

    async def aclose(self) -> None:
        """Give up what is under way."""
        await self._domains.aclose()
        await self._hosts.aclose()
        await self._texts.aclose()

    async def _find_domain(self, domain: str) -> DomainFacts:
        mx = await self._client.ask(domain, "MX")
        wanted = mx_hosts(domain, mx) if mx.outcome.is_answer else ()
        found = await _together([self.addresses(host.name) for host in wanted[:MAX_HOSTS]])
        facts = read_mx(domain, mx, found, allow_private=self._network.allow_private)
        facts = replace(facts, checked_at=self._clock())
        if not facts.hosts:
            return facts
        facts = await self._with_policies(facts)
        return name_provider(
            facts, self._providers, registrable=self.registrable, spf=facts.spf or ""
        )

    async def _with_policies(self, facts: DomainFacts) -> DomainFacts:
        if self._network.mode is Mode.FAST:
            return facts
        spf, dmarc = await _together([self.txt(facts.domain), self.txt(f"_dmarc.{facts.domain}")])
        asked = [spf, dmarc]
        above = self.registrable(facts.domain)
        if policy(dmarc, "v=DMARC1") == "" and above != facts.domain:
            # RFC 7489 6.6.3: without a record of its own the organisation's holds.
            asked.append(await self.txt(f"_dmarc.{above}"))
        return replace(
            facts,
            spf=policy(spf, "v=spf1"),
            dmarc=policy(asked[-1], "v=DMARC1"),
            answers=(*facts.answers, *asked),
        )

    async def _find_host(self, host: str) -> MxHost:
        four, six = await _together([self._client.ask(host, "A"), self._client.ask(host, "AAAA")])
        return MxHost(0, host, (*four.records, *six.records), _both(four, six))

    async def _find_txt(self, name: str) -> DnsAnswer:
        return await self._client.ask(name, "TXT")

    def registrable(self, host: str) -> str:
        """Return the registrable domain of a host name."""
        if self._registrable is None:
            self._registrable = public_suffixes()
        return self._registrable(host)


@cache
def public_suffixes() -> Callable[[str], str]:
    """Return what finds the registrable domain of a name; read once, it takes a while."""
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - 50 ms, not always needed

    find = cast("Callable[[str], str | None]", PublicSuffixList().privatesuffix)
    return lambda name: find(name) or name


def policy(answer: DnsAnswer, version: str) -> str | None:
    """Return the record of that version; empty if there is none, None if DNS did not answer."""
    if not answer.outcome.is_answer:
        return None
    starts = re.compile(rf"{re.escape(version)}\s*(;|\s|$)", re.IGNORECASE)
    return next((text for text in answer.records if starts.match(text)), "")


def _both(four: DnsAnswer, six: DnsAnswer) -> DnsOutcome:
    """Tell the outcome of A and AAAA together: no address is certain only if both say so."""
    if four.records or six.records:
        return DnsOutcome.OK
    for answer in (four, six):
        if not answer.outcome.is_answer:
            return answer.outcome
    return four.outcome


async def _together(questions: list[Awaitable[_Value]]) -> list[_Value]:
    return list(await asyncio.gather(*questions))
