"""The words of a reply: folded, found in one pass, the weightiest rule chosen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.mail.reply_rule import Rule
from app.mail.reply_rules_mailbox import MAILBOX_RULES
from app.mail.reply_rules_server import SERVER_RULES
from app.mail.reply_rules_us import US_RULES

_GAP_WORDS = 6
_ADDRESS = re.compile(
    r"<[^<>\n]*@[^<>\n]*>"
    r"|[(\[\"']?[^\s<>()\[\]\"',;:]+@\w[\w-]*(?:\.[\w-]+)*[)\]\"']?"
)
_URL = re.compile(r"https?:\s?//\S+", re.IGNORECASE)
# A link tells something only where it leads to a list of the blocked or to greylisting.
_TELLING = re.compile(
    r"spamhaus|sorbs|spamcop|abusix|cloudmark|barracuda|senderbase|reputation|blacklist|blocklist|"
    r"bl\.php|rbl|dnsbl|ipcheck|ip-lookup|denyip|block-lookup|grey|openspf|spf\.pobox|spamrl",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_TAIL = re.compile(r"[\W_]*\Z")
_ENHANCED = re.compile(r"(?:^|(?<=[\s(#\[]))[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)", re.MULTILINE)
_WIDE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
# An address that came back damaged: replacement characters, lone surrogates, UTF-8 read as Latin-1.
_MANGLED = re.compile("[\ufffd\udc80-\udcff\u0080-\u009f]|[\u00c2\u00c3][\u0080-\u00bf]|\\?\\?")

_UNITS_S = {"s": 1, "m": 60, "h": 3600}
_WAIT_CLOCK = re.compile(r"\b(?:in|for|after|until)\s+(\d{1,2}):(\d{2}):(\d{2})\b")
_WAIT = re.compile(
    r"\b(?:in|for|after|wait|penalty:|dans|en|tra|um|po|cerez|через)\s+"
    r"(?:at least |another |about |approximately )?"
    r"(\d{1,5})\s*(s|m|h)(?:ec(?:ond(?:e|o)?)?s?|in(?:ut(?:e|o|i|en)?)?s?|(?:ou)?rs?)?\b"
)
_LONGEST_WAIT_S = 86_400


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase of a rule, cut at its gap if it has one.

    Attributes:
        head, tail: Before and after the gap; without a gap the tail is empty.
        weight: Rank of the rule and its place among all; the lowest wins.
    """

    head: str
    tail: str
    is_last: bool
    rule: Rule
    weight: tuple[int, int]


class _Match(NamedTuple):
    start: int
    end: int
    phrase: _Phrase


def fold(text: str) -> str:
    """Return the words of a reply: lower case, no accents, spaces single.

    Addresses, enhanced statuses and links that tell nothing are left out: "spam" in an echoed
    address or in the link to a help page is no word of the reply.
    """
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = unicodedata.normalize("NFC", "".join(c for c in parts if not _is_accent(c)))
        text = text.replace("\u2019", "'")
    if "@" in text:
        text = _ADDRESS.sub(" ", text)
    if "//" in text:
        text = _URL.sub(_telling_part, text)
    return " ".join(_ENHANCED.sub("", text).lower().split())


def _telling_part(url: re.Match[str]) -> str:
    return url[0].partition("?")[0] if _TELLING.search(url[0]) else " "


