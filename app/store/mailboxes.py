"""A mailbox of a job: what is asked once, whatever the number of rows that name it."""

from __future__ import annotations

from dataclasses import dataclass

from app.store.schema import SPAN


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One mailbox to be verified.

    Attributes:
        id: 1-based place among the job's mailboxes.
        text: The address cell of its first row.
        domain: A-labels; empty if the syntax is bad.
        rows: How many rows name it.
    """

    id: int
    text: str
    key: str
    domain: str
    first_name: str
    last_name: str
    rows: int = 1


MailboxLine = tuple[int, str, str, str, str, str, int]


def mailbox_from(line: MailboxLine) -> Mailbox:
    """Build a mailbox from the columns of its table."""
    return Mailbox(line[0] % SPAN, *line[1:])
