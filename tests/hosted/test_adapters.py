"""Answers of the five services, as their documents show them, in Winnow's words."""

from __future__ import annotations

import ast
import json
from importlib import import_module
from pathlib import Path

import pytest

import app.hosted
from app.hosted import client
from app.hosted.client import VENDORS, vendor_named
from app.hosted.vendor import Bounce, JobPhase, JobStatus, Vendor, phase_of
from app.hosted.wire import BadAnswerError, HttpAnswer
from app.mail.evidence import EventKind
from tests.fakes import mailchecked, mailentrix, mailsentry, mailvalid, selfhosted

ENTRIX = {
    "email": "a@b.example", "is_valid": True, "score": 96, "syntax_valid": True,
    "domain_valid": True, "mx_found": True, "smtp_valid": True, "is_catchall": False,
    "is_disposable": False, "is_role_based": False, "is_free_provider": False, "reason": "",
    "smtp_response_code": 250, "is_spam_trap": False,
}  # fmt: skip
VALID = mailvalid.result("valid@b.example")
SENTRY = mailsentry.result("valid@b.example")
HOSTED = selfhosted.result("valid@b.example")
CHECKED = mailchecked.result("valid@b.example", 1)


def changed(body: dict, changes: dict) -> dict:
    """Return a copy with values at dotted paths changed."""
    copy = json.loads(json.dumps(body))
    for path, value in changes.items():
        *outer, last = path.split(".")
        target = copy
        for name in outer:
            target = target[name]
        target[last] = value
    return copy


