"""What an address cell goes through before any network: rules with names, each can be switched off.

Pure. Nothing is guessed: a rule either finds its own pattern or leaves the text alone. The user's
cell in the list stays as it is; only what is verified is cleaned.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote


class Rule(StrEnum):
    """One cleaning rule, in the order in which they work."""

    INVISIBLE = "invisible"
    FULL_WIDTH = "full_width"
    ENTITIES = "entities"
    MAILTO = "mailto"
    DISPLAY_NAME = "display_name"
    SEVERAL = "several"
    QUOTES = "quotes"
    SPACES = "spaces"
    COMMAS = "commas"
    TRAILING_DOTS = "trailing_dots"
    LOWER_DOMAIN = "lower_domain"

    @property
    def label(self) -> str:
        """Return what the rule does, for the user."""
        return _LABELS[self]


_LABELS = {
    Rule.INVISIBLE: "Remove invisible characters",
    Rule.FULL_WIDTH: "Turn full-width characters into plain ones",
    Rule.ENTITIES: "Read HTML's &lt; &gt; and &amp;",
    Rule.MAILTO: "Take the address out of mailto: links",
    Rule.DISPLAY_NAME: "Take the address out of Name <address>",
    Rule.SEVERAL: "Split several addresses in one cell",
    Rule.QUOTES: "Remove quotes and brackets around the address",
    Rule.SPACES: "Remove stray spaces",
    Rule.COMMAS: "Turn commas in the domain into dots",
    Rule.TRAILING_DOTS: "Remove dots and punctuation at the ends",
    Rule.LOWER_DOMAIN: "Write the domain in lower case",
}
ALL_RULES = frozenset(Rule)

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f"
    "\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
_WIDE = re.compile("[\uff01-\uff5e\u3000\uff61\u3002\ufe52\ufe6b]")
_WIDE_DOTS = {0x3002: ".", 0xFF61: ".", 0xFE52: ".", 0xFE6B: "@"}
_MAILTO = re.compile(r"^\s*[<(\[\"']*\s*mailto:\s*", re.IGNORECASE)
_ANGLE = re.compile(r"<\s*([^<>]*@[^<>]*)\s*>")
_BRACKETED = re.compile(r"^.*?\S\s*[(\[]\s*([^\s()\[\]]+@[^\s()\[\]]+)\s*[)\]]\s*$")
_BEFORE_WORDS = re.compile(r"^\s*([^\s@<>]+@[^\s@<>]+\.[^\s@<>,;]+)\s+[^@]+$")
_AFTER_LABEL = re.compile(r"^[^@:]{1,40}:\s+([^\s@<>]+@[^\s@<>]+)\s*$")
_MARKDOWN = re.compile(r"^\s*\[[^\]]*\]\(mailto:([^)]+)\)\s*$", re.IGNORECASE)
_SEPARATORS = re.compile(r"[;|\n\r\t]+|,\s+|,(?=[^\s@,;]+@)|\s+/\s+|\s+(?:and|und|et|y|or)\s+")
_QUOTES = "\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a"
_BRACKETS = "<>()[]{}"
_COMMA = re.compile(r"(?<=[^\s,.]),(?=[^\s,.])")
_EDGES = ".,;:!"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What became of a cell.

    Attributes:
        texts: The addresses in it, at least one; the cell itself where no rule applied.
        applied: The rules that changed something, in order.
    """

    texts: tuple[str, ...]
    applied: tuple[Rule, ...] = ()

    @property
    def text(self) -> str:
        """Return the first address."""
        return self.texts[0]


@dataclass(slots=True)
class HygieneCount:
    """How often each rule changed something, with examples to review.

    Attributes:
        counts: By rule.
        examples: Up to five of each, before and after.
    """

    counts: Counter[Rule] = field(default_factory=Counter[Rule])
    examples: dict[Rule, list[tuple[str, str]]] = field(
        default_factory=dict[Rule, list[tuple[str, str]]]
    )

    def add(self, before: str, cleaned: Cleaned) -> None:
        """Count one cell."""
        for rule in cleaned.applied:
            self.counts[rule] += 1
            shown = self.examples.setdefault(rule, [])
            if len(shown) < _EXAMPLES:
                shown.append((before, "; ".join(cleaned.texts)))


_EXAMPLES = 5
_LONG = 2_000
_CUTS = re.compile(r"[;,|\r\n\t]")
# A cell made of these alone needs no rule: the common case, told in one match.
_CLEAN = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,}")


def clean(text: str, rules: Iterable[Rule] = ALL_RULES) -> Cleaned:
    """Clean an address cell.

    Args:
        text: The cell.
        rules: Those that are switched on.
    """
    if _CLEAN.fullmatch(text):
        return Cleaned((text,))
    wanted = rules if isinstance(rules, frozenset) else frozenset(rules)
    if len(text) > _LONG:
        return _clean_long(text, wanted)
    texts = [text]
    applied: list[Rule] = []
    for rule in Rule:
        if rule not in wanted:
            continue
        changed = [part for before in texts for part in _work(rule, before)]
        if changed != texts:
            texts = changed
            applied.append(rule)
    return Cleaned(tuple(dict.fromkeys(texts)), tuple(applied))


def one_address_a_line(text: str) -> str:
    """Return pasted text with a line for each address; a table, or text with a header, as it is.

    Mail programs give what stands in a To: field as one line: "Doe, Ann" <ann@example.com>; ...
    """
    found = [line.strip() for line in text.splitlines() if line.strip()]
    if "\t" in text or not found or "@" not in found[0]:
        return text
    several = {Rule.SEVERAL, Rule.DISPLAY_NAME}
    return "\n".join(
        address
        for line in found
        for address in (clean(line, several).texts if line.count("@") > 1 else (line,))
    )


