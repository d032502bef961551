"""Icon, colour and words for each status and reason, in the user's language."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.mail.reason import Reason, Status

_CONTEXT = "Verdict"

# Shown from safest to least safe: the order of chips, donut and export.
ORDER = (Status.VALID, Status.CATCH_ALL, Status.UNKNOWN, Status.DO_NOT_MAIL, Status.INVALID)

_ICONS = {
    Status.VALID: "circle-check",
    Status.INVALID: "circle-x",
    Status.CATCH_ALL: "shuffle",
    Status.UNKNOWN: "circle-question-mark",
    Status.DO_NOT_MAIL: "ban",
}

_STATUS = cast(
    "dict[Status, str]",
    {
        Status.VALID: QT_TRANSLATE_NOOP("Verdict", "Valid"),
        Status.INVALID: QT_TRANSLATE_NOOP("Verdict", "Invalid"),
        Status.CATCH_ALL: QT_TRANSLATE_NOOP("Verdict", "Catch-all"),
        Status.UNKNOWN: QT_TRANSLATE_NOOP("Verdict", "Unknown"),
        Status.DO_NOT_MAIL: QT_TRANSLATE_NOOP("Verdict", "Do not mail"),
    },
)

_STATUS_HINT = cast(
    "dict[Status, str]",
    {
        Status.VALID: QT_TRANSLATE_NOOP("Verdict", "The mailbox exists. Safe to send."),
        Status.INVALID: QT_TRANSLATE_NOOP("Verdict", "Mail would bounce. Remove these."),
        Status.CATCH_ALL: QT_TRANSLATE_NOOP(
            "Verdict", "The domain takes any address, so the mailbox cannot be proven."
        ),
        Status.UNKNOWN: QT_TRANSLATE_NOOP(
            "Verdict", "No clear answer yet. Not bad, just not known: try again later."
        ),
        Status.DO_NOT_MAIL: QT_TRANSLATE_NOOP(
            "Verdict", "Mail may arrive, but sending would hurt you: throw-away, role or trap."
        ),
    },
)

_REASON = cast(
    "dict[Reason, str]",
    {
        Reason.MAILBOX_CONFIRMED: QT_TRANSLATE_NOOP("Verdict", "Mailbox confirmed"),
        Reason.HISTORICAL_DELIVERY_CONFIRMED: QT_TRANSLATE_NOOP("Verdict", "Delivered before"),
        Reason.FAILED_SYNTAX_CHECK: QT_TRANSLATE_NOOP("Verdict", "Not an address"),
        Reason.NO_DNS_ENTRIES: QT_TRANSLATE_NOOP("Verdict", "Domain does not exist"),
        Reason.NO_MX_RECORDS: QT_TRANSLATE_NOOP("Verdict", "Domain has no mail server"),
        Reason.DOES_NOT_ACCEPT_MAIL: QT_TRANSLATE_NOOP("Verdict", "Domain refuses all mail"),
        Reason.UNROUTABLE_ADDRESS: QT_TRANSLATE_NOOP("Verdict", "Mail cannot be routed"),
        Reason.MAILBOX_NOT_FOUND: QT_TRANSLATE_NOOP("Verdict", "Mailbox does not exist"),
        Reason.MAILBOX_DISABLED: QT_TRANSLATE_NOOP("Verdict", "Mailbox is disabled"),
        Reason.HISTORICAL_HARD_BOUNCE: QT_TRANSLATE_NOOP("Verdict", "Bounced before"),
        Reason.SUPPRESSED: QT_TRANSLATE_NOOP("Verdict", "On your suppression list"),
        Reason.HISTORICAL_COMPLAINT: QT_TRANSLATE_NOOP("Verdict", "Complained before"),
        Reason.POSSIBLE_TRAP: QT_TRANSLATE_NOOP("Verdict", "Possible spam trap"),
        Reason.DISPOSABLE: QT_TRANSLATE_NOOP("Verdict", "Throw-away address"),
        Reason.POSSIBLE_TYPO: QT_TRANSLATE_NOOP("Verdict", "Probably mistyped"),
        Reason.ROLE_BASED_CATCH_ALL: QT_TRANSLATE_NOOP("Verdict", "Role address, catch-all"),
        Reason.ROLE_BASED: QT_TRANSLATE_NOOP("Verdict", "Role address"),
        Reason.ACCEPT_ALL: QT_TRANSLATE_NOOP("Verdict", "Domain accepts everything"),
        Reason.MAILBOX_FULL: QT_TRANSLATE_NOOP("Verdict", "Mailbox is full"),
        Reason.GREYLISTED: QT_TRANSLATE_NOOP("Verdict", "Asked to come back later"),
        Reason.ANTISPAM_SYSTEM: QT_TRANSLATE_NOOP("Verdict", "Server would not talk to us"),
        Reason.PROVIDER_PROVES_NOTHING: QT_TRANSLATE_NOOP("Verdict", "Provider hides the answer"),
        Reason.MAIL_SERVER_TEMPORARY_ERROR: QT_TRANSLATE_NOOP("Verdict", "Server had trouble"),
        Reason.FORCIBLE_DISCONNECT: QT_TRANSLATE_NOOP("Verdict", "Server hung up"),
        Reason.TIMEOUT_EXCEEDED: QT_TRANSLATE_NOOP("Verdict", "Server did not answer in time"),
        Reason.FAILED_SMTP_CONNECTION: QT_TRANSLATE_NOOP("Verdict", "Server not reachable"),
        Reason.NETWORK_BLOCKED: QT_TRANSLATE_NOOP("Verdict", "Your network blocks the check"),
        Reason.MAILBOX_NOT_CHECKED: QT_TRANSLATE_NOOP("Verdict", "Mailbox not checked"),
    },
)


def icon_name(status: Status) -> str:
    """Return the icon of a status, in resources/icons."""
    return _ICONS[status]


def status_word(status: Status) -> str:
    """Return a status as people read it."""
    return QCoreApplication.translate(_CONTEXT, _STATUS[status])


def status_hint(status: Status) -> str:
    """Return one sentence on what a status means for sending."""
    return QCoreApplication.translate(_CONTEXT, _STATUS_HINT[status])


def reason_word(reason: Reason) -> str:
    """Return a reason in a few words."""
    return QCoreApplication.translate(_CONTEXT, _REASON[reason])
