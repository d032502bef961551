"""All vendors, and the client that asks any of them: paced, retried, within a budget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from app.hosted import journal as journals, matching
from app.hosted.asking import Asking
from app.hosted.brake import Brake, HaltError, Stop, StopKind
from app.hosted.budget import Purse
from app.hosted.caller import Caller, RefusedError
from app.hosted.clock import Clock, RealClock
from app.hosted.follow import Follower
from app.hosted.gate import Gate
from app.hosted.journal import Journal
from app.hosted.ledger import AskReport, Ledger, OnAnswers
from app.hosted.lost import LostJobs
from app.hosted.mailchecked import MailChecked
from app.hosted.mailentrix import MailEntriX
from app.hosted.mailsentry import MailSentry
from app.hosted.mailvalid import Mailvalid
from app.hosted.secret import Secret
from app.hosted.selfhosted import SelfHosted
from app.hosted.sender import Sender, Tools
from app.hosted.transport import HttpTransport, Transport
from app.hosted.vendor import Account, Bounce, BounceReceipt, Found, JobStatus, Vendor
from app.hosted.wire import BadAnswerError, HttpAnswer, NotOfferedError, Request

# Settings, keyring, command line and contract tests follow from this list.
VENDORS: Final[tuple[Vendor, ...]] = (
    MailEntriX(),
    Mailvalid(),
    MailSentry(),
    SelfHosted(),
    MailChecked(),
)

_NOT_FOUND: Final = frozenset({404, 405, 501})


def vendor_named(key: str) -> Vendor | None:
    """Return the vendor with a key as in settings; None if there is none."""
    return next((vendor for vendor in VENDORS if vendor.key == key.strip().lower()), None)


def recognise(secret: Secret) -> Vendor | None:
    """Return the vendor whose keys begin like this one; None if no vendor's do."""
    return next((vendor for vendor in VENDORS if secret.starts_with(vendor.key_prefixes)), None)


@dataclass(frozen=True, slots=True)
class ClientOptions:
    """How a client behaves.

    Attributes:
        base_url: Instead of the vendor's own.
        is_fast: Ask for the core checks only where the service offers that.
        stream_path: Path of a job's events with {id} in it, where the service has told one.
        allow_overage: Also send what a paid plan bills on top of its share.
        trust_env: Whether the system's proxy settings count.
        workers: Requests and jobs at the same time.
    """

    base_url: str = ""
    is_fast: bool = False
    stream_path: str = ""
    allow_overage: bool = False
    trust_env: bool = True
    workers: int = 4


@dataclass(frozen=True, slots=True)
class Quote:
    """What asking would cost, before anything is sent.

    Attributes:
        addresses: Different addresses that would be sent.
        credits_at_most: Credits at the worst price.
        account: What the service tells of the account; None if it tells nothing for free.
        is_test: The key costs nothing.
    """

    addresses: int
    credits_at_most: float
    account: Account | None
    is_test: bool


