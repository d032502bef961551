"""`dev.py verify-nsis`: installs and removes the Windows installer under Wine, around a stub."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import devtools_build
from devtools_build_parts import run_packer
from devtools_build_verify import TrialError
from devtools_build_windows import WINDOWS, compile_installer, makensis
from devtools_environment import ROOT, SetUpError, install_python_packages, say, venv_python
from devtools_system import install_system_packages

_PROGRAM = "Programs/Winnow"
_REGISTRY = "user.reg"
_WINE_PLACES = ("/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/bin/wine")
_PATIENCE_S = 60.0
# What has to be in the registry of an installed Winnow: part of a key, and a value below it.
_ENTRIES = (
    ("CurrentVersion\\\\Uninstall\\\\Winnow", '"DisplayName"="Winnow"'),
    ("CurrentVersion\\\\Uninstall\\\\Winnow", '"EstimatedSize"=dword:'),
    ("Classes\\\\.csv\\\\OpenWithProgids", '"Winnow.List"'),
    ("Classes\\\\.xlsx\\\\OpenWithProgids", '"Winnow.List"'),
    ("Classes\\\\Applications\\\\winnow.exe\\\\SupportedTypes", '".tsv"'),
    ("Winnow.List\\\\shell\\\\open\\\\command", 'winnow.exe\\" \\"%1\\"'),
)


@dataclass(frozen=True, slots=True)
class Windows:
    """A Windows of its own, in a folder.

    Attributes:
        wine: Wine's program.
        prefix: The folder with its disk and its registry.
    """

    wine: str
    prefix: Path

    def run(self, *words: str | Path) -> int:
        """Run a program and return its exit code."""
        environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        environment |= {
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "HOME": str(self.prefix),
        }
        # Nothing that a browser or .NET would need: Wine would ask to fetch it.
        environment["WINEDLLOVERRIDES"] = "mscoree,mshtml=;winemenubuilder.exe=d"
        command = [self.wine, *map(str, words)]
        return subprocess.run(
            command, env=environment, capture_output=True, timeout=180, check=False
        ).returncode

    def local(self) -> Path:
        """Return %LOCALAPPDATA%."""
        users = self.prefix / "drive_c" / "users"
        return next(users.glob("*/AppData/Local"), users / "nobody")

    def menu_entry(self) -> Path:
        """Return where the start menu's entry is or would be."""
        menu = self.local().parent / "Roaming/Microsoft/Windows/Start Menu/Programs"
        return menu / "Winnow.lnk"

    def registry(self) -> str:
        """Return the user's registry as text, once Wine has written it."""
        server = Path(self.wine).with_name("wineserver64")
        server = server if server.exists() else Path(self.wine).with_name("wineserver")
        environment = os.environ | {"WINEPREFIX": str(self.prefix)}
        subprocess.run([str(server), "-w"], env=environment, timeout=_PATIENCE_S, check=False)
        return (self.prefix / _REGISTRY).read_text(encoding="utf-8", errors="replace")


def section_has(registry: str, key: str, value: str) -> bool:
    """Say whether a registry's text has a value below a key."""
    sections = registry.split("\n[")
    return any(key in part.splitlines()[0] and value in part for part in sections if part.strip())


def find_wine() -> str:
    """Return Wine's program.

    Raises:
        SetUpError: there is none.
    """
    found = next((place for place in _WINE_PLACES if Path(place).exists()), None)
    if found is None:
        raise SetUpError("Wine is not installed: apt-get install wine wine64.")
    return found


