"""Reports in, and what they do to verdicts and to the bounce estimates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.jobs.history import HistoryReport, import_reports
from app.jobs.runner import Runner
from app.jobs.transfer import fact_context
from app.jobs.workspace import Workspace
from app.mail.evidence import EventKind, PastEvent, PastVerdict
from app.mail.facts import fact
from app.mail.reason import Reason
from app.settings import NetworkSettings
from app.store.jobs import NewJob
from tests.fakes.asker import FakeAsker
from tests.fakes.results import new_row, result_of

LAB = NetworkSettings(allow_private=True, smtp_port=2525)
CSV = "email,event,date\n{}"


def put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


async def take(workspace: Workspace, path: Path, text: str) -> HistoryReport:
    return await import_reports(workspace, [put(path, text)], lambda _: None, lambda: False)


async def verified(workspace: Workspace, *texts: str) -> tuple[FakeAsker, list[Reason]]:
    jobs = workspace.store.jobs
    job_id = jobs.create(NewJob("job", headers=("email",)))
    jobs.add_rows(job_id, [new_row(number, text) for number, text in enumerate(texts, 1)])
    jobs.finish_import(job_id)
    asker = FakeAsker(clock=workspace.clock)
    await Runner(workspace, job_id, LAB, on_progress=lambda _: None, asker=lambda _: asker).run()
    found = [workspace.store.results.result(job_id, row) for row in range(1, len(texts) + 1)]
    return asker, [one.verdict.reason for one in found if one is not None]


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ("hard bounce", Reason.HISTORICAL_HARD_BOUNCE),
        ("complaint", Reason.HISTORICAL_COMPLAINT),
    ],
)
async def test_an_imported_event_decides_before_any_host_is_asked(
    workspace: Workspace, tmp_path: Path, event: str, reason: Reason
) -> None:
    await take(workspace, tmp_path / "r.csv", CSV.format(f"Ann@X.example,{event},2024-01-01\n"))
    asker, reasons = await verified(workspace, "ann@x.example")
    assert reasons == [reason]
    assert not asker.asked


async def test_an_imported_delivery_of_late_makes_an_address_valid(
    workspace: Workspace, tmp_path: Path
) -> None:
    at = workspace.clock() - 86_400
    await take(workspace, tmp_path / "r.csv", CSV.format(f"a@x.example,delivered,{at:.0f}\n"))
    asker, reasons = await verified(workspace, "a@x.example")
    assert reasons == [Reason.HISTORICAL_DELIVERY_CONFIRMED]
    assert not asker.asked


async def test_soft_bounces_and_unsubscribes_are_only_remembered(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = CSV.format("a@x.example,soft bounce,2024-01-01\nb@x.example,unsubscribed,2024-01-01\n")
    await take(workspace, tmp_path / "r.csv", text)
    asker, reasons = await verified(workspace, "a@x.example", "b@x.example")
    assert reasons == [Reason.MAILBOX_CONFIRMED, Reason.MAILBOX_CONFIRMED]
    assert asker.asked.total() == 2


async def test_lines_are_counted_and_importing_again_changes_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = CSV.format("a@gmail.com,hard,\na.b@gmail.com,hard,\nb@x.example,open,\nnobody,hard,\n")
    report = await take(workspace, tmp_path / "r.csv", text)
    assert (report.read, report.new, report.silent, report.undated) == (4, 2, 1, 2)
    assert report.count(EventKind.HARD_BOUNCE) == 2
    assert [(one.count, one.places) for one in report.misread] == [(1, ("r.csv, row 5",))]
    again = await import_reports(workspace, [tmp_path / "r.csv"], lambda _: None, lambda: False)
    assert again.new == 0


async def test_a_bounce_is_known_under_the_provider_s_other_spelling(
    workspace: Workspace, tmp_path: Path
) -> None:
    await take(workspace, tmp_path / "r.csv", CSV.format("a.b+x@gmail.com,hard,2024-01-01\n"))
    assert workspace.store.history.events_for(["ab@gmail.com"])


def outcomes(workspace: Workspace, bounced: int, delivered: int) -> None:
    """Remember catch-all verdicts, and what became of mail after them."""
    past = PastVerdict("catch_all", "accept_all", 10.0)
    names = [f"p{number}@x.example" for number in range(bounced + delivered)]
    workspace.store.history.add_verdicts([(name, past) for name in names])
    kinds = [EventKind.HARD_BOUNCE] * bounced + [EventKind.DELIVERED] * delivered
    pairs = zip(names, kinds, strict=True)
    workspace.store.history.add_events([(name, PastEvent(kind, 20.0)) for name, kind in pairs])


def test_the_user_s_own_bounces_move_the_estimates(workspace: Workspace) -> None:
    before = workspace.bounce_table().estimate(Reason.ACCEPT_ALL).probability
    outcomes(workspace, bounced=190, delivered=10)
    after = workspace.bounce_table().estimate(Reason.ACCEPT_ALL).probability
    assert before < 0.5 < after


def test_facts_of_exports_use_them_too(workspace: Workspace) -> None:
    result = result_of("a@x.example", Reason.ACCEPT_ALL)
    before = fact(result, "deliverability", fact_context(workspace))
    outcomes(workspace, bounced=190, delivered=10)
    after = fact(result, "deliverability", fact_context(workspace))
    assert isinstance(before, int | float)
    assert isinstance(after, int | float)
    assert after < before


def test_estimates_are_made_again_only_when_events_change(workspace: Workspace) -> None:
    table = workspace.bounce_table()
    assert workspace.bounce_table() is table
    workspace.store.history.add_events([("a@x.example", PastEvent(EventKind.DELIVERED, 1.0))])
    fresh: Callable[[], object] = workspace.bounce_table
    assert fresh() is not table


async def test_a_folder_of_reports_is_one_source(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "bounces"
    folder.mkdir()
    for name in ("a", "b"):
        put(folder / f"{name}.csv", CSV.format(f"{name}@x.example,hard,2024-01-01\n"))
    put(folder / "notes.doc", "not a report")
    report = await import_reports(workspace, [folder], lambda _: None, lambda: False)
    assert report.new == 2
    assert [one.name for one in workspace.store.history.event_sources()] == ["bounces"]
