"""Pace: limits, slowing down, recovering, parking, and when to ask again."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings, strategies as st

from app.mail.pace import PARK_AFTER, SCHEDULE_S, Pace, retry_after_s
from app.mail.providers import Provider, Providers
from app.mail.reason import Reason
from app.mail.reply import Reading, Reply, ReplyClass, about_of, read_reply

SLOW = Provider("slow", "Slow", connections=2, messages_per_connection=7, connects_per_minute=3)


def pace(park_after: int = PARK_AFTER) -> Pace:
    return Pace(Providers([SLOW]), park_after=park_after)


def reading(reply_class: ReplyClass, wait_s: int | None = None) -> Reading:
    return Reading(about_of(reply_class), False, reply_class, "test", wait_s)


LISTED = reading(ReplyClass.LISTED)
UNKNOWN = reading(ReplyClass.NO_SUCH_MAILBOX)
GREYLISTED = reading(ReplyClass.GREYLISTED)


def test_the_first_connection_may_start_at_once() -> None:
    assert pace().wait_s("slow", 0.0) == 0.0


def test_no_more_connections_than_the_provider_allows() -> None:
    p = pace()
    p.started("slow", 0.0)
    p.started("slow", 0.0)
    assert p.wait_s("slow", 0.0) > 0
    p.finished("slow", 1.0, None, ended_badly=False)
    assert p.wait_s("slow", 1.0) == 0.0


def test_no_more_connects_a_minute_than_the_provider_allows() -> None:
    p = pace()
    for at in (0.0, 1.0, 2.0):
        p.started("slow", at)
        p.finished("slow", at, None, ended_badly=False)
    assert p.wait_s("slow", 10.0) == 50.0
    assert p.wait_s("slow", 60.0) == 0.0


def test_anyone_else_bears_ten_connections() -> None:
    assert pace().connections("mx.example.com") == 10


def test_the_provider_says_how_many_messages_a_connection_bears() -> None:
    assert pace().messages_per_connection("slow") == 7


def test_a_refusal_for_our_rate_slows_the_group_down() -> None:
    p = pace()
    p.heard("slow", 0.0, reading(ReplyClass.RATE_LIMITED))
    assert p.wait_s("slow", 0.0) == 1.0
    assert p.connections("slow") == 1
    p.heard("slow", 1.0, reading(ReplyClass.RATE_LIMITED))
    assert p.wait_s("slow", 1.0) == 2.0


def test_refusals_of_one_session_slow_the_group_down_once() -> None:
    p = pace()
    for _ in range(9):
        p.heard("slow", 0.0, reading(ReplyClass.RATE_LIMITED))
    assert p.wait_s("slow", 0.0) == 1.0


def test_a_refusal_after_the_next_connect_slows_down_further() -> None:
    p = pace()
    p.heard("slow", 0.0, reading(ReplyClass.RATE_LIMITED))
    p.started("slow", 1.0)
    p.heard("slow", 1.1, reading(ReplyClass.RATE_LIMITED))
    assert p.wait_s("slow", 1.1) == 2.0


def test_the_wait_that_a_refusal_names_is_kept() -> None:
    p = pace()
    p.heard("slow", 0.0, reading(ReplyClass.RATE_LIMITED, 300))
    assert p.wait_s("slow", 0.0) == 300.0


def test_a_lost_connection_slows_the_group_down() -> None:
    p = pace()
    p.started("slow", 0.0)
    p.finished("slow", 1.0, None, ended_badly=True)
    assert p.wait_s("slow", 1.0) == 1.0


def test_other_groups_are_not_slowed_down() -> None:
    p = pace()
    p.heard("slow", 0.0, reading(ReplyClass.RATE_LIMITED))
    assert p.wait_s("other.example", 0.0) == 0.0


def test_a_connection_that_ends_rate_limited_does_not_recover() -> None:
    p = pace()
    p.started("slow", 0.0)
    p.finished("slow", 0.0, reading(ReplyClass.RATE_LIMITED), ended_badly=False)
    assert p.connections("slow") == 1


def test_success_takes_the_slowness_back() -> None:
    p = pace()
    p.heard("slow", 0.0, reading(ReplyClass.RATE_LIMITED))
    for at in range(1, 9):
        p.started("slow", at * 100.0)
        p.finished("slow", at * 100.0, UNKNOWN, ended_badly=False)
    assert p.connections("slow") == 2
    assert p.wait_s("slow", 2000.0) == 0.0


def test_replies_about_us_in_a_row_park_the_group_and_keep_why() -> None:
    p = pace(park_after=3)
    for at in range(3):
        assert not p.parked("slow")
        p.heard("slow", float(at), LISTED)
    assert p.parked("slow")
    parking = p.parking("slow")
    assert parking is not None
    assert (parking.group, parking.count, parking.last, parking.since) == ("slow", 3, LISTED, 2.0)
    assert p.parkings() == (parking,)
    assert math.isfinite(p.wait_s("slow", 3.0))
    assert p.wait_s("slow", 3.0) > 60


def test_a_parked_group_keeps_its_first_reason() -> None:
    p = pace(park_after=1)
    p.heard("slow", 0.0, LISTED)
    first = p.parking("slow")
    p.heard("slow", 1.0, reading(ReplyClass.POLICY))
    assert p.parking("slow") is first


@pytest.mark.parametrize("between", [UNKNOWN, GREYLISTED, reading(ReplyClass.SERVER_TROUBLE)])
def test_a_reply_that_is_no_refusal_starts_the_count_again(between: Reading) -> None:
    p = pace(park_after=3)
    for heard in (LISTED, LISTED, between, LISTED, LISTED):
        p.heard("slow", 0.0, heard)
    assert not p.parked("slow")


def test_greylisting_parks_nothing() -> None:
    p = pace(park_after=2)
    for _ in range(50):
        p.heard("slow", 0.0, GREYLISTED)
    assert not p.parked("slow")


def test_unparking_gives_a_clean_count() -> None:
    p = pace(park_after=2)
    p.heard("slow", 0.0, LISTED)
    p.heard("slow", 0.0, LISTED)
    p.unpark("slow")
    assert not p.parked("slow")
    p.heard("slow", 1.0, LISTED)
    assert not p.parked("slow")


def test_a_group_never_met_is_not_parked() -> None:
    assert not pace().parked("nobody.example")
    assert pace().parkings() == ()


def test_an_end_without_a_start_does_no_harm() -> None:
    p = pace()
    p.finished("slow", 0.0, None, ended_badly=False)
    p.started("slow", 0.0)
    p.started("slow", 0.0)
    assert p.wait_s("slow", 0.0) > 0


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["start", "end", "drop", "hear"]),
        st.floats(0, 100),
        st.sampled_from(list(ReplyClass)),
        st.none() | st.integers(1, 100_000),
    ),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(EVENTS)
def test_limits_hold_and_waits_are_finite_whatever_happens(
    events: list[tuple[str, float, ReplyClass, int | None]],
) -> None:
    p, now, is_open = pace(park_after=4), 0.0, 0
    starts: list[float] = []
    for kind, passed, reply_class, wait in events:
        now += passed
        heard = reading(reply_class, wait)
        if kind == "start" and p.wait_s("slow", now) == 0.0:
            p.started("slow", now)
            starts.append(now)
            is_open += 1
        elif kind in ("end", "drop") and is_open:
            p.finished("slow", now, heard, ended_badly=kind == "drop")
            is_open -= 1
        elif kind == "hear":
            p.heard("slow", now, heard)
        assert is_open <= SLOW.connections
        assert sum(now - 60 < at for at in starts) <= SLOW.connects_per_minute
        assert 0.0 <= p.wait_s("slow", now) <= 3600.0
        assert 1 <= p.connections("slow") <= SLOW.connections


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(list(ReplyClass)), max_size=80))
def test_only_replies_about_us_park(classes: list[ReplyClass]) -> None:
    p = pace(park_after=3)
    about_us = {
        c for c in ReplyClass if about_of(c).value == "us" and c is not ReplyClass.GREYLISTED
    }
    for reply_class in classes:
        p.heard("slow", 0.0, reading(reply_class))
    parking = p.parking("slow")
    rows = "".join("x" if c in about_us else "." for c in classes)
    assert (parking is not None) == ("xxx" in rows)


@pytest.mark.parametrize(("attempt", "seconds"), list(enumerate(SCHEDULE_S, start=1)))
def test_a_greylisted_reply_is_asked_again_by_the_schedule(attempt: int, seconds: int) -> None:
    assert retry_after_s(GREYLISTED, attempt) == seconds


def test_after_the_last_attempt_nobody_asks_again() -> None:
    assert retry_after_s(GREYLISTED, len(SCHEDULE_S) + 1) is None


def test_the_replys_own_wait_counts_more_than_the_schedule() -> None:
    assert retry_after_s(reading(ReplyClass.GREYLISTED, 298), 1) == 298


def test_a_wait_of_days_is_bounded() -> None:
    assert retry_after_s(reading(ReplyClass.GREYLISTED, 10**7), 1) == 86_400


@pytest.mark.parametrize(
    "reply",
    [
        Reply(550, "5.1.1 User unknown"),
        Reply(452, "4.2.2 over quota"),
        Reply(250, "2.1.5 Ok"),
        Reply(554, "5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org"),
    ],
)
def test_what_will_not_change_is_not_asked_again(reply: Reply) -> None:
    assert retry_after_s(read_reply(reply), 1) is None


def test_a_time_out_is_asked_again() -> None:
    assert retry_after_s(Reason.TIMEOUT_EXCEEDED, 2) == 300


def test_a_missing_domain_is_not_asked_again() -> None:
    assert retry_after_s(Reason.NO_DNS_ENTRIES, 1) is None
