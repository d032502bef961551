"""In how many known breaches an address stands: an API compatible with Have I Been Pwned, v3.

Off unless the user turns it on and has a key: the service learns each address that is looked up.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec

if TYPE_CHECKING:
    import httpx

TIMEOUT_S = 10.0
# The service names its wait in seconds when asked too fast; longer than this is not waited for.
LONGEST_WAIT_S = 30.0
_TRIES = 3
_TOO_FAST = 429


class BreachesError(Exception):
    """The service cannot be used with these settings; the message says why."""


class Breaches:
    """Asks one service about addresses, one after another."""

    def __init__(self, url: str, key: str) -> None:
        """Prepare without asking anything; the key is sent as a header and nowhere else."""
        self._url = url.rstrip("/")
        self._key = key
        self._client: httpx.AsyncClient | None = None
        self._gate = asyncio.Lock()

    async def count(self, address: str) -> int | None:
        """Return in how many breaches the address stands; None if the service did not tell.

        Raises:
            BreachesError: The key was refused.
        """
        import httpx  # noqa: PLC0415 - slow to load, and hardly ever needed

        async with self._gate:
            for _ in range(_TRIES):
                try:
                    answer = await self._ready().get(
                        f"{self._url}/breachedaccount/{quote(address, safe='')}",
                        params={"truncateResponse": "true"},
                    )
                except (httpx.HTTPError, httpx.InvalidURL):
                    return None
                if answer.status_code != _TOO_FAST:
                    return _read(answer)
                await asyncio.sleep(_wait_s(answer))
        return None

    async def aclose(self) -> None:
        """Close connections."""
        if self._client is not None:
            await self._client.aclose()

    def _ready(self) -> httpx.AsyncClient:
        import httpx  # noqa: PLC0415 - slow to load, and hardly ever needed

        if self._client is None:
            headers = {"hibp-api-key": self._key, "user-agent": "Winnow"}
            self._client = httpx.AsyncClient(timeout=TIMEOUT_S, headers=headers)
        return self._client


def _read(answer: httpx.Response) -> int | None:
    if answer.status_code in (401, 403):
        raise BreachesError("The breach service refuses the key.")
    if answer.status_code == 404:  # noqa: PLR2004 - its way of saying: in none
        return 0
    if not answer.is_success:
        return None
    try:
        return len(msgspec.json.decode(answer.content, type=list[msgspec.Raw]))
    except msgspec.DecodeError:
        return None


def _wait_s(answer: httpx.Response) -> float:
    try:
        wait_s = float(answer.headers.get("retry-after", "2"))
    except ValueError:
        wait_s = 2.0
    return max(0.0, min(wait_s, LONGEST_WAIT_S))
