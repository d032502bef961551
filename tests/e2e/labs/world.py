"""The lab: real mail hosts and name servers on loopback, and what is true of each address."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from tests.e2e.labs.exim import Exim
from tests.e2e.labs.nsd import Nsd
from tests.e2e.labs.opensmtpd import OpenSmtpd
from tests.e2e.labs.postfix import Postfix, PostfixConf
from tests.e2e.labs.postgrey import Postgrey
from tests.e2e.labs.process import free_port
from tests.e2e.labs.unbound import Unbound

GREYLIST_S = 4
USERS = (
    "anna",
    "ben.baker",
    "carla",
    "d.evans",
    "elena",
    "frank.o",
    "greta",
    "h-meyer",
    "ines",
    "jonas",
    "kim",
    "liam",
    "mona",
    "noah",
    "olga",
)
UNKNOWN = tuple(f"{name}.gone" for name in USERS)

_IPS = {
    "postfix": "127.0.1.1",
    "exim": "127.0.1.2",
    "opensmtpd": "127.0.1.3",
    "grey": "127.0.1.4",
    "policy": "127.0.1.5",
    "screen": "127.0.1.6",
    "strict": "127.0.1.7",
    "refusing": "127.0.1.8",
    "dead": "127.0.1.99",
}
_DNS_IP, _RESOLVER_IP, _LAME_IP = "127.0.1.53", "127.0.1.54", "127.0.1.77"


class _Server(Protocol):
    def start(self) -> None: ...
    def stop(self) -> None: ...


@dataclass
class Lab:
    """The running lab.

    Attributes:
        nameserver: What --nameserver takes: the recursive resolver.
        smtp_port: Where all mail hosts listen.
        hosts: The mail hosts by name, each able to say whom it was asked about.
    """

    nameserver: str
    smtp_port: int
    postfixes: dict[str, Postfix] = field(default_factory=dict)
    exim: Exim | None = None

    def asked(self) -> list[str]:
        """Return every recipient that a host which keeps count was asked about."""
        found = [rcpt for postfix in self.postfixes.values() for rcpt in postfix.asked()]
        return found + (self.exim.asked() if self.exim else [])

    def options(self) -> list[str]:
        """Return the command line options that point Winnow at the lab."""
        return [
            f"--nameserver={self.nameserver}",
            f"--smtp-port={self.smtp_port}",
            "--allow-private",
            "--helo=lab.example",
        ]


def _zones() -> dict[str, str | None]:
    def mx(host: str) -> str:
        return f"@ MX 10 mx\nmx A {_IPS[host]}"

    long_names = "\n".join(f"@ MX {20 + n} spare-host-with-a-long-name-{n}" for n in range(60))
    return {
        "example": f"lame NS ns.lame\nns.lame A {_LAME_IP}",
        "good.example": mx("postfix"),
        "second.example": mx("postfix"),
        "all.example": mx("postfix"),
        "xn--mller-kva.example": mx("postfix"),
        "exim.example": mx("exim"),
        "smtpd.example": mx("opensmtpd"),
        "grey.example": mx("grey"),
        "screen.example": mx("screen"),
        "strict.example": mx("strict"),
        "refusing.example": mx("refusing"),
        "dead.example": mx("dead"),
        "fallback.example": f"@ MX 5 down\n@ MX 10 mx\ndown A {_IPS['dead']}\n"
        f"mx A {_IPS['postfix']}",
        "implicit.example": f"@ A {_IPS['postfix']}",
        "truncated.example": f"@ MX 10 mx\nmx A {_IPS['postfix']}\n{long_names}",
        "null.example": "@ MX 0 .",
        "web-only.example": '@ TXT "no mail here"',
        "no-route.example": "@ MX 10 nowhere",
        "contradictory.example": f"@ MX 0 .\n@ MX 10 mx\nmx A {_IPS['postfix']}",
        "broken.example": None,
    }


_MAILBOXES = {
    "good.example": USERS,
    "second.example": USERS,
    "all.example": ("*",),
    "xn--mller-kva.example": (*USERS, "jürgen"),
    "fallback.example": USERS,
    "implicit.example": USERS,
    "truncated.example": USERS,
}


def _postfixes(folder: Path, port: int, policy: Postgrey) -> dict[str, Postfix]:
    access = {
        "full@good.example": "452 4.2.2 Mailbox is full",
        "overfull@good.example": "552 5.2.2 Mailbox is full",
        "disabled@good.example": "550 5.2.1 The account has been disabled",
    }
    asked = "check_recipient_access static:{INFO asked}, reject_unauth_destination, "
    confs = {
        "postfix": PostfixConf(access=access, settings={"smtpd_hard_error_limit": "200"}),
        "grey": PostfixConf({"smtpd_recipient_restrictions": asked + policy.restriction}),
        "screen": PostfixConf(
            {
                "postscreen_pipelining_enable": "yes",
                "postscreen_pipelining_action": "enforce",
                "postscreen_greet_wait": "1s",
                "postscreen_greet_action": "enforce",
            },
            is_screened=True,
        ),
        "strict": PostfixConf(
            {
                "smtpd_soft_error_limit": "3",
                "smtpd_hard_error_limit": "4",
                "smtpd_error_sleep_time": "0",
            }
        ),
        "refusing": PostfixConf(
            {
                "smtpd_client_restrictions": "check_client_access static:{554 5.7.1 Service "
                "unavailable; Client host [127.0.0.1] blocked using list.example}"
            }
        ),
    }
    boxes = {
        "postfix": _MAILBOXES,
        "grey": {"grey.example": USERS},
        "screen": {"screen.example": USERS},
        "strict": {"strict.example": USERS},
        "refusing": {"refusing.example": USERS},
    }
    return {
        name: Postfix(folder / name, _IPS[name], port, mailboxes=boxes[name], conf=conf)
        for name, conf in confs.items()
    }


@contextlib.contextmanager
def running_lab(folder: Path) -> Iterator[Lab]:
    """Start every server of the lab, and stop them all in the end."""
    port = free_port(*_IPS.values())
    policy = Postgrey(folder / "policy", _IPS["policy"], port, delay_s=GREYLIST_S)
    authority = Nsd(folder / "nsd", _DNS_IP, free_port(_DNS_IP), _zones())
    lame = Nsd(folder / "lame", _LAME_IP, 53, {"elsewhere.example": ""})
    resolver = Unbound(
        folder / "unbound",
        _RESOLVER_IP,
        free_port(_RESOLVER_IP),
        zones=tuple(_zones()),
        authority=authority.nameserver,
    )
    postfixes = _postfixes(folder, port, policy)
    exim = Exim(folder / "exim", _IPS["exim"], port, mailboxes={"exim.example": USERS})
    smtpd = OpenSmtpd(folder / "smtpd", _IPS["opensmtpd"], port, mailboxes={"smtpd.example": USERS})
    servers: list[_Server] = [authority, lame, resolver, policy, *postfixes.values(), exim, smtpd]
    with contextlib.ExitStack() as stack:
        for server in servers:
            server.start()
            stack.callback(server.stop)
        yield Lab(resolver.nameserver, port, postfixes, exim)


@dataclass(frozen=True)
class Truth:
    """What a row must end as."""

    address: str
    status: str
    reason: str


def truths() -> list[Truth]:
    """Return every address of the lab with the status and sub-status it must get."""
    told = [
        Truth(f"{user}@{name}.example", status, reason)
        for name in _PROVING
        for names, status, reason in (
            (USERS, "valid", "mailbox_confirmed"),
            (UNKNOWN, "invalid", "mailbox_not_found"),
        )
        for user in names
    ]
    for domain, status, reason in _WHOLE_DOMAINS:
        told += [Truth(f"{user}@{domain}.example", status, reason) for user in USERS[:4]]
    return told + [Truth(*row) for row in _SINGLE]


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

_WHOLE_DOMAINS = (
    ("all", "catch_all", "accept_all"),
    ("refusing", "unknown", "antispam_system"),
    ("dead", "unknown", "failed_smtp_connection"),
    ("null", "invalid", "does_not_accept_mail"),
    ("web-only", "invalid", "no_mx_records"),
    ("no-route", "invalid", "unroutable_address"),
    ("contradictory", "unknown", "mailbox_not_checked"),
    ("broken", "unknown", "mail_server_temporary_error"),
    ("lame", "unknown", "mail_server_temporary_error"),
    ("no-such-domain", "invalid", "no_dns_entries"),
)

_SINGLE = (
    ("full@good.example", "unknown", "mailbox_full"),
    ("overfull@good.example", "unknown", "mailbox_full"),
    ("disabled@good.example", "invalid", "mailbox_disabled"),
    ("info@good.example", "invalid", "mailbox_not_found"),
    ("postmaster@all.example", "do_not_mail", "role_based_catch_all"),
    ("info@all.example", "do_not_mail", "role_based_catch_all"),
    ("jürgen@müller.example", "valid", "mailbox_confirmed"),
    ("Anna+news@good.example", "invalid", "mailbox_not_found"),
    ("no-at-sign.example", "invalid", "failed_syntax_check"),
    ("two@@good.example", "invalid", "failed_syntax_check"),
    ("dots..dots@good.example", "invalid", "failed_syntax_check"),
)
