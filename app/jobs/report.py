"""What a job says of its list, as values: for the page that an agency hands to its client."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from app.jobs.workspace import Workspace
from app.mail.deliverability import BounceTable, Forecast, Share
from app.mail.explain import REASON_TEXT
from app.mail.reason import Reason, Status, status_of
from app.settings import Mode, NetworkSettings, Settings, network_from_json
from app.store.filters import Facet, RowFilter
from app.store.jobs import JobInfo, StatusCounts

if TYPE_CHECKING:  # numpy comes late
    from app.store.index import JobIndex

_TOP = 7
_BUCKET = 10
_REASONS = len(Reason)
_SELECTIONS = (
    ("Valid", frozenset({Status.VALID})),
    ("Valid and catch-all", frozenset({Status.VALID, Status.CATCH_ALL})),
    ("Valid, catch-all and unknown", frozenset({Status.VALID, Status.CATCH_ALL, Status.UNKNOWN})),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart.

    Attributes:
        status: Whose colour it has; None for a neutral one.
    """

    label: str
    count: int
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What mailing a selection of rows would come to."""

    label: str
    forecast: Forecast


@dataclass(frozen=True, slots=True)
class JobReport:
    """A job in numbers and sentences.

    Attributes:
        lists: Names of its files.
        made_at: Unix time, seconds, of this report; finished_at of the job's last change.
        reasons, providers, domains: Rows, the most frequent first.
        scores: Rows by score in tens, 0-9 first.
        outlooks: Expected bounces of what one would mail.
        learnt: Own mailings' outcomes that the expectation has learnt from; 0 for priors alone.
        not_checked: What was not looked at, in plain sentences.
        settings: What the run was set to: name and value.
        note: The last thing the run had to say.
    """

    name: str
    lists: tuple[str, ...]
    made_at: float
    finished_at: float
    rows: int
    mailboxes: int
    counts: StatusCounts
    reasons: tuple[Bar, ...]
    providers: tuple[Bar, ...]
    domains: tuple[Bar, ...]
    scores: tuple[Bar, ...]
    outlooks: tuple[Outlook, ...]
    learnt: int
    not_checked: tuple[str, ...]
    settings: tuple[tuple[str, str], ...]
    note: str = ""


async def job_report(workspace: Workspace, job_id: int) -> JobReport:
    """Sum a job up; seconds for a million rows.

    Raises:
        KeyError: There is no such job.
    """
    return await asyncio.to_thread(_report, workspace, job_id)


def _report(workspace: Workspace, job_id: int) -> JobReport:
    job = workspace.store.jobs.get(job_id)
    if job is None:
        raise KeyError(job_id)
    index = workspace.store.results.index(job_id)
    network = network_from_json(job.options_json)
    reasons = [facet for facet in index.facets("reason", _REASONS) if facet.name]
    return JobReport(
        name=job.name,
        lists=tuple(PurePath(source).name for source in job.sources),
        made_at=workspace.clock(),
        finished_at=job.updated_at,
        rows=job.rows,
        mailboxes=job.mailboxes,
        counts=index.counts(),
        reasons=tuple(_reason_bar(facet) for facet in reasons[:_TOP]),
        providers=tuple(_provider_bars(workspace, index)),
        domains=tuple(Bar(f.name, f.count) for f in index.facets("domain", _TOP) if f.name),
        scores=tuple(_score_bars(index)),
        outlooks=tuple(_outlooks(workspace.bounce_table(), reasons)),
        learnt=workspace.bounce_outcomes(),
        not_checked=tuple(_not_checked(job, network)),
        settings=tuple(_settings(network, workspace.settings)),
        note=job.note,
    )


def _reason_bar(facet: Facet) -> Bar:
    reason = Reason(facet.name)
    return Bar(REASON_TEXT[reason], facet.count, status_of(reason))


def _provider_bars(workspace: Workspace, index: JobIndex) -> Iterable[Bar]:
    for facet in index.facets("provider", _TOP):
        provider = workspace.providers.get(facet.name) if facet.name else None
        label = provider.label if provider is not None else facet.name
        yield Bar(label or "Others", facet.count)


def _score_bars(index: JobIndex) -> Iterable[Bar]:
    for low in range(0, 100, _BUCKET):
        high = 100 if low + _BUCKET == 100 else low + _BUCKET - 1  # noqa: PLR2004  scores end at 100
        yield Bar(f"{low}-{high}", len(index.select(RowFilter(score_min=low, score_max=high))))


def _outlooks(table: BounceTable, reasons: Iterable[Facet]) -> Iterable[Outlook]:
    known = [(Reason(facet.name), facet.count) for facet in reasons]
    for label, statuses in _SELECTIONS:
        shares = [Share(r, "", count) for r, count in known if status_of(r) in statuses]
        forecast = table.forecast(shares)
        if forecast.count:
            yield Outlook(label, forecast)


_BY_MODE = {
    Mode.FULL: "",
    Mode.FAST: "Mail hosts that asked to come back later were not waited for.",
    Mode.DNS: "No mail host was asked about a mailbox: the run ended with DNS.",
    Mode.OFFLINE: "Nobody was asked: syntax, lists and history alone decided.",
}


def _not_checked(job: JobInfo, network: NetworkSettings) -> Iterable[str]:
    offs = (
        (not network.check_dnsbl, "Block lists were not asked about the mail hosts."),
        (not network.check_rdap, "Registries were not asked how old the domains are."),
        (not network.check_breaches, "No breach service was asked about the addresses."),
    )
    if job.counts.pending:
        yield f"{job.counts.pending:,} rows have not been verified yet."
    if _BY_MODE[network.mode]:
        yield _BY_MODE[network.mode]
    if network.mode is not Mode.OFFLINE:
        yield from (text for is_off, text in offs if is_off)
    yield "Spam traps can only be hinted at: no complete list of them exists."
    yield "No mail was sent; whether a mailbox is read by anybody cannot be seen."


_MODES = {
    Mode.FULL: "full: DNS, mailboxes, waiting where hosts ask for it",
    Mode.FAST: "fast: DNS and mailboxes, no waiting",
    Mode.DNS: "DNS only",
    Mode.OFFLINE: "offline",
}


def _settings(network: NetworkSettings, settings: Settings) -> Iterable[tuple[str, str]]:
    yield "Mode", _MODES[network.mode]
    if network.mode is Mode.FULL:
        yield "Longest wait for greylisting", f"{network.wait_s:,} s"
    yield "Name servers", ", ".join(network.nameservers) or "the system's own"
    yield "Name given to mail hosts", network.helo or "none"
    yield "Sender address given", network.sender or "the null sender"
    if network.proxies:
        yield "Proxies", f"{len(network.proxies)}"
    yield "Results used again", f"up to {settings.cache_hours} hours old"
    if settings.weights:
        changed = ", ".join(f"{name} {points:+d}" for name, points in settings.weights.items())
        yield "Changed weights of the score", changed
