"""`dev.py verify-deb`: installs the .deb on clean systems as a user would, and removes it."""

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import devtools_build
from devtools_build_screen import Picture, png, read_xwd
from devtools_environment import SetUpError, install_python_packages, say
from devtools_system import install_system_packages

RELEASES = ("bookworm", "trixie")
PRISTINE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "winnow-chroots"
PICTURES = devtools_build.BUILD / "pictures"
DISPLAY = 87
LEAST_COLOURS = 100
_USER = "reader"
_INSTALL = "apt-get -qq install --yes --no-install-recommends /root/winnow.deb"
# What every installation leaves behind, whatever is installed.
_RUBBISH = (
    *("/var/cache", "/var/lib/apt", "/var/lib/dpkg", "/var/log", "/root", "/home"),
    "/tmp",  # noqa: S108 - the clean system's, and only looked at
)
# Mounts and processes of its own, so that none is left however this ends.
_ENTER = """
set -e
mount -t proc proc "$0/proc"
mount --rbind /dev "$0/dev"
mkdir -p "$0/tmp/.X11-unix"
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix"; fi
exec chroot "$0" env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \\
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin sh -ec "$1"
"""


class TrialError(Exception):
    """The package did not do on a clean system what it should; the message says what."""


@dataclass(frozen=True, slots=True)
class CleanSystem:
    """A freshly installed Debian in a folder."""

    release: str
    root: Path

    def command(self, script: str) -> list[str]:
        """Return the command line that runs a shell script inside, as root."""
        apart = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork"]
        return [*apart, "--kill-child", "sh", "-c", _ENTER, str(self.root), script]

    def run(self, script: str, timeout_s: float = 600) -> str:
        """Run a shell script inside, as root, and return what it printed.

        Raises:
            TrialError: it failed.
        """
        done = subprocess.run(
            self.command(script), capture_output=True, text=True, timeout=timeout_s, check=False
        )
        if done.returncode != 0:
            raise TrialError(f"{self.release}: {script}\n{done.stdout}{done.stderr}")
        return done.stdout

    def as_user(self, script: str) -> str:
        """Return the script that runs another one as an ordinary user."""
        return f"su {_USER} -c '{script}'"

    def files(self) -> frozenset[str]:
        """Return all that lies in the system, but for what any installation leaves."""
        kept: set[str] = set()
        for folder, names, files in os.walk(self.root):
            inside = "/" + Path(folder).relative_to(self.root).as_posix().removeprefix(".")
            names[:] = [name for name in names if f"{inside.rstrip('/')}/{name}" not in _RUBBISH]
            kept.update(f"{inside.rstrip('/')}/{name}" for name in (*names, *files))
        return frozenset(kept)


def pristine(release: str) -> Path:
    """Return a Debian as debootstrap makes it, made once and kept.

    Raises:
        SetUpError: debootstrap failed.
    """
    folder = PRISTINE / release
    if (folder / "etc" / "debian_version").exists():
        return folder
    half = PRISTINE / f"{release}.new"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    say(f"Making a clean {release} (a minute, the first time only) ...")
    command = ["debootstrap", "--variant=minbase", release, str(half)]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode != 0:
        raise SetUpError(f"debootstrap could not make {release}; it says why above.")
    return half.rename(folder)


@contextlib.contextmanager
def clean_system(release: str) -> Generator[CleanSystem]:
    """Give a copy of a pristine Debian, and take it away at the end."""
    with tempfile.TemporaryDirectory(prefix=f"winnow-{release}-") as place:
        root = Path(place) / "root"
        subprocess.run(["cp", "-a", str(pristine(release)), str(root)], check=True)
        for name in ("resolv.conf", "hosts"):
            shutil.copyfile(f"/etc/{name}", root / "etc" / name)
        system = CleanSystem(release, root)
        system.run(f"useradd --create-home {_USER}; apt-get -qq update")
        yield system


@contextlib.contextmanager
def display() -> Generator[Callable[[], Picture]]:
    """Start an X server without a screen; gives what takes a picture of it."""
    with tempfile.TemporaryDirectory(prefix="winnow-x-") as place:
        words = ["-screen", "0", "1280x860x24", "-fbdir", place, "-nolisten", "tcp", "-ac"]
        server = subprocess.Popen(["Xvfb", f":{DISPLAY}", *words], stderr=subprocess.DEVNULL)
        try:
            time.sleep(1)
            yield lambda: read_xwd((Path(place) / "Xvfb_screen0").read_bytes())
        finally:
            server.terminate()
            server.wait(timeout=20)


