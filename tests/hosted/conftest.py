"""One bench for every service: the fake, the real client above the socket, time that only waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from app.hosted.client import Client, ClientOptions, vendor_named
from app.hosted.ledger import AskReport
from app.hosted.matching import Answered
from app.hosted.secret import Secret
from app.hosted.transport import HttpTransport
from tests.fakes.hosted_core import FakeService
from tests.fakes.hosted_wire import FakeClock, InMemoryWire, MemoryJournal
from tests.fakes.mailchecked import FakeMailChecked
from tests.fakes.mailentrix import FakeMailEntriX
from tests.fakes.mailsentry import FakeMailSentry
from tests.fakes.mailvalid import FakeMailvalid
from tests.fakes.selfhosted import FakeSelfHosted

FAKES = {
    "mailentrix": FakeMailEntriX,
    "mailvalid": FakeMailvalid,
    "mailsentry": FakeMailSentry,
    "selfhosted": FakeSelfHosted,
    "mailchecked": FakeMailChecked,
}
SELF_HOSTED_URL = "https://verify.example.org/api/v1"
WANTED = {
    "valid": "valid",
    "invalid": "invalid",
    "catchall": "catch_all",
    "unknown": "unknown",
    "disposable": "do_not_mail",
    "role": "do_not_mail",
}


@dataclass
class Bench:
    """A client over a fake service, with what it was told."""

    service: FakeService
    clock: FakeClock
    client: Client
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    answers: list[Answered] = field(default_factory=list)

    async def ask(self, addresses: Sequence[str], budget: float | None = None) -> AskReport:
        return await self.client.ask(
            addresses, on_answers=self.answers.extend, journal=self.journal, budget=budget
        )

    def statuses(self) -> dict[str, str]:
        return {answered.address: str(answered.answer.status) for answered in self.answers}


def bench(service: FakeService, options: ClientOptions | None = None, key: str = "") -> Bench:
    """Set up a client over a fake in memory."""
    name = next(name for name, fake in FAKES.items() if isinstance(service, fake))
    vendor = vendor_named(name)
    assert vendor is not None
    secret = Secret(key or service.key)
    url = vendor.default_base_url or SELF_HOSTED_URL
    wire = InMemoryWire(service, urlsplit(url).hostname or "")
    transport = HttpTransport(url, secret, vendor.auth, wire=wire)
    clock = FakeClock(service)
    client = Client(vendor, secret, options, clock=clock, transport=transport)
    return Bench(service, clock, client)


def addresses(count: int) -> list[str]:
    """Return addresses of every kind in turn."""
    kinds = list(WANTED)
    return [f"{kinds[i % len(kinds)]}.{i}@example{i % 3}.com" for i in range(count)]
