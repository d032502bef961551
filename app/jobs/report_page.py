"""The one-page report of a job as HTML: one file, nothing loaded, fit to be printed. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from html import escape

from app import __version__
from app.jobs.report import Bar, JobReport
from app.jobs.report_charts import HALF, bars, columns, share, status_strip

# Tables and plain properties only: the same page is set by a simpler engine for PDF.
_STYLE = """\
body { font-family: Inter, Helvetica, Arial, sans-serif; color: #1f2933; font-size: 13px;
       margin: 24px auto; max-width: 700px; }
h1 { font-size: 22px; margin: 0 0 2px 0; }
h2 { font-size: 14px; margin: 18px 0 6px 0; }
p { margin: 4px 0; }
.soft { color: #52606d; }
.big { font-size: 20px; font-weight: bold; }
td { padding: 2px 18px 2px 0; vertical-align: top; }
th { text-align: left; padding: 2px 18px 2px 0; color: #52606d; font-weight: normal; }
.number { text-align: right; }
.pair { border-collapse: collapse; }
.half { padding: 0 18px 0 0; }
svg { max-width: 100%; height: auto; }
@media print { body { margin: 0; } @page { size: A4; margin: 14mm; } }
"""

Place = Callable[[str], str]


def page(report: JobReport, *, title: str = "", made_by: str = "", place: Place = str) -> str:
    """Return the report as an HTML page.

    Args:
        report: The numbers.
        title: Heading; the job's name by default.
        made_by: Who hands it over; empty for nobody.
        place: Turns a chart's SVG into what stands in the page; the SVG itself by default.
    """
    heading = title or f"List report: {report.name}"
    body = "".join(
        (
            f"<h1>{escape(heading)}</h1>",
            _subtitle(report, made_by),
            _key_figures(report),
            place(status_strip(report.counts)),
            _outlook(report),
            _chart("Why", report.reasons, report.rows, place),
            _side_by_side(report, place),
            f"<h2>Score, from 0 (do not send) to 100</h2>{place(columns(report.scores))}",
            _list("What was not checked", report.not_checked),
            _settings(report),
            f'<p class="soft">Made with Winnow {__version__}.</p>',
        )
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(heading)}'
        f"</title><style>\n{_STYLE}</style></head>\n<body>{body}</body></html>\n"
    )


def _subtitle(report: JobReport, made_by: str) -> str:
    parts = [", ".join(report.lists), f"verified {_day(report.finished_at)}"]
    if _day(report.made_at) != _day(report.finished_at):
        parts.append(f"report of {_day(report.made_at)}")
    if made_by:
        parts.append(f"prepared by {made_by}")
    return f'<p class="soft">{escape(" - ".join(part for part in parts if part))}</p>'


def _key_figures(report: JobReport) -> str:
    figures = (
        (f"{report.rows:,}", "rows"),
        (f"{report.mailboxes:,}", "different addresses"),
        (f"{report.counts.valid:,}", "valid rows"),
        (share(report.counts.valid, report.rows), "of all rows are valid"),
    )
    cells = "".join(
        f'<td><span class="big">{number}</span><br><span class="soft">{label}</span></td>'
        for number, label in figures
    )
    return f"<h2>The list</h2><table><tr>{cells}</tr></table>"


def _outlook(report: JobReport) -> str:
    if not report.outlooks:
        return ""
    head = "<tr><th>If you mail</th><th>rows</th><th>expected bounces</th><th>nine in ten</th></tr>"
    lines = ""
    for one in report.outlooks:
        found = one.forecast
        low, high = (share(round(end), found.count) for end in (found.low, found.high))
        lines += (
            f'<tr><td>{escape(one.label)}</td><td class="number">{found.count:,}</td>'
            f'<td class="number">{100 * found.rate:.1f} % ({found.expected:,.0f})</td>'
            f'<td class="number">{low} to {high}</td></tr>'
        )
    basis = (
        f"Learnt from {report.learnt:,} imported outcomes of earlier mailings."
        if report.learnt
        else "From general experience; import the bounces of your mailings to make it your own."
    )
    table = f"<table>{head}{lines}</table>"
    return f'<h2>Expected bounce rate</h2>{table}<p class="soft">{basis}</p>'


def _chart(title: str, rows: Sequence[Bar], total: int, place: Place) -> str:
    return f"<h2>{escape(title)}</h2>{place(bars(rows, total))}" if rows else ""


def _side_by_side(report: JobReport, place: Place) -> str:
    charts = (("Who runs the mail hosts", report.providers), ("Largest domains", report.domains))
    cells = "".join(
        f'<td class="half"><h2>{title}</h2>{place(bars(rows, report.rows, width=HALF))}</td>'
        for title, rows in charts
        if rows
    )
    return f'<table class="pair"><tr>{cells}</tr></table>' if cells else ""


def _list(title: str, lines: Sequence[str]) -> str:
    items = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<h2>{escape(title)}</h2>{items}"


def _settings(report: JobReport) -> str:
    rows = "".join(
        f'<tr><td class="soft">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in report.settings
    )
    note = f"<p>{escape(report.note)}</p>" if report.note else ""
    return f"<h2>Settings of the run</h2><table>{rows}</table>{note}"


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d")
