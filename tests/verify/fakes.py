"""Fakes on loopback: an SMTP host that follows a script, a DNS server that holds a zone."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import cast

import dns.flags
import dns.message
import dns.rcode
import dns.rrset

OK = "250 2.1.5 Ok"
UNKNOWN = "550 5.1.1 <x> User unknown"
HANG_UP = "(hang up)"
SILENCE = "(silence)"
Script = Callable[[str], str]


def knows(*names: str) -> Script:
    """Take these local parts (and postmaster), refuse the rest."""
    return lambda address: OK if address.split("@")[0] in (*names, "postmaster") else UNKNOWN


@dataclass
class FakeSmtp:
    """An SMTP host; every reply can be set, HANG_UP and SILENCE among them."""

    ip: str = "127.0.0.1"
    port: int = 0
    banner: str = "220 fake.test ESMTP"
    ehlo: tuple[str, ...] = ()
    rcpt: Script = lambda _address: OK
    replies: Mapping[str, str] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    max_errors: int = 0
    on_quit: Callable[[str], None] = lambda _line: None
    sessions: list[list[str]] = field(default_factory=list)
    _server: asyncio.Server | None = None

    async def __aenter__(self) -> FakeSmtp:
        self._server = await asyncio.start_server(self._session, self.ip, self.port)
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

    @property
    def said(self) -> list[str]:
        """Everything that clients said, in order."""
        return [line for session in self.sessions for line in session]

    async def _session(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines: list[str] = []
        self.sessions.append(lines)
        try:
            await self._talk(lines, reader, writer)
        except (ConnectionError, ssl.SSLError, TimeoutError):
            pass
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError, ssl.SSLError, TimeoutError):
                await writer.wait_closed()

    async def _talk(
        self, lines: list[str], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        errors = 0
        answer = self.banner
        while True:
            if answer == HANG_UP:
                return
            if answer != SILENCE:
                writer.write(answer.replace("\n", "\r\n").encode() + b"\r\n")
                await writer.drain()
            errors += answer.startswith("5")
            if answer.startswith(("421", "221")):
                return
            if lines and lines[-1] == "STARTTLS" and answer.startswith("220") and self.tls:
                await writer.start_tls(self.tls)
            line = (await reader.readline()).decode().rstrip("\r\n")
            if not line:
                return
            lines.append(line)
            if line == "QUIT":
                self.on_quit(line)
            answer = self._answer(line)
            if self.max_errors and errors >= self.max_errors:
                answer = "421 4.7.0 fake.test Error: too many errors"

    def _answer(self, line: str) -> str:
        verb = line.split(" ", maxsplit=1)[0].upper()
        if verb in self.replies:
            return self.replies[verb]
        if verb == "EHLO":
            names = ("fake.test", *self.ehlo)
            return "\n".join(
                f"250{'-' if n < len(names) - 1 else ' '}{k}" for n, k in enumerate(names)
            )
        if verb == "RCPT":
            return self.rcpt(line[line.index("<") + 1 : line.rindex(">")])
        return {"STARTTLS": "220 go ahead", "QUIT": "221 bye"}.get(verb, "250 ok")


@dataclass
class FakeDns:
    """An authoritative DNS server over UDP and TCP; what it lacks does not exist.

    Attributes:
        zone: (name, type) -> records; a name with other types only has no data.
        broken: name -> rcode, "silence", "truncate" or "lame".
    """

    zone: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    port: int = 0

    @property
    def nameserver(self) -> str:
        return f"127.0.0.1:{self.port}"

    def add(self, name: str, rdtype: str, *records: str) -> FakeDns:
        self.zone[name, rdtype] = records
        return self

    def answer(self, wire: bytes, proto: str) -> bytes | None:
        query = dns.message.from_wire(wire)
        question = query.question[0]
        name = question.name.to_text(omit_final_dot=True)
        rdtype = dns.rdatatype.to_text(question.rdtype)
        self.asked.append((name, rdtype, proto))
        reply = dns.message.make_response(query)
        reply.flags |= dns.flags.AA
        trouble = self.broken.get(name, "")
        if trouble == "silence":
            return None
        if trouble == "truncate" and proto == "udp":
            reply.flags |= dns.flags.TC
            return reply.to_wire()
        if trouble == "lame":
            reply.flags &= ~dns.flags.AA
            reply.authority.append(
                dns.rrset.from_text("test.", 60, "IN", "NS", "ns.elsewhere.test.")
            )
            return reply.to_wire()
        if trouble and trouble != "truncate":
            reply.set_rcode(dns.rcode.from_text(trouble))
            return reply.to_wire()
        records = self.zone.get((name, rdtype))
        if records:
            reply.answer.append(dns.rrset.from_text(f"{name}.", 60, "IN", rdtype, *records))
        elif not any(known == name or known.endswith(f".{name}") for known, _ in self.zone):
            reply.set_rcode(dns.rcode.NXDOMAIN)
        return reply.to_wire()

    async def _tcp(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError):
            length = int.from_bytes(await reader.readexactly(2))
            answer = self.answer(await reader.readexactly(length), "tcp")
            if answer is not None:
                writer.write(len(answer).to_bytes(2) + answer)
        writer.close()
        await writer.wait_closed()


class _Udp(asyncio.DatagramProtocol):
    def __init__(self, fake: FakeDns) -> None:
        self._fake = fake

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        answer = self._fake.answer(data, "udp")
        if answer is not None:
            self._transport.sendto(answer, addr)


@contextlib.asynccontextmanager
async def serving(fake: FakeDns) -> AsyncIterator[FakeDns]:
    """Start the DNS server on one free port for UDP and TCP."""
    server = await asyncio.start_server(fake._tcp, "127.0.0.1", 0)
    fake.port = server.sockets[0].getsockname()[1]
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
        lambda: _Udp(fake), local_addr=("127.0.0.1", fake.port)
    )
    try:
        yield fake
    finally:
        transport.close()
        server.close()
        await server.wait_closed()
