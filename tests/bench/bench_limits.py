"""Measures memory on the largest lists: 1,000,000 x 20 CSV and 200,000 rows of a workbook.

The command line in a process of its own: import, verify offline, filter, export. Exit code 1 if
its peak passes 1.5 GB or a row is lost. Time is told as a ratio to reading and writing the same
file with Python's csv module, and as CPU seconds.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.material import write_csv, write_xlsx

BOUND_OCTETS = 1_500_000_000
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: CPU seconds, and octets at its peak."""

    cpu_s: float
    peak: int


def cost_of(arguments: list[str], folder: Path) -> Cost:
    """Run Winnow's command line to its end and return what it took.

    Raises:
        SystemExit: It failed.
    """
    command = [sys.executable, "-m", "app", *arguments, "--data-dir", str(folder / "data")]
    quiet = [(os.POSIX_SPAWN_OPEN, place, os.devnull, os.O_WRONLY, 0) for place in (1, 2)]
    places = os.environ | {"PYTHONPATH": str(_ROOT)}
    child = os.posix_spawn(sys.executable, command, places, file_actions=quiet)
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(arguments)}")
    octets = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(used.ru_utime + used.ru_stime, octets)


def floor_s(source: Path, out: Path) -> float:
    """Return the CPU seconds of reading a list and writing it out again, row by row."""
    began = time.process_time()
    with source.open(newline="", encoding="utf-8") as old, out.open("w", newline="") as new:
        csv.writer(new).writerows(csv.reader(old))
    return time.process_time() - began


def rows_of(path: Path) -> int:
    """Count the rows below the header; no cell of ours holds a line end."""
    with path.open("rb") as file:
        return sum(1 for _ in file) - 1


def measure(source: Path, folder: Path, rows: int) -> bool:
    """Clean, export a part again, print what it took; tell whether the bounds hold."""
    out, part = folder / "clean.csv", folder / "part.csv"
    whole = cost_of(["clean", str(source), "--mode", "offline", "--output", str(out)], folder)
    again = cost_of(["jobs", "export", "1", "--output", str(part), "--keep", "unknown"], folder)
    peak = max(whole.peak, again.peak)
    is_whole = rows_of(out) == rows and 0 < rows_of(part) < rows
    floor = floor_s(out, folder / "copy.csv")
    sys.stdout.write(
        f"{source.name:10} {rows:9,} rows: peak {peak / 1e6:6.0f} MB; "
        f"clean {whole.cpu_s:6.1f} s CPU = {whole.cpu_s / floor:5.1f} x reading and writing it; "
        f"filtered export {again.cpu_s:5.1f} s CPU; rows {'kept' if is_whole else 'LOST'}\n"
    )
    return is_whole and peak < BOUND_OCTETS


def main() -> int:
    """Measure both lists."""
    parser = argparse.ArgumentParser(prog="bench limits")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--workbook-rows", type=int, default=200_000)
    options = parser.parse_args()
    is_good = True
    for name, write, rows in (
        ("list.csv", write_csv, options.rows),
        ("list.xlsx", write_xlsx, options.workbook_rows),
    ):
        with tempfile.TemporaryDirectory() as made:
            source = Path(made) / name
            write(source, rows)
            is_good = measure(source, Path(made), rows) and is_good
    return int(not is_good)


if __name__ == "__main__":
    sys.exit(main())
