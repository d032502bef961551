"""Refresh the lists in resources/lists that are made from packages of others.

Run: python packaging/update_lists.py [--date YYYY-MM-DD]. Needs pip and npm, the ordinary clients.
The same packages and date give the same bytes: sorted, one entry a line, source and licence first.
Lists that name Winnow as their maker are kept by hand and only read here.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from publicsuffixlist import PublicSuffixList

RULES = Path(__file__).resolve().parent / "list_rules.toml"
LISTS = Path(__file__).resolve().parent.parent / "resources" / "lists"

_FEWEST = 100  # no release of any of the packages ever had so few entries
_INITIALS = 2  # so short a local part is a person's initials as often as a function
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


class UpdateError(Exception):
    """A package could not be fetched or is not as expected; the lists stay as they were."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package of others with a list in it.

    Attributes:
        index: "pypi" or "npm".
        name: As the index calls it.
        licence: What its metadata must say; another licence stops the update.
        file: The file in it that holds the list.
    """

    index: str
    name: str
    licence: str
    file: str


DISPOSABLE = Package(
    "pypi", "disposable-email-domains", "MIT", "disposable_email_domains/__init__.py"
)
DISPOSABLE_NPM = Package("npm", "disposable-email-domains", "MIT", "package/index.json")
MAILCHECKER = Package("npm", "mailchecker", "MIT", "package/platform/node/index.js")
FREE = Package("npm", "free-email-domains", "MIT", "package/domains.json")
PROVIDERS = Package("npm", "email-providers", "ISC", "package/common.json")
ROLES = Package("npm", "role-based-email-addresses", "MIT", "package/src/index.js")
PACKAGES = (DISPOSABLE, DISPOSABLE_NPM, MAILCHECKER, FREE, PROVIDERS, ROLES)


@dataclass(frozen=True, slots=True)
class Rules:
    """What is taken from, and added to, the packages (list_rules.toml)."""

    not_roles: frozenset[str]
    more_roles: frozenset[str]
    not_free: frozenset[str]
    more_free: frozenset[str]
    cheap_endings: frozenset[str]
    telling_names: frozenset[str]

    @classmethod
    def from_toml(cls, text: str) -> Rules:
        """Read the rules; each entry is words between blanks."""
        return cls(**{name: frozenset(str(v).split()) for name, v in tomllib.loads(text).items()})


def fetch(package: Package, folder: Path) -> Path:
    """Download a package with its index's own client and return the archive.

    Raises:
        UpdateError: The client failed or left no archive.
    """
    target = folder / f"{package.index}-{package.name}"
    target.mkdir()
    if package.index == "pypi":
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", str(target)]
        command += ["--only-binary=:all:", package.name]
    else:
        command = ["npm", "pack", "--silent", "--pack-destination", str(target), package.name]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    archives = sorted(target.iterdir())
    if done.returncode != 0 or not archives:
        raise UpdateError(f"{package.name} could not be fetched: {done.stderr.strip()[-300:]}")
    return archives[0]


def members(archive: Path, wanted: Callable[[str], bool]) -> dict[str, str]:
    """Return the wanted files of a wheel or an npm archive as text."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return {n: wheel.read(n).decode() for n in wheel.namelist() if wanted(n)}
    found: dict[str, str] = {}
    with tarfile.open(archive) as tar:
        for member in tar:
            if wanted(member.name) and (stream := tar.extractfile(member)) is not None:
                found[member.name] = stream.read().decode()
    return found


def read_package(package: Package, archive: Path) -> tuple[str, str]:
    """Return the list file's text and the package's version.

    Raises:
        UpdateError: The licence changed, or the file is gone.
    """
    about = "METADATA" if package.index == "pypi" else "package/package.json"
    files = members(archive, lambda name: name == package.file or name.endswith(about))
    facts = next(text for name, text in files.items() if name.endswith(about))
    if package.index == "pypi":
        licence = re.search(r"^License-Expression: (.+)$", facts, re.MULTILINE)
        version = re.search(r"^Version: (.+)$", facts, re.MULTILINE)
        said = (licence.group(1) if licence else "", version.group(1) if version else "")
    else:
        data = json.loads(facts)
        said = (str(data.get("license", "")), str(data.get("version", "")))
    if said[0] != package.licence:
        raise UpdateError(f"{package.name} is now under {said[0]!r}, not {package.licence}.")
    if package.file not in files:
        raise UpdateError(f"{package.name} {said[1]} has no {package.file}.")
    return files[package.file], said[1]


def words(package: Package, text: str) -> frozenset[str]:
    """Read the entries out of a package's own format.

    Raises:
        UpdateError: There are fewer than any release ever had.
    """
    if package.file.endswith(".json"):
        found = {str(word) for word in json.loads(text)}
    elif package.file.endswith(".py"):
        found = _python_set(text)
    else:
        found = set(re.findall(r"[\"']([^\"'\s]+)[\"']", text))
    cleaned = frozenset(word.strip().lower() for word in found)
    if len(cleaned) < _FEWEST:
        raise UpdateError(f"{package.name} has only {len(cleaned)} entries.")
    return cleaned


