"""What lists and the address itself tell, without asking anyone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from app.mail.address import Address, BadAddress, parse
from app.mail.evidence import Known
from app.mail.names import read_names
from app.mail.traps import TrapList
from app.mail.typos import Typo, TypoRules


@dataclass(frozen=True, slots=True)
class ListTexts:
    """The bundled lists as text; each field is a file resources/lists/FIELD.txt."""

    disposable: str = ""
    disposable_mx: str = ""
    roles: str = ""
    free: str = ""
    real_providers: str = ""
    popular: str = ""
    typo_domains: str = ""
    typo_endings: str = ""
    traps: str = ""
    first_names: str = ""
    industries: str = ""


LIST_NAMES: tuple[str, ...] = tuple(field.name for field in fields(ListTexts))


@dataclass(frozen=True, slots=True)
class OwnLists:
    """The user's additions to, and exceptions from, the bundled lists; they always win."""

    disposable_add: tuple[str, ...] = ()
    disposable_except: tuple[str, ...] = ()
    role_add: tuple[str, ...] = ()
    role_except: tuple[str, ...] = ()
    free_add: tuple[str, ...] = ()
    free_except: tuple[str, ...] = ()
    typo_except: tuple[str, ...] = ()
    trap_add: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DomainKnown:
    """What the lists tell of a domain alone; see evidence.Known.

    Attributes:
        typo: What was probably meant; None if the domain looks as meant.
    """

    is_disposable: bool
    is_free: bool
    industry: str
    typo: Typo | None


# Lists name the same few thousand domains again and again; a longer memory would only cost memory.
_REMEMBERED_DOMAINS = 50_000


class KnownLists:
    """All lists, ready to be asked about millions of addresses."""

    __slots__ = (
        "_by_domain",
        "_disposable",
        "_disposable_mx",
        "_disposable_own",
        "_first_names",
        "_free",
        "_industries",
        "_real",
        "_remembered_domains",
        "_roles",
        "_traps",
        "_typos",
    )

    def __init__(
        self,
        texts: ListTexts,
        own: OwnLists = OwnLists(),
        *,
        remembered_domains: int = _REMEMBERED_DOMAINS,
    ) -> None:
        allowed = _lower(own.allow)
        self._real = allowed | frozenset(entries(texts.real_providers))
        self._disposable = (
            frozenset(entries(texts.disposable)) - self._real - _lower(own.disposable_except)
        )
        self._disposable_own = _lower(own.disposable_add)
        self._disposable_mx = frozenset(entries(texts.disposable_mx))
        roles = frozenset(entries(texts.roles))
        self._roles = (roles | _lower(own.role_add)) - _lower(own.role_except)
        free = frozenset(entries(texts.free))
        self._free = (free | _lower(own.free_add)) - _lower(own.free_except)
        self._traps = TrapList.from_entries(
            (*entries(texts.traps), *_lower(own.trap_add)), except_=allowed
        )
        self._first_names = frozenset(entries(texts.first_names))
        self._by_domain: dict[str, DomainKnown] = {}
        self._remembered_domains = remembered_domains
        self._industries = dict(pairs(texts.industries))
        self._typos = TypoRules(
            popular=tuple(entries(texts.popular)),
            wrong=dict(pairs(texts.typo_domains)),
            endings=dict(pairs(texts.typo_endings)),
            real=self._real | self._free | self._disposable,
            trusted=allowed | _lower(own.typo_except),
        )

    @property
    def first_names(self) -> frozenset[str]:
        """Return the given names that a local part is searched for."""
        return self._first_names

    def read_domain(self, domain: str) -> DomainKnown:
        """Return what the lists tell of a domain, remembered for the next address there."""
        found = self._by_domain.get(domain)
        if found is None:
            found = DomainKnown(
                self.is_disposable(domain),
                self.is_free(domain),
                self.industry(domain),
                self._typos.read(domain),
            )
            if len(self._by_domain) >= self._remembered_domains:
                self._by_domain.clear()
            self._by_domain[domain] = found
        return found

    def is_disposable(self, domain: str, mx_hosts: Iterable[str] = ()) -> bool:
        """Tell whether a domain, one of its parents or one of its MX hosts is throw-away.

        Args:
            domain: A-labels, lower-case.
            mx_hosts: Names of its MX hosts, if they are known.
        """
        names = tuple(with_parents(domain))
        if not self._disposable_own.isdisjoint(names):
            return True
        if not self._real.isdisjoint(names):
            return False
        if not self._disposable.isdisjoint(names):
            return True
        return any(
            not self._disposable_mx.isdisjoint(with_parents(host.lower().rstrip(".")))
            for host in mx_hosts
        )

    def is_role(self, local_part: str) -> bool:
        """Tell whether a local part names a function rather than a person (RFC 2142 and kin)."""
        name = local_part.lower()
        return name in self._roles or name.partition("+")[0] in self._roles

    def is_free(self, domain: str) -> bool:
        """Tell whether anyone can get an address at this domain for nothing."""
        return domain in self._free

    def industry(self, domain: str) -> str:
        """Return the industry that the registry of the domain's ending demands; else empty."""
        for name in with_parents(domain, to_the_end=True):
            if name in self._industries:
                return self._industries[name]
        return ""

    @property
    def traps(self) -> TrapList:
        """Return the spam trap hints."""
        return self._traps

    @property
    def typos(self) -> TypoRules:
        """Return the rules of mistyped domains."""
        return self._typos


