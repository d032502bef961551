"""Where a key is pasted: its service is known by its beginning, its place is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import Notice, button, fill, label, row

if TYPE_CHECKING:  # the services come when the settings are opened
    from app.jobs.hosted_services import ServiceInfo

KEYRING, SESSION, FILE = "keyring", "session", "file"


@dataclass(frozen=True, slots=True)
class KeyPlaces:
    """Where keys can be kept on this computer.

    Attributes:
        keyring_problem: Why not in the keyring; empty if there.
        is_file_there: A file of keys exists.
        is_file_open: Its passphrase is known in this session.
    """

    keyring_problem: str = ""
    is_file_there: bool = False
    is_file_open: bool = False


class KeyForm(QFrame):
    """`keep_wanted` carries service, key, place and passphrase; `unlock_wanted` a passphrase."""

    keep_wanted = Signal(str, str, str, str)
    unlock_wanted = Signal(str)

    def __init__(
        self, look: Look, services: Sequence[ServiceInfo], service_of: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._labels = {info.key: info.label for info in services}
        self._service_of = service_of
        self._places = KeyPlaces()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("Paste a key"))
        self.field.setAccessibleName(self.tr("Key of a hosted service"))
        self.service = QComboBox()
        self.service.setAccessibleName(self.tr("Service of this key"))
        self.service.addItem(self.tr("Which service?"), "")
        for info in services:
            self.service.addItem(info.label, info.key)
        self.place = QComboBox()
        self.place.setAccessibleName(self.tr("Where to keep the key"))
        self.place.addItem(self.tr("Keep in this computer's keyring"), KEYRING)
        self.place.addItem(self.tr("For this session only"), SESSION)
        self.place.addItem(self.tr("Keep in a file under a passphrase"), FILE)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(self.tr("Passphrase of the file"))
        self.passphrase.setAccessibleName(self.passphrase.placeholderText())
        self.keep_button = button(self.tr("Keep key"), look, kind="primary")
        self.unlock_button = button(self.tr("Open the file of keys"), look, "lock")
        self.about = label("", "muted", wrap=True)
        self.told = Notice()
        self._lay_out()
        self._connect()
        self.show_places(KeyPlaces())

    def show_places(self, places: KeyPlaces) -> None:
        """Draw where keys can be kept; what cannot be chosen says why."""
        self._places = places
        self.about.setToolTip(places.keyring_problem)
        model = self.place.model()
        if isinstance(model, QStandardItemModel):
            model.item(0).setEnabled(not places.keyring_problem)
        if places.keyring_problem and self.place.currentData() == KEYRING:
            self.place.setCurrentIndex(self.place.findData(SESSION))
        self._draw()

    def show_told(self, words: str, tone: str) -> None:
        """Say what became of a key; a kept one is wiped from the field."""
        if tone == "good":
            self.field.clear()
            self.passphrase.clear()
        self.told.show_text(words, tone)
        self._draw()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self)
        inner.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        inner.setSpacing(theme.SPACE_S)
        first = row(self.field, self.service)
        first.setStretch(0, 1)
        second = row(self.place, self.passphrase, self.unlock_button)
        second.setStretch(1, 1)
        last = row(self.about, self.keep_button)
        last.setStretch(0, 1)
        fill(inner, first, second, last, self.told)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_key)
        self.service.currentIndexChanged.connect(self._draw)
        self.place.currentIndexChanged.connect(self._draw)
        self.passphrase.textChanged.connect(self._draw)
        self.keep_button.clicked.connect(self._on_keep)
        self.unlock_button.clicked.connect(lambda: self.unlock_wanted.emit(self.passphrase.text()))

    def _on_key(self, text: str) -> None:
        found = self._service_of(text)
        if found or not text:
            self.service.setCurrentIndex(self.service.findData(found))
        if text:
            self.told.show_text("")
        self._draw()

    def _draw(self) -> None:
        is_file = self.place.currentData() == FILE
        is_locked = self._places.is_file_there and not self._places.is_file_open
        needs_words = (is_file and not self._places.is_file_open) or is_locked
        self.passphrase.setVisible(needs_words)
        self.unlock_button.setVisible(is_locked and not is_file)
        self.unlock_button.setEnabled(bool(self.passphrase.text()))
        has_words = not is_file or self._places.is_file_open or bool(self.passphrase.text())
        is_whole = bool(self.field.text().strip()) and bool(self.service.currentData())
        self.keep_button.setEnabled(is_whole and has_words)
        self.about.setText(self._about())

    def _about(self) -> str:
        found = self._service_of(self.field.text())
        if found:
            return self.tr("This is a key of %1.").replace("%1", self._labels[found])
        if self._places.keyring_problem and not self.field.text():
            return self.tr(
                "This computer has no keyring that Winnow can use: the key is kept for this "
                "session, or in a file if you say so."
            )
        if self.field.text().strip():
            return self.tr("Its beginning is not known: choose the service.")
        return self.tr("The service is known by how the key begins. It is never shown again.")

    def _on_keep(self) -> None:
        self.keep_wanted.emit(
            self.service.currentData(),
            self.field.text(),
            self.place.currentData(),
            self.passphrase.text(),
        )
