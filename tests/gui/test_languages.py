"""Languages: plural forms are right in English too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.gui import languages
from app.gui.app import make_application


def count(number: int) -> str:
    return QCoreApplication.translate("RunBar", "%n minute(s)", None, number)


def test_one_is_singular_and_more_are_plural(qapp: object):
    languages.put_on(make_application(), "en")
    assert count(1) == "1 minute"
    assert count(2) == "2 minutes"


def test_an_unknown_language_falls_back_to_english():
    assert languages.wanted("tlh") == "en"
