"""Names from the row, else guessed with a confidence."""

from __future__ import annotations

import pytest

from app.mail.names import PersonName, read_names

KNOWN = frozenset({"maria", "anna", "karl"})


@pytest.mark.parametrize(
    ("local_part", "first", "last", "confidence"),
    [
        ("maria.silva", "Maria", "Silva", 90),
        ("Maria_Silva", "Maria", "Silva", 90),
        ("maria.silva+news", "Maria", "Silva", 90),
        ("maria.de.silva", "Maria", "Silva", 90),
        ("maria.silva77", "Maria", "Silva", 90),
        ("silva.maria", "Maria", "Silva", 80),
        ("maria", "Maria", "", 70),
        ("mariasilva", "Maria", "Silva", 60),
        ("maria.s", "Maria", "", 60),
        ("m.silva", "", "Silva", 50),
        ("silva.m", "", "Silva", 50),
        ("xk.qrst", "Xk", "Qrst", 30),
        ("one.two.three", "", "", 0),
        ("m.s", "", "", 0),
        ("xkqrst", "", "", 0),
        ("a1b2", "", "", 0),
        ("123", "", "", 0),
        ("", "", "", 0),
    ],
)
def test_a_local_part_is_read_with_a_confidence(local_part, first, last, confidence):
    assert read_names(local_part, KNOWN) == PersonName(first, last, confidence)


def test_the_rows_own_name_is_certain():
    assert read_names("maria.silva", KNOWN, " Ana ", "") == PersonName("Ana", "", 100)
