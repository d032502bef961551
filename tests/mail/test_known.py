"""What the bundled lists and the user's own say of an address."""

from __future__ import annotations

import pytest
from publicsuffixlist import PublicSuffixList

from app.mail.address import Address, BadAddress, parse
from app.mail.evidence import Known
from app.mail.known import (
    LIST_NAMES,
    KnownLists,
    ListTexts,
    OwnLists,
    entries,
    pairs,
    read_known,
    read_known_bad,
    with_parents,
)
from tests.mail.evidences import RESOURCES, list_texts

TEXTS = list_texts()
LISTS = KnownLists(TEXTS)


def known(text: str, lists: KnownLists = LISTS, **more: object) -> Known:
    address = parse(text)
    assert isinstance(address, Address)
    return read_known(address, lists, **more)


def suggested(text: str) -> str:
    bad = parse(text)
    assert isinstance(bad, BadAddress)
    return read_known_bad(bad, LISTS).did_you_mean


@pytest.mark.parametrize("name", LIST_NAMES)
def test_every_list_names_its_source_and_date(name):
    text = (RESOURCES / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]

    assert any(line.startswith("# Source: ") for line in head)
    assert any(line.startswith("# Date: 20") for line in head)


@pytest.mark.parametrize(
    "domain", ["mailinator.com", "sub.mailinator.com", "a.b.yopmail.com", "guerrillamail.com"]
)
def test_a_throw_away_domain_and_what_is_below_it_is_disposable(domain):
    assert known(f"a@{domain}").is_disposable


REAL = """
gmail.com yahoo.de fastmail.com duck.com mozmail.com simplelogin.com addy.io hey.com tuta.com
mailbox.org privaterelay.appleid.com 21cn.com sify.com gmx.us firm.example com.de
"""


@pytest.mark.parametrize(
    "domain",
    REAL.split(),
)
def test_a_real_provider_is_never_disposable(domain):
    assert not known(f"a@{domain}").is_disposable


def test_no_real_provider_slipped_into_the_disposable_list():
    assert not set(entries(TEXTS.real_providers)) & set(entries(TEXTS.disposable))


def test_the_typo_tables_point_from_no_real_domain_to_real_ones():
    wrong = dict(pairs(TEXTS.typo_domains))
    real = set(entries(TEXTS.real_providers))

    assert set(entries(TEXTS.popular)) <= real
    assert not real & set(wrong)
    assert set(wrong.values()) <= real


def test_an_ending_that_is_always_wrong_is_in_no_registry():
    suffixes = PublicSuffixList(accept_unknown=False)
    always = [word for word, how in pairs(TEXTS.typo_endings) if how.endswith("always")]

    assert not [ending for ending in always if suffixes.publicsuffix(f"x.{ending}")]


def test_a_domain_is_disposable_by_its_mx_host():
    hosts = ("MX1.mailinator.com.", "mx.firm.example")

    assert known("a@firm.example", mx_hosts=hosts).is_disposable
    assert not known("a@gmail.com", mx_hosts=hosts).is_disposable


def test_the_users_own_lists_always_win():
    own = OwnLists(
        disposable_add=("gmail.com",),
        disposable_except=("yopmail.com",),
        role_add=("Kaffee",),
        role_except=("info",),
        free_add=("firm.example",),
        free_except=("web.de",),
        typo_except=("gmial.com",),
        trap_add=("trap.example", "bad@firm.example"),
        allow=("mailinator.com",),
    )
    lists = KnownLists(TEXTS, own)

    assert known("kaffee@gmail.com", lists).is_disposable
    assert known("kaffee@gmail.com", lists).is_role
    assert not known("info@yopmail.com", lists).is_disposable
    assert not known("info@yopmail.com", lists).is_role
    assert known("a@firm.example", lists).is_free
    assert not known("a@web.de", lists).is_free
    assert not known("a@gmial.com", lists).did_you_mean
    assert known("a@x.trap.example", lists).trap_hint == "list: trap.example"
    assert known("Bad@firm.example", lists).trap_hint == "list: bad@firm.example"
    assert not known("a@mailinator.com", lists).is_disposable


