"""What was found in a list can be looked through, and each rule switched off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.gui.connection_dialog import ConnectionLine
from app.gui.look import Look
from app.gui.main_window import MainWindow
from app.gui.ready_card import ReadyCard
from app.gui.review_panel import ReviewPanel
from app.gui.survey import Survey
from app.jobs.transfer import import_record
from app.settings import Mode
from app.store.jobs import JobState
from tests.gui.conftest import until
from tests.gui.test_main_window import drop, files, preview

LEFT = Qt.MouseButton.LeftButton
MESSY = """Name;E-mail
Anna;Anna Lee <anna.lee@gmail.com>
Anna;annalee@gmail.com
Bert; bert@gmx.de
Both;carl@gmx.de, dora@gmx.de
"""


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    path = tmp_path / "messy.csv"
    path.write_text(MESSY, encoding="utf-8")
    return path


def words(panel: ReviewPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


async def reviewed(window: MainWindow, path: Path) -> ReviewPanel:
    await preview(window, path)
    panel = window.import_view.review
    await until(panel.isVisible)
    return panel


async def test_each_rule_is_a_card_with_an_example(window: MainWindow, messy: Path):
    panel = await reviewed(window, messy)
    assert panel.rules["display_name"].isChecked()
    assert "“Anna Lee <anna.lee@gmail.com>” → anna.lee@gmail.com" in words(panel)


async def test_a_rule_that_is_switched_off_counts_no_more(window: MainWindow, messy: Path):
    panel = await reviewed(window, messy)
    detail = window.import_view.ready_detail
    assert "not an address" not in detail.text()
    QTest.mouseClick(
        panel.rules["display_name"], LEFT, pos=panel.rules["display_name"].rect().center()
    )
    await until(lambda: "1 not an address" in detail.text())
    assert not panel.rules["display_name"].isChecked()


async def test_what_is_switched_off_is_not_done_by_the_import(window: MainWindow, messy: Path):
    panel = await reviewed(window, messy)
    panel.rules["display_name"].click()
    QTest.mouseClick(window.import_view.start_button, LEFT)
    await until(lambda: window.controller.open_job is not None)
    job = window.controller.open_job
    assert job is not None
    record = import_record(job.info)
    assert record is not None
    assert "display_name" not in record.plan.rules
    assert job.rows([1])[0].text != "anna.lee@gmail.com"
    await until(lambda: _is_done(window))


async def test_a_cell_with_two_addresses_can_become_two_rows(window: MainWindow, messy: Path):
    panel = await reviewed(window, messy)
    assert panel.several_box is not None
    panel.several_box.setFocus()
    QTest.keyClick(panel.several_box, Qt.Key.Key_Down)
    QTest.keyClick(panel.several_box, Qt.Key.Key_Return)
    panel.several_box.activated.emit(1)
    await until(lambda: "5 rows" in window.import_view.ready_detail.text())


async def test_spellings_that_gmail_ignores_can_count_as_one(window: MainWindow, messy: Path):
    panel = await reviewed(window, messy)
    assert "4 different addresses" in window.import_view.ready_detail.text()
    assert panel.fold_check is not None
    panel.fold_check.click()
    await until(lambda: "3 different addresses" in window.import_view.ready_detail.text())


async def test_suppressed_addresses_are_counted_before_the_run(window: MainWindow, messy: Path):
    history = window.controller.workspace.store.history
    history.add_suppression_list("Left us", ["bert@gmx.de"])
    panel = await reviewed(window, messy)
    assert "on your suppression lists" in words(panel)


async def test_a_tidy_list_has_no_cards(window: MainWindow, list_file: Path):
    await preview(window, list_file)
    await until(lambda: "different" in window.import_view.ready_detail.text())
    assert not window.import_view.review.isVisible()


async def test_the_meaning_of_columns_is_remembered(window: MainWindow, list_file: Path):
    await preview(window, list_file)
    window.import_view.table.menu_for(2).actions()[0].trigger()
    QTest.mouseClick(window.import_view.start_button, LEFT)
    await until(lambda: _is_done(window))
    window.show_start()
    drop(window, files(list_file))
    await until(lambda: "Reading" not in window.import_view.detail.text())
    assert _address_column(window) == 2


async def test_a_dropped_folder_is_one_list_of_its_files(window: MainWindow, tmp_path: Path):
    folder = tmp_path / "lists"
    folder.mkdir()
    for name in ("a.csv", "b.csv"):
        (folder / name).write_text("email\nx@gmx.de\n", encoding="utf-8")
    drop(window, files(folder))
    await until(lambda: window.import_view.choice is not None)
    assert window.import_view.choice is not None
    await until(lambda: "different" in window.import_view.ready_detail.text())
    assert [Path(one.path).name for one in window.import_view.choice.sources] == ["a.csv", "b.csv"]


async def test_an_empty_folder_is_said_in_words(window: MainWindow, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    drop(window, files(tmp_path / "empty"))
    assert "no list in this folder" in window.trouble.text


async def test_pasted_recipients_are_a_line_each(window: MainWindow):
    QGuiApplication.clipboard().setText('"Lee, Anna" <anna@gmx.de>; Bert <bert@gmx.de>')
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: "2 different" in window.import_view.ready_detail.text())


def test_the_card_tells_the_worst_of_the_connection(look: Look):
    card = ReadyCard(look)
    card.show_connection(
        [
            ConnectionLine("passed", "DNS answers."),
            ConnectionLine("failed", "Port 25 is closed.", "Ask your provider."),
        ]
    )
    assert card.machine.text() == "Port 25 is closed. Ask your provider."


def test_the_time_follows_the_depth(look: Look):
    card = ReadyCard(look)
    card.show_survey(Survey(rows=9, addresses=9, full_s=600.0, dns_s=5.0))
    assert "10 minute" in card.time.text()
    card.mode_box.setCurrentIndex(card.mode_box.findData(Mode.DNS))
    assert card.time.text() == "less than a minute"


def _is_done(window: MainWindow) -> bool:
    job = window.controller.open_job
    return (
        job is not None and job.reload().state is JobState.DONE and not window.controller.is_running
    )


def _address_column(window: MainWindow) -> int | None:
    choice = window.import_view.choice
    return None if choice is None else choice.address_column
