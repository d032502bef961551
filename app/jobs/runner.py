"""Runs a job: pending mailboxes in, evidence and verdicts into the store, progress to whoever asks.

Plain asyncio and no window: the loop may be any. Work on the loop is cut into slices of some
milliseconds; the store is read and written in threads.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import cast

from app.jobs.asker import Asker
from app.jobs.breach_look import find_key
from app.jobs.course import Course
from app.jobs.desk import Breath
from app.jobs.port_watch import BLOCKED_ADVICE
from app.jobs.preflight import why_blocked
from app.jobs.progress import Meter, Progress, Waiting, WaitKind
from app.jobs.saver import Saver
from app.jobs.workspace import Workspace
from app.settings import NetworkSettings, network_to_json
from app.store.database import StoreError
from app.store.jobs import JobInfo, JobState
from app.store.lock import JobBusyError, JobLock

__all__ = ["JobBusyError", "Progress", "Runner", "WaitKind", "Waiting"]

_TICK_S = 0.15
_QUIET_TICKS = 7  # without news the watchers still see the clock move once a second
_CHUNK = 500


class Runner:
    """One run of one job; its methods are called on the loop that runs it."""

    def __init__(
        self,
        workspace: Workspace,
        job_id: int,
        network: NetworkSettings,
        *,
        on_progress: Callable[[Progress], None],
        asker: Callable[[NetworkSettings], Asker] | None = None,
    ) -> None:
        """Prepare a run.

        Args:
            workspace: The store and the rules.
            job_id: The job.
            network: How to ask; in a sandbox it leads there whatever it says.
            on_progress: Told how far the run has got, at most some times a second.
            asker: Builds what asks the network; the workspace's verifier by default.
        """
        self._workspace = workspace
        self._store = workspace.store
        self._job_id = job_id
        self._network = workspace.network_for(network)
        self._on_progress = on_progress
        self._build_asker = asker
        self._course: Course | None = None
        self._state = JobState.RUNNING
        self._end: JobState | None = None
        self._changed: set[int] = set()
        self._meter = Meter()
        self._message = ""
        self._breach_problem = ""
        self._may_go = asyncio.Event()
        self._may_go.set()
        self._stopped = asyncio.Event()
        self._is_finishing = False
        self._quiet_ticks = 0

    async def run(self) -> JobState:
        """Run until all is settled, or until paused for good or cancelled; return the end state.

        Raises:
            JobBusyError: Another Winnow is working on this job.
            KeyError: There is no such job.
            StoreError: The store cannot be written; what was found until then is kept.
        """
        job = await asyncio.to_thread(self._store.jobs.get, self._job_id)
        if job is None:
            raise KeyError(self._job_id)
        lock = JobLock(self._store.path, self._job_id)
        try:
            return await self._run_locked()
        except ExceptionGroup as group:
            raise _first_of(group) from group
        finally:
            lock.release()

    def pause(self) -> None:
        """Begin nothing new until resume(); what is under way ends and is kept."""
        self._may_go.clear()
        self._set_state(JobState.PAUSED)
        if self._course is not None:
            self._course.pause()

    def resume(self) -> None:
        """Go on after pause()."""
        self._may_go.set()
        self._set_state(JobState.RUNNING)
        if self._course is not None:
            self._course.resume()

    def cancel(self) -> None:
        """End the run for good; what was found is kept."""
        self._stop(JobState.CANCELLED)

    def interrupt(self) -> None:
        """End the run so that another one goes on later; what was found is kept."""
        self._stop(JobState.PAUSED)

    def finish_early(self) -> None:
        """Wait for no greylisted mailbox any more; they are settled by what is known."""
        self._is_finishing = True
        if self._course is not None:
            self._course.finish_early()

    def _stop(self, end: JobState) -> None:
        self._end = end
        self._stopped.set()
        self._may_go.set()
        if self._course is not None:
            self._course.stop()

    async def _run_locked(self) -> JobState:
        await asyncio.to_thread(self._begin)
        saver = Saver(
            self._store,
            self._job_id,
            self._note_saved,
            keep_history=self._workspace.settings.privacy.keep_history,
        )
        key = await find_key(self._workspace, self._network)
        self._breach_problem = key.problem
        asker: Asker = (
            self._build_asker(self._network)
            if self._build_asker is not None
            else self._workspace.verifier(self._network, breach_key=key.text)
        )
        try:
            async with asyncio.TaskGroup() as tasks:
                helpers = [tasks.create_task(saver.run()), tasks.create_task(self._report())]
                try:
                    await self._work(asker, saver)
                finally:
                    for helper in helpers:
                        helper.cancel()
        finally:
            await asker.aclose()
            await saver.flush()
            await self._finish()
        return self._state

    async def _work(self, asker: Asker, saver: Saver) -> None:
        course = self._course = Course(
            self._workspace, self._job_id, self._network, asker, saver, self._breach_problem
        )
        await course.load_waits()
        if self._is_finishing:
            course.finish_early()
        await self._sort(course, saver)
        if self._end is not None or not course.has_work:
            return
        self._message = await self._why_blocked(asker)
        if self._message:
            course.watch.block()
        await course.run()

    async def _why_blocked(self, asker: Asker) -> str:
        """Make a preflight, which a stop cuts short."""
        async with asyncio.TaskGroup() as tasks:
            check = tasks.create_task(why_blocked(asker, self._network))
            stop = tasks.create_task(self._stopped.wait())
            await asyncio.wait({check, stop}, return_when=asyncio.FIRST_COMPLETED)
            check.cancel()
            stop.cancel()
        return "" if check.cancelled() else check.result()

    async def _sort(self, course: Course, saver: Saver) -> None:
        """Settle what needs nobody's answer, and enlist the rest by domain."""
        after, breath = 0, Breath()
        results = self._store.results
        while self._end is None:
            await self._may_go.wait()
            chunk = await asyncio.to_thread(
                results.pending, self._job_id, limit=_CHUNK, after_id=after
            )
            if not chunk:
                return
            memory = await course.desk.remember(chunk)
            for mailbox in chunk:
                opened = course.desk.open(mailbox, memory)
                if opened.is_final:
                    course.clerk.settle(opened)
                else:
                    course.enlist(opened)
                await breath.take()
            after = chunk[-1].id
            await saver.room()

    # State and progress

    def _begin(self) -> None:
        jobs = self._store.jobs
        jobs.set_options(self._job_id, network_to_json(self._network))
        jobs.set_state(self._job_id, JobState.RUNNING, note="")

    async def _finish(self) -> None:
        await asyncio.to_thread(self._write_end)
        await self._tell()

    def _write_end(self) -> None:
        job = self._store.jobs.get(self._job_id)
        is_done = job is not None and job.settled >= job.mailboxes
        self._state = JobState.DONE if is_done else self._end or JobState.PAUSED
        note = self._course_message()
        self._store.jobs.set_state(self._job_id, self._state, note=note)

    def _set_state(self, state: JobState) -> None:
        self._state = state
        self._quiet_ticks = _QUIET_TICKS

    def _note_saved(self, mailbox_ids: frozenset[int]) -> None:
        self._changed |= mailbox_ids
        self._quiet_ticks = _QUIET_TICKS

    async def _report(self) -> None:
        while True:
            await asyncio.sleep(_TICK_S)
            self._quiet_ticks += 1
            if self._quiet_ticks >= _QUIET_TICKS:
                await self._tell()

    async def _tell(self) -> None:
        job = await asyncio.to_thread(self._store.jobs.get, self._job_id)
        waits = await asyncio.to_thread(self._store.results.waits, self._job_id)
        if job is None:
            return
        now = asyncio.get_running_loop().time()
        self._meter.note(job.settled, now)
        waiting = self._waiting(waits.count, waits.next_due_at)
        self._quiet_ticks = 0
        changed = frozenset(self._changed)
        self._changed.clear()
        self._on_progress(
            Progress(
                job_id=self._job_id,
                state=self._state,
                done=job.settled,
                total=job.mailboxes,
                counts=job.counts,
                rate_per_s=self._meter.rate_per_s(now),
                left_s=self._left_s(job, waiting, now),
                waiting=waiting,
                changed=changed,
                message=self._course_message(),
            )
        )

    def _waiting(self, count: int, due_at: float | None) -> tuple[Waiting, ...]:
        parked = self._course.parkings() if self._course is not None else ()
        if not count or due_at is None:
            return parked
        next_in_s = max(0.0, due_at - self._workspace.clock())
        return (Waiting(WaitKind.GREYLISTED, "", count, next_in_s), *parked)

    def _left_s(self, job: JobInfo, waiting: tuple[Waiting, ...], now: float) -> float | None:
        waits = [one for one in waiting if one.kind is WaitKind.GREYLISTED]
        asking = job.mailboxes - job.settled - sum(one.count for one in waits)
        moving_s = self._meter.left_s(asking, now) if asking > 0 else 0.0
        if moving_s is None:
            return None
        return max([moving_s, *(one.next_in_s or 0.0 for one in waits)])

    def _course_message(self) -> str:
        course = self._course
        if course is None:
            return ""
        if course.watch.is_blocked:
            return self._message or BLOCKED_ADVICE
        parked = [self._parked_words(one) for one in course.parkings()]
        problem = course.breaches.problem
        return " ".join([*parked, problem] if problem else parked)

    def _parked_words(self, parking: Waiting) -> str:
        words = f"{self._label(parking.group)} refuses your address"
        if not parking.count:  # everybody had been asked before it was clear
            return f"{words}."
        return f"{words}: {parking.count:,} addresses parked."

    def _label(self, group: str) -> str:
        provider = self._workspace.providers.get(group)
        return provider.label if provider is not None else group


def _first_of(group: ExceptionGroup[Exception]) -> Exception:
    """Return the error that says most of why a run broke off."""
    errors = list(_leaves(group))
    return next((error for error in errors if isinstance(error, StoreError)), errors[0])


def _leaves(group: ExceptionGroup[Exception]) -> Iterator[Exception]:
    for error in group.exceptions:
        if isinstance(error, ExceptionGroup):
            yield from _leaves(cast("ExceptionGroup[Exception]", error))
        else:
            yield error
