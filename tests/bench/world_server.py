"""Quick mail hosts and a name server in a process of their own; it ends with its stdin.

The sandbox's world and name server, and SMTP hosts that cost little and are as far away as is
wanted: what arrives together is answered together, so that pipelining saves what it saves outside.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen

from app.sandbox.dns_server import DnsServer
from app.sandbox.world import Behaviour, SandboxDomain, World

_HOSTS = 100
_ROOT = Path(__file__).resolve().parents[2]


def domain_names(count: int) -> tuple[str, ...]:
    """Return the names of the domains of such a world."""
    return tuple(f"d{number}.example" for number in range(count))


def world(domains: int) -> World:
    """Build a world of quick hosts: half take every name, half know nobody."""
    made = [
        SandboxDomain(
            name,
            Behaviour.CATCH_ALL if number % 2 else Behaviour.NORMAL,
            (f"mx1.{name}",),
            f"127.3.0.{number % _HOSTS + 1}",
        )
        for number, name in enumerate(domain_names(domains))
    ]
    return World({domain.name: domain for domain in made}, reply_delay_s=0)


class _Host(asyncio.Protocol):
    """One connection to a host of the world."""

    def __init__(self, world: World, delay_s: float) -> None:
        self._world = world
        self._delay_s = delay_s
        self._rest = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Greet."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport
        self._say(b"220 mx.example ESMTP\r\n")

    def data_received(self, data: bytes) -> None:
        """Answer all lines that are complete."""
        *lines, self._rest = (self._rest + data).split(b"\r\n")
        self._say(b"".join(self._answer(line) for line in lines))
        if lines[-1:] == [b"QUIT"]:
            asyncio.get_running_loop().call_later(self._delay_s, self._close)

    def _answer(self, line: bytes) -> bytes:
        verb = line[:4].upper()
        if verb == b"EHLO":
            return b"250-mx.example\r\n250-PIPELINING\r\n250 8BITMIME\r\n"
        if verb == b"QUIT":
            return b"221 2.0.0 Bye\r\n"
        if verb == b"RCPT":
            recipient = line.partition(b"<")[2].rpartition(b">")[0].decode()
            reply = self._world.rcpt("", recipient, nth=0, now=0.0).reply
            return f"{reply.code} {reply.text}\r\n".encode() if reply else b""
        return b"250 2.0.0 Ok\r\n"

    def _say(self, octets: bytes) -> None:
        if self._transport is None:
            return
        if self._delay_s:
            asyncio.get_running_loop().call_later(self._delay_s, self._transport.write, octets)
        else:
            self._transport.write(octets)

    def _close(self) -> None:
        if self._transport is not None:
            self._transport.close()


async def _serve(domains: int, delay_s: float) -> None:
    made, loop = world(domains), asyncio.get_running_loop()
    names = DnsServer(made)
    dns_port = await names.start()
    servers: list[asyncio.Server] = []
    port = 0
    for ip in made.ips():
        server = await loop.create_server(lambda: _Host(made, delay_s), ip, port, backlog=1000)
        port = server.sockets[0].getsockname()[1]
        servers.append(server)
    sys.stdout.write(f"127.0.0.1:{dns_port} {port}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)


@dataclass(slots=True)
class WorldServer:
    """The other process, and where it listens."""

    process: Popen[str]
    nameserver: str
    smtp_port: int

    @classmethod
    def start(cls, domains: int, delay_s: float = 0.0) -> WorldServer:
        """Start it and wait until it listens."""
        command = [sys.executable, str(Path(__file__)), str(domains), str(delay_s)]
        process = Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=_ROOT)
        nameserver, _, port = (process.stdout.readline() if process.stdout else "").partition(" ")
        return cls(process, nameserver, int(port))

    def stop(self) -> None:
        """End it."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        self.process.wait(20)


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), float(sys.argv[2])))
