"""What the terminal shows."""

from __future__ import annotations

import io

import pytest

from app.cli.console import Console, clock, counts_text, duration, many, progress_line
from app.jobs.progress import Progress, Waiting, WaitKind
from app.store.jobs import JobState, StatusCounts

RUNNING = Progress(
    1, JobState.RUNNING, 50, 200, StatusCounts(valid=50, pending=150), rate_per_s=5.0, left_s=30.0
)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_says_how_far_how_fast_and_how_long() -> None:
    assert progress_line(RUNNING) == "[######..................]  25%  50/200  5/s  30 s left"


def test_waiting_is_said_with_its_time() -> None:
    waiting = (Waiting(WaitKind.GREYLISTED, "", 37, 252.0),)
    line = progress_line(Progress(1, JobState.RUNNING, 0, 9, StatusCounts(), waiting=waiting))
    assert "waiting for 37 greylisted, next in 04:12" in line


def test_an_empty_job_is_complete() -> None:
    assert "100%" in progress_line(Progress(1, JobState.DONE, 0, 0, StatusCounts()))


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (89, "89 s"), (120, "2 min"), (9000, "2.5 h")]
)
def test_durations_read_as_people_say_them(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_a_clock_has_minutes_and_seconds() -> None:
    assert clock(252.9) == "04:12"


def test_counts_leave_out_what_is_not_there() -> None:
    text = counts_text(StatusCounts(valid=3, unknown=1))
    assert text.splitlines() == [
        "  valid                      3   75.0%",
        "  unknown                    1   25.0%",
    ]


def test_a_terminal_gets_one_line_that_moves() -> None:
    stream = Terminal()
    console = Console(stream)
    console.reading(1000, None)
    console.verifying(RUNNING)
    console.say("done")
    assert stream.getvalue().count("\n") == 1
    assert stream.getvalue().endswith("done\n")


def test_a_file_gets_a_line_only_now_and_then() -> None:
    stream = io.StringIO()
    console = Console(stream)
    for rows in range(100):
        console.reading(rows, 100)
    assert stream.getvalue() == "Reading: 0 of about 100 rows\n"


def test_a_message_is_said_once() -> None:
    stream = io.StringIO()
    console = Console(stream)
    for _ in range(3):
        console.verifying(
            Progress(1, JobState.RUNNING, 0, 1, StatusCounts(), message="Port 25 is blocked.")
        )
    assert stream.getvalue().count("Port 25 is blocked.") == 1


@pytest.mark.parametrize(
    ("count", "one", "words"),
    [
        (1, "row", "1 row"),
        (0, "row", "0 rows"),
        (1, "address", "1 address"),
        (2_000, "address", "2,000 addresses"),
        (3, "entry", "3 entries"),
        (1, "entry", "1 entry"),
        (2, "hash", "2 hashes"),
    ],
)
def test_a_count_has_its_noun_in_the_right_number(count: int, one: str, words: str) -> None:
    assert many(count, one) == words
