"""Mailvalid: single checks, jobs of 10,000 that can be listed and cancelled, bounces handed back.

Its words are Winnow's words. Unknown and cached answers are free; a job reserves all its credits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from app.hosted import fields, words
from app.hosted.judged import Flags, headline
from app.hosted.vendor import Account, Bounce, Capabilities, JobStatus, Row, Vendor
from app.hosted.wire import Auth, HttpAnswer, Request, json_request, segment
from app.mail.evidence import VendorAnswer
from app.mail.reason import Status


class Mailvalid(Vendor):
    """The service at mailvalid.io."""

    key = "mailvalid"
    label = "Mailvalid"
    key_prefixes = ("mv_live_",)
    default_base_url = "https://mailvalid.io/api/v1"
    auth = Auth.X_API_KEY
    bad_syntax_status = 422
    capabilities = Capabilities(
        single_up_to=10,
        bulk_max=10_000,
        requests_per_min=100,
        can_cancel=True,
        can_list=True,
        has_account=True,
        is_unknown_free=True,
        bounce_max=1000,
    )

    def single(self, email: str) -> Request:
        """Build the request that checks one address."""
        return json_request("/verify/single", {"email": email}, is_paid=True, timeout_s=45.0)

    def read_single(self, answer: HttpAnswer) -> Row:
        """Read the answer to `single`: the result is nested, the credits are beside it."""
        body = answer.fields()
        result = dict(fields.inside(body, "result"))
        result.setdefault("credits_used", body.get("credits_used"))
        return self.read_row(result)

    def submit(self, emails: Sequence[str]) -> Request:
        """Build the request that starts a job."""
        request = json_request(
            "/verify/bulk", {"emails": list(emails)}, is_paid=True, timeout_s=120.0
        )
        return replace(request, is_listed=True)

    def status(self, job_id: str) -> Request:
        """Build the request that asks how far a job is; it brings the results at the end."""
        return Request("GET", f"/verify/bulk/{segment(job_id)}", timeout_s=60.0)

    def results(self, status: JobStatus, page: int) -> tuple[Request, ...]:
        """Build the downloads, for a job whose status did not bring all results."""
        path = f"/verify/bulk/{segment(status.job_id)}/download"
        wanted = ("json", "csv") if page == 1 else ()
        return tuple(
            Request("GET", path, query=(("format", form),), timeout_s=120.0) for form in wanted
        )

    def cancel(self, job_id: str) -> Request:
        """Build the request that cancels a job and brings its reserved credits back."""
        return Request("DELETE", f"/verify/bulk/{segment(job_id)}")

    def list_jobs(self, page: int = 1, status: str = "") -> Request:
        """Build the request that lists 100 jobs."""
        query = (("page", str(page)), ("page_size", "100"))
        return Request(
            "GET", "/verify/bulk", query=(*query, ("status", status)) if status else query
        )

    def account(self) -> Request:
        """Build the listing of one job: the only request that tests a key for nothing."""
        return Request("GET", "/verify/bulk", query=(("page", "1"), ("page_size", "1")))

    def read_account(self, answer: HttpAnswer) -> Account:
        """Read what the headers tell; the service shows no balance to its API."""
        limit = fields.number({"limit": answer.header("X-RateLimit-Limit")}, "limit")
        return Account(per_min=limit)

    def bounces(self, events: Sequence[Bounce]) -> Request:
        """Build the request that tells what became of up to 1,000 addresses."""
        return json_request("/webhooks/bounce", {"events": [_event(event) for event in events]})

    def read_fields(self, row: Mapping[str, object]) -> VendorAnswer:
        """Read one result."""
        reason = fields.text(row, "status_reason")
        flags = Flags(
            is_disposable=fields.flag(row, "is_disposable"),
            is_role=fields.flag(row, "is_role_based"),
            is_catch_all=fields.flag(row, "is_catch_all"),
        )
        verdict = fields.text(row, "status")
        judged = headline(words.status_word(verdict) or Status.UNKNOWN, flags, reason)
        return VendorAnswer(
            vendor=self.key,
            status=judged.status,
            reason=judged.reason or "",
            raw_verdict=verdict,
            raw_reason=reason,
            score=fields.number(row, "confidence_score"),
            is_catch_all=flags.is_catch_all,
            is_disposable=flags.is_disposable,
            is_role=flags.is_role,
            is_free=fields.flag(row, "is_free_provider"),
            smtp_code=fields.whole(row, "smtp_response_code"),
            credits=_credits(row),
            raw=fields.compact(row),
        )


def _credits(row: Mapping[str, object]) -> float | None:
    told = fields.number(row, "credits_used")
    if told is not None:
        return told
    # Documented as free; the service's own word counts, not ours after the flags.
    is_free = fields.flag(row, "cached") or words.normal(fields.text(row, "status")) == "unknown"
    return 0.0 if is_free else None


def _event(event: Bounce) -> dict[str, str]:
    told = {
        "email": event.email,
        "event_type": event.kind.value,
        "bounce_code": event.code,
        "bounce_message": event.message,
        "timestamp": "" if event.at is None else _iso(event.at),
    }
    return {name: value for name, value in told.items() if value}


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
