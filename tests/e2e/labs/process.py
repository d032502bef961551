"""Servers as child processes: started, waited for, stopped, never left behind."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

DEBS = Path(__file__).parents[3] / ".venv" / "debs"


def unpacked(package: str, path: str) -> Path:
    """Return a file of a Debian package that packaging/dev.py has unpacked."""
    file = DEBS / package / path
    if not file.exists():
        message = f"{path} is missing: run python3 packaging/dev.py test once to unpack {package}"
        raise FileNotFoundError(message)
    return file


def free_port(*ips: str) -> int:
    """Return a port that is free for TCP and UDP on every address."""
    for _ in range(50):
        with contextlib.ExitStack() as stack:
            first = stack.enter_context(socket.socket(_family(ips[0])))
            first.bind((ips[0], 0))
            port = first.getsockname()[1]
            try:
                for ip in ips:
                    udp = stack.enter_context(socket.socket(_family(ip), socket.SOCK_DGRAM))
                    udp.bind((ip, port))
                    if ip != ips[0]:
                        tcp = stack.enter_context(socket.socket(_family(ip)))
                        tcp.bind((ip, port))
            except OSError:
                continue
            return port
    message = f"no port is free on {ips}"
    raise OSError(message)


def has_ipv6() -> bool:
    """Tell whether this machine has ::1."""
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


def _family(ip: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in ip else socket.AF_INET


def wait_for_port(ip: str, port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a server accepts connections; tell what it said if it does not."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection((ip, port), timeout=1):
            return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    said = log.read_text(errors="replace")[-3000:] if log.exists() else ""
    message = f"{process.args!r} does not listen on {ip}:{port} (exit {process.poll()}): {said}"
    raise RuntimeError(message)


class Server:
    """One foreground server process in a session of its own."""

    def __init__(self, command: list[str], log: Path, env: dict[str, str] | None = None) -> None:
        self.log = log
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                # If the tests are killed, their servers go too.
                ["setpriv", "--pdeathsig", "TERM", *command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                env={**os.environ, **(env or {})},
            )

    def stop(self) -> None:
        """End the whole process group, gently first."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=5)
                break
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
