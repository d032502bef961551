"""The command line in this process and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli.main import run
from app.paths import resource

ROOT = Path(__file__).resolve().parents[2]
LEADS = resource("samples/leads.csv")


@dataclass
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


@pytest.fixture
def winnow(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command in this process, in a data folder of its own."""

    def call(*words: object) -> Said:
        try:
            code = run([*(str(word) for word in words), "--data-dir", str(tmp_path / "data")])
        except SystemExit as error:
            code = int(error.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return call


@dataclass
class Started:
    """A command in a process of its own."""

    process: subprocess.Popen[str]

    def end(self) -> Said:
        """Wait for its end."""
        out, err = self.process.communicate(timeout=90)
        return Said(self.process.returncode, out, err)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[Sequence[object]], Started]]:
    """Start Winnow as a user does; whatever still runs afterwards is ended."""
    started: list[subprocess.Popen[str]] = []
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }

    def begin(words: Sequence[object]) -> Started:
        process = subprocess.Popen(
            [sys.executable, "-m", "app", *(str(word) for word in words)],
            cwd=tmp_path,
            env={**environment, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return Started(process)

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
