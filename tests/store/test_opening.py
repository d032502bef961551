"""A large job opens from its snapshots, and they never say anything but what the tables say."""

from __future__ import annotations

import pytest

from app.mail.reason import Reason, Status
from app.store import index_reader, snapshot
from app.store.database import Store
from app.store.filters import RowFilter, Sort
from app.store.index import JobIndex
from tests.fakes.results import result_of
from tests.store.test_jobs import imported

TEXTS = ("Zoe@b.example", "adam@a.example", "zoe@b.example", "eva@B.example", "müller@c.example")


@pytest.fixture(autouse=True)
def even_small_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "SMALLEST_ROWS", 1)


@pytest.fixture
def job_id(store: Store) -> int:
    made = imported(store, *TEXTS)
    store.results.save(made, [(1, result_of("Zoe@b.example", score=80, provider="google"))])
    return made


def all_of(index: JobIndex) -> list[object]:
    asked = (Sort(), Sort("address"), Sort("domain"), Sort("status"), Sort("provider"))
    found: list[object] = [index.select(RowFilter(), sort).tolist() for sort in asked]
    return [*found, index.select(RowFilter(text="zoe")).tolist(), index.counts(), len(index)]


def test_the_second_opening_says_what_the_first_said(store: Store, job_id: int) -> None:
    first = all_of(store.results.index(job_id))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_reader, "read_still", None)
        patch.setattr(index_reader, "read_moving", None)
        assert all_of(store.results.index(job_id)) == first


def test_verdicts_that_came_later_are_seen(store: Store, job_id: int) -> None:
    store.results.index(job_id)
    gone = result_of("adam@a.example", Reason.MAILBOX_NOT_FOUND, score=0)
    store.results.save(job_id, [(2, gone)])
    invalid = RowFilter(statuses=frozenset({Status.INVALID}))
    assert store.results.index(job_id).select(invalid).tolist() == [2]


def test_a_verdict_that_replaces_another_is_seen(store: Store, job_id: int) -> None:
    store.results.index(job_id)
    store.results.save(job_id, [(1, result_of("Zoe@b.example", Reason.GREYLISTED))])
    assert store.results.index(job_id).counts().unknown == 2


def test_verdicts_that_were_reopened_and_settled_anew_are_seen(store: Store, job_id: int) -> None:
    store.results.index(job_id)
    store.results.reopen(job_id, [Reason.MAILBOX_CONFIRMED])
    store.results.save(job_id, [(1, result_of("Zoe@b.example", Reason.MAILBOX_NOT_FOUND))])
    counts = store.results.index(job_id).counts()
    assert (counts.valid, counts.invalid) == (0, 2)


def test_marks_are_never_old(store: Store, job_id: int) -> None:
    store.results.index(job_id)
    store.jobs.set_marks(job_id, [2, 4], 1)
    assert store.results.index(job_id).select(RowFilter(marks=frozenset({1}))).tolist() == [2, 4]


def test_an_index_from_snapshots_takes_changes(store: Store, job_id: int) -> None:
    store.results.index(job_id)
    index = store.results.index(job_id)
    store.results.save(job_id, [(2, result_of("adam@a.example", Reason.GREYLISTED))])
    store.results.refresh(job_id, index, [2])
    index.set_marks([5], 2)
    assert index.counts().unknown == 1
    assert index.select(RowFilter(marks=frozenset({2}))).tolist() == [5]


def test_snapshots_go_with_their_job(store: Store, job_id: int) -> None:
    store.results.index(job_id)
    store.jobs.delete(job_id)
    with store._connections.write() as db:
        assert db.execute("SELECT count(*) FROM still").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM moving").fetchone() == (0,)


def test_a_small_job_keeps_none(store: Store, job_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "SMALLEST_ROWS", 6)
    store.results.index(job_id)
    with store._connections.write() as db:
        assert db.execute("SELECT count(*) FROM still").fetchone() == (0,)
