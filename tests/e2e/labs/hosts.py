"""The mail hosts of the lab: which server, set up how. Each setting is one that real hosts have."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.e2e.labs.exim import Acl, Exim
from tests.e2e.labs.names import DOORS, HAS_IPV6, IPS, USERS
from tests.e2e.labs.postfix import Postfix, PostfixConf
from tests.e2e.labs.postgrey import Postgrey

ASKED = "check_recipient_access static:{INFO asked}, "
_OURS = f"{ASKED}reject_unauth_destination, "

_MAIN = {
    "good.example": USERS,
    "second.example": USERS,
    "all.example": ("*",),
    "xn--mller-kva.example": (*USERS, "jürgen"),
    "fallback.example": USERS,
    "mute-first.example": USERS,
    "implicit.example": USERS,
    "truncated.example": USERS,
    "checked.example": USERS,
    "checked-hard.example": USERS,
    "callout.example": USERS,
    "callout-ok.example": USERS,
}
_ACCESS = {
    "full@good.example": "452 4.2.2 Mailbox is full",
    "overfull@good.example": "552 5.2.2 Mailbox is full",
    "disabled@good.example": "550 5.2.1 The account has been disabled",
    "busy@good.example": "450 4.2.1 The user you are trying to contact is receiving mail at a "
    "rate that prevents additional messages from being delivered",
    "trouble@good.example": "451 4.3.0 Temporary lookup failure",
    "spammy@good.example": "550 5.7.1 Message rejected as spam by content scanner policy",
    "listed@good.example": "554 5.7.1 Service unavailable; Client host [127.0.0.1] blocked using "
    "zen.spamhaus.org",
}


def postfixes(folder: Path, port: int, policy: Postgrey) -> dict[str, Postfix]:
    """Return every Postfix of the lab, not yet started."""
    boxes: dict[str, Mapping[str, tuple[str, ...]]] = {
        "postfix": _MAIN,
        "grey": {
            "grey.example": USERS,
            "grey-all.example": ("*",),
            # Nobody else asks there: whom Postgrey knows it does not send away again.
            "grey-kill.example": USERS,
        },
        "screen": {"screen.example": USERS},
        "strict": {"strict.example": USERS},
        "refusing": {"refusing.example": USERS},
    }
    made = {
        name: Postfix(folder / name, IPS[name], port, mailboxes=boxes[name], conf=conf)
        for name, conf in _confs(policy).items()
    }
    made["doors"] = _house_of_doors(folder, port)
    return made


def _confs(policy: Postgrey) -> dict[str, PostfixConf]:
    screened = {
        "postscreen_pipelining_enable": "yes",
        "postscreen_pipelining_action": "enforce",
        "postscreen_greet_wait": "1s",
        "postscreen_greet_action": "enforce",
    }
    strict = {
        "smtpd_soft_error_limit": "3",
        "smtpd_hard_error_limit": "4",
        "smtpd_error_sleep_time": "0",
    }
    return {
        # No sleep after errors: it has most of the people, and others show how that is borne.
        "postfix": PostfixConf(
            access=_ACCESS,
            settings={"smtpd_hard_error_limit": "200", "smtpd_error_sleep_time": "0"},
        ),
        "grey": PostfixConf({"smtpd_recipient_restrictions": _OURS + policy.restriction}),
        "screen": PostfixConf(screened, is_screened=True),
        "strict": PostfixConf(strict),
        "refusing": PostfixConf({"smtpd_client_restrictions": _client(_LISTED)}),
    }


_LISTED = "554 5.7.1 Service unavailable; Client host [127.0.0.1] blocked using list.example"
# What Microsoft and Google say to a name that they do not know.
_GUARDED = (
    "550 5.4.1 Recipient address rejected: Access denied. AS(201806281) "
    "[AM0EUR05FT006.eop-eur05.prod.protection.outlook.com 2026-11-20T12:00:00.000Z 08DC0000]"
)
_SEARCHER = (
    "550 5.1.1 The email account that you tried to reach does not exist. Please try "
    "double-checking the recipient's email address for typos or unnecessary spaces. - gsmtp"
)
_MOODY = "550 5.7.1 Message rejected due to local spam policy"


def _client(answer: str) -> str:
    return f"check_client_access static:{{{answer}}}"


def _only(known: Mapping[str, str], answer: str, folder: Path) -> str:
    """Return restrictions that say `answer` to everybody but those known."""
    table = folder / "known"
    table.write_text("".join(f"{address} {word}\n" for address, word in known.items()))
    return (
        f"{ASKED}check_recipient_access texthash:{table}, "
        f"check_recipient_access static:{{{answer}}}"
    )


def _door_settings(folder: Path) -> dict[str, dict[str, str]]:
    """Return the settings in which each door differs."""
    tls = _certificate(folder)
    known = {
        f"{user}@{name}.example": "OK"
        for user in USERS
        for name in ("guarded", "searcher", "moody")
    }
    return {
        "few": {"smtpd_client_connection_count_limit": "1"},
        "rate": {"smtpd_client_connection_rate_limit": "2"},
        "mailrate": {"smtpd_client_message_rate_limit": "2"},
        "rcptrate": {"smtpd_client_recipient_rate_limit": "9"},
        "rcptlimit": {"smtpd_recipient_limit": "3"},
        "tls": {**tls, "smtpd_tls_security_level": "may"},
        "needs-tls": {**tls, "smtpd_tls_security_level": "encrypt"},
        # Asks for TLS and does not offer it.
        "insists": {
            **tls,
            "smtpd_tls_security_level": "encrypt",
            "smtpd_discard_ehlo_keywords": "starttls",
        },
        # Offers TLS, says 454 when asked to begin: it has no certificate.
        "no-tls": {
            "smtpd_tls_security_level": "may",
            "smtpd_tls_cert_file": f"{folder}/nobody.pem",
            "smtpd_tls_key_file": f"{folder}/nobody.pem",
        },
        # Offers TLS, but none that anybody speaks today: the handshake fails.
        "broken-tls": {**tls, "smtpd_tls_security_level": "may", "smtpd_tls_protocols": "TLSv1"},
        "ascii": {"smtputf8_enable": "no"},
        "checked": {"smtpd_recipient_restrictions": f"{_OURS}reject_unverified_recipient"},
        "soft": {"soft_bounce": "yes"},
        "disk": {"message_size_limit": "4000000000000000"},
        "tarpit": {
            "smtpd_error_sleep_time": "1s",
            "smtpd_soft_error_limit": "1",
            "smtpd_hard_error_limit": "100",
        },
        "helo": {"smtpd_helo_restrictions": "check_helo_access static:REJECT"},
        "sender": {"smtpd_sender_restrictions": "check_sender_access static:REJECT"},
        "early": {"smtpd_delay_reject": "no", "smtpd_client_restrictions": _client(_LISTED)},
        "tenant": {},
        "guarded": {"smtpd_recipient_restrictions": _only(known, _GUARDED, folder)},
        "bigmail": {},
        "searcher": {"smtpd_recipient_restrictions": _only(known, _SEARCHER, folder)},
        # What it says to strangers' names is about us: a 250 beside it proves nothing.
        "moody": {"smtpd_recipient_restrictions": _only(known, _MOODY, folder)},
        "one-each": {"smtpd_recipient_limit": "1"},
        "touchy": {"smtpd_soft_error_limit": "1", "smtpd_hard_error_limit": "1"},
    }


def _house_of_doors(folder: Path, port: int) -> Postfix:
    """Return one Postfix with a listener for each way of being difficult."""
    extras = folder / "extras"
    extras.mkdir()
    settings = _door_settings(extras)
    doors = {f"{DOORS[name]}:{port}": settings[name] for name in DOORS}
    if HAS_IPV6:
        doors[f"[::1]:{port}"] = {}
    (extras / "hard").write_text("checked-hard.example 550\n")
    onwards = f"smtp:[{IPS['postfix']}]:{port}"
    conf = PostfixConf(
        settings={
            "inet_protocols": "all" if HAS_IPV6 else "ipv4",
            "anvil_rate_time_unit": "6s",
            "address_verify_negative_cache": "yes",
        },
        doors=doors,
        transports={"checked.example": onwards},
    )
    boxes: dict[str, tuple[str, ...]] = {
        f"{name}.example": USERS
        for name in (*DOORS, "ipv6", "both", *CROWD)
        if name not in ("tenant", "bigmail", "checked", "guarded", "searcher", "moody")
    }
    boxes |= {f"{name}.example": ("*",) for name in ("tenant", "bigmail", "checked")}
    boxes |= {f"{name}.example": ("*",) for name in ("guarded", "searcher", "moody")}
    boxes["ascii.example"] = (*USERS, "jürgen")
    return Postfix(folder / "doors", "127.0.2.99", port, mailboxes=boxes, conf=conf)


CROWD = tuple(
    f"{word}-{name}" for name in ("few", "rate", "mailrate", "rcptrate") for word in ("a", "b", "c")
)


def _certificate(folder: Path) -> dict[str, str]:
    """Make a self-signed certificate that names nobody, as most mail hosts have."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    subprocess.run(
        [*command, "-subj", "/CN=localhost", "-keyout", str(key), "-out", str(cert)],
        check=True,
        capture_output=True,
    )
    return {"smtpd_tls_cert_file": str(cert), "smtpd_tls_key_file": str(key)}


