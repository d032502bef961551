"""A fake host of the self-hosted API: single, jobs, pages, CSV, account, plans."""

from __future__ import annotations

import json
from urllib.parse import unquote

from tests.fakes.hosted_core import FakeService, Reply, Seen, csv_of, emails_in, kind_of

_TIER = {"invalid": "undeliverable", "unknown": "unknown", "valid": "deliverable"}
_RESULT = {"invalid": "invalid", "unknown": "unknown", "valid": "ok", "catchall": "catch_all"}


def result(email: str) -> dict:
    """Return a result; the address comes back in lower case, an unknown may have any score."""
    kind = kind_of(email)
    return {
        "email": email.lower(),
        "domain": email.rpartition("@")[2],
        "score": 92 if kind in ("valid", "unknown") else 20 if kind == "invalid" else 55,
        "tier": _TIER.get(kind, "risky"),
        "tierLabel": "OK",
        "result": _RESULT.get(kind, "risky"),
        "quality": _TIER.get(kind, "risky"),
        "provider": "Google Workspace",
        "isRole": kind == "role",
        "isDisposable": kind == "disposable",
        "mx": [{"exchange": "mx.example", "priority": 1}],
        "smtp": {
            "connected": True,
            "mailboxExists": kind not in ("invalid", "unknown"),
            "responseCode": {"invalid": 550, "unknown": 451}.get(kind, 250),
            "latencyMs": 342,
        },
        "catchAll": {"isCatchAll": kind == "catchall"},
        "spf": True,
        "dmarc": True,
        "verifiedAt": "2026-05-15T10:30:00.000Z",
        "cached": False,
    }


class FakeSelfHosted(FakeService):
    """State of one account."""

    key = "ev_live_FAKE0123456789"
    base_path = "/api/v1"
    auth = "Authorization"
    overage_rate: float | None = None
    largest_page = 1000

    def error(self, status: int, code: str, message: str) -> Reply:
        return Reply(status, {"error": code, "message": message})

    def can_pay(self, emails) -> bool:
        return self.overage_rate is not None or super().can_pay(emails)

    def route(self, seen: Seen, path: str) -> Reply:
        if path == "/plans":
            return Reply(200, {"plans": [{"plan": "free", "included": 100}]})
        if path == "/account":
            return Reply(200, self._account())
        if path == "/verify":
            email = json.loads(seen.body)["email"]
            if not self.can_pay([email]):
                return self.error(402, "usage_limit_reached", "Monthly limit reached")
            self.charge(email)
            return Reply(200, result(email))
        if path == "/verify/bulk":
            emails = emails_in(seen)
            if not self.can_pay(emails):
                return self.error(402, "usage_limit_reached", "Monthly limit reached")
            job = self.open_job(emails)
            body = {"jobId": job.job_id, "status": "processing", "total": len(emails)}
            return Reply(202, {**body, "message": "Job created."})
        return self._job(seen, path.removeprefix("/jobs/"))

    def _account(self) -> dict:
        return {
            "plan": "free",
            "planName": "Free",
            "month": "2026-05",
            "used": self.spent,
            "included": self.spent + max(self.credits, 0),
            "remaining": max(self.credits, 0),
            "overage": 0,
            "overageRate": self.overage_rate,
            "rateLimit": 10,
        }

    def _job(self, seen: Seen, rest: str) -> Reply:
        name, _, tail = rest.partition("/")
        job = self.jobs.get(unquote(name))
        if job is None:
            return self.error(404, "not_found", "No such job")
        if tail == "results":
            return self._page(seen, job.emails)
        if tail == "download":
            rows = self.rows_of(job.emails, result)
            columns = ("email", "tier", "result", "score", "isRole", "isDisposable")
            return Reply(200, csv_of(columns, rows))
        state = self.poll(job)
        return Reply(
            200,
            {
                "id": job.job_id,
                "status": state,
                "total_emails": len(job.emails),
                "completed": len(job.emails) if state == "completed" else 0,
                "deliverable": 0,
                "risky": 0,
                "undeliverable": 0,
                "created_at": "2026-05-15T10:30:00.000Z",
            },
        )

    def _page(self, seen: Seen, emails: list[str]) -> Reply:
        page = int(seen.query.get("page", 1))
        limit = min(int(seen.query.get("limit", 100)), self.largest_page)
        rows = self.rows_of(emails, result)[(page - 1) * limit : page * limit]
        return Reply(200, {"results": rows, "page": page, "limit": limit})
