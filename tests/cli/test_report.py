"""winnow report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Said
from tests.cli.test_clean import list_in

Winnow = Callable[..., Said]
LIST = """\
name,mail
Ann,ann@gmail.com
Ann,ann@gmail.com
Ann,Ann@Gmail.com
Ann,a.nn@gmail.com
Bob,bob at example.com
Eve,info@hotmail.de
Joe,joe@firm.example
"""


def test_a_list_is_counted_without_asking_anyone(winnow: Winnow, tmp_path: Path) -> None:
    said = winnow("report", list_in(tmp_path, LIST), "--json")
    assert said.code == 0
    found = json.loads(said.out)
    assert (found["rows"], found["mailboxes"]) == (7, 4)
    assert (found["exact_duplicates"], found["duplicates"], found["folded_duplicates"]) == (1, 2, 3)
    assert (found["bad_syntax"], found["role"], found["free"]) == (1, 1, 3)
    assert found["providers"] == {"Google": 2, "Microsoft Outlook.com": 1}
    assert found["top_domains"]["gmail.com"] == 2
    assert found["depends_on"]


def test_people_read_it_as_a_table_with_the_expected_time(winnow: Winnow, tmp_path: Path) -> None:
    said = winnow("report", list_in(tmp_path, LIST))
    assert "different mailboxes           4  at 3 domains" in said.out
    assert "A full run takes about" in said.out
    assert "No jobs yet" in winnow("jobs").out


def test_a_file_that_is_not_there_is_said(winnow: Winnow, tmp_path: Path) -> None:
    said = winnow("report", tmp_path / "nowhere.csv")
    assert (said.code, "There is no file" in said.err) == (2, True)
