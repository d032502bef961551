"""One opened job as the views see it: rows, selections, shares and explanations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.mail.address import Address, mailbox_key, parse
from app.mail.reason import Reason, Status
from app.mail.result import Result
from app.store.database import Store
from app.store.filters import Facet, RowFilter, Sort
from app.store.jobs import JobInfo, StatusCounts
from app.store.pages import RowView

if TYPE_CHECKING:  # numpy comes late
    import numpy as np
    from numpy.typing import NDArray

    from app.store.index import JobIndex

KEEP, DROP = 1, 2  # the marks of rows

TOP = 5  # bars in a list of shares


@dataclass(frozen=True, slots=True)
class Shares:
    """What a list is made of; the most frequent first."""

    counts: StatusCounts
    reasons: tuple[Facet, ...]
    providers: tuple[Facet, ...]
    domains: tuple[Facet, ...]


class OpenJob:
    """Reads one job: pages from the store, filters and shares from its compact index."""

    def __init__(
        self, store: Store, info: JobInfo, index: JobIndex, providers: Mapping[str, str]
    ) -> None:
        """Open a job.

        Args:
            store: Where it is.
            info: What lists of jobs show of it.
            index: Its compact index.
            providers: How people call each provider, by name.
        """
        self._store = store
        self._index = index
        self._providers = providers
        self.info = info

    @property
    def row_count(self) -> int:
        """Return the number of rows."""
        return len(self._index)

    def provider_label(self, name: str) -> str:
        """Return a provider as people call it."""
        return self._providers.get(name, name)

    def reload(self) -> JobInfo:
        """Read name, state and counts again."""
        self.info = self._store.jobs.get(self.info.id) or self.info
        return self.info

    def rows(self, row_ids: Sequence[int]) -> Sequence[RowView]:
        """Return these rows in this order."""
        return self._store.results.rows(self.info.id, row_ids)

    def select(self, wanted: RowFilter, sort: Sort) -> NDArray[np.int64]:
        """Return the ids of the rows that pass, in order."""
        return self._index.select(wanted, sort)

    def shares(self) -> Shares:
        """Count the rows by status, reason, provider and domain."""
        return Shares(
            counts=self._index.counts(),
            reasons=tuple(self.facets("reason", len(Reason))),
            providers=tuple(each for each in self.facets("provider", TOP + 1) if each.name)[:TOP],
            domains=tuple(each for each in self.facets("domain", TOP + 1) if each.name)[:TOP],
        )

    def facets(self, by: str, top: int) -> list[Facet]:
        """Count the rows by a column, the most frequent first."""
        return self._index.facets(by, top)

    def take_over(self, mailbox_ids: Iterable[int]) -> None:
        """Bring the index up to date for mailboxes that were settled."""
        self._store.results.refresh(self.info.id, self._index, mailbox_ids)

    def result(self, row_id: int) -> Result | None:
        """Return the result of a row; None while it is pending."""
        return self._store.results.result(self.info.id, row_id)

    def set_marks(self, row_ids: Sequence[int], mark: int) -> None:
        """Mark rows: 0 none, 1 keep, 2 drop."""
        self._store.jobs.set_marks(self.info.id, row_ids, mark)
        self._index.set_marks(row_ids, mark)

    def marked_choice(self, statuses: frozenset[Status]) -> list[int] | None:
        """Return the rows of some statuses and those marked to keep, without those to drop.

        None if no row is marked, so that the statuses alone say it.
        """
        marked = self._index.select(RowFilter(marks=frozenset({KEEP, DROP})))
        if not len(marked):
            return None
        unmarked = RowFilter(statuses=frozenset(statuses), marks=frozenset({0}))
        kept = self._index.select(RowFilter(marks=frozenset({KEEP})))
        return sorted([*self._index.select(unmarked).tolist(), *kept.tolist()])

    def marks(self, row_ids: Sequence[int]) -> dict[int, int]:
        """Return the mark of each row."""
        return {view.row_id: view.mark for view in self.rows(row_ids)}

    def suppress(self, row_ids: Sequence[int], name: str) -> int:
        """Add the rows' addresses to a new suppression list and return its id."""
        keys = [_key(view.text) for view in self.rows(row_ids)]
        return self._store.history.add_suppression_list(name, keys).id

    def forget_suppression(self, list_id: int) -> None:
        """Take a suppression list away again."""
        self._store.history.remove_suppression_list(list_id)

    def reopen(self, reasons: Iterable[Reason]) -> int:
        """Make addresses pending again whose verdict has one of these reasons."""
        return self._store.results.reopen(self.info.id, reasons)


def _key(text: str) -> str:
    address = parse(text)
    return mailbox_key(address) if isinstance(address, Address) else text
