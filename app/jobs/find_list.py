"""The finder over a list: names and domains in, the same rows with addresses out.

Rules: every row of the list comes out once, in its order. When the user stops, what was found is
written, and the rest of the rows without a finding.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass

from app.files.lists import SheetRow, SheetSource
from app.files.sheet import inspect, read
from app.files.target import ExportTarget, Fact
from app.files.writer import open_writer
from app.jobs.asker import Asker
from app.jobs.finder import Finder, FinderError
from app.jobs.workspace import Workspace
from app.mail.address import Address, parse

HEADERS = ("found_email", "found_confidence", "found_status", "found_patterns_tested")
_AT_ONCE = 20
_CHUNK_ROWS = 200
_BEFORE_DOMAIN = re.compile(r"^(?:[a-z][a-z0-9+.-]*://)?(?:.*@)?(?:www\.)?", re.IGNORECASE)
_NOTHING: tuple[Fact, ...] = ("", "", "", "")


@dataclass(frozen=True, slots=True)
class FindPlan:
    """What to look for, and where the findings go.

    Attributes:
        source: The list, as inspect() settled it.
        first, last, domain: Places of the columns, from 0; None for a column that is not there.
    """

    source: SheetSource
    first: int | None
    last: int | None
    domain: int
    target: ExportTarget


@dataclass(frozen=True, slots=True)
class FindReport:
    """What came of it.

    Attributes:
        found: Rows whose address a host confirmed.
        likely: Rows with a likely address that nobody could confirm.
        unasked: Rows that were left out as the user stopped, or that name no person or domain.
    """

    rows: int
    found: int
    likely: int
    unasked: int


async def find_list(
    workspace: Workspace,
    plan: FindPlan,
    on_progress: Callable[[int], None],
    cancelled: Callable[[], bool],
    *,
    asker: Asker | None = None,
) -> FindReport:
    """Find the people of a list and write it with their addresses.

    Args:
        workspace: The rules, the network, and the addresses that are known already.
        plan: Which list, which columns, where to write.
        on_progress: Told how many rows are done.
        cancelled: Asked before each row.
        asker: Who asks the network; the workspace's verifier by default, closed afterwards.

    Raises:
        ListError: The list cannot be read, or the result not be written.
    """
    finder = Finder(workspace, asker or workspace.verifier())
    gate = asyncio.Semaphore(_AT_ONCE)
    told: list[tuple[Fact, ...]] = []

    async def one(row: SheetRow) -> tuple[Fact, ...]:
        async with gate:
            return _NOTHING if cancelled() else await _find_row(finder, plan, row)

    try:
        with open_writer(plan.target) as writer:
            headers, domains = await asyncio.to_thread(_look_through, plan)
            writer.write_header(headers, HEADERS)
            await finder.prepare(domains)
            for chunk in read(plan.source, _CHUNK_ROWS):
                extras = await asyncio.gather(*(one(row) for row in chunk))
                pairs = zip(chunk, extras, strict=True)
                writer.write_rows([(row.cells, row.raw, extra) for row, extra in pairs])
                told.extend(extras)
                on_progress(len(told))
    finally:
        await finder.aclose()
    return _report(told)


async def _find_row(finder: Finder, plan: FindPlan, row: SheetRow) -> tuple[Fact, ...]:
    cells = row.cells
    names = [
        cells[place].strip() if place is not None and place < len(cells) else ""
        for place in (plan.first, plan.last)
    ]
    domain = domain_in(cells[plan.domain]) if plan.domain < len(cells) else ""
    try:
        found = await finder.find(names[0], names[1], domain)
    except FinderError:
        return _NOTHING
    return found.email, found.confidence, found.status, found.patterns_tested


def domain_in(cell: str) -> str:
    """Return the domain in a cell that may hold a web address or a mail address."""
    rest = _BEFORE_DOMAIN.sub("", cell.strip(), count=1)
    return re.split(r"[/?#:\s]", rest, maxsplit=1)[0].strip(".").lower()


def _look_through(plan: FindPlan) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the column names and all domains of a list."""
    headers = inspect(plan.source.path, plan.source).headers
    domains: set[str] = set()
    for chunk in read(plan.source):
        for row in chunk:
            if plan.domain < len(row.cells):
                address = parse(f"x@{domain_in(row.cells[plan.domain])}")
                if isinstance(address, Address):
                    domains.add(address.domain)
    return headers, frozenset(domains)


def _report(told: list[tuple[Fact, ...]]) -> FindReport:
    statuses = [extra[2] for extra in told]
    return FindReport(
        len(told),
        statuses.count("found"),
        sum(1 for extra in told if extra[0] and extra[2] != "found"),
        statuses.count(""),
    )
