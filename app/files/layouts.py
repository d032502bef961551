"""Which columns an export has: each layout is a data file, the bundled ones and the user's own.

A column takes a fact of the result by name, a cell of the row by role, or a fixed text; words maps
our words to those of the layout, cases decides by several facts, points counts down from a start
as a service's own table does, bands turns such a number into a word.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from app.files.lists import ListError, file_error
from app.files.target import Fact, Given

Facts = Mapping[str, Fact]


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A condition on facts and what follows from it.

    Attributes:
        when: Facts and the value, or the values, that each must have; all must hold.
        then: The word that follows, for cases.
        points: The points taken away, for points.
        zero: The number becomes zero at once, for points.
    """

    when: dict[str, str | int | float | bool | tuple[str, ...]]
    then: str | int | float | bool = ""
    points: float = 0
    zero: bool = False

    def holds(self, facts: Facts) -> bool:
        """Tell whether all conditions hold."""
        return all(_fits(facts[name], wanted) for name, wanted in self.when.items())


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word for numbers from a bound on."""

    least: float
    word: str


class Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One column of a layout.

    Attributes:
        header: Its name in the file.
        fact: Name in app.mail.facts.
        role: A role of the row's own columns (files.ColumnRole), taken before the fact.
        text: A fixed text.
        words: Our words and the layout's; a word that is not here stays.
        cases: The first that holds decides; otherwise the fact does.
        points: What is taken from start, each at most once.
        bands: Words for the number, highest first.
        scale: The number is multiplied by this.
        decimals: And rounded to this many places; None leaves it.
    """

    header: str
    fact: str = ""
    role: str = ""
    text: str = ""
    words: dict[str, str] = {}
    cases: tuple[Case, ...] = ()
    start: float = 100
    points: tuple[Case, ...] = ()
    bands: tuple[Band, ...] = ()
    scale: float = 1
    decimals: int | None = None

    @property
    def fact_names(self) -> frozenset[str]:
        """Return the facts that the column needs."""
        asked = {name for case in (*self.cases, *self.points) for name in case.when}
        return frozenset(asked | ({self.fact} if self.fact else set()))

    def value(self, facts: Facts, roles: Mapping[str, str]) -> Fact:
        """Return the cell of one result."""
        for case in self.cases:
            if case.holds(facts):
                return case.then
        if self.role and roles.get(self.role):
            return Given(roles[self.role])
        if self.points:
            return self._number(self._counted(facts))
        found: Fact = facts[self.fact] if self.fact else self.text
        if isinstance(found, str):
            return self.words.get(found, found)
        if isinstance(found, bool) or found is None:
            word = "" if found is None else str(found).lower()
            return self.words.get(word, found)
        return self._number(found)

    def _counted(self, facts: Facts) -> float:
        """Return what is left of the start."""
        left = self.start
        for case in self.points:
            if case.holds(facts):
                if case.zero:
                    return 0
                left -= case.points
        return max(0, left)

    def _number(self, number: float) -> Fact:
        """Return a number in the layout's scale, or its word."""
        for band in self.bands:
            if number >= band.least:
                return band.word
        scaled = number * self.scale
        if self.decimals:
            return round(scaled, self.decimals)
        return int(scaled) if float(scaled).is_integer() else scaled


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The columns of an export.

    Attributes:
        name: Key, as on the command line.
        label: For people.
        about: One sentence: for whom it is.
        keeps_original: Every original column stands before these.
        statuses: Statuses that it is meant for; empty means all.
        formats: Formats that the reading tool takes, best first; empty means any.
        max_octets: Longest cell that the reading tool takes, in bytes of UTF-8: ours are cut to
            it. 0 for no limit.
        max_file_octets: Largest file that it takes: longer ones become several. 0 for no limit.
    """

    name: str
    label: str
    columns: tuple[Column, ...]
    about: str = ""
    keeps_original: bool = True
    statuses: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    max_octets: int = 0
    max_file_octets: int = 0

    @property
    def headers(self) -> tuple[str, ...]:
        """Return the names of our columns."""
        return tuple(column.header for column in self.columns)

    @property
    def status_column(self) -> int | None:
        """Return the place of the column with our own word for the status, for its colour."""
        return next((at for at, c in enumerate(self.columns) if c.fact == "status"), None)

    @property
    def fact_names(self) -> tuple[str, ...]:
        """Return the facts that a row needs (app.mail.facts.row gives them)."""
        return tuple(sorted({name for column in self.columns for name in column.fact_names}))

    def row(self, facts: Facts | None, roles: Mapping[str, str] | None = None) -> tuple[Fact, ...]:
        """Return our cells for one result; empty cells where there is none yet.

        Args:
            facts: The facts of fact_names by name; None before there is a verdict.
            roles: The row's own cells by role (first_name, company ...).

        Raises:
            KeyError: A fact is missing.
        """
        if facts is None:
            return (None,) * len(self.columns)
        given = roles or {}
        return tuple([column.value(facts, given) for column in self.columns])

    def fit(self, cells: tuple[Fact, ...]) -> tuple[tuple[Fact, ...], int]:
        """Return our cells cut to what the reading tool takes, and how many were cut.

        An address is never cut: it would become another one.
        """
        if not self.max_octets:
            return cells, 0
        pairs = zip(self.columns, cells, strict=True)
        fit = tuple(
            [
                cell if column.fact == "email" else _cut(cell, self.max_octets)
                for column, cell in pairs
            ]
        )
        return fit, sum(old is not new for old, new in zip(cells, fit, strict=True))


def _cut(cell: Fact, octets: int) -> Fact:
    """Return a text without what goes beyond a number of octets, whole characters alone."""
    if not isinstance(cell, str) or len(cell) * 4 <= octets:
        return cell
    encoded = cell.encode("utf-8")
    if len(encoded) <= octets:
        return cell
    return type(cell)(encoded[:octets].decode("utf-8", "ignore"))


def _fits(found: Fact, wanted: str | float | bool | tuple[str, ...]) -> bool:
    """Tell whether a fact has the value that is wanted; true is not 1."""
    if isinstance(wanted, tuple):
        return isinstance(found, str) and found in wanted
    return isinstance(found, bool) is isinstance(wanted, bool) and found == wanted


def read_layout(text: str, path: str) -> Layout:
    """Read a layout file.

    Raises:
        ListError: It is broken; the message says where.
    """
    try:
        return msgspec.convert(tomllib.loads(text), Layout)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise file_error(
            path, f"is no layout ({error})", "Correct the file, or take it out of the folder."
        ) from error


def load_layouts(*folders: Path) -> dict[str, Layout]:
    """Return the layouts of folders by name, sorted; a later folder wins.

    Args:
        folders: resources/layouts, then the user's own; a missing one is empty.

    Raises:
        ListError: A bundled or own layout is broken.
    """
    found: dict[str, Layout] = {}
    for path in _files(folders):
        layout = read_layout(path.read_text("utf-8"), str(path))
        found[layout.name] = layout
    return dict(sorted(found.items()))


def load_own_layouts(folder: Path) -> tuple[dict[str, Layout], tuple[ListError, ...]]:
    """Return the user's layouts that can be read, and what is wrong with the others."""
    found: dict[str, Layout] = {}
    errors: list[ListError] = []
    for path in _files([folder]):
        try:
            layout = read_layout(path.read_text("utf-8"), str(path))
        except (ListError, OSError, UnicodeDecodeError) as error:
            errors.append(
                error
                if isinstance(error, ListError)
                else file_error(str(path), f"cannot be read ({error})", "Check the file.")
            )
        else:
            found[layout.name] = layout
    return found, tuple(errors)


