"""Which rows go into which files, which cells are cleaned, which columns are remembered."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Said

Winnow = Callable[..., Said]
OFFLINE = ("--mode", "offline")
LIST = "name,email\nA,jo@example.com\nB,JO@example.com\nC,broken\nD,al@example.com\n"


def list_in(folder: Path, text: str = LIST, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def names_in(path: Path) -> list[str]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return [row["name"] for row in csv.DictReader(file)]


def test_a_preset_and_a_file_for_the_duplicates(winnow: Winnow, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    said = winnow(
        *("clean", list_in(tmp_path), "--output", out, *OFFLINE),
        *("--preset", "everything-but-invalid", "--duplicates", "last"),
    )
    assert said.code == 0
    assert names_in(out) == ["B", "D"]
    assert names_in(tmp_path / "out_duplicates.csv") == ["A"]
    assert "Left out as duplicates, in a file beside: 1 row" in said.out
    assert "Expected to bounce if mailed:" in said.out


def test_a_file_for_each_status(winnow: Winnow, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    said = winnow("clean", list_in(tmp_path), "--output", out, *OFFLINE, "--split", "status")
    assert names_in(tmp_path / "out_invalid.csv") == ["C"]
    assert names_in(tmp_path / "out_unknown.csv") == ["A", "B", "D"]
    assert f"Written: {tmp_path / 'out_unknown.csv'} (3 rows)" in said.out


def test_sheets_of_one_workbook(winnow: Winnow, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    winnow("clean", list_in(tmp_path), "--output", out, *OFFLINE, "--split", "sheets")
    assert set(openpyxl.load_workbook(out).sheetnames) >= {"invalid", "unknown"}


def test_parts_and_a_sample_of_a_finished_job(winnow: Winnow, tmp_path: Path) -> None:
    winnow("clean", list_in(tmp_path), "--output", tmp_path / "all.csv", *OFFLINE)
    said = winnow("jobs", "export", 1, "--output", tmp_path / "p.csv", "--parts", 2, "--json")
    found = json.loads(said.out)
    assert [Path(one["path"]).name for one in found["files"]] == ["p_1.csv", "p_2.csv"]
    assert found["expected_bounces"]["count"] == 4
    winnow("jobs", "export", 1, "--output", tmp_path / "s.csv", "--sample", 2, "--seed", 1)
    assert len(names_in(tmp_path / "s.csv")) == 2


def test_rows_of_one_sub_status_below_a_score(winnow: Winnow, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    winnow(
        *("clean", list_in(tmp_path), "--output", out, *OFFLINE),
        *("--reason", "failed_syntax_check", "--max-score", 50),
    )
    assert names_in(out) == ["C"]


def test_rows_whose_own_cell_says_something(winnow: Winnow, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    winnow("clean", list_in(tmp_path), "--output", out, *OFFLINE)
    said = winnow("jobs", "export", 1, "--output", out, "--where", "NAME= d", "--json")
    assert (json.loads(said.out)["rows_written"], names_in(out)) == (1, ["D"])
    said = winnow("jobs", "export", 1, "--output", out, "--where", "town=Rome")
    assert (said.code, "no column 'town'" in said.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--split", "sheets"), "ends in .xlsx"),
        (("--split", "status", "--parts", 2), "either --split or --parts"),
        (("--reason", "odd"), "'odd' is no sub-status"),
        (("--min-score", 101), "no score"),
        (("--parts", 0), "no number above 0"),
        (("--no-clean", "odd"), "'odd' is no cleaning rule"),
        (("--apart",), "must be a folder"),
    ],
)
def test_wishes_that_cannot_be_met_are_said(
    winnow: Winnow, tmp_path: Path, words: tuple[object, ...], named: str
) -> None:
    path = list_in(tmp_path)
    said = winnow("clean", path, "--output", tmp_path / "out.csv", *OFFLINE, *words)
    assert (said.code, named in said.err) == (2, True)


def test_what_was_cleaned_is_said_and_can_be_switched_off(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, 'name,email\nA,"Jo <jo@example.com>"\n')
    said = winnow("clean", path, "--output", tmp_path / "a.csv", *OFFLINE)
    assert "(display_name): 1 cell\n" in said.out
    assert "unknown" in said.out
    said = winnow("clean", path, "--output", tmp_path / "b.csv", *OFFLINE, "--no-clean", "all")
    assert "invalid" in said.out
    assert "display_name" not in said.out


def test_several_addresses_in_a_cell_are_said_or_split(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, 'name,email\nA,"jo@example.com; al@example.com"\nB,ed@example.com\n')
    said = winnow("clean", path, "--output", tmp_path / "a.csv", *OFFLINE)
    assert "Cells with several addresses: 1," in said.out
    winnow("clean", path, "--output", tmp_path / "b.csv", *OFFLINE, "--several", "split")
    assert names_in(tmp_path / "b.csv") == ["A", "A", "B"]


def test_spellings_of_one_mailbox_are_verified_once(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "name,email\nA,j.o@gmail.com\nB,jo+x@gmail.com\n")
    said = winnow(
        *("clean", path, "--output", tmp_path / "a.csv", *OFFLINE, "--same-mailbox", "--json")
    )
    assert json.loads(said.out)["mailboxes"] == 1


def test_lists_of_a_folder_become_one(winnow: Winnow, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    list_in(folder, "name,email\nA,jo@example.com\n", "one.csv")
    list_in(folder, "name,email\nB,al@example.com\n", "two.csv")
    list_in(folder, "name,email\nOld,al@example.com\n", "one-winnow.csv")
    list_in(folder, "no list", "notes.md")
    out = tmp_path / "out.csv"
    assert winnow("clean", folder, "--output", out, *OFFLINE, "--merge").code == 0
    assert names_in(out) == ["A", "B"]


def test_lists_kept_apart_go_to_a_folder_each_by_itself(winnow: Winnow, tmp_path: Path) -> None:
    one = list_in(tmp_path, "name,email\nA,jo@example.com\n", "one.csv")
    two = list_in(tmp_path, "email,name\nal@example.com,B\n", "two.csv")
    folder = tmp_path / "out"
    folder.mkdir()
    said = winnow("clean", one, two, "--apart", "--output", folder, *OFFLINE, "--json")
    assert [Path(each["output"]).name for each in json.loads(said.out)] == [
        "one-winnow.csv",
        "two-winnow.csv",
    ]
    assert names_in(folder / "two-winnow.csv") == ["B"]


def test_a_bad_list_among_several_kept_apart_leaves_the_others(
    winnow: Winnow, tmp_path: Path
) -> None:
    bad = list_in(tmp_path, "", "bad.csv")
    good = list_in(tmp_path, LIST, "good.csv")
    said = winnow("clean", bad, good, "--apart", *OFFLINE)
    assert (said.code, "bad.csv" in said.err) == (2, True)
    assert (tmp_path / "good-winnow.csv").is_file()


def test_a_column_that_was_named_is_remembered_for_lists_of_the_same_shape(
    winnow: Winnow, tmp_path: Path
) -> None:
    text = "name,Private mail,Work mail\nA,jo@example.com,broken\n"
    path = list_in(tmp_path, text)
    winnow("clean", path, "--output", tmp_path / "a.csv", *OFFLINE, "--column", "Work mail")
    other = list_in(tmp_path, text.replace("jo@", "al@"), "other.csv")
    said = winnow("clean", other, "--output", tmp_path / "b.csv", *OFFLINE, "--json")
    assert json.loads(said.out)["counts"]["invalid"] == 1
    assert "'Work mail', as you chose before" in said.err
    said = winnow("clean", other, "--output", tmp_path / "c.csv", *OFFLINE, "--as-detected")
    assert "as you chose" not in said.err
    assert "unknown" in said.out
