"""A mail world without network: domains and what they say, and a log of who was asked."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.mail.address import Address
from app.mail.domain import DomainFacts
from app.mail.evidence import Decoy, Probe, ProbeEnd, Reputation
from app.mail.reply import Reply
from app.verify.asking import Finding
from app.verify.breaches import Breaches
from app.verify.port_check import PortState
from app.verify.preflight import PreflightReport
from app.verify.together import Request
from tests.fakes.results import facts_of

OK = Reply(250, "2.1.5 Ok")
NO_SUCH = Reply(550, "5.1.1 User unknown")
GREY = Reply(450, "4.2.0 Greylisted, try again in 1 seconds")
BANNED = Reply(550, "5.7.1 Service unavailable; client host blocked using zen.spamhaus.org")


@dataclass
class FakeAsker:
    """Answers as told; unknown domains take every address that does not begin with "no".

    Attributes:
        facts: By domain, where the default is not wanted.
        replies: What a domain says to each RCPT in turn; the last one for ever.
        ends: How a domain's probes end, if not ANSWERED.
        asked: How often each address was asked.
        groups: Domains that were asked about together.
        gate: Cleared to hold every probe back.
        port: What a preflight finds.
        breach_service: Who is asked about breaches.
    """

    facts: dict[str, DomainFacts] = field(default_factory=dict)
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    ends: dict[str, ProbeEnd] = field(default_factory=dict)
    decoys: dict[str, Reply] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    decoys_given: list[Decoy | None] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    groups: list[tuple[str, ...]] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    port: PortState = PortState.OPEN
    breach_service: Breaches | None = None
    clock: Callable[[], float] = lambda: 1_000.0
    under_way: int = 0
    most_under_way: int = 0
    is_closed: bool = False

    def __post_init__(self) -> None:
        self.gate.set()

    async def resolve(self, domain: str) -> DomainFacts:
        await asyncio.sleep(0)
        return self.facts.get(domain) or facts_of(domain)

    async def probe(
        self,
        facts: DomainFacts,
        addresses: Sequence[Address],
        *,
        decoy: Decoy | None,
        on_finding: Callable[[Finding], None],
    ) -> None:
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        self.decoys_given.append(decoy)
        self.sizes.append(len(addresses))
        try:
            for address in addresses:
                await self.gate.wait()
                await asyncio.sleep(0)
                self.asked[address.text] += 1
                on_finding(self._finding(facts, address, decoy))
        finally:
            self.under_way -= 1

    async def probe_group(
        self,
        requests: Sequence[Request],
        *,
        on_finding: Callable[[Finding], None],
        is_alone_too: bool = True,
    ) -> None:
        self.groups.append(tuple(one.facts.domain for one in requests))
        for one in requests:
            await self.probe(one.facts, one.addresses, decoy=one.decoy, on_finding=on_finding)

    def _finding(self, facts: DomainFacts, address: Address, decoy: Decoy | None) -> Finding:
        host = facts.hosts[0].name
        end = self.ends.get(facts.domain, ProbeEnd.ANSWERED)
        if end is not ProbeEnd.ANSWERED:
            return Finding(address, Probe(host, "", end, at=self.clock()), decoy)
        script = self.replies.get(facts.domain)
        if script is None:
            reply = NO_SUCH if address.local_part.startswith("no") else OK
        else:
            reply = script[min(self.asked[address.text], len(script)) - 1]
        said = self.decoys.get(facts.domain, NO_SUCH)
        probe = Probe(host, "127.0.0.1", end, reply, at=self.clock(), took_ms=5)
        return Finding(address, probe, decoy or Decoy(said, at=self.clock()))

    async def reputation(self, facts: DomainFacts) -> Reputation:
        return Reputation()

    async def breaches(self, address: Address) -> int | None:
        if self.breach_service is None:
            return None
        return await self.breach_service.count(address.text)

    async def preflight(self) -> PreflightReport:
        return PreflightReport((), self.port)

    async def aclose(self) -> None:
        self.is_closed = True
