"""Whether this machine can reach any mail host at all.

When the first groups all fail by time-out or no route, and none has ever been reached, it is our
network that blocks the port: that is said, and nothing is concluded of any mailbox.
"""

from __future__ import annotations

from app.mail.evidence import ProbeEnd

GROUPS_NEEDED = 5
BLOCKED_ADVICE = (
    "This network blocks outgoing mail connections (port 25), so no mailbox can be asked here. "
    "What helps: a SOCKS5 proxy, a hosted service, or Winnow on a server whose provider allows it."
)

_MUTE = frozenset({ProbeEnd.CONNECT_TIMEOUT, ProbeEnd.UNREACHABLE, ProbeEnd.NETWORK_BLOCKED})
_NO_NEWS = frozenset({ProbeEnd.NOT_STARTED, ProbeEnd.PARKED, ProbeEnd.INTERNAL_ERROR})


class PortWatch:
    """Decides from the first groups whether the port is open."""

    def __init__(self) -> None:
        self._mute: set[str] = set()
        self.is_open = False
        self.is_blocked = False

    @property
    def is_undecided(self) -> bool:
        """Tell whether nothing is known yet."""
        return not (self.is_open or self.is_blocked)

    def is_mute(self, end: ProbeEnd) -> bool:
        """Tell whether an end could be our own network's doing."""
        return end in _MUTE

    def heard(self, group: str, end: ProbeEnd) -> None:
        """Take down how a probe of a group ended."""
        if end in _NO_NEWS or not self.is_undecided:
            return
        if end not in _MUTE:
            self.is_open = True
            return
        self._mute.add(group)
        self.is_blocked = len(self._mute) >= GROUPS_NEEDED

    def block(self) -> None:
        """Take it from a preflight that the port is blocked."""
        self.is_blocked = True
