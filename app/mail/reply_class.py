"""The two axes of a reply: whom it speaks of, and what it says."""

from __future__ import annotations

from enum import StrEnum


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


_MAILBOX = frozenset(
    {
        ReplyClass.ACCEPTED,
        ReplyClass.NO_SUCH_MAILBOX,
        ReplyClass.FULL,
        ReplyClass.DISABLED,
        ReplyClass.EXISTS_RATE_LIMITED,
    }
)
_SERVER = frozenset(
    {
        ReplyClass.NEEDS_SMTPUTF8,
        ReplyClass.RELAY_DENIED,
        ReplyClass.NO_MAIL_HERE,
        ReplyClass.TOO_MANY_RECIPIENTS,
        ReplyClass.SERVER_TROUBLE,
        ReplyClass.UNCLEAR,
    }
)


def about_of(reply_class: ReplyClass) -> About:
    """Return whom a class of replies speaks of.

    A greylisted reply is about us (host, sender and recipient are not yet seen together), a relay
    denial and a host without mail are about the server (it does not serve the domain).
    """
    if reply_class in _MAILBOX:
        return About.MAILBOX
    return About.SERVER if reply_class in _SERVER else About.US
