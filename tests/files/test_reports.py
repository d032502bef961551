"""Reports of sending platforms: what each file tells, and what is no fault of a mailbox."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.files.lists import ListError
from app.files.report_words import moment
from app.files.reports import Puzzle, Reported, Skipped, read_report
from app.mail.evidence import EventKind

HARD, SOFT = EventKind.HARD_BOUNCE, EventKind.SOFT_BOUNCE
COMPLAINT, GONE, DELIVERED = EventKind.COMPLAINT, EventKind.UNSUBSCRIBE, EventKind.DELIVERED
Put = Callable[[str, str], str]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(name: str, text: str) -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def told(path: str, kind: EventKind | None = None) -> dict[str, EventKind]:
    lines = read_report(path, kind)
    return {one.address.text: one.kind for one in lines if isinstance(one, Reported)}


def test_sendgrid_bounces_are_read_by_what_the_host_said(put: Put) -> None:
    path = put(
        "suppression_bounces.csv",
        "status,reason,email,created\n"
        '5.1.1,"550 5.1.1 The email account does not exist",a@x.example,1700000000\n'
        '5.7.1,"550 5.7.1 client host blocked using Spamhaus",b@x.example,1700000000\n'
        '5.2.2,"552 5.2.2 Mailbox over quota",c@x.example,1700000000\n'
        '4.0.0,"450 4.2.1 try again later",d@x.example,1700000000\n',
    )
    assert told(path) == {
        "a@x.example": HARD,
        "b@x.example": SOFT,
        "c@x.example": SOFT,
        "d@x.example": SOFT,
    }
    first = next(iter(read_report(path)))
    assert isinstance(first, Reported)
    assert first.at == 1_700_000_000.0


def test_sendgrid_blocks_look_the_same_and_are_soft(put: Put) -> None:
    text = 'status,reason,email,created\n5.1.1,"550 5.1.1 User unknown",a@x.example,1700000000\n'
    assert told(put("suppression_blocks.csv", text)) == {"a@x.example": SOFT}


def test_sendgrid_spam_reports_and_unsubscribes_are_known_by_their_files(put: Put) -> None:
    spam = put("suppression_spam_reports.csv", "ip,email,created\n1.2.3.4,a@x.example,1700000000\n")
    gone = put("suppression_unsubscribes.csv", "email,created\na@x.example,1700000000\n")
    assert told(spam) == {"a@x.example": COMPLAINT}
    assert told(gone) == {"a@x.example": GONE}


def test_sendgrid_webhook_events_are_read(put: Put) -> None:
    events = [
        {"email": "a@x.example", "event": "bounce", "type": "bounce", "sg_event_id": "1"},
        {"email": "b@x.example", "event": "bounce", "type": "blocked", "sg_event_id": "2"},
        {"email": "c@x.example", "event": "delivered", "response": "250 OK", "sg_event_id": "3"},
        {"email": "d@x.example", "event": "open", "sg_event_id": "4"},
        {"email": "e@x.example", "event": "spamreport", "timestamp": 1700000000},
    ]
    assert told(put("events.json", json.dumps(events))) == {
        "a@x.example": HARD,
        "b@x.example": SOFT,
        "c@x.example": DELIVERED,
        "e@x.example": COMPLAINT,
    }


def test_mailchimp_cleaned_and_unsubscribed_contacts_are_read(put: Put) -> None:
    cleaned = put(
        "cleaned_members_export.csv",
        '"Email Address","First Name",CLEAN_TIME,CLEAN_CAMPAIGN_TITLE\n'
        'a@x.example,Ann,"2024-03-01 10:00:00",Spring\n',
    )
    gone = put(
        "members_export.csv",
        '"Email Address",UNSUB_TIME,UNSUB_TITLE\nb@x.example,"2024-03-01 10:00:00",Spring\n',
    )
    assert told(cleaned) == {"a@x.example": HARD}
    assert told(gone) == {"b@x.example": GONE}


def test_a_mailchimp_archive_is_read_list_by_list(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("subscribed_members_1.csv", "Email Address\na@x.example\n")
        archive.writestr("unsubscribed_members_1.csv", "Email Address\nb@x.example\n")
        archive.writestr(
            "cleaned_members_1.csv", "Email Address,CLEAN_TIME\nc@x.example,2024-01-01\n"
        )
    assert told(str(path)) == {"b@x.example": GONE, "c@x.example": HARD}


SES_BOUNCE = {
    "notificationType": "Bounce",
    "bounce": {
        "bounceType": "Permanent",
        "bounceSubType": "General",
        "timestamp": "2024-02-01T15:12:56.000Z",
        "bouncedRecipients": [
            {
                "emailAddress": "a@x.example",
                "status": "5.1.1",
                "diagnosticCode": "smtp; 550 5.1.1 no",
            },
            {
                "emailAddress": "b@x.example",
                "status": "5.7.1",
                "diagnosticCode": "smtp; 554 5.7.1 spam",
            },
        ],
    },
    "mail": {"destination": ["a@x.example"]},
}


def test_ses_notifications_are_read_alone_and_inside_sns(put: Put) -> None:
    wrapped = {"Type": "Notification", "Message": json.dumps(SES_BOUNCE)}
    for found in (SES_BOUNCE, wrapped):
        assert told(put("n.json", json.dumps(found))) == {"a@x.example": HARD, "b@x.example": SOFT}


def test_ses_transient_bounces_complaints_and_deliveries_are_read(put: Put) -> None:
    soft = json.loads(json.dumps(SES_BOUNCE))
    soft["bounce"]["bounceType"] = "Transient"
    complaint = {
        "eventType": "Complaint",
        "complaint": {"complainedRecipients": [{"emailAddress": "c@x.example"}]},
        "mail": {},
    }
    delivery = {"eventType": "Delivery", "delivery": {"recipients": ["d@x.example"]}, "mail": {}}
    lines = "\n".join(json.dumps(one) for one in (soft, complaint, delivery))
    assert told(put("n.jsonl", lines)) == {
        "a@x.example": SOFT,
        "b@x.example": SOFT,
        "c@x.example": COMPLAINT,
        "d@x.example": DELIVERED,
    }


def test_the_suppression_list_of_an_ses_account_is_read(put: Put) -> None:
    found = {
        "SuppressedDestinationSummaries": [
            {
                "EmailAddress": "a@x.example",
                "Reason": "BOUNCE",
                "LastUpdateTime": "2024-01-01T00:00:00Z",
            },
            {"EmailAddress": "b@x.example", "Reason": "COMPLAINT", "LastUpdateTime": 1700000000.5},
        ]
    }
    assert told(put("list.json", json.dumps(found))) == {
        "a@x.example": HARD,
        "b@x.example": COMPLAINT,
    }


def test_postmark_bounces_and_suppressions_are_read(put: Put) -> None:
    bounces = {
        "TotalCount": 4,
        "Bounces": [
            {
                "Type": "HardBounce",
                "Email": "a@x.example",
                "Details": "smtp;550 5.1.1 unknown user",
            },
            {
                "Type": "SoftBounce",
                "Email": "b@x.example",
                "BouncedAt": "2024-01-15T16:09:19.6421112-05:00",
            },
            {"RecordType": "Bounce", "Type": "SpamComplaint", "Email": "c@x.example"},
            {"Type": "AutoResponder", "Email": "d@x.example"},
        ],
    }
    listed = "EmailAddress,SuppressionReason,CreatedAt\nb@x.example,HardBounce,2024-01-01\n"
    assert told(put("bounces.json", json.dumps(bounces))) == {
        "a@x.example": HARD,
        "b@x.example": SOFT,
        "c@x.example": COMPLAINT,
    }
    assert told(put("suppressions.csv", listed)) == {"b@x.example": HARD}


def test_brevo_logs_are_read_with_the_recipient_and_not_the_sender(put: Put) -> None:
    path = put(
        "logs.csv",
        "st_text,ts,sub,frm,email,tag,mid,link\n"
        "Delivered,01-02-2024 10:00:00,Hi,me@us.example,a@x.example,,1,\n"
        "Hard bounce,01-02-2024 10:00:00,Hi,me@us.example,b@x.example,,2,\n"
        "Soft bounce,01-02-2024 10:00:00,Hi,me@us.example,c@x.example,,3,\n"
        "Complaint,01-02-2024 10:00:00,Hi,me@us.example,d@x.example,,4,\n"
        "Opened,01-02-2024 10:00:00,Hi,me@us.example,e@x.example,,5,\n",
    )
    assert told(path) == {
        "a@x.example": DELIVERED,
        "b@x.example": HARD,
        "c@x.example": SOFT,
        "d@x.example": COMPLAINT,
    }


def test_hubspot_flags_are_read(put: Put) -> None:
    path = put(
        "hubspot.csv",
        "Email,Portal Bounce,Portal Unsubscribe,Portal Spam Report,Global Bounce\n"
        "a@x.example,TRUE,FALSE,FALSE,FALSE\n"
        "b@x.example,FALSE,TRUE,FALSE,FALSE\n"
        "c@x.example,FALSE,FALSE,TRUE,FALSE\n"
        "d@x.example,FALSE,FALSE,FALSE,FALSE\n",
    )
    assert told(path) == {"a@x.example": HARD, "b@x.example": GONE, "c@x.example": COMPLAINT}
    assert sum(isinstance(one, Skipped) for one in read_report(path)) == 1


def test_hubspot_events_are_read_with_their_category(put: Put) -> None:
    path = put(
        "events.csv",
        "type,recipient,created,emailCampaignId,category\n"
        "BOUNCE,a@x.example,1700000000000,1,UNKNOWN_USER\n"
        "BOUNCE,b@x.example,1700000000000,1,SPAM\n"
        "BOUNCE,c@x.example,1700000000000,1,MAILBOX_FULL\n",
    )
    assert told(path) == {"a@x.example": HARD, "b@x.example": SOFT, "c@x.example": SOFT}


def test_a_list_of_ones_own_is_read_by_its_words(put: Put) -> None:
    path = put(
        "mine.csv",
        "address;result;status;date\n"
        "a@x.example;;hard bounce;31.12.2024\n"
        "b@x.example;;delivered;31.12.2024\n"
        "c@x.example;;bounced;31.12.2024\n"
        "nobody;;bounced;31.12.2024\n"
        "e@x.example;;what;31.12.2024\n",
    )
    assert told(path) == {"a@x.example": HARD, "b@x.example": DELIVERED}
    puzzles = [one for one in read_report(path) if isinstance(one, Puzzle)]
    assert [one.place for one in puzzles] == ["row 4", "row 5", "row 6"]
    assert len({one.why for one in puzzles}) == 3


def test_what_a_file_does_not_say_can_be_said_for_it(put: Put) -> None:
    path = put("plain.csv", "email\na@x.example\n")
    with pytest.raises(ListError, match="--kind"):
        told(path)
    assert told(path, COMPLAINT) == {"a@x.example": COMPLAINT}


def test_what_is_no_json_is_said(put: Put) -> None:
    with pytest.raises(ListError, match="no JSON"):
        told(put("x.json", "{broken\nnot json"))


DSN = """\
From: MAILER-DAEMON@mx.example
Date: Fri, 01 Mar 2024 10:00:00 +0000
Content-Type: multipart/report; report-type=delivery-status; boundary="b"
MIME-Version: 1.0

