"""What a list holds is counted before it is read in."""

from __future__ import annotations

from pathlib import Path

from app.files.sheet import SheetSource, inspect
from app.gui.main_window import MainWindow
from app.gui.survey import Memory, Reading, survey
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
    assert found is not None
    assert (found.rows, found.addresses, found.repeats) == (5, 3, 1)
    assert (found.malformed, found.cleaned) == (1, 1)


def test_several_files_are_counted_as_one(tmp_path: Path):
    one = source(tmp_path)
    found = survey([one, one], 0, lambda: False)
    assert found is not None
    assert found.addresses == 3
    assert found.repeats == 5


def test_a_count_that_is_called_off_gives_nothing(tmp_path: Path):
    assert survey([source(tmp_path)], 0, lambda: True) is None


def test_a_rule_is_counted_even_when_it_is_off(tmp_path: Path):
    reading = Reading(off_rules=frozenset({"spaces"}))
    found = survey([source(tmp_path)], 0, lambda: False, reading)
    assert found is not None
    assert {each.rule: each.count for each in found.tidied}["spaces"] == 1


def test_those_on_a_suppression_list_are_counted(tmp_path: Path):
    memory = Memory(suppressed=lambda keys: sum(key == "bert@b.example" for key in keys))
    found = survey([source(tmp_path)], 0, lambda: False, memory=memory)
    assert found is not None
    assert found.suppressed == 1


async def test_the_counts_stand_beside_the_start_button(window: MainWindow, list_file: Path):
    await preview(window, list_file)
    await until(lambda: "different" in window.import_view.ready_detail.text())
    assert window.import_view.ready_detail.text() == (
        "5 rows · 4 different addresses · 1 not an address"
    )
