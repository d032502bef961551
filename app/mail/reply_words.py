"""The words of a reply: folded, found in one pass, the weightiest rule chosen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.mail.reply_rule import Rule
from app.mail.reply_rules_mailbox import MAILBOX_RULES
from app.mail.reply_rules_server import SERVER_RULES
from app.mail.reply_rules_us import US_RULES

_GAP_OCTETS = 80
_ADDRESS = re.compile(r"<[^<>\n]*@[^<>\n]*>|[^\s<>()\[\]\"',;:]+@[^\s<>()\[\]\"',;:]+")
_WORD = re.compile(r"[^\W_]+")
_TAIL = re.compile(r"[\W_]*\Z")
_ENHANCED = re.compile(r"(?:^|(?<=[\s(#\[]))[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)", re.MULTILINE)
_WIDE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
# An address that came back damaged: replacement characters, lone surrogates, UTF-8 read as Latin-1.
_MANGLED = re.compile("[\ufffd\udc80-\udcff\u0080-\u009f]|[\u00c2\u00c3][\u0080-\u00bf]|\\?\\?")

_UNITS_S = {"s": 1, "m": 60, "h": 3600}
_WAIT_CLOCK = re.compile(r"\b(?:in|for|after|until)\s+(\d{1,2}):(\d{2}):(\d{2})\b")
_WAIT = re.compile(
    r"\b(?:in|for|after|wait|dans|en|tra|um|po|cerez|через)\s+(?:at least |another |about )?"
    r"(\d{1,5})\s*(s|m|h)(?:ec(?:ond(?:e|o)?)?s?|in(?:ut(?:e|o|i|en)?)?s?|(?:ou)?rs?)?\b"
)
_LONGEST_WAIT_S = 86_400


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase of a rule, cut at its gaps."""

    parts: tuple[str, ...]
    is_last: bool
    rule: Rule

    def end_in(self, text: str, start: int) -> int:
        """Return where the phrase ends if it starts at start, else -1."""
        end = start
        for number, part in enumerate(self.parts):
            at = start if number == 0 else text.find(part, end, end + _GAP_OCTETS)
            if at < 0 or not text.startswith(part, at):
                return -1
            end = at + len(part)
        if end < len(text) and text[end].isalnum() and not _WIDE.match(text[end]):
            return -1
        return -1 if self.is_last and not _TAIL.match(text, end) else end


@dataclass(frozen=True, slots=True)
class _Match:
    start: int
    end: int
    rule: Rule


def fold(text: str) -> str:
    """Return lower-case text without accents, addresses and enhanced statuses, spaces single."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = unicodedata.normalize("NFC", "".join(c for c in parts if not _is_accent(c)))
    if "@" in text:
        text = _ADDRESS.sub("<>", text)
    return " ".join(_ENHANCED.sub("", text).lower().replace("\u2019", "'").split())


def _is_accent(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


def _compile(rules: tuple[Rule, ...]) -> tuple[dict[str, list[_Phrase]], list[_Phrase]]:
    by_word: dict[str, list[_Phrase]] = {}
    wide: list[_Phrase] = []
    for rule in rules:
        for text in rule.phrases:
            parts = tuple(fold(text).removesuffix("$").split(" * "))
            phrase = _Phrase(parts, text.endswith("$"), rule)
            first = _WORD.match(parts[0])
            if first is None or _WIDE.search(parts[0]):
                wide.append(phrase)
            else:
                by_word.setdefault(first[0], []).append(phrase)
    return by_word, wide


_BY_WORD, _WIDE_PHRASES = _compile((*US_RULES, *SERVER_RULES, *MAILBOX_RULES))


def _matches(text: str) -> Iterator[_Match]:
    for word in _WORD.finditer(text):
        for phrase in _BY_WORD.get(word[0], ()):
            end = phrase.end_in(text, word.start())
            if end >= 0:
                yield _Match(word.start(), end, phrase.rule)
    if not text.isascii():
        for phrase in _WIDE_PHRASES:
            start = text.find(phrase.parts[0])
            if start >= 0:
                yield _Match(start, start + len(phrase.parts[0]), phrase.rule)


def best_rule(text: str, code: int, enhanced: str, provider: str) -> Rule | None:
    """Return the rule whose words decide a folded text, None if no rule knows a word of it.

    A phrase within a longer one does not count: "recipient address rejected: access denied" of
    Exchange is not "access denied".
    """
    found = [m for m in _matches(text) if m.rule.holds(code, enhanced, provider)]
    if len(found) > 1:
        found = [m for m in found if not any(_is_inside(m, other) for other in found)]
    return min(found, key=lambda m: m.rule.rank).rule if found else None


def _is_inside(small: _Match, big: _Match) -> bool:
    return (
        big.start <= small.start
        and small.end <= big.end
        and big.end - big.start > small.end - small.start
    )


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
