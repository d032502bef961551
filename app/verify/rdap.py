"""When a domain was registered, as its registry says by RDAP (RFC 9082, 9083, bootstrap RFC 9224).

Off unless the user turns it on: the registry, a third party, learns which domain is looked at.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from app.verify.flight import OneFlight

if TYPE_CHECKING:
    import httpx

TIMEOUT_S = 10.0
# What a registry sends for one domain has a few kB; the bootstrap file about 60 kB.
MAX_OCTETS = 4 * 1024 * 1024


class Rdap:
    """Asks registries, each domain once a run; a registry that fails is no answer."""

    def __init__(self, bootstrap_url: str) -> None:
        """Prepare without asking anything."""
        self._bootstrap_url = bootstrap_url
        self._client: httpx.AsyncClient | None = None
        self._documents = OneFlight(self._fetch)

    async def created_at(self, domain: str) -> float | None:
        """Return the Unix time of registration; None if nobody tells.

        Args:
            domain: Registrable domain, A-labels.
        """
        bootstrap = await self._documents.get(self._bootstrap_url)
        base = service_for(domain.rpartition(".")[2], bootstrap)
        if not base:
            return None
        return registered_at(await self._documents.get(f"{base.rstrip('/')}/domain/{domain}"))

    async def aclose(self) -> None:
        """Give up what is under way and close connections."""
        await self._documents.aclose()
        if self._client is not None:
            await self._client.aclose()

    async def _fetch(self, url: str) -> bytes:
        """Return the JSON document at the address; empty if there is none."""
        import httpx  # noqa: PLC0415 - slow to load, and hardly ever needed

        if self._client is None:
            self._client = httpx.AsyncClient(
                timeout=TIMEOUT_S,
                follow_redirects=True,
                headers={"accept": "application/rdap+json, application/json"},
            )
        try:
            answer = await self._client.get(url)
        except (httpx.HTTPError, httpx.InvalidURL):
            return b""
        is_good = answer.is_success and len(answer.content) <= MAX_OCTETS
        return answer.content if is_good else b""


class _Bootstrap(msgspec.Struct):
    services: list[list[list[str]]] = []


class _Event(msgspec.Struct):
    action: str = msgspec.field(name="eventAction", default="")
    date: str = msgspec.field(name="eventDate", default="")


class _Domain(msgspec.Struct):
    events: list[_Event] = []


def service_for(tld: str, bootstrap: bytes) -> str:
    """Return the base address of a top-level domain's registry; empty if it has none."""
    try:
        services = msgspec.json.decode(bootstrap, type=_Bootstrap).services
    except msgspec.DecodeError:
        return ""
    for names, urls, *_ in (one for one in services if len(one) > 1):
        if tld in names:
            return next((url for url in urls if url.startswith("https:")), "".join(urls[:1]))
    return ""


def registered_at(document: bytes) -> float | None:
    """Return the Unix time of the registration event (RFC 9083 4.5); None if there is none."""
    try:
        events = msgspec.json.decode(document, type=_Domain).events
    except msgspec.DecodeError:
        return None
    dates = [one.date for one in events if one.action == "registration"]
    return _unix_time(dates[0]) if dates else None


def _unix_time(text: str) -> float | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
