"""A name and a domain in, an address out, with how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import Notice, button, fill, icon_button, label, row

if TYPE_CHECKING:
    from app.jobs.finder import Found


class FinderDialog(QDialog):
    """Asks for a person; `find_wanted` carries first name, last name and domain."""

    find_wanted = Signal(str, str, str)
    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find an address"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.first, self.last, self.domain = QLineEdit(), QLineEdit(), QLineEdit()
        self.domain.setPlaceholderText(self.tr("example.com"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_M)
        grid.setVerticalSpacing(theme.SPACE_S)
        for line, (name, field) in enumerate(
            (
                (self.tr("First name"), self.first),
                (self.tr("Last name"), self.last),
                (self.tr("Company's domain"), self.domain),
            )
        ):
            words = label(name, "muted")
            words.setBuddy(field)
            field.setAccessibleName(name)
            field.textChanged.connect(self._on_text)
            grid.addWidget(words, line, 0)
            grid.addWidget(field, line, 1)
        self.find_button = button(self.tr("Find"), look, kind="primary")
        self.find_button.setDefault(True)
        self.find_button.setEnabled(False)
        self.find_button.clicked.connect(self._on_find)
        self.close_button = button(self.tr("Close"), look)
        self.close_button.clicked.connect(self.reject)
        self.state = Notice()
        self.found = label("", "title")
        self.found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = icon_button("copy", self.tr("Copy the address"), look)
        self.copy_button.clicked.connect(self._on_copy)
        self.copy_button.hide()
        self._lay_out(grid)

    def show_found(self, found: Found) -> None:
        """Draw the answer."""
        self.find_button.setEnabled(True)
        self.found.setText(found.email)
        self.copy_button.setVisible(bool(found.email))
        sure = self.tr("%1 % sure.").replace("%1", str(found.confidence))
        words = {
            "found": self.tr("The mail server confirms it."),
            "catch_all": self.tr("The server takes every name, so this is a guess."),
            "unknown": self.tr("The mail server gave no answer, so this is a guess."),
            "not_found": self.tr("The server knows none of the usual spellings."),
        }[found.status]
        tried = self.tr("%n spelling(s) tried.", "", found.patterns_tested)
        parts = (words, sure, tried) if found.email else (words, tried)
        tone = {"found": "good", "not_found": "error"}.get(found.status, "warning")
        self.state.show_text(" ".join(parts), tone)

    def show_problem(self, words: str) -> None:
        """Say in place why nothing was looked for."""
        self.find_button.setEnabled(True)
        self.state.show_text(words, "error")

    def _lay_out(self, grid: QGridLayout) -> None:
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_M)
        about = self.tr("Winnow tries the usual spellings and asks the company's mail server.")
        fill(
            inner,
            label(self.windowTitle(), "title"),
            label(about, "muted", wrap=True),
            grid,
            row(self.found, self.copy_button, None),
            self.state,
            row(None, self.close_button, self.find_button),
        )

    def _on_text(self) -> None:
        is_named = bool(self.first.text().strip() or self.last.text().strip())
        self.find_button.setEnabled(is_named and bool(self.domain.text().strip()))

    def _on_find(self) -> None:
        self.find_button.setEnabled(False)
        self.found.setText("")
        self.copy_button.hide()
        self.state.show_text(self.tr("Asking the mail server…"), "info")
        parts = (self.first.text(), self.last.text(), self.domain.text())
        self.find_wanted.emit(*(part.strip() for part in parts))

    def _on_copy(self) -> None:
        self.copy_wanted.emit(self.found.text())
