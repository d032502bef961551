"""The order of a million addresses, eight octets at a time, looking again only at ties."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_PREFIXES = 8  # addresses that are equal in their first 64 octets stay in list order


def rank_addresses(blob: NDArray[np.uint8], ends: NDArray[np.int64]) -> NDArray[np.int32]:
    """Return the place of each address in the order of their octets.

    Args:
        blob: The addresses, each followed by one octet that belongs to none.
        ends: Where each address ends in the blob.
    """
    count = len(ends)
    order = np.arange(count, dtype=np.int64)
    group = np.zeros(count, dtype=np.int64)  # of each place in order; equal means tied
    tied = np.arange(count, dtype=np.int64)  # places in order that are still tied
    for step in range(_PREFIXES):
        if not len(tied):
            break
        members = order[tied]
        keys = _eight_octets(blob, ends, members, step * 8)
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


def _eight_octets(
    blob: NDArray[np.uint8], ends: NDArray[np.int64], members: NDArray[np.int64], skip: int
) -> NDArray[np.uint64]:
    """Return octets skip..skip+8 of addresses as numbers that sort alike."""
    starts = np.where(members > 0, ends[members - 1] + 1, 0) + skip
    stops = ends[members]
    keys = np.zeros(len(members), dtype=np.uint64)
    limit = len(blob) - 1
    for place in range(8):
        at = starts + place
        octets = np.where(at < stops, blob[np.minimum(at, limit)], 0)
        keys = (keys << np.uint64(8)) | octets.astype(np.uint64)
    return keys
