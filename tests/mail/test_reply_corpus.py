"""Hundreds of real replies with labels: two thirds taught the rules, one third never did.

The held-out third was chosen by a hash of the reply and labelled before the rules were tuned; what
it gives is shown in the summary of the test run. A reply that taught a rule moves to tuning.jsonl.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.mail.reply import About
from tests.mail.reply_corpus import Sample, Score, load, score

ALL = ("tuning", "held_out")


@pytest.fixture(scope="module", params=ALL)
def named_score(request: pytest.FixtureRequest) -> tuple[str, Score]:
    return request.param, score(load(request.param))


def test_there_are_more_than_three_hundred_replies_each_with_its_source() -> None:
    samples = [sample for name in ALL for sample in load(name)]
    assert len(samples) >= 300
    assert all(sample.source for sample in samples)


def test_no_reply_is_in_both_parts() -> None:
    tuning, held_out = ({(s.reply, s.provider) for s in load(name)} for name in ALL)
    assert not tuning & held_out


def test_a_third_is_held_out() -> None:
    tuning, held_out = (len(load(name)) for name in ALL)
    assert held_out / (tuning + held_out) >= 0.33


def test_nothing_but_a_refused_mailbox_is_called_invalid(
    named_score: tuple[str, Score], record_property: Callable[[str, object], None]
) -> None:
    name, found = named_score
    record_property("summary", f"replies, {found.line(name)}")
    assert found.false_invalid == ()


def test_refused_mailboxes_are_recognised(named_score: tuple[str, Score]) -> None:
    assert named_score[1].recall >= 0.95


def test_whom_a_reply_speaks_of_is_mostly_right(named_score: tuple[str, Score]) -> None:
    found = named_score[1]
    assert found.right_about / found.samples >= 0.93


@pytest.mark.parametrize(
    "sample", load("tuning"), ids=lambda s: f"{s.reply.code} {s.reply.text[:40]}"
)
def test_a_reply_about_us_or_the_server_is_never_read_as_a_refused_mailbox(sample: Sample) -> None:
    if sample.about is About.MAILBOX and sample.is_permanent:
        assert sample.read().about is About.MAILBOX
    else:
        assert not sample.read().is_permanent or sample.read().about is not About.MAILBOX
