"""Every text of the window is translated, completely and with its fields."""

from __future__ import annotations

import re

import pytest
import update_translations as translations

LANGUAGES = sorted(
    path.stem.removeprefix("winnow_")
    for path in translations.FOLDER.glob("winnow_*.ts")
    if path.stem != "winnow_en"
)
FIELD = re.compile(r"%[1-9n]|\{\w+\}")


@pytest.fixture(scope="module")
def wanted() -> list[translations.Text]:
    return translations.texts()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_untranslated(language: str, wanted: list[translations.Text]):
    known = translations.translated(translations.FOLDER / f"winnow_{language}.ts")
    left = [
        text.source for text in wanted if not all(known.get((text.context, text.source), ("",)))
    ]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_in_the_translation(language: str):
    known = translations.translated(translations.FOLDER / f"winnow_{language}.ts")
    wrong = [
        source
        for (_, source), forms in known.items()
        for form in forms
        if sorted(FIELD.findall(form)) != sorted(FIELD.findall(source))
    ]
    assert wrong == []


def test_english_has_every_plural_form(wanted: list[translations.Text]):
    known = translations.translated(translations.FOLDER / "winnow_en.ts")
    plurals = {(text.context, text.source) for text in wanted if text.is_plural}
    assert plurals == known.keys()
