"""Which file, which sheet, which column: what the command line says of a list."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from app.cli.options import UsageError
from app.files.lists import ColumnRole, ListError, SheetPreview, SheetSource, file_error
from app.files.sheet import inspect
from app.jobs.transfer import ImportPlan

_NAMED_DELIMITERS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
_ROLES = (ColumnRole.FIRST_NAME, ColumnRole.LAST_NAME, ColumnRole.COMPANY)


def add_sheet_options(parser: ArgumentParser) -> None:
    """Add how a list is read."""
    group = parser.add_argument_group("how to read the list (all of it is detected)")
    group.add_argument("--column", metavar="NAME|N", help="the column with the addresses")
    group.add_argument("--sheet", default="", metavar="NAME", help="sheet of a workbook")
    group.add_argument("--delimiter", default="", metavar="C", help='one character, or "tab"')
    group.add_argument("--encoding", default="", metavar="E", help="such as utf-8 or cp1252")
    group.add_argument(
        "--no-header", action="store_true", help="the first row is data, not column names"
    )


def _refuse(problem: ListError) -> None:
    raise problem


def plan_of(
    files: list[Path],
    options: Namespace,
    options_json: str,
    on_bad: Callable[[ListError], None] = _refuse,
) -> ImportPlan:
    """Look at the files and return how they are imported.

    Args:
        files: At least one.
        options: Of the command line.
        options_json: Network settings of the run.
        on_bad: Told each of several files that cannot be used; the others go on without it.

    Raises:
        ListError: No file can be read, or none holds addresses.
        UsageError: There is no such column.
    """
    previews: list[SheetPreview] = []
    problems: list[ListError] = []
    for path in files:
        try:
            preview = inspect(str(path), _wanted(path, options))
            if not previews or options.column is None:
                _column(preview, options.column)
            previews.append(preview)
        except ListError as error:
            problems.append(error)
    if not previews:
        raise problems[0]
    for problem in problems:
        on_bad(problem)
    first = previews[0]
    return ImportPlan(
        sources=tuple(preview.source for preview in previews),
        address_column=_column(first, options.column),
        roles=tuple((guess.role, guess.index) for guess in first.columns if guess.role in _ROLES),
        options_json=options_json,
    )


def _wanted(path: Path, options: Namespace) -> SheetSource:
    given: str = options.delimiter
    delimiter = _NAMED_DELIMITERS.get(given.lower(), given)
    if len(delimiter) > 1:
        raise UsageError(f"--delimiter takes one character, not {given!r}.")
    return SheetSource(
        path=str(path),
        sheet=options.sheet,
        delimiter=delimiter,
        encoding=options.encoding,
        has_header=False if options.no_header else None,
    )


def _column(preview: SheetPreview, wanted: str | None) -> int:
    if wanted is None:
        if preview.address_column is None:
            raise file_error(
                preview.source.path,
                "no column holds addresses",
                "Name the column with --column NAME, or choose another file.",
            )
        return preview.address_column
    return column_of(preview, wanted)


def column_of(preview: SheetPreview, wanted: str) -> int:
    """Return the place of a column, from 0, by its name or its number.

    Raises:
        UsageError: There is no such column.
    """
    names = [header.strip().casefold() for header in preview.headers]
    if wanted.strip().casefold() in names:
        return names.index(wanted.strip().casefold())
    if wanted.isdecimal() and 0 < int(wanted) <= len(names):
        return int(wanted) - 1
    shown = ", ".join(f"{place} {name!r}" for place, name in enumerate(preview.headers, 1))
    raise UsageError(f"{Path(preview.source.path).name} has no column {wanted!r}. It has {shown}.")