def _python_set(text: str) -> set[str]:
    """Read the largest set of strings in a Python module without running it."""
    best: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Set):
            values = {e.value for e in node.elts if isinstance(e, ast.Constant)}
            strings = {value for value in values if isinstance(value, str)}
            best = max(best, strings, key=len)
    return best


def own(folder: Path, name: str) -> frozenset[str]:
    """Return the first word of each line of a list that is kept by hand."""
    lines = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split()[0] for line in lines if line.strip() and line[0] != "#")


def disposable(
    lists: dict[str, frozenset[str]], rules: Rules, real: frozenset[str]
) -> frozenset[str]:
    """Join the careful list with what both careless ones agree on and name or ending confirm.

    The careless lists hold many expired domains of firms and schools that were abused for a week;
    agreement alone would condemn their next owners.
    """
    agreed = lists["npm-mailchecker"] & lists["npm-disposable-email-domains"]
    likely = {domain for domain in agreed if _sounds_throw_away(domain, rules)}
    joined = lists["pypi-disposable-email-domains"] | likely
    # Parents count in look-ups, so a public suffix here would condemn everybody below it.
    suffixes = PublicSuffixList()
    return frozenset(
        domain
        for domain in joined - real
        if _DOMAIN.fullmatch(domain) and not suffixes.is_public(domain)
    )


def _sounds_throw_away(domain: str, rules: Rules) -> bool:
    """Tell whether a domain's ending is given away or its name says what it is for."""
    name, _, ending = domain.rpartition(".")
    return ending in rules.cheap_endings or any(part in name for part in rules.telling_names)


def free(lists: dict[str, frozenset[str]], rules: Rules, bad: frozenset[str]) -> frozenset[str]:
    """Join the free-mail lists; throw-away and mistyped domains are not free mail."""
    joined = lists["npm-free-email-domains"] | lists["npm-email-providers"] | rules.more_free
    return frozenset(d for d in joined - rules.not_free - bad if _DOMAIN.fullmatch(d))


def roles(lists: dict[str, frozenset[str]], rules: Rules) -> frozenset[str]:
    """Prune the role names of what may be a person, and add other languages."""
    names = lists["npm-role-based-email-addresses"] - rules.not_roles
    plain = {name for name in names if not name.isdigit() and len(name) > _INITIALS}
    return frozenset(plain | rules.more_roles | {"hr", "it", "pr", "qa"})


def render(title: str, sources: Iterable[str], date: str, entries: Iterable[str]) -> str:
    """Return a list file: title, source, licence and date on top, then the sorted entries."""
    head = [f"# {title}", *(f"# Source: {source}" for source in sources)]
    head += ["# Made by packaging/update_lists.py; change that, not this file.", f"# Date: {date}"]
    return "\n".join([*head, *sorted(entries), ""])


def build(lists: dict[str, frozenset[str]], said: dict[str, str], folder: Path, date: str) -> None:
    """Write the three lists that come from packages.

    Args:
        lists: Entries by "index-name".
        said: Source line of each package by "index-name".
        folder: Where the lists lie; the hand-made ones are read from there.
        date: Written into the lists.
    """
    rules = Rules.from_toml(RULES.read_text(encoding="utf-8"))
    throw_away = disposable(lists, rules, own(folder, "real_providers") | own(folder, "popular"))
    made = {
        "disposable": (
            "Disposable mail domains: throw-away addresses, gone within minutes or days.",
            [said[k] for k in sorted(said) if "disposable" in k or "mailchecker" in k],
            throw_away,
        ),
        "free": (
            "Free-mail domains: anyone can have an address there.",
            [said[k] for k in sorted(said) if "free" in k or "providers" in k],
            free(lists, rules, throw_away | own(folder, "typo_domains")),
        ),
        "roles": (
            "Role names: local parts that name a function, not a person (RFC 2142 and kin).",
            [said[k] for k in sorted(said) if "role" in k],
            roles(lists, rules),
        ),
    }
    for name, (title, sources, entries) in made.items():
        text = render(title, sources, date, entries)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")


def main(
    arguments: list[str] | None = None,
    *,
    fetch_package: Callable[[Package, Path], Path] = fetch,
    lists_folder: Path = LISTS,
) -> int:
    """Fetch every package, then write the lists; return the exit code.

    Args:
        arguments: Of the command line; None for the process's own.
        fetch_package: How a package comes into a folder.
        lists_folder: Where the lists lie.
    """
    parser = argparse.ArgumentParser(description="Refresh the bundled lists from packages.")
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat())
    options = parser.parse_args(arguments)
    lists: dict[str, frozenset[str]] = {}
    said: dict[str, str] = {}
    try:
        with tempfile.TemporaryDirectory() as folder:
            for package in PACKAGES:
                text, version = read_package(package, fetch_package(package, Path(folder)))
                key = f"{package.index}-{package.name}"
                lists[key] = words(package, text)
                said[key] = f"{package.index} {package.name} {version} ({package.licence})"
    except UpdateError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    build(lists, said, lists_folder, options.date)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
