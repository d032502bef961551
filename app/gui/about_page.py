"""The settings page that says what Winnow is, whose work is in it, and whether there is news."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from app import __version__
from app.gui import theme
from app.gui.look import Look
from app.gui.settings_pages import Form
from app.gui.widgets import Notice, button, column, label, row
from app.paths import resource
from app.settings import Settings

_TEXTS = (
    ("Winnow", "licences/LICENSE.txt"),
    ("Third-party notices", "licences/third-party.txt"),
    ("Qt", "licences/qt.txt"),
    ("LGPL 3", "licences/LGPL-3.txt"),
    ("GPL 3", "licences/GPL-3.txt"),
    ("Inter", "fonts/LICENSE"),
    ("Lucide", "icons/LICENSE"),
    ("Lists of mail domains", "lists/NOTICE.txt"),
)


class AboutPage(Form):
    """Nothing here is set; `news_wanted` asks for a newer version, only when the user says so."""

    news_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(
            self.tr("About Winnow"),
            self.tr("Winnow cleans mailing lists on your own computer."),
        )
        self._page = ""
        version = self.tr("Version %1").replace("%1", __version__)
        self.news_button = button(self.tr("Look for a newer version"), look, "refresh-cw")
        self.page_button = button(self.tr("Open its page"), look, "arrow-up-right", "link")
        self.page_button.hide()
        self.news = Notice()
        self.choice, self.text = QComboBox(), QPlainTextEdit()
        for name, path in shipped():
            self.choice.addItem(name, path)
        self.choice.setAccessibleName(self.tr("Licence of"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setMinimumHeight(220)
        self.text.setObjectName("transcript")
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        about = self.tr("Winnow is built on the work of others; these are their licences.")
        self._parts.addLayout(
            column(
                row(label(version, "lead"), None, self.news_button),
                self.news,
                row(self.page_button, None),
            )
        )
        licences = column(
            label(self.tr("Licences"), "lead"), label(about, "muted", wrap=True), self.choice
        )
        licences.setAlignment(self.choice, Qt.AlignmentFlag.AlignLeft)
        licences.setSpacing(theme.SPACE_S)
        self._parts.addLayout(licences)
        self._parts.addWidget(self.text, 1)
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.news_button.clicked.connect(self._on_news)
        self.page_button.clicked.connect(lambda: self.page_wanted.emit(self._page))
        self._on_choice()

    def show_news(self, words: str, page: str, tone: str) -> None:
        """Say what came of looking, and offer the page of a newer version."""
        self.news_button.setEnabled(True)
        self.news.show_text(words, tone)
        self._page = page
        self.page_button.setVisible(bool(page))

    def read(self, settings: Settings) -> None:
        """Draw nothing: nothing is set here."""

    def write(self, settings: Settings) -> Settings:
        """Return the settings as they are."""
        return settings

    def _on_choice(self) -> None:
        path = Path(self.choice.currentData())
        self.text.setPlainText(path.read_text(encoding="utf-8"))

    def _on_news(self) -> None:
        self.news_button.setEnabled(False)
        self.news.show_text(self.tr("Looking…"), "info")
        self.news_wanted.emit()


def shipped() -> list[tuple[str, str]]:
    """Return the names and files of the licences that this build carries."""
    found = [(name, resource(path)) for name, path in _TEXTS]
    own = resource("../LICENSE")
    if not found[0][1].exists() and own.exists():
        found[0] = ("Winnow", own)
    return [(name, str(path)) for name, path in found if path.exists()]
