"""Whether there is a newer Winnow: asks a signed feed, and only when the user wants that.

Nothing is downloaded or replaced by itself: what comes back is a page to open. The feed is refused
unless the key that came with this build has signed it, so that neither the server nor anybody on
the way can lead users elsewhere.
"""

from __future__ import annotations

import base64
import binascii
import json
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from app import paths

if TYPE_CHECKING:
    import httpx

_FEED_OCTETS = 64 * 1024  # a feed is a few lines
_TIMEOUT_S = 15.0


class ReleaseError(Exception):
    """It cannot be told whether there is a newer Winnow; the message is for the user."""


@dataclass(frozen=True, slots=True)
class Feed:
    """Where to ask, and whom to believe.

    Attributes:
        url: Address of the feed, https.
        public_key: Ed25519, 32 octets.
    """

    url: str
    public_key: bytes


@dataclass(frozen=True, slots=True)
class Release:
    """A published Winnow.

    Attributes:
        page: Where to download it, https.
        summary: What is new, one or two sentences; may be empty.
    """

    version: str
    published: str
    page: str
    summary: str


def read_settings(text: str) -> Feed | None:
    """Read resources/release_feed.toml; None if this build knows of no feed.

    Raises:
        ReleaseError: The build was set up wrongly.
    """
    values = tomllib.loads(text)
    url, key = str(values.get("url", "")), str(values.get("public_key", ""))
    if not url or not key:
        return None
    try:
        octets = base64.b64decode(key, validate=True)
    except binascii.Error as error:
        raise ReleaseError("This build has a release key that cannot be read.") from error
    if not url.startswith("https://"):
        raise ReleaseError("This build has a release feed without encryption.")
    return Feed(url, octets)


def bundled_feed() -> Feed | None:
    """Return the feed that this build was made with, if any.

    Raises:
        ReleaseError: The build was set up wrongly.
    """
    return read_settings(paths.resource("release_feed.toml").read_text(encoding="utf-8"))


def read_feed(body: bytes, signature: bytes, public_key: bytes) -> Release:
    """Check a feed's signature, then read it.

    Args:
        body: The feed as it was fetched.
        signature: Base64 of an Ed25519 signature over exactly these octets.
        public_key: 32 octets.

    Raises:
        ReleaseError: It was not signed by whoever made this build, or makes no sense.
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  slow to load
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415  late: rarely needed
        Ed25519PublicKey,
    )

    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(base64.b64decode(signature.strip(), validate=True), body)
    except (InvalidSignature, ValueError) as error:
        raise ReleaseError(
            "The answer about newer versions is not signed by Winnow's makers; it was ignored."
        ) from error
    return _read_release(body)


def is_newer(version: str, than: str) -> bool:
    """Tell whether a version like 1.10.0 is newer than another; nonsense is never newer."""
    try:
        return _numbers(version) > _numbers(than)
    except ValueError:
        return False


async def newest(
    feed: Feed, *, version: str, transport: httpx.AsyncBaseTransport | None = None
) -> Release | None:
    """Ask the feed and return what is newer than `version`, or None.

    The request says which Winnow asks, and nothing of its user.

    Args:
        feed: Where to ask, and whom to believe.
        version: The running Winnow's.
        transport: What carries the requests; the network by default.

    Raises:
        ReleaseError: There was no answer, or none to be believed.
    """
    import httpx  # noqa: PLC0415  slow to load, and hardly ever needed

    headers = {"User-Agent": f"Winnow/{version}"}
    try:
        async with httpx.AsyncClient(
            transport=transport, timeout=_TIMEOUT_S, headers=headers
        ) as client:
            body = await _get(client, feed.url)
            signature = await _get(client, feed.url + ".sig")
    except httpx.HTTPError as error:
        raise ReleaseError(f"The release page does not answer ({type(error).__name__}).") from error
    release = read_feed(body, signature, feed.public_key)
    return release if is_newer(release.version, version) else None


async def _get(client: httpx.AsyncClient, url: str) -> bytes:
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        body = b""
        async for part in response.aiter_bytes():
            body += part
            if len(body) > _FEED_OCTETS:
                raise ReleaseError("The answer about newer versions is far too long.")
    return body


def _read_release(body: bytes) -> Release:
    try:
        values: object = json.loads(body)
    except ValueError as error:
        raise ReleaseError("The answer about newer versions cannot be read.") from error
    if not isinstance(values, dict):
        raise ReleaseError("The answer about newer versions cannot be read.")
    texts = {
        name: text for name, text in cast("dict[str, object]", values).items() if type(text) is str
    }
    page, version = texts.get("page", ""), texts.get("version", "")
    if not page.startswith("https://") or not version:
        raise ReleaseError("The answer about newer versions lacks a version or a page.")
    return Release(version, texts.get("published", ""), page, texts.get("summary", ""))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.removeprefix("v").split("."))
