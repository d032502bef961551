"""One domain's addresses asked over as few sessions as allowed, until each has its finding."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.mail.address import Address
from app.mail.conversation import Answer, Errand, Manners, Session
from app.mail.dialogue import probe
from app.mail.domain import DomainFacts, MailRoute, MxHost, is_public
from app.mail.evidence import Decoy, Probe, ProbeEnd, Step
from app.mail.providers import Provider
from app.settings import Mode, NetworkSettings
from app.verify.controls import Controls
from app.verify.dial import Dial, NotReached, Reached, Timing, in_turn, reach
from app.verify.smtp import Patience, converse
from app.verify.wire import Wire

# The fast mode promises an answer within three seconds.
FAST_S = 3.0
# How often a host may end a session without having answered anybody before we go elsewhere.
BARREN_SESSIONS = 2
# Hosts of one domain that may turn us away before we believe them.
EARLY_REFUSALS = 2
_NO = 500
_TESTED_CODE = 450
_ROUTES = (MailRoute.MX, MailRoute.IMPLICIT_MX)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one address got: exactly one for each address asked.

    Attributes:
        decoy: What is known of the domain's decoy and postmaster@; None if nothing.
    """

    address: Address
    probe: Probe
    decoy: Decoy | None


@dataclass(frozen=True, slots=True)
class Way:
    """How a domain is asked: settings, whom it belongs to, and by which road.

    Attributes:
        clock: Unix time, seconds.
        decoy_name: The domain's decoy, its local part.
        home: For each MX host the address that answered last: greylisting wants to see the same
            two machines again.
    """

    network: NetworkSettings
    provider: Provider
    dial: Dial
    clock: Callable[[], float]
    decoy_name: str
    home: dict[str, str]


