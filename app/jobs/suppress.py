"""Remembers suppression lists: whoever stands on one is never asked about nor to be mailed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.files.suppression import SuppressionList as FoundList, read_suppression
from app.jobs.workspace import Workspace
from app.mail.address import Address, mailbox_key, parse
from app.store.history import SuppressionList


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What came of adding a list.

    Attributes:
        kept: The list as it is remembered.
        addresses, domains, hashes: Entries of each kind.
        skipped: Cells that are none of these.
    """

    kept: SuppressionList
    addresses: int
    domains: int
    hashes: int
    skipped: int


async def add_suppression(workspace: Workspace, file: Path, name: str = "") -> Suppressed:
    """Read a list and remember it for every job to come.

    Args:
        workspace: Its store remembers.
        file: Any list with addresses, domains, or SHA-256 or MD5 hashes of addresses in a column.
        name: What the user calls it; the file's name by default.

    Raises:
        ListError: It cannot be read, or holds nothing of the kind.
        StoreError: The store cannot be written.
    """
    return await asyncio.to_thread(_add, workspace, file, name or file.name)


def _add(workspace: Workspace, file: Path, name: str) -> Suppressed:
    found = read_suppression(str(file), name)
    kept = workspace.store.history.add_suppression_list(name, _entries(found))
    return Suppressed(
        kept,
        len(found.addresses),
        len(found.domains),
        len(found.sha256) + len(found.md5),
        found.skipped,
    )


def _entries(found: FoundList) -> Iterator[str]:
    """Yield the entries as jobs know mailboxes and domains: domains in A-labels."""
    for text in found.addresses:
        address = parse(text)
        if isinstance(address, Address):
            yield mailbox_key(address)
            yield mailbox_key(address, fold=True)  # as jobs know it that fold spellings
        else:
            yield text
    for domain in found.domains:
        named = parse(f"x@{domain}")
        yield named.domain if isinstance(named, Address) else domain
    yield from found.sha256
    yield from found.md5
