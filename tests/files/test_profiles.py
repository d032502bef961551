"""A mapping that the user corrected is remembered for files of the same shape."""

from __future__ import annotations

from pathlib import Path

from app.files.lists import ColumnRole
from app.files.profiles import recall, remember, shape_of, with_profile
from app.files.sheet import inspect, lists_in

ROLES = [(ColumnRole.ADDRESS, 2), (ColumnRole.COMPANY, 0)]
HEADERS = ("Firma", "Mail", "Mail")


def test_a_shape_does_not_depend_on_order_case_or_accents() -> None:
    assert shape_of(("Prénom", "E-Mail")) == shape_of(("e mail", "prenom"))


def test_a_shape_depends_on_how_often_a_name_stands_there() -> None:
    assert shape_of(("a", "a")) != shape_of(("a",))


def test_a_mapping_is_recalled_for_the_same_columns(tmp_path: Path) -> None:
    remember(tmp_path, HEADERS, ROLES)
    assert recall(tmp_path, HEADERS) == {2: ColumnRole.ADDRESS, 0: ColumnRole.COMPANY}


def test_a_mapping_follows_its_columns_into_another_order(tmp_path: Path) -> None:
    remember(tmp_path, HEADERS, ROLES)
    assert recall(tmp_path, ("mail", "FIRMA", "mail")) == {
        2: ColumnRole.ADDRESS,
        1: ColumnRole.COMPANY,
    }


def test_other_columns_have_no_mapping(tmp_path: Path) -> None:
    remember(tmp_path, HEADERS, ROLES)
    assert recall(tmp_path, ("Firma", "Mail")) is None


def test_a_broken_profile_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / f"{shape_of(HEADERS)}.json").write_text("{")
    assert recall(tmp_path, HEADERS) is None


def test_a_preview_shows_what_the_user_chose(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Email,Contact\nann@example.com,bob@example.org\n")
    preview = inspect(str(path))
    remember(tmp_path, preview.headers, [(ColumnRole.ADDRESS, 1)])
    chosen = with_profile(preview, tmp_path)
    assert (preview.address_column, chosen.address_column) == (0, 1)
    assert [guess.role for guess in chosen.columns] == [ColumnRole.OTHER, ColumnRole.ADDRESS]


def test_a_list_without_header_has_no_profile(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Ann,ann@example.com\n")
    preview = inspect(str(path))
    remember(tmp_path, preview.headers, [(ColumnRole.ADDRESS, 0)])
    assert with_profile(preview, tmp_path) == preview


def test_the_lists_of_a_folder_are_found_by_name(tmp_path: Path) -> None:
    names = ("b.CSV", "a.xlsx", "c.csv.gz", "d.zip", "e.pdf", "f.gz", ".g.csv", "~$a.xlsx", "h")
    for name in names:
        (tmp_path / name).touch()
    (tmp_path / "folder.csv").mkdir()
    found = [Path(path).name for path in lists_in(str(tmp_path))]
    assert found == ["a.xlsx", "b.CSV", "c.csv.gz", "d.zip"]
