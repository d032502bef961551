"""Checks beside the mailbox, and conversations seen from the host's side."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.settings import NetworkSettings, Settings, save
from tests.e2e.conftest import Winnow
from tests.e2e.labs.kept import read_probes
from tests.e2e.labs.lists import read_csv, write_csv
from tests.e2e.labs.silent import SilentNameServer
from tests.e2e.labs.web import FakeWeb, bootstrap, registered
from tests.e2e.labs.world import Lab

KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def web() -> Iterator[FakeWeb]:
    made = FakeWeb({})
    made.start()
    made.pages["/dns.json"] = bootstrap("example", made.url)
    yield made
    made.stop()


def facts(winnow: Winnow, *words: str) -> list[dict[str, object]]:
    done = winnow.run("verify", "--json", *words)
    assert done.returncode == 0, done.stderr[-3000:]
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def use(winnow: Winnow, network: NetworkSettings) -> None:
    winnow.data_dir.mkdir()
    save(winnow.data_dir / "settings.json", Settings(network=network))


def test_the_age_of_a_domain_comes_from_a_faked_registry(
    lab: Lab, winnow: Winnow, web: FakeWeb
) -> None:
    web.pages["/domain/good.example"] = registered(days_ago=400)
    web.pages["/domain/second.example"] = registered(days_ago=5)
    use(winnow, replace(lab.network, check_rdap=True, rdap_bootstrap_url=f"{web.url}/dns.json"))

    old, new, unknown = facts(
        winnow, "anna@good.example", "anna@second.example", "anna@implicit.example"
    )

    assert (old["domain_age"], old["is_domain_new"]) == (400, False)
    assert (new["domain_age"], new["is_domain_new"]) == (5, True)
    assert (unknown["domain_age"], unknown["is_domain_new"]) == (None, None)
    assert [one["status"] for one in (old, new, unknown)] == ["valid"] * 3
    assert web.asked.count("/dns.json") == 1


def test_no_registry_is_asked_unless_the_user_wants_it(
    lab: Lab, winnow: Winnow, web: FakeWeb
) -> None:
    use(winnow, replace(lab.network, rdap_bootstrap_url=f"{web.url}/dns.json"))
    (said,) = facts(winnow, "anna@good.example")
    assert said["domain_age"] is None
    assert web.asked == []


def test_a_host_on_a_blocklist_is_named(lab: Lab, winnow: Winnow) -> None:
    use(winnow, replace(lab.network, check_dnsbl=True, dnsbl_zones=("list.example",)))
    listed, clean = facts(winnow, "anna@good.example", "anna@exim.example")
    assert (listed["mx_blacklisted"], listed["mx_blacklist_count"]) == (True, 1)
    assert (clean["mx_blacklisted"], clean["mx_blacklist_count"]) == (False, 0)


def test_breaches_come_from_a_faked_service(
    lab: Lab, winnow: Winnow, web: FakeWeb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.pages["/api/v3/breachedaccount/anna@good.example"] = [{"Name": "One"}, {"Name": "Two"}]
    use(winnow, replace(lab.network, breach_url=f"{web.url}/api/v3"))
    monkeypatch.setenv("WINNOW_HAVEIBEENPWNED_API_KEY", KEY)
    people = ["anna@good.example", "ben@good.example"]
    write_csv(tmp_path / "list.csv", people)
    words = ["--output", tmp_path / "out.csv", "--layout", "full"]

    done = winnow.run("clean", tmp_path / "list.csv", *words, "--breaches")

    assert done.returncode == 0, done.stderr[-3000:]
    headers, *rows = read_csv(tmp_path / "out.csv")
    places = [headers.index(name) for name in ("breach_found", "breach_count")]
    assert [[row[place] for place in places] for row in rows] == [["true", "2"], ["false", "0"]]
    assert set(web.keys) == {KEY}


def test_a_name_server_that_says_nothing_makes_nothing_invalid(lab: Lab, winnow: Winnow) -> None:
    silent = SilentNameServer("127.0.1.78", 0)
    silent.start()
    options = [f"--nameserver=127.0.1.78:{silent.port}", *lab.options()[1:]]
    said = facts(winnow, "anna@good.example", "x@no-such-domain.example", *options)
    silent.stop()
    assert [(one["status"], one["sub_status"]) for one in said] == [
        ("unknown", "timeout_exceeded")
    ] * 2


def test_a_refused_sender_says_nothing_of_the_mailbox(lab: Lab, winnow: Winnow) -> None:
    """Exim's own words about our sender are those about a mailbox: 'Unrouteable address'."""
    said = facts(
        winnow,
        "anna@sender-check.example",
        "anna.gone@sender-check.example",
        "--sender=probe@nobody.example",
        *lab.options(),
    )
    assert [(one["status"], one["sub_status"]) for one in said] == [
        ("unknown", "antispam_system")
    ] * 2


@pytest.mark.parametrize(
    ("domain", "is_encrypted"),
    [("tls", True), ("needs-tls", True), ("no-tls", False), ("broken-tls", False)],
)
def test_tls_is_used_where_it_works_and_never_in_the_way(
    lab: Lab, winnow: Winnow, tmp_path: Path, domain: str, is_encrypted: bool
) -> None:
    write_csv(tmp_path / "list.csv", [f"anna@{domain}.example"])
    done = winnow.run(
        "clean", tmp_path / "list.csv", "--output", tmp_path / "out.csv", *lab.options()
    )
    assert done.returncode == 0, done.stderr[-3000:]
    (probe,) = read_probes(winnow.data_dir, f"anna@{domain}.example")
    assert probe.used_tls is is_encrypted
    assert probe.rcpt is not None
    assert probe.rcpt.code == 250


def test_a_large_answer_is_fetched_by_tcp(lab: Lab, winnow: Winnow) -> None:
    (said,) = facts(winnow, "anna@truncated.example", *lab.options())
    assert said["status"] == "valid"
    assert len(str(said["mx_records"])) > 1232  # more than one datagram may carry


def test_a_host_that_refuses_us_is_left_in_peace_and_named(
    lab: Lab, winnow: Winnow, tmp_path: Path
) -> None:
    refused = [f"park.{n}@listed.example" for n in range(400)]
    write_csv(tmp_path / "list.csv", [*refused, "anna@good.example"])
    out = tmp_path / "out.csv"
    done = winnow.run("clean", tmp_path / "list.csv", "--output", out, "--wait=0", *lab.options())
    assert done.returncode == 0, done.stderr[-3000:]
    said = [row[3:5] for row in read_csv(out)[1:]]
    assert said == [["unknown", "antispam_system"]] * 400 + [["valid", "mailbox_confirmed"]]
    assert "listed.example refuses your address: " in done.stdout
    assert " 0 addresses" not in done.stdout
    # Most were never asked: the first dozens of answers say what all would get.
    assert 0 < len([one for one in lab.asked() if one.startswith("park.")]) < 200


def test_nothing_is_ever_sent(lab: Lab, winnow: Winnow) -> None:
    facts(winnow, "anna@good.example", "anna@all.example", *lab.options())
    logs = "".join(postfix.log.read_text(errors="replace") for postfix in lab.postfixes.values())
    # What a client did in its session, in Postfix's words: "ehlo=1 mail=1 rcpt=1/2 quit=1".
    told = [line for line in logs.splitlines() if ": disconnect from " in line]
    assert [line for line in told if " rcpt=" in line]
    assert [line for line in told if " data=" in line or " bdat=" in line] == []