CASES = [
    # MailEntriX: the checks decide, not is_valid
    ("mailentrix", ENTRIX, {}, "valid", "mailbox_confirmed"),
    ("mailentrix", ENTRIX, {"is_valid": False}, "valid", "mailbox_confirmed"),
    ("mailentrix", ENTRIX, {"is_catchall": True}, "catch_all", "accept_all"),
    ("mailentrix", ENTRIX, {"accept_all_provider": "yahoo", "smtp_valid": None}, "catch_all",
     "accept_all"),
    ("mailentrix", ENTRIX, {"accept_all_provider": "false"}, "valid", "mailbox_confirmed"),
    ("mailentrix", ENTRIX, {"smtp_valid": None, "is_valid": False}, "unknown", ""),
    ("mailentrix", ENTRIX, {"smtp_valid": False, "smtp_response_code": 550}, "invalid",
     "mailbox_not_found"),
    ("mailentrix", ENTRIX, {"smtp_valid": False, "smtp_response_code": 0}, "unknown", ""),
    ("mailentrix", ENTRIX, {"smtp_valid": False, "smtp_response_code": 451}, "unknown", ""),
    ("mailentrix", ENTRIX, {"smtp_valid": False, "smtp_response_code": 554}, "unknown", ""),
    ("mailentrix", ENTRIX, {"syntax_valid": False}, "invalid", "failed_syntax_check"),
    ("mailentrix", ENTRIX, {"domain_valid": False}, "invalid", "no_dns_entries"),
    ("mailentrix", ENTRIX, {"mx_found": False}, "invalid", "no_mx_records"),
    ("mailentrix", ENTRIX, {"is_spam_trap": True}, "do_not_mail", "possible_trap"),
    ("mailentrix", ENTRIX, {"is_disposable": True}, "do_not_mail", "disposable"),
    ("mailentrix", ENTRIX, {"is_role_based": True}, "do_not_mail", "role_based"),
    ("mailentrix", ENTRIX, {"is_role_based": True, "is_catchall": True}, "do_not_mail",
     "role_based_catch_all"),
    ("mailentrix", ENTRIX, {"status": "spamtrap"}, "do_not_mail", "possible_trap"),
    ("mailentrix", ENTRIX, {"status": "abuse"}, "do_not_mail", "historical_complaint"),
    ("mailentrix", ENTRIX, {"status": "catch-all"}, "catch_all", "accept_all"),
    ("mailentrix", ENTRIX, {"status": "unknown", "sub_status": "greylisted", "smtp_valid": False,
                            "smtp_response_code": 550}, "unknown", "greylisted"),
    # Mailvalid: its words are ours, flags beat headlines
    ("mailvalid", VALID, {}, "valid", "mailbox_confirmed"),
    ("mailvalid", VALID, {"status_reason": "historical_delivery_confirmed"}, "valid",
     "historical_delivery_confirmed"),
    ("mailvalid", VALID, {"is_catch_all": True}, "catch_all", "accept_all"),
    ("mailvalid", VALID, {"is_disposable": True}, "do_not_mail", "disposable"),
    ("mailvalid", VALID, {"status": "invalid", "status_reason": "historical_hard_bounce"},
     "invalid", "historical_hard_bounce"),
    ("mailvalid", VALID, {"status": "unknown", "status_reason": "antispam_system"}, "unknown",
     "antispam_system"),
    ("mailvalid", VALID, {"status": "do_not_mail", "status_reason": "historical_complaint"},
     "do_not_mail", "historical_complaint"),
    ("mailvalid", VALID, {"status": "brand_new_word"}, "unknown", ""),
    ("mailvalid", VALID, {"status": "invalid", "status_reason": "mailbox_confirmed"}, "invalid",
     ""),
    # MailSentry: a catch-all and a role address are "valid" by score
    ("mailsentry", SENTRY, {}, "valid", "mailbox_confirmed"),
    ("mailsentry", SENTRY, {"checks.smtp.catch_all": True, "score": 100}, "catch_all",
     "accept_all"),
    ("mailsentry", SENTRY, {"checks.role_based.is_role_based": True, "score": 90}, "do_not_mail",
     "role_based"),
    ("mailsentry", SENTRY, {"checks.mx_records.valid": False, "checks.smtp.valid": False,
                            "score": 60, "verdict": "caution"}, "invalid", "no_mx_records"),
    ("mailsentry", SENTRY, {"checks.mx_records.valid": False}, "valid", "mailbox_confirmed"),
    ("mailsentry", SENTRY, {"checks.smtp.valid": False, "score": 50, "verdict": "risky"},
     "invalid", "mailbox_not_found"),
    ("mailsentry", SENTRY, {"checks.smtp.valid": False, "score": 100}, "unknown", ""),
    ("mailsentry", SENTRY, {"checks.syntax.valid": False, "score": 0, "verdict": "invalid"},
     "invalid", "failed_syntax_check"),
    ("mailsentry", {"email": "a@b.example", "score": 95, "verdict": "valid"}, {}, "valid",
     "mailbox_confirmed"),
    ("mailsentry", {"email": "a@b.example", "score": 12, "verdict": "invalid"}, {}, "invalid", ""),
    ("mailsentry", {"email": "a@b.example", "score": 72, "verdict": "caution"}, {}, "unknown", ""),
    ("mailsentry", {"email": "a@b.example", "score": 40, "verdict": "risky"}, {}, "unknown", ""),
    # The self-hosted API: never by score
    ("selfhosted", HOSTED, {}, "valid", "mailbox_confirmed"),
    ("selfhosted", HOSTED, {"tier": "unknown", "result": "unknown", "score": 99}, "unknown", ""),
    ("selfhosted", HOSTED, {"isRole": True}, "do_not_mail", "role_based"),
    ("selfhosted", HOSTED, {"isDisposable": True}, "do_not_mail", "disposable"),
    ("selfhosted", HOSTED, {"tier": "risky", "result": "catch_all"}, "catch_all", "accept_all"),
    ("selfhosted", HOSTED, {"catchAll.isCatchAll": True}, "catch_all", "accept_all"),
    ("selfhosted", HOSTED, {"tier": "risky", "result": "risky"}, "unknown", ""),
    ("selfhosted", HOSTED, {"tier": "undeliverable", "result": "invalid",
                            "smtp.mailboxExists": False, "smtp.responseCode": 550}, "invalid",
     "mailbox_not_found"),
    ("selfhosted", HOSTED, {"tier": "undeliverable", "mx": [], "smtp.mailboxExists": False,
                            "smtp.responseCode": None}, "invalid", "no_mx_records"),
    ("selfhosted", HOSTED, {"tier": "undeliverable", "smtp.mailboxExists": False,
                            "smtp.responseCode": 451}, "unknown", ""),
    ("selfhosted", HOSTED, {"smtp.mailboxExists": False}, "unknown", ""),
    # MailChecked: risky means do not mail
    ("mailchecked", CHECKED, {}, "valid", "mailbox_confirmed"),
    ("mailchecked", CHECKED, {"verdict": "risky", "checks.disposable": True}, "do_not_mail",
     "disposable"),
    ("mailchecked", CHECKED, {"verdict": "risky"}, "do_not_mail", ""),
    ("mailchecked", CHECKED, {"checks.role": True}, "do_not_mail", "role_based"),
    ("mailchecked", CHECKED, {"checks.catch_all": True}, "catch_all", "accept_all"),
    ("mailchecked", CHECKED, {"verdict": "unknown", "checks.smtp": "greylisted"}, "unknown",
     "greylisted"),
    ("mailchecked", CHECKED, {"verdict": "invalid", "checks.smtp": "rejected"}, "invalid",
     "mailbox_not_found"),
    ("mailchecked", CHECKED, {"verdict": "invalid", "checks.mx": False, "checks.smtp": None},
     "invalid", "no_mx_records"),
    ("mailchecked", CHECKED, {"verdict": "new"}, "unknown", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "changes", "status", "reason"), CASES)
