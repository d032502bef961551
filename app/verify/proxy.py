"""SOCKS5 proxies: who goes through which one, and a test that says which step failed."""

from __future__ import annotations

import asyncio
import socket
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError
from python_socks.async_.asyncio import Proxy

from app.mail.domain import DomainFacts
from app.mail.evidence import ProbeEnd
from app.mail.reply import Reply
from app.verify.dial import Dial, DirectDial, Failure, failure_of
from app.verify.wire import NotSmtpError, ReplyReader

# RFC 1928 6: these say how the host beyond fared, all others are the proxy's own trouble.
_BEYOND = {
    3: (ProbeEnd.UNREACHABLE, "network unreachable from the proxy"),
    4: (ProbeEnd.UNREACHABLE, "host unreachable from the proxy"),
    5: (ProbeEnd.CONNECT_REFUSED, "connection refused, as seen from the proxy"),
    6: (ProbeEnd.CONNECT_TIMEOUT, "no answer, as seen from the proxy"),
}


class ProxySettingError(Exception):
    """A proxy setting cannot be read; the message shows how it should look."""


@dataclass(frozen=True, slots=True)
class ProxySetting:
    """One proxy of the settings.

    Attributes:
        url: With credentials, if it has them.
        provider: The provider (resources/providers.toml) it is for; empty for all.
        name: "socks5://HOST:PORT", fit to be shown.
    """

    url: str
    provider: str
    name: str


def read_proxy(text: str) -> ProxySetting:
    """Read "socks5://[USER:PASSWORD@]HOST:PORT", "PROVIDER=" before it for one provider alone.

    Raises:
        ProxySettingError: It is something else; the message does not repeat the credentials.
    """
    provider, sign, url = text.strip().partition("=")
    if not sign or "://" in provider:
        provider, url = "", text.strip()
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme != "socks5" or not parts.hostname or not port:
        raise ProxySettingError(
            "A proxy is written socks5://HOST:PORT, or PROVIDER=socks5://HOST:PORT for the hosts "
            "of one provider alone."
        )
    return ProxySetting(url, provider.strip().lower(), f"socks5://{parts.hostname}:{port}")


class ProxyDial:
    """Connects through one SOCKS5 proxy."""

    def __init__(self, setting: ProxySetting) -> None:
        self._setting = setting
        self.via = setting.name

    async def open(self, ip: str, port: int, timeout_s: float) -> socket.socket | Failure:
        """Return a connected, non-blocking socket, or why there is none."""
        try:
            proxy = Proxy.from_url(self._setting.url)
            return await proxy.connect(dest_host=ip, dest_port=port, timeout=timeout_s)
        except ProxyTimeoutError:
            return Failure(ProbeEnd.CONNECT_TIMEOUT, f"no answer through {self.via}")
        except ProxyError as error:
            end, words = _BEYOND.get(error.error_code or 0, (ProbeEnd.PROXY_FAILED, str(error)))
            return Failure(end, f"{words} ({self.via})")
        except OSError as error:
            # ProxyConnectionError among them: the proxy itself is out of reach.
            return Failure(ProbeEnd.PROXY_FAILED, f"{self.via}: {failure_of(error).note}")


class Roads:
    """Chooses how the hosts of a domain are reached, always the same way for one MX group."""

    def __init__(self, proxies: Sequence[str]) -> None:
        """Read the proxies.

        Raises:
            ProxySettingError: One cannot be read.
        """
        self._settings = [read_proxy(text) for text in proxies]

    def dial(self, facts: DomainFacts) -> Dial:
        """Return the road to a domain's hosts.

        A proxy for its provider comes first, then one for all: greylisting wants to see the same
        source again, so the group decides which and not chance.
        """
        fitting = [one for one in self._settings if one.provider == facts.provider != ""]
        fitting = fitting or [one for one in self._settings if not one.provider]
        if not fitting:
            return DirectDial()
        group = facts.mx_group or facts.domain
        return ProxyDial(fitting[zlib.crc32(group.encode()) % len(fitting)])


class ProxyStep(StrEnum):
    """The steps of a proxy test, in order."""

    SETTING = "setting"
    CONNECT = "connect"
    GREETING = "greeting"
    LOGIN = "login"
    REACH = "reach"
    BANNER = "banner"


