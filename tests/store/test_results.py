"""Results are appended as found, and counted at once."""

from __future__ import annotations

import pytest

from app.mail.reason import Reason, Status
from app.store.database import Store
from app.store.filters import STATUSES, RowFilter
from app.store.waits import NewWait
from tests.fakes.results import evidence_of, result_of
from tests.store.test_jobs import imported


def test_pending_mailboxes_come_by_keyset(store: Store) -> None:
    job_id = imported(store, *(f"u{n}@x.example" for n in range(7)))
    first = store.results.pending(job_id, limit=3)
    rest = store.results.pending(job_id, limit=10, after_id=first[-1].id)
    assert [mailbox.id for mailbox in (*first, *rest)] == [1, 2, 3, 4, 5, 6, 7]


def test_a_settled_mailbox_is_not_pending(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example")
    store.results.save(job_id, [(1, result_of("a@x.example"))])
    assert [mailbox.text for mailbox in store.results.pending(job_id)] == ["b@x.example"]
    assert store.results.pending_domains(job_id) == {"x.example": 1}


def test_a_result_comes_back_whole(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    store.results.save(job_id, [(1, result_of("a@x.example", provider="google"))])
    assert store.results.result(job_id, 1) == result_of("a@x.example", provider="google")
    assert store.results.result_of(job_id, 1) == store.results.result(job_id, 1)


def test_counts_are_of_rows(store: Store) -> None:
    job_id = imported(store, "a@x.example", "a@x.example", "b@x.example", "c@x.example")
    store.results.save(
        job_id,
        [
            (1, result_of("a@x.example")),
            (2, result_of("b@x.example", Reason.MAILBOX_NOT_FOUND)),
        ],
    )
    counts = store.results.counts(job_id)
    assert (counts.valid, counts.invalid, counts.pending, counts.total) == (2, 1, 1, 4)


def test_a_newer_result_takes_the_place_of_the_older(store: Store) -> None:
    job_id = imported(store, "a@x.example", "a@x.example")
    store.results.save(job_id, [(1, result_of("a@x.example"))])
    store.results.save(job_id, [(1, result_of("a@x.example", Reason.ACCEPT_ALL))])
    counts = store.results.counts(job_id)
    assert (counts.valid, counts.catch_all, counts.total) == (0, 2, 2)
    job = store.jobs.get(job_id)
    assert job is not None
    assert job.settled == 1


def test_the_same_mailbox_twice_in_a_batch_counts_once(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    older, newer = result_of("a@x.example"), result_of("a@x.example", Reason.GREYLISTED)
    store.results.save(job_id, [(1, older), (1, newer)])
    assert store.results.counts(job_id).unknown == 1
    assert store.results.result(job_id, 1) == newer


def test_a_batch_is_all_or_nothing(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    with pytest.raises(TypeError):  # there is no mailbox 99
        store.results.save(job_id, [(1, result_of("a@x.example")), (99, result_of("z@x.example"))])
    assert store.results.counts(job_id).pending == 1
    store.results.save(job_id, [(1, result_of("a@x.example"))])
    assert store.results.result(job_id, 1) == result_of("a@x.example")


def test_pages_show_verdicts_and_keep_the_order_asked_for(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example")
    store.results.save(job_id, [(2, result_of("b@x.example", provider="yahoo", score=77))])
    second, first = store.results.rows(job_id, [2, 1])
    assert (second.text, second.status, second.score) == ("b@x.example", Status.VALID, 77)
    assert (second.reason, second.provider) == (Reason.MAILBOX_CONFIRMED, "yahoo")
    assert (first.status, first.reason, first.score) == (None, None, None)


def test_ids_that_are_no_rows_are_left_out(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    assert store.results.rows(job_id, [5, 0]) == []
    assert store.results.result(job_id, 5) is None


def test_chunks_follow_a_filter(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example", "a@x.example")
    store.results.save(job_id, [(1, result_of("a@x.example"))])
    wanted = RowFilter(statuses=frozenset({Status.VALID}))
    read = [r for part in store.results.iterate(job_id, wanted=wanted, chunk=1) for r in part]
    assert [row.number for row in read] == [2, 4]
    assert all(row.result == result_of("a@x.example") for row in read)


def test_who_waits_is_not_pending_and_comes_when_due(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example")
    evidence = evidence_of("a@x.example")
    store.results.save_waits(job_id, [NewWait(1, evidence, due_at=500.0, attempt=1)])
    assert [mailbox.id for mailbox in store.results.pending(job_id)] == [2]
    assert store.results.due(job_id, 499.0) == []
    (wait,) = store.results.due(job_id, 500.0)
    assert (wait.mailbox.text, wait.evidence, wait.attempt) == ("a@x.example", evidence, 1)
    assert store.results.waits(job_id).count == 1
    assert store.results.next_wait(job_id, 499.0) == 500.0
    assert store.results.next_wait(job_id, 500.0) is None


def test_settling_ends_the_wait(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    store.results.save_partial(job_id, 1, evidence_of("a@x.example"), None, 1)
    assert len(store.results.due(job_id, 0.0)) == 1
    store.results.save(job_id, [(1, result_of("a@x.example"))])
    assert store.results.waits(job_id).count == 0


def test_reopened_mailboxes_are_pending_again(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example", "a@x.example")
    parked = result_of("a@x.example", Reason.ANTISPAM_SYSTEM)
    store.results.save(job_id, [(1, parked), (2, result_of("b@x.example"))])
    assert store.results.reopen(job_id, [Reason.ANTISPAM_SYSTEM]) == 1
    assert [mailbox.id for mailbox in store.results.pending(job_id)] == [1]
    counts = store.results.counts(job_id)
    assert (counts.unknown, counts.valid, counts.pending) == (0, 1, 2)


def test_stored_results_come_by_keyset(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example", "c@x.example")
    store.results.save(job_id, [(3, result_of("c@x.example")), (1, result_of("a@x.example"))])
    assert [one.mailbox_id for one in store.results.stored(job_id)] == [1, 3]
    assert [one.mailbox_id for one in store.results.stored(job_id, after_id=1)] == [3]


def test_a_job_that_is_not_there_has_no_counts(store: Store) -> None:
    with pytest.raises(KeyError):
        store.results.counts(9)
    with pytest.raises(KeyError):
        store.results.index(9)


def test_the_stored_numbers_of_statuses_never_move() -> None:
    assert [s.value for s in STATUSES] == [
        "valid",
        "invalid",
        "catch_all",
        "unknown",
        "do_not_mail",
    ]
