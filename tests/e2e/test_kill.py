"""SIGKILL at any moment: nothing is lost, and nobody is asked twice about what is settled."""

import csv
import os
import signal
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.e2e.conftest import Winnow
from tests.e2e.labs.names import UNKNOWN, USERS
from tests.e2e.labs.world import Lab

DOMAINS = ("good", "second", "implicit", "fallback")


def count_settled(lab: Lab, prefix: str) -> int:
    return sum(address.startswith(prefix) for address in lab.asked())


@pytest.mark.parametrize("after", [0, 1, 20, 60])
def test_a_killed_run_goes_on_where_it_was(
    lab: Lab, winnow: Winnow, tmp_path: Path, after: int
) -> None:
    # A subaddress of its own for each run, so that the servers' logs can be told apart.
    tag = f"kill{after}"
    addresses = [f"{tag}.{name}@{d}.example" for d in DOMAINS for name in USERS + UNKNOWN]
    source, out = tmp_path / "list.csv", tmp_path / "out.csv"
    with source.open("w", newline="") as file:
        csv.writer(file).writerows([["email"], *([address] for address in addresses)])

    process = winnow.start(
        ["clean", source, "--output", out, *lab.options()], tmp_path / "first.log"
    )
    deadline = time.monotonic() + 60
    while count_settled(lab, tag) < after or not any(winnow.data_dir.glob("*.sqlite*")):
        assert time.monotonic() < deadline, (tmp_path / "first.log").read_text()[-2000:]
        if process.poll() is not None:
            break
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    time.sleep(0.3)
    asked_before_the_kill = Counter(a for a in lab.asked() if a.startswith(tag))

    done = winnow.run("clean", source, "--output", out, "--resume", *lab.options())

    assert done.returncode == 0, done.stderr[-3000:]
    with out.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["email"] for row in rows] == addresses
    assert {row["sub_status"] for row in rows} == {"mailbox_not_found"}
    asked = Counter(a for a in lab.asked() if a.startswith(tag))
    assert set(asked) == set(addresses)
    # What was in flight at the kill (asked, not yet written down) may be asked once more; what was
    # settled may not. Results are kept at least every half second, so few are in flight.
    twice = {address for address, times in asked.items() if times > 1}
    assert twice <= set(asked_before_the_kill)
    assert max(asked.values(), default=0) <= 2
