"""A fake MailChecked: single, jobs as JSON and CSV, a results file, account."""

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

_VERDICT = {"catchall": "catch_all", "disposable": "risky", "role": "risky"}
_SMTP = {"invalid": "rejected", "unknown": "greylisted"}


def flat(email: str) -> dict[str, object]:
    """Return a row of the results file."""
    kind = kind_of(email)
    return {
        "email": email,
        "verdict": _VERDICT.get(kind, kind),
        "score": 0.98 if kind == "valid" else 0.4,
        "syntax": True,
        "mx": True,
        "smtp": _SMTP.get(kind, "accepted"),
        "catch_all": kind == "catchall",
        "disposable": kind == "disposable",
        "role": kind == "role",
        "free_provider": False,
        "provider": "google",
    }


def result(email: str, charged: float) -> dict[str, object]:
    """Return a single result in the document's shape."""
    row = flat(email)
    names = ("syntax", "mx", "smtp", "catch_all", "disposable", "role", "free_provider")
    return {
        "email": email,
        "verdict": row["verdict"],
        "score": row["score"],
        "checks": {name: row[name] for name in names},
        "provider": "google",
        "credits_charged": charged,
        "cached": False,
        "request_id": "req_01",
    }


class FakeMailChecked(FakeService):
    """State of one account."""

    key = "mck_live_FAKE0123456789"
    base_path = "/v1"
    auth = "Authorization"
    unknown_is_free = True
    result_host = "https://app.mailchecked.com"

    def error(self, status: int, code: str, message: str) -> Reply:
        return Reply(status, {"error": {"code": code, "message": message}})

    def route(self, seen: Seen, path: str) -> Reply:
        if path == "/account":
            body = {"credits": self.credits, "plan": "payg", "email": "you@yourcompany.com"}
            return Reply(200, body)
        if path == "/validate":
            email = json.loads(seen.body)["email"]
            if not self.can_pay([email]):
                return self.error(402, "insufficient_credits", "Top up")
            return Reply(200, result(email, self.charge(email)))
        if seen.method == "POST" and path in ("/bulk", "/bulk/csv"):
            emails = emails_in(seen) if path == "/bulk" else emails_in_file(seen)
            if not self.can_pay(emails):
                return self.error(402, "insufficient_credits", "Top up")
            job = self.open_job(emails)
            return Reply(200, {"job_id": job.job_id, "status": "queued", "count": len(emails)})
        return self._job(path.removeprefix("/bulk/"))

    def _job(self, rest: str) -> Reply:
        name, _, tail = rest.partition("/")
        job = self.jobs.get(unquote(name))
        if job is None:
            return self.error(404, "not_found", "No such job")
        if tail == "results.csv":
            rows = self.rows_of(job.emails, flat)
            return Reply(200, csv_of(list(flat("a@b.example")), rows))
        state = self.poll(job)
        done = len(job.emails) if state == "completed" else 0
        body = {
            "job_id": job.job_id,
            "status": state,
            "name": None,
            "progress": {"done": done, "total": len(job.emails)},
            "summary": {},
            "credits_charged": job.charged,
        }
        if state == "completed":
            quoted = job.job_id.replace("/", "%2F")
            body["result_url"] = f"{self.result_host}/v1/bulk/{quoted}/results.csv"
        return Reply(200, body)
