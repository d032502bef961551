"""`dev.py build`: freezes Winnow and packs what people download for the system it runs on."""

import argparse
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import devtools_build_linux
import devtools_build_macos
import devtools_build_notices
import devtools_build_windows
from devtools_build_parts import Parts, even_out
from devtools_environment import ROOT, SetUpError, install_python_packages, say, venv_python
from devtools_system import install_system_packages

BUILD = ROOT / "build"
DIST = ROOT / "dist"
SPEC = ROOT / "packaging" / "app.spec"
INSTALLED_LIMIT_OCTETS = 185_000_000
SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of download: where it can be made, and by what."""

    platform: str
    make: Callable[[Parts], Path]
    is_usual: bool = True


FORMATS: Mapping[str, Format] = {
    "deb": Format("linux", devtools_build_linux.make_deb),
    "portable": Format("linux", devtools_build_linux.make_portable),
    "appimage": Format("linux", devtools_build_linux.make_appimage, is_usual=False),
    "nsis": Format("win32", devtools_build_windows.make_installer),
    "dmg": Format("darwin", devtools_build_macos.make_image),
}


def version() -> str:
    """Return Winnow's version without importing it."""
    text = (ROOT / "app" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, flags=re.MULTILINE)
    if found is None:
        raise SetUpError("app/__init__.py names no version.")
    return found[1]


def build_time(environment: Mapping[str, str], root: Path = ROOT) -> int:
    """Return the Unix time that everything in a build is dated with: the commit's.

    SOURCE_DATE_EPOCH goes before it; without git it is that of the source file of the version.
    """
    if stated := environment.get("SOURCE_DATE_EPOCH"):
        return int(stated)
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        asked = None
    if asked is not None and asked.returncode == 0 and asked.stdout.strip():
        return int(asked.stdout)
    return int((root / "app" / "__init__.py").stat().st_mtime)


def build_environment(inherited: Mapping[str, str], epoch: int) -> dict[str, str]:
    """Return the environment in which two builds of one commit come out the same."""
    fixed = {
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    return dict(inherited) | fixed


def run_step(words: str, command: list[str], environment: Mapping[str, str]) -> None:
    """Run one step of the build.

    Raises:
        SetUpError: it failed.
    """
    say(words)
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=sys.stderr, check=False)
    if done.returncode != 0:
        raise SetUpError(f"{words} failed; see above.")


def size_octets(folder: Path) -> int:
    """Return how much all files of a folder take."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


def freeze(epoch: int) -> Parts:
    """Freeze the program; return where it and what belongs to it lie.

    Raises:
        SetUpError: a step failed, or the program is larger than promised.
    """
    environment = build_environment(os.environ, epoch)
    python = str(venv_python())
    shutil.rmtree(BUILD, ignore_errors=True)
    packaging = ROOT / "packaging"
    # Before the environment's Python starts: no cached bytecode of other dates may get in.
    icons = [python, str(packaging / "devtools_build_icons.py"), str(BUILD / "icons")]
    words = [python, str(packaging / "devtools_build_words.py"), str(BUILD / "words"), str(epoch)]
    run_step("Drawing the icons", icons, environment | {"QT_QPA_PLATFORM": "offscreen"})
    run_step("Writing manual page and completions", words, environment)
    devtools_build_windows.write_version_file(BUILD / "version.txt", version())
    options = ["--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--workpath", str(BUILD / "freeze"), "--distpath", str(BUILD / "bundle")]
    run_step(
        "Freezing the program (a minute)",
        [python, "-m", "PyInstaller", str(SPEC), *options, *places],
        environment,
    )
    bundle = BUILD / "bundle" / "winnow"
    if sys.platform == "linux":
        devtools_build_linux.strip_libraries(bundle)
    even_out(BUILD / "bundle", epoch)
    try_frozen(bundle)
    octets = size_octets(bundle)
    say(f"The program takes {octets / 1e6:.1f} MB.")
    if octets > INSTALLED_LIMIT_OCTETS:
        raise SetUpError(f"That is more than the {INSTALLED_LIMIT_OCTETS / 1e6:.0f} MB promised.")
    return parts_of(epoch)


def try_frozen(bundle: Path) -> None:
    """Let the frozen program test itself before anything is packed.

    Raises:
        SetUpError: it does not work.
    """
    program = bundle / ("winnow-cli.exe" if sys.platform == "win32" else "winnow")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run_step("Trying the frozen program", [str(program), "--self-test"], environment)


def parts_of(epoch: int) -> Parts:
    """Return where the frozen program of the last build lies.

    Raises:
        SetUpError: there is none.
    """
    bundle = BUILD / "bundle" / "winnow"
    if not bundle.is_dir():
        raise SetUpError("There is no frozen program yet: leave --packed-only out.")
    return Parts(
        version=version(),
        epoch=epoch,
        machine=platform.machine(),
        bundle=bundle,
        build=BUILD,
        dist=DIST,
    )


def write_sums(folder: Path) -> Path:
    """Write the SHA-256 of every download, in the form that sha256sum --check reads."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    sums = folder / SUMS
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums


