"""Suppression lists: addresses, domains and hashes, from any list file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app.files.lists import ListError
from app.files.suppression import read_suppression, suppression_of

A = "ann@example.com"
SHA = hashlib.sha256(A.encode()).hexdigest()
MD5 = hashlib.md5(A.encode(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize(
    ("cell", "address", "entry"),
    [
        (A, " Ann@Example.com ", A),
        (f"Ann <{A.upper()}>", A, A),
        ("example.com", A, "example.com"),
        ("@example.com", A, "example.com"),
        ("*@example.com", A, "example.com"),
        ("example.com", "ann@mail.example.com", "example.com"),
        ("example.com", "ann@notexample.com", ""),
        (SHA.upper(), "ANN@example.com", SHA),
        (MD5, A, MD5),
        (A, "bob@example.com", ""),
    ],
)
def test_an_address_meets_its_entry(cell: str, address: str, entry: str) -> None:
    assert suppression_of("list", [cell]).matches(address) == entry


def test_entries_are_counted_and_the_rest_too() -> None:
    found = suppression_of("list", [A, "example.org", SHA, MD5, "", "what?"])
    assert (found.size, found.skipped) == (4, 1)


@pytest.mark.parametrize(
    "text",
    [
        f"Email,Reason\n{A},bounce\n",
        f"{A}\n",
        f"{SHA}\n{'0' * 64}\n",
        f"{MD5}\n",
        f"email_sha256\n{SHA}\n",
        "Domain,Since\nexample.com,2024\n",
        "example.com\nexample.org\n",
    ],
)
def test_a_file_is_read_by_the_column_that_holds_entries(text: str, tmp_path: Path) -> None:
    path = tmp_path / "blocked.csv"
    path.write_text(text)
    found = read_suppression(str(path))
    assert found.name == "blocked.csv"
    assert found.matches(A)


def test_a_file_without_entries_says_so(tmp_path: Path) -> None:
    path = tmp_path / "blocked.csv"
    path.write_text("Name,City\nAnn,Rome\n")
    with pytest.raises(ListError, match=r"blocked.csv: holds no addresses, domains or hashes"):
        read_suppression(str(path))
