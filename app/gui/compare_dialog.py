"""Two checks of one list side by side: what became of whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.verdict_style import status_word
from app.gui.widgets import button, column, fill, label, row
from app.mail.reason import Status


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Addresses that went from one status to another; None is no verdict yet."""

    before: Status | None
    after: Status | None
    count: int
    examples: tuple[str, ...] = ()


class CompareDialog(QDialog):
    """A list of changes, the most frequent first."""

    def __init__(self, parent: QWidget, look: Look, earlier: str, later: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What changed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.summary = label(self.tr("Comparing…"), "muted", wrap=True)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.SPACE_M)
        close = button(self.tr("Close"), look, kind="primary")
        close.clicked.connect(self.accept)
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_L)
        between = self.tr("From “%1” to “%2”").replace("%1", earlier).replace("%2", later)
        fill(
            inner,
            column(label(self.windowTitle(), "title"), label(between, "muted", wrap=True)),
            self.summary,
            self.lines,
            None,
            row(None, close),
        )

    def show_changes(
        self, changes: Sequence[ChangeLine], *, same: int, added: int, removed: int
    ) -> None:
        """Draw what changed."""
        locale = QLocale()
        parts = [
            words.replace("%1", locale.toString(count))
            for count, words in (
                (same, self.tr("%1 the same")),
                (sum(line.count for line in changes), self.tr("%1 changed")),
                (added, self.tr("%1 new")),
                (removed, self.tr("%1 no longer there")),
            )
            if count
        ]
        self.summary.setText(" · ".join(parts))
        for line in changes:
            self.lines.addWidget(self._line(line))
        self.adjustSize()

    def _line(self, line: ChangeLine) -> QWidget:
        made = QWidget()
        words = f"{self._word(line.before)} → {self._word(line.after)}"
        count = label(QLocale().toString(line.count), "lead")
        examples = label(", ".join(line.examples), "small", wrap=True)
        across = row(column(label(words), examples), count, spacing=theme.SPACE_L)
        across.setStretch(0, 1)
        made.setLayout(across)
        return made

    def _word(self, status: Status | None) -> str:
        return self.tr("Not checked") if status is None else status_word(status)
