"""Other points are tried on the open list before they are saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.main_window import MainWindow
from app.gui.settings_dialog import SettingsDialog
from app.gui.settings_pages import ScoringPage
from tests.gui.conftest import until
from tests.gui.test_main_window import finished


def scoring(window: MainWindow) -> ScoringPage:
    window.tools.show_settings()
    dialog = window.tools.dialog
    assert isinstance(dialog, SettingsDialog)
    page = next(page for page in dialog.pages if isinstance(page, ScoringPage))
    window.tools.settings_page(dialog.pages.index(page))
    return page


def leave(window: MainWindow) -> None:
    assert window.tools.dialog is not None
    window.tools.dialog.reject()


async def test_changed_points_tell_how_many_scores_change(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    page = scoring(window)
    box = page.boxes["syntax"]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "-90")
    QTest.keyClick(box, Qt.Key.Key_Tab)
    await until(lambda: "of 5 scores would change" in page.preview.text())
    assert "people.csv" in page.preview.text()
    leave(window)


async def test_without_a_list_nothing_is_told(window: MainWindow):
    page = scoring(window)
    page.boxes["syntax"].setValue(-90)
    await until(lambda: "preview points" not in window.controller.tasks.names)
    assert page.preview.text() == ""
    leave(window)
