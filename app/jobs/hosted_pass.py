"""Asks hosted services about mailboxes of a job that the local engine could not settle.

The order of services is a chain: the next is asked only for what stays open. Service only is the
same after a run in offline mode. The pass works in a thread of its own with a loop of its own, so
that large answers and the writing of the journal never hold up the window.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.hosted.brake import Stop, StopKind
from app.hosted.budget import Spending
from app.hosted.client import Client, ClientOptions, Quote, vendor_named
from app.hosted.clock import Clock
from app.hosted.ledger import AskReport, Unanswered
from app.hosted.matching import Answered, match_key
from app.hosted.secret import Secret
from app.hosted.transport import BadBaseUrlError, Transport, is_loopback
from app.jobs.hosted_journal import StoredJournal
from app.jobs.workspace import Workspace
from app.mail.evidence import VendorAnswer
from app.mail.reason import Status
from app.mail.result import Result
from app.store.lock import JobLock
from app.store.results import Stored

_CHUNK = 500
_HOUR_S = 3600


class HostedFor(StrEnum):
    """Which results a service may be asked about."""

    UNKNOWN = "unknown"
    CATCH_ALL = "catch_all"
    ALL = "all"


_STATUSES = {
    HostedFor.UNKNOWN: frozenset({Status.UNKNOWN}),
    HostedFor.CATCH_ALL: frozenset({Status.UNKNOWN, Status.CATCH_ALL}),
    HostedFor.ALL: frozenset(Status),
}


@dataclass(frozen=True, slots=True)
class ServiceAsk:
    """One service in the chain.

    Attributes:
        vendor: Its key in hosted.client.VENDORS.
        budget: Credits for this job at most; None for no limit.
    """

    vendor: str
    secret: Secret
    budget: float | None = None
    options: ClientOptions | None = None


@dataclass(frozen=True, slots=True)
class HostedPlan:
    """What to ask whom.

    Attributes:
        chain: Services, first asked first.
        asked_for: Which results are asked about.
        ask_lost_again: Also send what was sent and lost in an earlier pass; it may be paid twice.
        sample: Ask so many settled mailboxes of every status instead, to compare; 0 for no sample.
    """

    chain: tuple[ServiceAsk, ...]
    asked_for: HostedFor = HostedFor.UNKNOWN
    sample: int = 0
    ask_lost_again: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often the local engine said one thing and a service another."""

    vendor: str
    local: Status
    told: str
    count: int


@dataclass(frozen=True, slots=True)
class ServiceShare:
    """What one service did in a pass.

    Attributes:
        answered: Addresses with an answer, those from the cache included.
        from_cache: Answers that were paid for earlier.
        unanswered: Addresses without answer, each with its reason.
        spending: Credits of this job at this service.
        stop: Why it stopped early; None if it did not.
    """

    vendor: str
    answered: int
    from_cache: int
    unanswered: tuple[Unanswered, ...]
    spending: Spending
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class HostedReport:
    """How a pass ended.

    Attributes:
        changed: Verdicts that are different now.
        agreement: Only for a sample.
    """

    shares: tuple[ServiceShare, ...]
    changed: int
    agreement: tuple[Agreement, ...] = ()


@dataclass(frozen=True, slots=True)
class HostedProgress:
    """How far a pass is: answers of one service, and mailboxes with new results."""

    vendor: str
    answered: int
    total: int
    changed: frozenset[int]


