"""Brings hosted services and the window together: the settings page, and asking about a list."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.gui.job_controller import JobController
from app.gui.look import Look
from app.gui.open_job import OpenJob
from app.gui.results_view import ResultsView
from app.gui.tools import Tools

if TYPE_CHECKING:  # dialogs and services come when they are opened
    from app.gui.hosted_dialog import HostedChoice, HostedDialog, QuoteLine, ServiceChoice
    from app.gui.hosted_keys import HostedKeys
    from app.gui.settings_dialog import SettingsDialog
    from app.jobs.hosted_pass import (
        HostedPass,
        HostedPlan,
        HostedProgress,
        HostedReport,
        Quote,
        ServiceAsk,
    )
    from app.jobs.hosted_services import Secret

_QUOTE_S = 20.0  # an account is asked for a few times, with pauses
_AT_ONCE = 500  # rows taken over between two turns of the loop


class Hosted(QObject):
    """Nothing is sent before the user saw what it costs and agreed.

    Attributes:
        quote_s: How long a service may take to tell a balance, seconds.
    """

    def __init__(
        self,
        window: QWidget,
        look: Look,
        controller: JobController,
        view: ResultsView,
        tools: Tools,
    ) -> None:
        super().__init__(window)
        self._window, self._look = window, look
        self._controller, self._view, self._tools = controller, view, tools
        self._keys: HostedKeys | None = None
        self._pass: HostedPass | None = None
        self._secrets: Mapping[str, Secret] = {}
        self.quote_s = _QUOTE_S
        self._is_quoting = False
        self._next: HostedChoice | None = None
        self.dialog: HostedDialog | None = None
        view.run_bar.hosted_wanted.connect(self.open)
        tools.settings_opened.connect(self._on_settings)

    @property
    def keys(self) -> HostedKeys:
        """Return who keeps the keys."""
        if self._keys is None:
            from app.gui.hosted_keys import HostedKeys  # noqa: PLC0415  only now needed

            self._keys = HostedKeys(self, self._controller)
        return self._keys

    def open(self) -> None:
        """Open the dialog over the open job."""
        from app.gui.hosted_dialog import HostedDialog  # noqa: PLC0415  only now needed

        job = self._controller.open_job
        if job is None:
            return
        dialog = self.dialog = HostedDialog(self._window, self._look, job.reload().counts)
        dialog.quote_wanted.connect(self._on_quote)
        dialog.ask_wanted.connect(self._on_ask)
        dialog.stop_wanted.connect(self._on_stop)
        dialog.settings_wanted.connect(self._tools.show_hosted_settings)
        dialog.finished.connect(self._on_closed)
        dialog.open()
        self._controller.tasks.start(self._offer(dialog), "keys")

    # Before

    async def _offer(self, dialog: HostedDialog) -> None:
        self._secrets = await self.keys.secrets()
        if self.dialog is dialog:
            dialog.show_services(self._choices())

    def _choices(self) -> list[ServiceChoice]:
        """Return the services with a key: those of the settings first, in their order."""
        from app.gui.hosted_dialog import ServiceChoice  # noqa: PLC0415  only now needed
        from app.jobs.hosted_services import is_test_key, services  # noqa: PLC0415  the same

        order = self._controller.workspace.settings.hosted.order
        labels = {info.key: info.label for info in services()}
        names = [*order, *(name for name in labels if name not in order)]
        known = [name for name in names if name in self._secrets]
        chosen = [name for name in known if name in order] or known[:1]
        return [
            ServiceChoice(
                name, labels[name], is_test_key(name, self._secrets[name]), name in chosen
            )
            for name in known
        ]

    def _on_quote(self, choice: HostedChoice) -> None:
        job = self._controller.open_job
        self._next = choice
        if job is not None and not self._is_quoting:
            self._controller.tasks.start(self._quote(job), "quote")

    async def _quote(self, job: OpenJob) -> None:
        """Ask what the choice would cost, and again as long as another one was made meanwhile."""
        self._is_quoting = True
        try:
            while (choice := self._next) is not None:
                self._next = None
                work = (self._quote_one(job, choice, name) for name in choice.services)
                lines = await asyncio.gather(*work)
                if self.dialog is not None and self._controller.open_job is job:
                    self.dialog.show_quote(choice, lines)
        finally:
            self._is_quoting = False

    async def _quote_one(self, job: OpenJob, choice: HostedChoice, name: str) -> QuoteLine:
        from app.gui.hosted_dialog import QuoteLine  # noqa: PLC0415  only now needed
        from app.jobs.hosted_services import (  # noqa: PLC0415  only now needed
            BadBaseUrlError,
            HostedError,
            services,
        )

        work = self._work(job, replace(choice, services=(name,)))
        try:
            # In a loop of its own: a long list is counted, certificates are read.
            (quote,) = await asyncio.to_thread(lambda: asyncio.run(_within(self.quote_s, work)))
        except TimeoutError:
            return QuoteLine(name, problem=self.tr("It does not answer."))
        except (BadBaseUrlError, HostedError) as error:
            return QuoteLine(name, problem=str(error))
        return QuoteLine(
            name,
            quote.addresses,
            quote.credits_at_most,
            None if quote.account is None else quote.account.credits_left,
            self._ask_of(name).budget,
            quote.is_test,
            next(info.is_unknown_free for info in services() if info.key == name),
        )

    # While it goes

    def _on_ask(self, choice: HostedChoice) -> None:
        job = self._controller.open_job
        if job is not None:
            self._controller.tasks.start(self._ask(job, choice), "hosted")

    async def _ask(self, job: OpenJob, choice: HostedChoice) -> None:
        from app.jobs.hosted_services import BadBaseUrlError  # noqa: PLC0415  only now needed
        from app.store.database import StoreError  # noqa: PLC0415  only now needed
        from app.store.lock import JobBusyError  # noqa: PLC0415  only now needed

        work = self._pass = self._work(job, choice)
        try:
            report = await work.run()
        except (BadBaseUrlError, JobBusyError, StoreError) as error:
            if self.dialog is not None:
                self.dialog.show_problem(str(error))
            return
        finally:
            self._pass = None
        self._on_end(job, report)

    def _on_end(self, job: OpenJob, report: HostedReport) -> None:
        job.reload()
        if self._controller.open_job is job:
            self._view.run_bar.show_job(job.info)
            self._view.refresh_soon()
        if self.dialog is not None:
            self.dialog.show_report(report)

    def _on_progress(self, job: OpenJob, progress: HostedProgress) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(progress.vendor, progress.answered, progress.total)
        self._controller.tasks.start(self._take_over(job, progress.changed), "hosted rows")

    async def _take_over(self, job: OpenJob, changed: frozenset[int]) -> None:
        """Let the table follow, a part at a time: a service may answer for all at once."""
        ids = sorted(changed)
        for start in range(0, len(ids), _AT_ONCE):
            job.take_over(ids[start : start + _AT_ONCE])
            await asyncio.sleep(0)
        self._view.refresh_soon()

    def _on_stop(self) -> None:
        if self._pass is not None:
            self._pass.cancel()

    # Parts

    def _work(self, job: OpenJob, choice: HostedChoice) -> HostedPass:
        from app.jobs.hosted_pass import HostedPass  # noqa: PLC0415  brings the services

        return HostedPass(
            self._controller.workspace,
            job.info.id,
            self._plan(choice),
            on_progress=lambda progress: self._on_progress(job, progress),
        )

    def _plan(self, choice: HostedChoice) -> HostedPlan:
        from app.jobs.hosted_pass import HostedFor, HostedPlan  # noqa: PLC0415  only now needed

        chain = tuple(self._ask_of(name) for name in choice.services)
        asked_for = HostedFor.ALL if choice.sample else HostedFor(choice.asked_for)
        return HostedPlan(chain, asked_for, choice.sample, choice.ask_lost_again)

    def _ask_of(self, name: str) -> ServiceAsk:
        from app.jobs.hosted_pass import ServiceAsk  # noqa: PLC0415  only now needed
        from app.jobs.hosted_services import ClientOptions  # noqa: PLC0415  only now needed

        hosted = self._controller.workspace.settings.hosted
        options = ClientOptions(base_url=hosted.base_urls.get(name, ""))
        return ServiceAsk(name, self._secrets[name], hosted.budget_credits.get(name), options)

    def _on_settings(self, dialog: SettingsDialog) -> None:
        self.keys.serve(dialog.hosted_page)

    def _on_closed(self) -> None:
        self.dialog = None


async def _within(seconds: float, work: HostedPass) -> Sequence[Quote]:
    """Ask for a price, but do not let anybody look at an hourglass for ever."""
    async with asyncio.timeout(seconds):
        return await work.quote()
