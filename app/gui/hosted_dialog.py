"""Asks hosted services about a list: what, whom, at most how much; then how it goes and ends."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QProgressBar,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.hosted_outcome import OutcomeView
from app.gui.hosted_words import amount
from app.gui.look import Look
from app.gui.widgets import Notice, button, card, clear, column, label, row
from app.store.jobs import StatusCounts

if TYPE_CHECKING:  # the services come when they are asked
    from app.jobs.hosted_pass import HostedReport

SAMPLE = "sample"
_QUOTE_MS = 250
_SAMPLE_USUAL, _SAMPLE_MOST = 50, 1000


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """A service with a key, as it is offered.

    Attributes:
        is_chosen: Ask it unless the user says otherwise.
    """

    key: str
    label: str
    is_test: bool
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class HostedChoice:
    """Whom to ask about what.

    Attributes:
        services: First asked first.
        asked_for: unknown, catch_all, all, or "sample".
        sample: So many addresses of every status, for a second opinion; 0 for no sample.
    """

    services: tuple[str, ...]
    asked_for: str
    sample: int = 0
    ask_lost_again: bool = False


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """What one service would cost.

    Attributes:
        balance: Checks left there; None if it does not tell.
        budget: Credits for this list at most; None for no limit.
        problem: Why it cannot be asked; empty if it can.
    """

    key: str
    addresses: int = 0
    credits: float = 0.0
    balance: float | None = None
    budget: float | None = None
    is_test: bool = False
    is_unknown_free: bool = False
    problem: str = ""


class HostedDialog(QDialog):
    """Three pages: choose and agree, wait, outcome. Closing while services work stops them."""

    quote_wanted = Signal(object)
    ask_wanted = Signal(object)
    stop_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget, look: Look, counts: StatusCounts) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ask a hosted service"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(look.pixels(600), look.pixels(600))
        self._look = look
        self._counts = counts
        self._labels: dict[str, str] = {}
        self._budgets: dict[str, float] = {}
        self._is_asking = False
        self._asked: HostedChoice | None = None
        self.about = QComboBox()
        self.sample = QSpinBox()
        self.boxes: dict[str, QCheckBox] = {}
        self.services, self.costs = QVBoxLayout(), QVBoxLayout()
        self.consent, self.problem = Notice(), Notice()
        self.settings_button = button(self.tr("Hosted services…"), look, "settings")
        self.send_button = button(self.tr("Send"), look, kind="primary")
        self.close_button = button(self.tr("Cancel"), look)
        self.stop_button = button(self.tr("Stop"), look, "circle-x")
        self.waiting = label("", "lead", wrap=True)
        self.bar = QProgressBar()
        self.outcome = OutcomeView(look)
        self.stack = QStackedWidget()
        self._quote_soon = QTimer(self, singleShot=True, interval=_QUOTE_MS)
        self._set_up()
        self._lay_out()
        self._connect()

    def show_services(self, services: Sequence[ServiceChoice]) -> None:
        """Offer the services that there is a key for."""
        clear(self.services)
        self.boxes.clear()
        for each in services:
            box = QCheckBox(each.label)
            box.setChecked(each.is_chosen)
            box.toggled.connect(self._on_choice)
            self.boxes[each.key] = box
            self._labels[each.key] = each.label
            badge = label(self.tr("Test key: no cost"), "badge")
            badge.setHidden(not each.is_test)
            self.services.addLayout(row(box, badge, None))
        self.settings_button.setVisible(not services)
        if not services:
            words = self.tr("There is no key yet. Put one in under Settings, Hosted services.")
            self.services.addWidget(label(words, "muted", wrap=True))
        self._on_choice()

    def show_quote(self, choice: HostedChoice, lines: Sequence[QuoteLine]) -> None:
        """Draw what it would cost; an answer to an earlier choice is not shown."""
        if choice != self.choice or self._is_asking:
            return
        clear(self.costs)
        self._budgets = {line.key: line.budget for line in lines if line.budget is not None}
        for line in lines:
            self.costs.addWidget(self._cost(line))
        good = [line for line in lines if not line.problem]
        count = good[0].addresses if good else 0
        self.send_button.setEnabled(bool(count) and len(good) == len(lines))
        words = self.tr("Send %n address(es)", "", count)
        self.send_button.setText(words if count else self.tr("Send"))
        self.send_button.setAccessibleName(self.send_button.text())
        if not good or len(good) < len(lines):
            self.consent.show_text(self.tr("Untick what cannot be asked."))
        elif not count:
            self.consent.show_text(self.tr("There is nothing to ask about."), "info")
        else:
            self.consent.show_text(self._consent(good), "info")

    def show_progress(self, service: str, answered: int, total: int) -> None:
        """Draw how far a service is."""
        self.bar.setRange(0, total)
        self.bar.setValue(answered)
        words = self.tr("%1: %2 of %3 answers").replace("%1", self._labels[service])
        self.waiting.setText(words.replace("%2", amount(answered)).replace("%3", amount(total)))

    def show_report(self, report: HostedReport) -> None:
        """Draw how it ended."""
        self._is_asking = False
        self.outcome.show_report(report, self._labels, self._budgets)
        self._turn(2)

    def show_problem(self, words: str) -> None:
        """Say why nothing was asked."""
        self._is_asking = False
        self._turn(0)
        self.problem.show_text(words, "error")

    @property
    def choice(self) -> HostedChoice:
        """Return what is chosen now."""
        asked_for = str(self.about.currentData())
        services = tuple(key for key, box in self.boxes.items() if box.isChecked())
        sample = self.sample.value() if asked_for == SAMPLE else 0
        return HostedChoice(services, asked_for, sample)

    def reject(self) -> None:
        """Close; while services work, stop them first and wait for what is under way."""
        if self._is_asking:
            self._on_stop()
        else:
            super().reject()

    # Parts

    def _set_up(self) -> None:
        counts = self._counts
        both = counts.unknown + counts.catch_all
        whole = counts.total - counts.pending
        for words, key, count in (
            (self.tr("Unknown (%1)"), "unknown", counts.unknown),
            (self.tr("Unknown and catch-all (%1)"), "catch_all", both),
            (self.tr("Everything (%1)"), "all", whole),
            (self.tr("A sample of all, to compare"), SAMPLE, whole),
        ):
            self.about.addItem(words.replace("%1", amount(count)), key)
        self.about.setAccessibleName(self.tr("What to ask about"))
        if not counts.unknown:
            self.about.setCurrentIndex(self.about.findData("catch_all" if both else SAMPLE))
        self.sample.setRange(1, _SAMPLE_MOST)
        self.sample.setValue(_SAMPLE_USUAL)
        self.sample.setMinimumWidth(110)
        self.sample.lineEdit().setTextMargins(6, 0, 0, 0)
        self.sample.setAccessibleName(self.tr("Addresses in the sample"))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.send_button.setEnabled(False)
        self.send_button.setDefault(True)
        self.settings_button.hide()

    def _lay_out(self) -> None:
        for layout in (self.services, self.costs):
            layout.setSpacing(theme.SPACE_S)
        for page in (self._choose_page(), self._wait_page(), self.outcome):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            page.setObjectName("page")
            area.setWidget(page)
            self.stack.addWidget(area)
        inner = QVBoxLayout(self)
        margin = theme.SPACE_XL
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.setSpacing(theme.SPACE_L)
        inner.addWidget(self.stack, 1)
        buttons = row(
            self.settings_button, None, self.stop_button, self.close_button, self.send_button
        )
        inner.addWidget(self.consent)  # never scrolled out of sight
        inner.addWidget(self.problem)
        inner.addLayout(buttons)
        self._turn(0)

    def _choose_page(self) -> QWidget:
        made = QWidget()
        words = self.tr(
            "%n address(es) of this list are unknown. A service that you pay may know more; it "
            "sees the addresses that you send, and nothing else of your list.",
            "",
            self._counts.unknown,
        )
        once = self.tr("Each address is asked once, however often it is on the list.")
        about = row(self.about, self.sample, None)
        parts = column(
            column(label(self.windowTitle(), "title"), label(words, "muted", wrap=True)),
            card(label(self.tr("What to ask about"), "lead"), about),
            card(label(self.tr("Whom to ask, in this order"), "lead"), self.services),
            card(label(self.tr("What it costs"), "lead"), self.costs, label(once, "small")),
            None,
            spacing=theme.SPACE_M,
        )
        parts.setContentsMargins(0, 0, theme.SPACE_M, 0)
        made.setLayout(parts)
        return made

    def _wait_page(self) -> QWidget:
        made = QWidget()
        words = self.tr(
            "Answers go into the list as they come. Whatever was paid for is kept, also if you "
            "stop or the computer goes off."
        )
        made.setLayout(
            column(
                label(self.windowTitle(), "title"),
                self.waiting,
                self.bar,
                label(words, "muted", wrap=True),
                None,
                spacing=theme.SPACE_M,
            )
        )
        return made

    def _connect(self) -> None:
        self.about.currentIndexChanged.connect(self._on_choice)
        self.sample.valueChanged.connect(self._on_choice)
        self._quote_soon.timeout.connect(self._on_quote)
        self.send_button.clicked.connect(self._on_send)
        self.stop_button.clicked.connect(self._on_stop)
        self.close_button.clicked.connect(self.reject)
        self.outcome.lost_wanted.connect(self._on_lost)
        self.settings_button.clicked.connect(self._on_settings)

    def _turn(self, page: int) -> None:
        self.stack.setCurrentIndex(page)
        self.send_button.setVisible(page == 0)
        self.stop_button.setVisible(page == 1)
        self.close_button.setVisible(page != 1)
        self.close_button.setText(self.tr("Cancel") if page == 0 else self.tr("Close"))
        self.close_button.setAccessibleName(self.close_button.text())

    def _cost(self, line: QuoteLine) -> QWidget:
        service = self._labels[line.key]
        if line.problem:
            trouble = Notice()
            words = self.tr("%1 cannot be asked: %2").replace("%1", service)
            trouble.show_text(words.replace("%2", line.problem), "error")
            return trouble
        at_most = self.tr("%1: at most %n credit(s).", "", math.ceil(line.credits))
        parts = [at_most.replace("%1", service)]
        if line.is_test:
            parts.append(self.tr("A test key: nothing is paid, and the answers prove nothing."))
        elif line.is_unknown_free:
            parts.append(self.tr("It takes nothing for what it cannot tell."))
        if line.balance is not None:
            parts.append(self.tr("%1 left there.").replace("%1", amount(line.balance)))
        if line.budget is not None:
            words = self.tr("Your budget: %1, earlier rounds over this list included.")
            parts.append(words.replace("%1", amount(line.budget)))
        limits = [each for each in (line.balance, line.budget) if each is not None]
        made = column(label(" ".join(parts), wrap=True), spacing=2)
        if limits and min(limits) < line.credits:
            words = self.tr("That may not be enough for all: the rest stays as it is.")
            made.addWidget(label(words, "muted", wrap=True))
        holder = QWidget()
        holder.setLayout(made)
        return holder

    def _consent(self, lines: Sequence[QuoteLine]) -> str:
        names = [self._labels[line.key] for line in lines]
        words = self.tr("%n address(es) will be sent to %1.", "", lines[0].addresses)
        words = words.replace("%1", names[0])
        if len(names) == 1:
            return words
        rest = self.tr("What stays open is then sent to %1.")
        return f"{words} {rest.replace('%1', ', '.join(names[1:]))}"

    # What the user does

    def _on_choice(self) -> None:
        self.sample.setVisible(self.about.currentData() == SAMPLE)
        clear(self.costs)
        self.send_button.setEnabled(False)
        self.consent.show_text("")
        self.problem.show_text("")
        if self.choice.services:
            self.costs.addWidget(label(self.tr("Asking what it would cost…"), "muted"))
            self._quote_soon.start()
        else:
            self._quote_soon.stop()
            self.costs.addWidget(label(self.tr("Choose a service."), "muted"))

    def _on_quote(self) -> None:
        self.quote_wanted.emit(self.choice)

    def _on_send(self) -> None:
        self._start(self.choice)

    def _on_lost(self) -> None:
        asked = self._asked
        if asked is not None:
            again = HostedChoice(asked.services, asked.asked_for, asked.sample, ask_lost_again=True)
            self._start(again)

    def _start(self, choice: HostedChoice) -> None:
        self._is_asking, self._asked = True, choice
        self.consent.show_text("")
        self.problem.show_text("")
        self.stop_button.setEnabled(True)
        self.bar.setRange(0, 0)
        names = ", ".join(self._labels[key] for key in choice.services)
        self.waiting.setText(self.tr("Asking %1…").replace("%1", names))
        self._turn(1)
        self.stop_button.setFocus()
        self.ask_wanted.emit(choice)

    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.waiting.setText(self.tr("Stopping: jobs are cancelled at the service where it can…"))
        self.stop_wanted.emit()

    def _on_settings(self) -> None:
        self.reject()
        self.settings_wanted.emit()