def photograph(system: CleanSystem, take: Callable[[], Picture], target: Path) -> int:
    """Open the window as a user, save a picture of the display, and return its colours.

    Raises:
        TrialError: nothing was drawn within a fair time.
    """
    script = system.as_user(f"DISPLAY=:{DISPLAY} QT_QPA_PLATFORM=xcb exec winnow")
    window = subprocess.Popen(
        system.command(script), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        for _ in range(40):
            time.sleep(0.5)
            if take().colours >= LEAST_COLOURS or window.poll() is not None:
                break
        time.sleep(1)
        picture = take()
    finally:
        window.kill()  # and with it all that it started
        said, _ = window.communicate(timeout=20)
    if picture.colours < LEAST_COLOURS:
        raise TrialError(f"{system.release}: no window on the display.\n{said}")
    target.write_bytes(png(picture))
    return picture.colours


def check_installed(system: CleanSystem, take: Callable[[], Picture], pictures: Path) -> None:
    """Try an installed Winnow: version, self-test, window, manual page and completion.

    Raises:
        TrialError: something does not work.
    """
    say(f"{system.release}: {system.run(system.as_user('winnow --version')).strip()}")
    say(system.run(system.as_user("winnow --self-test")).strip())
    pictures.mkdir(parents=True, exist_ok=True)
    shot = pictures / f"window-{system.release}.png"
    colours = photograph(system, take, shot)
    say(f"{system.release}: the window is on the display in {colours} colours: {shot}")
    system.run(
        "test -e /usr/share/applications/winnow.desktop; gzip -t /usr/share/man/man1/winnow.1.gz;"
        "bash -c '. /usr/share/bash-completion/completions/winnow; complete -p winnow'"
    )


def leftovers(before: frozenset[str], after: frozenset[str]) -> list[str]:
    """Return what is there after and was not before; compiled lists of the system do not count."""
    compiled = ("/ld.so.cache", "/mimeinfo.cache", "/icon-theme.cache", "/aux-cache", ".pyc")
    return sorted(path for path in after - before if not path.endswith(compiled))


def try_release(release: str, deb: Path, take: Callable[[], Picture]) -> None:
    """Install on a clean release, try, remove, and look for what is left.

    Raises:
        TrialError: something does not work, or is left.
    """
    with clean_system(release) as system:
        shutil.copyfile(deb, system.root / "root" / "winnow.deb")
        before = system.files()
        started = time.monotonic()
        system.run(_INSTALL)
        took_s = time.monotonic() - started
        more = len(system.files()) - len(before)
        say(f"{release}: installed in {took_s:.0f} s, {more:,} files with what it depends on")
        check_installed(system, take, PICTURES)
        system.run("apt-get -qq purge --yes --auto-remove winnow")
        ours = [path for path in system.files() - before if "winnow" in path]
        rest = leftovers(before, system.files())
        if ours or rest:
            raise TrialError(f"{release}: left behind: {', '.join([*ours, *rest][:40])}")
        say(f"{release}: removed; nothing is left but the user's own lists in their home")


def verify_deb(arguments: list[str]) -> int:
    """Install dist's .deb on clean bookworm and trixie, try it, remove it. Needs root.

    Raises:
        SetUpError: this machine cannot do it.
    """
    parser = argparse.ArgumentParser(prog="dev.py verify-deb")
    parser.add_argument("--release", action="append", choices=RELEASES)
    parser.add_argument("--deb", type=Path, help="the package; the newest of dist/ if not given")
    options = parser.parse_args(arguments)
    if sys.platform != "linux" or os.geteuid() != 0:
        raise SetUpError("Clean systems are made with chroot: on Linux, and as root.")
    install_system_packages("verify")
    install_python_packages("test")
    try:
        with display() as take:
            for release in options.release or RELEASES:
                try_release(release, options.deb or newest_deb(), take)
    except TrialError as error:
        say(str(error))
        return 1
    return 0


def newest_deb(folder: Path = devtools_build.DIST) -> Path:
    """Return the .deb built last.

    Raises:
        SetUpError: there is none.
    """
    found: Sequence[Path] = sorted(folder.glob("*.deb"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise SetUpError("There is no .deb in dist/: run `dev.py build` first.")
    return found[-1]
