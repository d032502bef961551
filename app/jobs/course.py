"""The asking part of a run: domains resolved, units asked in their turn, waits kept.

Rules: nothing here decides about a mailbox. Only numbers of mailboxes are held for the whole list;
texts and evidence are in memory for the units under way alone.
"""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Coroutine, Iterator, Sequence

from app.jobs.asker import Asker
from app.jobs.board import Board, Unit
from app.jobs.breach_look import BreachLook
from app.jobs.clerk import Clerk, reached_nobody
from app.jobs.desk import Desk, Opened
from app.jobs.port_watch import PortWatch
from app.jobs.probing import ROUTES, Means, Probing
from app.jobs.progress import Waiting, WaitKind
from app.jobs.saver import Saver
from app.jobs.workspace import Workspace
from app.mail.domain import DomainFacts
from app.mail.evidence import ProbeEnd
from app.mail.pace import Pace
from app.settings import Mode, NetworkSettings
from app.store.waits import Wait

RESOLVED_AT_ONCE = 50
_CHUNK = 500
_GATHER_S = 0.5  # while domains are still being resolved, others of the same host may come
_TOGETHER = 10  # domains on one connection: few enough for one deadline


class Course:
    """One run's way through the network."""

    def __init__(
        self,
        workspace: Workspace,
        job_id: int,
        network: NetworkSettings,
        asker: Asker,
        saver: Saver,
        breach_problem: str = "",
    ) -> None:
        self._workspace = workspace
        self._store = workspace.store
        self._job_id = job_id
        self._network = network
        # Fast mode promises each domain its answer within seconds: none waits for another.
        self._together = _TOGETHER if network.mode is Mode.FULL else 1
        self._asker = asker
        self._saver = saver
        self._pace = Pace(workspace.providers)
        self._board = Board(self._pace)
        self.watch = PortWatch()
        self.desk = Desk(workspace, network)
        self.clerk = Clerk(workspace, network, saver, self.watch, self._note_wait)
        self.breaches = BreachLook(asker, network, breach_problem)
        means = Means(workspace, job_id, network, asker, saver, self.breaches)
        self._probing = Probing(means, self.desk, self.clerk, self._pace, self._board)
        self._domains: dict[str, array[int]] = {}
        self._active: set[asyncio.Task[None]] = set()
        self._is_resolving = False
        self._next_due: float | None = None
        self._parked: dict[str, int] = {}
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
            self._board.hurry()
            self._news.set()

    async def _resolve_some(self, names: Iterator[str]) -> None:
        for domain in names:
            await self._may_go.wait()
            if self._is_over:
                return
            facts = await self._asker.resolve(domain)
            ids = self._domains.pop(domain)
            if self._network.mode is Mode.DNS or facts.route not in ROUTES:
                await self._probing.settle_unasked(facts, ids)
            else:
                group = facts.mx_group or domain
                now = asyncio.get_running_loop().time()
                is_sharing = self._together > 1
                self._board.add(
                    group,
                    domain,
                    ids,
                    is_tried=False,
                    home=_home(facts),
                    not_before=now + _GATHER_S if is_sharing else 0.0,
                )
                self._news.set()

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
            units = self._board.next_together(loop_s(), self._together)
            if not units:
                return
            self._pace.started(units[0].group, loop_s())
            self._begin(tasks, self._probing.ask(units))

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

    # Parked groups, a blocked port, and those who wait

    def _clear_closed(self, tasks: asyncio.TaskGroup) -> None:
        """Settle what can't be asked: everything when the port is blocked, parked groups else."""
        if self.watch.is_blocked:
            units = self._board.take_all()
            if units:
                self._begin(tasks, self._close(units, ProbeEnd.NETWORK_BLOCKED))
            return
        for group in self._probing.to_park:
            units = self._board.take_group(group)
            count = sum(len(unit.mailbox_ids) for unit in units)
            self._parked[group] = self._parked.get(group, 0) + count
            if units:
                self._begin(tasks, self._close(units, ProbeEnd.PARKED))

    async def _close(self, units: Sequence[Unit], end: ProbeEnd) -> None:
        for unit in units:
            facts = await self._asker.resolve(unit.domain)
            probe = reached_nobody(end, self._workspace.clock())
            await self._probing.settle_unasked(facts, unit.mailbox_ids, probe)
            self._probing.forget([unit])

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
        limit = _CHUNK + len(self._probing.prior)  # those under way are still in the file
        results = self._store.results
        waits = await asyncio.to_thread(results.due, self._job_id, moment, limit=limit)
        for wait in waits:
            if is_finishing and wait.mailbox.id not in self._probing.prior:
                self.clerk.settle_waiting(wait.mailbox.id, wait.evidence)
        if not is_finishing:
            self._ask_again([wait for wait in waits if wait.mailbox.id not in self._probing.prior])
        if len(waits) < limit:
            self._next_due = None  # until the file says so, or the clerk in the meantime
            later = await asyncio.to_thread(results.next_wait, self._job_id, moment)
            if later is not None:
                self._note_wait(later)

    def _ask_again(self, waits: Sequence[Wait]) -> None:
        by_domain: dict[tuple[str, str, str], list[int]] = {}
        for wait in waits:
            self._probing.prior[wait.mailbox.id] = wait
            domain, facts = wait.mailbox.domain, wait.evidence.domain
            group = facts.mx_group if facts is not None and facts.mx_group else domain
            home = "" if facts is None else _home(facts)
            by_domain.setdefault((group, domain, home), []).append(wait.mailbox.id)
        for (group, domain, home), ids in by_domain.items():
            self._board.add(group, domain, ids, is_tried=True, home=home)


def _home(facts: DomainFacts) -> str:
    """Return the host that is asked first; domains that share it can share a connection."""
    return facts.hosts[0].name if facts.hosts else ""
