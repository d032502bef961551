"""Which encoding a text file is in, and its bytes as text without loss.

Order: byte order mark, strict UTF-8 over the whole file, UTF-16 by its zero bytes, then
the letters in words for Latin scripts and charset-normalizer for others (it calls a short Western
text Cyrillic, and a Western Excel export cp1250 as often as not).
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
_EIGHT_BIT_OCTETS = 1 << 16
# Windows first: what fits as well in an older encoding is from Windows.
_LATIN = ("cp1252", "cp1250", "cp850", "mac_roman")
_OTHER_SCRIPTS = (
    *("cp1251", "cp1253", "cp1255", "cp1256", "cp874", "koi8_r", "cp866", "mac_cyrillic"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949", "euc_kr", "iso2022_jp"),
)
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_LONGEST_LATIN_RUN = 2
_ODD_IN_WORD = re.compile(
    "(?<=[a-z])[^\x00-\x7f\\w\u2018\u2019\u00b4](?=[a-z])"  # a sign between letters
    "|(?<=[A-Za-z])[\u00b2\u00b3\u00b9\u00bc-\u00be\u201a\u201e\u00a3\u00af\u00bf\ufffd]"
    "|[\u00b2\u00b3\u00b9\u00bc-\u00be\u00a3\u00af\u00bf\ufffd](?=[a-z])"
    "|(?<=[a-z])[\u00c0-\u00d6\u00d8-\u00de](?=[a-z])"  # a capital between small letters
)


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
    sample = bytearray()
    for block in _blocks(opener):  # the lines that decide are those beyond ASCII
        sample += b"\n".join(line for line in block.split(b"\n") if not line.isascii())
        if len(sample) > _EIGHT_BIT_OCTETS:
            break
    octets = bytes(sample[:_EIGHT_BIT_OCTETS])
    fitting = _latin(octets) if _is_latin(octets) else ""
    names = [fitting or _other_script(octets), "cp1252"]
    # Every byte is a character of the last one, so that nothing is lost.
    return next((name for name in names if _decodes(opener, name)), "iso8859-1")


def _is_latin(octets: bytes) -> bool:
    """Tell Latin text, where letters beyond ASCII stand alone, from scripts made of them."""
    runs = [len(run) for run in _HIGH_RUN.findall(octets)]
    return sum(run for run in runs if run > _LONGEST_LATIN_RUN) * 4 < sum(runs) * 3


def _latin(octets: bytes) -> str:
    """Return the encoding in which the fewest words have a sign or a capital inside.

    Where many have in each, the text is of another script after all, and nothing is returned.
    """
    odd = [len(_ODD_IN_WORD.findall(octets.decode(name, "replace"))) for name in _LATIN]
    return _LATIN[odd.index(min(odd))] if min(odd) * 3 <= len(_HIGH_RUN.findall(octets)) else ""


def _other_script(octets: bytes) -> str:
    """Return the encoding of a script other than Latin."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  14 ms, and most files are UTF-8

    best = from_bytes(octets, cp_isolation=list(_OTHER_SCRIPTS)).best()
    return codecs.lookup(best.encoding).name if best is not None else "cp1252"


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
