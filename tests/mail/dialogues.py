"""A host that answers from a script, and what it takes to talk with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.mail.address import Address
from app.mail.conversation import (
    Action,
    Errand,
    Farewell,
    Heard,
    Listen,
    Manners,
    Say,
    Session,
    StartTls,
)
from app.mail.dialogue import probe
from app.mail.evidence import ProbeEnd, Step
from app.mail.reply import Reply

EHLO_PLAIN = "250 mx.example.org\nSIZE 1000"
EHLO_PIPELINING = "250 mx.example.org\nPIPELINING\n8BITMIME"
OK = "250 2.1.5 Ok"
UNKNOWN = "550 5.1.1 User unknown"
HANG_UP = None
MANNERS = Manners("me.example")


def addresses(*names: str, domain: str = "example.org") -> tuple[Address, ...]:
    return tuple(Address(name, domain, domain) for name in names)


class FakeHost:
    """A host that answers from a script: first word of the command, or the whole of it."""

    def __init__(
        self,
        *,
        banner: str | None = "220 mx.example.org ESMTP",
        ehlo: str | None = EHLO_PLAIN,
        rcpt: Callable[[str], str | None] = lambda _name: OK,
        handshake_works: bool = True,
        **other: str | None,
    ) -> None:
        self.banner = banner
        self.ehlo = ehlo
        self.rcpt = rcpt
        self.handshake_works = handshake_works
        self.other = other
        self.said: list[str] = []
        self.flights: list[tuple[str, ...]] = []

    def hear(self, action: Action) -> Heard:
        match action:
            case Listen():
                return self._heard([("", self.banner)])
            case StartTls():
                heard = self._heard([("STARTTLS", self._reply("STARTTLS"))])
                return heard if self.handshake_works else self._broken(heard)
            case Farewell():
                self.said.append("QUIT")
                return Heard()
            case Say(lines):
                self.flights.append(lines)
                return self._heard([(line, self._reply(line)) for line in lines])

    @staticmethod
    def _broken(heard: Heard) -> Heard:
        failed = Step("", None, note="tls failed: no shared cipher")
        return Heard((*heard.steps, failed), ProbeEnd.DISCONNECTED)

    def _reply(self, line: str) -> str | None:
        self.said.append(line)
        verb = line.split(" ", maxsplit=1)[0]
        if verb == "EHLO":
            return self.ehlo
        if verb == "RCPT":
            return self.rcpt(line.removeprefix("RCPT TO:<").removesuffix(">"))
        default = {"STARTTLS": "220 go", "MAIL": "250 ok", "RSET": "250 ok", "HELO": "250 hi"}
        return self.other.get(verb.lower(), default[verb])

    @staticmethod
    def _heard(pairs: Sequence[tuple[str, str | None]]) -> Heard:
        steps: list[Step] = []
        for line, answer in pairs:
            if answer is None:
                return Heard((*steps, Step(line, None, note="reset")), ProbeEnd.DISCONNECTED)
            steps.append(Step(line, Reply(int(answer[:3]), answer[4:])))
        return Heard(tuple(steps))


def talk(host: FakeHost, *errands: Errand, manners: Manners = MANNERS) -> Session:
    conversation = probe(errands, manners)
    action = next(conversation)
    while True:
        try:
            action = conversation.send(host.hear(action))
        except StopIteration as stop:
            return stop.value


def ask(host: FakeHost, *names: str, **errand: object) -> Session:
    return talk(host, Errand("example.org", addresses(*names), **errand))  # type: ignore[arg-type]


def refuse(*names: str) -> Callable[[str], str]:
    return lambda address: UNKNOWN if address.split("@")[0] in names else OK


def codes(session: Session) -> dict[str, int]:
    return {one.address.local_part: one.reply.code for one in session.answers if one.reply}
