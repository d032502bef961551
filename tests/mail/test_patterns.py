"""Guesses of a local part from a name."""

from __future__ import annotations

import pytest

from app.mail.names import PersonName
from app.mail.patterns import PATTERNS, fold_name, pattern_of, patterns, rank


def test_the_commonest_pattern_comes_first():
    assert patterns("Maria", "Silva")[:3] == ("maria.silva", "msilva", "maria")


def test_no_guess_comes_twice():
    guesses = patterns("A", "A")

    assert len(set(guesses)) == len(guesses)


def test_the_shares_of_all_guesses_make_one():
    assert sum(guess.share for guess in rank("Maria", "Silva")) == pytest.approx(1)


def test_known_addresses_of_the_domain_outweigh_what_is_common():
    known = [("lee_a", PersonName("Ann", "Lee")), ("lee_b", PersonName("Bo", "Lee"))]
    known = [("a_lee", PersonName("Ann", "Lee")), *known]

    best = rank("Maria", "Silva", "firm.example", known)[0]

    assert (best.local_part, best.pattern) == ("m_silva", "{f}_{last}")


def test_a_known_address_of_no_pattern_changes_nothing():
    known = [("boss", PersonName("Ann", "Lee"))]

    assert rank("Maria", "Silva", "", known) == rank("Maria", "Silva")


def test_one_name_alone_gives_the_patterns_that_need_no_other():
    assert patterns("Maria", "") == ("maria",)
    assert patterns("", "Silva") == ("silva",)
    assert patterns("", "") == ()


@pytest.mark.parametrize(
    ("domain", "first_guess"),
    [("firma.de", "joerg.mueller"), ("firm.example", "jorg.muller"), ("", "jorg.muller")],
)
def test_umlauts_are_spelt_as_the_domains_country_does(domain, first_guess):
    guesses = patterns("Jörg", "Müller", domain)

    assert guesses[0] == first_guess
    assert {"joerg.mueller", "jorg.muller"} <= set(guesses)


@pytest.mark.parametrize(
    ("name", "folded"),
    [("François", "francois"), ("O'Neil", "oneil"), ("Łukasz", "lukasz"), ("Straße", "strasse")],
)
def test_a_name_is_folded_to_plain_letters(name, folded):
    assert fold_name(name) == folded


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_every_pattern_is_recognised_in_what_it_makes(pattern):
    text = pattern.local_part("maria", "silva")

    assert pattern_of(text, PersonName("Maria", "Silva")) == pattern.name
