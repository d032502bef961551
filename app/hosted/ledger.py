"""The books of one run: who still waits for an answer, what is written, what is paid."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.hosted import matching
from app.hosted.brake import Stop
from app.hosted.budget import Purse, Spending
from app.hosted.clock import Clock
from app.hosted.journal import SETTLED, CallKind, Entry, EntryState, Journal
from app.hosted.matching import Answered
from app.mail.evidence import VendorAnswer

OnAnswers = Callable[[tuple[Answered, ...]], None]


class Why(StrEnum):
    """Why an address has no answer."""

    NOT_SENT = "not_sent"
    WAITING = "waiting"
    LOST = "lost"
    JOB_FAILED = "job_failed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An address without answer, with the reason in one sentence."""

    address: str
    why: Why
    text: str


@dataclass(frozen=True, slots=True)
class AskReport:
    """How a run ended.

    Attributes:
        answered: Addresses with an answer.
        unanswered: All the others, each with its reason.
        spending: Credits of this journal, earlier runs over it included.
        stop: Why it stopped early; None if it did not.
        jobs_kept: Jobs that still wait at the service and cost nothing to fetch.
    """

    answered: int
    unanswered: tuple[Unanswered, ...]
    spending: Spending
    stop: Stop | None = None
    jobs_kept: tuple[str, ...] = ()


class Ledger:
    """Keeps journal, purse and open addresses in step."""

    def __init__(
        self,
        vendor: str,
        addresses: Sequence[str],
        journal: Journal,
        purse: Purse,
        clock: Clock,
        on_answers: OnAnswers,
    ) -> None:
        self.purse = purse
        self._vendor = vendor
        self._journal = journal
        self._clock = clock
        self._on_answers = on_answers
        self._open = matching.unique(addresses)
        self._held: dict[str, Unanswered] = {}
        self._answered = 0
        self.entries: dict[int, Entry] = {entry.serial: entry for entry in journal.entries()}
        self._old = frozenset(self.entries)

    def is_open(self, email: str) -> bool:
        """Tell whether an address still waits and is not held back."""
        key = matching.match_key(email)
        return key in self._open and key not in self._held

    def is_old(self, entry: Entry) -> bool:
        """Tell whether an entry comes from an earlier run."""
        return entry.serial in self._old

    def release(self, emails: Sequence[str]) -> tuple[str, ...]:
        """Let addresses be sent again; return those that still wait for an answer."""
        for email in emails:
            self._held.pop(matching.match_key(email), None)
        return tuple(email for email in emails if self.is_open(email))

    def open_emails(self) -> tuple[str, ...]:
        """Return one spelling of every address that waits and is not held back."""
        return tuple(
            spellings[0].strip() for key, spellings in self._open.items() if key not in self._held
        )

    def begin(self, kind: CallKind, emails: tuple[str, ...]) -> Entry:
        """Set credits aside for a sending; it is not written yet."""
        at_most = self.purse.price * len(emails)
        self.purse.set_aside(at_most)
        entry = Entry(
            serial=max(self.entries, default=0) + 1,
            vendor=self._vendor,
            kind=kind,
            state=EntryState.SENDING,
            emails=emails,
            credits_at_most=at_most,
            at=self._clock.unix(),
        )
        self.entries[entry.serial] = entry
        return entry

    def write(self, entry: Entry) -> Entry:
        """Write an entry as it is now and return it."""
        self.entries[entry.serial] = entry
        self._journal.put(entry)
        return entry

    def close(self, entry: Entry, state: EntryState, used: float | None, *, note: str = "") -> None:
        """Settle an entry: `used` is what the service told, None for the worst price.

        What is settled stays so: results that are fetched again cost nothing.
        """
        before = self.entries[entry.serial].state
        if before in SETTLED or before is EntryState.LOST:
            return
        credits_ = entry.credits_at_most if used is None else used
        self.purse.settle(entry.credits_at_most, credits_, is_told=used is not None)
        self.write(
            replace(entry, state=state, credits_used=credits_, is_told=used is not None, note=note)
        )

    def deliver(self, answers: Mapping[str, VendorAnswer]) -> None:
        """Hand on answers by match key; an address that has one already gets no second."""
        at = self._clock.unix()
        ready: list[Answered] = []
        for key, answer in answers.items():
            dated = answer if answer.at else replace(answer, at=at)
            ready.extend(Answered(spelling, dated) for spelling in self._open.pop(key, ()))
            self._held.pop(key, None)
        if ready:
            self._answered += len(ready)
            self._on_answers(tuple(ready))

    def hold(self, emails: Sequence[str], why: Why, text: str) -> None:
        """Keep addresses from being sent in this run, for a reason."""
        for email in emails:
            key = matching.match_key(email)
            if key in self._open:
                self._held[key] = Unanswered(email, why, text)

    def report(self, stop: Stop | None) -> AskReport:
        """Return how the run ended."""
        rest = stop.text if stop else "It was not sent."
        unanswered = [
            replace(self._held[key], address=spelling)
            if key in self._held
            else Unanswered(spelling, Why.NOT_SENT, rest)
            for key, spellings in self._open.items()
            for spelling in spellings
        ]
        kept = tuple(
            entry.job_id
            for entry in self.entries.values()
            if entry.state is EntryState.SUBMITTED and entry.job_id
        )
        return AskReport(self._answered, tuple(unanswered), self.purse.spending, stop, kept)