def read_known(
    address: Address,
    lists: KnownLists,
    *,
    first_name: str = "",
    last_name: str = "",
    mx_hosts: Iterable[str] = (),
) -> Known:
    """Look an address up in every list.

    Args:
        address: What was parsed.
        lists: Bundled lists with the user's own changes.
        first_name: From the row's own column, if it has one.
        last_name: The same.
        mx_hosts: Names of the domain's MX hosts, if they are known.
    """
    domain = lists.read_domain(address.domain)
    typo, hosts = domain.typo, tuple(mx_hosts)
    is_role = lists.is_role(address.local_part)
    names = read_names(
        "" if is_role else address.local_part, lists.first_names, first_name, last_name
    )
    return Known(
        is_disposable=domain.is_disposable
        or (bool(hosts) and lists.is_disposable(address.domain, hosts)),
        is_role=is_role,
        is_free=domain.is_free,
        did_you_mean=f"{address.local_part}@{typo.domain}" if typo else "",
        is_sure_typo=typo is not None and typo.is_sure,
        trap_hint=lists.traps.hint(address.local_part, address.domain),
        first_name=names.first,
        last_name=names.last,
        name_confidence=names.confidence,
        industry=domain.industry,
    )


def read_known_bad(
    bad: BadAddress, lists: KnownLists, *, first_name: str = "", last_name: str = ""
) -> Known:
    """Suggest what a text that is no address was meant to be.

    Args:
        bad: What could not be parsed.
        lists: Bundled lists with the user's own changes.
        first_name: From the row's own column, if it has one.
        last_name: The same.
    """
    names = read_names("", lists.first_names, first_name, last_name)
    return Known(
        did_you_mean=_repaired(bad.text, lists.typos),
        first_name=names.first,
        last_name=names.last,
        name_confidence=names.confidence,
    )


def _repaired(text: str, typos: TypoRules) -> str:
    """Return the one address that repairing blanks, commas, dots and @ leads to; else empty."""
    bare = _REPEATED_AT.sub("@", "".join(text.split()).replace("\uff20", "@"))
    local_part, at, domain = bare.rpartition("@")
    domain = domain.lower().replace(",", ".").replace(";", ".").strip(".-")
    while ".." in domain:
        domain = domain.replace("..", ".")
    if "." not in domain:
        domain = typos.with_dot(domain)
    good = parse(f"{local_part.strip('.').replace('..', '.')}{at}{domain}")
    if isinstance(good, BadAddress):
        return ""
    typo = typos.read(good.domain)
    return f"{good.local_part}@{typo.domain}" if typo else good.text


_REPEATED_AT = re.compile(r"@{2,}")


def entries(text: str) -> Iterator[str]:
    """Read a list file: one entry a line, lower-case, # starts a comment."""
    for line in text.splitlines():
        entry = line.partition("#")[0].strip()
        if entry:
            yield entry.lower()


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Read a list file of two columns: a word, blanks, and what it stands for."""
    for line in text.splitlines():
        word, _, meaning = line.partition("#")[0].strip().partition(" ")
        if meaning:
            yield word.lower(), meaning.strip()


def with_parents(domain: str, *, to_the_end: bool = False) -> Iterator[str]:
    """Return a domain and its parent domains, down to two labels (or to the last one)."""
    while "." in domain:
        yield domain
        domain = domain.partition(".")[2]
    if to_the_end:
        yield domain


def _lower(words: Iterable[str]) -> frozenset[str]:
    """Return the words as they are compared."""
    return frozenset(word.strip().lower() for word in words)
