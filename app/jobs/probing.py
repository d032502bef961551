"""Asks the hosts of some units, and files what each mailbox of theirs got.

Rules: nothing here decides about a mailbox or about whose turn it is. Texts and evidence are in
memory for the units under way alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from app.jobs.asker import Asker
from app.jobs.board import Board, Unit
from app.jobs.breach_look import BreachLook, Looked
from app.jobs.clerk import Clerk, Found
from app.jobs.desk import Breath, Desk, Opened
from app.jobs.saver import Saver
from app.jobs.workspace import Workspace
from app.mail.address import Address
from app.mail.domain import DomainFacts, MailRoute
from app.mail.evidence import Decoy, Probe, ProbeEnd, Reputation
from app.mail.pace import Pace
from app.mail.reply import read_reply
from app.mail.reply_class import ReplyClass
from app.settings import NetworkSettings
from app.store.waits import Wait
from app.verify.asking import Finding
from app.verify.together import Request

ROUTES = (MailRoute.MX, MailRoute.IMPLICIT_MX)
_CHUNK = 500
_TURNS = 4  # a host that takes seconds for each address still gets a whole unit done
_BAD_ENDS = frozenset(
    {
        ProbeEnd.CONNECT_REFUSED,
        ProbeEnd.CONNECT_TIMEOUT,
        ProbeEnd.TIMEOUT,
        ProbeEnd.DISCONNECTED,
    }
)


@dataclass(frozen=True, slots=True)
class Means:
    """What all steps of a run work with."""

    workspace: Workspace
    job_id: int
    network: NetworkSettings
    asker: Asker
    saver: Saver
    breaches: BreachLook


@dataclass(slots=True)
class _Question:
    """One unit while it is being asked about."""

    unit: Unit
    facts: DomainFacts
    waiting: dict[Address, list[Opened]]
    known: Decoy | None
    reputation: Reputation
    looked: dict[Address, Looked]
    is_shared: bool = False
    decoy: Decoy | None = None
    ends: set[ProbeEnd] = field(default_factory=set[ProbeEnd])
    heard: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    left: list[int] = field(default_factory=list[int])


class Probing:
    """The asking itself.

    Attributes:
        prior: What was found before of mailboxes that are asked again, while their unit is out.
        to_park: Groups that the pace has parked.
    """

    def __init__(self, means: Means, desk: Desk, clerk: Clerk, pace: Pace, board: Board) -> None:
        self._means = means
        self._workspace = means.workspace
        self._desk = desk
        self._clerk = clerk
        self._pace = pace
        self._board = board
        self._turns: dict[int, int] = {}  # of those alone that a deadline cut off
        self.prior: dict[int, Wait] = {}
        self.to_park: set[str] = set()

    async def ask(self, units: Sequence[Unit]) -> None:
        """Ask about units of one group, on one connection where their hosts are the same."""
        ends: set[ProbeEnd] = set()
        try:
            await self._means.saver.room()
            found = [await self._question(unit, is_shared=len(units) > 1) for unit in units]
            questions = [one for one in found if one is not None]
            await self._put(questions)
            for one in questions:
                ends |= one.ends
                self._put_back(one)
        finally:
            self.forget(units)
            now = asyncio.get_running_loop().time()
            # In company nobody answered: the host was not reached, or turned us away.
            is_bad = bool(ends & _BAD_ENDS) or (len(units) > 1 and ends == {ProbeEnd.NOT_STARTED})
            self._pace.finished(units[0].group, now, None, ended_badly=is_bad)
            for unit in units:
                self._board.done(unit)

    async def settle_unasked(
        self, facts: DomainFacts, ids: Sequence[int], probe: Probe | None = None
    ) -> None:
        """File mailboxes whose hosts are not asked: no route, no port, parked."""
        breath = Breath()
        reputation = await self._reputation(facts)
        rest = iter(ids)
        while chunk := tuple(islice(rest, _CHUNK)):
            await self._means.saver.room()
            for opened in await self._open(chunk, facts):
                if opened.is_final:
                    self._clerk.settle(opened)
                else:
                    group = facts.mx_group if probe else ""
                    looked = await self._look_up(opened.address, has_host=probe is not None)
                    self._clerk.file(_with(Found(opened, group, probe), reputation, looked))
                await breath.take()

    def forget(self, units: Sequence[Unit]) -> None:
        """Drop what was kept of units while they were out."""
        for unit in units:
            for mailbox_id in unit.mailbox_ids:
                self.prior.pop(mailbox_id, None)

    async def _open(self, ids: Sequence[int], facts: DomainFacts) -> list[Opened]:
        results, job_id = self._workspace.store.results, self._means.job_id
        mailboxes = await asyncio.to_thread(results.mailboxes, job_id, ids)
        memory = await self._desk.remember(mailboxes)
        return [
            self._desk.open(mailbox, memory, facts, prior=self.prior.get(mailbox.id))
            for mailbox in mailboxes
        ]

    async def _question(self, unit: Unit, *, is_shared: bool) -> _Question | None:
        """Prepare what is asked of a unit; None if nobody needs to be asked."""
        facts = await self._means.asker.resolve(unit.domain)
        if facts.route not in ROUTES:
            await self.settle_unasked(facts, unit.mailbox_ids)
            return None
        waiting: dict[Address, list[Opened]] = {}
        for one in await self._open(unit.mailbox_ids, facts):
            if one.is_final or one.address is None:
                self._clerk.settle(one)
            else:
                waiting.setdefault(one.address, []).append(one)
        if not waiting:
            return None
        known = await self._known_decoy(facts)
        reputation = await self._reputation(facts)
        looked = {one: await self._look_up(one, has_host=True) for one in waiting}
        return _Question(unit, facts, waiting, known, reputation, looked, is_shared=is_shared)

    async def _put(self, questions: Sequence[_Question]) -> None:
        """Ask, and keep what was learnt of the domains."""
        if not questions:
            return
        by_domain = {one.unit.domain: one for one in questions}

        def note(finding: Finding) -> None:
            self._note(by_domain[finding.address.domain], finding)

        asker = self._means.asker
        if len(questions) == 1:
            one = questions[0]
            await asker.probe(one.facts, list(one.waiting), decoy=one.known, on_finding=note)
        else:
            requests = [Request(one.facts, tuple(one.waiting), one.known) for one in questions]
            await asker.probe_group(requests, on_finding=note, is_alone_too=False)
        for one in questions:
            if one.decoy is None or one.decoy == one.known:
                continue
            if _is_conclusive(one.decoy, one.facts.provider):
                cache = self._workspace.store.cache
                await asyncio.to_thread(cache.put_decoy, one.unit.domain, one.decoy)

    def _note(self, one: _Question, finding: Finding) -> None:
        one.ends.add(finding.probe.end)
        unit, probe = one.unit, finding.probe
        self._hear(unit.group, one.facts, probe, one.heard)
        for opened in one.waiting[finding.address]:
            if self._is_left_open(probe.end, opened, one):
                one.left.append(opened.mailbox.id)
                continue
            found = Found(opened, unit.group, probe, finding.decoy)
            self._clerk.file(_with(found, one.reputation, one.looked[finding.address]))
        one.decoy = finding.decoy or one.decoy

    def _put_back(self, one: _Question) -> None:
        """Give those another turn whom this one left open.

        Alone this time: the others of a shared connection may have used up its time, or the host
        may have had enough of it.
        """
        if one.left:
            self._board.add(one.unit.group, one.unit.domain, one.left, is_tried=True)

    def _is_left_open(self, end: ProbeEnd, opened: Opened, one: _Question) -> bool:
        """Tell whether a mailbox is to be asked again at once, when its turn comes."""
        if end is ProbeEnd.NOT_STARTED:
            return one.is_shared
        return end is ProbeEnd.DEADLINE and self._may_go_on(opened, one)

    def _may_go_on(self, opened: Opened, one: _Question) -> bool:
        """Tell whether a mailbox may have another turn that a slow host left no time for."""
        turns = self._turns.get(opened.mailbox.id, 1)
        has_hope = one.is_shared or ProbeEnd.ANSWERED in one.ends
        if not has_hope or turns >= _TURNS:
            return False
        self._turns[opened.mailbox.id] = turns + 1
        return True

    def _hear(
        self, group: str, facts: DomainFacts, probe: Probe, heard: set[tuple[str, str]]
    ) -> None:
        """Tell the pace what a host said; an early refusal of a session counts once."""
        if probe.rcpt is None:
            return
        if probe.end is ProbeEnd.REFUSED_EARLY:
            if (probe.host, probe.rcpt.text) in heard:
                return
            heard.add((probe.host, probe.rcpt.text))
        reading = read_reply(probe.rcpt, provider=facts.provider, stage=probe.refused_at or "RCPT")
        self._pace.heard(group, asyncio.get_running_loop().time(), reading)
        if self._pace.parked(group):
            self.to_park.add(group)

    async def _known_decoy(self, facts: DomainFacts) -> Decoy | None:
        hours = max(self._workspace.settings.cache_hours, 1)
        since = self._workspace.clock() - hours * 3600
        return await asyncio.to_thread(self._workspace.store.cache.decoy, facts.domain, since=since)

    async def _look_up(self, address: Address | None, *, has_host: bool) -> Looked:
        """Return what is known of breaches; an address that nobody can have is not told others."""
        if address is None or not has_host:
            return self._means.breaches.left_out("the domain has no mail host")
        return await self._means.breaches.look_up(address)

    async def _reputation(self, facts: DomainFacts) -> Reputation:
        network = self._means.network
        is_wanted = network.check_dnsbl or network.check_rdap
        return await self._means.asker.reputation(facts) if is_wanted else Reputation()


def _with(found: Found, reputation: Reputation, looked: Looked) -> Found:
    """Return what was found together with what others say of it."""
    told = replace(reputation, breach_count=looked.count)
    return replace(found, reputation=told, not_checked=looked.notes)


def _is_conclusive(decoy: Decoy, provider: str) -> bool:
    """Tell whether the decoy's answer is about names, so that it holds for a while."""
    if decoy.reply is None:
        return False
    reading = read_reply(decoy.reply, provider=provider)
    return reading.reply_class is ReplyClass.ACCEPTED or (
        reading.reply_class is ReplyClass.NO_SUCH_MAILBOX and reading.is_permanent
    )
