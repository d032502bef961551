"""A real OpenSMTPD on a loopback address."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.e2e.labs.process import Server, unpacked, wait_for_port

_CONF = """\
table mailboxes file:{folder}/mailboxes
table ours {{ {domains} }}
queue ttl 1h
listen on {ip} port {port} hostname mx.opensmtpd.example
action "keep" maildir "{folder}/mail" virtual <mailboxes>
match from any for domain <ours> action "keep"
"""

# Compiled into Debian's package; it will not start without them.
_CHROOT = Path("/var/lib/opensmtpd/empty")
_SPOOL = Path("/var/spool/smtpd")


class OpenSmtpd:
    """One OpenSMTPD with virtual mailboxes; nothing is delivered, because nobody sends DATA."""

    def __init__(
        self, folder: Path, ip: str, port: int, *, mailboxes: Mapping[str, Iterable[str]]
    ) -> None:
        self.ip, self.port, self._folder = ip, port, folder
        folder.mkdir(parents=True)
        boxes = [f"{name}@{domain} root" for domain, names in mailboxes.items() for name in names]
        (folder / "mailboxes").write_text("\n".join(boxes) + "\n")
        domains = ", ".join(f'"{domain}"' for domain in mailboxes)
        conf = _CONF.format(folder=folder, ip=ip, port=port, domains=domains)
        (folder / "smtpd.conf").write_text(conf)
        (folder / "smtpd.conf").chmod(0o600)

    def start(self) -> None:
        """Start it in the foreground and wait until it listens."""
        _CHROOT.mkdir(parents=True, exist_ok=True)
        _SPOOL.mkdir(parents=True, exist_ok=True)
        _SPOOL.chmod(0o711)
        smtpd = str(unpacked("opensmtpd", "usr/sbin/smtpd"))
        command = [smtpd, "-d", "-f", str(self._folder / "smtpd.conf")]
        self._server = Server(command, self._folder / "output.log")
        wait_for_port(self.ip, self.port, self._server.process, self._server.log)

    def stop(self) -> None:
        """Stop it."""
        self._server.stop()
