"""Lists in and results out: whole files, a chunk at a time, in a thread of their own.

Rules: every row that is read is stored and comes out once, whatever is in it; the user's cells are
never changed, only what is verified is cleaned. An import that fails leaves no job, an export that
fails leaves no file.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import TypeVar

import msgspec

from app import paths
from app.files.hygiene import ALL_RULES, Rule, clean
from app.files.layouts import Layout, load_layouts
from app.files.lists import (
    ColumnRole,
    ListError,
    SheetPreview,
    SheetRow,
    SheetSource,
    file_error,
)
from app.files.sheet import inspect, read
from app.files.target import ExportTarget, OutRow
from app.files.writer import open_writer
from app.jobs.merge import Merger
from app.jobs.workspace import Workspace
from app.mail.address import BadAddress, mailbox_key, parse
from app.mail.facts import FactContext, row as fact_row
from app.mail.reason import Status
from app.store.filters import RowFilter
from app.store.jobs import JobInfo, NewJob, NewRow
from app.store.pages import ExportRow

_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """How far an import or export has got; total_rows is None while unknown."""

    done_rows: int
    total_rows: int | None


OnTransfer = Callable[[TransferProgress], None]
Cancelled = Callable[[], bool]
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What to read, and as what.

    Attributes:
        sources: Files as inspect() settled them; several become one list with a source column.
        address_column: 0-based, in the columns of the first source.
        roles: (role, 0-based column) of first name, last name, company ...
        name: Name of the job; the first file's by default.
        rules: Cleaning rules for what is verified.
        fold: Count provider-specific spellings (Gmail's dots, +tags) as one mailbox.
        options_json: Network settings of the run.
    """

    sources: tuple[SheetSource, ...]
    address_column: int
    roles: tuple[tuple[str, int], ...] = ()
    name: str = ""
    rules: tuple[Rule, ...] = field(default=tuple(ALL_RULES))
    fold: bool = False
    options_json: str = ""


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What to write, and how.

    Attributes:
        layout: Name of a layout in resources/layouts or of the user's own.
        statuses: Only rows with these; empty for all, pending ones too.
        wanted: Only rows that pass; None for all.
        row_ids: Exactly these rows, in this order; None for all.
    """

    job_id: int
    target: ExportTarget
    layout: str = "winnow"
    statuses: frozenset[Status] = frozenset()
    wanted: RowFilter | None = None
    row_ids: Sequence[int] | None = None


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written."""

    path: Path
    rows: int


class TransferCancelledError(Exception):
    """The user has called it off; nothing is left behind."""


async def import_list(
    workspace: Workspace, plan: ImportPlan, on_progress: OnTransfer, cancelled: Cancelled
) -> int:
    """Read lists into a new job and return its id; 0 if cancelled.

    Raises:
        ListError: A file cannot be read; the message names it, the row and what to do.
        StoreError: The store cannot be written.
    """
    return await _in_thread(
        lambda report, is_off: _import(workspace, plan, report, is_off), on_progress, cancelled, 0
    )


async def export_list(
    workspace: Workspace, plan: ExportPlan, on_progress: OnTransfer, cancelled: Cancelled
) -> ExportReport:
    """Write a job's rows to a file, whole or not at all; a report of 0 rows if cancelled.

    Raises:
        ListError: The file cannot be written, or there is no such layout.
        KeyError: There is no such job.
    """
    nothing = ExportReport(Path(plan.target.path), 0)
    return await _in_thread(
        lambda report, is_off: _export(workspace, plan, report, is_off),
        on_progress,
        cancelled,
        nothing,
    )


async def _in_thread(
    work: Callable[[OnTransfer, Cancelled], _Value],
    on_progress: OnTransfer,
    cancelled: Cancelled,
    instead: _Value,
) -> _Value:
    """Work in a thread; a cancel of the task stops the thread too."""
    loop = asyncio.get_running_loop()
    is_off = threading.Event()

    def report(progress: TransferProgress) -> None:
        loop.call_soon_threadsafe(on_progress, progress)

    try:
        return await asyncio.to_thread(work, report, lambda: is_off.is_set() or cancelled())
    except TransferCancelledError:
        return instead
    finally:
        is_off.set()


# In