def sums(_arguments: list[str]) -> int:
    """Write SHA256SUMS over all that lies in dist/, whoever built it.

    Raises:
        SetUpError: there is nothing.
    """
    if not DIST.is_dir() or not any(DIST.iterdir()):
        raise SetUpError("There are no downloads in dist/.")
    say(write_sums(DIST).read_text(encoding="utf-8").rstrip())
    return 0


def write_sbom(parts: Parts) -> Path:
    """Write what the program contains for machines to read."""
    components = devtools_build_notices.read_written(parts.build / "notices")
    made = datetime.fromtimestamp(parts.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    path = parts.dist / f"winnow-{parts.version}-{system}-{parts.machine}.cdx.json"
    text = devtools_build_notices.sbom(components, parts.version, made)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def chosen_formats(only: list[str] | None, system: str) -> list[str]:
    """Return the formats to make: those asked for, else the usual ones of this system."""
    if only is not None:
        return only
    return [name for name, one in FORMATS.items() if one.platform == system and one.is_usual]


def build(arguments: list[str]) -> int:
    """Make the downloads for this system in dist/. --only FORMAT picks some of them.

    Raises:
        SetUpError: a step failed; the message says which.
    """
    parser = argparse.ArgumentParser(prog="dev.py build")
    parser.add_argument("--only", action="append", choices=["bundle", *FORMATS])
    parser.add_argument(
        "--packed-only", action="store_true", help="pack the program frozen last time"
    )
    parser.add_argument(
        "--twice", action="store_true", help="build twice and compare every file: is it the same?"
    )
    options = parser.parse_args(arguments)
    install_system_packages("build")
    install_python_packages("test")
    epoch = build_time(os.environ)
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    formats = chosen_formats(options.only, sys.platform)
    first = make(formats, epoch, is_frozen=options.packed_only)
    if not options.twice:
        return 0
    differences = differing(first, make(formats, epoch, is_frozen=False))
    for name in differences:
        say(f"Not the same in both builds: {name}")
    if not differences:
        say(f"Both builds are the same, bit by bit: {len(first)} files.")
    return int(bool(differences))


def make(formats: list[str], epoch: int, *, is_frozen: bool) -> dict[str, str]:
    """Freeze the program unless it is frozen, pack it, and return the SHA-256 of every file.

    Raises:
        SetUpError: a step failed; the message says which.
    """
    parts = parts_of(epoch) if is_frozen else freeze(epoch)
    DIST.mkdir(exist_ok=True)
    made = [_pack(name, parts) for name in formats if name != "bundle"]
    made.append(write_sbom(parts))
    write_sums(DIST)
    frozen = [path for path in sorted(parts.bundle.rglob("*")) if path.is_file()]
    return {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in [*made, *frozen]
    }


def differing(first: Mapping[str, str], second: Mapping[str, str]) -> list[str]:
    """Return the files that are not the same in two builds, or in one of them only."""
    names = sorted({*first, *second})
    return [name for name in names if first.get(name) != second.get(name)]


def _pack(name: str, parts: Parts) -> Path:
    say(f"Packing: {name} ...")
    made = FORMATS[name].make(parts)
    say(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.1f} MB")
    return made
