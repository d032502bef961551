"""What is known of mailboxes before anybody is asked, and which need not be asked at all."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.jobs.workspace import Workspace
from app.mail.address import Address, BadAddress, parse
from app.mail.domain import DomainFacts
from app.mail.evidence import Evidence, History, Known
from app.mail.known import read_known, read_known_bad
from app.mail.reason import Reason
from app.settings import Mode, NetworkSettings
from app.store.mailboxes import Mailbox
from app.store.waits import Wait

_SLICE_S = 0.004  # a window on the same loop paints between two slices

# With one of these the mailbox is left in peace: asking could not change it, or would do harm.
_SETTLED_BY_MEMORY = frozenset(
    {
        Reason.SUPPRESSED,
        Reason.HISTORICAL_HARD_BOUNCE,
        Reason.HISTORICAL_COMPLAINT,
        Reason.HISTORICAL_DELIVERY_CONFIRMED,
        Reason.POSSIBLE_TRAP,
    }
)


class Breath:
    """Lets the loop go on after a slice of work."""

    def __init__(self) -> None:
        self._began = time.perf_counter()

    async def take(self) -> None:
        """Yield if the slice is used up."""
        if time.perf_counter() - self._began > _SLICE_S:
            await asyncio.sleep(0)
            self._began = time.perf_counter()


@dataclass(frozen=True, slots=True)
class Memory:
    """What the store remembers of some mailboxes, by key."""

    history: dict[str, History]
    cached: dict[str, Evidence]


@dataclass(frozen=True, slots=True)
class Opened:
    """A mailbox with its evidence so far; no address if the syntax is bad.

    Attributes:
        is_final: Nobody needs to be asked.
        attempts: How often it has been asked in this job.
    """

    mailbox: Mailbox
    address: Address | None
    evidence: Evidence
    is_final: bool
    attempts: int = 0


class Desk:
    """Opens a file on each mailbox."""

    def __init__(self, workspace: Workspace, network: NetworkSettings) -> None:
        self._workspace = workspace
        self._network = network

    async def remember(self, mailboxes: Sequence[Mailbox]) -> Memory:
        """Look up what the store remembers of some mailboxes."""
        return await asyncio.to_thread(self._remember, [mailbox.key for mailbox in mailboxes])

    def open(
        self,
        mailbox: Mailbox,
        memory: Memory,
        facts: DomainFacts | None = None,
        *,
        prior: Wait | None = None,
    ) -> Opened:
        """Put together what is known of a mailbox without asking anyone now.

        Args:
            mailbox: Whom it is about.
            memory: What the store remembers, from remember().
            facts: Its domain's, once they are known.
            prior: What was found earlier in this job, for a mailbox that is asked again.
        """
        now = self._workspace.clock()
        address = parse(mailbox.text)
        if isinstance(address, BadAddress):
            known = read_known_bad(
                address,
                self._workspace.known_lists,
                first_name=mailbox.first_name,
                last_name=mailbox.last_name,
            )
            bad = Evidence(mailbox.text, syntax_problem=address.problem, known=known, at=now)
            return Opened(mailbox, None, bad, is_final=True)
        history = memory.history.get(mailbox.key, History())
        cached = memory.cached.get(mailbox.key)
        if cached is not None:
            again = replace(cached, text=mailbox.text, history=history, source="cache")
            return Opened(mailbox, address, again, is_final=True)
        evidence = Evidence(
            mailbox.text,
            address.text,
            domain=facts,
            known=self._known(mailbox, address, facts),
            history=history,
            at=now,
        )
        if prior is not None:
            before = prior.evidence
            evidence = replace(evidence, probes=before.probes, took_ms=before.took_ms)
            return Opened(mailbox, address, evidence, is_final=False, attempts=prior.attempt)
        if self._network.mode is Mode.OFFLINE:
            evidence = replace(evidence, not_checked=("dns: mode offline", "smtp: mode offline"))
            return Opened(mailbox, address, evidence, is_final=True)
        return Opened(mailbox, address, evidence, is_final=self._is_settled(evidence))

    def _known(self, mailbox: Mailbox, address: Address, facts: DomainFacts | None) -> Known:
        return read_known(
            address,
            self._workspace.known_lists,
            first_name=mailbox.first_name,
            last_name=mailbox.last_name,
            mx_hosts=() if facts is None else [host.name for host in facts.hosts],
        )

    def _is_settled(self, evidence: Evidence) -> bool:
        history = evidence.history
        if not (evidence.known.trap_hint or history.events or history.is_suppressed):
            return False
        # A role whose mail was delivered need not be asked either, whatever reason comes first.
        reasons = self._workspace.judge(evidence).verdict.reasons
        return not _SETTLED_BY_MEMORY.isdisjoint(reasons)

    def _remember(self, keys: list[str]) -> Memory:
        store, hours = self._workspace.store, self._workspace.settings.cache_hours
        cached: dict[str, Evidence] = {}
        if hours and self._network.mode is not Mode.OFFLINE:
            cached = store.cache.results(keys, since=self._workspace.clock() - hours * 3600)
        return Memory(store.history.remembered(keys), cached)
