"""A fake MailSentry: single, jobs, finder; every check counts."""

from __future__ import annotations

import json
from urllib.parse import unquote

from tests.fakes.hosted_core import FakeService, Reply, Seen, emails_in, kind_of

_SCORE = {"invalid": 20, "unknown": 70, "disposable": 70, "role": 90}


def result(email: str) -> dict:
    """Return a result: a catch-all and a role address are "valid" by score here."""
    kind = kind_of(email)
    score = _SCORE.get(kind, 100)
    bands = ((90, "valid"), (60, "caution"), (30, "risky"), (0, "invalid"))
    return {
        "email": email,
        "score": score,
        "verdict": next(word for least, word in bands if score >= least),
        "checks": {
            "syntax": {"valid": True},
            "mx_records": {"valid": True, "records": ["mx.example"]},
            "disposable": {"is_disposable": kind == "disposable"},
            "role_based": {"is_role_based": kind == "role"},
            "free_provider": {"is_free": False},
            "typo": {"has_typo": False, "suggestion": None},
            "smtp": {"valid": kind != "invalid", "catch_all": kind == "catchall"},
        },
        "response_time_ms": 42,
    }


class FakeMailSentry(FakeService):
    """State of one account."""

    key = "ms_live_FAKE0123456789"
    base_path = "/api/v1"
    states = ("processing", "processing", "completed")

    def _with_headers(self, reply: Reply) -> Reply:
        reply.headers["X-Monthly-Remaining"] = f"{int(self.credits):,}"
        return super()._with_headers(reply)

    def route(self, seen: Seen, path: str) -> Reply:
        if path == "/verify":
            email = json.loads(seen.body)["email"]
            if not self.can_pay([email]):
                return Reply(402, {"error": "Monthly limit reached"})
            self.charge(email)
            return Reply(200, result(email))
        if path == "/finder":
            return self._find(json.loads(seen.body))
        if path == "/bulk":
            emails = emails_in(seen)
            if not self.can_pay(emails):
                return Reply(402, {"error": "Monthly limit reached"})
            return Reply(200, self._shown(self.open_job(emails).job_id, "processing"))
        job = self.jobs.get(unquote(path.removeprefix("/bulk/")))
        if job is None:
            return Reply(404, {"error": "not found"})
        state = self.poll(job)
        body = self._shown(job.job_id, state)
        if state == "completed":
            body["results"] = self.rows_of(job.emails, result)
            body["completed_at"] = "2026-03-18T12:00:04Z"
        return Reply(200, body)

    def _shown(self, job_id: str, state: str) -> dict:
        total = len(self.jobs[job_id].emails)
        done = total if state == "completed" else 0
        return {"id": job_id, "status": state, "total_emails": total, "processed": done}

    def _find(self, body: dict) -> Reply:
        self.charge(f"finder:{body['first_name']}")
        found = body["first_name"] != "Nobody"
        email = f"{body['first_name']}.{body['last_name']}@{body['domain']}".lower()
        return Reply(
            200,
            {
                "email": email if found else None,
                "confidence": 94 if found else 0,
                "status": "found" if found else "not_found",
                "patterns_tested": 6,
                "domain": body["domain"],
            },
        )
