"""System packages: what Qt and the test servers need from Debian or Ubuntu and lack."""

import getpass
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from devtools_environment import COVERS, ROOT, VENV, fingerprint, has_ensurepip, is_done, say, stamp

PACKAGE_LIST = ROOT / "packaging" / "system-packages.toml"
DEBS = VENV / "debs"
MANIFEST = "packages.txt"  # in each folder of DEBS: what was unpacked there, written last

# Run by root with the packages as arguments. policy-rc.d with status 101 keeps maintainer scripts
# from starting services; whatever stood there before comes back, however this ends.
INSTALL_SCRIPT = """
set -e
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
undo() {
    rm -f "$policy"
    if [ -e "$policy.before-winnow" ]; then mv "$policy.before-winnow" "$policy"; fi
}
if [ -e "$policy" ] && ! grep -q winnow "$policy"; then mv "$policy" "$policy.before-winnow"; fi
trap undo EXIT
trap 'exit 1' HUP INT TERM
printf '#!/bin/sh\\n# put here by winnow while it installs packages\\nexit 101\\n' > "$policy"
chmod 755 "$policy"
if [ -n "$answers" ] && command -v debconf-set-selections > /dev/null; then
    printf '%s\\n' "$answers" | debconf-set-selections
fi
apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold \\
    install --yes --no-install-recommends --no-remove "$@"
"""


@dataclass(frozen=True, slots=True)
class SystemPackages:
    """What a group of system packages holds: to install, and only to unpack."""

    install: tuple[str, ...]
    unpack: Mapping[str, tuple[str, ...]]
    users: tuple[str, ...]
    answers: Mapping[str, str]
    elsewhere: Mapping[str, str]


def read_packages(text: str, group: str) -> SystemPackages:
    """Read a group, and the groups that it covers, from the text of system-packages.toml."""
    data = tomllib.loads(text)
    parts = [data.get(name, {}) for name in reversed(COVERS[group])]
    return SystemPackages(
        install=tuple(entry for part in parts for entry in part.get("install", [])),
        unpack={
            name: tuple(packages)
            for part in parts
            for name, packages in part.get("unpack", {}).items()
        },
        users=tuple(user for part in parts for user in part.get("users", [])),
        answers=data.get("debconf", {}),
        elsewhere=data.get("elsewhere", {}),
    )


def alternatives(entry: str) -> list[str]:
    """Split "a | b" into its names."""
    return [name.strip() for name in entry.split("|")]


def missing(entries: Iterable[str], installed: Collection[str]) -> list[str]:
    """Return the entries of which no alternative is installed."""
    return [
        entry for entry in entries if not any(name in installed for name in alternatives(entry))
    ]


def choose(entry: str, available: Collection[str]) -> str:
    """Return the first alternative that the distribution has, or the last one to be told about."""
    names = alternatives(entry)
    return next((name for name in names if name in available), names[-1])


def read_installed(listing: str) -> frozenset[str]:
    """Read lines of "status name" as dpkg-query prints them."""
    pairs = (line.split(" ", 1) for line in listing.splitlines() if " " in line)
    return frozenset(name for status, name in pairs if status == "installed")


def read_available(policy: str) -> frozenset[str]:
    """Read what apt-cache policy prints, and return the names that have a candidate."""
    found = re.findall(r"^(\S+):\n(?:  .*\n)*?  Candidate: (\S+)$", policy, flags=re.MULTILINE)
    return frozenset(name for name, candidate in found if candidate != "(none)")


def read_libraries(records: str) -> list[str]:
    """Return the libraries that package records (apt-cache show) depend on, as entries."""
    entries: dict[str, None] = {}
    for line in re.findall(r"^(?:Pre-)?Depends: (.*)$", records, flags=re.MULTILINE):
        for dependency in line.split(","):
            entry = " | ".join(
                re.sub(r"\(.*?\)|:any|\[.*?\]", "", name).strip() for name in dependency.split("|")
            )
            if entry.startswith("lib"):
                entries[entry] = None
    return list(entries)


def is_debian() -> bool:
    """Say whether packages come from apt and dpkg here."""
    return sys.platform == "linux" and all(map(shutil.which, ("apt-get", "dpkg-query")))


