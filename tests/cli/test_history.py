"""winnow history."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Said
from tests.cli.test_clean import list_in, rows_of

Winnow = Callable[..., Said]
REPORT = (
    "email,event,date\nann@x.example,hard bounce,2024-01-01\nbob@x.example,clicked,2024-01-01\n"
)


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_report_is_imported_listed_and_forgotten(winnow: Winnow, tmp_path: Path) -> None:
    said = winnow("history", "import", put(tmp_path, "bounces.csv", REPORT))
    assert said.code == 0
    assert "2 lines read, 1 new event" in said.out
    assert "hard bounces" in said.out
    assert "bounces.csv: 1 hard bounces (2024-01-01 to 2024-01-01)" in winnow("history").out
    assert "1 event forgotten" in winnow("history", "clear", "--source", "bounces.csv").out
    assert "Nothing imported yet" in winnow("history", "list").out


def test_counts_come_as_json_too(winnow: Winnow, tmp_path: Path) -> None:
    path = put(tmp_path, "r.csv", REPORT + "nobody,hard bounce,2024-01-01\n")
    found = json.loads(winnow("history", "import", path, "--json").out)
    assert (found["read"], found["counts"]["hard_bounce"], found["silent"]) == (3, 1, 1)
    assert found["not_understood"][0]["examples"] == ["r.csv, row 4"]


def test_a_bounced_address_is_invalid_in_the_next_list(winnow: Winnow, tmp_path: Path) -> None:
    winnow("history", "import", put(tmp_path, "bounces.csv", REPORT))
    out = tmp_path / "out.csv"
    winnow(
        "clean", list_in(tmp_path, "email\nann@x.example\n"), "--output", out, "--mode", "offline"
    )
    (row,) = rows_of(out)
    assert "invalid" in row.values()
    assert "historical_hard_bounce" in row.values()


def test_a_file_that_says_nothing_needs_a_kind(winnow: Winnow, tmp_path: Path) -> None:
    path = put(tmp_path, "plain.csv", "email\nann@x.example\n")
    said = winnow("history", "import", path)
    assert (said.code, "--kind" in said.err) == (2, True)
    assert winnow("history", "import", path, "--kind", "complaint").code == 0


def test_whom_history_or_a_suppression_list_settles_no_host_is_asked_about(
    winnow: Winnow, tmp_path: Path
) -> None:
    lately = int(time.time()) - 86_400
    events = (
        "email,event,date\n"
        "aisha.lefevre@northwind.example,hard bounce,2024-01-01\n"
        f"nora.quinn@northwind.example,delivered,{lately}\n"
        f"office@northwind.example,delivered,{lately}\n"
        "aisha.petrov@northwind.example,complaint,2024-01-01\n"
    )
    winnow("history", "import", put(tmp_path, "events.csv", events), "--sandbox")
    winnow(
        "suppress", "add", put(tmp_path, "stop.csv", "mail\nsales@northwind.example\n"), "--sandbox"
    )
    quiet = ("aisha.lefevre", "nora.quinn", "office", "aisha.petrov", "sales")
    text = "email\n" + "".join(f"{name}@northwind.example\n" for name in (*quiet, "anna.eriksson"))
    out = tmp_path / "out.csv"
    said = winnow(
        "clean", list_in(tmp_path, text), "--output", out, "--sandbox", "--layout", "full"
    )
    assert said.code == 0
    assert [(row["status"], row["sub_status"]) for row in rows_of(out)] == [
        ("invalid", "historical_hard_bounce"),
        ("valid", "historical_delivery_confirmed"),
        ("do_not_mail", "role_based"),
        ("do_not_mail", "historical_complaint"),
        ("do_not_mail", "suppressed"),
        ("valid", "mailbox_confirmed"),
    ]
    log = (tmp_path / "data" / "sandbox" / "sandbox.log").read_text(encoding="utf-8")
    assert "anna.eriksson@northwind.example" in log
    for name in quiet:
        assert f"{name}@northwind.example" not in log
