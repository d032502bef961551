"""Settings: shown as they are, given back as changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.gui.look import Look
from app.gui.plans import default_points
from app.gui.settings_dialog import SettingsDialog
from app.gui.settings_pages import (
    AppearancePage,
    ListsPage,
    PrivacyPage,
    ScoringPage,
    VerificationPage,
)
from app.settings import ListSettings, NetworkSettings, Settings, Theme

BEFORE = Settings(
    network=NetworkSettings(helo="mail.a.example", wait_s=600, proxies=("socks5://10.0.0.1:1080",)),
    lists=ListSettings(allow=("good.example",)),
    weights={"syntax": 7},
)


@pytest.fixture(scope="module")
def parent(qapp: object) -> QWidget:
    return QWidget()


@pytest.fixture
def dialog(look: Look, parent: QWidget) -> SettingsDialog:
    made = SettingsDialog(parent, look, BEFORE, default_points())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return made


def saved(dialog: SettingsDialog) -> Settings:
    got: list[Settings] = []
    dialog.saved.connect(got.append)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    return got[0]


def page(dialog: SettingsDialog, kind: type) -> object:
    return next(each for each in dialog.pages if isinstance(each, kind))


def test_saving_without_a_change_changes_nothing(dialog: SettingsDialog):
    assert saved(dialog) == BEFORE


def test_each_page_gives_its_part_back(dialog: SettingsDialog):
    page(dialog, VerificationPage).sender_field.setText("me@a.example")
    page(dialog, ListsPage).fields["disposable_add"].setPlainText("bad.example\n\nworse.example")
    page(dialog, ScoringPage).boxes["syntax"].setValue(12)
    page(dialog, PrivacyPage).days.setValue(30)
    dark = page(dialog, AppearancePage)
    dark.theme.setCurrentIndex(dark.theme.findData(Theme.DARK))
    after = saved(dialog)
    assert after.network.sender == "me@a.example"
    assert after.lists.disposable_add == ("bad.example", "worse.example")
    assert after.weights == {"syntax": 12}
    assert after.privacy.delete_jobs_after_days == 30
    assert after.appearance.theme is Theme.DARK


def test_reset_shows_the_defaults_and_saves_them_only_when_told(dialog: SettingsDialog):
    QTest.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert page(dialog, VerificationPage).helo.text() == ""
    assert saved(dialog).weights == {}


def test_the_pages_are_turned_by_the_list(dialog: SettingsDialog):
    dialog.names.setCurrentRow(3)
    assert dialog.stack.currentIndex() == 3