class Asking:
    """The course of one domain: hosts by preference, sessions, and who is still waiting."""

    def __init__(
        self,
        way: Way,
        facts: DomainFacts,
        addresses: Sequence[Address],
        decoy: Decoy | None,
        on_finding: Callable[[Finding], None],
    ) -> None:
        self._way = way
        self._facts = facts
        self._pending = list(dict.fromkeys(addresses))
        self._controls = Controls(decoy, way.provider, way.decoy_name, way.clock)
        self._on_finding = on_finding
        self._hosts: deque[MxHost] = deque(self._open_hosts())
        self._until = math.inf
        self._began = 0.0
        self._early_refusals = 0
        self._barren = 0
        self._came_back = False
        self._plain: set[str] = set()  # hosts whose TLS handshake failed
        self._failed: list[Probe] = []
        self._past: list[Step] = []
        self._held: list[tuple[Address, Probe]] = []

    def begin(self) -> None:
        """Let the domain's time run from now on; later calls change nothing."""
        if self._began:
            return
        network = self._way.network
        self._began = _now()
        deadline_s = network.domain_deadline_s
        if network.mode is Mode.FAST:
            deadline_s = min(FAST_S, deadline_s)
        self._until = self._began + deadline_s

    async def run(self) -> None:
        """Ask until every address has its finding, the hosts are used up or time is over."""
        self.begin()
        while self._pending and self._hosts and self._left_s() > 0:
            await self._visit(self._hosts[0])
        self.give_up(self._final_probe())

    def give_up(self, last: Probe) -> None:
        """Give everybody who is still waiting the same finding."""
        waiting, self._pending = self._pending, []
        for address in waiting:
            self._held.append((address, last))
        self._tell()

    def not_started(self, note: str, end: ProbeEnd = ProbeEnd.NOT_STARTED) -> Probe:
        """Return a probe that says why nothing was asked."""
        return Probe("", "", end, steps=(Step("", None, note=note),), at=self._way.clock())

    # Hosts

    @property
    def best_host(self) -> MxHost | None:
        """Return the host to be asked next; None if there is none."""
        return self._hosts[0] if self._hosts else None

    def _open_hosts(self) -> list[MxHost]:
        if self._facts.route not in _ROUTES:
            return []
        allowed = [replace(host, addresses=self._allowed(host)) for host in self._facts.hosts]
        return [host for host in allowed if host.addresses]

    def _allowed(self, host: MxHost) -> tuple[str, ...]:
        open_to_all = self._way.network.allow_private
        ips = in_turn([ip for ip in host.addresses if open_to_all or is_public(ip)])
        home = self._way.home.get(host.name)
        return (home, *(ip for ip in ips if ip != home)) if home in ips else ips

    def _next_host(self) -> None:
        self._hosts.popleft()
        self._barren = 0

    # One session

    async def _visit(self, host: MxHost) -> None:
        reached = await self.reach(host)
        if isinstance(reached, NotReached):
            self._failed.append(self._probe(host, "", reached.end, reached.steps))
            self._past.extend(reached.steps)
            self._next_host()
            return
        self._past.extend(reached.steps)
        await self.take(host, reached.ip, await self.converse(host, reached, [self.errand()]))

    def errand(self) -> Errand:
        """Return what the next session should ask about this domain."""
        return self._controls.errand(self._facts.domain, self._pending)

    async def take(self, host: MxHost, ip: str, session: Session) -> None:
        """Take what a session told of this domain, and ask its decoy apart if that is due."""
        if self._should_come_back(session):
            self._past.extend(session.steps)
            return
        self._controls.learn(session)
        await self._ask_decoy_apart(host)
        self._take_answers(host, ip, session)
        self._go_on(host, ip, session)

    async def reach(self, host: MxHost) -> Reached | NotReached:
        """Connect to a host by the first of its addresses that answers."""
        network = self._way.network
        timing = Timing(network.connect_timeout_s, self._left_s())
        return await reach(self._way.dial, host.addresses, network.smtp_port, timing)

    async def converse(self, host: MxHost, reached: Reached, errands: Sequence[Errand]) -> Session:
        """Hold one session about one or several domains."""
        network = self._way.network
        manners = Manners(
            helo=_helo(network, reached),
            sender=network.sender,
            use_tls=host.name not in self._plain,
            max_recipients=self._way.provider.messages_per_connection,
        )
        _, wire = await asyncio.get_running_loop().create_connection(Wire, sock=reached.sock)
        patience = Patience(network.reply_timeout_s, self._until)
        return await converse(probe(errands, manners), wire, host.name, patience)

    def _should_come_back(self, session: Session) -> bool:
        """Tell whether the host has only tested us: postscreen says 450 4.3.2 once to everybody."""
        replies = [one.reply for one in session.answers if one.reply is not None]
        was_tested = bool(replies) and all(
            one.code == _TESTED_CODE and one.text.startswith("4.3.2") for one in replies
        )
        is_due = was_tested and not self._came_back and self._way.network.mode is Mode.FULL
        self._came_back = self._came_back or is_due
        return is_due

    async def _ask_decoy_apart(self, host: MxHost) -> None:
        errand = self._controls.errand_apart(self._facts.domain)
        if errand is None or self._left_s() <= 0:
            return
        reached = await self.reach(host)
        if isinstance(reached, Reached):
            self._controls.learn(await self.converse(host, reached, [errand]))

    def _take_answers(self, host: MxHost, ip: str, session: Session) -> None:
        self._pending = list(session.unanswered)
        for answer in session.answers:
            self._way.home[host.name] = ip
            self._held.append((answer.address, self._answered(host, ip, answer)))
        # A refusal that looks blanket may turn out to be honest in a later session.
        if not (self._controls.is_suspect and self._pending):
            self._tell()

    def _tell(self) -> None:
        held, self._held = self._held, []
        for address, found in held:
            self._on_finding(Finding(address, found, self._controls.known))

    def _go_on(self, host: MxHost, ip: str, session: Session) -> None:
        """Decide where those who wait are asked next."""
        if not self._pending or (session.answers and session.refused_at != "RCPT"):
            self._barren = 0
            return
        if session.tls_failed and host.name not in self._plain:
            self._plain.add(host.name)
            self._past.extend(session.steps)
            return
        failed = self._probe(host, ip, session.end, session.steps)
        self._failed.append(replace(failed, rcpt=session.refusal, refused_at=session.refused_at))
        self._past.extend(session.steps)
        if session.end is ProbeEnd.REFUSED_EARLY:
            self._early_refusals += 1
            # Words about us at RCPT: the same mouth would say them to the others.
            if _is_final(session) or session.answers or self._early_refusals >= EARLY_REFUSALS:
                self._hosts.clear()
                return
        self._barren += 1
        if session.end is not ProbeEnd.DISCONNECTED or self._barren >= BARREN_SESSIONS:
            self._next_host()
        else:
            # Whoever made the host hang up goes last; the others may still be answered.
            self._pending = [*self._pending[1:], *self._pending[:1]]

    # Probes

    def _answered(self, host: MxHost, ip: str, answer: Answer) -> Probe:
        found = self._probe(host, ip, answer.end, answer.steps)
        return replace(found, rcpt=answer.reply, used_tls=answer.used_tls)

    def _probe(self, host: MxHost, ip: str, end: ProbeEnd, steps: Sequence[Step]) -> Probe:
        return Probe(
            host=host.name,
            ip=ip,
            end=end,
            steps=(*self._past, *steps),
            proxy=self._way.dial.via,
            at=self._way.clock(),
            took_ms=round((_now() - self._began) * 1000),
        )

    def _final_probe(self) -> Probe:
        if self._failed:
            return min(self._failed, key=lambda one: _TELLING.index(one.end))
        if not self._hosts:
            return self.not_started(self._why_nobody())
        return self.not_started("the time for this domain is over", ProbeEnd.DEADLINE)

    def _why_nobody(self) -> str:
        if self._facts.route in _ROUTES:
            return "all hosts have private addresses, which are not spoken to"
        return f"no host to ask: {self._facts.route.value}"

    def _left_s(self) -> float:
        return self._until - _now()


# Which of several failures is kept: the one that tells most of the host.
_TELLING = (
    ProbeEnd.REFUSED_EARLY,
    ProbeEnd.DISCONNECTED,
    ProbeEnd.TIMEOUT,
    ProbeEnd.PROXY_FAILED,
    ProbeEnd.NETWORK_BLOCKED,
    ProbeEnd.CONNECT_REFUSED,
    ProbeEnd.CONNECT_TIMEOUT,
    ProbeEnd.UNREACHABLE,
    ProbeEnd.DEADLINE,
    ProbeEnd.ANSWERED,
)


def _is_final(session: Session) -> bool:
    """Tell whether other hosts of the domain will hardly see us differently."""
    permanent = session.refusal is not None and session.refusal.code >= _NO
    return permanent and session.refused_at != "banner"


def _helo(network: NetworkSettings, reached: Reached) -> str:
    """Name ourselves: as set, else as the sender's domain, else by address (RFC 5321 4.1.3)."""
    if network.helo:
        return network.helo
    if network.sender:
        return network.sender.rpartition("@")[2]
    ip = str(reached.sock.getsockname()[0])
    return f"[IPv6:{ip}]" if ":" in ip else f"[{ip}]"


def _now() -> float:
    return asyncio.get_running_loop().time()
