"""The private Python environment in .venv: made once, filled from the locks, stamped when done."""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "packaging" / "requirements"
STAMPS = VENV / "set-up.json"
KEPT = ("debs", STAMPS.name)  # outlives the interpreter: see devtools_system

# Installing the key's packages installs the value's too: dev.txt holds all of run.txt.
COVERS: Mapping[str, tuple[str, ...]] = {
    "run": ("run",),
    "test": ("test", "run"),
    "build": ("build", "run"),  # system packages alone: dev.txt has what freezing needs
    "verify": ("verify", "build", "run"),
    "lock": ("lock",),
}
LOCK_FILES: Mapping[str, Path] = {
    "run": REQUIREMENTS / "run.txt",
    "test": REQUIREMENTS / "dev.txt",
    "lock": REQUIREMENTS / "lock.txt",
}


class SetUpError(Exception):
    """Something on this machine keeps the set-up from going on; the message says what to do."""


def say(words: str) -> None:
    """Tell the user, on stderr: stdout belongs to the program that is started."""
    sys.stderr.write(f"[winnow] {words}\n")
    sys.stderr.flush()


def venv_python(venv_folder: Path = VENV, platform: str = sys.platform) -> Path:
    """Return where the environment keeps its interpreter."""
    if platform == "win32":
        return venv_folder / "Scripts" / "python.exe"
    return venv_folder / "bin" / "python"


def tool(name: str) -> str:
    """Return the path of a console script in the environment."""
    return str(venv_python().with_name(name + (".exe" if sys.platform == "win32" else "")))


def fingerprint(*parts: str | Path) -> str:
    """Hash what a set-up step depends on: the text of files, and plain words."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.read_bytes() if isinstance(part, Path) else part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def read_stamps(path: Path = STAMPS) -> dict[str, str]:
    """Return the fingerprints of finished steps; an unreadable file means that none is finished."""
    try:
        stamps: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps


def is_done(step: str, mark: str, path: Path = STAMPS) -> bool:
    """Say whether a step was finished and nothing that it depends on has changed since."""
    return read_stamps(path).get(step) == mark


def stamp(marks: Mapping[str, str], path: Path = STAMPS) -> None:
    """Note steps as finished."""
    text = json.dumps(read_stamps(path) | dict(marks), indent=1)
    half_written = path.with_suffix(".new")
    half_written.write_text(text, encoding="utf-8")
    half_written.replace(path)


def python_mark(group: str) -> str:
    """Return the fingerprint of a group's Python packages, for this Python and this place."""
    return fingerprint(LOCK_FILES[group], sys.version, str(VENV))


def version_of(python: Path) -> str:
    """Return an interpreter's version ("3.11"), or "" if it does not run or has no pip."""
    words = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
    try:
        asked = subprocess.run(
            [str(python), "-c", words], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip()


def clear_venv(venv_folder: Path = VENV) -> None:
    """Remove the interpreter and its packages, and forget that they were set up."""
    if not venv_folder.exists():
        return
    for entry in venv_folder.iterdir():
        if entry.name in KEPT:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    stamps = venv_folder / STAMPS.name
    still_true = {step: mark for step, mark in read_stamps(stamps).items() if "python" not in step}
    stamps.write_text(json.dumps(still_true), encoding="utf-8")


def has_ensurepip() -> bool:
    """Say whether this Python can put pip into an environment; Debian's cannot by itself."""
    return importlib.util.find_spec("ensurepip") is not None


def make_venv() -> None:
    """Make .venv with this Python, in place of one that is broken or of another version.

    Raises:
        SetUpError: the venv module of this Python is not whole.
    """
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}"
    if version_of(venv_python()) == wanted:
        return
    if not has_ensurepip():
        raise SetUpError(
            "This Python cannot make a private environment: it lacks ensurepip. "
            f"On Debian and Ubuntu install python{wanted}-venv, then call this again."
        )
    say(f"Making a private Python environment in {VENV} ...")
    clear_venv()
    try:
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    except (subprocess.CalledProcessError, ImportError, OSError) as error:
        clear_venv()
        raise SetUpError(f"This Python cannot make a private environment: {error}") from error


def install_python_packages(group: str) -> None:
    """Fill the environment from a group's lock, unless that was done before.

    Raises:
        SetUpError: pip could not install them.
    """
    mark = python_mark(group)
    if venv_python().exists() and is_done(f"python {group}", mark):
        return
    make_venv()
    say("Installing the pinned Python packages (a minute or two, the first time only) ...")
    pip = [str(venv_python()), "-m", "pip", "install", "--quiet", "--no-input"]
    options = ["--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:"]
    done = subprocess.run(
        [*pip, *options, "-r", str(LOCK_FILES[group])],
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=False,
    )
    if done.returncode != 0:
        raise SetUpError("The Python packages could not be installed; pip says why above.")
    stamp({f"python {name}": python_mark(name) for name in COVERS[group]})
