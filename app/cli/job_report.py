"""winnow jobs report: a job on one page, for a client or a colleague."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import out, out_json
from app.cli.options import DONE, UsageError, add_place_options
from app.cli.work import Session, job_of
from app.files.lists import file_error
from app.files.writer import whole_file
from app.jobs.report import job_report
from app.jobs.report_page import page

_SUFFIXES = frozenset({".html", ".htm"})


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the action."""
    parser.add_argument("job", type=int, metavar="ID")
    parser.add_argument("--output", type=Path, metavar="X.html", help="the page")
    parser.add_argument("--title", default="", help="heading; the job's name by default")
    parser.add_argument("--by", default="", metavar="NAME", help="who hands the report over")
    add_place_options(parser, is_action=True)


async def run(session: Session, options: Namespace) -> int:
    """Write a job's report; return the exit code.

    Raises:
        ListError: The page cannot be written.
        UsageError: There is no such job, or the page is to be something else than HTML.
    """
    job = job_of(session.workspace, options.job)
    output: Path = options.output or Path(f"job-{job.id}-report.html")
    if output.suffix.lower() not in _SUFFIXES:
        raise UsageError(
            f"{output.name}: the command line writes HTML; a PDF is written by the window, or by "
            "printing the page."
        )
    report = await job_report(session.workspace, job.id)
    text = page(report, title=options.title, made_by=options.by)
    await asyncio.to_thread(_write, output, text)
    if options.json:
        out_json({"job": job.id, "output": str(output)})
    else:
        out(f"Written: {output}")
    return DONE


def _write(output: Path, text: str) -> None:
    try:
        with whole_file(output) as stream:
            stream.write(text.encode("utf-8"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise file_error(
            str(output), f"cannot be written ({reason})", "Choose another folder or make room."
        ) from error
