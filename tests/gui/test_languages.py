"""Languages: plural forms are right in English too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

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


def test_a_language_translates_words_reasons_and_numbers(qapp: object):
    try:
        assert languages.put_on(make_application(), "de") == "de"
        assert QCoreApplication.translate("RunBar", "Paused") == "Pausiert"
        assert (
            QCoreApplication.translate("Explain", "Safe to mail.") == "Kann angeschrieben werden."
        )
        assert QLocale().toString(1234567) == "1.234.567"
    finally:
        languages.put_on(make_application(), "en")
    assert QCoreApplication.translate("RunBar", "Paused") == "Paused"


def test_the_four_languages_are_there():
    assert languages.available() == ("de", "en", "es", "fr")