def _import(
    workspace: Workspace, plan: ImportPlan, report: OnTransfer, cancelled: Cancelled
) -> int:
    previews = [inspect(source.path, source) for source in plan.sources]
    merger = Merger(
        [preview.headers for preview in previews],
        [_address_column(preview, previews[0], plan.address_column) for preview in previews],
    )
    first = previews[0].source
    jobs = workspace.store.jobs
    job_id = jobs.create(
        NewJob(
            name=plan.name or PurePath(first.path).name,
            sources=tuple(preview.source.path for preview in previews),
            headers=merger.headers,
            address_column=plan.address_column,
            roles=tuple((str(role), column) for role, column in plan.roles),
            dialect_json=msgspec.json.encode(first).decode(),
            options_json=plan.options_json,
        )
    )
    estimates = [preview.row_estimate for preview in previews]
    total = None if None in estimates else sum(n for n in estimates if n is not None)
    try:
        done = 0
        for rows in _merged_rows(previews, merger, cancelled):
            jobs.add_rows(job_id, [_new_row(row, plan) for row in rows])
            done += len(rows)
            report(TransferProgress(done, total if total is None else max(total, done)))
        _check_not_empty(done, first)
        jobs.finish_import(job_id)
    except BaseException:
        jobs.delete(job_id)
        raise
    return job_id


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


def _new_row(row: SheetRow, plan: ImportPlan) -> NewRow:
    cells = row.cells
    cell = cells[plan.address_column] if plan.address_column < len(cells) else ""
    text = clean(cell, plan.rules).text if plan.rules else cell
    address = parse(text)
    roles = {role: cells[column] for role, column in plan.roles if column < len(cells)}
    names = (roles.get(ColumnRole.FIRST_NAME, ""), roles.get(ColumnRole.LAST_NAME, ""))
    if isinstance(address, BadAddress):
        return NewRow(row.number, cells, row.raw, text, text.strip(), "", *names)
    key = mailbox_key(address, fold=plan.fold)
    return NewRow(row.number, cells, row.raw, text, key, address.domain, *names)


# Out


def source_of(job: JobInfo) -> SheetSource | None:
    """Return how a job's list was written; None for several lists or none."""
    if not job.dialect_json or len(job.sources) != 1:
        return None
    return msgspec.json.decode(job.dialect_json, type=SheetSource)


def fact_context(workspace: Workspace) -> FactContext:
    """Return what facts need beside a result."""
    return FactContext(workspace.providers, workspace.bounce_table())


def layouts_of(workspace: Workspace) -> dict[str, Layout]:
    """Return the bundled layouts and the user's own, by name."""
    return load_layouts(paths.resource("layouts"), workspace.data_dir / "layouts")


def _export(
    workspace: Workspace, plan: ExportPlan, report: OnTransfer, cancelled: Cancelled
) -> ExportReport:
    job = workspace.store.jobs.get(plan.job_id)
    if job is None:
        raise KeyError(plan.job_id)
    layout = _layout(workspace, plan.layout)
    target = replace(
        plan.target,
        source=plan.target.source or source_of(job),
        status_column=layout.status_column,
    )
    written = 0
    with open_writer(target) as writer:
        original = job.headers if layout.keeps_original else ()
        writer.write_header(original, layout.headers)
        formatter = _Formatter(layout, job, fact_context(workspace))
        for chunk in _chunks(workspace, plan):
            if cancelled():
                raise TransferCancelledError
            writer.write_rows([formatter.row(row) for row in chunk])
            written += len(chunk)
            report(TransferProgress(written, job.rows))
    return ExportReport(Path(target.path), written)


def _layout(workspace: Workspace, name: str) -> Layout:
    layouts = layouts_of(workspace)
    if name not in layouts:
        raise ListError(f"There is no layout “{name}”. Choose one of: {', '.join(layouts)}.")
    return layouts[name]


def _chunks(workspace: Workspace, plan: ExportPlan) -> Iterator[list[ExportRow]]:
    results = workspace.store.results
    wanted = plan.wanted
    if plan.statuses:
        wanted = replace(wanted or RowFilter(), statuses=frozenset(plan.statuses))
    return results.iterate(plan.job_id, row_ids=plan.row_ids, wanted=wanted, chunk=_CHUNK)


class _Formatter:
    """Makes an output row of a stored one."""

    def __init__(self, layout: Layout, job: JobInfo, context: FactContext) -> None:
        self._layout = layout
        self._names = layout.fact_names
        self._roles = job.roles
        self._context = context

    def row(self, row: ExportRow) -> OutRow:
        facts = None
        if row.result is not None:
            values = fact_row(row.result, self._names, self._context)
            facts = dict(zip(self._names, values, strict=True))
        cells = row.cells
        roles = {role: cells[column] for role, column in self._roles if column < len(cells)}
        extra = self._layout.row(facts, roles)
        if not self._layout.keeps_original:
            return OutRow((), "", extra)
        return OutRow(cells, row.raw, extra)
