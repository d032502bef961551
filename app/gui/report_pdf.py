"""The one-page report of a job as PDF: the HTML page, set on one sheet of A4."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QRectF, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from app.jobs.report import JobReport
from app.jobs.report_page import page

_PAGE_DPI = 96  # of a CSS pixel, in which the page is measured
_INK_DPI = 1152  # letters stand where their shapes want them, not at whole pixels of the page
_SHARP = 3  # pixels of a chart for each pixel of the page
_MARGIN_MM = 12.0


def write_report_pdf(report: JobReport, path: Path, *, title: str = "", made_by: str = "") -> None:
    """Write a job's report, whole or not at all.

    Args:
        report: From app.jobs.report.job_report().
        path: Where to write.
        title: Heading; the job's name by default.
        made_by: Who hands it over; empty for nobody.

    Raises:
        OSError: The file cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.touch()  # Qt only says that something went wrong; this says what
        document = _document(report, title, made_by)
        _print(document, beside, title or report.name)
        if not beside.stat().st_size:
            raise OSError(None, "the PDF came out empty", str(path))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _document(report: JobReport, title: str, made_by: str) -> QTextDocument:
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    charts: list[QImage] = []

    def place(svg: str) -> str:
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        size = renderer.defaultSize()
        image = QImage(size * _SHARP, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        name = f"chart:{len(charts)}"
        charts.append(image)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        return f'<p><img src="{name}" width="{size.width()}" height="{size.height()}"></p>'

    document.setHtml(page(report, title=title, made_by=made_by, place=place))
    return document


def _print(document: QTextDocument, path: Path, title: str) -> None:
    """Set the document on one sheet; what is too long for it is made smaller."""
    writer = QPdfWriter(str(path))
    writer.setResolution(_INK_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    unit = QPageLayout.Unit.Millimeter
    portrait = QPageLayout.Orientation.Portrait
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(a4, portrait, margins, unit))
    writer.setTitle(title)
    writer.setCreator("Winnow")
    ink = _INK_DPI / _PAGE_DPI
    width, height = writer.width() / ink, writer.height() / ink
    document.setTextWidth(width)
    painter = QPainter(writer)
    try:
        size = document.size()
        scale = ink * min(1.0, height / size.height(), width / size.width())
        painter.scale(scale, scale)
        document.drawContents(painter, QRectF(0, 0, size.width(), size.height()))
    finally:
        painter.end()
