"""How a text list is written: delimiter, quotes, line ends and header, voted on a sample. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.files.columns import Aliases, has_address, is_address
from app.files.records import Dialect, Record, records

_DELIMITERS = ",;\t|"
_SAMPLE_RECORDS = 200
_FEW_RECORDS = 20
_NAME_AND_ADDRESS = 2
_NAME_CHARS = 60  # a longer cell is no column name
_NAME_WORDS = 6
_HEADER_SEARCH = 15  # title lines above a header are few
_VALUE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}|[0-9a-fA-F]{32,64}")
_SEP_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the data starts.

    Attributes:
        has_header: Whether a record names the columns.
        row: Records above the header, or above the first data where there is none.
    """

    has_header: bool
    row: int


def sep_line(first_line: str) -> str:
    """Return the delimiter that Excel's own first line "sep=;" names, empty if it is not one."""
    found = _SEP_LINE.fullmatch(first_line)
    return found.group(1) if found else ""


def cut_sample(sample: Sequence[str], dialect: Dialect) -> list[Record]:
    """Cut the first lines of a list into records.

    A record that goes on beyond the sample is left out; where little else is there and its lines
    have as many cells as the first, its quote was never closed, and they are records.
    """
    found = list(records(sample, dialect, is_whole=False))
    if len(found) > _FEW_RECORDS:
        return found
    salvaged = list(records(sample, dialect))
    widths = Counter(len(record.cells) for record in salvaged)
    first = next((len(record.cells) for record in salvaged if record.cells), 0)
    return salvaged if not found or widths.most_common(1)[0][0] == first else found


def vote_delimiter(sample: Sequence[str], *, is_txt: bool) -> str:
    """Return the delimiter that cuts a sample of lines best; empty for one cell a line.

    Args:
        sample: Lines with their ends.
        is_txt: Lines without any delimiter are then one address each, quotes and all.
    """
    ballots = [
        (_score(sample, Dialect(d, vote_quotechar(sample, d)), is_txt=is_txt), d)
        for d in _DELIMITERS
    ]
    score, best = max(ballots, key=lambda ballot: ballot[0])
    if score > 0:
        return best
    return "," if not is_txt and any('"' in line for line in sample) else ""


def vote_quotechar(sample: Sequence[str], delimiter: str) -> str:
    """Return the character around cells: single quotes only where they clearly are."""
    if any('"' in line for line in sample):
        return '"'
    edge = re.escape(delimiter)
    single = re.compile(rf"(?:^|{edge})'[^']*'(?={edge}|$)")
    hits = sum(1 for line in sample if single.search(line.rstrip("\r\n")))
    return "'" if sample and hits >= 0.8 * len(sample) else '"'


def _score(sample: Sequence[str], dialect: Dialect, *, is_txt: bool) -> float:
    """Return how well a delimiter cuts a sample; 0 if it cuts nothing."""
    cut = [record.cells for record in cut_sample(sample, dialect) if record.cells]
    cut = cut[:_SAMPLE_RECORDS]
    widths = Counter(len(cells) for cells in cut)
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    if not cut or (width <= 1 and sum(n for w, n in widths.items() if w > 1) * 2 < len(cut)):
        return 0.0
    steady = times / len(cut) if width > 1 else 0.3
    addressed = sum(1 for cells in cut if any(is_address(cell) for cell in cells)) / len(cut)
    spoilt = sum(1 for cells in cut if _is_spoilt(cells, is_txt=is_txt)) / len(cut)
    if not (_is_spoilt(cut[0], is_txt=is_txt) or len(cut[0]) == 1):
        spoilt = 0.0  # a header was cut into as many names
    worth = steady + addressed - 2 * spoilt
    return worth + 0.01 * min(width, 20) if worth > 0 else 0.0


def _is_spoilt(cells: Sequence[str], *, is_txt: bool) -> bool:
    """Tell whether a cut went through "Doe, Jane <jane@example.com>" or a line of addresses."""
    if len(cells) == _NAME_AND_ADDRESS and cells[1].rstrip().endswith(">") and "<" in cells[1]:
        return True
    return is_txt and len(cells) > 1 and all(is_address(cell) for cell in cells)


