"""The score: a bounded sum of named factors, whose points are data (resources/factors.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import cast


class FactorStatus(StrEnum):
    """How a factor came out."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Factor:
    """One named part of the score.

    Attributes:
        name: Key in resources/factors.toml.
        status: "passed", "failed", "unknown" or "not_checked".
        impact: Points added to or taken from the score.
    """

    name: str
    status: str
    impact: int


@dataclass(frozen=True, slots=True)
class Weight:
    """What a factor is worth.

    Attributes:
        name: Key in resources/factors.toml.
        label: For people, one clause.
        when: The status that makes the points count.
        points: Added to the score; negative to take away.
    """

    name: str
    label: str
    when: FactorStatus
    points: int


@dataclass(frozen=True, slots=True)
class Weights:
    """The points of all factors, in the order of the table."""

    table: tuple[Weight, ...] = ()

    @classmethod
    def from_toml(cls, text: str) -> Weights:
        """Read factors.toml.

        Raises:
            ValueError: The text is no TOML, or an entry is missing or of the wrong kind; the
                message names the factor.
        """
        return cls(tuple(_weight(name, entry) for name, entry in tomllib.loads(text).items()))

    def with_changes(self, changes: Mapping[str, int]) -> Weights:
        """Return the weights with other points for some factors.

        Args:
            changes: Points by factor name; names that no longer exist are left out, so that old
                settings still load.
        """
        return Weights(tuple(replace(w, points=changes.get(w.name, w.points)) for w in self.table))

    def factors(self, found: Mapping[str, FactorStatus]) -> tuple[Factor, ...]:
        """Return every factor with what was found and the points it brings.

        Args:
            found: Status by factor name; what is missing was not checked.
        """
        statuses = [found.get(weight.name, FactorStatus.NOT_CHECKED) for weight in self.table]
        return tuple(
            [
                _factor(weight.name, status, weight.points if status is weight.when else 0)
                for weight, status in zip(self.table, statuses, strict=True)
            ]
        )


_factor = lru_cache(4096)(Factor)  # the same few, for every address


def score_of(factors: Iterable[Factor]) -> int:
    """Return the sum of the impacts, kept within 0 and 100."""
    return max(0, min(100, sum(factor.impact for factor in factors)))


def _weight(name: str, entry: object) -> Weight:
    """Read one table of factors.toml."""
    if not isinstance(entry, dict):
        raise ValueError(f"factors.toml: {name!r} is no table")  # noqa: TRY004 (bad data, no bug)
    values = cast("dict[str, object]", entry)
    label, when, points = (values.get(key) for key in ("label", "when", "points"))
    if not isinstance(label, str) or type(points) is not int:
        raise ValueError(f"factors.toml: [{name}] needs a label and whole points")
    if when not in (FactorStatus.PASSED, FactorStatus.FAILED):
        raise ValueError(f'factors.toml: [{name}] needs when = "passed" or "failed"')
    return Weight(name, label, FactorStatus(str(when)), points)
