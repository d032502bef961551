"""What enhanced statuses and bare codes mean where a reply has no known words.

Sources: RFC 3463 and the IANA registry of enhanced statuses; RFC 5321 4.2.3; RFC 7372 (x.7.23 to
x.7.25); RFC 7505 (x.1.10, x.7.27); Microsoft Learn "NDR error codes in Exchange Online"
(5.7.5xx, 5.7.6xx, 4.7.5xx to 4.7.8xx); Google "SMTP error codes" (4.7.2x, 5.7.2x).
"""

from __future__ import annotations

from app.mail.reply_class import ReplyClass

_C = ReplyClass

# Postfix, qmail and Yandex say 5.7.0 or 5.7.1 of anything, 5.7.17 is about the mailbox (RFC 7293).
_POLICY_FOR_ANYTHING = frozenset({"5.7.0", "5.7.1", "4.7.0", "4.7.1", "5.7.17"})
_ABOUT_US = ("5.7.", "4.7.", "5.1.7", "5.1.8", "4.1.7", "4.1.8", "5.5.3", "4.5.3")
_ACCOUNT_DISABLED = (525, "5.7.13")  # RFC 5248
_MICROSOFT_DIGITS = 3  # x.7.5xx to x.7.8xx are of Exchange Online alone
_MICROSOFT = frozenset({"microsoft365", "outlook"})

_BY_STATUS = {
    "5.1.1": _C.NO_SUCH_MAILBOX,
    "4.1.1": _C.NO_SUCH_MAILBOX,
    "5.1.3": _C.NO_SUCH_MAILBOX,
    "5.1.6": _C.NO_SUCH_MAILBOX,
    "5.2.4": _C.NO_SUCH_MAILBOX,
    "5.1.7": _C.BAD_SENDER,
    "4.1.7": _C.BAD_SENDER,
    "5.1.8": _C.BAD_SENDER,
    "4.1.8": _C.BAD_SENDER,
    "5.1.9": _C.BAD_SENDER,
    "5.2.2": _C.FULL,
    "4.2.2": _C.FULL,
    "4.2.0": _C.GREYLISTED,
    "5.2.121": _C.EXISTS_RATE_LIMITED,
    "5.2.122": _C.EXISTS_RATE_LIMITED,
    "4.5.3": _C.TOO_MANY_RECIPIENTS,
    "5.5.3": _C.TOO_MANY_RECIPIENTS,
    "5.6.7": _C.NEEDS_SMTPUTF8,
    "5.6.9": _C.NEEDS_SMTPUTF8,
    "4.7.0": _C.GREYLISTED,
    "4.7.1": _C.GREYLISTED,
    "4.7.23": _C.BAD_SENDER,
    "5.7.23": _C.BAD_SENDER,
    "5.7.24": _C.BAD_SENDER,
    "4.7.25": _C.NO_RDNS,
    "5.7.25": _C.NO_RDNS,
    "4.7.26": _C.BAD_SENDER,
    "5.7.26": _C.BAD_SENDER,
    "4.7.27": _C.BAD_SENDER,
    "5.7.27": _C.BAD_SENDER,
    "4.7.28": _C.RATE_LIMITED,
    "5.7.28": _C.RATE_LIMITED,
    "4.7.29": _C.NEEDS_TLS,
    "5.7.29": _C.NEEDS_TLS,
    "4.7.10": _C.NEEDS_TLS,
    "5.7.10": _C.NEEDS_TLS,
    "5.7.64": _C.RELAY_DENIED,
}
_BY_GROUP = {
    "1": _C.UNCLEAR,
    "2": _C.UNCLEAR,
    "3": _C.SERVER_TROUBLE,
    "4": _C.SERVER_TROUBLE,
    "5": _C.UNCLEAR,
    "6": _C.UNCLEAR,
    "7": _C.POLICY,
}


def overrules_mailbox_words(enhanced: str) -> bool:
    """Tell whether a status speaks of us, whatever the words say of the mailbox."""
    return enhanced.startswith(_ABOUT_US) and enhanced not in _POLICY_FOR_ANYTHING


def read_enhanced(code: int, enhanced: str, provider: str) -> tuple[ReplyClass, str] | None:
    """Return the class that an enhanced status means by itself, None where it tells nothing."""
    if not enhanced:
        return None
    if (code, enhanced) == _ACCOUNT_DISABLED:
        return _C.DISABLED, "disabled: 525 5.7.13"
    found = _BY_STATUS.get(enhanced)
    if enhanced == "5.1.10":
        # RFC 7505: null MX. Exchange: recipient not found.
        found = _C.NO_SUCH_MAILBOX if provider in _MICROSOFT else _C.NO_MAIL_HERE
    if found is None:
        kind, subject, detail = enhanced.split(".")
        if subject == "7" and len(detail) >= _MICROSOFT_DIGITS:
            found = _C.RATE_LIMITED if kind == "4" else _C.LISTED
        else:
            found = _BY_GROUP.get(subject, _C.UNCLEAR)
    return found, f"{found}: {enhanced}"


_BY_CODE = {
    421: _C.SERVER_TROUBLE,
    430: _C.SERVER_TROUBLE,
    451: _C.GREYLISTED,
    452: _C.SERVER_TROUBLE,
    454: _C.SERVER_TROUBLE,
    455: _C.SERVER_TROUBLE,
    500: _C.SERVER_TROUBLE,
    501: _C.UNCLEAR,
    502: _C.SERVER_TROUBLE,
    503: _C.SERVER_TROUBLE,
    504: _C.BAD_HELO,
    521: _C.POLICY,
    523: _C.POLICY,
    530: _C.NEEDS_TLS,
    556: _C.NO_MAIL_HERE,
}
_WITHOUT_WORDS = {
    550: _C.NO_SUCH_MAILBOX,
    551: _C.NO_SUCH_MAILBOX,
    552: _C.FULL,
    553: _C.NO_SUCH_MAILBOX,
}


def read_code(code: int, text: str) -> tuple[ReplyClass, str]:
    """Return the class that a bare code means; text is what is left of the reply, folded.

    550 to 553 without any words say no to the mailbox (RFC 5321 4.2.3); with words that no rule
    knows they may say anything.
    """
    found = _BY_CODE.get(code, _C.UNCLEAR)
    if not any(char.isalpha() for char in text):
        found = _WITHOUT_WORDS.get(code, found)
    return found, f"{found}: bare {code}"
