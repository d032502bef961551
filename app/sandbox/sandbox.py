"""The simulated mail world, started and stopped: a name server and mail hosts on loopback."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from app.sandbox.dns_server import DnsServer
from app.sandbox.smtp_server import LogLine, SmtpServer
from app.sandbox.world import World


@dataclass(frozen=True, slots=True)
class SandboxNetwork:
    """Where the sandbox listens; the run's network settings are overridden with it."""

    nameserver: str
    smtp_port: int


class Sandbox:
    """A mail world on this machine; nothing in it leaves loopback.

    Attributes:
        log: Every command that a mail host got, oldest first.
    """

    def __init__(self, world: World, *, log_file: Path | None = None) -> None:
        self.log: list[LogLine] = []
        self._log_file = log_file
        self._dns = DnsServer(world)
        self._smtp = SmtpServer(world, self._note)

    async def start(self) -> SandboxNetwork:
        """Start all servers on free ports and say where they are.

        Raises:
            OSError: No free port was found.
        """
        smtp_port = await self._smtp.start()
        try:
            dns_port = await self._dns.start()
        except OSError:
            await self._smtp.stop()
            raise
        return SandboxNetwork(nameserver=f"127.0.0.1:{dns_port}", smtp_port=smtp_port)

    async def stop(self) -> None:
        """Stop all servers."""
        await self._smtp.stop()
        await self._dns.stop()

    async def __aenter__(self) -> SandboxNetwork:
        return await self.start()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

    def _note(self, line: LogLine) -> None:
        self.log.append(line)
        if self._log_file is not None:
            with self._log_file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(line)) + "\n")
