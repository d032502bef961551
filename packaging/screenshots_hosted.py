"""Pictures of hosted services in the window, against the tests' fake services on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace

from PySide6.QtWidgets import QScrollArea, QWidget

from app.gui.hosted_dialog import HostedDialog
from app.gui.main_window import MainWindow
from app.gui.settings_dialog import SettingsDialog
from app.gui.widgets import Notice
from app.jobs.hosted_services import KeySource, KeyStore, Secret
from app.settings import HostedSettings
from tests.fakes.hosted_core import FakeService, Fault
from tests.fakes.hosted_wire import LoopbackServer
from tests.fakes.mailchecked import FakeMailChecked
from tests.fakes.mailvalid import FakeMailvalid

Take = Callable[[str, QWidget], Awaitable[None]]
_PATIENCE_S = 30
_OWN_NOTICES = 3  # the dialog always has them; a problem adds one


class NoKeyring(KeyStore):
    """Keys of a machine without a keyring, so that no picture touches a real one."""

    def why_no_keyring(self) -> str:
        """Say that there is none."""
        return "This machine has no keyring that keeps keys encrypted."


class HostedPictures:
    """Walks through the settings page, and the dialog over the open list."""

    def __init__(self, window: MainWindow, take: Take) -> None:
        self._window = window
        self._take = take
        window.hosted.keys.store = NoKeyring({})

    async def walk(self) -> None:
        """Take a picture of each state."""
        await self._settings()
        await self._bad_key()
        await self._down()
        await self._round("bad-key-later", _faulty(FakeMailvalid(), Fault.KEY_401))
        await self._round("budget", FakeMailChecked(balance=900), budget=7)
        await self._round("lost", _faulty(FakeMailChecked(balance=5_000), Fault.LOST))
        await self._round("agreed", FakeMailvalid(), budget=500)
        await self._round("second-opinion", FakeMailvalid(), sample=60)

    async def _settings(self) -> None:
        keys = self._window.hosted.keys.store = NoKeyring({})
        checked = FakeMailChecked(balance=12_480)
        keys.put("mailentrix", Secret("mk_test_0123456789"), KeySource.SESSION)
        keys.put("mailchecked", Secret(checked.key), KeySource.SESSION)
        async with LoopbackServer(checked) as server:
            self._window.tools.show_hosted_settings()
            dialog = self._window.tools.dialog
            assert isinstance(dialog, SettingsDialog)  # noqa: S101  for the types
            page, card = dialog.hosted_page, dialog.hosted_page.cards["mailchecked"]
            await _until(card.test_button.isEnabled)
            await self._take("settings-hosted", dialog)
            card.url.setText(server.url)
            card.test_button.click()
            await _until(lambda: card.told.text != "" and card.test_button.isEnabled())
            page.cards["selfhosted"].ask.click()
            page.problem()
            page.key_form.field.setText("mv_live_0123456789")
            page.key_form.place.setCurrentIndex(2)
            await self._take("settings-hosted-key", dialog)
            area = dialog.stack.currentWidget()
            assert isinstance(area, QScrollArea)  # noqa: S101  for the types
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
            await self._take("settings-hosted-tested", dialog)
            dialog.names.setCurrentRow(len(dialog.pages) - 1)
            await self._take("settings-about", dialog)
            dialog.reject()

    async def _round(
        self, name: str, service: FakeService, *, budget: float | None = None, sample: int = 0
    ) -> None:
        """Agree to the cost and wait for the end."""
        async with AsyncExitStack() as open_:
            server = await open_.enter_async_context(LoopbackServer(service))
            dialog = await self._opened([(service, server.url)], budget)
            if sample:
                dialog.about.setCurrentIndex(dialog.about.findData("sample"))
                dialog.sample.setValue(sample)
            await _until(dialog.send_button.isEnabled)
            await self._take(f"hosted-{name}-cost", dialog)
            dialog.send_button.click()
            await asyncio.sleep(0.05)
            await self._take(f"hosted-{name}-asking", dialog)
            await _until(dialog.outcome.isVisible)
            await self._take(f"hosted-{name}", dialog)
            dialog.reject()

    async def _bad_key(self) -> None:
        service = FakeMailChecked()
        async with LoopbackServer(service) as server:
            dialog = await self._opened([(service, server.url)], None, key="mck_live_WRONG")
            await _until(lambda: len(dialog.findChildren(Notice)) > _OWN_NOTICES)
            await self._take("hosted-bad-key", dialog)
            dialog.reject()

    async def _down(self) -> None:
        first, second = FakeMailvalid(), FakeMailChecked()
        async with LoopbackServer(first) as one:
            async with LoopbackServer(second) as two:
                gone = two.url
            dialog = await self._opened([(first, one.url), (second, gone)], None)
            await _until(lambda: len(dialog.findChildren(Notice)) > _OWN_NOTICES)
            await self._take("hosted-down", dialog)
            dialog.reject()

    async def _opened(
        self, services: Sequence[tuple[FakeService, str]], budget: float | None, key: str = ""
    ) -> HostedDialog:
        names = {type(each).__name__.removeprefix("Fake").lower(): each for each, _ in services}
        keys = self._window.hosted.keys.store = NoKeyring({})
        for name, service in names.items():
            keys.put(name, Secret(key or service.key), KeySource.SESSION)
        urls = [url for _, url in services]
        hosted = HostedSettings(
            order=tuple(names),
            base_urls=dict(zip(names, urls, strict=True)),
            budget_credits={} if budget is None else dict.fromkeys(names, budget),
        )
        workspace = self._window.controller.workspace
        workspace.settings = replace(workspace.settings, hosted=hosted, cache_hours=0)
        self._window.hosted.open()
        dialog = self._window.hosted.dialog
        assert dialog is not None  # noqa: S101  for the types
        await _until(lambda: bool(dialog.boxes))
        return dialog


def _faulty(service: FakeService, fault: Fault) -> FakeService:
    service.faults, service.faulty_method = [fault], "POST"
    return service


async def _until(is_true: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE_S):
        while not is_true():  # noqa: ASYNC110  states of widgets have no event
            await asyncio.sleep(0.02)