def test_an_answer_is_read_in_winnows_words(name, body, changes, status, reason):
    answer = named(name).read_fields(changed(body, changes))
    assert (answer.status, answer.reason) == (status, reason)
    assert answer.vendor == name


def named(name: str) -> Vendor:
    vendor = vendor_named(name)
    assert vendor is not None
    return vendor


def answer(body: object, status: int = 200) -> HttpAnswer:
    return HttpAnswer(status, body=json.dumps(body).encode())


def test_every_vendor_file_is_in_vendors():
    folder = Path(app.hosted.__file__).parent
    found = set()
    for file in folder.glob("*.py"):
        tree = ast.parse(file.read_text())
        if any(isinstance(n, ast.ClassDef) and "Vendor" in map(ast.unparse, n.bases)
               for n in tree.body):  # fmt: skip
            found.add(file.stem)
    assert found == {vendor.key for vendor in VENDORS}
    for vendor in VENDORS:
        assert type(vendor).__module__ == f"app.hosted.{vendor.key}"
        assert import_module(type(vendor).__module__).__doc__


def test_capabilities_say_what_the_requests_offer():
    for vendor in VENDORS:
        can = vendor.capabilities
        assert can.can_cancel == (vendor.cancel("j") is not None)
        assert can.can_list == (vendor.list_jobs() is not None)
        assert can.has_account == (vendor.account() is not None)
        assert can.has_plans == (vendor.plans() is not None)
        assert can.has_finder == (vendor.find("a", "b", "c.example") is not None)
        assert (can.bounce_max > 0) == (vendor.bounces([]) is not None)
        assert (can.batch_max > 0) == (vendor.batch(["a@b.example"]) is not None)


def test_no_two_vendors_share_a_key_prefix():
    prefixes = [prefix for vendor in VENDORS for prefix in vendor.key_prefixes]
    for one in prefixes:
        assert [other for other in prefixes if other.startswith(one)] == [one]


def test_a_client_cannot_be_made_from_an_unknown_name():
    assert client.vendor_named("nobody") is None


def test_a_mailvalid_single_is_nested_and_tells_its_credits():
    body = {"success": True, "credits_used": 0, "result": VALID}
    row = named("mailvalid").read_single(answer(body))
    assert (row.email, row.answer.status, row.answer.credits) == ("valid@b.example", "valid", 0)


def test_a_mailchecked_score_is_brought_to_a_hundred():
    assert named("mailchecked").read_fields(CHECKED).score == 98


def test_an_unknown_is_free_where_the_document_says_so():
    unknown = mailchecked.flat("unknown@b.example")
    assert named("mailchecked").read_fields(unknown).credits == 0
    assert named("mailvalid").read_fields(mailvalid.result("unknown@b.example")).credits == 0
    assert named("mailsentry").read_fields(SENTRY).credits == 1


def test_a_monthly_balance_has_a_thousands_separator():
    headed = HttpAnswer(200, (("x-monthly-remaining", "48,234"),))
    assert named("mailsentry").balance(headed) == 48234
    assert named("mailvalid").balance(headed) is None


def test_a_suggestion_is_the_whole_address():
    body = changed(SENTRY, {"checks.typo.suggestion": "gmail.com"})
    assert named("mailsentry").read_fields(body).did_you_mean == "valid@gmail.com"


@pytest.mark.parametrize(
    ("name", "body", "job_id"),
    [
        ("mailentrix", {"job_id": "j1"}, "j1"),
        ("mailentrix", {"job": {"id": "j2"}}, "j2"),
        ("mailvalid", {"job_id": "550e", "status": "pending", "credits_reserved": 3}, "550e"),
        ("mailsentry", {"id": "job_abc123", "status": "processing"}, "job_abc123"),
        ("selfhosted", {"jobId": "a1b2", "status": "processing", "total": 3}, "a1b2"),
        ("mailchecked", {"job_id": "job_01", "status": "queued", "count": 2}, "job_01"),
        ("mailentrix", {"id": 17}, "17"),
    ],
)
def test_a_submit_names_its_job(name, body, job_id):
    assert named(name).read_submitted(answer(body)).job_id == job_id


