"""Pictures of an Xvfb display, read from the file in which it keeps its pixels."""

import struct
import zlib
from dataclasses import dataclass

_HEADER = struct.Struct(">25I")
_COLOUR_OCTETS = 12
_PIXEL_OCTETS = 4


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels as R, G, B octets, row by row."""

    width: int
    height: int
    rows: tuple[bytes, ...]

    @property
    def colours(self) -> int:
        """Return how many different colours there are."""
        return len({row[at : at + 3] for row in self.rows for at in range(0, len(row), 3)})


def read_xwd(data: bytes) -> Picture:
    """Read an X window dump with 32 bits a pixel, as Xvfb -fbdir writes it.

    Raises:
        ValueError: it has another form.
    """
    fields = _HEADER.unpack_from(data)
    header, width, height, order = fields[0], fields[4], fields[5], fields[7]
    bits, line, colours = fields[11], fields[12], fields[19]
    if bits != _PIXEL_OCTETS * 8:
        raise ValueError(f"a display with {bits} bits a pixel")
    start = header + colours * _COLOUR_OCTETS
    # Octets of a pixel: blue, green, red, nothing; the other way round on big-endian machines.
    red, green, blue = (2, 1, 0) if order == 0 else (1, 2, 3)
    rows: list[bytes] = []
    for y in range(height):
        raw = data[start + y * line : start + y * line + width * _PIXEL_OCTETS]
        row = bytearray(width * 3)
        row[0::3] = raw[red::_PIXEL_OCTETS]
        row[1::3] = raw[green::_PIXEL_OCTETS]
        row[2::3] = raw[blue::_PIXEL_OCTETS]
        rows.append(bytes(row))
    return Picture(width, height, tuple(rows))


def png(picture: Picture) -> bytes:
    """Return a picture as PNG."""
    body = zlib.compress(b"".join(b"\0" + row for row in picture.rows), 6)
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
