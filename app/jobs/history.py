"""Brings reports of sending platforms into the memory of addresses.

Rules: what was not understood is counted and said, never guessed; importing a file again changes
nothing. The source of an event is the name of its file, or of the folder that was given.
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
_SUFFIXES = frozenset({".eml", ".mbox", ".mbx", ".csv", ".json", ".jsonl", ".ndjson", ".xlsx"})


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
        files: Reports in any format that app.files.reports knows, and folders of them.
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


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where lines come from: the source's name, the file's, and its time (Unix, seconds)."""

    source: str
    file: str
    at: float


def _reports_in(folder: Path) -> list[Path]:
    """Return what looks like a report in a folder, sorted, none hidden."""
    return [
        path
        for path in sorted(folder.iterdir())
        if path.is_file() and path.suffix.lower() in _SUFFIXES and path.name[0] != "."
    ]


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

    def take(self, path: Path, kind: EventKind | None) -> None:
        """Read one file, or all reports in a folder, which is one source then."""
        files = _reports_in(path) if path.is_dir() else [path]
        try:
            for file in files:
                at = file.stat().st_mtime if file.exists() else 0.0
                origin = _Origin(path.name, file.name, at)
                self._take_lines(read_report(str(file), kind), origin)
                if self._cancelled():
                    return
        finally:
            self._flush()

    def _take_lines(self, lines: Iterable[Line], origin: _Origin) -> None:
        for line in lines:
            self._read += 1
            match line:
                case Reported():
                    self._counts[line.kind] += 1
                    self._undated += line.at is None
                    at = origin.at if line.at is None else line.at
                    event = PastEvent(line.kind, at, origin.source)
                    self._batch.append((line.address, event))
                case Puzzle():
                    self._misread_counts[line.why] += 1
                    places = self._misread.setdefault(line.why, [])
                    if len(places) < _EXAMPLES:
                        places.append(f"{origin.file}, {line.place}")
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
