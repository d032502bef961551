"""The run bar: what the runner tells, in words, and the buttons that fit."""

from __future__ import annotations

import pytest

from app.gui.look import Look
from app.gui.run_bar import RunBar
from app.jobs.progress import Progress, Waiting, WaitKind
from app.store.jobs import JobState, StatusCounts


@pytest.fixture
def bar(look: Look) -> RunBar:
    return RunBar(look)


def progress(state: JobState = JobState.RUNNING, **changes: object) -> Progress:
    return Progress(1, state, 30, 120, StatusCounts(valid=30, pending=90), **changes)


def shown(bar: RunBar) -> set[str]:
    buttons = {
        "pause": bar.pause_button,
        "resume": bar.resume_button,
        "finish": bar.finish_button,
        "stop": bar.cancel_button,
        "retry": bar.retry_button,
    }
    return {name for name, button in buttons.items() if not button.isHidden()}


def test_rate_and_time_left_are_told(bar: RunBar):
    bar.show_progress(progress(rate_per_s=45.2, left_s=120))
    assert bar.detail.text() == "30 of 120 addresses checked · 45 a second · about 2 minutes left"
    assert bar.bar.value() == 250


def test_what_is_waited_for_is_told(bar: RunBar):
    waiting = (Waiting(WaitKind.GREYLISTED, "", 3, 60), Waiting(WaitKind.PARKED, "Google", 9, None))
    bar.show_progress(progress(waiting=waiting))
    assert bar.waiting.text() == (
        "3 addresses asked us to come back later. Next try in 1 minute. Google asked for a break."
    )


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        (JobState.RUNNING, {"pause", "finish", "stop"}),
        (JobState.PAUSED, {"resume"}),
        (JobState.CANCELLED, {"resume"}),
        (JobState.DONE, set()),
    ],
)
def test_only_what_can_be_done_is_offered(bar: RunBar, state: JobState, buttons: set[str]):
    bar.show_progress(progress(state))
    assert shown(bar) == buttons


def test_unknown_ones_can_be_asked_again_at_the_end(bar: RunBar):
    done = Progress(1, JobState.DONE, 10, 10, StatusCounts(valid=8, unknown=2))
    bar.show_progress(done)
    assert "retry" in shown(bar)
