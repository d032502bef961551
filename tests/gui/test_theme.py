"""Colours: every word can be read in both palettes."""

from __future__ import annotations

import pytest

from app.gui import theme
from app.gui.look import Look
from app.gui.theme import DARK, LIGHT, Palette
from app.gui.widgets import button
from app.mail.reason import Status
from app.settings import AppearanceSettings, Theme

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
READABLE = 4.5


@BOTH
@pytest.mark.parametrize("ground", ["ground", "surface", "raised", "accent_wash"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent"])
def test_words_can_be_read_on_every_ground(palette: Palette, ink: str, ground: str):
    assert theme.contrast(getattr(palette, ink), getattr(palette, ground)) >= READABLE


@BOTH
@pytest.mark.parametrize("status", Status)
def test_statuses_can_be_read_on_their_chip_and_in_tables(palette: Palette, status: Status):
    colours = palette.status(status)
    for ground in (colours.wash, palette.surface, palette.ground, palette.accent_wash):
        assert theme.contrast(colours.ink, ground) >= READABLE


@BOTH
def test_words_on_the_accent_and_the_sandbox_banner_can_be_read(palette: Palette):
    assert theme.contrast(palette.on_accent, palette.accent) >= READABLE
    assert theme.contrast(palette.on_accent, palette.accent_hover) >= READABLE
    assert theme.contrast(palette.on_sandbox, palette.sandbox) >= READABLE


def test_contrast_of_black_and_white_is_the_greatest():
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)


@BOTH
def test_the_style_sheet_has_no_word_left_to_fill_in(palette: Palette):
    sheet = theme.style_sheet(palette, 1.5, {"chevron": "a.svg", "check": "b.svg"})
    assert "$" not in sheet
    assert f"{round(theme.TEXT_BODY * 1.5)}px" in sheet


def test_the_look_follows_the_system_unless_told_otherwise(qapp: object):
    look = Look()
    look.wear(AppearanceSettings(theme=Theme.SYSTEM), system_is_dark=True)
    assert look.palette is DARK
    look.wear(AppearanceSettings(theme=Theme.LIGHT), system_is_dark=True)
    assert look.palette is LIGHT


def test_icons_are_painted_again_in_the_colours_of_a_new_palette(qapp: object):
    look = Look()
    made = button("Open", look, "folder-open")
    before = made.icon().pixmap(16, 16).toImage()
    look.wear(AppearanceSettings(theme=Theme.DARK), system_is_dark=False)
    assert made.icon().pixmap(16, 16).toImage() != before


def test_a_look_forgets_widgets_that_are_gone(qapp: object):
    look = Look()
    button("Open", look, "folder-open").deleteLater()
    look.wear(AppearanceSettings(theme=Theme.DARK), system_is_dark=False)
    assert look.palette is DARK
