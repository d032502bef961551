"""Sends requests with httpx: the key in its header and nowhere else, redirects not followed.

Only a GET may follow a redirect, and what leaves the configured origin never carries the key.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import urljoin, urlsplit

from app.hosted.retry import is_redirect
from app.hosted.secret import Secret
from app.hosted.wire import AnswerLostError, Auth, HttpAnswer, NotSentError, Request

if TYPE_CHECKING:
    import httpx

# Bounds what a broken or hostile service can make us hold in memory.
_MAX_OCTETS: Final = 512 * 1024 * 1024
_MAX_REDIRECTS: Final = 3
_CONNECT_TIMEOUT_S: Final = 15.0
_SLACK_S: Final = 300.0
_PORTS: Final = {"https": 443, "http": 80}


class BadBaseUrlError(ValueError):
    """A base URL that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port: where a key may go."""

    scheme: str
    host: str
    port: int


def origin_of(url: str) -> Origin:
    """Return the origin of a URL.

    Raises:
        BadBaseUrlError: It is no URL of a web host.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise BadBaseUrlError(f"{url} is not a web address.") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise BadBaseUrlError(f"{url} is not a web address: it should begin with https://")
    return Origin(parts.scheme, parts.hostname.lower(), port or _PORTS[parts.scheme])


def clean_base_url(url: str) -> str:
    """Return a base URL without trailing slash, if keys may be sent there.

    Raises:
        BadBaseUrlError: It is none, carries a password, or would send the key in the clear.
    """
    trimmed = url.strip().rstrip("/")
    origin = origin_of(trimmed)
    parts = urlsplit(trimmed)
    if parts.username or parts.password:
        raise BadBaseUrlError("The address holds a user name or password; the key is enough.")
    if parts.query or parts.fragment:
        raise BadBaseUrlError("The address should end before any ? or #.")
    if origin.scheme == "http" and not _is_near(origin.host):
        raise BadBaseUrlError(
            f"{origin.host} is not on this machine or network: use https://, or the key could be"
            " read on the way."
        )
    return trimmed


def _is_near(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".internal", ".localhost"))


def is_loopback(url: str) -> bool:
    """Tell whether a base URL leads to this machine itself."""
    try:
        return ipaddress.ip_address(origin_of(url).host).is_loopback
    except ValueError:
        return False


