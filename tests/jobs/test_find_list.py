"""The finder over a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.files.sheet import inspect
from app.files.target import target_like
from app.jobs.find_list import FindPlan, FindReport, domain_in, find_list
from app.jobs.workspace import Workspace
from app.mail.reply import Reply
from tests.fakes.asker import FakeAsker


@pytest.mark.parametrize(
    ("cell", "domain"),
    [
        ("example.com", "example.com"),
        (" https://www.Example.com/about?x=1 ", "example.com"),
        ("http://shop.example.com:8080", "shop.example.com"),
        ("ann@example.com", "example.com"),
        ("www.example.com.", "example.com"),
        ("", ""),
    ],
)
def test_a_domain_is_read_from_what_people_write(cell: str, domain: str) -> None:
    assert domain_in(cell) == domain


def plan_of(folder: Path, text: str) -> FindPlan:
    path = folder / "people.csv"
    path.write_text(text, encoding="utf-8")
    source = inspect(str(path)).source
    return FindPlan(source, 0, 1, 2, target_like(source, str(folder / "out.csv")))


def lines_of(plan: FindPlan) -> list[str]:
    return Path(plan.target.path).read_text(encoding="utf-8").splitlines()


async def test_people_of_one_domain_share_what_its_decoy_learnt(
    workspace: Workspace, tmp_path: Path
) -> None:
    asker = FakeAsker(clock=workspace.clock, decoys={"x.example": Reply(250, "2.1.5 Ok")})
    plan = plan_of(tmp_path, "first,last,domain\nAnn,Lee,x.example\nBob,Ray,x.example\n")
    report = await find_list(workspace, plan, lambda _: None, lambda: False, asker=asker)
    assert report == FindReport(rows=2, found=0, likely=2, unasked=0)
    assert [decoy is None for decoy in asker.decoys_given] == [True, False]
    assert asker.is_closed


async def test_whoever_stops_gets_every_row(workspace: Workspace, tmp_path: Path) -> None:
    asker = FakeAsker(clock=workspace.clock)
    plan = plan_of(tmp_path, "first,last,domain\nAnn,Lee,x.example\nBob,Ray,y.example\n")
    report = await find_list(workspace, plan, lambda _: None, lambda: True, asker=asker)
    assert (report.rows, report.unasked) == (2, 2)
    assert not asker.asked
    assert lines_of(plan)[1:] == ["Ann,Lee,x.example,,,,", "Bob,Ray,y.example,,,,"]
