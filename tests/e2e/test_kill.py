"""SIGKILL at any moment: nothing is lost, and nobody is asked again about what is settled.

What was settled is read from the store of the killed run; whom the resumed run asked is read from
the mail servers' logs.
"""

import csv
import os
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from app.store.jobs import JobState
from tests.e2e.conftest import Winnow
from tests.e2e.labs.kept import count_now, read_kept
from tests.e2e.labs.lists import read_csv, write_csv
from tests.e2e.labs.names import GREYLIST_S, UNKNOWN, USERS
from tests.e2e.labs.world import Lab

DOMAINS = ("good", "second", "implicit", "fallback")
# Each RCPT takes a second there, so that the run is still under way when it is killed.
SLOW = "slow"
GREY = "grey-kill"


def asked_of(lab: Lab, addresses: list[str]) -> Counter[str]:
    """Count how often each address was asked about, once the logs stand still."""
    wanted, before = set(addresses), -1
    while True:
        found = Counter(address for address in lab.asked() if address in wanted)
        if found.total() == before:
            return found
        before = found.total()
        time.sleep(0.3)


def kill_when(process: subprocess.Popen[bytes], is_time: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + 60
    while not is_time():
        assert time.monotonic() < deadline, log.read_text()[-2000:]
        assert process.poll() is None, log.read_text()[-2000:]
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def resume(winnow: Winnow, source: Path, out: Path, *options: str) -> list[dict[str, str]]:
    done = winnow.run("clean", source, "--output", out, "--resume", *options)
    assert done.returncode == 0, done.stderr[-3000:]
    with out.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("table", "count"),
    [("mailboxes", 1), ("results", 1), ("results", 30), ("results", 100)],
    ids=["before-anybody-is-asked", "after-the-first", "early", "late"],
)
def test_a_settled_address_is_asked_no_more_after_a_kill(
    lab: Lab, winnow: Winnow, tmp_path: Path, table: str, count: int
) -> None:
    # Names of their own for each run, so that the servers' logs can be told apart.
    tag = f"k{table[0]}{count}"
    addresses = [f"{tag}.{name}@{d}.example" for d in DOMAINS for name in USERS + UNKNOWN]
    addresses += [f"{tag}.{name}@{SLOW}.example" for name in USERS[:4]]
    source, out, log = tmp_path / "list.csv", tmp_path / "out.csv", tmp_path / "first.log"
    write_csv(source, addresses)

    process = winnow.start(["clean", source, "--output", out, *lab.options()], log)
    kill_when(process, lambda: count_now(winnow.data_dir, table) >= count, log)
    before = asked_of(lab, addresses)
    (kept, *_) = read_kept(winnow.data_dir)
    rows = resume(winnow, source, out, *lab.options())

    assert [row["email"] for row in rows] == addresses
    assert {row["sub_status"] for row in rows} == {"mailbox_not_found"}
    assert len(kept.settled) < len(addresses)
    assert len(kept.settled) >= (count if table == "results" else 0)
    again = asked_of(lab, addresses) - before
    assert [address for address in kept.settled if again[address]] == []
    # All others were asked, and none more than once more.
    assert set(before + again) == set(addresses)
    assert max(before.values(), default=1) == 1
    assert max(again.values()) == 1


def test_greylisted_addresses_wait_on_after_a_kill(
    lab: Lab, winnow: Winnow, tmp_path: Path
) -> None:
    grey = [f"{name}@{GREY}.example" for name in (*USERS[:6], *UNKNOWN[:6])]
    settled = [f"kw.{name}@good.example" for name in UNKNOWN]
    source, out, log = tmp_path / "list.csv", tmp_path / "out.csv", tmp_path / "first.log"
    write_csv(source, [*settled, *grey])
    options = [*lab.options(), f"--wait={GREYLIST_S * 2}"]

    process = winnow.start(["clean", source, "--output", out, *options], log)
    is_queued = lambda: (  # noqa: E731  read twice, in one breath
        count_now(winnow.data_dir, "waits") == len(grey)
        and count_now(winnow.data_dir, "results") == len(settled)
    )
    kill_when(process, is_queued, log)
    before = asked_of(lab, [*settled, *grey])
    decoys = _decoys(lab)
    (kept, *_) = read_kept(winnow.data_dir)
    rows = resume(winnow, source, out, *options)

    assert sorted(kept.waiting) == sorted(grey)
    assert sorted(kept.settled) == sorted(settled)
    assert kept.pending == []
    said = {row["email"]: row["sub_status"] for row in rows}
    assert len(said) == len(rows) == len(settled) + len(grey)
    for address in grey:
        is_there = ".gone@" not in address
        assert said[address] == ("mailbox_confirmed" if is_there else "mailbox_not_found")
    again = asked_of(lab, [*settled, *grey]) - before
    assert [address for address in settled if again[address]] == []
    assert set(again) == set(grey)
    # The decoy that was greylisted is the one that is asked again, or it would wait for ever.
    assert decoys
    assert _decoys(lab) == decoys


def _decoys(lab: Lab) -> set[str]:
    """Return the names at the greylisting host that no list has ever held."""
    known = {f"{name}@{GREY}.example" for name in (*USERS, *UNKNOWN, "postmaster")}
    return {a for a in lab.asked() if a.endswith(f"@{GREY}.example") and a not in known}


def test_a_list_whose_reading_was_killed_is_read_anew(winnow: Winnow, tmp_path: Path) -> None:
    addresses = [f"person.{n}@good.example" for n in range(12_000)]
    source, out, log = tmp_path / "list.csv", tmp_path / "out.csv", tmp_path / "first.log"
    before = write_csv(source, addresses)
    offline = "--mode=offline"

    process = winnow.start(["clean", source, "--output", out, offline], log)
    kill_when(process, lambda: count_now(winnow.data_dir, "rows") >= 2000, log)
    (kept, *_) = read_kept(winnow.data_dir)
    rows = resume(winnow, source, out, offline)

    assert kept.state is JobState.IMPORTING
    assert [[row["id"], row["email"], row["note"]] for row in rows] == before
    assert {row["sub_status"] for row in rows} == {"mailbox_not_checked"}


def test_a_killed_export_leaves_no_half_file_and_asks_nobody_again(
    lab: Lab, winnow: Winnow, tmp_path: Path
) -> None:
    # Most rows need nobody's answer: they make the export long.
    asked = [f"ke.{name}@good.example" for name in UNKNOWN]
    idle = [f"person {n} has no address" for n in range(12_000)]
    source, out, log = tmp_path / "list.csv", tmp_path / "out.csv", tmp_path / "first.log"
    before = write_csv(source, [*asked, *idle])
    options = [*lab.options(), "--column=email"]

    process = winnow.start(["clean", source, "--output", out, *options], log)
    beside = lambda: [f for f in tmp_path.iterdir() if f.name.startswith(("out", ".out"))]  # noqa: E731
    kill_when(process, lambda: any(file.stat().st_size > 0 for file in beside()), log)
    logged = asked_of(lab, asked)
    (kept, *_) = read_kept(winnow.data_dir)
    is_there_too_early = out.exists()
    rows = resume(winnow, source, out, *options)

    assert not is_there_too_early
    assert kept.state is JobState.DONE
    assert set(asked) <= set(kept.settled)
    assert asked_of(lab, asked) == logged
    assert [line[:3] for line in read_csv(out)[1:]] == before
    assert {row["sub_status"] for row in rows[: len(asked)]} == {"mailbox_not_found"}
