"""Small questions: a text to type, or a yes to something that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import button, fill, label, row


class AskDialog(QDialog):
    """One question, its answer, and the way back; opened, never run in a loop of its own."""

    def __init__(self, parent: QWidget, look: Look, title: str, words: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self.field = QLineEdit()
        self.field.setAccessibleName(title)
        self.field.hide()
        self.yes_button = button(yes, look, kind="primary")
        self.no_button = button(self.tr("Cancel"), look)
        self.yes_button.setDefault(True)
        self.yes_button.clicked.connect(self.accept)
        self.no_button.clicked.connect(self.reject)
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_M)
        fill(
            inner,
            label(title, "title", wrap=True),
            label(words, "muted", wrap=True),
            self.field,
            theme.SPACE_S,
            row(None, self.no_button, self.yes_button),
        )

    @classmethod
    def ask(  # a question has that many parts
        cls,
        parent: QWidget,
        look: Look,
        title: str,
        words: str,
        yes: str,
        on_yes: Callable[[], None],
    ) -> AskDialog:
        """Ask for a yes."""
        dialog = cls(parent, look, title, words, yes)
        dialog.accepted.connect(on_yes)
        dialog.open()
        return dialog

    @classmethod
    def ask_text(  # a question has that many parts
        cls,
        parent: QWidget,
        look: Look,
        title: str,
        text: str,
        yes: str,
        on_text: Callable[[str], None],
    ) -> AskDialog:
        """Ask for a text; an empty one is no answer."""
        dialog = cls(parent, look, title, "", yes)
        dialog.field.setText(text)
        dialog.field.selectAll()
        dialog.field.show()
        dialog.field.textChanged.connect(
            lambda: dialog.yes_button.setEnabled(bool(dialog.field.text().strip()))
        )
        dialog.accepted.connect(lambda: on_text(dialog.field.text().strip()))
        dialog.open()
        dialog.field.setFocus()
        return dialog
