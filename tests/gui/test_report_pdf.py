"""The report as PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.report_pdf import write_report_pdf
from app.jobs.report import Bar, JobReport, Outlook
from app.mail.deliverability import Forecast
from app.mail.reason import Status
from app.store.jobs import StatusCounts

REPORT = JobReport(
    name="leads.csv",
    lists=("leads.csv",),
    made_at=1.0,
    finished_at=1.0,
    rows=100,
    mailboxes=90,
    counts=StatusCounts(60, 20, 10, 5, 5, 0),
    reasons=tuple(Bar(f"Reason {number}", 10 * number, Status.VALID) for number in range(8)),
    providers=tuple(Bar(f"Provider {number}", 10 * number) for number in range(8)),
    domains=tuple(Bar(f"domain{number}.example", 10 * number) for number in range(8)),
    scores=tuple(Bar(f"{10 * number}", number) for number in range(10)),
    outlooks=(Outlook("Valid", Forecast(60, 1.2, 0.0, 4.0)),),
    learnt=0,
    not_checked=("Block lists were not asked.",),
    settings=(("Mode", "full"),),
)


def test_a_report_is_one_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_report_pdf(REPORT, path, made_by="Agency")
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 1
    assert [one.name for one in tmp_path.iterdir()] == ["report.pdf"]


def test_a_place_that_cannot_be_written_is_an_error(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_report_pdf(REPORT, tmp_path / "nowhere" / "report.pdf")
