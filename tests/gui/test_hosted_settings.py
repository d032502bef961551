"""The settings page of hosted services: keys come, go and are tested; nothing before it is seen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.hosted_page import HostedPage
from app.gui.main_window import MainWindow
from app.gui.settings_dialog import SettingsDialog
from app.hosted.keys import KeyStore
from app.settings import HostedSettings, Settings
from tests.fakes.hosted_core import Fault
from tests.fakes.hosted_wire import LoopbackServer
from tests.fakes.mailchecked import FakeMailChecked
from tests.gui.conftest import until
from tests.hosted.test_keys import DictKeyring, LockedKeyring

LEFT = Qt.MouseButton.LeftButton


class CountingKeyring(DictKeyring):
    """Knows how often it was asked."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def get_password(self, service, username):
        self.asked += 1
        return super().get_password(service, username)


class NoKeyring(KeyStore):
    """A machine without a keyring."""

    def why_no_keyring(self) -> str:
        return "This machine has no keyring that keeps keys encrypted."


@pytest.fixture
def keyring(window: MainWindow) -> CountingKeyring:
    made = CountingKeyring()
    window.hosted.keys.store = KeyStore({}, backend=made)
    return made


@pytest.fixture
async def dialog(window: MainWindow) -> AsyncIterator[SettingsDialog]:
    window.tools.show_settings()
    made = window.tools.dialog
    assert isinstance(made, SettingsDialog)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    yield made
    made.reject()
    made.deleteLater()


async def page_of(dialog: SettingsDialog) -> HostedPage:
    """Turn to the page; what is known of keys is there when it returns."""
    seen: list[bool] = []
    dialog.hosted_page.opened.connect(lambda: seen.append(True))
    dialog.names.setCurrentRow(dialog.pages.index(dialog.hosted_page))
    await until(lambda: bool(seen))
    return dialog.hosted_page


def choose_place(page: HostedPage, place: str) -> None:
    page.key_form.place.setCurrentIndex(page.key_form.place.findData(place))


async def test_the_keyring_is_not_asked_before_the_page_is_seen(keyring, dialog):
    dialog.names.setCurrentRow(0)
    assert keyring.asked == 0
    await page_of(dialog)
    await until(lambda: keyring.asked > 0)


async def test_a_pasted_key_is_known_kept_and_deleted(keyring, dialog):
    page = await page_of(dialog)
    card, form = page.cards["mailvalid"], page.key_form
    QTest.keyClicks(form.field, "mv_live_abc123")
    assert form.service.currentData() == "mailvalid"
    assert "Mailvalid" in form.about.text()
    QTest.mouseClick(form.keep_button, LEFT)
    await until(card.delete_button.isEnabled)
    assert list(keyring.kept.values()) == ["mv_live_abc123"]
    assert card.key_line.text() == "Key in this computer's keyring"
    await until(lambda: form.field.text() == "")
    QTest.mouseClick(card.delete_button, LEFT)
    await until(lambda: not card.delete_button.isEnabled())
    assert keyring.kept == {}
    assert card.key_line.text() == "No key yet"


async def test_a_test_key_wears_a_badge(keyring, dialog):
    page = await page_of(dialog)
    QTest.keyClicks(page.key_form.field, "mk_test_abc123")
    QTest.mouseClick(page.key_form.keep_button, LEFT)
    await until(page.cards["mailentrix"].badge.isVisible)
    assert not page.cards["mailvalid"].badge.isVisible()


async def test_without_a_keyring_a_key_is_kept_for_the_session(window: MainWindow, dialog):
    window.hosted.keys.store = NoKeyring({})
    page = await page_of(dialog)
    await until(lambda: page.key_form.place.currentData() == "session")
    assert "no keyring" in page.key_form.about.text()
    QTest.keyClicks(page.key_form.field, "mck_live_abc")
    QTest.mouseClick(page.key_form.keep_button, LEFT)
    card = page.cards["mailchecked"]
    await until(lambda: "this session only" in card.key_line.text())


async def test_a_key_goes_into_a_file_only_under_a_passphrase(window: MainWindow, dialog):
    window.hosted.keys.store = NoKeyring({})
    page = await page_of(dialog)
    QTest.keyClicks(page.key_form.field, "ms_live_abc")
    choose_place(page, "file")
    assert not page.key_form.keep_button.isEnabled()
    QTest.keyClicks(page.key_form.passphrase, "correct horse")
    QTest.mouseClick(page.key_form.keep_button, LEFT)
    await until(lambda: "under your passphrase" in page.cards["mailsentry"].key_line.text())
    path = window.controller.workspace.store.path.parent / "keys.json"
    assert "ms_live" not in path.read_text(encoding="utf-8")


async def test_a_file_of_keys_opens_with_its_passphrase_alone(window: MainWindow, dialog):
    path = window.controller.workspace.store.path.parent / "keys.json"
    KeyStore.open_file(path, "correct horse").write({"mailsentry": "ms_live_abc"})
    window.hosted.keys.store = NoKeyring({})
    page = await page_of(dialog)
    await until(page.key_form.unlock_button.isVisible)
    QTest.keyClicks(page.key_form.passphrase, "wrong")
    QTest.mouseClick(page.key_form.unlock_button, LEFT)
    await until(lambda: "does not open" in page.key_form.told.text)
    page.key_form.passphrase.clear()
    QTest.keyClicks(page.key_form.passphrase, "correct horse")
    QTest.mouseClick(page.key_form.unlock_button, LEFT)
    await until(lambda: "under your passphrase" in page.cards["mailsentry"].key_line.text())


