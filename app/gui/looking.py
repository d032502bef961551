"""Looks into lists in threads, before anything is read in; the readers are loaded only then."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.files.lists import ColumnRole, SheetPreview, SheetSource
from app.gui.import_view import ImportChoice
from app.gui.survey import Memory, Survey, survey

if TYPE_CHECKING:  # the engine comes after the first paint
    from app.jobs.workspace import Workspace


async def look(workspace: Workspace, wanted: SheetSource) -> SheetPreview:
    """Return what a file looks like, with the columns as they were chosen for its like before.

    Raises:
        ListError: The file cannot be read.
    """
    from app.jobs.mapping import inspect_list  # noqa: PLC0415  brings rapidfuzz and readers

    return await asyncio.to_thread(inspect_list, workspace.data_dir, wanted.path, wanted)


async def count(
    workspace: Workspace, choice: ImportChoice, is_cancelled: Callable[[], bool]
) -> Survey | None:
    """Count what a list holds; None if called off.

    Raises:
        ListError: The file cannot be read.
    """
    history = workspace.store.history

    def suppressed(keys: Sequence[str]) -> int:
        return len(history.suppressed(keys))

    memory = Memory(workspace.known_lists, suppressed)
    sources, place, reading = choice.sources, choice.address_column, choice.reading
    return await asyncio.to_thread(survey, sources, place, is_cancelled, reading, memory)


async def remember_columns(workspace: Workspace, choice: ImportChoice) -> None:
    """Keep what each column means for lists of the same shape.

    Raises:
        OSError: It cannot be written.
    """
    from app.jobs.mapping import remember_mapping  # noqa: PLC0415  only now needed

    if choice.preview is None:
        return
    roles = [
        (role, place) for place, role in enumerate(choice.roles) if role is not ColumnRole.OTHER
    ]
    await asyncio.to_thread(remember_mapping, workspace.data_dir, choice.preview, roles)


def files_of(paths: Sequence[str]) -> list[str]:
    """Return files to read; of a folder, the lists that lie in it.

    Raises:
        OSError: A folder cannot be read.
    """
    from app.files.sheet import lists_in  # noqa: PLC0415  brings readers

    found: list[str] = []
    for path in paths:
        found.extend(lists_in(path) if Path(path).is_dir() else [path])
    return found
