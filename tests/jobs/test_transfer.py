"""Lists come in whole and go out whole, their own cells untouched."""

from __future__ import annotations

import asyncio
import csv
from pathlib import Path

import pytest

from app.files.lists import ListError, SheetSource
from app.files.sheet import inspect
from app.files.target import ExportTarget, target_like
from app.jobs.redecide import redecide
from app.jobs.runner import Runner
from app.jobs.transfer import (
    ExportPlan,
    ImportPlan,
    TransferProgress,
    export_list,
    import_list,
    source_of,
)
from app.jobs.workspace import Rules, Workspace
from app.mail.reason import Reason, Status
from app.settings import Settings
from tests.fakes.asker import FakeAsker
from tests.jobs.conftest import LAB

LEADS = (
    "Name;E-mail;ZIP\r\n"
    "Jo;jo@a.example;00123\r\n"
    '"Al, the ""first""";  AL@A.example ;=1+1\r\n'
    ";;\r\n"
    "Jo again;jo@a.example;7\r\n"
    "No;no@a.example\r\n"
)


def written(folder: Path, text: str = LEADS, name: str = "leads.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


async def imported(workspace: Workspace, *paths: Path, column: int = 1) -> int:
    plan = ImportPlan(tuple(SheetSource(str(path)) for path in paths), column)
    return await import_list(workspace, plan, lambda _: None, lambda: False)


async def cleaned(workspace: Workspace, path: Path) -> int:
    job_id = await imported(workspace, path)
    asker = FakeAsker(clock=workspace.clock)
    await Runner(workspace, job_id, LAB, on_progress=lambda _: None, asker=lambda _: asker).run()
    return job_id


def plan_to(workspace: Workspace, job_id: int, path: Path, **wanted: object) -> ExportPlan:
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    source = source_of(job)
    assert source is not None
    return ExportPlan(job_id, target_like(source, str(path)), **wanted)  # type: ignore[arg-type]  # named by each test


async def test_every_row_of_a_file_becomes_a_row(workspace: Workspace, tmp_path: Path) -> None:
    told: list[TransferProgress] = []
    plan = ImportPlan((SheetSource(str(written(tmp_path))),), 1)
    job_id = await import_list(workspace, plan, told.append, lambda: False)
    await asyncio.sleep(0)
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    assert (job.name, job.headers) == ("leads.csv", ("Name", "E-mail", "ZIP"))
    assert (job.rows, job.mailboxes) == (5, 4)
    assert told[-1].done_rows == 5
    texts = [row.text for row in workspace.store.results.rows(job_id, range(1, 6))]
    assert texts[1].lower() == "al@a.example"


async def test_an_export_leaves_the_users_columns_byte_for_byte(
    workspace: Workspace, tmp_path: Path
) -> None:
    job_id = await cleaned(workspace, written(tmp_path))
    out = tmp_path / "out.csv"
    report = await export_list(
        workspace, plan_to(workspace, job_id, out), lambda _: None, lambda: False
    )
    assert (report.path, report.rows) == (out, 5)
    lines = out.read_bytes().decode().split("\r\n")
    for before, after in zip(LEADS.split("\r\n")[:-2], lines, strict=False):
        assert after.startswith(before)
    assert lines[0] == "Name;E-mail;ZIP;status;sub_status;score;reason;did_you_mean"
    assert lines[1].startswith("Jo;jo@a.example;00123;valid;mailbox_confirmed;")
    assert lines[3].startswith(";;;invalid;failed_syntax_check;")
    assert lines[5].startswith("No;no@a.example;;invalid;mailbox_not_found;")


async def test_chosen_statuses_alone_are_written(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await cleaned(workspace, written(tmp_path))
    out = tmp_path / "out.csv"
    plan = plan_to(workspace, job_id, out, statuses=frozenset({Status.VALID}))
    report = await export_list(workspace, plan, lambda _: None, lambda: False)
    rows = list(csv.reader(out.read_text().splitlines(), delimiter=";"))
    assert report.rows == 3
    assert [row[0] for row in rows[1:]] == ["Jo", 'Al, the "first"', "Jo again"]


async def test_pending_rows_go_out_with_empty_verdicts(
    workspace: Workspace, tmp_path: Path
) -> None:
    job_id = await imported(workspace, written(tmp_path))
    out = tmp_path / "out.csv"
    await export_list(workspace, plan_to(workspace, job_id, out), lambda _: None, lambda: False)
    assert out.read_text().splitlines()[1] == "Jo;jo@a.example;00123;;;;;"


async def test_the_full_layout_has_its_columns(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await cleaned(workspace, written(tmp_path))
    out = tmp_path / "out.csv"
    plan = plan_to(workspace, job_id, out, layout="full")
    await export_list(workspace, plan, lambda _: None, lambda: False)
    rows = list(csv.DictReader(out.read_text().splitlines(), delimiter=";"))
    assert rows[0]["smtp_response_code"] == "250"
    assert rows[0]["mx_record"] == "mx.a.example"


async def test_a_cancelled_export_leaves_no_file(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await imported(workspace, written(tmp_path))
    before = files_in(tmp_path)
    plan = plan_to(workspace, job_id, tmp_path / "out.csv")
    report = await export_list(workspace, plan, lambda _: None, lambda: True)
    assert report.rows == 0
    assert files_in(tmp_path) == before


async def test_a_cancelled_import_leaves_no_job(workspace: Workspace, tmp_path: Path) -> None:
    plan = ImportPlan((SheetSource(str(written(tmp_path))),), 1)
    assert await import_list(workspace, plan, lambda _: None, lambda: True) == 0
    assert workspace.store.jobs.list() == []


async def test_a_list_without_rows_is_refused_and_leaves_no_job(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = written(tmp_path, "Name,E-mail\r\n")
    with pytest.raises(ListError, match=r"leads\.csv"):
        await imported(workspace, path)
    assert workspace.store.jobs.list() == []


async def test_an_unknown_layout_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    job_id = await imported(workspace, written(tmp_path))
    plan = ExportPlan(job_id, ExportTarget(str(tmp_path / "o.csv")), layout="nope")
    with pytest.raises(ListError, match="nope"):
        await export_list(workspace, plan, lambda _: None, lambda: False)


async def test_several_files_become_one_list_that_names_its_sources(
    workspace: Workspace, tmp_path: Path
) -> None:
    one = written(tmp_path, "Name,E-mail\nJo,jo@a.example\n", "one.csv")
    two = written(tmp_path, "e-mail,City\njo@a.example,Rome\nal@a.example,Bonn\n", "two.csv")
    job_id = await imported(workspace, one, two)
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    assert job.headers == ("Name", "E-mail", "City", "Source file")
    assert (job.rows, job.mailboxes) == (3, 2)
    cells = [row.cells for row in workspace.store.results.rows(job_id, [1, 2, 3])]
    assert cells == [
        ("Jo", "jo@a.example", "", "one.csv"),
        ("", "jo@a.example", "Rome", "two.csv"),
        ("", "al@a.example", "Bonn", "two.csv"),
    ]


async def test_address_columns_become_one_whatever_they_are_called(
    workspace: Workspace, tmp_path: Path
) -> None:
    one = written(tmp_path, "Name,E-mail\nJo,jo@a.example\n", "one.csv")
    two = written(tmp_path, "City;Your address\nRome;al@a.example\n", "two.csv")
    three = written(tmp_path, "bo@a.example\nmo@a.example\n", "three.txt")
    job_id = await imported(workspace, one, two, three)
    rows = workspace.store.results.rows(job_id, [1, 2, 3, 4])
    assert [row.text for row in rows] == [
        "jo@a.example",
        "al@a.example",
        "bo@a.example",
        "mo@a.example",
    ]
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    assert job.headers == ("Name", "E-mail", "City", "Source file")


async def test_a_list_without_addresses_among_several_is_named(
    workspace: Workspace, tmp_path: Path
) -> None:
    one = written(tmp_path, "Name,E-mail\nJo,jo@a.example\n", "one.csv")
    two = written(tmp_path, "Name,City\nAl,Rome\nBo,Bonn\n", "two.csv")
    with pytest.raises(ListError, match=r"two\.csv: no column holds addresses.*'E-mail'"):
        await imported(workspace, one, two)


async def test_spellings_of_one_mailbox_can_count_as_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = written(tmp_path, "email\nj.o+x@gmail.com\njo@gmail.com\n")
    plan = ImportPlan((SheetSource(str(path)),), 0, fold=True)
    job_id = await import_list(workspace, plan, lambda _: None, lambda: False)
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    assert job.mailboxes == 1


async def test_other_weights_change_scores_without_asking_anyone(
    workspace: Workspace, tmp_path: Path
) -> None:
    job_id = await cleaned(workspace, written(tmp_path))
    before = workspace.store.results.rows(job_id, [1])[0]
    assert await redecide(workspace, job_id, lambda _: None, lambda: False) == 0
    changed = Settings(network=LAB, weights={"mailbox_confirmed": 1})
    other = Workspace(workspace.store, changed, Rules.load(changed), data_dir=workspace.data_dir)
    assert await redecide(other, job_id, lambda _: None, lambda: False) == 2
    after = workspace.store.results.rows(job_id, [1])[0]
    assert after.reason is Reason.MAILBOX_CONFIRMED
    assert (after.score or 0) < (before.score or 0)
    assert len(workspace.store.history.verdicts_for(["jo@a.example"])["jo@a.example"]) == 1


async def test_three_hundred_thousand_rows_come_in(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("w", newline="") as file:
        file.write("id,email,name\r\n")
        file.writelines(f"{n},u{n % 290_000}@d{n % 997}.example,N\r\n" for n in range(300_000))
    assert inspect(str(path)).address_column == 1
    job_id = await imported(workspace, path)
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    assert (job.rows, job.mailboxes) == (
        300_000,
        len({(n % 290_000, n % 997) for n in range(300_000)}),
    )
    assert workspace.store.results.rows(job_id, [300_000])[0].cells[0] == "299999"
