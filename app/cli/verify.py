"""winnow verify: addresses given on the command line, each with its verdict and why."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from app.cli.console import Console, out, out_json
from app.cli.interrupt import catching_interrupts
from app.cli.options import (
    DONE,
    INTERRUPTED,
    add_network_options,
    add_place_options,
    network_of,
    place_of,
)
from app.cli.services import lend_breach_key
from app.cli.work import Session, run_job
from app.jobs.transfer import fact_context
from app.jobs.workspace import Workspace
from app.mail.address import BadAddress, mailbox_key, parse
from app.mail.explain import advice, why
from app.mail.facts import FACTS, row
from app.mail.result import Result
from app.settings import Settings
from app.store.jobs import JobState, NewJob, NewRow


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("addresses", nargs="+", metavar="ADDRESS")
    add_network_options(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Verify addresses and print what was found; return the exit code.

    Raises:
        UsageError: What was asked for cannot be done.
        StoreError: The store cannot be opened.
    """
    place = place_of(options)
    # Whoever asks about one address wants to know how it stands now.
    settings: Settings = replace(place.settings, cache_hours=0)
    with catching_interrupts() as interrupt:
        workspace = await Workspace.open(settings, place.folder, sandbox=place.is_sandbox)
        jobs = workspace.store.jobs
        job_id = 0
        try:
            await lend_breach_key(workspace, place, options)
            job_id = _new_job(workspace, options.addresses)
            session = Session(workspace, Console(), interrupt)
            job = await run_job(session, job_id, network_of(options, workspace.network))
            session.console.clear()
            _show(workspace, job_id, len(options.addresses), as_json=options.json)
        finally:
            if job_id:
                jobs.delete(job_id)
            await workspace.aclose()
    return DONE if job.state is JobState.DONE else INTERRUPTED


def _new_job(workspace: Workspace, texts: list[str]) -> int:
    jobs = workspace.store.jobs
    job_id = jobs.create(NewJob("verify", headers=("address",)))
    jobs.add_rows(job_id, [_row(number, text) for number, text in enumerate(texts, 1)])
    jobs.finish_import(job_id)
    return job_id


def _row(number: int, text: str) -> NewRow:
    address = parse(text)
    if isinstance(address, BadAddress):
        return NewRow(number, (text,), "", text, text, "")
    return NewRow(number, (text,), "", text, mailbox_key(address), address.domain)


def _show(workspace: Workspace, job_id: int, count: int, *, as_json: bool) -> None:
    results = [workspace.store.results.result(job_id, row) for row in range(1, count + 1)]
    found = [result for result in results if result is not None]
    if as_json:
        context = fact_context(workspace)
        out_json([dict(zip(FACTS, row(one, FACTS, context), strict=True)) for one in found])
        return
    for result in found:
        _show_one(workspace, result)


def _show_one(workspace: Workspace, result: Result) -> None:
    verdict = result.verdict
    out(
        f"{result.evidence.address or result.evidence.text}  {verdict.status.value}  "
        f"({verdict.reason.value})  score {verdict.score}"
    )
    out(f"    {why(result, workspace.providers).text}")
    out(f"    {advice(result).text}")
