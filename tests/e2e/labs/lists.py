"""Lists as CSV files, written and read by the tests themselves."""

import csv
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook

HEADER = ["id", "email", "note"]


def write_csv(path: Path, addresses: Sequence[str]) -> list[list[str]]:
    """Write a list with two more columns and return its rows."""
    rows = [[f"{n:05}", address, f"note, {n}"] for n, address in enumerate(addresses)]
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return rows


def read_csv(path: Path) -> list[list[str]]:
    """Return every line of a CSV file."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def write_xlsx(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """Write a workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(path)


def read_xlsx(path: Path) -> list[list[str]]:
    """Return the cells of the first sheet as text."""
    book = load_workbook(path)
    lines = book.worksheets[0].iter_rows(values_only=True)
    found = [["" if cell is None else str(cell) for cell in line] for line in lines]
    book.close()
    return found
