"""What a column can mean, and the names of encodings and delimiters, as people read them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.files.lists import ColumnRole

_WORDS = cast(
    "dict[ColumnRole, str]",
    {
        ColumnRole.ADDRESS: QT_TRANSLATE_NOOP("Roles", "Address to check"),
        ColumnRole.SECOND_ADDRESS: QT_TRANSLATE_NOOP("Roles", "Second address"),
        ColumnRole.FIRST_NAME: QT_TRANSLATE_NOOP("Roles", "First name"),
        ColumnRole.LAST_NAME: QT_TRANSLATE_NOOP("Roles", "Last name"),
        ColumnRole.FULL_NAME: QT_TRANSLATE_NOOP("Roles", "Full name"),
        ColumnRole.COMPANY: QT_TRANSLATE_NOOP("Roles", "Company"),
        ColumnRole.DOMAIN: QT_TRANSLATE_NOOP("Roles", "Website or domain"),
        ColumnRole.PHONE: QT_TRANSLATE_NOOP("Roles", "Phone"),
        ColumnRole.CONSENT: QT_TRANSLATE_NOOP("Roles", "Consent"),
        ColumnRole.UNSUBSCRIBED: QT_TRANSLATE_NOOP("Roles", "Unsubscribed"),
        ColumnRole.OTHER: QT_TRANSLATE_NOOP("Roles", "Kept as it is"),
    },
)
OFFERED = tuple(_WORDS)

ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("cp1252", "Western (Windows-1252)"),
    ("cp1250", "Central European (Windows-1250)"),
    ("cp1251", "Cyrillic (Windows-1251)"),
    ("utf-16-le", "UTF-16 LE"),
    ("utf-16-be", "UTF-16 BE"),
    ("shift_jis", "Japanese (Shift JIS)"),
    ("gb18030", "Chinese (GB 18030)"),
)

_DELIMITERS = cast(
    "dict[str, str]",
    {
        ",": QT_TRANSLATE_NOOP("Roles", "Comma"),
        ";": QT_TRANSLATE_NOOP("Roles", "Semicolon"),
        "\t": QT_TRANSLATE_NOOP("Roles", "Tab"),
        "|": QT_TRANSLATE_NOOP("Roles", "Bar |"),
        ":": QT_TRANSLATE_NOOP("Roles", "Colon"),
    },
)
DELIMITERS = tuple(_DELIMITERS)


def role_word(role: ColumnRole) -> str:
    """Return what a column means, in words."""
    return QCoreApplication.translate("Roles", _WORDS[role])


def delimiter_word(delimiter: str) -> str:
    """Return the name of a delimiter."""
    known = _DELIMITERS.get(delimiter)
    return delimiter if known is None else QCoreApplication.translate("Roles", known)
