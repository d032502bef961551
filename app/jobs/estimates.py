"""How likely mail bounces, as the user's own outcomes have taught it."""

from __future__ import annotations

import threading

from app import paths
from app.mail.deliverability import BounceTable, outcomes_of
from app.store.history import History


class Estimates:
    """Keeps the bounce table until the history of events changes; may be used from any thread."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._lock = threading.Lock()
        self._mark: tuple[int, int] | None = None
        self._table: BounceTable | None = None
        self._learnt = 0

    def table(self) -> BounceTable:
        """Return the bounce probabilities by the priors and the user's imported outcomes.

        The first call after an import goes through all events: a second for a million of them.
        """
        with self._lock:
            mark = self._history.events_mark()
            if self._table is None or mark != self._mark:
                text = paths.resource("bounce_priors.toml").read_text(encoding="utf-8")
                outcomes = outcomes_of(self._history.tellings())
                self._table, self._mark = BounceTable.from_toml(text, outcomes), mark
                self._learnt = sum(one.bounced + one.delivered for one in outcomes)
            return self._table

    def learnt(self) -> int:
        """Return how many outcomes of the user's own mailings the table has learnt from."""
        self.table()
        return self._learnt
