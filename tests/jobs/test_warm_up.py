"""Warming up brings what the first job needs."""

from __future__ import annotations

import subprocess
import sys


def test_the_engine_is_there_afterwards() -> None:
    asked = (
        "import sys; from app.jobs.warm_up import warm_up; warm_up(); "
        "print('app.jobs.runner' in sys.modules, 'numpy' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == ["True", "True"]
