"""A job as compact arrays: filter, sort and count a million rows without touching the file.

Rules: arrays hold numbers, words lie once in tables beside them. Row ids are 1-based places in the
list. Import this file late: it brings numpy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.store.filters import NO_SCORE, STATUSES, Change, Facet, RowFilter, Sort
from app.store.jobs import StatusCounts
from app.store.ranks import rank_addresses

__all__ = ["Change", "Facet", "JobIndex", "Moving", "RowFilter", "Sort", "Still"]

Ints = NDArray[np.int32]
Octets = NDArray[np.uint8]
Mask = NDArray[np.bool_]


@dataclass(slots=True)
class Still:
    """What of a job never changes: rows and addresses.

    Attributes:
        mailbox_of_row: One for each row; mailboxes from 0.
        domain: One for each mailbox, a place in its words.
        ends: Where each address ends in the blob.
        blob: The addresses in lower case, UTF-8, each followed by a newline.
        rank: Place of each mailbox by address; empty until it is needed.
        domains: Word of a code of domain.
    """

    mailbox_of_row: Ints
    domain: Ints
    ends: NDArray[np.int64]
    blob: Octets
    rank: Ints
    domains: list[str]


@dataclass(slots=True)
class Moving:
    """What of a job changes with its verdicts, one for each mailbox.

    Attributes:
        status: 0 is pending, else 1 + place in Status.
        reason, provider: Places in their words.
    """

    status: Octets
    reason: Ints
    score: Octets
    provider: Ints


class JobIndex:
    """Filters, sorts and counts the rows of one job."""

    def __init__(self, still: Still, moving: Moving, marks: Octets, words: dict[int, str]) -> None:
        """Take the arrays as the store reads them.

        Args:
            still: Rows and addresses.
            moving: Verdicts.
            marks: Of each row: 0 none, 1 keep, 2 drop.
            words: Word of a code of reason and provider.
        """
        self._still = still
        self._moving = moving
        self._marks = marks
        self._words = words
        self._ranks: dict[str, Ints] = {}
        self._frequency = np.bincount(still.blob[: 1 << 20], minlength=256)

    def __len__(self) -> int:
        return len(self._still.mailbox_of_row)

    @property
    def mailboxes(self) -> int:
        """Return the number of mailboxes."""
        return len(self._moving.status)

    def select(self, wanted: RowFilter, sort: Sort | None = None) -> NDArray[np.int64]:
        """Return the ids of the rows that pass, in order.

        Raises:
            ValueError: There is no such column to sort by.
        """
        is_all = wanted == RowFilter()
        rows = np.arange(len(self)) if is_all else np.flatnonzero(self._rows_mask(wanted))
        if sort is None:
            return rows + 1
        if sort.column != "number":
            keys = self._sort_keys(sort.column)[self._still.mailbox_of_row[rows]]
            if sort.descending:  # negated, so that equal rows stay in list order
                keys = -keys
            return rows[np.argsort(keys, kind="stable")] + 1
        return rows[::-1] + 1 if sort.descending else rows + 1

    def facets(self, by: str, top: int = 20) -> list[Facet]:
        """Count all rows by status, reason, provider or domain, the most frequent first.

        Rows without a verdict count under the empty name.

        Raises:
            ValueError: There is no such column.
        """
        codes = self._codes(by)[self._still.mailbox_of_row]
        counts = np.bincount(codes) if len(codes) else np.zeros(0, dtype=np.int64)
        order = np.argsort(-counts, kind="stable")[: max(top, 0)]
        return [
            Facet(self._name(by, int(code)), int(counts[code])) for code in order if counts[code]
        ]

    def reasons_by_provider(
        self, row_ids: Sequence[int] | NDArray[np.int64] | None = None
    ) -> list[tuple[str, str, int]]:
        """Count rows by (reason, provider); rows without a verdict are left out.

        Args:
            row_ids: Ids of rows; None for all.
        """
        of_row = self._still.mailbox_of_row if row_ids is None else self.mailbox_of(row_ids) - 1
        mailboxes = of_row[self._moving.status[of_row] > 0]
        pairs = np.stack([self._moving.reason[mailboxes], self._moving.provider[mailboxes]])
        found, counts = np.unique(pairs, axis=1, return_counts=True)
        return [
            (self._words[int(reason)], self._words.get(int(provider), ""), int(count))
            for (reason, provider), count in zip(found.T, counts, strict=True)
        ]

    def counts(self) -> StatusCounts:
        """Count all rows by status."""
        found = np.bincount(self._moving.status[self._still.mailbox_of_row], minlength=6)
        by_name = {status.value: int(found[place + 1]) for place, status in enumerate(STATUSES)}
        return StatusCounts(**by_name, pending=int(found[0]))

    def mailbox_of(self, row_ids: Sequence[int] | NDArray[np.int64]) -> Ints:
        """Return the mailbox ids (from 1) that rows hold."""
        return self._still.mailbox_of_row[np.asarray(row_ids, dtype=np.int64) - 1] + 1

    def rows_of(self, mailbox_ids: Iterable[int]) -> NDArray[np.int64]:
        """Return the ids of all rows that hold any of these mailboxes (ids from 1)."""
        wanted = np.zeros(self.mailboxes, dtype=np.bool_)
        wanted[np.fromiter(mailbox_ids, dtype=np.int64) - 1] = True
        return np.flatnonzero(wanted[self._still.mailbox_of_row]) + 1

    def apply(self, changes: Sequence[Change], words: dict[int, str]) -> None:
        """Take over new verdicts; words names codes that are new."""
        if not changes:
            return
        places = np.array([change.mailbox for change in changes], dtype=np.int64) - 1
        self._moving.status[places] = [change.status for change in changes]
        self._moving.reason[places] = [change.reason for change in changes]
        self._moving.score[places] = [change.score for change in changes]
        self._moving.provider[places] = [change.provider for change in changes]
        self._words.update(words)
        for column in ("status", "reason", "provider"):
            self._ranks.pop(column, None)

    def address_rank(self) -> Ints:
        """Return the place of each mailbox by address; half a second for a million, once."""
        if not len(self._still.rank):
            self._still.rank = rank_addresses(self._still.blob, self._still.ends)
        return self._still.rank

    def set_marks(self, row_ids: Sequence[int], mark: int) -> None:
        """Take over new marks of rows."""
        self._marks[np.asarray(row_ids, dtype=np.int64) - 1] = mark

    def _rows_mask(self, wanted: RowFilter) -> Mask:
        mask = self._mailbox_mask(wanted)[self._still.mailbox_of_row]
        if wanted.marks:
            mask &= np.isin(self._marks, list(wanted.marks))
        return mask

    def _mailbox_mask(self, wanted: RowFilter) -> Mask:
        mask = np.ones(self.mailboxes, dtype=np.bool_)
        if wanted.statuses:
            codes = [0 if s is None else STATUSES.index(s) + 1 for s in wanted.statuses]
            mask &= np.isin(self._moving.status, codes)
        if wanted.reasons:
            mask &= np.isin(self._moving.reason, self._word_codes(wanted.reasons))
        if wanted.provider:
            mask &= np.isin(self._moving.provider, self._word_codes((wanted.provider,)))
        if wanted.domain:
            codes = [
                n for n, name in enumerate(self._still.domains) if name == wanted.domain.lower()
            ]
            mask &= np.isin(self._still.domain, codes)
        if wanted.score_min is not None:
            mask &= (self._moving.score >= wanted.score_min) & (self._moving.score != NO_SCORE)
        if wanted.score_max is not None:
            mask &= self._moving.score <= wanted.score_max
        if wanted.text:
            mask &= self._holding(wanted.text)
        return mask

    def _word_codes(self, names: Iterable[str]) -> list[int]:
        wanted = set(names)
        return [code for code, name in self._words.items() if name in wanted]

    def _holding(self, text: str) -> Mask:
        """Mark the mailboxes whose address holds a text."""
        needle = np.frombuffer(text.lower().encode("utf-8", "replace"), dtype=np.uint8)
        # The rarest octet first leaves the fewest places to look at again.
        order = sorted(range(len(needle)), key=lambda place: self._frequency[needle[place]])
        last = len(self._still.blob) - len(needle)
        first = order[0]
        places = np.flatnonzero(self._still.blob[first : max(last + 1 + first, 0)] == needle[first])
        for place in order[1:]:
            places = places[self._still.blob[places + place] == needle[place]]
        mask = np.zeros(self.mailboxes, dtype=np.bool_)
        mask[np.searchsorted(self._still.ends, places, side="left")] = True
        return mask

    def _codes(self, by: str) -> Ints:
        if by == "status":
            return self._moving.status.astype(np.int32)
        if by in ("reason", "provider", "domain"):
            return {
                "reason": self._moving.reason,
                "provider": self._moving.provider,
                "domain": self._still.domain,
            }[by]
        raise ValueError(f"no column {by}")

    def _name(self, by: str, code: int) -> str:
        if by == "status":
            return STATUSES[code - 1].value if code else ""
        if by == "domain":
            return self._still.domains[code]
        return self._words.get(code, "")

    def _sort_keys(self, column: str) -> Ints:
        """Return a number for each mailbox that sorts as the column does."""
        if column == "score":
            score = self._moving.score.astype(np.int32)
            score[score == NO_SCORE] = -1
            return score
        if column not in self._ranks:
            self._ranks[column] = self._rank(column)
        return self._ranks[column]

    def _rank(self, column: str) -> Ints:
        if column == "address":
            return self.address_rank()
        codes = self._codes(column)
        used = [int(code) for code in np.unique(codes)]
        names = sorted(used, key=lambda code: self._name(column, code))
        rank_of = np.zeros(max(used, default=0) + 1, dtype=np.int32)
        rank_of[names] = np.arange(len(names), dtype=np.int32)
        return rank_of[codes]
