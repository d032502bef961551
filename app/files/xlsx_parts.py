"""The fixed parts of an XLSX workbook as we write it (ECMA-376): types, styles, one chart."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument"

# Soft fills with dark text; the word stands in the cell, so colour never speaks alone.
STATUS_COLOURS = {
    "valid": ("DCF3E4", "14532D", "2E9E5B"),
    "invalid": ("FBDDDD", "7F1D1D", "D64545"),
    "catch_all": ("FDF0CF", "713F12", "E0A92E"),
    "unknown": ("E6E8EC", "374151", "8A93A3"),
    "do_not_mail": ("EADCF7", "581C87", "8E5BC4"),
}
HEADER_STYLE, PERCENT_STYLE = 1, 2
FIRST_FORMAT_STYLE = 3 + len(STATUS_COLOURS)
_FIRST_FORMAT = 164  # number formats below are built in (ECMA-376 18.8.30)
STATUS_STYLES = {status: place for place, status in enumerate(STATUS_COLOURS, 3)}


def sheet_head(widths: Sequence[int], *, is_first: bool) -> str:
    """Return the start of a sheet with a frozen header row.

    Args:
        widths: Of the columns, in characters.
        is_first: The sheet that is in front when the workbook opens.
    """
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
        for at, width in enumerate(widths, 1)
    )
    selected = ' tabSelected="1"' if is_first else ""
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}" xmlns:r="{_DOC}"><sheetViews>'
        f'<sheetView workbookViewId="0"{selected}><pane ySplit="1" topLeftCell="A2" '
        'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"{f'<cols>{columns}</cols>' if columns else ''}<sheetData>"
    )


def sheet_foot(filter_range: str, *, has_chart: bool = False) -> str:
    """Return the end of a sheet, with a filter over a range if there is one."""
    chosen = f'<autoFilter ref="{filter_range}"/>' if filter_range else ""
    drawing = '<drawing r:id="rId1"/>' if has_chart else ""
    return f"</sheetData>{chosen}{drawing}</worksheet>"


def content_types(sheets: int, *, has_chart: bool) -> str:
    """Return [Content_Types].xml."""
    parts = [
        ("/xl/workbook.xml", f"{_OFFICE}.spreadsheetml.sheet.main+xml"),
        ("/xl/styles.xml", f"{_OFFICE}.spreadsheetml.styles+xml"),
    ]
    parts += [
        (f"/xl/worksheets/sheet{at}.xml", f"{_OFFICE}.spreadsheetml.worksheet+xml")
        for at in range(1, sheets + 1)
    ]
    if has_chart:
        parts += [
            ("/xl/drawings/drawing1.xml", f"{_OFFICE}.drawing+xml"),
            ("/xl/charts/chart1.xml", f"{_OFFICE}.drawingml.chart+xml"),
        ]
    overrides = "".join(f'<Override PartName="{p}" ContentType="{t}"/>' for p, t in parts)
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations(targets: Sequence[tuple[str, str]]) -> str:
    """Return a .rels part of kinds and targets, rId1 first."""
    entries = "".join(
        f'<Relationship Id="rId{at}" Type="{_DOC}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def workbook(names: Sequence[str], filters: Sequence[str]) -> str:
    """Return workbook.xml.

    Args:
        names: Of the sheets.
        filters: The absolute range of each sheet's filter, empty for none.
    """
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"/>'
        for at, name in enumerate(names, 1)
    )
    defined = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{at}" hidden="1">'
        f"{escape(_sheet_ref(names[at]))}!{chosen}</definedName>"
        for at, chosen in enumerate(filters)
        if chosen
    )
    found = f"<definedNames>{defined}</definedNames>" if defined else ""
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_DOC}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets>{found}</workbook>"
    )


def styles(codes: Sequence[str] = ()) -> str:
    """Return styles.xml: plain, header, percent, one for each status, one for each format.

    Args:
        codes: Number formats of the user's own cells; the first has FIRST_FORMAT_STYLE.
    """
    formats = "".join(
        f'<numFmt numFmtId="{at}" formatCode={quoteattr(code)}/>'
        for at, code in enumerate(codes, _FIRST_FORMAT)
    )
    listed = f'<numFmts count="{len(codes)}">{formats}</numFmts>' if codes else ""
    own = "".join(
        f'<xf numFmtId="{at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for at in range(_FIRST_FORMAT, _FIRST_FORMAT + len(codes))
    )
    inks = "".join(
        f'<font><sz val="11"/><color rgb="FF{ink}"/><name val="Calibri"/></font>'
        for _, ink, _ in STATUS_COLOURS.values()
    )
    fills = "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{fill}"/></patternFill></fill>'
        for fill in ["EEF1F5", *(fill for fill, _, _ in STATUS_COLOURS.values())]
    )
    count = len(STATUS_COLOURS)
    coloured = "".join(
        f'<xf numFmtId="0" fontId="{at + 2}" fillId="{at + 3}" borderId="0" xfId="0" '
        'applyFont="1" applyFill="1"/>'
        for at in range(count)
    )
    return (
        f'{_XML}<styleSheet xmlns="{_MAIN}">{listed}<fonts count="{count + 2}">'
        '<font><sz val="11"/><name val="Calibri"/></font>'
        f'<font><b/><sz val="11"/><name val="Calibri"/></font>{inks}</fonts>'
        f'<fills count="{count + 3}"><fill><patternFill patternType="none"/></fill>'
        f'<fill><patternFill patternType="gray125"/></fill>{fills}</fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        f'</cellStyleXfs><cellXfs count="{count + 3 + len(codes)}">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" '
        'applyFill="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" '
        f'applyNumberFormat="1"/>{coloured}{own}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" '
        'builtinId="0"/></cellStyles></styleSheet>'
    )


def drawing() -> str:
    """Return the drawing that places the chart beside the counts."""
    return (
        f'{_XML}<xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheetDrawing" xmlns:a="{_DRAWING}/main">'
        "<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff>"
        "<xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col>"
        "<xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Statuses" '
        'descr="Rows by status"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
        f'<a:graphicData uri="{_DRAWING}/chart"><c:chart xmlns:c="{_DRAWING}/chart" '
        f'xmlns:r="{_DOC}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>'
        "<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
    )


def chart(sheet: str, words: Sequence[str], counts: Sequence[int]) -> str:
    """Return a doughnut of the counts below the header of a sheet's first two columns."""
    last = len(words) + 1
    points = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr '
        f'val="{STATUS_COLOURS.get(word, ("", "", "8A93A3"))[2]}"/></a:solidFill></c:spPr></c:dPt>'
        for at, word in enumerate(words)
    )
    ref = escape(_sheet_ref(sheet))
    names = "".join(
        f'<c:pt idx="{at}"><c:v>{escape(word)}</c:v></c:pt>' for at, word in enumerate(words)
    )
    values = "".join(
        f'<c:pt idx="{at}"><c:v>{count}</c:v></c:pt>' for at, count in enumerate(counts)
    )
    size = f'<c:ptCount val="{len(words)}"/>'
    return (
        f'{_XML}<c:chartSpace xmlns:c="{_DRAWING}/chart" xmlns:a="{_DRAWING}/main" '
        f'xmlns:r="{_DOC}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:doughnutChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/>'
        f"{points}<c:cat><c:strRef><c:f>{ref}!$A$2:$A${last}</c:f><c:strCache>{size}{names}"
        f"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{ref}!$B$2:$B${last}</c:f>"
        f"<c:numCache>{size}{values}</c:numCache></c:numRef></c:val></c:ser>"
        '<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart></c:plotArea>'
        '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>'
        '<c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
    )


def _sheet_ref(name: str) -> str:
    """Return a sheet's name as a formula writes it."""
    quoted = name.replace("'", "''")
    return f"'{quoted}'"