@dataclass(frozen=True, slots=True)
class ProxyReport:
    """How a proxy test went.

    Attributes:
        failed: The step that failed; None if all went well.
        sentence: What happened, for the user.
    """

    proxy: str
    failed: ProxyStep | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Target:
    """A mail host to be reached in tests: IP address and port."""

    ip: str
    port: int = 25


async def try_proxy(text: str, target: Target, timeout_s: float = 10.0) -> ProxyReport:
    """Go through a proxy to a mail host, step by step, and say which step failed."""
    try:
        setting = read_proxy(text)
    except ProxySettingError as error:
        return ProxyReport("", ProxyStep.SETTING, str(error))
    failed = await _greet(setting, timeout_s)
    if failed is None:
        failed = await _reach_through(setting, target, timeout_s)
    if failed is not None:
        return failed
    return ProxyReport(setting.name, None, f"{setting.name} works: {target.ip} answered as SMTP.")


async def _greet(setting: ProxySetting, timeout_s: float) -> ProxyReport | None:
    """Connect and offer both ways of logging in (RFC 1928 3); None if the proxy takes one."""
    parts = urlsplit(setting.url)
    try:
        async with asyncio.timeout(timeout_s):
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    except OSError as error:
        note = failure_of(error).note
        return _failed(setting, ProxyStep.CONNECT, f"could not be connected to: {note}")
    try:
        async with asyncio.timeout(timeout_s):
            writer.write(b"\x05\x02\x00\x02")
            said = await reader.readexactly(2)
    except (OSError, asyncio.IncompleteReadError):
        return _failed(setting, ProxyStep.GREETING, "does not answer as a SOCKS5 proxy does")
    finally:
        writer.transport.abort()
    if said[0] != 5:  # noqa: PLR2004 - the version of the protocol
        return _failed(setting, ProxyStep.GREETING, "is there, but is no SOCKS5 proxy")
    if said[1] == 2 and not parts.username:  # noqa: PLR2004 - RFC 1928 3: username and password
        return _failed(setting, ProxyStep.LOGIN, "asks for a name and a password; none is set")
    if said[1] not in (0, 2):
        return _failed(setting, ProxyStep.LOGIN, "wants a way of logging in that we do not have")
    return None


async def _reach_through(
    setting: ProxySetting, target: Target, timeout_s: float
) -> ProxyReport | None:
    where = f"{target.ip} port {target.port}"
    try:
        proxy = Proxy.from_url(setting.url)
        sock = await proxy.connect(dest_host=target.ip, dest_port=target.port, timeout=timeout_s)
    except ProxyTimeoutError:
        return _failed(setting, ProxyStep.REACH, f"did not reach {where} in {timeout_s:g} s")
    except ProxyConnectionError as error:
        return _failed(setting, ProxyStep.CONNECT, f"was lost: {failure_of(error).note}")
    except ProxyError as error:
        if error.error_code is not None:
            return _failed(setting, ProxyStep.REACH, f"cannot reach {where}: {error}")
        return _failed(setting, ProxyStep.LOGIN, f"refuses the login: {error}")
    return await _hear_banner(setting, sock, timeout_s)


async def _hear_banner(
    setting: ProxySetting, sock: socket.socket, timeout_s: float
) -> ProxyReport | None:
    reader, writer = await asyncio.open_connection(sock=sock)
    try:
        async with asyncio.timeout(timeout_s):
            banner = await first_reply(reader)
    except (OSError, NotSmtpError) as error:
        words = str(error) or "nothing in time"
        return _failed(setting, ProxyStep.BANNER, f"connects, but no SMTP banner came: {words}")
    finally:
        writer.transport.abort()
    if banner is None:
        return _failed(setting, ProxyStep.BANNER, "connects, but the connection was closed at once")
    if banner.code != 220:  # noqa: PLR2004 - RFC 5321 4.3.2: the only good greeting
        words = f"{banner.code} {banner.text}"
        return _failed(setting, ProxyStep.BANNER, f"connects, but its address is refused: {words}")
    return None


async def first_reply(reader: asyncio.StreamReader) -> Reply | None:
    """Return the first SMTP reply on a connection; None if it ends before.

    Raises:
        NotSmtpError: Something else came.
    """
    replies = ReplyReader()
    while data := await reader.read(4096):
        for reply in replies.feed(data):
            return reply
    return None


def _failed(setting: ProxySetting, step: ProxyStep, words: str) -> ProxyReport:
    return ProxyReport(setting.name, step, f"The proxy {setting.name} {words}.")
