"""The look of the running window: palette, text size, fonts and recoloured icons."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.gui import theme
from app.paths import resource
from app.settings import AppearanceSettings, Theme

_SCALES = (1, 2)


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
        self._pictures: dict[tuple[str, str, int], QPixmap] = {}

    def wear(self, appearance: AppearanceSettings, *, system_is_dark: bool) -> None:
        """Take the palette and text size that the settings ask for."""
        is_dark = appearance.theme is Theme.DARK or (
            appearance.theme is Theme.SYSTEM and system_is_dark
        )
        self.palette = theme.DARK if is_dark else theme.LIGHT
        self.scale = appearance.text_scale_percent / 100
        self._pictures.clear()
        self.changed.emit()

    def style_sheet(self) -> str:
        """Return the style sheet for the palette worn."""
        arrow = resource(f"icons/chevron-down-{self.palette.name}.svg")
        return theme.style_sheet(self.palette, self.scale, arrow.as_posix())

    def pixels(self, size: int) -> int:
        """Return a size of the type scale in pixels at the text size set."""
        return round(size * self.scale)

    def picture(self, name: str, colour: str, size: int = 16) -> QPixmap:
        """Return an icon painted in a colour, sharp at 200 % too."""
        key = (name, colour, size)
        if key not in self._pictures:
            self._pictures[key] = _paint(name, colour, size, 2)
        return self._pictures[key]

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon of resources/icons in a colour; by default that of text."""
        made = QIcon()
        for size in (16, 20, 24):
            for scale in _SCALES:
                made.addPixmap(_paint(name, colour or self.palette.text, size, scale))
        return made

    def dress(self, target: HasIcon, name: str, role: str = "text") -> None:
        """Give something an icon in a palette colour, and again whenever the palette changes."""

        def paint() -> None:
            target.setIcon(self.icon(name, str(getattr(self.palette, role))))

        paint()
        if isinstance(target, QObject):
            connection = self.changed.connect(paint)
            target.destroyed.connect(lambda: self.changed.disconnect(connection))


def load_fonts() -> None:
    """Make the bundled fonts known to Qt."""
    for weight in ("Regular", "Medium", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resource(f"fonts/Inter-{weight}.otf")))


def app_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resource("icons/winnow.svg")))


def _paint(name: str, colour: str, size: int, scale: int) -> QPixmap:
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
    picture = QPixmap(QSize(size, size) * scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
