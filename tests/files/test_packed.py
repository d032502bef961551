"""Lists inside .gz and .zip: opened as they are, bombs and riddles refused."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import openpyxl
import pytest

from app.files.lists import ListError, SheetSource
from app.files.sheet import inspect, read

TEXT = b"Name,Email\r\nAnn,ann@example.com\r\n"
CELLS = ("Ann", "ann@example.com")


def _cells(path: Path, sheet: str = "") -> list[tuple[str, ...]]:
    source = inspect(str(path), SheetSource(str(path), sheet=sheet)).source
    return [row.cells for chunk in read(source) for row in chunk]


def _zip(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return path


def _refused(path: Path, sheet: str = "") -> str:
    with pytest.raises(ListError) as caught:
        _cells(path, sheet)
    return str(caught.value)


def test_a_gzipped_list_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv.gz"
    path.write_bytes(gzip.compress(TEXT))
    assert _cells(path) == [CELLS]


def test_a_zipped_list_is_read(tmp_path: Path) -> None:
    assert _cells(_zip(tmp_path / "list.zip", list__csv=TEXT)) == [CELLS]


def test_what_a_mac_adds_to_an_archive_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "list.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("list.csv", TEXT)
        archive.writestr("__MACOSX/._list.csv", b"\0")
        archive.writestr("folder/", b"")
        archive.writestr(".DS_Store", b"\0")
    assert _cells(path) == [CELLS]


def test_several_lists_in_an_archive_are_named(tmp_path: Path) -> None:
    path = _zip(tmp_path / "list.zip", a__csv=TEXT, b__csv=TEXT)
    assert _refused(path) == "list.zip: holds 2 files: a.csv, b.csv. Name the one to open."


def test_one_of_several_lists_can_be_named(tmp_path: Path) -> None:
    path = _zip(tmp_path / "list.zip", a__csv=b"x@example.com\n", b__csv=TEXT)
    assert _cells(path, "b.csv") == [CELLS]


def test_a_name_that_is_not_in_the_archive_is_said(tmp_path: Path) -> None:
    path = _zip(tmp_path / "list.zip", a__csv=TEXT)
    with pytest.raises(ListError, match=r"has no file “c.csv” in it. It holds a.csv"):
        inspect(str(path), SheetSource(str(path), member="c.csv"))


def test_an_archive_without_files_is_said(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "list.zip", "w") as archive:
        archive.writestr("folder/", b"")
    assert "without files" in _refused(tmp_path / "list.zip")


@pytest.mark.parametrize("packing", ["gz", "zip"])
def test_a_packed_workbook_is_read(packing: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name", "Email"])
    book.active.append(list(CELLS))
    inner = tmp_path / "a.xlsx"
    book.save(inner)
    path = tmp_path / f"a.xlsx.{packing}"
    if packing == "gz":
        path.write_bytes(gzip.compress(inner.read_bytes()))
    else:
        _zip(path, a__xlsx=inner.read_bytes())
    assert _cells(path) == [CELLS]


def test_a_gzip_cut_short_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.csv.gz"
    path.write_bytes(gzip.compress(TEXT * 1000)[:-20])
    assert _refused(path).startswith("list.csv.gz: is damaged")


def test_a_damaged_member_says_so(tmp_path: Path) -> None:
    path = _zip(tmp_path / "list.zip", a__csv=TEXT * 100)
    octets = bytearray(path.read_bytes())
    octets[45] ^= 0xFF
    path.write_bytes(octets)
    assert "is damaged" in _refused(path)


def test_a_bomb_ends_in_words_before_it_fills_the_machine(tmp_path: Path) -> None:
    path = tmp_path / "list.csv.gz"
    line = b"ann@example.com\n" * (1 << 16)
    with gzip.open(path, "wb", compresslevel=9) as stream:
        for _ in range(80):
            stream.write(line)
    assert "which no list does" in _refused(path)
