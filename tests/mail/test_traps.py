"""Hints of spam traps."""

from __future__ import annotations

import pytest

from app.mail.traps import TrapList

TRAPS = TrapList.from_entries(("uce.example", "spam@firm.example"))


@pytest.mark.parametrize(
    ("local_part", "domain", "hint"),
    [
        ("a", "uce.example", "list: uce.example"),
        ("a", "x.uce.example", "list: uce.example"),
        ("Spam", "firm.example", "list: spam@firm.example"),
        ("spamtrap", "firm.example", "pattern: spamtrap"),
        ("my.spam-trap.7", "firm.example", "pattern: spam-trap"),
        ("honeypot2", "firm.example", "pattern: honeypot"),
        ("potter", "firm.example", ""),
        ("trapper", "firm.example", ""),
        ("nospamtrapper", "firm.example", ""),
        ("a", "firm.example", ""),
    ],
)
def test_a_trap_is_hinted_at_by_list_or_pattern(local_part, domain, hint):
    assert TRAPS.hint(local_part, domain) == hint
