"""The log file and the crash report, both without addresses, keys and the user's own folders."""

from __future__ import annotations

import logging
import logging.handlers
import platform
import re
import sys
import time
import traceback
from pathlib import Path
from types import TracebackType

_LOG_OCTETS = 1_000_000
_LOGS_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

# In the URL of a request "@" is "%40".
_LOCAL_PART = re.compile(r"[^\s<>\"'@:,;()\[\]]+(@|%40)(?=[\w\u0080-\uffff-]+\.)")
# Keys are long runs without spaces; words, versions and host names are shorter or have dots.
_KEY = re.compile(r"(?<![\w/\\.])(?=[\w+/=-]*\d)[A-Za-z0-9_+/=-]{20,}(?![\w/\\.])")


def redact(text: str) -> str:
    """Take local parts of addresses, keys and the home folder out of a text."""
    text = text.replace(str(Path.home()), "~")
    return _KEY.sub("[key]", _LOCAL_PART.sub(r"***\1", text))


class _RedactingFormatter(logging.Formatter):
    """Redacts whole entries, tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        """Return an entry as it is written."""
        return redact(super().format(record))


def start_log(path: Path, *, log_addresses: bool = False) -> logging.Handler | None:
    """Log to a file that is renewed when it grows; None if it cannot be written.

    Args:
        path: The file.
        log_addresses: Write addresses as they are; the user has asked for it.
    """
    try:
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_LOG_OCTETS, backupCount=_LOGS_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(
        logging.Formatter(_FORMAT) if log_addresses else _RedactingFormatter(_FORMAT)
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop_log(handler: logging.Handler | None) -> None:
    """Close the log file."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()


def crash_report(error: BaseException, version: str) -> str:
    """Return a report that may be sent to strangers."""
    lines = [
        f"Winnow {version}, Python {platform.python_version()}, {platform.platform()}",
        time.strftime("%Y-%m-%d %H:%M:%S %z"),
        "",
        *traceback.format_exception(error),
    ]
    return redact("\n".join(line.rstrip("\n") for line in lines) + "\n")


def write_crash_report(error: BaseException, folder: Path, version: str) -> Path | None:
    """Write a report into the data folder and return its place; None if that fails too."""
    path = folder / time.strftime("crash-%Y%m%d-%H%M%S.txt")
    try:
        path.write_text(crash_report(error, version), encoding="utf-8")
    except OSError:
        return None
    return path


def install_crash_hook(folder: Path, version: str) -> None:
    """Write a report whenever Winnow ends by an error of its own."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger("app").critical("Stopped by an error", exc_info=error)
        path = write_crash_report(error, folder, version)
        where = f" A report without addresses or keys is in {path}." if path else ""
        sys.stderr.write(
            f"Winnow stopped because of an error of its own: {kind.__name__}.{where}\n"
        )

    sys.excepthook = hook
