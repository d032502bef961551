"""The seed of this machine's decoys: their names survive a restart and stay unpredictable."""

from __future__ import annotations

import os
import secrets
from datetime import UTC, datetime
from pathlib import Path

_FILE = "decoy-seed"
_OCTETS = 16


def decoy_seed(data_dir: Path, now: float) -> str:
    """Return this month's seed, made with the data folder's own randomness on first use.

    A greylisted decoy must be asked again under the same name, after a restart too; a new name
    each month keeps hosts from getting used to it.

    Args:
        data_dir: Where the randomness is kept.
        now: Unix time, seconds.

    Raises:
        OSError: The file can be neither read nor written.
    """
    file = data_dir / _FILE
    if len(_read(file)) != 2 * _OCTETS:  # missing, or its first writer was killed
        _write(file)
    month = datetime.fromtimestamp(now, UTC).strftime("%Y-%m")
    return f"{_read(file)} {month}"


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except FileNotFoundError:
        return ""


def _write(file: Path) -> None:
    beside = file.with_name(f"{_FILE}.{os.getpid()}.tmp")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as new:
        new.write(secrets.token_hex(_OCTETS))
    beside.replace(file)
