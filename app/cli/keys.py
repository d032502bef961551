"""winnow keys: set, test and delete the keys of hosted services. A key is never an argument."""

from __future__ import annotations

import asyncio
import getpass
import sys
from argparse import ArgumentParser, Namespace

from app.cli.account import tell_account
from app.cli.console import out
from app.cli.options import DONE, UsageError, add_place_options, place_of
from app.cli.services import PASSPHRASE, add_base_url_option, key_owner, open_keys
from app.hosted.client import recognise
from app.hosted.keyfile import KeyFileError
from app.hosted.keys import BREACH_SERVICE, KeySource, KeyStoreError
from app.hosted.secret import BadKeyError, Secret


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("action", choices=["set", "test", "delete"])
    parser.add_argument("service", type=key_owner, metavar="SERVICE")
    parser.add_argument(
        "--in-file",
        action="store_true",
        help=f"set: without a keyring, keep it in a file encrypted with ${PASSPHRASE}",
    )
    add_base_url_option(parser)
    add_place_options(parser)


async def run(options: Namespace) -> int:
    """Set, test or delete a key; return the exit code.

    Raises:
        UsageError: It cannot be done; says why.
    """
    if options.action == "test":
        if options.service is BREACH_SERVICE:
            raise UsageError(
                f"{BREACH_SERVICE.label} has no test. Look up an address of your own:"
                " winnow verify ADDRESS --breaches --json"
            )
        return await tell_account(options)
    try:
        if options.action == "set":
            await asyncio.to_thread(_set, options)
        else:
            await asyncio.to_thread(_delete, options)
    except (KeyStoreError, KeyFileError, BadKeyError) as error:
        raise UsageError(str(error)) from None
    return DONE


def _set(options: Namespace) -> None:
    vendor, keys = options.service, open_keys(place_of(options))
    source = KeySource.FILE if options.in_file else KeySource.KEYRING
    problem = keys.why_no_keyring()
    if source is KeySource.KEYRING and problem:
        raise UsageError(f"{problem} Use --in-file with a passphrase in ${PASSPHRASE}.")
    secret = Secret(_typed(f"Key of {vendor.label} (not shown): "))
    owner = recognise(secret)
    if owner is not None and owner is not vendor:
        raise UsageError(f"This looks like a key of {owner.label}, not of {vendor.label}.")
    keys.put(vendor.key, secret, source)
    out(f"The key of {vendor.label} is in the {source.value}.")


def _typed(prompt: str) -> str:
    """Read a key without showing it; from a pipe, its first line."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline()


def _delete(options: Namespace) -> None:
    vendor = options.service
    gone = open_keys(place_of(options)).delete(vendor.key)
    where = " and ".join(source.value for source in gone)
    out(f"Deleted from the {where}." if gone else f"There was no key of {vendor.label}.")
