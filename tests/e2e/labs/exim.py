"""A real Exim on a loopback address: plain 550s without enhanced codes, as it talks by default."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.labs.process import Server, unpacked, wait_for_port

_CONF = """\
primary_hostname = mx.exim.example
exim_path = {exim}
keep_environment =
spool_directory = {folder}/spool
log_file_path = {folder}/%slog
pid_file_path = {folder}/exim.pid
exim_user = mail
exim_group = mail
daemon_smtp_ports = {port}
local_interfaces = {ips}
domainlist ours = {domains}
acl_smtp_rcpt = check_rcpt
tls_advertise_hosts =
host_lookup =
rfc1413_query_timeout = 0s
never_users = nobody
log_selector = +smtp_connection
smtp_accept_max_per_connection = 100
smtp_accept_max = 200
# Whom to believe is asked of nobody: no question may leave the machine.
helo_try_verify_hosts =
recipients_max = 0

begin acl
check_rcpt:
  warn logwrite = asked $local_part@$domain
{rcpt}
  require message = relay not permitted
          domains = +ours
  require verify = recipient
  accept

begin routers
{routers}
mailboxes:
  driver = accept
  domains = +ours
  condition = ${{lookup{{$local_part@$domain}}lsearch{{{folder}/mailboxes}}{{yes}}{{no}}}}
  transport = nowhere

begin transports
nowhere:
  driver = appendfile
  file = /dev/null
onwards:
  driver = smtp
  port = {port}
  allow_localhost
  hosts_try_dane =

begin retry
* * F,2h,15m
"""

_ASKED = re.compile(r" asked (\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Acl:
    """More lines for the RCPT ACL and the routers; the transport "onwards" sends to our port."""

    rcpt: str = ""
    routers: str = ""


class Exim:
    """One Exim with a list of mailboxes; it never delivers anything.

    Args:
        folder: An empty folder of its own.
        ips, port: Where it listens.
        mailboxes: Domain -> local parts that exist.
        acl: More lines of configuration.
    """

    def __init__(
        self,
        folder: Path,
        ips: Sequence[str],
        port: int,
        *,
        mailboxes: Mapping[str, Iterable[str]],
        acl: Acl = Acl(),
    ) -> None:
        self.ip, self.port = ips[0], port
        folder.mkdir(parents=True)
        # Exim drops to the user mail before it reads and writes here.
        for path in (folder, *folder.parents):
            if path.stat().st_uid == 0 and len(path.parts) > 2:
                path.chmod(path.stat().st_mode | 0o011)
        (folder / "spool").mkdir()
        folder.chmod(0o777)
        (folder / "spool").chmod(0o777)
        boxes = [f"{local}@{domain}: x" for domain, names in mailboxes.items() for local in names]
        (folder / "mailboxes").write_text("\n".join(boxes) + "\n")
        conf = _CONF.format(
            exim=unpacked("exim", "usr/sbin/exim4"),
            folder=folder,
            ips=" : ".join(ips),
            port=port,
            domains=" : ".join(mailboxes),
            rcpt=acl.rcpt,
            routers=acl.routers,
        )
        (folder / "exim.conf").write_text(conf)
        (folder / "exim.conf").chmod(0o644)
        self._folder = folder

    def start(self) -> None:
        """Start it in the foreground and wait until it listens."""
        exim = str(unpacked("exim", "usr/sbin/exim4"))
        command = [exim, "-C", str(self._folder / "exim.conf"), "-bdf"]
        self._server = Server(command, self._folder / "output.log")
        wait_for_port(self.ip, self.port, self._server.process, self._server.log)

    def stop(self) -> None:
        """Stop it."""
        self._server.stop()

    def asked(self) -> list[str]:
        """Return every recipient that RCPT named, oldest first."""
        log = self._folder / "mainlog"
        return _ASKED.findall(log.read_text(errors="replace")) if log.exists() else []
