"""Of rows with one key, one stays and the others are told."""

from __future__ import annotations

from app.files.duplicates import Group, Keep, filled_cells, find_duplicates

ROWS = [(2, "a"), (3, "b"), (4, "a"), (5, ""), (6, ""), (7, "a")]


def test_the_first_row_stays_by_default() -> None:
    assert find_duplicates(ROWS) == [Group("a", 2, (4, 7))]


def test_the_last_row_stays_when_asked() -> None:
    assert find_duplicates(ROWS, keep=Keep.LAST) == [Group("a", 7, (2, 4))]


def test_the_fullest_row_stays_when_asked_and_the_first_of_equals() -> None:
    filled = {2: 1, 4: 3, 7: 3}
    assert find_duplicates(ROWS, keep=Keep.FULLEST, filled=filled.__getitem__) == [
        Group("a", 4, (2, 7))
    ]


def test_rows_without_a_key_are_no_duplicates() -> None:
    assert find_duplicates([(1, ""), (2, "")]) == []


def test_spaces_fill_no_cell() -> None:
    assert filled_cells(("a", " ", "", "b")) == 2
