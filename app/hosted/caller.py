"""Makes one call: through the gate, again where that is safe, until it is settled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from app.hosted import fields, retry
from app.hosted.brake import Brake, HaltError, Stop, StopKind
from app.hosted.clock import Clock
from app.hosted.gate import Gate
from app.hosted.retry import Move
from app.hosted.transport import Transport
from app.hosted.wire import (
    AnswerLostError,
    BadAnswerError,
    HostedError,
    HttpAnswer,
    NotSentError,
    Request,
)

T = TypeVar("T")

_LONGEST_MESSAGE: Final = 200
_STOPS: Final = {
    Move.BAD_KEY: (StopKind.BAD_KEY, "does not accept the key"),
    Move.FORBIDDEN: (StopKind.FORBIDDEN, "refuses this account"),
    Move.NO_CREDITS: (StopKind.NO_CREDITS, "says that there are not enough credits"),
}


class RefusedError(HostedError):
    """The service answered and will not do this request, however often it is asked."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


class Caller:
    """Sends the requests of one run."""

    def __init__(
        self, label: str, transport: Transport, gate: Gate, clock: Clock, brake: Brake
    ) -> None:
        self._label = label
        self._transport = transport
        self._gate = gate
        self._clock = clock
        self._brake = brake
        self.on_answer: Callable[[HttpAnswer], None] = lambda _answer: None

    async def call(self, request: Request, *, is_last_wish: bool = False) -> HttpAnswer:
        """Send a request until it is settled and return the answer, accepted or refused.

        Args:
            request: What to send.
            is_last_wish: Send although the run is halted: to cancel what it left behind.

        Raises:
            HaltError: The run has to stop.
            AnswerLostError: A paid request left and its answer is not known.
        """
        tries = waits = 0
        while True:
            if not is_last_wish:
                await self._gate.pass_one()
                self._brake.check()
            move, answer, problem = await self._attempt(request)
            if answer is not None and move in (Move.ACCEPT, Move.REFUSED):
                return answer
            if move is Move.LOST:
                raise problem or AnswerLostError(self._said(answer))
            tries, waits = (tries, waits + 1) if move is Move.WAIT else (tries + 1, waits)
            await self._pause(move, answer, problem, max(tries, waits))

    async def read(self, request: Request, reader: Callable[[HttpAnswer], T]) -> T:
        """Send a request that costs nothing and read the answer; a cut one is fetched again.

        Raises:
            HaltError: The run has to stop.
            RefusedError: The service refuses the request.
            BadAnswerError: The answer stays unreadable.
        """
        for attempt in range(retry.MAX_TRIES):
            answer = await self.call(request)
            if not answer.is_success:
                raise RefusedError(answer.status, self._said(answer))
            try:
                return reader(answer)
            except BadAnswerError:
                if attempt + 1 == retry.MAX_TRIES:
                    raise
            await self._clock.wait(self._brake.halted, retry.pause_s(attempt, self._clock.random()))
        raise BadAnswerError(f"{self._label} gave no readable answer")

    def said(self, answer: HttpAnswer) -> str:
        """Return one sentence with the status and the service's own message."""
        return self._said(answer)

    async def _attempt(
        self, request: Request
    ) -> tuple[Move, HttpAnswer | None, HostedError | None]:
        try:
            answer = await self._transport.send(request)
        except NotSentError as error:
            return Move.RETRY, None, error
        except AnswerLostError as error:
            return (Move.LOST if request.is_paid else Move.RETRY), None, error
        self._gate.heed(answer)
        self.on_answer(answer)
        move = retry.judge(request, answer.status)
        has_key = request.needs_key and not self._transport.is_foreign(request)
        if move in (Move.BAD_KEY, Move.FORBIDDEN) and not has_key:
            move = Move.REFUSED
        return move, answer, None

    async def _pause(
        self, move: Move, answer: HttpAnswer | None, problem: HostedError | None, count: int
    ) -> None:
        """Wait before the next attempt, or give up.

        Raises:
            HaltError: There is no next attempt.
        """
        said = str(problem) if problem else self._said(answer)
        if move in _STOPS:
            kind, words = _STOPS[move]
            raise HaltError(Stop(kind, f"{self._label} {words}. ({said})"))
        if move is Move.WAIT:
            self._hold(answer, count, said)
        elif count >= retry.MAX_TRIES:
            raise HaltError(Stop(StopKind.SERVICE_DOWN, f"{self._label} does not work: {said}"))
        else:
            pause_s = retry.pause_s(count - 1, self._clock.random())
            await self._clock.wait(self._brake.halted, pause_s)

    def _hold(self, answer: HttpAnswer | None, waits: int, said: str) -> None:
        asked_s = retry.asked_wait_s(answer, self._clock.unix()) if answer else None
        if waits > retry.MAX_RATE_WAITS or (asked_s or 0.0) > retry.LONGEST_WAIT_S:
            text = f"{self._label} asks to come back later. ({said})"
            raise HaltError(Stop(StopKind.RATE_LIMITED, text))
        pause_s = retry.pause_s(waits - 1, self._clock.random())
        self._gate.hold(pause_s if asked_s is None else asked_s + pause_s / 10)

    def _said(self, answer: HttpAnswer | None) -> str:
        """Return the service's own error message in whichever form it came."""
        if answer is None:
            return "no answer"
        if retry.is_redirect(answer.status):
            return f"HTTP {answer.status}: it points to another address, which is not followed"
        try:
            body = answer.fields()
        except BadAnswerError:
            return f"HTTP {answer.status}"
        message = fields.text(body, "error.message", "message", "detail", "error", "error.code")
        return f"HTTP {answer.status}: {message[:_LONGEST_MESSAGE]}".rstrip(": ")
