"""Every nasty text list is understood as it was meant, and comes out as it went in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from app.files.lists import ListError, SheetPreview, SheetRow, SheetSource
from app.files.sheet import inspect, read
from app.files.writer import OutRow, open_writer, target_like
from tests.files.corpus.case import Case
from tests.files.corpus.odd_cases import ODD_CASES
from tests.files.corpus.text_cases import TEXT_CASES

SPECTRUM = Path(__file__).parent / "corpus" / "csv_spectrum"
CASES = [*TEXT_CASES, *ODD_CASES]
READABLE = [case for case in CASES if not case.error]
ROUND_TRIP = [case for case in READABLE if case.suffix not in (".json", ".jsonl", ".vcf")]


def _stored(case: Case, folder: Path) -> str:
    path = folder / f"list{case.suffix}"
    path.write_bytes(case.octets)
    return str(path)


def _rows(preview: SheetPreview) -> list[SheetRow]:
    return [row for chunk in read(preview.source, 7) for row in chunk]


def _copy(preview: SheetPreview, path: Path, extra: tuple[str, ...] = ()) -> bytes:
    with open_writer(target_like(preview.source, str(path))) as writer:
        writer.write_header(preview.headers, extra)
        writer.write_rows([OutRow(row.cells, row.raw, extra) for row in _rows(preview)])
    return path.read_bytes()


@pytest.mark.parametrize("case", READABLE, ids=lambda case: case.name)
def test_a_nasty_list_is_understood(case: Case, tmp_path: Path) -> None:
    preview = inspect(_stored(case, tmp_path))
    rows = _rows(preview)

    assert (preview.headers if preview.source.has_header else ()) == case.headers
    if case.addresses is None:
        assert preview.address_column is None
    else:
        column = preview.address_column
        assert column is not None
        assert tuple(row.cells[column] for row in rows) == case.addresses
    for row, place, text in case.cells:
        assert rows[row].cells[place] == text
    if case.encoding:
        assert preview.source.encoding == case.encoding
    if case.delimiter:
        assert preview.source.delimiter == case.delimiter
    if case.numbers:
        assert tuple(row.number for row in rows) == case.numbers


@pytest.mark.parametrize("case", [c for c in CASES if c.error], ids=lambda case: case.name)
def test_a_list_that_cannot_be_read_says_which_and_why(case: Case, tmp_path: Path) -> None:
    path = _stored(case, tmp_path)
    with pytest.raises(ListError) as caught:
        list(read(inspect(path).source))
    assert case.error in str(caught.value)
    assert str(caught.value).startswith(f"list{case.suffix}")


@pytest.mark.parametrize("case", ROUND_TRIP, ids=lambda case: case.name)
def test_a_list_comes_out_byte_for_byte_as_it_went_in(case: Case, tmp_path: Path) -> None:
    preview = inspect(_stored(case, tmp_path))
    assert _copy(preview, tmp_path / f"out{case.suffix}") == case.octets


@pytest.mark.parametrize("case", ROUND_TRIP, ids=lambda case: case.name)
def test_our_columns_stand_below_their_names_in_every_row(case: Case, tmp_path: Path) -> None:
    preview = inspect(_stored(case, tmp_path))
    width = len(preview.headers)
    _copy(preview, tmp_path / "out.csv", ("verdict",))
    again = inspect(str(tmp_path / "out.csv"), preview_source_of_export(preview))
    assert again.headers[width] == "verdict"
    rows = _rows(again)
    assert [row.cells[width] for row in rows] == ["verdict"] * len(_rows(preview))


def preview_source_of_export(preview: SheetPreview) -> SheetSource:
    """Return what a user would tell of the exported file: how it is written, and its header."""
    source = preview.source
    above = source.header_row if source.has_header else 0
    return replace(
        source,
        format="csv",
        delimiter=source.delimiter or ",",
        has_header=True,
        header_row=above,
        header_raw="",
    )


@pytest.mark.parametrize("path", sorted(SPECTRUM.glob("*.csv")), ids=lambda path: path.stem)
def test_the_csv_spectrum_is_read_and_written_back(path: Path, tmp_path: Path) -> None:
    preview = inspect(str(path))
    found = [dict(zip(preview.headers, row.cells, strict=True)) for row in _rows(preview)]
    expected = msgspec.json.decode(path.with_suffix(".json").read_bytes())
    expected = expected if isinstance(expected, list) else [expected]
    if path.stem == "location_coordinates":  # its two files disagree on one phone number
        expected[0]["Contact Phone Number"] = "2095257564"
    assert found == expected
    assert _copy(preview, tmp_path / path.name) == path.read_bytes()


def test_the_corpus_holds_at_least_sixty_nasty_files() -> None:
    assert len({case.name for case in CASES}) >= 60
