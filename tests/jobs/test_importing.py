"""What cleaning did is counted and can be undone; cells with several addresses lose nothing."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from app.files.hygiene import Rule
from app.files.lists import SheetSource
from app.files.target import ExportTarget, target_like
from app.jobs.transfer import (
    ExportPlan,
    ImportPlan,
    ImportReport,
    Several,
    export_list,
    import_again,
    import_counted,
    import_record,
    source_of,
)
from app.jobs.workspace import Workspace

MESSY = (
    "name,email\n"
    'A,"Ann <ann@a.example>"\n'
    "B, bob@b.example \n"
    'C,"cy@c.example; di@d.example"\n'
    "D,dan@d.example\n"
)


def plan_of(folder: Path, text: str = MESSY, name: str = "messy.csv") -> ImportPlan:
    path = folder / name
    path.write_bytes(text.encode())
    return ImportPlan((SheetSource(str(path)),), 1)


async def read_in(workspace: Workspace, plan: ImportPlan) -> ImportReport:
    return await import_counted(workspace, plan, lambda _: None, lambda: False)


def texts_of(workspace: Workspace, report: ImportReport) -> list[str]:
    rows = workspace.store.results.rows(report.job_id, range(1, report.rows + 1))
    return [row.text for row in rows]


async def test_each_rule_tells_how_often_it_changed_something(
    workspace: Workspace, tmp_path: Path
) -> None:
    report = await read_in(workspace, plan_of(tmp_path))
    assert report.cleaned.counts[Rule.DISPLAY_NAME] == 1
    assert report.cleaned.counts[Rule.SPACES] == 1
    assert report.several == report.cleaned.counts[Rule.SEVERAL] == 1
    assert report.cleaned.examples[Rule.SPACES] == [(" bob@b.example ", "bob@b.example")]


async def test_the_counts_stay_with_the_job(workspace: Workspace, tmp_path: Path) -> None:
    report = await read_in(workspace, plan_of(tmp_path))
    job = workspace.store.jobs.get(report.job_id)
    assert job is not None
    record = import_record(job)
    assert record is not None
    assert record.cleaned == dict(report.cleaned.counts)
    assert record.examples[Rule.DISPLAY_NAME] == [("Ann <ann@a.example>", "ann@a.example")]
    assert record.plan.address_column == 1


async def test_a_rule_is_undone_by_reading_again_without_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    before = await read_in(workspace, plan_of(tmp_path))
    job = workspace.store.jobs.get(before.job_id)
    assert job is not None
    record = import_record(job)
    assert record is not None
    plan = record.plan.without([Rule.DISPLAY_NAME])
    again = await import_again(workspace, before.job_id, plan, lambda _: None, lambda: False)
    assert texts_of(workspace, again)[0].startswith("Ann <")
    assert Rule.DISPLAY_NAME not in again.cleaned.counts
    assert [one.id for one in workspace.store.jobs.list()] == [again.job_id]


async def test_a_reading_that_is_called_off_leaves_the_job_of_before(
    workspace: Workspace, tmp_path: Path
) -> None:
    plan = plan_of(tmp_path)
    before = await read_in(workspace, plan)
    again = await import_again(workspace, before.job_id, plan, lambda _: None, lambda: True)
    assert again.job_id == 0
    assert [one.id for one in workspace.store.jobs.list()] == [before.job_id]


async def test_the_first_of_several_addresses_is_verified_and_the_cell_stays(
    workspace: Workspace, tmp_path: Path
) -> None:
    report = await read_in(workspace, plan_of(tmp_path))
    row = workspace.store.results.rows(report.job_id, [3])[0]
    assert (row.text, row.cells) == ("cy@c.example", ("C", "cy@c.example; di@d.example"))


async def test_several_addresses_become_rows_of_their_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    plan = plan_of(tmp_path)
    split = ImportPlan(plan.sources, 1, several=Several.SPLIT)
    report = await read_in(workspace, split)
    assert report.rows == 5
    rows = workspace.store.results.rows(report.job_id, range(1, 6))
    assert [row.cells for row in rows][2:] == [
        ("C", "cy@c.example"),
        ("C", "di@d.example"),
        ("D", "dan@d.example"),
    ]
    assert [row.number for row in rows][2:4] == [4, 4]


async def test_split_rows_keep_the_types_of_a_workbook(
    workspace: Workspace, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["id", "email"])
    sheet.append([7, "cy@c.example; di@d.example"])
    sheet.append([8, "ed@e.example"])
    path = tmp_path / "book.xlsx"
    book.save(path)
    plan = ImportPlan((SheetSource(str(path)),), 1, several=Several.SPLIT)
    report = await read_in(workspace, plan)
    job = workspace.store.jobs.get(report.job_id)
    assert job is not None
    source = source_of(job)
    assert source is not None
    target: ExportTarget = target_like(source, str(tmp_path / "out.xlsx"))
    await export_list(workspace, ExportPlan(job.id, target), lambda _: None, lambda: False)
    written = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert written is not None
    cells = [[cell.value for cell in row[:2]] for row in written.iter_rows(min_row=2)]
    assert cells == [[7, "cy@c.example"], [7, "di@d.example"], [8, "ed@e.example"]]
