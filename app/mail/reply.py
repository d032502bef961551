"""SMTP replies, read on two axes: about whom, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Reply:
    """One SMTP reply (RFC 5321 4.2).

    Attributes:
        code: Three digits, 200 to 599.
        text: All lines without their codes, joined by a newline, enhanced status kept.
    """

    code: int
    text: str


class About(StrEnum):
    """Whom a reply speaks of."""

    MAILBOX = "mailbox"
    US = "us"
    SERVER = "server"


class ReplyClass(StrEnum):
    """What a reply to RCPT (or before it) says; words about us outrank words about the mailbox."""

    ACCEPTED = "accepted"
    NO_SUCH_MAILBOX = "no_such_mailbox"
    FULL = "full"
    DISABLED = "disabled"
    EXISTS_RATE_LIMITED = "exists_rate_limited"
    GREYLISTED = "greylisted"
    RATE_LIMITED = "rate_limited"
    LISTED = "listed"
    NO_RDNS = "no_rdns"
    BAD_HELO = "bad_helo"
    BAD_SENDER = "bad_sender"
    NEEDS_TLS = "needs_tls"
    NEEDS_SMTPUTF8 = "needs_smtputf8"
    RELAY_DENIED = "relay_denied"
    NO_MAIL_HERE = "no_mail_here"
    TOO_MANY_RECIPIENTS = "too_many_recipients"
    SERVER_TROUBLE = "server_trouble"
    POLICY = "policy"
    UNCLEAR = "unclear"


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
