"""The SMTP conversation of a probe without sockets: what to say next, given what was heard.

Rules, each from RFC 5321 or from a server that taught it:

- Nothing is said before the banner is complete (postscreen refuses early talkers), and DATA never.
- EHLO first, HELO where EHLO is not known (RFC 5321 3.2). STARTTLS where offered; a refused
  STARTTLS leaves the session usable, a failed handshake does not (RFC 3207 4).
- One MAIL FROM for each domain (Google: 451 4.3.0 for two domains in one), RSET between.
- SMTPUTF8 only where offered, and only for the addresses that need it (RFC 6531 3.4).
- Real recipients before the decoy: a server that takes offence at the decoy has answered by then.
- The decoy only after a real recipient was taken, postmaster@ (RFC 5321 4.5.1) only after all were
  refused: either would prove nothing otherwise. A host that greylists the real recipients gets to
  know the decoy as well, so that both are answered when they come again.
- "Too many recipients" (4.5.3) after others went through is no answer: RSET, and ask again.
- 421 after others were answered (Postfix: 20 errors) is no answer either: left for another session.
- When the first recipients all got words about us, the rest would get the same: they are spared.
  Greylisting is no such word, every recipient must be seen by it.
- After REFUSALS_ENOUGH refusals we leave by ourselves, before the server hangs up.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace
from typing import NoReturn, TypeAlias

from app.mail.address import Address
from app.mail.conversation import (
    Action,
    Answer,
    Control,
    Conversation,
    Errand,
    Farewell,
    Heard,
    Listen,
    Manners,
    Say,
    Session,
    StartTls,
)
from app.mail.evidence import ProbeEnd, Step
from app.mail.reply import About, Reply, ReplyClass, read_reply

# Recipients in one flight, and refusals after which we leave: together below the 20 errors at
# which Postfix (smtpd_hard_error_limit) hangs up.
BATCH_RECIPIENTS = 10
REFUSALS_ENOUGH = 10
# Recipients with words about us, and with nothing else, after which we take the hint.
HINTS_ENOUGH = 3
_CLOSING = 421

_Exchange: TypeAlias = Generator[Action, Heard, tuple[Step, ...]]
_Part: TypeAlias = Generator[Action, Heard, None]


def probe(errands: Sequence[Errand], manners: Manners) -> Conversation:
    """Ask one MX host about the mailboxes of one domain or, with RSET, of several.

    A generator: it yields what to do, is sent what was heard, and returns how it went. It never
    raises for what a host does.
    """
    talk = _Talk(manners)
    try:
        yield from talk.greet()
        for errand in errands:
            yield from talk.run(errand)
    except _Over:
        pass
    if talk.is_open:
        yield Farewell()
    return talk.session(errands)


class _Over(Exception):  # noqa: N818 - not an error: the conversation is over
    """The session cannot go on; everything known of why stands in the _Talk."""


class _Talk:
    """The state of one conversation and its parts, each a generator."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self.is_open = True
        self._end = ProbeEnd.ANSWERED
        self._refusal: Reply | None = None
        self._refused_at = ""
        self._steps: list[Step] = []
        self._offers: frozenset[str] = frozenset()
        self._used_tls = False
        self._tls_failed = False
        self._mail_open = False  # a MAIL FROM was taken and not yet reset
        self._asked = 0
        self._refused = 0
        self._hints = 0
        self._answers: dict[Address, Answer] = {}
        self._controls: list[Control] = []

    # Greeting

    def greet(self) -> _Part:
        """Hear the banner, introduce ourselves, begin TLS where offered."""
        (banner,) = yield from self._do(Listen())
        self._expect_2yz(banner, "banner")
        yield from self._introduce()
        if self._manners.use_tls and "STARTTLS" in self._offers:
            yield from self._start_tls()

    def _introduce(self) -> _Part:
        (step,) = yield from self._do(Say((f"EHLO {self._manners.helo}",)))
        if _is_5yz(step):
            # RFC 5321 3.2: whoever does not know EHLO gets HELO.
            (step,) = yield from self._do(Say((f"HELO {self._manners.helo}",)))
            self._expect_2yz(step, "EHLO")
            self._offers = frozenset()
            return
        self._expect_2yz(step, "EHLO")
        self._offers = _offers(step)

    def _start_tls(self) -> _Part:
        heard = yield StartTls()
        self._steps.extend(heard.steps)
        if heard.lost is not None:
            # Without a 220 the connection was lost like any other; with it the handshake failed.
            self._tls_failed = bool(heard.steps) and _is_2yz(heard.steps[0])
            self._stop(heard.lost, is_open=False)
        if not (heard.steps and _is_2yz(heard.steps[0])):
            return  # RFC 3207 4: 454 and 501 leave the session as it is
        self._used_tls = True
        yield from self._introduce()  # what was offered in plain no longer counts (RFC 3207 4.2)

    # One domain

    def run(self, errand: Errand) -> _Part:
        """Ask about one domain: real recipients, then decoy or control."""
        plain = [one for one in errand.addresses if not one.needs_smtputf8]
        wide = [one for one in errand.addresses if one.needs_smtputf8]
        self._mail_open = False
        if plain:
            yield from self._ask(plain, utf8=False)
        if wide and "SMTPUTF8" not in self._offers:
            self._settle(wide, ProbeEnd.NO_SMTPUTF8)
        elif wide:
            self._mail_open = False
            yield from self._ask(wide, utf8=True)
        yield from self._ask_control(errand)
        if any(one not in self._answers for one in errand.addresses):
            raise _Over  # enough for one session, the rest is asked in another

    def _ask(self, addresses: Sequence[Address], *, utf8: bool) -> _Part:
        waiting = list(addresses)
        while waiting and self._room() > 0:
            batch = waiting[: self._room()]
            is_new = not self._mail_open
            steps = yield from self._recipients([one.text for one in batch], utf8=utf8)
            put_back = self._take_answers(batch, steps)
            self._check_closed(steps)
            if is_new and len(put_back) == len(batch):
                # Nobody goes through even in a new transaction: another session may.
                self._stop(ProbeEnd.ANSWERED, is_open=True)
            if self._hints == self._asked >= HINTS_ENOUGH and len(waiting) > len(batch):
                self._refusal, self._refused_at = steps[-1].reply, "RCPT"
                self._stop(ProbeEnd.REFUSED_EARLY, is_open=True)
            if put_back:
                self._mail_open = False
            waiting = put_back + waiting[len(batch) :]

    def _room(self) -> int:
        if self._refused >= REFUSALS_ENOUGH:
            return 0
        flight = BATCH_RECIPIENTS if "PIPELINING" in self._offers else 1
        return min(flight, self._manners.max_recipients - self._asked)

    def _take_answers(self, batch: Sequence[Address], steps: Sequence[Step]) -> list[Address]:
        """Keep the answers of one flight; return whom to ask again in a new transaction."""
        put_back: list[Address] = []
        common = tuple(self._steps)
        has_company = self._asked > 0
        for address, step in zip(batch, steps, strict=False):
            if step.reply is None or (step.reply.code == _CLOSING and has_company):
                self._steps.append(step)
                break
            if has_company and _is_too_many(step.reply):
                put_back.append(address)
                continue
            has_company = True
            self._asked += 1
            self._refused += not _is_2yz(step)  # Postfix counts 4yz among the errors too
            self._hints += _is_about_us(step.reply)
            self._answers[address] = Answer(
                address, ProbeEnd.ANSWERED, step.reply, (*common, step), self._used_tls
            )
        return put_back

    def _settle(self, addresses: Iterable[Address], end: ProbeEnd) -> None:
        for one in addresses:
            self._answers[one] = Answer(one, end, None, tuple(self._steps), self._used_tls)

    def _ask_control(self, errand: Errand) -> _Part:
        answers = [self._answers[one] for one in errand.addresses if one in self._answers]
        was_taken = any(_code_class(one.reply) == _OK for one in answers)
        all_refused = bool(answers) and all(_code_class(one.reply) == _NO for one in answers)
        is_due = was_taken or not errand.addresses or any(_is_greylisted(one) for one in answers)
        if errand.decoy and is_due:
            local, is_decoy = errand.decoy, True
        elif errand.wants_control and all_refused:
            local, is_decoy = "postmaster", False
        else:
            return
        steps = yield from self._recipients([f"{local}@{errand.domain}"], utf8=False)
        reply = steps[0].reply if steps else None
        if not is_decoy and _code_class(reply) == _NO:
            # Many domains lack the mailbox; the bare name every host must take (RFC 5321 4.5.1).
            steps = yield from self._recipients(["postmaster"], utf8=False)
            reply = steps[0].reply if steps else reply
        self._controls.append(_control(errand.domain, reply, is_decoy=is_decoy))
        for one in answers:
            self._answers[one.address] = replace(one, steps=(*one.steps, *steps[:1]))
        self._check_closed(steps)

    # One exchange

    def _recipients(self, addresses: Sequence[str], *, utf8: bool) -> _Exchange:
        """Send RCPT for each address, MAIL before them where it is due; return their steps."""
        lines = tuple(f"RCPT TO:<{one}>" for one in addresses)
        if self._mail_open:
            return (yield from self._flight(lines))
        opening = (*self._reset_line(), self._mail_line(utf8=utf8))
        if "PIPELINING" not in self._offers:
            for line in opening:
                (step,) = yield from self._do(Say((line,)))
                self._check_opening(step)
            return (yield from self._flight(lines))
        steps = yield from self._flight((*opening, *lines))
        for step in steps[: len(opening)]:
            self._steps.append(step)
            if step.reply is None:
                raise _Over
            self._check_opening(step)
        return steps[len(opening) :]

    def _reset_line(self) -> tuple[str, ...]:
        return ("RSET",) if any(step.command.startswith("MAIL") for step in self._steps) else ()

    def _mail_line(self, *, utf8: bool) -> str:
        return f"MAIL FROM:<{self._manners.sender}>{' SMTPUTF8' if utf8 else ''}"

    def _check_opening(self, step: Step) -> None:
        if step.command == "RSET" and step.reply is not None and step.reply.code != _CLOSING:
            return  # RSET can hardly be refused; if it was, MAIL will tell
        self._expect_2yz(step, "MAIL")
        self._mail_open = True

    def _flight(self, lines: tuple[str, ...]) -> _Exchange:
        heard = yield Say(lines)
        if heard.lost is not None:
            self._end, self.is_open = heard.lost, False
        return heard.steps

    def _do(self, action: Action) -> _Exchange:
        """Do what gets exactly one reply; the conversation is over without it."""
        heard = yield action
        self._steps.extend(heard.steps)
        if heard.lost is not None or not heard.steps:
            self._stop(heard.lost or ProbeEnd.DISCONNECTED, is_open=False)
        return heard.steps

    # Ends

    def _expect_2yz(self, step: Step, at: str) -> None:
        if _is_2yz(step):
            return
        self._refusal, self._refused_at = step.reply, at
        self._stop(ProbeEnd.REFUSED_EARLY, is_open=not _is_closing(step))

    def _check_closed(self, steps: Sequence[Step]) -> None:
        if not self.is_open:
            raise _Over
        if any(_is_closing(step) for step in steps):
            self._stop(ProbeEnd.DISCONNECTED, is_open=False)

    def _stop(self, end: ProbeEnd, *, is_open: bool) -> NoReturn:
        self._end, self.is_open = end, is_open
        raise _Over

    def session(self, errands: Sequence[Errand]) -> Session:
        """Sum up the conversation."""
        everyone = [one for errand in errands for one in errand.addresses]
        return Session(
            answers=tuple(self._answers[one] for one in everyone if one in self._answers),
            unanswered=tuple(one for one in everyone if one not in self._answers),
            controls=tuple(self._controls),
            end=self._end,
            refusal=self._refusal,
            refused_at=self._refused_at,
            steps=tuple(self._steps),
            used_tls=self._used_tls,
            tls_failed=self._tls_failed,
        )


