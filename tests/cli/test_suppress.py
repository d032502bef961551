"""winnow suppress."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Said
from tests.cli.test_clean import list_in, rows_of

Winnow = Callable[..., Said]
ANN = "ann@mail.x.example"


def hashed(name: str, text: str) -> str:
    return hashlib.new(name, text.encode(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize(
    "entry",
    [
        "Ann@Mail.X.example",
        "mail.x.example",
        "x.example",
        "@x.example",
        hashed("sha256", ANN),
        hashed("md5", ANN).upper(),
    ],
)
def test_a_row_that_stands_on_a_list_is_not_to_be_mailed(
    winnow: Winnow, tmp_path: Path, entry: str
) -> None:
    suppressed = tmp_path / "stop.csv"
    suppressed.write_text(f"entry\n{entry}\n")
    assert winnow("suppress", "add", suppressed).code == 0
    out = tmp_path / "out.csv"
    leads = list_in(tmp_path, f"email\n{ANN}\nbob@other.example\n")
    winnow("clean", leads, "--output", out, "--mode", "offline")
    ann, bob = rows_of(out)
    assert {"do_not_mail", "suppressed"} <= set(ann.values())
    assert "suppressed" not in bob.values()


def test_domains_with_letters_beyond_ascii_are_known(winnow: Winnow, tmp_path: Path) -> None:
    suppressed = tmp_path / "stop.csv"
    suppressed.write_text("domain\nmüller.example\n", encoding="utf-8")
    winnow("suppress", "add", suppressed)
    out = tmp_path / "out.csv"
    leads = list_in(tmp_path, "email\nann@xn--mller-kva.example\n")
    winnow("clean", leads, "--output", out, "--mode", "offline")
    assert "suppressed" in rows_of(out)[0].values()


def test_lists_are_added_shown_and_removed(winnow: Winnow, tmp_path: Path) -> None:
    suppressed = tmp_path / "stop.csv"
    suppressed.write_text(f"entry\n{ANN}\nx.example\n{hashed('md5', ANN)}\n")
    said = winnow("suppress", "add", suppressed, "--name", "Left us")
    assert "Left us: 1 address, 1 domain, 1 hash" in said.out
    (listed,) = json.loads(winnow("suppress", "list", "--json").out)
    assert (listed["name"], listed["entries"]) == ("Left us", 3)
    assert "Removed: 1" in winnow("suppress", "remove", listed["id"]).out
    assert "No suppression lists yet" in winnow("suppress").out
    assert winnow("suppress", "remove", 7).code == 2
