"""Decoy and postmaster@ of one domain: what they have told so far, and when to ask them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.mail.address import Address
from app.mail.conversation import Answer, Errand, Session
from app.mail.evidence import Decoy
from app.mail.providers import Provider
from app.mail.reply import Reply, ReplyClass, read_reply

# In the session of the real recipients, and once more in a session of its own.
DECOY_TRIES = 2
_OK = 2
_NO = 5


class Controls:
    """Keeps what is known and says what the next session should ask."""

    def __init__(
        self,
        known: Decoy | None,
        provider: Provider,
        name: str,
        clock: Callable[[], float],
    ) -> None:
        """Begin with what is known.

        Args:
            known: From an earlier run; None if nothing.
            provider: Who runs the domain's hosts.
            name: The decoy's local part, the same for each try: greylisting wants to see it again.
            clock: Unix time, seconds.
        """
        self.known: Decoy | None = known
        self._provider = provider
        self._name = name
        self._clock = clock
        self._tries = 0
        self._is_greylisted = False
        self._was_taken = False

    def errand(self, domain: str, addresses: Sequence[Address]) -> Errand:
        """Return the errand for real recipients, with decoy and control where they are due."""
        shares = self._provider.decoy_shares_session and self._tries == 0
        return Errand(
            domain,
            tuple(addresses),
            decoy=self._name if shares and self._wants_decoy() else "",
            wants_control=self._wants_control(),
        )

    def errand_apart(self, domain: str) -> Errand | None:
        """Return the errand that asks the decoy alone, if the session before calls for it."""
        if self._is_greylisted or not (self._was_taken and self._wants_decoy()):
            return None  # a greylisted decoy has to wait, like everybody
        return Errand(domain, (), decoy=self._name)

    def learn(self, session: Session) -> None:
        """Take what a session told."""
        self._was_taken = self._was_taken or any(_is_taken(one) for one in session.answers)
        for control in session.controls:
            before = self.known or Decoy(None)
            if control.postmaster is not None:
                self.known = replace(before, postmaster=control.postmaster, at=self._clock())
                continue
            self._tries += 1
            self._is_greylisted = _is_greylisted(control.decoy)
            if control.decoy is not None:
                self.known = replace(before, reply=control.decoy, at=self._clock())
        if self._was_taken and self.known is not None and self.known.postmaster is not None:
            # Somebody was taken after all: postmaster@ is merely missing there.
            self.known = replace(self.known, postmaster=None)

    def _wants_decoy(self) -> bool:
        reply = self.known.reply if self.known is not None else None
        is_known = reply is not None and reply.code // 100 in (_OK, _NO)
        return self._tries < DECOY_TRIES and not is_known

    @property
    def is_suspect(self) -> bool:
        """Tell whether postmaster@ was refused and nobody has been taken: later ones may be."""
        control = self.known.postmaster if self.known is not None else None
        is_refused = control is not None and control.code // 100 != _OK
        return is_refused and not self._was_taken

    def _wants_control(self) -> bool:
        """Ask postmaster@ where a refusal could be blanket; Google and its like speak clearly."""
        # The decoy is asked only after a real recipient was taken: such a host picks and chooses.
        is_known = self.known is not None and (
            self.known.postmaster is not None or self.known.reply is not None
        )
        speaks_clearly = self._provider.rcpt_worth == "proof" or not self._provider.has_postmaster
        return not (is_known or self._was_taken or speaks_clearly)


def _is_taken(answer: Answer) -> bool:
    return answer.reply is not None and answer.reply.code // 100 == _OK


def _is_greylisted(reply: Reply | None) -> bool:
    return reply is not None and read_reply(reply).reply_class is ReplyClass.GREYLISTED
