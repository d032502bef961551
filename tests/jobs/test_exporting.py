"""An export chooses rows, splits them, and tells what it would write; nothing is lost."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from app.files.lists import ListError
from app.files.target import target_like
from app.jobs.runner import Runner
from app.jobs.transfer import (
    ExportPlan,
    ExportReport,
    Keep,
    Match,
    Preset,
    Split,
    export_list,
    mark_duplicates,
    preview_export,
    source_of,
)
from app.jobs.workspace import Workspace
from app.mail.reason import Reason
from app.store.filters import RowFilter
from tests.fakes.asker import GREY, OK, FakeAsker
from tests.jobs.conftest import LAB
from tests.jobs.test_transfer import files_in, imported, written

LIST = (
    "name,email,city\n"
    "Jo,jo@a.example,\n"
    "No,no@a.example,\n"
    "Jo 2,JO@a.example,Rome\n"
    "All,al@all.example,\n"
    "Grey,gi@grey.example,\n"
    ",,\n"
    "Jo 3,jo@a.example,\n"
    ",,\n"
    "Di,di@gmail.com,\n"
    "Di dot,d.i+x@gmail.com,Bonn\n"
)


async def cleaned(workspace: Workspace, folder: Path, text: str = LIST) -> int:
    job_id = await imported(workspace, written(folder, text))
    asker = FakeAsker(
        clock=workspace.clock, decoys={"all.example": OK}, replies={"grey.example": [GREY]}
    )
    network = LAB.__class__(allow_private=True, smtp_port=2525, wait_s=0)
    runner = Runner(workspace, job_id, network, on_progress=lambda _: None, asker=lambda _: asker)
    await runner.run()
    return job_id


def plan_to(workspace: Workspace, job_id: int, path: Path, **wanted: object) -> ExportPlan:
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    source = source_of(job)
    assert source is not None
    return ExportPlan(job_id, target_like(source, str(path)), **wanted)  # type: ignore[arg-type]  # named by each test


async def export(workspace: Workspace, job_id: int, path: Path, **wanted: object) -> ExportReport:
    plan = plan_to(workspace, job_id, path, **wanted)
    return await export_list(workspace, plan, lambda _: None, lambda: False)


def names_in(path: Path) -> list[str]:
    with path.open(newline="", encoding="utf-8") as file:
        return [row["name"] for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    ("preset", "names"),
    [
        (Preset.SAFE, ["Jo", "Jo 2", "Jo 3", "Di", "Di dot"]),
        (Preset.SAFE_AND_CATCH_ALL, ["Jo", "Jo 2", "All", "Jo 3", "Di", "Di dot"]),
        (Preset.NOT_INVALID, ["Jo", "Jo 2", "All", "Grey", "Jo 3", "Di", "Di dot"]),
        (Preset.SECOND_LOOK, ["All", "Grey"]),
    ],
)
async def test_a_preset_chooses_rows(
    workspace: Workspace, tmp_path: Path, preset: Preset, names: list[str]
) -> None:
    job_id = await cleaned(workspace, tmp_path)
    await export(workspace, job_id, tmp_path / "out.csv", preset=preset)
    assert names_in(tmp_path / "out.csv") == names


async def test_rows_are_chosen_by_reason_and_score(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await cleaned(workspace, tmp_path)
    wanted = RowFilter(reasons=frozenset({Reason.GREYLISTED, Reason.MAILBOX_NOT_FOUND}))
    await export(workspace, job_id, tmp_path / "out.csv", wanted=wanted)
    assert names_in(tmp_path / "out.csv") == ["No", "Grey"]
    await export(workspace, job_id, tmp_path / "low.csv", wanted=RowFilter(score_max=0))
    assert "No" in names_in(tmp_path / "low.csv")


@pytest.mark.parametrize(
    ("keep", "match", "kept", "dropped"),
    [
        (Keep.FIRST, Match.CASE, ["Jo", "Di", "Di dot"], ["Jo 2", "Jo 3"]),
        (Keep.LAST, Match.CASE, ["Jo 3", "Di", "Di dot"], ["Jo", "Jo 2"]),
        (Keep.FULLEST, Match.CASE, ["Jo 2", "Di", "Di dot"], ["Jo", "Jo 3"]),
        (Keep.FIRST, Match.EXACT, ["Jo", "Jo 2", "Di", "Di dot"], ["Jo 3"]),
        (Keep.FULLEST, Match.MAILBOX, ["Jo 2", "Di dot"], ["Jo", "Jo 3", "Di"]),
    ],
)
async def test_one_row_of_several_stays_and_the_others_lie_beside(
    workspace: Workspace,
    tmp_path: Path,
    keep: Keep,
    match: Match,
    kept: list[str],
    dropped: list[str],
) -> None:
    job_id = await cleaned(workspace, tmp_path)
    report = await export(
        workspace, job_id, tmp_path / "out.csv", preset=Preset.SAFE, keep=keep, match=match
    )
    assert names_in(tmp_path / "out.csv") == kept
    assert names_in(tmp_path / "out_duplicates.csv") == dropped
    assert (report.rows, report.duplicates) == (len(kept), len(dropped))


async def test_rows_without_an_address_are_duplicates_of_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    job_id = await cleaned(workspace, tmp_path)
    await export(workspace, job_id, tmp_path / "out.csv", keep=Keep.FIRST)
    assert names_in(tmp_path / "out.csv").count("") == 2


async def test_duplicates_can_be_marked_for_a_look(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await cleaned(workspace, tmp_path)
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    assert mark_duplicates(workspace, job, Keep.FIRST) == [3, 7]
    marks = [row.mark for row in workspace.store.results.rows(job_id, range(1, 8))]
    assert marks == [0, 0, 2, 0, 0, 0, 2]


async def test_a_file_for_each_status(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await cleaned(workspace, tmp_path)
    report = await export(workspace, job_id, tmp_path / "out.csv", split=Split.STATUS)
    assert {Path(one.path).name: one.rows for one in report.files} == {
        "out_valid.csv": 5,
        "out_invalid.csv": 3,
        "out_catch_all.csv": 1,
        "out_unknown.csv": 1,
    }
    assert names_in(tmp_path / "out_catch_all.csv") == ["All"]
    assert not (tmp_path / "out.csv").exists()


async def test_a_sheet_for_each_status(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await cleaned(workspace, tmp_path)
    await export(workspace, job_id, tmp_path / "out.xlsx", split=Split.SHEETS)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert set(book.sheetnames) >= {"valid", "invalid", "catch_all", "unknown"}
    assert book["catch_all"]["A2"].value == "All"


async def test_only_a_workbook_has_sheets(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await cleaned(workspace, tmp_path)
    before = files_in(tmp_path)
    with pytest.raises(ListError, match="xlsx"):
        await export(workspace, job_id, tmp_path / "out.csv", split=Split.SHEETS)
    assert files_in(tmp_path) == before


async def test_parts_are_of_about_the_same_length(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await cleaned(workspace, tmp_path)
    report = await export(workspace, job_id, tmp_path / "out.csv", parts=3)
    assert [one.rows for one in report.files] == [4, 3, 3]
    names = [name for n in (1, 2, 3) for name in names_in(tmp_path / f"out_{n}.csv")]
    assert len(names) == 10
    assert names[-1] == "Di dot"


async def test_a_sample_has_so_many_rows_in_list_order(
    workspace: Workspace, tmp_path: Path
) -> None:
    job_id = await cleaned(workspace, tmp_path)
    report = await export(
        workspace, job_id, tmp_path / "out.csv", sample=3, seed=1, preset=Preset.NOT_INVALID
    )
    assert report.rows == 3
    every = ["Jo", "Jo 2", "All", "Grey", "Jo 3", "Di", "Di dot"]
    found = names_in(tmp_path / "out.csv")
    assert found == [name for name in every if name in found]


async def test_an_export_that_is_called_off_leaves_no_part_behind(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = "name,email,city\n" + "".join(f"N{n},n{n}@a.example,\n" for n in range(3000))
    job_id = await imported(workspace, written(tmp_path, text))
    before = files_in(tmp_path)
    plan = plan_to(workspace, job_id, tmp_path / "out.csv", parts=6)
    report = await export_list(workspace, plan, lambda _: None, (tmp_path / "out_2.csv").exists)
    assert report.rows == 0
    assert files_in(tmp_path) == before


async def test_count_and_bounces_are_told_before_anything_is_written(
    workspace: Workspace, tmp_path: Path
) -> None:
    job_id = await cleaned(workspace, tmp_path)
    before = files_in(tmp_path)
    safe = await preview_export(
        workspace, plan_to(workspace, job_id, tmp_path / "out.csv", preset=Preset.SAFE)
    )
    risky = await preview_export(workspace, plan_to(workspace, job_id, tmp_path / "out.csv"))
    assert (safe.rows, safe.forecast.count) == (5, 5)
    assert risky.rows == 10
    assert 0 < safe.forecast.rate < risky.forecast.rate < 1
    assert files_in(tmp_path) == before


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("out.csv", {}),
        ("out_duplicates.csv", {"keep": Keep.FIRST}),
        ("out_valid.csv", {"split": Split.STATUS}),
        ("out_2.csv", {"parts": 3}),
    ],
)
async def test_the_list_itself_is_never_written_over(
    workspace: Workspace, tmp_path: Path, source: str, wanted: dict[str, object]
) -> None:
    job_id = await cleaned(workspace, tmp_path)
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    (path,) = map(Path, job.sources)
    (tmp_path / "other").mkdir()
    (tmp_path / source).symlink_to(path)
    with pytest.raises(ListError, match="the list itself"):
        await export(workspace, job_id, tmp_path / "other" / ".." / "out.csv", **wanted)
    assert path.read_text(encoding="utf-8") == LIST
    assert files_in(tmp_path / "other") == set()
