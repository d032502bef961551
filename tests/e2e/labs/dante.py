"""A real SOCKS5 server (Dante) on a loopback address."""

from collections.abc import Sequence
from pathlib import Path

from tests.e2e.labs.process import Server, unpacked, wait_for_port

_CONF = """\
logoutput: {folder}/dante.log
internal: {ip} port = {port}
external: 127.0.0.1
clientmethod: none
socksmethod: {method}
user.privileged: root
user.unprivileged: nobody
client pass {{ from: 127.0.0.0/8 to: 0.0.0.0/0 log: connect }}
{blocks}socks pass {{ from: 127.0.0.0/8 to: 127.0.0.0/8 log: connect }}
socks block {{ from: 0.0.0.0/0 to: 0.0.0.0/0 log: connect }}
"""


class Dante:
    """One Dante that connects to loopback only.

    Args:
        folder: An empty folder of its own.
        ip, port: Where it listens.
        method: "none", or "username" to ask for a password of the system's users.
        blocked: Addresses that it does not connect to.
    """

    def __init__(
        self,
        folder: Path,
        ip: str,
        port: int,
        *,
        method: str = "none",
        blocked: Sequence[str] = (),
    ) -> None:
        self.ip, self.port, self._folder = ip, port, folder
        folder.mkdir(parents=True)
        rule = "socks block {{ from: 0.0.0.0/0 to: {}/32 log: connect }}\n"
        blocks = "".join(rule.format(one) for one in blocked)
        conf = _CONF.format(folder=folder, ip=ip, port=port, method=method, blocks=blocks)
        (folder / "danted.conf").write_text(conf)

    def start(self) -> None:
        """Start it in the foreground and wait until it listens."""
        danted = str(unpacked("dante", "usr/sbin/danted"))
        command = [danted, "-f", str(self._folder / "danted.conf"), "-p", f"{self._folder}/pid"]
        self._server = Server(command, self._folder / "output.log")
        wait_for_port(self.ip, self.port, self._server.process, self._server.log)

    def stop(self) -> None:
        """Stop it."""
        self._server.stop()

    def passed(self) -> str:
        """Return its log of connections."""
        log = self._folder / "dante.log"
        return log.read_text(errors="replace") if log.exists() else ""
