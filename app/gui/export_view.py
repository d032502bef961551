"""What to keep, which columns, which file: with the count before and the folder after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.export_choice import Bounces, ExportChoice, LayoutOffer
from app.gui.export_extras import ExportExtras
from app.gui.look import Look
from app.gui.verdict_style import ORDER, icon_name, status_hint, status_word
from app.gui.widgets import PAGE_WIDTH, Notice, button, card, column, fill, label, page, row
from app.mail.reason import Status
from app.store.jobs import JobInfo, StatusCounts

__all__ = ["Bounces", "ExportChoice", "ExportView", "LayoutOffer"]

_FORMATS = (("csv", "CSV"), ("xlsx", "Excel (XLSX)"), ("txt", "TXT"), ("jsonl", "JSON Lines"))


_SECOND_LOOK = "second-look"
_TICKED = {
    "safe": frozenset({Status.VALID}),
    "safe+catch-all": frozenset({Status.VALID, Status.CATCH_ALL}),
    "everything-but-invalid": frozenset(Status) - {Status.INVALID},
    _SECOND_LOOK: frozenset({Status.CATCH_ALL, Status.UNKNOWN}),
}


class ExportView(QWidget):
    """One page of cards; `export_wanted` comes with the whole choice."""

    export_wanted = Signal(ExportChoice)
    preview_wanted = Signal()
    browse_wanted = Signal(str)
    show_folder_wanted = Signal(str)
    cancel_wanted = Signal()
    back_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._counts = StatusCounts()
        self._written = ""
        self._expect: Callable[[frozenset[Status]], Bounces] | None = None
        self.checks: dict[Status, QCheckBox] = {}
        self._make_controls()
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, theme.SPACE_L, 0, theme.SPACE_XL)
        inner.setSpacing(theme.SPACE_L)
        fill(
            inner,
            row(
                self.back_button,
                label(self.tr("Export"), "title"),
                None,
                self.report_button,
                spacing=theme.SPACE_M,
            ),
            self._rows_card(),
            self._columns_card(),
            self._file_card(),
            self.extras,
            None,
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(page(body), 1)
        outer.addWidget(self._bottom_bar())
        self._connect()

    def show_job(
        self,
        job: JobInfo,
        layouts: Sequence[LayoutOffer],
        folder: Path,
        expect: Callable[[frozenset[Status]], Bounces],
    ) -> None:
        """Offer a job for export.

        Args:
            job: Its counts, and the name that the file's name is made of.
            layouts: What the added columns can be.
            folder: Where the file is offered to go.
            expect: Tells the bounces to expect when rows of some statuses are mailed.
        """
        self._counts = job.counts
        self._expect = expect
        locale = QLocale()
        for status, check in self.checks.items():
            count = locale.toString(job.counts.of(status))
            check.setText(f"{status_word(status)}  ({count})")
        words = self.tr("All %1 rows, each with its verdict")
        self.all_radio.setText(words.replace("%1", locale.toString(job.counts.total)))
        self.layout_box.clear()
        for layout in layouts:
            self.layout_box.addItem(layout.label, layout.name)
            self.layout_box.setItemData(
                self.layout_box.count() - 1, layout.about, Qt.ItemDataRole.ToolTipRole
            )
        self._on_layout()
        stem = Path(job.name).stem or "list"
        self.path_field.setText(str(folder / f"{stem}-clean.csv"))
        self.format_box.setCurrentIndex(0)
        self.extras.reset()
        self.preset_box.setCurrentIndex(1)
        self._on_preset()
        self.problem.show_text("")
        self.show_idle()
        self._draw_count()

    def set_path(self, path: str) -> None:
        """Take the path that a file dialog gave."""
        self.path_field.setText(path)

    def show_writing(self, done_rows: int, total_rows: int | None) -> None:
        """Draw how far the writing is."""
        self.bar.show()
        self.cancel_button.show()
        self.export_button.setEnabled(False)
        self.bar.setRange(0, total_rows or 0)
        self.bar.setValue(done_rows)

    def show_preview(self, choice: ExportChoice, rows: int, left_out: int, found: Bounces) -> None:
        """Say what would be written, counted row by row; an answer to an old choice is dropped."""
        if choice != self.choice or choice.is_plain:
            return
        self._show_rows(rows)
        parts = [self.tr("%n duplicate(s) left out.", "", left_out)] if left_out else []
        if rows and Status.INVALID not in choice.statuses and not choice.is_all:
            parts.append(self._bounce_words(found))
        self.risk_words.setText(" ".join(parts))

    def show_done(self, path: str, rows: int, *, files: int = 1) -> None:
        """Say what was written and where."""
        self.show_idle()
        self._written = path
        words = self.tr("%n row(s) written to %1.", "", rows).replace("%1", path)
        if files > 1:
            beside = self.tr("%n files beside one another, named after it.", "", files)
            words = f"{words} {beside}"
        self.done_notice.show_text(words, "good")
        self.folder_button.show()
        self.folder_button.setFocus()

    def show_report(self, path: str) -> None:
        """Say where the report was written."""
        self.show_idle()
        self._written = path
        self.done_notice.show_text(self.tr("Report written to %1.").replace("%1", path), "good")
        self.folder_button.show()

    def show_problem(self, words: str) -> None:
        """Say in place why nothing was written."""
        self.show_idle()
        self.problem.show_text(words, "error")

    def show_idle(self) -> None:
        """Take progress and old news away."""
        self.bar.hide()
        self.cancel_button.hide()
        self.folder_button.hide()
        self.done_notice.show_text("")
        self.export_button.setEnabled(True)

    @property
    def choice(self) -> ExportChoice:
        """Return what is settled."""
        return ExportChoice(
            statuses=frozenset(s for s, check in self.checks.items() if check.isChecked()),
            is_all=self.all_radio.isChecked(),
            layout=str(self.layout_box.currentData() or "winnow"),
            format=str(self.format_box.currentData()),
            path=Path(self.path_field.text().strip()).expanduser(),
            has_bom=self.bom_check.isChecked(),
            preset="" if self.all_radio.isChecked() else self._preset_of_reasons,
            extras=self.extras.extras,
        )

    def _make_controls(self) -> None:
        look = self._look
        self.back_button = button(self.tr("Back"), look, "arrow-left", "quiet")
        self.report_button = button(self.tr("One-page report…"), look, "file-spreadsheet")
        self.report_button.setToolTip(self.tr("The list in numbers, as PDF or HTML, for a client"))
        self.all_radio = QRadioButton(self.tr("All rows, each with its verdict"))
        self.some_radio = QRadioButton(self.tr("Only these:"))
        self.some_radio.setChecked(True)
        self.extras = ExportExtras(look)
        self.preset_box = QComboBox()
        self.preset_box.setAccessibleName(self.tr("Ready-made choices"))
        for value, words in (
            ("", self.tr("As ticked below")),
            ("safe", self.tr("Safe to send")),
            ("safe+catch-all", self.tr("Safe, and catch-all")),
            ("everything-but-invalid", self.tr("Everything but invalid")),
            (_SECOND_LOOK, self.tr("What needs a second look")),
        ):
            self.preset_box.addItem(words, value)
        for status in ORDER:
            check = QCheckBox(status_word(status))
            check.setIconSize(QSize(16, 16))
            check.setToolTip(status_hint(status))
            check.setChecked(status is Status.VALID)
            check.setAccessibleName(status_word(status))
            self.checks[status] = check
        self.count_words = label("", "lead")
        self.risk_words = label("", "muted", wrap=True)
        self.layout_box = QComboBox()
        self.layout_box.setAccessibleName(self.tr("Columns to add"))
        self.layout_about = label("", "muted", wrap=True)
        self.format_box = QComboBox()
        self.format_box.setAccessibleName(self.tr("File format"))
        for name, words in _FORMATS:
            self.format_box.addItem(words, name)
        self.bom_check = QCheckBox(self.tr("Let Excel show accents right (adds a UTF-8 mark)"))
        self.path_field = QLineEdit()
        self.path_field.setAccessibleName(self.tr("File to write"))
        self.browse_button = button(self.tr("Choose…"), look, "folder-open")
        self.problem, self.done_notice = Notice(), Notice()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Writing progress"))
        self.cancel_button = button(self.tr("Cancel"), look, "x")
        self.folder_button = button(self.tr("Show in folder"), look, "folder-open")
        self.export_button = button(self.tr("Write the file"), look, "download", "big")

    def _rows_card(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(theme.SPACE_XL, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.SPACE_L)
        for line, (status, check) in enumerate(self.checks.items()):
            grid.addWidget(check, line, 0)
            grid.addWidget(label(status_hint(status), "small", wrap=True), line, 1)
        self._paint_icons()
        self._look.changed.connect(self._paint_icons)
        return card(
            label(self.tr("Which rows"), "lead"),
            row(self.some_radio, self.preset_box, None, spacing=theme.SPACE_M),
            grid,
            self.all_radio,
        )

    def _columns_card(self) -> QWidget:
        return card(
            label(self.tr("Which columns"), "lead"),
            row(self.layout_box, None),
            self.layout_about,
        )

    def _file_card(self) -> QWidget:
        across = row(self.path_field, self.browse_button)
        across.setStretch(0, 1)
        return card(
            label(self.tr("Which file"), "lead"),
            row(self.format_box, self.bom_check, None, spacing=theme.SPACE_L),
            across,
        )

    def _bottom_bar(self) -> QWidget:
        made = QFrame()
        made.setObjectName("bottomBar")
        inner = QWidget()
        inner.setMaximumWidth(PAGE_WIDTH)
        inner.setLayout(column(self.problem, self.done_notice, self._end_row()))
        across = QHBoxLayout(made)
        across.setContentsMargins(theme.SPACE_XL, theme.SPACE_M, theme.SPACE_XL, theme.SPACE_M)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        return made

    def _end_row(self) -> QWidget:
        made = QWidget()
        words = column(self.count_words, self.risk_words, self.bar, spacing=theme.SPACE_XS)
        across = row(words, self.cancel_button, self.folder_button, self.export_button)
        across.setStretch(0, 1)
        made.setLayout(across)
        return made

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_wanted)
        self.report_button.clicked.connect(self.report_wanted)
        self.export_button.clicked.connect(self._on_export)
        self.browse_button.clicked.connect(lambda: self.browse_wanted.emit(self.path_field.text()))
        self.folder_button.clicked.connect(lambda: self.show_folder_wanted.emit(self._written))
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.format_box.currentIndexChanged.connect(self._on_format)
        self.layout_box.currentIndexChanged.connect(self._on_layout)
        self.all_radio.toggled.connect(self._draw_count)
        self.preset_box.activated.connect(self._on_preset)
        self.extras.changed.connect(self._on_extras)
        for check in self.checks.values():
            check.clicked.connect(self._on_check)

    def _on_export(self) -> None:
        self.problem.show_text("")
        self.show_idle()
        self.export_wanted.emit(self.choice)

    def _on_check(self) -> None:
        self.some_radio.setChecked(True)
        self.preset_box.setCurrentIndex(0)
        self._draw_count()

    def _on_preset(self) -> None:
        ticked = _TICKED.get(str(self.preset_box.currentData()))
        if ticked is not None:
            for status, check in self.checks.items():
                check.setChecked(status in ticked)
        self.some_radio.setChecked(True)
        self._draw_count()

    def _on_extras(self) -> None:
        if self.extras.extras.split == "sheets":
            self.format_box.setCurrentIndex(self.format_box.findData("xlsx"))
        self._draw_count()

    @property
    def _preset_of_reasons(self) -> str:
        return _SECOND_LOOK if self.preset_box.currentData() == _SECOND_LOOK else ""

    def _on_format(self) -> None:
        name = str(self.format_box.currentData())
        path = Path(self.path_field.text())
        self.path_field.setText(str(path.with_suffix(f".{name}")))
        self.bom_check.setVisible(name == "csv")

    def _draw_count(self) -> None:
        choice = self.choice
        rows = self._counts.total
        if not choice.is_all:
            rows = sum(self._counts.of(status) for status in choice.statuses)
        self._show_rows(rows)
        self.risk_words.setText(self._risk(choice))
        if not choice.is_plain:
            self.count_words.setText(self.tr("Counting…"))
            self.preview_wanted.emit()

    def _show_rows(self, rows: int) -> None:
        shown = QLocale().toString(rows)
        words = self.tr("%n row(s) will be written", "", rows).replace(str(rows), shown, 1)
        self.count_words.setText(words)
        self.export_button.setEnabled(rows > 0)

    def _risk(self, choice: ExportChoice) -> str:
        if choice.is_all or Status.INVALID in choice.statuses:
            return self.tr("This holds addresses that will bounce: keep it, do not mail it as is.")
        if self._expect is None or not choice.statuses:
            return ""
        return self._bounce_words(self._expect(choice.statuses))

    def _bounce_words(self, found: Bounces) -> str:
        rate, low, high = (
            QLocale().toString(100 * part / max(1, found.count), "f", 1)
            for part in (found.expected, found.low, found.high)
        )
        words = self.tr("If you mail these, expect about %1 % to bounce (%2 to %3 %).")
        return words.replace("%1", rate).replace("%2", low).replace("%3", high)

    def _on_layout(self) -> None:
        about = self.layout_box.currentData(Qt.ItemDataRole.ToolTipRole)
        self.layout_about.setText(str(about or ""))

    def _paint_icons(self) -> None:
        for status, check in self.checks.items():
            ink = self._look.palette.status(status).ink
            check.setIcon(self._look.icon(icon_name(status), ink))
