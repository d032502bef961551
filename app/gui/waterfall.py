"""A small waterfall: how each named factor moved the score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui import theme
from app.gui.look import Look
from app.mail.verdict import Factor

_LINE = 24
_NAMES = 0.62  # share of the width that names take


class Waterfall(QWidget):
    """One line per factor: its name, a bar from the score before to the score after, its points."""

    def __init__(self, factors: Sequence[Factor], labels: Mapping[str, str], look: Look) -> None:
        super().__init__()
        self._labels = labels
        self._factors = tuple(factor for factor in factors if factor.impact)
        self._look = look
        self._line = look.pixels(_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            ", ".join(f"{self._word(each)} {each.impact:+d}" for each in self._factors)
        )

    def sizeHint(self) -> QSize:
        return QSize(280, self._line * len(self._factors))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(theme.FONT_FAMILY)
        font.setPixelSize(self._look.pixels(theme.TEXT_SMALL))
        painter.setFont(font)
        low, high = self._bounds()
        at = 0
        for line, factor in enumerate(self._factors):
            self._paint_line(painter, line, factor, (at - low) / (high - low), high - low)
            at += factor.impact

    def _bounds(self) -> tuple[int, int]:
        at, seen = 0, [0]
        for factor in self._factors:
            at += factor.impact
            seen.append(at)
        return min(seen), max(*seen, min(seen) + 1)

    def _paint_line(
        self, painter: QPainter, line: int, factor: Factor, start: float, reach: int
    ) -> None:
        palette = self._look.palette
        area = QRectF(0, line * self._line, self.width(), self._line)
        words = QRectF(area)
        words.setWidth(area.width() * _NAMES)
        name = painter.fontMetrics().elidedText(
            self._word(factor), Qt.TextElideMode.ElideRight, int(words.width()) - 8
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(palette.text))
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, name)
        colours = palette.valid if factor.impact > 0 else palette.invalid
        painter.setPen(QColor(colours.ink))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, f"{factor.impact:+d}")
        left, width = area.width() * _NAMES, area.width() * (1 - _NAMES) - 40
        first = start * width
        length = factor.impact / reach * width
        bar = QRectF(left + min(first, first + length), area.center().y() - 4, abs(length), 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ink))
        painter.drawRoundedRect(bar, 3, 3)

    def _word(self, factor: Factor) -> str:
        return self._labels.get(factor.name, factor.name)
