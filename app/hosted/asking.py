"""One run over a list: what may be sent next, by how many at once, until nothing is left."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence

from app.hosted.brake import Brake, HaltError, Stop, StopKind
from app.hosted.journal import CallKind, Entry, EntryState
from app.hosted.ledger import AskReport, Ledger, Why
from app.hosted.sender import Emails, Sender
from app.hosted.vendor import Capabilities

_KEPT = (EntryState.ANSWERED, EntryState.DONE)


def kind_for(capabilities: Capabilities, addresses: int) -> CallKind:
    """Return the right call for so many addresses: single, batch or bulk."""
    if addresses <= capabilities.single_up_to:
        return CallKind.SINGLE
    if addresses <= capabilities.batch_max:
        return CallKind.BATCH
    return CallKind.BULK


def most_for(capabilities: Capabilities, kind: CallKind) -> int:
    """Return how many addresses one call of a kind takes."""
    sizes = {
        CallKind.SINGLE: 1,
        CallKind.BATCH: capabilities.batch_max,
        CallKind.BULK: capabilities.bulk_max,
    }
    return sizes[kind]


class Asking:
    """Works through the open addresses of a ledger."""

    def __init__(
        self,
        capabilities: Capabilities,
        sender: Sender,
        ledger: Ledger,
        brake: Brake,
        *,
        workers: int = 4,
    ) -> None:
        self._capabilities = capabilities
        self._sender = sender
        self._ledger = ledger
        self._brake = brake
        self._workers = workers
        self._resumed: deque[Entry] = deque()
        self._lots: deque[Emails] = deque()
        self._in_flight = 0
        self._changed = asyncio.Condition()

    async def run(self) -> AskReport:
        """Resume what the journal holds, send the rest, and report."""
        self._resume()
        rest = self._ledger.open_emails()
        if rest:
            self._lots.append(rest)
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self._workers):
                    group.create_task(self._work())
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from errors
        return self._ledger.report(self._brake.stop)

    def _resume(self) -> None:
        """Take up the entries of an earlier run; nothing in them is paid again."""
        for entry in list(self._ledger.entries.values()):
            wanted = [email for email in entry.emails if self._ledger.is_open(email)]
            if entry.state is EntryState.LOST:
                self._ledger.hold(wanted, Why.LOST, f"Its answer was lost: {entry.note}")
            elif entry.state in _KEPT and entry.body:
                self._sender.replay(entry)
            elif entry.state is EntryState.SENDING and entry.kind is not CallKind.BULK:
                text = "The program ended before the answer came; asking again may cost again."
                self._ledger.close(entry, EntryState.LOST, None, note=text)
                self._ledger.hold(wanted, Why.LOST, text)
            elif entry.state in (EntryState.SENDING, EntryState.SUBMITTED) or (
                entry.job_id and wanted and entry.state is not EntryState.CANCELLED
            ):
                self._ledger.hold(wanted, Why.WAITING, "Its job was not looked at.")
                self._resumed.append(entry)

    async def _work(self) -> None:
        while (entry := await self._take()) is not None:
            again: Sequence[Emails] = ()
            try:
                again = await self._sender.handle(entry)
            except HaltError as halt:
                self._brake.apply(halt.stop)
            finally:
                await self._finish(again)

    async def _take(self) -> Entry | None:
        """Return the next entry to work on; None when there will be no more."""
        async with self._changed:
            while True:
                if self._resumed and not self._brake.halted.is_set():
                    self._in_flight += 1
                    return self._resumed.popleft()
                entry = self._next_entry() if self._may_send() else None
                if entry is not None:
                    self._in_flight += 1
                    return entry
                if self._in_flight == 0:
                    self._changed.notify_all()
                    return None
                await self._changed.wait()

    def _may_send(self) -> bool:
        return bool(self._lots) and self._brake.stop is None

    def _next_entry(self) -> Entry | None:
        """Begin the next sending as large as kind and purse allow; None if the purse is empty."""
        lot = self._lots[0]
        affordable = self._ledger.purse.allows(len(lot))
        kind = kind_for(self._capabilities, affordable)
        allowed = min(affordable, most_for(self._capabilities, kind))
        if allowed == 0:
            if self._in_flight == 0:
                text = "The budget, or what is left at the service, does not allow another check."
                self._brake.apply(Stop(StopKind.BUDGET, text))
            return None
        self._lots.popleft()
        if allowed < len(lot):
            self._lots.appendleft(lot[allowed:])
        return self._ledger.begin(kind, lot[:allowed])

    async def _finish(self, again: Sequence[Emails]) -> None:
        async with self._changed:
            self._lots.extendleft(lot for lot in reversed(again) if lot)
            self._in_flight -= 1
            self._changed.notify_all()
