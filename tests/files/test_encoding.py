"""The encoding of a list is found without being told, and no byte is lost."""

from __future__ import annotations

import io

import pytest

from app.files.encoding import (
    Encoding,
    bom_octets,
    chosen_encoding,
    detect_encoding,
    encoder_for,
    text_blocks,
)
from app.files.sheet import inspect


def _detect(octets: bytes) -> Encoding:
    return detect_encoding(lambda: io.BytesIO(octets))


def _text(octets: bytes, encoding: str) -> str:
    return "".join(text_blocks(io.BytesIO(octets), encoding))


@pytest.mark.parametrize(
    ("octets", "name", "has_bom"),
    [
        (b"plain", "utf-8", False),
        ("Zoë".encode(), "utf-8", False),
        ("Zoë".encode("utf-8-sig"), "utf-8", True),
        ("Zoë".encode("utf-16"), "utf-16-le", True),
        (b"\xfe\xff" + "Zoë".encode("utf-16-be"), "utf-16-be", True),
        ("Zoë".encode("utf-32"), "utf-32-le", True),
        (b"\x00\x00\xfe\xff" + "Zoë".encode("utf-32-be"), "utf-32-be", True),
        ("plain text".encode("utf-16-le"), "utf-16-le", False),
        ("plain text".encode("utf-16-be"), "utf-16-be", False),
        ("François Müller, Straße".encode("cp1252"), "cp1252", False),
        ("5 € – “quoted”".encode("cp1252"), "cp1252", False),  # noqa: RUF001  as meant
        (b"Jos\xe9 \x81", "iso8859-1", False),
        ("André Lefèvre".encode("cp850"), "cp850", False),
        ("Łukasz Żółć, Gdańsk".encode("cp1250"), "cp1250", False),
        ("Příliš žluťoučký kůň".encode("cp1250"), "cp1250", False),
        ("Алексей Петров, Москва, улица Ленина".encode("cp1251"), "cp1251", False),
        ("山田太郎さん、東京都にお住まいです".encode("shift_jis"), "cp932", False),
        ("Jørgen Ærøskøbing, Åse".encode("cp1252"), "cp1252", False),
        ("It’s José’s".encode("cp1252"), "cp1252", False),  # noqa: RUF001  as meant
    ],
)
def test_an_encoding_is_found(octets: bytes, name: str, has_bom: bool) -> None:
    assert _detect(octets) == Encoding(name, has_bom)


def test_a_character_cut_by_a_block_is_no_stray() -> None:
    octets = b"x" * ((1 << 20) - 1) + "é".encode() + b"x"
    assert _detect(octets) == Encoding("utf-8", has_bom=False)


def test_stray_bytes_are_counted_and_go_back_to_what_they_were() -> None:
    octets = "Zoë ".encode() * 50 + b"\xe9\xff"
    assert _detect(octets).strays == 2
    assert encoder_for("utf-8")(_text(octets, "utf-8")) == octets


def test_text_without_stray_bytes_has_none_of_the_characters_that_stand_for_them() -> None:
    assert _text("Zoë 日本 🎉".encode(), "utf-8") == "Zoë 日本 🎉"


def test_a_byte_order_mark_is_no_text() -> None:
    assert _text("\ufeffa\ufeff".encode(), "utf-8") == "a\ufeff"


@pytest.mark.parametrize(("name", "mark"), [("utf-8", b"\xef\xbb\xbf"), ("cp1252", b"")])
def test_an_encoding_knows_its_mark(name: str, mark: bytes) -> None:
    assert bom_octets(name) == mark


def test_a_chosen_encoding_wins_over_a_foreign_mark() -> None:
    found = chosen_encoding(lambda: io.BytesIO(b"\xef\xbb\xbfa"), "cp1252")
    assert found == Encoding("cp1252", has_bom=False)


def test_an_encoding_without_a_character_says_so() -> None:
    with pytest.raises(UnicodeEncodeError):
        encoder_for("cp1252")("日")


def test_a_whole_list_in_another_script_is_read(tmp_path) -> None:
    path = tmp_path / "list.csv"
    rows = "".join(f"Łukasz Żółć;Gdańsk;u{n}@example.com\r\n" for n in range(9))
    path.write_bytes(f"Imię;Miasto;E-mail\r\n{rows}".encode("cp1250"))
    preview = inspect(str(path))
    assert preview.address_column == 2
    assert preview.row_estimate == pytest.approx(9, abs=2)
