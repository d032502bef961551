"""Which rows are written, and into how many files: options, and what was written, in words."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import dataclass

from app.cli.console import counts_json, counts_text, many, out
from app.cli.options import UsageError
from app.jobs.transfer import (
    CellFilter,
    ExportReport,
    Keep,
    Match,
    Preset,
    Several,
    Split,
    import_record,
)
from app.mail.deliverability import Forecast
from app.mail.reason import Reason
from app.store.filters import RowFilter
from app.store.jobs import JobInfo

KEEP_ALL = "keep-all"
_MOST_POINTS = 100


@dataclass(frozen=True, slots=True)
class Cut:
    """Which rows go into which files.

    Attributes:
        where: "COLUMN=TEXT" that rows must hold.
        words: How it was said on the command line.
    """

    preset: Preset | None = None
    wanted: RowFilter | None = None
    where: tuple[str, ...] = ()
    keep: Keep | None = None
    match: Match = Match.CASE
    split: Split = Split.NONE
    parts: int = 1
    sample: int | None = None
    seed: int | None = None
    words: tuple[str, ...] = ()


def add_cut_options(parser: ArgumentParser) -> None:
    """Add which rows are written, and into how many files."""
    group = parser.add_argument_group("which rows to write (together with --keep)")
    group.add_argument("--preset", type=Preset, choices=list(Preset), help="a ready-made choice")
    group.add_argument(
        "--reason",
        type=reasons,
        metavar="REASON[,REASON]",
        help="only these sub-statuses: greylisted, role_based, ...",
    )
    group.add_argument("--min-score", type=_points, metavar="N", help="0-100")
    group.add_argument("--max-score", type=_points, metavar="N", help="0-100")
    group.add_argument("--provider", metavar="NAME", help="only this one: google, microsoft365 ...")
    group.add_argument("--domain", metavar="NAME", help="only addresses at this domain")
    group.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="COLUMN=TEXT",
        help="only rows whose cell in this column says this (may be repeated)",
    )
    group.add_argument(
        "--duplicates",
        choices=[KEEP_ALL, *Keep],
        help="which row of several for one mailbox stays; the others go to OUT_duplicates",
    )
    group.add_argument(
        "--match",
        type=Match,
        choices=list(Match),
        help="what counts as one: letter by letter, but for case (the default), or by the "
        "provider's rules (Gmail's dots, +tags)",
    )
    group.add_argument("--sample", type=_count, metavar="N", help="so many rows at random")
    group.add_argument("--seed", type=int, metavar="N", help="the same sample again")
    group = parser.add_argument_group("into how many files (one)")
    group.add_argument(
        "--split",
        type=Split,
        choices=[Split.STATUS, Split.SHEETS],
        help="status: a file for each status; sheets: a sheet for each in one workbook",
    )
    group.add_argument("--parts", type=_count, metavar="N", help="files of the same length")


def cut_of(options: Namespace) -> Cut:
    """Return what was asked for.

    Raises:
        UsageError: Two wishes exclude one another.
    """
    if options.split and options.parts:
        raise UsageError("Choose either --split or --parts.")
    duplicates = options.duplicates or KEEP_ALL
    return Cut(
        preset=options.preset,
        wanted=_filter(options),
        where=tuple(options.where),
        keep=None if duplicates == KEEP_ALL else Keep(duplicates),
        match=options.match or Match.CASE,
        split=options.split or Split.NONE,
        parts=options.parts or 1,
        sample=options.sample,
        seed=options.seed,
        words=_words(options),
    )


def cells_of(cut: Cut, job: JobInfo) -> tuple[CellFilter, ...]:
    """Return what cells of a job's list must say.

    Raises:
        UsageError: The list has no such column.
    """
    names = [header.strip().casefold() for header in job.headers]
    found: list[CellFilter] = []
    for text in cut.where:
        name, _, wanted = text.partition("=")
        if name.strip().casefold() not in names:
            shown = ", ".join(repr(header) for header in job.headers)
            raise UsageError(
                f"--where COLUMN=TEXT: there is no column {name!r}. There are {shown}."
            )
        found.append(CellFilter(names.index(name.strip().casefold()), wanted))
    return tuple(found)


def reasons(text: str) -> frozenset[Reason]:
    """Read "greylisted,antispam_system".

    Raises:
        ArgumentTypeError: There is no such sub-status.
    """
    found: set[Reason] = set()
    for word in text.split(","):
        name = word.strip().lower().replace("-", "_")
        if name not in set(Reason):
            raise ArgumentTypeError(
                f"{word.strip()!r} is no sub-status; there are {', '.join(Reason)}"
            )
        found.add(Reason(name))
    return frozenset(found)


def show(job: JobInfo, report: ExportReport) -> None:
    """Print what came of a job and what was written of it."""
    rows, mailboxes = many(job.rows, "row"), many(job.mailboxes, "different address")
    out(f"{rows}, {mailboxes}:")
    out(counts_text(job.counts))
    _show_cleaned(job)
    if job.note:
        out(job.note)
        if "parked" in job.note:
            out(f"Ask these again later with: winnow jobs retry {job.id}")
    for file in report.files:
        out(f"Written: {file.path} ({many(file.rows, 'row')})")
    if report.cut_cells:
        cells = many(report.cut_cells, "cell")
        out(f"Cut, because this layout's tool takes no longer ones: {cells}. Your list is whole.")
    if report.duplicates:
        out(f"Left out as duplicates, in a file beside: {many(report.duplicates, 'row')}")
    if report.forecast is not None and report.forecast.count:
        out(f"Expected to bounce if mailed: {_rate(report.forecast)}")


def as_json(job: JobInfo, report: ExportReport) -> dict[str, object]:
    """Return the same for machines."""
    record = import_record(job)
    return {
        "job": job.id,
        "state": job.state.value,
        "rows": job.rows,
        "mailboxes": job.mailboxes,
        "counts": counts_json(job.counts),
        "cleaned": {} if record is None else {r.value: n for r, n in record.cleaned.items()},
        "output": str(report.path),
        "files": [{"path": file.path, "rows": file.rows} for file in report.files],
        "rows_written": report.rows,
        "duplicates": report.duplicates,
        "cells_cut": report.cut_cells,
        "expected_bounces": _bounces_json(report.forecast),
        "note": job.note,
    }


def _show_cleaned(job: JobInfo) -> None:
    record = import_record(job)
    if record is None or not record.cleaned:
        return
    out("Cleaned before asking (--no-clean RULE leaves it):")
    for rule, count in sorted(record.cleaned.items(), key=lambda one: -one[1]):
        out(f"  {rule.label} ({rule.value}): {many(count, 'cell')}")
    if record.several and record.plan.several is Several.FIRST:
        out(
            f"  Cells with several addresses: {record.several:,}, the first of each was verified; "
            "--several split makes a row of each."
        )


def _rate(forecast: Forecast) -> str:
    low, high = forecast.low / forecast.count, forecast.high / forecast.count
    return f"{forecast.rate:.1%} ({low:.1%} to {high:.1%}, nine times in ten)"


def _bounces_json(forecast: Forecast | None) -> dict[str, float] | None:
    if forecast is None:
        return None
    return {
        "count": forecast.count,
        "rate": round(forecast.rate, 5),
        "expected": round(forecast.expected, 1),
        "low": round(forecast.low, 1),
        "high": round(forecast.high, 1),
    }


def _filter(options: Namespace) -> RowFilter | None:
    found = RowFilter(
        reasons=options.reason or frozenset(),
        provider=options.provider or "",
        domain=options.domain or "",
        score_min=options.min_score,
        score_max=options.max_score,
    )
    return None if found == RowFilter() else found


_SAID = (
    ("preset", "--preset"),
    ("min_score", "--min-score"),
    ("max_score", "--max-score"),
    ("provider", "--provider"),
    ("domain", "--domain"),
    ("duplicates", "--duplicates"),
    ("match", "--match"),
    ("sample", "--sample"),
    ("seed", "--seed"),
    ("split", "--split"),
    ("parts", "--parts"),
)


def _words(options: Namespace) -> tuple[str, ...]:
    words: list[str] = []
    if options.reason:
        words += ["--reason", ",".join(sorted(options.reason))]
    for text in options.where:
        words += ["--where", text]
    for name, option in _SAID:
        value = getattr(options, name)
        if value is not None:
            words += [option, str(value)]
    return tuple(words)


def _points(text: str) -> int:
    if not text.isdecimal() or int(text) > _MOST_POINTS:
        raise ArgumentTypeError(f"{text!r} is no score; scores go from 0 to 100")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text!r} is no number above 0")
    return int(text)