def make_stub_installer(folder: Path) -> Path:
    """Compile the real installer around a program that does nothing."""
    payload = folder / "payload"
    licences = payload / "_internal" / "resources" / "licences"
    licences.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", licences / "LICENSE.txt")
    shutil.copytree(ROOT / "resources" / "lists", payload / "_internal" / "resources" / "lists")
    run_packer([makensis(), "-V2", f"-DOUTPUT={payload / 'winnow.exe'}", WINDOWS / "stub.nsi"])
    shutil.copy(payload / "winnow.exe", payload / "winnow-cli.exe")
    icons = folder / "icons"
    drawer = str(ROOT / "packaging" / "devtools_build_icons.py")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([str(venv_python()), drawer, str(icons)], env=environment, check=True)
    installer = folder / "setup.exe"
    icon = icons / "winnow.ico"
    compile_installer(payload, installer, devtools_build.version(), icon, target="amd64-unicode")
    return installer


def expect(is_so: bool, words: str) -> None:
    """Say what was found to be so.

    Raises:
        TrialError: it is not.
    """
    if not is_so:
        raise TrialError(f"Not so: {words}")
    say(f"  {words}")


def wait_for(condition: Callable[[], bool]) -> bool:
    """Wait until something is so: the uninstaller works on in a copy of itself."""
    end = time.monotonic() + _PATIENCE_S
    while not condition() and time.monotonic() < end:
        time.sleep(0.2)
    return condition()


def check_install(windows: Windows, installer: Path) -> None:
    """Install silently, look, and start what was installed.

    Raises:
        TrialError: something is missing.
    """
    expect(windows.run(installer, "/S") == 0, "setup.exe /S ends well, without a window")
    program = windows.local() / _PROGRAM
    expect((program / "winnow.exe").is_file(), "the program lies in %LOCALAPPDATA%\\Programs")
    expect((program / "_internal/resources/lists").is_dir(), "its files lie beside it")
    expect(windows.menu_entry().is_file(), "the start menu has an entry")
    registry = windows.registry()
    for key, value in _ENTRIES:
        expect(section_has(registry, key, value), f"the registry has {value} in {key}")
    ran = windows.run(program / "winnow.exe") == 0 and (program / "ran.txt").is_file()
    expect(ran, "the installed program starts")
    (program / "ran.txt").unlink()


def check_uninstall(windows: Windows, *, with_data: bool) -> None:
    """Uninstall silently and look for what is left.

    Raises:
        TrialError: something is left, or the user's data is not as it should be.
    """
    program, data = windows.local() / _PROGRAM, windows.local() / "winnow"
    data.mkdir(exist_ok=True)
    (data / "winnow.sqlite3").write_text("lists", encoding="utf-8")
    words = ["/S", *(["/DELETEDATA"] if with_data else [])]
    expect(windows.run(program / "uninstall.exe", *words) == 0, f"uninstall.exe {' '.join(words)}")
    expect(wait_for(lambda: not program.exists()), "the program's folder is gone")
    expect(not windows.menu_entry().exists(), "the start menu's entry is gone")
    stays = "is gone too, as asked" if with_data else "stays, as nobody was asked"
    expect(wait_for(lambda: data.exists() is not with_data), f"the user's data {stays}")
    registry = windows.registry()
    left = [key for key, value in _ENTRIES if section_has(registry, key, value)]
    expect(not left, "the registry has nothing of it any more")


def verify_nsis(_arguments: list[str]) -> int:
    """Compile the Windows installer around a stub; install and remove it under Wine.

    Raises:
        SetUpError: this machine cannot do it.
    """
    if sys.platform != "linux":
        raise SetUpError("Wine is for Linux; on Windows start the installer itself.")
    install_system_packages("verify")
    install_python_packages("test")
    with tempfile.TemporaryDirectory(prefix="winnow-nsis-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        installer = make_stub_installer(folder)
        say(f"setup.exe: {installer.stat().st_size / 1e6:.1f} MB")
        windows = Windows(find_wine(), folder / "windows")
        try:
            check_install(windows, installer)
            check_install(windows, installer)  # over an installation
            check_uninstall(windows, with_data=False)
            check_install(windows, installer)
            check_uninstall(windows, with_data=True)
        except TrialError as error:
            say(str(error))
            return 1
    return 0
