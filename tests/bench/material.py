"""Makes what the measurements work on: lists of any size, and the same ones each time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

FREE = ("gmail.com", "yahoo.com", "outlook.com", "web.de", "gmx.de", "hotmail.com", "aol.com")
FIRST = ("anna", "bert", "carla", "dimitri", "emma", "farid", "greta", "henrik", "ines", "jonas")
LAST = ("novak", "rossi", "weber", "petrov", "garcia", "haddad", "moreau", "quinn", "taylor")
CITIES = ("Porto", "Lyon", "Graz", "Malmö", "Leipzig", "Gdańsk", "Cork", "Split")
HEADERS = (
    *("Id", "E-mail", "First name", "Last name", "Company", "City", "ZIP", "Country", "Phone"),
    *("Signed up", "Consent", "Source", "Tags", "Score", "Last order", "Orders", "Revenue"),
    *("Owner", "Language", "Notes"),
)
EMAIL, FIRST_NAME, LAST_NAME, COMPANY = 1, 2, 3, 4


def addresses(count: int, *, domains: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield addresses as mixed as real lists: free mail, firms, typos, roles, repeats, mistakes.

    Args:
        count: How many.
        domains: Only at these, and all of them good; any by default.
    """
    chance = random.Random(20)  # noqa: S311 - only makes up a list
    for number in range(count):
        local = f"{chance.choice(FIRST)}.{chance.choice(LAST)}{number}"
        if domains:
            yield f"{local}@{domains[number % len(domains)]}"
            continue
        kind = chance.random()
        firm = f"firm{int(chance.paretovariate(0.7)) % 50_000}.example"
        if kind < 0.45:
            yield f"{local}@{chance.choice(FREE)}"
        elif kind < 0.90:
            yield f"{local}@{firm}"
        elif kind < 0.93:
            yield f"info@{firm}"
        elif kind < 0.95:
            yield f"{local}@mailinator.com"
        elif kind < 0.97:
            yield f"{local}@gmial.com"
        elif kind < 0.98:
            yield f"{local} at {firm}"
        else:
            yield f"{local.upper()}@{firm.upper()}"


def rows(count: int, *, domains: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield rows of 20 cells for HEADERS."""
    chance = random.Random(7)  # noqa: S311 - only makes up a list
    for number, address in enumerate(addresses(count, domains=domains), 1):
        first, _, rest = address.partition(".")
        last = rest.partition("@")[0].rstrip("0123456789")
        yield (
            f"{number:07}",
            address,
            first.title(),
            last.title(),
            f"Firm {number % 9973} & Sons",
            CITIES[number % 8],
            f"{chance.randrange(100_000):05}",
            "PT",
            f"+49{chance.randrange(10**9):09}",
            f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "yes",
            "fair",
            "lead;warm" if number % 3 else "customer",
            str(chance.randrange(100)),
            f"{number % 28 + 1:02}.0{number % 9 + 1}.2026",
            str(number % 7),
            f"{chance.randrange(10**6) / 100:.2f}",
            "Q. Owner",
            "de",
            "met at the fair, wants a call back" if number % 5 else "",
        )


def write_csv(path: Path, count: int, *, domains: tuple[str, ...] = ()) -> None:
    """Write a list of 20 columns as CSV, about 200 octets a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(HEADERS) + "\r\n")
        for cells in rows(count, domains=domains):
            marked = (f'"{cell}"' if "," in cell else cell for cell in cells)
            file.write(",".join(marked) + "\r\n")


def write_xlsx(path: Path, count: int) -> None:
    """Write the same list as a workbook."""
    import xlsxwriter  # noqa: PLC0415 - seconds saved for those who need no workbook

    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Leads")
        sheet.write_row(0, 0, HEADERS)
        for place, cells in enumerate(rows(count), 1):
            for column, cell in enumerate(cells):
                sheet.write_string(place, column, cell)
