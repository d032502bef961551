"""A run looks addresses up in breaches only if it may, and says why a count is missing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from keyring.backends import null

from app.files.target import ExportTarget
from app.hosted.keys import KeyStore, environment_name
from app.jobs.breach_look import NO_KEY, BreachKey, find_key
from app.jobs.transfer import ExportPlan, export_list
from app.jobs.workspace import Workspace
from app.mail.domain import MailRoute
from app.mail.evidence import Evidence
from app.settings import Mode
from app.store.jobs import JobState
from app.verify.breaches import Breaches
from tests.cli.test_clean import rows_of
from tests.fakes.asker import GREY, OK, FakeAsker
from tests.fakes.results import facts_of
from tests.jobs.conftest import LAB
from tests.jobs.runs import Run, run_of
from tests.verify.fake_http import FakeHttp

KEY = "0123456789abcdef0123456789abcdef"
WANTED = replace(LAB, check_breaches=True)
JO = "/breachedaccount/jo%40a.example"


@pytest.fixture
async def http() -> AsyncIterator[FakeHttp]:
    async with FakeHttp({JO: [(200, '[{"Name":"A"},{"Name":"B"}]')]}) as made:
        yield made


@pytest.fixture(autouse=True)
def keys(workspace: Workspace) -> KeyStore:
    """Give the workspace a key, away from this machine's own keyring."""
    workspace.keys = KeyStore({environment_name("haveibeenpwned"): KEY})
    return workspace.keys


def evidence_of(run: Run, row: int) -> Evidence:
    result = run.workspace.store.results.result(run.job_id, row)
    assert result is not None
    return result.evidence


async def looked_up(
    workspace: Workspace, http: FakeHttp, texts: list[str], asker: FakeAsker | None = None
) -> Run:
    """Run a list whose addresses are looked up at the fake service."""
    asker = asker or FakeAsker()
    asker.breach_service = Breaches(http.url, KEY)
    run = run_of(workspace, texts, asker, WANTED)
    assert await run.go() is JobState.DONE
    await asker.breach_service.aclose()
    return run


async def test_counts_come_out_in_the_full_layout(workspace: Workspace, http: FakeHttp) -> None:
    run = await looked_up(workspace, http, ["jo@a.example", "al@a.example", "broken"])
    path = workspace.data_dir / "out.csv"
    plan = ExportPlan(run.job_id, ExportTarget(str(path)), "full")
    await export_list(workspace, plan, lambda _: None, lambda: False)
    told = [(row["breach_found"], row["breach_count"]) for row in rows_of(path)]
    assert told == [("true", "2"), ("false", "0"), ("", "")]


async def test_nobody_is_asked_unless_the_user_wants_it(
    workspace: Workspace, http: FakeHttp
) -> None:
    asker = FakeAsker(breach_service=Breaches(http.url, KEY))
    run = run_of(workspace, ["jo@a.example"], asker)
    await run.go()
    assert http.asked == []
    assert "breaches: off" in evidence_of(run, 1).not_checked
    assert await find_key(workspace, LAB) == BreachKey()


async def test_the_fast_mode_says_that_it_does_not_look(workspace: Workspace) -> None:
    run = run_of(workspace, ["jo@a.example"], FakeAsker(), replace(WANTED, mode=Mode.FAST))
    await run.go()
    assert "breaches: mode fast" in evidence_of(run, 1).not_checked


async def test_without_a_key_the_run_goes_on_and_says_so(workspace: Workspace) -> None:
    workspace.keys = KeyStore({environment_name("haveibeenpwned"): "no key at all"})
    assert "is no key" in (await find_key(workspace, WANTED)).problem
    workspace.keys = KeyStore({}, backend=null.Keyring())
    run = run_of(workspace, ["jo@a.example"], FakeAsker(), WANTED)
    assert await run.go() is JobState.DONE
    assert run.reasons() == ["mailbox_confirmed"]
    assert run.seen[-1].message == NO_KEY
    assert evidence_of(run, 1).reputation.breach_count is None
    assert "breaches: service cannot be used" in evidence_of(run, 1).not_checked


async def test_a_refused_key_is_tried_once(workspace: Workspace, http: FakeHttp) -> None:
    for name in "abc":
        http.pages[f"/breachedaccount/jo%40{name}.example"] = [(401, "")]
    run = await looked_up(workspace, http, ["jo@a.example", "jo@b.example", "jo@c.example"])
    assert len(http.asked) == 1
    assert "refuses the key" in run.seen[-1].message
    assert run.reasons() == ["mailbox_confirmed"] * 3


async def test_no_answer_is_not_taken_for_none(workspace: Workspace, http: FakeHttp) -> None:
    http.pages[JO] = [(500, "")]
    run = await looked_up(workspace, http, ["jo@a.example"])
    evidence = evidence_of(run, 1)
    assert evidence.reputation.breach_count is None
    assert "breaches: no answer" in evidence.not_checked


async def test_who_is_asked_again_is_not_looked_up_again(
    workspace: Workspace, http: FakeHttp
) -> None:
    asker = FakeAsker(replies={"a.example": [GREY, OK]})
    run = await looked_up(workspace, http, ["jo@a.example"], asker)
    assert (run.asker.asked["jo@a.example"], len(http.asked)) == (2, 1)
    assert evidence_of(run, 1).reputation.breach_count == 2


async def test_an_address_at_a_domain_without_mail_is_told_nobody(
    workspace: Workspace, http: FakeHttp
) -> None:
    gone = facts_of("gone.example", route=MailRoute.NO_DOMAIN)
    asker = FakeAsker(facts={"gone.example": gone})
    run = await looked_up(workspace, http, ["jo@gone.example"], asker)
    assert http.asked == []
    assert "breaches: the domain has no mail host" in evidence_of(run, 1).not_checked
