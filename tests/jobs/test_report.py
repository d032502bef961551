"""The one-page report: its numbers, its page, and that nothing of a list can break out of it."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from app.jobs.report import Bar, JobReport, job_report
from app.jobs.report_charts import bars, columns, share, status_strip
from app.jobs.report_page import page
from app.jobs.workspace import Workspace
from app.mail.evidence import EventKind, PastEvent, PastVerdict
from app.mail.reason import Reason, Status
from app.settings import Mode, NetworkSettings, network_to_json
from app.store.jobs import NewJob, StatusCounts
from tests.fakes.results import new_row, result_of

REASONS = (
    Reason.MAILBOX_CONFIRMED,
    Reason.MAILBOX_CONFIRMED,
    Reason.MAILBOX_NOT_FOUND,
    Reason.ACCEPT_ALL,
    Reason.GREYLISTED,
)


def job_in(workspace: Workspace, name: str = "leads.csv", mode: Mode = Mode.FULL) -> int:
    jobs = workspace.store.jobs
    options = network_to_json(NetworkSettings(mode=mode))
    job_id = jobs.create(NewJob(name, ("/lists/leads.csv",), ("email",), options_json=options))
    texts = [f"p{number}@x.example" for number in range(len(REASONS) + 1)]
    jobs.add_rows(job_id, [new_row(number, text) for number, text in enumerate(texts, 1)])
    jobs.finish_import(job_id)
    results = [
        (place + 1, result_of(texts[place], reason, score=90 - 20 * place, provider="google"))
        for place, reason in enumerate(REASONS)
    ]
    workspace.store.results.save(job_id, results)
    return job_id


async def test_a_job_is_summed_up(workspace: Workspace) -> None:
    report = await job_report(workspace, job_in(workspace))
    assert report.counts == StatusCounts(2, 1, 1, 1, 0, 1)
    assert (report.rows, report.lists) == (6, ("leads.csv",))
    assert report.reasons[0] == Bar("Mailbox confirmed", 2, Status.VALID)
    assert Bar("Google", 5) in report.providers
    assert report.domains == (Bar("x.example", 6),)
    assert [bar.count for bar in report.scores] == [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]


async def test_what_to_expect_is_told_for_what_one_would_mail(workspace: Workspace) -> None:
    report = await job_report(workspace, job_in(workspace))
    assert [one.forecast.count for one in report.outlooks] == [2, 3, 4]
    rates = [one.forecast.rate for one in report.outlooks]
    assert 0 < rates[0] < rates[1]
    assert report.learnt == 0


async def test_own_outcomes_are_counted_in(workspace: Workspace) -> None:
    history = workspace.store.history
    history.add_verdicts([("a@x.example", PastVerdict("valid", "mailbox_confirmed", 1.0))])
    history.add_events([("a@x.example", PastEvent(EventKind.DELIVERED, 2.0))])
    report = await job_report(workspace, job_in(workspace))
    assert report.learnt == 1
    assert "Learnt from 1 imported outcomes" in page(report)


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        (Mode.DNS, "the run ended with DNS"),
        (Mode.FAST, "not waited for"),
        (Mode.FULL, "Block lists"),
    ],
)
async def test_what_was_not_checked_is_said(workspace: Workspace, mode: Mode, words: str) -> None:
    report = await job_report(workspace, job_in(workspace, mode=mode))
    assert any(words in line for line in report.not_checked)
    assert any("1 rows have not been verified yet" in line for line in report.not_checked)


async def test_the_page_holds_everything_and_loads_nothing(workspace: Workspace) -> None:
    text = page(await job_report(workspace, job_in(workspace)), made_by="Agency & Sons")
    for words in (
        "leads.csv",
        "33.3 %",
        "Expected bounce rate",
        "Settings of the run",
        "&amp; Sons",
    ):
        assert words in text
    assert text.count("<svg") == 5
    for word in ("<script", "http-equiv", "src=", "url(", "@import", "<link"):
        assert word not in text


async def test_names_from_the_list_cannot_break_out_of_the_page(workspace: Workspace) -> None:
    nasty = '<script>alert("x")</script>'
    report = await job_report(workspace, job_in(workspace, name=nasty))
    text = page(replace(report, domains=(Bar(nasty, 3),)), title="", made_by=nasty)
    assert "<script" not in text
    HTMLParser().feed(text)


@pytest.mark.parametrize(
    "svg",
    [
        bars([Bar("a<b>&", 3, Status.VALID), Bar("x" * 90, 0)], 3),
        bars([], 0),
        columns([Bar("0-9", 1)]),
        columns([]),
        status_strip(StatusCounts(1, 2, 3, 4, 5, 6)),
        status_strip(StatusCounts()),
    ],
)
def test_charts_are_well_formed(svg: str) -> None:
    assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314 - our own text


@pytest.mark.parametrize(
    ("count", "total", "text"),
    [(0, 0, "0 %"), (0, 5, "0 %"), (1, 3, "33.3 %"), (1, 100_000, "< 0.1 %"), (5, 5, "100.0 %")],
)
def test_shares_are_told_as_people_read_them(count: int, total: int, text: str) -> None:
    assert share(count, total) == text


async def test_a_job_that_is_not_there_is_an_error(workspace: Workspace) -> None:
    with pytest.raises(KeyError):
        await job_report(workspace, 7)


def test_an_empty_report_is_a_page_too() -> None:
    empty = JobReport("", (), 0, 0, 0, 0, StatusCounts(), (), (), (), (), (), 0, (), ())
    assert "</html>" in page(empty)
