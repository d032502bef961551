"""Rows are brought back by address, and contradictions prove nothing."""

from __future__ import annotations

from app.hosted import matching
from app.hosted.vendor import Row
from app.mail.evidence import VendorAnswer

VALID = VendorAnswer("mailvalid", "valid", "mailbox_confirmed")
INVALID = VendorAnswer("mailvalid", "invalid", "mailbox_not_found")


def merged(*rows: Row) -> dict[str, VendorAnswer]:
    answers: dict[str, VendorAnswer] = {}
    matching.merge(answers, rows)
    return answers


def test_a_row_twice_is_one_answer():
    assert merged(Row("A@b.example", VALID), Row("a@B.example", VALID)) == {"a@b.example": VALID}


def test_two_different_answers_for_one_address_make_it_unknown():
    answers = merged(Row("a@b.example", VALID), Row("a@b.example", INVALID))
    assert answers["a@b.example"].status == "unknown"
    assert answers["a@b.example"].reason == ""
    assert "two different answers" in answers["a@b.example"].raw_reason


def test_a_third_row_does_not_decide_a_contradiction():
    rows = [Row("a@b.example", answer) for answer in (VALID, INVALID, VALID)]
    assert merged(*rows)["a@b.example"].status == "unknown"


def test_only_new_addresses_count_as_new():
    answers = {"a@b.example": VALID}
    assert matching.merge(answers, [Row("A@b.example", VALID), Row("c@b.example", VALID)]) == 1


def test_an_answer_about_another_address_is_none_to_ours():
    assert matching.pick([Row("other@b.example", VALID)], "a@b.example") is None
    assert matching.pick([Row("", VALID)], "a@b.example") is VALID


def test_a_domain_that_is_no_host_name_is_compared_as_it_is():
    assert matching.match_key("a@ü..example") == "a@ü..example"


def test_empty_addresses_are_left_out():
    assert matching.unique(["", " ", "a@b.example"]) == {"a@b.example": ["a@b.example"]}
