"""Which rows an export writes: filter, preset, duplicates, sample; and what mailing them costs.

Rules: a row that is left out as a duplicate is named, never lost; rows without an address are
duplicates of nothing.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.files.duplicates import Keep, filled_cells, find_duplicates
from app.files.split import sample_places
from app.jobs.presets import Preset
from app.jobs.workspace import Workspace
from app.mail.address import BadAddress, mailbox_key, parse
from app.mail.deliverability import Forecast, Share
from app.mail.reason import Reason, Status
from app.store.filters import RowFilter
from app.store.jobs import JobInfo

DROPPED = 2  # the mark of a row that does not stay


class Match(StrEnum):
    """When two rows name the same: letter by letter, but for case, or by the provider's rules."""

    EXACT = "exact"
    CASE = "case"
    MAILBOX = "mailbox"


@dataclass(frozen=True, slots=True)
class CellFilter:
    """A column of the list, from 0, and what its cell says, whatever its case and blanks around."""

    column: int
    text: str

    def passes(self, cells: Sequence[str]) -> bool:
        """Tell whether a row passes."""
        cell = cells[self.column] if self.column < len(cells) else ""
        return cell.strip().casefold() == self.text.strip().casefold()


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows are wanted; every part that is set narrows it further.

    Attributes:
        statuses: Only rows with these; empty for all, pending ones too.
        wanted: Only rows that pass; None for all.
        row_ids: Exactly these rows, in this order; None for all.
        cells: What cells of the list itself must say, all of them.
        preset: A ready-made filter.
        keep: Which row of several that name the same stays; None for all of them.
        match: When rows name the same.
        sample: So many rows, taken at random; None for all.
        seed: For the same sample again.
    """

    statuses: frozenset[Status] = frozenset()
    wanted: RowFilter | None = None
    row_ids: Sequence[int] | None = None
    cells: tuple[CellFilter, ...] = ()
    preset: Preset | None = None
    keep: Keep | None = None
    match: Match = Match.CASE
    sample: int | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """What a choice comes to.

    Attributes:
        row_ids: The rows, in order; None for all rows of the job.
        rows: How many they are.
        duplicates: Rows left out because another one that names the same stays.
    """

    row_ids: Sequence[int] | None
    rows: int
    duplicates: Sequence[int] = ()


def select(workspace: Workspace, job: JobInfo, choice: Choice) -> Selection:
    """Return the rows that a choice means; seconds for a million rows, so call it in a thread."""
    ids = _filtered(workspace, job, choice)
    if choice.cells:
        ids = _with_cells(workspace, job, choice.cells, ids)
    dropped: list[int] = []
    if choice.keep is not None:
        dropped = _duplicates(workspace, job, choice, ids)
        gone = set(dropped)
        ids = [one for one in (range(1, job.rows + 1) if ids is None else ids) if one not in gone]
    if choice.sample is not None:
        whole = range(1, job.rows + 1) if ids is None else ids
        ids = [whole[at] for at in sample_places(len(whole), choice.sample, seed=choice.seed)]
    return Selection(ids, job.rows if ids is None else len(ids), dropped)


def forecast_rows(workspace: Workspace, job: JobInfo, row_ids: Sequence[int] | None) -> Forecast:
    """Return the bounces to expect of mailing some rows; those without a verdict do not count."""
    index = workspace.store.results.index(job.id)
    return workspace.bounce_table().forecast(
        Share(Reason(reason), provider, count)
        for reason, provider, count in index.reasons_by_provider(row_ids)
    )


def mark_duplicates(
    workspace: Workspace, job: JobInfo, keep: Keep, match: Match = Match.CASE
) -> list[int]:
    """Mark the rows that name the same as one that stays, and return their ids."""
    found = _duplicates(workspace, job, Choice(keep=keep, match=match), None)
    workspace.store.jobs.set_marks(job.id, found, DROPPED)
    return found


def _filtered(workspace: Workspace, job: JobInfo, choice: Choice) -> Sequence[int] | None:
    filters = [] if choice.wanted is None else [choice.wanted]
    if choice.preset is not None:
        filters.append(choice.preset.rows)
    if choice.statuses:
        filters.append(RowFilter(statuses=frozenset(choice.statuses)))
    filters = [one for one in filters if one != RowFilter()]
    if not filters:
        return choice.row_ids
    index = workspace.store.results.index(job.id)
    passed = set(range(1, job.rows + 1))
    for one in filters:
        passed &= set(index.select(one).tolist())
    if choice.row_ids is None:
        return sorted(passed)
    return [int(one) for one in choice.row_ids if int(one) in passed]


def _with_cells(
    workspace: Workspace,
    job: JobInfo,
    wanted: tuple[CellFilter, ...],
    ids: Sequence[int] | None,
) -> list[int]:
    """Return those of some rows whose cells say what is wanted."""
    rows = workspace.store.results.spellings(job.id)
    passed = {row.row_id for row in rows if all(one.passes(row.cells) for one in wanted)}
    return sorted(passed) if ids is None else [one for one in ids if int(one) in passed]


def _duplicates(
    workspace: Workspace, job: JobInfo, choice: Choice, ids: Sequence[int] | None
) -> list[int]:
    filled = array("L", bytes(array("L").itemsize * (job.rows + 1)))
    groups = find_duplicates(
        _named(workspace, job, choice.match, None if ids is None else set(ids), filled),
        keep=choice.keep or Keep.FIRST,
        filled=filled.__getitem__,
    )
    return sorted(row for group in groups for row in group.others)


def _named(
    workspace: Workspace, job: JobInfo, match: Match, wanted: set[int] | None, filled: array[int]
) -> Iterator[tuple[int, str]]:
    """Yield rows with what they name; note on the way how many cells each has filled."""
    folded: dict[int, str] = {}
    for row in workspace.store.results.spellings(job.id):
        if not row.key or (wanted is not None and row.row_id not in wanted):
            continue
        filled[row.row_id] = filled_cells(row.cells)
        if match is Match.EXACT:
            has_cell = job.address_column < len(row.cells)
            yield row.row_id, row.cells[job.address_column].strip() if has_cell else ""
        elif match is Match.CASE:
            yield row.row_id, str(row.mailbox_id)
        else:
            if row.mailbox_id not in folded:
                folded[row.mailbox_id] = _folded(row.text)
            yield row.row_id, folded[row.mailbox_id]


def _folded(text: str) -> str:
    address = parse(text)
    return text if isinstance(address, BadAddress) else mailbox_key(address, fold=True)