def _clean_long(text: str, wanted: frozenset[Rule]) -> Cleaned:
    """Clean a cell that no address fills: cut it first, for the rules take long over long texts."""
    if Rule.SEVERAL not in wanted:
        return Cleaned((text,))
    parts = [part for part in _CUTS.split(text) if "@" in part and len(part) <= _LONG]
    texts = [found for part in parts for found in clean(part, wanted).texts]
    return Cleaned(tuple(dict.fromkeys(texts)), (Rule.SEVERAL,)) if texts else Cleaned((text,))


def _work(rule: Rule, text: str) -> list[str]:
    """Apply one rule to one text."""
    if rule is Rule.SEVERAL:
        return _split(text)
    return [_CHANGES[rule](text)]


def _narrow(text: str) -> str:
    """Return full-width characters as the plain ones that they stand for."""
    if not _WIDE.search(text):
        return text
    return unicodedata.normalize("NFKC", text.translate(_WIDE_DOTS))


def _entities(text: str) -> str:
    """Return the entities that web pages leave in addresses as characters."""
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&#64;", "@"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def _without_mailto(text: str) -> str:
    """Return the address of a mailto: link (RFC 6068)."""
    if linked := _MARKDOWN.match(text):
        return linked.group(1)
    found = _MAILTO.match(text)
    if not found:
        return text
    return unquote(text[found.end() :].partition("?")[0].rstrip(">)]\"' "))


def _without_name(text: str) -> str:
    """Return the addresses in angle brackets, or the one in brackets behind a name."""
    angled = _ANGLE.findall(text)
    if angled:
        outside = _ANGLE.sub(" ", text)
        # A bare address beside one in angle brackets is an address too, unless it is the name.
        bare = [] if len(angled) == 1 else _addresses_in(outside)
        return "; ".join(dict.fromkeys([_without_mailto(a).strip() for a in angled] + bare))
    found = _BRACKETED.match(text)
    if found and "@" not in text[: found.start(1)]:
        return found.group(1)
    # Words behind an address, or a label before it, are none of it. Words before it could be the
    # first half of a broken local part, so they stay.
    loose = _BEFORE_WORDS.match(text) or _AFTER_LABEL.match(text)
    return loose.group(1) if loose and not _is_broken_domain(text) else text


def _is_broken_domain(text: str) -> bool:
    """Tell whether a space stands beside a dot of the domain, and so belongs to it."""
    return re.search(r"\.\s|\s\.", text.rpartition("@")[2].strip()) is not None


def _addresses_in(text: str) -> list[str]:
    """Return the words of a text that are addresses."""
    return [word for word in re.split(r"[\s,;]+", text) if "@" in word.strip(_QUOTES)]


def _split(text: str) -> list[str]:
    """Return the addresses of a cell that holds several; parts without @ stay with their text."""
    if text.count("@") <= 1:
        return [text]
    if text.lstrip().startswith('"') and text.count('"@') == 1:
        return [text]  # one address with a quoted local part (RFC 5321 4.1.2)
    parts = [part.strip() for part in _SEPARATORS.split(text) if part and part.strip()]
    if len(parts) == 1 and " " in parts[0]:
        parts = parts[0].split()
    addresses = [part for part in parts if "@" in part]
    return addresses if len(addresses) > 1 else [text]


def _unquoted(text: str) -> str:
    """Return a text without the quotes and brackets around it."""
    bare = text.strip()
    if re.match(r'"[^"]+"@', bare):
        return text  # a quoted local part
    stripped = bare.strip(_QUOTES + _BRACKETS + " ")
    if re.search(r"@\[[^\]]+$", stripped):  # a domain literal keeps its bracket
        stripped += "]"
    return stripped if stripped != bare and stripped else text


def _unspaced(text: str) -> str:
    """Return an address without spaces around and inside it."""
    bare = text.strip().strip("\u00a0\u2007\u202f")
    local, at, domain = bare.rpartition("@")
    if not at or (local.startswith('"') and local.endswith('"')):
        return bare
    local, domain = local.rstrip(), re.sub(r"\s*\.\s*", ".", domain.strip())
    if len(local.split()) > 1 and not _is_broken_word(local):
        return f"{local}@{domain}"
    return f"{''.join(local.split())}@{domain}"


def _is_broken_word(local: str) -> bool:
    """Tell "jane. doe" from "Jane Doe jane.doe": only spaces beside punctuation are stray."""
    return re.search(r"[^\s._+-]\s+[^\s._+-]", local) is None


def _undotted(text: str) -> str:
    """Return an address with dots for the commas inside its domain."""
    local, at, domain = text.rpartition("@")
    if not at or "," not in domain:
        return text
    return f"{local}@{_COMMA.sub('.', domain)}"


def _trimmed(text: str) -> str:
    """Return an address without punctuation at its ends."""
    return text.rstrip(_EDGES).lstrip(_EDGES) if "@" in text else text


def _lowered(text: str) -> str:
    """Return an address with its domain in lower case; the local part may depend on its own."""
    local, at, domain = text.rpartition("@")
    return f"{local}@{domain.lower()}" if at else text


_CHANGES: dict[Rule, Callable[[str], str]] = {
    Rule.INVISIBLE: lambda text: _INVISIBLE.sub("", text),
    Rule.FULL_WIDTH: _narrow,
    Rule.ENTITIES: _entities,
    Rule.MAILTO: _without_mailto,
    Rule.DISPLAY_NAME: _without_name,
    Rule.QUOTES: _unquoted,
    Rule.SPACES: _unspaced,
    Rule.COMMAS: _undotted,
    Rule.TRAILING_DOTS: _trimmed,
    Rule.LOWER_DOMAIN: _lowered,
}
