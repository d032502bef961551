"""How a list is written is voted on its first lines."""

from __future__ import annotations

import pytest

from app.files.columns import Aliases
from app.files.dialect import (
    Layout,
    find_header,
    join_cells,
    sep_line,
    usual_line_end,
    vote_delimiter,
    vote_quotechar,
)
from app.files.records import Dialect
from app.paths import resource

ALIASES = Aliases.from_toml(resource("column_names.toml").read_text("utf-8"))
A = "ann@example.com"


@pytest.mark.parametrize(
    ("lines", "delimiter"),
    [
        (["Name,Email\n", f"Ann,{A}\n"], ","),
        (["Name;Email\n", f"Doe, Ann;{A}\n"], ";"),
        (["Name\tEmail\n", f"Doe, Ann\t{A}\n"], "\t"),
        (["a|b\n", f"1;2|{A}\n"], "|"),
        (["Name;Sum;Email\n", f"x;1,5;{A}\n", f"y;2,5;{A}\n"], ";"),
        (['"a,b";"c"\n', f'"d,e";"{A}"\n'], ";"),
        (["Email\n", f"{A}\n"], ""),
        (['"Email"\n', f'"{A}"\n'], ","),
    ],
)
def test_the_delimiter_that_cuts_best_wins(lines: list[str], delimiter: str) -> None:
    assert vote_delimiter(lines, is_txt=False) == delimiter


@pytest.mark.parametrize("line", [f"{A}\n", f"Doe, Ann <{A}>\n", f"{A}; bob@example.org\n"])
def test_lines_of_addresses_are_not_cut(line: str) -> None:
    assert vote_delimiter([line] * 3, is_txt=True) == ""


def test_single_quotes_count_only_where_they_surround_cells() -> None:
    assert vote_quotechar(["'a','b'\n", "'c','d'\n"], ",") == "'"
    assert vote_quotechar(["O'Neil,a\n", "D'Arcy,b\n"], ",") == '"'


@pytest.mark.parametrize(("line", "delimiter"), [("sep=;\r\n", ";"), ("SEP=\t", "\t"), ("sep", "")])
def test_excels_own_line_names_the_delimiter(line: str, delimiter: str) -> None:
    assert sep_line(line) == delimiter


@pytest.mark.parametrize(
    ("lines", "end"),
    [(["a\n", "b\n", "c\r\n"], "\n"), (["a\r"], "\r"), (["a"], "\r\n"), ([], "\r\n")],
)
def test_the_line_end_of_most_lines_counts(lines: list[str], end: str) -> None:
    assert usual_line_end(lines) == end


@pytest.mark.parametrize(
    ("rows", "layout"),
    [
        ([["Name", "Email"], ["Ann", A]], Layout(True, 0)),
        ([["Ann", A]], Layout(False, 0)),
        ([["Leads"], [], ["Name", "Email"], ["Ann", A]], Layout(True, 2)),
        ([[], ["Ann", A]], Layout(False, 1)),
        ([["Foo", "Bar"], ["Ann", A]], Layout(True, 0)),
        ([["1", "2024-01-01"], ["2", A]], Layout(False, 0)),
        ([["example.com"], ["example.org"]], Layout(False, 0)),
        ([["Email"]], Layout(True, 0)),
        ([], Layout(False, 0)),
        ([["", ""]], Layout(False, 0)),
    ],
)
def test_the_header_is_the_row_that_names_columns(rows: list[list[str]], layout: Layout) -> None:
    assert find_header(rows, ALIASES) == layout


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (["a", "b"], "a,b"),
        (["a,b", "c"], '"a,b",c'),
        (['say "x"', ""], '"say ""x""",'),
        (["a\nb"], '"a\nb"'),
        ([""], '""'),
        (["", ""], ","),
    ],
)
def test_cells_are_quoted_where_they_must_be(cells: list[str], text: str) -> None:
    assert join_cells(cells, Dialect(","), quote_all=False) == text


def test_all_cells_are_quoted_when_asked() -> None:
    assert join_cells(["a", ""], Dialect(";"), quote_all=True) == '"a";""'
