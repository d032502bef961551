"""Several domains of one MX group asked on one connection, with RSET between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.mail.address import Address
from app.mail.conversation import Session
from app.mail.domain import DomainFacts
from app.mail.evidence import Decoy, ProbeEnd
from app.verify.asking import Asking
from app.verify.dial import Reached


@dataclass(frozen=True, slots=True)
class Request:
    """One domain to be asked about together with others.

    Attributes:
        addresses: All of this domain.
        decoy: What is already known of the domain's decoy; None if nothing.
    """

    facts: DomainFacts
    addresses: tuple[Address, ...]
    decoy: Decoy | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One domain of a shared session: who asks about it."""

    domain: str
    asking: Asking


async def ask_together(
    members: Sequence[Member], per_session: int, *, is_alone_too: bool = True
) -> None:
    """Ask domains of one host in shared sessions, then each alone for what is left.

    Args:
        members: Different domains.
        per_session: Domains, one MAIL FROM each, that the provider takes on one connection.
        is_alone_too: Ask a domain alone that nobody answered for in company; otherwise it is left
            as NOT_STARTED, for whoever paces the connections.
    """
    answered: set[str] = set()
    for alike in _by_host(members):
        for start in range(0, len(alike), per_session):
            some = alike[start : start + per_session]
            if len(some) > 1:
                answered |= await _share(some)
    for member in members:
        if is_alone_too or member.domain in answered:
            await member.asking.run()
        else:
            member.asking.give_up(member.asking.not_started("nobody answered in company"))


def _by_host(members: Sequence[Member]) -> Iterator[list[Member]]:
    groups: dict[tuple[str, tuple[str, ...]], list[Member]] = {}
    for member in members:
        host = member.asking.best_host
        if host is not None:
            groups.setdefault((host.name, host.addresses), []).append(member)
    yield from groups.values()


async def _share(members: Sequence[Member]) -> set[str]:
    """Hold one session for all, and return the domains that got answers.

    Whatever it leaves open is asked alone afterwards.
    """
    first = members[0].asking
    host = first.best_host
    for member in members:
        member.asking.begin()
    if host is None:
        return set()
    reached = await first.reach(host)
    if not isinstance(reached, Reached):
        return set()
    errands = [member.asking.errand() for member in members]
    session = await first.converse(host, reached, errands)
    answered: set[str] = set()
    for member in members:
        part = part_of(session, member.domain)
        # Nobody answered: this domain's own session will tell why.
        if part.answers:
            await member.asking.take(host, reached.ip, part)
            answered.add(member.domain)
    return answered


def part_of(session: Session, domain: str) -> Session:
    """Return what a shared session told of one domain; how it ended concerns none alone."""
    return replace(
        session,
        answers=tuple(one for one in session.answers if one.address.domain == domain),
        unanswered=tuple(one for one in session.unanswered if one.domain == domain),
        controls=tuple(one for one in session.controls if one.domain == domain),
        end=ProbeEnd.ANSWERED,
        refusal=None,
        refused_at="",
    )
