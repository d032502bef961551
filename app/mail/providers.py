"""Who runs an MX host, what its answer to RCPT is worth, and how hard one may knock.

The facts are data: resources/providers.toml, one table for each provider, each with its source.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, cast, get_args

Kind = Literal["free", "business", "gateway"]
RcptWorth = Literal["proof", "accepts_all", "nothing", "sometimes"]


@dataclass(frozen=True, slots=True)
class Provider:
    """Who runs the MX hosts of many domains.

    Attributes:
        name: Key in resources/providers.toml.
        label: As people know it.
        kind: free (mail for people), business (mail for domains) or gateway (a filter before
            another host).
        mx_suffixes: How its MX host names end, each with a leading dot.
        rcpt_worth: What a 250 to RCPT says: proof of the mailbox, accepts_all (says 250 to any
            name), nothing (neither 250 nor 550 can be trusted), or sometimes (it depends on the
            domain: ask a decoy).
        messages_per_connection: Transactions after which a new connection is due.
        connections: Connections at a time.
        connects_per_minute: New connections within 60 seconds.
        has_postmaster: Whether postmaster@ exists as a rule, so that its refusal means that the
            host refuses everybody.
        decoy_shares_session: Whether real and decoy may be asked on one connection.
        warning: What a sender should know of its answers, one sentence; empty for nothing.
        spf_includes: Domains that an SPF record includes when this provider sends for it.
    """

    name: str
    label: str
    kind: Kind = "business"
    mx_suffixes: tuple[str, ...] = ()
    rcpt_worth: RcptWorth = "sometimes"
    messages_per_connection: int = 20
    connections: int = 10
    connects_per_minute: int = 100
    has_postmaster: bool = True
    decoy_shares_session: bool = True
    warning: str = ""
    spf_includes: tuple[str, ...] = ()

    @property
    def accepts_all(self) -> bool:
        """Tell whether its 250 can never confirm a mailbox."""
        return self.rcpt_worth in ("accepts_all", "nothing")


class Providers:
    """The known providers, found by MX host, by SPF record or by name."""

    def __init__(self, providers: Iterable[Provider] = ()) -> None:
        self._by_name = {provider.name: provider for provider in providers}
        self._by_suffix = {s: p for p in self for s in p.mx_suffixes}
        self._by_include = {
            include: p for p in self if p.kind != "gateway" for include in p.spf_includes
        }

    def __iter__(self) -> Iterator[Provider]:
        return iter(self._by_name.values())

    @classmethod
    def from_toml(cls, text: str) -> Providers:
        """Read the providers from the text of providers.toml.

        Raises:
            ValueError: The text is no TOML, or a table has a wrong or unknown entry; the message
                names it.
        """
        return cls(_read_table(name, table) for name, table in tomllib.loads(text).items())

    def get(self, name: str) -> Provider | None:
        """Return the provider of that name, None if there is none."""
        return self._by_name.get(name)

    def by_mx(self, host: str) -> Provider | None:
        """Return who runs an MX host; the longest suffix wins."""
        return _by_parents(host, self._by_suffix, ".")

    def by_spf(self, spf: str) -> Provider | None:
        """Return the mailbox provider that an SPF record names first, gateways left out."""
        for term in spf.lower().split():
            name = term.lstrip("+").removeprefix("include:").removeprefix("redirect=")
            if name != term.lstrip("+"):
                found = _by_parents(name, self._by_include, "")
                if found is not None:
                    return found
        return None


def _by_parents(host: str, known: Mapping[str, Provider], prefix: str) -> Provider | None:
    """Look up a name and then each of its parent domains."""
    rest = host.lower().rstrip(".")
    while rest:
        found = known.get(prefix + rest)
        if found is not None:
            return found
        rest = rest.partition(".")[2]
    return None


_CHOICES = {"kind": get_args(Kind), "rcpt_worth": get_args(RcptWorth)}
_TYPES = {field.name: field.type for field in fields(Provider) if field.name != "name"}


def _read_table(name: str, table: object) -> Provider:
    if not isinstance(table, dict):
        raise ValueError(f"providers.toml: {name!r} is no table")  # noqa: TRY004 (bad data, not a bug)
    values: dict[str, Any] = {"label": name}
    for key, value in cast("dict[str, object]", table).items():
        if not _fits(key, value):
            raise ValueError(f"providers.toml: [{name}] has a wrong or unknown {key!r}: {value!r}")
        values[key] = tuple(cast("list[str]", value)) if isinstance(value, list) else value
    return Provider(name=name, **values)


def _fits(key: str, value: object) -> bool:
    if key in _CHOICES:
        return value in _CHOICES[key]
    match _TYPES.get(key):
        case "int":
            return type(value) is int and value > 0
        case "bool":
            return isinstance(value, bool)
        case "str":
            return isinstance(value, str)
        case "tuple[str, ...]":
            return _is_names(value, "." if key == "mx_suffixes" else "")
        case _:
            return False


def _is_names(value: object, start: str) -> bool:
    return isinstance(value, list) and all(
        isinstance(name, str) and name.startswith(start) and name == name.lower()
        for name in cast("list[object]", value)
    )
