"""Turns the flags and headline of one service's answer into Winnow's words.

Flags beat headlines: a disposable, role or catch-all address is not valid because the service's
summary says so. Contradictions end as unknown, so that nothing is condemned or cleared by mistake.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.hosted import words
from app.mail.reason import Reason, Status


@dataclass(frozen=True, slots=True)
class Judgement:
    """A status and the reason for it; None where the service gave none that we know."""

    status: Status
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Flags:
    """What a service says of an address beside its headline; None if it did not say."""

    is_trap: bool | None = None
    is_disposable: bool | None = None
    is_role: bool | None = None
    is_catch_all: bool | None = None


UNKNOWN = Judgement(Status.UNKNOWN)
VALID = Judgement(Status.VALID, Reason.MAILBOX_CONFIRMED)
CATCH_ALL = Judgement(Status.CATCH_ALL, Reason.ACCEPT_ALL)


def discouraged(flags: Flags) -> Judgement | None:
    """Return why the address should not be mailed although it may exist; None if it may be."""
    if flags.is_trap:
        return Judgement(Status.DO_NOT_MAIL, Reason.POSSIBLE_TRAP)
    if flags.is_disposable:
        return Judgement(Status.DO_NOT_MAIL, Reason.DISPOSABLE)
    if flags.is_role and flags.is_catch_all:
        return Judgement(Status.DO_NOT_MAIL, Reason.ROLE_BASED_CATCH_ALL)
    if flags.is_role:
        return Judgement(Status.DO_NOT_MAIL, Reason.ROLE_BASED)
    return None


def headline(status: Status, flags: Flags, *reasons: str) -> Judgement:
    """Return the service's own headline after its flags were heard."""
    if status is Status.INVALID:
        return Judgement(status, words.reason_for(status, *reasons))
    held_back = discouraged(flags)
    if held_back is not None:
        return held_back
    if status is Status.DO_NOT_MAIL:
        return Judgement(status, words.reason_for(status, *reasons))
    if status is Status.CATCH_ALL or flags.is_catch_all:
        return CATCH_ALL
    if status is Status.VALID:
        return Judgement(status, words.reason_for(status, *reasons) or Reason.MAILBOX_CONFIRMED)
    return Judgement(Status.UNKNOWN, words.reason_for(Status.UNKNOWN, *reasons))
