"""Compares two jobs of one list: whose verdict changed, who came, who left."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from app.jobs.workspace import Workspace
from app.mail.reason import Status
from app.store.filters import STATUSES, RowFilter

_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Change:
    """Addresses that went from one status to another.

    Attributes:
        before, after: None for no verdict yet.
        examples: Some of them.
    """

    before: Status | None
    after: Status | None
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different in the later job.

    Attributes:
        same: Addresses in both with the same status.
        changes: The others that are in both, the most frequent first.
        added, removed: Addresses in the later or the earlier job alone.
    """

    same: int
    changes: tuple[Change, ...]
    added: int
    removed: int


@dataclass(slots=True)
class _Counts:
    by_pair: Counter[tuple[Status | None, Status | None]] = field(
        default_factory=Counter[tuple[Status | None, Status | None]]
    )
    examples: dict[tuple[Status | None, Status | None], list[str]] = field(
        default_factory=dict[tuple[Status | None, Status | None], list[str]]
    )


async def compare(workspace: Workspace, earlier_id: int, later_id: int) -> Comparison:
    """Return what changed between two jobs; some seconds for a million rows.

    Raises:
        KeyError: There is no such job.
    """
    return await asyncio.to_thread(_compare, workspace, earlier_id, later_id)


def _compare(workspace: Workspace, earlier_id: int, later_id: int) -> Comparison:
    earlier, later = _statuses(workspace, earlier_id), _statuses(workspace, later_id)
    counts, same = _Counts(), 0
    for key, after in later.items():
        if key not in earlier:
            continue
        pair = (earlier[key], after)
        if pair[0] is after:
            same += 1
            continue
        counts.by_pair[pair] += 1
        shown = counts.examples.setdefault(pair, [])
        if len(shown) < _EXAMPLES:
            shown.append(key)
    changes = tuple(
        Change(before, after, count, tuple(counts.examples[before, after]))
        for (before, after), count in counts.by_pair.most_common()
    )
    added = sum(key not in earlier for key in later)
    return Comparison(same, changes, added, sum(key not in later for key in earlier))


def _statuses(workspace: Workspace, job_id: int) -> dict[str, Status | None]:
    """Return the status of each mailbox by its key."""
    results = workspace.store.results
    index = results.index(job_id)
    of_row: dict[int, Status] = {}
    for status in STATUSES:
        rows = index.select(RowFilter(statuses=frozenset({status}))).tolist()
        of_row.update(dict.fromkeys(rows, status))
    return {one.key: of_row.get(one.row_id) for one in results.spellings(job_id) if one.key}
