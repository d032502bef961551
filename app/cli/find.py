"""winnow find: people's addresses from name and domain, one person or a whole list."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import Console, many, out, out_json
from app.cli.hosted_find import add_finder_options, find_hosted
from app.cli.interrupt import catching_interrupts
from app.cli.options import (
    DONE,
    INTERRUPTED,
    UsageError,
    add_network_options,
    add_place_options,
    network_of,
    place_of,
)
from app.cli.sheets import column_of
from app.cli.work import Session, default_output
from app.files.lists import ColumnRole, SheetPreview
from app.files.sheet import inspect
from app.files.target import target_like
from app.files.writer import is_same_file
from app.jobs.find_list import FindPlan, find_list
from app.jobs.finder import FinderError, Found, find
from app.jobs.workspace import Workspace

_PERSON = 3  # first name, last name, domain
_SAYS = {
    "found": "confirmed by the host",
    "catch_all": "likely; the domain takes every name, so nobody can confirm it",
    "unknown": "a guess; the host gave no answer",
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    parser.usage = (
        "winnow find [options] FIRST LAST DOMAIN\n"
        "       winnow find [options] LIST [--first COL] [--last COL] [--domain COL] [--output OUT]"
    )
    parser.add_argument(
        "what",
        nargs="+",
        metavar="FIRST LAST DOMAIN | LIST",
        help='a person ("" for a name that is unknown), or a list with names and domains',
    )
    group = parser.add_argument_group("over a list (columns are detected)")
    for name, text in (("first", "first names"), ("last", "last names"), ("domain", "domains")):
        group.add_argument(f"--{name}", metavar="NAME|N", help=f"the column with {text}")
    group.add_argument("--output", type=Path, metavar="OUT", help="the list with addresses")
    add_network_options(parser)
    add_finder_options(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Look for people and print or write what was found; return the exit code.

    Raises:
        ListError: The list cannot be read, or the result not be written.
        UsageError: There is no name, no domain or no such list.
        StoreError: The store cannot be opened.
    """
    words: list[str] = options.what
    if len(words) not in (1, _PERSON):
        raise UsageError("Give FIRST LAST DOMAIN, or one list with names and domains.")
    if options.hosted is not None:
        if len(words) != _PERSON:
            raise UsageError("A service finds one person at a time: give FIRST LAST DOMAIN.")
        return await find_hosted(options, words)
    place = place_of(options)
    with catching_interrupts() as interrupt:
        workspace = await Workspace.open(place.settings, place.folder, sandbox=place.is_sandbox)
        workspace.network = workspace.network_for(network_of(options, workspace.network))
        try:
            if len(words) == _PERSON:
                return await _find_one(workspace, words, as_json=options.json)
            return await _find_list(Session(workspace, Console(), interrupt), options, words[0])
        finally:
            await workspace.aclose()


async def _find_one(workspace: Workspace, words: list[str], *, as_json: bool) -> int:
    try:
        found = await find(workspace, words[0], words[1], words[2])
    except FinderError as error:
        raise UsageError(str(error)) from error
    if as_json:
        out_json(found_json(found))
    elif found.email:
        out(f"{found.email}  {_SAYS[found.status]}  confidence {found.confidence}")
    else:
        asked = many(found.patterns_tested, "spelling")
        out(f"Nothing found at {found.domain} ({asked} asked about).")
    return DONE


def found_json(found: Found) -> dict[str, object]:
    """Return what was found under the names of MailSentry's finder, and our finer word.

    An address that nobody could confirm counts as found there, with its lower confidence.
    """
    return {
        "email": found.email or None,
        "confidence": found.confidence,
        "status": "found" if found.email else "not_found",
        "certainty": found.status,
        "patterns_tested": found.patterns_tested,
        "domain": found.domain,
    }


async def _find_list(session: Session, options: Namespace, name: str) -> int:
    output = _output(Path(name), options)
    preview = await asyncio.to_thread(inspect, name)
    plan = _plan(preview, options, output)
    report = await find_list(
        session.workspace,
        plan,
        lambda done: session.console.finding(done, preview.row_estimate),
        session.interrupt,
    )
    session.console.clear()
    if options.json:
        out_json(
            {
                "rows": report.rows,
                "found": report.found,
                "likely": report.likely,
                "unasked": report.unasked,
                "output": str(output),
            }
        )
    else:
        out(f"{many(report.rows, 'row')}: {report.found:,} found, {report.likely:,} likely")
        out(f"{report.unasked:,} not looked for")
        out(f"Written: {output}")
    return INTERRUPTED if session.interrupt.is_set else DONE


def _output(path: Path, options: Namespace) -> Path:
    if not path.is_file():
        raise UsageError(f"There is no list {path}. For a person give FIRST LAST DOMAIN.")
    output: Path = options.output or default_output(path)
    if is_same_file(output, path):
        raise UsageError(f"{output} is the list itself. Choose another --output.")
    return output


def _plan(preview: SheetPreview, options: Namespace, output: Path) -> FindPlan:
    first = _column(preview, options.first, ColumnRole.FIRST_NAME)
    last = _column(preview, options.last, ColumnRole.LAST_NAME)
    domain = _column(preview, options.domain, ColumnRole.DOMAIN)
    if domain is None:
        raise UsageError("Which column holds the domains? Name it with --domain NAME.")
    if first is None and last is None:
        raise UsageError("Which columns hold the names? Name them with --first and --last.")
    target = target_like(preview.source, str(output))
    return FindPlan(preview.source, first, last, domain, target)


def _column(preview: SheetPreview, wanted: str | None, role: ColumnRole) -> int | None:
    if wanted is not None:
        return column_of(preview, wanted)
    return next((guess.index for guess in preview.columns if guess.role is role), None)
