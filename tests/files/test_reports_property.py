"""Reports from anywhere: whatever a file holds, it is read or refused in plain words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from app.files.lists import ListError
from app.files.report_lines import settle
from app.files.report_words import Says, moment
from app.files.reports import Puzzle, Reported, Skipped, read_report
from app.mail.evidence import EventKind

WORDS = st.sampled_from(
    [
        *("Email", "event", "Type", "bouncedRecipients", "bounce", "notificationType", "mail"),
        *("Bounce", "a@x.example", "hard bounce", "complaint", "550 5.1.1", "timestamp", "Message"),
    ]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS | st.text()
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=5),
    max_leaves=25,
)
MANY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def is_read_or_refused(path: Path, data: bytes) -> bool:
    path.write_bytes(data)
    try:
        lines = list(read_report(str(path), EventKind.COMPLAINT))
    except ListError as error:
        return path.name in str(error)
    return all(isinstance(line, Reported | Puzzle | Skipped) for line in lines)


@MANY
@given(JSON)
def test_any_json_is_read_or_refused(tmp_path: Path, value: object) -> None:
    assert is_read_or_refused(tmp_path / "x.json", json.dumps(value).encode())


@MANY
@given(st.lists(st.lists(SCALARS.map(str), max_size=5), max_size=6))
def test_any_table_is_read_or_refused(tmp_path: Path, rows: list[list[str]]) -> None:
    text = "\n".join(",".join(row) for row in rows)
    assert is_read_or_refused(tmp_path / "x.csv", text.encode("utf-8", "replace"))


PARTS = st.sampled_from(
    [
        *(
            "Content-Type: multipart/report; boundary=b\n\n",
            "--b\n",
            "--b--\n",
            "\n",
            "Action: failed\n",
        ),
        *("Content-Type: message/delivery-status\n\n", "Final-Recipient: rfc822; a@x.example\n"),
        *("Content-Type: message/feedback-report\n\n", "Feedback-Type: abuse\n", "Status: 5.1.1\n"),
        *("Original-Rcpt-To: <b@x.example>\n", "Date: nonsense\n", "Diagnostic-Code: smtp; 550\n"),
    ]
)


@MANY
@given(st.lists(PARTS | st.text(max_size=20), max_size=20))
def test_any_message_is_read_or_refused(tmp_path: Path, parts: list[str]) -> None:
    data = "".join(parts).encode("utf-8", "replace")
    assert is_read_or_refused(tmp_path / "x.eml", data)
    assert is_read_or_refused(tmp_path / "x.mbox", b"From x Fri Mar  1 10:00:00 2024\n" + data)


@pytest.mark.parametrize("name", ["deep.json", "deep.eml"])
def test_nesting_without_end_is_refused(tmp_path: Path, name: str) -> None:
    part = "Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
    deep = {
        "deep.json": "[" * 100_000,
        "deep.eml": "".join(part.format(number) for number in range(3000)),
    }[name]
    assert is_read_or_refused(tmp_path / name, deep.encode())


@MANY
@given(st.text(max_size=40))
def test_any_text_is_a_moment_or_none(text: str) -> None:
    assert moment(text) is None or isinstance(moment(text), float)


@MANY
@given(
    st.sampled_from(["450", "421", "452", "4.2.0", "4.7.1"]),
    st.sampled_from(["user unknown", "no such user here", "mailbox does not exist", ""]),
    st.sampled_from([Says.HARD, Says.BOUNCE]),
)
def test_a_temporary_refusal_is_never_a_hard_bounce(code: str, words: str, said: Says) -> None:
    assert settle(said, f"{code} {words}".strip(), code) is not EventKind.HARD_BOUNCE
