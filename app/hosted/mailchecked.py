"""MailChecked: single checks, jobs of 100,000 as JSON or CSV, results as a CSV file.

Scores go from 0 to 1; unknown and cached answers are free; risky means that one should not mail.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.hosted import fields, words
from app.hosted.judged import Flags, Judgement, headline
from app.hosted.mailentrix import csv_file, multipart
from app.hosted.vendor import Account, Capabilities, JobStatus, Vendor
from app.hosted.wire import Auth, HttpAnswer, Request, json_request, segment
from app.mail.evidence import VendorAnswer
from app.mail.reason import Reason, Status

_BOUNDARY: Final = "winnow-9d27c0b15ae84f63"


class MailChecked(Vendor):
    """The service at mailchecked.com."""

    key = "mailchecked"
    label = "MailChecked"
    key_prefixes = ("mck_live_",)
    default_base_url = "https://app.mailchecked.com/v1"
    auth = Auth.BEARER
    capabilities = Capabilities(
        single_up_to=10, bulk_max=100_000, has_account=True, is_unknown_free=True
    )

    def single(self, email: str) -> Request:
        """Build the request that checks one address."""
        return json_request("/validate", {"email": email}, is_paid=True, timeout_s=30.0)

    def submit(self, emails: Sequence[str]) -> Request:
        """Build the request that starts a job; what the user calls the list is not told."""
        return json_request("/bulk", {"emails": list(emails)}, is_paid=True, timeout_s=120.0)

    def submit_named(self, emails: Sequence[str], name: str) -> Request:
        """Build the request that starts a job with a name in the service's dashboard."""
        body = {"emails": list(emails), "name": name}
        return json_request("/bulk", body, is_paid=True, timeout_s=120.0)

    def submit_csv(self, emails: Sequence[str], name: str = "") -> Request:
        """Build the upload that starts a job from a CSV file."""
        texts = {"name": name.replace("\r", " ").replace("\n", " ")} if name else {}
        return Request(
            "POST",
            "/bulk/csv",
            body=multipart(_BOUNDARY, texts, csv_file(emails)),
            content_type=f"multipart/form-data; boundary={_BOUNDARY}",
            is_paid=True,
            timeout_s=300.0,
        )

    def status(self, job_id: str) -> Request:
        """Build the request that asks how far a job is."""
        return Request("GET", f"/bulk/{segment(job_id)}")

    def results(self, status: JobStatus, page: int) -> tuple[Request, ...]:
        """Build the downloads: where the service says, and where its document shows them."""
        if page > 1:
            return ()
        own = Request("GET", f"/bulk/{segment(status.job_id)}/results.csv", timeout_s=120.0)
        if not status.result_url:
            return (own,)
        return (Request("GET", status.result_url, timeout_s=120.0), own)

    def account(self) -> Request:
        """Build the request that asks for the balance."""
        return Request("GET", "/account")

    def read_account(self, answer: HttpAnswer) -> Account:
        """Read plan and balance."""
        body = answer.fields()
        return Account(plan=fields.text(body, "plan"), credits_left=fields.number(body, "credits"))

    def read_fields(self, row: Mapping[str, object]) -> VendorAnswer:
        """Read one result, from JSON or from a row of the CSV."""
        verdict = fields.text(row, "verdict", "status")
        flags = Flags(
            is_disposable=fields.flag(row, "checks.disposable", "disposable", "is_disposable"),
            is_role=fields.flag(row, "checks.role", "role", "is_role"),
            is_catch_all=fields.flag(row, "checks.catch_all", "catch_all", "is_catch_all"),
        )
        judged = _judge(row, verdict, flags)
        score = fields.number(row, "score")
        return VendorAnswer(
            vendor=self.key,
            status=judged.status,
            reason=judged.reason or "",
            raw_verdict=verdict,
            raw_reason=_smtp_word(row),
            score=None if score is None else round(score * 100, 2),
            is_catch_all=flags.is_catch_all,
            is_disposable=flags.is_disposable,
            is_role=flags.is_role,
            is_free=fields.flag(row, "checks.free_provider", "free_provider"),
            credits=_credits(row, verdict),
            raw=fields.compact(row),
        )


def _smtp_word(row: Mapping[str, object]) -> str:
    return fields.text(row, "checks.smtp", "smtp")


def _credits(row: Mapping[str, object], verdict: str) -> float | None:
    told = fields.number(row, "credits_charged")
    if told is not None:
        return told
    is_free = fields.flag(row, "cached") or words.normal(verdict) == "unknown"
    return 0.0 if is_free else None


def _judge(row: Mapping[str, object], verdict: str, flags: Flags) -> Judgement:
    status = words.status_word(verdict) or Status.UNKNOWN
    if words.normal(verdict) == "risky":
        status = Status.DO_NOT_MAIL
    if status is Status.INVALID:
        return Judgement(status, _why_invalid(row))
    return headline(status, flags, _smtp_word(row))


def _why_invalid(row: Mapping[str, object]) -> Reason | None:
    if fields.flag(row, "checks.syntax", "syntax") is False:
        return Reason.FAILED_SYNTAX_CHECK
    if fields.flag(row, "checks.mx", "mx") is False:
        return Reason.NO_MX_RECORDS
    return words.reason_for(Status.INVALID, _smtp_word(row))
