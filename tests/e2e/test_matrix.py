"""The matrix: hundreds of addresses on real servers, each with the one verdict that is true."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.settings import NetworkSettings, Settings, save
from tests.e2e.conftest import Winnow
from tests.e2e.labs.lists import HEADER, read_csv, write_csv
from tests.e2e.labs.names import GREYLIST_S
from tests.e2e.labs.truths import Truth, truths
from tests.e2e.labs.world import Lab

ADDED = ["status", "sub_status", "score", "reason", "did_you_mean"]
WAIT_S = GREYLIST_S * 5
REPLY_S = 8.0


@dataclass(frozen=True)
class Row:
    """What became of one address.

    Attributes:
        cells: The cells of the list, as they came out.
    """

    truth: Truth
    cells: list[str]
    status: str
    reason: str
    sentence: str


@dataclass(frozen=True)
class Cleaned:
    """The whole list, in and out."""

    header: list[str]
    before: list[list[str]]
    rows: list[Row]


@pytest.fixture(scope="module")
def cleaned(lab: Lab, tmp_path_factory: pytest.TempPathFactory) -> Cleaned:
    folder, told = tmp_path_factory.mktemp("matrix"), truths()
    winnow = Winnow(folder / "data")
    winnow.data_dir.mkdir()
    patience = NetworkSettings(reply_timeout_s=REPLY_S, connect_timeout_s=4.0)
    save(winnow.data_dir / "settings.json", Settings(network=patience))
    before = write_csv(folder / "list.csv", [truth.address for truth in told])
    done = winnow.run(
        "clean", folder / "list.csv", "--output", folder / "out.csv", f"--wait={WAIT_S}",
        *lab.options(), timeout_s=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    header, *lines = read_csv(folder / "out.csv")
    rows = [
        Row(truth, line[:3], line[3], line[4], line[6])
        for truth, line in zip(told, lines, strict=True)
    ]
    return Cleaned(header, before, rows)


def told(rows: list[Row]) -> list[tuple[str, str, str, str]]:
    return [(row.truth.address, row.status, row.reason, row.sentence) for row in rows]


def test_every_row_comes_out_as_it_went_in(cleaned: Cleaned) -> None:
    assert cleaned.header == [*HEADER, *ADDED]
    assert [row.cells for row in cleaned.rows] == cleaned.before


def test_no_address_is_called_invalid_that_is_not(cleaned: Cleaned) -> None:
    is_false = [r for r in cleaned.rows if r.status == "invalid" and r.truth.status != "invalid"]
    assert told(is_false) == []


def test_no_address_is_called_valid_that_is_not(cleaned: Cleaned) -> None:
    is_false = [r for r in cleaned.rows if r.status == "valid" and r.truth.status != "valid"]
    assert told(is_false) == []


def test_every_address_gets_the_status_and_reason_that_are_true(
    cleaned: Cleaned, record_property: Callable[[str, object], None]
) -> None:
    for line in table(cleaned.rows):
        record_property("summary", line)
    wrong = [row for row in cleaned.rows if not row.truth.is_met_by(row.status, row.reason)]
    assert told(wrong) == []
    assert len(cleaned.rows) >= 300


def test_hosts_that_count_us_are_slowed_down_for_until_they_answer(cleaned: Cleaned) -> None:
    counted = [row for row in cleaned.rows if row.truth.or_unknown]
    by_domain: dict[str, Counter[bool]] = {}
    for row in counted:
        host = row.truth.address.partition("@")[2].partition("-")[2]
        by_domain.setdefault(host, Counter())[row.status == row.truth.status] += 1
    assert counted
    assert [host for host, met in by_domain.items() if met[True] == 0] == []


def test_every_unknown_says_why(cleaned: Cleaned) -> None:
    unknown = [row for row in cleaned.rows if row.status == "unknown"]
    assert unknown
    assert told([row for row in unknown if len(row.sentence) < 20]) == []


def test_the_fast_mode_says_less_but_nothing_untrue(
    lab: Lab, winnow: Winnow, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    told = truths()
    write_csv(tmp_path / "list.csv", [truth.address for truth in told])
    done = winnow.run(
        "clean", tmp_path / "list.csv", "--output", tmp_path / "out.csv", "--mode=fast",
        *lab.options(),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    said = [line[3] for line in read_csv(tmp_path / "out.csv")[1:]]
    settled = [(t, status) for t, status in zip(told, said, strict=True) if status != "unknown"]
    record_property("summary", f"Fast mode settled {len(settled)} of {len(told)} of them")
    assert [(t.address, status) for t, status in settled if status != t.status] == []
    assert len(settled) > len(told) / 2


def table(rows: list[Row]) -> list[str]:
    """Return how many rows of each true status were called what."""
    counted = Counter((row.truth.status, row.status) for row in rows)
    said = ["valid", "invalid", "catch_all", "do_not_mail", "unknown"]
    lines = [f"Matrix of {len(rows)} addresses on real servers (lines: true; columns: said)"]
    lines.append(f"{'':12}" + "".join(f"{status:>12}" for status in said))
    lines += [
        f"{true:12}" + "".join(f"{counted[true, status]:>12}" for status in said) for true in said
    ]
    false_invalid = sum(n for (true, s), n in counted.items() if s == "invalid" != true)
    false_valid = sum(n for (true, s), n in counted.items() if s == "valid" != true)
    return [*lines, f"false invalid {false_invalid}, false valid {false_valid}"]
