"""The front door of this room: look at any list file, and read it in chunks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePath

from app.files.columns import Aliases, address_column, guess_columns
from app.files.csv_sheet import file_opener, read_text, sample_text
from app.files.encoding import Opener
from app.files.lists import (
    TEXT_FORMATS,
    WORKBOOK_FORMATS,
    ColumnGuess,
    ColumnRole,
    ListError,
    SheetInfo,
    SheetPreview,
    SheetRow,
    SheetSource,
    column_name,
    file_error,
)
from app.files.packed import choose_member, members_of, packed_opener, packing_of, unpacked
from app.files.records_sheet import read_records, sample_records
from app.files.xlsx_sheet import read_workbook, sample_workbook
from app.paths import resource

__all__ = [
    "ColumnGuess",
    "ColumnRole",
    "ListError",
    "SheetInfo",
    "SheetPreview",
    "SheetRow",
    "SheetSource",
    "column_name",
    "inspect",
    "lists_in",
    "read",
]

_PREVIEW_ROWS = 50
_SUFFIXES = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".txt": "txt",
    ".list": "txt",
    ".xlsx": "xlsx",
    ".xlsm": "xlsm",
    ".xls": "xls",
    ".ods": "ods",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".vcf": "vcf",
    ".vcard": "vcf",
}
_ZIP, _CFB = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@lru_cache(maxsize=1)
def _aliases() -> Aliases:
    """Read the bundled column names once."""
    return Aliases.from_toml(resource("column_names.toml").read_text("utf-8"))


def inspect(path: str, wanted: SheetSource | None = None) -> SheetPreview:
    """Look at a list file and tell what was understood of it.

    Args:
        path: The file.
        wanted: What the user has settled; the rest is detected.

    Raises:
        ListError: The file cannot be read as a list; the message says why and what to do.
    """
    source = replace(wanted, path=path) if wanted is not None else SheetSource(path)
    try:
        source, opener = _settle_format(source)
        if source.format in WORKBOOK_FORMATS:
            return _preview_workbook(source, opener)
        if source.format in TEXT_FORMATS:
            return _preview_text(source, opener)
        found = sample_records(source, opener)
        return _preview(found.source, found.header, found.rows, row_estimate=found.row_count)
    except OSError as error:
        raise _unreadable(path, error) from error


def read(source: SheetSource, chunk_rows: int = 2000) -> Iterator[list[SheetRow]]:
    """Yield the data rows of a list in chunks; stop asking, and the reading stops.

    Args:
        source: As inspect() settled it; what it leaves open is detected first.
        chunk_rows: Rows in a chunk; the last one may be shorter.

    Raises:
        ListError: The file cannot be read; the message names the row.
    """
    if not source.is_settled:
        source = inspect(source.path, source).source
    try:
        source, opener = _settle_format(source)
        if source.format in WORKBOOK_FORMATS:
            yield from read_workbook(source, opener, chunk_rows)
        elif source.format in TEXT_FORMATS:
            yield from read_text(source, opener, chunk_rows)
        else:
            header = sample_records(source, opener).header
            yield from read_records(source, opener, header, chunk_rows)
    except OSError as error:
        raise _unreadable(source.path, error) from error


def lists_in(folder: str) -> tuple[str, ...]:
    """Return the files in a folder that look like lists by their names, sorted, none hidden."""
    return tuple(
        str(path)
        for path in sorted(Path(folder).iterdir())
        if path.is_file() and not path.name.startswith((".", "~$")) and _is_list_name(path.name)
    )


def _is_list_name(name: str) -> bool:
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes]
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
    return suffixes[-1:] == [".zip"] or (bool(suffixes) and suffixes[-1] in _SUFFIXES)


def _unreadable(path: str, error: OSError) -> ListError:
    reason = error.strerror or str(error)
    return file_error(path, f"cannot be opened ({reason})", "Check the file and its permissions.")


def _settle_format(source: SheetSource) -> tuple[SheetSource, Opener]:
    """Find out what kind of file it is, by its content before its name.

    Raises:
        ListError: An archive holds several lists, or none.
    """
    if Path(source.path).is_dir():
        raise file_error(source.path, "is a folder", "Choose the files in it.")
    packing = packing_of(source.path)
    name = source.path
    if packing == "zip":
        source = _settle_member(replace(source, packing=packing))
        name = source.member
    elif packing == "gz":
        name = str(PurePath(source.path).with_suffix(""))
        source = replace(source, packing=packing)
    opener = packed_opener(source) if packing else file_opener(source.path)
    if not source.format:
        source = replace(source, format=_format(name, opener))
    if packing and source.format in WORKBOOK_FORMATS:
        opener = unpacked(opener)
    return source, opener


def _settle_member(source: SheetSource) -> SheetSource:
    """Choose the file in an archive; who names one as a sheet means it too.

    Raises:
        ListError: It holds several lists, or none.
    """
    names = members_of(source.path)
    if not source.member and (source.sheet in names or (source.sheet and len(names) != 1)):
        return replace(source, member=choose_member(source.path, source.sheet), sheet="")
    return replace(source, member=choose_member(source.path, source.member))


def _format(name: str, opener: Opener) -> str:
    """Return the format of a file."""
    by_name = _SUFFIXES.get(PurePath(name).suffix.lower(), "")
    with opener() as stream:
        head = stream.read(4096)
    if head.startswith(_ZIP):
        return by_name if by_name in WORKBOOK_FORMATS else "xlsx"
    if head.startswith(_CFB):
        return by_name if by_name in WORKBOOK_FORMATS else "xls"
    if head[:12].upper().startswith(b"BEGIN:VCARD"):
        return "vcf"
    if by_name in WORKBOOK_FORMATS and any(octet in head for octet in b"\x00\x03\x04\x06"):
        return by_name  # a damaged workbook; text that is called one is read as text
    if not by_name and head.lstrip()[:2] in (b'{"', b"{ "):
        return "jsonl"
    return by_name if by_name and by_name not in WORKBOOK_FORMATS else "csv"


def _preview_workbook(source: SheetSource, opener: Opener) -> SheetPreview:
    found = sample_workbook(source, opener, _aliases())
    notes: list[str] = []
    if len(found.sheets) > 1:
        others = len(found.sheets) - 1
        notes.append(
            f"The sheet “{found.source.sheet}” was chosen; {others} more can be chosen instead."
        )
    if found.source.sheet in found.hidden:
        notes.append(f"The sheet “{found.source.sheet}” is hidden in the workbook.")
    if found.source.header_row:
        notes.append(f"{found.source.header_row} rows above the header are left out.")
    return _preview(
        found.source,
        found.header,
        found.rows,
        sheets=found.sheets,
        notes=notes,
        row_estimate=found.row_count,
    )


def _preview_text(source: SheetSource, opener: Opener) -> SheetPreview:
    found = sample_text(source, opener, _aliases())
    notes: list[str] = []
    if found.strays:
        notes.append(
            f"Bytes that are not UTF-8: {found.strays:,}; they are kept and come out as they are."
        )
    if found.source.header_row:
        notes.append(f"{found.source.header_row} lines above the header are kept for the export.")
    longer = sum(1 for row in found.rows if len(row) > found.source.width)
    shorter = sum(1 for row in found.rows if len(row) < found.source.width)
    if longer or shorter:
        notes.append(
            f"Of the first {len(found.rows):,} rows {longer + shorter:,} have more or fewer cells "
            "than the list has columns; none is dropped."
        )
    estimate = None
    if not source.packing and found.octets_per_row:
        estimate = max(
            len(found.rows), round(Path(source.path).stat().st_size / found.octets_per_row)
        )
    return _preview(found.source, found.header, found.rows, notes=notes, row_estimate=estimate)


def _preview(
    source: SheetSource,
    header: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    *,
    sheets: tuple[SheetInfo, ...] = (),
    notes: list[str] | None = None,
    row_estimate: int | None = None,
) -> SheetPreview:
    """Guess the columns and put the preview together."""
    width = source.width
    headers = header if source.has_header else tuple(column_name(at) for at in range(width))
    padded = tuple((*row, *[""] * (width - len(row))) for row in rows)
    columns = guess_columns(header, padded, _aliases())
    place = address_column(columns)
    told = list(notes or [])
    if not rows:
        told.append("There are no rows below the header.")
    elif place is None:
        told.append("No column looks like e-mail addresses; choose one.")
    if source.has_header:
        doubles = sorted(name for name, times in Counter(header).items() if name and times > 1)
        if doubles:
            told.append(f"Several columns are called {', '.join(doubles)}; all are kept.")
    return SheetPreview(
        source, sheets, headers, padded[:_PREVIEW_ROWS], columns, place, tuple(told), row_estimate
    )