class Transport(Protocol):
    """What the hosted room asks of the network."""

    async def send(self, request: Request) -> HttpAnswer:
        """Send a request and return the whole answer, whatever its status.

        Raises:
            NotSentError: It never left.
            AnswerLostError: It left and the answer did not arrive whole.
        """
        ...

    def lines(self, request: Request) -> AsyncGenerator[str, None]:
        """Send a GET and yield the lines of a stream as they come; raises as `send` does."""
        ...

    def is_foreign(self, request: Request) -> bool:
        """Tell whether a request would leave the configured origin."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


class HttpTransport:
    """Sends to one base URL with one key.

    Args:
        base_url: Where paths begin; see `clean_base_url`.
        secret: The key.
        auth: The header that carries it.
        trust_env: Whether the system's proxy settings count.
        wire: What carries the octets instead of the network.

    Raises:
        BadBaseUrlError: The base URL cannot be used.
    """

    def __init__(
        self,
        base_url: str,
        secret: Secret,
        auth: Auth,
        *,
        trust_env: bool = True,
        wire: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._base_url = clean_base_url(base_url)
        self._origin = origin_of(self._base_url)
        self._secret = secret
        self._auth = auth
        self._trust_env = trust_env
        self._wire = wire
        self._client: httpx.AsyncClient | None = None

    def is_foreign(self, request: Request) -> bool:
        """Tell whether a request would leave the configured origin."""
        try:
            return origin_of(self._url(request)) != self._origin
        except BadBaseUrlError:
            return True

    async def send(self, request: Request) -> HttpAnswer:
        """Send a request and return the whole answer, whatever its status.

        Raises:
            NotSentError: It never left.
            AnswerLostError: It left and the answer did not arrive whole.
        """
        current = request
        answer = await self._send_once(current)
        for _ in range(_MAX_REDIRECTS):
            target = answer.header("Location")
            if request.method != "GET" or not is_redirect(answer.status) or not target:
                break
            current = replace(current, path=urljoin(self._url(current), target), query=())
            if self.is_foreign(current) and not current.path.startswith("https://"):
                break
            answer = await self._send_once(current)
        return answer

    async def lines(self, request: Request) -> AsyncGenerator[str, None]:
        """Send a GET and yield the lines of a stream as they come; raises as `send` does."""
        problem: Exception | None = None
        async with AsyncExitStack() as stack:
            answer, problem = await self._open(request, stack)
            if answer is not None and answer.is_success:
                iterator = answer.aiter_lines()
                while problem is None:
                    line, problem = await self._next_line(iterator)
                    if line is None:
                        break
                    yield self._secret.redact(line)
        if problem is not None:
            raise problem

    async def aclose(self) -> None:
        """Close all connections."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    def _url(self, request: Request) -> str:
        is_absolute = "://" in request.path.partition("?")[0]
        return request.path if is_absolute else f"{self._base_url}{request.path}"

    def _host(self, request: Request) -> str:
        return urlsplit(self._url(request)).hostname or self._origin.host

    def _headers(self, request: Request) -> dict[str, str]:
        headers = {"Accept": "application/json, text/csv;q=0.9, */*;q=0.5"}
        if request.content_type:
            headers["Content-Type"] = request.content_type
        if request.needs_key and not self.is_foreign(request):
            key = self._secret.reveal()
            headers[self._auth.value] = f"Bearer {key}" if self._auth is Auth.BEARER else key
        return headers

    def _open_client(self) -> httpx.AsyncClient:
        if self._client is None:
            import httpx  # noqa: PLC0415  late: start-up does not pay for it

            # No kept connections: one that the service closes meanwhile would leave us not
            # knowing whether a paid request arrived.
            self._client = httpx.AsyncClient(
                follow_redirects=False,
                transport=self._wire,
                trust_env=self._trust_env,
                limits=httpx.Limits(max_connections=16, max_keepalive_connections=0),
            )
        return self._client

    async def _send_once(self, request: Request) -> HttpAnswer:
        problem: Exception | None = None
        try:
            # httpx bounds each read; this bounds a service that trickles.
            async with asyncio.timeout(2 * request.timeout_s + _SLACK_S):
                async with AsyncExitStack() as stack:
                    answer, problem = await self._open(request, stack)
                    if answer is not None:
                        body, problem = await self._read(answer)
                        if problem is None:
                            return self._kept(answer, body)
        except TimeoutError:
            problem = AnswerLostError("the answer came too slowly")
        # Raised out here so that the library's error, which may quote headers, is not its context.
        raise problem or AnswerLostError("the service did not answer")

    async def _open(
        self, request: Request, stack: AsyncExitStack
    ) -> tuple[httpx.Response | None, Exception | None]:
        import httpx  # noqa: PLC0415  late: start-up does not pay for it

        client = self._open_client()
        timeout = httpx.Timeout(request.timeout_s, connect=_CONNECT_TIMEOUT_S)
        try:
            outgoing = client.build_request(
                request.method,
                self._url(request),
                params=request.query or None,
                content=request.body or None,
                headers=self._headers(request),
                timeout=timeout,
            )
            answer = await client.send(outgoing, stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError):
            return None, NotSentError(f"no connection to {self._host(request)}")
        except (httpx.UnsupportedProtocol, httpx.InvalidURL, httpx.LocalProtocolError):
            return None, NotSentError(f"the request to {self._host(request)} could not be built")
        except httpx.TimeoutException:
            return None, AnswerLostError(f"no answer within {request.timeout_s:g} s")
        except httpx.HTTPError:
            return None, AnswerLostError("the connection broke before the answer")
        stack.push_async_callback(answer.aclose)
        return answer, None

    async def _read(self, answer: httpx.Response) -> tuple[bytes, Exception | None]:
        import httpx  # noqa: PLC0415  late: start-up does not pay for it

        body = bytearray()
        try:
            async for chunk in answer.aiter_bytes():
                body += chunk
                if len(body) > _MAX_OCTETS:
                    return b"", AnswerLostError("the answer is larger than any list")
        except httpx.HTTPError:
            return b"", AnswerLostError("the connection broke within the answer")
        return bytes(body), None

    async def _next_line(self, iterator: AsyncIterator[str]) -> tuple[str | None, Exception | None]:
        import httpx  # noqa: PLC0415  late: start-up does not pay for it

        try:
            return await anext(iterator), None
        except StopAsyncIteration:
            return None, None
        except httpx.HTTPError:
            return None, AnswerLostError("the stream broke")

    def _kept(self, answer: httpx.Response, body: bytes) -> HttpAnswer:
        """Keep an answer without the key, should the service echo it."""
        return HttpAnswer(
            answer.status_code,
            tuple((name, self._secret.redact(value)) for name, value in answer.headers.items()),
            self._secret.redact_octets(body),
        )
