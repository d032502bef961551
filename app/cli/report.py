"""winnow report: what a list shows before anyone is asked."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from app.cli.console import Console, duration, many, out, out_json
from app.cli.interrupt import catching_interrupts
from app.cli.options import DONE, INTERRUPTED, UsageError, add_place_options, place_of
from app.cli.sheets import add_sheet_options, plan_of
from app.cli.work import Session
from app.files.instant import InstantReport
from app.jobs.instant_report import report_list
from app.jobs.transfer import ImportPlan
from app.jobs.workspace import Workspace


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("file", type=Path, metavar="LIST")
    add_sheet_options(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Report on a list; return the exit code.

    Raises:
        ListError: The list cannot be read.
        UsageError: There is no such file or column.
        StoreError: The store cannot be opened.
    """
    place = place_of(options)
    with catching_interrupts() as interrupt:
        workspace = await Workspace.open(place.settings, place.folder)
        try:
            return await _report(Session(workspace, Console(), interrupt), options)
        finally:
            await workspace.aclose()


async def _report(session: Session, options: Namespace) -> int:
    plan = await asyncio.to_thread(_plan, options)
    source, column = plan.sources[0], plan.address_column
    report = await report_list(session.workspace, source, column, session.interrupt)
    if report is None:
        return INTERRUPTED
    if options.json:
        out_json(_json(report))
    else:
        _show(report)
    return DONE


def _plan(options: Namespace) -> ImportPlan:
    file: Path = options.file
    if not file.is_file():
        raise UsageError(f"There is no file {file}.")
    return plan_of([file], options, "")


def _show(report: InstantReport) -> None:
    rows = (
        ("rows", report.rows, ""),
        ("different mailboxes", report.mailboxes, f"at {many(report.domains, 'domain')}"),
        ("repeated", report.duplicates, f"{report.exact_duplicates:,} of them letter by letter"),
        ("same mailbox", report.folded_duplicates, "with the providers' rules: dots, +tags"),
        ("empty", report.empty, ""),
        ("no address", report.bad_syntax, ""),
        ("disposable", report.disposable, ""),
        ("roles", report.role, ""),
        ("free mail", report.free, ""),
        ("mistyped domains", report.typos, ""),
    )
    for label, count, note in rows:
        out(f"  {label:<20}{count:>11,}{'  ' if note else ''}{note}")
    _show_top("Domains", report.top_domains)
    _show_top("Providers known by their domains", report.providers)
    for rule, count in report.cleaned.counts.most_common():
        out(f"  {rule.label}: {many(count, 'cell')}")
    out(f"A full run takes about {duration(report.full_run_s)}.")
    for line in report.depends_on:
        out(f"  {line}")


def _show_top(title: str, top: Sequence[tuple[str, int]]) -> None:
    if top:
        out(f"{title}: {', '.join(f'{name} {count:,}' for name, count in top)}")


def _json(report: InstantReport) -> dict[str, object]:
    names = (
        "rows",
        "empty",
        "bad_syntax",
        "mailboxes",
        "duplicates",
        "exact_duplicates",
        "folded_duplicates",
        "disposable",
        "role",
        "free",
        "typos",
        "domains",
        "full_run_s",
    )
    return {
        **{name: getattr(report, name) for name in names},
        "top_domains": dict(report.top_domains),
        "providers": dict(report.providers),
        "cleaned": {rule.value: count for rule, count in report.cleaned.counts.items()},
        "depends_on": list(report.depends_on),
    }
