"""The client against fakes: the right call, waits, stops, and doubts about money."""

from __future__ import annotations

import pytest

from app.hosted.brake import HaltError, StopKind
from app.hosted.client import ClientOptions
from app.hosted.journal import EntryState
from app.hosted.ledger import Why
from app.hosted.vendor import Bounce
from app.hosted.wire import NotOfferedError
from app.mail.evidence import EventKind
from tests.fakes.hosted_core import Fault, JobFate
from tests.fakes.mailchecked import FakeMailChecked
from tests.fakes.mailentrix import FakeMailEntriX
from tests.fakes.mailsentry import FakeMailSentry
from tests.fakes.mailvalid import FakeMailvalid
from tests.fakes.selfhosted import FakeSelfHosted
from tests.hosted.conftest import FAKES, Bench, addresses, bench


def paid_paths(case: Bench) -> list[str]:
    return [seen.path.rpartition("/v1")[2] for seen in case.service.seen if seen.method == "POST"]


@pytest.mark.parametrize(
    ("fake", "count", "paths"),
    [
        (FakeMailEntriX, 1, ["/verify"]),
        (FakeMailEntriX, 50, ["/verify/batch"]),
        (FakeMailEntriX, 51, ["/bulk/upload"]),
        (FakeMailvalid, 10, ["/verify/single"] * 10),
        (FakeMailvalid, 11, ["/verify/bulk"]),
        (FakeMailvalid, 10_011, ["/verify/bulk"] * 2),
        (FakeMailSentry, 20, ["/verify"] * 20),
        (FakeMailSentry, 21, ["/bulk"]),
        (FakeMailSentry, 2100, ["/bulk"] * 3),
        (FakeSelfHosted, 5, ["/verify"] * 5),
        (FakeSelfHosted, 6, ["/verify/bulk"]),
        (FakeMailChecked, 11, ["/bulk"]),
    ],
)
async def test_the_call_fits_the_size(fake, count, paths):
    case = bench(fake())
    report = await case.ask(addresses(count))
    assert report.unanswered == ()
    assert sorted(paid_paths(case)) == sorted(paths)


async def test_fast_mode_asks_for_the_core_checks():
    case = bench(FakeMailEntriX(), ClientOptions(is_fast=True))
    await case.ask(["valid.1@example.com"])
    assert case.service.seen[0].query == {"mode": "fast"}


async def test_duplicates_are_paid_once_and_answered_each():
    case = bench(FakeMailvalid())
    asked = ["Valid.1@Example.com", "valid.1@example.com", " valid.1@example.com "]
    report = await case.ask(asked)
    assert report.answered == 3
    assert case.statuses() == dict.fromkeys(asked, "valid")
    assert case.service.charged == {"valid.1@example.com": 1}


@pytest.mark.parametrize(
    ("fault", "wait_s"),
    [(Fault.RATE_SECONDS, 7), (Fault.RATE_DATE, 9), (Fault.RATE_RESET, 11)],
)
async def test_a_429_is_waited_out_as_told(fault, wait_s):
    case = bench(FakeMailSentry(faults=[fault]))
    report = await case.ask(["valid.1@example.com"])
    assert report.answered == 1
    assert wait_s - 1 <= case.clock.elapsed <= wait_s + 2


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.KEY_401, StopKind.BAD_KEY),
        (Fault.FORBIDDEN_403, StopKind.FORBIDDEN),
        (Fault.CREDITS_402, StopKind.NO_CREDITS),
    ],
)
async def test_a_refused_key_or_purse_stops_everything(fault, kind):
    case = bench(FakeMailEntriX(faults=[fault]))
    report = await case.ask(addresses(60))
    assert report.stop is not None
    assert report.stop.kind is kind
    assert len(report.unanswered) == 60
    assert report.spending.spent == 0
    assert len(case.service.seen) == 1


async def test_a_402_in_the_middle_keeps_what_is_done():
    case = bench(FakeMailSentry(balance=1000))
    report = await case.ask(addresses(2100))
    assert report.stop is not None
    assert report.stop.kind is StopKind.NO_CREDITS
    assert report.answered >= 1000
    assert report.answered + len(report.unanswered) == 2100


async def test_the_balance_of_the_service_bounds_what_is_sent():
    case = bench(FakeMailChecked(balance=40))
    report = await case.ask(addresses(60))
    assert report.stop is not None
    assert report.stop.kind is StopKind.BUDGET
    assert case.service.spent <= 40
    assert report.answered >= 40


