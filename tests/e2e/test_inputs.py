"""Lists that are broken or odd, through the command line: said what is wrong, or cleaned whole.

No network is needed: what a list is has nothing to do with its addresses.
"""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from tests.e2e.conftest import Winnow
from tests.e2e.labs.lists import read_csv, write_csv, write_xlsx

ADDED = ["status", "sub_status", "score", "reason", "did_you_mean"]
BIG_ROWS = 300_000


def compound_file(stream_name: str) -> bytes:
    """Return an OLE file as Excel writes it around a workbook with a password."""
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + bytes.fromhex("3e000300feff09000600")
    return head + bytes(478) + stream_name.encode("utf-16-le") + bytes(1024)


def cut_off_workbook(tmp_path: Path) -> bytes:
    """Return the first half of a real workbook, as an interrupted download leaves it."""
    path = tmp_path / "whole.xlsx"
    write_xlsx(path, [["email"], *([f"p{n}@good.example"] for n in range(500))])
    whole = path.read_bytes()
    return whole[: len(whole) // 2]


def empty_archive() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("readme.txt", "not a workbook")
    return data.getvalue()


BAD: dict[str, tuple[str, bytes, str, str]] = {
    "empty": ("empty.csv", b"", "is empty", "Choose a file"),
    "only-blank-lines": ("blank.csv", b"\r\n\r\n\r\n", "", "Choose a"),
    "header-only": ("head.csv", b"id,email\r\n", "no rows below the header", "Choose a list"),
    "no-address-column": ("names.csv", b"id,name\n1,Ann\n2,Ben\n", "no column", "--column"),
    "binary": ("bin.csv", bytes(range(256)) * 64, "not a text file", "Choose a CSV"),
    "picture": ("pic.csv", b"\x89PNG\r\n\x1a\n" + bytes(900), "picture", "Choose a CSV"),
    "password": ("lock.xlsx", compound_file("EncryptedPackage"), "password", "Save a copy"),
    "not-a-zip": ("b.xlsx", b"PK\x03\x04" + bytes(200), "damaged", "save it as"),
    "other-archive": ("c.xlsx", empty_archive(), "no column", "another file"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_cannot_be_used_is_named_with_what_to_do(
    winnow: Winnow, tmp_path: Path, kind: str
) -> None:
    name, data, problem, what_to_do = BAD[kind]
    (tmp_path / name).write_bytes(data)
    out = tmp_path / "out.csv"

    done = winnow.run("clean", tmp_path / name, "--output", out, "--mode=offline")

    assert done.returncode == 2
    assert name in done.stderr
    assert problem in done.stderr
    assert what_to_do in done.stderr
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_a_workbook_that_is_cut_off_is_named(winnow: Winnow, tmp_path: Path) -> None:
    (tmp_path / "half.xlsx").write_bytes(cut_off_workbook(tmp_path))
    done = winnow.run(
        "clean", tmp_path / "half.xlsx", f"--output={tmp_path / 'o.csv'}", "--mode=offline"
    )
    assert done.returncode == 2
    assert "half.xlsx" in done.stderr
    assert "damaged" in done.stderr


def test_a_bad_file_does_not_keep_the_others_from_being_cleaned(
    winnow: Winnow, tmp_path: Path
) -> None:
    (tmp_path / "one.csv").write_text("Name,E-mail\nAnn,ann@good.example\n")
    (tmp_path / "bad.xlsx").write_bytes(compound_file("EncryptedPackage"))
    (tmp_path / "two.txt").write_text("ben@good.example\ncara@good.example\n")
    files = [tmp_path / name for name in ("one.csv", "bad.xlsx", "two.txt")]
    out = tmp_path / "out.csv"

    done = winnow.run("clean", *files, "--output", out, "--mode=offline")

    assert done.returncode == 2
    assert "bad.xlsx: is protected by a password" in done.stderr
    header, *rows = read_csv(out)
    assert header[:3] == ["Name", "E-mail", "Source file"]
    assert [row[1] for row in rows] == [
        "ann@good.example",
        "ben@good.example",
        "cara@good.example",
    ]
    assert {row[4] for row in rows} == {"mailbox_not_checked"}


# Name, bytes, encoding and delimiter of what comes out.
NAMES = "Name;E-Mail\r\nJürgen Größe;anna@good.example\r\n"
ODD: dict[str, tuple[bytes, str, str]] = {
    "utf-16": (NAMES.encode("utf-16"), "utf-16", ";"),
    "latin-1": (NAMES.encode("latin-1"), "cp1252", ";"),
    "utf-8-mark": (NAMES.encode("utf-8-sig"), "utf-8-sig", ";"),
    "tabs": (NAMES.replace(";", "\t").encode(), "utf-8", "\t"),
    "pipes": (NAMES.replace(";", "|").encode(), "utf-8", "|"),
    "commas": (NAMES.replace(";", ",").encode(), "utf-8", ","),
    "quoted": (b'"Na""me","E-Mail"\n"a\n""b""","anna@good.example"\n', "utf-8", ","),
    "ragged": (b"a,email,b\nx,anna@good.example\ny,ben@good.example,1,2,3\n", "utf-8", ","),
    "same-headers": (b"email,note,email\nanna@good.example,a,b\n", "utf-8", ","),
    "no-last-line-end": (b"email,x\nanna@good.example,1", "utf-8", ","),
    "old-mac-line-ends": (b"email,x\ranna@good.example,1\rben@good.example,2\r", "utf-8", ","),
}


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_file_comes_out_with_every_cell_and_in_its_own_dialect(
    winnow: Winnow, tmp_path: Path, kind: str
) -> None:
    data, encoding, delimiter = ODD[kind]
    (tmp_path / "list.csv").write_bytes(data)
    out = tmp_path / "out.csv"

    done = winnow.run("clean", tmp_path / "list.csv", "--output", out, "--mode=offline")

    assert done.returncode == 0, done.stderr
    before = cells(data, encoding, delimiter)
    after = cells(out.read_bytes(), encoding, delimiter)
    assert after[0] == [*before[0], *ADDED]
    for was, now in zip(before[1:], after[1:], strict=True):
        assert "mailbox_not_checked" in now
        assert [cell for cell in was if cell not in now] == []


def test_a_cell_of_a_megabyte_comes_out_as_it_went_in(winnow: Winnow, tmp_path: Path) -> None:
    essay = "x, " * 350_000
    with (tmp_path / "list.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["email", "essay"], ["anna@good.example", essay]])

    done = winnow.run(
        "clean", tmp_path / "list.csv", f"--output={tmp_path / 'out.csv'}", "--mode=offline"
    )

    assert done.returncode == 0, done.stderr
    csv.field_size_limit(len(essay) + 1)
    assert read_csv(tmp_path / "out.csv")[1][:2] == ["anna@good.example", essay]


def test_three_hundred_thousand_rows_come_out_in_order(winnow: Winnow, tmp_path: Path) -> None:
    addresses = [f"person.{n}@firm{n % 5000}.example" for n in range(BIG_ROWS)]
    before = write_csv(tmp_path / "list.csv", addresses)

    done = winnow.run(
        "clean", tmp_path / "list.csv", f"--output={tmp_path / 'out.csv'}", "--mode=offline",
        timeout_s=280,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr[-2000:]
    assert [row[:3] for row in read_csv(tmp_path / "out.csv")[1:]] == before


def cells(data: bytes, encoding: str, delimiter: str) -> list[list[str]]:
    """Read a file as any other program would."""
    text = data.decode(encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
