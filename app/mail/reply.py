"""SMTP replies, read on two axes: about whom, and for how long.

1. A 2yz accepts, unless its enhanced status refuses. A 4yz is never permanent, whatever it says.
2. Words decide first: about us, then about the server, then about the mailbox. A phrase inside a
   longer phrase does not count. Words of the echoed address are no words of the reply.
3. Without known words the enhanced status decides, then the bare code.
4. Where code and words disagree, the reading that harms nobody wins.
5. Before RCPT nothing can be about the mailbox: no mailbox was named yet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.mail.reply_class import About, ReplyClass, about_of
from app.mail.reply_codes import overrules_mailbox_words, read_code, read_enhanced
from app.mail.reply_rule import Circumstances
from app.mail.reply_words import best_rule, fold, has_mangled_address, wait_named_s

__all__ = ["About", "Reading", "Reply", "ReplyClass", "about_of", "enhanced_status", "read_reply"]


@dataclass(frozen=True, slots=True)
class Reply:
    """One SMTP reply (RFC 5321 4.2).

    Attributes:
        code: Three digits, 200 to 599.
        text: All lines without their codes, joined by a newline, enhanced status kept.
    """

    code: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reply means.

    Attributes:
        about: Whom it speaks of.
        is_permanent: Whether asking again later is pointless (5yz and words agree).
        reply_class: The class by words, enhanced status and code.
        rule: Name of the rule that decided, for the evidence panel.
        retry_after_s: The wait that the reply itself asks for, seconds; None if it names none.
    """

    about: About
    is_permanent: bool
    reply_class: ReplyClass
    rule: str
    retry_after_s: int | None = None


_FIRST_REFUSAL = 300
_LONGEST_CHARS = 4000  # bounds the work that a hostile host can make
_FIRST_PERMANENT = 500
_ENHANCED_AT_START = re.compile(r"^[\s#(\[]*([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)", re.MULTILINE)
_ENHANCED_INSIDE = re.compile(r"(?:(?<=[\s(\[#])|(?<=^))([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)")
# Postfix verify(8) and Exim callouts quote what the next host said.
_QUOTED = re.compile(
    r"(?:(?:undeliverable address|unverified address)\b.*?\bsaid:?"
    r"|callout verification failed:)\s+(\d{3})[ -](.*)",
    re.IGNORECASE | re.DOTALL,
)
_RECIPIENT_CLASSES = frozenset(
    {
        ReplyClass.NO_SUCH_MAILBOX,
        ReplyClass.DISABLED,
        ReplyClass.FULL,
        ReplyClass.EXISTS_RATE_LIMITED,
    }
)
_PASSING = frozenset(
    {
        ReplyClass.GREYLISTED,
        ReplyClass.RATE_LIMITED,
        ReplyClass.EXISTS_RATE_LIMITED,
        ReplyClass.TOO_MANY_RECIPIENTS,
        ReplyClass.SERVER_TROUBLE,
        ReplyClass.UNCLEAR,
    }
)


def enhanced_status(reply: Reply) -> str:
    """Return the enhanced status (RFC 3463) that a reply carries, "" if none.

    It stands at the start of a line; some hosts put it elsewhere, in brackets or after "#".
    """
    text = reply.text
    if "." not in text:
        return ""
    found = _ENHANCED_AT_START.search(text) or _ENHANCED_INSIDE.search(text)
    return found[1] if found else ""


def read_reply(reply: Reply, *, provider: str = "", stage: str = "RCPT") -> Reading:
    """Read what a reply says, about whom, and whether it will stay so.

    Args:
        reply: The reply as received.
        provider: Who runs the host, a name in resources/providers.toml; empty if unknown.
        stage: The command that got it: "banner", "EHLO", "STARTTLS", "MAIL" or "RCPT".
    """
    if len(reply.text) > _LONGEST_CHARS:
        reply = Reply(reply.code, reply.text[:_LONGEST_CHARS])
    if reply.code < _FIRST_REFUSAL:
        if enhanced_status(reply).startswith(("4", "5")):
            rule = "unclear: a 2yz with the status of a refusal"
            return Reading(about_of(ReplyClass.UNCLEAR), False, ReplyClass.UNCLEAR, rule)
        return Reading(About.MAILBOX, True, ReplyClass.ACCEPTED, "accepted: 2yz")
    is_quoting = "said" in reply.text or "allout" in reply.text
    quoted = _QUOTED.search(reply.text) if is_quoting else None
    if quoted is not None and "sender" not in reply.text[: quoted.start()].lower():
        return _read_quoted(reply, Reply(int(quoted[1]), quoted[2]))
    enhanced = enhanced_status(reply)
    reply_class, rule = _classify(reply, enhanced, provider)
    if stage != "RCPT" and reply_class in _RECIPIENT_CLASSES:
        reply_class = ReplyClass.BAD_SENDER if stage == "MAIL" else ReplyClass.POLICY
        rule = f"{reply_class}: refused before a mailbox was named"
    return _reading(reply, enhanced, reply_class, rule)


def _reading(reply: Reply, enhanced: str, reply_class: ReplyClass, rule: str) -> Reading:
    is_permanent = (
        reply.code >= _FIRST_PERMANENT
        and not enhanced.startswith("4")
        and reply_class not in _PASSING
        and not (reply_class in _RECIPIENT_CLASSES and _sounds_passing(reply.text))
    )
    wait_s = None if is_permanent else wait_named_s(reply.text)
    return Reading(about_of(reply_class), is_permanent, reply_class, rule, wait_s)


def _sounds_passing(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in ("temporar", "try again", "again later", "try later"))


def _classify(reply: Reply, enhanced: str, provider: str) -> tuple[ReplyClass, str]:
    text = fold(reply.text)
    has_address = "@" in reply.text or enhanced[1:].startswith(".1.")
    rule = best_rule(text, Circumstances(reply.code, enhanced, provider, has_address))
    if rule is None:
        return read_enhanced(reply.code, enhanced, provider) or read_code(reply.code, text)
    if rule.says in (ReplyClass.NO_SUCH_MAILBOX, ReplyClass.DISABLED):
        if overrules_mailbox_words(enhanced):
            return ReplyClass.POLICY, f"policy: {enhanced} against the words of {rule.name!r}"
        if has_mangled_address(reply.text):
            return ReplyClass.NEEDS_SMTPUTF8, "needs_smtputf8: the address came back mangled"
    return rule.says, rule.name


def _read_quoted(reply: Reply, inner: Reply) -> Reading:
    """Read a host's account of what the host behind it said.

    A refusal of the host before us is not ours: it says nothing of the mailbox, nor of us.
    """
    reading = read_reply(inner)
    enhanced = enhanced_status(reply)
    if reading.about is About.MAILBOX and reading.is_permanent:
        return _reading(reply, enhanced, reading.reply_class, f"quoted {reading.rule}")
    rule = f"server_trouble: quoted {reading.rule}"
    return _reading(reply, enhanced, ReplyClass.SERVER_TROUBLE, rule)
