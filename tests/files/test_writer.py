"""Writers: whole or not there, harmless, with the types that were given."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import msgspec
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from app.files.lists import ListError, SheetSource
from app.files.sheet import inspect, read
from app.files.target import Given
from app.files.writer import ExportTarget, OutRow, open_writer, target_like
from app.files.xlsx_writer import XlsxWriter

AWKWARD = ("  two  spaces ", "a<b>&'\"", "line\nbreak", "_x0041_ and \x01", "=1+1", "ünï 🎉", "\r")
FORMATS = ["csv", "tsv", "txt", "xlsx", "ods", "jsonl"]


def _write(target: ExportTarget, *rows: OutRow, extra: tuple[str, ...] = ("own",)) -> Path:
    with open_writer(target) as writer:
        writer.write_header(("a", "b"), extra)
        writer.write_rows(rows)
    return Path(target.path)


def _fail_midway(target: ExportTarget) -> None:
    with open_writer(target) as writer:
        writer.write_header(("a",))
        writer.write_rows([OutRow(("x",), "", ())])
        raise RuntimeError


@pytest.mark.parametrize("format_", FORMATS)
def test_an_error_leaves_nothing_behind(format_: str, tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out"), format=format_)
    with pytest.raises(RuntimeError):
        _fail_midway(target)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format_", FORMATS)
def test_an_error_leaves_the_former_export_as_it_was(format_: str, tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("before")
    with pytest.raises(RuntimeError):
        _fail_midway(ExportTarget(str(path), format_))
    assert path.read_text() == "before"


@pytest.mark.parametrize("format_", ["csv", "xlsx", "ods", "jsonl"])
def test_an_export_without_rows_can_be_opened(format_: str, tmp_path: Path) -> None:
    path = _write(ExportTarget(str(tmp_path / f"out.{format_}"), format=format_))
    assert path.exists()
    if format_ != "jsonl":
        assert inspect(str(path)).headers == ("a", "b", "own")


@pytest.mark.parametrize("format_", ["csv", "xlsx", "ods", "jsonl"])
@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_is_read_back_as_it_was(text: str, format_: str, tmp_path: Path) -> None:
    if format_ == "ods":  # XML 1.0 has no control characters, and ODS no escape for them
        text = text.replace("\x01", "?")
    path = _write(
        ExportTarget(str(tmp_path / f"out.{format_}"), format=format_, neutralise_own=False),
        OutRow(("a@example.com", text), "", ("end",)),
    )
    rows = [row for chunk in read(inspect(str(path)).source) for row in chunk]
    assert rows[0].cells == ("a@example.com", text, "end")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ListError, match=r"out.csv: cannot be written .* Choose another folder"):
        _write(ExportTarget(str(tmp_path / "no" / "out.csv")))


def test_an_unknown_format_is_said(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="no format to write"):
        _write(ExportTarget(str(tmp_path / "out.doc"), format="doc"))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"])  # noqa: RUF001  as meant
def test_our_own_cells_are_never_formulas(text: str, tmp_path: Path) -> None:
    path = _write(ExportTarget(str(tmp_path / "out.csv")), OutRow((text, "b"), "", (text,)))
    row = next(
        read(SheetSource(str(path), "csv", encoding="utf-8", delimiter=",", has_header=True))
    )
    assert row[0].cells == (text, "b", f"'{text}")


def test_the_users_cells_are_made_harmless_only_when_asked(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.csv"), neutralise_all=True)
    path = _write(target, OutRow(("=1", "+49"), '"=1",+49\r\n', ("ok",)))
    assert path.read_bytes() == b"a,b,own\r\n'=1,'+49,ok\r\n"


def test_numbers_of_ours_are_no_formulas(tmp_path: Path) -> None:
    path = _write(ExportTarget(str(tmp_path / "o.csv")), OutRow(("a", "b"), "", (-1,)))
    assert path.read_bytes().endswith(b"a,b,-1\r\n")


def test_facts_in_text_are_plain_words(tmp_path: Path) -> None:
    path = _write(
        ExportTarget(str(tmp_path / "out.csv")),
        OutRow(("a", "b"), "", (True, False, None, 0.5, 7)),
        extra=("t", "f", "n", "x", "i"),
    )
    assert path.read_bytes().endswith(b"a,b,true,false,,0.5,7\r\n")


def test_excel_gets_a_byte_order_mark_when_asked(tmp_path: Path) -> None:
    path = _write(ExportTarget(str(tmp_path / "out.csv"), has_bom=True))
    assert path.read_bytes() == b"\xef\xbb\xbfa,b,own\r\n"


def test_our_words_give_way_to_an_encoding_that_lacks_them(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.csv"), encoding="cp1252")
    path = _write(target, OutRow(("é", "b"), "", ("日",)))
    assert path.read_bytes().endswith(b"\xe9,b,?\r\n")


def test_the_users_text_never_gives_way_to_an_encoding(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.csv"), encoding="cp1252")
    with pytest.raises(ListError, match=r"“日” does not exist in cp1252. Choose UTF-8"):
        _write(target, OutRow(("日", "b"), "", ("x",)))


def test_a_record_keeps_its_own_quotes_with_our_columns_behind(tmp_path: Path) -> None:
    source = SheetSource("in.csv", "csv", encoding="utf-8", delimiter=",", line_end="\r\n")
    target = target_like(source, str(tmp_path / "out.csv"))
    path = _write(target, OutRow(("1", "2"), '"1",2\r\n', ("x",)), OutRow(("1", ""), "1\n", ("y",)))
    assert path.read_bytes() == b'a,b,own\r\n"1",2,x\r\n1,,y\n'


def test_a_record_is_written_anew_where_the_user_chose_another_delimiter(tmp_path: Path) -> None:
    source = SheetSource("in.csv", "csv", encoding="utf-8", delimiter=",", line_end="\r\n")
    target = replace(target_like(source, str(tmp_path / "out.csv")), delimiter=";")
    path = _write(target, OutRow(("1", "2"), '"1",2\r\n', ("x",)))
    assert path.read_bytes() == b"a;b;own\r\n1;2;x\r\n"


def test_the_target_is_written_as_the_source_was() -> None:
    source = SheetSource(
        "in.csv", "csv", encoding="cp1252", delimiter=";", line_end="\n", quote_all=True
    )
    target = target_like(source, "out.csv")
    written = (target.format, target.encoding, target.delimiter, target.line_end, target.quote_all)
    assert written == ("csv", "cp1252", ";", "\n", True)


@pytest.mark.parametrize(
    ("source", "path", "format_"),
    [
        ("csv", "x.xlsx", "xlsx"),
        ("xlsx", "x.csv", "csv"),
        ("xlsx", "x", "xlsx"),
        ("xls", "x", "csv"),
    ],
)
def test_the_suffix_says_the_format_else_the_source(source: str, path: str, format_: str) -> None:
    assert target_like(SheetSource("in", source), path).format == format_


def test_a_workbook_keeps_types_header_filter_and_colours(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.xlsx"), format="xlsx", status_column=0)
    path = _write(
        target,
        OutRow(("01234", "+49"), "", ("valid", 97, True, None)),
        extra=("status", "score", "sure", "none"),
    )
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [cell.value for cell in sheet[2]][:5] == ["01234", "+49", "valid", 97, True]
    assert [cell.data_type for cell in sheet[2]][:5] == ["s", "s", "s", "n", "b"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F2")
    assert sheet["A1"].font.b
    assert sheet["C2"].fill.fgColor.rgb == "FFDCF3E4"


def test_a_workbook_has_a_summary_with_a_chart_when_asked(tmp_path: Path) -> None:
    target = ExportTarget(
        str(tmp_path / "out.xlsx"), format="xlsx", status_column=0, has_summary=True
    )
    rows = [OutRow(("a", "b"), "", (word,)) for word in ("valid", "invalid", "valid")]
    book = openpyxl.load_workbook(_write(target, *rows))
    assert book.sheetnames == ["Winnow", "Summary"]
    summary = [[cell.value for cell in row] for row in book["Summary"].iter_rows(min_row=2)]
    assert summary == [["valid", 2, 2 / 3], ["invalid", 1, 1 / 3]]
    assert len(book["Summary"]._charts) == 1


def test_a_cell_beyond_excels_limit_is_refused_with_its_row(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.xlsx"), format="xlsx")
    with pytest.raises(ListError, match=r"row 2: a cell is longer .* Export as CSV instead"):
        _write(target, OutRow(("x" * 32_768, "b"), "", ("x",)))


def test_more_columns_than_excel_has_are_refused(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.xlsx"), format="xlsx")
    with pytest.raises(ListError, match="16,384 columns"):
        _write(target, extra=tuple(f"c{n}" for n in range(16_384)))


def test_surplus_cells_stand_behind_ours_in_a_workbook(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.xlsx"), format="xlsx")
    path = _write(target, OutRow(("1", "", "3"), "", ("own",)))
    assert CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1] == [
        "1", "", "own", "3",
    ]  # fmt: skip


def test_an_ods_keeps_types(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.ods"), format="ods")
    path = _write(target, OutRow(("01", "+4"), "", (97, True)), extra=("score", "sure"))
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows == [["a", "b", "score", "sure"], ["01", "+4", 97.0, True]]
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_json_lines_keep_types_and_number_doubled_names(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.jsonl"), format="jsonl")
    with open_writer(target) as writer:
        writer.write_header(("a", "a", ""), ("a", "n"))
        writer.write_rows([OutRow(("1", "2", "3", "4"), "", (True, None))])
    assert msgspec.json.decode(Path(target.path).read_bytes()) == {
        "a": "1", "a 2": "2", "Column C": "3", "Column D": "4", "a 3": True, "n": None,
    }  # fmt: skip


def test_an_object_of_the_source_keeps_its_values(tmp_path: Path) -> None:
    source = SheetSource("in.jsonl", "jsonl")
    target = target_like(source, str(tmp_path / "out.jsonl"))
    raw = '{"a": {"deep": [1, 2]}, "b": 5}\n'
    path = _write(target, OutRow(('{"deep":[1,2]}', "5"), raw, ("x",)))
    assert msgspec.json.decode(path.read_bytes()) == {"a": {"deep": [1, 2]}, "b": 5, "own": "x"}


def test_the_permissions_of_a_replaced_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    path.chmod(0o640)
    _write(ExportTarget(str(path)))
    assert path.stat().st_mode & 0o777 == 0o640


def test_the_users_text_among_our_columns_comes_out_as_it_came_in(tmp_path: Path) -> None:
    target = ExportTarget(str(tmp_path / "out.csv"))
    path = _write(target, OutRow(("a", "b"), "", (Given("+49 30"),)))
    assert path.read_bytes().endswith(b"a,b,+49 30\r\n")


def test_title_lines_stay_out_of_a_file_without_the_users_columns(tmp_path: Path) -> None:
    source = SheetSource("in.csv", "csv", encoding="utf-8", delimiter=",", line_end="\r\n")
    source = replace(source, has_header=True, header_row=1, header_raw="Title\r\na,b\r\n")
    path = tmp_path / "out.csv"
    with open_writer(target_like(source, str(path))) as writer:
        writer.write_header((), ("Email",))
    assert path.read_bytes() == b"Email\r\n"


def test_a_full_sheet_is_followed_by_another_with_the_same_header(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    target = ExportTarget(str(path), format="xlsx")
    with path.open("wb") as stream, XlsxWriter(target, stream, max_rows=3) as writer:
        writer.write_header(("a",))
        writer.write_rows([OutRow((str(n),), "", ()) for n in range(5)])
    book = openpyxl.load_workbook(path)
    assert {s.title: [row[0].value for row in s.iter_rows()] for s in book.worksheets} == {
        "Winnow": ["a", "0", "1"],
        "Winnow 2": ["a", "2", "3"],
        "Winnow 3": ["a", "4"],
    }


def test_a_new_file_can_be_read_by_whom_the_system_lets(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    written = _write(ExportTarget(str(tmp_path / "out.csv")))
    assert written.stat().st_mode == plain.stat().st_mode


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    assert _write(ExportTarget(str(tmp_path / ("x" * 250 + ".csv")))).exists()
