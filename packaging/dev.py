"""Set up, run and test Winnow from a checkout: `python3 packaging/dev.py` lists the commands.

This file must parse on any Python 3, so that an old one gets an answer in place of a SyntaxError.
What needs a new Python is in the devtools_*.py files beside it.
"""

import importlib
import sys

OLDEST_PYTHON = (3, 11)


def complaint(version: "tuple[int, ...]") -> str:
    """Say in one line what to install, or nothing when this Python will do."""
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return ""
    return (
        "Winnow needs Python 3.11 or newer, and this is Python "
        + ".".join(str(part) for part in version[:3])
        + ". Install a newer one (Debian 12 and Ubuntu 24.04 have it as the package python3;"
        + " for other systems see python.org) and call this again with it."
    )


def main(arguments: "list[str]") -> int:
    """Hand the command over to devtools_commands, if this Python can read it."""
    words = complaint(tuple(sys.version_info[:3]))
    if words:
        sys.stderr.write(words + "\n")
        return 2
    commands = importlib.import_module("devtools_commands")
    return int(commands.main(arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
