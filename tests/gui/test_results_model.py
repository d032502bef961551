"""The results model: ids and a few pages, nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex
from pytestqt.modeltest import ModelTester

from app.gui.results_columns import columns
from app.gui.results_model import KEPT_PAGES, PAGE_ROWS, ResultsModel
from app.mail.reason import Reason, Status
from app.store.pages import RowView

HEADERS = columns(("Name", "E-mail", "ZIP"), 1, str)


class CountingRows:
    """Rows made up as they are asked for; it counts the pages."""

    def __init__(self) -> None:
        self.asked: list[Sequence[int]] = []

    def rows(self, row_ids: Sequence[int]) -> Sequence[RowView]:
        self.asked.append(row_ids)
        return [self.view(row_id) for row_id in row_ids]

    def view(self, row_id: int) -> RowView:
        return RowView(
            row_id=row_id,
            number=row_id + 1,
            cells=("Anna", f"user{row_id}@a.example", "01234"),
            text=f"user{row_id}@a.example",
            status=Status.VALID,
            reason=Reason.MAILBOX_CONFIRMED,
            score=95,
            did_you_mean="",
            provider="",
            mark=0,
            mailbox_id=row_id,
        )


@pytest.fixture
def source() -> CountingRows:
    return CountingRows()


@pytest.fixture
def model(qapp: object, source: CountingRows) -> ResultsModel:
    made = ResultsModel()
    made.show_rows(source, HEADERS, np.arange(1, 1_000_001))
    return made


def test_qt_finds_nothing_wrong_with_it(
    source: CountingRows, qapp: object, qtmodeltester: ModelTester
):
    small = ResultsModel()
    small.show_rows(source, HEADERS, np.arange(1, 20))
    qtmodeltester.check(small)
    assert small.rowCount() == 19


def test_a_million_rows_are_shown_by_reading_one_page(model: ResultsModel, source: CountingRows):
    assert model.rowCount() == 1_000_000
    assert model.index(500_000, 1).data() == "user500001@a.example"
    assert [len(page) for page in source.asked] == [PAGE_ROWS]


def test_only_some_pages_are_kept(model: ResultsModel, source: CountingRows):
    for page in range(KEPT_PAGES * 3):
        model.index(page * PAGE_ROWS, 1).data()
    assert len(model._pages) == KEPT_PAGES
    model.index(0, 1).data()
    assert len(source.asked) == KEPT_PAGES * 3 + 1


def test_a_refresh_reads_what_is_in_sight_again(model: ResultsModel, source: CountingRows):
    model.index(0, 1).data()
    model.refresh(0, 20)
    model.index(0, 1).data()
    assert len(source.asked) == 2


def test_own_columns_stand_behind_the_verdict(model: ResultsModel):
    titles = [column.title for column in model.columns]
    assert titles[-2:] == ["Name", "ZIP"]
    assert model.index(0, len(titles) - 1).data() == "01234"


def test_the_selected_row_stays_selected_in_another_order(model: ResultsModel):
    kept = QPersistentModelIndex(model.index(9, 1))
    model.show_ids(np.array([30, 20, 10]))
    assert kept.row() == 2


def test_a_row_that_is_filtered_away_is_no_longer_selected(model: ResultsModel):
    kept = QPersistentModelIndex(model.index(9, 1))
    model.show_ids(np.array([30, 20]))
    assert not kept.isValid()
