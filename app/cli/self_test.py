"""--self-test: tries on this very machine what Winnow lives on, and says what it found.

Each step runs whatever became of the one before. Nothing touches the user's own data: all of it
happens in a folder that is removed at the end, against the simulated mail world on loopback.
"""

from __future__ import annotations

import io
import json
import platform
import secrets
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

from app import __version__, paths
from app.cli import main
from app.settings import Settings
from app.store.database import Store

_SAMPLE = "samples/leads.csv"
_WAIT_S = 4  # the simulated greylisting opens after some seconds
_KEYRING_S = 15.0  # an unlock prompt that nobody answers must not hang the test
_ENTRY = ("winnow self-test", "try")
_NEEDED = ("licences/LGPL-3.txt", "licences/GPL-3.txt", "providers.toml", _SAMPLE)


class SelfTestError(Exception):
    """A step found something that does not work; the message says what."""


@dataclass(slots=True)
class _Answer:
    """What the thread that asks the keyring brings back."""

    text: str = ""
    trouble: BaseException | None = None
    done: threading.Event = field(default_factory=threading.Event)


def run(draw: Callable[[Settings, Path], str]) -> int:
    """Run all steps, print one line for each, and return 0 if nothing failed, else 1.

    Args:
        draw: Draws the window over a data folder and says how; handed in, for it needs Qt.
    """
    failed = 0
    with tempfile.TemporaryDirectory(
        prefix="winnow-self-test-", ignore_cleanup_errors=True
    ) as place:
        folder = Path(place)
        steps: tuple[tuple[str, Callable[[], str]], ...] = (
            ("program", describe_program),
            ("store", lambda: open_store(folder)),
            ("sample list", lambda: clean_sample(folder)),
            ("window", lambda: draw(Settings(), folder / "sandbox")),
            ("keyring", touch_keyring),
        )
        for name, step in steps:
            is_good, words = _try(step)
            failed += not is_good
            sys.stdout.write(f"{'ok    ' if is_good else 'FAILED'} {name}: {words}\n")
            sys.stdout.flush()
    sys.stdout.write(f"self-test: {f'{failed} failed' if failed else 'all well'}\n")
    return int(failed > 0)


def describe_program() -> str:
    """Say what is running, and whether its resources are there.

    Raises:
        SelfTestError: A file that belongs to the program is missing.
    """
    missing = [name for name in _NEEDED if not paths.resource(name).is_file()]
    if missing:
        raise SelfTestError(f"missing: {', '.join(missing)}")
    how = "installed" if getattr(sys, "frozen", False) else "from its sources"
    return f"Winnow {__version__} {how}, Python {platform.python_version()}, {platform.platform()}"


def open_store(folder: Path) -> str:
    """Make a store, close it and open it again."""
    file = paths.store_file(folder)
    Store.open(file).close()
    store = Store.open(file)
    try:
        jobs = store.jobs.list()
    finally:
        store.close()
    return f"opened twice, {len(jobs)} jobs in it"


def clean_sample(folder: Path) -> str:
    """Clean the sample list as a user would, against the sandbox.

    Raises:
        SelfTestError: The command failed, or rows are missing from what it wrote.
    """
    sample, cleaned = paths.resource(_SAMPLE), folder / "cleaned.csv"
    words = ["clean", str(sample), "--sandbox", "--wait", str(_WAIT_S), "--json"]
    said, complaint = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(complaint):
        code = main.run([*words, "--data-dir", str(folder), "--output", str(cleaned)])
    if code != 0:
        raise SelfTestError(f"exit code {code}: {complaint.getvalue().strip()[-500:]}")
    report = json.loads(said.getvalue())
    rows_in, rows_out = _rows(sample), _rows(cleaned)
    if rows_in != rows_out:
        raise SelfTestError(f"{rows_in} rows went in and {rows_out} came out")
    counts = report["counts"]
    if not counts["valid"] or not counts["invalid"] or counts["pending"]:
        raise SelfTestError(f"verdicts that cannot be: {counts}")
    shares = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
    return f"{rows_out} rows in and out: {shares}"


def touch_keyring() -> str:
    """Keep, read and delete an entry in the system's keyring; without one say so.

    Raises:
        SelfTestError: The keyring gave back something else, or the system must have one.
    """
    answer = _Answer()
    threading.Thread(target=_ask_keyring, args=(answer,), daemon=True).start()
    if not answer.done.wait(_KEYRING_S):
        return f"no answer within {_KEYRING_S:.0f} s (locked?); keys would last for a session only"
    if answer.trouble is not None:
        if sys.platform in ("win32", "darwin"):
            raise SelfTestError(f"{type(answer.trouble).__name__}: {answer.trouble}")
        why = str(answer.trouble).partition(". ")[0]
        return f"none to be had ({why}); keys would last for a session only"
    return answer.text


def _ask_keyring(answer: _Answer) -> None:
    import keyring  # noqa: PLC0415  slow to load
    from keyring.errors import KeyringError  # noqa: PLC0415  late: keyring is slow to load

    word = secrets.token_urlsafe()
    try:
        keyring.set_password(*_ENTRY, word)
        is_same = keyring.get_password(*_ENTRY) == word
        keyring.delete_password(*_ENTRY)
        kind = type(keyring.get_keyring())
        where = f"{kind.__module__}.{kind.__name__}"
        answer.text = f"kept, read and deleted an entry in {where}"
        if not is_same:
            answer.trouble = SelfTestError(f"{where} gave back something else")
    except (KeyringError, OSError, RuntimeError) as error:
        answer.trouble = error
    finally:
        answer.done.set()


def _try(step: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, step()
    except Exception as error:  # noqa: BLE001  the edge: whatever happened is the finding
        return False, f"{type(error).__name__}: {error}"


def _rows(path: Path) -> int:
    return len(path.read_bytes().splitlines()) - 1
