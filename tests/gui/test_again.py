"""Rows, old answers and whole lists can be checked again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.gui.ask_dialog import AskDialog
from app.gui.main_window import MainWindow
from app.store.jobs import JobState
from tests.gui.conftest import until
from tests.gui.test_main_window import LEFT, finished


def pick(window: MainWindow, words: str) -> None:
    menus = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]
    found = [one for menu in menus for one in menu.actions() if words in one.text()]
    found[0].trigger()
    menus[0].close()


def dates(window: MainWindow) -> list[float]:
    job = window.controller.open_job
    assert job is not None
    results = [job.result(row) for row in range(1, job.row_count + 1)]
    return [0.0 if result is None else result.evidence.at for result in results]


def is_done(window: MainWindow) -> bool:
    job = window.controller.open_job
    ended = job is not None and job.reload().state is JobState.DONE
    return ended and not window.controller.is_running and 0.0 not in dates(window)


async def test_a_chosen_row_is_asked_again_and_no_other(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    await until(lambda: is_done(window))
    before = dates(window)
    view = window.results_view
    view.table.select_row(0)
    view.table.menu_wanted.emit(view.table.mapToGlobal(view.table.rect().center()))
    pick(window, "again")
    await until(lambda: is_done(window) and dates(window)[0] > before[0])
    assert dates(window)[1:] == before[1:]


async def test_what_is_older_than_some_days_is_checked_again(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    await until(lambda: is_done(window))
    before = dates(window)
    window.show_start()
    window.jobs_panel.recheck_wanted.emit(1)
    dialog = window.findChild(AskDialog)
    assert dialog is not None
    dialog.field.setText("0")
    QTest.mouseClick(dialog.yes_button, LEFT)
    await until(
        lambda: is_done(window) and all(n > o for n, o in zip(dates(window), before, strict=True))
    )


async def test_what_is_fresh_is_left_alone(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    await until(lambda: is_done(window))
    before = dates(window)
    window.again.older(1, "30")
    await until(lambda: "again" not in window.controller.tasks.names)
    await until(lambda: is_done(window))
    assert dates(window) == before


async def test_a_list_can_be_had_twice(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    await until(lambda: is_done(window))
    window.show_start()
    window.jobs_panel.duplicate_wanted.emit(1)
    await until(lambda: len(window.controller.jobs()) == 2)
    await until(lambda: window.controller.jobs()[0].state is JobState.READY)
    assert window.controller.jobs()[0].name == "people.csv (again)"
    assert window.controller.jobs()[0].rows == 5


async def test_two_checks_of_a_list_can_be_compared(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    await until(lambda: is_done(window))
    window.jobs_panel.duplicate_wanted.emit(1)
    await until(lambda: len(window.controller.jobs()) == 2)
    await until(lambda: window.controller.jobs()[0].state is JobState.READY)
    window.jobs_panel.compare_wanted.emit(2)
    dialog = window.again.comparison
    assert dialog is not None
    await until(lambda: "5 changed" in dialog.summary.text())
    assert dialog.lines.count() == 2
    dialog.accept()


async def test_without_an_earlier_check_a_second_one_is_offered(
    window: MainWindow, list_file: Path
):
    await finished(window, list_file)
    await until(lambda: is_done(window))
    window.jobs_panel.compare_wanted.emit(1)
    dialog = window.findChild(AskDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.yes_button, LEFT)
    await until(lambda: len(window.controller.jobs()) == 2)
    await until(lambda: window.controller.jobs()[0].state is JobState.READY)
