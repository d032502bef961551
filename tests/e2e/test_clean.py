"""The command line against real mail servers and a real name server."""

import json
from pathlib import Path

from tests.e2e.conftest import Winnow
from tests.e2e.labs.lists import read_csv, read_xlsx, write_csv, write_xlsx
from tests.e2e.labs.world import Lab


def test_a_workbook_is_cleaned_as_a_workbook(lab: Lab, winnow: Winnow, tmp_path: Path) -> None:
    people = [["Anna", "anna@good.example", "01234"], ["Max", "max.gone@exim.example", "00001"]]
    write_xlsx(tmp_path / "list.xlsx", [["Name", "E-Mail", "ZIP"], *people])
    out = tmp_path / "out.xlsx"

    done = winnow.run("clean", tmp_path / "list.xlsx", "--output", out, *lab.options())

    assert done.returncode == 0, done.stderr[-3000:]
    assert [row[:5] for row in read_xlsx(out)] == [
        ["Name", "E-Mail", "ZIP", "status", "sub_status"],
        ["Anna", "anna@good.example", "01234", "valid", "mailbox_confirmed"],
        ["Max", "max.gone@exim.example", "00001", "invalid", "mailbox_not_found"],
    ]


def test_a_mailbox_is_asked_about_once_whatever_the_number_of_rows(
    lab: Lab, winnow: Winnow, tmp_path: Path
) -> None:
    write_csv(
        tmp_path / "list.csv", ["kim@second.example", " kim@second.example", "KIM@second.example"]
    )
    before = lab.asked().count("kim@second.example")

    done = winnow.run(
        "clean", tmp_path / "list.csv", "--output", tmp_path / "out.csv", *lab.options()
    )

    assert done.returncode == 0, done.stderr[-3000:]
    assert [row[3] for row in read_csv(tmp_path / "out.csv")[1:]] == ["valid"] * 3
    asked = [address.lower() for address in lab.asked()]
    assert asked.count("kim@second.example") == before + 1


def test_verify_answers_in_json(lab: Lab, winnow: Winnow) -> None:
    done = winnow.run(
        "verify", "anna@good.example", "x.gone@good.example", "--json", *lab.options()
    )

    assert done.returncode == 0, done.stderr[-3000:]
    answers = json.loads(done.stdout)
    assert [(a["email"], a["status"]) for a in answers] == [
        ("anna@good.example", "valid"),
        ("x.gone@good.example", "invalid"),
    ]


def test_fast_mode_does_not_wait_for_greylisting(lab: Lab, winnow: Winnow, tmp_path: Path) -> None:
    write_csv(tmp_path / "list.csv", ["fast.gone@grey.example"])

    done = winnow.run(
        "clean", tmp_path / "list.csv", "--output", tmp_path / "out.csv", "--mode", "fast",
        *lab.options(),
    )  # fmt: skip

    assert done.returncode == 0, done.stderr[-3000:]
    assert read_csv(tmp_path / "out.csv")[1][3:5] == ["unknown", "greylisted"]


def test_dns_mode_asks_no_mail_host(lab: Lab, winnow: Winnow, tmp_path: Path) -> None:
    write_csv(tmp_path / "list.csv", ["liam@second.example", "liam@no-such-domain.example"])
    before = len(lab.asked())

    done = winnow.run(
        "clean", tmp_path / "list.csv", "--output", tmp_path / "out.csv", "--mode", "dns",
        *lab.options(),
    )  # fmt: skip

    assert done.returncode == 0, done.stderr[-3000:]
    assert [row[3:5] for row in read_csv(tmp_path / "out.csv")[1:]] == [
        ["unknown", "mailbox_not_checked"],
        ["invalid", "no_dns_entries"],
    ]
    assert len(lab.asked()) == before
