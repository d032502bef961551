"""Lists in: files become the rows of a job.

Rules: every row that is read is stored, whatever is in it; the user's cells are never changed, only
what is verified is cleaned. What the cleaning did is counted and kept with the job, so that it can
be looked through, and undone by reading the list again without a rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import PurePath

import msgspec

from app.files.hygiene import ALL_RULES, Cleaned, HygieneCount, Rule, clean
from app.files.lists import (
    WORKBOOK_FORMATS,
    ColumnRole,
    SheetPreview,
    SheetRow,
    SheetSource,
    file_error,
)
from app.files.sheet import inspect, read
from app.jobs.merge import Merger
from app.jobs.transfer_types import (
    Cancelled,
    OnTransfer,
    TransferCancelledError,
    TransferProgress,
)
from app.jobs.workspace import Workspace
from app.mail.address import BadAddress, mailbox_key, parse
from app.store.jobs import JobInfo, NewJob, NewRow


class Several(StrEnum):
    """What becomes of a cell that holds several addresses.

    FIRST verifies the first of them and leaves the cell as it is; SPLIT makes a row of each.
    """

    FIRST = "first"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What to read, and as what.

    Attributes:
        sources: Files as inspect() settled them; several become one list with a source column.
        address_column: 0-based, in the columns of the first source.
        roles: (role, 0-based column) of first name, last name, company ...
        name: Name of the job; the first file's by default.
        rules: Cleaning rules for what is verified; those left out are switched off.
        fold: Count provider-specific spellings (Gmail's dots, +tags) as one mailbox.
        options_json: Network settings of the run.
        several: What becomes of cells with several addresses, when Rule.SEVERAL is on.
    """

    sources: tuple[SheetSource, ...]
    address_column: int
    roles: tuple[tuple[str, int], ...] = ()
    name: str = ""
    rules: tuple[Rule, ...] = field(default=tuple(ALL_RULES))
    fold: bool = False
    options_json: str = ""
    several: Several = Several.FIRST

    def without(self, rules: Iterable[Rule]) -> ImportPlan:
        """Return the plan with some rules switched off."""
        off = frozenset(rules)
        return replace(self, rules=tuple(rule for rule in self.rules if rule not in off))


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import.

    Attributes:
        job_id: The new job; 0 if it was called off.
        rows: Rows that the job has.
        cleaned: How often each rule changed what is verified, with examples.
        several: Cells that hold several addresses.
    """

    job_id: int
    rows: int = 0
    cleaned: HygieneCount = field(default_factory=HygieneCount)
    several: int = 0


class ImportRecord(msgspec.Struct, frozen=True):
    """What a job keeps of its import.

    Attributes:
        cleaned: How often each rule changed something.
        examples: Some of each, before and after.
        several: Cells that hold several addresses.
    """

    plan: ImportPlan
    cleaned: dict[Rule, int] = {}
    examples: dict[Rule, list[tuple[str, str]]] = {}
    several: int = 0


def import_record(job: JobInfo) -> ImportRecord | None:
    """Return how a job was imported and what was cleaned; None for jobs made otherwise."""
    if not job.import_json:
        return None
    return msgspec.json.decode(job.import_json, type=ImportRecord)


def run_import(
    workspace: Workspace, plan: ImportPlan, report: OnTransfer, cancelled: Cancelled
) -> ImportReport:
    """Read lists into a new job; one that fails or is called off leaves none.

    Raises:
        ListError: A file cannot be read, or holds no addresses.
        TransferCancelledError: It was called off.
        StoreError: The store cannot be written.
    """
    previews = [inspect(source.path, source) for source in plan.sources]
    merger = Merger(
        [preview.headers for preview in previews],
        [_address_column(preview, previews[0], plan.address_column) for preview in previews],
    )
    jobs = workspace.store.jobs
    job_id = jobs.create(_new_job(plan, previews, merger))
    try:
        chunks = _merged_rows(previews, merger, cancelled)
        keeps_raw = previews[0].source.format in WORKBOOK_FORMATS
        found = _read_rows(workspace, job_id, plan, chunks, keeps_raw=keeps_raw)
        total = _total_rows(previews)
        counted = ImportReport(job_id)
        for counted in found:
            done = counted.rows
            report(TransferProgress(done, None if total is None else max(total, done)))
        _check_not_empty(counted.rows, previews[0].source)
        jobs.finish_import(job_id, import_json=_record(plan, counted))
    except BaseException:
        jobs.delete(job_id)
        raise
    return counted


def _new_job(plan: ImportPlan, previews: Sequence[SheetPreview], merger: Merger) -> NewJob:
    first = previews[0].source
    return NewJob(
        name=plan.name or PurePath(first.path).name,
        sources=tuple(preview.source.path for preview in previews),
        headers=merger.headers,
        address_column=plan.address_column,
        roles=tuple((str(role), column) for role, column in plan.roles),
        dialect_json=msgspec.json.encode(first).decode(),
        options_json=plan.options_json,
    )


def _total_rows(previews: Sequence[SheetPreview]) -> int | None:
    estimates = [preview.row_estimate for preview in previews]
    return None if None in estimates else sum(n for n in estimates if n is not None)


def _read_rows(
    workspace: Workspace,
    job_id: int,
    plan: ImportPlan,
    chunks: Iterable[list[SheetRow]],
    *,
    keeps_raw: bool,
) -> Iterator[ImportReport]:
    """Store rows, and yield after each chunk how it stands.

    Args:
        workspace: Where the job is.
        job_id: The job.
        plan: How cells are cleaned.
        chunks: The rows.
        keeps_raw: A row's raw text holds when its address is exchanged: in workbooks, where it
            tells the types of the other cells.
    """
    cleaned, rows, several = HygieneCount(), 0, 0
    rules = frozenset(plan.rules)
    for chunk in chunks:
        new: list[NewRow] = []
        for row in chunk:
            cell = _cell(row.cells, plan.address_column)
            found = clean(cell, rules) if rules else Cleaned((cell,))
            if found.applied:
                cleaned.add(cell, found)
            several += len(found.texts) > 1
            new.extend(_new_rows(row, found, plan, keeps_raw=keeps_raw))
        workspace.store.jobs.add_rows(job_id, new)
        rows += len(new)
        yield ImportReport(job_id, rows, cleaned, several)


def _record(plan: ImportPlan, report: ImportReport) -> str:
    record = ImportRecord(
        plan,
        cleaned=dict(report.cleaned.counts),
        examples=report.cleaned.examples,
        several=report.several,
    )
    try:
        return msgspec.json.encode(record).decode()
    except UnicodeEncodeError:  # half a surrogate pair in an example is no text
        return msgspec.json.encode(msgspec.structs.replace(record, examples={})).decode()


def _new_rows(
    row: SheetRow, cleaned: Cleaned, plan: ImportPlan, *, keeps_raw: bool
) -> list[NewRow]:
    """Return a row as the store keeps it; one for each address if the plan splits them."""
    if len(cleaned.texts) == 1 or plan.several is Several.FIRST:
        return [_new_row(row, cleaned.text, plan)]
    at, raw = plan.address_column, row.raw if keeps_raw else ""
    rows = (
        replace(row, cells=(*row.cells[:at], one, *row.cells[at + 1 :]), raw=raw)
        for one in cleaned.texts
    )
    return [_new_row(one, _cell(one.cells, at), plan) for one in rows]


def _new_row(row: SheetRow, text: str, plan: ImportPlan) -> NewRow:
    address = parse(text)
    roles = {role: _cell(row.cells, column) for role, column in plan.roles}
    names = (roles.get(ColumnRole.FIRST_NAME, ""), roles.get(ColumnRole.LAST_NAME, ""))
    if isinstance(address, BadAddress):
        return NewRow(row.number, row.cells, row.raw, text, text.strip(), "", *names)
    key = mailbox_key(address, fold=plan.fold)
    return NewRow(row.number, row.cells, row.raw, text, key, address.domain, *names)


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column] if column < len(cells) else ""


def _address_column(preview: SheetPreview, first: SheetPreview, chosen: int) -> int:
    """Return a list's address column: the chosen one, one of its name, else as detected."""
    if preview is first:
        return chosen
    wanted = first.headers[chosen] if chosen < len(first.headers) else ""
    names = [header.strip().casefold() for header in preview.headers]
    if wanted.strip().casefold() in names:
        return names.index(wanted.strip().casefold())
    if preview.address_column is None:
        raise file_error(
            preview.source.path,
            "no column holds addresses",
            f"Call its address column {wanted!r} there, or leave the file out.",
        )
    return preview.address_column


def _merged_rows(
    previews: Sequence[SheetPreview], merger: Merger, cancelled: Cancelled
) -> Iterator[list[SheetRow]]:
    for place, preview in enumerate(previews):
        name = PurePath(preview.source.path).name
        for chunk in read(preview.source):
            if cancelled():
                raise TransferCancelledError
            yield [merger.row(place, name, row) for row in chunk]


def _check_not_empty(rows: int, source: SheetSource) -> None:
    if not rows:
        raise file_error(
            source.path, "has no rows below the header", "Choose a list with addresses."
        )
