"""What can be done with rows and undone again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from app.gui.open_job import OpenJob


class MarkRows(QUndoCommand):
    """Marks rows to keep or to drop; undo gives each its former mark."""

    def __init__(
        self,
        words: str,
        job: OpenJob,
        row_ids: Sequence[int],
        mark: int,
        on_done: Callable[[], None],
    ) -> None:
        super().__init__(words)
        self._job, self._row_ids, self._mark = job, tuple(row_ids), mark
        self._before = job.marks(row_ids)
        self._on_done = on_done

    def redo(self) -> None:
        self._job.set_marks(self._row_ids, self._mark)
        self._on_done()

    def undo(self) -> None:
        by_mark: dict[int, list[int]] = {}
        for row_id, mark in self._before.items():
            by_mark.setdefault(mark, []).append(row_id)
        for mark, row_ids in by_mark.items():
            self._job.set_marks(row_ids, mark)
        self._on_done()


class SuppressRows(QUndoCommand):
    """Adds rows' addresses to the suppression lists; undo takes that list away."""

    def __init__(self, words: str, job: OpenJob, row_ids: Sequence[int], name: str) -> None:
        super().__init__(words)
        self._job, self._row_ids, self._name = job, tuple(row_ids), name
        self._list_id = 0

    def redo(self) -> None:
        self._list_id = self._job.suppress(self._row_ids, self._name)

    def undo(self) -> None:
        self._job.forget_suppression(self._list_id)
