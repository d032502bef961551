"""A real Postfix on a loopback address, with a log of every recipient it was asked about."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e.labs.process import Server, wait_for_port

_MASTER = """\
{listen} inet n - n - - {first}
{more}
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
proxymap  unix  - - n - - proxymap
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
local     unix  - n n - - local
virtual   unix  - n n - - virtual
tlsmgr    unix  - - n 1000? 1 tlsmgr
dnsblog   unix  - - n - 0 dnsblog
tlsproxy  unix  - - n - 0 tlsproxy
postlog   unix-dgram n - n - 1 postlogd
"""

_ASKED = re.compile(r"info: RCPT from \S+ asked; from=<[^>]*> to=<([^>]*)>")


@dataclass(frozen=True)
class PostfixConf:
    """What differs from a plain instance.

    Attributes:
        settings: More lines of main.cf.
        access: Address -> action in the access table for recipients, e.g. "452 4.2.2 full".
        is_screened: Whether postscreen stands before smtpd.
        doors: More listeners of the same instance, "IP:PORT" or "[IPV6]:PORT" -> settings of each.
        transports: Domain -> transport that its recipients would go by.
    """

    settings: Mapping[str, str] = field(default_factory=dict)
    access: Mapping[str, str] = field(default_factory=dict)
    is_screened: bool = False
    doors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    transports: Mapping[str, str] = field(default_factory=dict)


class Postfix:
    """One Postfix instance with virtual mailboxes; it never delivers anything.

    Args:
        folder: An empty folder of its own.
        ip, port: Where it listens.
        mailboxes: Domain -> local parts that exist. "*" takes everything.
        conf: What differs from a plain instance.
    """

    def __init__(
        self,
        folder: Path,
        ip: str,
        port: int,
        *,
        mailboxes: Mapping[str, Iterable[str]],
        conf: PostfixConf = PostfixConf(),
    ) -> None:
        self.folder, self.ip, self.port = folder, ip, port
        self.log = folder / "mail.log"
        etc = folder / "etc"
        for name in (etc, folder / "data", folder / "spool"):
            name.mkdir(parents=True)
        # The spool is walked by Postfix's own users: every parent must be passable.
        for parent in (folder, *folder.parents):
            if parent.stat().st_uid == 0 and len(parent.parts) > 2:
                parent.chmod(parent.stat().st_mode | 0o011)
        shutil.chown(folder / "data", "postfix")
        self._write_main(etc, mailboxes, conf)
        (etc / "master.cf").write_text(_master(f"{ip}:{port}", conf))
        self._etc = etc

    def start(self) -> None:
        """Start it in the foreground and wait until it listens."""
        command = ["postfix", "-c", str(self._etc), "start-fg"]
        self._server = Server(command, self.folder / "output.log")
        wait_for_port(self.ip, self.port, self._server.process, self._server.log)

    def stop(self) -> None:
        """Stop it and all its daemons."""
        subprocess.run(
            ["postfix", "-c", str(self._etc), "stop"], capture_output=True, timeout=20, check=False
        )
        self._server.stop()

    def asked(self) -> list[str]:
        """Return every recipient that RCPT named, oldest first."""
        text = self.log.read_text(errors="replace") if self.log.exists() else ""
        return _ASKED.findall(text)

    def _write_main(
        self,
        etc: Path,
        mailboxes: Mapping[str, Iterable[str]],
        conf: PostfixConf,
    ) -> None:
        lines = {
            "compatibility_level": "3.6",
            "myhostname": "mx.lab.example",
            "mydestination": "",
            # Postfix knows 127.0.0.1 alone as an interface; master.cf names the real address.
            "inet_interfaces": "127.0.0.1",
            "inet_protocols": "ipv4",
            "queue_directory": str(self.folder / "spool"),
            "data_directory": str(self.folder / "data"),
            "command_directory": "/usr/sbin",
            "daemon_directory": "/usr/lib/postfix/sbin",
            "shlib_directory": "/usr/lib/postfix",
            "maillog_file": str(self.log),
            "maillog_file_prefixes": str(self.folder),
            "mynetworks": "127.255.255.255/32",
            "virtual_mailbox_domains": " ".join(mailboxes) or "nothing.example",
            "virtual_mailbox_maps": f"texthash:{etc}/mailboxes",
            "virtual_transport": "discard:",
            "local_transport": "discard:",
            "default_transport": "discard:",
            "relay_transport": "discard:",
            "alias_maps": "",
            "local_recipient_maps": "",
            "smtp_dns_support_level": "disabled",
            "smtpd_peername_lookup": "no",
            "smtpd_recipient_restrictions": (
                "check_recipient_access static:{INFO asked}, reject_unauth_destination, "
                f"check_recipient_access texthash:{etc}/access"
            ),
            "smtpd_delay_reject": "yes",
            "transport_maps": f"texthash:{etc}/transports",
        }
        lines.update(conf.settings)
        (etc / "main.cf").write_text("".join(f"{k} = {v}\n" for k, v in lines.items()))
        boxes = [
            f"@{domain} x" if local == "*" else f"{local}@{domain} x"
            for domain, locals_ in mailboxes.items()
            for local in locals_
        ]
        (etc / "mailboxes").write_text("\n".join(boxes) + "\n")
        (etc / "access").write_text("".join(f"{k} {v}\n" for k, v in conf.access.items()))
        routes = "".join(f"{k} {v}\n" for k, v in conf.transports.items())
        (etc / "transports").write_text(routes)


def _master(listen: str, conf: PostfixConf) -> str:
    """Write master.cf: smtpd on the port, or postscreen with smtpd behind it."""
    if not conf.is_screened:
        doors = "\n".join(_door(place, settings) for place, settings in conf.doors.items())
        return _MASTER.format(listen=listen, first="smtpd", more=doors)
    text = _MASTER.format(listen=listen, first="postscreen", more="smtpd pass - - n - - smtpd")
    return text.replace("- n - - postscreen", "- n - 1 postscreen", 1)


def _door(listen: str, settings: Mapping[str, str]) -> str:
    """Write one more listener of master.cf; braces allow spaces in a value."""
    options = [f"    -o {{ {name} = {value} }}" for name, value in settings.items()]
    return "\n".join([f"{listen} inet n - n - - smtpd", *options])
