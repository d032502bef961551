"""The instant report counts what a list shows by itself."""

from __future__ import annotations

from collections import Counter

import pytest

from app.files.hygiene import Rule
from app.files.instant import InstantCounter, InstantReport, estimate_run
from app.mail.known import KnownLists, ListTexts

LISTS = KnownLists(
    ListTexts(disposable="mailinator.com", roles="info", free="gmail.com", popular="gmail.com",
              typo_domains="gmial.com gmail.com")
)  # fmt: skip


def _report(*cells: str) -> InstantReport:
    counter = InstantCounter(LISTS)
    for cell in cells:
        counter.add(cell)
    return counter.report()


def test_rows_mailboxes_and_duplicates_are_counted() -> None:
    report = _report("a@example.com", "A@Example.COM", "b@example.com", "", "no address")
    assert (report.rows, report.mailboxes, report.duplicates) == (5, 2, 1)
    assert (report.empty, report.bad_syntax) == (1, 1)


def test_spellings_of_one_gmail_box_are_duplicates_by_the_providers_rules() -> None:
    report = _report("jane.doe@gmail.com", "janedoe+news@gmail.com")
    assert (report.duplicates, report.folded_duplicates) == (0, 1)


def test_kinds_are_counted_by_mailbox() -> None:
    report = _report("x@mailinator.com", "info@example.com", "j@gmail.com", "j@gmail.com")
    assert (report.disposable, report.role, report.free) == (1, 1, 1)


def test_domains_are_told_with_the_largest_first() -> None:
    report = _report("a@example.com", "b@example.com", "c@example.org")
    assert report.top_domains == (("example.com", 2), ("example.org", 1))
    assert report.domains == 2


def test_cells_are_cleaned_and_split_before_they_are_counted() -> None:
    report = _report(" a@example.com; b@example.com ")
    assert (report.rows, report.mailboxes) == (1, 2)
    assert report.cleaned.counts[Rule.SEVERAL] == 1


def test_a_list_without_addresses_takes_no_time() -> None:
    assert estimate_run(Counter()) == (0.0, ())


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"gmail.com": 10_000, "example.com": 1}, "gmail.com has 10,000 of the addresses"),
        ({f"d{n}.example": 1 for n in range(10_000)}, "10,000 domains are asked"),
    ],
)
def test_the_time_says_what_it_hangs_on(counts: dict[str, int], told: str) -> None:
    seconds, sentences = estimate_run(Counter(counts))
    assert seconds > 60
    assert sentences[0].startswith(told)
