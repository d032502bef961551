"""What a list holds is counted before it is read in."""

from __future__ import annotations

from pathlib import Path

from app.files.sheet import SheetSource, inspect
from app.gui.main_window import MainWindow
from app.gui.survey import Survey, survey
from tests.gui.conftest import until
from tests.gui.test_main_window import preview

MESSY = """email
anna@a.example
Anna@A.example
 bert@b.example
not an address

carl@c.example
"""


def source(folder: Path) -> SheetSource:
    path = folder / "messy.csv"
    path.write_text(MESSY, encoding="utf-8")
    return inspect(str(path)).source


def test_repeats_and_what_is_no_address_are_counted(tmp_path: Path):
    found = survey([source(tmp_path)], 0, lambda: False)
    assert found == Survey(rows=5, addresses=3, repeats=1, malformed=1, cleaned=1)


def test_several_files_are_counted_as_one(tmp_path: Path):
    one = source(tmp_path)
    found = survey([one, one], 0, lambda: False)
    assert found is not None
    assert found.addresses == 3
    assert found.repeats == 5


def test_a_count_that_is_called_off_gives_nothing(tmp_path: Path):
    assert survey([source(tmp_path)], 0, lambda: True) is None


async def test_the_counts_stand_beside_the_start_button(window: MainWindow, list_file: Path):
    await preview(window, list_file)
    await until(lambda: "different" in window.import_view.ready_detail.text())
    assert window.import_view.ready_detail.text() == (
        "5 rows · 4 different addresses · 1 not an address"
    )
