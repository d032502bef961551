"""What this machine can do, checked before a list is spoilt: DNS, port 25, name, reputation."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from app.mail.domain import DnsOutcome, DomainFacts, MailRoute
from app.mail.explain import Sentence
from app.settings import Mode, NetworkSettings
from app.verify import preflight_words as words
from app.verify.blocklists import Blocklists, Listing
from app.verify.port_check import Place, PortState, Visit, judge, public_ip, refusals, visit
from app.verify.proxy import Roads
from app.verify.resolver import Resolver

CONNECT_S = 5.0
REPLY_S = 10.0


class Mark(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at.

    Attributes:
        name: "dns", "dns_honest", "port_25", "welcome", "public_address", "reverse_name", "helo",
            "block_lists" or "sender".
        says: What was found.
        advice: What would help; None if nothing needs to.
    """

    name: str
    mark: Mark
    says: Sentence
    advice: Sentence | None = None


@dataclass(frozen=True, slots=True)
class PreflightReport:
    """All checks in order, and what they come to.

    Attributes:
        public_ip: Our address as mail hosts see it; empty if none told.
    """

    checks: tuple[Check, ...]
    port: PortState
    public_ip: str = ""

    @property
    def can_probe(self) -> bool:
        """Tell whether mailboxes can be asked about from here."""
        return self.port is PortState.OPEN

    @property
    def mark(self) -> Mark:
        """Return the worst mark."""
        marks = {check.mark for check in self.checks}
        return next((one for one in (Mark.FAILED, Mark.WARNING) if one in marks), Mark.PASSED)


@dataclass(frozen=True, slots=True)
class PreflightTargets:
    """Whom a preflight speaks to; settings, so that a test lab can name its own.

    Attributes:
        domains: Their MX hosts are greeted; of different providers.
        dead_ip: An address where no host can be (RFC 5737): who answers there stands between;
            empty to try none.
        made_up_suffixes: Where names are invented to see whether DNS says that they do not exist.
    """

    domains: tuple[str, ...]
    dead_ip: str
    made_up_suffixes: tuple[str, ...] = ("com", "net")


