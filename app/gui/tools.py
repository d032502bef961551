"""The small dialogs beside the main job: one address, the connection, keys, settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.gui.check_dialog import CheckDialog
from app.gui.connection_dialog import ConnectionDialog
from app.gui.finder_dialog import FinderDialog
from app.gui.job_controller import JobController
from app.gui.look import Look
from app.gui.news import News
from app.gui.plans import default_points, explain
from app.gui.score_preview import ScorePreview
from app.gui.settings_dialog import SettingsDialog
from app.gui.shortcuts_dialog import ShortcutsDialog
from app.mail.result import Result


class Tools(QObject):
    """Opens dialogs over the window and connects each with the controller while it is open."""

    settings_saved = Signal(object)
    settings_opened = Signal(object)

    def __init__(
        self,
        window: QWidget,
        look: Look,
        controller: JobController,
        copy: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._controller = controller
        self._copy = copy
        self.dialog: QDialog | None = None

    def check_address(self) -> None:
        """Open the check of one address."""
        dialog = CheckDialog(self._window, self._look)
        dialog.check_wanted.connect(self._controller.check_address)
        dialog.copy_wanted.connect(self._copy)

        def show(text: str, result: Result | None) -> None:
            if result is None:
                dialog.show_problem(self.tr("This address could not be checked. Try again."))
            else:
                dialog.show_explanation(explain(text, result, self._controller.workspace.rules))

        self._controller.address_checked.connect(show)
        dialog.finished.connect(lambda: self._controller.address_checked.disconnect(show))
        self._open(dialog)

    def find_address(self) -> None:
        """Open the finder."""
        dialog = FinderDialog(self._window, self._look)
        dialog.find_wanted.connect(self._controller.find_address)
        dialog.copy_wanted.connect(self._copy)
        self._controller.address_found.connect(dialog.show_found)
        self._controller.find_failed.connect(dialog.show_problem)
        self._open(dialog)

    def test_connection(self) -> None:
        """Open the connection test and start it."""
        dialog = ConnectionDialog(self._window, self._look)
        dialog.test_wanted.connect(self._controller.test_connection)
        self._controller.connection_tested.connect(dialog.show_lines)
        self._open(dialog)
        dialog.start()

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        self._open(ShortcutsDialog(self._window, self._look))

    def show_settings(self) -> None:
        """Open the settings."""
        settings = self._controller.workspace.settings
        dialog = SettingsDialog(self._window, self._look, settings, default_points())
        dialog.saved.connect(self.settings_saved)
        News(dialog, self._controller, dialog.about_page)
        ScorePreview(dialog, self._controller)
        self.settings_opened.emit(dialog)
        self._open(dialog)

    def show_hosted_settings(self) -> None:
        """Open the settings at the page of hosted services."""
        self.show_settings()
        if isinstance(self.dialog, SettingsDialog):
            self.settings_page(self.dialog.pages.index(self.dialog.hosted_page))

    def settings_page(self, place: int) -> None:
        """Turn to a page of the open settings."""
        if isinstance(self.dialog, SettingsDialog):
            self.dialog.names.setCurrentRow(place)

    def type_address(self, text: str) -> None:
        """Type and check an address in the open dialog."""
        if isinstance(self.dialog, CheckDialog):
            self.dialog.field.setText(text)
            self.dialog.check_button.click()

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()
