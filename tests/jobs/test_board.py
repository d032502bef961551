"""The board hands out every mailbox once, in a fair order, at the pace of each group."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from app.jobs.board import FIRST_UNIT, LARGEST_UNIT, Board, Unit
from app.mail.pace import Pace
from app.mail.providers import Provider, Providers
from app.mail.reply import About, Reading
from app.mail.reply_class import ReplyClass

BANNED = Reading(About.US, is_permanent=True, reply_class=ReplyClass.LISTED, rule="test")


def drain(board: Board, now: float = 0.0) -> list[Unit]:
    units: list[Unit] = []
    while (unit := board.next(now)) is not None:
        units.append(unit)
        board.done(unit)
    return units


def board_of(pace: Pace | None = None, size: int = 50) -> Board:
    return Board(pace or Pace(Providers()), lambda _: size)


domains = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 250), st.booleans()), max_size=12
)


@settings(deadline=None)
@given(domains=domains, size=st.integers(1, 300))
def test_every_mailbox_is_handed_out_once(domains: list[tuple[str, int, bool]], size: int) -> None:
    board = board_of(size=size)
    wanted: list[int] = []
    for number, (group, count, is_tried) in enumerate(domains):
        ids = range(number * 1000, number * 1000 + count)
        wanted.extend(ids)
        board.add(group, f"d{number}.example", ids, is_tried=is_tried)
    units = drain(board)
    given_out = [mailbox_id for unit in units for mailbox_id in unit.mailbox_ids]
    assert sorted(given_out) == wanted
    assert all(len(unit.mailbox_ids) <= min(size, LARGEST_UNIT) for unit in units)
    assert board.wait_s(0.0) is None


def test_the_first_unit_of_a_domain_goes_alone() -> None:
    board = board_of()
    board.add("g", "big.example", range(100), is_tried=False)
    first = board.next(0.0)
    assert first is not None
    assert len(first.mailbox_ids) == FIRST_UNIT
    assert board.next(0.0) is None
    board.done(first)
    assert [len(unit.mailbox_ids) for unit in drain(board)] == [50, 30]


def test_groups_take_turns() -> None:
    board = board_of(size=10)
    board.add("a", "a.example", range(30), is_tried=True)
    board.add("b", "b.example", range(30), is_tried=True)
    assert [unit.group for unit in drain(board)] == ["a", "b"] * 3


def test_a_group_waits_as_its_pace_says() -> None:
    provider = Provider("g", "G", connections=1)
    pace = Pace(Providers([provider]))
    board = board_of(pace)
    board.add("g", "a.example", [1], is_tried=True)
    board.add("g", "b.example", [2], is_tried=True)
    unit = board.next(0.0)
    assert unit is not None
    pace.started("g", 0.0)
    assert board.next(0.0) is None
    wait_s = board.wait_s(0.0)
    assert wait_s is not None
    assert wait_s > 0
    pace.finished("g", 0.1, None, ended_badly=False)
    assert board.next(wait_s) is not None


def test_a_parked_group_is_passed_over_and_can_be_taken_out() -> None:
    pace = Pace(Providers(), park_after=1)
    board = board_of(pace)
    board.add("g", "a.example", range(60), is_tried=False)
    first = board.next(0.0)
    assert first is not None
    board.add("g", "b.example", [99], is_tried=False)
    pace.heard("g", 0.0, BANNED)
    assert board.next(0.0) is None
    taken = board.take_group("g")
    assert sorted(n for unit in taken for n in unit.mailbox_ids) == [*range(20, 60), 99]
    board.done(first)
    assert board.next(0.0) is None
    assert board.left("g") == 0


def test_everything_can_be_taken_out() -> None:
    board = board_of()
    board.add("a", "a.example", [1, 2], is_tried=False)
    board.add("b", "b.example", [3], is_tried=True)
    assert board.left("a") == 2
    assert sorted(n for unit in board.take_all() for n in unit.mailbox_ids) == [1, 2, 3]
    assert board.take_group("nobody") == []


def test_nobody_waits_for_a_group_whose_work_was_taken_out() -> None:
    pace = Pace(Providers([Provider("g", "G", connections=1)]))
    board = board_of(pace)
    board.add("g", "a.example", [1], is_tried=True)
    board.add("g", "b.example", [2], is_tried=True)
    assert board.next(0.0) is not None
    pace.started("g", 0.0)
    assert board.next(0.0) is None
    board.take_group("g")
    assert board.wait_s(0.0) is None
    board.add("g", "c.example", [3], is_tried=True)
    pace.finished("g", 0.1, None, ended_badly=False)
    assert board.next(1.0) is not None


def test_domains_of_one_home_go_together_up_to_a_units_size() -> None:
    board = board_of(size=10)
    for number in range(6):
        home = "mx2" if number == 1 else "mx1"
        board.add(
            "g", f"d{number}.example", (n := number * 10, n + 1, n + 2), is_tried=False, home=home
        )
    first = board.next_together(0.0, 10)
    assert [unit.domain for unit in first] == ["d0.example", "d2.example", "d3.example"]
    others = [unit.domain for _ in range(3) for unit in board.next_together(0.0, 10)]
    assert sorted(others) == ["d1.example", "d4.example", "d5.example"]
    assert board.next_together(0.0, 10) == ()


def test_a_large_domain_goes_without_company_and_nothing_is_lost() -> None:
    board = board_of()
    board.add("g", "big.example", range(100), is_tried=True, home="mx1")
    board.add("g", "small.example", (200,), is_tried=True, home="mx1")
    seen: list[int] = []
    while units := board.next_together(0.0, 10):
        seen += [one for unit in units for one in unit.mailbox_ids]
        for unit in units:
            board.done(unit)
    assert sorted(seen) == [*range(100), 200]
