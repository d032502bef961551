"""The export view: the count and the risk before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.export_view import ExportChoice, ExportView
from app.gui.look import Look
from app.mail.deliverability import Forecast
from app.mail.reason import Status
from app.store.jobs import JobInfo, JobState, StatusCounts

COUNTS = StatusCounts(valid=1200, catch_all=30, invalid=50)
JOB = JobInfo(
    1, "spring.xlsx", JobState.DONE, 0, 0, (), ("email",), 0, (), "", "", 1280, 1280, COUNTS, 1280
)


@dataclass(frozen=True, slots=True)
class Offer:
    name: str
    label: str
    about: str = ""


@pytest.fixture
def view(look: Look, tmp_path: Path) -> ExportView:
    made = ExportView(look)
    layouts = [Offer("winnow", "The verdict"), Offer("full", "Everything")]
    made.show_job(JOB, layouts, tmp_path, lambda statuses: Forecast(1000, 15, 2, 40))
    return made


def chosen(view: ExportView) -> ExportChoice:
    got: list[ExportChoice] = []
    view.export_wanted.connect(got.append)
    QTest.mouseClick(view.export_button, Qt.MouseButton.LeftButton)
    return got[0]


def test_valid_rows_are_offered_beside_the_list(view: ExportView, tmp_path: Path):
    choice = chosen(view)
    assert choice.statuses == {Status.VALID}
    assert choice.path == tmp_path / "spring-clean.csv"


def test_the_count_is_written_as_people_read_it(view: ExportView):
    assert view.count_words.text() == "1,200 rows will be written"


def test_expected_bounces_are_told(view: ExportView):
    assert (
        view.risk_words.text() == "If you mail these, expect about 1.5 % to bounce (0.2 to 4.0 %)."
    )


def test_all_rows_hold_a_warning(view: ExportView):
    view.all_radio.click()
    assert "will bounce" in view.risk_words.text()
    assert chosen(view).is_all


def test_another_format_changes_the_name_of_the_file(view: ExportView):
    view.format_box.setCurrentIndex(view.format_box.findData("xlsx"))
    assert chosen(view).path.suffix == ".xlsx"


def test_nothing_chosen_writes_nothing(view: ExportView):
    view.checks[Status.VALID].click()
    assert not view.export_button.isEnabled()


def test_the_folder_can_be_shown_after_writing(view: ExportView):
    shown: list[str] = []
    view.show_folder_wanted.connect(shown.append)
    view.show_done("/somewhere/list.csv", 1)
    assert view.done_notice.text == "1 row written to /somewhere/list.csv."
    QTest.mouseClick(view.folder_button, Qt.MouseButton.LeftButton)
    assert shown == ["/somewhere/list.csv"]


def pick(view: ExportView, preset: str) -> None:
    box = view.preset_box
    box.setCurrentIndex(box.findData(preset))
    box.activated.emit(box.currentIndex())


def test_a_ready_made_choice_ticks_its_statuses(view: ExportView):
    pick(view, "safe+catch-all")
    assert chosen(view).statuses == {Status.VALID, Status.CATCH_ALL}
    assert "1,230" in view.count_words.text()


def test_everything_but_invalid_leaves_only_invalid_out(view: ExportView):
    pick(view, "everything-but-invalid")
    assert chosen(view).statuses == frozenset(Status) - {Status.INVALID}


def test_a_tick_of_ones_own_ends_the_ready_made_choice(view: ExportView):
    pick(view, "second-look")
    view.checks[Status.VALID].click()
    assert view.preset_box.currentData() == ""
    assert chosen(view).preset == ""


def test_a_second_look_is_counted_row_by_row(view: ExportView):
    asked: list[bool] = []
    view.preview_wanted.connect(lambda: asked.append(True))
    pick(view, "second-look")
    assert asked
    view.show_preview(view.choice, 37, 0, Forecast(37, 4, 2, 8))
    assert view.count_words.text().startswith("37")
    assert "bounce" in view.risk_words.text()


def test_an_answer_to_another_choice_is_not_shown(view: ExportView):
    old = view.choice
    pick(view, "second-look")
    view.show_preview(old, 37, 0, Forecast(37, 4, 2, 8))
    assert "37" not in view.count_words.text()


def test_duplicates_parts_and_samples_are_part_of_the_choice(view: ExportView):
    extras = view.extras
    QTest.mouseClick(extras.open_button, Qt.MouseButton.LeftButton)
    extras.keep_box.setCurrentIndex(extras.keep_box.findData("fullest"))
    extras.parts_field.setValue(3)
    extras.sample_field.setValue(100)
    got = chosen(view).extras
    assert (got.keep, got.parts, got.sample) == ("fullest", 3, 100)


def test_sheets_make_a_workbook(view: ExportView):
    box = view.extras.split_box
    box.setCurrentIndex(box.findData("sheets"))
    assert chosen(view).format == "xlsx"
    assert view.path_field.text().endswith(".xlsx")
