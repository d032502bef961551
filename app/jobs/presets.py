"""Ready-made answers to "which rows?": what most exports are made for."""

from __future__ import annotations

from enum import StrEnum

from app.mail.reason import Reason, Status, status_of
from app.store.filters import RowFilter


class Preset(StrEnum):
    """A choice of rows with a name."""

    SAFE = "safe"
    SAFE_AND_CATCH_ALL = "safe+catch-all"
    NOT_INVALID = "everything-but-invalid"
    SECOND_LOOK = "second-look"

    @property
    def label(self) -> str:
        """Return the choice in words for the user."""
        return _LABELS[self]

    @property
    def rows(self) -> RowFilter:
        """Return which rows are meant."""
        return _ROWS[self]


_LABELS = {
    Preset.SAFE: "Safe to send",
    Preset.SAFE_AND_CATCH_ALL: "Safe, and catch-all",
    Preset.NOT_INVALID: "Everything but invalid, those not to mail included",
    Preset.SECOND_LOOK: "Only what needs a second look",
}

# Unclear ones may turn out well when they are asked again, mistyped ones when they are corrected.
_UNCLEAR = frozenset(
    reason
    for reason in Reason
    if reason is Reason.POSSIBLE_TYPO or status_of(reason) in (Status.CATCH_ALL, Status.UNKNOWN)
)
_ROWS = {
    Preset.SAFE: RowFilter(statuses=frozenset({Status.VALID})),
    Preset.SAFE_AND_CATCH_ALL: RowFilter(statuses=frozenset({Status.VALID, Status.CATCH_ALL})),
    Preset.NOT_INVALID: RowFilter(
        statuses=frozenset(status for status in Status if status is not Status.INVALID)
    ),
    Preset.SECOND_LOOK: RowFilter(reasons=_UNCLEAR),
}
