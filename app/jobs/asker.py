"""What a run needs of whoever asks the network; a verifier is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from app.mail.address import Address
from app.mail.domain import DomainFacts
from app.mail.evidence import Decoy, Reputation
from app.verify.asking import Finding
from app.verify.preflight import PreflightReport
from app.verify.together import Request


class Asker(Protocol):
    """What a run needs of a verifier."""

    async def resolve(self, domain: str) -> DomainFacts:
        """Return what DNS says of a domain."""
        ...

    async def probe(
        self,
        facts: DomainFacts,
        addresses: Sequence[Address],
        *,
        decoy: Decoy | None,
        on_finding: Callable[[Finding], None],
    ) -> None:
        """Ask one domain's hosts; every address gets one finding."""
        ...

    async def probe_group(
        self,
        requests: Sequence[Request],
        *,
        on_finding: Callable[[Finding], None],
        is_alone_too: bool = True,
    ) -> None:
        """Ask about several domains of one MX group on shared connections."""
        ...

    async def reputation(self, facts: DomainFacts) -> Reputation:
        """Return what others say of a domain."""
        ...

    async def breaches(self, address: Address) -> int | None:
        """Return in how many breaches an address stands; None if not told.

        Raises:
            BreachesError: The service refuses the key.
        """
        ...

    async def preflight(self) -> PreflightReport:
        """Check what this machine can do."""
        ...

    async def aclose(self) -> None:
        """Give up what is under way."""
        ...
