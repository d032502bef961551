"""One export as several files or sheets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from app.files.split import (
    Written,
    open_by_word,
    open_sheets_by_word,
    part_sizes,
    path_for,
    sample_places,
    write_parts,
)
from app.files.writer import ExportTarget, OutRow

HEADER = (("Email",), ("status",))


def _row(name: str, status: str) -> OutRow:
    return OutRow((name,), "", (status,))


def _target(folder: Path) -> ExportTarget:
    return ExportTarget(str(folder / "list.csv"))


def test_each_word_gets_its_file(tmp_path: Path) -> None:
    with open_by_word(_target(tmp_path), *HEADER) as files:
        files.write_rows("valid", [_row("a", "valid"), _row("b", "valid")])
        files.write_rows("invalid", [_row("c", "invalid")])
        files.write_rows("valid", [_row("d", "valid")])
    valid, invalid = str(tmp_path / "list_valid.csv"), str(tmp_path / "list_invalid.csv")
    assert files.written == (Written(valid, 3), Written(invalid, 1))
    assert Path(valid).read_text().split() == ["Email,status", "a,valid", "b,valid", "d,valid"]


def test_an_error_leaves_none_of_the_files(tmp_path: Path) -> None:
    def fail_midway() -> None:
        with open_by_word(_target(tmp_path), *HEADER) as files:
            files.write_rows("valid", [_row("a", "valid")])
            files.write_rows("invalid", [_row("b", "invalid")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_midway()
    assert list(tmp_path.iterdir()) == []


def test_each_word_gets_its_sheet_whatever_the_order(tmp_path: Path) -> None:
    target = replace(_target(tmp_path), path=str(tmp_path / "out.xlsx"), status_column=0)
    with open_sheets_by_word(target, *HEADER) as sheets:
        sheets.write_rows("valid", [_row("a", "valid")])
        sheets.write_rows("do_not_mail", [_row("b", "do_not_mail")])
        sheets.write_rows("valid", [_row("c", "valid")])
    book = openpyxl.load_workbook(target.path)
    found = {s.title: [[c.value for c in row] for row in s.iter_rows()] for s in book.worksheets}
    head = ["Email", "status"]
    assert found == {
        "valid": [head, ["a", "valid"], ["c", "valid"]],
        "do_not_mail": [head, ["b", "do_not_mail"]],
    }


def test_names_of_sheets_are_made_such_as_excel_takes(tmp_path: Path) -> None:
    target = replace(_target(tmp_path), path=str(tmp_path / "out.xlsx"))
    with open_sheets_by_word(target, *HEADER) as sheets:
        for word in ("a/b", "a:b", "x" * 40, "X" * 40, ""):
            sheets.write_rows(word, [_row("a", "b")])
    names = openpyxl.load_workbook(target.path).sheetnames
    assert names == ["a b", "a b 2", "x" * 31, "X" * 29 + " 2", "Sheet"]


@pytest.mark.parametrize(
    ("total", "parts", "sizes"),
    [(10, 3, [4, 3, 3]), (2, 5, [1, 1]), (0, 3, [0]), (5, 0, [5]), (4, 2, [2, 2])],
)
def test_parts_differ_by_one_row_at_most(total: int, parts: int, sizes: list[int]) -> None:
    assert part_sizes(total, parts) == sizes


def test_rows_go_into_parts_in_order_and_none_is_lost(tmp_path: Path) -> None:
    chunks = [[_row(str(n), "x") for n in range(start, start + 4)] for start in (0, 4, 8)]
    written = write_parts(_target(tmp_path), HEADER, chunks, [5, 5])
    assert written == [
        Written(str(tmp_path / "list_1.csv"), 5),
        Written(str(tmp_path / "list_2.csv"), 7),
    ]
    assert (tmp_path / "list_2.csv").read_text().split()[1:] == [f"{n},x" for n in range(5, 12)]


def test_a_part_is_named_before_the_suffix() -> None:
    assert Path(path_for("/a/list.v2.csv", "valid")).name == "list.v2_valid.csv"


def test_a_sample_is_in_order_without_repeats_and_the_same_again() -> None:
    sample = sample_places(1000, 50, seed=1)
    assert sample == sorted(set(sample))
    assert len(sample) == 50
    assert sample == sample_places(1000, 50, seed=1)


def test_a_sample_larger_than_the_list_is_the_list() -> None:
    assert sample_places(3, 10) == [0, 1, 2]