def _output(*command: str) -> str:
    """Return what a command prints; failure shows as missing lines."""
    english = os.environ | {"LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, text=True, env=english, check=False)
    return done.stdout


def _as_root() -> list[str] | None:
    """Return what to put before a command to run it as root, or None if that is not possible."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    return ["sudo"] if sys.stdin.isatty() else ["sudo", "--non-interactive"]


def _run(*command: str) -> bool:
    """Run a command with its output on stderr and say whether it succeeded."""
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0


def _trouble(*command: str) -> str:
    """Run a command quietly; return "" if it succeeded, else what it printed."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stdout.strip() or f"exit code {done.returncode}"


def _installed() -> frozenset[str]:
    """Return the names of all installed packages."""
    return read_installed(_output("dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\\n"))


def _install(entries: list[str], answers: Mapping[str, str]) -> bool:
    """Install missing packages as root or through sudo; say what to type where neither works."""
    available = read_available(
        _output("apt-cache", "policy", *(name for entry in entries for name in alternatives(entry)))
    )
    names = [choose(entry, available) for entry in entries]
    root = _as_root()
    if root is None:
        say("These system packages are missing. As root, type:")
        say(f"  apt-get install --no-install-recommends {' '.join(names)}")
        return False
    say(f"Installing system packages (a minute or two): {' '.join(names)} ...")
    told = "\n".join(answer for name, answer in answers.items() if name in names)
    script = [*root, "env", f"answers={told}", "sh", "-c", INSTALL_SCRIPT, "sh"]
    if not (trouble := _trouble(*script, *names)):
        return True
    # One that cannot be had (a mail server where there is another) must not keep out the rest.
    refused = [name for name in names if _trouble(*script, name)]
    if refused:
        say(f"{trouble}\nGoing on without {', '.join(refused)}: apt says why above.")
    return not refused


def is_unpacked(place: Path, packages: Iterable[str]) -> bool:
    """Say whether a folder holds exactly these packages, whole."""
    manifest = place / MANIFEST
    return manifest.is_file() and manifest.read_text(encoding="utf-8").split() == list(packages)


def _unpack(name: str, packages: tuple[str, ...]) -> bool:
    """Download packages and unpack them over one another into .venv/debs/NAME."""
    place = DEBS / name
    say(f"Unpacking {' '.join(packages)} into {place} ...")
    shutil.rmtree(place, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        # Run as root, apt would fetch as a user of its own, who may not write here.
        fetch = ["apt-get", "-qq", "-o", f"APT::Sandbox::User={getpass.getuser()}", "download"]
        fetched = subprocess.run([*fetch, *packages], cwd=folder, stdout=sys.stderr, check=False)
        files = sorted(Path(folder).glob("*.deb"))
        place.mkdir(parents=True)
        if fetched.returncode == 0 and all(
            _run("dpkg-deb", "--extract", str(file), str(place)) for file in files
        ):
            (place / MANIFEST).write_text("\n".join(packages), encoding="utf-8")
            return True
    shutil.rmtree(place)
    say(f"{name} could not be fetched; apt says why above. Tests that need it will say so.")
    return False


def _add_users(users: Iterable[str]) -> bool:
    """Make system users that cannot log in; say whether all of them exist now."""
    lacking = [user for user in users if not _output("getent", "passwd", user)]
    root = _as_root()
    if root is None:
        return not lacking
    place = ("--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin")
    made = [_run(*root, "useradd", "--system", "--user-group", *place, user) for user in lacking]
    return all(made)


def _refresh_lists() -> bool:
    """Fetch the lists of what the distribution has; say whether that worked."""
    root = _as_root()
    if root is None:
        return False
    say("Looking up system packages ...")
    if _run(*root, "apt-get", "-qq", "update"):
        return True
    say("The package lists could not be refreshed; going on with those that are here.")
    return False


def _are_available(packages: Collection[str]) -> bool:
    """Say whether the distribution has all of these packages."""
    return set(packages) <= read_available(_output("apt-cache", "policy", *packages))


def _set_up_debian(wanted: SystemPackages) -> bool:
    """Install and unpack what is missing; say whether nothing is missing any more."""
    entries = list(wanted.install)
    if not has_ensurepip():
        entries.insert(0, f"python3.{sys.version_info.minor}-venv")
    absent = [
        name for name, packages in wanted.unpack.items() if not is_unpacked(DEBS / name, packages)
    ]
    installed = _installed()
    has_users = _add_users(wanted.users)
    if not missing(entries, installed) and not absent:
        return has_users
    is_fresh = _refresh_lists()
    obtainable = [name for name in absent if _are_available(wanted.unpack[name])]
    debs = [deb for name in obtainable for deb in wanted.unpack[name]]
    if debs:
        entries += read_libraries(_output("apt-cache", "show", "--no-all-versions", *debs))
    lacking = missing(entries, installed)
    is_whole = not lacking or _install(lacking, wanted.answers)
    unpacked = [_unpack(name, wanted.unpack[name]) for name in obtainable]
    if obtainable != absent:
        say(f"Not to be had here: {', '.join(sorted(set(absent) - set(obtainable)))}.")
    # What fresh lists do not have is not worth looking for again at every start.
    return all(unpacked) and is_whole and has_users and (is_fresh or obtainable == absent)


def _tell_elsewhere(wanted: SystemPackages) -> None:
    """Print what to install on a Linux without apt; elsewhere the wheels bring it all."""
    if sys.platform != "linux":
        return
    for manager, command in wanted.elsewhere.items():
        if shutil.which(manager):
            say(f"If Qt does not start, install its libraries: {command}")
            return
    say(f"If Qt does not start, install these or their like: {', '.join(wanted.install)}")


def install_system_packages(group: str) -> None:
    """See to a group's system packages, unless that was done before; report, but never fail.

    What is really missing shows in the next step, with a better message than a guess here.
    """
    mark = fingerprint(PACKAGE_LIST, sys.version, str(VENV))
    step = f"system {group}"
    if is_done(step, mark):
        return
    wanted = read_packages(PACKAGE_LIST.read_text(encoding="utf-8"), group)
    if not is_debian():
        _tell_elsewhere(wanted)
    elif not _set_up_debian(wanted):
        return
    VENV.mkdir(exist_ok=True)
    stamp({f"system {name}": mark for name in COVERS[group]})
