"""What a list of rows is filtered, sorted and counted by: plain values, without numpy."""

from __future__ import annotations

from dataclasses import dataclass

from app.mail.reason import Reason, Status

STATUSES: tuple[Status, ...] = tuple(Status)
NO_SCORE = 255


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows to show; empty parts let everything pass.

    Attributes:
        text: Part of the address, case ignored.
        statuses: Any of these; None in it stands for rows without a verdict yet.
        provider, domain: Exact names.
        score_min, score_max: Inclusive; rows without a score do not pass either bound.
        marks: Any of these row marks; empty for all.
    """

    text: str = ""
    statuses: frozenset[Status | None] = frozenset()
    reasons: frozenset[Reason] = frozenset()
    provider: str = ""
    domain: str = ""
    score_min: int | None = None
    score_max: int | None = None
    marks: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Sort:
    """How to order rows: number, address, status, reason, score, provider or domain."""

    column: str = "number"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """The new verdict of one mailbox, in the index's words."""

    mailbox: int
    status: int
    reason: int
    score: int
    provider: int


@dataclass(frozen=True, slots=True)
class Facet:
    """How many rows share a word."""

    name: str
    count: int