def find_header(rows: Sequence[Sequence[str]], aliases: Aliases) -> Layout:
    """Return where the header is: the first row that names columns and holds no address.

    Args:
        rows: The first rows, blank ones as empty sequences.
        aliases: Column names in many languages.
    """
    filled = [(at, row) for at, row in enumerate(rows) if any(cell.strip() for cell in row)]
    if not filled:
        return Layout(has_header=False, row=0)
    first = filled[0][0]
    width = _usual_width([row for _, row in filled])
    addressed = next((at for at, row in filled if any(has_address(c) for c in row)), None)
    best: tuple[float, int] | None = None
    for at, row in filled[:_HEADER_SEARCH]:
        if addressed is not None and at >= addressed:
            break
        score = _header_score(row, width, aliases)
        if score > 0 and (best is None or score > best[0]):
            best = (score, at)
    if best is None:
        return Layout(has_header=False, row=first)
    return Layout(has_header=True, row=best[1])


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    """Return how many cells most rows have filled up to."""
    widths = Counter(_extent(row) for row in rows)
    return max(widths, key=lambda width: (widths[width], width))


def _extent(row: Sequence[str]) -> int:
    """Return the place after the last cell with something in it."""
    return max((at for at, cell in enumerate(row, 1) if cell.strip()), default=0)


def _header_score(row: Sequence[str], width: int, aliases: Aliases) -> float:
    """Return how much a row looks like column names; 0 if it does not."""
    filled = [cell.strip() for cell in row if cell.strip()]
    if not filled or any(has_address(cell) for cell in filled):
        return 0.0
    known = sum(1 for cell in filled if len(cell) <= _NAME_CHARS and aliases.knows(cell))
    words = sum(1 for cell in filled if len(cell) <= _NAME_CHARS and not _is_value(cell))
    if known == 0 and (words < len(filled) or (width > 1 and len(filled) == 1)):
        return 0.0
    return known * 2 + words / len(filled) + min(1.0, len(filled) / max(width, 1))


def _is_value(cell: str) -> bool:
    """Tell a number, a date, a domain, a hash or a sentence from a column name."""
    if _VALUE.fullmatch(cell):
        return True
    return cell[0].isdigit() or cell[0] in "+-$€£" or len(cell.split()) > _NAME_WORDS


def usual_line_end(sample: Sequence[str]) -> str:
    r"""Return the line end of most lines; \r\n (RFC 4180) where there is none."""
    ends = Counter(line[len(line.rstrip("\r\n")) :] for line in sample)
    ends.pop("", None)
    for end in list(ends):
        if end not in ("\n", "\r\n", "\r"):
            ends.pop(end)
    return ends.most_common(1)[0][0] if ends else "\r\n"


def is_all_quoted(sample: Sequence[Record], dialect: Dialect) -> bool:
    """Tell whether every cell of a sample is quoted."""
    filled = [record for record in sample if record.cells]
    if not filled or not dialect.delimiter:
        return False
    fitting = sum(1 for r in filled if r.raw.rstrip("\r\n") == join_cells(r.cells, dialect, True))
    return fitting * 2 > len(filled)


def join_cells(cells: Sequence[str], dialect: Dialect, quote_all: bool) -> str:
    """Return cells as one record without its line end, quoted where they must be (RFC 4180)."""
    delimiter, quote = dialect.delimiter or ",", dialect.quotechar
    if quote_all:
        return delimiter.join([f"{quote}{cell.replace(quote, quote * 2)}{quote}" for cell in cells])
    joined = delimiter.join(cells)
    if len(cells) > 1 and _needs_no_quotes(joined, len(cells), delimiter, quote):
        return joined
    return delimiter.join(
        [quoted(cell, delimiter, quote, is_alone=len(cells) == 1) for cell in cells]
    )


def _needs_no_quotes(joined: str, width: int, delimiter: str, quote: str) -> bool:
    """Tell whether a joined record can only be read one way."""
    if quote in joined or "\n" in joined or "\r" in joined:
        return False
    return joined.count(delimiter) == width - 1


def quoted(cell: str, delimiter: str, quote: str, *, is_alone: bool = False) -> str:
    """Return a cell with quotes if it needs them; an empty one that stands alone does."""
    if quote in cell or delimiter in cell or "\n" in cell or "\r" in cell:
        return f"{quote}{cell.replace(quote, quote * 2)}{quote}"
    return quote * 2 if is_alone and not cell else cell
