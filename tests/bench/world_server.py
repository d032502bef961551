"""A sandbox in a process of its own, with as many domains as are wanted; ends with its stdin."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen

from app.sandbox.sandbox import Sandbox
from app.sandbox.world import Behaviour, SandboxDomain, World

_HOSTS = 100
_ROOT = Path(__file__).resolve().parents[2]


def domain_names(count: int) -> tuple[str, ...]:
    """Return the names of the domains of such a world."""
    return tuple(f"d{number}.example" for number in range(count))


def world(domains: int, reply_delay_s: float) -> World:
    """Build a world of quick hosts: half take every name, half know nobody."""
    made = [
        SandboxDomain(
            name,
            Behaviour.CATCH_ALL if number % 2 else Behaviour.NORMAL,
            (f"mx1.{name}",),
            f"127.3.0.{number % _HOSTS + 1}",
        )
        for number, name in enumerate(domain_names(domains))
    ]
    return World({domain.name: domain for domain in made}, reply_delay_s=reply_delay_s)


class _Quiet(Sandbox):
    """Keeps no log of millions of commands."""

    def _note(self, line: object) -> None:
        """Forget it."""


async def _serve(domains: int, reply_delay_s: float) -> None:
    async with _Quiet(world(domains, reply_delay_s)) as network:
        sys.stdout.write(f"{network.nameserver} {network.smtp_port}\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


@dataclass(slots=True)
class WorldServer:
    """The other process, and where it listens."""

    process: Popen[str]
    nameserver: str
    smtp_port: int

    @classmethod
    def start(cls, domains: int, reply_delay_s: float = 0.0) -> WorldServer:
        """Start it and wait until it listens."""
        command = [sys.executable, str(Path(__file__)), str(domains), str(reply_delay_s)]
        process = Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=_ROOT)
        nameserver, _, port = (process.stdout.readline() if process.stdout else "").partition(" ")
        return cls(process, nameserver, int(port))

    def stop(self) -> None:
        """End it."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        self.process.wait(20)


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), float(sys.argv[2])))
