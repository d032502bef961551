"""An address: parsed and normalised, never changed in what its host would see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """A syntactically good address (RFC 5321 2.3.11, RFC 6531).

    Attributes:
        local_part: As written, case and subaddress kept; Unicode in NFC.
        domain: Lower-case A-labels, without trailing dot.
        domain_unicode: The same domain as people read it.
    """

    local_part: str
    domain: str
    domain_unicode: str

    @property
    def text(self) -> str:
        """Return what is sent in RCPT: the local part as is, the domain in A-labels."""
        return f"{self.local_part}@{self.domain}"

    @property
    def needs_smtputf8(self) -> bool:
        """Tell whether the host must offer SMTPUTF8 (RFC 6531) to be asked."""
        return not self.local_part.isascii()


@dataclass(frozen=True, slots=True)
class BadAddress:
    """A text that is no address.

    Attributes:
        text: What was given.
        problem: Why, in one plain sentence for the user.
    """

    text: str
    problem: str
