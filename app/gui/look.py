"""The look of the running window: palette, text size, fonts and recoloured icons."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from app.gui import theme
from app.paths import resource
from app.settings import AppearanceSettings, Theme

_SCALES = (1, 2)
_T = TypeVar("_T")


class HasIcon(Protocol):
    """Anything that takes an icon: buttons, actions."""

    def setIcon(self, icon: QIcon, /) -> None: ...


class Look(QObject):
    """The palette and what is painted with it; `changed` comes after a switch."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = theme.LIGHT
        self.scale = 1.0
        self._followers: dict[int, Callable[[], bool]] = {}
        self._pictures: dict[tuple[str, str, int], QPixmap] = {}

    def wear(self, appearance: AppearanceSettings, *, system_is_dark: bool) -> None:
        """Take the palette and text size that the settings ask for."""
        is_dark = appearance.theme is Theme.DARK or (
            appearance.theme is Theme.SYSTEM and system_is_dark
        )
        self.palette = theme.DARK if is_dark else theme.LIGHT
        self.scale = appearance.text_scale_percent / 100
        self._pictures.clear()
        self._followers = {key: again for key, again in self._followers.items() if again()}
        self.changed.emit()

    def style_sheet(self) -> str:
        """Return the style sheet for the palette worn."""
        worn = self.palette.name
        pictures = {
            "chevron": resource(f"icons/chevron-down-{worn}.svg").as_posix(),
            "check": resource(f"icons/check-{worn}.svg").as_posix(),
        }
        return theme.style_sheet(self.palette, self.scale, pictures)

    def pixels(self, size: int) -> int:
        """Return a size of the type scale in pixels at the text size set."""
        return round(size * self.scale)

    def picture(self, name: str, colour: str, size: int = 16) -> QPixmap:
        """Return an icon painted in a colour, sharp at 200 % too."""
        key = (name, colour, size)
        if key not in self._pictures:
            self._pictures[key] = _paint(name, colour, size, 2)
        return self._pictures[key]

    def icon(self, name: str, colour: str = "", gap: int = 0) -> QIcon:
        """Return an icon of resources/icons in a colour; by default that of text.

        A gap is empty pixels at its right, between it and the words of a button.
        """
        made = QIcon()
        for size in (16, 20, 24) if not gap else (16,):
            for scale in _SCALES:
                made.addPixmap(_paint(name, colour or self.palette.text, size, scale, gap))
        return made

    def dress(self, target: HasIcon, name: str, role: str = "text", gap: int = 0) -> None:
        """Give something an icon in a palette colour, and again whenever the palette changes."""
        self.follow(
            target, lambda it: it.setIcon(self.icon(name, str(getattr(self.palette, role)), gap))
        )

    def follow(self, target: _T, paint: Callable[[_T], None]) -> None:
        """Paint something now, and again after each change, until it is given another paint."""
        paint(target)
        seen = weakref.ref(target)

        def again() -> bool:
            there = seen()
            if there is None or not isValid(there):
                return False
            paint(there)
            return True

        self._followers[id(target)] = again


def load_fonts() -> None:
    """Make the bundled fonts known to Qt."""
    for weight in ("Regular", "Medium", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resource(f"fonts/Inter-{weight}.otf")))


def app_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resource("icons/winnow.svg")))


def _paint(name: str, colour: str, size: int, scale: int, gap: int = 0) -> QPixmap:
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
    picture = QPixmap(QSize(size + gap, size) * scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
