"""Looks at a list, with its columns as the user chose them for lists of the same shape before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.files.lists import ColumnRole, SheetPreview, SheetSource
from app.files.profiles import remember, with_profile
from app.files.sheet import inspect


def profiles_folder(data_dir: Path) -> Path:
    """Return where the user's choices of columns are kept."""
    return data_dir / "profiles"


def inspect_list(data_dir: Path, path: str, wanted: SheetSource | None = None) -> SheetPreview:
    """Look at a list; reads the file, so call it in a thread.

    Args:
        data_dir: The user's data folder.
        path: The list.
        wanted: What the user says of it; None to detect all.

    Raises:
        ListError: The list cannot be read.
    """
    return with_profile(inspect(path, wanted), profiles_folder(data_dir))


def is_remembered(detected: SheetPreview, data_dir: Path) -> bool:
    """Tell whether the user's choice for this shape differs from what was detected."""
    chosen = with_profile(detected, profiles_folder(data_dir))
    return chosen.columns != detected.columns or chosen.address_column != detected.address_column


def remember_mapping(
    data_dir: Path, preview: SheetPreview, roles: Sequence[tuple[ColumnRole, int]]
) -> None:
    """Keep the user's choice of columns for lists of the same shape, which a header gives them.

    Args:
        data_dir: The user's data folder.
        preview: The list that the choice was made for.
        roles: Every role with its column's place, ColumnRole.ADDRESS among them.

    Raises:
        OSError: It cannot be written.
    """
    if preview.source.has_header:
        remember(profiles_folder(data_dir), preview.headers, roles)
