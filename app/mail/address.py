"""An address: parsed and normalised, never changed in what its host would see.

Rules: the domain is case-insensitive and goes out in lower-case A-labels (RFC 5890); the local part
belongs to its host (RFC 5321 2.4), so its case and its subaddress stay as written. Over-long local
parts pass, as RFC 5321 4.5.3.1 asks hosts not to insist on 64 octets; the path limit of 254 holds.
Special-use names (.test, .local, ...) are good syntax: whether they take mail is for DNS to say.
"""

from __future__ import annotations

import re
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


# RFC 5321 4.5.3.1.3: a path is 256 octets with its brackets. It bounds the domain as well, whose
# own limit is 253 (RFC 1035 2.3.4).
_ADDRESS_MAX_OCTETS = 254

# A strict subset of what the library accepts: dot-atom, letters-digits-hyphens labels of at most 63
# octets, a last label that ends with a letter. "--" is left to the library (RFC 5890 R-LDH labels).
_ATEXT = r"[A-Za-z0-9_!#$%&'*+\-/=?^`{|}~]+"
_PLAIN = re.compile(
    rf"({_ATEXT}(?:\.{_ATEXT})*)@"
    r"((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+"
    r"(?:[A-Za-z0-9][A-Za-z0-9-]{0,61})?[A-Za-z])"
)

# The library refuses these names (RFC 6761, 6762, 7686); .test it lets pass when asked to.
_SPECIAL_USE = re.compile(r"\.(arpa|invalid|local|localhost|onion)\Z", re.IGNORECASE)
_STAND_IN = ".test"

# What str.strip leaves: zero width spaces and a byte order mark that spreadsheets paste.
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"


def parse(text: str) -> Address | BadAddress:
    """Parse a text as one address, without any look-up.

    Args:
        text: The cell; blanks around it are ignored.

    Returns:
        The address, or what is wrong with it.
    """
    bare = text.strip().strip(_INVISIBLE).strip()
    match = _PLAIN.fullmatch(bare)
    if match is not None and "--" not in bare and len(bare) <= _ADDRESS_MAX_OCTETS:
        local_part, domain = match[1], match[2].lower()
        return Address(local_part, domain, domain)
    return _parse_slowly(text, bare)


def _parse_slowly(text: str, bare: str) -> Address | BadAddress:
    """Parse what is not plain ASCII: IDN, SMTPUTF8, quoted local parts, and everything wrong."""
    from email_validator import (  # noqa: PLC0415  30 ms that most lists need, but no start
        EmailSyntaxError,
        validate_email,
    )

    problem = _obvious_problem(bare)
    if problem:
        return BadAddress(text, problem)
    special = _SPECIAL_USE.search(bare)
    asked = bare[: special.start()] + _STAND_IN if special else bare
    try:
        good = validate_email(
            asked, check_deliverability=False, allow_quoted_local=True, test_environment=True
        )
    except EmailSyntaxError as error:
        return BadAddress(text, _problem(bare, str(error)))
    domain, domain_unicode = good.ascii_domain.lower(), good.domain
    if special:
        ending = special.group().lower()
        domain = domain.removesuffix(_STAND_IN) + ending
        domain_unicode = domain_unicode.removesuffix(_STAND_IN) + ending
    return Address(_as_written(bare, good.local_part), domain, domain_unicode)


def _as_written(bare: str, local_part: str) -> str:
    """Undo the library's lower-casing of info@, sales@ and the like: the host decides on case."""
    written = bare.rpartition("@")[0]
    return written if written.lower() == local_part else local_part


def _obvious_problem(bare: str) -> str:
    """Name the mistakes that people make, before the grammar is asked."""
    if not bare:
        return "The cell is empty."
    if "@" not in bare:
        return "There is no @ sign."
    local_part, _, domain = bare.rpartition("@")
    if not local_part:
        return "There is nothing before the @ sign."
    if not domain:
        return "There is nothing after the @ sign."
    if domain.startswith("["):
        return "The part after the @ sign is a bare IP address, which mailing lists cannot use."
    if local_part.startswith('"'):
        return ""
    return _unquoted_problem(bare, local_part, domain)


def _unquoted_problem(bare: str, local_part: str, domain: str) -> str:
    """Name the mistakes that cannot stand in quotes either way."""
    ends = domain[0] + domain[-1]
    found = (
        ("<" in bare or ">" in bare, "There is a name or brackets around the address."),
        ("@" in local_part, "There is more than one @ sign."),
        (any(map(str.isspace, bare)), "There is a space inside the address."),
        ("," in bare or ";" in bare, "There is a comma or semicolon inside the address."),
        (".." in bare, "There are two dots in a row."),
        (
            "." in local_part[0] + local_part[-1],
            "The part before the @ sign starts or ends with a dot.",
        ),
        ("." in ends or "-" in ends, "The domain starts or ends with a dot or a hyphen."),
        ("." not in domain and domain.isascii(), "The part after the @ sign has no dot."),
    )
    return next((problem for is_wrong, problem in found if is_wrong), "")


def _problem(bare: str, error: str) -> str:
    """Say in our own words what the library found wrong."""
    domain = bare.rpartition("@")[2]
    if "too long" in error or "so many characters" in error:
        return "The address is longer than mail allows."
    if '"' in bare:
        return "A quotation mark before the @ sign is out of place."
    if "unsafe" in error:
        return "The address has an invisible or misplaced character."
    if "before the @" in error:
        return "The part before the @ sign has a character that mail does not allow there."
    return f"The part after the @ sign, {domain}, is not a possible domain name."


# Hosts that publish that several spellings reach one mailbox: dots (Gmail, help page "Dots don't
# matter in Gmail addresses"; Proton: dots, hyphens, underscores) and +tags.
_IGNORED_MARKS = {
    "gmail.com": ".",
    "googlemail.com": ".",
    "proton.me": ".-_",
    "protonmail.com": ".-_",
    "pm.me": ".-_",
}
_SAME_DOMAIN = {"googlemail.com": "gmail.com"}
_TAKES_TAGS = frozenset(
    {
        *_IGNORED_MARKS,
        *("outlook.com", "hotmail.com", "live.com", "msn.com"),
        *("icloud.com", "me.com", "mac.com"),
        *("fastmail.com", "fastmail.fm", "mailbox.org", "posteo.de", "hey.com"),
    }
)


def mailbox_key(address: Address, *, fold: bool = False) -> str:
    """Return the key under which two spellings count as one mailbox.

    Args:
        address: What was parsed.
        fold: Apply the provider's own rules too: Gmail's dots, +tags and the like.
    """
    local_part = address.local_part.lower()  # not casefold: straße@ and strasse@ are two
    domain = address.domain
    if fold and not local_part.startswith('"'):
        if domain in _TAKES_TAGS:
            local_part = local_part.partition("+")[0] or local_part
        for mark in _IGNORED_MARKS.get(domain, ""):
            local_part = local_part.replace(mark, "") or local_part
        domain = _SAME_DOMAIN.get(domain, domain)
    return f"{local_part}@{domain}"