def test_what_the_user_allows_is_no_trap():
    own = OwnLists(trap_add=("trap.example",), allow=("trap.example",))

    assert not known("a@trap.example", KnownLists(TEXTS, own)).trap_hint


@pytest.mark.parametrize(
    "local_part", ["info", "INFO", "sales+berlin", "no-reply", "postmaster", "hr", "vertrieb"]
)
def test_a_function_is_a_role(local_part):
    assert known(f"{local_part}@firm.example").is_role


@pytest.mark.parametrize("local_part", ["maria", "alexa", "paris", "md", "jo", "info.maria"])
def test_a_person_is_no_role(local_part):
    assert not known(f"{local_part}@firm.example").is_role


@pytest.mark.parametrize("domain", ["gmail.com", "tuta.com", "hey.com", "mailbox.org", "web.de"])
def test_free_mail_is_known_as_such(domain):
    assert known(f"a@{domain}").is_free


@pytest.mark.parametrize("domain", ["firm.example", "mailinator.com", "example.com", "gmial.com"])
def test_firms_and_throw_away_domains_are_no_free_mail(domain):
    assert not known(f"a@{domain}").is_free


def test_a_typo_suggests_the_whole_address():
    found = known("Maria.Silva@gmial.com")

    assert (found.did_you_mean, found.is_sure_typo) == ("Maria.Silva@gmail.com", True)


def test_a_good_domain_suggests_nothing():
    found = known("a@firm.example")

    assert (found.did_you_mean, found.is_sure_typo) == ("", False)


REPAIRS = [
    ("a@gmailcom", "a@gmail.com"),
    ("a@gmial,com", "a@gmail.com"),
    ("a b@gmail.com", "ab@gmail.com"),
    ("a@firm,example", "a@firm.example"),
    ("a.@gmail..com.", "a@gmail.com"),
    ("a@@", ""),
    ("maria", ""),
    ("a@@firm.example", "a@firm.example"),
    ("a\uff20firm.example", "a@firm.example"),
    ("a@b@firm.example", ""),
]


@pytest.mark.parametrize(("text", "meant"), REPAIRS)
def test_a_bad_address_is_repaired_where_the_repair_is_small(text, meant):
    assert suggested(text) == meant


def test_names_come_from_the_row_before_the_local_part():
    found = known("maria.silva@firm.example", first_name="Ana", last_name="Reis")

    assert (found.first_name, found.last_name, found.name_confidence) == ("Ana", "Reis", 100)


def test_names_are_guessed_from_the_local_part_of_a_person_alone():
    assert known("maria.silva@firm.example").first_name == "Maria"
    lists = KnownLists(TEXTS, OwnLists(role_add=("maria.silva",)))
    assert known("maria.silva@firm.example", lists).name_confidence == 0


@pytest.mark.parametrize(
    ("domain", "industry"),
    [
        ("mit.edu", "Education"),
        ("x.gov.uk", "Government"),
        ("trust.nhs.uk", "Healthcare"),
        ("line.aero", "Aviation"),
        ("firm.example", ""),
    ],
)
def test_the_industry_comes_from_endings_that_prove_it(domain, industry):
    assert known(f"a@{domain}").industry == industry


def test_no_lists_know_nothing():
    assert known("info@gmial.com", KnownLists(ListTexts())) == Known()


def test_the_memory_of_domains_is_bounded():
    lists = KnownLists(TEXTS, remembered_domains=2)

    found = [lists.read_domain(f"{name}.example").is_free for name in "abcab"]

    assert found == [False] * 5
    assert len(lists._by_domain) <= 2


def test_a_list_file_has_comments_blanks_and_any_case():
    assert list(entries("# head\n\n A.example  # why\nb.example\n")) == ["a.example", "b.example"]
    assert list(pairs("# head\na b always\nalone\n")) == [("a", "b always")]


def test_parents_end_at_two_labels_unless_asked():
    assert list(with_parents("a.b.c")) == ["a.b.c", "b.c"]
    assert list(with_parents("a.b.c", to_the_end=True)) == ["a.b.c", "b.c", "c"]
