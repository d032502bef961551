"""Results out: a job's rows become a file, several files, or sheets of a workbook.

Rules: every row that is wanted comes out once; the user's cells are never changed. An export that
fails or is called off leaves no file behind. No file that a job was read from is written over.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import msgspec

from app import paths
from app.files.duplicates import Keep
from app.files.fitting import Written, open_fitting, path_for
from app.files.layouts import Layout, load_layouts
from app.files.lists import ListError, SheetSource, file_error
from app.files.split import open_by_word, open_sheets_by_word, part_sizes, write_parts
from app.files.target import ExportTarget, OutRow
from app.files.writer import is_same_file
from app.jobs.presets import Preset
from app.jobs.selection import CellFilter, Choice, Match, Selection, forecast_rows, select
from app.jobs.transfer_types import (
    Cancelled,
    OnTransfer,
    TransferCancelledError,
    TransferProgress,
)
from app.jobs.workspace import Workspace
from app.mail.deliverability import Forecast
from app.mail.facts import FactContext, row as fact_row
from app.mail.reason import Status
from app.store.filters import RowFilter
from app.store.jobs import JobInfo
from app.store.pages import ExportRow

_CHUNK = 1000
PENDING_WORD = "not_verified"
DUPLICATES_WORD = "duplicates"


class Split(StrEnum):
    """Into how many files: one, one for each status, or one workbook with a sheet for each."""

    NONE = "none"
    STATUS = "status"
    SHEETS = "sheets"


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What to write, and how.

    Attributes:
        layout: Name of a layout in resources/layouts or of the user's own.
        statuses: Only rows with these; empty for all, pending ones too.
        wanted: Only rows that pass; None for all.
        row_ids: Exactly these rows, in this order; None for all.
        preset: A ready-made filter on top; None for none.
        keep: Which row of several that name the same stays, the others go to a file beside
            (list_duplicates.csv); None keeps all where they are.
        match: When rows name the same.
        split: Files or sheets by status.
        parts: Number of files of about the same length, list_1.csv and so on.
        sample: So many rows at random; None for all.
        seed: For the same sample again.
        cells: What cells of the list itself must say, all of them.
        has_forecast: Tell in the report what mailing these rows would come to.
    """

    job_id: int
    target: ExportTarget
    layout: str = "winnow"
    statuses: frozenset[Status] = frozenset()
    wanted: RowFilter | None = None
    row_ids: Sequence[int] | None = None
    preset: Preset | None = None
    keep: Keep | None = None
    match: Match = Match.CASE
    split: Split = Split.NONE
    parts: int = 1
    sample: int | None = None
    seed: int | None = None
    cells: tuple[CellFilter, ...] = ()
    has_forecast: bool = False

    @property
    def choice(self) -> Choice:
        """Return which rows are wanted."""
        return Choice(
            statuses=self.statuses,
            wanted=self.wanted,
            row_ids=self.row_ids,
            cells=self.cells,
            preset=self.preset,
            keep=self.keep,
            match=self.match,
            sample=self.sample,
            seed=self.seed,
        )


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written.

    Attributes:
        path: The file that was asked for; with several files, what they are named after.
        rows: Rows in all files but that of the duplicates.
        files: Each file with its rows.
        duplicates: Rows that went to the duplicates' own file.
        cut_cells: Cells that were too long for the tool that reads this layout, and were cut.
        forecast: The bounces that mailing these rows would come to; None if it was not asked.
    """

    path: Path
    rows: int
    files: tuple[Written, ...] = ()
    duplicates: int = 0
    forecast: Forecast | None = None
    cut_cells: int = 0


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export would write, told before.

    Attributes:
        rows: Rows of the selection.
        duplicates: Rows that are left out as duplicates.
        forecast: The bounces that mailing them would come to.
    """

    rows: int
    duplicates: int
    forecast: Forecast


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


def run_preview(workspace: Workspace, plan: ExportPlan) -> ExportPreview:
    """Return what an export would write, without writing.

    Raises:
        KeyError: There is no such job.
    """
    job = _job(workspace, plan.job_id)
    selection = select(workspace, job, plan.choice)
    forecast = forecast_rows(workspace, job, selection.row_ids)
    return ExportPreview(selection.rows, len(selection.duplicates), forecast)


def run_export(
    workspace: Workspace, plan: ExportPlan, report: OnTransfer, cancelled: Cancelled
) -> ExportReport:
    """Write a job's rows, all that are wanted or none.

    Raises:
        ListError: A file cannot be written or is the list itself, there is no such layout, or it
            has no sheets.
        TransferCancelledError: It was called off.
        KeyError: There is no such job.
    """
    job = _job(workspace, plan.job_id)
    _spare_sources(plan, job)
    exporter = _Exporter(workspace, plan, job, report, cancelled)
    selection = select(workspace, job, plan.choice)
    with _all_or_nothing(_paths_of(plan)):
        if selection.duplicates:
            exporter.write_duplicates(selection.duplicates)
        files = exporter.write(selection)
    return ExportReport(
        path=Path(plan.target.path),
        rows=sum(one.rows for one in files),
        files=files,
        duplicates=len(selection.duplicates),
        forecast=forecast_rows(workspace, job, selection.row_ids) if plan.has_forecast else None,
        cut_cells=exporter.cut_cells,
    )


def _job(workspace: Workspace, job_id: int) -> JobInfo:
    job = workspace.store.jobs.get(job_id)
    if job is None:
        raise KeyError(job_id)
    return job


