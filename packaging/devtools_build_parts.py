"""What every way of packing starts from, and small things that they share."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from devtools_environment import SetUpError

_PLACEHOLDER = re.compile(r"@[A-Z_]+@")


@dataclass(frozen=True, slots=True)
class Parts:
    """A frozen program and what lies around it.

    Attributes:
        epoch: Unix time that everything is dated with.
        machine: Processor, as uname says it.
        bundle: The frozen program's folder.
        build: Where icons (icons/), texts (words/) and notices (notices/) lie.
        dist: Where downloads go.
    """

    version: str
    epoch: int
    machine: str
    bundle: Path
    build: Path
    dist: Path

    def stage(self, name: str) -> Path:
        """Return an empty folder to put a download together in."""
        folder = self.build / "stage" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder


def even_out(folder: Path, epoch: int) -> None:
    """Give all files of a folder one date and plain permissions."""
    for path in [*sorted(folder.rglob("*"), key=str), folder]:
        if path.is_symlink():
            if os.utime in os.supports_follow_symlinks:
                os.utime(path, (epoch, epoch), follow_symlinks=False)
            continue
        if os.name == "posix":
            is_program = path.is_dir() or bool(path.stat().st_mode & 0o100)
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (epoch, epoch))


def run_packer(command: Iterable[str | Path]) -> None:
    """Run a packing program.

    Raises:
        SetUpError: it is not there, or failed.
    """
    words = [str(word) for word in command]
    if shutil.which(words[0]) is None:
        raise SetUpError(f"{words[0]} is not installed.")
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise SetUpError(f"{words[0]} failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")


def fill(template: Path, values: dict[str, str]) -> str:
    """Return a template's text with each @NAME@ replaced.

    Raises:
        SetUpError: the text has a name that nobody gave a value.
    """
    text = template.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    if left := _PLACEHOLDER.findall(text):
        raise SetUpError(f"{template.name}: nothing for {', '.join(left)}.")
    return text
