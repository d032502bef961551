"""What stands beside the main job: one address, settings, keys, jobs renamed and deleted."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app import settings
from app.gui import languages
from app.gui.app import Session, make_application, run_session, take_settings
from app.gui.ask_dialog import AskDialog
from app.gui.check_dialog import CheckDialog
from app.gui.connection_dialog import ConnectionDialog, ConnectionLine
from app.gui.finder_dialog import FinderDialog
from app.gui.jobs_panel import JobRow
from app.gui.look import Look
from app.gui.main_window import MainWindow
from app.gui.settings_dialog import SettingsDialog
from app.gui.settings_pages import AppearancePage
from app.gui.shortcuts_dialog import ShortcutsDialog
from app.gui.theme import DARK, LIGHT
from app.mail.reason import Status
from app.store.jobs import JobState
from tests.gui.conftest import until
from tests.gui.test_main_window import finished, preview

LEFT = Qt.MouseButton.LeftButton


async def test_one_address_is_checked_and_leaves_no_list_behind(window: MainWindow):
    QTest.mouseClick(window.header.check_button, LEFT)
    dialog = window.tools.dialog
    assert isinstance(dialog, CheckDialog)
    QTest.keyClicks(dialog.field, "pawel.almeida@gmail.com")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    await until(dialog.panel.isVisible)
    assert "pawel.almeida@gmail.com" in dialog.panel.as_text()
    assert "Valid" in dialog.panel.as_text()
    assert window.controller.jobs() == []
    dialog.reject()


async def test_f1_shows_the_keys(window: MainWindow):
    window.tools.show_keys()
    dialog = window.tools.dialog
    assert isinstance(dialog, ShortcutsDialog)
    assert any("Ctrl+E" in keys for keys, _ in dialog.shortcuts())
    dialog.reject()


async def test_saved_settings_change_the_look_and_the_file(
    window: MainWindow, look: Look, tmp_path: Path
):
    session = Session((), settings.Settings(), tmp_path, is_sandbox=True)
    changed: list[settings.Settings] = []
    window.settings_changed.connect(changed.append)
    window.tools.show_settings()
    dialog = window.tools.dialog
    assert isinstance(dialog, SettingsDialog)
    dark = next(page for page in dialog.pages if isinstance(page, AppearancePage))
    dark.theme.setCurrentIndex(dark.theme.findData(settings.Theme.DARK))
    QTest.mouseClick(dialog.save_button, LEFT)
    await take_settings(session, window.controller.workspace, changed[0], look)
    assert look.palette is DARK
    assert settings.load(session.settings_file) == changed[0]
    await take_settings(session, window.controller.workspace, settings.Settings(), look)
    assert look.palette is LIGHT


async def test_a_list_can_be_renamed(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    job = window.controller.jobs()[0]
    window.show_start()
    window.jobs_panel.rename_wanted.emit(job.id)
    dialog = window.findChild(AskDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.field, "Autumn")
    QTest.mouseClick(dialog.yes_button, LEFT)
    assert window.controller.jobs()[0].name == "Autumn"


async def test_a_list_is_deleted_only_after_a_yes(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    job = window.controller.jobs()[0]
    window.show_start()
    window.jobs_panel.delete_wanted.emit(job.id)
    dialog = window.findChild(AskDialog)
    assert dialog is not None
    assert len(window.controller.jobs()) == 1
    QTest.mouseClick(dialog.yes_button, LEFT)
    await until(lambda: window.controller.jobs() == [])
    assert window.controller.open_job is None


async def test_a_recent_list_opens_by_a_click(window: MainWindow, list_file: Path):
    await finished(window, list_file)
    window.show_start()
    line = window.jobs_panel.findChildren(JobRow)[-1]
    QTest.mouseClick(line, LEFT, pos=QPoint(60, 10))
    await until(lambda: window.stack.currentWidget() is window.results_view)
    assert window.results_view.model.rowCount() == 5


async def test_space_pauses_and_continues(window: MainWindow, tmp_path: Path):
    path = tmp_path / "many.csv"
    rows = "".join(f"user{number}@northwind.example\n" for number in range(400))
    path.write_text("email\n" + rows, encoding="utf-8")
    await preview(window, path)
    window.import_view.start()
    await until(window.results_view.run_bar.pause_button.isVisible)
    QTest.keyClick(window.results_view.table, Qt.Key.Key_Space)
    await until(window.results_view.run_bar.resume_button.isVisible)
    assert window.results_view.run_bar.title.text() == "Paused"
    QTest.keyClick(window.results_view.table, Qt.Key.Key_Space)
    await until(lambda: window.controller.jobs()[0].state is JobState.DONE)
    assert window.controller.jobs()[0].counts.pending == 0


async def test_unknown_addresses_are_asked_again(window: MainWindow, tmp_path: Path):
    path = tmp_path / "list.csv"
    path.write_text("email\ndimitri.becker@blueyonder.example\n", encoding="utf-8")
    await finished(window, path)
    assert window.results_view.model.view_at(0).status is Status.UNKNOWN
    QTest.mouseClick(window.results_view.run_bar.retry_button, LEFT)
    await until(lambda: window.results_view.model.view_at(0).status is None)
    await until(lambda: window.results_view.model.view_at(0).status is Status.UNKNOWN)


async def test_a_session_ends_when_its_window_is_closed(look: Look, tmp_path: Path):
    session = Session((), settings.Settings(), tmp_path, is_sandbox=False)
    ended = asyncio.get_running_loop().create_task(run_session(session, look))
    await until(lambda: bool(_windows()))
    _windows()[0].results_view.table.show_column("provider", is_shown=False)
    _windows()[0].close()
    assert await asyncio.wait_for(ended, 10) is None
    kept = settings.load(session.settings_file).window
    assert "provider" in kept["hidden_columns"].split("\n")


async def test_the_sandbox_opens_in_a_session_of_its_own(look: Look, tmp_path: Path):
    session = Session((), settings.Settings(), tmp_path, is_sandbox=False)
    ended = asyncio.get_running_loop().create_task(run_session(session, look))
    await until(lambda: bool(_windows()))
    QTest.mouseClick(_windows()[0].start_view.drop_zone.sandbox_button, LEFT)
    following = await asyncio.wait_for(ended, 10)
    assert following is not None
    assert following.is_sandbox
    assert following.files[0].endswith("leads.csv")


async def test_another_language_opens_the_window_anew(look: Look, tmp_path: Path):
    session = Session((), settings.Settings(), tmp_path, is_sandbox=False)
    ended = asyncio.get_running_loop().create_task(run_session(session, look))
    await until(lambda: bool(_windows()))
    _windows()[0].settings_changed.emit(settings.Settings(language="fr"))
    try:
        following = await asyncio.wait_for(ended, 10)
    finally:
        languages.put_on(make_application(), "en")
    assert following is not None
    assert following.settings.language == "fr"


async def test_the_connection_test_says_what_to_do(window: MainWindow):
    dialog = ConnectionDialog(window, window.look)
    asked: list[bool] = []
    dialog.test_wanted.connect(lambda: asked.append(True))
    dialog.open()
    dialog.start()
    blocked = ConnectionLine("failed", "Your network blocks port 25.", "Use another network.")
    dialog.show_lines([ConnectionLine("passed", "Names are found."), blocked])

    def shown() -> list[str]:
        return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]

    await until(lambda: "Use another network." in shown())
    assert asked == [True]
    dialog.reject()


async def test_trouble_is_told_in_the_window(window: MainWindow):
    window.controller.failed.emit("export", "The disk is full.")
    assert window.trouble.isVisible()
    assert "The disk is full." in window.trouble.text
    window.show_start()
    assert not window.trouble.isVisible()


def _windows() -> list[MainWindow]:
    shown = make_application().topLevelWidgets()
    return [each for each in shown if isinstance(each, MainWindow) and each.isVisible()]


async def test_an_address_is_found_by_name(window: MainWindow):
    QTest.mouseClick(window.header.find_button, LEFT)
    dialog = window.tools.dialog
    assert isinstance(dialog, FinderDialog)
    QTest.keyClicks(dialog.first, "Anna")
    QTest.keyClicks(dialog.last, "Eriksson")
    QTest.keyClicks(dialog.domain, "northwind.example")
    QTest.mouseClick(dialog.find_button, LEFT)
    await until(lambda: dialog.found.text() != "")
    assert dialog.found.text() == "anna.eriksson@northwind.example"
    dialog.reject()
