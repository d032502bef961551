"""The words of the services, said in Winnow's.

Most services speak the vocabulary of the trade (ZeroBounce, NeverBounce): these are its sub-status
words. A word that is not here leads to no reason, never to a guess.
"""

from __future__ import annotations

from typing import Final

from app.mail.reason import Reason, Status, status_of

_ALIASES: Final = {
    "mail_server_did_not_respond": Reason.TIMEOUT_EXCEEDED,
    "timeout": Reason.TIMEOUT_EXCEEDED,
    "timed_out": Reason.TIMEOUT_EXCEEDED,
    "greylist": Reason.GREYLISTED,
    "blocked": Reason.ANTISPAM_SYSTEM,
    "temporary_failure": Reason.MAIL_SERVER_TEMPORARY_ERROR,
    "temporary_error": Reason.MAIL_SERVER_TEMPORARY_ERROR,
    "tempfail": Reason.MAIL_SERVER_TEMPORARY_ERROR,
    "mailbox_quota_exceeded": Reason.MAILBOX_FULL,
    "unroutable_ip_address": Reason.UNROUTABLE_ADDRESS,
    "global_suppression": Reason.SUPPRESSED,
    "catch_all": Reason.ACCEPT_ALL,
    "spamtrap": Reason.POSSIBLE_TRAP,
    "spam_trap": Reason.POSSIBLE_TRAP,
    "abuse": Reason.HISTORICAL_COMPLAINT,
    "disposable_email": Reason.DISPOSABLE,
    "role": Reason.ROLE_BASED,
    "rejected": Reason.MAILBOX_NOT_FOUND,
    "accepted": Reason.MAILBOX_CONFIRMED,
    "null_mx": Reason.DOES_NOT_ACCEPT_MAIL,
}

_REASONS: Final = {reason.value: reason for reason in Reason}

_STATUS_WORDS: Final = {
    "valid": Status.VALID,
    "invalid": Status.INVALID,
    "catch_all": Status.CATCH_ALL,
    "accept_all": Status.CATCH_ALL,
    "unknown": Status.UNKNOWN,
    "do_not_mail": Status.DO_NOT_MAIL,
    "spamtrap": Status.DO_NOT_MAIL,
    "spam_trap": Status.DO_NOT_MAIL,
    "abuse": Status.DO_NOT_MAIL,
}


def normal(word: str) -> str:
    """Return a word in one spelling: lower case, underscores."""
    return word.strip().lower().replace("-", "_").replace(" ", "_")


def status_word(word: str) -> Status | None:
    """Return the status that a service's headline means; None if it is no known word."""
    return _STATUS_WORDS.get(normal(word))


def reason_word(word: str) -> Reason | None:
    """Return the reason that a service's sub-status means; None if it is no known word."""
    spelled = normal(word)
    return _REASONS.get(spelled) or _ALIASES.get(spelled)


def reason_for(status: Status, *words: str) -> Reason | None:
    """Return the first word's reason that leads to the status; None if none does."""
    for word in words:
        reason = reason_word(word)
        if reason is not None and status_of(reason) is status:
            return reason
    return None
