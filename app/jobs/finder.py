"""Finds a person's address: likely spellings are asked about until the host confirms one.

Rules: 80 and above is confirmed by the host; 50 to 79 the domain takes every name, so that the
likeliest spelling is all there is; below 50 nobody answered.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.jobs.asker import Asker
from app.jobs.workspace import Workspace
from app.mail.address import Address, BadAddress, parse
from app.mail.domain import DomainFacts, MailRoute
from app.mail.evidence import Decoy, Evidence
from app.mail.names import PersonName, read_names
from app.mail.patterns import Guess, rank
from app.mail.reason import Status
from app.verify.asking import Finding

MOST_PATTERNS = 12  # hosts count unknown recipients, and the rest is less than one in fifty
_AT_ONCE = 4
_SURE_OF_NAME = 60  # below it a guessed name says little of the pattern
_CONFIRMED, _CATCH_ALL, _UNANSWERED = 80, 50, 20
_BONUS = {_CONFIRMED: 19, _CATCH_ALL: 29, _UNANSWERED: 29}


class FinderError(Exception):
    """What was given is no name or no domain; the message says which."""


@dataclass(frozen=True, slots=True)
class Found:
    """What came of looking for a person.

    Attributes:
        email: The address; empty if there is none.
        confidence: 0-100.
        status: "found" (the host confirmed it), "catch_all" (it takes every name), "unknown" (no
            answer) or "not_found" (the host knows none of the spellings, or takes no mail).
        patterns_tested: How many spellings were asked about.
        domain: A-labels.
    """

    email: str
    confidence: int
    status: str
    patterns_tested: int
    domain: str


async def find(
    workspace: Workspace, first: str, last: str, domain: str, *, asker: Asker | None = None
) -> Found:
    """Find the address of a person at a domain.

    Args:
        workspace: The rules, the network, and the addresses that are known already.
        first: Given name; may be empty.
        last: Family name; may be empty.
        domain: Where.
        asker: Who asks the network; the workspace's verifier by default, closed afterwards.

    Raises:
        FinderError: There is no name or no domain.
    """
    finder = Finder(workspace, asker or workspace.verifier())
    try:
        return await finder.find(first, last, domain)
    finally:
        await finder.aclose()


class Finder:
    """Finds several people; those of one domain are looked for one after the other."""

    def __init__(self, workspace: Workspace, asker: Asker) -> None:
        """Take over who asks the network; aclose() closes it."""
        self._workspace = workspace
        self._asker = asker
        self._decoys: dict[str, Decoy] = {}
        self._known: dict[str, list[tuple[str, PersonName]]] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def prepare(self, domains: Collection[str]) -> None:
        """Look up whom the store knows at these domains (A-labels), all at once."""
        known = await asyncio.to_thread(_known, self._workspace, domains)
        self._known.update({domain: known.get(domain, []) for domain in domains})

    async def find(self, first: str, last: str, domain: str) -> Found:
        """Find the address of a person at a domain.

        Raises:
            FinderError: There is no name or no domain.
        """
        named = parse(f"x@{domain.strip()}")
        if isinstance(named, BadAddress):
            raise FinderError(f"{domain!r} is no domain, such as example.com.")
        if named.domain not in self._known:
            await self.prepare([named.domain])
        known = self._known[named.domain]
        guesses = rank(first, last, named.domain, known)[:MOST_PATTERNS]
        if not guesses:
            raise FinderError("Give a first name, a last name or both.")
        async with self._locks[named.domain]:
            decoy = self._decoys.get(named.domain)
            search = _Search(self._workspace, self._asker, named.domain, decoy)
            found = await search.run(guesses)
            if search.decoy is not None:
                self._decoys[named.domain] = search.decoy
        return found

    async def aclose(self) -> None:
        """Give up what is under way."""
        await self._asker.aclose()


def _known(
    workspace: Workspace, domains: Collection[str]
) -> dict[str, list[tuple[str, PersonName]]]:
    """Return local parts and names of people whose mailboxes are confirmed, by domain."""
    first_names = workspace.known_lists.first_names
    found: dict[str, list[tuple[str, PersonName]]] = {}
    for domain, people in workspace.store.results.confirmed_people(domains).items():
        for person in people:
            local_part = person.text.rpartition("@")[0]
            name = read_names(local_part, first_names, person.first_name, person.last_name)
            if name.confidence >= _SURE_OF_NAME:
                found.setdefault(domain, []).append((local_part, name))
    return found


class _Search:
    """The course of one search."""

    def __init__(
        self, workspace: Workspace, asker: Asker, domain: str, decoy: Decoy | None
    ) -> None:
        self._workspace = workspace
        self._asker = asker
        self._domain = domain
        self.decoy = decoy
        self._tested = 0

    async def run(self, guesses: Sequence[Guess]) -> Found:
        """Ask about guesses until one is confirmed or it is clear that none will be."""
        facts = await self._asker.resolve(self._domain)
        if facts.route not in (MailRoute.MX, MailRoute.IMPLICIT_MX):
            is_unseen = facts.route is MailRoute.UNSEEN
            return self._end("unknown" if is_unseen else "not_found")
        unanswered: list[Guess] = []
        for start in range(0, len(guesses), _AT_ONCE):
            batch = guesses[start : start + _AT_ONCE]
            statuses = await self._ask(facts, batch)
            for guess, status in zip(batch, statuses, strict=True):
                if status is Status.VALID:
                    return self._end("found", guess, _CONFIRMED)
            if Status.CATCH_ALL in statuses:
                return self._end("catch_all", batch[statuses.index(Status.CATCH_ALL)], _CATCH_ALL)
            unanswered += [g for g, s in zip(batch, statuses, strict=True) if s is Status.UNKNOWN]
            if len(unanswered) >= _AT_ONCE:
                break  # whoever does not answer four times will not answer the fifth
        if unanswered:
            return self._end("unknown", unanswered[0], _UNANSWERED)
        return self._end("not_found")

    async def _ask(self, facts: DomainFacts, guesses: Sequence[Guess]) -> list[Status]:
        addresses = [Address(guess.local_part, self._domain, self._domain) for guess in guesses]
        found: dict[Address, Finding] = {}

        def note(finding: Finding) -> None:
            found[finding.address] = finding
            self.decoy = finding.decoy or self.decoy

        await self._asker.probe(facts, addresses, decoy=self.decoy, on_finding=note)
        self._tested += len(addresses)
        return [self._judge(facts, found.get(address)) for address in addresses]

    def _judge(self, facts: DomainFacts, finding: Finding | None) -> Status:
        """Judge what the host said; that a spelling is a role, say, does not matter here."""
        if finding is None:
            return Status.UNKNOWN
        text = finding.address.text
        evidence = Evidence(
            text, text, domain=facts, probes=(finding.probe,), decoy=finding.decoy or self.decoy
        )
        return self._workspace.judge(evidence).verdict.status

    def _end(self, status: str, guess: Guess | None = None, least: int = 0) -> Found:
        if guess is None:
            return Found("", 0, status, self._tested, self._domain)
        confidence = least + round(_BONUS[least] * guess.share)
        email = f"{guess.local_part}@{self._domain}"
        return Found(email, confidence, status, self._tested, self._domain)
