"""Asks name servers one question at a time and returns every outcome as a value."""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections.abc import Iterable, Sequence
from typing import Any, cast

import dns.asyncresolver
import dns.exception
import dns.flags
import dns.message
import dns.name
import dns.nameserver
import dns.rcode
import dns.rdatatype
import dns.rdtypes.txtbase
import dns.resolver

from app.mail.domain import DnsAnswer, DnsOutcome

# RFC 9715 and the DNS flag day 2020: larger answers come by TCP instead of in fragments.
EDNS_PAYLOAD_OCTETS = 1232
DNS_PORT = 53


class NameserverError(Exception):
    """A name server setting cannot be read; the message shows it and how it should look."""


def read_nameserver(text: str) -> tuple[str, int]:
    """Read "HOST", "HOST:PORT" or "[IPV6]:PORT"; the host is an IP address.

    Raises:
        NameserverError: It is none of these.
    """
    host, port = text.strip(), str(DNS_PORT)
    if host.startswith("["):
        host, _, rest = host[1:].partition("]")
        port = rest.removeprefix(":") or port
    elif host.count(":") == 1:
        host, _, port = host.partition(":")
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    if address is None or not port.isdecimal() or not 0 < int(port) < 1 << 16:
        raise NameserverError(
            f"{text!r} is no name server: give its IP address, with a port if it is not 53, "
            "such as 192.0.2.53 or 192.0.2.53:5353."
        )
    return str(address), int(port)


class DnsClient:
    """A stub resolver: no search list, EDNS, TCP after truncation, bounded concurrency."""

    def __init__(
        self,
        nameservers: Sequence[str],
        *,
        try_s: float = 3.0,
        lifetime_s: float = 10.0,
        at_once: int = 64,
    ) -> None:
        """Prepare without asking anything.

        Args:
            nameservers: As read_nameserver() reads them; empty means the system's own.
            try_s: Seconds until another try.
            lifetime_s: Seconds for one question in all.
            at_once: Questions under way at a time.

        Raises:
            NameserverError: A name server cannot be read.
        """
        self._servers = [read_nameserver(text) for text in nameservers]
        self._try_s = try_s
        self._lifetime_s = lifetime_s
        self._gate = asyncio.Semaphore(at_once)
        self._resolver: dns.asyncresolver.Resolver | None = None

    async def ask(self, name: str, rdtype: str) -> DnsAnswer:
        """Ask one question; whatever happens is the answer's outcome."""
        async with self._gate:
            began = time.monotonic()
            outcome, records = await self._ask(name, rdtype)
            took_ms = round((time.monotonic() - began) * 1000)
        return DnsAnswer(name, rdtype, outcome, records, took_ms)

    async def _ask(self, name: str, rdtype: str) -> tuple[DnsOutcome, tuple[str, ...]]:
        try:
            answer = await self._ready().resolve(
                dns.name.from_text(name), rdtype, raise_on_no_answer=False, search=False
            )
        except dns.resolver.NXDOMAIN:
            return DnsOutcome.NXDOMAIN, ()
        except (dns.resolver.LifetimeTimeout, TimeoutError) as error:
            return _worst_of(error), ()
        except dns.resolver.NoNameservers as error:
            return _worst_of(error), ()
        except (dns.resolver.YXDOMAIN, dns.exception.DNSException):
            # A name that DNS cannot hold, or an answer that cannot be read: not seen.
            return DnsOutcome.SERVFAIL, ()
        except OSError:
            return DnsOutcome.NETWORK, ()
        if answer.rrset is None:
            return _empty_outcome(answer.response), ()
        records = cast("Iterable[object]", answer.rrset)
        return DnsOutcome.OK, tuple(_text(record) for record in records)

    def _ready(self) -> dns.asyncresolver.Resolver:
        if self._resolver is None:
            resolver = dns.asyncresolver.Resolver(configure=not self._servers)
            if self._servers:
                resolver.nameservers = [
                    dns.nameserver.Do53Nameserver(host, port) for host, port in self._servers
                ]
            resolver.use_edns(0, 0, EDNS_PAYLOAD_OCTETS)
            resolver.timeout = self._try_s
            resolver.lifetime = self._lifetime_s
            self._resolver = resolver
        return self._resolver


def _text(record: object) -> str:
    if isinstance(record, dns.rdtypes.txtbase.TXTBase):
        # RFC 7208 3.3: the strings of one record are read as one, without spaces.
        return b"".join(record.strings).decode("utf-8", "replace")
    return str(record)


def _empty_outcome(response: dns.message.Message) -> DnsOutcome:
    """Tell an empty answer from a referral: a lame server names others and knows nothing."""
    has_soa = any(rrset.rdtype == dns.rdatatype.SOA for rrset in response.authority)
    has_ns = any(rrset.rdtype == dns.rdatatype.NS for rrset in response.authority)
    is_authoritative = bool(response.flags & dns.flags.AA)
    if has_ns and not has_soa and not is_authoritative:
        return DnsOutcome.SERVFAIL
    return DnsOutcome.NO_DATA


def _worst_of(error: Exception) -> DnsOutcome:
    """Read dnspython's list of what each name server did: an answer of any kind tells most."""
    kwargs = cast("dict[str, Any]", getattr(error, "kwargs", {}))
    errors = cast("list[tuple[Any, ...]]", kwargs.get("errors", []))
    responses = [cast("dns.message.Message | None", one[4]) for one in errors]
    codes = [response.rcode() for response in responses if response is not None]
    if dns.rcode.SERVFAIL in codes:
        return DnsOutcome.SERVFAIL
    if dns.rcode.REFUSED in codes:
        return DnsOutcome.REFUSED
    if codes:
        return DnsOutcome.SERVFAIL
    if errors and all(isinstance(one[3], OSError) for one in errors):
        return DnsOutcome.NETWORK
    return DnsOutcome.TIMEOUT
