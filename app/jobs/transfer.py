"""Lists in and results out: whole files, a chunk at a time, in a thread of their own.

How they are read and written is in importing.py and exporting.py; whoever transfers needs this
file alone.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.files.duplicates import Keep
from app.jobs.exporting import (
    ExportPlan,
    ExportPreview,
    ExportReport,
    Split,
    fact_context,
    layouts_of,
    run_export,
    run_preview,
    source_of,
)
from app.jobs.importing import (
    ImportPlan,
    ImportRecord,
    ImportReport,
    Several,
    import_record,
    run_import,
)
from app.jobs.presets import Preset
from app.jobs.selection import CellFilter, Match, mark_duplicates
from app.jobs.transfer_types import (
    Cancelled,
    OnTransfer,
    TransferCancelledError,
    TransferProgress,
)
from app.jobs.workspace import Workspace

__all__ = [
    "Cancelled",
    "CellFilter",
    "ExportPlan",
    "ExportPreview",
    "ExportReport",
    "ImportPlan",
    "ImportRecord",
    "ImportReport",
    "Keep",
    "Match",
    "OnTransfer",
    "Preset",
    "Several",
    "Split",
    "TransferCancelledError",
    "TransferProgress",
    "export_list",
    "fact_context",
    "import_again",
    "import_counted",
    "import_list",
    "import_record",
    "layouts_of",
    "mark_duplicates",
    "preview_export",
    "source_of",
]

_Value = TypeVar("_Value")


async def import_list(
    workspace: Workspace, plan: ImportPlan, on_progress: OnTransfer, cancelled: Cancelled
) -> int:
    """Read lists into a new job and return its id; 0 if cancelled.

    Raises:
        ListError: A file cannot be read; the message names it, the row and what to do.
        StoreError: The store cannot be written.
    """
    return (await import_counted(workspace, plan, on_progress, cancelled)).job_id


async def import_counted(
    workspace: Workspace, plan: ImportPlan, on_progress: OnTransfer, cancelled: Cancelled
) -> ImportReport:
    """Read lists into a new job and return what was cleaned on the way; job 0 if cancelled.

    Raises:
        ListError: A file cannot be read; the message names it, the row and what to do.
        StoreError: The store cannot be written.
    """
    return await _in_thread(
        lambda report, is_off: run_import(workspace, plan, report, is_off),
        on_progress,
        cancelled,
        ImportReport(0),
    )


async def import_again(
    workspace: Workspace,
    job_id: int,
    plan: ImportPlan,
    on_progress: OnTransfer,
    cancelled: Cancelled,
) -> ImportReport:
    """Read a job's lists again in another way, as a new job, to undo what a rule did.

    The job of before goes away if nothing of it was verified.

    Args:
        workspace: Where the jobs are.
        job_id: The job of before.
        plan: import_record(job).plan with changes, without() for rules to switch off.
        on_progress: Told how far the reading has got.
        cancelled: Asked between chunks; the job of before stays then.

    Raises:
        ListError: A file cannot be read any more; the job of before stays.
        StoreError: The store cannot be written.
    """
    report = await import_counted(workspace, plan, on_progress, cancelled)
    jobs = workspace.store.jobs
    before = await asyncio.to_thread(jobs.get, job_id)
    if report.job_id and before is not None and not before.settled:
        await asyncio.to_thread(jobs.delete, job_id)
    return report


async def export_list(
    workspace: Workspace, plan: ExportPlan, on_progress: OnTransfer, cancelled: Cancelled
) -> ExportReport:
    """Write a job's rows to files, whole or not at all; a report of 0 rows if cancelled.

    Raises:
        ListError: The file cannot be written, or there is no such layout.
        KeyError: There is no such job.
    """
    nothing = ExportReport(Path(plan.target.path), 0)
    return await _in_thread(
        lambda report, is_off: run_export(workspace, plan, report, is_off),
        on_progress,
        cancelled,
        nothing,
    )


async def preview_export(workspace: Workspace, plan: ExportPlan) -> ExportPreview:
    """Return how many rows an export would write and the bounces to expect, without writing.

    Raises:
        KeyError: There is no such job.
    """
    return await asyncio.to_thread(run_preview, workspace, plan)


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
