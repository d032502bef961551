"""What a nasty file is, and what must be understood of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One nasty file.

    Attributes:
        name: What is nasty about it.
        octets: Its content.
        headers: Expected; empty for a list without a header.
        addresses: The expected cells of the address column; None where no column is one.
        error: Part of the expected message where it cannot be read; then nothing else counts.
        encoding, delimiter: Expected; empty means not looked at.
        cells: Expected other cells as (row, column, text).
        numbers: Expected row numbers; empty means not looked at.
    """

    name: str
    octets: bytes
    headers: tuple[str, ...] = ()
    addresses: tuple[str, ...] | None = ()
    error: str = ""
    encoding: str = ""
    delimiter: str = ""
    cells: tuple[tuple[int, int, str], ...] = ()
    numbers: tuple[int, ...] = ()
    suffix: str = ".csv"


QUOTED = 'x,""y"" '
A, B, C = "ann@example.com", "bob@example.org", "eve@example.net"
GREEK = "δοκιμή@παράδειγμα.δοκιμή"
NE = ("Name", "Email")


def text_case(name: str, text: str, codec: str = "utf-8", **expected: object) -> Case:
    return Case(name, text.encode(codec), **expected)  # type: ignore[arg-type]
