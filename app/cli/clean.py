"""winnow clean: a list in, a cleaned list out."""

from __future__ import annotations

import shlex
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from app import paths
from app.cli.console import Console
from app.cli.interrupt import catching_interrupts
from app.cli.options import (
    BAD_INPUT,
    DONE,
    INTERRUPTED,
    UsageError,
    add_network_options,
    add_output_options,
    add_place_options,
    network_of,
    place_of,
)
from app.cli.services import add_hosted_options, ask_services, plan_for
from app.cli.sheets import add_sheet_options, plan_of
from app.cli.work import (
    Session,
    Wanted,
    check_output,
    default_output,
    job_of,
    run_job,
    summarise,
    write_job,
)
from app.files.lists import ListError
from app.jobs.hosted_pass import HostedPlan
from app.jobs.transfer import import_list
from app.jobs.workspace import Workspace
from app.settings import network_from_json, network_to_json
from app.store.jobs import JobInfo, JobState


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="the list")
    parser.add_argument("--output", type=Path, metavar="OUT", help="the cleaned list")
    parser.add_argument(
        "--resume", action="store_true", help="go on with the unfinished job of these files"
    )
    parser.add_argument(
        "--fresh",
        "--force",
        action="store_true",
        help="ask again, whatever was found in the last days",
    )
    add_output_options(parser)
    add_sheet_options(parser)
    add_network_options(parser)
    add_hosted_options(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Clean a list; return the exit code.

    Raises:
        ListError: None of the lists can be read, or the result not be written.
        UsageError: What was asked for cannot be done.
        StoreError: The store cannot be opened.
    """
    files: list[Path] = options.files
    if not files and not options.resume:
        raise UsageError("Which list? Give its file: winnow clean list.csv --output out.csv")
    for file in files:
        if not file.is_file():
            raise UsageError(f"There is no file {file}.")
    place = place_of(options)
    with catching_interrupts() as interrupt:
        settings = replace(place.settings, cache_hours=0) if options.fresh else place.settings
        # Told before the list is run, not after hours: a missing key, a bad address.
        plan = await plan_for(place, options)
        workspace = await Workspace.open(settings, place.folder, sandbox=place.is_sandbox)
        try:
            return await _clean(Session(workspace, Console(), interrupt), options, files, plan)
        finally:
            await workspace.aclose()


async def _clean(
    session: Session, options: Namespace, files: list[Path], plan: HostedPlan | None
) -> int:
    workspace = session.workspace
    found = _unfinished(workspace, files) if options.resume else None
    sources = [Path(source) for source in found.sources] if found else files
    if not sources:
        raise UsageError("There is no unfinished job. Give the file of a list.")
    output = options.output or _default_output(sources[0])
    wanted = Wanted(output, options.layout, options.keep)
    check_output(workspace, wanted, sources)
    if found is not None:
        session.console.say(f"Going on with job {found.id}: {found.name}")
    left_out: list[ListError] = []
    job_id = found.id if found else await _import(session, options, files, left_out)
    if not job_id:
        session.console.say("Interrupted while reading the list; nothing was kept.")
        return INTERRUPTED
    # What is not said anew holds as it was said when the job began.
    base = network_from_json(found.options_json) if found else workspace.network
    job = await run_job(session, job_id, network_of(options, base))
    if job.state is JobState.DONE and plan is not None:
        for line in await ask_services(session, job_id, plan):
            session.console.say(line)
        job = job_of(workspace, job_id)
    if job.state is JobState.DONE:
        rows = await write_job(session, job, wanted)
        if not session.interrupt.is_set:
            summarise(job, as_json=options.json, output=output, rows=rows)
            for problem in left_out:
                session.console.say(f"Left out: {problem}")
            return BAD_INPUT if left_out else DONE
    session.console.say(_how_to_go_on(job_of(workspace, job_id), options, wanted))
    return INTERRUPTED


async def _import(
    session: Session, options: Namespace, files: list[Path], left_out: list[ListError]
) -> int:
    """Read the files into a job and return its id; those that cannot be used are left out."""
    network = network_of(options, session.workspace.network)

    def leave_out(problem: ListError) -> None:
        session.console.say(f"winnow: {problem} The other files are cleaned without it.")
        left_out.append(problem)

    return await import_list(
        session.workspace,
        plan_of(files, options, network_to_json(network), leave_out),
        lambda progress: session.console.reading(progress.done_rows, progress.total_rows),
        session.interrupt,
    )


def _unfinished(workspace: Workspace, files: list[Path]) -> JobInfo | None:
    """Return the newest job of these files that can go on; of any files if none are named.

    A job that is done but whose list was not written counts too, when its files are named.
    """
    wanted = [str(file.absolute()) for file in files]
    for job in workspace.store.jobs.list():
        is_open = job.state not in (JobState.IMPORTING, JobState.DONE)
        if not files and is_open:
            return job
        is_ours = [str(Path(source).absolute()) for source in job.sources] == wanted
        if files and is_ours and job.state is not JobState.IMPORTING:
            return job
    return None


def _default_output(source: Path) -> Path:
    is_sample = source.absolute().parent == paths.resource("samples")
    return default_output(source, folder=Path.cwd() if is_sample else None)


def _how_to_go_on(job: JobInfo, options: Namespace, wanted: Wanted) -> str:
    words = ["winnow", "clean", *job.sources, "--output", str(wanted.output)]
    if options.data_dir is not None:
        words += ["--data-dir", str(options.data_dir)]
    words += ["--sandbox"] if options.sandbox else []
    words += ["--layout", wanted.layout] if wanted.layout != "winnow" else []
    words += ["--keep", ",".join(sorted(wanted.keep))] if wanted.keep else []
    return (
        f"Interrupted: {job.settled:,} of {job.mailboxes:,} addresses are verified and kept.\n"
        f"Go on with: {shlex.join([*words, '--resume'])}"
    )
