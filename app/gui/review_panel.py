"""What a list needs before it is checked, as cards: each rule with examples, and a switch."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.survey import Reading, Survey, Tidied
from app.gui.widgets import card, clear, column, label

WIDTH = 330
_SHOWN_EXAMPLES = 2
_LONGEST_EXAMPLE = 90
_SEVERAL = "several"

_RULES = cast(
    "dict[str, str]",
    {
        "invisible": QT_TRANSLATE_NOOP("Rules", "Remove invisible characters"),
        "full_width": QT_TRANSLATE_NOOP("Rules", "Turn full-width characters into plain ones"),
        "entities": QT_TRANSLATE_NOOP("Rules", "Read what web pages write for < > and &"),
        "mailto": QT_TRANSLATE_NOOP("Rules", "Take the address out of mailto: links"),
        "display_name": QT_TRANSLATE_NOOP("Rules", "Take the address out of Name <address>"),
        "quotes": QT_TRANSLATE_NOOP("Rules", "Remove quotes and brackets around it"),
        "spaces": QT_TRANSLATE_NOOP("Rules", "Remove stray spaces"),
        "commas": QT_TRANSLATE_NOOP("Rules", "Turn commas in the domain into dots"),
        "trailing_dots": QT_TRANSLATE_NOOP("Rules", "Remove punctuation at the ends"),
        "lower_domain": QT_TRANSLATE_NOOP("Rules", "Write the domain in lower case"),
    },
)


def rule_word(rule: str) -> str:
    """Return what a cleaning rule does, in words."""
    known = _RULES.get(rule)
    return rule if known is None else QCoreApplication.translate("Rules", known)


class ReviewPanel(QScrollArea):
    """One card for each thing that was found; hidden when there is none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What was found in the list"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        holder = QWidget()
        holder.setObjectName("page")
        self._cards = QVBoxLayout(holder)
        self._cards.setContentsMargins(0, 0, theme.SPACE_S, 0)
        self._cards.setSpacing(theme.SPACE_S)
        self.setWidget(holder)
        self._shown: tuple[object, ...] = ()
        self.reset()

    @property
    def reading(self) -> Reading:
        """Return how cells are to be read."""
        return Reading(
            off_rules=frozenset(
                rule for rule, check in self.rules.items() if not check.isChecked()
            ),
            is_split=self.several_box is not None and self.several_box.currentIndex() == 1,
            is_folded=self.fold_check is not None and self.fold_check.isChecked(),
        )

    def reset(self) -> None:
        """Forget the list of before."""
        self.rules: dict[str, QCheckBox] = {}
        self.several_box: QComboBox | None = None
        self.fold_check: QCheckBox | None = None
        self._shown = ()
        clear(self._cards)
        self.hide()

    def show_survey(self, found: Survey) -> None:
        """Draw what was found; switches stay as they are set."""
        facts = (found.tidied, found.several, found.folded, found.suppressed)
        kinds = (found.disposable, found.typos)
        if (facts, kinds) == self._shown:
            return
        reading = self.reading
        switches = (self.fold_check, self.several_box, *self.rules.values())
        focused = [
            each.accessibleName() for each in switches if each is not None and each.hasFocus()
        ]
        self.reset()
        self._shown = (facts, kinds)
        self._add_repeats(found, reading)
        self._add_several(found.several, reading)
        for each in found.tidied:
            if each.rule != _SEVERAL:
                self._add_rule(each, is_on=each.rule not in reading.off_rules)
        self._add_known(found)
        self.setVisible(self._cards.count() > 0)
        self._cards.addStretch(1)
        for switch in (self.fold_check, self.several_box, *self.rules.values()):
            if switch is not None and switch.accessibleName() in focused:
                switch.setFocus()

    def _add_repeats(self, found: Survey, reading: Reading) -> None:
        if found.folded or reading.is_folded:
            words = self.tr("%n more address(es) reach the mailbox of another", "", found.folded)
            self.fold_check = self._check(
                self.tr("Check each mailbox once"), is_on=reading.is_folded
            )
            hint = self.tr("Gmail ignores dots, and many ignore what follows a +.")
            self._add(words, self.fold_check, label(hint, "small", wrap=True))

    def _add_several(self, count: int, reading: Reading) -> None:
        if not count:
            return
        box = QComboBox()
        box.addItem(self.tr("Check the first one, keep the row"))
        box.addItem(self.tr("Make a row of each"))
        box.setCurrentIndex(int(reading.is_split))
        words = self.tr("%n cell(s) hold several addresses", "", count)
        box.setAccessibleName(words)
        box.activated.connect(self.changed)
        self.several_box = box
        self._add(words, box)

    def _add_rule(self, found: Tidied, *, is_on: bool) -> None:
        check = self._check(rule_word(found.rule), is_on=is_on)
        self.rules[found.rule] = check
        examples = [
            label(_example(before, after), "small", wrap=True)
            for before, after in found.examples[:_SHOWN_EXAMPLES]
        ]
        self._add(self.tr("%n cell(s) to tidy up", "", found.count), check, *examples)

    def _add_known(self, found: Survey) -> None:
        for count, words in (
            (found.suppressed, self._suppressed_words),
            (found.disposable, self._disposable_words),
            (found.typos, self._typo_words),
        ):
            if count:
                self._add_words(words, count)

    def _add_words(self, words: Callable[[int], tuple[str, str]], count: int) -> None:
        title, hint = words(count)
        self._add(title, label(hint, "small", wrap=True))

    def _suppressed_words(self, count: int) -> tuple[str, str]:
        title = self.tr("%n address(es) on your suppression lists", "", count)
        return title, self.tr("They come out as “Do not mail”, and nobody is asked about them.")

    def _disposable_words(self, count: int) -> tuple[str, str]:
        title = self.tr("%n throw-away address(es)", "", count)
        return title, self.tr("They come out as “Do not mail”.")

    def _typo_words(self, count: int) -> tuple[str, str]:
        title = self.tr("%n address(es) at a mistyped domain", "", count)
        return title, self.tr(
            "A correction is suggested beside each; nothing is changed by itself."
        )

    def _check(self, words: str, *, is_on: bool) -> QCheckBox:
        made = QCheckBox(words)
        made.setAccessibleName(words)
        made.setChecked(is_on)
        made.clicked.connect(self.changed)
        return made

    def _add(self, title: str, *parts: QWidget) -> None:
        head: QLabel = label(_with_groups(title), "caption", wrap=True)
        made = card(column(head, *parts, spacing=theme.SPACE_XS))
        made.layout().setContentsMargins(*(theme.SPACE_M,) * 4)  # type: ignore[union-attr]  # a card has one
        self._cards.addWidget(made)


def _with_groups(words: str) -> str:
    """Return words with their first number written as the language groups it."""
    first = words.split(" ", 1)[0]
    return words.replace(first, QLocale().toString(int(first)), 1) if first.isdigit() else words


def _example(before: str, after: str) -> str:
    shown = f"“{' '.join(before.splitlines())}” → {after}"
    return shown if len(shown) <= _LONGEST_EXAMPLE else shown[:_LONGEST_EXAMPLE] + "…"
