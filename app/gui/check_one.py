"""Asks about one address with the whole engine, and leaves no job behind."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from app.gui.connection_dialog import ConnectionLine
from app.gui.plans import in_words
from app.mail.address import BadAddress, mailbox_key, parse
from app.mail.result import Result
from app.store.jobs import NewJob, NewRow

if TYPE_CHECKING:
    from app.jobs.workspace import Workspace


async def check_one(workspace: Workspace, text: str) -> Result | None:
    """Return the result of one address; None if the run ended without one."""
    from app.jobs.runner import Runner  # noqa: PLC0415  brings DNS and SMTP

    job_id = await asyncio.to_thread(_add_job, workspace, text)
    try:
        runner = Runner(workspace, job_id, workspace.network, on_progress=lambda _: None)
        await runner.run()
        return await asyncio.to_thread(workspace.store.results.result, job_id, 1)
    finally:
        await asyncio.to_thread(workspace.store.jobs.delete, job_id)


def _add_job(workspace: Workspace, text: str) -> int:
    address = parse(text)
    key = text if isinstance(address, BadAddress) else mailbox_key(address)
    domain = "" if isinstance(address, BadAddress) else address.domain
    jobs = workspace.store.jobs
    job_id = jobs.create(NewJob(text, headers=("address",)))
    jobs.add_rows(job_id, [NewRow(1, (text,), "", text, key, domain)])
    jobs.finish_import(job_id)
    return job_id


async def connection_lines(workspace: Workspace) -> list[ConnectionLine]:
    """Find out what this machine can do, in words of the user's language."""
    verifier = workspace.verifier()
    try:
        report = await verifier.preflight()
    finally:
        await verifier.aclose()
    return [
        ConnectionLine(each.mark, in_words(each.says), in_words(each.advice) if each.advice else "")
        for each in report.checks
    ]
