"""A run asks each mailbox once, keeps what it finds and says how far it has got."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.jobs.progress import Progress, WaitKind
from app.jobs.workspace import Workspace
from app.mail.domain import MailRoute
from app.mail.evidence import ProbeEnd
from app.mail.reason import Reason
from app.settings import Mode, NetworkSettings, network_from_json
from app.store.jobs import JobState
from app.verify.port_check import PortState
from tests.fakes.asker import BANNED, GREY, OK, FakeAsker
from tests.fakes.results import facts_of
from tests.jobs.conftest import LAB
from tests.jobs.runs import Run, run_of


async def test_every_row_gets_its_verdict_and_every_mailbox_is_asked_once(
    workspace: Workspace,
) -> None:
    texts = ["jo@a.example", "no@a.example", "", "JO@a.example", "broken", "jo@b.example"]
    run = run_of(workspace, texts, FakeAsker())
    assert await run.go() is JobState.DONE
    assert run.reasons() == [
        "mailbox_confirmed",
        "mailbox_not_found",
        "failed_syntax_check",
        "mailbox_confirmed",
        "failed_syntax_check",
        "mailbox_confirmed",
    ]
    assert run.asker.asked == {"jo@a.example": 1, "no@a.example": 1, "jo@b.example": 1}
    assert run.asker.is_closed


async def test_progress_ends_with_everything_done(workspace: Workspace) -> None:
    run = run_of(workspace, ["jo@a.example", "jo@b.example"], FakeAsker())
    await run.go()
    last = run.seen[-1]
    assert (last.state, last.done, last.total, last.counts.valid) == (JobState.DONE, 2, 2, 2)
    assert frozenset[int]().union(*(one.changed for one in run.seen)) == {1, 2}


async def test_the_settings_of_the_run_are_kept_with_the_job(workspace: Workspace) -> None:
    network = replace(LAB, mode=Mode.DNS)
    run = run_of(workspace, ["jo@a.example"], FakeAsker(), network)
    await run.go()
    job = workspace.store.jobs.get(run.job_id)
    assert job is not None
    assert network_from_json(job.options_json) == network


async def test_mode_dns_asks_no_mailbox(workspace: Workspace) -> None:
    asker = FakeAsker(facts={"gone.example": facts_of("gone.example", route=MailRoute.NO_DOMAIN)})
    network = replace(LAB, mode=Mode.DNS)
    run = run_of(workspace, ["jo@a.example", "jo@gone.example"], asker, network)
    await run.go()
    assert run.reasons() == ["mailbox_not_checked", "no_dns_entries"]
    assert not asker.asked


async def test_mode_offline_does_not_even_resolve(workspace: Workspace) -> None:
    run = run_of(workspace, ["jo@gmial.com", "x"], FakeAsker(), replace(LAB, mode=Mode.OFFLINE))
    await run.go()
    result = workspace.store.results.result(run.job_id, 1)
    assert result is not None
    assert result.evidence.domain is None
    assert result.evidence.not_checked == ("dns: mode offline", "smtp: mode offline")


async def test_domains_without_hosts_are_settled_without_asking(workspace: Workspace) -> None:
    asker = FakeAsker(facts={"null.example": facts_of("null.example", route=MailRoute.NULL_MX)})
    run = run_of(workspace, ["jo@null.example"], asker)
    await run.go()
    assert run.reasons() == ["does_not_accept_mail"]
    assert not asker.asked


async def test_a_greylisted_mailbox_is_asked_again_when_due(workspace: Workspace) -> None:
    asker = FakeAsker(replies={"grey.example": [GREY, OK]})
    run = run_of(workspace, ["jo@grey.example", "jo@a.example"], asker)
    await run.go()
    assert run.reasons() == ["mailbox_confirmed", "mailbox_confirmed"]
    assert asker.asked["jo@grey.example"] == 2
    waits = [one for progress in run.seen for one in progress.waiting]
    assert any(one.kind is WaitKind.GREYLISTED and one.count == 1 for one in waits)
    result = workspace.store.results.result(run.job_id, 1)
    assert result is not None
    assert [probe.rcpt for probe in result.evidence.probes] == [GREY, OK]


@pytest.mark.parametrize(
    "network", [replace(LAB, wait_s=0), replace(LAB, mode=Mode.FAST)], ids=["no wait", "fast"]
)
async def test_nobody_waits_who_may_not(workspace: Workspace, network: NetworkSettings) -> None:
    run = run_of(
        workspace, ["jo@grey.example"], FakeAsker(replies={"grey.example": [GREY]}), network
    )
    assert await run.go() is JobState.DONE
    assert run.reasons() == ["greylisted"]


async def test_finishing_early_settles_those_who_wait(workspace: Workspace) -> None:
    slow = type(GREY)(450, "4.2.0 Greylisted, try again in 300 seconds")
    asker = FakeAsker(replies={"grey.example": [slow]})
    run = run_of(workspace, ["jo@grey.example", "al@grey.example"], asker)

    def finish(progress: Progress) -> None:
        if progress.waiting:
            run.runner.finish_early()

    run.on_progress = finish
    assert await run.go() is JobState.DONE
    assert run.reasons() == ["greylisted", "greylisted"]
    assert asker.asked["jo@grey.example"] == 1


async def test_the_timed_queue_survives_a_restart(workspace: Workspace) -> None:
    asker = FakeAsker(replies={"grey.example": [GREY, OK]})
    run = run_of(workspace, ["jo@grey.example"], asker)
    run.on_progress = lambda progress: run.runner.interrupt() if progress.waiting else None
    assert await run.go() is JobState.PAUSED
    again = Run(workspace, run.job_id, asker)
    assert await again.go() is JobState.DONE
    assert again.reasons() == ["mailbox_confirmed"]
    assert asker.asked["jo@grey.example"] == 2


async def test_an_interrupted_run_goes_on_without_asking_anyone_twice(
    workspace: Workspace,
) -> None:
    texts = [f"u{n}@d{n % 7}.example" for n in range(120)]
    asker = FakeAsker()
    run = run_of(workspace, texts, asker)
    run.on_progress = lambda progress: run.runner.interrupt() if progress.done > 20 else None
    slow = asker.probe

    async def probe(*args: object, **kwargs: object) -> None:
        await asyncio.sleep(0.05)
        await slow(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came

    asker.probe = probe  # type: ignore[method-assign]  # a slower world
    await run.go()
    await Run(workspace, run.job_id, asker).go()
    assert set(asker.asked.values()) == {1}
    assert len(asker.asked) == 120
    assert workspace.store.results.counts(run.job_id).valid == 120


async def test_a_paused_run_begins_nothing_until_resumed(workspace: Workspace) -> None:
    asker = FakeAsker()
    run = run_of(workspace, ["jo@a.example"], asker)
    run.runner.pause()

    async def resume() -> None:
        await asyncio.sleep(0.3)
        assert not asker.asked
        run.runner.resume()

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(resume())
        assert await run.go() is JobState.DONE
    assert any(progress.state is JobState.PAUSED for progress in run.seen)


async def test_a_cancelled_run_keeps_what_it_found(workspace: Workspace) -> None:
    asker = FakeAsker(replies={"grey.example": [GREY]})
    run = run_of(workspace, ["jo@a.example", "jo@grey.example"], asker)
    run.on_progress = lambda progress: run.runner.cancel() if progress.waiting else None
    assert await run.go() is JobState.CANCELLED
    assert run.reasons() == ["mailbox_confirmed", ""]


async def test_a_group_that_refuses_us_is_parked_and_the_rest_goes_on(
    workspace: Workspace,
) -> None:
    texts = [f"u{n}@ban.example" for n in range(300)] + ["jo@a.example"]
    asker = FakeAsker(replies={"ban.example": [BANNED]})
    run = run_of(workspace, texts, asker, replace(LAB, wait_s=0))
    assert await run.go() is JobState.DONE
    assert len(asker.asked) < 60
    assert set(run.reasons()) == {"antispam_system", "mailbox_confirmed"}
    parked = workspace.store.results.result(run.job_id, 300)
    assert parked is not None
    assert parked.evidence.probes[-1].end is ProbeEnd.PARKED
    job = workspace.store.jobs.get(run.job_id)
    assert job is not None
    assert "ban.example refuses your address" in job.note


async def test_parked_mailboxes_can_be_tried_again(workspace: Workspace) -> None:
    asker = FakeAsker(replies={"ban.example": [BANNED]})
    texts = [f"u{n}@ban.example" for n in range(100)]
    run = run_of(workspace, texts, asker, replace(LAB, wait_s=0))
    await run.go()
    workspace.store.results.reopen(run.job_id, [Reason.ANTISPAM_SYSTEM])
    asker.replies["ban.example"] = [OK]
    again = Run(workspace, run.job_id, asker, replace(LAB, wait_s=0))
    assert await again.go() is JobState.DONE
    assert set(again.reasons()) == {"mailbox_confirmed"}


async def test_a_blocked_port_makes_nothing_invalid(workspace: Workspace) -> None:
    domains = [f"d{n}.example" for n in range(8)]
    asker = FakeAsker(ends=dict.fromkeys(domains, ProbeEnd.CONNECT_TIMEOUT))
    run = run_of(workspace, [f"jo@{domain}" for domain in domains], asker)
    assert await run.go() is JobState.DONE
    assert set(run.reasons()) == {"network_blocked"}
    assert "SOCKS5" in run.seen[-1].message


async def test_a_few_dead_hosts_are_not_taken_for_a_blocked_port(workspace: Workspace) -> None:
    asker = FakeAsker(ends=dict.fromkeys(["d1.example", "d2.example"], ProbeEnd.CONNECT_TIMEOUT))
    run = run_of(workspace, ["jo@d1.example", "jo@d2.example", "jo@a.example"], asker)
    await run.go()
    assert run.reasons() == [
        "failed_smtp_connection",
        "failed_smtp_connection",
        "mailbox_confirmed",
    ]


async def test_a_preflight_that_finds_the_port_blocked_spares_the_asking(
    workspace: Workspace,
) -> None:
    asker = FakeAsker(port=PortState.FILTERED)
    run = run_of(workspace, ["jo@a.example", "x"], asker, NetworkSettings())
    assert await run.go() is JobState.DONE
    assert run.reasons() == ["network_blocked", "failed_syntax_check"]
    assert not asker.asked
