"""The purse of one run: credits are set aside before sending, at the worst price."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spending:
    """What a run cost.

    Attributes:
        spent: Credits, as the service told them, else at the worst price.
        at_stake: Credits set aside for what is not settled yet.
        is_told: Whether every part of `spent` was told by the service.
    """

    spent: float = 0.0
    at_stake: float = 0.0
    is_told: bool = True


class Purse:
    """Counts credits against a limit that is never passed; None is no limit."""

    def __init__(self, limit: float | None, *, spent: float = 0.0, price: float = 1.0) -> None:
        self._limit = limit
        self._spent = spent
        self._at_stake = 0.0
        self._price = price
        self._is_told = True

    @property
    def price(self) -> float:
        """Return the worst price of one address in credits."""
        return self._price

    @property
    def spending(self) -> Spending:
        """Return what was spent and what is set aside."""
        return Spending(self._spent, self._at_stake, self._is_told)

    def allows(self, addresses: int) -> int:
        """Return how many of the addresses may be sent now."""
        if self._limit is None or self._price <= 0:
            return addresses
        left = self._limit - self._spent - self._at_stake
        return max(0, min(addresses, int(left // self._price)))

    def lower(self, left: float | None) -> None:
        """Spend no more from now on than is left at the service; None changes nothing."""
        if left is None:
            return
        limit = self._spent + self._at_stake + max(left, 0.0)
        self._limit = limit if self._limit is None else min(self._limit, limit)

    def set_aside(self, credits_: float) -> None:
        """Set credits aside for a request that is about to leave."""
        self._at_stake += credits_

    def settle(self, set_aside: float, used: float, *, is_told: bool) -> None:
        """Replace credits that were set aside by what was used."""
        self._at_stake -= set_aside
        self._spent += used
        self._is_told = self._is_told and is_told
