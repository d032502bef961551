"""Looks for a newer Winnow when the user asks, and says what came of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app import __version__
from app.gui.about_page import AboutPage
from app.gui.job_controller import JobController


class News(QObject):
    """Nothing is fetched before the button is pressed; in the sandbox nothing at all."""

    told = Signal(str, str, str)

    def __init__(self, parent: QObject, controller: JobController, page: AboutPage) -> None:
        super().__init__(parent)
        self._controller = controller
        page.news_wanted.connect(self._on_wanted)
        page.page_wanted.connect(self._on_page)
        self.told.connect(page.show_news)

    def _on_page(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))

    def _on_wanted(self) -> None:
        self._controller.tasks.start(self._look(), "news")

    async def _look(self) -> None:
        from app.jobs.releases import ReleaseError, bundled_feed, newest  # noqa: PLC0415  rare

        try:
            feed = bundled_feed()
            if self._controller.workspace.is_sandbox:
                words = self.tr("In the sandbox nothing leaves this computer.")
                self.told.emit(words, "", "warning")
            elif feed is None:
                words = self.tr("This build does not know where newer versions are published.")
                self.told.emit(words, "", "warning")
            else:
                release = await newest(feed, version=__version__)
                page = "" if release is None else release.page
                words = self.tr("This is the newest version.")
                if release is not None:
                    words = self.tr("Version %1 is out.").replace("%1", release.version)
                self.told.emit(words, page, "good" if release is None else "info")
        except ReleaseError as error:
            self.told.emit(str(error), "", "error")
