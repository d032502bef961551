"""The instant report: what a list shows before anyone is asked, counted row by row.

Pure; 100,000 rows take about a second. The time of a full run is an estimate, and says what it
hangs on: hosts are asked side by side, but each only a few addresses at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.files.hygiene import ALL_RULES, HygieneCount, Rule, clean
from app.mail.address import Address, BadAddress, mailbox_key, parse
from app.mail.known import KnownLists

_TOP = 10
# Seconds for one address in an open conversation, and to find a domain's hosts and greet one.
_PER_ADDRESS_S, _PER_DOMAIN_S = 0.5, 2.0
# Conversations with one host and in all at the same time (Google and Microsoft take five).
_PER_HOST, _IN_ALL = 5, 100
_GREYLIST_S = 600.0


@dataclass(frozen=True, slots=True)
class InstantReport:
    """What a list shows by itself.

    Attributes:
        rows: All of them.
        empty: Rows without anything in the address cell.
        bad_syntax: Rows whose text is no address.
        mailboxes: Different mailboxes, upper and lower case counted as one.
        exact_duplicates: Addresses that stand letter by letter in an earlier row.
        duplicates: Rows whose mailbox stands in an earlier row, upper and lower case ignored.
        folded_duplicates: The same with the providers' own rules: Gmail's dots, +tags.
        disposable, role, free, typos: Mailboxes of each kind.
        domains: Different domains.
        top_domains: Domains with the most mailboxes, and how many.
        providers: Providers that a domain's name tells, with their mailboxes; the most first.
        cleaned: How often each hygiene rule changed something, with examples.
        full_run_s: Seconds that a full run may take; greylisted ones come on top.
        depends_on: What the time hangs on, in plain sentences.
    """

    rows: int
    empty: int
    bad_syntax: int
    mailboxes: int
    duplicates: int
    folded_duplicates: int
    disposable: int
    role: int
    free: int
    typos: int
    domains: int
    top_domains: tuple[tuple[str, int], ...]
    cleaned: HygieneCount
    full_run_s: float
    depends_on: tuple[str, ...]
    exact_duplicates: int = 0
    providers: tuple[tuple[str, int], ...] = ()


class InstantCounter:
    """Counts address cells one after the other; ask for the report at any time."""

    def __init__(
        self,
        lists: KnownLists,
        rules: Iterable[Rule] = ALL_RULES,
        provider_of: Mapping[str, str] | None = None,
    ) -> None:
        """Start counting.

        Args:
            lists: Which domains and names are disposable, free, roles.
            rules: How cells are cleaned before they are read.
            provider_of: Whose domain it is, for domains that a provider gives addresses at.
        """
        self._lists = lists
        self._provider_of = provider_of or {}
        self._exact: set[str] = set()
        self._rules = frozenset(rules)
        self._counts: Counter[str] = Counter()
        self._keys: set[str] = set()
        self._folded: set[str] = set()
        self._by_domain: Counter[str] = Counter()
        self._cleaned = HygieneCount()

    def add(self, cell: str) -> None:
        """Count one row by its address cell; several addresses in it count one by one."""
        self._counts["rows"] += 1
        cleaned = clean(cell, self._rules)
        if cleaned.applied:
            self._cleaned.add(cell, cleaned)
        for text in cleaned.texts:
            self._add_text(text)

    def _add_text(self, text: str) -> None:
        if not text.strip():
            self._counts["empty"] += 1
            return
        address = parse(text)
        if isinstance(address, BadAddress):
            self._counts["bad_syntax"] += 1
            return
        self._count_folded(address)
        key = mailbox_key(address)
        if key in self._keys:
            self._counts["duplicates"] += 1
            self._counts["exact"] += address.text in self._exact
            self._exact.add(address.text)
            return
        self._exact.add(address.text)
        self._keys.add(key)
        self._by_domain[address.domain] += 1
        if self._lists.is_role(address.local_part):
            self._counts["role"] += 1

    def _count_folded(self, address: Address) -> None:
        folded = mailbox_key(address, fold=True)
        if folded in self._folded:
            self._counts["folded_duplicates"] += 1
        self._folded.add(folded)

    def report(self) -> InstantReport:
        """Return what was counted so far."""
        kinds: Counter[str] = Counter()
        providers: Counter[str] = Counter()
        for domain, count in self._by_domain.items():
            known = self._lists.read_domain(domain)
            if domain in self._provider_of:
                providers[self._provider_of[domain]] += count
            kinds["disposable"] += count if known.is_disposable else 0
            kinds["free"] += count if known.is_free else 0
            kinds["typos"] += count if known.typo is not None else 0
        full_run_s, depends_on = estimate_run(self._by_domain)
        return InstantReport(
            rows=self._counts["rows"],
            empty=self._counts["empty"],
            bad_syntax=self._counts["bad_syntax"],
            mailboxes=len(self._keys),
            duplicates=self._counts["duplicates"],
            folded_duplicates=self._counts["folded_duplicates"],
            disposable=kinds["disposable"],
            role=self._counts["role"],
            free=kinds["free"],
            typos=kinds["typos"],
            domains=len(self._by_domain),
            top_domains=tuple(self._by_domain.most_common(_TOP)),
            cleaned=self._cleaned,
            full_run_s=full_run_s,
            depends_on=depends_on,
            exact_duplicates=self._counts["exact"],
            providers=tuple(providers.most_common(_TOP)),
        )


def estimate_run(by_domain: Counter[str]) -> tuple[float, tuple[str, ...]]:
    """Return the seconds that a full run may take, and what that hangs on.

    Args:
        by_domain: Mailboxes of each domain; domains that share a host are not known before DNS.
    """
    if not by_domain:
        return 0.0, ()
    domain, most = by_domain.most_common(1)[0]
    slowest_s = most * _PER_ADDRESS_S / _PER_HOST + _PER_DOMAIN_S
    work_s = sum(by_domain.values()) * _PER_ADDRESS_S + len(by_domain) * _PER_DOMAIN_S
    total_s = max(slowest_s, work_s / _IN_ALL)
    told = (
        f"{domain} has {most:,} of the addresses, and a host is asked only {_PER_HOST} at a time."
        if slowest_s >= work_s / _IN_ALL
        else f"{len(by_domain):,} domains are asked, {_IN_ALL} at the same time.",
        f"Hosts that greylist answer only after a wait of up to {_GREYLIST_S / 60:.0f} minutes.",
    )
    return total_s, told
