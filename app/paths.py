"""Where Winnow keeps the user's data and finds its own resources."""

from __future__ import annotations

import sys
from pathlib import Path

from platformdirs import user_config_path, user_data_path

_NAME = "winnow"


def data_dir(override: Path | None = None) -> Path:
    """Return the folder of the store and the log, made if missing, readable by the user alone."""
    folder = override if override is not None else user_data_path(_NAME, appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def config_file(override: Path | None = None) -> Path:
    """Return the settings file; with an override it lies in that data folder."""
    folder = override if override is not None else user_config_path(_NAME, appauthor=False)
    return folder / "settings.json"


def store_file(folder: Path) -> Path:
    """Return the store's file inside a data folder."""
    return folder / "winnow.sqlite3"


def log_file(folder: Path) -> Path:
    """Return the log's file inside a data folder."""
    return folder / "winnow.log"


def resource(name: str) -> Path:
    """Return the path of a bundled resource, also inside a frozen program.

    Args:
        name: Path below resources/, with forward slashes.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if isinstance(bundle, str) else Path(__file__).resolve().parent.parent
    return root / "resources" / name
