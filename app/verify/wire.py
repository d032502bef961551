"""One SMTP connection as bytes: whole replies in, lines out, TLS begun on the way."""

from __future__ import annotations

import asyncio
import re
import ssl
from collections import deque

from aiosmtplib.errors import (
    SMTPReadTimeoutError,
    SMTPResponseException,
    SMTPServerDisconnected,
    SMTPTimeoutError,
)
from aiosmtplib.protocol import SMTPProtocol
from aiosmtplib.response import SMTPResponse

from app.mail.reply import Reply

# Bounds against a host that never ends its line or its reply; a long EHLO has 2 kB.
MAX_REPLY_OCTETS = 64 * 1024
_CLOSE_S = 1.0
_CLOSING = 421
_LINE = re.compile(rb"([2-5]\d\d)(?:([ -])(.*))?\Z", re.DOTALL)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


class NotSmtpError(Exception):
    """What arrived is no SMTP reply; the message shows its beginning."""


class OutOfStepError(NotSmtpError):
    """A reply came that nobody asked for: which command any of them answers is a guess."""


class ReplyReader:
    """Cuts octets into replies, of several lines where they are (RFC 5321 4.2.1)."""

    def __init__(self) -> None:
        self._rest = b""
        self._texts: list[str] = []
        self._code = b""
        self._octets = 0

    def feed(self, data: bytes) -> list[Reply]:
        """Take what arrived and return the replies that are now complete.

        Raises:
            NotSmtpError: A line has no reply code, the lines of a reply disagree (RFC 5321 4.2.1),
                or a reply is too long.
        """
        self._rest += data
        self._octets += len(data)
        *lines, self._rest = self._rest.split(b"\n")
        replies = [reply for line in lines if (reply := self._line(line.rstrip(b"\r")))]
        if self._octets > MAX_REPLY_OCTETS:
            raise NotSmtpError("a reply without end")
        return replies

    def _line(self, line: bytes) -> Reply | None:
        found = _LINE.match(line)
        if not found:
            raise NotSmtpError(line[:80].decode("ascii", "backslashreplace"))
        code, mark, text = found.groups()
        if self._texts and code[:1] != self._code[:1]:
            raise NotSmtpError(f"{self._code.decode()} and {code.decode()} in one reply")
        self._code = code
        self._texts.append((text or b"").decode("utf-8", "replace").strip())
        if mark == b"-":
            return None
        reply = Reply(int(code), "\n".join(self._texts))
        self._texts = []
        self._octets = len(self._rest)
        return reply


class Wire(SMTPProtocol):
    """A connection that keeps every reply until it is asked for.

    aiosmtplib's client reads exactly one reply for each command and drops what else has arrived,
    so lines sent in one flight (PIPELINING, RFC 2920) would lose their replies. This protocol adds
    the queue; writing and STARTTLS, with what must be forgotten there, are aiosmtplib's.

    Attributes:
        agreed_to_tls: The reply to STARTTLS once it came: tells a lost reply from a failed
            handshake.
    """

    def __init__(self) -> None:
        super().__init__(loop=asyncio.get_running_loop())
        self._reader = ReplyReader()
        self._replies: deque[Reply] = deque()
        self._trouble: Exception | None = None
        self.agreed_to_tls: Reply | None = None
        self._news = asyncio.Event()
        self._closed = asyncio.Event()

    def data_received(self, data: bytes) -> None:
        """Keep the replies in what arrived."""
        if self._trouble is None:
            try:
                self._replies.extend(self._reader.feed(data))
            except NotSmtpError as error:
                self._trouble = error
        self._news.set()

    def eof_received(self) -> bool:
        """Remember that the host closed its side."""
        self._fail(SMTPServerDisconnected("closed"))
        return super().eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        """Remember how the connection ended."""
        super().connection_lost(exc)
        self._fail(SMTPServerDisconnected("reset" if exc else "closed"))
        self._closed.set()

    def _fail(self, trouble: Exception) -> None:
        self._trouble = self._trouble or trouble
        self._news.set()

    def send(self, lines: tuple[str, ...]) -> None:
        """Send lines in one flight.

        Raises:
            ValueError: A line would smuggle another one.
            OutOfStepError: A reply is already there.
            SMTPServerDisconnected: The connection is gone.
        """
        self._expect_silence()
        if any(_CONTROLS.search(line) for line in lines):
            raise ValueError("a line holds a control character")
        self.write("".join(f"{line}\r\n" for line in lines).encode())

    def _expect_silence(self) -> None:
        # Some hosts write a refusal as two replies, or greet twice: all that follows is shifted.
        # 421 may come at any time (RFC 5321 3.8).
        if self._replies and self._replies[0].code != _CLOSING:
            raise OutOfStepError("a reply that nobody asked for")

    async def reply(self, timeout_s: float) -> Reply:
        """Return the next reply, waiting for it.

        Raises:
            SMTPReadTimeoutError: None came in time.
            SMTPServerDisconnected: The connection ended first.
            NotSmtpError: Something else came.
        """
        try:
            async with asyncio.timeout(timeout_s):
                while not self._replies:
                    if self._trouble is not None:
                        raise self._trouble
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError as error:
            if isinstance(error, SMTPTimeoutError):
                raise
            raise SMTPReadTimeoutError("timeout") from error
        return self._replies.popleft()

    async def read_response(self, timeout: float | None = None) -> SMTPResponse:  # noqa: ASYNC109 - aiosmtplib's own signature, which its start_tls calls
        """Return the next reply in aiosmtplib's form."""
        try:
            reply = await self.reply(timeout if timeout is not None else 0.0)
        except NotSmtpError as error:
            raise SMTPServerDisconnected(str(error)) from error
        self.agreed_to_tls = reply
        return SMTPResponse(reply.code, reply.text)

    async def encrypt(self, context: ssl.SSLContext, host: str, timeout_s: float) -> Reply:
        """Say STARTTLS and begin TLS if the host agrees; return its reply.

        Raises:
            OutOfStepError: A reply is already there.
            SMTPTimeoutError: Reply or handshake took too long.
            SMTPServerDisconnected: The connection ended.
            OSError: The handshake failed (ssl.SSLError among them).
        """
        self._expect_silence()
        try:
            said = await self.start_tls(context, server_hostname=host, timeout=timeout_s)
        except SMTPResponseException as refusal:
            return Reply(refusal.code, refusal.message)
        # RFC 3207 4.2: what came in plain before the handshake is not read as if it came after.
        self._replies.clear()
        self._reader = ReplyReader()
        return Reply(said.code, said.message)

    async def aclose(self) -> None:
        """Close the connection, in order if the other side lets us, else at once."""
        transport = self.transport
        if transport is None:
            return
        transport.close()
        try:
            async with asyncio.timeout(_CLOSE_S):
                await self._closed.wait()
        except TimeoutError:
            if isinstance(transport, asyncio.WriteTransport):
                transport.abort()
