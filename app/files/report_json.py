"""Reports in JSON: Amazon SES notifications, webhooks and answers of platforms' APIs.

One document, a list of them, one a line, or a list inside an object ("Bounces", "results").
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from app.files.lists import file_error
from app.files.report_lines import (
    NO_ADDRESS,
    NO_EVENT,
    Line,
    Puzzle,
    Reported,
    Skipped,
    address_of,
    settle,
)
from app.files.report_rows import read_object
from app.files.report_words import Says, moment
from app.mail.evidence import EventKind

_LARGEST_OCTETS = 500_000_000  # one document is held in memory as a whole
_DEEPEST = 4
_SES_KINDS = {"bounce", "complaint", "delivery"}
_SES_SAYS = {"permanent": Says.HARD, "transient": Says.SOFT, "undetermined": Says.SOFT}

Object = Mapping[str, Any]


def read_json(path: str, instead: Says | None) -> Iterator[Line]:
    """Yield what a report in JSON tells.

    Raises:
        ListError: It is no JSON, or too large.
    """
    for number, found in enumerate(_objects(path), 1):
        place = f"entry {number}"
        if _ses_kind(found):
            yield from _read_ses(place, found)
        else:
            yield from read_object(place, _texts(found), instead)


def _objects(path: str) -> Iterator[Object]:
    file = Path(path)
    if file.stat().st_size > _LARGEST_OCTETS:
        raise file_error(path, "is larger than 500 MB", "Split it, one entry a line.")
    yield from _unfold(_document(path, file.read_text("utf-8-sig", errors="replace")), 0)


def _document(path: str, text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        lines = [line for line in text.splitlines() if line.strip()]
    try:
        return [json.loads(line) for line in lines]
    except ValueError as error:
        advice = "Give JSON: one document, or one object a line."
        raise file_error(path, f"is no JSON ({error})", advice) from error


def _unfold(value: object, depth: int) -> Iterator[Object]:
    """Yield the objects that are events: those in lists, and in the lists of other objects."""
    if isinstance(value, list):
        for one in cast("list[object]", value):
            yield from _unfold(one, depth)
    elif isinstance(value, dict):
        found = cast("dict[str, object]", value)
        inner = _wrapped(found) if depth < _DEEPEST else None
        if inner is not None:
            yield from _unfold(inner, depth + 1)
        else:
            yield found


def _wrapped(found: Mapping[str, object]) -> object:
    """Return what an object only wraps: SNS's Message, an API's page; None if it is an event."""
    message = found.get("Message")
    if isinstance(message, str) and found.get("Type") == "Notification":
        try:
            return json.loads(message)
        except ValueError:
            return None
    if _ses_kind(found):
        return None
    return next((one for one in found.values() if _holds_objects(one)), None)


def _holds_objects(value: object) -> bool:
    values = cast("list[object]", value) if isinstance(value, list) else []
    return bool(values) and isinstance(values[0], dict)


def _texts(found: Object) -> dict[str, str]:
    """Return an object's own values as texts; what is nested lies beside them."""
    texts: dict[str, str] = {}
    for name, value in found.items():
        if isinstance(value, dict):
            for inner, text in _texts(cast("Object", value)).items():
                texts.setdefault(inner, text)
        elif isinstance(value, str | int | float):
            texts[name] = str(value)
    return texts


# Amazon SES: notifications (notificationType) and published events (eventType)


def _ses_kind(found: Object) -> str:
    kind = found.get("notificationType", found.get("eventType"))
    is_event = isinstance(kind, str) and isinstance(found.get("mail"), dict)
    return str(kind).lower() if is_event else ""


def _read_ses(place: str, found: Object) -> Iterator[Line]:
    kind = _ses_kind(found)
    value = found.get(kind)
    if kind not in _SES_KINDS or not isinstance(value, dict):
        yield Skipped(place)
        return
    body = cast("Object", value)
    at = moment(str(body.get("timestamp", "")))
    if kind == "bounce":
        yield from _read_ses_bounce(place, body, at)
    else:
        yield from _read_ses_others(place, kind, body, at)


def _read_ses_others(place: str, kind: str, body: Object, at: float | None) -> Iterator[Line]:
    is_complaint = kind == "complaint"
    for one in _people(body, "complainedRecipients" if is_complaint else "recipients"):
        address = address_of(one.get("emailAddress", ""))
        if address is None:
            yield Puzzle(place, NO_ADDRESS)
        elif body.get("complaintFeedbackType") == "not-spam":
            yield Skipped(place)
        else:
            happened = EventKind.COMPLAINT if is_complaint else EventKind.DELIVERED
            yield Reported(address, happened, at)


def _read_ses_bounce(place: str, body: Object, at: float | None) -> Iterator[Line]:
    says = _SES_SAYS.get(str(body.get("bounceType", "")).lower())
    for one in _people(body, "bouncedRecipients"):
        address = address_of(one.get("emailAddress", ""))
        if address is None or says is None:
            yield Puzzle(place, NO_ADDRESS if address is None else NO_EVENT)
            continue
        kind = settle(says, one.get("diagnosticCode", ""), one.get("status", ""))
        if isinstance(kind, EventKind):
            yield Reported(address, kind, at)
        else:
            yield Puzzle(place, kind)


def _people(body: Object, name: str) -> Iterator[dict[str, str]]:
    """Yield the recipients of a notification, whose deliveries name them by their address alone."""
    found = body.get(name)
    for one in cast("list[object]", found) if isinstance(found, list) else []:
        yield _texts(cast("Object", one)) if isinstance(one, dict) else {"emailAddress": str(one)}