async def test_overage_is_only_billed_when_the_user_allows_it():
    service = FakeSelfHosted(balance=20)
    service.overage_rate = 0.008
    await bench(service).ask(addresses(60))
    assert service.spent == 20
    service = FakeSelfHosted(balance=20)
    service.overage_rate = 0.008
    await bench(service, ClientOptions(allow_overage=True)).ask(addresses(60))
    assert service.spent == 60


async def test_credits_of_free_answers_are_spent_again():
    case = bench(FakeMailvalid())
    report = await case.ask([f"unknown.{n}@example.com" for n in range(10)], 3)
    assert report.answered == 10
    assert report.spending.spent == 0


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.CUT, Fault.GATEWAY_504])
async def test_a_lost_201_is_found_in_the_list_of_jobs(fault):
    service = FakeMailvalid()
    case = bench(service)
    service.faults, service.faulty_method = [fault], "POST"
    report = await case.ask(addresses(60))
    assert report.answered == 60
    assert len(service.jobs) == 1
    assert max(service.charged.values()) == 1
    # It was sent once; what followed was looking.
    assert len(paid_paths(case)) == 1


async def test_a_lost_201_is_not_taken_for_an_older_job_of_the_same_size():
    service = FakeMailvalid()
    older = service.open_job([f"valid.{n}@older.example" for n in range(60)])
    case = bench(service)
    service.faults, service.faulty_method = [Fault.LOST], "POST"
    report = await case.ask(addresses(60))
    assert report.answered == 60
    assert case.statuses()["valid.0@example0.com"] == "valid"
    assert older.polls == 0


async def test_a_lost_201_with_two_candidates_is_told_and_not_guessed():
    class Crowded(FakeMailvalid):
        def open_job(self, emails):
            super().open_job([f"valid.{n}@other.example" for n in range(len(emails))])
            return super().open_job(emails)

    service = Crowded()
    case = bench(service)
    service.faults, service.faulty_method = [Fault.LOST], "POST"
    report = await case.ask(addresses(60))
    assert {left.why for left in report.unanswered} == {Why.LOST}
    assert len(service.jobs) == 2


async def test_a_submit_that_never_arrived_is_sent_again():
    service = FakeMailvalid(faults=[Fault.SERVER_500])
    service.faulty_method = "POST"
    case = bench(service)
    report = await case.ask(addresses(60))
    assert report.answered == 60
    assert len(service.jobs) == 1
    assert len(paid_paths(case)) == 2


async def test_a_lost_submit_without_a_list_is_told_and_not_repeated():
    case = bench(FakeMailSentry(faults=[Fault.LOST]))
    report = await case.ask(addresses(60))
    assert {left.why for left in report.unanswered} == {Why.LOST}
    assert len(case.service.jobs) == 1
    again = await case.ask(addresses(60))
    assert {left.why for left in again.unanswered} == {Why.LOST}
    assert len(case.service.jobs) == 1
    assert again.spending.spent == 60


async def test_the_job_of_a_crashed_run_is_fetched_for_nothing():
    case = bench(FakeMailSentry(faults=[Fault.NONE, *[Fault.NOT_CONNECTED] * 6]))
    report = await case.ask(addresses(60))
    assert {left.why for left in report.unanswered} == {Why.WAITING}
    assert report.jobs_kept == ("job/0001",)
    report = await case.ask(addresses(60))
    assert report.answered == 60
    assert len(case.service.jobs) == 1


async def test_a_bad_address_does_not_spoil_the_list():
    case = bench(FakeMailvalid())
    asked = [*addresses(59), "valid.bad@example.com"]
    report = await case.ask(asked)
    assert report.answered == 60
    assert case.statuses()["valid.bad@example.com"] == "invalid"
    assert case.statuses()["valid.0@example0.com"] == "valid"


async def test_a_refused_address_of_another_script_is_not_called_invalid():
    case = bench(FakeMailvalid())
    await case.ask(["jürgen.bad@example.com"])
    assert case.statuses() == {"jürgen.bad@example.com": "unknown"}


@pytest.mark.parametrize("fate", [JobFate.FAILS, JobFate.CANCELLED])
async def test_a_job_that_ends_badly_is_told_and_not_repeated(fate):
    service = FakeMailSentry()
    service.fate = fate
    case = bench(service)
    report = await case.ask(addresses(60))
    assert {left.why for left in report.unanswered} == {Why.JOB_FAILED}
    assert len(service.jobs) == 1


async def test_a_job_may_be_queued_again_after_processing():
    service = FakeSelfHosted()
    service.fate = JobFate.QUEUED_AGAIN
    case = bench(service)
    assert (await case.ask(addresses(60))).answered == 60


