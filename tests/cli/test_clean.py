"""winnow clean, from the list to the cleaned list."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.settings import Mode, network_from_json
from app.store.database import Store
from app.store.lock import JobLock
from tests.cli.conftest import LEADS, Said

Winnow = Callable[..., Said]


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def list_in(folder: Path, text: str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_sample_list_is_cleaned_in_the_sandbox(winnow: Winnow, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    said = winnow("clean", LEADS, "--output", out, "--sandbox", "--wait", 0)
    assert said.code == 0
    assert "200 rows, 190 different addresses" in said.out
    assert f"Written: {out} (200 rows)" in said.out
    before, after = rows_of(LEADS), rows_of(out)
    assert [{name: row[name] for name in before[0]} for row in after] == before
    assert {row["status"] for row in after} == {
        "valid",
        "invalid",
        "catch_all",
        "unknown",
        "do_not_mail",
    }


def test_the_workbook_gives_the_same_verdicts(winnow: Winnow, tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    winnow("clean", LEADS, "--output", first, "--mode", "dns", "--sandbox")
    said = winnow(
        "clean", LEADS.with_suffix(".xlsx"), "--output", second, "--mode", "dns", "--sandbox"
    )
    assert said.code == 0
    statuses = [[row["status"] for row in rows_of(path)] for path in (first, second)]
    assert statuses[0] == statuses[1]


def test_json_is_for_machines(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "email\njo@example.com\nbroken\n")
    out = tmp_path / "out.csv"
    said = winnow("clean", path, "--output", out, "--mode", "offline", "--json")
    found = json.loads(said.out)
    assert (found["state"], found["rows"], found["counts"]["invalid"]) == ("done", 2, 1)
    assert found["output"] == str(out)


def test_chosen_statuses_alone_are_kept(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "email\njo@example.com\nbroken\n")
    out = tmp_path / "out.csv"
    winnow("clean", path, "--output", out, "--mode", "offline", "--keep", "unknown,catch-all")
    assert [row["email"] for row in rows_of(out)] == ["jo@example.com"]


@pytest.mark.parametrize("column", ["2", "Work mail", "work MAIL"])
def test_a_column_is_chosen_by_name_or_number(winnow: Winnow, tmp_path: Path, column: str) -> None:
    path = list_in(tmp_path, "Private,Work mail\njo@example.com,broken\n")
    out = tmp_path / "out.csv"
    winnow("clean", path, "--output", out, "--mode", "offline", "--column", column)
    assert rows_of(out)[0]["status"] == "invalid"


def test_a_list_without_header_is_data_from_the_first_row(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "jo@example.com;a\nal@example.com;b\n")
    out = tmp_path / "out.csv"
    said = winnow(
        *("clean", path, "--output", out, "--mode", "offline"),
        *("--no-header", "--delimiter", ";"),
    )
    assert "2 rows" in said.out


def test_without_output_a_free_name_beside_the_list_is_taken(
    winnow: Winnow, tmp_path: Path
) -> None:
    path = list_in(tmp_path, "email\njo@example.com\n")
    for _ in range(2):
        assert winnow("clean", path, "--mode", "offline").code == 0
    assert (tmp_path / "list-winnow.csv").is_file()
    assert (tmp_path / "list-winnow-2.csv").is_file()


def test_several_files_become_one(winnow: Winnow, tmp_path: Path) -> None:
    one = list_in(tmp_path, "email\njo@example.com\n", "one.csv")
    two = list_in(tmp_path, "email\nal@example.com\n", "two.csv")
    out = tmp_path / "out.csv"
    winnow("clean", one, two, "--output", out, "--mode", "offline")
    assert [row["Source file"] for row in rows_of(out)] == ["one.csv", "two.csv"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ((), "Which list?"),
        (("none.csv",), "no file none.csv"),
        (("LIST", "--column", "9"), "no column '9'"),
        (("LIST", "--output", "nowhere/out.csv"), "no folder"),
        (("LIST", "--output", "LIST"), "is the list itself"),
        (("LIST", "--layout", "nope"), "no layout 'nope'"),
        (("LIST", "--delimiter", "ab"), "one character"),
        (("LIST", "--keep", "fine"), "'fine' is no status"),
        (("LIST", "--nameserver", "a.b.c"), "no name server"),
        (("LIST", "--smtp-port", "70000"), "no port"),
        (("LIST", "--wait", "-1"), "no number of seconds"),
        (("LIST", "--sender", "me"), "no address"),
        (("LIST", "--mode", "quick"), "--mode"),
        (("EMPTY",), "empty.csv"),
        (("NOTHING",), "no column holds addresses"),
        (("--resume",), "no unfinished job"),
    ],
)
def test_bad_input_is_said_and_ends_with_2(
    winnow: Winnow, tmp_path: Path, words: tuple[str, ...], named: str
) -> None:
    places = {
        "LIST": list_in(tmp_path, "email\njo@example.com\n"),
        "EMPTY": list_in(tmp_path, "", "empty.csv"),
        "NOTHING": list_in(tmp_path, "name,city\nJo,Rome\nAl,Bonn\n", "nothing.csv"),
    }
    said = winnow("clean", *(places.get(word, word) for word in words), "--mode", "offline")
    assert said.code == 2
    assert named in said.err
    assert "Traceback" not in said.err


def test_a_finished_job_is_written_again_without_asking(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "email\njo@example.com\n")
    winnow("clean", path, "--output", tmp_path / "a.csv", "--mode", "offline")
    said = winnow("clean", path, "--output", tmp_path / "b.csv", "--mode", "offline", "--resume")
    assert "Going on with job 1" in said.err
    assert rows_of(tmp_path / "b.csv") == rows_of(tmp_path / "a.csv")


def test_a_resumed_job_keeps_the_mode_that_it_began_with(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "email\njo@example.com\n")
    winnow("clean", path, "--output", tmp_path / "a.csv", "--mode", "offline")
    said = winnow("clean", path, "--output", tmp_path / "b.csv", "--resume")
    assert said.code == 0
    with Store.open(tmp_path / "data" / "winnow.sqlite3") as store:
        job = store.jobs.get(1)
    assert job is not None
    assert network_from_json(job.options_json).mode is Mode.OFFLINE


def test_a_job_that_is_being_worked_on_is_not_deleted(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "email\njo@example.com\n")
    winnow("clean", path, "--output", tmp_path / "a.csv", "--mode", "offline")
    lock = JobLock(tmp_path / "data" / "winnow.sqlite3", 1)
    try:
        said = winnow("jobs", "delete", 1)
    finally:
        lock.release()
    assert (said.code, "being worked on" in said.err) == (2, True)
    assert winnow("jobs", "delete", 1).code == 0
