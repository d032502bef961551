"""Workbooks: every cell as text, every trap refused in plain words and bounded memory."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from app.files.lists import ListError, SheetRow, SheetSource
from app.files.sheet import inspect, read
from app.files.writer import ExportTarget, OutRow, open_writer, target_like
from app.files.xlsx_guard import check_workbook
from app.files.xlsx_sheet import cell_text

CORPUS = Path(__file__).parent / "corpus"
A, B = "ann@example.com", "bob@example.org"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _rows(source: SheetSource) -> list[SheetRow]:
    return [row for chunk in read(source) for row in chunk]


def _book(path: Path, fill: Callable[[Worksheet], None]) -> str:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    fill(sheet)
    book.save(path)
    return str(path)


def _with_sheet_xml(path: Path, xml: str, *, before: str = "") -> str:
    """Store a workbook whose only sheet has the given sheetData."""
    _book(path, lambda sheet: sheet.append(["x"]))
    content = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            if member.filename == "xl/worksheets/sheet1.xml":
                text = f'{before}<worksheet xmlns="{MAIN}"><sheetData>{xml}</sheetData></worksheet>'
                new.writestr(member.filename, text)
            else:
                new.writestr(member.filename, old.read(member.filename))
    return str(path)


def _cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def _refused(path: str) -> str:
    with pytest.raises(ListError) as caught:
        list(read(inspect(path).source))
    return str(caught.value)


def test_text_that_looks_like_numbers_stays_as_it_is(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Email", "ZIP", "Phone", "Card"])
        sheet.append([A, "01234", "+4930123", "12345678901234567890"])

    source = inspect(_book(tmp_path / "a.xlsx", fill)).source
    assert _rows(source)[0].cells == (A, "01234", "+4930123", "12345678901234567890")


def test_numbers_are_shown_as_excel_shows_them(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Email", "Whole", "Part", "ZIP", "Phone", "Share", "Price", "Flag"])
        sheet.append([A, 42, 0.5, 1234, 2095551234, 0.256, 1.5, True])
        for place, code in {
            "D2": "00000",
            "E2": "(000) 000-0000",
            "F2": "0.0%",
            "G2": "0.00",
        }.items():
            sheet[place].number_format = code

    source = inspect(_book(tmp_path / "a.xlsx", fill)).source
    assert _rows(source)[0].cells == (
        A, "42", "0.5", "01234", "(209) 555-1234", "25.6%", "1.50", "TRUE",
    )  # fmt: skip


def test_dates_are_shown_in_their_own_format_else_in_iso(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Email", "Own", "ISO", "Time", "Both", "Span"])
        day = dt.datetime(2024, 3, 4, 5, 6, 7)  # noqa: DTZ001  workbooks know no zones
        sheet.append(
            [A, dt.date(2024, 3, 4), dt.date(2024, 3, 4), day, day, dt.timedelta(hours=30)]
        )
        sheet["B2"].number_format = "dd.mm.yyyy"
        sheet["C2"].number_format = "mm-dd-yy"
        sheet["D2"].number_format = "d/m/yy h:mm"

    source = inspect(_book(tmp_path / "a.xlsx", fill)).source
    assert _rows(source)[0].cells == (
        A, "04.03.2024", "2024-03-04", "4/3/24 5:06", "2024-03-04 5:06:07", "30:00:00",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (1e21, "1e+21"),
        (1e15, "1000000000000000"),
        (-0.1, "-0.1"),
        (dt.timedelta(seconds=-61), "-0:01:01"),
        (dt.time(3, 4), "03:04:00"),
    ],
)
def test_a_value_without_a_format_has_one_text(cell: float | dt.timedelta, text: str) -> None:
    assert cell_text(cell) == text


def test_the_result_of_a_formula_is_read_and_nothing_is_run(tmp_path: Path) -> None:
    cells = f'{_cell("A2", A)}<c r="B2" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c>'
    xml = f'<row r="1">{_cell("A1", "Email")}{_cell("B1", "Link")}</row><row r="2">{cells}</row>'
    source = inspect(_with_sheet_xml(tmp_path / "a.xlsm", xml)).source
    assert _rows(source)[0].cells == (A, "y")


def test_the_sheet_with_most_addresses_is_chosen_and_the_others_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    book.active.append(["Campaign 2024"])
    book.create_sheet("Leads").append(["Email"])
    book["Leads"].append([A])
    book.create_sheet("Empty")
    book.save(path)
    preview = inspect(str(path))
    assert preview.source.sheet == "Leads"
    assert [(s.name, s.rows) for s in preview.sheets] == [("Cover", 1), ("Leads", 2), ("Empty", 0)]


def test_another_sheet_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["Email"])
    book.active.append([A])
    book.create_sheet("Second").append([B])
    book.save(path)
    chosen = inspect(str(path), SheetSource(str(path), sheet="Second"))
    assert [row.cells for row in _rows(chosen.source)] == [(B,)]


def test_a_sheet_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx", lambda sheet: sheet.append([A]))
    with pytest.raises(ListError, match=r"no sheet “Leads”.*“Sheet”"):
        inspect(path, SheetSource(path, sheet="Leads"))


def test_rows_are_numbered_as_the_spreadsheet_numbers_them(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B3"], sheet["C3"] = "Name", "Email"
        sheet["B5"], sheet["C5"] = "Ann", A
        sheet["B9"], sheet["C9"] = "Bob", B

    preview = inspect(_book(tmp_path / "a.xlsx", fill))
    assert preview.headers == ("Name", "Email")
    assert [(row.number, row.cells) for row in _rows(preview.source)] == [
        (5, ("Ann", A)),
        (9, ("Bob", B)),
    ]


def test_a_workbook_named_csv_is_read_as_a_workbook(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx", lambda sheet: sheet.append([A]))
    renamed = Path(path).rename(tmp_path / "a.csv")
    assert inspect(str(renamed)).source.format == "xlsx"


def test_text_named_xlsx_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text(f"Name;Email\nAnn;{A}\n")
    assert [row.cells for row in _rows(inspect(str(path)).source)] == [("Ann", A)]


def test_an_old_xls_is_read(tmp_path: Path) -> None:
    rows = _rows(inspect(str(CORPUS / "customers.xls")).source)
    assert [row.cells for row in rows] == [
        ("Zoë", "zoe@example.com", "01234", "2024-03-04"),
        ("Bob", "bob@example.org", "99", ""),
    ]


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.ods"])
def test_a_broken_workbook_says_so(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)
    message = _refused(str(path))
    assert message.startswith(f"{name}: is damaged")
    assert "save it as" in message


def test_a_workbook_cut_short_says_so(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx", lambda sheet: sheet.append([A]))
    Path(path).write_bytes(Path(path).read_bytes()[:-200])
    assert "is damaged" in _refused(path)


def test_a_workbook_with_a_flipped_byte_says_so(tmp_path: Path) -> None:
    path = Path(_book(tmp_path / "a.xlsx", lambda sheet: sheet.append([A] * 50)))
    octets = bytearray(path.read_bytes())
    at = octets.index(b"xl/worksheets/sheet1.xml") + 60
    octets[at] ^= 0xFF
    path.write_bytes(octets)
    assert "is damaged" in _refused(str(path))


def test_a_protected_workbook_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)
    path.write_bytes(compound + "EncryptedPackage".encode("utf-16-le") + bytes(512))
    assert _refused(str(path)) == (
        "a.xlsx: is protected by a password. Save a copy without the password in your "
        "spreadsheet program, and open that."
    )


def test_a_compound_file_that_is_no_workbook_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2048))
    assert "is damaged" in _refused(str(path))


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as stream:
            for _ in range(80):
                stream.write(bytes(1 << 20))
    assert "which no list does" in _refused(str(path))


def test_an_entity_bomb_is_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    xml = f'<row r="1">{_cell("A1", "&b;")}</row>'
    assert "XML entities" in _refused(_with_sheet_xml(tmp_path / "a.xlsx", xml, before=bomb))


def test_a_cell_in_the_last_corner_is_refused_with_what_to_do(tmp_path: Path) -> None:
    xml = f'<row r="1">{_cell("A1", A)}</row><row r="1048576">{_cell("XFD1048576", "x")}</row>'
    message = _refused(_with_sheet_xml(tmp_path / "a.xlsx", xml))
    assert "1,048,576 rows x 16,384 columns" in message
    assert "Ctrl+End" in message


def test_a_million_empty_rows_are_no_rows(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/><c r="XFD{n}"/></row>' for n in (3, 1048576))
    xml = f'<row r="1">{_cell("A1", "Email")}</row><row r="2">{_cell("A2", A)}</row>{empty}'
    path = _with_sheet_xml(tmp_path / "a.xlsx", xml)
    assert [row.cells for row in _rows(inspect(path).source)] == [(A,)]


def test_all_columns_of_a_sheet_are_kept(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append([f"c{n}" for n in range(16_383)] + ["Email"])
        sheet.append(["x"] * 16_383 + [A])

    preview = inspect(_book(tmp_path / "a.xlsx", fill))
    assert (len(preview.headers), preview.address_column) == (16_384, 16_383)


def test_a_workbook_without_rows_says_so(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx", lambda _: None)
    assert "has no sheet with rows" in _refused(path)


def test_a_workbook_without_header_gets_lettered_columns(tmp_path: Path) -> None:
    preview = inspect(_book(tmp_path / "a.xlsx", lambda sheet: sheet.append(["Ann", A])))
    assert preview.headers == ("Column A", "Column B")
    assert preview.address_column == 1


def test_a_named_header_row_is_taken(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (["Leads", "2024"], ["Name", "Email"], ["Ann", A]):
            sheet.append(row)

    path = _book(tmp_path / "a.xlsx", fill)
    wanted = replace(SheetSource(path), has_header=True, header_row=1)
    assert inspect(path, wanted).headers == ("Name", "Email")


def test_more_cells_than_memory_should_hold_are_refused(tmp_path: Path) -> None:
    path = Path(_book(tmp_path / "a.xlsx", lambda sheet: sheet.append([A] * 200)))
    with path.open("rb") as stream, pytest.raises(ListError, match="save the sheet as CSV"):
        check_workbook(str(path), stream, max_octets=10_000)


def test_from_workbook_to_workbook_cells_keep_their_types_and_formats(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Email", "Number", "Text", "ZIP", "Day", "Flag", "Share", "Span"])
        day = dt.date(2024, 3, 4)
        sheet.append([A, 42, "42", 1234, day, True, 0.5, dt.timedelta(hours=30)])
        sheet["D2"].number_format = "00000"
        sheet["E2"].number_format = "dd.mm.yyyy"
        sheet["G2"].number_format = "0%"

    source = inspect(_book(tmp_path / "a.xlsx", fill)).source
    out = tmp_path / "out.xlsx"
    with open_writer(target_like(source, str(out))) as writer:
        writer.write_header(("Email", "Number", "Text", "ZIP", "Day", "Flag", "Share", "Span"))
        writer.write_rows([OutRow(row.cells, row.raw, ()) for row in _rows(source)])
    row = openpyxl.load_workbook(out).worksheets[0][2]
    assert [cell.value for cell in row] == [
        A, 42, "42", 1234, dt.datetime(2024, 3, 4), True, 0.5, dt.timedelta(hours=30),  # noqa: DTZ001  workbooks know no zones
    ]  # fmt: skip
    assert [cell.number_format for cell in row][3:] == [
        "00000", "dd.mm.yyyy", "General", "0%", "[h]:mm:ss",
    ]  # fmt: skip
    assert [r.cells for r in _rows(inspect(str(out)).source)] == [r.cells for r in _rows(source)]


@pytest.mark.parametrize("at", [44, 48, 512 * 3 + 116])
def test_an_xls_that_contradicts_itself_is_refused(at: int, tmp_path: Path) -> None:
    octets = bytearray((CORPUS / "customers.xls").read_bytes())
    octets[at : at + 4] = b"\xf0\xff\xff\x7f"
    path = tmp_path / "a.xls"
    path.write_bytes(octets)
    assert "is damaged" in _refused(str(path))


def test_an_xls_with_an_area_beyond_all_memory_is_refused(tmp_path: Path) -> None:
    octets = bytearray((CORPUS / "customers.xls").read_bytes())
    at = octets.index(b"\x00\x02\x0e\x00")  # the record of a sheet's area, 14 octets
    octets[at + 8 : at + 12] = b"\xff\xff\xff\xff"
    path = tmp_path / "a.xls"
    path.write_bytes(octets)
    assert "larger than XLS allows" in _refused(str(path))


def _ods(path: Path, rows: str) -> str:
    with open_writer(ExportTarget(str(path), format="ods")) as writer:
        writer.write_header(("Email",))
    content = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            text = old.read(member).decode()
            new.writestr(member, text.replace("</table:table>", f"{rows}</table:table>"))
    return str(path)


def _ods_row(rows: int, columns: int, cell: str) -> str:
    return (
        f'<table:table-row table:number-rows-repeated="{rows}">'
        f'<table:table-cell table:number-columns-repeated="{columns}"{cell}</table:table-row>'
    )


_ODS_CELL = f' office:value-type="string"><text:p>{A}</text:p></table:table-cell>'


def test_repeated_rows_of_an_opendocument_are_rows(tmp_path: Path) -> None:
    path = _ods(tmp_path / "a.ods", _ods_row(3, 1, _ODS_CELL))
    assert [row.cells for row in _rows(inspect(path).source)] == [(A,)] * 3


def test_a_million_repeated_empty_rows_of_an_opendocument_are_no_rows(tmp_path: Path) -> None:
    rows = _ods_row(1, 1, _ODS_CELL) + _ods_row(1_048_000, 16_384, "/>")
    assert len(_rows(inspect(_ods(tmp_path / "a.ods", rows)).source)) == 1


def test_a_cell_that_is_repeated_over_the_whole_sheet_is_refused(tmp_path: Path) -> None:
    path = _ods(tmp_path / "a.ods", _ods_row(1_048_575, 16_384, _ODS_CELL))
    assert "Ctrl+End" in _refused(path)


def test_an_archive_with_a_name_in_no_encoding_is_damaged(tmp_path: Path) -> None:
    path = Path(_book(tmp_path / "a.xlsx", lambda sheet: sheet.append([A])))
    octets = bytearray(path.read_bytes())
    at = octets.index(b"xl/styles.xml")  # in the local header, 30 octets from its start
    octets[at - 23] |= 0x08  # says that the name is UTF-8
    octets[at + 3] = 0xA5
    path.write_bytes(octets)
    assert "is damaged" in _refused(str(path))