async def test_pages_are_read_to_the_end_though_the_limit_is_ignored():
    service = FakeSelfHosted()
    service.largest_page = 100
    case = bench(service)
    assert (await case.ask(addresses(350))).answered == 350
    assert all(str(a.answer.raw_reason) != "" for a in case.answers)
    assert case.statuses()["valid.348@example0.com"] == "valid"


async def test_results_that_the_status_lacks_are_downloaded():
    service = FakeMailvalid()
    service.results_in_status = False
    case = bench(service)
    assert (await case.ask(addresses(60))).answered == 60
    assert case.statuses()["valid.0@example0.com"] == "valid"


async def test_stopping_cancels_the_job_and_brings_credits_back():
    service = FakeMailvalid()
    service.polls_to_end = 1000
    case = bench(service)
    polls = [0]

    def stop_later() -> None:
        polls[0] += 1
        if polls[0] == 8:
            case.client.cancel()

    case.clock.on_wait = stop_later
    report = await case.ask(addresses(60))
    assert report.stop is not None
    assert report.stop.kind is StopKind.CANCELLED
    assert service.spent == 0
    assert report.spending.spent == 0
    assert case.journal.entries()[-1].state is EntryState.CANCELLED


async def test_events_of_a_job_are_followed_where_a_path_is_given():
    case = bench(FakeMailEntriX(), ClientOptions(stream_path="/bulk/jobs/{id}/events"))
    report = await case.ask(addresses(60))
    assert report.answered == 60
    assert [s.path for s in case.service.seen if s.path.endswith("events")]
    assert not [s for s in case.service.seen if s.path.endswith("job%2F0001")]


async def test_a_stream_that_is_not_there_is_replaced_by_polls():
    case = bench(FakeMailEntriX(), ClientOptions(stream_path="/no/such/path"))
    assert (await case.ask(addresses(60))).answered == 60


async def test_a_test_key_costs_nothing_and_is_marked():
    service = FakeMailEntriX()
    service.key = "mk_test_FAKE"
    case = bench(service)
    quote = await case.client.quote(addresses(5))
    report = await case.ask(addresses(5), 0)
    assert (quote.is_test, quote.credits_at_most) == (True, 0)
    assert report.answered == 5
    assert all(answered.answer.is_test for answered in case.answers)
    assert report.spending.spent == 0


async def test_a_wrong_base_url_stops_at_the_first_answer():
    case = bench(FakeMailChecked())
    case.service.base_path = "/elsewhere"
    report = await case.ask(addresses(5))
    assert report.stop is not None
    assert report.stop.kind is StopKind.BAD_SERVICE


@pytest.mark.parametrize("name", sorted(FAKES))
async def test_the_account_tests_a_key_for_nothing(name):
    case = bench(FAKES[name](balance=500))
    if not case.client.vendor.capabilities.has_account:
        with pytest.raises(NotOfferedError):
            await case.client.account()
        return
    account = await case.client.account()
    assert account.credits_left in (500, None)
    assert case.service.spent == 0


async def test_a_balance_in_headers_is_remembered():
    case = bench(FakeMailSentry(balance=48_234))
    assert case.client.balance is None
    await case.ask(["valid.1@example.com"])
    assert case.client.balance == 48_233


async def test_a_job_at_stake_does_not_use_up_what_is_left():
    service = FakeSelfHosted(balance=100, faults=[Fault.NONE] * 3 + [Fault.NOT_CONNECTED] * 6)
    service.faulty_paths = "/"
    case = bench(service)
    first = await case.ask(addresses(60))
    assert {left.why for left in first.unanswered} == {Why.WAITING}
    report = await case.ask(addresses(90))
    assert report.answered == 90
    assert service.spent == 90


async def test_a_bad_key_is_told_by_the_account():
    case = bench(FakeMailChecked(), key="mck_live_WRONG")
    with pytest.raises(HaltError, match="does not accept the key"):
        await case.client.account()


async def test_the_other_endpoints_answer():
    found = await bench(FakeMailSentry()).client.find("Jane", "Smith", "acme.com")
    assert (found.email, found.status) == ("jane.smith@acme.com", "found")
    nobody = await bench(FakeMailSentry()).client.find("Nobody", "Smith", "acme.com")
    assert (nobody.email, nobody.status) == ("", "not_found")
    assert await bench(FakeSelfHosted()).client.plans() is not None
    events = [Bounce(f"a{n}@b.example", EventKind.DELIVERED) for n in range(2300)]
    case = bench(FakeMailvalid())
    assert (await case.client.report_bounces(events)).processed == 2300
    assert len(case.service.seen) == 3
    await case.ask(addresses(60))
    (job,) = await case.client.list_jobs()
    assert job.total == 60
