"""Charts as SVG: no script, no fonts from elsewhere, readable without colour. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from app.jobs.report import Bar
from app.mail.explain import STATUS_TEXT
from app.mail.reason import Status
from app.store.jobs import StatusCounts

WIDTH = 660
HALF = 320
_BAR, _GAP = 16, 8
_LABEL, _SMALL_LABEL, _NUMBER = 210, 130, 100
_FONT = 'font-family="Inter, Helvetica, Arial, sans-serif" font-size="12"'
_INK, _SOFT, _NEUTRAL = "#1f2933", "#e4e7eb", "#3b6ea5"

# From safe to unsafe; told apart by lightness too.
COLOURS: Mapping[Status, str] = {
    Status.VALID: "#17693d",
    Status.CATCH_ALL: "#a86a00",
    Status.UNKNOWN: "#7b8794",
    Status.DO_NOT_MAIL: "#7a2a93",
    Status.INVALID: "#a8231c",
}
PENDING = "#cbd2d9"


def share(count: int, total: int) -> str:
    """Return a share as people read it: "12.3 %", "< 0.1 %"."""
    if not count or not total:
        return "0 %"
    percent = 100 * count / total
    return f"{percent:.1f} %" if percent >= 0.1 else "< 0.1 %"  # noqa: PLR2004  the last digit shown


def status_strip(counts: StatusCounts) -> str:
    """Return all rows as one strip in parts, with a legend."""
    parts = [(STATUS_TEXT[one], counts.of(one), colour) for one, colour in COLOURS.items()]
    parts.append(("Not verified yet", counts.pending, PENDING))
    total = max(1, counts.total)
    at, strip, legend = 0.0, "", ""
    shown = [part for part in parts if part[1]]
    for place, (label, count, colour) in enumerate(shown):
        width = WIDTH * count / total
        strip += f'<rect x="{at:.2f}" y="0" width="{width:.2f}" height="28" fill="{colour}"/>'
        at += width
        x, y = (place % 3) * (WIDTH / 3), 46 + (place // 3) * 20
        legend += (
            f'<rect x="{x:.0f}" y="{y - 9}" width="10" height="10" fill="{colour}"/>'
            f'<text x="{x + 16:.0f}" y="{y}" {_FONT} fill="{_INK}">{escape(label)} {count:,} '
            f"({share(count, counts.total)})</text>"
        )
    height = 46 + ((max(len(shown), 1) - 1) // 3) * 20 + 8
    words = ", ".join(f"{label} {count:,}" for label, count, _ in shown)
    return _svg(height, strip + legend, f"Rows by status: {words}")


def bars(rows: Sequence[Bar], total: int, *, width: int = WIDTH) -> str:
    """Return a bar for each line, with its count and share beside it.

    Args:
        rows: The lines.
        total: What their shares are of.
        width: Of the chart, pixels.
    """
    most = max((row.count for row in rows), default=0) or 1
    label = _LABEL if width == WIDTH else _SMALL_LABEL
    room = width - label - _NUMBER
    drawn = ""
    for place, row in enumerate(rows):
        y = place * (_BAR + _GAP)
        colour = COLOURS[row.status] if row.status is not None else _NEUTRAL
        length = room * row.count / most
        text = y + _BAR - 4
        name = escape(_short(row.label, label))
        drawn += (
            f'<text x="0" y="{text}" {_FONT} fill="{_INK}">{name}</text>'
            f'<rect x="{label}" y="{y}" width="{room}" height="{_BAR}" fill="{_SOFT}"/>'
            f'<rect x="{label}" y="{y}" width="{length:.2f}" height="{_BAR}" fill="{colour}"/>'
            f'<text x="{width}" y="{text}" text-anchor="end" {_FONT} fill="{_INK}">'
            f"{row.count:,} ({share(row.count, total)})</text>"
        )
    words = ", ".join(f"{row.label} {row.count:,}" for row in rows)
    return _svg(max(1, len(rows)) * (_BAR + _GAP), drawn, words, width)


def columns(rows: Sequence[Bar]) -> str:
    """Return a column for each line, its label below and its count above."""
    most = max((row.count for row in rows), default=0) or 1
    step, height = WIDTH / max(1, len(rows)), 90
    drawn = ""
    for place, row in enumerate(rows):
        x, tall = place * step, height * row.count / most
        middle = x + step / 2
        drawn += (
            f'<rect x="{x + 4:.1f}" y="{16 + height - tall:.1f}" width="{step - 8:.1f}" '
            f'height="{tall:.1f}" fill="{_NEUTRAL}"/>'
            f'<text x="{middle:.1f}" y="{12 + height - tall:.1f}" text-anchor="middle" {_FONT} '
            f'fill="{_INK}">{row.count:,}</text>'
            f'<text x="{middle:.1f}" y="{height + 32}" text-anchor="middle" {_FONT} '
            f'fill="{_INK}">{escape(row.label)}</text>'
        )
    words = ", ".join(f"{row.label}: {row.count:,}" for row in rows)
    return _svg(height + 38, drawn, words)


def _svg(height: int, inner: str, words: str, width: int = WIDTH) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" aria-label="{escape(words)}">{inner}</svg>'
    )


def _short(text: str, room: int) -> str:
    letters = room * 10 // 66  # of the widest kind
    return text if len(text) <= letters else f"{text[: letters - 1]}\u2026"
