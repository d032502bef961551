"""Bounce and complaint reports of sending platforms: any of their files, as events of addresses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from app.files.lists import ListError, SheetSource, file_error
from app.files.packed import members_of, packing_of
from app.files.report_json import read_json
from app.files.report_lines import NO_EVENT, Line, Puzzle, Reported, Skipped
from app.files.report_mail import read_mailbox, read_message
from app.files.report_rows import RowReader
from app.files.report_words import KIND_OF, Says, said_by_name
from app.files.sheet import inspect, read
from app.mail.evidence import EventKind

__all__ = ["Line", "ListError", "Puzzle", "Reported", "Skipped", "read_report"]

_JSON = frozenset({".json", ".jsonl", ".ndjson"})
_SAYS_OF = {kind: says for says, kind in KIND_OF.items()}


def read_report(path: str, kind: EventKind | None = None) -> Iterator[Line]:
    """Yield what a report tells, line by line.

    Args:
        path: A list in any format, a ZIP of lists, JSON, a bounce message (.eml) or a mailbox of
            them (.mbox).
        kind: What rows tell that do not say it themselves; by default the file's name decides.

    Raises:
        ListError: The file cannot be read, or nothing in it says what happened.
    """
    given = _SAYS_OF[kind] if kind is not None else None
    instead = given or said_by_name(PurePath(path).name)
    suffix = PurePath(path).suffix.lower()
    try:
        if suffix == ".eml":
            yield from read_message(path)
        elif suffix in (".mbox", ".mbx"):
            yield from read_mailbox(path)
        elif suffix in _JSON:
            yield from read_json(path, instead)
        elif packing_of(path) == "zip":
            yield from _read_archive(path, given)
        else:
            yield from _read_sheet(path, instead)
    except RecursionError as error:
        raise file_error(path, "is nested too deep to be a report", "Choose another.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise file_error(path, f"cannot be opened ({reason})", "Check the file.") from error


def _read_sheet(path: str, instead: Says | None) -> Iterator[Line]:
    source = SheetSource(path)
    reader, settled = _look(source, instead)
    if not reader.can_tell:
        raise _silent(path)
    yield from _read_rows(reader, settled)


def _read_archive(path: str, kind: Says | None) -> Iterator[Line]:
    """Read every list of an archive that says what happened; Mailchimp's hold one for each state.

    Args:
        path: The archive.
        kind: What rows tell that do not say it themselves; by default the members' names decide.
    """
    has_told = False
    for member in members_of(path):
        instead = kind or said_by_name(PurePath(member).name)
        reader, settled = _look(SheetSource(path, member=member), instead)
        if reader.can_tell:
            has_told = True
            yield from _read_rows(reader, settled, f"{PurePath(member).name}, ")
    if not has_told:
        raise _silent(path)


def _look(source: SheetSource, instead: Says | None) -> tuple[RowReader, SheetSource]:
    preview = inspect(source.path, source)
    column = preview.address_column
    return RowReader(preview.headers, address_column=column, instead=instead), preview.source


def _read_rows(reader: RowReader, source: SheetSource, where: str = "") -> Iterator[Line]:
    for chunk in read(source):
        for row in chunk:
            yield from reader.read(f"{where}row {row.number}", row.cells)


def _silent(path: str) -> ListError:
    return file_error(
        path,
        f"{NO_EVENT}: no column names an event, nor does the file's name",
        "Say what its rows are, as in --kind hard_bounce.",
    )
