"""Ctrl-C: the program ends in its own time, keeps what it has, and says how to go on."""

import csv
import json
import signal
import time
from pathlib import Path

import pytest

from app.store.jobs import JobState
from tests.e2e.conftest import Winnow
from tests.e2e.labs.kept import count_now, read_kept
from tests.e2e.labs.lists import write_csv
from tests.e2e.labs.names import USERS
from tests.e2e.labs.world import Lab


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "terminated"])
def test_an_interrupted_run_ends_with_3_and_goes_on(
    lab: Lab, winnow: Winnow, tmp_path: Path, sign: signal.Signals
) -> None:
    tag = f"int{sign}"
    quick = [f"{tag}.{name}@good.example" for name in USERS]
    slow = [f"{tag}.{name}@slow.example" for name in USERS[:3]]
    source, out, log = tmp_path / "list.csv", tmp_path / "out.csv", tmp_path / "first.log"
    write_csv(source, [*quick, *slow])

    process = winnow.start(["clean", source, "--output", out, *lab.options()], log)
    deadline = time.monotonic() + 60
    while count_now(winnow.data_dir, "results") < len(quick):
        assert time.monotonic() < deadline, log.read_text()[-2000:]
        time.sleep(0.01)
    process.send_signal(sign)
    code = process.wait(timeout=30)
    (kept, *_) = read_kept(winnow.data_dir)
    asked = [address for address in lab.asked() if address in quick]
    listed = winnow.run("jobs", "--json")
    done = winnow.run("clean", source, "--output", out, "--resume", *lab.options())

    assert code == 3
    assert "--resume" in log.read_text()
    assert "Traceback" not in log.read_text()
    assert kept.state is JobState.PAUSED
    assert set(quick) <= set(kept.settled)
    assert json.loads(listed.stdout)[0]["state"] == "paused"
    assert done.returncode == 0, done.stderr
    with out.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["email"] for row in rows] == [*quick, *slow]
    assert {row["sub_status"] for row in rows} == {"mailbox_not_found"}
    assert [address for address in lab.asked() if address in quick] == asked
