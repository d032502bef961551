"""The race for the first address of a host that answers."""

from __future__ import annotations

import asyncio
import socket

import pytest

from app.mail.evidence import ProbeEnd
from app.verify.dial import (
    DirectDial,
    Failure,
    NotReached,
    Reached,
    Timing,
    failure_of,
    in_turn,
    reach,
)
from tests.verify.fakes import FakeSmtp

TIMING = Timing(connect_s=2.0, in_all_s=2.0, stagger_s=0.05)


class FakeDial:
    """Opens as told: an address that is named fails so, or after a wait; others connect."""

    via = ""

    def __init__(self, failures: dict[str, ProbeEnd], slow: dict[str, float]) -> None:
        self._failures = failures
        self._slow = slow
        self.opened: list[socket.socket] = []

    async def open(self, ip: str, port: int, timeout_s: float) -> socket.socket | Failure:
        await asyncio.sleep(self._slow.get(ip, 0.0))
        if ip in self._failures:
            return Failure(self._failures[ip], "as told")
        sock = socket.socket()
        self.opened.append(sock)
        return sock


async def race(
    *ips: str,
    failures: dict[str, ProbeEnd] | None = None,
    slow: dict[str, float] | None = None,
    timing: Timing = TIMING,
) -> tuple[Reached | NotReached, FakeDial]:
    dial = FakeDial(failures or {}, slow or {})
    result = await reach(dial, ips, 25, timing)
    if isinstance(result, Reached):
        result.sock.close()
    return result, dial


async def test_the_first_address_wins_when_it_answers() -> None:
    result, _ = await race("a", "b")
    assert isinstance(result, Reached)
    assert result.ip == "a"


async def test_the_next_is_tried_when_one_fails() -> None:
    result, _ = await race("a", "b", failures={"a": ProbeEnd.CONNECT_REFUSED})
    assert isinstance(result, Reached)
    assert result.ip == "b"
    assert result.steps[0].note == "connect to a: as told"


async def test_the_next_is_tried_beside_a_slow_one() -> None:
    result, _ = await race("a", "b", slow={"a": 60.0})
    assert isinstance(result, Reached)
    assert result.ip == "b"


async def test_a_connection_that_came_too_late_is_closed() -> None:
    _, dial = await race("a", "b", slow={"a": 0.1, "b": 0.05})
    assert all(sock.fileno() == -1 for sock in dial.opened)


async def test_the_end_that_tells_most_is_kept() -> None:
    failures = {"a": ProbeEnd.UNREACHABLE, "b": ProbeEnd.CONNECT_REFUSED}
    result, _ = await race("a", "b", failures=failures)
    assert isinstance(result, NotReached)
    assert result.end is ProbeEnd.CONNECT_REFUSED
    assert len(result.steps) == 2


async def test_all_of_it_has_an_end() -> None:
    result, _ = await race("a", slow={"a": 60.0}, timing=Timing(60.0, 0.05))
    assert isinstance(result, NotReached)
    assert result.end is ProbeEnd.CONNECT_TIMEOUT


async def test_a_real_connection_is_made() -> None:
    async with FakeSmtp() as host:
        found = await DirectDial().open("127.0.0.1", host.port, 2.0)
    assert isinstance(found, socket.socket)
    found.close()


@pytest.mark.parametrize(
    ("error", "end"),
    [
        (ConnectionRefusedError(111, "x"), ProbeEnd.CONNECT_REFUSED),
        (TimeoutError(), ProbeEnd.CONNECT_TIMEOUT),
        (OSError(101, "x"), ProbeEnd.UNREACHABLE),
        (PermissionError(1, "x"), ProbeEnd.NETWORK_BLOCKED),
    ],
)
def test_an_error_of_the_system_is_read(error: OSError, end: ProbeEnd) -> None:
    assert failure_of(error).end is end


def test_addresses_take_turns_beginning_with_ipv4() -> None:
    assert in_turn(["::1", "::2", "192.0.2.1"]) == ("192.0.2.1", "::1", "::2")
