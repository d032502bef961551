"""Mapping profiles: the user's corrections, remembered for files of the same shape.

A shape is the set of column names; order, case and accents do not matter. Columns are remembered
by name, so that a file with its columns in another order is read rightly.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from app.files.columns import name_key
from app.files.lists import ColumnGuess, ColumnRole, SheetPreview

_WHY = "you chose it for a file with these columns"


class Profile(msgspec.Struct, frozen=True):
    """What the user chose for one shape.

    Attributes:
        columns: The column names, as keys, with how often each stood before it: a doubled name
            is told apart by its number.
        roles: Role of each column that has one, by its place in columns.
    """

    columns: tuple[tuple[str, int], ...]
    roles: dict[int, ColumnRole]


def shape_of(headers: Sequence[str]) -> str:
    """Return the name of a shape; the same for the same columns in any order."""
    text = "\n".join(sorted(f"{key}\t{number}" for key, number in _named(headers)))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def remember(folder: Path, headers: Sequence[str], roles: Sequence[tuple[ColumnRole, int]]) -> None:
    """Keep the user's mapping for files with these columns.

    Args:
        folder: Where profiles live.
        headers: The column names.
        roles: Every role with its column's place.
    """
    folder.mkdir(parents=True, exist_ok=True)
    profile = Profile(_named(headers), {column: role for role, column in roles})
    (folder / f"{shape_of(headers)}.json").write_bytes(msgspec.json.encode(profile))


def recall(folder: Path, headers: Sequence[str]) -> dict[int, ColumnRole] | None:
    """Return the roles by column's place that the user chose for this shape; None if never."""
    path = folder / f"{shape_of(headers)}.json"
    try:
        profile = msgspec.json.decode(path.read_bytes(), type=Profile)
    except (OSError, msgspec.DecodeError):
        return None  # a profile is a convenience; a broken one is as good as none
    places = {named: place for place, named in enumerate(_named(headers))}
    roles = {profile.columns[at]: role for at, role in profile.roles.items()}
    if not set(roles) <= set(places):
        return None
    return {places[named]: role for named, role in roles.items()}


def with_profile(preview: SheetPreview, folder: Path) -> SheetPreview:
    """Return a preview with the columns as the user chose them for this shape before."""
    chosen = recall(folder, preview.headers) if preview.source.has_header else None
    if chosen is None:
        return preview
    columns = tuple(_chosen(guess, chosen) for guess in preview.columns)
    address = next((at for at, role in chosen.items() if role is ColumnRole.ADDRESS), None)
    place = preview.address_column if address is None else address
    return replace(preview, columns=columns, address_column=place)


def _chosen(guess: ColumnGuess, chosen: dict[int, ColumnRole]) -> ColumnGuess:
    """Return a guess with the role that the user chose; the others have none."""
    role = chosen.get(guess.index, ColumnRole.OTHER)
    if role is guess.role:
        return guess
    return replace(guess, role=role, confidence=1.0, why=_WHY)


def _named(headers: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Return column names as keys, doubled ones told apart by a number."""
    seen: dict[str, int] = {}
    named: list[tuple[str, int]] = []
    for header in headers:
        key = name_key(header)
        named.append((key, seen.get(key, 0)))
        seen[key] = seen.get(key, 0) + 1
    return tuple(named)