def _is_accent(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


class _Index:
    """All phrases, found by their first two words; across a gap, by the first word of each part."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.single: dict[str, list[_Phrase]] = {}
        self.double: dict[tuple[str, str], list[_Phrase]] = {}
        self.gap: dict[str, dict[str, list[_Phrase]]] = {}
        self.wide: list[_Phrase] = []
        for order, rule in enumerate(rules):
            for text in rule.phrases:
                head, _, tail = fold(text).removesuffix("$").partition(" * ")
                self._add(_Phrase(head, tail, text.endswith("$"), rule, (rule.rank, order)))

    def _add(self, phrase: _Phrase) -> None:
        if _WIDE.search(phrase.head):
            self.wide.append(phrase)
            return
        first, *rest = _WORD.findall(phrase.head)
        if phrase.tail:
            tails = self.gap.setdefault(first, {})
            tails.setdefault(_WORD.findall(phrase.tail)[0], []).append(phrase)
        elif rest:
            self.double.setdefault((first, rest[0]), []).append(phrase)
        else:
            self.single.setdefault(first, []).append(phrase)


_INDEX = _Index((*US_RULES, *SERVER_RULES, *MAILBOX_RULES))


def _matches(text: str) -> Iterator[_Match]:
    found = [(m[0], m.start()) for m in _WORD.finditer(text)]
    for place, (word, start) in enumerate(found):
        for phrase in _INDEX.single.get(word, ()):
            yield from _match(text, phrase, start, start)
        for after, _ in found[place + 1 : place + 2]:
            for phrase in _INDEX.double.get((word, after), ()):
                yield from _match(text, phrase, start, start)
        if word in _INDEX.gap:
            yield from _gap_matches(text, start, _INDEX.gap[word], found[place + 2 :])
    if not text.isascii():
        yield from _wide_matches(text)


def _gap_matches(
    text: str, start: int, tails: dict[str, list[_Phrase]], later: list[tuple[str, int]]
) -> Iterator[_Match]:
    for word, tail_start in later[:_GAP_WORDS]:
        for phrase in tails.get(word, ()):
            yield from _match(text, phrase, start, tail_start)


def _wide_matches(text: str) -> Iterator[_Match]:
    """Find the phrases of scripts that put no spaces between words."""
    for phrase in _INDEX.wide:
        start = text.find(phrase.head)
        if start >= 0:
            yield _Match(start, start + len(phrase.head), phrase)


def _match(text: str, phrase: _Phrase, start: int, tail_start: int) -> Iterator[_Match]:
    end = _end_of(text, phrase.head, start)
    if phrase.tail and end >= 0:
        end = _end_of(text, phrase.tail, tail_start)
    if end >= 0 and not (phrase.is_last and not _TAIL.match(text, end)):
        yield _Match(start, end, phrase)


def _end_of(text: str, part: str, start: int) -> int:
    """Return where a part ends if it stands there as whole words, else -1."""
    end = start + len(part)
    if not text.startswith(part, start) or (end < len(text) and text[end].isalnum()):
        return -1
    return end


def best_rule(text: str, code: int, enhanced: str, provider: str) -> Rule | None:
    """Return the rule whose words decide a folded text, None if no rule knows a word of it.

    A phrase within a longer one does not count: "recipient address rejected: access denied" of
    Exchange is not "access denied".
    """
    found = [m for m in _matches(text) if m.phrase.rule.holds(code, enhanced, provider)]
    if len(found) > 1:
        whole = [m for m in found if not m.phrase.tail]
        found = [m for m in found if not any(_is_inside(m, other) for other in whole)]
    return min(found, key=lambda m: m.phrase.weight).phrase.rule if found else None


def _is_inside(small: _Match, big: _Match) -> bool:
    if small.start < big.start or small.end > big.end:
        return False
    return big.end - big.start > small.end - small.start


def has_mangled_address(text: str) -> bool:
    """Tell whether an address in the text lost its non-ASCII letters on the way."""
    if text.isascii() and "??" not in text:
        return False
    return any(_MANGLED.search(found[0]) for found in _ADDRESS.finditer(text))


def wait_named_s(text: str) -> int | None:
    """Return the wait in seconds that a reply asks for, None if it names none."""
    text = fold(text)
    clock = _WAIT_CLOCK.search(text)
    if clock is not None:
        seconds = int(clock[1]) * 3600 + int(clock[2]) * 60 + int(clock[3])
    else:
        found = _WAIT.search(text)
        if found is None:
            return None
        seconds = int(found[1]) * _UNITS_S[found[2]]
    return min(seconds, _LONGEST_WAIT_S) or None
