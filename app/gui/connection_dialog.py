"""Can this computer ask mail servers at all? Each check in plain words, with what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import button, clear, column, fill, label, row

_ICONS = {
    "passed": ("circle-check", "valid"),
    "warning": ("triangle-alert", "catch_all"),
    "failed": ("circle-x", "invalid"),
    "skipped": ("circle-dashed", "unknown"),
}


@dataclass(frozen=True, slots=True)
class ConnectionLine:
    """One check: passed, warning, failed or skipped; what was found; what would help."""

    mark: str
    says: str
    advice: str = ""


class ConnectionDialog(QDialog):
    """Starts the check when it opens."""

    test_wanted = Signal()

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Test the connection"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self._look = look
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.SPACE_M)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Testing"))
        self.again_button = button(self.tr("Test again"), look, "refresh-cw")
        self.close_button = button(self.tr("Close"), look, kind="primary")
        self.again_button.clicked.connect(self.start)
        self.close_button.clicked.connect(self.accept)
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_L)
        words = self.tr(
            "Winnow greets a few large mail providers and hangs up. No address of yours is named."
        )
        fill(
            inner,
            column(label(self.windowTitle(), "title"), label(words, "muted", wrap=True)),
            self.bar,
            self.lines,
            None,
            row(None, self.again_button, self.close_button),
        )

    def start(self) -> None:
        """Ask for the test."""
        clear(self.lines)
        self.bar.show()
        self.again_button.setEnabled(False)
        self.test_wanted.emit()

    def show_lines(self, lines: Sequence[ConnectionLine]) -> None:
        """Draw what was found."""
        self.bar.hide()
        self.again_button.setEnabled(True)
        clear(self.lines)
        for line in lines:
            self.lines.addWidget(self._line(line))

    def _line(self, line: ConnectionLine) -> QWidget:
        name, role = _ICONS[line.mark]
        icon = QLabel()
        ink = getattr(self._look.palette, role).ink
        icon.setPixmap(self._look.picture(name, ink, 20))
        words = column(label(line.says, wrap=True), spacing=2)
        if line.advice:
            words.addWidget(label(line.advice, "muted", wrap=True))
        made = QWidget()
        across = row(spacing=theme.SPACE_M)
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        made.setLayout(across)
        return made
