"""The window's languages: which there are, and how one is put on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.paths import resource

_BASE = "en"  # its file holds plural forms alone; all else stands in the code


def available() -> tuple[str, ...]:
    """Return the codes of the languages that there are translations for."""
    return tuple(sorted(path.stem[7:] for path in resource("translations").glob("winnow_*.qm")))


def wanted(language: str) -> str:
    """Return the language to use: the one set, else the system's if there is a translation."""
    code = language or QLocale.system().name()[:2]
    return code if code in available() else _BASE


def put_on(app: QCoreApplication, language: str) -> str:
    """Translate everything that is made from now on; return the code of the language used."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    code = wanted(language)
    for name in dict.fromkeys((_BASE, code)):
        translator = QTranslator(app)
        if translator.load(str(resource(f"translations/winnow_{name}.qm"))):
            app.installTranslator(translator)
    QLocale.setDefault(_locale(code))
    return code


def _locale(code: str) -> QLocale:
    """Return how numbers and dates are written: as the system does in its own language."""
    system = QLocale.system()
    if system.name()[:2] == code:
        return system
    # A bare machine speaks C; its dates are for machines.
    return QLocale("en_GB") if code == _BASE else QLocale(code)
