"""Follows a job at a service to its end and brings its results home; costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Final

from app.hosted import matching, retry
from app.hosted.brake import Brake, HaltError, Stop, StopKind
from app.hosted.caller import Caller, RefusedError
from app.hosted.clock import Clock
from app.hosted.sse import EventReader
from app.hosted.transport import Transport
from app.hosted.vendor import JobPhase, JobStatus, Vendor
from app.hosted.wire import BadAnswerError, HostedError, HttpAnswer, Request, segment
from app.mail.evidence import VendorAnswer

# A job that was just taken may not show at once: so many "not found" are forgiven.
_FORGIVEN_NOT_FOUND: Final = 3
_NOT_FOUND: Final = 404
_STREAM_SILENCE_S: Final = 120.0
_MOST_PAGES: Final = 10_000


@dataclass(slots=True)
class Harvest:
    """What a job brought: answers by match key, and how it ended."""

    status: JobStatus
    answers: dict[str, VendorAnswer] = field(default_factory=dict[str, VendorAnswer])


class Follower:
    """Follows the jobs of one run.

    Args:
        vendor: Whose jobs.
        caller, transport, clock, brake: The run's tools.
        stream_path: Path of a stream of events with {id} for the job; empty to poll.
        patience_s: How long a job may stand still.
    """

    def __init__(
        self,
        vendor: Vendor,
        caller: Caller,
        transport: Transport,
        clock: Clock,
        brake: Brake,
    ) -> None:
        self._vendor = vendor
        self._caller = caller
        self._transport = transport
        self._clock = clock
        self._brake = brake
        self.stream_path = ""
        self.patience_s = 6 * 3600.0

    async def follow(
        self, job_id: str, emails: Sequence[str], on_status: Callable[[JobStatus], None]
    ) -> Harvest:
        """Wait for a job's end and return its results.

        Raises:
            HaltError: The run has to stop, or the job stands still; it can be followed again.
            RefusedError: The service does not know the job.
            BadAnswerError: Its state stays unreadable.
        """
        status = await self._by_stream(job_id, on_status) if self.stream_path else None
        if status is None:
            status = await self._by_polls(job_id, on_status)
        return await self.collect(replace(status, job_id=job_id), emails)

    async def _by_polls(self, job_id: str, on_status: Callable[[JobStatus], None]) -> JobStatus:
        polls = not_found = 0
        moved_at, done = self._clock.monotonic(), None
        while True:
            try:
                status = await self._caller.read(
                    self._vendor.status(job_id), self._vendor.read_status
                )
            except RefusedError as error:
                not_found += 1
                if error.status != _NOT_FOUND or not_found > _FORGIVEN_NOT_FOUND:
                    raise
            else:
                on_status(status)
                if status.phase is not JobPhase.RUNNING:
                    return status
                if status.done != done:
                    moved_at, done = self._clock.monotonic(), status.done
            self._check_patience(moved_at)
            pause_s = retry.poll_pause_s(polls, self._clock.random())
            await self._clock.wait(self._brake.halted, pause_s)
            self._brake.check()
            polls += 1

    def _check_patience(self, moved_at: float) -> None:
        if self._clock.monotonic() - moved_at > self.patience_s:
            text = f"{self._vendor.label} makes no progress with a job; it can be fetched later."
            raise HaltError(Stop(StopKind.SERVICE_DOWN, text))

    async def _by_stream(
        self, job_id: str, on_status: Callable[[JobStatus], None]
    ) -> JobStatus | None:
        """Listen to the job's events; None if the stream ends before the job does."""
        path = self.stream_path.replace("{id}", segment(job_id))
        reader = EventReader()
        try:
            async with aclosing(
                self._transport.lines(Request("GET", path, timeout_s=_STREAM_SILENCE_S))
            ) as lines:
                async for line in lines:
                    self._brake.check()
                    status = self._read_event(reader.feed(line))
                    if status is not None:
                        on_status(status)
                        if status.phase is not JobPhase.RUNNING:
                            return status
        except HaltError:
            raise
        except HostedError:
            return None
        return None

    def _read_event(self, data: str | None) -> JobStatus | None:
        if data is None:
            return None
        try:
            return self._vendor.read_status(HttpAnswer(200, body=data.encode()))
        except BadAnswerError:
            return None

    async def collect(self, status: JobStatus, emails: Sequence[str]) -> Harvest:
        """Fetch results until every address has one or there are no more.

        Raises:
            HaltError: The run has to stop.
        """
        harvest = Harvest(status)
        wanted = {matching.match_key(email) for email in emails}
        matching.merge(harvest.answers, status.rows)
        for page in range(1, _MOST_PAGES):
            requests = self._ordered(status, page)
            if wanted <= harvest.answers.keys() or not requests:
                break
            if not await self._fetch(requests[0], harvest):
                break
        for request in self._ordered(status, 1)[1:]:
            if wanted <= harvest.answers.keys():
                break
            await self._fetch_spare(request, harvest)
        return harvest

    async def _fetch_spare(self, request: Request, harvest: Harvest) -> None:
        """Try another way to the results; elsewhere only if nothing came, and without harm."""
        if harvest.answers and self._transport.is_foreign(request):
            return
        try:
            await self._fetch(request, harvest)
        except HaltError:
            if not harvest.answers:
                raise

    def _ordered(self, status: JobStatus, page: int) -> list[Request]:
        """Put requests to the configured origin first: the others go without the key."""
        return sorted(self._vendor.results(status, page), key=self._transport.is_foreign)

    async def _fetch(self, request: Request, harvest: Harvest) -> int:
        """Fetch one page and return how many new addresses it brought."""
        try:
            rows = await self._caller.read(request, self._vendor.read_rows)
        except (RefusedError, BadAnswerError):
            return 0
        return matching.merge(harvest.answers, rows)
