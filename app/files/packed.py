"""Lists inside .gz and .zip, opened as a stream of bytes that cannot grow without end."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from pathlib import Path, PurePath
from typing import IO

from typing_extensions import Buffer

from app.files.encoding import Opener
from app.files.lists import SheetSource, file_error

# A packed list may unpack to this much: some 20 million rows.
_MAX_OCTETS = 4 << 30
_MAX_RATIO = 200  # lists pack to a tenth or so
_RATIO_FROM_OCTETS = 64 << 20
_WORKBOOK_MARKS = ("[Content_Types].xml", "mimetype")
_SHOWN = 8
_UNPACK = "Unpack it and open the list itself."


def packing_of(path: str) -> str:
    """Return "gz" or "zip" if a file is packed; a zipped workbook counts as not packed."""
    with Path(path).open("rb") as stream:
        head = stream.read(4)
        if head[:2] == b"\x1f\x8b":
            return "gz"
        if head != b"PK\x03\x04":
            return ""
        try:
            with zipfile.ZipFile(stream) as archive:
                names = archive.namelist()
        except (zipfile.BadZipFile, NotImplementedError, UnicodeError):
            return ""
    return "" if any(mark in names for mark in _WORKBOOK_MARKS) else "zip"


def members_of(path: str) -> tuple[str, ...]:
    """Return the files in an archive that may be lists."""
    with zipfile.ZipFile(path) as archive:
        return tuple(
            info.filename
            for info in archive.infolist()
            if not info.is_dir()
            and not info.filename.startswith("__MACOSX/")
            and not PurePath(info.filename).name.startswith(".")
        )


def choose_member(path: str, wanted: str) -> str:
    """Return the one member of an archive that is meant.

    Raises:
        ListError: There is none, or there are several and none was named.
    """
    names = members_of(path)
    if wanted in names:
        return wanted
    if len(names) == 1 and not wanted:
        return names[0]
    if not names:
        raise file_error(path, "is an archive without files", "Choose another file.")
    shown = ", ".join(names[:_SHOWN]) + (" ..." if len(names) > _SHOWN else "")
    if wanted:
        raise file_error(path, f"has no file “{wanted}” in it", f"It holds {shown}.")
    raise file_error(path, f"holds {len(names)} files: {shown}", "Name the one to open.")


def packed_opener(source: SheetSource) -> Opener:
    """Return an opener for the list inside a packed file.

    The stream raises ListError if the file is damaged, protected or a bomb.

    Raises:
        ListError: The member to open is not clear.
    """
    if source.packing == "gz":
        return lambda: io.BufferedReader(_Bounded(source.path, gzip.open(source.path, "rb")))
    member = choose_member(source.path, source.member)
    return lambda: io.BufferedReader(_Bounded(source.path, _open_member(source.path, member)))


def unpacked(opener: Opener) -> Opener:
    """Return an opener for the same bytes in memory, for readers that jump about."""
    with opener() as stream:
        content = stream.read()
    return lambda: io.BytesIO(content)


def _open_member(path: str, member: str) -> IO[bytes]:
    """Open one file of an archive.

    Raises:
        ListError: It is damaged or protected.
    """
    try:
        with zipfile.ZipFile(path) as archive:  # the member keeps the file open for itself
            return archive.open(member)
    except RuntimeError as error:  # so zipfile says that a member is encrypted
        raise file_error(path, "is protected by a password", _UNPACK) from error
    except (zipfile.BadZipFile, NotImplementedError, UnicodeError) as error:
        raise file_error(path, f"is damaged ({error})", _UNPACK) from error


class _Bounded(io.RawIOBase):
    """Unpacked bytes that end in an error before they fill the machine."""

    def __init__(self, path: str, inner: IO[bytes] | gzip.GzipFile) -> None:
        super().__init__()
        self._path = path
        self._inner = inner
        self._octets = 0
        self._limit = max(Path(path).stat().st_size * _MAX_RATIO, _RATIO_FROM_OCTETS)

    def readable(self) -> bool:
        """Tell that this stream can be read."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill a buffer; return how many bytes came."""
        view = memoryview(buffer)
        try:
            block = self._inner.read(len(view))
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile) as error:
            raise file_error(self._path, f"is damaged ({error})", _UNPACK) from error
        self._octets += len(block)
        if self._octets > min(self._limit, _MAX_OCTETS):
            size = f"{self._octets >> 20:,} MB"
            raise file_error(
                self._path, f"unpacks to more than {size}, which no list does", _UNPACK
            )
        view[: len(block)] = block
        return len(block)

    def close(self) -> None:
        """Close the packed file."""
        self._inner.close()
        super().close()
