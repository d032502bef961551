"""Whose turn it is: units of work by MX group, in a fair order, as fast as the pace allows.

A unit is some mailboxes of one domain. The first unit of a domain goes alone: it learns whether
the domain takes every name, and the others need not ask that again. No I/O and no clock: times are
handed in, in seconds of the clock that the pace uses.
"""

from __future__ import annotations

import heapq
from array import array
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from app.mail.pace import Pace

FIRST_UNIT = 20  # enough to be worth a connection, few enough to learn early of a refusal
LARGEST_UNIT = 100
_LOOKED_AT = 100  # a group of thousands of domains has others of the same home among its next


@dataclass(frozen=True, slots=True)
class Unit:
    """Some mailboxes of one domain, asked together.

    Attributes:
        home: The host that is asked first; empty if it is not known.
    """

    group: str
    domain: str
    mailbox_ids: tuple[int, ...]
    home: str = ""


@dataclass(slots=True)
class _Work:
    domain: str
    ids: array[int]
    place: int = 0
    is_tried: bool = False
    home: str = ""

    @property
    def left(self) -> int:
        return len(self.ids) - self.place


@dataclass(slots=True)
class _Group:
    works: deque[_Work] = field(default_factory=deque[_Work])
    is_listed: bool = False


class Board:
    """Hands out units of work."""

    def __init__(self, pace: Pace, unit_size: Callable[[str], int] | None = None) -> None:
        self._pace = pace
        self._unit_size = unit_size or pace.messages_per_connection
        self._groups: dict[str, _Group] = {}
        self._ready: deque[str] = deque()
        self._later: list[tuple[float, str]] = []
        self._first: dict[str, tuple[str, _Work]] = {}  # domain -> work whose first unit is out

    def add(
        self,
        group: str,
        domain: str,
        mailbox_ids: Iterable[int],
        *,
        is_tried: bool,
        home: str = "",
        not_before: float = 0.0,
    ) -> None:
        """Add mailboxes of a domain.

        Args:
            group: Its MX group.
            domain: Whose mailboxes they are.
            mailbox_ids: Their ids.
            is_tried: Its first unit was done before.
            home: The host that is asked first; domains of one home can share a connection.
            not_before: When a group that has no work yet may begin, so that company can come.
        """
        work = _Work(domain, array("q", mailbox_ids), is_tried=is_tried, home=home)
        self._put(group, work, not_before)

    def hurry(self) -> None:
        """Let nobody wait for company any more; the pace still has its say."""
        self._ready.extend(name for _, name in self._later)
        self._later.clear()

    def next(self, now: float) -> Unit | None:
        """Return a unit that may start now, None if none may."""
        while self._later and self._later[0][0] <= now:
            self._ready.append(heapq.heappop(self._later)[1])
        for _ in range(len(self._ready)):
            name = self._ready.popleft()
            group = self._groups[name]
            if not group.works or self._pace.parked(name):
                group.is_listed = False
                continue
            wait_s = self._pace.wait_s(name, now)
            if wait_s > 0:
                heapq.heappush(self._later, (now + wait_s, name))
                continue
            self._ready.append(name)
            return self._cut(name, group)
        return None

    def next_together(self, now: float, domains: int) -> tuple[Unit, ...]:
        """Return units of different domains that may share one connection; empty if none may start.

        Together they are no more mailboxes than one unit can have.

        Args:
            now: On the pace's clock.
            domains: The most that may share.
        """
        first = self.next(now)
        if first is None:
            return ()
        if not first.home:
            return (first,)
        group, units = self._groups[first.group], [first]
        room = self._size(first.group) - len(first.mailbox_ids)
        most = min(domains, self._size(first.group))
        for _ in range(min(len(group.works), _LOOKED_AT)):
            if len(units) >= most:
                break
            work = group.works.popleft()
            is_fit = work.home == first.home and work.left <= min(room, FIRST_UNIT)
            if is_fit and all(work.domain != one.domain for one in units):
                units.append(self._take(first.group, work))
                room -= len(units[-1].mailbox_ids)
            else:
                group.works.append(work)
        return tuple(units)

    def done(self, unit: Unit) -> None:
        """Tell that a unit has ended, so that more of its domain may go."""
        first = self._first.pop(unit.domain, None)
        if first is not None:
            group, work = first
            if work.left:
                self._put(group, work)

    def wait_s(self, now: float) -> float | None:
        """Return the seconds until next() may have something; None if only done() can help."""
        if any(self._groups[name].works for name in self._ready):
            return 0.0
        while self._later and not self._groups[self._later[0][1]].works:
            # Its work was taken out: nobody needs to wait for its turn.
            self._groups[heapq.heappop(self._later)[1]].is_listed = False
        return max(0.0, self._later[0][0] - now) if self._later else None

    def left(self, group: str) -> int:
        """Count the mailboxes of a group that are not handed out."""
        held = sum(work.left for name, work in self._first.values() if name == group)
        state = self._groups.get(group)
        return held + (sum(work.left for work in state.works) if state else 0)

    def take_group(self, group: str) -> list[Unit]:
        """Take everything out that a group still has."""
        state = self._groups.get(group)
        if state is None:
            return []
        works = list(state.works)
        state.works.clear()
        for domain, (name, work) in list(self._first.items()):
            if name == group and work.left:
                works.append(_Work(domain, work.ids, work.place, home=work.home))
                work.place = len(work.ids)
        return [Unit(group, w.domain, tuple(w.ids[w.place :]), w.home) for w in works if w.left]

    def take_all(self) -> list[Unit]:
        """Take everything out."""
        return [unit for group in self._groups for unit in self.take_group(group)]

    def groups(self) -> tuple[str, ...]:
        """Return all groups that were met."""
        return tuple(self._groups)

    def _put(self, name: str, work: _Work, not_before: float = 0.0) -> None:
        group = self._groups.setdefault(name, _Group())
        group.works.append(work)
        if group.is_listed:
            return
        group.is_listed = True
        if not_before:
            heapq.heappush(self._later, (not_before, name))
        else:
            self._ready.append(name)

    def _cut(self, name: str, group: _Group) -> Unit:
        work = group.works.popleft()
        is_first = not work.is_tried
        unit = self._take(name, work)
        if work.left and not is_first:
            group.works.append(work)
        return unit

    def _take(self, name: str, work: _Work) -> Unit:
        size = self._size(name)
        if not work.is_tried:
            size = min(size, FIRST_UNIT)
        ids = tuple(work.ids[work.place : work.place + size])
        work.place += len(ids)
        if not work.is_tried:
            work.is_tried = True
            self._first[work.domain] = (name, work)
        return Unit(name, work.domain, ids, work.home)

    def _size(self, name: str) -> int:
        return min(LARGEST_UNIT, max(1, self._unit_size(name)))
