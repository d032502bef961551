"""Small pieces that every view is built from: labels, buttons, cards, notices, rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVarTuple, Unpack

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.look import Look

PAGE_WIDTH = 760
ICON_GAP = 5
_Ts = TypeVarTuple("_Ts")


def label(text: str = "", role: str = "body", *, wrap: bool = False) -> QLabel:
    """Return words in one of the style sheet's roles."""
    made = QLabel(text)
    made.setProperty("text_role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


def picture(look: Look, name: str, role: str = "muted", size: int = 20) -> QLabel:
    """Return an icon that follows the palette; it says nothing to a screen reader."""
    made = QLabel()
    look.follow(
        made,
        lambda it: it.setPixmap(look.picture(name, str(getattr(look.palette, role)), size)),
    )
    made.setFixedSize(size, size)
    return made


def button(text: str, look: Look, icon: str = "", kind: str = "") -> QPushButton:
    """Return a push button with words; kind is primary, big, quiet, danger, link or none."""
    made = QPushButton(text)
    made.setAccessibleName(text.replace("&", ""))
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        role = {"primary": "on_accent", "big": "on_accent", "link": "accent"}.get(kind, "text")
        look.dress(made, icon, role, ICON_GAP)
        made.setIconSize(QSize(16 + ICON_GAP, 16))
    return made


def icon_button(name: str, hint: str, look: Look, kind: str = "quiet") -> QToolButton:
    """Return a button that is an icon; the hint is its tooltip and accessible name."""
    made = QToolButton()
    made.setProperty("kind", kind)
    made.setToolTip(hint)
    made.setAccessibleName(hint)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    look.dress(made, name)
    made.setIconSize(QSize(18, 18))
    return made


def fill(layout: QBoxLayout, *parts: QWidget | QLayout | int | None) -> QBoxLayout:
    """Add parts to a layout: widgets, layouts, spaces in pixels; None is a stretch."""
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return layout


def row(*parts: QWidget | QLayout | int | None, spacing: int = theme.SPACE_S) -> QBoxLayout:
    """Return parts side by side."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return fill(made, *parts)


def column(*parts: QWidget | QLayout | int | None, spacing: int = theme.SPACE_S) -> QBoxLayout:
    """Return parts below one another."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return fill(made, *parts)


def card(*parts: QWidget | QLayout | int | None, spacing: int = theme.SPACE_S) -> QFrame:
    """Return a card with the parts below one another."""
    made = QFrame()
    made.setObjectName("card")
    inner = QVBoxLayout(made)
    inner.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
    inner.setSpacing(spacing)
    fill(inner, *parts)
    return made


def rule() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def page(body: QWidget, width: int = PAGE_WIDTH) -> QScrollArea:
    """Return a scrolling page with the body centred at a readable width."""
    holder = QWidget()
    holder.setObjectName("page")
    across = QHBoxLayout(holder)
    across.setContentsMargins(theme.SPACE_XL, 0, theme.SPACE_XL, 0)
    body.setObjectName("pageBody")
    body.setMaximumWidth(width)
    body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    across.addStretch(1)
    across.addWidget(body, 100)
    across.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    return area


class Notice(QFrame):
    """A line that tells something in place: a warning, an error, good news. Hidden when empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = label("", wrap=True)
        inner = QHBoxLayout(self)
        inner.setContentsMargins(theme.SPACE_M, theme.SPACE_S + 2, theme.SPACE_M, theme.SPACE_S + 2)
        inner.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """Return what it says."""
        return self._words.text()

    def show_text(self, text: str, tone: str = "warning") -> None:
        """Say something; an empty text hides the notice. Tones: warning, error, info, good."""
        self._words.setText(text)
        self.setAccessibleName(text)
        set_property(self, "tone", tone)
        self.setVisible(bool(text))


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and apply it."""
    widget.setProperty(name, value)
    for part in (widget, *widget.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)


def call(run: Callable[[Unpack[_Ts]], object], *values: *_Ts) -> Callable[[], None]:
    """Return a slot without arguments that calls with these values."""

    def slot() -> None:
        run(*values)

    return slot


def clear(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
