"""A hosted pass sends only what is open, keeps what it paid for and judges again."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import pytest

from app.hosted.client import vendor_named
from app.hosted.journal import CallKind, Entry, EntryState
from app.hosted.secret import Secret
from app.hosted.transport import BadBaseUrlError, HttpTransport
from app.jobs.hosted_journal import StoredJournal
from app.jobs.hosted_pass import (
    HostedFor,
    HostedPass,
    HostedPlan,
    HostedProgress,
    HostedReport,
    ServiceAsk,
)
from app.jobs.workspace import Workspace
from app.mail.evidence import Evidence
from app.settings import Settings
from app.store.lock import JobBusyError, JobLock
from tests.fakes.hosted_core import FakeService, Fault
from tests.fakes.hosted_wire import FakeClock, InMemoryWire
from tests.fakes.mailchecked import FakeMailChecked
from tests.fakes.mailvalid import FakeMailvalid
from tests.hosted.conftest import FAKES, addresses
from tests.store.test_jobs import imported


def local_run(workspace: Workspace, texts: list[str]) -> int:
    """Import a list and settle it as a machine does that may not ask hosts."""
    job_id = imported(workspace.store, *texts)
    mailboxes = workspace.store.results.pending(job_id, limit=1000)
    found = [
        (box.id, workspace.judge(Evidence(box.text, address=box.text if "@" in box.text else "")))
        for box in mailboxes
    ]
    workspace.store.results.save(job_id, found)
    return job_id


def passing(workspace: Workspace, job_id: int, *services: FakeService, **options) -> HostedPass:
    """Set up a pass over fakes in memory."""
    by_name = {
        next(name for name, fake in FAKES.items() if isinstance(service, fake)): service
        for service in services
    }

    def transport(ask: ServiceAsk) -> HttpTransport:
        vendor = vendor_named(ask.vendor)
        assert vendor is not None
        url = vendor.default_base_url
        wire = InMemoryWire(by_name[ask.vendor], urlsplit(url).hostname or "")
        return HttpTransport(url, ask.secret, vendor.auth, wire=wire)

    budget = options.pop("budget", None)
    on_progress = options.pop("on_progress", lambda _: None)
    chain = tuple(
        ServiceAsk(name, Secret(service.key), budget) for name, service in by_name.items()
    )
    return HostedPass(
        workspace,
        job_id,
        HostedPlan(chain, **options),
        on_progress=on_progress,
        transport=transport,
        clock=FakeClock(),
    )


def statuses(workspace: Workspace, job_id: int) -> dict[str, str]:
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    rows = workspace.store.results.rows(job_id, range(1, job.rows + 1))
    return {row.text: str(row.status) for row in rows}


async def test_what_stayed_unknown_is_asked_and_judged_again(workspace):
    job_id = local_run(workspace, [*addresses(12), "no address"])
    service = FakeMailvalid()
    report = await passing(workspace, job_id, service).run()
    found = statuses(workspace, job_id)
    assert found["valid.0@example0.com"] == "valid"
    assert found["invalid.1@example1.com"] == "invalid"
    assert found["catchall.2@example2.com"] == "catch_all"
    assert found["no address"] == "invalid"
    assert not any("no address" in email for email in service.charged)
    assert report.shares[0].answered == 12
    assert report.shares[0].spending.spent == service.spent


async def test_a_second_pass_pays_nothing_for_what_is_cached(workspace):
    asked = addresses(12)
    service = FakeMailvalid()
    await passing(workspace, local_run(workspace, asked), service).run()
    spent = service.spent
    again = local_run(workspace, [email for email in asked if not email.startswith("unknown")])
    report = await passing(workspace, again, service).run()
    assert service.spent == spent
    assert report.shares[0].from_cache == 10
    assert statuses(workspace, again)["valid.0@example0.com"] == "valid"


async def test_the_chain_asks_the_next_only_for_what_stays_open(workspace):
    job_id = local_run(workspace, addresses(12))
    first, second = FakeMailvalid(), FakeMailChecked()
    await passing(workspace, job_id, first, second).run()
    assert {email.split(".")[0] for email in second.charged} == {"unknown"}


async def test_a_catch_all_is_only_asked_about_when_that_is_wanted(workspace):
    job_id = local_run(workspace, addresses(12))
    first, second = FakeMailvalid(), FakeMailChecked()
    await passing(workspace, job_id, first).run()
    await passing(workspace, job_id, second, asked_for=HostedFor.CATCH_ALL).run()
    assert {email.split(".")[0] for email in second.charged} == {"unknown", "catchall"}


async def test_a_sample_tells_how_far_both_agree(workspace):
    job_id = local_run(workspace, addresses(60))
    service = FakeMailvalid()
    report: HostedReport = await passing(workspace, job_id, service, sample=12).run()
    assert sum(line.count for line in report.agreement) == 12
    assert {line.vendor for line in report.agreement} == {"mailvalid"}
    assert sum(service.charged.values()) == 12


async def test_the_budget_is_kept_and_the_rest_is_told(workspace):
    job_id = local_run(workspace, addresses(60))
    service = FakeMailvalid()
    report = await passing(workspace, job_id, service, budget=7).run()
    assert service.spent <= 7
    share = report.shares[0]
    assert share.stop is not None
    assert share.answered + len(share.unanswered) == 60


async def test_a_quote_tells_the_price_before_anything_is_sent(workspace):
    job_id = local_run(workspace, addresses(12))
    service = FakeMailChecked(balance=500)
    (quote,) = await passing(workspace, job_id, service).quote()
    assert (quote.addresses, quote.credits_at_most) == (12, 12)
    assert quote.account is not None
    assert quote.account.credits_left == 500
    assert [seen.path for seen in service.seen] == ["/v1/account"]


async def test_a_lost_answer_is_not_asked_again_by_the_next_pass(workspace):
    job_id = local_run(workspace, ["valid.1@example.com"])
    service = FakeMailChecked(faults=[Fault.LOST])
    service.faulty_paths = "/validate"
    first = await passing(workspace, job_id, service).run()
    second = await passing(workspace, job_id, service).run()
    assert [left.why for left in first.shares[0].unanswered] == ["lost"]
    assert [left.why for left in second.shares[0].unanswered] == ["lost"]
    assert service.charged["valid.1@example.com"] == 1


async def test_a_lost_answer_is_asked_again_when_the_user_says_so(workspace):
    job_id = local_run(workspace, ["valid.1@example.com"])
    service = FakeMailChecked(faults=[Fault.LOST])
    service.faulty_paths = "/validate"
    await passing(workspace, job_id, service).run()
    report = await passing(workspace, job_id, service, ask_lost_again=True).run()
    assert report.shares[0].unanswered == ()
    assert report.shares[0].spending.spent == 2


async def test_a_job_that_runs_elsewhere_is_left_alone(workspace):
    job_id = local_run(workspace, addresses(6))
    lock = JobLock(workspace.store.path, job_id)
    service = FakeMailvalid()
    try:
        with pytest.raises(JobBusyError):
            await passing(workspace, job_id, service).run()
    finally:
        lock.release()
    assert not service.seen
    report = await passing(workspace, job_id, service).run()
    assert report.shares[0].answered == 6


async def test_a_pass_that_is_cancelled_on_the_way_keeps_what_it_paid_for(workspace):
    job_id = local_run(workspace, addresses(60))
    first, second = FakeMailvalid(), FakeMailChecked()
    works: list[HostedPass] = []
    works.append(passing(workspace, job_id, first, second, on_progress=lambda _: works[0].cancel()))
    report = await works[0].run()
    found = statuses(workspace, job_id)
    assert found["valid.0@example0.com"] == "valid"
    assert len(report.shares) >= 1


async def test_a_cancelled_task_waits_until_everything_is_kept(workspace):
    job_id = local_run(workspace, addresses(60))
    service = FakeMailvalid()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(passing(workspace, job_id, service).run())
        await asyncio.sleep(0)
        task.cancel()
    kept = sum(service.charged.values())
    answered = [word for word in statuses(workspace, job_id).values() if word == "valid"]
    assert bool(answered) == (kept > 0)


async def test_the_sandbox_lets_nothing_out(tmp_path):
    workspace = await Workspace.open(Settings(), tmp_path, sandbox=True)
    try:
        job_id = local_run(workspace, addresses(6))
        plan = HostedPlan((ServiceAsk("mailvalid", Secret("mv_live_1")),))
        with pytest.raises(BadBaseUrlError, match="nothing leaves"):
            await HostedPass(workspace, job_id, plan, on_progress=lambda _: None).run()
    finally:
        await workspace.aclose()


async def test_progress_names_the_mailboxes_that_changed(workspace):
    job_id = local_run(workspace, addresses(6))
    seen: list[HostedProgress] = []
    await passing(workspace, job_id, FakeMailvalid(), on_progress=seen.append).run()
    await asyncio.sleep(0)
    assert frozenset().union(*(one.changed for one in seen)) == frozenset(range(1, 7))


async def test_a_pass_that_is_cancelled_before_it_begins_sends_nothing(workspace):
    job_id = local_run(workspace, addresses(6))
    service = FakeMailvalid()
    work = passing(workspace, job_id, service)
    work.cancel()
    report = await work.run()
    assert report.shares == ()
    assert not service.seen


@pytest.mark.parametrize("state", list(EntryState))
def test_a_journal_entry_comes_back_as_it_was_written(workspace, state):
    journal = StoredJournal(workspace.store.cache, 7, "mailvalid")
    entry = Entry(3, "mailvalid", CallKind.BULK, state, ("a@b.example",), 1.0, job_id="j", at=5.0)
    journal.put(entry)
    journal.put(Entry(12, "mailvalid", CallKind.SINGLE, state, ("c@b.example",), 1.0))
    assert [one.serial for one in journal.entries()] == [3, 12]
    assert journal.entries()[0] == entry
    journal.clear()
    assert journal.entries() == []
