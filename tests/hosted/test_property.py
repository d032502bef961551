"""Whatever a service does: no address lost or doubled, nothing paid twice, the budget kept."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter

import pytest
from hypothesis import example, given, settings, strategies as st

from app.hosted.client import ClientOptions
from tests.fakes.hosted_core import Fault, JobFate, RowFault
from tests.fakes.hosted_wire import Crash
from tests.hosted.conftest import FAKES, WANTED, Bench, addresses, bench

services = st.sampled_from(sorted(FAKES))
faults = st.lists(st.sampled_from(list(Fault)), max_size=12)
sizes = st.sampled_from([1, 2, 5, 6, 11, 21, 51, 60])
row_faults = st.sets(st.sampled_from(list(RowFault)))
fates = st.sampled_from(list(JobFate))
budgets = st.one_of(st.none(), st.integers(0, 70))


def check(case: Bench, asked: list[str], budget: int | None) -> None:
    told = Counter(answered.address for answered in case.answers)
    assert all(count == 1 for count in told.values())
    assert set(told) <= set(asked)
    paid_twice = {email: n for email, n in case.service.charged.items() if n > 1}
    assert not paid_twice
    if budget is not None:
        assert case.service.spent <= budget
    for answered in case.answers:
        kind = answered.address.split(".")[0]
        assert answered.answer.status in (WANTED[kind], "unknown")


def check_key(case: Bench) -> None:
    key = case.service.key
    for seen in case.service.seen:
        assert key not in seen.path + str(seen.query)
        assert key.encode() not in seen.body
        holders = {name for name, value in seen.headers.items() if key in value}
        assert holders <= {case.service.auth.lower()}
    assert key not in repr(case.answers) + repr(case.journal.history) + repr(case.client)


@settings(max_examples=250, deadline=None)
@given(services, sizes, faults, row_faults, fates, budgets)
@example("mailchecked", 1, [Fault.CUT] * 6, set(), JobFate.COMPLETES, None)
def test_every_address_ends_once_and_nothing_is_paid_twice(name, size, script, rows, fate, budget):
    service = FAKES[name](faults=script)
    service.row_faults, service.fate, service.echo_key = rows, fate, True
    case = bench(service)
    asked = addresses(size)
    report = asyncio.run(case.ask(asked, budget))
    check(case, asked, budget)
    check_key(case)
    ended = [answered.address for answered in case.answers] + [
        left.address for left in report.unanswered
    ]
    assert sorted(ended) == sorted(asked)
    assert service.key not in repr(report)
    assert all(left.text for left in report.unanswered)
    assert report.answered == len(case.answers)
    # What we count is never less than what the service took.
    assert report.spending.spent + report.spending.at_stake >= service.spent


@settings(max_examples=250, deadline=None)
@given(services, sizes, faults, st.integers(1, 12), budgets)
def test_a_crash_at_any_step_pays_nothing_twice(name, size, script, step, budget):
    service = FAKES[name](faults=script)
    case = bench(service)
    asked = addresses(size)
    case.journal.crash_after = step
    with contextlib.suppress(Crash):
        asyncio.run(case.ask(asked, budget))
    answered = {a.address for a in case.answers}
    again = bench(service)
    again.journal = case.journal
    again.journal.crash_after = None
    rest = [address for address in asked if address not in answered]
    report = asyncio.run(again.ask(rest, budget))
    again.answers += case.answers
    check(again, asked, budget)
    ended = [a.address for a in again.answers] + [left.address for left in report.unanswered]
    assert sorted(ended) == sorted(asked)


@settings(max_examples=100, deadline=None)
@given(services, sizes, faults, st.integers(0, 6))
def test_a_run_that_is_stopped_ends_every_address(name, size, script, wait):
    service = FAKES[name](faults=script)
    case = bench(service, ClientOptions(workers=2))
    asked = addresses(size)
    left = [wait]

    def stop_later() -> None:
        left[0] -= 1
        if left[0] < 0:
            case.client.cancel()

    case.clock.on_wait = stop_later
    report = asyncio.run(case.ask(asked))
    check(case, asked, None)
    ended = [a.address for a in case.answers] + [u.address for u in report.unanswered]
    assert sorted(ended) == sorted(asked)


@pytest.mark.parametrize("name", sorted(FAKES))
async def test_without_faults_every_address_gets_its_status(name):
    case = bench(FAKES[name]())
    asked = addresses(60)
    report = await case.ask(asked)
    assert not report.unanswered
    assert case.statuses() == {email: WANTED[email.split(".")[0]] for email in asked}
    assert report.spending.spent == case.service.spent
