"""Starts Winnow: the window, or the command line.

Nothing heavy is imported before it is known which of the two is wanted.
"""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from app import __version__, memory, paths, settings
from app.logs import install_crash_hook, start_log, stop_log

_WORD = re.compile(r"[a-z]+")  # a command is a bare word; files have a dot or a folder
_DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Winnow and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if "--version" in words[:1]:
        sys.stdout.write(f"winnow {__version__}\n")
        return 0
    if "--self-test" in words[:1]:
        return _self_test(words)
    try:
        folder = paths.data_dir(_data_dir(words))
        loaded = settings.load(paths.config_file(_data_dir(words)))
    except (OSError, settings.SettingsError) as error:
        sys.stderr.write(f"winnow: {error}\n")
        return 2
    memory.begin()
    log = start_log(paths.log_file(folder), log_addresses=loaded.privacy.log_addresses)
    install_crash_hook(folder, __version__)
    try:
        return _run(words, folder, loaded)
    finally:
        stop_log(log)


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in _DISPLAY_VARIABLES)


def _run(words: list[str], folder: Path, loaded: settings.Settings) -> int:
    if _is_command(words):
        from app.cli.main import run  # noqa: PLC0415  the window does without it

        return run(words)
    if not has_display():
        return _clean_in_terminal(words)
    options = _window_parser().parse_args(words)
    from app.gui.app import run_window  # noqa: PLC0415  Qt only when the window is wanted

    return run_window(options.files, settings=loaded, data_dir=folder, sandbox=options.sandbox)


def _self_test(words: list[str]) -> int:
    from app.cli.self_test import run  # noqa: PLC0415  nobody else needs it

    parser = ArgumentParser(prog="winnow")
    parser.add_argument("--self-test", action="store_true", help="try what Winnow lives on")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="save a picture of the window")
    picture: Path | None = parser.parse_args(words).picture

    def draw(loaded: settings.Settings, folder: Path) -> str:
        from app.gui.self_test import draw as draw_window  # noqa: PLC0415  Qt may be what is amiss

        return draw_window(loaded, folder, picture)

    return run(draw)


def _is_command(words: list[str]) -> bool:
    if not words:
        return False
    if words[0] in ("-h", "--help"):
        return True
    if not _WORD.fullmatch(words[0]):
        return False
    from app.cli.main import COMMANDS  # noqa: PLC0415  the window does without it

    is_known = any(command.name == words[0] for command in COMMANDS)
    return is_known or not Path(words[0]).exists()


def _clean_in_terminal(words: list[str]) -> int:
    from app.cli.main import run  # noqa: PLC0415  the window does without it

    if not any(not word.startswith("-") for word in words):
        sys.stderr.write(
            "winnow: There is no display for a window. Clean a list in the terminal with:\n"
            "  winnow clean list.csv --output out.csv\n"
        )
        return 2
    sys.stderr.write("There is no display for a window: cleaning in the terminal.\n")
    return run(["clean", *words])


def _window_parser() -> ArgumentParser:
    parser = ArgumentParser(prog="winnow")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--sandbox", action="store_true")
    parser.add_argument("--data-dir", type=Path, metavar="DIR")
    return parser


def _data_dir(words: list[str]) -> Path | None:
    """Find the data folder before any command is known: the log lies in it."""
    for place, word in enumerate(words):
        if word == "--data-dir" and place + 1 < len(words):
            return Path(words[place + 1])
        if word.startswith("--data-dir="):
            return Path(word.partition("=")[2])
    return None


if __name__ == "__main__":
    sys.exit(main())
