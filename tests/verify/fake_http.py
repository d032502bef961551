"""A fake HTTP server on loopback: fixed answers by path, as an RDAP or a breach service gives."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from types import TracebackType


@dataclass
class FakeHttp:
    """Answers by path; what it lacks is 404.

    Attributes:
        pages: Path -> (status, body), or several of these to be given one after another.
        asked: The request heads, oldest first.
    """

    pages: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    port: int = 0
    _server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> FakeHttp:
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
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

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.asked.append(head)
        path = head.split(" ")[1].partition("?")[0]
        answers = self.pages.get(path, [(404, "")])
        status, body = answers.pop(0) if len(answers) > 1 else answers[0]
        more = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        writer.write(
            f"HTTP/1.1 {status} x\r\ncontent-length: {len(body.encode())}\r\n"
            f"connection: close\r\n{more}\r\n{body}".encode()
        )
        await writer.drain()
        writer.close()
        await writer.wait_closed()
