"""The meter tells rate and time left."""

from __future__ import annotations

from app.jobs.progress import Meter


def test_nothing_moves_before_the_first_points() -> None:
    meter = Meter()
    assert meter.rate_per_s(0.0) == 0.0
    assert meter.left_s(10, 0.0) is None


def test_the_rate_is_that_of_the_last_seconds() -> None:
    meter = Meter()
    for second in range(100):
        meter.note(second * (1 if second < 50 else 10), float(second))
    assert round(meter.rate_per_s(99.0)) == 10
    assert round(meter.left_s(100, 99.0) or 0) == 10
