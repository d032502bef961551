"""Reports and suppression lists in the window, and a job on one page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.gui.file_chooser import FileChooser
from app.gui.main_window import MainWindow
from app.gui.memory_dialog import MemoryDialog
from tests.gui.conftest import until
from tests.gui.test_main_window import finished

LEFT = Qt.MouseButton.LeftButton
REPORT = "email,event,date\nann@x.example,hard bounce,2024-01-01\nnobody,hard bounce,2024-01-01\n"


class ChooserGiving(FileChooser):
    """Answers at once with one file."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)

    def open_reports(self, parent: QWidget, on_chosen: Callable[[list[str]], None]) -> None:
        on_chosen([self.path])

    def open_lists(self, parent: QWidget, on_chosen: Callable[[list[str]], None]) -> None:
        on_chosen([self.path])

    def save_as(self, parent: QWidget, path: str, on_chosen: Callable[[str], None]) -> None:
        on_chosen(self.path)


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def opened(window: MainWindow, path: Path) -> MemoryDialog:
    window.memory.chooser = ChooserGiving(path)
    QTest.mouseClick(window.header.memory_button, LEFT)
    assert window.memory.dialog is not None
    return window.memory.dialog


async def test_a_report_is_imported_shown_and_forgotten(window: MainWindow, tmp_path: Path):
    dialog = opened(window, put(tmp_path, "bounces.csv", REPORT))
    assert not dialog.forget_button.isEnabled()
    QTest.mouseClick(dialog.import_button, LEFT)
    await until(lambda: dialog.sources.count() == 1)
    await until(dialog.import_button.isEnabled)
    assert "bounces.csv: 1 hard bounces" in dialog.sources.item(0).text()
    assert "1 lines not understood" in dialog.news.text
    assert window.controller.workspace.store.history.events_for(["ann@x.example"])
    dialog.sources.setCurrentRow(0)
    QTest.mouseClick(dialog.forget_button, LEFT)
    await until(lambda: dialog.sources.count() == 0)
    dialog.reject()


async def test_a_suppression_list_is_added_and_removed(window: MainWindow, tmp_path: Path):
    dialog = opened(window, put(tmp_path, "stop.csv", "entry\nann@x.example\ny.example\n"))
    QTest.mouseClick(dialog.add_button, LEFT)
    await until(lambda: dialog.stops.count() == 1)
    assert "stop.csv: 2 entries" in dialog.stops.item(0).text()
    dialog.stops.setCurrentRow(0)
    QTest.mouseClick(dialog.remove_button, LEFT)
    await until(lambda: dialog.stops.count() == 0)
    dialog.reject()


async def test_a_file_that_says_nothing_is_explained_in_place(window: MainWindow, tmp_path: Path):
    dialog = opened(window, put(tmp_path, "plain.csv", "email\nann@x.example\n"))
    QTest.mouseClick(dialog.import_button, LEFT)
    await until(lambda: "plain.csv" in dialog.news.text)
    assert dialog.import_button.isEnabled()
    dialog.reject()


async def test_a_job_is_written_as_one_page(window: MainWindow, list_file: Path, tmp_path: Path):
    await finished(window, list_file)
    window.show_export()
    for name, start in (("r.pdf", b"%PDF"), ("r.html", b"<!DOCTYPE")):
        path = tmp_path / name
        window.chooser = ChooserGiving(path)
        QTest.mouseClick(window.export_view.report_button, LEFT)
        await until(path.exists)
        await until(lambda path=path: str(path) in window.export_view.done_notice.text)
        assert path.read_bytes().startswith(start)


async def test_a_report_that_cannot_be_written_is_said(
    window: MainWindow, list_file: Path, tmp_path: Path
):
    await finished(window, list_file)
    window.show_export()
    window.chooser = ChooserGiving(tmp_path / "nowhere" / "r.pdf")
    QTest.mouseClick(window.export_view.report_button, LEFT)
    await until(lambda: "cannot be written" in window.export_view.problem.text)
