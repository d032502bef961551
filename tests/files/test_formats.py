"""Number formats show a value as the spreadsheet does; those that add nothing are left alone."""

from __future__ import annotations

import datetime as dt

import pytest

from app.files.formula import fact_text, harmless
from app.files.xlsx_formats import Value, formatter
from app.files.xlsx_types import read_typed, typed_cell, typed_text

DAY = dt.date(2024, 3, 4)


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("00000", 1234.0, "01234"),
        ("00000", 123456.0, "123456"),
        ("000-00-0000", 12345678.0, "012-34-5678"),
        ("00000", -7.0, "-00007"),
        ("0.00", 1.5, "1.50"),
        ("0%", 0.25, "25%"),
        ("0.0%", 0.256, "25.6%"),
        ("dd.mm.yyyy", DAY, "04.03.2024"),
        ("d/m/yy", DAY, "4/3/24"),
        ("yyyy\\-mm\\-dd;@", DAY, "2024-03-04"),
        ("[$-409]dd/mm/yyyy", DAY, "04/03/2024"),
        ("hh:mm", dt.time(5, 6), "05:06"),
        ("h:mm:ss", dt.time(5, 6, 7), "5:06:07"),
        ("mm:ss", dt.time(5, 6, 7), "06:07"),
        ("00000", 1.5, None),
        ("00000", "text", None),
        ("0%", True, None),
        ("dd.mm.yyyy", 5.0, None),
    ],
)
def test_a_value_is_shown_in_its_format(code: str, value: Value, shown: str | None) -> None:
    show = formatter(code)
    assert show is not None
    assert show(value) == shown


@pytest.mark.parametrize("code", ["General", "0", "#,##0.00", "@", "", '#,##0.00 "€"', "mmmm yyyy"])
def test_a_format_that_adds_nothing_known_is_left_alone(code: str) -> None:
    assert formatter(code) is None


@pytest.mark.parametrize(
    ("value", "days", "code"),
    [
        (42.5, 42.5, ""),
        (True, True, ""),
        (DAY, 45355, "yyyy-mm-dd"),
        (dt.time(12), 0.5, "hh:mm:ss"),
        (dt.timedelta(hours=36), 1.5, "[h]:mm:ss"),
    ],
)
def test_the_type_of_a_cell_survives_as_text(value: Value, days: float, code: str) -> None:
    cell = typed_cell(3, value, "")
    assert (cell.value, cell.code) == (days, code)
    assert read_typed(typed_text([cell])) == {3: cell}


def test_text_has_no_type_to_keep() -> None:
    with pytest.raises(TypeError):
        typed_cell(0, "text", "")


def test_only_what_a_spreadsheet_would_run_is_changed() -> None:
    assert [harmless(text) for text in ("=1", "a=1", "")] == ["'=1", "a=1", ""]


def test_facts_have_one_text_each() -> None:
    assert [fact_text(fact) for fact in (None, True, False, 1, 0.5, "x")] == [
        "", "true", "false", "1", "0.5", "x",
    ]  # fmt: skip
