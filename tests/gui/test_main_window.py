"""The window, used as a person does: drop, click, type, keys."""

from __future__ import annotations

import asyncio
import warnings
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from app.gui.main_window import MainWindow
from app.mail.reason import Status
from app.store.jobs import JobState
from tests.gui.conftest import until

LEFT = Qt.MouseButton.LeftButton


def drop(window: MainWindow, data: QMimeData) -> None:
    actions, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the binding calls this constructor deprecated
        enter = QDragEnterEvent(QPoint(50, 50), actions, data, LEFT, keys)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), actions, data, LEFT, keys))


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


async def preview(window: MainWindow, path: Path) -> None:
    drop(window, files(path))
    await until(lambda: window.import_view.table.preview_model.rowCount() > 0)


async def finished(window: MainWindow, path: Path) -> None:
    await preview(window, path)
    QTest.mouseClick(window.import_view.start_button, LEFT)
    await until(lambda: window.results_view.run_bar.title.text() == "Done")
    await until(lambda: None not in statuses(window))


def statuses(window: MainWindow) -> list[Status | None]:
    model = window.results_view.model
    views = [model.view_at(row) for row in range(model.rowCount())]
    return [view.status for view in views if view is not None]


async def test_a_dropped_list_is_checked_after_one_click(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    assert statuses(window) == [
        Status.VALID,
        Status.VALID,
        Status.INVALID,
        Status.INVALID,
        Status.INVALID,
    ]


async def test_the_address_column_is_found_and_shown(window: MainWindow, list_file: Path):
    await preview(window, list_file)
    assert window.import_view.choice is not None
    assert window.import_view.choice.address_column == 1
    assert window.import_view.start_button.isEnabled()


async def test_every_column_of_the_list_stands_in_the_table(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    titles = [column.title for column in window.results_view.model.columns]
    assert "Name" in titles
    assert "ZIP" in titles


async def test_a_chip_shows_rows_of_one_status(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    QTest.mouseClick(window.results_view.filter_bar.chips[Status.INVALID], LEFT)
    await until(lambda: window.results_view.model.rowCount() == 3)
    assert set(statuses(window)) == {Status.INVALID}


async def test_typing_searches_addresses(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.activateWindow()
    window._on_find()
    QTest.keyClicks(window.results_view.filter_bar.search, "GMX")
    await until(lambda: window.results_view.model.rowCount() == 1)
    assert window.results_view.model.view_at(0).text == "aisha.fernandez@gmx.de"


async def test_escape_takes_the_filter_away(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.results_view.filter_bar.pick_status(Status.VALID)
    await until(lambda: window.results_view.model.rowCount() == 2)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    await until(lambda: window.results_view.model.rowCount() == 5)
    assert window.results_view.filter_bar.all_chip.isChecked()


async def test_a_header_click_sorts(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    header = window.results_view.table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=where)
    await until(lambda: window.results_view.model.view_at(0).text.startswith("aisha"))
    QTest.mouseClick(header.viewport(), LEFT, pos=where)
    await until(lambda: window.results_view.model.view_at(0).text.startswith("someone"))
    assert window.results_view.model.rowCount() == 5


async def test_enter_says_why(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.results_view.table.select_row(2)
    QTest.keyClick(window.results_view.table, Qt.Key.Key_Return)
    panel = window.results_view.evidence
    assert panel.isVisible()
    words = panel.as_text()
    assert "nobody.at.all@gmail.com" in words
    assert "RCPT TO" in words
    assert "550" in words


async def test_escape_closes_the_reasons_first(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.results_view.show_why()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.results_view.evidence.isVisible()


async def test_the_panel_is_copied_as_text(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.results_view.table.select_row(0)
    window.results_view.show_why()
    QTest.mouseClick(window.results_view.evidence.copy_button, LEFT)
    assert "aisha.fernandez@gmx.de" in QGuiApplication.clipboard().text()


async def test_valid_rows_are_exported_as_they_came_in(
    window: MainWindow, list_file: Path, tmp_path: Path
):
    await finished(window, list_file)
    QTest.mouseClick(window.results_view.run_bar.export_button, LEFT)
    out = tmp_path / "clean.csv"
    window.export_view.path_field.setText(str(out))
    QTest.mouseClick(window.export_view.export_button, LEFT)
    await until(lambda: window.export_view.done_notice.text != "")
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("Name,E-mail,ZIP,status")
    assert lines[1].startswith("Anna,aisha.fernandez@gmx.de,01234,valid")
    assert len(lines) == 3


async def test_the_count_is_told_before_writing(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.show_export()
    assert window.export_view.count_words.text().startswith("2 ")
    window.export_view.checks[Status.INVALID].click()
    assert window.export_view.count_words.text().startswith("5 ")


async def test_a_folder_that_is_not_there_is_told_in_place(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.show_export()
    window.export_view.path_field.setText(str(list_file.parent / "nowhere" / "out.csv"))
    QTest.mouseClick(window.export_view.export_button, LEFT)
    await until(lambda: window.export_view.problem.text != "")
    assert "out.csv" in window.export_view.problem.text


async def test_a_file_that_is_no_list_is_told_in_place(window: MainWindow, tmp_path: Path):
    path = tmp_path / "picture.csv"
    path.write_bytes(bytes(range(256)) * 40)
    drop(window, files(path))
    await until(lambda: window.import_view.problem.text != "")
    assert "picture.csv" in window.import_view.problem.text
    assert not window.import_view.start_button.isEnabled()


async def test_pasted_addresses_become_a_list(window: MainWindow):
    QGuiApplication.clipboard().setText("pawel.almeida@gmail.com\nnobody.at.all@gmail.com\n")
    QTest.mouseClick(window.start_view.drop_zone.paste_button, LEFT)
    await until(lambda: window.import_view.table.preview_model.rowCount() == 2)
    assert window.import_view.start_button.isEnabled()


async def test_dropped_text_becomes_a_list(window: MainWindow):
    data = QMimeData()
    data.setText("pawel.almeida@gmail.com")
    drop(window, data)
    await until(lambda: window.import_view.table.preview_model.rowCount() == 1)
    assert window.import_view.choice is not None


async def test_the_sandbox_is_said_in_the_window(window: MainWindow):
    assert window.banner.isVisible()
    assert "Sandbox" in window.banner.accessibleName()


async def test_a_finished_list_stands_among_the_recent_ones(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.show_start()
    assert window.jobs_panel.isVisible()
    assert window.controller.jobs()[0].state is JobState.DONE


async def test_marks_can_be_undone_and_done_again(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.results_view.table.select_row(0)
    window.row_actions.mark(window.results_view.table.selected_ids, 2)
    assert window.results_view.model.view_at(0).mark == 2
    window.row_actions.stack.undo()
    assert window.results_view.model.view_at(0).mark == 0
    window.row_actions.stack.redo()
    assert window.results_view.model.view_at(0).mark == 2


async def test_rows_marked_to_drop_are_not_exported(
    window: MainWindow, list_file: Path, tmp_path: Path
):
    await finished(window, list_file)
    window.row_actions.mark([1], 2)
    window.show_export()
    out = tmp_path / "clean.csv"
    window.export_view.path_field.setText(str(out))
    QTest.mouseClick(window.export_view.export_button, LEFT)
    await until(lambda: window.export_view.done_notice.text != "")
    assert "aisha.fernandez" not in out.read_text(encoding="utf-8")


async def test_every_control_has_a_name_for_screen_readers(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    nameless = [
        control
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for control in window.findChildren(kind)
        if not control.accessibleName()
        and not (isinstance(control, QAbstractButton) and control.text())
        and not control.objectName().startswith("qt_")
        and type(control).__name__
        not in ("QToolButton", "QTableCornerButton", "QLineEditIconButton")
    ]
    assert [type(control).__name__ for control in nameless] == []


async def test_closing_during_a_run_leaves_it_to_be_continued(window: MainWindow, tmp_path: Path):
    path = tmp_path / "many.csv"
    rows = "".join(f"user{number}@northwind.example\n" for number in range(300))
    path.write_text("email\n" + rows, encoding="utf-8")
    await preview(window, path)
    window.import_view.start_button.click()
    await until(window.results_view.run_bar.pause_button.isVisible)
    window.close()
    await window.controller.aclose()
    job = window.controller.jobs()[0]
    assert job.state in (JobState.PAUSED, JobState.RUNNING)
    await asyncio.sleep(0)
    window.show_start()
    assert not window.start_view.unfinished.isHidden()
