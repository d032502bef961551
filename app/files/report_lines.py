"""What a report of a sending platform tells, line by line, and when a bounce is a hard one.

Rules: a bounce is hard only if it is about the mailbox and for good. Where the host's own words
stand beside the platform's verdict, they are read as a probe's would be: a refusal of the sender,
a full mailbox and anything temporary make it a soft one, whatever the platform calls it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.files.hygiene import clean
from app.files.report_words import KIND_OF, Says
from app.mail.address import Address, parse
from app.mail.evidence import EventKind
from app.mail.reply import About, Reading, Reply, read_reply
from app.mail.reply_class import ReplyClass

NO_ADDRESS = "no address in it"
NO_EVENT = "nothing says what became of the mail"
OPEN_BOUNCE = "it does not say whether the bounce is for good"


@dataclass(frozen=True, slots=True)
class Reported:
    """One event of one address.

    Attributes:
        at: Unix time, seconds; None if the report does not say.
    """

    address: Address
    kind: EventKind
    at: float | None


@dataclass(frozen=True, slots=True)
class Puzzle:
    """A line that was not understood.

    Attributes:
        place: Where, as in "row 12".
        why: One of a few plain phrases, so that they can be counted.
    """

    place: str
    why: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was understood and tells nothing of the address: an open, a click."""

    place: str


Line = Reported | Puzzle | Skipped

_CODE = re.compile(r"(?<![\d.])([245]\d\d)(?=[\s-]|$)")
_ENHANCED = re.compile(r"(?<![\d.])([245])\.\d{1,3}\.\d{1,3}(?![\d.]*\d)")
_NO_SUCH_ADDRESS = re.compile(r"(?<![\d.])5\.1\.(?:0|1|2|3|6|10)(?![\d.]*\d)")
_PROOF = frozenset({ReplyClass.NO_SUCH_MAILBOX, ReplyClass.DISABLED, ReplyClass.NO_MAIL_HERE})
_OPEN_CLASSES = frozenset({ReplyClass.UNCLEAR, ReplyClass.RELAY_DENIED})


def address_of(cell: str) -> Address | None:
    """Return the one address in a cell; None if there is none."""
    for text in clean(cell).texts:
        address = parse(text)
        if isinstance(address, Address):
            return address
    return None


def settle(says: Says, diagnostic: str, code: str = "") -> EventKind | str:
    """Return the kind of event, or why it cannot be told.

    Args:
        says: What the platform's own words say; not NOTHING.
        diagnostic: What the host said, if that is reported; prose is fine.
        code: Enhanced status or reply code from a column of its own.
    """
    if says not in (Says.HARD, Says.BOUNCE):
        return KIND_OF[says]
    reading = _read(diagnostic, code)
    if reading is None:
        return EventKind.HARD_BOUNCE if says is Says.HARD else OPEN_BOUNCE
    if reading.reply_class in _PROOF and reading.is_permanent:
        return EventKind.HARD_BOUNCE
    is_open = reading.reply_class in _OPEN_CLASSES and not _is_temporary(diagnostic, code)
    if not is_open or reading.about is About.US:
        return EventKind.SOFT_BOUNCE
    has_status = _NO_SUCH_ADDRESS.search(f"{code} {diagnostic}") is not None
    return EventKind.HARD_BOUNCE if says is Says.HARD or has_status else OPEN_BOUNCE


def _read(diagnostic: str, code: str) -> Reading | None:
    """Read what the host said; None if nothing of it is reported."""
    text = f"{code} {diagnostic}".strip()
    if not any(letter.isalnum() for letter in text) or text.casefold() in ("true", "none", "null"):
        return None
    found = _CODE.search(text)
    enhanced = _ENHANCED.search(text)
    if found is not None:
        number = int(found[1])
    else:
        number = {"2": 250, "4": 450, "5": 550}[enhanced[1]] if enhanced is not None else 550
    bare = _CODE.sub(" ", diagnostic, count=1).strip()
    status = "" if enhanced is None or enhanced[0] in bare else enhanced[0]
    reading = read_reply(Reply(number, f"{status} {_without_agent(bare)}".strip()))
    # A report of a bounce is no acceptance, whatever number stands in it.
    return None if reading.reply_class is ReplyClass.ACCEPTED else reading


def _without_agent(text: str) -> str:
    """Take "smtp;" off, which RFC 3464 puts before a diagnostic code."""
    kind, sign, rest = text.partition(";")
    return rest.strip() if sign and kind.strip().lower() in ("smtp", "x-unix", "x400") else text


def _is_temporary(diagnostic: str, code: str) -> bool:
    text = f"{code} {diagnostic}"
    found = _CODE.search(text) or _ENHANCED.search(text)
    return found is not None and found[1].startswith("4")