def _files(folders: Iterable[Path]) -> list[Path]:
    """Return the layout files of folders."""
    return [path for folder in folders for path in sorted(folder.glob("*.toml"))]


def save_layout(layout: Layout, folder: Path) -> Path:
    """Keep a layout of the user's own; return its file."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = "".join(c if c.isalnum() or c in "-_" else "_" for c in layout.name) or "layout"
    path = folder / f"{kept}.toml"
    path.write_text(layout_text(layout), "utf-8")
    return path


def layout_text(layout: Layout) -> str:
    """Return a layout as TOML."""
    plain: dict[str, object] = msgspec.to_builtins(layout)
    columns = plain.pop("columns")
    lines = [f"{key} = {_toml(value)}" for key, value in plain.items() if value not in ("", [])]
    defaults: dict[str, object] = msgspec.to_builtins(Column(""))
    for column in msgspec.convert(columns, list[dict[str, object]]):
        lines += ["", "[[columns]]"]
        lines += [
            f"{key} = {_toml(value)}"
            for key, value in column.items()
            if key == "header" or value != defaults[key]
        ]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    """Return a value as TOML: JSON's text, but for tables."""
    if isinstance(value, Mapping):
        pairs = msgspec.convert(value, dict[str, object]).items()
        return "{ " + ", ".join(f"{_toml(key)} = {_toml(item)}" for key, item in pairs) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(v) for v in msgspec.convert(value, list[object])) + "]"
    return msgspec.json.encode(value).decode("utf-8")
