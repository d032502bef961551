"""What hosted services tell, in the user's words: balances, stops, where keys are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

if TYPE_CHECKING:  # the services come when they are needed
    from app.jobs.hosted_pass import ServiceShare
    from app.jobs.hosted_services import Account

_CONTEXT = "Hosted"

_SOURCES = cast(
    "dict[str, str]",
    {
        "": QT_TRANSLATE_NOOP("Hosted", "No key yet"),
        "keyring": QT_TRANSLATE_NOOP("Hosted", "Key in this computer's keyring"),
        "session": QT_TRANSLATE_NOOP("Hosted", "Key for this session only; gone when you quit"),
        "file": QT_TRANSLATE_NOOP("Hosted", "Key in the file under your passphrase"),
        "environment": QT_TRANSLATE_NOOP("Hosted", "Key from an environment variable"),
    },
)

_STOPS = cast(
    "dict[str, str]",
    {
        "bad_key": QT_TRANSLATE_NOOP(
            "Hosted", "%1 does not accept the key. Nothing more was sent; put in another key."
        ),
        "forbidden": QT_TRANSLATE_NOOP(
            "Hosted", "%1 does not allow this key to verify addresses. Nothing more was sent."
        ),
        "no_credits": QT_TRANSLATE_NOOP(
            "Hosted", "The credits at %1 are used up. What was answered is kept."
        ),
        "budget": QT_TRANSLATE_NOOP(
            "Hosted", "Your budget for %1 is reached. Nothing more was sent."
        ),
        "rate_limited": QT_TRANSLATE_NOOP(
            "Hosted", "%1 asks for a longer break. What was answered is kept; ask again later."
        ),
        "service_down": QT_TRANSLATE_NOOP(
            "Hosted", "%1 does not answer. What was answered is kept; ask again later."
        ),
        "bad_service": QT_TRANSLATE_NOOP(
            "Hosted", "%1 answers in a way that Winnow does not understand. Nothing more was sent."
        ),
        "cancelled": QT_TRANSLATE_NOOP("Hosted", "You stopped it. Nothing more was sent to %1."),
    },
)


_WHYS = cast(
    "dict[str, str]",
    {
        "not_sent": QT_TRANSLATE_NOOP("Hosted", "%1 not sent."),
        "waiting": QT_TRANSLATE_NOOP(
            "Hosted", "%1 still wait at the service: ask again, and nothing is paid twice."
        ),
        "job_failed": QT_TRANSLATE_NOOP("Hosted", "%1 in a job that failed at the service."),
        "refused": QT_TRANSLATE_NOOP("Hosted", "%1 without an answer of the service."),
    },
)


def _translate(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def amount(value: float) -> str:
    """Return a number of credits or checks as people write it."""
    is_whole = float(value).is_integer()
    return QLocale().toString(int(value)) if is_whole else QLocale().toString(value, "f", 2)


def source_words(source: str) -> str:
    """Return where a key is kept; "" for no key."""
    return _translate(_SOURCES[source])


def stop_words(kind: str, service: str) -> str:
    """Return why a service was not asked to the end."""
    return _translate(_STOPS[kind]).replace("%1", service)


def account_words(account: Account) -> str:
    """Return plan and balance in a line; empty if the service tells neither."""
    parts: list[str] = []
    if account.plan:
        plan = QCoreApplication.translate("Hosted", "Plan: %1.")
        parts.append(plan.replace("%1", account.plan))
    if account.credits_left is not None:
        left = QCoreApplication.translate("Hosted", "%1 checks left.")
        parts.append(left.replace("%1", amount(account.credits_left)))
    if account.used is not None and account.included is not None:
        used = QCoreApplication.translate("Hosted", "%1 of %2 used in this period.")
        used = used.replace("%1", amount(account.used))
        parts.append(used.replace("%2", amount(account.included)))
    return " ".join(parts)


def share_words(share: ServiceShare, service: str) -> str:
    """Return what one service did and cost."""
    answers = QCoreApplication.translate("Hosted", "%1 answered")
    parts = [answers.replace("%1", amount(share.answered))]
    if share.from_cache:
        known = QCoreApplication.translate("Hosted", "%1 paid for earlier")
        parts.append(known.replace("%1", amount(share.from_cache)))
    spent = share.spending.spent
    if share.spending.is_told:
        cost = QCoreApplication.translate("Hosted", "credits used for this list: %1")
    else:
        cost = QCoreApplication.translate("Hosted", "credits used for this list: at most %1")
    parts.append(cost.replace("%1", amount(spent)))
    return f"{service}: {', '.join(parts)}"


def unanswered_words(share: ServiceShare) -> str:
    """Return how many have no answer for which reason; what was lost is told elsewhere."""
    counts = Counter(str(each.why) for each in share.unanswered)
    parts = [
        _translate(words).replace("%1", amount(counts[why]))
        for why, words in _WHYS.items()
        if counts[why]
    ]
    return " ".join(parts)
