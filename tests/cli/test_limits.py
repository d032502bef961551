"""Memory stays far below 1.5 GB for the largest lists, told from how it grows with small ones."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.bench_limits import BOUND_OCTETS, cost_of
from tests.bench.material import write_csv, write_xlsx

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="peak memory is told by wait4")


def peak(folder: Path, write: Callable[[Path, int], None], name: str, rows: int) -> int:
    folder.mkdir()
    write(folder / name, rows)
    out = str(folder / "clean.csv")
    return cost_of(["clean", str(folder / name), "--mode", "offline", "--output", out], folder).peak


@pytest.mark.parametrize(
    ("write", "name", "small", "large", "most"),
    [
        (write_csv, "list.csv", 5_000, 45_000, 1_000_000),
        (write_xlsx, "list.xlsx", 1_000, 11_000, 200_000),
    ],
)
def test_memory_grows_slowly_enough_for_the_largest_lists(
    tmp_path: Path,
    write: Callable[[Path, int], None],
    name: str,
    small: int,
    large: int,
    most: int,
) -> None:
    first = peak(tmp_path / "small", write, name, small)
    second = peak(tmp_path / "large", write, name, large)
    a_row = max(0, second - first) / (large - small)
    assert second + a_row * (most - large) < BOUND_OCTETS
