"""winnow verify and winnow jobs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.find import found_json
from app.cli.main import build_parser
from app.cli.options import network_of
from app.jobs.finder import Found
from app.settings import NetworkSettings
from tests.cli.conftest import Said
from tests.cli.test_clean import list_in, rows_of

Winnow = Callable[..., Said]


def test_an_address_gets_its_verdict_and_why(winnow: Winnow) -> None:
    said = winnow("verify", "pawel.almeida@gmail.com", "broken", "--sandbox", "--wait", 0)
    assert said.code == 0
    assert "pawel.almeida@gmail.com  valid  (mailbox_confirmed)" in said.out
    assert "broken  invalid  (failed_syntax_check)" in said.out
    assert "There is no @ sign" in said.out


def test_json_has_every_fact(winnow: Winnow) -> None:
    said = winnow("verify", "pawel.almeida@gmail.com", "--sandbox", "--json", "--mode", "dns")
    (found,) = json.loads(said.out)
    assert found["email"] == "pawel.almeida@gmail.com"
    assert found["provider"]
    assert found["smtp_checked"] is False


def test_single_addresses_leave_no_job(winnow: Winnow) -> None:
    winnow("verify", "jo@example.com", "--mode", "offline")
    assert "No jobs yet" in winnow("jobs").out


def test_jobs_are_listed_shown_exported_and_deleted(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "email\njo@example.com\nbroken\n")
    winnow("clean", path, "--output", tmp_path / "a.csv", "--mode", "offline")
    assert "list.csv" in winnow("jobs").out
    (listed,) = json.loads(winnow("jobs", "list", "--json").out)
    assert (listed["job"], listed["state"], listed["settled"]) == (1, "done", 2)
    assert "2 of 2 addresses verified" in winnow("jobs", "show", 1).out
    assert json.loads(winnow("jobs", "show", 1, "--json").out)["counts"]["invalid"] == 1
    out = tmp_path / "again.csv"
    assert winnow("jobs", "export", 1, "--output", out, "--keep", "invalid").code == 0
    assert [row["email"] for row in rows_of(out)] == ["broken"]
    assert "0 verdicts changed" in winnow("jobs", "redecide", 1).out
    assert winnow("jobs", "delete", 1).code == 0
    assert "No jobs yet" in winnow("jobs").out


def test_a_job_that_is_not_there_is_said(winnow: Winnow) -> None:
    said = winnow("jobs", "show", 7)
    assert (said.code, "There is no job 7" in said.err) == (2, True)


def test_a_person_is_found(winnow: Winnow) -> None:
    said = winnow("find", "Pawel", "Almeida", "gmail.com", "--sandbox", "--json")
    found = json.loads(said.out)
    assert (found["email"], found["status"]) == ("pawel.almeida@gmail.com", "found")
    assert (found["confidence"] >= 80, found["certainty"]) == (True, "found")


@pytest.mark.parametrize(
    ("email", "certainty", "status"),
    [
        ("jo@a.example", "found", "found"),
        ("jo@a.example", "catch_all", "found"),
        ("", "not_found", "not_found"),
        ("", "unknown", "not_found"),
    ],
)
def test_the_json_of_find_has_the_words_of_the_hosted_finder(
    email: str, certainty: str, status: str
) -> None:
    said = found_json(Found(email, 50, certainty, 3, "a.example"))
    assert (said["status"], said["certainty"]) == (status, certainty)


def test_a_person_without_domain_is_bad_input(winnow: Winnow) -> None:
    said = winnow("find", "Jo", "Doe", "nowhere")
    assert (said.code, "is no domain" in said.err) == (2, True)


def test_the_doctor_says_what_it_could_not_look_at(winnow: Winnow) -> None:
    said = winnow("doctor", "--sandbox", "--mode", "offline", "--json")
    assert said.code == 0
    assert json.loads(said.out)["can_probe"] is False


def test_asking_third_parties_is_an_option_and_off_by_default() -> None:
    parser = build_parser()
    off = network_of(parser.parse_args(["verify", "a@x.example"]), NetworkSettings())
    words = ["verify", "a@x.example", "--dnsbl", "--rdap", "--breaches"]
    words += ["--proxy", "socks5://127.0.0.1:9"]
    on = network_of(parser.parse_args(words), NetworkSettings())
    assert (off.check_dnsbl, off.check_rdap, off.check_breaches) == (False, False, False)
    assert (on.check_dnsbl, on.check_rdap, on.check_breaches) == (True, True, True)
    assert (off.proxies, on.proxies) == ((), ("socks5://127.0.0.1:9",))


def test_the_doctor_finds_the_sandbox_well(winnow: Winnow) -> None:
    said = winnow("doctor", "--sandbox")
    assert said.code == 0
    assert "ok    Mail hosts can be reached on port 25" in said.out


def test_the_doctor_s_exit_code_tells_that_something_failed(winnow: Winnow, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    network = {"preflight_domains": ["x.example"], "preflight_dead_ip": ""}
    (tmp_path / "data" / "settings.json").write_text(json.dumps({"network": network}))
    said = winnow("doctor", "--nameserver", "127.0.0.1:1")
    assert said.code == 1
    assert "FAIL" in said.out


def test_the_people_of_a_list_are_found(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(
        tmp_path,
        "Vorname;Name;Web\r\nPawel;Novak;https://www.northwind.example/about\r\n"
        "Nobody;Here;northwind.example\r\nGreta;Petrov;fabrikam.example\r\n;;\r\n",
    )
    out = tmp_path / "out.csv"
    columns = ("--first", "Vorname", "--last", 2, "--domain", "web")
    said = winnow("find", path, *columns, "--output", out, "--sandbox")
    assert said.code == 0
    assert "4 rows: 1 found, 1 likely" in said.out
    rows = rows_of(out, ";")
    assert [row["found_email"] for row in rows] == [
        "pawel.novak@northwind.example",
        "",
        "greta.petrov@fabrikam.example",
        "",
    ]
    assert [row["found_status"] for row in rows] == ["found", "not_found", "catch_all", ""]
    assert rows[0]["Web"] == "https://www.northwind.example/about"


def test_a_list_without_domains_is_said(winnow: Winnow, tmp_path: Path) -> None:
    said = winnow("find", list_in(tmp_path, "a,b\n1,2\n"))
    assert (said.code, "--domain" in said.err) == (2, True)


def test_a_job_is_renamed_and_reported_on_one_page(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "email\njo@example.com\nbroken\n")
    winnow("clean", path, "--output", tmp_path / "a.csv", "--mode", "offline")
    assert "now called Spring" in winnow("jobs", "rename", 1, "Spring").out
    out = tmp_path / "spring.html"
    said = winnow("jobs", "report", 1, "--output", out, "--title", "Our <list>")
    assert (said.code, f"Written: {out}" in said.out) == (0, True)
    text = out.read_text(encoding="utf-8")
    assert "Our &lt;list&gt;" in text
    assert "Nobody was asked" in text


def test_a_report_is_written_whole_or_not_at_all(winnow: Winnow, tmp_path: Path) -> None:
    path = list_in(tmp_path, "email\njo@example.com\n")
    winnow("clean", path, "--output", tmp_path / "a.csv", "--mode", "offline")
    assert winnow("jobs", "report", 1, "--output", tmp_path / "x.pdf").code == 2
    said = winnow("jobs", "report", 1, "--output", tmp_path / "nowhere" / "x.html")
    assert (said.code, "cannot be written" in said.err) == (2, True)
    assert winnow("jobs", "rename", 1, " ").code == 2


def test_a_proxy_that_cannot_be_read_is_bad_input(winnow: Winnow, tmp_path: Path) -> None:
    said = winnow("verify", "a@x.example", "--proxy", "nonsense")
    assert (said.code, "socks5://HOST:PORT" in said.err) == (2, True)
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "settings.json").write_text('{"network": {"proxies": ["nonsense"]}}')
    said = winnow("verify", "a@x.example", "--mode", "dns", "--nameserver", "127.0.0.1:1")
    assert (said.code, "socks5://HOST:PORT" in said.err) == (2, True)
