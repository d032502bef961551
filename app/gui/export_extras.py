"""What few exports need: duplicates, several files, parts, a sample; folded away until wanted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QSpinBox, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.widgets import button, label, row

_MOST_PARTS, _MOST_SAMPLE = 1000, 10_000_000


@dataclass(frozen=True, slots=True)
class Extras:
    """What is out of the ordinary.

    Attributes:
        keep: Which of several rows of one address stays: first, last, fullest; empty for all.
        split: By status into files ("status") or sheets ("sheets"); "none" for one file.
        parts: Number of files of about the same length.
        sample: So many rows at random; 0 for all.
    """

    keep: str = ""
    split: str = "none"
    parts: int = 1
    sample: int = 0


class ExportExtras(QFrame):
    """A card that opens."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.open_button = button(self.tr("Duplicates, parts, samples"), look, kind="link")
        self.open_button.setCheckable(True)
        self.keep_box = self._box(
            self.tr("Rows of the same address"),
            ("", self.tr("Keep all")),
            ("first", self.tr("Keep the first")),
            ("last", self.tr("Keep the last")),
            ("fullest", self.tr("Keep the one with the most filled cells")),
        )
        self.split_box = self._box(
            self.tr("Files"),
            ("none", self.tr("One file")),
            ("status", self.tr("One file for each status")),
            ("sheets", self.tr("One workbook, a sheet for each status")),
        )
        self.parts_field = self._number(self.tr("Parts"), 1, _MOST_PARTS)
        self.sample_field = self._number(self.tr("Rows at random"), 0, _MOST_SAMPLE)
        self.sample_field.setSpecialValueText(self.tr("all"))
        self._lay_out()

    @property
    def extras(self) -> Extras:
        """Return what is set."""
        return Extras(
            keep=str(self.keep_box.currentData()),
            split=str(self.split_box.currentData()),
            parts=self.parts_field.value(),
            sample=self.sample_field.value(),
        )

    def reset(self) -> None:
        """Go back to the ordinary."""
        for box in (self.keep_box, self.split_box):
            box.setCurrentIndex(0)
        self.parts_field.setValue(1)
        self.sample_field.setValue(0)
        self.open_button.setChecked(False)

    def _lay_out(self) -> None:
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(0, theme.SPACE_S, 0, 0)
        form.setSpacing(theme.SPACE_M)
        for part in (self.keep_box, self.split_box, self.parts_field, self.sample_field):
            words = label(part.accessibleName(), "muted")
            words.setBuddy(part)
            form.addRow(words, row(part, None))
        hint = self.tr("Duplicates that are left out go to a file beside, so that nothing is lost.")
        form.addRow(label(hint, "small", wrap=True))
        body.hide()
        self.open_button.toggled.connect(body.setVisible)
        inner = QVBoxLayout(self)
        margin = theme.SPACE_L
        inner.setContentsMargins(margin, theme.SPACE_M, margin, theme.SPACE_M)
        inner.setSpacing(0)
        inner.addLayout(row(self.open_button, None))
        inner.addWidget(body)

    def _box(self, name: str, *choices: tuple[str, str]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        for value, words in choices:
            made.addItem(words, value)
        made.currentIndexChanged.connect(self.changed)
        return made

    def _number(self, name: str, least: int, most: int) -> QSpinBox:
        made = QSpinBox()
        made.setAccessibleName(name)
        made.setRange(least, most)
        made.setGroupSeparatorShown(True)
        made.valueChanged.connect(self.changed)
        return made
