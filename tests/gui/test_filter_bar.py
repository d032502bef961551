"""Chips, menus and bars make one filter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from app.gui.filter_bar import FilterBar
from app.gui.look import Look
from app.gui.summary_panel import Share, ShareBar, SummaryPanel
from app.mail.reason import Reason, Status
from app.store.filters import RowFilter
from app.store.jobs import StatusCounts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(look: Look) -> FilterBar:
    return FilterBar(look)


def test_chips_show_counts(bar: FilterBar):
    bar.show_counts(StatusCounts(valid=1200, invalid=3))
    assert bar.chips[Status.VALID].text() == "Valid  1,200"
    assert bar.all_chip.text() == "All  1,203"


def test_several_chips_add_up(bar: FilterBar):
    bar.chips[Status.VALID].click()
    bar.chips[Status.CATCH_ALL].click()
    assert bar.filter.statuses == {Status.VALID, Status.CATCH_ALL}


def test_score_and_reason_narrow_the_filter(bar: FilterBar):
    bar.pick_score(80, 100)
    bar.pick_reason(Reason.DISPOSABLE, is_wanted=True)
    assert bar.filter == RowFilter(score_min=80, reasons=frozenset({Reason.DISPOSABLE}))
    bar.pick_reason(Reason.DISPOSABLE, is_wanted=False)
    assert bar.filter.reasons == frozenset()


def test_all_takes_everything_away(bar: FilterBar):
    bar.pick_provider("google")
    bar.pick_domain("a.example")
    bar.pick_status(Status.VALID)
    bar.all_chip.click()
    assert bar.filter == RowFilter()
    assert bar.all_chip.isChecked()


def test_a_click_on_the_ring_tells_its_status(look: Look):
    panel = SummaryPanel(look)
    panel.donut.show_counts(StatusCounts(valid=50, invalid=50))
    side = panel.donut.width()
    assert panel.donut.status_at(QPointF(side - 8, side / 2)) is Status.VALID
    assert panel.donut.status_at(QPointF(8, side / 2)) is Status.INVALID
    assert panel.donut.status_at(QPointF(side / 2, side / 2)) is None


def test_a_bar_picks_its_name_and_lets_it_go(look: Look):
    panel = SummaryPanel(look)
    picked: list[str] = []
    panel.provider_picked.connect(picked.append)
    panel.providers.show_shares([Share("google", "Google", 7), Share("gmx", "GMX", 3)])
    line = panel.providers.findChildren(ShareBar)[0]
    QTest.mouseClick(line, LEFT)
    QTest.mouseClick(line, LEFT)
    assert picked == ["google", ""]
