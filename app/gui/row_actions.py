"""Bulk actions on the selected rows: keys, menu, undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget

from app.gui.open_job import DROP, KEEP, OpenJob
from app.gui.results_view import ResultsView
from app.gui.row_commands import MarkRows, SuppressRows
from app.gui.widgets import call


class RowActions(QObject):
    """Turns wishes of the results view into commands that can be undone."""

    def __init__(
        self, window: QWidget, view: ResultsView, open_job: Callable[[], OpenJob | None]
    ) -> None:
        super().__init__(window)
        self._view = view
        self._open_job = open_job
        self.stack = QUndoStack(self)
        undo = self.stack.createUndoAction(self, self.tr("Undo"))
        undo.setShortcuts(QKeySequence.StandardKey.Undo)
        redo = self.stack.createRedoAction(self, self.tr("Redo"))
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        window.addActions([undo, redo])
        for keys, run in (
            ("K", call(self._mark_selected, KEEP)),
            ("D", call(self._mark_selected, DROP)),
            ("Ctrl+C", view.copy_selected),
        ):
            action = QAction(view.table)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(call(run))
            view.table.addAction(action)
        view.mark_wanted.connect(self.mark)
        view.suppress_wanted.connect(self.suppress)

    def _mark_selected(self, mark: int) -> None:
        self.mark(self._view.table.selected_ids, mark)

    def mark(self, row_ids: list[int], mark: int) -> None:
        """Mark rows to keep or to drop."""
        job = self._open_job()
        if job is not None and row_ids:
            words = self.tr("Mark %n row(s)", "", len(row_ids))
            self.stack.push(MarkRows(words, job, row_ids, mark, self._view.marks_changed))

    def suppress(self, row_ids: list[int]) -> None:
        """Remember the rows' addresses as not to be mailed, in this and later lists."""
        job = self._open_job()
        if job is not None and row_ids:
            day = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
            name = self.tr("Added by hand, %1").replace("%1", day)
            words = self.tr("Add %n address(es) to suppression", "", len(row_ids))
            self.stack.push(SuppressRows(words, job, row_ids, name))