@pytest.mark.parametrize("body", [{}, {"status": "ok"}, [], "text", None])
def test_a_submit_without_job_is_no_answer(body):
    with pytest.raises(BadAnswerError):
        named("mailentrix").read_submitted(answer(body))


def test_completed_is_a_counter_and_a_state():
    body = {"id": "a", "status": "processing", "total_emails": 3, "completed": 2}
    status = named("selfhosted").read_status(answer(body))
    assert (status.phase, status.done, status.total) == (JobPhase.RUNNING, 2, 3)


def test_a_mailchecked_job_tells_progress_price_and_place():
    body = {
        "job_id": "job_01", "status": "completed", "progress": {"done": 2, "total": 2},
        "credits_charged": 2, "result_url": "https://app.mailchecked.com/v1/bulk/job_01/results.csv",
    }  # fmt: skip
    status = named("mailchecked").read_status(answer(body))
    assert (status.phase, status.done, status.credits) == (JobPhase.COMPLETED, 2, 2)
    assert status.result_url.endswith("results.csv")


@pytest.mark.parametrize(
    ("word", "phase"),
    [("pending", "running"), ("queued", "running"), ("a new word", "running"),
     ("completed", "completed"), ("cancelled", "cancelled"), ("Canceled", "cancelled"),
     ("failed", "failed")],
)  # fmt: skip
def test_every_end_of_a_job_is_known(word, phase):
    assert phase_of(word) == phase


@pytest.mark.parametrize(
    "body",
    [
        [{"email": "a@b.example"}],
        {"results": [{"email": "a@b.example"}]},
        {"data": [{"email": "a@b.example"}]},
        {"data": {"results": [{"email": "a@b.example"}]}},
    ],
)
def test_any_envelope_of_results_is_opened(body):
    rows = named("selfhosted").read_rows(answer(body))
    assert [row.email for row in rows] == ["a@b.example"]


def test_a_csv_with_commas_quotes_and_a_byte_order_mark_is_read():
    row = mailentrix.csv_row("unknown@b.example")
    octets = b"\xef\xbb\xbf" + mailentrix.csv_of(mailentrix.COLUMNS, [row])
    rows = named("mailentrix").read_rows(HttpAnswer(200, body=octets))
    assert rows[0].email == "unknown@b.example"
    assert rows[0].answer.raw_reason == 'mailbox "unavailable", try later'
    assert rows[0].answer.status == "unknown"


@pytest.mark.parametrize("body", [b"", b"<html></html>", b'{"results": [', b"name,score\r\nx,1"])
def test_what_is_neither_json_nor_csv_is_no_answer(body):
    with pytest.raises(BadAnswerError):
        named("mailentrix").read_rows(HttpAnswer(200, body=body))


def test_a_job_id_cannot_leave_its_place_in_the_path():
    for vendor in VENDORS:
        assert "/../" not in vendor.status("../../account?x=1#").path
        assert "?" not in vendor.status("../../account?x=1#").path


def test_pages_are_asked_without_a_tier():
    request = named("selfhosted").results(JobStatus("j", JobPhase.COMPLETED), 2)[0]
    assert dict(request.query) == {"page": "2", "limit": "1000"}


def test_refreshing_is_only_asked_for_by_name():
    assert b"refresh" not in named("selfhosted").single("a@b.example").body


def test_bounces_carry_what_is_known():
    events = [
        Bounce("a@b.example", EventKind.HARD_BOUNCE, "550", "User unknown", 1_773_484_200.0),
        Bounce("c@b.example", EventKind.DELIVERED),
    ]
    request = named("mailvalid").bounces(events)
    assert request is not None
    assert json.loads(request.body)["events"] == [
        {
            "email": "a@b.example",
            "event_type": "hard_bounce",
            "bounce_code": "550",
            "bounce_message": "User unknown",
            "timestamp": "2026-03-14T10:30:00Z",
        },
        {"email": "c@b.example", "event_type": "delivered"},
    ]
    assert not request.is_paid


def test_time_outs_are_as_long_as_the_documents_ask():
    assert named("mailentrix").single("a@b.example").timeout_s > 45
    assert named("mailentrix").single_fast("a@b.example").query == (("mode", "fast"),)
    assert named("mailsentry").single("a@b.example").timeout_s == 10
    assert named("selfhosted").single("a@b.example").timeout_s > 15
