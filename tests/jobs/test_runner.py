"""A run asks each mailbox once, keeps what it finds and says how far it has got."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from app.jobs.progress import Progress, WaitKind
from app.jobs.runner import JobBusyError, Runner
from app.jobs.workspace import Workspace
from app.mail.address import Address
from app.mail.domain import DomainFacts, MailRoute
from app.mail.evidence import Decoy, EventKind, PastEvent, ProbeEnd
from app.mail.reason import Reason, Status
from app.settings import Mode, NetworkSettings, network_from_json
from app.store.connections import StoreError
from app.store.jobs import JobState
from app.store.lock import JobLock
from app.verify.asking import Finding
from app.verify.port_check import PortState
from app.verify.preflight import PreflightReport
from tests.fakes.asker import BANNED, GREY, NO_SUCH, OK, FakeAsker
from tests.fakes.results import facts_of
from tests.jobs.conftest import LAB
from tests.store.test_jobs import imported


class Run:
    """One run of a job against a fake world."""

    def __init__(
        self,
        workspace: Workspace,
        job_id: int,
        asker: FakeAsker,
        network: NetworkSettings = LAB,
    ) -> None:
        self.workspace = workspace
        self.job_id = job_id
        self.asker = asker
        self.seen: list[Progress] = []
        self.on_progress: Callable[[Progress], None] = lambda _: None
        asker.clock = workspace.clock
        self.runner = Runner(
            workspace, job_id, network, on_progress=self._note, asker=lambda _: asker
        )

    def _note(self, progress: Progress) -> None:
        self.seen.append(progress)
        self.on_progress(progress)

    async def go(self) -> JobState:
        async with asyncio.timeout(20):
            return await self.runner.run()

    def reasons(self) -> list[str]:
        job = self.workspace.store.jobs.get(self.job_id)
        assert job is not None
        rows = self.workspace.store.results.rows(self.job_id, range(1, job.rows + 1))
        return [row.reason.value if row.reason else "" for row in rows]


def run_of(
    workspace: Workspace, texts: Sequence[str], asker: FakeAsker, network: NetworkSettings = LAB
) -> Run:
    return Run(workspace, imported(workspace.store, *texts), asker, network)


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
    texts = [f"u@d{n}.example" for n in range(60)]
    await run_of(workspace, texts, asker, replace(LAB, max_connections=4)).go()
    # How many the machine really gets under way at once depends on how busy it is.
    assert 1 < asker.most_under_way <= 4


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
