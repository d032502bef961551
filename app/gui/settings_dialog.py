"""All settings, in pages; saved together or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.about_page import AboutPage
from app.gui.hosted_page import HostedPage
from app.gui.languages import available
from app.gui.look import Look
from app.gui.settings_pages import (
    AppearancePage,
    Form,
    ListsPage,
    Points,
    PrivacyPage,
    ScoringPage,
    VerificationPage,
)
from app.gui.widgets import button, fill, row
from app.settings import Settings


class SettingsDialog(QDialog):
    """`saved` comes with the settings as changed."""

    saved = Signal(object)

    def __init__(
        self, parent: QWidget, look: Look, settings: Settings, points: Sequence[Points]
    ) -> None:
        """Show settings.

        Args:
            parent: The window.
            look: Colours and icons.
            settings: As they are now.
            points: The factors of the score.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(780, 620)
        self._settings = settings
        self.pages: list[Form] = []
        self.names = QListWidget()
        self.names.setObjectName("pageNames")
        self.names.setAccessibleName(self.tr("Pages"))
        self.names.setFixedWidth(look.pixels(180))
        self.stack = QStackedWidget()
        self._add(self.tr("Verification"), VerificationPage())
        self._add(self.tr("Lists and exceptions"), ListsPage())
        self._add(self.tr("Scoring"), ScoringPage(points))
        self.hosted_page, self.about_page = _hosted_page(look), AboutPage(look)
        self._add(self.tr("Hosted services"), self.hosted_page)
        self._add(self.tr("Privacy"), PrivacyPage())
        self._add(self.tr("Appearance"), AppearancePage(available()))
        self._add(self.tr("About Winnow"), self.about_page)
        self.names.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        self.save_button = button(self.tr("Save"), look, kind="primary")
        self.cancel_button = button(self.tr("Cancel"), look)
        self.reset_button = button(self.tr("Reset to defaults"), look, kind="quiet")
        self.save_button.setDefault(True)
        self._lay_out()
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self.reject)
        self.reset_button.clicked.connect(lambda: self._read(Settings()))
        self._read(settings)

    def _add(self, name: str, page: Form) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self.names.addItem(name)
        self.stack.addWidget(area)
        self.pages.append(page)

    def _lay_out(self) -> None:
        across = row(self.names, self.stack, spacing=theme.SPACE_XL)
        across.setStretch(1, 1)
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_L)
        inner.addLayout(across, 1)
        fill(inner, row(self.reset_button, None, self.cancel_button, self.save_button))

    def _read(self, settings: Settings) -> None:
        for page in self.pages:
            page.read(settings)

    def _on_save(self) -> None:
        settings = self._settings
        for place, page in enumerate(self.pages):
            if page.problem():
                self.names.setCurrentRow(place)
                return
            settings = page.write(settings)
        self.saved.emit(settings)
        self.accept()


def _hosted_page(look: Look) -> HostedPage:
    from app.jobs.hosted_services import (  # noqa: PLC0415  only now needed
        BadBaseUrlError,
        clean_base_url,
        service_of_key,
        services,
    )

    def check_url(url: str) -> str:
        try:
            clean_base_url(url)
        except BadBaseUrlError as error:
            return str(error)
        return ""

    return HostedPage(look, services(), service_of_key, check_url)
