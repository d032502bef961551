"""winnow clean: a list in, a cleaned list out."""

from __future__ import annotations

import shlex
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass, replace
from pathlib import Path

from app import paths
from app.cli.console import Console, many, out_json
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
from app.cli.outputs import add_cut_options, as_json, cells_of, cut_of, show
from app.cli.services import add_hosted_options, ask_services, lend_breach_key, plan_for
from app.cli.sheets import (
    add_cleaning_options,
    add_sheet_options,
    files_of,
    plan_of,
    remember_column,
    with_cleaning,
)
from app.cli.work import (
    Session,
    Wanted,
    check_output,
    default_output,
    job_of,
    run_job,
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
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="the list, several, or a folder"
    )
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
    parser.add_argument(
        "--apart",
        action="store_true",
        help="clean each of several files by itself, into a folder given by --output",
    )
    parser.add_argument(
        "--merge",
        dest="apart",
        action="store_false",
        help="make one list of several files, with a column for the file (the default)",
    )
    add_output_options(parser)
    add_cut_options(parser)
    add_sheet_options(parser)
    add_cleaning_options(parser)
    add_network_options(parser)
    add_hosted_options(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Clean a list, or several; return the exit code.

    Raises:
        ListError: None of the lists can be read, or the result not be written.
        UsageError: What was asked for cannot be done.
        StoreError: The store cannot be opened.
    """
    if not options.files and not options.resume:
        raise UsageError("Which list? Give its file: winnow clean list.csv --output out.csv")
    files = files_of(options.files)
    if options.apart:
        check_folder(options.output)
    place = place_of(options)
    with catching_interrupts() as interrupt:
        settings = replace(place.settings, cache_hours=0) if options.fresh else place.settings
        # Told before the list is run, not after hours: a missing key, a bad address.
        plan = await plan_for(place, options)
        workspace = await Workspace.open(settings, place.folder, sandbox=place.is_sandbox)
        try:
            await lend_breach_key(workspace, place, options)
            session = Session(workspace, Console(), interrupt)
            lists = [[file] for file in files] if options.apart and files else [files]
            return await _clean_all(session, options, lists, plan)
        finally:
            await workspace.aclose()


async def _clean_all(
    session: Session, options: Namespace, lists: list[list[Path]], plan: HostedPlan | None
) -> int:
    """Clean one list after the other; those that cannot be used are left out."""
    results: list[dict[str, object]] = []
    code = DONE
    for files in lists:
        try:
            ended = await _clean(session, options, files, plan)
        except ListError as error:
            if len(lists) == 1:
                raise
            session.console.say(f"winnow: {error} The other files are cleaned without it.")
            ended = Ended(BAD_INPUT)
        if ended.json is not None:
            results.append(ended.json)
        code = max(code, ended.code)
        if ended.code == INTERRUPTED:
            break
    if options.json and results:
        out_json(results if options.apart else results[0])
    return code


@dataclass(frozen=True, slots=True)
class Ended:
    """How the cleaning of one list ended, and what machines are told of it."""

    code: int
    json: dict[str, object] | None = None


async def _clean(
    session: Session, options: Namespace, files: list[Path], plan: HostedPlan | None
) -> Ended:
    workspace = session.workspace
    found = _unfinished(workspace, files) if options.resume else None
    sources = [Path(source) for source in found.sources] if found else files
    if not sources:
        raise UsageError("There is no unfinished job. Give the file of a list.")
    wanted = Wanted(_output(options, sources[0]), options.layout, options.keep, cut_of(options))
    check_output(workspace, wanted, sources)
    if found is not None:
        session.console.say(f"Going on with job {found.id}: {found.name}")
    left_out: list[ListError] = []
    job_id = found.id if found else await _import(session, options, files, left_out)
    if not job_id:
        session.console.say("Interrupted while reading the list; nothing was kept.")
        return Ended(INTERRUPTED)
    cells_of(wanted.cut, job_of(workspace, job_id))  # an unknown column is said before the run
    # What is not said anew holds as it was said when the job began.
    base = network_from_json(found.options_json) if found else workspace.network
    job = await run_job(session, job_id, network_of(options, base))
    if job.state is JobState.DONE and plan is not None:
        for line in await ask_services(session, job_id, plan):
            session.console.say(line)
        job = job_of(workspace, job_id)
    if job.state is JobState.DONE:
        report = await write_job(session, job, wanted)
        if not session.interrupt.is_set:
            if not options.json:
                show(job, report)
            for problem in left_out:
                session.console.say(f"Left out: {problem}")
            return Ended(BAD_INPUT if left_out else DONE, as_json(job, report))
    session.console.say(_how_to_go_on(job_of(workspace, job_id), options, wanted))
    return Ended(INTERRUPTED)


async def _import(
    session: Session, options: Namespace, files: list[Path], left_out: list[ListError]
) -> int:
    """Read the files into a job and return its id; those that cannot be used are left out."""
    network = network_of(options, session.workspace.network)

    def leave_out(problem: ListError) -> None:
        session.console.say(f"winnow: {problem} The other files are cleaned without it.")
        left_out.append(problem)

    data_dir = None if options.as_detected else session.workspace.data_dir
    plan = plan_of(files, options, network_to_json(network), leave_out, data_dir=data_dir)
    if data_dir is not None:
        said = remember_column(data_dir, plan, is_chosen=options.column is not None)
        if said:
            session.console.say(said)
    return await import_list(
        session.workspace,
        with_cleaning(plan, options),
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


def _output(options: Namespace, source: Path) -> Path:
    """Return where a list goes: as named, in the folder named, or beside the list."""
    named: Path | None = options.output
    if named is None:
        return _default_output(source)
    return default_output(source, folder=named) if options.apart else named


def check_folder(output: Path | None) -> None:
    """See that results of several lists have a folder to go to.

    Raises:
        UsageError: The output is no folder.
    """
    if output is not None and not output.is_dir():
        raise UsageError(f"--apart writes several files: {output} must be a folder that is there.")


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
    words += wanted.cut.words
    addresses = many(job.mailboxes, "address")
    return (
        f"Interrupted: {job.settled:,} of {addresses} verified and kept.\n"
        f"Go on with: {shlex.join([*words, '--resume'])}"
    )
