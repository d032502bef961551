"""Statuses and the reasons that lead to them: the words of every verdict."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """What to do with an address, in one word."""

    VALID = "valid"
    INVALID = "invalid"
    CATCH_ALL = "catch_all"
    UNKNOWN = "unknown"
    DO_NOT_MAIL = "do_not_mail"


class Reason(StrEnum):
    """One named finding; the services call it sub-status."""

    MAILBOX_CONFIRMED = "mailbox_confirmed"
    HISTORICAL_DELIVERY_CONFIRMED = "historical_delivery_confirmed"

    FAILED_SYNTAX_CHECK = "failed_syntax_check"
    NO_DNS_ENTRIES = "no_dns_entries"
    NO_MX_RECORDS = "no_mx_records"
    DOES_NOT_ACCEPT_MAIL = "does_not_accept_mail"
    UNROUTABLE_ADDRESS = "unroutable_address"
    MAILBOX_NOT_FOUND = "mailbox_not_found"
    MAILBOX_DISABLED = "mailbox_disabled"
    HISTORICAL_HARD_BOUNCE = "historical_hard_bounce"

    SUPPRESSED = "suppressed"
    HISTORICAL_COMPLAINT = "historical_complaint"
    POSSIBLE_TRAP = "possible_trap"
    DISPOSABLE = "disposable"
    POSSIBLE_TYPO = "possible_typo"
    ROLE_BASED_CATCH_ALL = "role_based_catch_all"
    ROLE_BASED = "role_based"

    ACCEPT_ALL = "accept_all"

    MAILBOX_FULL = "mailbox_full"
    GREYLISTED = "greylisted"
    ANTISPAM_SYSTEM = "antispam_system"
    PROVIDER_PROVES_NOTHING = "provider_proves_nothing"
    MAIL_SERVER_TEMPORARY_ERROR = "mail_server_temporary_error"
    FORCIBLE_DISCONNECT = "forcible_disconnect"
    TIMEOUT_EXCEEDED = "timeout_exceeded"
    FAILED_SMTP_CONNECTION = "failed_smtp_connection"
    NETWORK_BLOCKED = "network_blocked"
    MAILBOX_NOT_CHECKED = "mailbox_not_checked"


_VALID = (Reason.MAILBOX_CONFIRMED, Reason.HISTORICAL_DELIVERY_CONFIRMED)
_INVALID = (
    Reason.FAILED_SYNTAX_CHECK,
    Reason.NO_DNS_ENTRIES,
    Reason.NO_MX_RECORDS,
    Reason.DOES_NOT_ACCEPT_MAIL,
    Reason.UNROUTABLE_ADDRESS,
    Reason.MAILBOX_NOT_FOUND,
    Reason.MAILBOX_DISABLED,
    Reason.HISTORICAL_HARD_BOUNCE,
)
_DO_NOT_MAIL = (
    Reason.SUPPRESSED,
    Reason.HISTORICAL_COMPLAINT,
    Reason.POSSIBLE_TRAP,
    Reason.DISPOSABLE,
    Reason.POSSIBLE_TYPO,
    Reason.ROLE_BASED_CATCH_ALL,
    Reason.ROLE_BASED,
)


def status_of(reason: Reason) -> Status:
    """Return the status that a reason leads to when it decides."""
    if reason in _VALID:
        return Status.VALID
    if reason in _INVALID:
        return Status.INVALID
    if reason in _DO_NOT_MAIL:
        return Status.DO_NOT_MAIL
    if reason is Reason.ACCEPT_ALL:
        return Status.CATCH_ALL
    return Status.UNKNOWN


def weight_rank(status: Status) -> int:
    """Return the place of a status in the order of weight; 0 weighs most."""
    return _ORDER.index(status)


_ORDER = (
    Status.INVALID,
    Status.DO_NOT_MAIL,
    Status.CATCH_ALL,
    Status.UNKNOWN,
    Status.VALID,
)
