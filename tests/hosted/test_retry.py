"""What follows an answer: the pure decisions."""

from __future__ import annotations

import pytest

from app.hosted import retry
from app.hosted.matching import is_same_mailbox, match_key
from app.hosted.retry import Move
from app.hosted.sse import EventReader
from app.hosted.transport import BadBaseUrlError, clean_base_url
from app.hosted.wire import HttpAnswer, Request

NOW = 1_800_000_000.0
GET = Request("GET", "/x")
POST = Request("POST", "/x", is_paid=True)
LISTED = Request("POST", "/x", is_paid=True, is_listed=True)


@pytest.mark.parametrize(
    ("request_", "status", "move"),
    [
        (POST, 200, Move.ACCEPT), (POST, 201, Move.ACCEPT), (POST, 202, Move.ACCEPT),
        (POST, 400, Move.REFUSED), (POST, 422, Move.REFUSED), (GET, 404, Move.REFUSED),
        (POST, 401, Move.BAD_KEY), (GET, 403, Move.FORBIDDEN), (POST, 402, Move.NO_CREDITS),
        (POST, 429, Move.WAIT), (POST, 500, Move.RETRY), (POST, 503, Move.RETRY),
        (LISTED, 500, Move.LOST), (POST, 504, Move.LOST), (POST, 502, Move.LOST),
        (GET, 504, Move.RETRY), (POST, 408, Move.LOST), (GET, 408, Move.RETRY),
        (POST, 302, Move.REFUSED), (POST, 303, Move.LOST), (GET, 522, Move.RETRY),
    ],
)  # fmt: skip
def test_a_paid_request_is_only_repeated_after_a_clear_no(request_, status, move):
    assert retry.judge(request_, status) is move


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ({"Retry-After": "7"}, 7),
        ({"retry-after": "0"}, 0),
        ({"Retry-After": "Fri, 15 Jan 2027 08:00:09 GMT"}, 9),
        ({"Retry-After": "Fri, 15 Jan 2027 07:00:00 GMT"}, 0),
        ({"Retry-After": "soon"}, None),
        ({"X-RateLimit-Reset": "1800000011"}, 11),
        ({"X-RateLimit-Reset": "1800000011000"}, 11),
        ({"X-RateLimit-Reset": "12"}, 12),
        ({}, None),
    ],
)
def test_a_wait_is_read_in_every_form(headers, wait_s):
    assert retry.asked_wait_s(HttpAnswer(429, tuple(headers.items())), NOW) == wait_s


def test_pauses_grow_up_to_a_limit_and_differ_by_chance():
    longest = [retry.pause_s(attempt, 1.0) for attempt in range(8)]
    assert longest == [1, 2, 4, 8, 16, 30, 30, 30]
    assert retry.pause_s(3, 0.0) == 4


def test_polls_grow_apart():
    pauses = [retry.poll_pause_s(n, 0.0) for n in range(12)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (2.0, 15.0)


@pytest.mark.parametrize(
    "url",
    ["https://a.example/api/v1/", "http://127.0.0.1:8000/v1", "http://[::1]:9", "http://winnow",
     "http://192.168.1.7/api/v1", "http://nas.local/api"],
)  # fmt: skip
def test_a_key_may_go_over_https_or_to_a_near_host(url):
    assert clean_base_url(url) == url.rstrip("/")


@pytest.mark.parametrize(
    "url",
    ["http://api.example.com/v1", "ftp://a.example", "a.example/v1", "", "https://u:p@a.example",
     "https://a.example/?k=1", "https://a.example:x", "http://8.8.8.8/"],
)  # fmt: skip
def test_a_key_does_not_go_elsewhere(url):
    with pytest.raises(BadBaseUrlError):
        clean_base_url(url)


def test_case_and_domain_form_do_not_tell_addresses_apart():
    assert match_key(" Ann@BÜCHER.example. ") == match_key("ann@xn--bcher-kva.example")
    assert match_key("a@b.example") != match_key("a@c.example")


def test_a_normalised_address_is_the_same_mailbox():
    assert is_same_mailbox("A.nn+x@gmail.com", "ann@gmail.com")
    assert not is_same_mailbox("ann@gmail.com", "bob@gmail.com")


def test_events_are_read_line_by_line():
    reader = EventReader()
    lines = [": hello", "event: progress", 'data: {"a":', "data: 1}", "", "", "data:x", ""]
    assert [data for line in lines if (data := reader.feed(line))] == ['{"a":\n1}', "x"]
