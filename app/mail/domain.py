"""A domain as DNS shows it: MX hosts, null MX, implicit MX, and what could not be seen."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.mail.providers import Providers


class DnsOutcome(StrEnum):
    """How a DNS question ended. Only OK, NXDOMAIN and NO_DATA are answers."""

    OK = "ok"
    NXDOMAIN = "nxdomain"
    NO_DATA = "no_data"
    SERVFAIL = "servfail"
    TIMEOUT = "timeout"
    REFUSED = "refused"
    NETWORK = "network"
    NOT_ASKED = "not_asked"

    @property
    def is_answer(self) -> bool:
        """Tell whether the name servers answered, even if the answer is no."""
        return self in (DnsOutcome.OK, DnsOutcome.NXDOMAIN, DnsOutcome.NO_DATA)


@dataclass(frozen=True, slots=True)
class DnsAnswer:
    """One question and its answer, as shown in the evidence.

    Attributes:
        name: The name asked.
        rdtype: MX, A, AAAA, TXT ...
        outcome: How it ended.
        records: Presentation form of each record, in the order received.
        took_ms: Milliseconds until the answer.
    """

    name: str
    rdtype: str
    outcome: DnsOutcome
    records: tuple[str, ...] = ()
    took_ms: int = 0


@dataclass(frozen=True, slots=True)
class MxHost:
    """One MX host with its addresses; no addresses and outcome OK cannot both be."""

    preference: int
    name: str
    addresses: tuple[str, ...]
    outcome: DnsOutcome


class MailRoute(StrEnum):
    """Where mail for a domain goes."""

    MX = "mx"
    IMPLICIT_MX = "implicit_mx"
    NULL_MX = "null_mx"
    NO_DOMAIN = "no_domain"
    NO_MX = "no_mx"
    NO_ROUTE = "no_route"
    NOT_PUBLIC = "not_public"
    CONTRADICTORY = "contradictory"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class DomainFacts:
    """What DNS says of a domain.

    Attributes:
        domain: A-labels.
        route: Where its mail goes. NO_DOMAIN: NXDOMAIN. NO_MX: exists, but neither MX nor A/AAAA.
            NO_ROUTE: every MX host is known to have no address. NOT_PUBLIC: only private
            addresses. CONTRADICTORY: null MX beside others, MX naming an IP address. UNSEEN: DNS
            did not answer, or was not asked.
        hosts: MX hosts by preference; for an implicit MX the domain itself.
        provider: Name in resources/providers.toml, empty if unknown.
        provider_behind: The provider behind a gateway, as SPF names it; empty if unknown.
        mx_group: Key for pacing: the provider, else the registrable domain of the best MX.
        spf: The v=spf1 record; empty if none; None if not looked at.
        dmarc: The v=DMARC1 record; empty if none; None if not looked at.
        answers: The raw DNS answers.
        checked_at: Unix time, seconds; 0 if never asked.
    """

    domain: str
    route: MailRoute
    hosts: tuple[MxHost, ...] = ()
    provider: str = ""
    provider_behind: str = ""
    mx_group: str = ""
    spf: str | None = None
    dmarc: str | None = None
    answers: tuple[DnsAnswer, ...] = ()
    checked_at: float = 0.0


def mx_hosts(domain: str, mx: DnsAnswer) -> tuple[MxHost, ...]:
    """Return the hosts whose addresses are to be looked up, by preference, not yet asked.

    Without MX records the domain itself is its host (RFC 5321 5.1). Names that are IP addresses
    are left out: they have no address to look up.
    """
    if mx.outcome is DnsOutcome.NO_DATA or (mx.outcome is DnsOutcome.OK and not mx.records):
        return (MxHost(0, domain, (), DnsOutcome.NOT_ASKED),)
    best: dict[str, int] = {}
    for preference, name in _targets(mx):
        if name and not _is_ip(name):
            best[name] = min(preference, best.get(name, preference))
    order = sorted(best.items(), key=lambda item: item[1])
    return tuple(MxHost(preference, name, (), DnsOutcome.NOT_ASKED) for name, preference in order)


def read_mx(
    domain: str, mx: DnsAnswer, hosts: Sequence[MxHost], *, allow_private: bool
) -> DomainFacts:
    """Decide where a domain's mail goes (RFC 5321 5.1, RFC 7505).

    Args:
        domain: A-labels.
        mx: The answer to the MX question.
        hosts: What was found for the hosts of mx_hosts(), in any order; those left out count as
            not asked.
        allow_private: Whether hosts on loopback and private addresses may be spoken to.
    """
    route, found = _route(domain, mx, hosts, allow_private)
    return DomainFacts(domain=domain, route=route, hosts=found, answers=(mx,))


def name_provider(
    facts: DomainFacts, providers: Providers, *, registrable: Callable[[str], str], spf: str = ""
) -> DomainFacts:
    """Add who runs the best MX, who stands behind a gateway, and the group for pacing.

    Args:
        facts: From read_mx().
        providers: The known providers.
        registrable: Gives the registrable domain of a host name.
        spf: The domain's SPF record; empty if none or not looked at.
    """
    if not facts.hosts:
        return facts
    best = facts.hosts[0].name
    provider = providers.by_mx(best)
    if provider is None:
        return replace(facts, mx_group=registrable(best) or best)
    behind = providers.by_spf(spf) if provider.kind == "gateway" else None
    return replace(
        facts,
        provider=provider.name,
        provider_behind=behind.name if behind else "",
        mx_group=provider.name,
    )


def _route(
    domain: str, mx: DnsAnswer, hosts: Sequence[MxHost], allow_private: bool
) -> tuple[MailRoute, tuple[MxHost, ...]]:
    if mx.outcome is DnsOutcome.NXDOMAIN:
        return MailRoute.NO_DOMAIN, ()
    if not mx.outcome.is_answer:
        return MailRoute.UNSEEN, ()
    wanted = mx_hosts(domain, mx)
    names = [name for _, name in _targets(mx)]
    if names and not any(names):
        return MailRoute.NULL_MX, ()
    if not wanted or not all(names):
        # Null MX beside others, or nothing but IP addresses: senders differ.
        return MailRoute.CONTRADICTORY, wanted
    known = {host.name: host for host in hosts}
    found = tuple(
        replace(known[host.name], preference=host.preference) if host.name in known else host
        for host in wanted
    )
    if names:
        return _route_by_hosts(found, MailRoute.MX, MailRoute.NO_ROUTE, allow_private)
    return _route_by_hosts(found, MailRoute.IMPLICIT_MX, MailRoute.NO_MX, allow_private)


def _route_by_hosts(
    hosts: tuple[MxHost, ...], reachable: MailRoute, without: MailRoute, allow_private: bool
) -> tuple[MailRoute, tuple[MxHost, ...]]:
    """Judge by the hosts' addresses; one name server that did not answer leaves it unseen."""
    open_hosts = hosts if allow_private else tuple(_public_part(host) for host in hosts)
    if any(host.addresses for host in open_hosts):
        return reachable, open_hosts
    if not all(host.outcome.is_answer for host in hosts):
        return MailRoute.UNSEEN, hosts
    if any(host.addresses for host in hosts):
        return MailRoute.NOT_PUBLIC, hosts
    return without, hosts


def _public_part(host: MxHost) -> MxHost:
    public = tuple(address for address in host.addresses if is_public(address))
    return host if len(public) == len(host.addresses) else replace(host, addresses=public)


def is_public(address: str) -> bool:
    """Tell whether an IP address is one that a stranger on the internet may speak to."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or _nat64(ip)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def _nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address within 64:ff9b::/96 (RFC 6052)."""
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def _targets(mx: DnsAnswer) -> Iterator[tuple[int, str]]:
    """Read preference and name of each MX record; the name of a null MX is empty."""
    for record in mx.records:
        preference, _, name = record.strip().partition(" ")
        if preference.isdecimal():
            yield int(preference), name.strip().lower().rstrip(".")


def _is_ip(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
