"""What the window remembers between two starts: its place, its size, hidden columns."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from app.gui.results_table import ResultsTable

_GEOMETRY, _SPLITTER, _HIDDEN, _WIDTHS = "geometry", "splitter", "hidden_columns", "column_widths"


def remembered(window: QMainWindow, splitter: QSplitter, table: ResultsTable) -> dict[str, str]:
    """Return it as words for the settings file."""
    return {
        _GEOMETRY: _text(window.saveGeometry()),
        _SPLITTER: _text(splitter.saveState()),
        _HIDDEN: "\n".join(sorted(table.hidden_keys)),
        _WIDTHS: "\n".join(f"{key}\t{width}" for key, width in table.widths.items()),
    }


def recall(
    window: QMainWindow, splitter: QSplitter, table: ResultsTable, words: Mapping[str, str]
) -> None:
    """Put the window back as it was; words that make no sense are left out."""
    if _GEOMETRY in words:
        window.restoreGeometry(_octets(words[_GEOMETRY]))
    if _SPLITTER in words:
        splitter.restoreState(_octets(words[_SPLITTER]))
    if _HIDDEN in words:
        table.hidden_keys = {key for key in words[_HIDDEN].split("\n") if key}
    for line in words.get(_WIDTHS, "").split("\n"):
        key, _, width = line.rpartition("\t")
        if key and width.isdigit():
            table.widths[key] = int(width)


def _text(octets: QByteArray) -> str:
    return octets.toBase64().toStdString()


def _octets(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode()))
