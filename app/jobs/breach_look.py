"""In how many known breaches the addresses of a run stand, for users who turned that on.

Rules: nobody is asked without the user's own key. What was not told is never taken for "in none":
the count stays empty, and the result says why.
"""

from __future__ import annotations

import asyncio
import os
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from app.hosted.keyfile import KeyFileError
from app.hosted.keys import BREACH_SERVICE, KeyStore, KeyStoreError
from app.jobs.asker import Asker
from app.jobs.workspace import Workspace
from app.mail.address import Address
from app.settings import Mode, NetworkSettings
from app.verify.breaches import BreachesError

NO_KEY: Final = "The breach service was not asked: there is no key for it."
_KEPT: Final = 20_000  # who is asked again in a run is not looked up again


@dataclass(frozen=True, slots=True)
class BreachKey:
    """The key for a run; without one, why nobody is looked up."""

    text: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was told of an address; without a count, the notes say why."""

    count: int | None = None
    notes: tuple[str, ...] = ()


_NOT_WANTED = Looked()


def is_wanted(network: NetworkSettings) -> bool:
    """Tell whether a run looks addresses up."""
    return network.check_breaches and network.mode is Mode.FULL


async def find_key(workspace: Workspace, network: NetworkSettings) -> BreachKey:
    """Fetch the user's key if a run needs it; the keyring may wait for its user."""
    if not is_wanted(network):
        return BreachKey()
    keys = workspace.keys or KeyStore(os.environ)
    try:
        found = await asyncio.to_thread(keys.get, BREACH_SERVICE.key)
    except (KeyStoreError, KeyFileError) as error:
        return BreachKey(problem=f"The breach service was not asked: {error}")
    return BreachKey(problem=NO_KEY) if found is None else BreachKey(found.secret.reveal())


class BreachLook:
    """Looks addresses up until the service refuses the key.

    Attributes:
        problem: Why nobody is looked up, in one sentence; empty while all is well.
    """

    def __init__(self, asker: Asker, network: NetworkSettings, problem: str = "") -> None:
        self._asker = asker
        self._is_wanted = is_wanted(network)
        self._told: OrderedDict[str, int] = OrderedDict()
        self._gate = asyncio.Lock()  # a key that is refused is tried once
        self.problem = problem

    async def look_up(self, address: Address) -> Looked:
        """Return what the service tells of an address, asking it once."""
        if not self._is_wanted:
            return _NOT_WANTED
        async with self._gate:
            count = self._told.get(address.text)
            if count is None and not self.problem:
                count = await self._ask(address)
        if count is None:
            return self.left_out("service cannot be used" if self.problem else "no answer")
        return Looked(count)

    def left_out(self, why: str) -> Looked:
        """Return the note on an address that is not looked up."""
        return Looked(notes=(f"breaches: {why}",)) if self._is_wanted else _NOT_WANTED

    async def _ask(self, address: Address) -> int | None:
        try:
            count = await self._asker.breaches(address)
        except BreachesError as error:
            self.problem = str(error)
            return None
        if count is not None:
            self._told[address.text] = count
            if len(self._told) > _KEPT:
                self._told.popitem(last=False)
        return count
