"""Colours, sizes and the style sheet: the whole visual language in one place.

Spacing runs 4, 8, 12, 16, 24, 32, 48; type runs 12, 13, 15, 20, 28; there is one accent.
Every text colour keeps 4.5:1 against every ground that it may stand on; a test holds that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from string import Template

from PySide6.QtGui import QColor, QPalette

from app.gui.stylesheet import SHEET
from app.mail.reason import Status

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL, SPACE_XXL = 4, 8, 12, 16, 24, 40
TEXT_SMALL, TEXT_BODY, TEXT_LEAD, TEXT_TITLE, TEXT_DISPLAY = 12, 13, 15, 20, 28
FONT_FAMILY = "Inter"
_SRGB_KNEE = 0.04045


@dataclass(frozen=True, slots=True)
class StatusColours:
    """The two colours of a status: for words and icons, and for the ground of its chip."""

    ink: str
    wash: str


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, as #rrggbb.

    Attributes:
        ground: The window. surface: cards and tables. raised: hovered rows, headers, fields.
        line: Hairlines; strong_line: borders of fields.
        text, muted: Words; both readable on ground, surface and raised.
        accent: The one accent; accent_wash its ground; on_accent words upon it.
    """

    name: str
    ground: str
    surface: str
    raised: str
    line: str
    strong_line: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_wash: str
    on_accent: str
    sandbox: str
    on_sandbox: str
    valid: StatusColours
    invalid: StatusColours
    catch_all: StatusColours
    unknown: StatusColours
    do_not_mail: StatusColours

    @property
    def is_dark(self) -> bool:
        """Tell whether light words stand on dark grounds here."""
        return self.name == "dark"

    def status(self, status: Status) -> StatusColours:
        """Return the colours of a status."""
        return {
            Status.VALID: self.valid,
            Status.INVALID: self.invalid,
            Status.CATCH_ALL: self.catch_all,
            Status.UNKNOWN: self.unknown,
            Status.DO_NOT_MAIL: self.do_not_mail,
        }[status]


LIGHT = Palette(
    name="light",
    ground="#f6f5f2",
    surface="#ffffff",
    raised="#f0eeea",
    line="#e5e2dc",
    strong_line="#c9c5bc",
    text="#1d2127",
    muted="#5b626d",
    accent="#2b59c3",
    accent_hover="#2149a6",
    accent_wash="#e6edfb",
    on_accent="#ffffff",
    sandbox="#f7d88a",
    on_sandbox="#453000",
    valid=StatusColours("#17693d", "#dff3e6"),
    invalid=StatusColours("#a8231c", "#fce5e2"),
    catch_all=StatusColours("#835000", "#fbecd0"),
    unknown=StatusColours("#4b5868", "#e6eaef"),
    do_not_mail=StatusColours("#7a2a93", "#f3e3f8"),
)

DARK = Palette(
    name="dark",
    ground="#15171b",
    surface="#1d2025",
    raised="#272b32",
    line="#2f343c",
    strong_line="#4a515c",
    text="#eae8e3",
    muted="#a9b0bb",
    accent="#8cb0ff",
    accent_hover="#a9c4ff",
    accent_wash="#22304f",
    on_accent="#0f1830",
    sandbox="#5a4306",
    on_sandbox="#ffe7ad",
    valid=StatusColours("#71d49a", "#173526"),
    invalid=StatusColours("#ff9c93", "#43201e"),
    catch_all=StatusColours("#f0bd62", "#3d2e12"),
    unknown=StatusColours("#b4c0cf", "#2b323b"),
    do_not_mail=StatusColours("#dda2f0", "#38213f"),
)


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours by WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    def linear(octets: str) -> float:
        part = int(octets, 16) / 255
        return part / 12.92 if part <= _SRGB_KNEE else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[at : at + 2]) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def qt_palette(palette: Palette) -> QPalette:
    """Return Qt's palette for what the style sheet does not name."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.ground,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.text,
        role.PlaceholderText: palette.muted,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.ToolTipBase: palette.text,
        role.ToolTipText: palette.surface,
        role.Highlight: palette.accent_wash,
        role.HighlightedText: palette.text,
        role.Link: palette.accent,
        role.Mid: palette.line,
        role.Accent: palette.accent,
    }
    made = QPalette()
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(palette.muted))
    return made


def style_sheet(palette: Palette, scale: float, pictures: Mapping[str, str]) -> str:
    """Return the style sheet.

    Args:
        palette: The colours.
        scale: 1.0 for text of the normal size.
        pictures: Paths of "chevron" (drop-down fields) and "check" (check boxes).
    """
    sizes = {
        "small": TEXT_SMALL,
        "body": TEXT_BODY,
        "lead": TEXT_LEAD,
        "title": TEXT_TITLE,
        "display": TEXT_DISPLAY,
    }
    words = {name: f"{round(size * scale)}px" for name, size in sizes.items()}
    for part in fields(palette):
        value = getattr(palette, part.name)
        if isinstance(value, StatusColours):
            words[f"{part.name}_ink"], words[f"{part.name}_wash"] = value.ink, value.wash
        else:
            words[part.name] = value
    return Template(SHEET).substitute(words, family=FONT_FAMILY, **pictures)
