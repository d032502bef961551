"""From a file to a running check: preview, meaning of columns, how to read it, and Start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.files.lists import ColumnRole, SheetPreview, SheetSource
from app.gui import theme
from app.gui.connection_dialog import ConnectionLine
from app.gui.look import Look
from app.gui.preview_table import PreviewTable
from app.gui.ready_card import ReadyCard
from app.gui.review_panel import ReviewPanel
from app.gui.role_words import DELIMITERS, ENCODINGS, delimiter_word
from app.gui.survey import Reading, Survey
from app.gui.widgets import Notice, button, column, label, row
from app.settings import Mode

_WORKBOOKS = ("xlsx", "xlsm", "xls", "ods")
_TEXTS = ("csv", "tsv", "txt")


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """What the user settled.

    Attributes:
        roles: What each column means, by place.
        mode: How far the run goes.
        reading: How address cells are cleaned, split and told apart.
        preview: What the first source looks like.
    """

    sources: tuple[SheetSource, ...]
    address_column: int
    roles: tuple[ColumnRole, ...]
    mode: Mode
    reading: Reading = field(default_factory=Reading)
    preview: SheetPreview | None = None


class ImportView(QWidget):
    """Shows one preview; every change of a control asks for a new one."""

    preview_wanted = Signal(SheetSource)
    start_wanted = Signal(ImportChoice)
    survey_wanted = Signal(ImportChoice)
    open_wanted = Signal()
    connection_wanted = Signal()
    cancel_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._preview: SheetPreview | None = None
        self._roles: tuple[ColumnRole, ...] = ()
        self._more: tuple[SheetSource, ...] = ()
        self._is_filling = False
        self._make_controls()
        self._lay_out()
        self._connect()

    def show_reading(self, path: str, mode: Mode) -> None:
        """Say that a file is being looked at, and offer the usual depth."""
        self.mode_box.setCurrentIndex(self.mode_box.findData(mode))
        self.title.setText(PurePath(path).name)
        self.detail.setText(self.tr("Reading…"))
        self.problem.show_text("")
        self.notes.show_text("")
        self.review.reset()

    def show_preview(self, preview: SheetPreview, more: Sequence[SheetSource] = ()) -> None:
        """Draw what was understood of a file; `more` are further files of the same job."""
        self._preview, self._more = preview, tuple(more)
        guessed = {guess.index: guess.role for guess in preview.columns}
        self._roles = tuple(
            self._settled(guessed.get(place, ColumnRole.OTHER), place)
            for place in range(len(preview.headers))
        )
        self.problem.show_text("")
        self.notes.show_text("\n".join(preview.notes), "info")
        self._pages.setCurrentIndex(0)
        self.ready.show()
        self._show_controls(preview)
        self._draw()

    def show_problem(self, words: str) -> None:
        """Say in place why the file cannot be read."""
        self._preview = None
        self.detail.setText("")
        self.notes.show_text("")
        self.problem.show_text(words, "error")
        self.start_button.setEnabled(False)
        self._pages.setCurrentIndex(1)
        self.ready.hide()

    def show_survey(self, choice: ImportChoice, found: Survey) -> None:
        """Draw what the list holds, if this is still the choice."""
        current = self.choice
        if current is None or current.sources != choice.sources:
            return
        if (current.address_column, current.reading) != (choice.address_column, choice.reading):
            return
        self.ready.show_survey(found)
        self.review.show_survey(found)

    def show_connection(self, lines: Sequence[ConnectionLine]) -> None:
        """Say on the card what this computer can do."""
        self.ready.show_connection(lines)

    def show_import(self, done_rows: int, total_rows: int | None) -> None:
        """Draw how far the reading of the whole list is."""
        self.ready.show_reading(done_rows, total_rows)

    def show_idle(self) -> None:
        """Go back from the reading to the preview."""
        self.ready.show_idle()

    @property
    def choice(self) -> ImportChoice | None:
        """Return what is settled; None while there is no address column."""
        if self._preview is None or ColumnRole.ADDRESS not in self._roles:
            return None
        return ImportChoice(
            sources=(self._preview.source, *self._more),
            address_column=self._roles.index(ColumnRole.ADDRESS),
            roles=self._roles,
            mode=self.ready.mode,
            reading=self.review.reading,
            preview=self._preview,
        )

    def pick_role(self, place: int, role: ColumnRole) -> None:
        """Let a column mean something else; only one column is the address."""
        if self._preview is None:
            return
        roles = list(self._roles)
        if role is not ColumnRole.OTHER and role in roles:
            roles[roles.index(role)] = ColumnRole.OTHER
        roles[place] = role
        self._roles = tuple(roles)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start()
        else:
            super().keyPressEvent(event)

    def _settled(self, role: ColumnRole, place: int) -> ColumnRole:
        if self._preview is not None and place == self._preview.address_column:
            return ColumnRole.ADDRESS
        return ColumnRole.SECOND_ADDRESS if role is ColumnRole.ADDRESS else role

    def _make_controls(self) -> None:
        look = self._look
        self.title = label("", "title")
        self.detail = label("", "muted")
        self.back_button = button(self.tr("Back"), look, "arrow-left", "quiet")
        self.sheet_box = self._box(self.tr("Sheet"))
        self.encoding_box = self._box(self.tr("Characters"))
        self.delimiter_box = self._box(self.tr("Columns end at"))
        self.header_check = QCheckBox(self.tr("First row holds the column names"))
        self.header_check.setAccessibleName(self.header_check.text())
        self.problem, self.notes = Notice(), Notice()
        self.table = PreviewTable(look)
        self.review = ReviewPanel()
        self.ready = ReadyCard(look)
        self.mode_box, self.start_button = self.ready.mode_box, self.ready.start_button
        self.ready_title, self.ready_detail = self.ready.title, self.ready.detail
        self.connection_button = self.ready.connection_button

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _lay_out(self) -> None:
        self._controls: list[tuple[QLabel, QComboBox]] = []
        how = row(spacing=theme.SPACE_S)
        for box in (self.sheet_box, self.encoding_box, self.delimiter_box):
            words = label(box.accessibleName(), "muted")
            words.setBuddy(box)
            self._controls.append((words, box))
            how.addWidget(words)
            how.addWidget(box)
            how.addSpacing(theme.SPACE_S)
        how.addWidget(self.header_check)
        how.addStretch(1)
        table_card = QFrame()
        table_card.setObjectName("tableCard")
        inner = QVBoxLayout(table_card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.table)
        hint = label(self.tr("Click a column's name to change what it means."), "small")
        filled, failed = QWidget(), QWidget()
        across = row(table_card, self.review, spacing=theme.SPACE_M)
        across.setStretch(0, 1)
        filled.setLayout(column(how, across, hint, spacing=theme.SPACE_S))
        again = button(self.tr("Choose another file"), self._look, "folder-open")
        again.clicked.connect(self.open_wanted)
        failed.setLayout(column(theme.SPACE_S, row(again, None), None))
        self._pages = QStackedLayout()
        self._pages.addWidget(filled)
        self._pages.addWidget(failed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        outer.setSpacing(theme.SPACE_M)
        outer.addLayout(row(self.back_button, self.title, self.detail, None, spacing=theme.SPACE_M))
        outer.addWidget(self.problem)
        outer.addWidget(self.notes)
        outer.addLayout(self._pages, 1)
        outer.addWidget(self.ready)

    def _connect(self) -> None:
        self.table.role_picked.connect(self.pick_role)
        self.back_button.clicked.connect(self.back_wanted)
        self.ready.stop_button.clicked.connect(self.cancel_wanted)
        self.start_button.clicked.connect(self.start)
        self.review.changed.connect(self._on_review)
        self.connection_button.clicked.connect(self.connection_wanted)
        self.sheet_box.activated.connect(lambda: self._ask(self._with_sheet))
        self.encoding_box.activated.connect(lambda: self._ask(self._with_encoding))
        self.delimiter_box.activated.connect(lambda: self._ask(self._with_delimiter))
        self.header_check.clicked.connect(lambda: self._ask(self._with_header))

    def start(self) -> None:
        """Start the check as it is settled, if it is."""
        if (choice := self.choice) is not None:
            self.start_wanted.emit(choice)

    def _ask(self, change: Callable[[SheetSource], SheetSource]) -> None:
        if self._preview is not None:
            self.preview_wanted.emit(change(self._preview.source))

    def _with_sheet(self, source: SheetSource) -> SheetSource:
        wanted = SheetSource(
            source.path, source.format, packing=source.packing, member=source.member
        )
        return replace(wanted, sheet=self.sheet_box.currentData())

    def _with_encoding(self, source: SheetSource) -> SheetSource:
        changed = replace(source, encoding=self.encoding_box.currentData(), delimiter="")
        return replace(changed, has_header=None, header_row=0, header_raw="", width=0)

    def _with_delimiter(self, source: SheetSource) -> SheetSource:
        changed = replace(source, delimiter=self.delimiter_box.currentData())
        return replace(changed, has_header=None, header_row=0, header_raw="", width=0)

    def _with_header(self, source: SheetSource) -> SheetSource:
        changed = replace(source, has_header=self.header_check.isChecked())
        return replace(changed, header_raw="", width=0)

    def _show_controls(self, preview: SheetPreview) -> None:
        source = preview.source
        is_text = source.format in _TEXTS
        sheets = [(info.name, self._sheet_words(info.name, info.rows)) for info in preview.sheets]
        fill_box(self.sheet_box, sheets, source.sheet)
        fill_box(self.encoding_box, ENCODINGS, source.encoding)
        known = [(each, delimiter_word(each)) for each in DELIMITERS]
        fill_box(self.delimiter_box, known, source.delimiter)
        shown = (len(sheets) > 1, is_text, is_text and bool(source.delimiter))
        for (words, box), is_shown in zip(self._controls, shown, strict=True):
            words.setVisible(is_shown)
            box.setVisible(is_shown)
        self.header_check.setVisible(is_text or source.format in _WORKBOOKS)
        self.header_check.setChecked(bool(source.has_header))

    def _sheet_words(self, name: str, rows: int) -> str:
        return self.tr("%1 (%n row(s))", "", rows).replace("%1", name)

    def _draw(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self.table.show_preview(preview, self._roles)
        self.title.setText(PurePath(preview.source.path).name)
        parts = [preview.source.format.upper()]
        if preview.row_estimate is not None:
            about = self.tr("about %1 rows")
            parts.append(about.replace("%1", QLocale().toString(preview.row_estimate)))
        if self._more:
            parts.append(self.tr("and %n more file(s)", "", len(self._more)))
        self.detail.setText(" · ".join(parts))
        self._draw_ready(preview)

    def _draw_ready(self, preview: SheetPreview) -> None:
        choice = self.choice
        if choice is None:
            self.review.reset()
            self.ready.show_ready(
                self.tr("Which column holds the addresses?"),
                self.tr("No column looks like it. Click the name of the right one above."),
                can_start=False,
            )
            return
        name = preview.headers[choice.address_column]
        self.ready.show_ready(
            self.tr("Ready to check “%1”").replace("%1", name),
            self.tr("All your columns are kept. Each address is checked once, even if it repeats."),
            can_start=True,
        )
        self.survey_wanted.emit(choice)

    def _on_review(self) -> None:
        choice = self.choice
        if choice is not None:
            self.survey_wanted.emit(choice)


def fill_box(box: QComboBox, choices: Sequence[tuple[str, str]], current: str) -> None:
    """Fill a drop-down field with (value, words) and pick one; an unknown value is added."""
    box.clear()
    for value, words in choices:
        box.addItem(words, value)
    if current and box.findData(current) < 0:
        box.addItem(current, current)
    box.setCurrentIndex(max(0, box.findData(current)))
