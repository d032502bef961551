"""Which encoding a text file is in, and its bytes as text without loss.

Order: byte order mark, strict UTF-8 over the whole file, UTF-16 by its zero bytes, then
charset-normalizer with cp1252 on ties (a Western Excel export is called cp1250 as often as not).
A file that is UTF-8 but for a few bytes stays UTF-8: those bytes become characters of the last
private plane and go back to the same bytes on export.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

BLOCK_OCTETS = 1 << 20
_SAMPLE_OCTETS = 1 << 18
# UTF-8 with this share of stray bytes among its non-ASCII characters is still UTF-8.
_STRAY_SHARE = 0.1
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_STRAY = re.compile("[\udc80-\udcff]")
_TO_PRIVATE = {0xDC00 + octet: 0x10FE00 + octet for octet in range(0x80, 0x100)}
_FROM_PRIVATE = {private: escape for escape, private in _TO_PRIVATE.items()}
_PRIVATE = re.compile("[\U0010fe80-\U0010feff]")
_WESTERN = frozenset({"cp1250", "cp1252", "cp1254", "latin_1", "iso8859_15", "cp858", "cp850"})


class Opener(Protocol):
    """Opens the same bytes from their start, as often as asked."""

    def __call__(self) -> BinaryIO:
        """Return a stream of bytes that the caller closes."""
        ...


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding and what was seen on the way.

    Attributes:
        name: Python's codec name, never one that eats the BOM.
        strays: Bytes that are not of this encoding.
    """

    name: str
    has_bom: bool
    strays: int = 0


def bom_octets(encoding: str) -> bytes:
    """Return the byte order mark of an encoding, empty if it has none."""
    return next((bom for bom, name in _BOMS if name == codecs.lookup(encoding).name), b"")


def chosen_encoding(opener: Opener, name: str) -> Encoding:
    """Return an encoding that the user named, with the byte order mark that the file has.

    Raises:
        LookupError: There is no such encoding.
    """
    codec = codecs.lookup(name).name
    with opener() as stream:
        head = stream.read(4)
    marked = next((found for bom, found in _BOMS if head.startswith(bom)), "")
    family = codec.removesuffix("-sig")
    if marked.startswith(family):
        return Encoding(marked, has_bom=True)
    return Encoding({"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(family, family), False)


def detect_encoding(opener: Opener) -> Encoding:
    """Return the encoding of a file, all of it looked at."""
    with opener() as stream:
        head = stream.read(_SAMPLE_OCTETS)
    for bom, name in _BOMS:
        if head.startswith(bom):
            return Encoding(name, has_bom=True)
    utf16 = _utf16_by_zeros(head)
    if utf16:
        return Encoding(utf16, has_bom=False)
    strays, others = _count_utf8(opener)
    if strays == 0 or strays <= others * _STRAY_SHARE:
        return Encoding("utf-8", has_bom=False, strays=strays)
    return Encoding(_eight_bit(opener), has_bom=False)


def _utf16_by_zeros(head: bytes) -> str:
    """Return the UTF-16 whose high octets are mostly zero, or nothing."""
    sample = head[:4096]
    pairs = len(sample) // 2
    if pairs <= 1:
        return ""
    zeros_low, zeros_high = sample[0::2].count(0), sample[1::2].count(0)
    if zeros_high > pairs * 0.6 and zeros_low < pairs * 0.1:
        return "utf-16-le"
    if zeros_low > pairs * 0.6 and zeros_high < pairs * 0.1:
        return "utf-16-be"
    return ""


def _count_utf8(opener: Opener) -> tuple[int, int]:
    """Count bytes that are not UTF-8, and the characters beyond ASCII that are."""
    strays = others = 0
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    for block in _blocks(opener):
        text = decoder.decode(block)
        if not text.isascii():
            bad = len(_STRAY.findall(text))
            strays += bad
            others += len(text) - len(text.encode("ascii", "ignore")) - bad
    strays += len(decoder.decode(b"", final=True))
    return strays, others


def _eight_bit(opener: Opener) -> str:
    """Return the eight-bit (or Asian) encoding that fits best and loses nothing."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  14 ms, and most files are UTF-8

    sample = bytearray()
    for block in _blocks(opener):  # the lines that decide are those beyond ASCII
        sample += b"\n".join(line for line in block.split(b"\n") if not line.isascii())
        if len(sample) > 1 << 16:
            break
    best = from_bytes(bytes(sample[: 1 << 16])).best()
    name = codecs.lookup(best.encoding).name if best is not None else "cp1252"
    if name.replace("-", "").replace("_", "") in {n.replace("_", "") for n in _WESTERN}:
        name = "cp1252"
    for candidate in (name, "cp1252"):
        if _decodes(opener, candidate):
            return candidate
    return "iso8859-1"  # every byte is a character here, so nothing is lost


def _decodes(opener: Opener, encoding: str) -> bool:
    """Tell whether a whole file is of an encoding and would be written back the same."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    encoder = codecs.getincrementalencoder(encoding)("strict")
    try:
        for block in _blocks(opener):
            text = decoder.decode(block)
            if encoding not in ("cp1252", "utf-8"):
                encoder.encode(text)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _blocks(opener: Opener) -> Iterator[bytes]:
    """Yield a file in blocks."""
    with opener() as stream:
        while block := stream.read(BLOCK_OCTETS):
            yield block


def text_blocks(stream: BinaryIO, encoding: str) -> Iterator[str]:
    """Yield the text of a stream in blocks, byte order mark left out.

    Raises:
        UnicodeError: A byte is not of this encoding (never for UTF-8).
    """
    is_utf8 = codecs.lookup(encoding).name == "utf-8"
    decoder = codecs.getincrementaldecoder(encoding)("surrogateescape" if is_utf8 else "strict")
    at_start, at_end = True, False
    while not at_end:
        block = stream.read(BLOCK_OCTETS)
        at_end = not block
        text = decoder.decode(block, final=at_end)
        if at_start and text:
            text, at_start = text.removeprefix("\ufeff"), False
        if is_utf8 and not text.isascii() and _STRAY.search(text):
            text = text.translate(_TO_PRIVATE)
        if text:
            yield text


def encoder_for(encoding: str) -> Callable[[str], bytes]:
    """Return the function that turns text back into the bytes it was read from.

    The function raises UnicodeEncodeError where the encoding has no such character.
    """
    if codecs.lookup(encoding).name != "utf-8":
        return lambda text: text.encode(encoding)

    def encode(text: str) -> bytes:
        if text.isascii() or not _PRIVATE.search(text):
            return text.encode("utf-8")
        return text.translate(_FROM_PRIVATE).encode("utf-8", "surrogateescape")

    return encode
