"""winnow jobs resume and retry: go on with a job, or ask again what was parked or refused us."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from typing import Protocol

from app.cli.console import counts_json, counts_text, many, out, out_json
from app.cli.options import (
    DONE,
    INTERRUPTED,
    UsageError,
    add_network_options,
    add_place_options,
    network_of,
)
from app.cli.outputs import reasons
from app.cli.work import Session, job_of, run_job
from app.jobs.retry import RETRIED, reopen
from app.settings import network_from_json
from app.store.jobs import JobInfo, JobState
from app.store.lock import JobBusyError


class Actions(Protocol):
    """Where actions are added."""

    def add_parser(self, name: str, /, *, help: str) -> ArgumentParser:  # noqa: A002  argparse's
        """Add one."""
        ...


def add_arguments(actions: Actions) -> None:
    """Declare both actions."""
    resume = actions.add_parser("resume", help="go on with a job that was interrupted")
    retry = actions.add_parser("retry", help="ask again those that were parked or refused us")
    retry.add_argument(
        "--reason",
        type=reasons,
        default=RETRIED,
        metavar="REASON[,REASON]",
        help=f"ask those with these sub-statuses ({','.join(sorted(RETRIED))})",
    )
    for parser in (resume, retry):
        parser.add_argument("job", type=int, metavar="ID")
        add_network_options(parser)
        add_place_options(parser, is_action=True)


async def resume(session: Session, options: Namespace) -> int:
    """Go on with a job; return the exit code.

    Raises:
        UsageError: There is no such job, it is still being read, or another Winnow has it.
    """
    job = job_of(session.workspace, options.job)
    if job.state is JobState.IMPORTING:
        raise UsageError(f"Job {job.id} was never read to its end. Clean its list anew.")
    return await _go(session, options, job)


async def retry(session: Session, options: Namespace) -> int:
    """Make mailboxes with some sub-statuses pending again and ask them; return the exit code.

    Raises:
        UsageError: There is no such job, or another Winnow has it.
    """
    job = job_of(session.workspace, options.job)
    try:
        count = await asyncio.to_thread(reopen, session.workspace, job.id, options.reason)
    except JobBusyError as error:
        raise UsageError(str(error)) from error
    if not options.json:
        out(f"Asked again: {many(count, 'address')}.")
    return await _go(session, options, job)


async def _go(session: Session, options: Namespace, before: JobInfo) -> int:
    base = network_from_json(before.options_json)
    job = await run_job(session, before.id, network_of(options, base))
    session.console.clear()
    is_done = job.state is JobState.DONE
    if options.json:
        out_json({"job": job.id, "state": job.state.value, "counts": counts_json(job.counts)})
    else:
        out(counts_text(job.counts))
        if job.note:
            out(job.note)
        action = "export" if is_done else "resume"
        out(f"{'Write it' if is_done else 'Go on'} with: winnow jobs {action} {job.id}")
    return DONE if is_done else INTERRUPTED
