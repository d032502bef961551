"""A job is followed to its end, through silence, broken streams and jobs that vanish."""

from __future__ import annotations

import json

import pytest

from app.hosted.brake import StopKind
from app.hosted.client import ClientOptions
from app.hosted.ledger import Why
from app.hosted.mailentrix import MailEntriX
from app.hosted.wire import HttpAnswer
from tests.fakes.hosted_core import Fault, Reply, Seen
from tests.fakes.mailchecked import FakeMailChecked
from tests.fakes.mailentrix import FakeMailEntriX
from tests.fakes.mailsentry import FakeMailSentry
from tests.hosted.conftest import addresses, bench


async def test_a_job_that_stands_still_is_kept_and_told():
    service = FakeMailSentry()
    service.polls_to_end = 10**9
    case = bench(service)
    report = await case.ask(addresses(60))
    assert {left.why for left in report.unanswered} == {Why.WAITING}
    assert report.jobs_kept == ("job/0001",)
    assert "no progress" in report.unanswered[0].text


async def test_a_job_that_vanishes_is_told_and_not_paid_again():
    service = FakeMailSentry()
    case = bench(service)
    case.clock.on_wait = service.jobs.clear
    report = await case.ask(addresses(60))
    assert {left.why for left in report.unanswered} == {Why.LOST}
    assert max(service.charged.values()) == 1


class LateMailSentry(FakeMailSentry):
    """Knows a new job only from the third poll on."""

    looks = 0

    def route(self, seen: Seen, path: str) -> Reply:
        if seen.method == "GET":
            self.looks += 1
            if self.looks < 3:
                return Reply(404, {"error": "not yet"})
        return super().route(seen, path)


async def test_a_new_job_may_take_a_moment_to_show():
    case = bench(LateMailSentry())
    assert (await case.ask(addresses(60))).answered == 60


class ChattyMailEntriX(FakeMailEntriX):
    """Its stream says things that are no state, and ends before the job does."""

    def _job(self, rest: str) -> Reply:
        if rest.endswith("events"):
            lines = ["data: hello", "", 'data: {"ping": 1}', "", 'data: {"status": "queued"}', ""]
            return Reply(200, "\n".join([*lines, ""]).encode())
        return super()._job(rest)


async def test_a_stream_that_ends_early_is_followed_by_polls():
    case = bench(ChattyMailEntriX(), ClientOptions(stream_path="/bulk/jobs/{id}/events"))
    report = await case.ask(addresses(60))
    assert report.answered == 60
    assert [s for s in case.service.seen if s.path.endswith("job%2F0001")]


class ElsewhereMailChecked(FakeMailChecked):
    """Has its results nowhere but where it says, which is another host."""

    def _job(self, rest: str) -> Reply:
        return Reply(404) if rest.endswith("results.csv") else super()._job(rest)


async def test_results_that_cannot_be_fetched_leave_the_job_waiting():
    service = ElsewhereMailChecked()
    service.result_host = "https://files.example.net"
    case = bench(service)
    report = await case.ask(addresses(60))
    assert {left.why for left in report.unanswered} == {Why.WAITING}
    assert report.stop is not None
    assert report.stop.kind is StopKind.SERVICE_DOWN
    # Nothing is paid again when the results are there.
    service.__class__ = FakeMailChecked
    service.result_host = "https://app.mailchecked.com"
    assert (await case.ask(addresses(60))).answered == 60
    assert max(service.charged.values()) == 1


async def test_a_poll_that_is_cut_is_asked_again():
    case = bench(FakeMailSentry(faults=[Fault.NONE, Fault.CUT, Fault.HTML, Fault.LOST]))
    assert (await case.ask(addresses(60))).answered == 60


async def test_a_state_that_stays_unreadable_keeps_the_job():
    case = bench(FakeMailSentry(faults=[Fault.NONE, *[Fault.HTML] * 6]))
    report = await case.ask(addresses(60))
    assert {left.why for left in report.unanswered} == {Why.WAITING}
    assert (await case.ask(addresses(60))).answered == 60


class StrangeMailChecked(FakeMailChecked):
    """Answers about somebody else."""

    def route(self, seen: Seen, path: str) -> Reply:
        reply = super().route(seen, path)
        if path == "/validate" and isinstance(reply.body, dict):
            reply.body["email"] = "somebody@else.example"
        return reply


async def test_answers_about_somebody_else_stop_the_run_after_a_few():
    case = bench(StrangeMailChecked(), ClientOptions(workers=1))
    report = await case.ask(addresses(9))
    assert case.answers == []
    assert sum(case.service.charged.values()) == 3
    assert report.stop is not None
    assert report.stop.kind is StopKind.BAD_SERVICE


class SleepyMailSentry(FakeMailSentry):
    """Wants its clients to come back tomorrow."""

    def route(self, seen: Seen, path: str) -> Reply:
        return Reply(429, {"error": "tomorrow"}, {"Retry-After": "86400"})


async def test_a_wait_until_tomorrow_ends_the_run():
    case = bench(SleepyMailSentry())
    report = await case.ask(addresses(60))
    assert report.stop is not None
    assert report.stop.kind is StopKind.RATE_LIMITED
    assert case.clock.elapsed < 60


@pytest.mark.parametrize("body", [{"request_id": "r1"}, {"id": "r1"}])
def test_a_webhook_check_names_its_request(body):
    answer = HttpAnswer(202, body=json.dumps(body).encode())
    assert MailEntriX().read_request_id(answer) == "r1"
