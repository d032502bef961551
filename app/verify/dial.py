"""Reaches one MX host by its addresses: straight or through a SOCKS5 proxy, one after another."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Protocol

from app.mail.evidence import ProbeEnd, Step

# RFC 8305 waits 250 ms before it tries the next address. Mail hosts are far and count connections:
# we wait longer, and a slow one is not knocked at twice for nothing.
STAGGER_S = 1.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an address was not reached."""

    end: ProbeEnd
    note: str


class Dial(Protocol):
    """Opens one TCP connection, straight or through something."""

    @property
    def via(self) -> str:
        """Name the proxy without its credentials; empty for none."""
        ...

    async def open(self, ip: str, port: int, timeout_s: float) -> socket.socket | Failure:
        """Return a connected, non-blocking socket, or why there is none."""
        ...


class DirectDial:
    """Connects straight from this machine."""

    via = ""

    async def open(self, ip: str, port: int, timeout_s: float) -> socket.socket | Failure:
        """Return a connected, non-blocking socket, or why there is none."""
        family = socket.AF_INET6 if ":" in ip else socket.AF_INET
        try:
            sock = socket.socket(family, socket.SOCK_STREAM)
        except OSError as error:
            return failure_of(error)
        try:
            sock.setblocking(False)
            async with asyncio.timeout(timeout_s):
                await asyncio.get_running_loop().sock_connect(sock, (ip, port))
        except OSError as error:
            sock.close()
            return failure_of(error)
        except BaseException:
            sock.close()
            raise
        return sock


def failure_of(error: OSError) -> Failure:
    """Tell what an operating system's error means for a probe."""
    words = (os.strerror(error.errno) if error.errno else str(error) or "no answer").lower()
    if isinstance(error, TimeoutError):
        return Failure(ProbeEnd.CONNECT_TIMEOUT, "connect timed out")
    if isinstance(error, ConnectionRefusedError | ConnectionResetError | ConnectionAbortedError):
        return Failure(ProbeEnd.CONNECT_REFUSED, words)
    if error.errno in (errno.EACCES, errno.EPERM):
        # A firewall on this very machine: nothing was learnt of the host.
        return Failure(ProbeEnd.NETWORK_BLOCKED, f"not allowed by this machine: {words}")
    return Failure(ProbeEnd.UNREACHABLE, words)


@dataclass(frozen=True, slots=True)
class Reached:
    """A connection that stands; `steps` tells of the addresses that failed before it."""

    sock: socket.socket
    ip: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class NotReached:
    """No address could be reached."""

    end: ProbeEnd
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds: for one connect, until the next address is tried beside it, and for everything."""

    connect_s: float
    in_all_s: float
    stagger_s: float = STAGGER_S


async def reach(dial: Dial, ips: Sequence[str], port: int, timing: Timing) -> Reached | NotReached:
    """Connect to the first address that answers, trying the next beside a slow one."""
    race = _Race(dial, port, timing)
    async with asyncio.TaskGroup() as group:
        winner = await race.run(group, deque(ips))
        race.cancel_rest()
    race.close_rest()
    if winner is None:
        return NotReached(race.end(), tuple(race.steps))
    sock, ip = winner
    return Reached(sock, ip, tuple(race.steps))


class _Race:
    """Attempts at the addresses of one host, each begun when the one before is slow or failed."""

    def __init__(self, dial: Dial, port: int, timing: Timing) -> None:
        self._dial = dial
        self._port = port
        self._timing = timing
        self._began = _now()
        self._running: dict[asyncio.Task[socket.socket | Failure], str] = {}
        self._ends: list[ProbeEnd] = []
        self.steps: list[Step] = []

    async def run(
        self, group: asyncio.TaskGroup, waiting: deque[str]
    ) -> tuple[socket.socket, str] | None:
        while (waiting or self._running) and self._left_s() > 0:
            if waiting:
                ip = waiting.popleft()
                opening = self._dial.open(ip, self._port, self._timing.connect_s)
                self._running[group.create_task(opening)] = ip
            wait_s = min(self._timing.stagger_s, self._left_s()) if waiting else self._left_s()
            done, _ = await asyncio.wait(
                self._running, timeout=wait_s, return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                ip = self._running.pop(task)
                outcome = task.result()
                if not isinstance(outcome, Failure):
                    return outcome, ip
                self._fail(ip, outcome)
        return None

    def _left_s(self) -> float:
        return self._began + self._timing.in_all_s - _now()

    def _fail(self, ip: str, failure: Failure) -> None:
        self._ends.append(failure.end)
        took_ms = round((_now() - self._began) * 1000)
        self.steps.append(Step("", None, took_ms, note=f"connect to {ip}: {failure.note}"))

    def cancel_rest(self) -> None:
        """Give up the attempts that are still under way."""
        for task in self._running:
            task.cancel()

    def close_rest(self) -> None:
        """Close what was connected a moment too late."""
        for task in self._running:
            outcome = None if task.cancelled() else task.result()
            if isinstance(outcome, socket.socket):
                outcome.close()

    def end(self) -> ProbeEnd:
        """Return the end that tells most of the host, when no address was reached."""
        if self._running:
            for ip in self._running.values():
                self._fail(ip, Failure(ProbeEnd.CONNECT_TIMEOUT, "given up"))
        return min(self._ends, key=_TELLING.index, default=ProbeEnd.UNREACHABLE)


# A host that refuses was there; one out of reach, or a firewall of ours, says nothing of it.
_TELLING = (
    ProbeEnd.CONNECT_REFUSED,
    ProbeEnd.CONNECT_TIMEOUT,
    ProbeEnd.PROXY_FAILED,
    ProbeEnd.NETWORK_BLOCKED,
    ProbeEnd.UNREACHABLE,
)


def in_turn(ips: Sequence[str]) -> tuple[str, ...]:
    """Order addresses IPv4 and IPv6 in turn.

    IPv4 first: many hosts refuse IPv6 clients without PTR, which home and office lines lack.
    """
    four = [ip for ip in ips if ":" not in ip]
    six = [ip for ip in ips if ":" in ip]
    return tuple(ip for ip in chain.from_iterable(zip_longest(four, six)) if ip is not None)


def _now() -> float:
    return asyncio.get_running_loop().time()
