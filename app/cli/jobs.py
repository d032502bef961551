"""winnow jobs: list, show, export, report on, rename, delete and judge again earlier jobs."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.cli import job_report, job_runs
from app.cli.console import Console, counts_json, counts_text, many, out, out_json
from app.cli.interrupt import catching_interrupts
from app.cli.options import (
    DONE,
    INTERRUPTED,
    UsageError,
    add_output_options,
    add_place_options,
    place_of,
)
from app.cli.outputs import add_cut_options, as_json, cut_of, show
from app.cli.services import lend_breach_key
from app.cli.work import Session, Wanted, check_output, default_output, job_of, write_job
from app.jobs.redecide import redecide
from app.jobs.workspace import Workspace
from app.store.jobs import JobInfo
from app.store.lock import JobBusyError, JobLock


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions")
    add_place_options(
        actions.add_parser("list", help="list all jobs (the default)"), is_action=True
    )
    one = actions.add_parser("show", help="show how a job stands")
    one.add_argument("job", type=int, metavar="ID")
    add_place_options(one, is_action=True)
    export = actions.add_parser("export", help="write a job's rows")
    export.add_argument("job", type=int, metavar="ID")
    export.add_argument("--output", type=Path, metavar="OUT")
    add_output_options(export)
    add_cut_options(export)
    add_place_options(export, is_action=True)
    job_report.add_arguments(actions.add_parser("report", help="write a one-page report of a job"))
    job_runs.add_arguments(actions)
    rename = actions.add_parser("rename", help="give a job another name")
    rename.add_argument("job", type=int, metavar="ID")
    rename.add_argument("name", metavar="NAME")
    add_place_options(rename, is_action=True)
    delete = actions.add_parser("delete", help="delete jobs with all their data")
    delete.add_argument("jobs", type=int, nargs="+", metavar="ID")
    add_place_options(delete, is_action=True)
    again = actions.add_parser("redecide", help="judge a job's evidence again, without network")
    again.add_argument("job", type=int, metavar="ID")
    add_place_options(again, is_action=True)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Do what is asked with the jobs; return the exit code.

    Raises:
        UsageError: There is no such job.
        StoreError: The store cannot be opened.
    """
    place = place_of(options)
    action = _ACTIONS[options.action or "list"]
    with catching_interrupts() as interrupt:
        settings = place.settings
        if options.action == "retry":  # whoever asks again wants no answer of before
            settings = replace(settings, cache_hours=0)
        is_sandbox = place.is_sandbox and options.action in _RUNS
        workspace = await Workspace.open(settings, place.folder, sandbox=is_sandbox)
        try:
            if options.action in _RUNS:
                await lend_breach_key(workspace, place, options)
            return await action(Session(workspace, Console(), interrupt), options)
        finally:
            await workspace.aclose()


async def _list(session: Session, options: Namespace) -> int:
    jobs = session.workspace.store.jobs.list()
    if options.json:
        out_json([_job_json(job) for job in jobs])
        return DONE
    if not jobs:
        out("No jobs yet. Clean a list with: winnow clean list.csv --output out.csv")
    for job in jobs:
        done = f"{job.settled:,}/{job.mailboxes:,}"
        out(f"{job.id:>5}  {_moment(job.created_at)}  {job.state.value:<10}{done:>17}  {job.name}")
    return DONE


async def _show(session: Session, options: Namespace) -> int:
    job = job_of(session.workspace, options.job)
    if options.json:
        out_json(_job_json(job))
        return DONE
    out(f"Job {job.id}: {job.name}")
    out(f"  {job.state.value}, begun {_moment(job.created_at)}, last {_moment(job.updated_at)}")
    out(f"  {many(job.rows, 'row')}, {_settled(job)} verified")
    out(counts_text(job.counts))
    if job.note:
        out(job.note)
    return DONE


async def _export(session: Session, options: Namespace) -> int:
    job = job_of(session.workspace, options.job)
    sources = [Path(source) for source in job.sources]
    name = sources[0] if sources else Path(f"job-{job.id}.csv")
    output = options.output or default_output(Path(name.name), folder=Path.cwd())
    wanted = Wanted(output, options.layout, options.keep, cut_of(options))
    check_output(session.workspace, wanted, sources)
    report = await write_job(session, job, wanted)
    if session.interrupt.is_set:
        session.console.say("Interrupted; nothing was written.")
        return INTERRUPTED
    if options.json:
        out_json(as_json(job, report))
    else:
        show(job, report)
    return DONE


async def _rename(session: Session, options: Namespace) -> int:
    job = job_of(session.workspace, options.job)
    name = options.name.strip()
    if not name:
        raise UsageError("Give the job a name.")
    session.workspace.store.jobs.rename(job.id, name)
    if options.json:
        out_json({"job": job.id, "name": name})
    else:
        out(f"Job {job.id} is now called {name}.")
    return DONE


async def _delete(session: Session, options: Namespace) -> int:
    store = session.workspace.store
    for job_id in options.jobs:
        job_of(session.workspace, job_id)
    for job_id in options.jobs:
        try:
            lock = JobLock(store.path, job_id)
        except JobBusyError as error:
            raise UsageError(str(error)) from error
        try:
            await asyncio.to_thread(store.jobs.delete, job_id)
        finally:
            lock.release()
    if options.json:
        out_json({"deleted": options.jobs})
    else:
        out(f"Deleted: {', '.join(str(job_id) for job_id in options.jobs)}")
    return DONE


async def _redecide(session: Session, options: Namespace) -> int:
    job = job_of(session.workspace, options.job)
    changed = await redecide(
        session.workspace,
        job.id,
        lambda done: session.console.judging(done, job.mailboxes),
        session.interrupt,
    )
    session.console.clear()
    if options.json:
        out_json({"job": job.id, "changed": changed})
    else:
        out(f"{many(changed, 'verdict')} changed.")
    return INTERRUPTED if session.interrupt.is_set else DONE


_RUNS = ("resume", "retry")
_ACTIONS: Mapping[str, Callable[[Session, Namespace], Awaitable[int]]] = {
    "list": _list,
    "show": _show,
    "export": _export,
    "report": job_report.run,
    "rename": _rename,
    "delete": _delete,
    "redecide": _redecide,
    "resume": job_runs.resume,
    "retry": job_runs.retry,
}


def _settled(job: JobInfo) -> str:
    return f"{job.settled:,} of {many(job.mailboxes, 'address')}"


def _moment(at: float) -> str:
    return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")


def _job_json(job: JobInfo) -> dict[str, object]:
    return {
        "job": job.id,
        "name": job.name,
        "state": job.state.value,
        "created_at": job.created_at,
        "updated_at": job.updated_at,
        "sources": list(job.sources),
        "rows": job.rows,
        "mailboxes": job.mailboxes,
        "settled": job.settled,
        "counts": counts_json(job.counts),
        "note": job.note,
    }
