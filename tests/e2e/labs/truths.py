"""What is true of each address of the lab: the status and sub-status that it must end with."""

from dataclasses import dataclass

from tests.e2e.labs.hosts import CROWD
from tests.e2e.labs.names import HAS_IPV6, UNKNOWN, USERS


@dataclass(frozen=True)
class Truth:
    """What a row must end as.

    Attributes:
        or_unknown: Reasons for which the row may stay unknown instead: the host counts how often
            it is asked, and which of several is turned away is chance. Never anything else.
    """

    address: str
    status: str
    reason: str
    or_unknown: frozenset[str] = frozenset()

    def is_met_by(self, status: str, reason: str) -> bool:
        """Tell whether a verdict is true."""
        if (status, reason) == (self.status, self.reason):
            return True
        return status == "unknown" and reason in self.or_unknown


def truths() -> list[Truth]:
    """Return every address of the lab with its truth."""
    told = [truth for name in _PROVING for truth in _people(name, len(USERS))]
    told += [truth for name in _PROVING_FEW for truth in _people(name, 3)]
    if HAS_IPV6:
        told += [truth for name in ("ipv6", "both") for truth in _people(name, 3)]
    told += [truth for name in CROWD for truth in _people(name, 3, _COUNTED)]
    for domain, status, reason in _WHOLE_DOMAINS:
        told += [Truth(f"{user}@{domain}.example", status, reason) for user in USERS[:4]]
    return told + [Truth(*row) for row in _SINGLE]


def _people(name: str, count: int, or_unknown: frozenset[str] = frozenset()) -> list[Truth]:
    return [
        Truth(f"{user}@{name}.example", status, reason, or_unknown)
        for names, status, reason in (
            (USERS, "valid", "mailbox_confirmed"),
            (UNKNOWN, "invalid", "mailbox_not_found"),
        )
        for user in names[:count]
    ]


_COUNTED = frozenset({"antispam_system", "mail_server_temporary_error", "mailbox_not_checked"})

_PROVING = (
    "good",
    "second",
    "exim",
    "smtpd",
    "grey",
    "screen",
    "strict",
    "fallback",
    "implicit",
    "truncated",
    "müller",
)

_PROVING_FEW = (
    "mute-first",
    "slow",
    "callout",
    "tarpit",
    "rcptlimit",
    "one-each",
    "touchy",
    "tls",
    "needs-tls",
    "no-tls",
    "broken-tls",
    "ascii",
    "guarded",
    "searcher",
)

_WHOLE_DOMAINS = (
    ("all", "catch_all", "accept_all"),
    ("tenant", "catch_all", "accept_all"),
    ("callout-ok", "catch_all", "accept_all"),
    ("grey-all", "catch_all", "accept_all"),
    ("bigmail", "unknown", "provider_proves_nothing"),
    # They refuse us, in words that are about us ...
    ("refusing", "unknown", "antispam_system"),
    ("listed", "unknown", "antispam_system"),
    ("early", "unknown", "antispam_system"),
    ("helo", "unknown", "antispam_system"),
    ("sender", "unknown", "antispam_system"),
    ("insists", "unknown", "antispam_system"),
    ("relay", "unknown", "antispam_system"),
    ("drop", "unknown", "antispam_system"),
    ("plain-no", "unknown", "antispam_system"),
    ("moody", "unknown", "antispam_system"),
    # ... and in words about the mailbox, postmaster@ included.
    ("blanket", "unknown", "antispam_system"),
    ("defer", "unknown", "greylisted"),
    ("disk", "unknown", "mail_server_temporary_error"),
    ("callout-down", "unknown", "mail_server_temporary_error"),
    ("stuck", "unknown", "timeout_exceeded"),
    ("mute", "unknown", "timeout_exceeded"),
    ("web", "unknown", "forcible_disconnect"),
    ("dead", "unknown", "failed_smtp_connection"),
    ("all-dead", "unknown", "failed_smtp_connection"),
    ("null", "invalid", "does_not_accept_mail"),
    ("web-only", "invalid", "no_mx_records"),
    ("no-route", "invalid", "unroutable_address"),
    ("contradictory", "unknown", "mailbox_not_checked"),
    ("mx-is-ip", "unknown", "mailbox_not_checked"),
    ("mx-broken", "unknown", "mail_server_temporary_error"),
    ("broken", "unknown", "mail_server_temporary_error"),
    ("lame", "unknown", "mail_server_temporary_error"),
    ("silent", "unknown", "timeout_exceeded"),
    ("no-such-domain", "invalid", "no_dns_entries"),
)

_SINGLE = (
    ("full@good.example", "unknown", "mailbox_full"),
    ("overfull@good.example", "unknown", "mailbox_full"),
    ("disabled@good.example", "invalid", "mailbox_disabled"),
    ("busy@good.example", "unknown", "mail_server_temporary_error"),
    ("trouble@good.example", "unknown", "mail_server_temporary_error"),
    ("spammy@good.example", "unknown", "antispam_system"),
    ("listed@good.example", "unknown", "antispam_system"),
    ("info@good.example", "invalid", "mailbox_not_found"),
    ("postmaster@all.example", "do_not_mail", "role_based_catch_all"),
    ("info@all.example", "do_not_mail", "role_based_catch_all"),
    ("jürgen@müller.example", "valid", "mailbox_confirmed"),
    ("jürgen@ascii.example", "unknown", "mailbox_not_checked"),
    ("Anna+news@good.example", "invalid", "mailbox_not_found"),
    # What is temporary in form proves nothing, neither of the mailbox nor of the decoy beside it.
    ("anna@soft.example", "unknown", "mailbox_not_checked"),
    ("anna.gone@soft.example", "unknown", "mail_server_temporary_error"),
    ("anna@checked.example", "unknown", "mailbox_not_checked"),
    ("ben.gone@checked.example", "unknown", "mail_server_temporary_error"),
    ("no-at-sign.example", "invalid", "failed_syntax_check"),
    ("two@@good.example", "invalid", "failed_syntax_check"),
    ("dots..dots@good.example", "invalid", "failed_syntax_check"),
)
