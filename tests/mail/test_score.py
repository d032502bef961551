"""The factor table: read, changed, summed."""

from __future__ import annotations

import pytest

from app.mail.score import Factor, FactorStatus, Weight, Weights, score_of
from tests.mail.evidences import WEIGHTS

ROLE = Weight("role", "A role", FactorStatus.FAILED, -20)


def test_points_count_only_under_the_tables_status():
    weights = Weights((ROLE,))

    assert weights.factors({"role": FactorStatus.FAILED}) == (Factor("role", "failed", -20),)
    assert weights.factors({"role": FactorStatus.PASSED}) == (Factor("role", "passed", 0),)
    assert weights.factors({}) == (Factor("role", "not_checked", 0),)


def test_changes_replace_points_and_forget_old_names():
    assert Weights((ROLE,)).with_changes({"role": -5, "gone": 3}).table[0].points == -5


@pytest.mark.parametrize(("impacts", "score"), [((-50, 10), 0), ((80, 80), 100), ((40, 2), 42)])
def test_the_score_stays_within_bounds(impacts, score):
    assert score_of(Factor("x", "passed", impact) for impact in impacts) == score


def test_the_bundled_table_lets_a_perfect_address_reach_exactly_100():
    assert sum(weight.points for weight in WEIGHTS.table if weight.points > 0) == 100


@pytest.mark.parametrize(
    "text",
    [
        "role = 3",
        '[role]\nwhen = "failed"\npoints = 1',
        '[role]\nlabel = "x"\nwhen = "failed"\npoints = 1.5',
        '[role]\nlabel = "x"\nwhen = "sometimes"\npoints = 1',
    ],
)
def test_a_wrong_table_is_refused_by_name(text):
    with pytest.raises(ValueError, match="role"):
        Weights.from_toml(text)
