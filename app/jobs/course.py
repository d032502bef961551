"""The asking part of a run: domains resolved, units asked in their turn, waits kept.

Rules: nothing here decides about a mailbox. Only numbers of mailboxes are held for the whole list;
texts and evidence are in memory for the units under way alone.
"""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Coroutine, Iterator, Sequence
from itertools import islice

from app.jobs.asker import Asker
from app.jobs.board import Board, Unit
from app.jobs.clerk import Clerk, Found, reached_nobody
from app.jobs.desk import Breath, Desk, Opened
from app.jobs.port_watch import PortWatch
from app.jobs.progress import Waiting, WaitKind
from app.jobs.saver import Saver
from app.jobs.workspace import Workspace
from app.mail.address import Address
from app.mail.domain import DomainFacts, MailRoute
from app.mail.evidence import Decoy, Probe, ProbeEnd, Reputation
from app.mail.pace import Pace
from app.mail.reply import read_reply
from app.mail.reply_class import ReplyClass
from app.settings import Mode, NetworkSettings
from app.store.waits import Wait
from app.verify.asking import Finding

RESOLVED_AT_ONCE = 50
_CHUNK = 500
_TURNS = 4  # a host that takes seconds for each address still gets a whole unit done
_ROUTES = (MailRoute.MX, MailRoute.IMPLICIT_MX)
_BAD_ENDS = frozenset(
    {
        ProbeEnd.CONNECT_REFUSED,
        ProbeEnd.CONNECT_TIMEOUT,
        ProbeEnd.TIMEOUT,
        ProbeEnd.DISCONNECTED,
    }
)


