"""The runner: what is known already, who may run a job, and hosts that are slow."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.jobs.runner import JobBusyError
from app.jobs.workspace import Workspace
from app.mail.address import Address
from app.mail.domain import DomainFacts
from app.mail.evidence import Decoy, EventKind, PastEvent, ProbeEnd
from app.mail.reason import Status
from app.settings import NetworkSettings
from app.store.connections import StoreError
from app.store.jobs import JobState
from app.store.lock import JobLock
from app.verify.asking import Finding
from app.verify.preflight import PreflightReport
from tests.fakes.asker import GREY, NO_SUCH, OK, FakeAsker
from tests.jobs.conftest import LAB
from tests.jobs.runs import Run, run_of


async def test_suppressed_and_bounced_addresses_are_left_in_peace(workspace: Workspace) -> None:
    history = workspace.store.history
    history.add_suppression_list("customers", ["jo@a.example"])
    bounce = PastEvent(EventKind.HARD_BOUNCE, workspace.clock(), "mailchimp.csv")
    history.add_events([("al@a.example", bounce)])
    asker = FakeAsker()
    run = run_of(workspace, ["jo@a.example", "al@a.example", "ed@a.example"], asker)
    await run.go()
    assert run.reasons() == ["suppressed", "historical_hard_bounce", "mailbox_confirmed"]
    assert list(asker.asked) == ["ed@a.example"]


async def test_a_fresh_result_is_used_again(workspace: Workspace) -> None:
    asker = FakeAsker()
    await run_of(workspace, ["jo@a.example", "no@a.example"], asker).go()
    again = run_of(workspace, ["jo@a.example", "no@a.example", "new@a.example"], asker)
    await again.go()
    assert again.reasons() == ["mailbox_confirmed", "mailbox_not_found", "mailbox_confirmed"]
    assert asker.asked == {"jo@a.example": 1, "no@a.example": 1, "new@a.example": 1}
    result = workspace.store.results.result(again.job_id, 1)
    assert result is not None
    assert result.evidence.source == "cache"


async def test_a_domains_decoy_is_remembered_and_handed_on(workspace: Workspace) -> None:
    asker = FakeAsker(decoys={"all.example": OK})
    run = run_of(workspace, ["jo@all.example"], asker)
    await run.go()
    again = run_of(workspace, ["al@all.example"], asker)
    await again.go()
    assert run.reasons() == again.reasons() == ["accept_all"]
    first, second = asker.decoys_given
    assert first is None
    assert second is not None
    assert second.reply == OK


async def test_a_greylisted_decoy_is_not_remembered(workspace: Workspace) -> None:
    asker = FakeAsker(decoys={"a.example": GREY})
    await run_of(workspace, ["jo@a.example"], asker, replace(LAB, wait_s=0)).go()
    await run_of(workspace, ["al@a.example"], asker, replace(LAB, wait_s=0)).go()
    assert asker.decoys_given == [None, None]


async def test_one_domains_mailboxes_go_in_units_the_first_alone(workspace: Workspace) -> None:
    asker = FakeAsker()
    await run_of(workspace, [f"u{n}@big.example" for n in range(150)], asker).go()
    assert asker.sizes[0] == 20
    assert sum(asker.sizes) == 150
    assert asker.decoys_given[0] is None
    assert all(decoy is not None for decoy in asker.decoys_given[1:])


async def test_no_more_connections_than_set(workspace: Workspace) -> None:
    asker = FakeAsker()
    asker.gate.clear()  # whoever began is held, so that all who may are under way at once
    texts = [f"u@d{n}.example" for n in range(60)]
    run = run_of(workspace, texts, asker, replace(LAB, max_connections=4))
    async with asyncio.timeout(20), asyncio.TaskGroup() as tasks:
        going = tasks.create_task(run.go())
        while asker.under_way < 4:  # noqa: ASYNC110  the fake keeps a count, not an event
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.3)  # time in which a fifth would begin
        assert asker.under_way == 4
        asker.gate.set()
    assert going.result() is JobState.DONE
    assert asker.most_under_way == 4


async def test_a_job_that_another_process_works_on_is_busy(workspace: Workspace) -> None:
    run = run_of(workspace, ["jo@a.example"], FakeAsker())
    lock = JobLock(workspace.store.path, run.job_id)
    try:
        with pytest.raises(JobBusyError):
            await run.go()
    finally:
        lock.release()


async def test_a_store_that_cannot_be_written_is_said(workspace: Workspace) -> None:
    run = run_of(workspace, ["jo@a.example"], FakeAsker())

    def fail(*args: object, **kwargs: object) -> None:
        raise StoreError("disk full")

    workspace.store.results.save = fail  # type: ignore[method-assign]  # a full disk
    with pytest.raises(StoreError, match="disk full"):
        await run.go()


async def test_a_job_that_is_not_there_is_said(workspace: Workspace) -> None:
    with pytest.raises(KeyError):
        await Run(workspace, 99, FakeAsker()).go()


async def test_no_mailbox_is_refused_by_a_temporary_reply(workspace: Workspace) -> None:
    asker = FakeAsker(replies={"a.example": [type(NO_SUCH)(450, "4.1.1 User unknown")]})
    run = run_of(workspace, ["jo@a.example"], asker, replace(LAB, wait_s=0))
    await run.go()
    assert workspace.store.results.rows(run.job_id, [1])[0].status is Status.UNKNOWN


async def test_whom_a_slow_host_left_no_time_for_gets_another_turn(workspace: Workspace) -> None:
    class SlowAsker(FakeAsker):
        """A host that answers seven addresses before the time is over."""

        def _finding(self, facts: DomainFacts, address: Address, decoy: Decoy | None) -> Finding:
            found = super()._finding(facts, address, decoy)
            turn = sum(self.asked.values()) % 20
            late = replace(found.probe, end=ProbeEnd.DEADLINE, rcpt=None)
            return found if 1 <= turn <= 7 else replace(found, probe=late)

    run = run_of(workspace, [f"u{n}@slow.example" for n in range(20)], SlowAsker())
    assert await run.go() is JobState.DONE
    assert run.reasons().count("mailbox_confirmed") > 7
    assert max(run.asker.asked.values()) <= 4


async def test_a_slow_host_that_answers_nobody_is_not_asked_for_ever(workspace: Workspace) -> None:
    asker = FakeAsker(ends={"slow.example": ProbeEnd.DEADLINE})
    run = run_of(workspace, ["jo@slow.example"], asker)
    await run.go()
    assert run.reasons() == ["timeout_exceeded"]
    assert asker.asked["jo@slow.example"] == 1


async def test_a_stop_cuts_the_preflight_short(workspace: Workspace) -> None:
    class Pondering(FakeAsker):
        """A preflight that takes for ever."""

        async def preflight(self) -> PreflightReport:
            run.runner.interrupt()
            await asyncio.Event().wait()
            raise AssertionError

    run = run_of(workspace, ["jo@a.example"], Pondering(), NetworkSettings())
    assert await run.go() is JobState.PAUSED
    assert not run.asker.asked
