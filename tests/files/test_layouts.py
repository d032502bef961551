"""Every layout in every format: the golden files, and what a script made for a service expects.

The golden CSV files are made anew with WINNOW_NEW_GOLDEN=1, to be read before they are committed.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from app.files.layouts import (
    Layout,
    layout_text,
    load_layouts,
    load_own_layouts,
    read_layout,
    save_layout,
)
from app.files.lists import ColumnRole, ListError
from app.files.target import Fact, Given
from app.files.writer import ExportTarget, OutRow, open_writer
from app.mail.facts import FACTS, MORE_FACTS
from app.mail.reason import Status
from app.paths import resource
from tests.files.golden_facts import HEADERS, ROLES, ROWS

GOLDEN = Path(__file__).parent / "golden"
LAYOUTS = load_layouts(resource("layouts"))
MAILENTRIX = (
    "email, account, domain, is_valid, score, status, sub_status, syntax_valid, domain_valid, "
    "mx_found, smtp_valid, is_catchall, is_disposable, is_role_based, is_free_provider, "
    "smtp_provider, mx_record, smtp_response_code, accept_all_provider, provider_warning, "
    "domain_age, did_you_mean, first_name, last_name, reason"
)


def _write(layout: Layout, folder: Path, format_: str) -> Path:
    target = ExportTarget(str(folder / f"{layout.name}.{format_}"), format=format_)
    target = replace(target, status_column=layout.status_column)
    with open_writer(target) as writer:
        writer.write_header(_kept(layout, HEADERS), layout.headers)
        writer.write_rows(
            [OutRow(_kept(layout, cells), "", layout.row(facts, ROLES)) for cells, facts in ROWS]
        )
    return Path(target.path)


def _kept(layout: Layout, cells: tuple[str, ...]) -> tuple[str, ...]:
    return cells if layout.keeps_original else ()


def _expected(layout: Layout) -> list[list[Fact]]:
    rows: list[list[Fact]] = [[*_kept(layout, HEADERS), *layout.headers]]
    return rows + [[*_kept(layout, cells), *layout.row(facts, ROLES)] for cells, facts in ROWS]


def _column(name: str, header: str) -> list[Fact]:
    place = LAYOUTS[name].headers.index(header)
    return [LAYOUTS[name].row(facts)[place] for _, facts in ROWS]


def _blank(rows: Sequence[Sequence[object]]) -> list[list[object]]:
    """Return rows with None for cells that hold nothing, as readers differ there."""
    plain = [[str(cell) if isinstance(cell, Given) else cell for cell in row] for row in rows]
    return [[None if cell == "" else cell for cell in row] for row in plain]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_in_csv_is_its_golden_file(name: str, tmp_path: Path) -> None:
    written = _write(LAYOUTS[name], tmp_path, "csv").read_bytes()
    golden = GOLDEN / f"{name}.csv"
    if os.environ.get("WINNOW_NEW_GOLDEN"):
        golden.write_bytes(written)
    assert written == golden.read_bytes()


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_in_xlsx_is_read_back_with_its_types(name: str, tmp_path: Path) -> None:
    path = _write(LAYOUTS[name], tmp_path, "xlsx")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    expected = _blank(_expected(LAYOUTS[name]))
    assert found == expected
    kinds = [[type(value) for value in row] for row in found]
    assert kinds == [[type(value) for value in row] for row in expected]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_in_ods_is_read_back(name: str, tmp_path: Path) -> None:
    path = _write(LAYOUTS[name], tmp_path, "ods")
    found = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert _blank(found) == _blank(_expected(LAYOUTS[name]))


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_in_json_lines_is_read_back(name: str, tmp_path: Path) -> None:
    lines = _write(LAYOUTS[name], tmp_path, "jsonl").read_bytes().splitlines()
    found = [list(msgspec.json.decode(line).values()) for line in lines]
    assert found == _expected(LAYOUTS[name])[1:]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_names_only_facts_roles_and_statuses_that_exist(name: str) -> None:
    layout = LAYOUTS[name]
    assert set(layout.fact_names) <= {*FACTS, *MORE_FACTS}
    assert {column.role for column in layout.columns if column.role} <= set(ColumnRole)
    assert set(layout.statuses) <= set(Status)
    assert len(set(layout.headers)) == len(layout.headers)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_the_same_after_it_was_saved(name: str, tmp_path: Path) -> None:
    saved = save_layout(LAYOUTS[name], tmp_path)
    assert read_layout(saved.read_text("utf-8"), str(saved)) == LAYOUTS[name]


def test_the_full_layout_has_every_fact_in_order() -> None:
    assert LAYOUTS["full"].headers == FACTS


def test_the_winnow_layout_has_the_verdict_in_five_columns() -> None:
    expected = ("status", "sub_status", "score", "reason", "did_you_mean")
    assert LAYOUTS["winnow"].headers == expected


def test_mailentrix_has_its_25_columns_in_its_order() -> None:
    assert LAYOUTS["mailentrix"].headers == tuple(MAILENTRIX.split(", "))
    assert _column("mailentrix", "status")[2] == "catch-all"


def test_mailsentry_counts_down_by_its_own_table() -> None:
    assert _column("mailsentry", "score") == [100, 35, 100, 100, 60, 0]
    assert _column("mailsentry", "verdict") == [
        "valid", "risky", "valid", "caution", "caution", "invalid",
    ]  # fmt: skip


def test_mailchecked_scores_from_nought_to_one() -> None:
    assert _column("mailchecked", "score") == [0.97, 0.04, 0.55, 0.5, 0.2, 0]
    assert _column("mailchecked", "verdict")[4] == "risky"


def test_the_selfhosted_service_has_tiers_and_results() -> None:
    assert _column("selfhosted", "tier") == [
        "deliverable", "undeliverable", "risky", "unknown", "risky", "undeliverable",
    ]  # fmt: skip
    assert _column("selfhosted", "result") == [
        "ok", "invalid", "catch_all", "unknown", "risky", "invalid",
    ]  # fmt: skip


def test_mailvalid_is_valid_for_valid_alone() -> None:
    assert _column("mailvalid", "is_valid") == [True, False, False, False, False, False]


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("mailchimp", "Email Address"),
        ("hubspot", "Email"),
        ("klaviyo", "Email"),
        ("brevo", "EMAIL"),
        ("activecampaign", "Email"),
        ("salesforce", "Email"),
    ],
)
def test_a_platform_has_a_clean_and_a_suppression_list(name: str, header: str) -> None:
    clean, suppression = LAYOUTS[name], LAYOUTS[f"{name}_suppression"]
    assert clean.headers[0] == suppression.headers[0] == header
    assert set(clean.statuses) & set(suppression.statuses) == set()


def test_a_row_without_a_verdict_has_empty_cells() -> None:
    assert LAYOUTS["winnow"].row(None) == (None,) * 5


def test_the_rows_own_cells_come_before_facts() -> None:
    facts = ROWS[0][1]
    row = LAYOUTS["mailchimp"].row(facts, {"first_name": "Anna", "company": "Acme"})
    assert row == ("ann@example.com", "Anna", "Ärmel", "Acme", "")


def test_a_users_layout_wins_over_a_bundled_one(tmp_path: Path) -> None:
    own = msgspec.structs.replace(LAYOUTS["winnow"], label="Mine")
    save_layout(own, tmp_path / "own")
    assert load_layouts(resource("layouts"), tmp_path / "own")["winnow"].label == "Mine"


@pytest.mark.parametrize(
    "text",
    [
        "name = ",
        'name = "x"',
        layout_text(LAYOUTS["winnow"]) + '\n[[columns]]\nheader = "x"\nfcat = "email"\n',
    ],
)
def test_a_broken_layout_is_named_and_the_others_load(text: str, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text(text)
    save_layout(LAYOUTS["winnow"], tmp_path)
    with pytest.raises(ListError, match=r"broken.toml: is no layout"):
        load_layouts(tmp_path)
    found, errors = load_own_layouts(tmp_path)
    assert set(found) == {"winnow"}
    assert "broken.toml" in str(errors[0])


def test_a_missing_folder_of_layouts_is_empty(tmp_path: Path) -> None:
    assert load_layouts(tmp_path / "none") == {}


def test_our_cells_are_cut_to_what_the_tool_takes_between_characters() -> None:
    layout = load_layouts(resource("layouts"))["mailchimp"]
    company = Given("a" + "\u00e9" * 200)  # 401 octets; the 255th octet ends a character
    name = "\u6f22" * 86  # 258 octets
    address = "x" * 256
    cells, cut = layout.fit((address, name, "short", company, None))
    assert cells == (address, "\u6f22" * 85, "short", "a" + "\u00e9" * 127, None)
    assert cut == 2
    assert isinstance(cells[3], Given)


def test_a_tool_without_a_limit_takes_cells_of_any_length() -> None:
    layout = load_layouts(resource("layouts"))["klaviyo"]
    cells: tuple[Fact, ...] = ("x" * 300,) * len(layout.columns)
    assert layout.fit(cells) == (cells, 0)