class Course:
    """One run's way through the network."""

    def __init__(
        self,
        workspace: Workspace,
        job_id: int,
        network: NetworkSettings,
        asker: Asker,
        saver: Saver,
    ) -> None:
        self._workspace = workspace
        self._store = workspace.store
        self._job_id = job_id
        self._network = network
        self._asker = asker
        self._saver = saver
        self._pace = Pace(workspace.providers)
        self._board = Board(self._pace)
        self.watch = PortWatch()
        self.desk = Desk(workspace, network)
        self.clerk = Clerk(workspace, network, saver, self.watch, self._note_wait)
        self._domains: dict[str, array[int]] = {}
        self._prior: dict[int, Wait] = {}  # of those asked again, while their unit is out
        self._active: set[asyncio.Task[None]] = set()
        self._is_resolving = False
        self._next_due: float | None = None
        self._parked: dict[str, int] = {}
        self._to_park: set[str] = set()
        self._turns: dict[int, int] = {}  # of those alone that a deadline cut off
        self._news = asyncio.Event()
        self._may_go = asyncio.Event()
        self._may_go.set()
        self._is_over = False

    def enlist(self, opened: Opened) -> None:
        """Take a mailbox that must be asked."""
        if opened.address is not None:
            ids = self._domains.setdefault(opened.address.domain, array("q"))
            ids.append(opened.mailbox.id)

    @property
    def has_work(self) -> bool:
        """Tell whether anybody must be asked."""
        return bool(self._domains) or self._next_due is not None

    async def run(self) -> None:
        """Ask until everything is settled or stop() is called."""
        async with asyncio.TaskGroup() as tasks:
            self._is_resolving = True
            resolving = tasks.create_task(self._resolve_all())
            try:
                await self._go_round(tasks)
            finally:
                self._is_over = True
                for task in (resolving, *self._active):
                    task.cancel()

    def pause(self) -> None:
        """Begin nothing new; what is under way ends."""
        self._may_go.clear()

    def resume(self) -> None:
        """Go on."""
        self._may_go.set()

    def stop(self) -> None:
        """Break off; what is not settled stays pending."""
        self._is_over = True
        self._may_go.set()
        self._news.set()

    def finish_early(self) -> None:
        """Wait for nobody any more: who waits is settled by what is known."""
        self.clerk.may_wait = False
        self._next_due = self._workspace.clock()
        self._news.set()

    async def load_waits(self) -> None:
        """Look up when the first of those is due that wait since an earlier run.

        When nobody may wait any more, that is now.
        """
        summary = await asyncio.to_thread(self._store.results.waits, self._job_id)
        self._next_due = summary.next_due_at
        if summary.count and not self.clerk.may_wait:
            self.finish_early()

    def parkings(self) -> tuple[Waiting, ...]:
        """Return which groups are parked, and how many mailboxes that concerns."""
        return tuple(
            Waiting(WaitKind.PARKED, group, count, None) for group, count in self._parked.items()
        )

    # Domains

    async def _resolve_all(self) -> None:
        names = iter(list(self._domains))
        try:
            async with asyncio.TaskGroup() as workers:
                for _ in range(RESOLVED_AT_ONCE):
                    workers.create_task(self._resolve_some(names))
        finally:
            self._is_resolving = False
            self._news.set()

    async def _resolve_some(self, names: Iterator[str]) -> None:
        for domain in names:
            await self._may_go.wait()
            if self._is_over:
                return
            facts = await self._asker.resolve(domain)
            ids = self._domains.pop(domain)
            if self._network.mode is Mode.DNS or facts.route not in _ROUTES:
                await self._settle_unasked(facts, ids)
            else:
                self._board.add(facts.mx_group or domain, domain, ids, is_tried=False)
                self._news.set()

    async def _settle_unasked(
        self, facts: DomainFacts, ids: Sequence[int], probe: Probe | None = None
    ) -> None:
        """File mailboxes whose hosts are not asked: no route, no port, parked."""
        breath = Breath()
        reputation = await self._reputation(facts)
        rest = iter(ids)
        while chunk := tuple(islice(rest, _CHUNK)):
            await self._saver.room()
            for opened in await self._open(chunk, facts):
                if opened.is_final:
                    self.clerk.settle(opened)
                else:
                    group = facts.mx_group if probe else ""
                    self.clerk.file(Found(opened, group, probe, reputation=reputation))
                await breath.take()

    async def _open(self, ids: Sequence[int], facts: DomainFacts) -> list[Opened]:
        mailboxes = await asyncio.to_thread(self._store.results.mailboxes, self._job_id, ids)
        memory = await self.desk.remember(mailboxes)
        return [
            self.desk.open(mailbox, memory, facts, prior=self._prior.get(mailbox.id))
            for mailbox in mailboxes
        ]

    # Units

    async def _go_round(self, tasks: asyncio.TaskGroup) -> None:
        while True:
            await self._may_go.wait()
            if self._is_over:
                return
            self._news.clear()
            await self._take_due()
            self._clear_closed(tasks)
            self._start_units(tasks)
            if self._is_done():
                if not self.clerk.is_holding:
                    return
                self.clerk.release()
                continue
            await self._wait_for_news()

    def _start_units(self, tasks: asyncio.TaskGroup) -> None:
        loop_s = asyncio.get_running_loop().time
        while len(self._active) < self._network.max_connections:
            unit = self._board.next(loop_s())
            if unit is None:
                return
            self._pace.started(unit.group, loop_s())
            self._begin(tasks, self._ask(unit))

    def _begin(self, tasks: asyncio.TaskGroup, work: Coroutine[None, None, None]) -> None:
        task = tasks.create_task(work)
        self._active.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._active.discard(task)
        self._news.set()

    def _is_done(self) -> bool:
        if self._is_resolving or self._active or self._next_due is not None:
            return False
        return self._board.wait_s(asyncio.get_running_loop().time()) is None

    async def _wait_for_news(self) -> None:
        waits = [] if self._next_due is None else [self._next_due - self._workspace.clock()]
        if len(self._active) < self._network.max_connections:
            board_s = self._board.wait_s(asyncio.get_running_loop().time())
            waits += [] if board_s is None else [board_s]
        try:
            async with asyncio.timeout(max(0.01, min(waits)) if waits else None):
                await self._news.wait()
        except TimeoutError:
            return

    async def _ask(self, unit: Unit) -> None:
        ends: set[ProbeEnd] = set()
        try:
            await self._saver.room()
            facts = await self._asker.resolve(unit.domain)
            if facts.route not in _ROUTES:
                await self._settle_unasked(facts, unit.mailbox_ids)
                return
            opened = await self._open(unit.mailbox_ids, facts)
            await self._probe(unit, facts, opened, ends)
        finally:
            for mailbox_id in unit.mailbox_ids:
                self._prior.pop(mailbox_id, None)
            now = asyncio.get_running_loop().time()
            self._pace.finished(unit.group, now, None, ended_badly=bool(ends & _BAD_ENDS))
            self._board.done(unit)

    async def _probe(
        self,
        unit: Unit,
        facts: DomainFacts,
        opened: Sequence[Opened],
        ends: set[ProbeEnd],
    ) -> None:
        waiting: dict[Address, list[Opened]] = {}
        for one in opened:
            if one.is_final or one.address is None:
                self.clerk.settle(one)
            else:
                waiting.setdefault(one.address, []).append(one)
        heard: set[tuple[str, str]] = set()

        def note(finding: Finding) -> None:
            ends.add(finding.probe.end)
            self._hear(unit.group, facts, finding.probe, heard)
            for one in waiting[finding.address]:
                if finding.probe.end is ProbeEnd.DEADLINE and self._may_go_on(one, ends):
                    self._board.add(unit.group, unit.domain, (one.mailbox.id,), is_tried=True)
                    continue
                self.clerk.file(Found(one, unit.group, finding.probe, finding.decoy, reputation))
            if finding.decoy is not None:
                decoys[unit.domain] = finding.decoy

        decoys: dict[str, Decoy] = {}
        if not waiting:
            return
        known = await self._known_decoy(facts)
        reputation = await self._reputation(facts)
        await self._asker.probe(facts, list(waiting), decoy=known, on_finding=note)
        for domain, decoy in decoys.items():
            if decoy != known and _is_conclusive(decoy, facts.provider):
                await asyncio.to_thread(self._store.cache.put_decoy, domain, decoy)

    def _may_go_on(self, one: Opened, ends: set[ProbeEnd]) -> bool:
        """Tell whether a mailbox may have another turn that a slow host left no time for."""
        turns = self._turns.get(one.mailbox.id, 1)
        if ProbeEnd.ANSWERED not in ends or turns >= _TURNS:
            return False
        self._turns[one.mailbox.id] = turns + 1
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
            self._to_park.add(group)

    async def _known_decoy(self, facts: DomainFacts) -> Decoy | None:
        hours = max(self._workspace.settings.cache_hours, 1)
        since = self._workspace.clock() - hours * 3600
        return await asyncio.to_thread(self._store.cache.decoy, facts.domain, since=since)

    async def _reputation(self, facts: DomainFacts) -> Reputation:
        network = self._network
        is_wanted = network.check_dnsbl or network.check_rdap
        return await self._asker.reputation(facts) if is_wanted else Reputation()

    # Parked groups, a blocked port, and those who wait

    def _clear_closed(self, tasks: asyncio.TaskGroup) -> None:
        """Settle what can't be asked: everything when the port is blocked, parked groups else."""
        if self.watch.is_blocked:
            units = self._board.take_all()
            if units:
                self._begin(tasks, self._close(units, ProbeEnd.NETWORK_BLOCKED))
            return
        for group in self._to_park:
            units = self._board.take_group(group)
            count = sum(len(unit.mailbox_ids) for unit in units)
            self._parked[group] = self._parked.get(group, 0) + count
            if units:
                self._begin(tasks, self._close(units, ProbeEnd.PARKED))

    async def _close(self, units: Sequence[Unit], end: ProbeEnd) -> None:
        for unit in units:
            facts = await self._asker.resolve(unit.domain)
            probe = reached_nobody(end, self._workspace.clock())
            await self._settle_unasked(facts, unit.mailbox_ids, probe)
            for mailbox_id in unit.mailbox_ids:
                self._prior.pop(mailbox_id, None)

    def _note_wait(self, due_at: float) -> None:
        self._next_due = due_at if self._next_due is None else min(self._next_due, due_at)

    async def _take_due(self) -> None:
        """Put those on the board whose time has come; settle them when nobody waits any more."""
        now = self._workspace.clock()
        if self._next_due is None or self._next_due > now:
            return
        await self._saver.flush()  # else the file does not know who has been asked since
        is_finishing = not self.clerk.may_wait
        moment = float("inf") if is_finishing else now
        limit = _CHUNK + len(self._prior)  # those under way are still in the file
        results = self._store.results
        waits = await asyncio.to_thread(results.due, self._job_id, moment, limit=limit)
        for wait in waits:
            if is_finishing and wait.mailbox.id not in self._prior:
                self.clerk.settle_waiting(wait.mailbox.id, wait.evidence)
        if not is_finishing:
            self._ask_again([wait for wait in waits if wait.mailbox.id not in self._prior])
        if len(waits) < limit:
            self._next_due = None  # until the file says so, or the clerk in the meantime
            later = await asyncio.to_thread(results.next_wait, self._job_id, moment)
            if later is not None:
                self._note_wait(later)

    def _ask_again(self, waits: Sequence[Wait]) -> None:
        by_domain: dict[tuple[str, str], list[int]] = {}
        for wait in waits:
            self._prior[wait.mailbox.id] = wait
            domain, facts = wait.mailbox.domain, wait.evidence.domain
            group = facts.mx_group if facts is not None and facts.mx_group else domain
            by_domain.setdefault((group, domain), []).append(wait.mailbox.id)
        for (group, domain), ids in by_domain.items():
            self._board.add(group, domain, ids, is_tried=True)


def _is_conclusive(decoy: Decoy, provider: str) -> bool:
    """Tell whether the decoy's answer is about names, so that it holds for a while."""
    if decoy.reply is None:
        return False
    reading = read_reply(decoy.reply, provider=provider)
    return reading.reply_class is ReplyClass.ACCEPTED or (
        reading.reply_class is ReplyClass.NO_SUCH_MAILBOX and reading.is_permanent
    )