async def test_a_locked_keyring_is_told(window: MainWindow, dialog):
    window.hosted.keys.store = KeyStore({}, backend=LockedKeyring())
    page = await page_of(dialog)
    await until(lambda: "does not give the key" in page.cards["mailvalid"].key_line.text())


async def test_a_key_of_the_environment_cannot_be_deleted_here(window: MainWindow, dialog):
    window.hosted.keys.store = NoKeyring({"WINNOW_MAILVALID_API_KEY": "mv_live_x"})
    page = await page_of(dialog)
    await until(lambda: "environment" in page.cards["mailvalid"].key_line.text())
    assert not page.cards["mailvalid"].delete_button.isEnabled()


async def kept(page: HostedPage, key: str) -> None:
    QTest.keyClicks(page.key_form.field, key)
    QTest.mouseClick(page.key_form.keep_button, LEFT)
    await until(lambda: page.key_form.field.text() == "")


async def test_a_test_shows_plan_and_balance(keyring, dialog):
    page = await page_of(dialog)
    service = FakeMailChecked(balance=77)
    await kept(page, service.key)
    card = page.cards["mailchecked"]
    async with LoopbackServer(service) as server:
        card.url.setText(server.url)
        QTest.mouseClick(card.test_button, LEFT)
        await until(lambda: "77 checks left." in card.told.text)
    assert service.spent == 0


async def test_a_bad_key_is_told_beside_its_service(keyring, dialog):
    page = await page_of(dialog)
    await kept(page, "mck_live_WRONG")
    card = page.cards["mailchecked"]
    async with LoopbackServer(FakeMailChecked()) as server:
        card.url.setText(server.url)
        QTest.mouseClick(card.test_button, LEFT)
        await until(lambda: "does not accept the key" in card.told.text)
    assert "WRONG" not in card.told.text


async def test_a_service_that_refuses_is_told(keyring, dialog):
    page = await page_of(dialog)
    service = FakeMailChecked(faults=[Fault.FORBIDDEN_403] * 3)
    await kept(page, service.key)
    card = page.cards["mailchecked"]
    async with LoopbackServer(service) as server:
        card.url.setText(server.url)
        QTest.mouseClick(card.test_button, LEFT)
        await until(card.test_button.isEnabled)
    assert card.told.property("tone") == "error"


async def test_in_the_sandbox_no_key_leaves_the_machine(keyring, dialog):
    page = await page_of(dialog)
    await kept(page, "mv_live_abc")
    QTest.mouseClick(page.cards["mailvalid"].test_button, LEFT)
    await until(lambda: "nothing leaves" in page.cards["mailvalid"].told.text)


async def test_order_address_and_budget_are_saved(window: MainWindow, keyring, dialog):
    saved: list[Settings] = []
    window.settings_changed.connect(saved.append)
    page = await page_of(dialog)
    for name in ("mailentrix", "mailchecked"):
        page.cards[name].ask.click()
    for _ in range(4):
        QTest.mouseClick(page.cards["mailchecked"].up, LEFT)
    assert not page.cards["mailchecked"].up.isEnabled()
    page.cards["mailchecked"].budget.setValue(500)
    QTest.keyClicks(page.cards["mailentrix"].url, "http://127.0.0.1:8080/v1")
    QTest.mouseClick(dialog.save_button, LEFT)
    assert saved[0].hosted == HostedSettings(
        order=("mailchecked", "mailentrix"),
        base_urls={"mailentrix": "http://127.0.0.1:8080/v1"},
        budget_credits={"mailchecked": 500.0},
    )


async def test_what_is_set_is_shown(keyring, dialog):
    hosted = HostedSettings(("mailsentry",), {"selfhosted": "https://v.example"}, {"mailvalid": 0})
    settings = replace(Settings(), hosted=hosted)
    dialog.hosted_page.read(settings)
    assert dialog.hosted_page.write(Settings()) == settings
    assert dialog.hosted_page.cards["mailvalid"].budget.text() == "0"
    assert dialog.hosted_page.cards["mailchecked"].budget.text() == "no limit"


@pytest.mark.parametrize("address", ["", "http://verify.example.com", "nonsense"])
async def test_a_bad_address_is_not_saved(window: MainWindow, keyring, dialog, address):
    saved: list[Settings] = []
    window.settings_changed.connect(saved.append)
    page = await page_of(dialog)
    page.cards["selfhosted"].ask.click()
    QTest.keyClicks(page.cards["selfhosted"].url, address)
    dialog.names.setCurrentRow(0)
    QTest.mouseClick(dialog.save_button, LEFT)
    assert saved == []
    assert dialog.stack.currentIndex() == dialog.pages.index(page)
    assert page.cards["selfhosted"].told.text != ""
