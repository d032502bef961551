"""Why a row got its verdict: sentence, advice, factors, checks, and the raw answers folded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.evidence_text import Check, Tone, checks, dns_lines, transcript
from app.gui.look import Look
from app.gui.verdict_style import icon_name, reason_word, status_word
from app.gui.waterfall import Waterfall
from app.gui.widgets import button, clear, column, fill, icon_button, label, picture, row, rule
from app.mail.reason import Status
from app.mail.result import Result

_ICONS = {
    Tone.GOOD: ("check", "valid"),
    Tone.BAD: ("x", "invalid"),
    Tone.OPEN: ("circle-question-mark", "unknown"),
    Tone.INFO: ("info", "unknown"),
}
_RAW_LINES, _RAW_LINE = 16, 17


@dataclass(frozen=True, slots=True)
class Explanation:
    """A result with its words in the user's language; labels are those of the factors."""

    text: str
    why: str
    advice: str
    result: Result
    labels: Mapping[str, str] = field(default_factory=dict[str, str])


class StatusChip(QFrame):
    """A status as icon and word on its own ground."""

    def __init__(self, status: Status, look: Look) -> None:
        super().__init__()
        colours = look.palette.status(status)
        self.setStyleSheet(
            f"StatusChip {{ background: {colours.wash}; border-radius: 12px; }}"
            f"QLabel {{ color: {colours.ink}; font-weight: 600; }}"
        )
        icon = QLabel()
        icon.setPixmap(look.picture(icon_name(status), colours.ink, 16))
        inner = row(icon, label(status_word(status)), spacing=6)
        inner.setContentsMargins(9, 4, 12, 4)
        self.setLayout(inner)


