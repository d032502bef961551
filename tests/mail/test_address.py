"""Addresses parsed: fast and slow alike, kept as written, and refused in plain words."""

from __future__ import annotations

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import example, given, strategies as st

from app.mail.address import Address, BadAddress, mailbox_key, parse

GOOD = [
    ("Maria.Silva+news@Example.COM", "Maria.Silva+news", "example.com", "example.com"),
    ("  a@b.example\n", "a", "b.example", "b.example"),
    ("\ufeffa@b.example\u200b", "a", "b.example", "b.example"),
    ("INFO@firm.example", "INFO", "firm.example", "firm.example"),
    ("INFO@müller.example", "INFO", "xn--mller-kva.example", "müller.example"),
    ("a@xn--mller-kva.example", "a", "xn--mller-kva.example", "müller.example"),
    ("jörg@firm.example", "jörg", "firm.example", "firm.example"),
    ("jo\u0308rg@firm.example", "jörg", "firm.example", "firm.example"),
    ('"a b"@firm.example', '"a b"', "firm.example", "firm.example"),
    ('"A b"@firm.example', '"A b"', "firm.example", "firm.example"),
    ('"ab"@firm.example', "ab", "firm.example", "firm.example"),
    ("a@lab.test", "a", "lab.test", "lab.test"),
    ("ä@office.LOCAL", "ä", "office.local", "office.local"),
    ("a@büro.localhost", "a", "xn--bro-hoa.localhost", "büro.localhost"),
    ("a@例え.jp", "a", "xn--r8jz45g.jp", "例え.jp"),
    ("x" * 80 + "@firm.example", "x" * 80, "firm.example", "firm.example"),
]


@pytest.mark.parametrize(("text", "local_part", "domain", "shown"), GOOD)
def test_a_good_address_keeps_its_local_part_and_lowers_its_domain(text, local_part, domain, shown):
    assert parse(text) == Address(local_part, domain, shown)


BAD = [
    ("", "The cell is empty."),
    ("maria", "There is no @ sign."),
    ("@b.example", "There is nothing before the @ sign."),
    ("a@", "There is nothing after the @ sign."),
    ("a@[192.0.2.1]", "The part after the @ sign is a bare IP address, which mailing lists"),
    ("Maria <a@b.example>", "There is a name or brackets around the address."),
    ("a@b@c.example", "There is more than one @ sign."),
    ("a b@c.example", "There is a space inside the address."),
    ("a@b,example", "There is a comma or semicolon inside the address."),
    ("a..b@c.example", "There are two dots in a row."),
    (".a@c.example", "The part before the @ sign starts or ends with a dot."),
    ("a.@c.example", "The part before the @ sign starts or ends with a dot."),
    ("a@c.example.", "The domain starts or ends with a dot or a hyphen."),
    ("a@-c.example", "The domain starts or ends with a dot or a hyphen."),
    ("a@localhost", "The part after the @ sign has no dot."),
    ("a@" + "b" * 64 + ".example", "The address is longer than mail allows."),
    ("a@" + "b." * 130 + "example", "The address is longer than mail allows."),
    ("x" * 250 + "@firm.example", "The address is longer than mail allows."),
    ('a"b@c.example', "A quotation mark before the @ sign is out of place."),
    ("a\x07b@c.example", "The part before the @ sign has a character that mail does not allow"),
    ("a\u202eb@c.example", "The address has an invisible or misplaced character."),
    ("a@b_c.example", "The part after the @ sign, b_c.example, is not a possible domain name."),
    ("a@b.123", "The part after the @ sign, b.123, is not a possible domain name."),
    ("a@ab--c.example", "The part after the @ sign, ab--c.example, is not a possible domain"),
]


@pytest.mark.parametrize(("text", "problem"), BAD)
def test_a_bad_address_says_what_is_wrong(text, problem):
    found = parse(text)

    assert isinstance(found, BadAddress)
    assert found.text == text
    assert found.problem.startswith(problem)


SPECIAL = ("arpa", "invalid", "local", "localhost", "onion")
LETTERS = st.text("abzAZ019!#$%&'*+-/=?^_`{|}~.@\"\\, ()ä", max_size=12)
LABELS = st.text("abzAZ019-._xn", min_size=1, max_size=12)


@given(st.builds("{}@{}.{}".format, LETTERS, LABELS, st.sampled_from(["com", "c1m", "de", "1x"])))
@example("a@" + "b" * 63 + ".com")
@example("a@" + "b" * 64 + ".com")
@example("a" * 242 + "@example.com")
@example("a" * 243 + "@example.com")
@example("a@" + "b." * 125 + "com")
def test_parse_agrees_with_the_library_on_ascii(text):
    try:
        wanted = validate_email(
            text.strip(),
            check_deliverability=False,
            allow_quoted_local=True,
            test_environment=True,
        )
    except EmailNotValidError:
        assert isinstance(parse(text), BadAddress)
    else:
        found = parse(text)
        assert isinstance(found, Address)
        assert found.text.lower() == f"{wanted.local_part}@{wanted.ascii_domain}".lower()


@given(st.text(max_size=20))
def test_parse_never_raises(text):
    assert isinstance(parse(text), Address | BadAddress)


@pytest.mark.parametrize("ending", SPECIAL)
def test_special_use_names_are_good_syntax(ending):
    assert isinstance(parse(f"a@firm.{ending}"), Address)


def address(text: str) -> Address:
    found = parse(text)
    assert isinstance(found, Address)
    return found


def test_the_text_that_is_asked_keeps_case_and_tag():
    assert address("Ann+x@Firm.example").text == "Ann+x@firm.example"


def test_only_letters_beyond_ascii_before_the_at_need_smtputf8():
    assert address("jörg@firm.example").needs_smtputf8
    assert not address("joerg@müller.example").needs_smtputf8


KEYS = [
    ("Ann.Lee+x@Firm.example", False, "ann.lee+x@firm.example"),
    ("Ann.Lee+x@Firm.example", True, "ann.lee+x@firm.example"),
    ("Ann.Lee+x@gmail.com", False, "ann.lee+x@gmail.com"),
    ("Ann.Lee+x@gmail.com", True, "annlee@gmail.com"),
    ("Ann.Lee@googlemail.com", True, "annlee@gmail.com"),
    ("ann-lee_x@proton.me", True, "annleex@proton.me"),
    ("ann.lee+x@outlook.com", True, "ann.lee@outlook.com"),
    ("+x@outlook.com", True, "+x@outlook.com"),
    ('"a+b c"@gmail.com', True, '"a+b c"@gmail.com'),
]


@pytest.mark.parametrize(("text", "fold", "key"), KEYS)
def test_the_mailbox_key_joins_spellings_of_one_mailbox(text, fold, key):
    assert mailbox_key(address(text), fold=fold) == key


def test_letters_that_only_folding_makes_equal_name_different_mailboxes():
    assert mailbox_key(address("straße@firm.example")) != mailbox_key(
        address("strasse@firm.example")
    )
    assert mailbox_key(address("Jörg@firm.example")) == mailbox_key(address("jörg@firm.example"))
