"""Make the locks again: all packages pinned with hashes, for every system, without URLs."""

import subprocess

from devtools_environment import (
    LOCK_FILES,
    REQUIREMENTS,
    ROOT,
    SetUpError,
    install_python_packages,
    say,
    tool,
)

CONSTRAINTS = REQUIREMENTS / "constraints.in"
# Each lock, what it is made from, and what it has to agree with. dev.txt holds all of run.txt.
SOURCES = {
    "lock": ((REQUIREMENTS / "lock.in",), (CONSTRAINTS,)),
    "run": ((ROOT / "pyproject.toml",), (CONSTRAINTS,)),
    "test": (
        (ROOT / "pyproject.toml", REQUIREMENTS / "dev.in"),
        (CONSTRAINTS, LOCK_FILES["run"]),
    ),
}
OPTIONS = (
    *("--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--only-binary", ":all:", "--no-annotate"),
    *("--no-emit-index-url", "--no-emit-find-links"),
    *("--custom-compile-command", "python3 packaging/dev.py lock"),
)


def lock_command(group: str) -> list[str]:
    """Return the command line that makes a group's lock."""
    sources, constraints = SOURCES[group]
    bounds = [word for path in constraints for word in ("--constraints", str(path))]
    made = ["--output-file", str(LOCK_FILES[group])]
    extras = ["--all-extras"] if ROOT / "pyproject.toml" in sources else []
    return [tool("uv"), "pip", "compile", *map(str, sources), *bounds, *extras, *OPTIONS, *made]


def lock(arguments: list[str]) -> int:
    """Make the locks; arguments go to uv (--upgrade, --upgrade-package NAME).

    Raises:
        SetUpError: a lock could not be made.
    """
    install_python_packages("lock")
    for group in SOURCES:
        say(f"Locking {LOCK_FILES[group].name} ...")
        options = [word for word in arguments if group != "lock" or word == "--upgrade"]
        made = subprocess.run([*lock_command(group), *options], cwd=ROOT, check=False)
        if made.returncode != 0:
            raise SetUpError(f"{LOCK_FILES[group].name} could not be made; uv says why above.")
    return 0
