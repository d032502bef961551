"""Server-sent events, read line by line (WHATWG HTML 9.2); no I/O."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class EventReader:
    """Collects the lines of a stream into the data of events."""

    _data: list[str] = field(default_factory=list[str])

    def feed(self, line: str) -> str | None:
        """Take one line without its end; return the data of an event that it completes."""
        text = line.rstrip("\r\n")
        if not text:
            data, self._data = "\n".join(self._data), []
            return data or None
        name, _, value = text.partition(":")
        if name == "data":
            self._data.append(value.removeprefix(" "))
        return None
