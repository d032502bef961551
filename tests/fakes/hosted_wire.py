"""Carries requests to a fake service: in memory through httpx, or over loopback HTTP."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence

import httpx

from app.hosted.journal import Entry
from tests.fakes.hosted_core import ConnectionLostError, FakeService, NotConnectedError


class InMemoryWire(httpx.AsyncBaseTransport):
    """Answers httpx itself, so that everything above the socket is the real thing."""

    def __init__(self, service: FakeService, host: str) -> None:
        self._service = service
        self._host = host

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        if request.url.host != self._host:
            raise httpx.ConnectError("another host")
        target = request.url.raw_path.decode()
        try:
            reply = self._service.handle(request.method, target, dict(request.headers), body)
        except NotConnectedError:
            raise httpx.ConnectError("refused") from None
        except ConnectionLostError:
            raise httpx.ReadError("reset") from None
        return httpx.Response(reply.status, headers=reply.headers, content=reply.octets())


class FakeClock:
    """Time that passes only when somebody waits; chance is always one half."""

    def __init__(self, service: FakeService | None = None) -> None:
        self.elapsed = 0.0
        self.waits: list[float] = []
        self._service = service
        self.on_wait: Callable[[], None] = lambda: None

    def monotonic(self) -> float:
        return self.elapsed

    def unix(self) -> float:
        return 1_800_000_000.0 + self.elapsed

    def random(self) -> float:
        return 0.5

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        self.on_wait()
        if not event.is_set():
            self.waits.append(seconds)
            self.elapsed += max(seconds, 0.001)
            if self._service is not None:
                self._service.now = self.unix()
        await asyncio.sleep(0)


class MemoryJournal:
    """A journal that survives the client, as the one on disk survives the program."""

    def __init__(self) -> None:
        self._entries: dict[int, Entry] = {}
        self.history: list[Entry] = []
        self.crash_after: int | None = None

    def entries(self) -> Sequence[Entry]:
        return [self._entries[serial] for serial in sorted(self._entries)]

    def put(self, entry: Entry) -> None:
        if self.crash_after is not None and len(self.history) > self.crash_after:
            raise Crash
        self._entries[entry.serial] = entry
        self.history.append(entry)
        if self.crash_after is not None and len(self.history) == self.crash_after:
            raise Crash


class Crash(BaseException):
    """The program ends here and now."""


class LoopbackServer:
    """A real HTTP/1.1 server on 127.0.0.1 in front of a fake service."""

    def __init__(self, service: FakeService) -> None:
        self._service = service
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()
        self.url = ""

    async def __aenter__(self) -> LoopbackServer:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}{self._service.base_path}"
        return self

    async def __aexit__(self, *_error: object) -> None:
        assert self._server is not None
        self._server.close()
        await asyncio.gather(*self._open, return_exceptions=True)
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._one(reader, writer)
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()
            self._open.discard(task)

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.rstrip("\r\n").split("\r\n")
        method, target, _ = first.split(" ", 2)
        headers = dict(line.split(": ", 1) for line in lines)
        length = next((int(v) for k, v in headers.items() if k.lower() == "content-length"), 0)
        body = await reader.readexactly(length)
        try:
            reply = self._service.handle(method, target, headers, body)
        except (ConnectionLostError, NotConnectedError):
            writer.transport.abort()
            return
        octets = reply.octets()
        answer = [f"HTTP/1.1 {reply.status} Fake", f"Content-Length: {len(octets)}"]
        answer += [f"{name}: {value}" for name, value in reply.headers.items()]
        writer.write("\r\n".join([*answer, "Connection: close", "", ""]).encode() + octets)
        await writer.drain()
