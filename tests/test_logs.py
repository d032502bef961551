"""Neither the log nor a crash report tells addresses or keys."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from app import logs


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("asked jo.doe+x@example.com now", "asked ***@example.com now"),
        ("<jürgen@bücher.example>", "<***@bücher.example>"),
        ("key mv_live_0123456789abcdef0123456789", "key [key]"),
        ("two a@b.example, c@d.example", "two ***@b.example, ***@d.example"),
        ("GET https://x.example/of/jo%40example.com?a=1", "GET https:***%40example.com?a=1"),
        ("version 1.2.3 at 127.0.0.1:25", "version 1.2.3 at 127.0.0.1:25"),
        ("File app/store/connections.py, line 12", "File app/store/connections.py, line 12"),
    ],
)
def test_addresses_and_keys_are_taken_out(text: str, redacted: str) -> None:
    assert logs.redact(text) == redacted


def test_the_home_folder_is_taken_out() -> None:
    assert str(Path.home()) not in logs.redact(f"File {Path.home()}/list.csv")


def test_log_entries_are_redacted_with_their_tracebacks(tmp_path: Path) -> None:
    handler = logs.start_log(tmp_path / "winnow.log")
    try:
        try:
            int("jo@example.com")
        except ValueError:
            logging.getLogger("app.test").exception("failed for %s", "al@example.com")
    finally:
        logs.stop_log(handler)
    text = (tmp_path / "winnow.log").read_text()
    assert "***@example.com" in text
    assert "jo@" not in text
    assert "al@" not in text


def test_addresses_are_logged_if_the_user_wants_it(tmp_path: Path) -> None:
    handler = logs.start_log(tmp_path / "winnow.log", log_addresses=True)
    try:
        logging.getLogger("app.test").warning("jo@example.com")
    finally:
        logs.stop_log(handler)
    assert "jo@example.com" in (tmp_path / "winnow.log").read_text()


def test_a_crash_leaves_a_report_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    logs.install_crash_hook(tmp_path, "9.9")
    error = ValueError("cannot read jo@example.com")
    sys.excepthook(ValueError, error, None)
    (report,) = tmp_path.glob("crash-*.txt")
    assert report.read_text().startswith("Winnow 9.9, Python")
    assert "ValueError: cannot read ***@example.com" in report.read_text()
    assert str(report) in capsys.readouterr().err


def test_a_folder_that_is_gone_gets_no_report(tmp_path: Path) -> None:
    assert logs.write_crash_report(ValueError("x"), tmp_path / "none", "1") is None
