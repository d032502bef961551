"""Whatever a service answers, a reader reads it or says that it cannot."""

from __future__ import annotations

import contextlib
import json

from hypothesis import given, settings, strategies as st

from app.hosted.client import VENDORS
from app.hosted.wire import BadAnswerError, HttpAnswer
from app.mail.reason import Reason, Status, status_of

WORDS = st.sampled_from(
    [
        "email",
        "status",
        "verdict",
        "tier",
        "result",
        "results",
        "data",
        "score",
        "checks",
        "smtp",
        "valid",
        "catch_all",
        "jobs",
        "is_disposable",
        "is_role_based",
        "isRole",
        "catchAll",
        "isCatchAll",
        "smtp_valid",
        "is_catchall",
        "progress",
        "credits_used",
        "mx",
        "error",
        "reason",
        "sub_status",
        "invalid",
        "unknown",
        "do_not_mail",
        "deliverable",
        "job_id",
        "responseCode",
        "smtp_response_code",
        "total",
        "done",
        "processed",
        "confidence",
        "remaining",
        "credits",
        "errors",
    ]
)
leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(10**400)
    | st.floats()
    | st.text(max_size=8)
    | WORDS
)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=8),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None)
@given(values)
def test_no_answer_breaks_a_reader(value):
    answer = HttpAnswer(200, body=json.dumps(value).encode())
    for vendor in VENDORS:
        for reader in (
            vendor.read_single, vendor.read_rows, vendor.read_submitted, vendor.read_status,
            vendor.read_jobs, vendor.read_account, vendor.read_found, vendor.read_receipt,
        ):  # fmt: skip
            with contextlib.suppress(BadAnswerError):
                reader(answer)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_no_octets_break_a_reader(octets):
    for vendor in VENDORS:
        with contextlib.suppress(BadAnswerError):
            vendor.read_rows(HttpAnswer(200, body=octets))


@settings(max_examples=500, deadline=None)
@given(st.dictionaries(WORDS, values, max_size=12))
def test_status_and_reason_never_contradict_each_other(row):
    for vendor in VENDORS:
        answer = vendor.read_fields(row)
        assert answer.status in set(Status)
        if answer.reason:
            assert status_of(Reason(answer.reason)) == answer.status
        if answer.status == Status.VALID:
            assert not answer.is_catch_all
            assert not answer.is_disposable
            assert not answer.is_role
