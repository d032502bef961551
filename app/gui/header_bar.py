"""The strip above every view: home, what is open, and the way to tools and settings."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from app.gui import theme
from app.gui.look import Look, app_icon
from app.gui.widgets import button, fill, icon_button, label, picture


class HeaderBar(QFrame):
    """Always there; the title follows the view."""

    home_wanted = Signal()
    check_wanted = Signal()
    find_wanted = Signal()
    memory_wanted = Signal()
    keys_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("header")
        self.home_button = QToolButton()
        self.home_button.setObjectName("brand")
        self.home_button.setProperty("kind", "quiet")
        self.home_button.setIcon(app_icon())
        self.home_button.setIconSize(QSize(24, 24))
        self.home_button.setText("  Winnow")
        self.home_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.home_button.setAccessibleName(self.tr("Home"))
        self.home_button.setToolTip(self.tr("All lists"))
        self.home_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = label("", "muted")
        self._slash = label("/", "muted")
        self.check_button = button(self.tr("Check one address"), look, "at-sign", "quiet")
        self.find_button = button(self.tr("Find an address"), look, "user-search", "quiet")
        self.memory_button = icon_button("ban", self.tr("Bounces and suppression lists"), look)
        self.keys_button = icon_button("keyboard", self.tr("Keyboard shortcuts (F1)"), look)
        self.settings_button = icon_button("settings", self.tr("Settings (Ctrl+,)"), look)
        inner = QHBoxLayout(self)
        inner.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        inner.setSpacing(theme.SPACE_XS)
        tools = (self.check_button, self.find_button, self.memory_button)
        own = (self.keys_button, self.settings_button)
        fill(inner, self.home_button, self._slash, self._title, None, *tools, *own)
        self.home_button.clicked.connect(self.home_wanted)
        self.check_button.clicked.connect(self.check_wanted)
        self.find_button.clicked.connect(self.find_wanted)
        self.memory_button.clicked.connect(self.memory_wanted)
        self.keys_button.clicked.connect(self.keys_wanted)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.show_title("")

    def show_title(self, title: str) -> None:
        """Name what is open; empty for nothing."""
        self._title.setText(title)
        self._slash.setVisible(bool(title))


class SandboxBanner(QFrame):
    """Says in colour that nothing is real while the sandbox is on."""

    leave_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sandboxBanner")
        words: QLabel = label(
            self.tr(
                "Sandbox: made-up mail servers on this computer. Nothing leaves it, and the "
                "verdicts mean nothing outside."
            ),
            wrap=True,
        )
        self.setAccessibleName(words.text())
        self.leave_button = button(self.tr("Leave the sandbox"), look)
        self.leave_button.clicked.connect(self.leave_wanted)
        inner = QHBoxLayout(self)
        inner.setContentsMargins(theme.SPACE_L, 6, theme.SPACE_M, 6)
        inner.addWidget(picture(look, "flask-conical", "on_sandbox", 18))
        inner.addWidget(words, 1)
        inner.addWidget(self.leave_button)
