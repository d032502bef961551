"""The values of an SMTP conversation: what is to be done, what was heard, how it went."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from app.mail.address import Address
from app.mail.evidence import ProbeEnd, Step
from app.mail.reply import Reply


@dataclass(frozen=True, slots=True)
class Listen:
    """Wait for the banner, saying nothing."""


@dataclass(frozen=True, slots=True)
class Say:
    """Send the lines in one flight; each gets one reply."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StartTls:
    """Say STARTTLS and, if the host says 220, begin TLS on the connection."""


@dataclass(frozen=True, slots=True)
class Farewell:
    """Say QUIT, wait for the answer only briefly, and close."""


Action: TypeAlias = Listen | Say | StartTls | Farewell


@dataclass(frozen=True, slots=True)
class Heard:
    """What came back.

    Attributes:
        steps: One for each reply, in order; where the connection ended, one more without reply.
            A failed handshake is such a step too, after the 220.
        lost: How the connection ended; None while it stands.
    """

    steps: tuple[Step, ...] = ()
    lost: ProbeEnd | None = None


@dataclass(frozen=True, slots=True)
class Errand:
    """What to ask about one domain in one session.

    Attributes:
        addresses: Real recipients, in the order to be asked; none when only the decoy is asked.
        decoy: Local part of the decoy; empty for none in this session.
        wants_control: Ask postmaster@ when every recipient was refused.
    """

    domain: str
    addresses: tuple[Address, ...]
    decoy: str = ""
    wants_control: bool = False


@dataclass(frozen=True, slots=True)
class Manners:
    """How to speak.

    Attributes:
        helo: Name for EHLO.
        sender: Address for MAIL FROM; empty is the null sender.
        use_tls: Use STARTTLS where offered.
        max_recipients: How many real recipients the host may be asked about in one session.
    """

    helo: str
    sender: str = ""
    use_tls: bool = True
    max_recipients: int = 50


@dataclass(frozen=True, slots=True)
class Answer:
    """What one real recipient got: ANSWERED with its reply, or NO_SMTPUTF8 without."""

    address: Address
    end: ProbeEnd
    reply: Reply | None
    steps: tuple[Step, ...]
    used_tls: bool = False


@dataclass(frozen=True, slots=True)
class Control:
    """What the decoy and postmaster@ of one domain got.

    Attributes:
        is_doubtful: The decoy was asked, but its reply (4yz, 421, none) proves nothing: ask it
            again in a session of its own.
    """

    domain: str
    decoy: Reply | None = None
    postmaster: Reply | None = None
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """How one conversation went.

    Attributes:
        answers: Recipients that are settled.
        unanswered: Recipients to be asked elsewhere, in order.
        controls: One for each domain whose decoy or postmaster@ was asked.
        end: ANSWERED if we ended it; else what ended it. REFUSED_EARLY comes with `refusal`.
        refusal: The reply to `refused_at` (banner, EHLO, MAIL; RCPT if so many recipients got words
            about us that the rest need not be asked) that ended it; else None.
        steps: Transcript, recipients left out but for the one that the connection ended at.
        tls_failed: The handshake failed: connect again without TLS.
    """

    answers: tuple[Answer, ...]
    unanswered: tuple[Address, ...]
    controls: tuple[Control, ...]
    end: ProbeEnd
    refusal: Reply | None = None
    refused_at: str = ""
    steps: tuple[Step, ...] = ()
    used_tls: bool = False
    tls_failed: bool = False


Conversation: TypeAlias = Generator[Action, Heard, Session]


def decoy_local_part(random: Random) -> str:
    """Invent a local part that looks like a name and cannot exist, without any fixed mark."""
    first = _syllables(random, 2) + random.choice(_ENDINGS)
    last = _syllables(random, random.choice((3, 4))) + random.choice(_ENDINGS)
    joint = random.choice((".", ".", "", "_", "-"))
    tail = str(random.randrange(2, 2000)) if random.random() < _DIGITS_SHARE else ""
    return f"{first}{joint}{last}{tail}"


_DIGITS_SHARE = 0.6
_CONSONANTS = ("b", "br", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w")
_VOWELS = ("a", "a", "e", "e", "i", "o", "u")
_ENDINGS = ("", "n", "r", "s", "l", "k")


def _syllables(random: Random, count: int) -> str:
    return "".join(random.choice(_CONSONANTS) + random.choice(_VOWELS) for _ in range(count))
