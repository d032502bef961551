"""One way to write any format: into a file beside the target, which is renamed when it is whole."""

from __future__ import annotations

import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.files.csv_writer import CsvWriter
from app.files.jsonl_writer import JsonlWriter
from app.files.lists import file_error
from app.files.ods_writer import OdsWriter
from app.files.target import ExportTarget, Fact, OutRow, Rows, SheetWriter, suffix_of, target_like
from app.files.xlsx_writer import XlsxWriter

__all__ = [
    "ExportTarget",
    "Fact",
    "OutRow",
    "Rows",
    "SheetWriter",
    "is_same_file",
    "open_writer",
    "suffix_of",
    "target_like",
]


# File names may have 255 characters; the temporary one is longer than the target's.
_NAME_CHARS = 200


@contextmanager
def open_writer(target: ExportTarget) -> Generator[SheetWriter]:
    """Open a target for writing; an error or a cancel leaves nothing behind.

    Raises:
        ListError: The place cannot be written to, or a row does not fit the format.
    """
    path = Path(target.path)
    try:
        with whole_file(path) as stream, _writer(target, stream) as writer:
            yield writer
    except OSError as error:
        reason = error.strerror or str(error)
        raise file_error(
            target.path, f"cannot be written ({reason})", "Choose another folder or make room."
        ) from error


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one existing file, however they are spelt."""
    try:
        return one.samefile(other)
    except OSError:
        return False


@contextmanager
def whole_file(path: Path) -> Generator[BinaryIO]:
    """Yield a stream whose bytes become the file at a path, all of them or none."""
    temporary = path.with_name(f".{path.name[:_NAME_CHARS]}.{secrets.token_hex(4)}.part")
    stream = temporary.open("x+b", buffering=1 << 18)
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _writer(target: ExportTarget, stream: BinaryIO) -> Generator[SheetWriter]:
    """Open the writer of a format."""
    match target.format:
        case "xlsx":
            with XlsxWriter(target, stream) as writer:
                yield writer
        case "ods":
            with OdsWriter(target, stream) as writer:
                yield writer
        case "jsonl":
            yield JsonlWriter(target, stream)
        case "csv" | "tsv" | "txt":
            yield CsvWriter(target, stream)
        case other:
            raise file_error(
                target.path, f"“{other}” is no format to write", "Choose CSV, XLSX, ODS or JSONL."
            )
