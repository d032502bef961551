"""What is remembered of addresses across jobs."""

from __future__ import annotations

import hashlib

import pytest

from app.mail.deliverability import Telling
from app.mail.evidence import EventKind, PastEvent, PastVerdict
from app.mail.reason import Reason
from app.store.database import Store
from tests.fakes.results import result_of
from tests.store.test_jobs import imported

BOUNCE = PastEvent(EventKind.HARD_BOUNCE, 50.0, "mailchimp.csv")


def test_events_are_remembered_once(store: Store) -> None:
    assert store.history.add_events([("a@x.example", BOUNCE), ("a@x.example", BOUNCE)]) == 1
    assert store.history.add_events([("a@x.example", BOUNCE)]) == 0
    assert store.history.events_for(["a@x.example", "b@x.example"]) == {"a@x.example": (BOUNCE,)}


def test_verdicts_of_runs_are_remembered_oldest_first(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    store.results.save(job_id, [(1, result_of("a@x.example", at=20.0))])
    store.results.save(job_id, [(1, result_of("a@x.example", Reason.MAILBOX_FULL, at=10.0))])
    assert store.history.verdicts_for(["a@x.example"]) == {
        "a@x.example": (
            PastVerdict("unknown", "mailbox_full", 10.0),
            PastVerdict("valid", "mailbox_confirmed", 20.0),
        )
    }


def test_verdicts_outlive_their_job(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    store.results.save(job_id, [(1, result_of("a@x.example"))])
    store.jobs.delete(job_id)
    assert "a@x.example" in store.history.verdicts_for(["a@x.example"])


def test_nothing_is_remembered_if_the_user_does_not_want_it(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    store.results.save(job_id, [(1, result_of("a@x.example"))], keep_history=False)
    assert store.history.verdicts_for(["a@x.example"]) == {}


def test_verdicts_from_elsewhere_can_be_added(store: Store) -> None:
    past = PastVerdict("invalid", "mailbox_not_found", 3.0)
    store.history.add_verdicts([("a@x.example", past)])
    assert store.history.verdicts_for(["a@x.example"]) == {"a@x.example": (past,)}


@pytest.mark.parametrize(
    "entry",
    [
        "A@X.example ",
        "x.example",
        "@x.example",
        hashlib.sha256(b"a@x.example").hexdigest().upper(),
        hashlib.md5(b"a@x.example", usedforsecurity=False).hexdigest(),
    ],
)
def test_suppression_knows_addresses_domains_and_hashes(store: Store, entry: str) -> None:
    added = store.history.add_suppression_list("do not mail", ["other@z.example", entry, ""])
    assert added.entries == 2
    found = store.history.suppressed(["a@x.example", "a@y.example"])
    assert found == {"a@x.example": "do not mail"}


def test_a_forgotten_list_suppresses_nobody(store: Store) -> None:
    added = store.history.add_suppression_list("old", ["a@x.example"])
    assert store.history.suppression_lists() == [added]
    store.history.remove_suppression_list(added.id)
    assert store.history.suppressed(["a@x.example"]) == {}


def test_memory_is_put_together_by_key(store: Store) -> None:
    store.history.add_events([("a@x.example", BOUNCE)])
    store.history.add_suppression_list("list", ["b@x.example"])
    found = store.history.remembered(["a@x.example", "b@x.example", "c@x.example"])
    assert found["a@x.example"].events == (BOUNCE,)
    assert found["b@x.example"].suppressed_by == "list"
    assert "c@x.example" not in found


def test_addresses_can_be_forgotten(store: Store) -> None:
    store.history.add_events([("a@x.example", BOUNCE), ("b@x.example", BOUNCE)])
    store.history.forget(["a@x.example"])
    assert list(store.history.events_for(["a@x.example", "b@x.example"])) == ["b@x.example"]
    store.history.forget()
    assert store.history.events_for(["b@x.example"]) == {}


def test_events_are_told_by_the_latest_verdict_before_them(store: Store) -> None:
    history = store.history
    history.add_verdicts(
        [
            ("a@x.example", PastVerdict("unknown", "greylisted", 10.0)),
            ("a@x.example", PastVerdict("valid", "mailbox_confirmed", 20.0)),
            ("b@x.example", PastVerdict("valid", "mailbox_confirmed", 60.0)),
        ]
    )
    delivered = PastEvent(EventKind.DELIVERED, 30.0)
    history.add_events([("a@x.example", BOUNCE), ("a@x.example", delivered)])
    history.add_events([("b@x.example", BOUNCE)])  # before its verdict: it teaches nothing
    assert set(history.tellings()) == {
        Telling("mailbox_confirmed", EventKind.HARD_BOUNCE, 1),
        Telling("mailbox_confirmed", EventKind.DELIVERED, 1),
    }


def test_events_are_told_by_provider_where_the_result_is_kept(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@y.example")
    found = result_of("a@x.example", at=20.0, provider="google")
    store.results.save(job_id, [(1, found), (2, result_of("b@y.example", at=20.0))])
    store.history.add_events([("a@x.example", BOUNCE), ("b@y.example", BOUNCE)])
    reason = found.verdict.reason.value
    assert set(store.history.tellings()) == {
        Telling(reason, EventKind.HARD_BOUNCE, 1, "google"),
        Telling(reason, EventKind.HARD_BOUNCE, 1, ""),
    }
    store.jobs.delete(job_id)
    assert store.history.tellings() == [Telling(reason, EventKind.HARD_BOUNCE, 2, "")]


def test_events_are_listed_and_forgotten_by_source(store: Store) -> None:
    history = store.history
    history.add_events([("a@x.example", BOUNCE), ("b@x.example", BOUNCE)])
    history.add_events([("a@x.example", PastEvent(EventKind.COMPLAINT, 70.0, "other.csv"))])
    first, other = history.event_sources()
    assert (first.name, first.counts) == ("mailchimp.csv", ((EventKind.HARD_BOUNCE, 2),))
    assert (other.total, other.first_at, other.last_at) == (1, 70.0, 70.0)
    mark = history.events_mark()
    assert history.forget_events("other.csv") == 1
    assert history.events_mark() != mark
    assert history.forget_events() == 2
    assert history.event_sources() == []


def test_a_suppressed_domain_covers_what_lies_below_it(store: Store) -> None:
    store.history.add_suppression_list("stop", ["firm.example"])
    keys = ["a@firm.example", "a@mail.firm.example", "a@otherfirm.example"]
    assert store.history.suppressed(keys) == dict.fromkeys(keys[:2], "stop")