_OK = 2
_NO = 5


def _code_class(reply: Reply | None) -> int:
    return reply.code // 100 if reply else 0


def _is_2yz(step: Step) -> bool:
    return _code_class(step.reply) == _OK


def _is_5yz(step: Step) -> bool:
    return _code_class(step.reply) == _NO


def _is_closing(step: Step) -> bool:
    return step.reply is not None and step.reply.code == _CLOSING


def _is_too_many(reply: Reply) -> bool:
    # 452 has four meanings; bare or with x.5.3 it is about the number of recipients. RFC 5321
    # 4.5.3.1.10 lets old servers say 552 for it.
    if reply.code == 452:  # noqa: PLR2004 - the reply code itself
        return not reply.text.startswith(("4.2.", "4.3.", "4.7."))
    return reply.text.startswith(("4.5.3", "5.5.3"))


def _is_about_us(reply: Reply) -> bool:
    reading = read_reply(reply)
    return reading.about is About.US and reading.reply_class is not ReplyClass.GREYLISTED


def _is_greylisted(answer: Answer) -> bool:
    reply = answer.reply
    return reply is not None and read_reply(reply).reply_class is ReplyClass.GREYLISTED


def _control(domain: str, reply: Reply | None, *, is_decoy: bool) -> Control:
    if not is_decoy:
        return Control(domain, postmaster=reply)
    return Control(domain, decoy=reply, is_doubtful=_code_class(reply) not in (_OK, _NO))


def _offers(step: Step) -> frozenset[str]:
    """Read the keywords of an EHLO reply; the first line is the host's name (RFC 5321 4.1.1.1)."""
    lines = step.reply.text.split("\n")[1:] if step.reply else []
    return frozenset(line.split(" ")[0].upper() for line in lines if line)
