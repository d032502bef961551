"""A domain as DNS shows it: MX hosts, null MX, implicit MX, and what could not be seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