--b
Content-Type: text/plain

It did not work.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
Arrival-Date: Fri, 01 Mar 2024 09:00:00 +0000

Final-Recipient: rfc822; forwarded@y.example
Original-Recipient: rfc822;a@x.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {said}

--b
Content-Type: message/rfc822

To: a@x.example
Subject: Hi

--b--
"""


@pytest.mark.parametrize(
    ("action", "status", "said", "kind"),
    [
        (
            "failed",
            "5.1.1",
            "550 5.1.1 <a@x.example>: Recipient address rejected: User unknown",
            HARD,
        ),
        ("failed", "5.1.1", "550 something went wrong", HARD),
        ("failed", "5.7.1", "550 5.7.1 blocked by spam policy", SOFT),
        ("failed", "5.2.2", "552 5.2.2 mailbox full", SOFT),
        ("failed", "4.4.7", "delivery time expired", SOFT),
        ("failed", "5.0.0", "554 no", SOFT),
        ("delayed", "4.2.0", "450 greylisted", SOFT),
        ("delivered", "2.0.0", "250 ok", DELIVERED),
    ],
)
def test_bounce_messages_are_read(
    put: Put, action: str, status: str, said: str, kind: EventKind
) -> None:
    path = put("bounce.eml", DSN.format(action=action, status=status, said=said))
    assert told(path) == {"a@x.example": kind}


ARF = """\
From: fbl@provider.example
Date: Fri, 01 Mar 2024 10:00:00 +0000
Content-Type: multipart/report; report-type=feedback-report; boundary="b"
MIME-Version: 1.0