EXIM_DOMAINS = (
    "exim",
    "listed",
    "defer",
    "drop",
    "plain-no",
    "sender-check",
    "slow",
    "stuck",
)

# The second address of this Exim knows nobody, whoever is asked for: it means us.
_EXIM_ACL = f"""
  deny condition = ${{if eq{{$received_ip_address}}{{{IPS["blanket"]}}}}}
       message = 5.1.1 User unknown
  deny domains = listed.example
       message = $sender_host_address is in a black list at list.example
  deny domains = plain-no.example
  defer domains = defer.example
       message = Try again later
  drop domains = drop.example
       message = Go away
  deny domains = sender-check.example
       !verify = sender
  warn domains = slow.example
       delay = 1s
  warn domains = stuck.example
       delay = 60s
  deny domains = callout.example : callout-down.example
       !verify = recipient/callout=5s
  deny domains = callout-ok.example
       !verify = recipient/callout=5s,defer_ok
"""


def exim(folder: Path, port: int) -> Exim:
    """Return the Exim of the lab, not yet started."""
    boxes: dict[str, tuple[str, ...]] = {f"{name}.example": USERS for name in EXIM_DOMAINS}
    boxes |= {f"{name}.example": () for name in ("callout", "callout-down", "callout-ok")}
    routers = f"""
onwards:
  driver = manualroute
  domains = callout.example
  route_data = {IPS["postfix"]}
  self = send
  transport = onwards
nowhere_to_go:
  driver = manualroute
  domains = callout-down.example : callout-ok.example
  route_data = {IPS["dead"]}
  self = send
  transport = onwards
"""
    acl = Acl(rcpt=_EXIM_ACL, routers=routers)
    ips = (IPS["exim"], IPS["blanket"])
    return Exim(folder / "exim", ips, port, mailboxes=boxes, acl=acl)
