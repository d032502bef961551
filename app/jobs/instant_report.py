"""What a list shows before anyone is asked: a file in, the instant report out."""

from __future__ import annotations

import asyncio
import threading
import tomllib
from collections.abc import Callable, Iterable

from app import paths
from app.files.hygiene import ALL_RULES, Rule
from app.files.instant import InstantCounter, InstantReport
from app.files.lists import SheetSource
from app.files.sheet import read
from app.jobs.transfer import TransferCancelledError
from app.jobs.workspace import Workspace


async def report_list(
    workspace: Workspace,
    source: SheetSource,
    address_column: int,
    cancelled: Callable[[], bool],
    *,
    rules: Iterable[Rule] = ALL_RULES,
) -> InstantReport | None:
    """Count what a list shows; 100,000 rows take less than two seconds. None if cancelled.

    Args:
        workspace: Its lists tell what is disposable, free, a role.
        source: The list, as inspect() settled it.
        address_column: Place of the addresses, from 0.
        cancelled: Asked between two chunks.
        rules: How cells are cleaned before they are read.

    Raises:
        ListError: The file cannot be read; the message names the row.
    """
    is_off = threading.Event()
    counter = InstantCounter(workspace.known_lists, rules, _provider_of(workspace))
    try:
        await asyncio.to_thread(
            _count, counter, source, address_column, lambda: is_off.is_set() or cancelled()
        )
    except TransferCancelledError:
        return None
    finally:
        is_off.set()
    return counter.report()


def _count(
    counter: InstantCounter, source: SheetSource, column: int, cancelled: Callable[[], bool]
) -> None:
    for chunk in read(source):
        if cancelled():
            raise TransferCancelledError
        for row in chunk:
            counter.add(row.cells[column] if column < len(row.cells) else "")


def _provider_of(workspace: Workspace) -> dict[str, str]:
    """Return the label of the provider of each domain at which people have their addresses."""
    text = paths.resource("mail_domains.toml").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for name, domains in tomllib.loads(text).items():
        provider = workspace.providers.get(name)
        label = provider.label if provider is not None else name
        found.update(dict.fromkeys(domains, label))
    return found
