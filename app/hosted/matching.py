"""Brings a service's rows back to the addresses that were asked: by address, never by place."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.hosted.vendor import Row
from app.mail.evidence import VendorAnswer
from app.mail.reason import Status


@dataclass(frozen=True, slots=True)
class Answered:
    """One address, as it was asked, with the answer to it."""

    address: str
    answer: VendorAnswer


def match_key(address: str) -> str:
    """Return what two spellings of an address share: case and the form of its domain left out."""
    local_part, at, domain = address.strip().rpartition("@")
    host = domain.rstrip(".").lower()
    if not host.isascii():
        with contextlib.suppress(UnicodeError):  # not a host name: compared as it is
            host = host.encode("idna").decode("ascii")
    return f"{local_part.lower()}{at}{host}"


def is_same_mailbox(asked: str, told: str) -> bool:
    """Tell whether a service may have normalised one into the other: tag and dots dropped."""
    return _folded(asked) == _folded(told)


def _folded(address: str) -> str:
    local_part, at, domain = match_key(address).rpartition("@")
    plain = local_part.partition("+")[0].replace(".", "")
    return f"{plain}{at}{domain.replace('googlemail.com', 'gmail.com')}"


def unique(addresses: Iterable[str]) -> dict[str, list[str]]:
    """Return the addresses by match key, in order; empty ones are left out."""
    found: dict[str, list[str]] = {}
    for address in addresses:
        if address.strip():
            found.setdefault(match_key(address), []).append(address)
    return found


def merge(known: dict[str, VendorAnswer], rows: Iterable[Row]) -> int:
    """Add rows to the answers known by match key; return how many addresses were new.

    Rows that contradict an earlier one of the same address make it unknown.
    """
    new = 0
    for row in rows:
        key = match_key(row.email)
        before = known.get(key)
        new += before is None
        if before is None or before.status == row.answer.status:
            known.setdefault(key, row.answer)
        else:
            known[key] = _contradiction(before)
    return new


def _contradiction(answer: VendorAnswer) -> VendorAnswer:
    return replace(
        answer,
        status=Status.UNKNOWN,
        reason="",
        raw_reason="the service gave two different answers for this address",
    )


def missing(vendor: str, why: str) -> VendorAnswer:
    """Return the answer for an address that the service left out."""
    return VendorAnswer(vendor=vendor, status=Status.UNKNOWN, reason="", raw_reason=why)


def pick(rows: Sequence[Row], asked: str) -> VendorAnswer | None:
    """Return the answer to the only address that was asked; None if the rows name others."""
    for row in rows:
        if not row.email or is_same_mailbox(asked, row.email):
            return row.answer
    return None