class Client:
    """Asks one vendor with one key.

    Attributes:
        vendor: Whom it asks.
        balance: Checks left at the service as the headers of its latest answer told; None if
            they did not.

    Raises:
        BadBaseUrlError: There is no base URL, or the key may not be sent there.
    """

    def __init__(
        self,
        vendor: Vendor,
        secret: Secret,
        options: ClientOptions | None = None,
        *,
        clock: Clock | None = None,
        transport: Transport | None = None,
    ) -> None:
        self.vendor = vendor
        self._options = options or ClientOptions()
        self._clock = clock or RealClock()
        self._is_test = secret.starts_with(vendor.test_prefixes)
        base_url = self._options.base_url or vendor.default_base_url
        self._transport: Transport = transport or HttpTransport(
            base_url, secret, vendor.auth, trust_env=self._options.trust_env
        )
        self.balance: float | None = None
        self._renew()

    def _renew(self) -> None:
        """Take a new brake, so that one stopped run does not stop the next."""
        self._brake = Brake()
        per_min = self.vendor.capabilities.requests_per_min
        self._gate = Gate(self._clock, self._brake.halted, per_min)
        self._caller = Caller(
            self.vendor.label, self._transport, self._gate, self._clock, self._brake
        )
        self._caller.on_answer = self._note_balance

    def _note_balance(self, answer: HttpAnswer) -> None:
        told = self.vendor.balance(answer)
        self.balance = self.balance if told is None else told

    async def aclose(self) -> None:
        """Close all connections."""
        await self._transport.aclose()

    async def ask(
        self,
        addresses: Sequence[str],
        *,
        on_answers: OnAnswers,
        journal: Journal,
        budget: float | None = None,
        on_status: Callable[[JobStatus], None] = lambda _status: None,
    ) -> AskReport:
        """Ask for addresses and hand on every answer once; never spend more than the budget.

        Args:
            addresses: As written; duplicates are asked once and answered each.
            on_answers: Takes answers; has kept them when it returns.
            journal: Of this run over this list; what it holds is not paid again.
            budget: Credits for all runs over this journal; None for no limit.
            on_status: Hears how far jobs are.
        """
        self._renew()
        entries = journal.entries()
        price = 0.0 if self._is_test else float(self.vendor.capabilities.single_credits)
        purse = Purse(budget, spent=journals.spent(entries), price=price)
        purse.set_aside(journals.at_stake(entries))
        ledger = Ledger(self.vendor.key, addresses, journal, purse, self._clock, on_answers)
        try:
            await self._look_at_account(purse)
        except HaltError as halt:
            self._brake.apply(halt.stop)
        follower = Follower(self.vendor, self._caller, self._transport, self._clock, self._brake)
        follower.stream_path = self._options.stream_path
        tools = Tools(
            self.vendor,
            self._caller,
            follower,
            self._brake,
            is_fast=self._options.is_fast,
            is_test=self._is_test,
            on_status=on_status,
        )
        lost = LostJobs(self.vendor, self._caller, self._clock, self._brake)
        asking = Asking(
            self.vendor.capabilities,
            Sender(tools, ledger, lost),
            ledger,
            self._brake,
            workers=self._options.workers,
        )
        return await asking.run()

    async def _look_at_account(self, purse: Purse) -> None:
        """Let the purse know what is left at the service, and the gate how fast it may go.

        Raises:
            HaltError: The key is bad, or nobody can tell what more would cost.
        """
        if not self.vendor.capabilities.has_account or purse.price == 0:
            return
        account = await self._account_or_none()
        if account is None:
            return
        self._gate.set_limit(account.per_min)
        if not self._options.allow_overage:
            purse.lower(account.credits_left)

    async def _account_or_none(self) -> Account | None:
        """Return the account; None if the service has no such endpoint."""
        request = self.vendor.account()
        if request is None:
            return None
        try:
            return await self._caller.read(request, self._read_account)
        except RefusedError as error:
            if error.status in _NOT_FOUND:
                return None
            raise HaltError(Stop(StopKind.BAD_SERVICE, str(error))) from None
        except BadAnswerError as error:
            # Nobody can tell what is left: nothing is sent rather than too much.
            raise HaltError(Stop(StopKind.BAD_SERVICE, str(error))) from None

    def _read_account(self, answer: HttpAnswer) -> Account:
        return self.vendor.read_account(answer)

    async def quote(self, addresses: Sequence[str]) -> Quote:
        """Return what asking would cost at most; costs nothing.

        Raises:
            HaltError: The key is refused or the service does not work.
        """
        count = len(matching.unique(addresses))
        price = 0.0 if self._is_test else float(self.vendor.capabilities.single_credits)
        return Quote(count, count * price, await self._account_or_none(), self._is_test)

    async def account(self) -> Account:
        """Return plan and balance, or whatever shows for nothing that the key works.

        Raises:
            NotOfferedError: The service tells nothing for nothing.
            HaltError: The key is refused or the service does not work.
            HostedError: The service does not tell.
        """
        request = self._offered(self.vendor.account(), "tells no balance")
        return await self._caller.read(request, self._read_account)

    async def plans(self) -> object:
        """Return the service's plans as it tells them, as JSON; raises as `account` does."""
        request = self._offered(self.vendor.plans(), "lists no plans")
        return await self._caller.read(request, HttpAnswer.value)

    async def list_jobs(self, page: int = 1, status: str = "") -> tuple[JobStatus, ...]:
        """Return the account's jobs; raises as `account` does."""
        request = self._offered(self.vendor.list_jobs(page, status), "lists no jobs")
        return await self._caller.read(request, self.vendor.read_jobs)

    async def find(self, first_name: str, last_name: str, domain: str) -> Found:
        """Let the service find an address; costs a check, found or not.

        Raises:
            NotOfferedError: The service has no finder.
            AnswerLostError: It may have cost, and the answer was lost; it is not repeated.
            HaltError: The key is refused, credits are missing or the service does not work.
        """
        request = self._offered(
            self.vendor.find(first_name, last_name, domain), "finds no addresses"
        )
        answer = await self._caller.call(request)
        if not answer.is_success:
            raise RefusedError(answer.status, self._caller.said(answer))
        return self.vendor.read_found(answer)

    async def report_bounces(self, events: Sequence[Bounce]) -> BounceReceipt:
        """Tell the service what became of addresses; raises as `account` does."""
        most = max(self.vendor.capabilities.bounce_max, 1)
        total = BounceReceipt(0, 0)
        for start in range(0, len(events), most):
            request = self._offered(
                self.vendor.bounces(events[start : start + most]), "takes no bounces"
            )
            receipt = await self._caller.read(request, self.vendor.read_receipt)
            total = BounceReceipt(
                total.processed + receipt.processed, total.errors + receipt.errors
            )
        return total

    async def cancel_job(self, job_id: str) -> None:
        """Cancel a job at the service; raises as `account` does."""
        request = self._offered(self.vendor.cancel(job_id), "cannot cancel a job")
        answer = await self._caller.call(request)
        if not answer.is_success:
            raise RefusedError(answer.status, self._caller.said(answer))

    def cancel(self) -> None:
        """Stop the running `ask`: nothing more is sent, jobs are cancelled where possible."""
        self._brake.apply(Stop(StopKind.CANCELLED, "You stopped it."))

    def _offered(self, request: Request | None, what: str) -> Request:
        if request is None:
            raise NotOfferedError(f"{self.vendor.label} {what}.")
        return request
