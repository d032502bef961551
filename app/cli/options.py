"""Options that several commands share, and the settings that they make."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import dataclass, replace
from pathlib import Path

from app import paths, settings as settings_file
from app.mail.address import BadAddress, parse
from app.mail.reason import Status
from app.settings import Mode, NetworkSettings, Settings
from app.verify.dns_client import NameserverError, read_nameserver
from app.verify.proxy import ProxySettingError, read_proxy

DONE, UNFIT, BAD_INPUT, INTERRUPTED = 0, 1, 2, 3


class UsageError(Exception):
    """What was asked for cannot be done; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the user's data lies, and what is set.

    Attributes:
        folder: Data folder; a sandbox has its own, so that its simulated results stay apart.
    """

    folder: Path
    settings: Settings
    is_sandbox: bool


def add_place_options(parser: ArgumentParser, *, is_action: bool = False) -> None:
    """Add what every command knows.

    Args:
        parser: Of the command.
        is_action: It is a part of a command that has these options itself: what was said there
            must not be undone by a default here.
    """
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=SUPPRESS if is_action else None,
        help="keep jobs, settings and the log here",
    )
    parser.add_argument(
        "--sandbox",
        action="store_true",
        default=SUPPRESS if is_action else False,
        help="talk to a simulated mail world on this machine; nothing leaves it",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=SUPPRESS if is_action else False,
        help="print JSON on standard output",
    )


def add_network_options(parser: ArgumentParser) -> None:
    """Add how the network is asked."""
    group = parser.add_argument_group("how to ask")
    group.add_argument(
        "--mode",
        type=Mode,
        choices=list(Mode),
        metavar="{full,fast,dns,offline}",
        help="full: everything; fast: no waiting, an answer within 3 s each; dns: no SMTP; "
        "offline: no network",
    )
    group.add_argument(
        "--nameserver",
        type=_nameserver,
        action="append",
        metavar="HOST[:PORT]",
        help="ask this name server instead of the system's (may be repeated)",
    )
    group.add_argument("--smtp-port", type=_port, metavar="N", help="port of the mail hosts (25)")
    group.add_argument("--helo", metavar="NAME", help="name given in EHLO")
    group.add_argument(
        "--sender", type=_sender, metavar="ADDRESS", help="address given in MAIL FROM"
    )
    group.add_argument(
        "--allow-private",
        action="store_true",
        default=None,
        help="talk to mail hosts on loopback and private addresses (test labs, intranets)",
    )
    group.add_argument(
        "--wait",
        type=_seconds,
        metavar="SECONDS",
        help="wait so long for greylisted addresses (900); 0 for no wait",
    )
    group.add_argument(
        "--proxy",
        type=_proxy,
        action="append",
        metavar="URL",
        help="ask mail hosts through this SOCKS5 proxy (may be repeated)",
    )
    _add_third_parties(parser)


def _add_third_parties(parser: ArgumentParser) -> None:
    """Add what tells others than the mail hosts concerned which domains are on the list."""
    group = parser.add_argument_group("what third parties may be asked (off)")
    group.add_argument(
        "--dnsbl",
        action="store_true",
        default=None,
        help="look the mail hosts up in block lists; these learn which hosts are on your list",
    )
    group.add_argument(
        "--rdap",
        action="store_true",
        default=None,
        help="ask registries how old domains are; these learn which domains are on your list",
    )
    group.add_argument(
        "--breaches",
        action="store_true",
        default=None,
        help="ask Have I Been Pwned, with your own key (winnow keys set haveibeenpwned), in how "
        "many breaches each address stands; it learns the addresses",
    )


def add_output_options(parser: ArgumentParser) -> None:
    """Add what is written of a job."""
    parser.add_argument(
        "--keep",
        type=statuses,
        default=frozenset[Status](),
        metavar="STATUS[,STATUS]",
        help="write only rows with these statuses",
    )
    parser.add_argument(
        "--layout", default="winnow", metavar="NAME", help="columns to add: winnow, full, ..."
    )


def place_of(options: Namespace) -> Place:
    """Return where the data lies.

    Raises:
        SettingsError: The settings file cannot be used.
        OSError: The data folder cannot be made.
    """
    loaded = settings_file.load(paths.config_file(options.data_dir))
    folder = paths.data_dir(options.data_dir)
    is_sandbox = bool(options.sandbox)
    return Place(folder / "sandbox" if is_sandbox else folder, loaded, is_sandbox)


def network_of(options: Namespace, base: NetworkSettings) -> NetworkSettings:
    """Lay the network options that were given over the settings."""
    network = replace(
        base,
        mode=options.mode or base.mode,
        nameservers=tuple(options.nameserver or base.nameservers),
        smtp_port=options.smtp_port or base.smtp_port,
        allow_private=bool(options.allow_private or base.allow_private),
        proxies=tuple(options.proxy or base.proxies),
        check_dnsbl=bool(options.dnsbl or base.check_dnsbl),
        check_rdap=bool(options.rdap or base.check_rdap),
        check_breaches=bool(options.breaches or base.check_breaches),
    )
    if options.helo is not None:
        network = replace(network, helo=options.helo)
    if options.sender is not None:
        network = replace(network, sender=options.sender)
    if options.wait is not None:
        network = replace(network, wait_s=options.wait)
    return network


def statuses(text: str) -> frozenset[Status]:
    """Read "valid,catch_all".

    Raises:
        ArgumentTypeError: There is no such status.
    """
    found: set[Status] = set()
    for word in text.split(","):
        name = word.strip().lower().replace("-", "_")
        if name not in set(Status):
            known = ", ".join(Status)
            raise ArgumentTypeError(f"{word.strip()!r} is no status; there are {known}")
        found.add(Status(name))
    return frozenset(found)


def _nameserver(text: str) -> str:
    try:
        read_nameserver(text)
    except NameserverError as error:
        raise ArgumentTypeError(str(error)) from error
    return text


def _proxy(text: str) -> str:
    try:
        read_proxy(text)
    except ProxySettingError as error:
        raise ArgumentTypeError(str(error)) from error
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1 << 16:
        raise ArgumentTypeError(f"{text!r} is no port; it is a number from 1 to 65535")
    return int(text)


def _seconds(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text!r} is no number of seconds")
    return int(text)


def _sender(text: str) -> str:
    if text and isinstance(parse(text), BadAddress):
        raise ArgumentTypeError(f"{text!r} is no address")
    return text
