"""What `test` runs: format, lint, types, import contracts and pytest, whatever fails."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from devtools_environment import ROOT, say, tool, venv_python

PYTEST = "pytest"

# pytest comes last: its closing line is what readers look for first.
CHECKS: Mapping[str, tuple[str, ...]] = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "mypy": ("mypy",),
    "pyright": ("pyright",),
    "imports": ("lint-imports", "--no-logo"),
    PYTEST: ("pytest",),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check ended."""

    name: str
    exit_code: int
    took_s: float = 0.0


def command_of(name: str, pytest_arguments: Iterable[str]) -> list[str]:
    """Return the command line of a check."""
    program, *arguments = CHECKS[name]
    if name == PYTEST:
        return [str(venv_python()), "-m", program, *arguments, *pytest_arguments]
    return [tool(program), *arguments]


def environment(inherited: Mapping[str, str], platform: str = sys.platform) -> dict[str, str]:
    """Return the checks' environment: windows are drawn in memory without a display."""
    chosen = dict(inherited)
    # pyright's wrapper would ask the package index whether there is a newer one.
    chosen.setdefault("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1")
    has_display = bool(chosen.get("DISPLAY") or chosen.get("WAYLAND_DISPLAY"))
    if platform == "linux" and not has_display:
        chosen.setdefault("QT_QPA_PLATFORM", "offscreen")
    return chosen


def summary(outcomes: Iterable[Outcome]) -> str:
    """Say in one line how the checks ended."""
    return "  ".join(
        f"{outcome.name}: {'ok' if outcome.exit_code == 0 else 'FAILED'} ({outcome.took_s:.0f} s)"
        for outcome in outcomes
    )


def run_checks(names: Iterable[str], pytest_arguments: Iterable[str]) -> list[Outcome]:
    """Run checks one after the other, whatever their outcomes."""
    arguments = list(pytest_arguments)
    outcomes: list[Outcome] = []
    for name in names:
        say(f"--- {name}")
        command = command_of(name, arguments)
        started = time.monotonic()
        done = subprocess.run(command, cwd=ROOT, env=environment(os.environ), check=False)
        outcomes.append(Outcome(name, done.returncode, time.monotonic() - started))
    return outcomes
