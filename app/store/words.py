"""Words that rows share (reasons, providers), each stored once and named by a number."""

from __future__ import annotations

from collections.abc import Iterable

from app.store.connections import Connections


class Words:
    """Numbers for words, the same in every process that opens the file."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._code_of: dict[str, int] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Give numbers to words that have none; in a transaction of its own.

        Numbers are remembered only once they are in the file for good.
        """
        new = {word for word in words if word and word not in self._code_of}
        if not new:
            return
        with self._connections.write() as db:
            db.executemany(
                "INSERT OR IGNORE INTO words (text) VALUES (?)", ((word,) for word in sorted(new))
            )
        self._code_of = {text: code for code, text in self.names().items()}

    def code(self, word: str) -> int:
        """Return the number of a learnt word; no word is 0.

        Raises:
            KeyError: The word was not learnt.
        """
        return self._code_of[word] if word else 0

    def names(self) -> dict[int, str]:
        """Return all words by their numbers."""
        found = self._connections.read().execute("SELECT id, text FROM words")
        return dict(found.fetchall())
