"""Answers worth keeping are dated and given out only while they are fresh."""

from __future__ import annotations

from dataclasses import replace

from app.mail.evidence import Decoy, VendorAnswer
from app.mail.reason import Reason
from app.mail.reply import Reply
from app.store.cache import JournalEntry
from app.store.database import Store
from tests.fakes.results import facts_of, result_of
from tests.store.test_jobs import imported

REFUSED = Decoy(Reply(550, "no such user"), at=100.0)


def test_facts_are_given_while_fresh(store: Store) -> None:
    facts = replace(facts_of("x.example"), checked_at=100.0)
    store.cache.put_facts(facts)
    assert store.cache.facts("x.example", since=100.0) == facts
    assert store.cache.facts("x.example", since=101.0) is None
    assert store.cache.facts("y.example", since=0.0) is None


def test_a_decoy_and_facts_of_one_domain_live_side_by_side(store: Store) -> None:
    store.cache.put_decoy("x.example", REFUSED)
    store.cache.put_facts(facts_of("x.example"))
    assert store.cache.decoy("x.example", since=99.0) == REFUSED
    assert store.cache.decoy("x.example", since=101.0) is None


def test_a_decoy_without_reply_says_nothing(store: Store) -> None:
    store.cache.put_decoy("x.example", Decoy(None, at=100.0))
    assert store.cache.decoy("x.example", since=0.0) is None


def test_settled_results_are_found_by_key(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example")
    result = result_of("a@x.example", at=100.0)
    unknown = result_of("b@x.example", Reason.GREYLISTED, at=100.0)
    store.results.save(job_id, [(1, result), (2, unknown)])
    keys = ["a@x.example", "b@x.example", "c@x.example"]
    assert store.cache.results(keys, since=50.0) == {"a@x.example": result.evidence}
    assert store.cache.results(keys, since=101.0) == {}


def test_another_mailbox_under_a_reused_number_is_not_taken_for_the_old_one(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example")
    store.results.save(job_id, [(1, result_of("a@x.example", at=100.0))])
    store.results.reopen(job_id, [Reason.MAILBOX_CONFIRMED])
    store.results.save(job_id, [(2, result_of("b@x.example", at=100.0))])
    assert store.cache.results(["a@x.example"], since=0.0) == {}


def test_a_vendors_answer_is_kept(store: Store) -> None:
    answer = VendorAnswer("mailvalid", "valid", "", credits=1.0, at=100.0)
    store.cache.put_answer("a@x.example", answer)
    assert store.cache.answer("mailvalid", "a@x.example", since=100.0) == answer
    assert store.cache.answer("mailvalid", "a@x.example", since=101.0) is None
    assert store.cache.answer("mailsentry", "a@x.example", since=0.0) is None


def test_a_journal_keeps_open_entries(store: Store) -> None:
    first, second = JournalEntry("1", 1.0, "job 77"), JournalEntry("2", 2.0, "job 78")
    for entry in (second, first):
        store.cache.put_journal("mailvalid", entry)
    assert store.cache.journal("mailvalid") == [first, second]
    store.cache.remove_journal("mailvalid", "1")
    assert store.cache.journal("mailvalid") == [second]
    assert store.cache.journal("mailsentry") == []