class Preflight:
    """Runs the checks, those that do not need one another at the same time."""

    def __init__(
        self,
        network: NetworkSettings,
        resolver: Resolver,
        targets: PreflightTargets,
        random: Random,
    ) -> None:
        """Prepare without asking anything."""
        self._network = network
        self._resolver = resolver
        self._targets = targets
        self._random = random
        self._roads = Roads(network.proxies)

    async def run(self) -> PreflightReport:
        """Check everything and report; what networks do never raises."""
        if self._network.mode is Mode.OFFLINE:
            return PreflightReport((), PortState.UNSEEN)
        facts, honest, sender = await asyncio.gather(
            asyncio.gather(*(self._resolver.resolve(one) for one in self._targets.domains)),
            self._check_honest(),
            self._check_sender(),
        )
        checks = [_check_dns(facts), honest]
        if self._network.mode is Mode.DNS:
            return PreflightReport(tuple(checks), PortState.UNSEEN)
        visits, dead = await self._visits(facts)
        port = judge(visits, dead, self._resolver.registrable)
        ip = public_ip(visits) if port is PortState.OPEN else ""
        checks += [_check_port(port, visits), *_check_welcome(port, visits), _check_address(ip)]
        checks += await asyncio.gather(
            self._check_reverse(ip), self._check_helo(ip), self._check_lists(ip)
        )
        return PreflightReport((*checks, sender), port, ip)

    async def _visits(self, facts: Sequence[DomainFacts]) -> tuple[list[Visit], Visit | None]:
        network = _hasty(self._network)
        helo = network.helo or network.sender.rpartition("@")[2] or "[127.0.0.1]"
        going = [
            visit(_place(one), network, self._roads.dial(one), helo)
            for one in facts
            if _place(one).ips
        ]
        if not self._targets.dead_ip:
            return await asyncio.gather(*going), None
        dead = Place("", (self._targets.dead_ip,))
        road = self._roads.dial(DomainFacts("", MailRoute.UNSEEN))
        *visits, nobody = await asyncio.gather(*going, visit(dead, network, road, helo))
        return visits, nobody

    async def _check_honest(self) -> Check:
        """Ask for names that cannot exist: some providers' name servers answer with their own."""
        made_up = [
            f"{''.join(self._random.choices('bcdfghjklmnpqrstvwxz', k=18))}.{suffix}"
            for suffix in self._targets.made_up_suffixes
        ]
        answers = await asyncio.gather(*(self._resolver.ask(name, "A") for name in made_up))
        lies = [one for one in answers if one.outcome is DnsOutcome.OK]
        if lies:
            values = (("name", lies[0].name), ("answer", ", ".join(lies[0].records)))
            return Check(
                "dns_honest", Mark.FAILED, Sentence(words.DNS_LIES, values), words.OTHER_DNS
            )
        if not any(one.outcome.is_answer for one in answers):
            return Check("dns_honest", Mark.SKIPPED, Sentence(words.DNS_UNTESTED))
        return Check("dns_honest", Mark.PASSED, Sentence(words.DNS_HONEST))

    async def _check_reverse(self, ip: str) -> Check:
        if not ip:
            return Check("reverse_name", Mark.SKIPPED, Sentence(words.NO_ADDRESS))
        pointer = ipaddress.ip_address(ip).reverse_pointer
        answer = await self._resolver.ask(pointer, "PTR")
        shown = ("ip", ip)
        if not answer.outcome.is_answer:
            return Check("reverse_name", Mark.SKIPPED, Sentence(words.PTR_UNSEEN, (shown,)))
        if not answer.records:
            return Check(
                "reverse_name", Mark.WARNING, Sentence(words.PTR_MISSING, (shown,)), words.ASK_PTR
            )
        name = answer.records[0].rstrip(".")
        forward = await self._resolver.addresses(name)
        values = (shown, ("name", name))
        if ip in forward.addresses:
            return Check("reverse_name", Mark.PASSED, Sentence(words.PTR_GOOD, values))
        return Check(
            "reverse_name", Mark.WARNING, Sentence(words.PTR_ONE_WAY, values), words.ASK_PTR
        )

    async def _check_helo(self, ip: str) -> Check:
        name = self._network.helo or self._network.sender.rpartition("@")[2]
        if not name:
            return Check("helo", Mark.WARNING, Sentence(words.HELO_NONE), words.SET_HELO)
        shown = (("name", name),)
        if "." not in name:
            return Check("helo", Mark.WARNING, Sentence(words.HELO_SHORT, shown), words.SET_HELO)
        found = await self._resolver.addresses(name)
        if not found.outcome.is_answer:
            return Check("helo", Mark.SKIPPED, Sentence(words.HELO_UNSEEN, shown))
        if not found.addresses:
            return Check("helo", Mark.WARNING, Sentence(words.HELO_UNKNOWN, shown), words.SET_HELO)
        if ip and ip not in found.addresses:
            values = (*shown, ("ip", ip))
            return Check("helo", Mark.WARNING, Sentence(words.HELO_OTHER, values), words.SET_HELO)
        return Check("helo", Mark.PASSED, Sentence(words.HELO_GOOD, shown))

    async def _check_lists(self, ip: str) -> Check:
        if not ip:
            return Check("block_lists", Mark.SKIPPED, Sentence(words.NO_ADDRESS))
        lists = Blocklists(self._resolver, self._network.dnsbl_zones)
        return _read_listings(ip, await lists.listings([ip]))

    async def _check_sender(self) -> Check:
        sender = self._network.sender
        if not sender:
            return Check("sender", Mark.WARNING, Sentence(words.SENDER_NULL), words.SET_SENDER)
        domain = sender.rpartition("@")[2]
        facts = await self._resolver.resolve(domain)
        shown = (("domain", domain),)
        if facts.route is MailRoute.UNSEEN:
            return Check("sender", Mark.SKIPPED, Sentence(words.SENDER_UNSEEN, shown))
        if facts.route not in (MailRoute.MX, MailRoute.IMPLICIT_MX, MailRoute.NOT_PUBLIC):
            return Check(
                "sender", Mark.FAILED, Sentence(words.SENDER_NO_MX, shown), words.SET_SENDER
            )
        if facts.spf == "":
            return Check("sender", Mark.WARNING, Sentence(words.SENDER_NO_SPF, shown))
        return Check("sender", Mark.PASSED, Sentence(words.SENDER_GOOD, shown))


