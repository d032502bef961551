"""winnow jobs resume and retry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.store.database import Store
from app.store.jobs import JobState
from tests.cli.conftest import Said

Winnow = Callable[..., Said]

BLOCKED = (
    "email\ndimitri.becker@blueyonder.example\nfarid.ivanova@blueyonder.example\n"
    "anna.eriksson@northwind.example\n"
)


def cleaned(winnow: Winnow, folder: Path) -> Said:
    path = folder / "list.csv"
    path.write_text(BLOCKED, encoding="utf-8")
    return winnow("clean", path, "--output", folder / "out.csv", "--sandbox", "--wait", 0)


def test_those_who_refused_us_are_asked_again(winnow: Winnow, tmp_path: Path) -> None:
    assert cleaned(winnow, tmp_path).code == 0
    said = winnow("jobs", "retry", 1, "--sandbox")
    assert said.code == 0
    assert "Asked again: 2 addresses." in said.out
    assert "winnow jobs export 1" in said.out


def test_other_sub_statuses_can_be_asked_again(winnow: Winnow, tmp_path: Path) -> None:
    cleaned(winnow, tmp_path)
    said = winnow("jobs", "retry", 1, "--reason", "mailbox_confirmed,greylisted", "--sandbox")
    assert "Asked again: 1 address." in said.out


def test_a_job_goes_on_where_it_was_interrupted(winnow: Winnow, tmp_path: Path) -> None:
    cleaned(winnow, tmp_path)
    with Store.open(tmp_path / "data" / "sandbox" / "winnow.sqlite3") as store:
        store.results.reopen(1, [])
        store.jobs.set_state(1, JobState.PAUSED)
    said = winnow("jobs", "resume", 1, "--sandbox", "--json")
    assert (said.code, '"state": "done"' in said.out) == (0, True)


def test_a_job_that_is_not_there_is_said(winnow: Winnow) -> None:
    said = winnow("jobs", "resume", 7)
    assert (said.code, "no job 7" in said.err) == (2, True)
