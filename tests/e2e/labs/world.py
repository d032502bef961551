"""The lab: real mail hosts and name servers on loopback, started and stopped together."""

import contextlib
import fcntl
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from app.settings import NetworkSettings
from tests.e2e.labs.exim import Exim
from tests.e2e.labs.hosts import exim, postfixes
from tests.e2e.labs.names import (
    DNS_IP,
    DOORS,
    GREYLIST_S,
    HAS_IPV6,
    IPS,
    LAME_IP,
    RESOLVER_IP,
    SILENT_IP,
    USERS,
)
from tests.e2e.labs.nsd import Nsd
from tests.e2e.labs.opensmtpd import OpenSmtpd
from tests.e2e.labs.postfix import Postfix
from tests.e2e.labs.postgrey import Postgrey
from tests.e2e.labs.process import free_port
from tests.e2e.labs.silent import SilentNameServer, Talker
from tests.e2e.labs.unbound import Unbound
from tests.e2e.labs.zones import zones

HELO = "lab.example"
_HTTP = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"


class _Server(Protocol):
    def start(self) -> None: ...
    def stop(self) -> None: ...


@dataclass
class Lab:
    """The running lab.

    Attributes:
        nameserver: What --nameserver takes: the recursive resolver.
        smtp_port: Where all mail hosts listen.
        postfixes, exim: The mail hosts that keep count of whom they were asked about.
    """

    nameserver: str
    smtp_port: int
    postfixes: dict[str, Postfix] = field(default_factory=dict)
    exim: Exim | None = None

    def asked(self) -> list[str]:
        """Return every recipient that a host which keeps count was asked about."""
        found = [rcpt for postfix in self.postfixes.values() for rcpt in postfix.asked()]
        return found + (self.exim.asked() if self.exim else [])

    @property
    def network(self) -> NetworkSettings:
        """Return the settings that point Winnow at the lab."""
        return NetworkSettings(
            nameservers=(self.nameserver,),
            smtp_port=self.smtp_port,
            allow_private=True,
            helo=HELO,
        )

    def options(self) -> list[str]:
        """Return the command line options that point Winnow at the lab."""
        return [
            f"--nameserver={self.nameserver}",
            f"--smtp-port={self.smtp_port}",
            "--allow-private",
            f"--helo={HELO}",
        ]


@contextlib.contextmanager
def running_lab(folder: Path) -> Iterator[Lab]:
    """Start every server of the lab, and stop them all in the end.

    Another lab on this machine, such as a second run of the tests, is waited for: they would share
    addresses and OpenSMTPD's spool.
    """
    with Path(tempfile.gettempdir(), "winnow-lab.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with _servers(folder) as lab:
            yield lab


@contextlib.contextmanager
def _servers(folder: Path) -> Iterator[Lab]:
    port = free_port(*IPS.values(), *DOORS.values(), *(("::1",) if HAS_IPV6 else ()))
    policy = Postgrey(folder / "policy", IPS["policy"], port, delay_s=GREYLIST_S)
    authority = Nsd(folder / "nsd", DNS_IP, free_port(DNS_IP), zones())
    resolver = Unbound(
        folder / "unbound",
        RESOLVER_IP,
        free_port(RESOLVER_IP),
        zones=tuple(zones()),
        authority=authority.nameserver,
    )
    hosts, our_exim = postfixes(folder, port, policy), exim(folder, port)
    servers: list[_Server] = [
        authority,
        resolver,
        # Delegations lead to port 53.
        Nsd(folder / "lame", LAME_IP, 53, {"elsewhere.example": ""}),
        SilentNameServer(SILENT_IP, 53),
        policy,
        *hosts.values(),
        our_exim,
        OpenSmtpd(folder / "smtpd", IPS["opensmtpd"], port, mailboxes={"smtpd.example": USERS}),
        Talker(IPS["mute"], port),
        Talker(IPS["web"], port, _HTTP),
    ]
    with contextlib.ExitStack() as stack:
        for server in servers:
            server.start()
            stack.callback(server.stop)
        yield Lab(resolver.nameserver, port, hosts, our_exim)
