"""The columns of the results table, as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.gui.open_job import DROP, KEEP
from app.gui.verdict_style import reason_word, status_word
from app.store.pages import RowView

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table.

    Attributes:
        key: Stable name, for what the window remembers.
        title: Header.
        width: Pixels at the normal text size.
        sort: Column of the store's index to sort by; empty if it cannot be sorted.
        text: A row's words in it.
        is_number: Right-aligned.
    """

    key: str
    title: str
    width: int
    sort: str
    text: Callable[[RowView], str]
    is_number: bool = False


def columns(
    headers: Sequence[str], address_column: int, provider_label: Callable[[str], str]
) -> tuple[Column, ...]:
    """Return the verdict columns, then the list's own columns without the address."""
    own = [
        _own_column(place, header)
        for place, header in enumerate(headers)
        if place != address_column
    ]
    return (*_verdict_columns(provider_label), *own)


def mark_word(mark: int) -> str:
    """Return the mark of a row in words."""
    if mark == KEEP:
        return translate("ResultsColumns", "Keep")
    if mark == DROP:
        return translate("ResultsColumns", "Drop")
    return ""


def _verdict_columns(provider_label: Callable[[str], str]) -> tuple[Column, ...]:
    row, address = translate("ResultsColumns", "Row"), translate("ResultsColumns", "Address")
    verdict, score = translate("ResultsColumns", "Verdict"), translate("ResultsColumns", "Score")
    meant = translate("ResultsColumns", "Did you mean")
    provider, mark = (
        translate("ResultsColumns", "Provider"),
        translate("ResultsColumns", "Your mark"),
    )

    def provider_of(view: RowView) -> str:
        return provider_label(view.provider)

    return (
        Column("number", row, 56, "number", lambda view: str(view.number), is_number=True),
        Column("address", address, 240, "address", lambda view: view.text),
        Column("status", verdict, 128, "status", _status),
        Column("score", score, 60, "score", _score, is_number=True),
        Column("reason", translate("ResultsColumns", "Why"), 190, "reason", _reason),
        Column("did_you_mean", meant, 180, "", lambda view: view.did_you_mean),
        Column("provider", provider, 150, "provider", provider_of),
        Column("mark", mark, 90, "", lambda view: mark_word(view.mark)),
    )


def _own_column(place: int, header: str) -> Column:
    def text(view: RowView) -> str:
        return view.cells[place] if place < len(view.cells) else ""

    return Column(f"own:{place}:{header}", header, 140, "", text)


def _status(view: RowView) -> str:
    return (
        status_word(view.status)
        if view.status is not None
        else translate("ResultsColumns", "Waiting")
    )


def _reason(view: RowView) -> str:
    return reason_word(view.reason) if view.reason is not None else ""


def _score(view: RowView) -> str:
    return str(view.score) if view.score is not None else ""
