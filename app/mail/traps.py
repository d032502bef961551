"""Spam traps: hints only, as no complete list exists or can exist."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

# Local parts that announce themselves; digits and separators around them change nothing.
_PATTERN = re.compile(r"(?:^|[._+\-0-9])(spam[._\-]?traps?|honey[._\-]?pots?)(?:$|[._+\-0-9])")


@dataclass(frozen=True, slots=True)
class TrapList:
    """Domains and addresses that are known to collect or report unwanted mail."""

    domains: frozenset[str]
    addresses: frozenset[str]

    @classmethod
    def from_entries(cls, entries: Iterable[str], *, except_: Collection[str] = ()) -> TrapList:
        """Sort entries into addresses and domains.

        Args:
            entries: Lower-case, a domain or a whole address each.
            except_: Entries and domains that the user trusts.
        """
        wanted = [entry for entry in entries if entry not in except_]
        return cls(
            domains=frozenset(entry for entry in wanted if "@" not in entry),
            addresses=frozenset(entry for entry in wanted if "@" in entry),
        )

    def hint(self, local_part: str, domain: str) -> str:
        """Say which trap hint an address matches; empty for none."""
        name = local_part.lower()
        if self.addresses and f"{name}@{domain}" in self.addresses:
            return f"list: {name}@{domain}"
        parent = domain
        while parent:
            if parent in self.domains:
                return f"list: {parent}"
            parent = parent.partition(".")[2]
        match = _PATTERN.search(name) if "trap" in name or "pot" in name else None
        return f"pattern: {match.group(1)}" if match else ""
