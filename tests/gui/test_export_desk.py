"""Exports from the window: counted before, and written as they were chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.main_window import MainWindow
from tests.gui.conftest import until
from tests.gui.test_main_window import finished

LEFT = Qt.MouseButton.LeftButton
TWICE = """email
aisha.fernandez@gmx.de
Aisha.Fernandez@gmx.de
pawel.almeida@gmail.com
nobody.at.all@gmail.com
"""


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    path = tmp_path / "twice.csv"
    path.write_text(TWICE, encoding="utf-8")
    return path


async def exporting(window: MainWindow, path: Path) -> None:
    await finished(window, path)
    QTest.mouseClick(window.results_view.run_bar.export_button, LEFT)


async def written(window: MainWindow) -> str:
    view = window.export_view
    QTest.mouseClick(view.export_button, LEFT)
    await until(lambda: bool(view.done_notice.text or view.problem.text))
    assert view.problem.text == ""
    return view.done_notice.text


async def test_duplicates_are_counted_before_and_left_out(window: MainWindow, twice: Path):
    await exporting(window, twice)
    view = window.export_view
    view.extras.keep_box.setCurrentIndex(view.extras.keep_box.findData("first"))
    await until(lambda: view.count_words.text().startswith("2"))
    assert "1 duplicate" in view.risk_words.text()
    await written(window)
    rows = (twice.parent / "twice-clean.csv").read_text(encoding="utf-8")
    assert rows.lower().count("aisha.fernandez@gmx.de") == 1


async def test_a_file_for_each_status_is_written(window: MainWindow, twice: Path):
    await exporting(window, twice)
    view = window.export_view
    view.all_radio.click()
    view.extras.split_box.setCurrentIndex(view.extras.split_box.findData("status"))
    assert "2 files" in await written(window)
    assert len(list(twice.parent.glob("twice-clean*.csv"))) == 2


async def test_what_needs_a_second_look_is_counted(window: MainWindow, twice: Path):
    await exporting(window, twice)
    view = window.export_view
    view.preset_box.setCurrentIndex(view.preset_box.findData("second-look"))
    view.preset_box.activated.emit(view.preset_box.currentIndex())
    await until(lambda: view.count_words.text().startswith("0"))
    assert not view.export_button.isEnabled()
