"""The pages of the settings: each shows a part of Settings and gives it back changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.widgets import column, fill, label
from app.settings import ListSettings, Mode, Settings, Theme

_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class Points:
    """A factor of the score in words, and its points by default."""

    name: str
    label: str
    points: int


class Form(QWidget):
    """A titled page of fields, each with a plain sentence below its name."""

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self._parts = QVBoxLayout(self)
        self._parts.setContentsMargins(0, 0, theme.SPACE_M, 0)
        self._parts.setSpacing(theme.SPACE_L)
        fill(self._parts, column(label(title, "title"), label(about, "muted", wrap=True)))

    def add_field(self, name: str, about: str, field: QWidget) -> None:
        """Add a field under its name."""
        words = label(name, "lead")
        words.setBuddy(field)
        field.setAccessibleName(name)
        field.setAccessibleDescription(about)
        parts = column(words, label(about, "muted", wrap=True), field, spacing=theme.SPACE_XS)
        parts.setAlignment(field, Qt.AlignmentFlag.AlignLeft)
        if isinstance(field, (QLineEdit, QPlainTextEdit)):
            parts.setAlignment(field, Qt.AlignmentFlag(0))
        self._parts.addLayout(parts)

    def add_check(self, words: str, about: str) -> QCheckBox:
        """Add a check box with a sentence below."""
        check = QCheckBox(words)
        check.setAccessibleName(words)
        check.setAccessibleDescription(about)
        self._parts.addLayout(column(check, label(about, "muted", wrap=True), spacing=2))
        return check

    def read(self, settings: Settings) -> None:
        """Draw these settings."""
        raise NotImplementedError

    def write(self, settings: Settings) -> Settings:
        """Return the settings with this page's part changed."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return, and say in place, what keeps this page from being saved; empty for nothing."""
        return ""

    def end(self) -> None:
        """Push everything to the top."""
        self._parts.addStretch(1)


class VerificationPage(Form):
    """How mail servers are asked."""

    def __init__(self) -> None:
        super().__init__(self.tr("Verification"), self.tr("How Winnow asks mail servers."))
        self.mode = QComboBox()
        for mode, words in (
            (Mode.FULL, self.tr("Full: ask each mailbox, wait where asked to")),
            (Mode.FAST, self.tr("Quick: ask each mailbox, never wait")),
            (Mode.DNS, self.tr("Domains only")),
            (Mode.OFFLINE, self.tr("Offline")),
        ):
            self.mode.addItem(words, mode)
        self.wait = spin_box(0, 720, self.tr(" minutes"))
        self.connections = spin_box(1, 500)
        self.helo, self.sender_field = QLineEdit(), QLineEdit()
        self.proxies = QPlainTextEdit()
        self.proxies.setMaximumHeight(84)
        self.add_field(self.tr("Depth"), self.tr("What a new list is checked with."), self.mode)
        self.add_field(
            self.tr("Wait for servers that ask for a break"),
            self.tr("Some servers answer only the second time, some minutes later."),
            self.wait,
        )
        self.add_field(
            self.tr("This computer's name"),
            self.tr("Servers trust a name that leads back to this computer. Empty: found out."),
            self.helo,
        )
        self.add_field(
            self.tr("Sender address"),
            self.tr("An address of your own that servers may see. Empty: none is named."),
            self.sender_field,
        )
        self.add_field(
            self.tr("Connections at once"), self.tr("Fewer are gentler."), self.connections
        )
        self.add_field(
            self.tr("Proxies"),
            self.tr("One a line: socks5://host:port. Used instead of this computer's own line."),
            self.proxies,
        )
        self.end()

    def read(self, settings: Settings) -> None:
        """Draw these settings."""
        network = settings.network
        self.mode.setCurrentIndex(max(0, self.mode.findData(network.mode)))
        self.wait.setValue(network.wait_s // _MINUTE_S)
        self.connections.setValue(network.max_connections)
        self.helo.setText(network.helo)
        self.sender_field.setText(network.sender)
        self.proxies.setPlainText("\n".join(network.proxies))

    def write(self, settings: Settings) -> Settings:
        """Return the settings with this page's part changed."""
        network = replace(
            settings.network,
            mode=Mode(self.mode.currentData()),
            wait_s=self.wait.value() * _MINUTE_S,
            max_connections=self.connections.value(),
            helo=self.helo.text().strip(),
            sender=self.sender_field.text().strip(),
            proxies=lines_of(self.proxies),
        )
        return replace(settings, network=network)


class ListsPage(Form):
    """The user's additions to the lists, and exceptions from them."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Lists and exceptions"),
            self.tr("One domain or address a line; they count beside the lists built in."),
        )
        self.fields: dict[str, QPlainTextEdit] = {}
        for name, title, about in (
            ("allow", self.tr("Always fine"), self.tr("Never called throw-away, role or trap.")),
            ("disposable_add", self.tr("Throw-away domains"), self.tr("Do not mail these.")),
            ("disposable_except", self.tr("Not throw-away"), self.tr("Although others say so.")),
            ("role_add", self.tr("Role names"), self.tr("Names before the @, such as sales.")),
            ("role_except", self.tr("Not role names"), self.tr("Treat these as persons.")),
        ):
            field = QPlainTextEdit()
            field.setMaximumHeight(74)
            self.fields[name] = field
            self.add_field(title, about, field)
        self.end()

    def read(self, settings: Settings) -> None:
        """Draw these settings."""
        for name, field in self.fields.items():
            field.setPlainText("\n".join(getattr(settings.lists, name)))

    def write(self, settings: Settings) -> Settings:
        """Return the settings with this page's part changed."""
        changed = {name: lines_of(field) for name, field in self.fields.items()}
        lists: ListSettings = replace(settings.lists, **changed)
        return replace(settings, lists=lists)


class ScoringPage(Form):
    """The points of each factor."""

    changed = Signal()

    def __init__(self, points: Sequence[Points]) -> None:
        super().__init__(
            self.tr("Scoring"),
            self.tr("How many points each finding adds or takes. The verdict stays the same."),
        )
        self._defaults = {each.name: each.points for each in points}
        self.boxes: dict[str, QSpinBox] = {}
        self.preview = label("", "muted", wrap=True)
        self._parts.addWidget(self.preview)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_XL)
        grid.setColumnStretch(2, 1)
        for line, each in enumerate(points):
            box = spin_box(-100, 100)
            box.setAccessibleName(each.label)
            box.valueChanged.connect(self.changed)
            self.boxes[each.name] = box
            usual = self.tr("usually %1").replace("%1", f"{each.points:+d}")
            grid.addWidget(label(each.label), line, 0)
            grid.addWidget(box, line, 1)
            grid.addWidget(label(usual, "small"), line, 2)
        self._parts.addLayout(grid)
        self.end()

    def read(self, settings: Settings) -> None:
        """Draw these settings."""
        for name, box in self.boxes.items():
            box.setValue(settings.weights.get(name, self._defaults[name]))

    def write(self, settings: Settings) -> Settings:
        """Return the settings with this page's part changed."""
        weights = {
            name: box.value()
            for name, box in self.boxes.items()
            if box.value() != self._defaults[name]
        }
        return replace(settings, weights=weights)


