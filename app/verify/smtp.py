"""Drives a dialogue over a connection: does what it says, tells it what was heard."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aiosmtplib.errors import SMTPReadTimeoutError, SMTPServerDisconnected, SMTPTimeoutError

from app.mail.conversation import (
    Action,
    Conversation,
    Farewell,
    Heard,
    Listen,
    Say,
    Session,
    StartTls,
)
from app.mail.evidence import ProbeEnd, Step
from app.mail.reply import Reply
from app.verify.wire import NotSmtpError, OutOfStepError, Wire

# QUIT is said for politeness: nothing that we want to know comes after it.
FAREWELL_S = 1.0
_GOODBYES = (221, 421)
_LOST = (SMTPTimeoutError, SMTPServerDisconnected, NotSmtpError, OSError)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited.

    Attributes:
        reply_s: For one reply, seconds.
        until: For everything, in the loop's time, seconds.
    """

    reply_s: float
    until: float

    def left_s(self, at_most_s: float) -> float:
        """Return the seconds that one more step may take."""
        return max(0.0, min(at_most_s, self.until - _now()))


async def converse(
    conversation: Conversation, wire: Wire, host: str, patience: Patience
) -> Session:
    """Hold the conversation to its end and close the connection; what a host does never raises.

    Replies that came out of step count for nobody: one too many, and each address would get the
    reply meant for another.
    """
    talk = _Driver(wire, host, patience)
    try:
        action = next(conversation)
        while True:
            action = conversation.send(await talk.do(action))
    except StopIteration as stop:
        session: Session = stop.value
        return _without_answers(session) if talk.is_out_of_step else session
    finally:
        await wire.aclose()


def _without_answers(session: Session) -> Session:
    """Return a session with everybody unanswered; an earlier refusal of us all stays."""
    if not (session.answers or session.controls):
        return session
    return replace(
        session,
        answers=(),
        unanswered=(*(one.address for one in session.answers), *session.unanswered),
        controls=(),
        end=ProbeEnd.DISCONNECTED,
        refusal=None,
        refused_at="",
        steps=(*session.steps, Step("", None, note="replies out of step")),
    )


class _Driver:
    """Does one action at a time.

    Attributes:
        is_out_of_step: The host sent a reply that nobody asked for.
    """

    def __init__(self, wire: Wire, host: str, patience: Patience) -> None:
        self._wire = wire
        self._host = host
        self._patience = patience
        self.is_out_of_step = False

    async def do(self, action: Action) -> Heard:
        """Do what the dialogue says and return what was heard."""
        match action:
            case Listen():
                return await self._replies(("",), _now())
            case Say(lines):
                return await self._say(lines)
            case StartTls():
                return await self._encrypt()
            case Farewell():
                return await self._farewell()

    async def _say(self, lines: tuple[str, ...]) -> Heard:
        began = _now()
        try:
            self._wire.send(lines)
        except _LOST as error:
            return self._lost([], lines[0], began, error)
        return await self._replies(lines, began)

    async def _replies(self, lines: Sequence[str], began: float) -> Heard:
        steps: list[Step] = []
        for line in lines:
            try:
                reply = await self._reply(self._patience.reply_s)
            except _LOST as error:
                return self._lost(steps, line, began, error)
            steps.append(Step(line, reply, _ms_since(began)))
        return Heard(tuple(steps))

    async def _reply(self, at_most_s: float) -> Reply:
        return await self._wire.reply(self._patience.left_s(at_most_s))

    async def _encrypt(self) -> Heard:
        began = _now()
        try:
            reply = await self._wire.encrypt(
                _unverified(), self._host, self._patience.left_s(self._patience.reply_s)
            )
        except _LOST as error:
            agreed = self._wire.agreed_to_tls
            if agreed is None:
                return self._lost([], "STARTTLS", began, error)
            steps = (
                Step("STARTTLS", agreed, _ms_since(began)),
                Step("", None, _ms_since(began), note=f"tls failed: {_words(error)}"),
            )
            return Heard(steps, self._end_of(error))
        return Heard((Step("STARTTLS", reply, _ms_since(began)),))

    async def _farewell(self) -> Heard:
        try:
            self._wire.send(("QUIT",))
            said = await self._reply(FAREWELL_S)
            if said.code not in _GOODBYES:
                # Either the host words its goodbye oddly, or this is the reply to an earlier line.
                await self._reply(FAREWELL_S)
                self.is_out_of_step = True
        except _LOST as error:
            self._note(error)
            return Heard(lost=ProbeEnd.DISCONNECTED)
        return Heard()

    def _lost(self, steps: list[Step], line: str, began: float, error: Exception) -> Heard:
        self._note(error)
        last = Step(line, None, _ms_since(began), note=_words(error))
        return Heard((*steps, last), self._end_of(error))

    def _note(self, error: Exception) -> None:
        self.is_out_of_step = self.is_out_of_step or isinstance(error, OutOfStepError)

    def _end_of(self, error: Exception) -> ProbeEnd:
        if not isinstance(error, TimeoutError):
            return ProbeEnd.DISCONNECTED
        return ProbeEnd.TIMEOUT if self._patience.left_s(1.0) > 0 else ProbeEnd.DEADLINE


def _unverified() -> ssl.SSLContext:
    # Opportunistic TLS between mail hosts (RFC 7435): most certificates there match no name, and
    # neither secrets nor mail are sent. It hides the addresses from onlookers, no more.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # loads no authorities: 20 ms saved
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _words(error: Exception) -> str:
    if isinstance(error, SMTPReadTimeoutError):
        return "timeout"
    if isinstance(error, NotSmtpError):
        return f"not SMTP: {error}"
    if isinstance(error, ssl.SSLError):
        return (error.reason or "handshake refused").lower().replace("_", " ")
    return str(error) or type(error).__name__


def _now() -> float:
    return asyncio.get_running_loop().time()


def _ms_since(began: float) -> int:
    return round((_now() - began) * 1000)
