"""Whatever stands in a list, it is read without loss and written back as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st

from app.files.dialect import join_cells
from app.files.encoding import encoder_for, text_blocks
from app.files.lists import SheetRow, SheetSource
from app.files.records import Dialect, lines, records, split_cells
from app.files.sheet import inspect, read
from app.files.writer import OutRow, open_writer, target_like

CELL = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=12
) | st.sampled_from(['"', '""', ",", "a,b", "x\r\ny", "\r", "\n", " ", "'", ";", "=1"])
ANY_CELL = CELL | st.just("a\0b")
DELIMITER = st.sampled_from([",", ";", "\t", "|"])
LINE_END = st.sampled_from(["\r\n", "\n"])
MESS = st.text(st.sampled_from("ab@.,;\"'\r\n\t |é€\u2028"), max_size=60)


def _source(**changes: object) -> SheetSource:
    plain = SheetSource(
        "", format="csv", encoding="utf-8", delimiter=",", line_end="\r\n", has_header=False
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def _through(content: bytes, source: SheetSource, extra: tuple[str, ...] = ()) -> bytes:
    """Read a list and write it again."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "in.csv"
        path.write_bytes(content)
        preview = inspect(str(path), source)
        out = Path(folder) / "out.csv"
        with open_writer(target_like(preview.source, str(out))) as writer:
            writer.write_header(preview.headers, extra)
            for chunk in read(preview.source, 3):
                writer.write_rows([OutRow(row.cells, row.raw, extra) for row in chunk])
        return out.read_bytes()


def _read(content: bytes, source: SheetSource) -> list[SheetRow]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "in.csv"
        path.write_bytes(content)
        return [r for chunk in read(inspect(str(path), source).source) for r in chunk]


@given(
    st.lists(st.lists(ANY_CELL, min_size=1, max_size=4), min_size=1, max_size=5),
    DELIMITER,
    LINE_END,
)
def test_cells_that_are_written_are_read_again(
    rows: list[list[str]], delimiter: str, line_end: str
) -> None:
    dialect = Dialect(delimiter)
    text = "".join(join_cells(row, dialect, quote_all=False) + line_end for row in rows)
    assert [record.cells for record in records(lines([text]), dialect)] == rows


@given(st.lists(CELL, min_size=1, max_size=4), DELIMITER)
def test_our_own_splitter_cuts_as_the_csv_module_does(cells: list[str], delimiter: str) -> None:
    dialect = Dialect(delimiter)
    assert split_cells(join_cells(cells, dialect, quote_all=True), dialect) == cells


@given(MESS, st.integers(1, 9))
def test_lines_do_not_depend_on_where_blocks_end(text: str, size: int) -> None:
    blocks = [text[at : at + size] for at in range(0, len(text), size)]
    assert list(lines(blocks)) == list(lines([text] if text else []))


@given(MESS, DELIMITER)
def test_records_hold_every_character_of_the_text(text: str, delimiter: str) -> None:
    found = records(lines([text] if text else []), Dialect(delimiter))
    assert "".join(record.raw for record in found) == text


@given(st.binary(max_size=200))
def test_any_bytes_read_as_utf8_go_back_to_the_same_bytes(octets: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "in"
        path.write_bytes(octets)
        with path.open("rb") as stream:
            text = "".join(text_blocks(stream, "utf-8"))
    assert encoder_for("utf-8")(text) == octets.removeprefix(b"\xef\xbb\xbf")


@settings(deadline=None)
@given(MESS.filter(lambda text: bool(text.strip())), DELIMITER, LINE_END)
def test_a_mess_comes_out_byte_for_byte(text: str, delimiter: str, line_end: str) -> None:
    content = text.encode()
    assert _through(content, _source(delimiter=delimiter, line_end=line_end)) == content


@settings(deadline=None)
@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=5), DELIMITER)
def test_cells_survive_the_export_with_our_columns_behind(
    rows: list[list[str]], delimiter: str
) -> None:
    dialect = Dialect(delimiter)
    text = "".join(join_cells(row, dialect, quote_all=False) + "\r\n" for row in [*rows, ["x"] * 3])
    source = _source(delimiter=delimiter, width=3)
    written = _through(text.encode(), source, ("mine",))
    again = _read(written, replace(source, has_header=True))
    assert [list(row.cells) for row in again] == [[*row, "mine"] for row in [*rows, ["x"] * 3]]
