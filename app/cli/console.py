"""What the terminal shows: a progress line on standard error, the rest on standard output."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from typing import TextIO

from app.jobs.progress import Progress, WaitKind
from app.mail.reason import Status
from app.store.jobs import StatusCounts

_BAR_CELLS = 24
_PLAIN_EVERY_S = 10.0
_MINUTE_S, _HOUR_S = 60, 3600
_UNIT_S = 90  # above it the next larger unit reads better

_WORDS = {
    Status.VALID: "valid",
    Status.INVALID: "invalid",
    Status.CATCH_ALL: "catch-all",
    Status.UNKNOWN: "unknown",
    Status.DO_NOT_MAIL: "do not mail",
}


class Console:
    """Writes progress, one line that moves on a terminal and a line now and then elsewhere."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_terminal = self._stream.isatty()
        self._shown_at = float("-inf")
        self._width = 0
        self._message = ""

    def reading(self, done: int, total: int | None) -> None:
        """Show how far an import has got."""
        self._show(f"Reading: {_about(done, total)}")

    def writing(self, done: int) -> None:
        """Show how far an export has got."""
        self._show(f"Writing: {many(done, 'row')}")

    def finding(self, done: int, total: int | None) -> None:
        """Show how far looking for people has got."""
        self._show(f"Looking: {_about(done, total)}")

    def judging(self, done: int, total: int) -> None:
        """Show how far judging again has got."""
        self._show(f"Judging again: {done:,} of {many(total, 'address')}")

    def verifying(self, progress: Progress) -> None:
        """Show how far a run has got."""
        if progress.message and progress.message != self._message:
            self._message = progress.message
            self.say(progress.message)
        self._show(progress_line(progress))

    def say(self, text: str) -> None:
        """Write a line that stays."""
        self.clear()
        self._stream.write(text + "\n")
        self._stream.flush()

    def clear(self) -> None:
        """Take the moving line away."""
        if self._is_terminal and self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0

    def _show(self, line: str) -> None:
        now = time.monotonic()
        if not self._is_terminal:
            if now - self._shown_at >= _PLAIN_EVERY_S:
                self._shown_at = now
                self._stream.write(line + "\n")
                self._stream.flush()
            return
        line = line[: max(shutil.get_terminal_size().columns - 1, 20)]
        self._stream.write("\r" + line.ljust(self._width))
        self._stream.flush()
        self._width = len(line)


def _about(done: int, total: int | None) -> str:
    """Return how many rows are done, of so many as it seems."""
    return f"{done:,} of about {many(total, 'row')}" if total else many(done, "row")


def progress_line(progress: Progress) -> str:
    """Return a run's progress as one line."""
    share = progress.done / progress.total if progress.total else 1.0
    full = int(share * _BAR_CELLS)
    parts = [
        f"[{'#' * full}{'.' * (_BAR_CELLS - full)}] {share:4.0%}",
        f"{progress.done:,}/{progress.total:,}",
    ]
    if progress.rate_per_s:
        parts.append(f"{progress.rate_per_s:,.0f}/s")
    if progress.left_s is not None and progress.done < progress.total:
        parts.append(f"{duration(progress.left_s)} left")
    for waiting in progress.waiting:
        if waiting.kind is WaitKind.GREYLISTED:
            next_in = "now" if not waiting.next_in_s else f"in {clock(waiting.next_in_s)}"
            parts.append(f"waiting for {waiting.count:,} greylisted, next {next_in}")
    return "  ".join(parts)


def duration(seconds: float) -> str:
    """Return a length of time as people say it."""
    if seconds < _UNIT_S:
        return f"{max(1, round(seconds))} s"
    if seconds < _UNIT_S * _MINUTE_S:
        return f"{round(seconds / _MINUTE_S)} min"
    return f"{seconds / _HOUR_S:.1f} h"


def clock(seconds: float) -> str:
    """Return seconds as minutes and seconds, 04:12."""
    return f"{int(seconds) // _MINUTE_S:02}:{int(seconds) % _MINUTE_S:02}"


def many(count: int, one: str) -> str:
    """Return a count with its noun: "1 row", "2 rows", "3 entries", "4 different addresses"."""
    if count == 1:
        return f"1 {one}"
    if one.endswith("y"):
        return f"{count:,} {one[:-1]}ies"
    ending = "es" if one.endswith(("s", "sh", "x")) else "s"
    return f"{count:,} {one}{ending}"


def counts_text(counts: StatusCounts) -> str:
    """Return counts by status, a line each, with their share."""
    total = counts.total
    rows = [(word, counts.of(status)) for status, word in _WORDS.items()]
    rows.append(("not verified yet", counts.pending))
    return "\n".join(
        f"  {word:<17}{count:>11,}{count / total:>8.1%}" for word, count in rows if count
    )


def counts_json(counts: StatusCounts) -> dict[str, int]:
    """Return counts for machines."""
    return {**{s.value: counts.of(s) for s in Status}, "pending": counts.pending}


def out(text: str) -> None:
    """Print to standard output."""
    sys.stdout.write(text + "\n")


def out_json(value: Mapping[str, object] | Sequence[Mapping[str, object]]) -> None:
    """Print JSON to standard output."""
    out(json.dumps(value, ensure_ascii=False, indent=2))
