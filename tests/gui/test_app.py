"""The window's loop: asyncio on Qt with two timers."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from typing import cast

from PySide6.QtCore import QEventLoop, QObject, QTimer

from app.gui.app import WindowLoop


def the_loop() -> WindowLoop:
    return cast("WindowLoop", asyncio.get_running_loop())


async def test_tests_run_on_the_loop_of_the_window():
    assert isinstance(asyncio.get_running_loop(), WindowLoop)


async def test_callbacks_run_in_the_order_in_which_they_were_queued():
    seen: list[int] = []
    for number in range(100):
        the_loop().call_soon(seen.append, number)
    await asyncio.sleep(0.01)
    assert seen == list(range(100))


async def test_timers_run_in_the_order_of_their_time():
    seen: list[str] = []
    the_loop().call_later(0.03, seen.append, "late")
    the_loop().call_later(0.01, seen.append, "early")
    await asyncio.sleep(0.06)
    assert seen == ["early", "late"]


async def test_a_cancelled_callback_never_runs():
    seen: list[str] = []
    the_loop().call_soon(seen.append, "soon").cancel()
    the_loop().call_later(0.001, seen.append, "later").cancel()
    await asyncio.sleep(0.02)
    assert seen == []


async def test_cancelled_time_outs_do_not_pile_up():
    for _ in range(5000):
        async with asyncio.timeout(60):
            await asyncio.sleep(0)
    assert the_loop().waiting < 200


async def test_thousands_of_timers_use_two_qt_timers():
    agenda = cast("QObject", the_loop()._timer)
    handles = [the_loop().call_later(60, print) for _ in range(2000)]
    assert len(agenda.findChildren(QTimer)) == 2
    for handle in handles:
        handle.cancel()


async def test_qt_gets_its_turn_while_callbacks_queue_callbacks():
    ticks = 0
    done = asyncio.Event()

    def on_tick() -> None:
        nonlocal ticks
        ticks += 1
        if ticks == 3:
            done.set()

    timer = QTimer(interval=1)
    timer.timeout.connect(on_tick)
    timer.start()

    def chain() -> None:
        if not done.is_set():
            the_loop().call_soon(chain)

    chain()
    await asyncio.wait_for(done.wait(), 10)
    timer.stop()
    assert ticks >= 3


async def test_work_in_a_thread_comes_back_to_the_loop():
    here = threading.get_ident()
    there = await asyncio.to_thread(threading.get_ident)
    assert there != here
    assert threading.get_ident() == here


async def test_a_thread_wakes_the_loop():
    woken = asyncio.Event()
    loop = the_loop()
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(woken.set))
    thread.start()
    await asyncio.wait_for(woken.wait(), 10)
    thread.join()


async def test_signals_of_the_system_arrive():
    got = asyncio.Event()
    the_loop().add_signal_handler(signal.SIGUSR1, got.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.wait_for(got.wait(), 10)
    assert the_loop().remove_signal_handler(signal.SIGUSR1)


async def test_sockets_carry_lines_both_ways():
    async def shout(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(shout, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async def ask(text: str) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"{text}\n".encode())
        answer = await reader.readline()
        writer.close()
        await writer.wait_closed()
        return answer

    answers = await asyncio.gather(*(ask(f"line {number}") for number in range(50)))
    server.close()
    assert answers == [f"LINE {number}\n".encode() for number in range(50)]


async def test_datagrams_arrive():
    got: asyncio.Future[bytes] = the_loop().create_future()

    class Catcher(asyncio.DatagramProtocol):
        def datagram_received(self, data: bytes, addr: object) -> None:
            got.set_result(data)

    transport, _ = await the_loop().create_datagram_endpoint(Catcher, local_addr=("127.0.0.1", 0))
    transport.sendto(b"hello", transport.get_extra_info("sockname"))
    assert await asyncio.wait_for(got, 10) == b"hello"
    transport.close()


async def test_an_error_in_a_callback_goes_to_the_exception_handler():
    seen: list[object] = []
    the_loop().set_exception_handler(lambda _, context: seen.append(context["exception"]))
    error = ValueError("wrong")

    def fail() -> None:
        raise error

    the_loop().call_soon(fail)
    await asyncio.sleep(0.01)
    assert seen == [error]


async def test_a_nested_qt_loop_does_not_enter_a_task_twice():
    turns: list[str] = []
    nested = QEventLoop()
    QTimer.singleShot(30, nested.quit)
    other = asyncio.get_running_loop().create_task(asyncio.sleep(0))
    nested.exec()
    turns.append("after")
    await other
    assert turns == ["after"]
