"""Brings reports of sending platforms into the memory of addresses.

Rules: what was not understood is counted and said, never guessed; importing a file again changes
nothing. The source of an event is its file's name.
"""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.files.reports import Line, Puzzle, Reported, Skipped, read_report
from app.jobs.workspace import Workspace
from app.mail.address import Address, mailbox_key
from app.mail.evidence import EventKind, PastEvent

_BATCH = 1000
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Misread:
    """Lines that were not understood for one reason.

    Attributes:
        places: The first of them, as in "row 12".
    """

    why: str
    count: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """What came of an import.

    Attributes:
        read: Lines in the reports.
        counts: Events by kind.
        new: Events that were not known before.
        silent: Lines that tell nothing of an address: opens, clicks.
        undated: Events without a moment of their own; the file's time stands for it.
    """

    read: int
    counts: tuple[tuple[EventKind, int], ...]
    new: int
    silent: int
    undated: int
    misread: tuple[Misread, ...]

    def count(self, kind: EventKind) -> int:
        """Return the number of events of one kind."""
        return dict(self.counts).get(kind, 0)


async def import_reports(
    workspace: Workspace,
    files: Sequence[Path],
    on_progress: Callable[[int], None],
    cancelled: Callable[[], bool],
    *,
    kind: EventKind | None = None,
) -> HistoryReport:
    """Read reports into the memory of addresses; the next run consults it before it asks anyone.

    Args:
        workspace: Its store remembers.
        files: Reports in any format that app.files.reports knows.
        on_progress: Told how many lines are read.
        cancelled: Asked now and then; what was read until then stays.
        kind: What lines tell that do not say it themselves.

    Raises:
        ListError: A file cannot be read; the files before it are imported.
        StoreError: The store cannot be written.
    """
    loop = asyncio.get_running_loop()
    is_off = threading.Event()

    def report(read: int) -> None:
        loop.call_soon_threadsafe(on_progress, read)

    intake = _Intake(workspace, report, lambda: is_off.is_set() or cancelled())
    try:
        for file in files:
            await asyncio.to_thread(intake.take, file, kind)
    finally:
        is_off.set()
    return intake.report()


class _Intake:
    """Counts lines and hands their events to the store in batches."""

    def __init__(
        self,
        workspace: Workspace,
        on_progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._history = workspace.store.history
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._read = self._new = self._silent = self._undated = 0
        self._counts: Counter[EventKind] = Counter()
        self._misread: dict[str, list[str]] = {}
        self._misread_counts: Counter[str] = Counter()
        self._batch: list[tuple[Address, PastEvent]] = []

    def take(self, file: Path, kind: EventKind | None) -> None:
        """Read one file."""
        fallback_at = file.stat().st_mtime if file.exists() else 0.0
        try:
            self._take_lines(read_report(str(file), kind), file.name, fallback_at)
        finally:
            self._flush()

    def _take_lines(self, lines: Iterable[Line], source: str, fallback_at: float) -> None:
        for line in lines:
            self._read += 1
            match line:
                case Reported():
                    self._counts[line.kind] += 1
                    self._undated += line.at is None
                    at = fallback_at if line.at is None else line.at
                    event = PastEvent(line.kind, at, source)
                    self._batch.append((line.address, event))
                case Puzzle():
                    self._misread_counts[line.why] += 1
                    places = self._misread.setdefault(line.why, [])
                    if len(places) < _EXAMPLES:
                        places.append(f"{source}, {line.place}")
                case Skipped():
                    self._silent += 1
            if len(self._batch) >= _BATCH or self._read % _BATCH == 0:
                self._flush()
                if self._cancelled():
                    return

    def _flush(self) -> None:
        batch, self._batch = self._batch, []
        if batch:
            own = [(mailbox_key(address), event) for address, event in batch]
            self._new += self._history.add_events(own)
            # A job that folds provider's spellings knows the mailbox under its folded key.
            folded = [(mailbox_key(address, fold=True), event) for address, event in batch]
            self._history.add_events(set(folded) - set(own))
        self._on_progress(self._read)

    def report(self) -> HistoryReport:
        """Return what was read so far."""
        return HistoryReport(
            self._read,
            tuple(self._counts.most_common()),
            self._new,
            self._silent,
            self._undated,
            tuple(
                Misread(why, count, tuple(self._misread[why]))
                for why, count in self._misread_counts.most_common()
            ),
        )
