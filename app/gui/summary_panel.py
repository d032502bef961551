"""What the list is made of: a donut by status and bars by provider and domain; click filters."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.look import Look
from app.gui.verdict_style import ORDER, status_word
from app.gui.widgets import call, fill, label, row
from app.mail.reason import Status
from app.store.jobs import StatusCounts

_RING = 14
_DONUT = 148


class Donut(QWidget):
    """Shares by status around how far the run is; a click on a part asks for its rows."""

    clicked = Signal(Status)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._counts = StatusCounts()
        look.follow(self, Donut._fit)

    def show_counts(self, counts: StatusCounts) -> None:
        """Draw these counts."""
        self._counts = counts
        words = [f"{status_word(each)} {counts.of(each)}" for each in ORDER]
        self.setAccessibleName(", ".join(words))
        self.update()

    def status_at(self, where: QPointF) -> Status | None:
        """Return the status whose part of the ring lies under a point."""
        half = self.width() / 2
        line = where - QPointF(half, half)
        from_centre = (line.x() ** 2 + line.y() ** 2) ** 0.5
        if not half - 2 * _RING <= from_centre <= half:
            return None
        angle = (_degrees(line) + 360) % 360
        at = 0.0
        for status in ORDER:
            at += 360 * self._counts.of(status) / max(1, self._counts.total)
            if angle < at:
                return status
        return None

    def _fit(self) -> None:
        side = self._look.pixels(_DONUT)
        self.setFixedSize(side, side)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (status := self.status_at(event.position())) is not None:
            self.clicked.emit(status)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = _RING / 2 + 1
        ring = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        self._arc(painter, ring, palette.line, 0, 360)
        at = 0.0
        for status in ORDER:
            share = 360 * self._counts.of(status) / max(1, self._counts.total)
            self._arc(painter, ring, palette.status(status).ink, at, share)
            at += share
        self._paint_words(painter)

    def _arc(self, painter: QPainter, ring: QRectF, colour: str, at: float, share: float) -> None:
        if share <= 0:
            return
        pen = QPen(QColor(colour), _RING, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(ring, round((90 - at) * 16), round(-share * 16))

    def _paint_words(self, painter: QPainter) -> None:
        palette = self._look.palette
        up = self._look.pixels(10)
        valid = 100 * self._counts.valid // max(1, self._counts.settled)
        font = QFont(theme.FONT_FAMILY)
        font.setPixelSize(self._look.pixels(theme.TEXT_DISPLAY))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        text = self.tr("%1 %").replace("%1", str(valid)) if self._counts.settled else "…"
        painter.drawText(self.rect().translated(0, -up), Qt.AlignmentFlag.AlignCenter, text)
        font.setPixelSize(self._look.pixels(theme.TEXT_SMALL))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(palette.muted))
        below = self.rect().translated(0, 2 * up)
        words = self.tr("valid so far") if self._counts.pending else self.tr("valid")
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)


def _degrees(line: QPointF) -> float:
    return math.degrees(math.atan2(line.x(), -line.y()))


@dataclass(frozen=True, slots=True)
class Share:
    """One bar: a name, how people call it, and how many rows have it."""

    name: str
    label: str
    count: int


class ShareBar(QAbstractButton):
    """A name, its count, and a bar as long as its share."""

    def __init__(self, share: Share, most: int, look: Look) -> None:
        super().__init__()
        self._share, self._most, self._look = share, most, look
        self.setFixedHeight(look.pixels(32))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{share.label}, {share.count}")
        self.setToolTip(share.label)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.isChecked() or self.underMouse() or self.hasFocus()
        font = QFont(theme.FONT_FAMILY)
        font.setPixelSize(self._look.pixels(theme.TEXT_SMALL))
        painter.setFont(font)
        area = self.rect().adjusted(0, 0, 0, -10)
        count = QLocale().toString(self._share.count)
        taken = painter.fontMetrics().horizontalAdvance(count) + theme.SPACE_S
        name = painter.fontMetrics().elidedText(
            self._share.label, Qt.TextElideMode.ElideRight, area.width() - taken
        )
        painter.setPen(QColor(palette.accent if lit else palette.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(QColor(palette.muted))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, count)
        track = QRectF(0, self.height() - 8, self.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.raised))
        painter.drawRoundedRect(track, 2, 2)
        track.setWidth(max(4.0, track.width() * self._share.count / max(1, self._most)))
        painter.setBrush(QColor(palette.accent if lit else palette.strong_line))
        painter.drawRoundedRect(track, 2, 2)


class ShareList(QWidget):
    """A titled list of bars; a click picks one, a second click lets it go."""

    picked = Signal(str)

    def __init__(self, title: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picked = ""
        self._shown: tuple[Share, ...] = ()
        self._bars = QVBoxLayout()
        self._bars.setSpacing(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.SPACE_XS)
        outer.addWidget(label(title, "caption"))
        outer.addLayout(self._bars)
        self.hide()

    def show_shares(self, shares: Sequence[Share], picked: str = "") -> None:
        """Draw bars, the picked one lit."""
        if (tuple(shares), picked) == (self._shown, self._picked):
            return
        self._shown, self._picked = tuple(shares), picked
        while (item := self._bars.takeAt(0)) is not None:
            if (bar := item.widget()) is not None:
                bar.hide()
                bar.deleteLater()
        most = max((share.count for share in shares), default=1)
        for share in shares:
            bar = ShareBar(share, most, self._look)
            bar.setChecked(share.name == picked)
            bar.clicked.connect(call(self._on_click, bar, share.name))
            self._bars.addWidget(bar)
        self.setVisible(bool(shares))

    def _on_click(self, bar: ShareBar, name: str) -> None:
        self.picked.emit(name if bar.isChecked() else "")


class SummaryPanel(QScrollArea):
    """Donut and bars of one list."""

    status_picked = Signal(Status)
    provider_picked = Signal(str)
    domain_picked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.donut = Donut(look)
        self.providers = ShareList(self.tr("Providers"), look)
        self.domains = ShareList(self.tr("Domains"), look)
        self.donut.clicked.connect(self.status_picked)
        self.providers.picked.connect(self.provider_picked)
        self.domains.picked.connect(self.domain_picked)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, theme.SPACE_S, theme.SPACE_M, 0)
        inner.setSpacing(theme.SPACE_L)
        fill(inner, row(None, self.donut, None), self.providers, self.domains, None)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(look.pixels(206))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Summary"))
