"""The command line: which commands there are, and what becomes of their errors."""

from __future__ import annotations

import asyncio
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from app.cli import (
    account,
    clean,
    doctor,
    find,
    history,
    jobs,
    keys,
    report,
    suppress,
    updates,
    verify,
)
from app.cli.options import BAD_INPUT, UsageError
from app.files.lists import ListError
from app.settings import SettingsError
from app.store.database import StoreError
from app.verify.dns_client import NameserverError
from app.verify.proxy import ProxySettingError


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, one line of help, its arguments and what it does."""

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], Coroutine[Any, Any, int]]


# A new command is a module beside this one and a line here.
COMMANDS: tuple[Command, ...] = (
    Command("clean", "clean a list and write the result", clean.add_arguments, clean.run),
    Command("verify", "verify single addresses", verify.add_arguments, verify.run),
    Command("report", "what a list shows before a run", report.add_arguments, report.run),
    Command("find", "find a person's address", find.add_arguments, find.run),
    Command("doctor", "check what this machine can do", doctor.add_arguments, doctor.run),
    Command("keys", "set, test and delete keys of services", keys.add_arguments, keys.run),
    Command("account", "balance at a service", account.add_arguments, account.run),
    Command(
        "history",
        "import bounce and complaint reports",
        history.add_arguments,
        history.run,
    ),
    Command("suppress", "remember whom not to mail", suppress.add_arguments, suppress.run),
    Command(
        "jobs",
        "list, show, export, report on, rename and delete jobs",
        jobs.add_arguments,
        jobs.run,
    ),
    Command("updates", "say whether there is a newer Winnow", updates.add_arguments, updates.run),
)


# Their messages are for the user, and say what to do.
_FOR_THE_USER = (
    UsageError,
    ListError,
    SettingsError,
    StoreError,
    ProxySettingError,
    NameserverError,
)


def build_parser() -> ArgumentParser:
    """Return the parser of all commands."""
    parser = ArgumentParser(
        prog="winnow",
        description="Cleans mailing lists on your own machine and explains every verdict.",
        epilog="Without a command the window opens, with the FILES that are named.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        one = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(one)
        one.set_defaults(run=command.run)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code: 0 done, 2 bad usage or input, 3 interrupted."""
    options = build_parser().parse_args(arguments)
    try:
        code: int = asyncio.run(options.run(options))
    except _FOR_THE_USER as error:
        sys.stderr.write(f"winnow: {error}\n")
        return BAD_INPUT
    return code
