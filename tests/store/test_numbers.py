"""Keys are numbered in the order in which they come."""

from __future__ import annotations

from app.store.numbers import Numbers


def test_a_key_keeps_its_number() -> None:
    numbers = Numbers()
    taken = [numbers.take(key) for key in ("a", "b", "a", "", "b")]
    assert taken == [(1, True), (2, True), (1, False), (3, True), (2, False)]
    assert len(numbers) == 3


def test_many_keys_have_as_many_numbers() -> None:
    numbers = Numbers()
    assert {numbers.take(str(n))[0] for n in range(5000)} == set(range(1, 5001))


def test_after_clearing_numbers_begin_anew() -> None:
    numbers = Numbers()
    numbers.take("a")
    numbers.clear()
    assert (len(numbers), numbers.take("b")) == (0, (1, True))
