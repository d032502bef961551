"""Address cells are cleaned by rules with names, and never guessed at."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from app.files.columns import has_address, is_address
from app.files.hygiene import ALL_RULES, HygieneCount, Rule, clean, one_address_a_line

A, B = "jane@example.com", "bob@example.org"

CLEANED = [
    (f"Jane Doe <{A}>", (A,), (Rule.DISPLAY_NAME,)),
    (f'"Doe, Jane" <{A}>', (A,), (Rule.DISPLAY_NAME,)),
    (f"<{A}>", (A,), (Rule.DISPLAY_NAME,)),
    (f"Jane Doe ({A})", (A,), (Rule.DISPLAY_NAME,)),
    (f"{A} (work)", (A,), (Rule.DISPLAY_NAME,)),
    (f"E-mail: {A}", (A,), (Rule.DISPLAY_NAME,)),
    (f"mailto:{A}", (A,), (Rule.MAILTO,)),
    (f"MAILTO: {A}?subject=Hello%20you", (A,), (Rule.MAILTO,)),
    ("mailto:jane%40example.com", (A,), (Rule.MAILTO,)),
    (f"[{A}](mailto:{A})", (A,), (Rule.MAILTO,)),
    (f"{A}<mailto:{A}>", (A,), (Rule.DISPLAY_NAME,)),
    (f"{A};{B}", (A, B), (Rule.SEVERAL,)),
    (f"{A}, {B}", (A, B), (Rule.SEVERAL,)),
    (f"{A},{B}", (A, B), (Rule.SEVERAL,)),
    (f"{A} / {B}", (A, B), (Rule.SEVERAL,)),
    (f"{A} {B}", (A, B), (Rule.SEVERAL,)),
    (f"{A}\n{B}", (A, B), (Rule.SEVERAL,)),
    (f"{A} or {B}", (A, B), (Rule.SEVERAL,)),
    (f"Jane <{A}>, Bob <{B}>", (A, B), (Rule.DISPLAY_NAME, Rule.SEVERAL)),
    (f"{A}; {A}", (A,), (Rule.SEVERAL,)),
    (f"  {A}\t", (A,), (Rule.SPACES,)),
    ("jane @ example.com", (A,), (Rule.SPACES,)),
    ("jane@example. com", (A,), (Rule.SPACES,)),
    ("jane. doe@example.com", ("jane.doe@example.com",), (Rule.SPACES,)),
    (f"{A}\u00a0", (A,), (Rule.SPACES,)),
    (f"'{A}'", (A,), (Rule.QUOTES,)),
    (f"“{A}”", (A,), (Rule.QUOTES,)),
    (f"[{A}]", (A,), (Rule.QUOTES,)),
    ("jane\u200b@exam\u00adple.com", (A,), (Rule.INVISIBLE,)),
    ("\ufeffjane@example.com", (A,), (Rule.INVISIBLE,)),
    ("\uff4aane\uff20example\u3002com", (A,), (Rule.FULL_WIDTH,)),
    ("&lt;jane@example.com&gt;", (A,), (Rule.ENTITIES, Rule.DISPLAY_NAME)),
    ("jane@example,com", (A,), (Rule.COMMAS,)),
    ("jane@example.com.", (A,), (Rule.TRAILING_DOTS,)),
    ("jane@example.com;", (A,), (Rule.TRAILING_DOTS,)),
    ("Jane.Doe@EXAMPLE.Com", ("Jane.Doe@example.com",), (Rule.LOWER_DOMAIN,)),
]
LEFT_ALONE = [
    "",
    "no address",
    A,
    "JANE@example.com",
    "o'neil+tag@example.com",
    '"jane doe"@example.com',
    "user@[192.0.2.1]",
    "a@@example.com",
    "Jane jane@example.com",
    "jane,doe@example.com",
    "jane@",
    "δοκιμή@παράδειγμα.δοκιμή",
]


@pytest.mark.parametrize(("cell", "texts", "rules"), CLEANED, ids=repr)
def test_a_cell_is_cleaned_by_the_rule_that_is_named(
    cell: str, texts: tuple[str, ...], rules: tuple[Rule, ...]
) -> None:
    cleaned = clean(cell)
    assert (cleaned.texts, cleaned.applied) == (texts, rules)


@pytest.mark.parametrize("cell", LEFT_ALONE)
def test_what_is_not_clear_is_left_alone(cell: str) -> None:
    assert clean(cell).texts == (cell,)


@pytest.mark.parametrize(("cell", "texts", "rules"), CLEANED, ids=repr)
def test_a_rule_that_is_switched_off_changes_nothing(
    cell: str, texts: tuple[str, ...], rules: tuple[Rule, ...]
) -> None:
    cleaned = clean(cell, ALL_RULES - set(rules))
    assert not set(cleaned.applied) & set(rules)
    assert clean(cell, ()).texts == (cell,)


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing_more_where_one_address_came_out(text: str) -> None:
    once = clean(text)
    if len(once.texts) == 1 and once.text.count("@") == 1 and " " not in once.text.strip():
        assert len(clean(once.text).texts) == 1


@given(st.text(max_size=40))
def test_every_cell_keeps_at_least_one_text(text: str) -> None:
    assert clean(text).texts


def test_counts_and_examples_can_be_reviewed() -> None:
    count = HygieneCount()
    for number in range(7):
        cell = f" jane{number}@example.com"
        count.add(cell, clean(cell))
    assert count.counts == {Rule.SPACES: 7}
    assert count.examples[Rule.SPACES][0] == (" jane0@example.com", "jane0@example.com")
    assert len(count.examples[Rule.SPACES]) == 5


def test_every_rule_has_a_label() -> None:
    assert all(rule.label for rule in Rule)


def test_a_line_of_thousands_of_addresses_is_split() -> None:
    addresses = [f"user{number}@example.com" for number in range(5_000)]
    cleaned = clean("; ".join(f'"Doe, {number}" <{text}>' for number, text in enumerate(addresses)))
    assert cleaned.texts == tuple(addresses)
    assert cleaned.applied == (Rule.SEVERAL,)


@pytest.mark.parametrize("text", ["x" * 100_000 + " @", "(" * 100_000 + "@", "a@" + "b." * 50_000])
def test_a_long_text_without_addresses_is_left_alone(text: str) -> None:
    assert clean(text, ALL_RULES - {Rule.SEVERAL}).texts == (text,)
    assert not is_address(text)
    assert not has_address(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f'"Doe, Jane" <{A}>; Bob <{B}>', f"{A}\n{B}"),
        (f"{A}, {B}\n\n{A}", f"{A}\n{B}\n{A}"),
        (f"Jane <{A}>\n{B}", f"Jane <{A}>\n{B}"),
        (f"Name\tEmail\nJane\t{A}", f"Name\tEmail\nJane\t{A}"),
        (f"Email;Second\n{A};{B}", f"Email;Second\n{A};{B}"),
        ("", ""),
    ],
)
def test_pasted_text_gets_a_line_for_each_address_unless_it_is_a_table(
    text: str, lines: str
) -> None:
    assert one_address_a_line(text) == lines
