"""One address: type it, and see its verdict and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.evidence_panel import EvidencePanel, Explanation
from app.gui.look import Look
from app.gui.widgets import Notice, button, fill, label, row


class CheckDialog(QDialog):
    """Asks for one address and shows what comes of it."""

    check_wanted = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check one address"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 560)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("name@example.com"))
        self.field.setAccessibleName(self.tr("Address to check"))
        self.check_button = button(self.tr("Check"), look, kind="primary")
        self.check_button.setDefault(True)
        self.check_button.setEnabled(False)
        self.state = Notice()
        self.panel = EvidencePanel(look)
        self.panel.hide()
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_M)
        line = row(self.field, self.check_button)
        line.setStretch(0, 1)
        fill(
            inner,
            label(self.windowTitle(), "title"),
            label(self.tr("Its mail server is asked from this computer."), "muted"),
            line,
            self.state,
        )
        inner.addWidget(self.panel, 1)
        inner.addStretch(0)
        self.field.textChanged.connect(self._on_text)
        self.check_button.clicked.connect(self._on_check)
        self.panel.closed.connect(self.reject)
        self.panel.copy_wanted.connect(self.copy_wanted)

    def show_explanation(self, explanation: Explanation) -> None:
        """Draw the verdict."""
        self.state.show_text("")
        self.check_button.setEnabled(True)
        self.panel.show_explanation(explanation)
        self.panel.show()

    def show_problem(self, words: str) -> None:
        """Say in place why there is no verdict."""
        self.check_button.setEnabled(True)
        self.state.show_text(words, "error")

    def _on_text(self) -> None:
        self.check_button.setEnabled(bool(self.field.text().strip()))

    def _on_check(self) -> None:
        text = self.field.text().strip()
        if text:
            self.panel.hide()
            self.check_button.setEnabled(False)
            self.state.show_text(self.tr("Asking its mail server…"), "info")
            self.check_wanted.emit(text)
