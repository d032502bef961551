"""Reports as rows with named columns: exports in any list format, and objects in JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.files.report_lines import (
    NO_ADDRESS,
    NO_EVENT,
    Line,
    Puzzle,
    Reported,
    Skipped,
    address_of,
    settle,
)
from app.files.report_words import (
    ADDRESS_COLUMNS,
    CATEGORY_COLUMNS,
    CODE_COLUMNS,
    FLAG_COLUMNS,
    HARD_BY_DEFINITION,
    MOMENT_COLUMNS,
    REASON_COLUMNS,
    WORD_COLUMNS,
    Says,
    bare,
    moment,
    says,
)
from app.mail.evidence import EventKind

_NO = frozenset({"", "false", "0", "no", "none", "null", "n"})
_FLAGS = _NO | {"true", "yes", "1"}
_PLAIN = (Says.COMPLAINT, Says.UNSUBSCRIBE, Says.DELIVERED)


class RowReader:
    """Reads rows of one report by the names of its columns."""

    def __init__(
        self, headers: Sequence[str], *, address_column: int | None = None, instead: Says | None
    ) -> None:
        """Look at the columns.

        Args:
            headers: Their names.
            address_column: Where the addresses are, if no name says it.
            instead: What a row tells that does not say it itself; None for nothing.
        """
        places: dict[str, int] = {}
        for place, header in enumerate(headers):
            places.setdefault(bare(header), place)
        self._addresses = _found(ADDRESS_COLUMNS, places)
        if not self._addresses and address_column is not None:
            self._addresses = (address_column,)
        self._words = _found(WORD_COLUMNS, places)
        self._categories = _found(CATEGORY_COLUMNS, places)
        self._reasons = _found(REASON_COLUMNS, places)
        self._codes = _found(CODE_COLUMNS, places)
        self._moments = _found(MOMENT_COLUMNS, places)
        self._flags = tuple(
            (places[name], kind) for name, kind in FLAG_COLUMNS.items() if name in places
        )
        self._bounce = Says.HARD if HARD_BY_DEFINITION & places.keys() else Says.BOUNCE
        self._instead = instead

    @property
    def can_tell(self) -> bool:
        """Tell whether any row could say what happened."""
        return bool(self._words or self._flags) or self._instead is not None

    def read(self, place: str, cells: Sequence[str]) -> Iterator[Line]:
        """Yield what a row tells: mostly one event; a row with several flags tells several."""
        found = (address_of(cell) for cell in _cells(cells, self._addresses))
        address = next((one for one in found if one is not None), None)
        if address is None:
            yield Puzzle(place, NO_ADDRESS)
            return
        told = self._told(cells)
        if not told:
            yield Skipped(place) if self._flags else Puzzle(place, NO_EVENT)
        for one in told:
            if one is Says.NOTHING:
                yield Skipped(place)
                continue
            kind = settle(one, self._diagnostic(cells), self._code(cells))
            if isinstance(kind, EventKind):
                yield Reported(address, kind, self._moment(cells))
            else:
                yield Puzzle(place, kind)

    def _diagnostic(self, cells: Sequence[str]) -> str:
        """Return what the host said; words of the platform's own are left out."""
        texts = dict.fromkeys(_cells(cells, self._reasons))
        return " ".join(text for text in texts if says(text) is None and bare(text) not in _FLAGS)

    def _code(self, cells: Sequence[str]) -> str:
        return next((cell for cell in _cells(cells, self._codes) if cell[0].isdigit()), "")

    def _moment(self, cells: Sequence[str]) -> float | None:
        moments = (moment(cell) for cell in _cells(cells, self._moments))
        return next((at for at in moments if at is not None), None)

    def _told(self, cells: Sequence[str]) -> list[Says]:
        """Return what a row says happened; the word that says most counts."""
        words = [word for cell in _cells(cells, self._words) if (word := says(cell)) is not None]
        about = {says(cell) for cell in _cells(cells, self._categories)}
        why = {Says.SOFT if one is Says.COMPLAINT else one for one in about}
        hardness = (set(words) | why) & {Says.HARD, Says.SOFT}
        telling = [word for word in words if word in _PLAIN]
        if telling:
            return telling[:1]
        if hardness:
            return [Says.SOFT if Says.SOFT in hardness else Says.HARD]
        if Says.BOUNCE in words:
            return [self._bounce]
        flags = [kind for place, kind in self._flags if _is_set(cells, place)]
        if flags:
            return list(dict.fromkeys(flags))
        if words:
            return [Says.NOTHING]
        return [self._instead] if self._instead is not None and not self._flags else []


def read_object(place: str, found: Mapping[str, str], instead: Says | None) -> Iterator[Line]:
    """Yield what an object with named texts tells."""
    yield from RowReader(tuple(found), instead=instead).read(place, tuple(found.values()))


def _found(names: Sequence[str], places: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(places[name] for name in names if name in places)


def _cells(cells: Sequence[str], places: Sequence[int]) -> Iterator[str]:
    for place in places:
        if place < len(cells) and cells[place].strip():
            yield cells[place].strip()


def _is_set(cells: Sequence[str], place: int) -> bool:
    return place < len(cells) and cells[place].strip().lower() not in _NO
