"""A tool's limit on the size of a file makes several files of a list; no row is lost."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from app.files.fitting import open_fitting
from app.files.lists import ListError
from app.files.split import open_by_word
from app.files.target import ExportTarget, OutRow

HEADER = ("Email", "Name")


def _row(number: int) -> OutRow:
    return OutRow((), "", (f"jo{number}@a.example", "Zoë, the first"))


def _write(target: ExportTarget, rows: int, batch: int = 7) -> list[tuple[str, int]]:
    with open_fitting(target) as writer:
        writer.write_header((), HEADER)
        for begin in range(0, rows, batch):
            writer.write_rows([_row(n) for n in range(begin, min(begin + batch, rows))])
    return [(Path(one.path).name, one.rows) for one in writer.written]


def _write_in_ascii(target: ExportTarget) -> None:
    with open_fitting(replace(target, encoding="ascii")) as writer:
        writer.write_header(("Name",))
        for number in range(50):
            writer.write_rows([OutRow((f"Jo {number}",), "", ())])
        writer.write_rows([OutRow(("Zoë",), "", ())])


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_list_that_fits_is_one_file(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "list.csv"), max_octets=10_000)
    assert _write(target, 20) == [("list.csv", 20)]


@pytest.mark.parametrize("format_", ["csv", "jsonl"])
def test_no_file_is_longer_than_the_limit(tmp_path: Path, format_: str) -> None:
    target = ExportTarget(str(tmp_path / f"list.{format_}"), format=format_, max_octets=400)
    files = _write(target, 100)
    assert sum(rows for _, rows in files) == 100
    assert [name for name, _ in files][:2] == [f"list.{format_}", f"list_2.{format_}"]
    assert all(0 < path.stat().st_size <= 400 for path in tmp_path.iterdir())


def test_each_file_has_the_header_and_the_rows_stay_in_order(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "list.csv"), max_octets=400)
    found: list[str] = []
    for name, rows in _write(target, 50):
        header, *records = _read(tmp_path / name)
        assert (tuple(header), len(records)) == (HEADER, rows)
        found += [record[0] for record in records]
    assert found == [f"jo{n}@a.example" for n in range(50)]


def test_a_row_that_no_file_can_hold_is_written_all_the_same(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "list.csv"), max_octets=10)
    assert [rows for _, rows in _write(target, 3)] == [1, 1, 1]


def test_a_workbook_is_one_file(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "list.xlsx"), format="xlsx", max_octets=10)
    assert _write(target, 3) == [("list.xlsx", 3)]


def test_a_file_that_nobody_named_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "list_2.csv").write_text("mine")
    target = ExportTarget(str(tmp_path / "list.csv"), max_octets=150)
    assert [name for name, _ in _write(target, 6)][:2] == ["list.csv", "list_3.csv"]
    assert (tmp_path / "list_2.csv").read_text() == "mine"


def test_an_error_leaves_no_file(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "list.csv"), max_octets=150)
    with pytest.raises(ListError, match="ascii"):
        _write_in_ascii(target)
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_a_status_is_cut_too(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "list.csv"), max_octets=150)
    with open_by_word(target, (), HEADER) as files:
        files.write_rows("valid", [_row(n) for n in range(6)])
        files.write_rows("invalid", [_row(9)])
    names = [Path(one.path).name for one in files.written]
    assert names == ["list_valid.csv", "list_valid_2.csv", "list_invalid.csv"]
