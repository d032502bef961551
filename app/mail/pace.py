"""How fast we knock at one MX group: limits, slowing down, recovering, and giving up for now.

1. A group never has more connections at a time, nor more new ones a minute, than its provider
   allows; anyone else 10 and 100.
2. Refusals for our rate, lost connections and time-outs double the gap between connects and halve
   the connections; success takes both back step by step. What else is refused before the next
   connect was already under way, and doubles nothing again.
3. After several replies about us in a row the group is parked: only the user opens it again.
   Greylisting parks nothing, it is how the host greets everybody.

No clock of its own: times are handed in, in seconds of any monotonic clock.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from app.mail.providers import Provider, Providers
from app.mail.reason import Reason
from app.mail.reply import Reading
from app.mail.reply_class import About, ReplyClass

ANYONE_ELSE = Provider(name="", label="")
PARK_AFTER = 12
SCHEDULE_S = (60, 300, 900, 1800, 3600)

_MINUTE_S = 60.0
_FIRST_GAP_S = 1.0
_LONGEST_GAP_S = 120.0
_LONGEST_HOLD_S = 3600.0
_FULL_HOUSE_S = 0.25
_RECOVERY = 0.7
_LONGEST_RETRY_S = 86_400

_WORTH_ASKING_AGAIN = frozenset(
    {
        ReplyClass.GREYLISTED,
        ReplyClass.RATE_LIMITED,
        ReplyClass.SERVER_TROUBLE,
        ReplyClass.TOO_MANY_RECIPIENTS,
        ReplyClass.POLICY,
        ReplyClass.LISTED,
        ReplyClass.NO_RDNS,
        ReplyClass.BAD_SENDER,
        ReplyClass.UNCLEAR,
    }
)
_REASONS_WORTH_ASKING_AGAIN = frozenset(
    {
        Reason.GREYLISTED,
        Reason.MAIL_SERVER_TEMPORARY_ERROR,
        Reason.TIMEOUT_EXCEEDED,
        Reason.FORCIBLE_DISCONNECT,
        Reason.FAILED_SMTP_CONNECTION,
    }
)


@dataclass(frozen=True, slots=True)
class Parking:
    """Why a group is parked.

    Attributes:
        group: The MX group.
        count: Replies about us, in a row, that led to it.
        last: The last of them.
        since: When it was parked, on the clock handed in.
    """

    group: str
    count: int
    last: Reading
    since: float


@dataclass(slots=True)
class _Group:
    limits: Provider
    allowed: float
    open_connections: int = 0
    gap_s: float = 0.0
    not_before: float = float("-inf")
    slowed_until: float = float("-inf")
    refusals: int = 0
    starts: deque[float] = field(default_factory=deque[float])
    parking: Parking | None = None


class Pace:
    """Who may connect when; one for a run."""

    def __init__(
        self,
        providers: Providers,
        *,
        default: Provider = ANYONE_ELSE,
        park_after: int = PARK_AFTER,
    ) -> None:
        self._providers = providers
        self._default = default
        self._park_after = park_after
        self._groups: dict[str, _Group] = {}

    def wait_s(self, group: str, now: float) -> float:
        """Return the seconds until another connection may start; 0.0 for at once.

        For a parked group it is a long wait, not an end: ask parked() first.
        """
        state = self._group(group)
        if state.parking is not None:
            return _LONGEST_HOLD_S
        waits = [0.0, state.not_before - now]
        if state.open_connections >= int(state.allowed):
            waits.append(_FULL_HOUSE_S)
        if len(state.starts) >= state.limits.connects_per_minute:
            waits.append(state.starts[0] + _MINUTE_S - now)
        return min(max(waits), _LONGEST_HOLD_S)

    def started(self, group: str, now: float) -> None:
        """Count a connection that is being opened."""
        state = self._group(group)
        state.open_connections += 1
        state.starts.append(now)
        while len(state.starts) > state.limits.connects_per_minute:
            state.starts.popleft()
        state.not_before = max(state.not_before, now + state.gap_s)

    def finished(
        self, group: str, now: float, reading: Reading | None, *, ended_badly: bool
    ) -> None:
        """Count a connection that has ended.

        Args:
            group: The MX group.
            now: On the same clock as in started().
            reading: The last reply's reading, if it was not already given to heard().
            ended_badly: The connection was refused, lost or timed out.
        """
        state = self._group(group)
        state.open_connections = max(0, state.open_connections - 1)
        if reading is not None:
            self.heard(group, now, reading)
        if ended_badly:
            _slow_down(state, now, None)
        elif reading is None or reading.reply_class is not ReplyClass.RATE_LIMITED:
            _recover(state)

    def heard(self, group: str, now: float, reading: Reading) -> None:
        """Count one reply: slow down on RATE_LIMITED, park after too many replies about us."""
        state = self._group(group)
        if reading.reply_class is ReplyClass.RATE_LIMITED:
            _slow_down(state, now, reading.retry_after_s)
        if reading.about is not About.US or reading.reply_class is ReplyClass.GREYLISTED:
            state.refusals = 0
            return
        state.refusals += 1
        if state.refusals >= self._park_after and state.parking is None:
            state.parking = Parking(group, state.refusals, reading, now)

    def parked(self, group: str) -> bool:
        """Tell whether the group is parked."""
        return self.parking(group) is not None

    def parking(self, group: str) -> Parking | None:
        """Return why a group is parked, None if it is not."""
        state = self._groups.get(group)
        return state.parking if state else None

    def parkings(self) -> tuple[Parking, ...]:
        """Return every parked group, in the order in which they were met."""
        return tuple(s.parking for s in self._groups.values() if s.parking is not None)

    def unpark(self, group: str) -> None:
        """Give a group another chance, with a clean count."""
        state = self._group(group)
        state.parking = None
        state.refusals = 0

    def connections(self, group: str) -> int:
        """Return how many connections the group bears now, at least 1."""
        return int(self._group(group).allowed)

    def messages_per_connection(self, group: str) -> int:
        """Return after how many transactions a new connection is due."""
        return self._group(group).limits.messages_per_connection

    def _group(self, group: str) -> _Group:
        state = self._groups.get(group)
        if state is None:
            limits = self._providers.get(group) or self._default
            state = self._groups[group] = _Group(limits, float(limits.connections))
        return state


def _slow_down(state: _Group, now: float, named_s: int | None) -> None:
    if now >= state.slowed_until:
        state.gap_s = min(max(_FIRST_GAP_S, state.gap_s * 2), _LONGEST_GAP_S)
        state.allowed = max(1.0, state.allowed / 2)
    hold_s = min(max(named_s or 0.0, state.gap_s), _LONGEST_HOLD_S)
    state.slowed_until = state.not_before = max(state.not_before, now + hold_s)


def _recover(state: _Group) -> None:
    state.gap_s = state.gap_s * _RECOVERY if state.gap_s * _RECOVERY >= _FIRST_GAP_S / 2 else 0.0
    state.allowed = min(float(state.limits.connections), state.allowed + 0.5)


def retry_after_s(finding: Reading | Reason, attempt: int) -> int | None:
    """Return the seconds after which to ask again, None if that will not help.

    Args:
        finding: A reply's reading, or the reason where no reply came.
        attempt: How many attempts were made; 1 after the first.
    """
    if attempt > len(SCHEDULE_S):
        return None
    planned_s = SCHEDULE_S[max(attempt, 1) - 1]
    if isinstance(finding, Reason):
        return planned_s if finding in _REASONS_WORTH_ASKING_AGAIN else None
    if finding.is_permanent or finding.reply_class not in _WORTH_ASKING_AGAIN:
        return None
    return min(max(1, finding.retry_after_s or planned_s), _LONGEST_RETRY_S)
