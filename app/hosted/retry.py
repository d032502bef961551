"""What to do after an answer: go on, wait, try again or stop. Pure decisions.

A request that may have cost something is only sent again after an answer that says it did not.
"""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Final

from app.hosted import fields
from app.hosted.wire import SUCCESS, HttpAnswer, Request

MAX_TRIES: Final = 6
MAX_RATE_WAITS: Final = 20
# A service that asks for more than this wants us to come back another time.
LONGEST_WAIT_S: Final = 15 * 60.0
_LONGEST_PAUSE_S: Final = 30.0
_FIRST_PAUSE_S: Final = 1.0
# Answers of something between us and the service: the request may have reached it.
_GATEWAY: Final = frozenset({502, 504, 520, 521, 522, 523, 524})
_SERVER: Final = range(500, 600)
_REDIRECT: Final = range(300, 400)
_UNAUTHORIZED: Final = 401
_PAYMENT: Final = 402
_FORBIDDEN: Final = 403
# "Request timeout" and "see other": whether the work was done is not said.
_DOUBTFUL: Final = frozenset({303, 408})
_CONFLICT_TOO_EARLY: Final = 425
_TOO_MANY: Final = 429
# Below this a reset is seconds from now, above it a Unix time, above the next in milliseconds.
_UNIX_FROM: Final = 1_000_000_000.0
_MILLISECONDS_FROM: Final = 100_000_000_000.0


class Move(StrEnum):
    """What to do after an answer."""

    ACCEPT = "accept"
    WAIT = "wait"
    RETRY = "retry"
    BAD_KEY = "bad_key"
    FORBIDDEN = "forbidden"
    NO_CREDITS = "no_credits"
    LOST = "lost"
    REFUSED = "refused"


_FINAL: Final = {
    _UNAUTHORIZED: Move.BAD_KEY,
    _FORBIDDEN: Move.FORBIDDEN,
    _PAYMENT: Move.NO_CREDITS,
    _TOO_MANY: Move.WAIT,
    _CONFLICT_TOO_EARLY: Move.RETRY,
}


def judge(request: Request, status: int) -> Move:
    """Return what an HTTP status means for a request."""
    if status in SUCCESS:
        return Move.ACCEPT
    if status in _FINAL:
        return _FINAL[status]
    if status in _GATEWAY or (status in _SERVER and request.is_listed):
        return Move.LOST if request.is_paid else Move.RETRY
    if status in _DOUBTFUL and request.is_paid:
        return Move.LOST
    return Move.RETRY if status in _SERVER or status in _DOUBTFUL else Move.REFUSED


def is_redirect(status: int) -> bool:
    """Tell whether an answer points elsewhere."""
    return status in _REDIRECT


def pause_s(attempt: int, chance: float) -> float:
    """Return the pause after the attempt (from 0): doubling, bounded, half of it by chance."""
    longest = min(_FIRST_PAUSE_S * 2.0 ** min(attempt, 16), _LONGEST_PAUSE_S)
    return longest * (0.5 + chance / 2)


def asked_wait_s(answer: HttpAnswer, now: float) -> float | None:
    """Return the seconds that a service asks to wait; None if it does not say.

    Retry-After as seconds or date (RFC 9110 10.2.3), else X-RateLimit-Reset as Unix time.
    """
    after = answer.header("Retry-After")
    seconds = fields.number({"s": after}, "s")
    if seconds is None and after:
        seconds = _until_date_s(after, now)
    if seconds is None:
        seconds = _until_reset_s(answer.header("X-RateLimit-Reset"), now)
    return None if seconds is None else max(seconds, 0.0)


def _until_date_s(text: str, now: float) -> float | None:
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    aware = date if date.tzinfo else date.replace(tzinfo=UTC)
    return aware.timestamp() - now


def _until_reset_s(text: str, now: float) -> float | None:
    value = fields.number({"s": text}, "s")
    if value is None:
        return None
    if value >= _MILLISECONDS_FROM:
        value /= 1000
    return value - now if value >= _UNIX_FROM else value


def is_window_spent(answer: HttpAnswer) -> bool:
    """Tell whether the answer says that no request is left in this window."""
    return fields.number({"n": answer.header("X-RateLimit-Remaining")}, "n") == 0


def poll_pause_s(polls: int, chance: float) -> float:
    """Return the pause before the next poll: from 2 s, growing to 15 s for long jobs."""
    return min(2.0 * 1.3 ** min(polls, 20), 15.0) * (1.0 + chance / 10)
