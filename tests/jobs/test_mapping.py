"""Columns that the user chose hold for lists of the same shape."""

from __future__ import annotations

from pathlib import Path

from app.files.lists import ColumnRole
from app.files.sheet import inspect
from app.jobs.mapping import inspect_list, is_remembered, remember_mapping

TEXT = "name,Private mail,Work mail\nJo,jo@example.com,jo@work.example\n"


def list_in(folder: Path, text: str, name: str = "list.csv") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_choice_holds_for_the_same_columns_in_another_order(tmp_path: Path) -> None:
    data = tmp_path / "data"
    preview = inspect_list(data, list_in(tmp_path, TEXT))
    remember_mapping(data, preview, [(ColumnRole.ADDRESS, 2), (ColumnRole.FIRST_NAME, 0)])
    other = list_in(tmp_path, "Work mail,name,Private mail\na@b.example,Al,c@d.example\n", "o.csv")
    assert inspect_list(data, other).address_column == 0
    assert is_remembered(inspect(other), data)


def test_another_shape_is_taken_as_detected(tmp_path: Path) -> None:
    data = tmp_path / "data"
    preview = inspect_list(data, list_in(tmp_path, TEXT))
    remember_mapping(data, preview, [(ColumnRole.ADDRESS, 2)])
    other = list_in(tmp_path, "name,email\nAl,al@b.example\n", "o.csv")
    assert inspect_list(data, other) == inspect(other)
    assert not is_remembered(inspect(other), data)


def test_a_list_without_header_has_no_shape_to_remember(tmp_path: Path) -> None:
    data = tmp_path / "data"
    preview = inspect_list(data, list_in(tmp_path, "jo@a.example;x\nal@a.example;y\n"))
    remember_mapping(data, preview, [(ColumnRole.ADDRESS, 1)])
    assert not (data / "profiles").exists()
