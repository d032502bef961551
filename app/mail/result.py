"""A result: one mailbox of a list with its evidence and verdict."""

from __future__ import annotations

from dataclasses import dataclass

from app.mail.evidence import Evidence
from app.mail.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Result:
    """Evidence and what was decided from it."""

    evidence: Evidence
    verdict: Verdict
