"""winnow suppress: lists of addresses, domains and hashes that must not be mailed."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from app.cli.console import many, out, out_json
from app.cli.options import DONE, UsageError, add_place_options, place_of
from app.jobs.suppress import add_suppression
from app.jobs.workspace import Workspace
from app.store.history import SuppressionList


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions")
    add = actions.add_parser(
        "add",
        help="remember a list",
        description="The list holds addresses, domains (with all below them), or SHA-256 or MD5 "
        "hashes of lower-cased addresses, in any list format.",
    )
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    add.add_argument("--name", default="", help="what to call it; the file's name by default")
    add_place_options(add, is_action=True)
    add_place_options(
        actions.add_parser("list", help="show the lists (the default)"), is_action=True
    )
    remove = actions.add_parser("remove", help="forget lists")
    remove.add_argument("lists", nargs="+", type=int, metavar="ID")
    add_place_options(remove, is_action=True)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Do what is asked with the suppression lists; return the exit code.

    Raises:
        ListError: A list cannot be read.
        UsageError: There is no such file or list.
        StoreError: The store cannot be used.
    """
    place = place_of(options)
    workspace = await Workspace.open(place.settings, place.folder)
    try:
        return await _ACTIONS[options.action or "list"](workspace, options)
    finally:
        await workspace.aclose()


async def _add(workspace: Workspace, options: Namespace) -> int:
    for file in options.files:
        if not file.is_file():
            raise UsageError(f"There is no file {file}.")
    added = [await add_suppression(workspace, file, options.name) for file in options.files]
    if options.json:
        out_json([{**_json(one.kept), "skipped": one.skipped} for one in added])
        return DONE
    for one in added:
        out(
            f"{one.kept.id}  {one.kept.name}: {many(one.addresses, 'address')}, "
            f"{many(one.domains, 'domain')}, {many(one.hashes, 'hash')}; "
            f"none of these: {many(one.skipped, 'cell')}"
        )
    return DONE


async def _list(workspace: Workspace, options: Namespace) -> int:
    lists = workspace.store.history.suppression_lists()
    if options.json:
        out_json([_json(one) for one in lists])
        return DONE
    if not lists:
        out("No suppression lists yet. Add one with: winnow suppress add unsubscribed.csv")
    for one in lists:
        out(f"{one.id:>5}  {one.name}: {many(one.entries, 'entry')}")
    return DONE


async def _remove(workspace: Workspace, options: Namespace) -> int:
    history = workspace.store.history
    known = {one.id for one in history.suppression_lists()}
    for list_id in options.lists:
        if list_id not in known:
            raise UsageError(f"There is no list {list_id}. See them with: winnow suppress")
    for list_id in options.lists:
        await asyncio.to_thread(history.remove_suppression_list, list_id)
    if options.json:
        out_json({"removed": options.lists})
    else:
        out(f"Removed: {', '.join(str(list_id) for list_id in options.lists)}")
    return DONE


_ACTIONS: Mapping[str, Callable[[Workspace, Namespace], Awaitable[int]]] = {
    "add": _add,
    "list": _list,
    "remove": _remove,
}


def _json(one: SuppressionList) -> dict[str, object]:
    return {"id": one.id, "name": one.name, "added_at": one.added_at, "entries": one.entries}
