"""The lab runs once for all end-to-end tests."""

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.gui.app import WindowLoop, make_application
from tests.e2e.labs.world import Lab, running_lab

ROOT = Path(__file__).parents[2]


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"window": lambda: WindowLoop(make_application())}


@pytest.fixture(scope="session")
def lab() -> Iterator[Lab]:
    # Not under pytest's own folder: Postfix's users must be able to walk there.
    with (
        tempfile.TemporaryDirectory(prefix="lab-", ignore_cleanup_errors=True) as folder,
        running_lab(Path(folder)) as running,
    ):
        yield running


@dataclass(frozen=True)
class Winnow:
    """The program as a user calls it, with a data folder of its own."""

    data_dir: Path

    def command(self, *args: str | Path) -> list[str]:
        """Return the whole command line."""
        words = [str(arg) for arg in args]
        return [sys.executable, "-m", "app", *words, f"--data-dir={self.data_dir}"]

    def run(self, *args: str | Path, timeout_s: float = 120) -> subprocess.CompletedProcess[str]:
        """Run it to its end."""
        return subprocess.run(
            self.command(*args),
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
            cwd=ROOT,
            env=_env(),
            stdin=subprocess.DEVNULL,
        )

    def start(self, args: Sequence[str | Path], log: Path) -> subprocess.Popen[bytes]:
        """Start it and leave it running, in a session of its own."""
        with log.open("ab") as output:
            return subprocess.Popen(
                self.command(*args),
                stdout=output,
                stderr=output,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
                cwd=ROOT,
                env=_env(),
            )


def _env() -> dict[str, str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in hidden}


@pytest.fixture
def winnow(tmp_path: Path) -> Winnow:
    return Winnow(tmp_path / "data")
