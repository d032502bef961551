"""What several commands do with a job: run it, write it, sum it up."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.cli.console import Console
from app.cli.interrupt import Interrupt
from app.cli.options import UsageError
from app.cli.outputs import Cut, cells_of
from app.files.lists import SheetSource
from app.files.target import ExportTarget, target_like
from app.files.writer import is_same_file
from app.jobs.runner import JobBusyError, Runner
from app.jobs.transfer import (
    ExportPlan,
    ExportReport,
    Split,
    export_list,
    layouts_of,
    source_of,
)
from app.jobs.workspace import Workspace
from app.mail.reason import Status
from app.settings import NetworkSettings
from app.store.database import StoreError
from app.store.jobs import JobInfo

_OWN_LAYOUTS = frozenset({"winnow", "full"})
_WRITABLE = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".ods", ".jsonl"})


@dataclass(slots=True)
class Session:
    """What one call of a command works with."""

    workspace: Workspace
    console: Console
    interrupt: Interrupt


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written.

    Attributes:
        output: The file.
        keep: Only rows with these statuses; empty for all.
        cut: Which of these rows, and into how many files.
    """

    output: Path
    layout: str
    keep: frozenset[Status]
    cut: Cut = field(default_factory=Cut)


async def run_job(session: Session, job_id: int, network: NetworkSettings) -> JobInfo:
    """Run a job until it is done or interrupted, and return how it stands.

    Raises:
        UsageError: Another Winnow is working on it, or there is no such job.
    """
    runner = Runner(session.workspace, job_id, network, on_progress=session.console.verifying)
    session.interrupt.listen(runner.interrupt)
    try:
        await runner.run()
    except JobBusyError as error:
        raise UsageError(str(error)) from error
    except StoreError as error:
        session.console.say(str(error))
    return job_of(session.workspace, job_id)


def job_of(workspace: Workspace, job_id: int) -> JobInfo:
    """Return a job.

    Raises:
        UsageError: There is no such job.
    """
    job = workspace.store.jobs.get(job_id)
    if job is None:
        raise UsageError(f"There is no job {job_id}. See them with: winnow jobs")
    return job


async def write_job(session: Session, job: JobInfo, wanted: Wanted) -> ExportReport:
    """Write a job's rows and return what was written; 0 rows if interrupted.

    Raises:
        ListError: A file cannot be written.
    """
    cut = wanted.cut
    plan = ExportPlan(
        job.id,
        _target(job, wanted),
        wanted.layout,
        wanted.keep,
        cut.wanted,
        cells=cells_of(cut, job),
        preset=cut.preset,
        keep=cut.keep,
        match=cut.match,
        split=cut.split,
        parts=cut.parts,
        sample=cut.sample,
        seed=cut.seed,
        has_forecast=True,
    )
    report = await export_list(
        session.workspace,
        plan,
        lambda progress: session.console.writing(progress.done_rows),
        session.interrupt,
    )
    session.console.clear()
    return report


def check_output(workspace: Workspace, wanted: Wanted, inputs: list[Path]) -> None:
    """See before the work that its result can be written.

    Raises:
        UsageError: It cannot; the message says why.
    """
    folder = wanted.output.absolute().parent
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder} to write {wanted.output.name} to.")
    if not os.access(folder, os.W_OK):
        raise UsageError(f"You may not write to {folder}. Choose another --output.")
    if any(is_same_file(wanted.output, path) for path in inputs):
        raise UsageError(f"{wanted.output} is the list itself. Choose another --output.")
    if wanted.cut.split is Split.SHEETS and wanted.output.suffix.lower() != ".xlsx":
        raise UsageError("--split sheets makes a workbook: name an --output that ends in .xlsx.")
    layouts = layouts_of(workspace)
    if wanted.layout not in layouts:
        raise UsageError(f"There is no layout {wanted.layout!r}. There are: {', '.join(layouts)}.")


def default_output(path: Path, *, folder: Path | None = None) -> Path:
    """Return a free name beside a list: leads-winnow.csv, leads-winnow-2.csv ..."""
    suffix = path.suffix.lower() if path.suffix.lower() in _WRITABLE else ".csv"
    place = folder or path.absolute().parent
    if not os.access(place, os.W_OK):
        place = Path.cwd()
    found = place / f"{path.stem}-winnow{suffix}"
    number = 2
    while found.exists():
        found = place / f"{path.stem}-winnow-{number}{suffix}"
        number += 1
    return found


def _target(job: JobInfo, wanted: Wanted) -> ExportTarget:
    output = wanted.output
    source = source_of(job)
    if source is None:
        found = replace(target_like(SheetSource(""), str(output)), source=None)
    else:
        found = target_like(source, str(output), format_="" if output.suffix else "csv")
    return replace(found, has_summary=wanted.layout in _OWN_LAYOUTS)
