"""The words of sending platforms: their columns, their events, their ways to write a moment.

Sources: Mailchimp (exports of cleaned and unsubscribed contacts), SendGrid (suppression exports,
Event Webhook), Amazon SES (notifications, account suppression list), Postmark (bounces and
suppressions), Brevo (transactional logs, webhooks), HubSpot (unsubscribes and bounces, email
events).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

from app.mail.evidence import EventKind


class Says(StrEnum):
    """What a word says of an event.

    BOUNCE leaves open whether it is for good; NOTHING is an event that tells nothing of the
    address (opens, clicks, submissions).
    """

    DELIVERED = "delivered"
    HARD = "hard"
    SOFT = "soft"
    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    UNSUBSCRIBE = "unsubscribe"
    NOTHING = "nothing"


KIND_OF = {
    Says.DELIVERED: EventKind.DELIVERED,
    Says.HARD: EventKind.HARD_BOUNCE,
    Says.SOFT: EventKind.SOFT_BOUNCE,
    Says.COMPLAINT: EventKind.COMPLAINT,
    Says.UNSUBSCRIBE: EventKind.UNSUBSCRIBE,
}

# Column names without case, blanks and marks; the better ones first.
ADDRESS_COLUMNS = (
    "emailaddress",
    "email",
    "recipient",
    "recipientemail",
    "emailto",
    "rcptto",
    "contactemail",
    "subscriberemail",
    "mail",
    "address",
    "to",
)
WORD_COLUMNS = (
    "event",
    "eventtype",
    "eventname",
    "type",
    "sttext",
    "kind",
    "status",
    "subscriptionstatus",
    "suppressionreason",
    "notificationtype",
    "recordtype",
    "bouncetype",
    "reason",
)
# Why it bounced; "spam" here is the host's view of the mail, not a complaint.
CATEGORY_COLUMNS = ("bouncecategory", "bounceclassification", "bouncesubtype", "category")
REASON_COLUMNS = (
    "diagnosticcode",
    "diagnostic",
    "reason",
    "bouncereason",
    "response",
    "smtpresponse",
    "details",
    "message",
    "error",
    "portalbounce",
)
CODE_COLUMNS = ("status", "statuscode", "smtpcode", "errorcode", "code", "enhancedstatus")
MOMENT_COLUMNS = (
    "timestamp",
    "ts",
    "eventtime",
    "eventdate",
    "occurredat",
    "bouncedat",
    "deliveredat",
    "receivedat",
    "cleantime",
    "unsubtime",
    "created",
    "createdat",
    "datetime",
    "date",
    "time",
    "lastupdatetime",
    "lastchanged",
    "tsepoch",
)
# A filled cell here is the event itself: HubSpot's flags, Mailchimp's times.
FLAG_COLUMNS = {
    "portalspamreport": Says.COMPLAINT,
    "portalbounce": Says.HARD,
    "globalbounce": Says.HARD,
    "portalunsubscribe": Says.UNSUBSCRIBE,
    "cleantime": Says.HARD,
    "unsubtime": Says.UNSUBSCRIBE,
}
# With one of these a bare "bounce" is a hard one by the platform's own definition: SendGrid's
# webhook, HubSpot's events, the suppression list of an SES account.
HARD_BY_DEFINITION = frozenset({"sgeventid", "sgmessageid", "emailcampaignid", "lastupdatetime"})

_WORDS = {
    # "Accepted" and "sent" are of the platform itself, not of the host.
    Says.DELIVERED: "delivered delivery",
    Says.HARD: (
        "hard hardbounce hardbounces hardbounced hardbouncedemails permanent permanentbounce "
        "permanentfailure invalid invalidemail invalidemails invalidaddress invalidrecipient "
        "bademailaddress unknownuser cleaned mailboxunavailable suppressedbounce noemail "
        "nosuchuser usernotfound"
    ),
    Says.SOFT: (
        "soft softbounce softbounces softbounced temporary transient temporarybounce deferred "
        "deferral delayed deliverydelay blocked block blocks mailboxfull full undetermined "
        "contentrejected messagetoolarge attachmentrejected spamnotification dnserror "
        "virusnotification challengeverification dmarcpolicy smtpapierror content reputation "
        "frequencyorvolumetoohigh technicalfailure unclassified spam_content policy throttled "
        "error timeout connectionerror dnsfailure mailboxmisconfiguration generalbouncetemporary"
    ),
    Says.BOUNCE: "bounce bounces bounced failed failure undelivered undeliverable rejected",
    Says.COMPLAINT: (
        "complaint complaints complained spam spamreport spamreports spamreported spamcomplaint "
        "spamcomplaints abuse markedasspam junk fblreport feedbackloop reportedspam"
    ),
    Says.UNSUBSCRIBE: (
        "unsubscribe unsubscribes unsubscribed unsub optout optedout groupunsubscribe "
        "listunsubscribe globalunsubscribe manualsuppression manuallydeactivated"
    ),
    Says.NOTHING: (
        "open opened opens uniqueopened firstopening proxyopen loadedbyproxy click clicked clicks "
        "sent send requests request processed subscribe subscribed subscription autoresponder "
        "addresschange rendering renderingfailure print forward statuschange unbounce resubscribe "
        "dropped mtadropped groupresubscribe queued listaddition contactupdated contactdeleted "
        "unconfirmed inbounderror templaterenderingfailed openrelaytest outofoffice active "
        "transactional nonsubscribed"
    ),
}
_BY_WORD = {word: says for says, words in _WORDS.items() for word in words.split()}

# In names of files: SendGrid's exports of bounces, blocks and spam reports have the same columns.
_IN_NAMES = (
    ("soft", Says.SOFT),
    ("block", Says.SOFT),
    ("spam", Says.COMPLAINT),
    ("complain", Says.COMPLAINT),
    ("abuse", Says.COMPLAINT),
    ("unsub", Says.UNSUBSCRIBE),
    ("optout", Says.UNSUBSCRIBE),
    ("optedout", Says.UNSUBSCRIBE),
    ("hard", Says.HARD),
    ("invalidemail", Says.HARD),
    ("cleaned", Says.HARD),
    ("bounce", Says.BOUNCE),
    ("delivered", Says.DELIVERED),
)
_MARKS = re.compile(r"[\W_]+")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?")
_EPOCH_MS = re.compile(r"\d{12,13}")
_DATE = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(.*)", re.DOTALL)
_CLOCK = re.compile(r"[,T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?")
_MONTHS = 12


def bare(text: str) -> str:
    """Return a name without case, blanks and marks: "Email Address" and "email_address" are one."""
    return _MARKS.sub("", text).lower()


def says(word: str) -> Says | None:
    """Return what a platform's word says of an event; None if it is no such word."""
    return _BY_WORD.get(bare(word)) if len(word) <= 40 else None  # noqa: PLR2004  no word is longer


