"""The keys, on one sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import button, fill, label, row


class ShortcutsDialog(QDialog):
    """Every key and what it does."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_XL)
        grid.setVerticalSpacing(theme.SPACE_S)
        for line, (keys, words) in enumerate(self.shortcuts()):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(label(shown, "caption"), line, 0)
            grid.addWidget(label(words), line, 1)
        close = button(self.tr("Close"), look, kind="primary")
        close.clicked.connect(self.accept)
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_L)
        fill(inner, label(self.windowTitle(), "title"), grid, row(None, close))

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        """Return each key with what it does."""
        return (
            ("Ctrl+O", self.tr("Open a list")),
            ("Ctrl+V", self.tr("Paste addresses as a list")),
            ("Space", self.tr("Pause or continue the check")),
            ("F5", self.tr("Start, pause or continue")),
            ("Ctrl+F", self.tr("Search addresses")),
            ("Return", self.tr("Why did this row get its verdict?")),
            ("Ctrl+C", self.tr("Copy the selected addresses")),
            ("K", self.tr("Mark the selected rows to keep")),
            ("D", self.tr("Mark the selected rows to drop")),
            ("Ctrl+Z", self.tr("Undo")),
            ("Ctrl+Y", self.tr("Redo")),
            ("Ctrl+E", self.tr("Export")),
            ("Ctrl+,", self.tr("Settings")),
            ("Esc", self.tr("Close what is open, or go back")),
            ("F1", self.tr("This sheet")),
        )
