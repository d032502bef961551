"""A real Postgrey, the greylisting policy server that stands behind Postfix."""

from pathlib import Path

from tests.e2e.labs.process import Server, unpacked, wait_for_port


class Postgrey:
    """One Postgrey.

    Args:
        folder: An empty folder of its own.
        ip, port: Where Postfix asks it.
        delay_s: How long it makes senders wait, seconds.
    """

    def __init__(self, folder: Path, ip: str, port: int, *, delay_s: int) -> None:
        self.ip, self.port, self._folder, self._delay_s = ip, port, folder, delay_s
        folder.mkdir(parents=True)

    @property
    def restriction(self) -> str:
        """Return what goes into smtpd_recipient_restrictions."""
        return f"check_policy_service inet:{self.ip}:{self.port}"

    def start(self) -> None:
        """Start it in the foreground and wait until it listens."""
        etc = unpacked("postgrey", "etc/postgrey")
        command = [
            "perl",
            "-T",
            str(unpacked("postgrey", "usr/sbin/postgrey")),
            f"--inet={self.ip}:{self.port}",
            f"--delay={self._delay_s}",
            f"--dbdir={self._folder}",
            f"--whitelist-clients={etc}/whitelist_clients",
            f"--whitelist-recipients={etc}/whitelist_recipients",
            "--user=root",
            "--group=root",
            "--auto-whitelist-clients=0",
        ]
        self._server = Server(command, self._folder / "output.log")
        wait_for_port(self.ip, self.port, self._server.process, self._server.log)

    def stop(self) -> None:
        """Stop it."""
        self._server.stop()