def _paths_of(plan: ExportPlan) -> list[Path]:
    """Return the files that may appear one before the other."""
    words: list[str | int] = [DUPLICATES_WORD, *range(1, plan.parts + 1)]
    return [Path(path_for(plan.target.path, word)) for word in words]


def _spare_sources(plan: ExportPlan, job: JobInfo) -> None:
    """See that no file of the export is one that the job was read from."""
    words: list[str | int] = [PENDING_WORD, *Status] if plan.split is Split.STATUS else []
    words += range(1, plan.parts + 1) if plan.parts > 1 else ()
    words += [DUPLICATES_WORD] if plan.keep is not None else []
    beside = [Path(path_for(plan.target.path, word)) for word in words]
    for path in (Path(plan.target.path), *beside):
        if any(is_same_file(path, Path(source)) for source in job.sources):
            says = "is the list itself and will not be written over"
            raise file_error(str(path), says, "Choose another name.")


@contextmanager
def _all_or_nothing(files: Sequence[Path]) -> Generator[None]:
    """Take away files that were not there before if what follows fails."""
    new = [path for path in files if not path.exists()]
    try:
        yield
    except BaseException:
        for path in new:
            path.unlink(missing_ok=True)
        raise


class _Exporter:
    """Writes the rows of one export."""

    def __init__(
        self,
        workspace: Workspace,
        plan: ExportPlan,
        job: JobInfo,
        report: OnTransfer,
        cancelled: Cancelled,
    ) -> None:
        layout = _layout(workspace, plan.layout)
        self._plan = plan
        self._job = job
        self._store = workspace.store
        self._report = report
        self._cancelled = cancelled
        self._formatter = _Formatter(layout, job, fact_context(workspace))
        self._headers = (job.headers if layout.keeps_original else (), layout.headers)
        self._target = replace(
            plan.target,
            source=plan.target.source or source_of(job),
            status_column=layout.status_column,
            max_octets=layout.max_file_octets,
        )

    @property
    def cut_cells(self) -> int:
        """Return how many cells were cut until now."""
        return self._formatter.cut_cells

    def write(self, selection: Selection) -> tuple[Written, ...]:
        """Write the selected rows as the plan wants them split."""
        if self._plan.split is Split.STATUS:
            with open_by_word(self._target, *self._headers) as files:
                for word, rows in self._by_status(selection):
                    files.write_rows(word, rows)
            return files.written
        if self._plan.split is Split.SHEETS:
            return (self._write_sheets(selection),)
        if self._plan.parts > 1:
            sizes = part_sizes(selection.rows, self._plan.parts)
            return tuple(write_parts(self._target, self._headers, self._rows(selection), sizes))
        return self._write_one(self._target, selection)

    def write_duplicates(self, row_ids: Sequence[int]) -> None:
        """Write the rows that are left out to a file of their own."""
        path = path_for(self._target.path, DUPLICATES_WORD)
        self._write_one(replace(self._target, path=path), Selection(row_ids, len(row_ids)))

    def _write_one(self, target: ExportTarget, selection: Selection) -> tuple[Written, ...]:
        with open_fitting(target) as writer:
            writer.write_header(*self._headers)
            for rows in self._rows(selection):
                writer.write_rows(rows)
        return writer.written

    def _write_sheets(self, selection: Selection) -> Written:
        if self._target.format != "xlsx":
            raise ListError("Only an XLSX workbook has sheets. Name a file that ends in .xlsx.")
        written = 0
        with open_sheets_by_word(self._target, *self._headers) as sheets:
            for word, rows in self._by_status(selection):
                sheets.write_rows(word, rows)
                written += len(rows)
        return Written(self._target.path, written)

    def _chunks(self, selection: Selection) -> Iterator[list[ExportRow]]:
        done = 0
        results = self._store.results
        for chunk in results.iterate(self._job.id, row_ids=selection.row_ids, chunk=_CHUNK):
            if self._cancelled():
                raise TransferCancelledError
            yield chunk
            done += len(chunk)
            self._report(TransferProgress(done, selection.rows))

    def _rows(self, selection: Selection) -> Iterator[list[OutRow]]:
        for chunk in self._chunks(selection):
            yield [self._formatter.row(row) for row in chunk]

    def _by_status(self, selection: Selection) -> Iterator[tuple[str, list[OutRow]]]:
        for chunk in self._chunks(selection):
            by_word: dict[str, list[OutRow]] = {}
            for row in chunk:
                word = PENDING_WORD if row.result is None else row.result.verdict.status.value
                by_word.setdefault(word, []).append(self._formatter.row(row))
            yield from by_word.items()


def _layout(workspace: Workspace, name: str) -> Layout:
    layouts = layouts_of(workspace)
    if name not in layouts:
        raise ListError(f"There is no layout “{name}”. Choose one of: {', '.join(layouts)}.")
    return layouts[name]


class _Formatter:
    """Makes an output row of a stored one.

    Attributes:
        cut_cells: How many cells were too long for the layout's tool.
    """

    def __init__(self, layout: Layout, job: JobInfo, context: FactContext) -> None:
        self._layout = layout
        self._names = layout.fact_names
        self._roles = job.roles
        self._context = context
        self.cut_cells = 0

    def row(self, row: ExportRow) -> OutRow:
        facts = None
        if row.result is not None:
            values = fact_row(row.result, self._names, self._context)
            facts = dict(zip(self._names, values, strict=True))
        cells = row.cells
        roles = {role: cells[column] for role, column in self._roles if column < len(cells)}
        extra, cut = self._layout.fit(self._layout.row(facts, roles))
        self.cut_cells += cut
        if not self._layout.keeps_original:
            return OutRow((), "", extra)
        return OutRow(cells, row.raw, extra)
