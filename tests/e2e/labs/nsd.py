"""A real authoritative name server (NSD) on a loopback address."""

from collections.abc import Mapping
from pathlib import Path

from tests.e2e.labs.process import Server, unpacked, wait_for_port

_CONF = """\
server:
    ip-address: {ip}@{port}
    port: {port}
    username: ""
    chroot: ""
    zonesdir: "{folder}"
    database: ""
    zonelistfile: "{folder}/zone.list"
    pidfile: "{folder}/nsd.pid"
    xfrdfile: "{folder}/xfrd.state"
    xfrdir: "{folder}"
    logfile: "{folder}/nsd.log"
    server-count: 1
    rrl-ratelimit: 0
remote-control:
    control-enable: no
"""

_SOA = """\
$TTL 60
@ IN SOA ns.lab.example. hostmaster.lab.example. 1 3600 600 86400 60
@ IN NS ns.lab.example.
"""


class Nsd:
    """One NSD with the zones given.

    Args:
        folder: An empty folder of its own.
        ip, port: Where it listens, UDP and TCP.
        zones: Zone name -> records in master file form, without SOA and NS. None makes a zone
            that is configured but broken: NSD answers SERVFAIL for it.
    """

    def __init__(self, folder: Path, ip: str, port: int, zones: Mapping[str, str | None]) -> None:
        self.ip, self.port = ip, port
        folder.mkdir(parents=True, exist_ok=True)
        conf = [_CONF.format(ip=ip, port=port, folder=folder)]
        for zone, records in zones.items():
            if records is not None:
                (folder / f"{zone}.zone").write_text(_SOA + records + "\n")
            conf.append(f'zone:\n    name: "{zone}"\n    zonefile: "{zone}.zone"\n')
        (folder / "nsd.conf").write_text("".join(conf))
        self._folder = folder

    @property
    def nameserver(self) -> str:
        """Return what --nameserver takes."""
        return f"{self.ip}:{self.port}"

    def start(self) -> None:
        """Start it in the foreground and wait until it listens."""
        nsd = str(unpacked("nsd", "usr/sbin/nsd"))
        command = [nsd, "-d", "-c", str(self._folder / "nsd.conf")]
        self._server = Server(command, self._folder / "nsd.log")
        wait_for_port(self.ip, self.port, self._server.process, self._server.log)

    def stop(self) -> None:
        """Stop it."""
        self._server.stop()
