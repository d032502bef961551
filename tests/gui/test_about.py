"""The page about Winnow: whose work is in it, and news only when asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import __version__
from app.gui.about_page import shipped
from app.gui.main_window import MainWindow
from app.gui.settings_dialog import SettingsDialog
from tests.gui.conftest import until


def opened(window: MainWindow) -> SettingsDialog:
    window.tools.show_settings()
    dialog = window.tools.dialog
    assert isinstance(dialog, SettingsDialog)
    dialog.names.setCurrentRow(dialog.pages.index(dialog.about_page))
    return dialog


async def test_every_licence_that_is_shipped_can_be_read(window: MainWindow):
    dialog = opened(window)
    page = dialog.about_page
    read: set[str] = set()
    for place in range(page.choice.count()):
        page.choice.setCurrentIndex(place)
        read.add(page.text.toPlainText())
    assert {name for name, _ in shipped()} >= {"Winnow", "Qt", "LGPL 3", "Inter", "Lucide"}
    assert len(read) == len(shipped())
    dialog.reject()


async def test_the_sandbox_looks_for_no_newer_version(window: MainWindow):
    dialog = opened(window)
    assert not dialog.about_page.news.isVisible()
    QTest.mouseClick(dialog.about_page.news_button, Qt.MouseButton.LeftButton)
    await until(lambda: "nothing leaves" in dialog.about_page.news.text)
    dialog.reject()


async def test_a_newer_version_is_offered_as_a_page(window: MainWindow):
    dialog = opened(window)
    asked: list[str] = []
    page = dialog.about_page
    page.page_wanted.disconnect()  # no browser in a test
    page.page_wanted.connect(asked.append)
    page.show_news(f"Newer than {__version__}", "https://winnow.example/new", "info")
    QTest.mouseClick(page.page_button, Qt.MouseButton.LeftButton)
    assert asked == ["https://winnow.example/new"]
    dialog.reject()
