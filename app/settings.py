"""What the user may set, as frozen values, and the JSON file that keeps it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, cast

import msgspec

Port = Annotated[int, msgspec.Meta(ge=1, le=65535)]
Seconds = Annotated[float, msgspec.Meta(gt=0)]
Count = Annotated[int, msgspec.Meta(ge=1)]
Natural = Annotated[int, msgspec.Meta(ge=0)]


class SettingsError(Exception):
    """The settings file cannot be used; the message names it and says what to do."""


class Mode(StrEnum):
    """How far a run goes: full asks mailboxes and waits, fast does not wait, dns stops at DNS."""

    FULL = "full"
    FAST = "fast"
    DNS = "dns"
    OFFLINE = "offline"


class Theme(StrEnum):
    """Which colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """How a run asks the network.

    Attributes:
        mode: How far it goes.
        nameservers: "HOST" or "HOST:PORT"; empty means the system's own.
        smtp_port: Where MX hosts listen; 25 everywhere but in test labs.
        helo: Name for EHLO; empty means this machine's own name.
        sender: Address for MAIL FROM; empty means the null sender.
        allow_private: Talk to MX hosts on loopback and private addresses too.
        wait_s: How long greylisted addresses may be waited for in all, seconds; 0 for no wait.
        proxies: SOCKS5 URLs, "socks5://HOST:PORT"; credentials live in the keyring.
        dnsbl_zones: Zones asked about MX addresses; empty means the bundled ones.
        check_dnsbl, check_rdap: Ask block lists and domain registries; both tell third parties
            which domains are on the list.
        rdap_bootstrap_url, breach_url: Where these questions go.
        preflight_domains: Domains of different providers whose hosts a preflight greets.
        preflight_dead_ip: An address where no host can be (RFC 5737): who answers there stands
            between; empty to try none.
    """

    mode: Mode = Mode.FULL
    nameservers: tuple[str, ...] = ()
    smtp_port: Port = 25
    helo: str = ""
    sender: str = ""
    allow_private: bool = False
    wait_s: Natural = 900
    connect_timeout_s: Seconds = 10.0
    reply_timeout_s: Seconds = 30.0
    domain_deadline_s: Seconds = 120.0
    max_connections: Count = 100
    proxies: tuple[str, ...] = ()
    dnsbl_zones: tuple[str, ...] = ()
    check_dnsbl: bool = False
    check_rdap: bool = False
    rdap_bootstrap_url: str = "https://data.iana.org/rdap/dns.json"
    breach_url: str = "https://haveibeenpwned.com/api/v3"
    check_breaches: bool = False
    preflight_domains: tuple[str, ...] = ("gmail.com", "outlook.com", "gmx.net")
    preflight_dead_ip: str = "192.0.2.25"


@dataclass(frozen=True, slots=True)
class ListSettings:
    """The user's additions to, and exceptions from, the bundled lists."""

    disposable_add: tuple[str, ...] = ()
    disposable_except: tuple[str, ...] = ()
    role_add: tuple[str, ...] = ()
    role_except: tuple[str, ...] = ()
    free_add: tuple[str, ...] = ()
    free_except: tuple[str, ...] = ()
    typo_except: tuple[str, ...] = ()
    trap_add: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    """How the window looks.

    Attributes:
        text_scale_percent: Size of text against the system's own.
        reduce_motion: No animations.
    """

    theme: Theme = Theme.SYSTEM
    is_compact: bool = False
    text_scale_percent: Annotated[int, msgspec.Meta(ge=50, le=300)] = 100
    reduce_motion: bool = False


@dataclass(frozen=True, slots=True)
class HostedSettings:
    """Which hosted services may be asked about what stays unknown; keys live in the keyring.

    Attributes:
        order: Vendor keys, first asked first; empty asks none.
        base_urls: Own address of a vendor's API, by vendor key.
        budget_credits: Upper bound of credits in one job, by vendor key.
    """

    order: tuple[str, ...] = ()
    base_urls: Mapping[str, str] = field(default_factory=dict[str, str])
    budget_credits: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True, slots=True)
class PrivacySettings:
    """What is remembered.

    Attributes:
        keep_history: Remember verdicts of addresses across jobs.
        delete_jobs_after_days: Forget finished jobs after so many days; 0 keeps them.
        log_addresses: Write addresses in the log as they are instead of redacted.
    """

    keep_history: bool = True
    delete_jobs_after_days: Natural = 0
    log_addresses: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings.

    Attributes:
        weights: Factor name -> points, where they differ from resources/factors.toml.
        cache_hours: How old a settled result may be to be used again; 0 asks always.
        language: Language code of the window; empty means the system's.
        neutralise_all: Make the user's own formula-like cells harmless on export too.
        window: What views remember (sizes, columns), by view name, as text.
    """

    network: NetworkSettings = NetworkSettings()
    lists: ListSettings = ListSettings()
    weights: Mapping[str, int] = field(default_factory=dict[str, int])
    cache_hours: Natural = 72
    appearance: AppearanceSettings = AppearanceSettings()
    language: str = ""
    hosted: HostedSettings = HostedSettings()
    privacy: PrivacySettings = PrivacySettings()
    neutralise_all: bool = False
    window: Mapping[str, str] = field(default_factory=dict[str, str])


def load(path: Path) -> Settings:
    """Read the settings file; a missing file means the defaults, unknown keys are left alone.

    Raises:
        SettingsError: The file cannot be read or holds something else.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(f"Cannot read the settings file {path}: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The settings file {path} is damaged ({error}). Correct it, or delete it to start "
            "with the default settings."
        ) from error


def save(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all; keys of other versions in the file are kept.

    Raises:
        SettingsError: The file cannot be written.
    """
    mine = cast("dict[str, Any]", msgspec.to_builtins(settings))
    text = json.dumps(_merged(_raw(path), mine), indent=2, ensure_ascii=False) + "\n"
    beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise SettingsError(f"Cannot write the settings file {path}: {error.strerror}.") from error


def network_from_json(text: str) -> NetworkSettings:
    """Read back what network_to_json wrote; an empty text means the defaults."""
    return msgspec.json.decode(text, type=NetworkSettings) if text else NetworkSettings()


def network_to_json(network: NetworkSettings) -> str:
    """Write the network settings of a run as JSON, as a job keeps them."""
    return msgspec.json.encode(network).decode()


def _raw(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


# Mappings are the user's own: a key taken out must not come back from the file.
_WHOLE = frozenset({"weights", "base_urls", "budget_credits", "window"})


def _merged(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    merged = dict(old)
    for key, value in new.items():
        before = old.get(key)
        if isinstance(value, dict) and isinstance(before, dict) and key not in _WHOLE:
            merged[key] = _merged(cast("dict[str, Any]", before), cast("dict[str, Any]", value))
        else:
            merged[key] = value
    return merged
