"""Suppression lists: addresses, domains, and hashes of addresses as mail platforms export them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.files.hygiene import clean
from app.files.lists import SheetSource, file_error
from app.files.sheet import inspect, read

_DOMAIN = re.compile(r"(?:\*?@|\*\.)?((?:[\w-]+\.)+[^\W\d_][\w-]+)", re.UNICODE)
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_MD5 = re.compile(r"[0-9a-fA-F]{32}")
_SAMPLE_ROWS = 500


@dataclass(frozen=True, slots=True)
class SuppressionList:
    """What must not be mailed.

    Attributes:
        name: Where it comes from, as the user knows it.
        addresses: Lower-cased.
        domains: Lower-cased; subdomains are meant too.
        sha256, md5: Hex of the lower-cased address.
        skipped: Cells that are none of these.
    """

    name: str
    addresses: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    sha256: frozenset[str] = frozenset()
    md5: frozenset[str] = frozenset()
    skipped: int = 0

    @property
    def size(self) -> int:
        """Return how many entries it has."""
        return len(self.addresses) + len(self.domains) + len(self.sha256) + len(self.md5)

    def matches(self, address: str) -> str:
        """Return the entry that an address meets; empty if there is none.

        Args:
            address: local_part@domain in any case.
        """
        lowered = address.strip().lower()
        if lowered in self.addresses:
            return lowered
        domain = lowered.rpartition("@")[2]
        while self.domains and domain:
            if domain in self.domains:
                return domain
            domain = domain.partition(".")[2]
        return self._hash_match(lowered)

    def _hash_match(self, lowered: str) -> str:
        """Return the hash that an address meets."""
        octets = lowered.encode("utf-8", "replace")
        if self.sha256 and (found := hashlib.sha256(octets).hexdigest()) in self.sha256:
            return found
        if self.md5:
            found = hashlib.md5(octets, usedforsecurity=False).hexdigest()
            if found in self.md5:
                return found
        return ""


@dataclass(slots=True)
class _Builder:
    """A list on its way."""

    addresses: set[str] = field(default_factory=set[str])
    domains: set[str] = field(default_factory=set[str])
    sha256: set[str] = field(default_factory=set[str])
    md5: set[str] = field(default_factory=set[str])
    skipped: int = 0

    def add(self, cell: str) -> None:
        """Add what a cell holds."""
        text = cell.strip()
        if not text:
            return
        if _SHA256.fullmatch(text):
            self.sha256.add(text.lower())
        elif _MD5.fullmatch(text):
            self.md5.add(text.lower())
        elif domain := _DOMAIN.fullmatch(text):
            self.domains.add(domain.group(1).lower())
        else:
            found = [t.lower() for t in clean(text).texts if t.count("@") == 1]
            self.addresses.update(found)
            self.skipped += not found


def suppression_of(name: str, cells: Iterable[str]) -> SuppressionList:
    """Return the suppression list that cells make, one entry a cell."""
    builder = _Builder()
    for cell in cells:
        builder.add(cell)
    return SuppressionList(
        name,
        frozenset(builder.addresses),
        frozenset(builder.domains),
        frozenset(builder.sha256),
        frozenset(builder.md5),
        builder.skipped,
    )


def read_suppression(
    path: str, name: str = "", wanted: SheetSource | None = None
) -> SuppressionList:
    """Read a suppression list from any list file.

    Args:
        path: The file; its address column counts, else the column with the most entries.
        name: What the user calls it; the file's name by default.
        wanted: What the user has settled of it.

    Raises:
        ListError: It cannot be read, or holds nothing of the kind.
    """
    preview = inspect(path, wanted)
    column = preview.address_column
    if column is None:
        column = _entry_column(preview.rows, len(preview.headers))
    if column is None:
        raise file_error(
            path,
            "holds no addresses, domains or hashes",
            "Choose a list with one of them in a column.",
        )
    place = column
    source = preview.source
    if source.has_header and place < len(preview.headers) and _is_entry(preview.headers[place]):
        source = replace(source, has_header=False)  # an entry is no column name
    cells = (row.cells[place] for chunk in read(source) for row in chunk if place < len(row.cells))
    return suppression_of(name or path.replace("\\", "/").rpartition("/")[2], cells)


def _is_entry(cell: str) -> bool:
    """Tell whether a cell is something to suppress."""
    text = cell.strip()
    return bool(
        "@" in text or _SHA256.fullmatch(text) or _MD5.fullmatch(text) or _DOMAIN.fullmatch(text)
    )


def _entry_column(rows: Iterable[tuple[str, ...]], width: int) -> int | None:
    """Return the column with the most entries, None if none has half."""
    sample = list(rows)[:_SAMPLE_ROWS]
    counts = [
        sum(1 for row in sample if at < len(row) and _is_entry(row[at])) for at in range(width)
    ]
    best = max(range(width), key=lambda at: counts[at], default=None)
    return best if best is not None and sample and counts[best] * 2 >= len(sample) else None
