"""A fake MailEntriX: single, fast, by webhook, batch of 50, files as jobs, events."""

from __future__ import annotations

import json
from urllib.parse import unquote

from tests.fakes.hosted_core import (
    FakeService,
    Reply,
    Seen,
    csv_of,
    emails_in,
    emails_in_file,
    kind_of,
)

COLUMNS = [
    "email",
    "account",
    "domain",
    "is_valid",
    "score",
    "status",
    "sub_status",
    "syntax_valid",
    "domain_valid",
    "mx_found",
    "smtp_valid",
    "is_catchall",
    "is_disposable",
    "is_role_based",
    "is_free_provider",
    "smtp_provider",
    "mx_record",
    "smtp_response_code",
    "accept_all_provider",
    "provider_warning",
    "domain_age",
    "did_you_mean",
    "first_name",
    "last_name",
    "reason",
]


def result(email: str) -> dict:
    """Return a single result in the document's shape."""
    kind = kind_of(email)
    return {
        "email": email,
        "is_valid": kind in ("valid", "catchall", "role"),
        "score": 96 if kind == "valid" else 40,
        "syntax_valid": True,
        "domain_valid": True,
        "mx_found": True,
        "smtp_valid": {"invalid": False, "unknown": None}.get(kind, True),
        "is_catchall": kind == "catchall",
        "is_disposable": kind == "disposable",
        "is_role_based": kind == "role",
        "is_free_provider": False,
        "reason": 'mailbox "unavailable", try later' if kind == "unknown" else "",
        "smtp_response_code": {"invalid": 550, "unknown": 451}.get(kind, 250),
        "provider": "google",
        "mx_record": "mx.example",
    }


def csv_row(email: str) -> dict:
    """Return the row of the bulk file: other names, hyphens in the words."""
    kind = kind_of(email)
    words = {"catchall": "catch-all", "disposable": "do_not_mail", "role": "do_not_mail"}
    subs = {"disposable": "disposable", "role": "role_based", "invalid": "mailbox_not_found"}
    row = result(email)
    row["smtp_valid"] = "" if row["smtp_valid"] is None else row["smtp_valid"]
    row.update(
        account=email.partition("@")[0],
        domain=email.rpartition("@")[2],
        status=words.get(kind, kind),
        sub_status=subs.get(kind, ""),
        smtp_provider="google",
    )
    return row


class FakeMailEntriX(FakeService):
    """State of one account."""

    key = "mk_live_FAKE0123456789"
    base_path = "/api/v1"
    auth = "Authorization"
    states = ("queued", "processing", "completed")

    def route(self, seen: Seen, path: str) -> Reply:
        if seen.method == "POST":
            return self._post(seen, path)
        if path.startswith("/bulk/jobs/"):
            return self._job(path.removeprefix("/bulk/jobs/"))
        return Reply(404, {"message": "not found"})

    def _post(self, seen: Seen, path: str) -> Reply:
        if path == "/verify":
            email = json.loads(seen.body)["email"]
            return self._paid([email], lambda: Reply(200, result(email)))
        if path == "/verify/batch":
            emails = emails_in(seen)
            if len(emails) > 50:
                return Reply(400, {"message": "at most 50"})
            return self._paid(emails, lambda: Reply(200, {"results": self.rows_of(emails, result)}))
        if path == "/verify/async":
            assert json.loads(seen.body)["webhook_url"]
            return Reply(202, {"request_id": "req-1"})
        if path == "/bulk/upload":
            emails = emails_in_file(seen)
            if not self.can_pay(emails):
                return Reply(402, {"message": "not enough credits"})
            return Reply(200, {"job_id": self.open_job(emails).job_id})
        return Reply(404, {"message": "not found"})

    def _paid(self, emails: list[str], answer) -> Reply:
        if not self.can_pay(emails):
            return Reply(402, {"message": "not enough credits"})
        for email in emails:
            self.charge(email)
        return answer()

    def _job(self, rest: str) -> Reply:
        name, _, tail = rest.partition("/")
        job = self.jobs.get(unquote(name))
        if job is None:
            return Reply(404, {"message": "no such job"})
        if tail == "results":
            return Reply(200, csv_of(COLUMNS, self.rows_of(job.emails, csv_row)))
        if tail == "events":
            events = [{"status": "processing"}, {"status": self.states[-1]}]
            job.state = self.states[-1]
            text = "".join(f"event: progress\ndata: {json.dumps(e)}\n\n" for e in events)
            return Reply(200, text.encode(), {"Content-Type": "text/event-stream"})
        state = self.poll(job)
        return Reply(200, {"id": job.job_id, "status": state, "total": len(job.emails)})
