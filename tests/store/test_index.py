"""The index filters, sorts and counts like a plain list would."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings, strategies as st

from app.mail.reason import Reason, Status, status_of
from app.store.database import Store
from app.store.filters import RowFilter, Sort
from app.store.index import JobIndex
from tests.fakes.results import result_of
from tests.store.test_jobs import imported

TEXTS = (
    "Zoe@b.example",
    "adam@a.example",
    "zoe@b.example",
    "eva@B.example",
    "",
    "müller@c.example",
)


@pytest.fixture
def job_id(store: Store) -> int:
    return imported(store, *TEXTS)


@pytest.fixture
def index(store: Store, job_id: int) -> JobIndex:
    store.results.save(
        job_id,
        [
            (1, result_of("Zoe@b.example", score=80, provider="google")),
            (2, result_of("adam@a.example", Reason.MAILBOX_NOT_FOUND, score=0)),
            (5, result_of("müller@c.example", Reason.GREYLISTED, score=50, provider="yahoo")),
        ],
    )
    return store.results.index(job_id)


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        (RowFilter(), [1, 2, 3, 4, 5, 6]),
        (RowFilter(text="ZOE"), [1, 3]),
        (RowFilter(text="zoe@b.example"), [1, 3]),
        (RowFilter(text="zoe@b.examples"), []),
        (RowFilter(text="Ü"), [6]),
        (RowFilter(text="e"), [1, 2, 3, 4, 6]),
        (RowFilter(text="x" * 500), []),
        (RowFilter(statuses=frozenset({Status.VALID})), [1, 3]),
        (RowFilter(statuses=frozenset({Status.VALID, None})), [1, 3, 4, 5]),
        (RowFilter(reasons=frozenset({Reason.GREYLISTED})), [6]),
        (RowFilter(provider="google"), [1, 3]),
        (RowFilter(provider="nobody"), []),
        (RowFilter(domain="b.example"), [1, 3, 4]),
        (RowFilter(score_min=50), [1, 3, 6]),
        (RowFilter(score_max=50), [2, 6]),
        (RowFilter(score_min=1, score_max=79), [6]),
        (RowFilter(text="zoe", statuses=frozenset({Status.INVALID})), []),
    ],
)
def test_a_filter_finds_its_rows(index: JobIndex, wanted: RowFilter, rows: list[int]) -> None:
    assert index.select(wanted).tolist() == rows


@pytest.mark.parametrize(
    ("sort", "rows"),
    [
        (Sort("number"), [1, 2, 3, 4, 5, 6]),
        (Sort("number", descending=True), [6, 5, 4, 3, 2, 1]),
        (Sort("address"), [5, 2, 4, 6, 1, 3]),
        (Sort("address", descending=True), [1, 3, 6, 4, 2, 5]),
        (Sort("score"), [4, 5, 2, 6, 1, 3]),
        (Sort("status"), [4, 5, 2, 6, 1, 3]),
        (Sort("provider"), [2, 4, 5, 1, 3, 6]),
        (Sort("domain"), [5, 2, 1, 3, 4, 6]),
    ],
)
def test_a_sort_orders_rows_and_keeps_equals_in_place(
    index: JobIndex, sort: Sort, rows: list[int]
) -> None:
    assert index.select(RowFilter(), sort).tolist() == rows


def test_an_unknown_column_is_refused(index: JobIndex) -> None:
    with pytest.raises(ValueError, match="shoe"):
        index.select(RowFilter(), Sort("shoe"))


def test_facets_count_rows(index: JobIndex) -> None:
    assert [(f.name, f.count) for f in index.facets("domain", top=1)] == [("b.example", 3)]
    assert {f.name: f.count for f in index.facets("status")} == {
        "valid": 2,
        "invalid": 1,
        "unknown": 1,
        "": 2,
    }
    assert {f.name: f.count for f in index.facets("provider")} == {"google": 2, "yahoo": 1, "": 3}


def test_counts_agree_with_the_store(store: Store, job_id: int, index: JobIndex) -> None:
    assert index.counts() == store.results.counts(job_id)


def test_rows_and_mailboxes_know_each_other(index: JobIndex) -> None:
    assert index.mailbox_of([3, 4]).tolist() == [1, 3]
    assert index.rows_of([1]).tolist() == [1, 3]


def test_a_refresh_takes_over_what_changed(store: Store, job_id: int, index: JobIndex) -> None:
    index.select(RowFilter(), Sort("status"))
    store.results.save(job_id, [(3, result_of("eva@B.example", Reason.DISPOSABLE, score=5))])
    store.results.reopen(job_id, [Reason.GREYLISTED])
    store.results.refresh(job_id, index, [3, 5])
    fresh = store.results.index(job_id)
    for wanted in (RowFilter(statuses=frozenset({Status.DO_NOT_MAIL})), RowFilter(score_min=1)):
        assert index.select(wanted).tolist() == fresh.select(wanted).tolist()
    by_status = Sort("status")
    assert index.select(RowFilter(), by_status).tolist() == (
        fresh.select(RowFilter(), by_status).tolist()
    )
    assert index.counts() == store.results.counts(job_id)


def test_marks_filter_too(index: JobIndex) -> None:
    index.set_marks([2, 5], 2)
    assert index.select(RowFilter(marks=frozenset({2}))).tolist() == [2, 5]


def test_an_empty_job_has_an_empty_index(store: Store) -> None:
    index = store.results.index(imported(store))
    assert index.select(RowFilter(text="a"), Sort("address")).tolist() == []
    assert index.facets("status") == []
    assert index.counts().total == 0


names = st.text(alphabet="abAB.é", max_size=20)
reasons = st.sampled_from([None, Reason.MAILBOX_CONFIRMED, Reason.ACCEPT_ALL, Reason.DISPOSABLE])


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.tuples(names, reasons), min_size=1, max_size=30), needle=names)
def test_the_index_agrees_with_a_plain_list(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, Reason | None]],
    needle: str,
) -> None:
    texts = [name for name, _ in rows]
    with Store.open(tmp_path_factory.mktemp("i") / "w.sqlite3") as store:
        job_id = imported(store, *texts)
        place = {key: n for n, key in enumerate(dict.fromkeys(t.casefold() for t in texts), 1)}
        found = {place[text.casefold()]: reason for text, reason in rows}
        store.results.save(
            job_id, [(n, result_of("a@x.example", r)) for n, r in found.items() if r is not None]
        )
        index = store.results.index(job_id)
    first_text = {place[text.casefold()]: text for text in reversed(texts)}
    shown = [first_text[place[text.casefold()]].lower() for text in texts]
    assert index.select(RowFilter(text=needle)).tolist() == [
        n for n, text in enumerate(shown, 1) if needle.lower() in text
    ]
    assert index.select(RowFilter(), Sort("address")).tolist() == sorted(
        range(1, len(shown) + 1), key=lambda n: (shown[n - 1].encode(), n)
    )
    row_status = Counter(
        status_of(reason).value if (reason := found[place[text.casefold()]]) else ""
        for text in texts
    )
    assert {f.name: f.count for f in index.facets("status")} == row_status


def test_rows_count_by_reason_and_provider_without_the_pending(store: Store) -> None:
    job_id = imported(store, "jo@a.example", "al@a.example", "jo@a.example", "new@a.example")
    store.results.save(
        job_id,
        [
            (1, result_of("jo@a.example", Reason.MAILBOX_CONFIRMED)),
            (2, result_of("al@a.example", Reason.ACCEPT_ALL)),
        ],
    )
    index = store.results.index(job_id)
    assert sum(count for _, _, count in index.reasons_by_provider()) == 3
    assert [count for _, _, count in index.reasons_by_provider([1, 4])] == [1]
    assert index.reasons_by_provider([4]) == []
