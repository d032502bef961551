"""Asking services about a list: cost first, then consent, progress, stop, and every way it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.gui.hosted_dialog import HostedDialog
from app.gui.main_window import MainWindow
from app.gui.settings_dialog import SettingsDialog
from app.hosted.keys import KeyStore, environment_name
from app.mail.reason import Status
from app.settings import HostedSettings, Mode
from app.store.jobs import JobState
from tests.fakes.hosted_core import FakeService, Fault
from tests.fakes.hosted_wire import LoopbackServer
from tests.fakes.mailchecked import FakeMailChecked
from tests.fakes.mailvalid import FakeMailvalid
from tests.gui.conftest import until
from tests.gui.test_main_window import preview, statuses
from tests.hosted.conftest import FAKES, addresses

LEFT = Qt.MouseButton.LeftButton


def name_of(service: FakeService) -> str:
    return next(name for name, fake in FAKES.items() if isinstance(service, fake))


async def open_list(window: MainWindow, folder: Path, texts: Sequence[str]) -> None:
    """Check a list as a machine does that may not ask hosts."""
    workspace = window.controller.workspace
    workspace.network = replace(workspace.network, mode=Mode.OFFLINE)
    path = folder / "list.csv"
    path.write_text("email\n" + "".join(f"{text}\n" for text in texts), encoding="utf-8")
    await preview(window, path)
    view = window.import_view
    view.mode_box.setCurrentIndex(view.mode_box.findData(Mode.OFFLINE))
    view.start()
    await until(lambda: bool(window.controller.jobs()))
    await until(lambda: window.controller.jobs()[0].state is JobState.DONE)
    await until(window.results_view.run_bar.hosted_button.isVisible)


def set_up(
    window: MainWindow, servers: Sequence[tuple[FakeService, str]], budget: float | None = None
) -> None:
    """Let the window know services at these addresses, with keys from the environment."""
    names = {name_of(service): (service, url) for service, url in servers}
    keys = {environment_name(name): service.key for name, (service, _) in names.items()}
    window.hosted.keys.store = KeyStore(keys)
    hosted = HostedSettings(
        order=tuple(names),
        base_urls={name: url for name, (_, url) in names.items()},
        budget_credits={} if budget is None else dict.fromkeys(names, budget),
    )
    workspace = window.controller.workspace
    workspace.settings = replace(workspace.settings, hosted=hosted)


async def opened(window: MainWindow) -> HostedDialog:
    QTest.mouseClick(window.results_view.run_bar.hosted_button, LEFT)
    dialog = window.hosted.dialog
    assert dialog is not None
    await until(lambda: bool(dialog.boxes) or dialog.settings_button.isVisible())
    return dialog


async def sent(dialog: HostedDialog) -> None:
    await until(dialog.send_button.isEnabled)
    QTest.mouseClick(dialog.send_button, LEFT)
    assert dialog.stop_button.isVisible()


async def ended(dialog: HostedDialog) -> str:
    await until(dialog.outcome.isVisible)
    return dialog.outcome.text


def words_in(dialog: HostedDialog) -> str:
    """Return what the page of costs says."""
    found = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    return "\n".join(found)


async def test_nothing_is_sent_before_a_yes(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(6))
    service = FakeMailChecked(balance=40)
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)], budget=100)
        dialog = await opened(window)
        await until(dialog.send_button.isEnabled)
        assert dialog.send_button.text() == "Send 6 addresses"
        assert dialog.consent.text == "6 addresses will be sent to MailChecked."
        shown = words_in(dialog)
        assert "MailChecked: at most 6 credits." in shown
        assert "40 left there." in shown
        assert "Your budget: 100, earlier rounds" in shown
        QTest.mouseClick(dialog.close_button, LEFT)
        await until(lambda: window.hosted.dialog is None)
    assert service.spent == 0


async def test_answers_flow_into_the_table(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(6))
    service = FakeMailChecked()
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)])
        dialog = await opened(window)
        await sent(dialog)
        told = await ended(dialog)
    assert "Done" in told
    assert "MailChecked: 6 answered, credits used for this list: 5" in told
    assert service.spent == 5
    wanted = [Status.VALID, Status.INVALID, Status.CATCH_ALL, Status.UNKNOWN]
    await until(lambda: statuses(window)[:4] == wanted)
    dialog.reject()


async def test_the_next_service_gets_only_what_stays_open(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(6))
    first, second = FakeMailChecked(), FakeMailvalid()
    async with LoopbackServer(first) as one, LoopbackServer(second) as two:
        set_up(window, [(first, one.url), (second, two.url)])
        dialog = await opened(window)
        await until(dialog.send_button.isEnabled)
        assert "What stays open is then sent to Mailvalid." in dialog.consent.text
        await sent(dialog)
        told = await ended(dialog)
    assert "Mailvalid: 1 answered," in told
    assert len(second.charged) == 1
    dialog.reject()


async def test_the_budget_is_never_passed(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(6))
    service = FakeMailChecked()
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)], budget=2)
        dialog = await opened(window)
        await until(dialog.send_button.isEnabled)
        assert "may not be enough" in words_in(dialog)
        await sent(dialog)
        told = await ended(dialog)
    assert "Your budget for MailChecked is reached." in told
    assert "not sent." in told
    assert service.spent <= 2
    dialog.reject()


async def test_a_bad_key_stops_before_anything_is_sent(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(3))
    service = FakeMailChecked()
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)])
        name = environment_name("mailchecked")
        window.hosted.keys.store = KeyStore({name: "mck_live_WRONG"})
        dialog = await opened(window)
        await until(lambda: "cannot be asked" in words_in(dialog))
        assert "does not accept the key" in words_in(dialog)
        assert "WRONG" not in words_in(dialog)
        assert not dialog.send_button.isEnabled()
    dialog.reject()


async def test_a_key_refused_in_the_middle_is_told(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(3))
    service = FakeMailChecked(faults=[Fault.KEY_401])
    service.faulty_method = "POST"
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)])
        dialog = await opened(window)
        await sent(dialog)
        assert "does not accept the key" in await ended(dialog)
    assert "Stopped early" in dialog.outcome.text
    dialog.reject()


async def test_missing_credits_are_told(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(3))
    service = FakeMailChecked(faults=[Fault.CREDITS_402] * 9)
    service.faulty_method = "POST"
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)])
        dialog = await opened(window)
        await sent(dialog)
        assert "credits at MailChecked are used up" in await ended(dialog)
    dialog.reject()


async def test_a_service_that_is_down_is_told(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(3))
    service = FakeMailChecked()
    async with LoopbackServer(service) as server:
        url = server.url
    set_up(window, [(service, url)])
    window.hosted.quote_s = 0.5
    dialog = await opened(window)
    await until(lambda: "cannot be asked" in words_in(dialog))
    assert not dialog.send_button.isEnabled()
    dialog.reject()


async def test_what_was_lost_is_sent_again_only_on_request(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, ["valid.1@example1.com"])
    service = FakeMailChecked(faults=[Fault.LOST])
    service.faulty_method = "POST"
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)])
        dialog = await opened(window)
        await sent(dialog)
        told = await ended(dialog)
        assert "1 address was sent, and the answer was lost" in told
        assert service.spent == 1
        QTest.mouseClick(dialog.outcome.lost_button, LEFT)
        await until(lambda: dialog.outcome.title.text() == "Done")
    assert service.spent == 2
    await until(lambda: statuses(window) == [Status.VALID])
    dialog.reject()


async def test_stop_cancels_the_job_at_the_service(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(30))
    service = FakeMailvalid()
    service.polls_to_end = 10_000
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)])
        dialog = await opened(window)
        await sent(dialog)
        await until(lambda: bool(service.jobs))
        QTest.mouseClick(dialog.stop_button, LEFT)
        told = await ended(dialog)
    assert "You stopped it." in told
    assert [job.state for job in service.jobs.values()] == ["cancelled"]
    assert service.spent == 0
    dialog.reject()


async def test_a_second_opinion_shows_how_far_both_agree(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, [*addresses(12), "no address"])
    service = FakeMailChecked()
    async with LoopbackServer(service) as server:
        set_up(window, [(service, server.url)])
        dialog = await opened(window)
        dialog.about.setCurrentIndex(dialog.about.findData("sample"))
        dialog.sample.setValue(6)
        await until(lambda: dialog.send_button.text() == "Send 6 addresses")
        await sent(dialog)
        told = await ended(dialog)
    assert "of 6 addresses (" in told
    assert "the service settled" in told
    assert dialog.outcome.agreement.isVisible()
    dialog.reject()


async def test_without_a_key_the_way_to_the_settings_is_shown(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(3))
    set_up(window, [])
    dialog = await opened(window)
    assert not dialog.send_button.isEnabled()
    QTest.mouseClick(dialog.settings_button, LEFT)
    settings = window.tools.dialog
    assert isinstance(settings, SettingsDialog)
    assert settings.stack.currentIndex() == settings.pages.index(settings.hosted_page)
    settings.reject()


async def test_the_sandbox_asks_nobody_outside(window: MainWindow, tmp_path: Path):
    await open_list(window, tmp_path, addresses(3))
    set_up(window, [])
    window.hosted.keys.store = KeyStore({environment_name("mailvalid"): "mv_live_x"})
    dialog = await opened(window)
    await until(lambda: "nothing leaves this machine" in words_in(dialog))
    assert not dialog.send_button.isEnabled()
    dialog.reject()
