"""Sends one entry of the journal and settles it, whatever happens on the way.

The order never changes: write, send, write the job's id, follow, hand on, settle.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.hosted import matching
from app.hosted.brake import Brake, HaltError, Stop, StopKind
from app.hosted.caller import Caller, RefusedError
from app.hosted.follow import Follower, Harvest
from app.hosted.journal import CallKind, Entry, EntryState
from app.hosted.ledger import Ledger, Why
from app.hosted.lost import LostJobs
from app.hosted.vendor import JobPhase, JobStatus, Row, Vendor
from app.hosted.wire import (
    AnswerLostError,
    BadAnswerError,
    HostedError,
    HttpAnswer,
    NotSentError,
    Request,
)
from app.mail.evidence import VendorAnswer
from app.mail.reason import Reason, Status

Emails = tuple[str, ...]

# Refusals of whole lists that are halved to find the address that the service dislikes.
_MOST_REFUSALS: Final = 40
_MOST_UNREADABLE: Final = 3
_MOST_RESUBMITS: Final = 2
# The service's own address is wrong, or it has no such endpoint: other addresses fare no better.
_WRONG_PLACE: Final = frozenset({404, 405, 410, 501})
_REDIRECTS: Final = range(300, 400)


@dataclass(slots=True)
class Tools:
    """What one run works with.

    Attributes:
        is_fast: Ask for the core checks only where the service offers that.
        is_test: The key is one that costs nothing.
        on_status: Hears how far a job is.
    """

    vendor: Vendor
    caller: Caller
    follower: Follower
    brake: Brake
    is_fast: bool = False
    is_test: bool = False
    on_status: Callable[[JobStatus], None] = lambda _status: None


class Sender:
    """Sends entries; returns the lots that have to be sent again in another way."""

    def __init__(self, tools: Tools, ledger: Ledger, lost: LostJobs) -> None:
        self._tools = tools
        self._vendor = tools.vendor
        self._ledger = ledger
        self._lost = lost
        self._one_submit = asyncio.Lock()
        self._refusals = self._unreadable = self._resubmits = 0

    async def handle(self, entry: Entry) -> Sequence[Emails]:
        """Bring one entry to its end.

        Raises:
            HaltError: The run has to stop; the entry is written as it stands.
        """
        if entry.kind is not CallKind.BULK:
            return await self._direct(entry)
        lots: Sequence[Emails] = ()
        if not entry.job_id and self._ledger.is_old(entry):
            lots = await self._find(entry, "the program ended before the answer came")
        elif not entry.job_id:
            lots = await self._submit(entry)
        job = self._ledger.entries[entry.serial]
        if job.job_id:
            await self._follow(job)
        return lots

    def replay(self, entry: Entry) -> None:
        """Hand on an answer that is in the journal already."""
        try:
            self._read_direct(entry, HttpAnswer(200, body=entry.body.encode()))
        except BadAnswerError as error:
            self._lose(entry, str(error))

    # One request, one answer

    async def _direct(self, entry: Entry) -> Sequence[Emails]:
        written = self._ledger.write(entry)
        try:
            answer = await self._tools.caller.call(self._direct_request(entry))
        except AnswerLostError as error:
            self._lose(written, str(error))
            return ()
        except HaltError:
            self._ledger.close(written, EntryState.REFUSED, 0.0)
            raise
        if not answer.is_success:
            return self._refused(written, answer)
        written = self._ledger.write(
            replace(written, state=EntryState.ANSWERED, body=answer.text())
        )
        try:
            self._read_direct(written, answer)
        except BadAnswerError as error:
            self._lose(replace(written, body=""), str(error))
            self._count_unreadable()
        return ()

    def _direct_request(self, entry: Entry) -> Request:
        vendor, is_fast = self._vendor, self._tools.is_fast
        if entry.kind is CallKind.SINGLE:
            email = entry.emails[0]
            return vendor.single_fast(email) if is_fast else vendor.single(email)
        request = vendor.batch_fast(entry.emails) if is_fast else vendor.batch(entry.emails)
        if request is None:
            raise NotSentError(f"{vendor.label} has no batch")
        return request

    def _read_direct(self, entry: Entry, answer: HttpAnswer) -> None:
        """Hand on the answers of a single or batch and settle its price.

        Raises:
            BadAnswerError: It cannot be read, or speaks of other addresses only.
        """
        if entry.kind is CallKind.SINGLE:
            found = matching.pick((self._vendor.read_single(answer),), entry.emails[0])
            answers = {} if found is None else {matching.match_key(entry.emails[0]): found}
        else:
            answers = self._by_key(self._vendor.read_rows(answer))
        if not self._wanted(entry, answers):
            raise BadAnswerError("the answer is about other addresses")
        self._deliver(entry, answers)
        if entry.state is EntryState.ANSWERED:
            used = self._price_of(entry, answers)
            self._ledger.close(entry, EntryState.DONE, used)

    def _by_key(self, rows: Sequence[Row]) -> dict[str, VendorAnswer]:
        answers: dict[str, VendorAnswer] = {}
        matching.merge(answers, rows)
        return answers

    def _refused(self, entry: Entry, answer: HttpAnswer) -> Sequence[Emails]:
        """Settle a refusal: halve a list to find its bad address, name the reason for one."""
        said = self._tools.caller.said(answer)
        self._ledger.close(entry, EntryState.REFUSED, 0.0, note=said)
        self._refusals += 1
        if answer.status in _WRONG_PLACE or answer.status in _REDIRECTS:
            text = f"{self._vendor.label} has no such service at this address. ({said})"
            raise HaltError(Stop(StopKind.BAD_SERVICE, text))
        if len(entry.emails) == 1:
            self._deliver(entry, {matching.match_key(entry.emails[0]): self._no(entry, answer)})
            return ()
        if self._refusals > _MOST_REFUSALS:
            self._ledger.hold(entry.emails, Why.REFUSED, f"The service refused it: {said}")
            return ()
        middle = len(entry.emails) // 2
        return (entry.emails[:middle], entry.emails[middle:])

    def _no(self, entry: Entry, answer: HttpAnswer) -> VendorAnswer:
        """Return the answer for an address that the service will not check."""
        # A service that cannot write the address may refuse a good one: that proves nothing.
        is_bad = self._vendor.is_bad_syntax(answer) and entry.emails[0].isascii()
        return VendorAnswer(
            vendor=self._vendor.key,
            status=Status.INVALID if is_bad else Status.UNKNOWN,
            reason=Reason.FAILED_SYNTAX_CHECK if is_bad else "",
            raw_reason=self._tools.caller.said(answer),
            credits=0.0,
        )

    # Jobs

    async def _submit(self, entry: Entry) -> Sequence[Emails]:
        request = self._vendor.submit(entry.emails)
        if not request.is_listed:
            return await self._submit_once(entry, request)
        # One at a time, so that a job which is new in the service's list is surely this one.
        async with self._one_submit:
            try:
                before = await self._lost.jobs_now()
            except HaltError:
                self._ledger.close(entry, EntryState.REFUSED, 0.0)
                raise
            return await self._submit_once(replace(entry, jobs_before=before), request)

    async def _submit_once(self, entry: Entry, request: Request) -> Sequence[Emails]:
        written = self._ledger.write(entry)
        try:
            answer = await self._tools.caller.call(request)
            if not answer.is_success:
                return self._refused(written, answer)
            job_id = self._vendor.read_submitted(answer).job_id
        except HaltError:
            self._ledger.close(written, EntryState.REFUSED, 0.0)
            raise
        except (AnswerLostError, BadAnswerError) as error:
            return await self._find(written, str(error))
        self._ledger.write(replace(written, state=EntryState.SUBMITTED, job_id=job_id))
        return ()

    async def _find(self, entry: Entry, problem: str) -> Sequence[Emails]:
        """Look for the job of a submit whose answer was lost; never simply send it again."""
        try:
            found = await self._lost.find(entry, self._ledger.entries.values())
        except HaltError:
            self._keep(entry, f"Whether it became a job is looked up next time ({problem}).")
            raise
        if found.job_id:
            self._ledger.write(
                replace(entry, state=EntryState.SUBMITTED, job_id=found.job_id, note=problem)
            )
            return ()
        if found.is_absent and self._resubmits < _MOST_RESUBMITS:
            self._resubmits += 1
            self._ledger.close(entry, EntryState.REFUSED, 0.0, note=problem)
            return (self._ledger.release(entry.emails),)
        self._lose(entry, problem)
        return ()

    async def _follow(self, entry: Entry) -> None:
        try:
            harvest = await self._tools.follower.follow(
                entry.job_id, entry.emails, self._tools.on_status
            )
        except HaltError as halt:
            self._ledger.hold(entry.emails, Why.WAITING, f"Its job waits: {halt.stop.text}")
            stop = self._tools.brake.stop or halt.stop
            if stop.kind is StopKind.CANCELLED:
                await self._cancel(entry)
            raise
        except RefusedError as error:
            self._lose(entry, f"the service does not know the job any more ({error})")
        except BadAnswerError as error:
            self._keep(entry, f"The state of its job cannot be read: {error}")
        else:
            self._reap(entry, harvest)

    def _reap(self, entry: Entry, harvest: Harvest) -> None:
        """Hand on what a job brought and settle its price."""
        phase = harvest.status.phase
        is_empty = not self._wanted(entry, harvest.answers)
        if phase is JobPhase.COMPLETED and is_empty:
            self._keep(entry, "Its job is done, and the results cannot be read yet.")
            return
        told = harvest.status.credits
        if phase is JobPhase.COMPLETED:
            used = self._price_of(entry, harvest.answers) if told is None else told
            self._deliver(entry, harvest.answers)
            state = EntryState.DONE
        else:
            self._deliver(entry, harvest.answers, is_whole=False)
            text = f"The service ended its job as {harvest.status.word!r}."
            self._ledger.hold(entry.emails, Why.JOB_FAILED, text)
            used, state = told, EntryState.FAILED
        if entry.state is EntryState.SUBMITTED:
            self._ledger.close(entry, state, used)

    async def _cancel(self, entry: Entry) -> None:
        """Cancel a job at the service and keep what it had done; if it cannot, it stays kept."""
        request = self._vendor.cancel(entry.job_id)
        if request is None:
            return
        caller = self._tools.caller
        try:
            await caller.call(request, is_last_wish=True)
            answer = await caller.call(self._vendor.status(entry.job_id), is_last_wish=True)
            status = self._vendor.read_status(answer)
        except HostedError:
            return
        if status.phase is JobPhase.COMPLETED:
            answers = self._by_key(status.rows)
            if self._wanted(entry, answers):
                self._reap(entry, Harvest(status, answers))
        elif status.phase is not JobPhase.RUNNING:
            self._deliver(entry, self._by_key(status.rows), is_whole=False)
            used = 0.0 if status.credits is None else status.credits
            self._ledger.close(entry, EntryState.CANCELLED, used)
            self._ledger.hold(entry.emails, Why.NOT_SENT, "Its job was cancelled.")

    # Books

    def _wanted(self, entry: Entry, answers: dict[str, VendorAnswer]) -> dict[str, VendorAnswer]:
        keys = [matching.match_key(email) for email in entry.emails]
        return {key: answers[key] for key in keys if key in answers}

    def _deliver(
        self, entry: Entry, answers: dict[str, VendorAnswer], *, is_whole: bool = True
    ) -> None:
        """Hand on the entry's answers; when it is whole, what is missing becomes unknown."""
        given = self._wanted(entry, answers)
        if is_whole:
            gap = matching.missing(self._vendor.key, "the service's results leave it out")
            for email in entry.emails:
                given.setdefault(matching.match_key(email), gap)
        is_test = self._tools.is_test
        self._ledger.deliver(
            {
                key: replace(answer, is_test=True) if is_test else answer
                for key, answer in given.items()
            }
        )

    def _price_of(self, entry: Entry, answers: dict[str, VendorAnswer]) -> float | None:
        """Add up what the answers say they cost; None if one of them does not say."""
        given = self._wanted(entry, answers)
        told = [answer.credits for answer in given.values()]
        if len(told) < len(entry.emails) or None in told:
            price = self._ledger.purse.price
            free = sum(1 for credits_ in told if credits_ == 0)
            return None if not free else price * (len(entry.emails) - free)
        return float(sum(credits_ or 0.0 for credits_ in told))

    def _lose(self, entry: Entry, problem: str) -> None:
        """Write off a sending whose fate is unknown: at its worst price, and not repeated."""
        self._ledger.close(entry, EntryState.LOST, None, note=problem)
        text = f"It was sent, and the answer was lost ({problem}); asking again may cost again."
        self._ledger.hold(entry.emails, Why.LOST, text)

    def _keep(self, entry: Entry, text: str) -> None:
        self._ledger.write(replace(entry, note=text))
        self._ledger.hold(entry.emails, Why.WAITING, text)

    def _count_unreadable(self) -> None:
        self._unreadable += 1
        if self._unreadable >= _MOST_UNREADABLE:
            text = f"{self._vendor.label} answers with something that cannot be read."
            raise HaltError(Stop(StopKind.BAD_SERVICE, text))
