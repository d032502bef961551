"""The mail hosts of the simulated world: they speak SMTP up to RCPT and take no mail."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.mail.reply import Reply
from app.sandbox.world import Action, World

_EHLO_LINES = ("sandbox greets you", "PIPELINING", "SMTPUTF8", "8BITMIME", "ENHANCEDSTATUSCODES")
_IDLE_S = 60.0


@dataclass(frozen=True, slots=True)
class LogLine:
    """One command and its reply, as a mail host's log has it.

    Attributes:
        session: Number of the connection, counted over all hosts.
        code: The reply code; 0 when nothing was said.
    """

    ip: str
    session: int
    command: str
    code: int


class SmtpServer:
    """All mail hosts of the world, each on its own loopback address, one port for all."""

    def __init__(self, world: World, on_line: Callable[[LogLine], None]) -> None:
        self._world = world
        self._on_line = on_line
        self._servers: list[asyncio.Server] = []
        self._sessions: set[asyncio.Task[None]] = set()
        self._count = 0

    async def start(self) -> int:
        """Listen on every address of the world and return the common port.

        Raises:
            OSError: No port is free on all addresses.
        """
        ips = self._world.ips()
        for _ in range(_PORT_TRIES):
            first = await self._listen(ips[0], 0)
            port: int = first.sockets[0].getsockname()[1]
            try:
                for ip in ips[1:]:
                    await self._listen(ip, port)
            except OSError:
                await self.stop()
                continue
            return port
        message = "no port is free on all loopback addresses of the sandbox"
        raise OSError(message)

    async def stop(self) -> None:
        """Hang up on everybody and stop listening."""
        for server in self._servers:
            server.close()
        for task in self._sessions:
            task.cancel()
        await asyncio.gather(*self._sessions, return_exceptions=True)
        for server in self._servers:
            await server.wait_closed()
        self._servers.clear()

    async def _listen(self, ip: str, port: int) -> asyncio.Server:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            if task is not None:
                self._sessions.add(task)
                task.add_done_callback(self._sessions.discard)
            self._count += 1
            session = _Session(self._world, ip, self._count, self._on_line)
            try:
                await session.serve(reader, writer)
            except (ConnectionError, TimeoutError, asyncio.IncompleteReadError):
                pass
            except asyncio.CancelledError:
                # The sandbox is stopping. Swallowed, because streams on Python 3.11
                # report a cancelled handler as an unhandled error.
                pass
            finally:
                writer.close()

        server = await asyncio.start_server(serve, ip, port)
        self._servers.append(server)
        return server


_PORT_TRIES = 20


class _Session:
    """One connection."""

    def __init__(
        self, world: World, ip: str, number: int, on_line: Callable[[LogLine], None]
    ) -> None:
        self._world = world
        self._ip = ip
        self._number = number
        self._on_line = on_line
        self._sender: str | None = None
        self._recipients = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Speak until one side hangs up."""
        if not await self._act(writer, "", self._world.greet(self._ip)):
            return
        while True:
            async with asyncio.timeout(_IDLE_S):  # no task of its own, that a stop leaves behind
                line = await reader.readline()
            if not line:
                return
            command = line.decode("utf-8", "replace").strip()
            if not await self._act(writer, command, self._decide(command)):
                return

    async def _act(self, writer: asyncio.StreamWriter, command: str, action: Action) -> bool:
        """Carry out an action; tell whether the session goes on."""
        await asyncio.sleep(action.delay_s)
        code = action.reply.code if action.reply is not None else 0
        self._on_line(LogLine(self._ip, self._number, command, code))
        if action.reply is not None:
            writer.write(_wire(action.reply))
            await writer.drain()
        return not action.hangs_up

    def _decide(self, command: str) -> Action:
        """Choose the action for one command line."""
        verb, _, rest = command.partition(" ")
        match verb.upper():
            case "EHLO":
                return Action(Reply(250, "\n".join(_EHLO_LINES)))
            case "HELO" | "NOOP":
                return Action(Reply(250, "2.0.0 Ok"))
            case "RSET":
                self._sender = None
                return Action(Reply(250, "2.0.0 Ok"))
            case "MAIL":
                self._sender = _path(rest)
                return Action(Reply(250, "2.1.0 Ok"), self._world.reply_delay_s)
            case "RCPT":
                return self._decide_rcpt(_path(rest))
            case "QUIT":
                return Action(Reply(221, "2.0.0 Bye"), hangs_up=True)
            case "DATA":
                return Action(Reply(554, "5.5.1 The sandbox takes no mail"))
            case _:
                return Action(Reply(502, "5.5.2 Command not recognised"))

    def _decide_rcpt(self, recipient: str) -> Action:
        if self._sender is None:
            return Action(Reply(503, "5.5.1 Need MAIL first"))
        nth = self._recipients
        self._recipients += 1
        return self._world.rcpt(self._sender, recipient, nth=nth, now=time.monotonic())


def _path(rest: str) -> str:
    """Take the address out of `FROM:<a@b> SIZE=1`."""
    return rest.partition("<")[2].rpartition(">")[0]


def _wire(reply: Reply) -> bytes:
    """Put a reply on the wire, continuation lines with a hyphen (RFC 5321 4.2.1)."""
    *first, last = reply.text.split("\n")
    lines = [f"{reply.code}-{text}" for text in first] + [f"{reply.code} {last}"]
    return "".join(f"{line}\r\n" for line in lines).encode()