class HostedPass:
    """One pass over a job; `run` and `cancel` are called on the caller's own loop.

    Args:
        workspace: The store and the rules.
        job_id: A job whose local run is over.
        plan: What to ask whom.
        on_progress: Told of every batch of answers, on the caller's loop.
        transport: Builds what carries requests instead of the network.
        clock: Time other than the machine's.
    """

    def __init__(
        self,
        workspace: Workspace,
        job_id: int,
        plan: HostedPlan,
        *,
        on_progress: Callable[[HostedProgress], None],
        transport: Callable[[ServiceAsk], Transport] | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._workspace = workspace
        self._job_id = job_id
        self._plan = plan
        self._on_progress = on_progress
        self._transport = transport
        self._clock = clock
        self._changed = 0
        self._is_cancelled = False
        self._client: Client | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._agreement: Counter[tuple[str, Status, str]] = Counter()

    async def quote(self) -> tuple[Quote, ...]:
        """Return what the pass would cost at most, for each service as if it were asked alone.

        Raises:
            HaltError: A key is refused or a service does not work.
            BadBaseUrlError: This is the sandbox, or a service has no usable address.
            StoreError: The store cannot be read.
        """
        quotes: list[Quote] = []
        for ask in self._plan.chain:
            wanted, _ = await asyncio.to_thread(self._split, ask)
            client = self._open(ask)
            try:
                quotes.append(await client.quote([address_of(one) for one in wanted]))
            finally:
                await client.aclose()
        return tuple(quotes)

    async def run(self) -> HostedReport:
        """Ask the chain and keep every answer; whatever was paid for outlives a crash.

        Raises:
            BadBaseUrlError: This is the sandbox, or a service has no usable address.
            JobBusyError: Another run is working on this job.
            StoreError: The store cannot be written.
        """
        here = asyncio.get_running_loop()
        lock = JobLock(self._workspace.store.path, self._job_id)
        try:
            work = asyncio.to_thread(lambda: asyncio.run(self._run(here)))
            task = asyncio.gather(work)
            try:
                (report,) = await asyncio.shield(task)
            except asyncio.CancelledError:
                self.cancel()
                await task
                raise
        finally:
            lock.release()
        return report

    def cancel(self) -> None:
        """Stop: nothing more is sent, and jobs are cancelled at the service where it can."""
        self._is_cancelled = True
        client, loop = self._client, self._loop
        if client is not None and loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(client.cancel)

    async def _run(self, here: asyncio.AbstractEventLoop) -> HostedReport:
        self._loop = asyncio.get_running_loop()
        shares: list[ServiceShare] = []
        for ask in self._plan.chain:
            if self._is_cancelled:
                break
            shares.append(await self._ask(ask, here))
        agreement = tuple(Agreement(*key, count) for key, count in self._agreement.items())
        return HostedReport(tuple(shares), self._changed, agreement)

    async def _ask(self, ask: ServiceAsk, here: asyncio.AbstractEventLoop) -> ServiceShare:
        wanted, cached = self._split(ask)
        by_key: dict[str, list[Stored]] = {}
        for one in wanted:
            by_key.setdefault(match_key(address_of(one)), []).append(one)
        told = [len(cached)]
        self._keep(cached)

        def on_answers(answers: tuple[Answered, ...]) -> None:
            pairs = _pairs(answers, by_key)
            changed = self._keep(pairs)
            told[0] += len(pairs)
            progress = HostedProgress(ask.vendor, told[0], len(wanted) + len(cached), changed)
            here.call_soon_threadsafe(self._on_progress, progress)

        addresses = [address_of(ones[0]) for ones in by_key.values()]
        report = await self._ask_client(ask, addresses, on_answers)
        return ServiceShare(
            ask.vendor, told[0], len(cached), report.unanswered, report.spending, report.stop
        )

    async def _ask_client(
        self,
        ask: ServiceAsk,
        addresses: Sequence[str],
        on_answers: Callable[[tuple[Answered, ...]], None],
    ) -> AskReport:
        journal = StoredJournal(self._workspace.store.cache, self._job_id, ask.vendor)
        if self._plan.ask_lost_again:
            journal.forgive()
        client = self._client = self._open(ask)
        if self._is_cancelled:
            client.cancel()
        try:
            report = await client.ask(
                addresses,
                on_answers=on_answers,
                journal=journal,
                budget=ask.budget,
            )
        finally:
            self._client = None
            await client.aclose()
        if report.stop is None and not report.unanswered:
            journal.clear()
        return report

    def _open(self, ask: ServiceAsk) -> Client:
        vendor = vendor_named(ask.vendor)
        if vendor is None:
            raise KeyError(ask.vendor)
        transport = self._transport(ask) if self._transport else None
        url = "" if ask.options is None else ask.options.base_url
        if self._workspace.is_sandbox and transport is None and not is_loopback(url):
            raise BadBaseUrlError("In the sandbox nothing leaves this machine.")
        return Client(vendor, ask.secret, ask.options, clock=self._clock, transport=transport)

    # Which mailboxes

    def _split(self, ask: ServiceAsk) -> tuple[list[Stored], list[tuple[Stored, VendorAnswer]]]:
        """Return the mailboxes to send, and those with an answer that was paid for earlier."""
        settings = self._workspace.settings
        since = self._workspace.clock() - settings.cache_hours * _HOUR_S
        wanted: list[Stored] = []
        cached: list[tuple[Stored, VendorAnswer]] = []
        for one in self._chosen(ask.vendor, since):
            answer = self._workspace.store.cache.answer(
                ask.vendor, match_key(address_of(one)), since=since
            )
            if answer is None or answer.is_test:
                wanted.append(one)
            else:
                cached.append((one, answer))
        return wanted, cached

    def _has_asked(self, one: Stored, vendor: str, since: float) -> bool:
        """Tell whether this service gave its answer lately; a test key's answer is none."""
        return any(
            answer.vendor == vendor and answer.at >= since and not answer.is_test
            for answer in one.result.evidence.vendors
        )

    def _chosen(self, vendor: str, since: float) -> list[Stored]:
        statuses = _STATUSES[self._plan.asked_for]
        found = [
            one
            for one in self._stored()
            if one.result.evidence.address
            and (self._plan.sample or one.result.verdict.status in statuses)
            and not self._has_asked(one, vendor, since)
        ]
        if not self._plan.sample or len(found) <= self._plan.sample:
            return found
        # Evenly over the list, so that every source and domain has its chance.
        step = len(found) / self._plan.sample
        return [found[int(place * step)] for place in range(self._plan.sample)]

    def _stored(self) -> Iterator[Stored]:
        after = 0
        while chunk := self._workspace.store.results.stored(
            self._job_id, after_id=after, limit=_CHUNK
        ):
            yield from chunk
            after = chunk[-1].mailbox_id

    # What becomes of answers

    def _keep(self, pairs: Sequence[tuple[Stored, VendorAnswer]]) -> frozenset[int]:
        """Add answers to the evidence, judge again, write both; return the mailboxes."""
        workspace = self._workspace
        for start in range(0, len(pairs), _CHUNK):
            batch = pairs[start : start + _CHUNK]
            anew = [(one, answer, self._judged(one, answer)) for one, answer in batch]
            results = workspace.store.results
            keep_history = workspace.settings.privacy.keep_history
            results.save(
                self._job_id,
                [(one.mailbox_id, result) for one, _, result in anew],
                keep_history=keep_history,
            )
            for one, answer, result in anew:
                self._changed += result.verdict.status is not one.result.verdict.status
                self._note(one, answer)
        return frozenset(one.mailbox_id for one, _ in pairs)

    def _judged(self, one: Stored, answer: VendorAnswer) -> Result:
        evidence = one.result.evidence
        return self._workspace.judge(replace(evidence, vendors=(*evidence.vendors, answer)))

    def _note(self, one: Stored, answer: VendorAnswer) -> None:
        if not answer.is_test and answer.status != Status.UNKNOWN:
            self._workspace.store.cache.put_answer(match_key(address_of(one)), answer)
        if self._plan.sample:
            self._agreement[answer.vendor, one.result.verdict.status, str(answer.status)] += 1


def address_of(one: Stored) -> str:
    """Return the address that a service is asked about."""
    return one.result.evidence.address


def _pairs(
    answers: Sequence[Answered], by_key: dict[str, list[Stored]]
) -> list[tuple[Stored, VendorAnswer]]:
    """Bring answers to all mailboxes that share the address."""
    return [
        (one, answered.answer)
        for answered in answers
        for one in by_key.get(match_key(answered.address), ())
    ]


__all__ = [
    "Agreement",
    "HostedFor",
    "HostedPass",
    "HostedPlan",
    "HostedProgress",
    "HostedReport",
    "Quote",
    "ServiceAsk",
    "ServiceShare",
    "StopKind",
    "address_of",
]
