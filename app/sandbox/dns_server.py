"""A name server for the simulated mail world: UDP and TCP on loopback."""

from __future__ import annotations

import asyncio
import struct
from typing import cast

import dns.exception
import dns.flags
import dns.message
import dns.rcode
import dns.rdataclass
import dns.rdatatype
import dns.rrset

from app.sandbox.world import Behaviour, SandboxDomain, World

_TTL_S = 60
_PORT_TRIES = 20


def answer(world: World, wire: bytes) -> bytes | None:
    """Answer one DNS question from the world.

    Returns:
        The answer's wire form; None to stay silent, as a dead name server does.
    """
    try:
        query = dns.message.from_wire(wire)
    except dns.exception.DNSException:
        return None
    response = dns.message.make_response(query)
    response.flags |= dns.flags.AA | dns.flags.RA
    question = query.question[0]
    name = question.name.to_text(omit_final_dot=True).lower()
    domain = world.domains.get(name.removeprefix("_dmarc."))
    if domain is not None and domain.behaviour is Behaviour.DNS_TIMEOUT:
        return None
    if domain is not None and domain.behaviour is Behaviour.SERVFAIL:
        response.set_rcode(dns.rcode.SERVFAIL)
        return response.to_wire()
    records = _records(world, name, question.rdtype)
    if records is None:
        response.set_rcode(dns.rcode.NXDOMAIN)
    elif records:
        response.answer.append(
            dns.rrset.from_text_list(
                question.name, _TTL_S, dns.rdataclass.IN, question.rdtype, records
            )
        )
    return response.to_wire()


def _records(world: World, name: str, rdtype: dns.rdatatype.RdataType) -> list[str] | None:
    """Return the records of a name and type; None when the name does not exist."""
    domain = world.domains.get(name)
    if domain is not None:
        return _domain_records(domain, rdtype)
    owner = next((d for d in world.domains.values() if name in d.mx), None)
    if owner is not None:
        if owner.behaviour is Behaviour.NO_ROUTE:
            return None
        return [owner.ip] if rdtype == dns.rdatatype.A else []
    if name.startswith("_dmarc.") and name.removeprefix("_dmarc.") in world.domains:
        return ['"v=DMARC1; p=none"'] if rdtype == dns.rdatatype.TXT else []
    return None


def _domain_records(domain: SandboxDomain, rdtype: dns.rdatatype.RdataType) -> list[str]:
    """Return the records of a domain of the world."""
    if rdtype == dns.rdatatype.MX:
        if domain.behaviour is Behaviour.NULL_MX:
            return ["0 ."]
        if domain.behaviour in (Behaviour.NO_MX, Behaviour.IMPLICIT_MX):
            return []
        return [f"{10 * (n + 1)} {host}." for n, host in enumerate(domain.mx)]
    if rdtype == dns.rdatatype.A and domain.behaviour is Behaviour.IMPLICIT_MX:
        return [domain.ip]
    if rdtype == dns.rdatatype.TXT:
        return [f'"{text}"' for text in domain.txt]
    return []


class _Udp(asyncio.DatagramProtocol):
    """One datagram in, one datagram out."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport to answer on."""
        # A cast: on Python 3.11 the transport of a selector loop is no DatagramTransport by type.
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        """Answer one question."""
        wire = answer(self._world, data)
        if wire is not None and self._transport is not None:
            self._transport.sendto(wire, addr)


class DnsServer:
    """The name server; listens once started."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._udp: asyncio.DatagramTransport | None = None
        self._tcp: asyncio.Server | None = None

    async def start(self, ip: str = "127.0.0.1") -> int:
        """Listen on UDP and TCP, on one free port for both, and return it.

        Raises:
            OSError: No port was free for both.
        """
        loop = asyncio.get_running_loop()
        for _ in range(_PORT_TRIES):
            self._udp, _ = await loop.create_datagram_endpoint(
                lambda: _Udp(self._world), local_addr=(ip, 0)
            )
            bound: int = self._udp.get_extra_info("sockname")[1]
            try:
                self._tcp = await asyncio.start_server(self._serve_tcp, ip, bound)
            except OSError:
                # Some TCP connection has this number already.
                self._udp.close()
                continue
            return bound
        message = f"no port is free for UDP and TCP on {ip}"
        raise OSError(message)

    async def stop(self) -> None:
        """Stop listening."""
        if self._udp is not None:
            self._udp.close()
        if self._tcp is not None:
            self._tcp.close()
            await self._tcp.wait_closed()

    async def _serve_tcp(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer length-prefixed questions (RFC 1035 4.2.2) until the client leaves."""
        try:
            while True:
                (size,) = struct.unpack("!H", await reader.readexactly(2))
                wire = answer(self._world, await reader.readexactly(size))
                if wire is None:
                    return
                writer.write(struct.pack("!H", len(wire)) + wire)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        finally:
            writer.close()
