"""MailEntriX: single checks (full, fast, by webhook), batches of 50, files as jobs.

Its `is_valid` is no verdict: time-outs have it false, catch-alls have it true. The checks decide.
Field names that its document leaves open (`emails`, `file`, the job's id) are the usual ones.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from app.hosted import fields, words
from app.hosted.judged import CATCH_ALL, UNKNOWN, VALID, Flags, Judgement, discouraged
from app.hosted.vendor import Capabilities, JobStatus, Vendor
from app.hosted.wire import Auth, BadAnswerError, HttpAnswer, Request, json_request, segment
from app.mail.evidence import VendorAnswer
from app.mail.reason import Reason, Status

# A full check takes about 45 s, a fast one under 3 s; giving up sooner pays for nothing.
_FULL_TIMEOUT_S: Final = 75.0
_FAST_TIMEOUT_S: Final = 15.0
# Nothing says that the addresses of a batch are checked at the same time.
_BATCH_TIMEOUT_S: Final = 300.0
_UPLOAD_TIMEOUT_S: Final = 300.0
_FAST: Final = (("mode", "fast"),)
_PERMANENT: Final = range(500, 600)
_BOUNDARY: Final = "winnow-4f6c1d0a9b7e43d2"
# Said by a host that refuses the service and tells nothing of the mailbox.
_BLOCK_CODES: Final = frozenset({521, 554})


class MailEntriX(Vendor):
    """The service at mailentrix.com."""

    key = "mailentrix"
    label = "MailEntriX"
    key_prefixes = ("mk_live_", "mk_test_")
    test_prefixes = ("mk_test_",)
    default_base_url = "https://api.mailentrix.com/api/v1"
    auth = Auth.BEARER
    # Files may have 50 MB: 100,000 addresses of at most 320 octets stay well under it.
    capabilities = Capabilities(single_up_to=1, batch_max=50, bulk_max=100_000)

    def single(self, email: str) -> Request:
        """Build the request that checks one address."""
        return json_request("/verify", {"email": email}, is_paid=True, timeout_s=_FULL_TIMEOUT_S)

    def single_fast(self, email: str) -> Request:
        """Build the request that makes only the core checks."""
        request = json_request("/verify", {"email": email}, is_paid=True, timeout_s=_FAST_TIMEOUT_S)
        return replace(request, query=_FAST)

    def batch(self, emails: Sequence[str]) -> Request:
        """Build the request that checks up to 50 addresses at once."""
        body = {"emails": list(emails)}
        return json_request("/verify/batch", body, is_paid=True, timeout_s=_BATCH_TIMEOUT_S)

    def batch_fast(self, emails: Sequence[str]) -> Request:
        """Build the request that makes only the core checks of up to 50 addresses."""
        return replace(self.batch(emails), query=_FAST)

    def single_later(self, email: str, webhook_url: str) -> Request:
        """Build the request whose result is posted to the caller's own server."""
        body = {"email": email, "webhook_url": webhook_url}
        return json_request("/verify/async", body, is_paid=True)

    def read_request_id(self, answer: HttpAnswer) -> str:
        """Read the answer to `single_later`.

        Raises:
            BadAnswerError: It names no request.
        """
        request_id = fields.text(answer.fields(), "request_id", "id")
        if not request_id:
            raise BadAnswerError("the service took the address and named no request")
        return request_id

    def submit(self, emails: Sequence[str]) -> Request:
        """Build the upload of a CSV file with one column."""
        return Request(
            "POST",
            "/bulk/upload",
            body=multipart(_BOUNDARY, {}, csv_file(emails)),
            content_type=f"multipart/form-data; boundary={_BOUNDARY}",
            is_paid=True,
            timeout_s=_UPLOAD_TIMEOUT_S,
        )

    def status(self, job_id: str) -> Request:
        """Build the request that asks how far a job is."""
        return Request("GET", f"/bulk/jobs/{segment(job_id)}")

    def results(self, status: JobStatus, page: int) -> tuple[Request, ...]:
        """Build the download of a job's CSV."""
        path = f"/bulk/jobs/{segment(status.job_id)}/results"
        return (Request("GET", path, timeout_s=120.0),) if page == 1 else ()

    def read_fields(self, row: Mapping[str, object]) -> VendorAnswer:
        """Read one result, from JSON or from a row of the CSV."""
        judged = _judge(row)
        return VendorAnswer(
            vendor=self.key,
            status=judged.status,
            reason=judged.reason or "",
            raw_verdict=fields.text(row, "status", "ai_status") or str(row.get("is_valid", "")),
            raw_reason=fields.text(row, "sub_status", "reason"),
            score=fields.number(row, "score"),
            is_catch_all=_is_catch_all(row),
            is_disposable=fields.flag(row, "is_disposable"),
            is_role=fields.flag(row, "is_role_based"),
            is_free=fields.flag(row, "is_free_provider"),
            smtp_code=fields.whole(row, "smtp_response_code") or None,
            did_you_mean=fields.text(row, "did_you_mean"),
            raw=fields.compact(row),
        )


