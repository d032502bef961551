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

__all__ = ["Change", "Facet", "IndexParts", "JobIndex", "RowFilter", "Sort"]

Ints = NDArray[np.int32]
Octets = NDArray[np.uint8]
Mask = NDArray[np.bool_]

_PREFIXES = 8  # addresses that are equal in their first 64 octets stay in list order


@dataclass(slots=True)
class IndexParts:
    """The arrays of an index, as the store reads them.

    Attributes:
        mailbox_of_row, mark_of_row: One for each row; mailboxes from 0.
        status, reason, score, provider, domain: One for each mailbox; status 0 is pending, else
            1 + place in Status; reason, provider and domain are places in their words.
        blob: The addresses in lower case, UTF-8, each followed by a newline.
        ends: Where each address ends in the blob.
        words: Word of a code of reason and provider.
        domains: Word of a code of domain.
    """

    mailbox_of_row: Ints
    mark_of_row: Octets
    status: Octets
    reason: Ints
    score: Octets
    provider: Ints
    domain: Ints
    blob: Octets
    ends: NDArray[np.int64]
    words: dict[int, str]
    domains: list[str]


class JobIndex:
    """Filters, sorts and counts the rows of one job."""

    def __init__(self, parts: IndexParts) -> None:
        self._parts = parts
        self._ranks: dict[str, Ints] = {}
        self._frequency = np.bincount(parts.blob[: 1 << 20], minlength=256)

    def __len__(self) -> int:
        return len(self._parts.mailbox_of_row)

    @property
    def mailboxes(self) -> int:
        """Return the number of mailboxes."""
        return len(self._parts.status)

    def select(self, wanted: RowFilter, sort: Sort | None = None) -> NDArray[np.int64]:
        """Return the ids of the rows that pass, in order.

        Raises:
            ValueError: There is no such column to sort by.
        """
        rows = np.flatnonzero(self._rows_mask(wanted))
        if sort is None:
            return rows + 1
        if sort.column != "number":
            keys = self._sort_keys(sort.column)[self._parts.mailbox_of_row[rows]]
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
        codes = self._codes(by)[self._parts.mailbox_of_row]
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
        parts = self._parts
        of_row = parts.mailbox_of_row if row_ids is None else self.mailbox_of(row_ids) - 1
        mailboxes = of_row[parts.status[of_row] > 0]
        pairs = np.stack([parts.reason[mailboxes], parts.provider[mailboxes]])
        found, counts = np.unique(pairs, axis=1, return_counts=True)
        return [
            (parts.words[int(reason)], parts.words.get(int(provider), ""), int(count))
            for (reason, provider), count in zip(found.T, counts, strict=True)
        ]

    def counts(self) -> StatusCounts:
        """Count all rows by status."""
        found = np.bincount(self._parts.status[self._parts.mailbox_of_row], minlength=6)
        by_name = {status.value: int(found[place + 1]) for place, status in enumerate(STATUSES)}
        return StatusCounts(**by_name, pending=int(found[0]))

    def mailbox_of(self, row_ids: Sequence[int] | NDArray[np.int64]) -> Ints:
        """Return the mailbox ids (from 1) that rows hold."""
        return self._parts.mailbox_of_row[np.asarray(row_ids, dtype=np.int64) - 1] + 1

    def rows_of(self, mailbox_ids: Iterable[int]) -> NDArray[np.int64]:
        """Return the ids of all rows that hold any of these mailboxes (ids from 1)."""
        wanted = np.zeros(self.mailboxes, dtype=np.bool_)
        wanted[np.fromiter(mailbox_ids, dtype=np.int64) - 1] = True
        return np.flatnonzero(wanted[self._parts.mailbox_of_row]) + 1

    def apply(self, changes: Sequence[Change], words: dict[int, str]) -> None:
        """Take over new verdicts; words names codes that are new."""
        if not changes:
            return
        parts = self._parts
        places = np.array([change.mailbox for change in changes], dtype=np.int64) - 1
        parts.status[places] = [change.status for change in changes]
        parts.reason[places] = [change.reason for change in changes]
        parts.score[places] = [change.score for change in changes]
        parts.provider[places] = [change.provider for change in changes]
        parts.words.update(words)
        for column in ("status", "reason", "provider"):
            self._ranks.pop(column, None)

    def set_marks(self, row_ids: Sequence[int], mark: int) -> None:
        """Take over new marks of rows."""
        self._parts.mark_of_row[np.asarray(row_ids, dtype=np.int64) - 1] = mark

    def _rows_mask(self, wanted: RowFilter) -> Mask:
        parts = self._parts
        mask = self._mailbox_mask(wanted)[parts.mailbox_of_row]
        if wanted.marks:
            mask &= np.isin(parts.mark_of_row, list(wanted.marks))
        return mask

    def _mailbox_mask(self, wanted: RowFilter) -> Mask:
        parts = self._parts
        mask = np.ones(self.mailboxes, dtype=np.bool_)
        if wanted.statuses:
            codes = [0 if s is None else STATUSES.index(s) + 1 for s in wanted.statuses]
            mask &= np.isin(parts.status, codes)
        if wanted.reasons:
            mask &= np.isin(parts.reason, self._word_codes(wanted.reasons))
        if wanted.provider:
            mask &= np.isin(parts.provider, self._word_codes((wanted.provider,)))
        if wanted.domain:
            codes = [n for n, name in enumerate(parts.domains) if name == wanted.domain.lower()]
            mask &= np.isin(parts.domain, codes)
        if wanted.score_min is not None:
            mask &= (parts.score >= wanted.score_min) & (parts.score != NO_SCORE)
        if wanted.score_max is not None:
            mask &= parts.score <= wanted.score_max
        if wanted.text:
            mask &= self._holding(wanted.text)
        return mask

    def _word_codes(self, names: Iterable[str]) -> list[int]:
        wanted = set(names)
        return [code for code, name in self._parts.words.items() if name in wanted]

    def _holding(self, text: str) -> Mask:
        """Mark the mailboxes whose address holds a text."""
        parts = self._parts
        needle = np.frombuffer(text.lower().encode("utf-8", "replace"), dtype=np.uint8)
        # The rarest octet first leaves the fewest places to look at again.
        order = sorted(range(len(needle)), key=lambda place: self._frequency[needle[place]])
        last = len(parts.blob) - len(needle)
        first = order[0]
        places = np.flatnonzero(parts.blob[first : max(last + 1 + first, 0)] == needle[first])
        for place in order[1:]:
            places = places[parts.blob[places + place] == needle[place]]
        mask = np.zeros(self.mailboxes, dtype=np.bool_)
        mask[np.searchsorted(parts.ends, places, side="left")] = True
        return mask

    def _codes(self, by: str) -> Ints:
        parts = self._parts
        if by == "status":
            return parts.status.astype(np.int32)
        if by in ("reason", "provider", "domain"):
            return {"reason": parts.reason, "provider": parts.provider, "domain": parts.domain}[by]
        raise ValueError(f"no column {by}")

    def _name(self, by: str, code: int) -> str:
        if by == "status":
            return STATUSES[code - 1].value if code else ""
        if by == "domain":
            return self._parts.domains[code]
        return self._parts.words.get(code, "")

    def _sort_keys(self, column: str) -> Ints:
        """Return a number for each mailbox that sorts as the column does."""
        if column == "score":
            score = self._parts.score.astype(np.int32)
            score[score == NO_SCORE] = -1
            return score
        if column not in self._ranks:
            self._ranks[column] = self._rank(column)
        return self._ranks[column]

    def _rank(self, column: str) -> Ints:
        if column == "address":
            return self._address_rank()
        codes = self._codes(column)
        used = [int(code) for code in np.unique(codes)]
        names = sorted(used, key=lambda code: self._name(column, code))
        rank_of = np.zeros(max(used, default=0) + 1, dtype=np.int32)
        rank_of[names] = np.arange(len(names), dtype=np.int32)
        return rank_of[codes]

    def _address_rank(self) -> Ints:
        """Rank addresses by their octets, eight at a time, looking again only at ties."""
        count = self.mailboxes
        order = np.arange(count, dtype=np.int64)
        group = np.zeros(count, dtype=np.int64)  # of each place in order; equal means tied
        tied = np.arange(count, dtype=np.int64)  # places in order that are still tied
        for step in range(_PREFIXES):
            if not len(tied):
                break
            members = order[tied]
            keys = self._eight_octets(members, step * 8)
            inner = np.lexsort((keys, group[tied]))
            order[tied] = members[inner]
            sorted_keys, sorted_groups = keys[inner], group[tied][inner]
            is_new = np.ones(len(tied), dtype=np.bool_)
            is_new[1:] = (sorted_keys[1:] != sorted_keys[:-1]) | (
                sorted_groups[1:] != sorted_groups[:-1]
            )
            group[tied] = tied[np.maximum.accumulate(np.where(is_new, np.arange(len(tied)), 0))]
            single = is_new & np.append(is_new[1:], True)
            tied = tied[~single]
        rank = np.empty(count, dtype=np.int32)
        rank[order] = np.arange(count, dtype=np.int32)
        return rank

    def _eight_octets(self, members: NDArray[np.int64], skip: int) -> NDArray[np.uint64]:
        """Return octets skip..skip+8 of addresses as numbers that sort alike."""
        parts = self._parts
        starts = np.where(members > 0, parts.ends[members - 1] + 1, 0) + skip
        stops = parts.ends[members]
        keys = np.zeros(len(members), dtype=np.uint64)
        limit = len(parts.blob) - 1
        for place in range(8):
            at = starts + place
            octets = np.where(at < stops, parts.blob[np.minimum(at, limit)], 0)
            keys = (keys << np.uint64(8)) | octets.astype(np.uint64)
        return keys
