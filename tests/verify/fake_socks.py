"""A fake SOCKS5 proxy on loopback that can fail at each step."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
from dataclasses import dataclass, field
from types import TracebackType


@dataclass
class FakeSocks:
    """A SOCKS5 proxy (RFC 1928, RFC 1929).

    Attributes:
        login: "USER:PASSWORD" that it asks for; empty for none.
        method: The way of logging in that it answers with; None for the right one.
        answer: Reply code to CONNECT; 0 connects.
        is_http: Speak HTTP instead.
    """

    login: str = ""
    method: int | None = None
    answer: int = 0
    is_http: bool = False
    reached: list[str] = field(default_factory=list)
    port: int = 0
    _server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        credentials = f"{self.login}@" if self.login else ""
        return f"socks5://{credentials}127.0.0.1:{self.port}"

    async def __aenter__(self) -> FakeSocks:
        self._server = await asyncio.start_server(self._session, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    async def _session(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._talk(reader, writer)
        finally:
            writer.transport.abort()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        await reader.readexactly(count)
        if self.is_http:
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            await writer.drain()
            return
        right = 2 if self.login else 0
        method = right if self.method is None else self.method
        writer.write(bytes([5, method]))
        if method == 2 and not await self._logs_in(reader, writer):
            return
        await reader.readexactly(3)
        size = {1: 4, 4: 16}[(await reader.readexactly(1))[0]]
        ip = str(ipaddress.ip_address(await reader.readexactly(size)))
        port = int.from_bytes(await reader.readexactly(2))
        writer.write(bytes([5, self.answer, 0, 1, 0, 0, 0, 0, 0, 0]))
        await writer.drain()
        if self.answer == 0:
            self.reached.append(f"{ip}:{port}")
            await self._join(reader, writer, ip, port)

    async def _logs_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        await reader.readexactly(1)
        user = await reader.readexactly((await reader.readexactly(1))[0])
        password = await reader.readexactly((await reader.readexactly(1))[0])
        is_right = f"{user.decode()}:{password.decode()}" == self.login
        writer.write(bytes([1, 0 if is_right else 1]))
        await writer.drain()
        return is_right

    async def _join(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, ip: str, port: int
    ) -> None:
        far_reader, far_writer = await asyncio.open_connection(ip, port)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(_copy(reader, far_writer))
                group.create_task(_copy(far_reader, writer))
        finally:
            far_writer.transport.abort()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(4096):
            writer.write(data)
            await writer.drain()
    writer.close()
