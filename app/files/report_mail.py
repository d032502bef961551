"""Reports as mail: bounce messages (RFC 3464) and complaints (ARF, RFC 5965), one or a mailbox."""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from email import message_from_binary_file, policy
from email.message import Message
from pathlib import Path
from typing import cast

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
from app.files.report_words import Says, moment
from app.mail.evidence import EventKind

NO_REPORT = "no delivery report or complaint in the message"
_LARGEST_OCTETS = 50_000_000  # a returned message may carry its attachments
_COMPLAINTS = frozenset({"abuse", "fraud"})
_OPT_OUTS = frozenset({"opt-out", "opt-out-list"})
# RFC 3464 2.3.3; "relayed" and "expanded" go on to where nobody reports.
_ACTIONS = {"failed": Says.BOUNCE, "delayed": Says.SOFT, "delivered": Says.DELIVERED}


def read_message(path: str) -> Iterator[Line]:
    """Yield what one message tells.

    Raises:
        ListError: It is too large to be a report.
    """
    file = Path(path)
    if file.stat().st_size > _LARGEST_OCTETS:
        raise file_error(path, "is larger than 50 MB", "Choose the bounce message itself.")
    with file.open("rb") as stream:
        yield from _read("message", message_from_binary_file(stream, policy=policy.compat32))


def read_mailbox(path: str) -> Iterator[Line]:
    """Yield what the messages of an mbox file tell."""
    box = mailbox.mbox(path, create=False)
    try:
        for number, message in enumerate(box, 1):
            yield from _read(f"message {number}", message)
    finally:
        box.close()


def _read(place: str, message: Message) -> Iterator[Line]:
    dated = moment(_header(message, "Date"))
    found = False
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "message/delivery-status":
            found = True
            yield from _read_status(place, _blocks(part), dated)
        elif kind == "message/feedback-report":
            found = True
            yield from _read_feedback(place, _blocks(part), message, dated)
    if not found:
        yield Puzzle(place, NO_REPORT)


def _blocks(part: Message) -> list[Message]:
    payload: object = part.get_payload()
    found = cast("list[object]", payload) if isinstance(payload, list) else []
    return [one for one in found if isinstance(one, Message)]


def _header(message: Message, name: str) -> str:
    return str(message.get(name, "")).strip()


# Bounces


def _read_status(place: str, blocks: list[Message], dated: float | None) -> Iterator[Line]:
    people = [one for one in blocks if one.get("Final-Recipient") or one.get("Action")]
    if not people:
        yield Puzzle(place, NO_EVENT)
    arrived = next((at for one in blocks if (at := moment(_header(one, "Arrival-Date")))), None)
    for one in people:
        at = moment(_header(one, "Last-Attempt-Date")) or dated or arrived
        yield _read_person(place, one, at)


def _read_person(place: str, block: Message, at: float | None) -> Line:
    # The list holds the address as it was written to, not the one it was forwarded to.
    cells = (_header(block, "Original-Recipient"), _header(block, "Final-Recipient"))
    addresses = [found for cell in cells if (found := address_of(_typed(cell))) is not None]
    action = _header(block, "Action").partition(" ")[0].lower()
    if not addresses:
        return Puzzle(place, NO_ADDRESS)
    if action not in _ACTIONS:
        return Skipped(place)
    kind = settle(
        _ACTIONS[action],
        " ".join(_header(block, "Diagnostic-Code").split()),
        _header(block, "Status").partition(" ")[0],
    )
    if not isinstance(kind, EventKind):
        kind = EventKind.SOFT_BOUNCE  # it failed, and nobody says that the mailbox is at fault
    return Reported(addresses[0], kind, at)


def _typed(cell: str) -> str:
    """Take "rfc822;" off an address."""
    return cell.partition(";")[2] if ";" in cell else cell


# Complaints


def _read_feedback(
    place: str, blocks: list[Message], message: Message, dated: float | None
) -> Iterator[Line]:
    for block in blocks:
        kind = _header(block, "Feedback-Type").lower()
        if kind not in _COMPLAINTS | _OPT_OUTS:
            yield Skipped(place) if kind else Puzzle(place, NO_EVENT)
            continue
        at = moment(_header(block, "Arrival-Date") or _header(block, "Received-Date")) or dated
        happened = EventKind.COMPLAINT if kind in _COMPLAINTS else EventKind.UNSUBSCRIBE
        named = [str(one) for one in block.get_all("Original-Rcpt-To", [])]
        named = named or [str(one) for one in block.get_all("Removal-Recipient", [])]
        cells = named or _returned_to(message)
        addresses = [found for cell in cells if (found := address_of(cell)) is not None]
        if not addresses:
            yield Puzzle(place, NO_ADDRESS)
        for address in addresses:
            yield Reported(address, happened, at)


def _returned_to(message: Message) -> list[str]:
    """Return whom the returned message was written to, if it was one person."""
    for part in message.walk():
        if part.get_content_type() in ("message/rfc822", "text/rfc822-headers"):
            for inner in _blocks(part):
                cell = _header(inner, "To")
                return [cell] if cell.count("@") == 1 else []
    return []