def _hasty(network: NetworkSettings) -> NetworkSettings:
    """Wait less than a run does: a host that needs longer than this is not the rule."""
    return replace(
        network,
        connect_timeout_s=min(CONNECT_S, network.connect_timeout_s),
        reply_timeout_s=min(REPLY_S, network.reply_timeout_s),
    )


def _place(facts: DomainFacts) -> Place:
    for host in facts.hosts:
        if host.addresses:
            return Place(host.name, host.addresses)
    return Place(facts.domain, ())


def _check_dns(facts: Sequence[DomainFacts]) -> Check:
    outcomes = [one.answers[0].outcome for one in facts if one.answers]
    if any(one.is_answer for one in outcomes):
        return Check("dns", Mark.PASSED, Sentence(words.DNS_WORKS))
    values = (("outcome", outcomes[0].value if outcomes else DnsOutcome.NOT_ASKED.value),)
    return Check("dns", Mark.FAILED, Sentence(words.DNS_DEAD, values), words.OTHER_DNS)


def _check_port(port: PortState, visits: Sequence[Visit]) -> Check:
    hosts = ", ".join(one.place.host for one in visits) or "-"
    note = next((one.note for one in visits if one.note), "-")
    says = Sentence(words.PORT[port], (("hosts", hosts), ("note", note)))
    if port is PortState.OPEN:
        return Check("port_25", Mark.PASSED, says)
    if port is PortState.UNSEEN:
        return Check("port_25", Mark.SKIPPED, says)
    return Check("port_25", Mark.FAILED, says, words.WAYS_OUT)


def _check_welcome(port: PortState, visits: Sequence[Visit]) -> list[Check]:
    if port is not PortState.OPEN:
        return []
    refused = refusals(visits)
    if not refused:
        return [Check("welcome", Mark.PASSED, Sentence(words.WELCOME))]
    host, reply = refused[0]
    values = (("host", host), ("reply", f"{reply.code} {reply.text}".replace("\n", " ")))
    mark = Mark.FAILED if len(refused) == len(visits) else Mark.WARNING
    return [Check("welcome", mark, Sentence(words.UNWELCOME, values), words.WAYS_OUT)]


def _check_address(ip: str) -> Check:
    if not ip:
        return Check("public_address", Mark.SKIPPED, Sentence(words.NO_ADDRESS))
    return Check("public_address", Mark.PASSED, Sentence(words.ADDRESS, (("ip", ip),)))


def _read_listings(ip: str, listings: Sequence[Listing]) -> Check:
    listed = [one.zone for one in listings if one.is_listed]
    silent = [one.zone for one in listings if one.is_listed is None]
    asked = [one.zone for one in listings if one.is_listed is not None]
    if listed:
        values = (("ip", ip), ("zones", ", ".join(listed)))
        return Check("block_lists", Mark.WARNING, Sentence(words.LISTED, values), words.DELIST)
    if not asked:
        zones = (("zones", ", ".join(silent)),)
        return Check("block_lists", Mark.SKIPPED, Sentence(words.LISTS_SILENT, zones))
    values = (("ip", ip), ("zones", ", ".join(asked)))
    return Check("block_lists", Mark.PASSED, Sentence(words.NOT_LISTED, values))