def _is_catch_all(row: Mapping[str, object]) -> bool | None:
    told = fields.flag(row, "is_catchall")
    # Set only when the probe was inconclusive: a flag, or the name of the provider.
    named = fields.text(row, "accept_all_provider")
    if fields.flag(row, "accept_all_provider") or (named and words.normal(named) not in _NONE):
        return True
    return told


_NONE: Final = frozenset({"false", "0", "no", "none", "null", "n/a"})
_ROUTE: Final = (
    ("syntax_valid", Reason.FAILED_SYNTAX_CHECK),
    ("domain_valid", Reason.NO_DNS_ENTRIES),
    ("mx_found", Reason.NO_MX_RECORDS),
)


def _judge(row: Mapping[str, object]) -> Judgement:
    headline = words.status_word(fields.text(row, "status"))
    sub_status = fields.text(row, "sub_status")
    for name, reason in _ROUTE:
        if fields.flag(row, name) is False:
            return Judgement(Status.INVALID, reason)
    if _is_rejected(row, headline):
        return Judgement(
            Status.INVALID,
            words.reason_for(Status.INVALID, sub_status) or Reason.MAILBOX_NOT_FOUND,
        )
    return _judge_existing(row, headline, sub_status)


def _judge_existing(
    row: Mapping[str, object], headline: Status | None, sub_status: str
) -> Judgement:
    flags = Flags(
        is_trap=fields.flag(row, "is_spam_trap"),
        is_disposable=fields.flag(row, "is_disposable"),
        is_role=fields.flag(row, "is_role_based"),
        is_catch_all=_is_catch_all(row),
    )
    held_back = discouraged(flags)
    if held_back is not None:
        return held_back
    if headline is Status.DO_NOT_MAIL:
        word = fields.text(row, "status")
        return Judgement(headline, words.reason_for(headline, sub_status, word))
    if flags.is_catch_all or headline is Status.CATCH_ALL:
        return CATCH_ALL
    if fields.flag(row, "smtp_valid") and headline in (None, Status.VALID):
        return VALID
    reason = words.reason_for(Status.UNKNOWN, sub_status, fields.text(row, "reason"))
    return Judgement(Status.UNKNOWN, reason) if reason else UNKNOWN


def _is_rejected(row: Mapping[str, object], headline: Status | None) -> bool:
    """Tell whether a host refused the mailbox: a clean 5yz, not a refusal of the service itself."""
    if fields.flag(row, "smtp_valid") is not False or headline in (Status.UNKNOWN, Status.VALID):
        return False
    code = fields.whole(row, "smtp_response_code") or 0
    said = words.reason_for(Status.INVALID, fields.text(row, "sub_status"))
    if code in _BLOCK_CODES:
        return said is not None
    return code in _PERMANENT or (code == 0 and headline is Status.INVALID and said is not None)


def csv_file(emails: Sequence[str]) -> bytes:
    """Return a CSV file with a header and one address a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["email"])
    writer.writerows([email] for email in emails)
    return out.getvalue().encode()


def multipart(boundary: str, texts: Mapping[str, str], file: bytes) -> bytes:
    """Return a multipart body (RFC 7578) with text fields and one CSV file called `file`."""
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in texts.items()
    ]
    head = (
        f"--{boundary}\r\n"
        'Content-Disposition: form-data; name="file"; filename="list.csv"\r\n'
        "Content-Type: text/csv\r\n\r\n"
    )
    return b"".join([*parts, head.encode(), file, f"\r\n--{boundary}--\r\n".encode()])
