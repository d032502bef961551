"""What the simulated mail world contains and how each of its hosts behaves: no I/O."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import cast

from app.mail.reply import Reply


class Behaviour(StrEnum):
    """How the hosts of a domain treat those who knock."""

    NORMAL = "normal"
    CATCH_ALL = "catch_all"
    GREYLISTING = "greylisting"
    BLOCKING = "blocking"
    BLOCKING_AT_BANNER = "blocking_at_banner"
    RATE_LIMITING = "rate_limiting"
    SLOW = "slow"
    SILENT = "silent"
    DROPPING = "dropping"
    TEMPORARY_TROUBLE = "temporary_trouble"
    DEAD = "dead"
    NULL_MX = "null_mx"
    NO_MX = "no_mx"
    SERVFAIL = "servfail"
    DNS_TIMEOUT = "dns_timeout"
    IMPLICIT_MX = "implicit_mx"
    NO_ROUTE = "no_route"


@dataclass(frozen=True, slots=True)
class SandboxDomain:
    """One domain of the world.

    Attributes:
        name: A-labels, lower case.
        behaviour: What its DNS and its hosts do.
        mx: MX host names by preference.
        ip: Loopback address of those hosts.
        users: Local parts that exist, lower case.
        full, disabled: Local parts whose mailbox is full or switched off.
        txt: TXT records of the domain itself.
    """

    name: str
    behaviour: Behaviour
    mx: tuple[str, ...]
    ip: str
    users: frozenset[str] = frozenset()
    full: frozenset[str] = frozenset()
    disabled: frozenset[str] = frozenset()
    txt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """What a host does with one command.

    Attributes:
        reply: What it says; None to say nothing.
        delay_s: Seconds it takes before it speaks.
        hangs_up: Whether it closes the connection afterwards.
    """

    reply: Reply | None
    delay_s: float = 0.0
    hangs_up: bool = False


@dataclass(slots=True)
class World:
    """The domains, and the memory that greylisting needs."""

    domains: dict[str, SandboxDomain]
    greylist_s: float = 8.0
    reply_delay_s: float = 0.02
    _first_seen: dict[tuple[str, str, str], float] = field(
        default_factory=dict[tuple[str, str, str], float]
    )

    @classmethod
    def from_toml(cls, text: str) -> World:
        """Build the world from the text of resources/sandbox.toml.

        Raises:
            tomllib.TOMLDecodeError: The text is no TOML.
            KeyError, ValueError: A domain lacks a field or names an unknown behaviour.
        """
        data = tomllib.loads(text)
        domains = [_domain(entry) for entry in data["domain"]]
        return cls(
            domains={domain.name: domain for domain in domains},
            greylist_s=float(data.get("greylist_s", 8)),
            reply_delay_s=float(data.get("reply_delay_s", 0.02)),
        )

    def ips(self) -> tuple[str, ...]:
        """Return every address that needs a listening host, sorted."""
        deaf = (Behaviour.DEAD, Behaviour.NULL_MX, Behaviour.NO_MX, Behaviour.NO_ROUTE)
        return tuple(sorted({d.ip for d in self.domains.values() if d.behaviour not in deaf}))

    def at(self, ip: str) -> tuple[SandboxDomain, ...]:
        """Return the domains served at an address."""
        return tuple(d for d in self.domains.values() if d.ip == ip)

    def greet(self, ip: str) -> Action:
        """Decide the banner of the host at an address."""
        behaviours = {d.behaviour for d in self.at(ip)}
        if Behaviour.BLOCKING_AT_BANNER in behaviours:
            text = "5.7.1 Service unavailable; client host [127.0.0.1] blocked using sandbox list"
            return Action(Reply(554, text), hangs_up=True)
        if Behaviour.SILENT in behaviours:
            return Action(None, delay_s=600)
        host = next((d.mx[0] for d in self.at(ip) if d.mx), "mx.sandbox.example")
        return Action(Reply(220, f"{host} ESMTP sandbox"), self.reply_delay_s)

    def rcpt(self, sender: str, recipient: str, *, nth: int, now: float) -> Action:
        """Decide what RCPT is told.

        Args:
            sender: The MAIL FROM address; part of the greylisting key.
            recipient: The RCPT address.
            nth: How many recipients this session has asked for already.
            now: Seconds on any clock that goes forward.
        """
        local_part, _, name = recipient.rpartition("@")
        domain = self.domains.get(name.lower())
        if domain is None:
            return Action(Reply(554, f"5.7.1 <{recipient}>: Relay access denied"))
        refused = self._refuse_us(domain, nth)
        if refused is not None:
            return refused
        if domain.behaviour is Behaviour.GREYLISTING:
            key = (sender.lower(), local_part.lower(), domain.name)
            waited = now - self._first_seen.setdefault(key, now)
            if waited < self.greylist_s:
                left = max(1, round(self.greylist_s - waited))
                text = f"4.7.1 <{recipient}>: Greylisted, please try again in {left} seconds"
                return Action(Reply(451, text), self.reply_delay_s)
        delay_s = 1.5 if domain.behaviour is Behaviour.SLOW else self.reply_delay_s
        return Action(_mailbox_reply(domain, local_part, recipient), delay_s)

    def _refuse_us(self, domain: SandboxDomain, nth: int) -> Action | None:
        """Return what a host says that speaks of the client, not of the mailbox."""
        match domain.behaviour:
            case Behaviour.BLOCKING:
                text = "5.7.1 Client host [127.0.0.1] blocked using sandbox block list"
                return Action(Reply(550, text), self.reply_delay_s)
            case Behaviour.DROPPING:
                return Action(None, hangs_up=True)
            case Behaviour.TEMPORARY_TROUBLE:
                text = "4.3.0 Temporary local problem - please try later"
                return Action(Reply(451, text), self.reply_delay_s)
            case Behaviour.RATE_LIMITING if nth >= _RATE_LIMIT_RECIPIENTS:
                text = "4.7.0 Too many recipients from your address, closing connection"
                return Action(Reply(421, text), self.reply_delay_s, hangs_up=True)
            case _:
                return None


_RATE_LIMIT_RECIPIENTS = 3


def _mailbox_reply(domain: SandboxDomain, local_part: str, recipient: str) -> Reply:
    """Answer for a mailbox whose host speaks with us."""
    name = local_part.lower().partition("+")[0]
    if name in domain.full:
        return Reply(452, f"4.2.2 <{recipient}>: The mailbox is over quota")
    if name in domain.disabled:
        return Reply(550, f"5.2.1 <{recipient}>: The account has been disabled")
    if domain.behaviour is Behaviour.CATCH_ALL or name in domain.users or name == "postmaster":
        return Reply(250, "2.1.5 Ok")
    return Reply(550, f"5.1.1 <{recipient}>: Recipient address rejected: User unknown")


def _domain(entry: dict[str, object]) -> SandboxDomain:
    """Read one [[domain]] table."""
    name = str(entry["name"]).encode("idna").decode("ascii").lower()
    behaviour = Behaviour(str(entry["behaviour"]))
    default_mx = () if behaviour is Behaviour.IMPLICIT_MX else (f"mx1.{name}",)
    return SandboxDomain(
        name=name,
        behaviour=behaviour,
        mx=_texts(entry, "mx") or default_mx,
        ip=str(entry.get("ip", "127.0.0.1")),
        users=frozenset(text.lower() for text in _texts(entry, "users")),
        full=frozenset(text.lower() for text in _texts(entry, "full")),
        disabled=frozenset(text.lower() for text in _texts(entry, "disabled")),
        txt=_texts(entry, "txt"),
    )


def _texts(entry: dict[str, object], key: str) -> tuple[str, ...]:
    """Return a list field as texts; empty when absent."""
    value = entry.get(key, ())
    if not isinstance(value, list | tuple):
        message = f"sandbox domain {entry.get('name')}: {key} must be a list"
        raise TypeError(message)
    return tuple(str(item) for item in cast("Sequence[object]", value))
