"""Counts what a list holds before it is read in: rows, addresses, repeats, what can be tidied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.files.lists import SheetSource
from app.mail.address import Address, BadAddress, mailbox_key, parse

if TYPE_CHECKING:  # rules and lists come after the first paint
    from app.files.hygiene import HygieneCount
    from app.mail.known import KnownLists

MOST_ROWS = 2_000_000  # beyond, the memory for telling repeats apart is worth more than the count
_DNS_ONLY_S = 0.02  # seconds for a domain, many asked at the same time


@dataclass(frozen=True, slots=True)
class Reading:
    """How address cells are read.

    Attributes:
        off_rules: Names of cleaning rules that are switched off.
        is_split: A cell with several addresses becomes a row of each.
        is_folded: Spellings that a provider takes as one count as one: Gmail's dots, +tags.
    """

    off_rules: frozenset[str] = frozenset()
    is_split: bool = False
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Tidied:
    """What one cleaning rule would change.

    Attributes:
        rule: Its name.
        examples: Cells before and after.
    """

    rule: str
    count: int
    examples: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Survey:
    """What a list holds.

    Attributes:
        rows: Data rows.
        addresses: Different addresses.
        repeats: Rows whose address came before.
        malformed: Rows whose cell holds something that is no address, even after cleaning.
        empty: Rows without anything in the cell.
        cleaned: Addresses that had to be tidied up: spaces, brackets, names around them.
        tidied: What each rule would change, switched on or not.
        several: Cells with several addresses.
        folded: Addresses that differ from another only in ways that their provider ignores.
        suppressed: Addresses that stand on a suppression list.
        disposable, typos: Addresses at throw-away and at mistyped domains.
        full_s, dns_s: Seconds that a full run, and one that asks for domains alone, may take.
    """

    rows: int = 0
    addresses: int = 0
    repeats: int = 0
    malformed: int = 0
    empty: int = 0
    cleaned: int = 0
    tidied: tuple[Tidied, ...] = ()
    several: int = 0
    folded: int = 0
    suppressed: int = 0
    disposable: int = 0
    typos: int = 0
    full_s: float = 0.0
    dns_s: float = 0.0


def _suppresses_none(keys: Sequence[str]) -> int:
    return 0 * len(keys)


@dataclass(frozen=True, slots=True)
class Memory:
    """What this machine knows of addresses.

    Attributes:
        lists: Throw-away and mistyped domains; None to count none.
        suppressed: Counts those of some mailbox keys that stand on a suppression list.
    """

    lists: KnownLists | None = None
    suppressed: Callable[[Sequence[str]], int] = field(default=_suppresses_none)


class Surveyor:
    """Counts row by row."""

    def __init__(self, reading: Reading | None = None, memory: Memory | None = None) -> None:
        from app.files.hygiene import (  # noqa: PLC0415  many expressions
            ALL_RULES,
            HygieneCount,
            clean,
        )

        self._reading = reading or Reading()
        self._memory = memory or Memory()
        self._clean = clean
        self._rules = frozenset(ALL_RULES - self._reading.off_rules)
        self._all_rules = ALL_RULES
        self._tidied: HygieneCount = HygieneCount()
        self._seen: set[int] = set()
        self._folded: set[int] = set()
        self._domains: Counter[str] = Counter()
        self._new_keys: list[str] = []
        self._counts: Counter[str] = Counter()

    @property
    def rows(self) -> int:
        """Return the rows counted so far."""
        return self._counts["rows"]

    @property
    def survey(self) -> Survey:
        """Return the counts so far."""
        from app.files.instant import estimate_run  # noqa: PLC0415  only now needed

        counts = self._counts
        folded = len(self._seen) - len(self._folded)
        is_folded = self._reading.is_folded
        disposable, typos = self._count_kinds()
        return Survey(
            rows=counts["rows"],
            addresses=len(self._folded if is_folded else self._seen),
            repeats=counts["repeats"] + (folded if is_folded else 0),
            malformed=counts["malformed"],
            empty=counts["empty"],
            cleaned=counts["cleaned"],
            tidied=tuple(
                Tidied(rule.value, count, tuple(self._tidied.examples.get(rule, ())))
                for rule, count in self._tidied.counts.most_common()
            ),
            several=counts["several"],
            folded=folded,
            suppressed=counts["suppressed"],
            disposable=disposable,
            typos=typos,
            full_s=estimate_run(self._domains)[0],
            dns_s=len(self._domains) * _DNS_ONLY_S,
        )

    def count(self, cell: str) -> None:
        """Count one row by its address cell."""
        whole = self._clean(cell, self._all_rules)
        found = whole if not self._reading.off_rules else self._clean(cell, self._rules)
        if whole.applied:
            self._tidied.add(cell, whole)
        self._counts["several"] += len(whole.texts) > 1
        texts = found.texts if self._reading.is_split else found.texts[:1]
        for text in texts or (cell,):
            self._count_text(text, is_cleaned=bool(found.applied))

    def count_suppressed(self) -> None:
        """Look up which of the addresses since the last call are on suppression lists."""
        self._counts["suppressed"] += self._memory.suppressed(self._new_keys)
        self._new_keys.clear()

    def _count_text(self, text: str, *, is_cleaned: bool) -> None:
        self._counts["rows"] += 1
        if not text.strip():
            self._counts["empty"] += 1
            return
        address = parse(text)
        if isinstance(address, BadAddress):
            self._counts["malformed"] += 1
            return
        self._count_address(address, is_cleaned=is_cleaned)

    def _count_address(self, address: Address, *, is_cleaned: bool) -> None:
        mailbox = mailbox_key(address)
        key = hash(mailbox)
        if key in self._seen:
            self._counts["repeats"] += 1
            return
        self._seen.add(key)
        self._folded.add(hash(mailbox_key(address, fold=True)))
        self._domains[address.domain] += 1
        self._new_keys.append(mailbox)
        self._counts["cleaned"] += is_cleaned

    def _count_kinds(self) -> tuple[int, int]:
        lists, disposable, typos = self._memory.lists, 0, 0
        if lists is None:
            return 0, 0
        for domain, count in self._domains.items():
            known = lists.read_domain(domain)
            disposable += count if known.is_disposable else 0
            typos += count if known.typo is not None else 0
        return disposable, typos


def survey(
    sources: Sequence[SheetSource],
    column: int,
    is_cancelled: Callable[[], bool],
    reading: Reading | None = None,
    memory: Memory | None = None,
) -> Survey | None:
    """Count lists of equal columns; None if called off, or if there are too many rows.

    Args:
        sources: The files.
        column: Place of the addresses, from 0.
        is_cancelled: Asked between two chunks.
        reading: How cells are read; as usual by default.
        memory: What is known of addresses; nothing by default.

    Raises:
        ListError: A file cannot be read.
    """
    from app.files.sheet import read  # noqa: PLC0415  all the readers: no start waits for them

    surveyor = Surveyor(reading, memory)
    for source in sources:
        for chunk in read(source):
            for row in chunk:
                surveyor.count(row.cells[column] if column < len(row.cells) else "")
            surveyor.count_suppressed()
            if is_cancelled() or surveyor.rows > MOST_ROWS:
                return None
    return surveyor.survey
