"""Lists without columns of their own: JSON Lines (one object a line) and vCards.

The columns are the keys of all records, in the order in which they first appear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from quopri import decodestring

import msgspec

from app.files.encoding import Opener, detect_encoding, text_blocks
from app.files.lists import SheetRow, SheetSource, file_error
from app.files.records import LineTooLongError, lines

_SAMPLE_ROWS = 500
_MAX_KEYS = 16_384
_ARRAY_CHARS = 256 << 20
_ADVICE = "Each line of a JSON Lines file is one object, as in {“email”: “a@example.com”}."


@dataclass(frozen=True, slots=True)
class RecordSample:
    """The start of a list of records.

    Attributes:
        row_count: Records in the file.
    """

    source: SheetSource
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_count: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """One record: its place, fields as text, and how it stands in the file."""

    number: int
    fields: Mapping[str, str]
    raw: str


def sample_records(source: SheetSource, opener: Opener) -> RecordSample:
    """Look through a list of records: its columns are known only at its end.

    Raises:
        ListError: A record cannot be read, or there are none.
    """
    if not source.encoding:
        found = detect_encoding(opener)
        source = replace(source, encoding=found.name, has_bom=found.has_bom, line_end="\n")
    source = replace(source, has_header=True)
    header: dict[str, None] = {}
    sample: list[_Entry] = []
    count = 0
    for entry in _entries(source, opener):
        header.update(dict.fromkeys(entry.fields))
        count += 1
        if len(sample) < _SAMPLE_ROWS:
            sample.append(entry)
        if len(header) > _MAX_KEYS:
            raise file_error(source.path, f"has more than {_MAX_KEYS:,} different fields", _ADVICE)
    if not count:
        raise file_error(source.path, "is empty", "Choose a file with at least one address.")
    keys = tuple(header)
    rows = tuple(tuple(entry.fields.get(key, "") for key in keys) for entry in sample)
    return RecordSample(replace(source, width=len(keys)), keys, rows, count)


def read_records(
    source: SheetSource, opener: Opener, keys: tuple[str, ...], chunk_rows: int
) -> Iterator[list[SheetRow]]:
    """Yield the records in chunks, as rows of the columns found before.

    Raises:
        ListError: A record cannot be read.
    """
    entries = _entries(source, opener)
    rows = (
        SheetRow(entry.number, tuple([entry.fields.get(key, "") for key in keys]), entry.raw)
        for entry in entries
    )
    while chunk := list(islice(rows, chunk_rows)):
        yield chunk


def _entries(source: SheetSource, opener: Opener) -> Iterator[_Entry]:
    """Yield the records of a file."""
    with opener() as stream:
        try:
            text = lines(text_blocks(stream, source.encoding))
            yield from _cards(text) if source.format == "vcf" else _objects(source.path, text)
        except (UnicodeError, LineTooLongError) as error:
            raise file_error(
                source.path, f"cannot be read as {source.encoding}", _ADVICE
            ) from error


def _objects(path: str, text: Iterable[str]) -> Iterator[_Entry]:
    """Yield the objects of JSON Lines."""
    for number, line in enumerate(text, 1):
        if not line.strip():
            continue
        if number == 1 and line.lstrip().startswith("["):
            yield from _array(path, line, text)
            return
        try:
            found = msgspec.json.decode(line, type=dict[str, object])
        except (msgspec.DecodeError, RecursionError) as error:
            raise file_error(path, "is no JSON object", _ADVICE, row=number) from error
        fields = {key: _json_text(value) for key, value in found.items()}
        yield _Entry(number, fields, line)


def _array(path: str, line: str, rest: Iterable[str]) -> Iterator[_Entry]:
    """Yield the objects of one JSON array, which has to be read as a whole."""
    parts, chars = [line], len(line)
    for following in rest:
        parts.append(following)
        chars += len(following)
        if chars > _ARRAY_CHARS:
            raise file_error(path, "is one JSON array of more than 256 million characters", _ADVICE)
    try:
        found = msgspec.json.decode("".join(parts), type=list[dict[str, object]])
    except (msgspec.DecodeError, RecursionError) as error:
        raise file_error(path, f"is no JSON array of objects ({error})", _ADVICE) from error
    for number, entry in enumerate(found, 1):
        fields = {key: _json_text(value) for key, value in entry.items()}
        yield _Entry(number, fields, msgspec.json.encode(entry).decode("utf-8"))


def _json_text(value: object) -> str:
    """Return a JSON value as a cell."""
    if isinstance(value, str):
        return value
    return "" if value is None else msgspec.json.encode(value).decode("utf-8")


def _cards(text: Iterable[str]) -> Iterator[_Entry]:
    """Yield the cards of a vCard file (RFC 6350, and 2.1 as phones write it)."""
    number = 0
    fields: dict[str, str] = {}
    for name, value in _properties(text):
        if name == "BEGIN":
            fields = {}
        elif name == "END":
            number += 1
            yield _Entry(number, fields, "")
        else:
            _add_property(fields, name, value)


def _properties(text: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield unfolded properties as name and value."""
    held = ""
    for raw in text:
        line = raw.rstrip("\r\n")
        if line[:1] in (" ", "\t"):
            held += line[1:]
        elif held.endswith("=") and "QUOTED-PRINTABLE" in held.upper():
            held = held[:-1] + line
        else:
            yield from _property(held)
            held = line
    yield from _property(held)


def _property(line: str) -> Iterator[tuple[str, str]]:
    """Cut one property; nothing if the line is none."""
    head, colon, value = line.partition(":")
    if not colon:
        return
    name, *parameters = head.split(";")
    if any("QUOTED-PRINTABLE" in p.upper() for p in parameters):
        value = decodestring(value.encode("utf-8", "replace")).decode("utf-8", "replace")
    yield name.rpartition(".")[2].upper(), value


_COLUMNS = {
    "FN": "Name",
    "EMAIL": "Email",
    "TEL": "Phone",
    "ORG": "Company",
    "TITLE": "Job title",
    "URL": "Website",
    "ADR": "Address",
    "NOTE": "Note",
    "CATEGORIES": "Categories",
    "BDAY": "Birthday",
}
_LEFT_OUT = frozenset({"VERSION", "PHOTO", "LOGO", "SOUND", "KEY", "PRODID"})
_UNESCAPED = re.compile(r"(?<!\\);")


def _add_property(fields: dict[str, str], name: str, value: str) -> None:
    """Add a property under the name of its column; a second e-mail is a column of its own."""
    if name in _LEFT_OUT:
        return
    if name == "N":
        last, first, *_ = [*map(_plain, _UNESCAPED.split(value)), "", ""]
        fields["First name"], fields["Last name"] = first, last
        return
    if name in ("ORG", "ADR"):
        value = ", ".join(part for part in _UNESCAPED.split(value) if part)
    column = base = _COLUMNS.get(name, name)
    times = 1
    while column in fields:
        times += 1
        column = f"{base} {times}"
    fields[column] = _plain(value)


def _plain(value: str) -> str:
    """Return a value without its escapes (RFC 6350 3.4)."""
    text = re.sub(r"\\[nN]", "\n", value)
    return re.sub(r"\\([,;\\])", r"\1", text)
