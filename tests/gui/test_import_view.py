"""The import view: what was guessed can be changed, and the preview follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.files.sheet import ColumnRole, SheetSource, inspect
from app.gui.import_view import ImportChoice, ImportView
from app.gui.look import Look
from app.settings import Mode


@pytest.fixture
def view(look: Look) -> ImportView:
    return ImportView(look)


@pytest.fixture
def source(list_file: Path) -> SheetSource:
    return SheetSource(str(list_file))


def show(view: ImportView, source: SheetSource) -> None:
    view.show_preview(inspect(source.path, source))


def test_start_gives_the_whole_choice(view: ImportView, source: SheetSource):
    show(view, source)
    view.mode_box.setCurrentIndex(view.mode_box.findData(Mode.DNS))
    chosen: list[ImportChoice] = []
    view.start_wanted.connect(chosen.append)
    QTest.mouseClick(view.start_button, Qt.MouseButton.LeftButton)
    assert chosen[0].mode is Mode.DNS
    assert chosen[0].address_column == 1


def test_another_column_can_be_the_address(view: ImportView, source: SheetSource):
    show(view, source)
    view.table.menu_for(2).actions()[0].trigger()
    assert view.choice is not None
    assert view.choice.address_column == 2
    assert view.choice.roles.count(ColumnRole.ADDRESS) == 1


def test_without_an_address_column_nothing_can_start(view: ImportView, source: SheetSource):
    show(view, source)
    view.pick_role(1, ColumnRole.OTHER)
    assert not view.start_button.isEnabled()
    assert "Which column" in view.ready_title.text()


def test_another_delimiter_asks_for_another_preview(view: ImportView, source: SheetSource):
    show(view, source)
    asked: list[SheetSource] = []
    view.preview_wanted.connect(asked.append)
    view.delimiter_box.setCurrentIndex(view.delimiter_box.findData(";"))
    view.delimiter_box.activated.emit(1)
    assert asked[0].delimiter == ";"
    assert inspect(asked[0].path, asked[0]).headers == ("Name,E-mail,ZIP",)


def test_a_first_row_of_names_can_be_taken_as_data(view: ImportView, source: SheetSource):
    show(view, source)
    asked: list[SheetSource] = []
    view.preview_wanted.connect(asked.append)
    view.header_check.click()
    assert inspect(asked[0].path, asked[0]).rows[0] == ("Name", "E-mail", "ZIP")


def test_a_problem_is_said_and_start_is_off(view: ImportView):
    view.show_problem("list.csv: is empty. Choose another file.")
    assert view.problem.text.startswith("list.csv")
    assert not view.start_button.isEnabled()


def test_the_reading_of_a_long_list_can_be_called_off(view: ImportView, source: SheetSource):
    show(view, source)
    called: list[bool] = []
    view.cancel_wanted.connect(lambda: called.append(True))
    view.show_import(20_000, None)
    QTest.mouseClick(view.ready.stop_button, Qt.MouseButton.LeftButton)
    assert called == [True]
    assert "20" in view.ready.reading_words.text()


def test_further_files_are_part_of_the_same_list(view: ImportView, source: SheetSource):
    view.show_preview(inspect(source.path, source), [SheetSource("more.csv")])
    assert view.choice is not None
    assert len(view.choice.sources) == 2
    assert "1 more file" in view.detail.text()


def test_a_new_list_is_offered_the_usual_depth(view: ImportView, source: SheetSource):
    view.show_reading(source.path, Mode.FAST)
    show(view, source)
    assert view.choice is not None
    assert view.choice.mode is Mode.FAST
