"""A real recursive resolver (Unbound) that asks only the lab's own name server."""

from collections.abc import Sequence
from pathlib import Path

from tests.e2e.labs.process import Server, unpacked, wait_for_port

_CONF = """\
server:
    interface: {ip}@{port}
    port: {port}
    do-ip6: no
    do-not-query-localhost: no
    outgoing-interface: 127.0.0.1
    access-control: 127.0.0.0/8 allow
    chroot: ""
    username: ""
    directory: "{folder}"
    pidfile: "{folder}/unbound.pid"
    use-syslog: no
    logfile: ""
    module-config: "iterator"
    local-zone: "example." nodefault
    local-zone: "test." nodefault
    local-zone: "127.in-addr.arpa." nodefault
    root-hints: "{folder}/root.hints"
remote-control:
    control-enable: no
"""

# The hints name a loopback address where nobody listens: no question can leave the machine.
_HINTS = ". 3600 NS nobody.example.\nnobody.example. 3600 A 127.255.255.254\n"


class Unbound:
    """One Unbound; questions outside the zones named are refused by nobody and lead nowhere."""

    def __init__(
        self, folder: Path, ip: str, port: int, *, zones: Sequence[str], authority: str
    ) -> None:
        self.ip, self.port, self._folder = ip, port, folder
        folder.mkdir(parents=True)
        host, _, its_port = authority.partition(":")
        stubs = [
            f'stub-zone:\n    name: "{zone}"\n    stub-addr: {host}@{its_port}\n' for zone in zones
        ]
        conf = _CONF.format(ip=ip, port=port, folder=folder) + "".join(stubs)
        (folder / "unbound.conf").write_text(conf)
        (folder / "root.hints").write_text(_HINTS)

    @property
    def nameserver(self) -> str:
        """Return what --nameserver takes."""
        return f"{self.ip}:{self.port}"

    def start(self) -> None:
        """Start it in the foreground and wait until it listens."""
        unbound = str(unpacked("unbound", "usr/sbin/unbound"))
        command = [unbound, "-d", "-c", str(self._folder / "unbound.conf")]
        self._server = Server(command, self._folder / "output.log")
        wait_for_port(self.ip, self.port, self._server.process, self._server.log)

    def stop(self) -> None:
        """Stop it."""
        self._server.stop()