def said_by_name(name: str) -> Says | None:
    """Return what a file's name says of the rows in it; None if nothing."""
    plain = bare(name)
    return next((found for part, found in _IN_NAMES if part in plain), None)


def moment(text: str) -> float | None:
    """Return a moment as Unix time, s; None if it cannot be read. Without a zone it is UTC.

    Of days and months that could change places, "/" puts the month first, "." and "-" the day.
    """
    plain = text.strip().removesuffix(" UTC").removesuffix(" GMT")
    if _EPOCH.fullmatch(plain):
        return float(plain)
    if _EPOCH_MS.fullmatch(plain):
        return float(plain) / 1000
    for read in (datetime.fromisoformat, parsedate_to_datetime, _numeric):
        try:
            found = read(plain)
            return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
        except (ValueError, OverflowError, TypeError, IndexError):  # the library's, on odd dates
            continue
    return None


def _numeric(text: str) -> datetime:
    """Read 31/12/2024 23:59, 12/31/2024 11:59 PM and the like.

    Raises:
        ValueError: It is something else.
    """
    date = _DATE.fullmatch(text)
    if date is None:
        raise ValueError(text)
    one, other, year = int(date[1]), int(date[3]), int(date[4])
    month_first = other > _MONTHS or (date[2] == "/" and one <= _MONTHS)
    month, day = (one, other) if month_first else (other, one)
    clock = _CLOCK.match(date[5])
    if clock is None:
        return datetime(year, month, day, tzinfo=UTC)
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4].lower() == "pm" else 0)
    return datetime(year, month, day, hour, int(clock[2]), int(clock[3] or 0), tzinfo=UTC)