class PrivacyPage(Form):
    """What is remembered and what leaves the machine."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Privacy"),
            self.tr("Your lists stay on this computer. This is what you may add or forget."),
        )
        self.history = self.add_check(
            self.tr("Remember verdicts across lists"),
            self.tr("Shows how an address changed, and spares servers a second question."),
        )
        self.dnsbl = self.add_check(
            self.tr("Ask block lists about mail servers"),
            self.tr("Tells the operators of block lists which mail servers your list uses."),
        )
        self.rdap = self.add_check(
            self.tr("Ask registries how old a domain is"),
            self.tr("Tells domain registries which domains are on your list."),
        )
        self.days = spin_box(0, 3650, self.tr(" days"))
        self.days.setSpecialValueText(self.tr("never"))
        self.add_field(
            self.tr("Delete finished lists after"),
            self.tr("Their rows, results and evidence; your own files stay."),
            self.days,
        )
        self.log = self.add_check(
            self.tr("Write whole addresses in the log"),
            self.tr("Off: they are made unreadable there."),
        )
        self.end()

    def read(self, settings: Settings) -> None:
        """Draw these settings."""
        self.history.setChecked(settings.privacy.keep_history)
        self.days.setValue(settings.privacy.delete_jobs_after_days)
        self.log.setChecked(settings.privacy.log_addresses)
        self.dnsbl.setChecked(settings.network.check_dnsbl)
        self.rdap.setChecked(settings.network.check_rdap)

    def write(self, settings: Settings) -> Settings:
        """Return the settings with this page's part changed."""
        privacy = replace(
            settings.privacy,
            keep_history=self.history.isChecked(),
            delete_jobs_after_days=self.days.value(),
            log_addresses=self.log.isChecked(),
        )
        network = replace(
            settings.network,
            check_dnsbl=self.dnsbl.isChecked(),
            check_rdap=self.rdap.isChecked(),
        )
        return replace(settings, privacy=privacy, network=network)


class AppearancePage(Form):
    """Colours, text size and language."""

    def __init__(self, languages: Sequence[str]) -> None:
        super().__init__(
            self.tr("Appearance and language"), self.tr("How the window looks and speaks.")
        )
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "")
        for code in languages:
            self.language.addItem(QLocale(code).nativeLanguageName().capitalize(), code)
        self.theme = QComboBox()
        for value, words in (
            (Theme.SYSTEM, self.tr("As the system")),
            (Theme.LIGHT, self.tr("Light")),
            (Theme.DARK, self.tr("Dark")),
        ):
            self.theme.addItem(words, value)
        self.scale = QComboBox()
        for percent in (90, 100, 115, 130, 150, 175, 200):
            self.scale.addItem(self.tr("%1 %").replace("%1", str(percent)), percent)
        self.add_field(self.tr("Colours"), self.tr("Light, dark, or as the system."), self.theme)
        self.add_field(self.tr("Text size"), self.tr("Of all words in the window."), self.scale)
        self.add_field(
            self.tr("Language"),
            self.tr("The window opens anew; a check that runs is paused and can be continued."),
            self.language,
        )
        self.end()

    def read(self, settings: Settings) -> None:
        """Draw these settings."""
        self.theme.setCurrentIndex(self.theme.findData(settings.appearance.theme))
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.scale.setCurrentIndex(
            max(0, self.scale.findData(settings.appearance.text_scale_percent))
        )

    def write(self, settings: Settings) -> Settings:
        """Return the settings with this page's part changed."""
        appearance = replace(
            settings.appearance,
            theme=Theme(self.theme.currentData()),
            text_scale_percent=int(self.scale.currentData()),
        )
        return replace(settings, appearance=appearance, language=str(self.language.currentData()))


def spin_box(low: int, high: int, suffix: str = "") -> QSpinBox:
    """Return a number field."""
    made = QSpinBox()
    made.setRange(low, high)
    made.setSuffix(suffix)
    made.setMinimumWidth(110)
    made.lineEdit().setTextMargins(6, 0, 0, 0)
    return made


def lines_of(field: QPlainTextEdit) -> tuple[str, ...]:
    """Return the lines of a field that hold something."""
    return tuple(line.strip() for line in field.toPlainText().splitlines() if line.strip())