--b
Content-Type: text/plain

This is an abuse report.
--b
Content-Type: message/feedback-report

Feedback-Type: {kind}
User-Agent: Reporter/1
Version: 1
{named}Arrival-Date: Thu, 29 Feb 2024 10:00:00 +0000

--b
Content-Type: message/rfc822

To: a@x.example
Subject: Hi

--b--
"""


@pytest.mark.parametrize("named", ["Original-Rcpt-To: <a@x.example>\n", ""])
def test_complaints_are_read(put: Put, named: str) -> None:
    path = put("arf.eml", ARF.format(kind="abuse", named=named))
    assert told(path) == {"a@x.example": COMPLAINT}


def test_complaints_that_are_none_are_left_out(put: Put) -> None:
    assert told(put("arf.eml", ARF.format(kind="not-spam", named=""))) == {}
    assert told(put("out.eml", ARF.format(kind="opt-out", named=""))) == {"a@x.example": GONE}


def test_a_mailbox_of_bounces_is_read_message_by_message(put: Put) -> None:
    one = DSN.format(action="failed", status="5.1.1", said="550 5.1.1 User unknown")
    path = put(
        "bounces.mbox",
        f"From x Fri Mar  1 10:00:00 2024\n{one}\nFrom y Fri Mar  1 10:00:00 2024\n\nhello\n",
    )
    lines = list(read_report(path))
    assert [type(line) for line in lines] == [Reported, Puzzle]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2024-01-02T03:04:05Z", 1704164645.0),
        ("2024-01-02 03:04:05", 1704164645.0),
        ("2024-01-02 03:04:05 UTC", 1704164645.0),
        ("1704164645", 1704164645.0),
        ("1704164645000", 1704164645.0),
        ("Tue, 02 Jan 2024 03:04:05 +0000", 1704164645.0),
        ("01/02/2024 3:04:05 AM", 1704164645.0),
        ("02-01-2024 03:04:05", 1704164645.0),
        ("02.01.2024 03:04:05", 1704164645.0),
        ("01/13/2024", 1705104000.0),
        ("13/01/2024", 1705104000.0),
        ("some day", None),
        ("45/45/2024", None),
    ],
)
def test_moments_are_read_as_platforms_write_them(text: str, at: float | None) -> None:
    assert moment(text) == at
