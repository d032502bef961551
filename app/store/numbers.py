"""Numbers for the mailboxes of a list while it is read.

One dictionary of a million keys is copied as it grows, and given back at the end, in one go: a
tenth of a second in which no other thread can paint. So there are many small ones.
"""

from __future__ import annotations

_PARTS = 256


class Numbers:
    """Counts keys from 1 in the order in which they come."""

    __slots__ = ("_count", "_parts")

    def __init__(self) -> None:
        self._parts: list[dict[str, int]] = [{} for _ in range(_PARTS)]
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def take(self, key: str) -> tuple[int, bool]:
        """Return the number of a key, and whether it is new."""
        part = self._parts[hash(key) % _PARTS]
        number = part.get(key)
        if number is not None:
            return number, False
        self._count += 1
        part[key] = self._count
        return self._count, True

    def clear(self) -> None:
        """Forget all keys, part by part."""
        self._count = 0
        for part in self._parts:
            part.clear()
