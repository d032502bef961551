"""Six rows with their facts, one of each kind, for the golden files."""

from __future__ import annotations

from app.files.target import Fact
from app.mail.facts import FACTS, MORE_FACTS

HEADERS = ("Name", "Mail", "ZIP")
_EMPTY: dict[str, Fact] = dict.fromkeys((*FACTS, *MORE_FACTS))
_COMMON: dict[str, Fact] = {
    **_EMPTY,
    "is_valid": False,
    "syntax_valid": True,
    "domain_valid": True,
    "mx_found": True,
    "mx_record": "mx1.example.com",
    "mx_records": "mx1.example.com; mx2.example.com",
    "smtp_checked": True,
    "is_catchall": False,
    "is_disposable": False,
    "is_role_based": False,
    "is_free_provider": False,
    "is_spam_trap": False,
    "has_typo": False,
    "is_suppressed": False,
    "provider": "Example Mail",
    "smtp_provider": "Example Mail",
    "verified_at": "2024-03-04T05:06:07Z",
    "verification_time_ms": 120,
    "cached": False,
    "source": "local",
}


def _facts(email: str, status: str, sub_status: str, score: int, **more: Fact) -> dict[str, Fact]:
    account, _, domain = email.partition("@")
    named: dict[str, Fact] = {
        "email": email,
        "account": account,
        "domain": domain,
        "status": status,
        "sub_status": sub_status,
        "score": score,
        "reason": f"Because of {sub_status}.",
    }
    return {**_COMMON, **named, **more}


ROWS: tuple[tuple[tuple[str, ...], dict[str, Fact]], ...] = (
    (
        ("Ann Ärmel", "ann@example.com", "01234"),
        _facts(
            "ann@example.com", "valid", "mailbox_confirmed", 97, is_valid=True, smtp_valid=True,
            smtp_response_code=250, first_name="Ann", last_name="Ärmel",
            reason="=the mailbox exists, says the host",
        ),
    ),
    (
        ("", "bob@gmial.com", "10115"),
        _facts(
            "bob@gmial.com", "invalid", "mailbox_not_found", 4, smtp_valid=False, has_typo=True,
            smtp_response_code=550, did_you_mean="bob@gmail.com", domain="gmial.com",
        ),
    ),
    (
        ("Eve", "eve@example.net", ""),
        _facts("eve@example.net", "catch_all", "accept_all", 55, is_catchall=True),
    ),
    (
        ("Tim", "tim@example.org", "99999"),
        _facts("tim@example.org", "unknown", "greylisted", 50, smtp_response_code=451),
    ),
    (
        ("Info", "info@mailinator.com", "00001"),
        _facts(
            "info@mailinator.com", "do_not_mail", "disposable", 20, is_disposable=True,
            is_role_based=True,
        ),
    ),
    (
        ("Bad", "bad@", "00002"),
        _facts(
            "bad@", "invalid", "failed_syntax_check", 0, syntax_valid=False, domain_valid=None,
            mx_found=None, smtp_checked=False, domain="",
        ),
    ),
)  # fmt: skip
ROLES = {"company": "Acme, Inc.", "phone": "+49 30 123"}
