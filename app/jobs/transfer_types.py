"""What importing and exporting share: how far they are, and how they are called off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """How far an import or export has got; total_rows is None while unknown."""

    done_rows: int
    total_rows: int | None


OnTransfer = Callable[[TransferProgress], None]
Cancelled = Callable[[], bool]


class TransferCancelledError(Exception):
    """The user has called it off; nothing is left behind."""
