"""MailSentry: single checks, jobs, a finder; every check counts, repeats and unknowns included.

Its verdict is a band of its score, and a catch-all costs no points there: the checks decide.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.hosted import fields, words
from app.hosted.judged import CATCH_ALL, UNKNOWN, VALID, Flags, Judgement, discouraged
from app.hosted.vendor import Capabilities, JobStatus, Vendor
from app.hosted.wire import Auth, Request, json_request, segment
from app.mail.evidence import VendorAnswer
from app.mail.reason import Reason, Status

# A mailbox that was not found costs 50 points: a higher score means that it was not that clear.
_NOT_FOUND_AT_MOST: Final = 50
_GONE = Judgement(Status.INVALID, Reason.MAILBOX_NOT_FOUND)


class MailSentry(Vendor):
    """The service at mailsentry.dev."""

    key = "mailsentry"
    label = "MailSentry"
    key_prefixes = ("ms_live_",)
    default_base_url = "https://mailsentry.dev/api/v1"
    auth = Auth.X_API_KEY
    balance_header = "X-Monthly-Remaining"
    # "Hundreds or thousands" in a job, more than 20 should be one; the free plan has 10 a minute.
    capabilities = Capabilities(
        single_up_to=20, bulk_max=1000, requests_per_min=10, has_finder=True
    )

    def single(self, email: str) -> Request:
        """Build the request that checks one address; the service says to wait 10 s, not more."""
        return json_request("/verify", {"email": email}, is_paid=True, timeout_s=10.0)

    def submit(self, emails: Sequence[str]) -> Request:
        """Build the request that starts a job."""
        return json_request("/bulk", {"emails": list(emails)}, is_paid=True, timeout_s=60.0)

    def status(self, job_id: str) -> Request:
        """Build the request that asks how far a job is; it brings the results at the end."""
        return Request("GET", f"/bulk/{segment(job_id)}", timeout_s=60.0)

    def results(self, status: JobStatus, page: int) -> tuple[Request, ...]:
        """Build one more look at the job, should its status have come without the results."""
        return (self.status(status.job_id),) if page == 1 else ()

    def find(self, first_name: str, last_name: str, domain: str) -> Request:
        """Build the request that finds an address; it costs one check, found or not."""
        body = {"first_name": first_name, "last_name": last_name, "domain": domain}
        return json_request("/finder", body, is_paid=True, timeout_s=60.0)

    def read_fields(self, row: Mapping[str, object]) -> VendorAnswer:
        """Read one result; a row of a job may lack the checks."""
        flags = _flags(row)
        judged = _judge(row, flags)
        return VendorAnswer(
            vendor=self.key,
            status=judged.status,
            reason=judged.reason or "",
            raw_verdict=fields.text(row, "verdict"),
            raw_reason="",
            score=fields.number(row, "score"),
            is_catch_all=flags.is_catch_all,
            is_disposable=flags.is_disposable,
            is_role=flags.is_role,
            is_free=fields.flag(row, "checks.free_provider.is_free"),
            did_you_mean=_suggestion(row),
            credits=1.0,
            raw=fields.compact(row),
        )


def _flags(row: Mapping[str, object]) -> Flags:
    return Flags(
        is_disposable=fields.flag(row, "checks.disposable.is_disposable"),
        is_role=fields.flag(row, "checks.role_based.is_role_based"),
        is_catch_all=fields.flag(row, "checks.smtp.catch_all"),
    )


def _suggestion(row: Mapping[str, object]) -> str:
    """Return the whole suggested address, also where the service suggests only the domain."""
    told = fields.text(row, "checks.typo.suggestion")
    email = fields.text(row, "email")
    if not told or "@" in told or "@" not in email:
        return told
    return f"{email.rpartition('@')[0]}@{told}"


def _judge(row: Mapping[str, object], flags: Flags) -> Judgement:
    verdict = words.normal(fields.text(row, "verdict"))
    is_accepted = fields.flag(row, "checks.smtp.valid")
    if fields.flag(row, "checks.syntax.valid") is False:
        return Judgement(Status.INVALID, Reason.FAILED_SYNTAX_CHECK)
    # A domain without MX may take mail at its own address (RFC 5321 5.1): then the probe says so.
    if fields.flag(row, "checks.mx_records.valid") is False and not is_accepted:
        return Judgement(Status.INVALID, Reason.NO_MX_RECORDS)
    if verdict == "invalid" or (is_accepted is False and _is_sure(row)):
        return _GONE if is_accepted is False else Judgement(Status.INVALID)
    return discouraged(flags) or _judge_existing(verdict, flags, is_accepted)


def _judge_existing(verdict: str, flags: Flags, is_accepted: bool | None) -> Judgement:
    if flags.is_catch_all:
        return CATCH_ALL
    return VALID if verdict == "valid" and is_accepted is not False else UNKNOWN


def _is_sure(row: Mapping[str, object]) -> bool:
    score = fields.number(row, "score")
    return score is None or score <= _NOT_FOUND_AT_MOST
