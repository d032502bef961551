"""Which file, which sheet, which column: what the command line says of a list."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.cli.options import UsageError
from app.files.hygiene import Rule
from app.files.lists import ColumnRole, ListError, SheetPreview, SheetSource, file_error
from app.files.sheet import inspect, lists_in
from app.jobs.mapping import inspect_list, is_remembered, remember_mapping
from app.jobs.transfer import ImportPlan, Several

_NAMED_DELIMITERS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
_OUR_OWN = re.compile(r"-winnow(-\d+)?$")
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


def add_cleaning_options(parser: ArgumentParser) -> None:
    """Add what is done to the cells before anything is asked."""
    group = parser.add_argument_group("before asking")
    group.add_argument(
        "--no-clean",
        type=_rules,
        default=(),
        metavar="RULE[,RULE]",
        help=f"switch cleaning rules off: {', '.join(Rule)}; or all",
    )
    group.add_argument(
        "--several",
        type=Several,
        choices=list(Several),
        default=Several.FIRST,
        help="of several addresses in one cell: verify the first, or split them into rows",
    )
    group.add_argument(
        "--same-mailbox",
        action="store_true",
        help="verify spellings that reach one mailbox once: Gmail's dots, +tags",
    )
    group.add_argument(
        "--as-detected",
        action="store_true",
        help="do not take over columns chosen before for lists with the same column names",
    )


def with_cleaning(plan: ImportPlan, options: Namespace) -> ImportPlan:
    """Return a plan with what was said of cleaning."""
    return replace(
        plan.without(options.no_clean), several=options.several, fold=bool(options.same_mailbox)
    )


def files_of(named: list[Path]) -> list[Path]:
    """Return the lists that are named, those in folders too, but for results of ours in these.

    Raises:
        UsageError: There is no such file, or a folder holds no lists.
    """
    files: list[Path] = []
    for path in named:
        if path.is_dir():
            found = [Path(one) for one in lists_in(str(path))]
            lists = [one for one in found if not _OUR_OWN.search(one.name.partition(".")[0])]
            if not lists:
                raise UsageError(f"The folder {path} holds no lists.")
            files += lists
        elif path.is_file():
            files.append(path)
        else:
            raise UsageError(f"There is no file {path}.")
    return files


def remember_column(data_dir: Path, plan: ImportPlan, *, is_chosen: bool) -> str:
    """Keep a column that the user named; return what to say of one that was kept before.

    Args:
        data_dir: The user's data folder.
        plan: As plan_of() made it.
        is_chosen: The column was named now.
    """
    preview = inspect(plan.sources[0].path, plan.sources[0])
    if not is_chosen:
        if not is_remembered(preview, data_dir):
            return ""
        name = preview.headers[plan.address_column]
        return f"The addresses are in {name!r}, as you chose before. Otherwise: --as-detected"
    if preview.address_column != plan.address_column:
        roles = [(ColumnRole(role), column) for role, column in plan.roles]
        chosen = [(ColumnRole.ADDRESS, plan.address_column), *roles]
        remember_mapping(data_dir, preview, chosen)
    return ""


def _rules(text: str) -> tuple[Rule, ...]:
    if text.strip().lower() == "all":
        return tuple(Rule)
    found: list[Rule] = []
    for word in text.split(","):
        name = word.strip().lower().replace("-", "_")
        if name not in set(Rule):
            known = ", ".join(Rule)
            raise ArgumentTypeError(f"{word.strip()!r} is no cleaning rule; there are {known}, all")
        found.append(Rule(name))
    return tuple(found)


def _refuse(problem: ListError) -> None:
    raise problem


def plan_of(
    files: list[Path],
    options: Namespace,
    options_json: str,
    on_bad: Callable[[ListError], None] = _refuse,
    *,
    data_dir: Path | None = None,
) -> ImportPlan:
    """Look at the files and return how they are imported.

    Args:
        files: At least one.
        options: Of the command line.
        options_json: Network settings of the run.
        data_dir: Where columns chosen before are remembered; None to take them as detected.
        on_bad: Told each of several files that cannot be used; the others go on without it.

    Raises:
        ListError: No file can be read, or none holds addresses.
        UsageError: There is no such column.
    """
    previews: list[SheetPreview] = []
    problems: list[ListError] = []
    for path in files:
        try:
            wanted = _wanted(path, options)
            seen = inspect if data_dir is None else partial(inspect_list, data_dir)
            preview = seen(str(path), wanted)
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
