"""Text lists written: the user's cells as they came in, ours behind them."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Sequence
from typing import BinaryIO

from app.files.dialect import join_cells
from app.files.encoding import bom_octets, encoder_for
from app.files.formula import fact_text, harmless
from app.files.lists import file_error
from app.files.records import Dialect, records, split_cells
from app.files.target import ExportTarget, Fact, Given, Rows


class CsvWriter:
    """Writes CSV, TSV and TXT.

    A record of the source goes out as it stood, padded to the width of the list where our columns
    follow. A record with more cells than the list has columns keeps the surplus behind ours, so
    that our columns stay below their names.
    """

    def __init__(self, target: ExportTarget, stream: BinaryIO) -> None:
        self._target = target
        self._stream = stream
        self._dialect = Dialect(target.delimiter or ",", target.quotechar)
        self._encode: Callable[[str], bytes] = encoder_for(target.encoding)
        self._width = 0
        self._is_line_open = False
        self._number = 0
        if target.has_bom:
            stream.write(bom_octets(target.encoding))

    def write_header(self, headers: Sequence[str], extra: Sequence[str] = ()) -> None:
        """Write the column names; above a list without any, nothing but ours can be named."""
        self._width = len(headers)
        source = self._target.source
        if source is not None and headers and self._target.keeps_records:
            if source.has_header is False and not extra:
                self._put(source.header_raw)
                return
            if source.header_raw and source.has_header and self._cuts:
                self._put(self._raw_header(source.header_raw, headers, extra))
                return
        self._put(self._joined(headers, extra) + self._target.line_end)

    def _raw_header(self, raw: str, headers: Sequence[str], extra: Sequence[str]) -> str:
        """Return the text above the data as it stood, title lines and all, with our names."""
        *above, last = [r.raw for r in records(io.StringIO(raw, newline=""), self._dialect)]
        if split_cells(last, self._dialect) != list(headers):
            last = self._joined(headers, extra) + self._target.line_end
        elif extra:
            last = self._extended(last, extra)
        return "".join(above) + last

    def write_rows(self, rows: Rows) -> None:
        """Write rows."""
        lines = [self._line(cells, raw, extra) for cells, raw, extra in rows]
        self._number += len(lines)
        try:
            self._put("".join(lines))
        except UnicodeEncodeError:
            for cells, raw, extra in rows:
                self._put_row(cells, raw, extra)

    def _put_row(self, cells: Sequence[str], raw: str, extra: Sequence[Fact]) -> None:
        """Write one row whose text the encoding may not have; our own words may be simplified."""
        codec = codecs.lookup(self._target.encoding).name
        plain = [
            e.encode(codec, "replace").decode(codec) if isinstance(e, str) else e for e in extra
        ]
        try:
            self._put(self._line(cells, raw, plain))
        except UnicodeEncodeError as error:
            problem = f"the character “{error.object[error.start]}” does not exist in {codec}"
            raise file_error(
                self._target.path, problem, "Choose UTF-8 as the encoding of the export."
            ) from error

    def _put(self, text: str) -> None:
        """Write text; a line that the source left open is closed before the next."""
        if not text:
            return
        if self._is_line_open:
            text = self._target.line_end + text
        self._stream.write(self._encode(text))
        self._is_line_open = not text.endswith(("\n", "\r"))

    def _line(self, cells: Sequence[str], raw: str, extra: Sequence[Fact]) -> str:
        """Return one record with its line end."""
        target = self._target
        if not extra and len(cells) == 1 and target.keeps_records and not self._cuts:
            return cells[0] + target.line_end
        if raw and target.keeps_records:
            kept = self._extended(raw, extra) if extra else raw
            if kept:
                return kept
        if not extra or len(cells) <= self._width:
            return self._joined(cells, extra) + target.line_end
        own = self._own(extra)
        return self._join([*cells[: self._width], *own, *cells[self._width :]]) + target.line_end

    @property
    def _cuts(self) -> bool:
        """Tell whether the source has a delimiter."""
        return self._target.source is None or bool(self._target.source.delimiter)

    def _extended(self, raw: str, extra: Sequence[Fact]) -> str:
        """Return a record of the source with our cells behind it; empty if that cannot be.

        It cannot where the record has surplus cells, or holds delimiters that do not delimit.
        """
        body = raw.rstrip("\r\n")
        cells = split_cells(body.lstrip("\r\n"), self._dialect)
        if cells is None or len(cells) > self._width or not self._cuts:
            return ""
        padding = self._dialect.delimiter * (self._width - len(cells))
        own = self._join(self._own(extra))
        return f"{body}{padding}{self._dialect.delimiter}{own}{raw[len(body) :]}"

    def _joined(self, cells: Sequence[str], extra: Sequence[Fact]) -> str:
        """Return the user's cells and ours as a record without its line end."""
        if self._target.neutralise_all:
            cells = [harmless(cell) for cell in cells]
        return self._join([*cells, *self._own(extra)])

    def _join(self, cells: Sequence[str]) -> str:
        return join_cells(cells, self._dialect, self._target.quote_all)

    def _own(self, extra: Sequence[Fact]) -> list[str]:
        """Return our cells as text, harmless where they are not the user's."""
        guards, guards_all = self._target.neutralise_own, self._target.neutralise_all
        if not (guards or guards_all):
            return [fact_text(fact) for fact in extra]
        return [
            harmless(fact)
            if isinstance(fact, str) and (guards_all or not isinstance(fact, Given))
            else fact_text(fact)
            for fact in extra
        ]
