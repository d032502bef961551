"""What the user settles beforehand counts; what is left open is detected; nothing is too large."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.files.lists import ListError, SheetSource, column_name
from app.files.sheet import inspect, read

A, B = "ann@example.com", "bob@example.org"


def _list(folder: Path, octets: bytes) -> str:
    path = folder / "list.csv"
    path.write_bytes(octets)
    return str(path)


def _wanted(path: str, **settled: object) -> SheetSource:
    return replace(SheetSource(path), **settled)  # type: ignore[arg-type]


def test_a_chosen_encoding_counts(tmp_path: Path) -> None:
    path = _list(tmp_path, f"Name,Email\r\nJosé,{A}\r\n".encode())
    assert inspect(path, _wanted(path, encoding="cp1252")).rows[0][0] == "JosÃ©"


@pytest.mark.parametrize(
    ("name", "codec", "settled", "has_bom"),
    [
        ("utf-8-sig", "utf-8-sig", "utf-8", True),
        ("UTF8", "utf-8-sig", "utf-8", True),
        ("utf-8", "utf-8", "utf-8", False),
        ("utf-16", "utf-16", "utf-16-le", True),
        ("utf-16", "utf-16-le", "utf-16-le", False),
        ("utf-16-be", "utf-16-be", "utf-16-be", False),
        ("latin-1", "latin-1", "iso8859-1", False),
    ],
)
def test_a_chosen_encoding_knows_its_byte_order_mark(
    name: str, codec: str, settled: str, has_bom: bool, tmp_path: Path
) -> None:
    path = _list(tmp_path, f"Name,Email\r\nAnn,{A}\r\n".encode(codec))
    preview = inspect(path, _wanted(path, encoding=name))
    assert (preview.source.encoding, preview.source.has_bom) == (settled, has_bom)
    assert preview.headers == ("Name", "Email")


def test_an_encoding_that_does_not_fit_says_so(tmp_path: Path) -> None:
    path = _list(tmp_path, b"Name,Email\r\nJos\xe9,x\r\n")
    with pytest.raises(ListError, match="not written in ascii"):
        inspect(path, _wanted(path, encoding="ascii"))


def test_an_encoding_that_does_not_exist_says_so(tmp_path: Path) -> None:
    path = _list(tmp_path, b"a@example.com\n")
    with pytest.raises(ListError, match="“klingon”, which is no encoding"):
        inspect(path, _wanted(path, encoding="klingon"))


def test_bytes_that_do_not_fit_far_down_are_told_with_their_row(tmp_path: Path) -> None:
    lines = [f"user{n}@example.com" for n in range(100_000)]
    path = _list(tmp_path, "\n".join(["Email", *lines]).encode() + b"\n\xff\n")
    source = inspect(path, _wanted(path, encoding="ascii")).source
    with pytest.raises(ListError, match=r"list.csv, row \d+: holds bytes that are not ascii"):
        list(read(source))


def test_a_chosen_delimiter_counts(tmp_path: Path) -> None:
    path = _list(tmp_path, f"Name,Email;X\r\nAnn,{A};1\r\n".encode())
    assert inspect(path, _wanted(path, delimiter=";")).headers == ("Name,Email", "X")


@pytest.mark.parametrize("delimiter", ["||", "\n"])
def test_a_delimiter_that_cannot_be_one_says_so(delimiter: str, tmp_path: Path) -> None:
    path = _list(tmp_path, b"a@example.com\n")
    with pytest.raises(ListError, match="of one character"):
        inspect(path, _wanted(path, delimiter=delimiter))


def test_a_header_that_the_user_denies_is_a_row(tmp_path: Path) -> None:
    path = _list(tmp_path, f"Name,Email\r\nAnn,{A}\r\n".encode())
    preview = inspect(path, _wanted(path, has_header=False))
    assert preview.headers == ("Column A", "Column B")
    assert [row.cells for chunk in read(preview.source) for row in chunk] == [
        ("Name", "Email"),
        ("Ann", A),
    ]


def test_a_settled_source_is_read_without_another_look(tmp_path: Path) -> None:
    path = _list(tmp_path, f"Name,Email\r\nAnn,{A}\r\n".encode())
    settled = inspect(path).source
    assert inspect(path, settled).source == settled
    assert next(read(settled))[0].cells == ("Ann", A)


def test_a_source_that_settles_nothing_can_be_read(tmp_path: Path) -> None:
    path = _list(tmp_path, f"Name,Email\r\nAnn,{A}\r\n".encode())
    assert next(read(SheetSource(path)))[0].cells == ("Ann", A)


def test_rows_come_in_chunks(tmp_path: Path) -> None:
    path = _list(tmp_path, f"{A}\n".encode() * 10)
    assert [len(chunk) for chunk in read(inspect(path).source, 4)] == [4, 4, 2]


def test_reading_can_stop_between_chunks(tmp_path: Path) -> None:
    path = _list(tmp_path, f"{A}\n".encode() * 10)
    chunks = read(inspect(path).source, 4)
    next(chunks)
    chunks.close()
    Path(path).unlink()
    assert list(chunks) == []


def test_a_list_of_300_000_rows_is_read_to_its_end(tmp_path: Path) -> None:
    lines = (f"user{n}@example.com,Name {n}\r\n" for n in range(300_000))
    path = _list(tmp_path, ("Email,Name\r\n" + "".join(lines)).encode())
    preview = inspect(path)
    last = None
    count = 0
    for chunk in read(preview.source):
        count += len(chunk)
        last = chunk[-1]
    assert last is not None
    assert (count, last.number, last.cells[1]) == (300_000, 300_001, "Name 299999")
    assert preview.row_estimate == pytest.approx(300_000, rel=0.2)


def test_a_preview_shows_fifty_rows_at_most(tmp_path: Path) -> None:
    assert len(inspect(_list(tmp_path, f"{A}\n".encode() * 99)).rows) == 50


@pytest.mark.parametrize(
    ("octets", "note"),
    [
        (b"Email\n", "no rows below the header"),
        (b"Name,City\nAnn,Rome\n", "No column looks like e-mail addresses"),
        (b"Email,X,X\na@example.com,1,2\n", "Several columns are called X"),
        (b"Email,X\na@example.com\nb@example.com,1,2\n", "2 have more or fewer cells"),
        (b"Title\n\nName,Email\nA,a@example.com\n", "2 lines above the header"),
        (
            b"Name,Email\n" + "Zoë,z@example.com\n".encode() * 20 + b"\xe9,a@b.cd\n",
            "not UTF-8: 1;",
        ),
    ],
)
def test_what_is_unusual_is_told(octets: bytes, note: str, tmp_path: Path) -> None:
    assert note in " ".join(inspect(_list(tmp_path, octets)).notes)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ListError, match=r"none.csv: cannot be opened \(No such file"):
        inspect(str(tmp_path / "none.csv"))


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="is a folder"):
        inspect(str(tmp_path))


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_without_names_are_lettered(index: int, name: str) -> None:
    assert column_name(index) == f"Column {name}"
