"""Ctrl-C and SIGKILL: nothing is lost, and nobody settled is asked again."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from app.mail.address import Address, parse
from tests.cli.conftest import LEADS, ROOT, Started
from tests.cli.test_clean import rows_of

Start = Callable[[Sequence[object]], Started]
STORE = Path("data/sandbox/winnow.sqlite3")
LOG = Path("data/sandbox/sandbox.log")

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="POSIX signals; Windows ends a console program otherwise"
)


def settled(folder: Path) -> set[str]:
    """Return the addresses that have a verdict in the file."""
    if not (folder / STORE).exists():
        return set()
    with closing(sqlite3.connect(folder / STORE)) as db:
        try:
            found = db.execute(
                "SELECT m.text FROM results r JOIN mailboxes m ON m.id = r.mailbox"
            ).fetchall()
        except sqlite3.OperationalError:  # the tables are just being made
            return set()
    addresses = (parse(text) for (text,) in found)
    return {one.text for one in addresses if isinstance(one, Address)}


def asked(folder: Path, *, after_line: int = 0) -> list[str]:
    """Return the addresses that the sandbox's mail hosts were asked about."""
    if not (folder / LOG).exists():
        return []
    lines = (folder / LOG).read_text(encoding="utf-8").splitlines()[after_line:]
    commands = (json.loads(line)["command"] for line in lines if line.endswith("}"))
    return [found[1] for command in commands if (found := re.match(r"RCPT TO:<(.+)>", command))]


def wait_until(is_so: Callable[[], bool], running: Started) -> None:
    deadline = time.monotonic() + 60
    while not is_so() and running.process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("at_least", [0, 1, 60, 130])
def test_a_killed_run_loses_nothing_and_asks_nobody_settled_again(
    start: Start, tmp_path: Path, at_least: int
) -> None:
    words = ["clean", LEADS, "--output", "out.csv", "--sandbox", "--data-dir", "data"]
    words += ["--wait", "0"]
    first = start(words)
    if at_least:
        wait_until(lambda: len(settled(tmp_path)) >= at_least, first)
    else:
        wait_until((tmp_path / STORE).exists, first)
    first.process.send_signal(signal.SIGKILL)
    first.end()
    before = settled(tmp_path)
    lines = len((tmp_path / LOG).read_text().splitlines()) if (tmp_path / LOG).exists() else 0
    said = start([*words, "--resume"]).end()
    assert said.code == 0, said.err
    assert before.isdisjoint(asked(tmp_path, after_line=lines))
    rows, cleaned = rows_of(LEADS), rows_of(tmp_path / "out.csv")
    assert [{name: row[name] for name in rows[0]} for row in cleaned] == rows
    assert all(row["status"] for row in cleaned)


def test_ctrl_c_stops_cleanly_and_says_how_to_go_on(start: Start, tmp_path: Path) -> None:
    words = ["clean", LEADS, "--output", "out.csv", "--sandbox", "--data-dir", "data"]
    first = start(words)  # greylisted addresses keep it waiting for some seconds
    wait_until(lambda: len(settled(tmp_path)) >= 100, first)
    first.process.send_signal(signal.SIGINT)
    said = first.end()
    assert said.code == 3, said.err
    assert "--resume" in said.err
    assert not (tmp_path / "out.csv").exists()
    before = settled(tmp_path)
    lines = len((tmp_path / LOG).read_text().splitlines())
    assert start([*words, "--wait", "0", "--resume"]).end().code == 0
    assert before.isdisjoint(asked(tmp_path, after_line=lines))
    assert len(rows_of(tmp_path / "out.csv")) == 200


def test_without_a_display_the_bare_command_cleans_in_the_terminal(
    start: Start, tmp_path: Path
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("email\njo@example.com\nbroken\n")
    said = start([path, "--data-dir", "data", "--mode", "offline"]).end()
    assert said.code == 0
    assert "no display" in said.err
    assert f"Written: {tmp_path / 'mine-winnow.csv'}" in said.out
    assert rows_of(tmp_path / "mine-winnow.csv")[1]["status"] == "invalid"


def test_without_display_and_list_it_says_what_to_do(start: Start) -> None:
    said = start(["--data-dir", "data"]).end()
    assert said.code == 2
    assert "winnow clean list.csv" in said.err


def test_the_command_line_brings_no_qt(tmp_path: Path) -> None:
    program = (
        "import sys; from app.__main__ import main; "
        "code = main(['verify', 'broken', '--mode', 'offline', '--data-dir', 'data']); "
        "sys.exit(code or any(name.startswith(('PySide6', 'qasync')) for name in sys.modules))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr
