"""The words of a reply: folded, found in one pass, the weightiest rule chosen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from app.mail.reply_rule import Circumstances, Rule
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


class _Match(NamedTuple):
    """Where a phrase stands, counted in words; a whole one skips none between."""

    start: int
    end: int
    is_whole: bool
    phrase: _Phrase


class _Phrase(NamedTuple):
    """A phrase of a rule; the lowest weight wins: the rule's rank, then its place among all."""

    rule: Rule
    weight: tuple[int, int]
    is_last: bool


class _Node:
    """The phrases that go on after the words that led here; gap leads on across other words."""

    __slots__ = ("ends", "gap", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[_Phrase] = []
        self.gap: _Node | None = None

    def after(self, words: Iterable[str]) -> _Node:
        """Return the node behind some words, made where it is missing."""
        node = self
        for word in words:
            node = node.next.setdefault(word, _Node())
        return node

    def across_gap(self) -> _Node:
        """Return the node behind a gap, made where it is missing."""
        if self.gap is None:
            self.gap = _Node()
        return self.gap


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


def _compile(rules: Iterable[Rule]) -> tuple[_Node, dict[str, _Phrase]]:
    """Return the tree of phrases, and apart from it those of scripts without spaces."""
    root = _Node()
    wide: dict[str, _Phrase] = {}
    for order, rule in enumerate(rules):
        for text in rule.phrases:
            phrase = _Phrase(rule, (rule.rank, order), text.endswith("$"))
            head, _, tail = fold(text).partition(" * ")
            if _WIDE.search(head):
                wide[head] = phrase
                continue
            node = root.after(_WORD.findall(head))
            if tail:
                node = node.across_gap().after(_WORD.findall(tail))
            node.ends.append(phrase)
    return root, wide


@cache
def _compiled() -> tuple[_Node, dict[str, _Phrase]]:
    """Compile all rules, once and not before the first reply: the window opens without."""
    return _compile((*US_RULES, *SERVER_RULES, *MAILBOX_RULES))


def _matches(text: str) -> Iterator[_Match]:
    tree, wide_phrases = _compiled()
    words = _WORD.findall(text)
    for start, word in enumerate(words):
        if word in tree.next:
            yield from _walk(tree, words, start, start, 0)
    if not text.isascii():
        for head, phrase in wide_phrases.items():
            if head in text:
                yield _Match(-1, -1, True, phrase)


def _walk(node: _Node, words: list[str], start: int, at: int, skipped: int) -> Iterator[_Match]:
    """Follow the words from one place as far as phrases go."""
    while at < len(words):
        following = node.next.get(words[at])
        if following is None:
            return
        node = following
        at += 1
        for phrase in node.ends:
            if not phrase.is_last or at == len(words):
                yield _Match(start, at, skipped == 0, phrase)
        if node.gap is not None:
            for gap, word in enumerate(words[at : at + _GAP_WORDS + 1]):
                if word in node.gap.next:
                    yield from _walk(node.gap, words, start, at + gap, skipped + gap)


def best_rule(text: str, seen: Circumstances) -> Rule | None:
    """Return the rule whose words decide a folded text, None if no rule knows a word of it.

    A phrase within a longer one does not count: "recipient address rejected: access denied" of
    Exchange is not "access denied".
    """
    found = [m for m in _matches(text) if m.phrase.rule.holds(seen)]
    if len(found) > 1:
        whole = [m for m in found if m.is_whole]
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
