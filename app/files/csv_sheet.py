"""Text lists: CSV, TSV and TXT, read as a stream and without loss."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from app.files.columns import Aliases
from app.files.dialect import (
    cut_sample,
    find_header,
    is_all_quoted,
    join_cells,
    sep_line,
    usual_line_end,
    vote_delimiter,
    vote_quotechar,
)
from app.files.encoding import Encoding, Opener, chosen_encoding, detect_encoding, text_blocks
from app.files.lists import ListError, SheetRow, SheetSource, file_error
from app.files.records import Dialect, LineTooLongError, Record, lines, records

_SAMPLE_LINES = 2_000
_SAMPLE_CHARS = 1 << 20
_SAMPLE_RECORDS = 500
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE, _FEW_CONTROLS = 0.02, 4
_KNOWN_BINARY = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a formatted text document"),
)
_WEB_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<table|<\?xml)", re.IGNORECASE)
_ENCODING_ADVICE = "Choose another encoding in the preview, or save the file as UTF-8."


@dataclass(frozen=True, slots=True)
class TextSample:
    """The start of a text list, cut into records.

    Attributes:
        source: With encoding, delimiter, quotes, line end and header settled.
        header: Cells of the header record; empty if the list has none.
        rows: The first data rows.
        strays: Bytes that are not of the encoding.
        octets_per_row: Of the sampled data rows, 0 if there are none.
    """

    source: SheetSource
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    strays: int
    octets_per_row: float


def sample_text(source: SheetSource, opener: Opener, aliases: Aliases) -> TextSample:
    """Look at a text list and settle what its source leaves open.

    Raises:
        ListError: The file is empty or no text.
    """
    _check_is_text(source.path, opener)
    strays = 0
    if source.encoding:
        found = _chosen(source, opener)
    else:
        found = detect_encoding(opener)
        strays = found.strays
    source = replace(source, encoding=found.name, has_bom=found.has_bom)
    sample = _first_lines(source, opener)
    source = _settle_dialect(source, sample)
    cut = cut_sample(sample, _dialect(source))[: _SAMPLE_RECORDS + source.header_row]
    source = replace(source, quote_all=is_all_quoted(cut, _dialect(source)))
    source = _settle_header(source, cut, aliases)
    start = _data_start(source)
    data = [record for record in cut[start:] if record.cells]
    header = tuple(cut[start - 1].cells) if source.has_header and len(cut) >= start else ()
    width = _width(header, data)
    source = replace(source, header_raw=_header_raw(source, cut[:start], header), width=width)
    octets = sum(len(r.raw) for r in data) / len(data) if data else 0.0
    rows = tuple(tuple(r.cells) for r in data)
    return TextSample(source, header, rows, strays, octets)


def read_text(source: SheetSource, opener: Opener, chunk_rows: int) -> Iterator[list[SheetRow]]:
    """Yield the data rows of a settled text list in chunks.

    Raises:
        ListError: A line is endless, or bytes are not of the encoding.
    """
    with closing(_sheet_rows(source, opener)) as rows:
        while chunk := list(itertools.islice(rows, chunk_rows)):
            yield chunk


def _sheet_rows(source: SheetSource, opener: Opener) -> Generator[SheetRow]:
    """Yield data rows; blank lines ride on the record after them, or on the last one."""
    start = _data_start(source)
    row_of = _row_maker(source)
    blank = ""
    waiting: Record | None = None
    with opener() as stream:
        for record in _records(source, stream):
            if record.number <= start:
                continue
            if not record.cells:
                blank += record.raw
                continue
            if waiting is not None:
                yield row_of(waiting)
            if blank:
                record.raw, record.is_plain, blank = blank + record.raw, False, ""
            waiting = record
    if waiting is not None:
        if blank:
            waiting.raw, waiting.is_plain = waiting.raw + blank, False
        yield row_of(waiting)


def _records(source: SheetSource, stream: BinaryIO) -> Iterator[Record]:
    """Yield the records of a stream, its troubles told in the user's words."""
    number = 0
    try:
        for record in records(lines(text_blocks(stream, source.encoding)), _dialect(source)):
            number = record.number
            yield record
    except UnicodeError as error:
        problem = f"holds bytes that are not {source.encoding}"
        raise file_error(source.path, problem, _ENCODING_ADVICE, row=number + 1) from error
    except LineTooLongError as error:
        raise _endless_line(source.path, number + 1) from error
    except (OSError, EOFError) as error:
        raise file_error(
            source.path, f"could not be read to its end ({error})", "Copy it again and retry."
        ) from error


def _row_maker(source: SheetSource) -> Callable[[Record], SheetRow]:
    """Return the function that makes a row of a record, keeping its text only where needed."""
    dialect, line_end, width = _dialect(source), source.line_end, source.width
    quote_all = source.quote_all

    def row_of(record: Record) -> SheetRow:
        cells, raw = record.cells, record.raw
        if len(cells) < width:
            return SheetRow(record.number, (*cells, *[""] * (width - len(cells))), raw)
        is_given = raw.endswith(line_end) and (line_end != "\n" or not raw.endswith("\r\n"))
        if is_given and (quote_all or not record.is_plain):
            is_given = raw[: -len(line_end)] == join_cells(cells, dialect, quote_all)
        return SheetRow(record.number, tuple(cells), "" if is_given else raw)

    return row_of


