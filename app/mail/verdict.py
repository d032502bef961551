"""The verdict: evidence weighed, without asking anyone."""

from __future__ import annotations

from dataclasses import dataclass

from app.mail.reason import Reason, Status


@dataclass(frozen=True, slots=True)
class Factor:
    """One named part of the score.

    Attributes:
        name: Key in resources/factors.toml.
        status: "passed", "failed", "unknown" or "not_checked".
        impact: Points added to or taken from the score.
    """

    name: str
    status: str
    impact: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of one address.

    Attributes:
        status: The word that counts.
        reasons: Every reason that holds, heaviest first; the first one decided. Never empty.
        score: 0-100, the sum of the factors, bounded.
        recommendation: "send", "send_with_caution" or "do_not_send".
        factors: What the score is made of.
        retry_after_s: When to ask again if the answer is a wait; None if waiting will not help.
    """

    status: Status
    reasons: tuple[Reason, ...]
    score: int
    recommendation: str
    factors: tuple[Factor, ...] = ()
    retry_after_s: int | None = None

    @property
    def reason(self) -> Reason:
        """Return the reason that decided."""
        return self.reasons[0]
