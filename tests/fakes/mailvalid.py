"""A fake Mailvalid: single, jobs with list, download and cancel, bounces."""

from __future__ import annotations

import json
from urllib.parse import unquote

from tests.fakes.hosted_core import FakeService, Job, Reply, Seen, csv_of, emails_in, kind_of

_STATUS = {"catchall": "catch_all", "disposable": "do_not_mail", "role": "do_not_mail"}
_REASON = {
    "valid": "mailbox_confirmed",
    "invalid": "mailbox_not_found",
    "catchall": "accept_all",
    "unknown": "greylisted",
    "disposable": "disposable",
    "role": "role_based",
}


def result(email: str) -> dict[str, object]:
    """Return a result in the document's shape."""
    kind = kind_of(email)
    return {
        "email": email,
        "status": _STATUS.get(kind, kind),
        "is_valid": kind == "valid",
        "syntax_valid": True,
        "domain": email.rpartition("@")[2],
        "domain_valid": True,
        "has_mx": True,
        "mx_records": [{"priority": 10, "host": "mx.example"}],
        "smtp_checked": True,
        "smtp_response_code": {"invalid": 550, "unknown": None}.get(kind, 250),
        "is_disposable": kind == "disposable",
        "is_role_based": kind == "role",
        "is_catch_all": kind == "catchall",
        "is_free_provider": False,
        "confidence_score": 95,
        "status_reason": _REASON[kind],
        "provider": "corporate",
        "verification_time_ms": 234,
        "cached": False,
    }


class FakeMailvalid(FakeService):
    """State of one account."""

    key = "mv_live_FAKE0123456789"
    base_path = "/api/v1"
    unknown_is_free = True
    states = ("pending", "processing", "completed")
    results_in_status = True

    def route(self, seen: Seen, path: str) -> Reply:
        if path == "/verify/single":
            return self._single(json.loads(seen.body)["email"])
        if path == "/webhooks/bounce":
            events = json.loads(seen.body)["events"]
            assert len(events) <= 1000
            return Reply(200, {"success": True, "processed": len(events), "errors": 0})
        if path == "/verify/bulk":
            return self._submit(seen) if seen.method == "POST" else self._list(seen)
        if path.startswith("/verify/bulk/"):
            return self._job(seen, path.removeprefix("/verify/bulk/"))
        return Reply(404, {"detail": "Not found"})

    def _single(self, email: str) -> Reply:
        if "bad" in email:
            return Reply(422, {"detail": "Invalid email format"})
        if not self.can_pay([email]):
            return Reply(402, {"detail": "Insufficient credits"})
        used = self.charge(email)
        return Reply(200, {"success": True, "credits_used": used, "result": result(email)})

    def _submit(self, seen: Seen) -> Reply:
        emails = emails_in(seen)
        if len(emails) > 10_000:
            return Reply(400, {"detail": "Bulk job too large"})
        if any("bad" in email for email in emails):
            return Reply(422, {"detail": "Invalid email format"})
        if not self.can_pay(emails):
            return Reply(402, {"detail": "Insufficient credits"})
        job = self.open_job(emails)
        body = {"job_id": job.job_id, "status": "pending", "total_emails": len(emails)}
        return Reply(201, {**body, "credits_reserved": len(emails), "webhook_url": None})

    def _list(self, seen: Seen) -> Reply:
        page, size = int(seen.query.get("page", 1)), int(seen.query.get("page_size", 20))
        jobs = list(self.jobs.values())[::-1][(page - 1) * size : page * size]
        listed = [
            {"job_id": j.job_id, "status": j.state, "total_emails": len(j.emails)} for j in jobs
        ]
        return Reply(200, {"jobs": listed, "total": len(self.jobs), "page": page})

    def _job(self, seen: Seen, rest: str) -> Reply:
        name, _, tail = rest.partition("/")
        job = self.jobs.get(unquote(name))
        if job is None:
            return Reply(404, {"detail": "Not found"})
        if seen.method == "DELETE":
            return self._cancel(job)
        if tail == "download":
            rows = self.rows_of(job.emails, result)
            if seen.query.get("format") == "csv":
                return Reply(200, csv_of(list(rows[0]), rows))
            return Reply(200, rows)
        state = self.poll(job)
        body = {
            "job_id": job.job_id,
            "status": state,
            "total_emails": len(job.emails),
            "processed_emails": len(job.emails) if state == "completed" else 0,
            "credits_used": job.charged,
        }
        if state == "completed" and self.results_in_status:
            body["results"] = self.rows_of(job.emails, result)
        return Reply(200, body)

    def _cancel(self, job: Job) -> Reply:
        if job.state != "running":
            return Reply(400, {"detail": "Job is over"})
        job.state = self.cancelled_word
        self.credits += job.charged
        self.spent -= job.charged
        for email in job.emails:
            self.charged[email.lower()] -= 1
        job.charged = 0.0
        return Reply(200, {"success": True})
