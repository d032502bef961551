"""Columns are recognised by name and content; contents have the last word."""

from __future__ import annotations

import pytest

from app.files.columns import Aliases, address_column, guess_columns, has_address, is_address
from app.files.lists import ColumnGuess, ColumnRole
from app.paths import resource

ALIASES = Aliases.from_toml(resource("column_names.toml").read_text("utf-8"))
A, B = "ann@example.com", "bob@example.org"


def _guess(headers: tuple[str, ...], *rows: tuple[str, ...]) -> tuple[ColumnGuess, ...]:
    return guess_columns(headers, rows, ALIASES)


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("E-Mail-Adresse", ColumnRole.ADDRESS),
        ("Adresse électronique", ColumnRole.ADDRESS),
        ("correo_electronico", ColumnRole.ADDRESS),
        ("メールアドレス", ColumnRole.ADDRESS),
        ("ЭЛЕКТРОННАЯ ПОЧТА", ColumnRole.ADDRESS),
        ("EmailAddress", ColumnRole.ADDRESS),
        ("Email Adress", ColumnRole.ADDRESS),
        ("Vorname", ColumnRole.FIRST_NAME),
        ("Prénom", ColumnRole.FIRST_NAME),
        ("FIRSTNAME", ColumnRole.FIRST_NAME),
        ("Apellidos", ColumnRole.LAST_NAME),
        ("Nachname", ColumnRole.LAST_NAME),
        ("Full Name", ColumnRole.FULL_NAME),
        ("Raison sociale", ColumnRole.COMPANY),
        ("Company Domain Name", ColumnRole.DOMAIN),
        ("Telefonnummer", ColumnRole.PHONE),
        ("Email consent", ColumnRole.CONSENT),
        ("Email opt-in date", ColumnRole.CONSENT),
        ("Email subscription status", ColumnRole.CONSENT),
        ("Unsubscribed from all email", ColumnRole.UNSUBSCRIBED),
    ],
)
def test_a_name_means_its_role_in_many_languages(header: str, role: ColumnRole) -> None:
    found = ALIASES.role(header)
    assert found is not None
    assert found[0] is role


@pytest.mark.parametrize("header", ["", "id", "City", "Notes", "x", "42"])
def test_a_name_that_means_nothing_is_left_alone(header: str) -> None:
    assert ALIASES.role(header) is None


def test_a_column_of_addresses_is_the_address_whatever_its_name() -> None:
    guesses = _guess(("id", "Kontakt"), ("1", A), ("2", B))
    assert address_column(guesses) == 1
    assert "100% of its cells hold an address" in guesses[1].why


def test_contents_veto_a_name() -> None:
    guesses = _guess(("Email", "Contact"), ("yes", A), ("no", B))
    assert guesses[0].role is ColumnRole.OTHER
    assert "hold no addresses" in guesses[0].why
    assert address_column(guesses) == 1


def test_a_name_alone_counts_where_there_are_no_cells() -> None:
    guesses = _guess(("Name", "E-mail"))
    assert (address_column(guesses), guesses[1].confidence) == (1, 0.35)


def test_name_and_content_together_are_surest() -> None:
    assert _guess(("Email",), (A,), (B,))[0].confidence == 1.0


def test_of_two_columns_of_addresses_one_is_the_second() -> None:
    guesses = _guess(("Email 2", "Email"), (A, B), (B, A))
    assert [guess.role for guess in guesses] == [ColumnRole.SECOND_ADDRESS, ColumnRole.ADDRESS]


def test_the_fuller_of_two_columns_with_one_name_is_the_address() -> None:
    guesses = _guess(("Email", "Email"), (A, ""), (B, ""), (A, B))
    assert address_column(guesses) == 0


def test_a_second_address_stands_in_where_there_is_no_other() -> None:
    assert address_column(_guess(("Secondary email",), (A,))) == 0


@pytest.mark.parametrize(
    ("cells", "role"),
    [
        (("+49 30 12345", "(030) 123456", "+1 209 555 1234"), ColumnRole.PHONE),
        (("example.com", "https://example.org/", "mail.example.net"), ColumnRole.DOMAIN),
        (("12345", "54321", "10115"), ColumnRole.OTHER),
        (("2024-01-02", "2024-05-06", "2024-07-08"), ColumnRole.OTHER),
    ],
)
def test_contents_alone_can_tell_a_role(cells: tuple[str, ...], role: ColumnRole) -> None:
    assert _guess(("x",), *((cell,) for cell in cells))[0].role is role


def test_a_guess_tells_how_full_the_column_is_and_shows_examples() -> None:
    guess = _guess(("Email",), (A,), ("",), (B,), (A,))[0]
    assert (guess.fill_rate, guess.examples) == (0.75, (A, B))


def test_rows_longer_than_the_header_are_columns_too() -> None:
    assert address_column(_guess(("x",), ("1", A), ("2", B))) == 1


@pytest.mark.parametrize("cell", [A, f"Ann <{A}>", "ann @ example.com", "ann@example,com", "ａ＠b"])  # noqa: RUF001  as meant
def test_what_was_meant_as_an_address_counts(cell: str) -> None:
    assert has_address(cell)


@pytest.mark.parametrize("cell", ["@ann", "ann", "a@b", "", "5 @ 3.", "me@"])
def test_what_was_not_meant_as_an_address_does_not_count(cell: str) -> None:
    assert not has_address(cell)


def test_an_address_is_nothing_but_the_address() -> None:
    assert [is_address(cell) for cell in (A, f" {A} ", f"<{A}>", f"{A};{B}")] == [
        True, True, False, False,
    ]  # fmt: skip


PLATFORMS = {
    "Klaviyo": ("Email", "Klaviyo ID", "First Name", "Last Name", "Email Marketing Consent",
                "Email Marketing Consent Timestamp", "Phone Number", "Organization"),
    "Mailchimp": ("Email Address", "First Name", "Last Name", "MEMBER_RATING", "OPTIN_TIME",
                  "OPTIN_IP", "CONFIRM_TIME", "LAST_CHANGED", "LEID", "EUID"),
    "HubSpot": ("Record ID", "First Name", "Last Name", "Email", "Phone Number",
                "Unsubscribed from all email", "Email Domain", "Marketing contact status"),
    "Brevo": ("CONTACT ID", "EMAIL", "FIRSTNAME", "LASTNAME", "SMS", "BLOCKLISTED"),
    "Google Contacts": ("Name", "Given Name", "Family Name", "E-mail 1 - Type",
                        "E-mail 1 - Value", "E-mail 2 - Value", "Phone 1 - Value"),
    "Salesforce": ("Id", "FirstName", "LastName", "Email", "HasOptedOutOfEmail", "AccountId"),
}  # fmt: skip


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_address_column_of_a_platforms_export_is_found(platform: str) -> None:
    headers = PLATFORMS[platform]
    place = next(
        at for at, name in enumerate(headers)
        if name.upper() in ("EMAIL", "EMAIL ADDRESS", "E-MAIL 1 - VALUE")
    )  # fmt: skip
    rows = [tuple(A if at == place else "SUBSCRIBED" for at in range(len(headers)))] * 3
    assert address_column(_guess(headers, *rows)) == place
