"""winnow history: what sending platforms reported of addresses, imported, listed and forgotten."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from app.cli.console import Console, many, out, out_json
from app.cli.interrupt import catching_interrupts
from app.cli.options import DONE, INTERRUPTED, UsageError, add_place_options, place_of
from app.cli.work import Session
from app.jobs.history import HistoryReport, import_reports
from app.jobs.workspace import Workspace
from app.mail.evidence import EventKind

_WORDS = {
    EventKind.DELIVERED: "delivered",
    EventKind.HARD_BOUNCE: "hard bounces",
    EventKind.SOFT_BOUNCE: "soft bounces",
    EventKind.COMPLAINT: "complaints",
    EventKind.UNSUBSCRIBE: "unsubscribed",
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions")
    take = actions.add_parser(
        "import",
        help="import bounce and complaint reports",
        description="Reads exports of Mailchimp, SendGrid, Amazon SES, Postmark, Brevo and "
        "HubSpot, any list with an event column, bounce messages (.eml, .mbox), complaints, and "
        "folders of them.",
    )
    take.add_argument("files", nargs="+", type=Path, metavar="FILE")
    take.add_argument(
        "--kind",
        type=EventKind,
        choices=list(EventKind),
        metavar=f"{{{','.join(EventKind)}}}",
        help="what rows are that do not say it themselves",
    )
    add_place_options(take, is_action=True)
    add_place_options(
        actions.add_parser("list", help="list what was imported (the default)"), is_action=True
    )
    clear = actions.add_parser("clear", help="forget what was imported")
    clear.add_argument("--source", metavar="NAME", help="only what this file told")
    add_place_options(clear, is_action=True)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Do what is asked with the history; return the exit code.

    Raises:
        ListError: A report cannot be read.
        UsageError: There is no such file.
        StoreError: The store cannot be used.
    """
    place = place_of(options)
    with catching_interrupts() as interrupt:
        workspace = await Workspace.open(place.settings, place.folder)
        try:
            action = _ACTIONS[options.action or "list"]
            return await action(Session(workspace, Console(), interrupt), options)
        finally:
            await workspace.aclose()


async def _import(session: Session, options: Namespace) -> int:
    for file in options.files:
        if not file.exists():
            raise UsageError(f"There is no file {file}.")
    report = await import_reports(
        session.workspace,
        options.files,
        lambda read: session.console.reading(read, None),
        session.interrupt,
        kind=options.kind,
    )
    session.console.clear()
    if options.json:
        out_json(_report_json(report))
    else:
        _show(report)
    return INTERRUPTED if session.interrupt.is_set else DONE


def _show(report: HistoryReport) -> None:
    out(f"{many(report.read, 'line')} read, {many(report.new, 'new event')}:")
    for kind, word in _WORDS.items():
        if report.count(kind):
            out(f"  {word:<17}{report.count(kind):>11,}")
    if report.silent:
        out(f"  {'opens, clicks ...':<17}{report.silent:>11,}  tell nothing of an address")
    if report.undated:
        out(f"{report.undated:,} have no date of their own; the file's date stands for it.")
    for one in report.misread:
        out(f"{one.count:,} not understood: {one.why} ({'; '.join(one.places)})")


def _report_json(report: HistoryReport) -> dict[str, object]:
    return {
        "read": report.read,
        "new": report.new,
        "counts": {kind.value: report.count(kind) for kind in EventKind},
        "silent": report.silent,
        "undated": report.undated,
        "not_understood": [
            {"why": one.why, "count": one.count, "examples": list(one.places)}
            for one in report.misread
        ],
    }


async def _list(session: Session, options: Namespace) -> int:
    sources = session.workspace.store.history.event_sources()
    if options.json:
        out_json(
            [
                {"source": one.name, "counts": {kind.value: n for kind, n in one.counts}}
                for one in sources
            ]
        )
        return DONE
    if not sources:
        out("Nothing imported yet. Import a report with: winnow history import bounces.csv")
    for one in sources:
        counts = ", ".join(f"{count:,} {_WORDS[kind]}" for kind, count in one.counts)
        out(f"{one.name}: {counts} ({_day(one.first_at)} to {_day(one.last_at)})")
    return DONE


async def _clear(session: Session, options: Namespace) -> int:
    count = session.workspace.store.history.forget_events(options.source)
    if options.json:
        out_json({"forgotten": count})
    else:
        out(f"{many(count, 'event')} forgotten.")
    return DONE


_ACTIONS: Mapping[str, Callable[[Session, Namespace], Awaitable[int]]] = {
    "import": _import,
    "list": _list,
    "clear": _clear,
}


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d")
