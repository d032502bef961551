"""Whether mail hosts can be reached at all, judged from visits to a few: no MAIL, no RCPT."""

from __future__ import annotations

import asyncio
import ipaddress
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.mail.conversation import Manners, Session
from app.mail.dialogue import probe
from app.mail.evidence import ProbeEnd
from app.mail.reply import Reply
from app.settings import NetworkSettings
from app.verify.dial import Dial, NotReached, Timing, reach
from app.verify.smtp import Patience, converse
from app.verify.wire import Wire

# Cisco's SMTP inspection and its kin blot out what they do not like.
_BLOTTED = re.compile(r"\*{4,}|X{8,}")
_IP = re.compile(r"[\[(]?(?:IPv6:)?([0-9A-Fa-f:.]{7,45})[\])]?")
_OK = 2


class PortState(StrEnum):
    """What became of connections to port 25 of mail hosts."""

    OPEN = "open"
    REFUSED = "refused"
    FILTERED = "filtered"
    INTERCEPTED = "intercepted"
    WRONG_BANNER = "wrong_banner"
    PROXY_FAILED = "proxy_failed"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Place:
    """A mail host to be visited.

    Attributes:
        host: Its MX host name.
    """

    host: str
    ips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """How one visit went.

    Attributes:
        end: Why there was no talk; ANSWERED if banner and EHLO went well.
        banner, ehlo: Replies; None if it did not come so far.
        note: What came instead of a reply.
    """

    place: Place
    end: ProbeEnd
    banner: Reply | None = None
    ehlo: Reply | None = None
    note: str = ""

    @property
    def was_connected(self) -> bool:
        """Tell whether a connection stood, whatever was said on it."""
        return self.banner is not None or self.end in (
            ProbeEnd.ANSWERED,
            ProbeEnd.DISCONNECTED,
            ProbeEnd.REFUSED_EARLY,
            ProbeEnd.TIMEOUT,
        )


async def visit(place: Place, network: NetworkSettings, dial: Dial, helo: str) -> Visit:
    """Connect, hear the banner, say EHLO and QUIT."""
    in_all_s = network.connect_timeout_s + network.reply_timeout_s
    timing = Timing(network.connect_timeout_s, network.connect_timeout_s)
    reached = await reach(dial, place.ips, network.smtp_port, timing)
    if isinstance(reached, NotReached):
        note = reached.steps[-1].note if reached.steps else ""
        return Visit(place, reached.end, note=note)
    loop = asyncio.get_running_loop()
    _, wire = await loop.create_connection(Wire, sock=reached.sock)
    patience = Patience(network.reply_timeout_s, loop.time() + in_all_s)
    session = await converse(probe([], Manners(helo, use_tls=False)), wire, place.host, patience)
    return _read(place, session)


def _read(place: Place, session: Session) -> Visit:
    replies = [step.reply for step in session.steps]
    return Visit(
        place,
        session.end,
        banner=replies[0] if replies else None,
        ehlo=replies[1] if len(replies) > 1 else None,
        note=session.steps[-1].note if session.steps else "",
    )


def judge(
    visits: Sequence[Visit], dead: Visit | None, registrable: Callable[[str], str]
) -> PortState:
    """Tell the state of the port from visits to hosts of different groups.

    Args:
        visits: To real mail hosts.
        dead: To an address where no host can be; None if not tried.
        registrable: Gives the registrable domain of a host name.
    """
    if not visits:
        return PortState.UNSEEN
    if (dead is not None and dead.was_connected) or _share_a_mouth(visits, registrable):
        return PortState.INTERCEPTED
    if any(one.banner is not None and _BLOTTED.search(one.banner.text) for one in visits):
        return PortState.INTERCEPTED
    if any(one.banner is not None for one in visits):
        return PortState.OPEN
    return _judge_unanswered(visits)


def _judge_unanswered(visits: Sequence[Visit]) -> PortState:
    """Tell the state of the port when no host greeted us."""
    ends = {one.end for one in visits}
    if any(one.was_connected for one in visits):
        return PortState.WRONG_BANNER  # garbage, silence or a closed door, everywhere
    if ends == {ProbeEnd.PROXY_FAILED}:
        return PortState.PROXY_FAILED
    return PortState.REFUSED if ends == {ProbeEnd.CONNECT_REFUSED} else PortState.FILTERED


def _share_a_mouth(visits: Sequence[Visit], registrable: Callable[[str], str]) -> bool:
    """Tell whether hosts of different groups name themselves alike, and as none of them."""
    names: dict[str, set[str]] = {}
    for one in visits:
        if one.banner is not None and one.banner.text:
            name = one.banner.text.split()[0].lower()
            names.setdefault(name, set()).add(registrable(one.place.host))
    return any(
        len(owners) > 1 and registrable(name) not in owners for name, owners in names.items()
    )


def public_ip(visits: Sequence[Visit]) -> str:
    """Return our own address as hosts repeat it after EHLO; empty if none does."""
    for one in visits:
        if one.ehlo is None or one.ehlo.code // 100 != _OK:
            continue
        # Ours comes last: a host without a name puts its own address first.
        for found in reversed(_IP.findall(one.ehlo.text.split("\n", maxsplit=1)[0])):
            try:
                return str(ipaddress.ip_address(found))
            except ValueError:
                continue
    return ""


def refusals(visits: Sequence[Visit]) -> tuple[tuple[str, Reply], ...]:
    """Return the hosts that greeted us with a refusal, with what they said."""
    found: list[tuple[str, Reply]] = []
    for one in visits:
        last = one.ehlo or one.banner
        if last is not None and last.code // 100 != _OK:
            found.append((one.place.host, last))
    return tuple(found)
