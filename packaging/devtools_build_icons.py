"""Draws the program's icon in all sizes and containers. Run with .venv's Python."""

import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "winnow.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names for pictures of a size: once as such, and once as the half size for sharp screens.
ICNS_NAMES: Mapping[str, int] = {
    "ic11": 32,
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}
_FULL = 256  # an ICO entry has one octet for a size; 0 stands for 256


def png(svg: bytes, size: int) -> bytes:
    """Return a picture of an SVG, `size` pixels wide and high, as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return a Windows icon that holds PNG pictures."""
    entries, body = b"", b""
    start = 6 + 16 * len(pictures)
    for size, data in pictures.items():
        edge = size % _FULL
        entries += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(data), start + len(body))
        body += data
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + body


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return a macOS icon that holds PNG pictures."""
    body = b"".join(
        name.encode() + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for name, size in ICNS_NAMES.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def draw_all(folder: Path) -> None:
    """Write winnow.svg, winnow-SIZE.png, winnow.ico and winnow.icns."""
    folder.mkdir(parents=True, exist_ok=True)
    svg = SOURCE.read_bytes()
    pictures = {size: png(svg, size) for size in SIZES}
    (folder / "winnow.svg").write_bytes(svg)
    for size, data in pictures.items():
        (folder / f"winnow-{size}.png").write_bytes(data)
    (folder / "winnow.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "winnow.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    application = QGuiApplication(["icons"])
    draw_all(Path(sys.argv[1]))
