"""Cells that a spreadsheet would run as a formula, made harmless.

A text that starts with = + - @, a tab or a carriage return is run by Excel, LibreOffice and Google
Sheets when a CSV is opened. An apostrophe before it makes it text.
"""

from __future__ import annotations

from app.files.target import Fact

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  as meant


def harmless(text: str) -> str:
    """Return a text that no spreadsheet runs."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def fact_text(fact: Fact) -> str:
    """Return a fact as a cell of a text file: nothing for None, true and false for booleans."""
    if isinstance(fact, str):
        return fact
    if fact is None:
        return ""
    if isinstance(fact, bool):
        return "true" if fact else "false"
    return repr(fact)
