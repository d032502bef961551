"""One hosted service on its settings page: its key, its address, its budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
)

from app.gui import theme
from app.gui.hosted_words import source_words
from app.gui.look import Look
from app.gui.widgets import Notice, button, fill, icon_button, label, row

if TYPE_CHECKING:  # the services come when the settings are opened
    from app.jobs.hosted_services import ServiceInfo

_NO_LIMIT = -1
_MOST_CREDITS = 100_000_000


@dataclass(frozen=True, slots=True)
class ServiceKey:
    """Where a service's key is: keyring, session, file, environment, or "" for no key.

    Attributes:
        problem: Why nobody can tell; empty if one can.
    """

    service: str
    source: str
    is_test: bool = False
    problem: str = ""


class ServiceCard(QFrame):
    """Signals carry the service; `test_wanted` also the address as it is typed now."""

    test_wanted = Signal(str, str)
    delete_wanted = Signal(str)
    moved = Signal(str, int)

    def __init__(self, look: Look, info: ServiceInfo) -> None:
        super().__init__()
        self.setObjectName("card")
        self.info = info
        self.ask = QCheckBox(info.label)
        self.ask.setAccessibleName(self.tr("Ask %1").replace("%1", info.label))
        self.badge = label(self.tr("Test key: no cost"), "badge")
        self.badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.badge.hide()
        self._has_key = False
        self.up = icon_button("chevron-up", self.tr("Ask %1 earlier"), look)
        self.down = icon_button("chevron-down", self.tr("Ask %1 later"), look)
        for each in (self.up, self.down):
            hint = each.toolTip().replace("%1", info.label)
            each.setToolTip(hint)
            each.setAccessibleName(hint)
        self.key_line = label(source_words(""), "muted", wrap=True)
        self.test_button = button(self.tr("Test"), look)
        self.delete_button = button(self.tr("Delete key"), look, "trash-2")
        self.url, self.budget = QLineEdit(), QSpinBox()
        self.told = Notice()
        self._set_up_fields()
        self._lay_out()
        self._connect()
        self.show_key(ServiceKey(info.key, ""))

    def show_key(self, key: ServiceKey) -> None:
        """Draw where the key is."""
        self.key_line.setText(key.problem or source_words(key.source))
        self.badge.setVisible(key.is_test)
        self._has_key = bool(key.source)
        self.test_button.setEnabled(self._has_key)
        self.delete_button.setEnabled(key.source not in ("", "environment"))
        self.told.show_text("")

    def show_told(self, words: str, tone: str) -> None:
        """Say what a test of the key brought."""
        self.test_button.setEnabled(self._has_key)
        self.told.show_text(words, tone)

    def read(self, url: str, budget: float | None, *, is_asked: bool) -> None:
        """Draw what is set."""
        self.ask.setChecked(is_asked)
        self.url.setText(url)
        self.budget.setValue(_NO_LIMIT if budget is None else int(budget))

    @property
    def credits(self) -> float | None:
        """Return the budget; None for no limit."""
        return None if self.budget.value() == _NO_LIMIT else float(self.budget.value())

    @property
    def base_url(self) -> str:
        """Return the address as it is typed; empty for the service's own."""
        return self.url.text().strip()

    def _set_up_fields(self) -> None:
        own = self.info.base_url
        self.url.setPlaceholderText(own or self.tr("https://… (needed)"))
        self.url.setAccessibleName(self.tr("Web address of %1").replace("%1", self.info.label))
        self.budget.setRange(_NO_LIMIT, _MOST_CREDITS)
        self.budget.setSpecialValueText(self.tr("no limit"))
        self.budget.setMinimumWidth(110)
        self.budget.lineEdit().setTextMargins(6, 0, 0, 0)
        self.budget.setAccessibleName(
            self.tr("Credits for a list at %1").replace("%1", self.info.label)
        )
        for each, words in (
            (self.test_button, self.tr("Test the key of %1")),
            (self.delete_button, self.tr("Delete the key of %1")),
        ):
            each.setAccessibleName(words.replace("%1", self.info.label))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_M)
        grid.setVerticalSpacing(theme.SPACE_S)
        grid.setColumnStretch(1, 1)
        for line, (words, field) in enumerate(
            (
                (self.tr("Web address"), self.url),
                (self.tr("Credits for a list, at most"), self.budget),
            )
        ):
            name = label(words, "muted")
            name.setBuddy(field)
            grid.addWidget(name, line, 0)
            grid.addWidget(field, line, 1)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        inner.setSpacing(theme.SPACE_S)
        across = row(self.key_line, self.test_button, self.delete_button)
        across.setStretch(0, 1)
        fill(
            inner,
            row(self.ask, self.badge, None, self.up, self.down),
            across,
            grid,
            self.told,
        )

    def _connect(self) -> None:
        name = self.info.key
        self.test_button.clicked.connect(self._on_test)
        self.delete_button.clicked.connect(lambda: self.delete_wanted.emit(name))
        self.up.clicked.connect(lambda: self.moved.emit(name, -1))
        self.down.clicked.connect(lambda: self.moved.emit(name, 1))

    def _on_test(self) -> None:
        self.test_button.setEnabled(False)
        self.told.show_text(self.tr("Asking %1…").replace("%1", self.info.label), "info")
        self.test_wanted.emit(self.info.key, self.base_url)
