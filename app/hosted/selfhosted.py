"""The self-hosted API (keys `ev_`): any base URL, jobs of 50,000, results in pages.

Never judged by score: an unknown may have any. Paid plans bill what goes over the month's share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.hosted import fields, words
from app.hosted.judged import CATCH_ALL, UNKNOWN, VALID, Flags, Judgement, discouraged
from app.hosted.vendor import Account, Capabilities, JobStatus, Vendor
from app.hosted.wire import Auth, HttpAnswer, Request, json_request, segment
from app.mail.evidence import VendorAnswer
from app.mail.reason import Reason, Status

_PAGE_ROWS: Final = 1000
_PERMANENT: Final = range(500, 600)
_NOT_PERMANENT: Final = range(200, 500)
_DELIVERABLE: Final = frozenset({"deliverable", "ok"})
_UNDELIVERABLE: Final = frozenset({"undeliverable", "invalid"})


class SelfHosted(Vendor):
    """Any host that speaks the API of the `ev_` keys."""

    key = "selfhosted"
    label = "Self-hosted"
    key_prefixes = ("ev_live_",)
    default_base_url = ""
    auth = Auth.BEARER
    # A single check takes 2 to 15 s, and the free plan has 10 requests a minute, polls included.
    capabilities = Capabilities(
        single_up_to=5, bulk_max=50_000, requests_per_min=10, has_account=True, has_plans=True
    )

    def single(self, email: str) -> Request:
        """Build the request that checks one address; cached answers are welcome."""
        return json_request("/verify", {"email": email}, is_paid=True, timeout_s=30.0)

    def single_again(self, email: str) -> Request:
        """Build the request that checks one address past the service's cache."""
        body = {"email": email, "refresh": True}
        return json_request("/verify", body, is_paid=True, timeout_s=30.0)

    def submit(self, emails: Sequence[str]) -> Request:
        """Build the request that starts a job."""
        return json_request("/verify/bulk", {"emails": list(emails)}, is_paid=True, timeout_s=120.0)

    def status(self, job_id: str) -> Request:
        """Build the request that asks how far a job is."""
        return Request("GET", f"/jobs/{segment(job_id)}")

    def results(self, status: JobStatus, page: int) -> tuple[Request, ...]:
        """Build one page of results; never by tier, for tiers leave the unknown out."""
        path = f"/jobs/{segment(status.job_id)}/results"
        query = (("page", str(page)), ("limit", str(_PAGE_ROWS)))
        return (Request("GET", path, query=query, timeout_s=60.0), self.download(status.job_id))

    def download(self, job_id: str) -> Request:
        """Build the download of all results as CSV."""
        return Request("GET", f"/jobs/{segment(job_id)}/download", timeout_s=120.0)

    def account(self) -> Request:
        """Build the request that asks for plan and balance."""
        return Request("GET", "/account")

    def read_account(self, answer: HttpAnswer) -> Account:
        """Read plan, use and what more would cost."""
        body = answer.fields()
        return Account(
            plan=fields.text(body, "planName", "plan"),
            credits_left=fields.number(body, "remaining"),
            used=fields.number(body, "used"),
            included=fields.number(body, "included"),
            overage_rate=fields.number(body, "overageRate"),
            per_min=fields.number(body, "rateLimit"),
        )

    def plans(self) -> Request:
        """Build the request that lists the plans; it needs no key."""
        return Request("GET", "/plans", needs_key=False)

    def read_fields(self, row: Mapping[str, object]) -> VendorAnswer:
        """Read one result, from JSON or from a row of the CSV."""
        flags = _flags(row)
        judged = _judge(row, flags)
        return VendorAnswer(
            vendor=self.key,
            status=judged.status,
            reason=judged.reason or "",
            raw_verdict=fields.text(row, "tier", "quality"),
            raw_reason=fields.text(row, "result"),
            score=fields.number(row, "score"),
            is_catch_all=flags.is_catch_all,
            is_disposable=flags.is_disposable,
            is_role=flags.is_role,
            is_free=None,
            smtp_code=_code(row),
            raw=fields.compact(row),
        )


def _flags(row: Mapping[str, object]) -> Flags:
    """Read the flags; a CSV spells them with its own columns."""
    return Flags(
        is_disposable=fields.flag(row, "isDisposable", "isdisposable", "is_disposable"),
        is_role=fields.flag(row, "isRole", "isrole", "is_role"),
        is_catch_all=fields.flag(
            row, "catchAll.isCatchAll", "iscatchall", "is_catch_all", "catch_all", "catchall"
        ),
    )


def _code(row: Mapping[str, object]) -> int | None:
    return fields.whole(row, "smtp.responseCode", "responsecode", "smtp_code") or None


def _judge(row: Mapping[str, object], flags: Flags) -> Judgement:
    tier = words.normal(fields.text(row, "tier", "quality"))
    result = words.normal(fields.text(row, "result"))
    if "unknown" in (tier, result):
        return UNKNOWN
    if tier in _UNDELIVERABLE or (not tier and result in _UNDELIVERABLE):
        return _judge_undeliverable(row)
    held_back = discouraged(flags)
    if held_back is not None:
        return held_back
    if result == "catch_all" or flags.is_catch_all:
        return CATCH_ALL
    is_good = tier in _DELIVERABLE or (not tier and result in _DELIVERABLE)
    is_denied = fields.flag(row, "smtp.mailboxExists") is False
    return VALID if is_good and not is_denied else UNKNOWN


def _judge_undeliverable(row: Mapping[str, object]) -> Judgement:
    """Believe it unless the service's own probe says otherwise: then nobody knows."""
    code = _code(row) or 0
    exists = fields.flag(row, "smtp.mailboxExists")
    if exists or code in _NOT_PERMANENT:
        return UNKNOWN
    if row.get("mx") == []:
        return Judgement(Status.INVALID, Reason.NO_MX_RECORDS)
    is_refused = exists is False and code in _PERMANENT
    return Judgement(Status.INVALID, Reason.MAILBOX_NOT_FOUND if is_refused else None)