class Fold(QWidget):
    """A title that opens and closes what is under it."""

    def __init__(self, title: str, body: QWidget, look: Look) -> None:
        super().__init__()
        self._look = look
        self.head = button(title, look, "chevron-right", "link")
        self.head.setCheckable(True)
        self.head.toggled.connect(self._on_toggled)
        self._body = body
        body.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.SPACE_XS)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.head.setToolTip(title)
        outer.addWidget(self.head)
        outer.addWidget(body)

    def _on_toggled(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        name = "chevron-down" if is_open else "chevron-right"
        self.head.setIcon(self._look.icon(name, self._look.palette.accent))


class EvidencePanel(QFrame):
    """Beside the table; shows one row at a time."""

    closed = Signal()
    copy_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("evidence")
        self.setAccessibleName(self.tr("Why?"))
        self._look = look
        self._shown: Explanation | None = None
        self.copy_button = icon_button("copy", self.tr("Copy as text"), look)
        self.copy_button.clicked.connect(lambda: self.copy_wanted.emit(self.as_text()))
        self.close_button = icon_button("x", self.tr("Close (Esc)"), look)
        self.close_button.clicked.connect(self.closed)
        head = row(label(self.tr("Why?"), "lead"), None, self.copy_button, self.close_button)
        head.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_S, theme.SPACE_S)
        body = QWidget()
        body.setObjectName("evidenceBody")
        self._parts = QVBoxLayout(body)
        self._parts.setContentsMargins(theme.SPACE_L, 0, theme.SPACE_L, theme.SPACE_L)
        self._parts.setSpacing(theme.SPACE_M)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(area, 1)
        self.setMinimumWidth(300)
        look.changed.connect(self._draw)

    def show_explanation(self, explanation: Explanation) -> None:
        """Draw one row's verdict and what it stands on."""
        self._shown = explanation
        self._draw()

    @property
    def folds(self) -> list[Fold]:
        """Return what can be opened: DNS answers and conversations."""
        found = (self._parts.itemAt(place) for place in range(self._parts.count()))
        parts = [item.widget() for item in found if item is not None]
        return [part for part in parts if isinstance(part, Fold)]

    def unfold(self) -> None:
        """Open everything and bring it into sight."""
        for fold in self.folds:
            fold.head.setChecked(True)
        self._area.verticalScrollBar().setValue(self._area.verticalScrollBar().maximum())

    def show_pending(self, text: str) -> None:
        """Say that a row has no verdict yet."""
        self._shown = None
        clear(self._parts)
        words = self.tr("Not checked yet. The verdict comes when its mail server has answered.")
        fill(self._parts, self._address(text), label(words, "muted", wrap=True), None)

    def as_text(self) -> str:
        """Return everything shown, the folded parts too, as plain text."""
        if self._shown is None:
            return ""
        result = self._shown.result
        verdict, evidence = result.verdict, result.evidence
        labels = self._shown.labels
        lines = [
            self._shown.text,
            f"{status_word(verdict.status)} ({reason_word(verdict.reason)}), {verdict.score}/100",
            self._shown.why,
            self._shown.advice,
            "",
            *(f"{each.title}: {each.text}" for each in checks(evidence)),
            "",
            *(f"{labels.get(each.name, each.name)}: {each.impact:+d}" for each in verdict.factors),
        ]
        if evidence.domain is not None and evidence.domain.answers:
            lines += ["", "DNS", dns_lines(evidence.domain)]
        for probe in evidence.probes:
            lines += ["", f"SMTP {probe.host} {probe.ip}", transcript(probe)]
        return "\n".join(lines)

    def _draw(self) -> None:
        if self._shown is None:
            return
        clear(self._parts)
        result = self._shown.result
        verdict = result.verdict
        chip = StatusChip(verdict.status, self._look)
        score = label(self.tr("%1 of 100").replace("%1", str(verdict.score)), "muted")
        fill(
            self._parts,
            self._address(self._shown.text),
            row(chip, score, None, spacing=theme.SPACE_M),
            label(self._shown.why, wrap=True),
            self._advice(self._shown.advice),
        )
        if verdict.factors:
            fill(self._parts, self._caption(self.tr("What made the score")))
            self._parts.addWidget(Waterfall(verdict.factors, self._shown.labels, self._look))
        fill(self._parts, self._caption(self.tr("What was checked")), self._checks(result))
        self._add_raw(result)
        fill(self._parts, rule(), label(self._timing(result), "small", wrap=True), None)

    def _address(self, text: str) -> QLabel:
        made = label(text, "lead", wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _caption(self, text: str) -> QLabel:
        return label(text, "caption")

    def _advice(self, text: str) -> QWidget:
        made = QFrame()
        made.setObjectName("notice")
        made.setProperty("tone", "info")
        inner = row(picture(self._look, "lightbulb", "accent", 16), spacing=theme.SPACE_S)
        inner.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        inner.addWidget(label(text, wrap=True), 1)
        made.setLayout(inner)
        return made

    def _checks(self, result: Result) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_S)
        grid.setVerticalSpacing(theme.SPACE_S)
        grid.setColumnStretch(1, 1)
        for line, check in enumerate(checks(result.evidence)):
            icon, words = self._check(check)
            grid.addWidget(icon, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, line, 1)
        return made

    def _check(self, check: Check) -> tuple[QLabel, QWidget]:
        name, role = _ICONS[check.tone]
        icon = QLabel()
        icon.setPixmap(self._look.picture(name, getattr(self._look.palette, role).ink, 16))
        words = QWidget()
        text = label(check.text, "muted", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setLayout(column(label(check.title), text, spacing=1))
        return icon, words

    def _add_raw(self, result: Result) -> None:
        facts = result.evidence.domain
        if facts is not None and facts.answers:
            fold = Fold(self.tr("DNS answers"), self._raw(dns_lines(facts)), self._look)
            self._parts.addWidget(fold)
        for probe in result.evidence.probes:
            if probe.steps:
                title = self.tr("Conversation with %1").replace("%1", probe.host)
                fold = Fold(title, self._raw(transcript(probe)), self._look)
                self._parts.addWidget(fold)

    def _raw(self, text: str) -> QWidget:
        made = QPlainTextEdit(text)
        made.setObjectName("transcript")
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setAccessibleName(self.tr("What was asked and answered"))
        lines = min(_RAW_LINES, text.count("\n") + 2)
        made.setFixedHeight(self._look.pixels(lines * _RAW_LINE + 2 * theme.SPACE_M))
        return made

    def _timing(self, result: Result) -> str:
        evidence = result.evidence
        moment = QDateTime.fromSecsSinceEpoch(int(evidence.at))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        source = {"local": self.tr("checked by this computer"), "cache": self.tr("remembered")}
        words = self.tr("%1, %2, %3 ms").replace("%1", when)
        by = source.get(evidence.source, evidence.source)
        return words.replace("%2", by).replace("%3", QLocale().toString(evidence.took_ms))
