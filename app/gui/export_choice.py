"""What is settled before an export, and what the view is told to settle it by."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from app.gui.export_extras import Extras
from app.mail.reason import Status


class LayoutOffer(Protocol):
    """A layout of columns: its name, label, and for whom it is."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def about(self) -> str: ...


class Bounces(Protocol):
    """Bounces to expect among so many addresses: on average, and nine times in ten."""

    @property
    def count(self) -> int: ...
    @property
    def expected(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user settled.

    Attributes:
        statuses: Rows of these; pending rows only go along when all are wanted.
        is_all: All rows of the list, whatever their status.
        layout: Name of the layout of our columns.
        preset: Rows of a ready-made kind that statuses alone do not tell; empty for none.
        extras: Duplicates, parts, samples.
    """

    statuses: frozenset[Status]
    is_all: bool
    layout: str
    format: str
    path: Path
    has_bom: bool
    preset: str = ""
    extras: Extras = field(default_factory=Extras)

    @property
    def is_plain(self) -> bool:
        """Tell whether the counts of the statuses tell what is written."""
        return not self.preset and not self.extras.keep and not self.extras.sample