def _dialect(source: SheetSource) -> Dialect:
    return Dialect(source.delimiter, source.quotechar)


def _data_start(source: SheetSource) -> int:
    """Return how many records stand above the data."""
    return source.header_row + (1 if source.has_header else 0)


def _chosen(source: SheetSource, opener: Opener) -> Encoding:
    """Return the encoding that the user chose.

    Raises:
        ListError: There is no such encoding.
    """
    try:
        return chosen_encoding(opener, source.encoding)
    except LookupError as error:
        problem = f"cannot be read as “{source.encoding}”, which is no encoding"
        raise file_error(source.path, problem, "Choose one such as utf-8 or cp1252.") from error


def _first_lines(source: SheetSource, opener: Opener) -> list[str]:
    """Return the first lines of a text list.

    Raises:
        ListError: There are none, or they are endless or of another encoding.
    """
    sample: list[str] = []
    chars = 0
    try:
        with opener() as stream:
            for line in lines(text_blocks(stream, source.encoding)):
                sample.append(line)
                chars += len(line)
                if len(sample) >= _SAMPLE_LINES or chars > _SAMPLE_CHARS:
                    break
    except UnicodeError as error:
        problem = f"is not written in {source.encoding}"
        raise file_error(source.path, problem, _ENCODING_ADVICE) from error
    except LineTooLongError as error:
        raise _endless_line(source.path, 1) from error
    if not any(line.strip() for line in sample):
        raise file_error(source.path, "is empty", "Choose a file with at least one address.")
    return sample


def _endless_line(path: str, row: int) -> ListError:
    return file_error(
        path, "a line is longer than 32 million characters", "This is not a list.", row=row
    )


def _settle_dialect(source: SheetSource, sample: Sequence[str]) -> SheetSource:
    """Vote on the delimiter, the quotes and the line end."""
    named = sep_line(sample[0])
    body = list(sample[1:] if named else sample)
    if named and source.header_row == 0:
        source = replace(source, header_row=1)
    delimiter = source.delimiter or named
    if len(delimiter) > 1 or delimiter in ("\r", "\n"):
        problem = f"cannot be cut at “{delimiter}”"
        raise file_error(source.path, problem, "Choose a delimiter of one character.")
    if not delimiter:
        delimiter = vote_delimiter(body, is_txt=source.format == "txt")
    quotechar = source.quotechar
    if quotechar == '"' and delimiter:
        quotechar = vote_quotechar(body, delimiter)
    line_end = source.line_end or usual_line_end(body)
    return replace(source, delimiter=delimiter, quotechar=quotechar, line_end=line_end)


def _settle_header(source: SheetSource, cut: Sequence[Record], aliases: Aliases) -> SheetSource:
    """Find the header unless the source says where it is."""
    if source.has_header is not None:
        return source
    skip = source.header_row
    found = find_header([record.cells for record in cut[skip:]], aliases)
    return replace(source, has_header=found.has_header, header_row=skip + found.row)


def _width(header: tuple[str, ...], data: Sequence[Record]) -> int:
    """Return how many columns the list has."""
    if header:
        return len(header)
    return max((len(record.cells) for record in data), default=1)


def _header_raw(source: SheetSource, above: Sequence[Record], header: tuple[str, ...]) -> str:
    """Return the text above the data where the header's cells do not give it."""
    raw = "".join(record.raw for record in above)
    given = join_cells(header, _dialect(source), source.quote_all) + source.line_end
    return "" if header and raw == given else raw


def _check_is_text(path: str, opener: Opener) -> None:
    """Refuse what is no text.

    Raises:
        ListError: It is a program, a picture, a web page ...
    """
    with opener() as stream:
        head = stream.read(1 << 16)
    advice = "Choose a CSV, TXT or Excel file."
    for magic, what in _KNOWN_BINARY:
        if head.startswith(magic):
            raise file_error(path, f"is {what}, not a list", advice)
    if _WEB_PAGE.match(head):
        raise file_error(
            path,
            "is a web page or XML, whatever its name says",
            "Open it in a spreadsheet program and save it as XLSX or CSV.",
        )
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or not head:
        return
    text = head.replace(b"\x00", b"").decode("latin-1")
    zeros = head.count(0)
    is_utf16 = zeros in range(len(head) * 3 // 10, len(head) * 6 // 10)  # half of plain text
    controls = len(_CONTROL.findall(text)) + (0 if is_utf16 else zeros)
    if controls > max(_FEW_CONTROLS, _CONTROL_SHARE * len(head)):
        raise file_error(path, "is not a text file, whatever its name says", advice)


def file_opener(path: str) -> Opener:
    """Return an opener for a plain file."""
    return lambda: Path(path).open("rb")
