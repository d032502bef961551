"""Renders every screen and state of the window to PNG: screenshots.py FOLDER [--only NAME].

Runs against the sandbox in a throw-away data folder, light and dark, and at 200 %. Needs no
display: QT_QPA_PLATFORM is offscreen unless it is set to something else.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from screenshots_hosted import HostedPictures

from app.gui import languages
from app.gui.app import WindowLoop, dress, make_application
from app.gui.job_controller import JobController
from app.gui.look import Look
from app.gui.main_window import MainWindow
from app.jobs.workspace import Workspace
from app.mail.reason import Status
from app.paths import resource
from app.settings import AppearanceSettings, Settings, Theme
from app.store.jobs import JobState

_PATIENCE_S = 120


class Photographer:
    """Walks through the window and takes a picture of each state."""

    def __init__(self, window: MainWindow, folder: Path, suffix: str) -> None:
        self._window = window
        self._folder = folder
        self._suffix = suffix

    async def walk(self) -> None:
        """Show every state once."""
        window = self._window
        hosted = HostedPictures(window, self._take)
        await self._take("start")
        broken = self._folder / "broken.xlsx"
        broken.write_bytes(b"PK\x03\x04 this is no workbook")
        window.open_files([str(broken)])
        await self._until(lambda: window.import_view.problem.text != "")
        await self._take("import-error")
        broken.unlink()
        window.open_files([str(resource("samples/leads.xlsx"))])
        await self._until(lambda: window.import_view.table.preview_model.rowCount() > 0)
        await self._take("import")
        window.import_view.start()
        await self._until(window.results_view.run_bar.pause_button.isVisible)
        await asyncio.sleep(1.2)
        await self._take("running")
        window.controller.pause()
        await asyncio.sleep(0.5)
        await self._take("paused")
        window.controller.resume()
        await asyncio.sleep(3)
        window.controller.finish_early()
        await self._until(lambda: self._state() is JobState.DONE)
        await asyncio.sleep(0.8)
        await self._take("done")
        await self._results()
        await self._export()
        await self._dialogs()
        await hosted.walk()
        QTest.keyClick(window, Qt.Key.Key_Escape)  # from the export back to the rows
        await self._take("done-hosted")
        window.show_start()
        await self._take("start-with-lists")

    async def _results(self) -> None:
        window = self._window
        view = window.results_view
        view.filter_bar.pick_status(Status.INVALID)
        await self._take("filtered")
        view.filter_bar.search.setText("nothing like this")
        await asyncio.sleep(0.3)
        await self._take("filtered-empty")
        view.filter_bar.clear()
        view.filter_bar.pick_status(Status.VALID)
        await asyncio.sleep(0.2)
        view.table.select_row(3)
        view.show_why()
        await self._take("why")
        view.evidence.unfold()
        await asyncio.sleep(0.1)
        view.evidence.unfold()
        await self._take("why-unfolded")
        view.close_why()
        view.filter_bar.clear()

    async def _export(self) -> None:
        window = self._window
        window.show_export()
        await self._take("export")
        window.export_view.path_field.setText(str(self._folder / "leads-clean.csv"))
        window.export_view.export_button.click()
        await self._until(lambda: window.export_view.done_notice.text != "")
        await self._take("export-done")
        (self._folder / "leads-clean.csv").unlink()

    async def _dialogs(self) -> None:
        tools = self._window.tools
        tools.show_keys()
        await self._take_dialog("keys")
        tools.show_settings()
        for page in range(7):
            tools.settings_page(page)
            await self._take_dialog(f"settings-{page}", is_last=page == 6)  # noqa: PLR2004
        tools.check_address()
        tools.type_address("pawel.almeida@gmail.com")
        await asyncio.sleep(1.5)
        await self._take_dialog("check-one")

    def _state(self) -> JobState | None:
        job = self._window.controller.open_job
        return job.reload().state if job is not None else None

    async def _take(self, name: str, widget: QWidget | None = None) -> None:
        await asyncio.sleep(0.15)
        (widget or self._window).grab().save(str(self._folder / f"{name}-{self._suffix}.png"))

    async def _take_dialog(self, name: str, *, is_last: bool = True) -> None:
        dialog = self._window.tools.dialog
        if dialog is not None:
            await self._take(name, dialog)
            if is_last:
                dialog.reject()

    async def _until(self, is_true: Callable[[], bool]) -> None:
        async with asyncio.timeout(_PATIENCE_S):
            while not is_true():  # noqa: ASYNC110  states of widgets have no event
                await asyncio.sleep(0.02)


async def photograph(folder: Path, appearance: AppearanceSettings, suffix: str) -> None:
    """Take all pictures in one look; a suffix that is a language's code is that language."""
    app = make_application()
    languages.put_on(app, suffix if suffix in languages.available() else "en")
    look = Look()
    look.wear(appearance, system_is_dark=False)
    dress(app, look)
    with tempfile.TemporaryDirectory() as data:
        workspace = await Workspace.open(Settings(), Path(data), sandbox=True)
        controller = JobController(workspace)
        window = MainWindow(controller, look, Path(data), is_sandbox=True)
        window.show_start()
        window.show()
        try:
            await Photographer(window, folder, suffix).walk()
        finally:
            window.close()
            await controller.aclose()
            await workspace.aclose()


def main() -> int:
    """Render the looks asked for."""
    make_application()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", metavar="LOOK", help="light, dark, large, or a language's code")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    looks = {
        **{code: AppearanceSettings(theme=Theme.LIGHT) for code in languages.available()},
        "light": AppearanceSettings(theme=Theme.LIGHT),
        "dark": AppearanceSettings(theme=Theme.DARK),
        "large": AppearanceSettings(theme=Theme.LIGHT, text_scale_percent=150),
    }
    for name, appearance in looks.items():
        if options.only in (None, name):
            with asyncio.Runner(loop_factory=lambda: WindowLoop(make_application())) as runner:
                runner.run(photograph(options.folder.absolute(), appearance, name))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
