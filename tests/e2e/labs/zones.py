"""What the name servers of the lab say, broken zones included."""

from tests.e2e.labs.hosts import CROWD, EXIM_DOMAINS
from tests.e2e.labs.names import DOORS, HAS_IPV6, IPS, LAME_IP, SILENT_IP

_CALLOUT = ("callout", "callout-down", "callout-ok", "relay")


def zones() -> dict[str, str | None]:
    """Return zone -> records in master file form; None for a zone that is broken."""
    told = {f"{name}.example": _mx(DOORS[name]) for name in DOORS}
    told |= {f"{name}.example": _mx(IPS["exim"]) for name in (*EXIM_DOMAINS, *_CALLOUT)}
    told |= {f"{name}.example": _mx(IPS[name]) for name in _OWN_HOST}
    told |= {f"{name}.example": _mx(IPS["postfix"]) for name in _ON_POSTFIX}
    # Several domains on one host that counts.
    told |= {f"{name}.example": f"@ MX 10 mx.{name.partition('-')[2]}.example." for name in CROWD}
    if HAS_IPV6:
        told["ipv6.example"] = "@ MX 10 mx\nmx AAAA ::1"
        told["both.example"] = f"@ MX 10 mx\nmx AAAA ::1\nmx A {IPS['dead']}"
    return {**told, **_PROVIDERS, **_ODD, "broken.example": None}


def _mx(ip: str) -> str:
    return f"@ MX 10 mx\nmx A {ip}"


_OWN_HOST = ("grey", "screen", "strict", "refusing", "dead", "mute", "web", "blanket")
_ON_POSTFIX = ("good", "second", "all", "xn--mller-kva")

# Names that these providers use for their hosts, answered on loopback: Winnow knows them by name.
_PROVIDERS = {
    "tenant.example": "@ MX 0 tenant-example.mail.protection.outlook.com.",
    "guarded.example": "@ MX 0 guarded-example.mail.protection.outlook.com.",
    "mail.protection.outlook.com": f"tenant-example A {DOORS['tenant']}\n"
    f"guarded-example A {DOORS['guarded']}",
    "bigmail.example": "@ MX 1 mta5.am0.yahoodns.net.",
    "am0.yahoodns.net": f"mta5 A {DOORS['bigmail']}",
    "searcher.example": "@ MX 1 aspmx.l.google.com.",
    "l.google.com": f"aspmx A {DOORS['searcher']}",
}

_LONG_NAMES = "\n".join(f"@ MX {20 + n} spare-host-with-a-long-name-{n}" for n in range(60))
_MANY_DEAD = "\n".join(f"@ MX {n} dead{n}\ndead{n} A {IPS['dead']}" for n in range(12))

_ODD = {
    "example": f"lame NS ns.lame\nns.lame A {LAME_IP}\n"
    f"silent NS ns.silent\nns.silent A {SILENT_IP}",
    "grey-all.example": _mx(IPS["grey"]),
    "grey-kill.example": _mx(IPS["grey"]),
    "smtpd.example": _mx(IPS["opensmtpd"]),
    "fallback.example": f"@ MX 5 down\n@ MX 10 mx\ndown A {IPS['dead']}\nmx A {IPS['postfix']}",
    "mute-first.example": f"@ MX 5 mute\n@ MX 10 mx\nmute A {IPS['mute']}\nmx A {IPS['postfix']}",
    "all-dead.example": _MANY_DEAD,
    "implicit.example": f"@ A {IPS['postfix']}",
    "truncated.example": f"@ MX 10 mx\nmx A {IPS['postfix']}\n{_LONG_NAMES}",
    "null.example": "@ MX 0 .",
    "web-only.example": '@ TXT "no mail here"',
    "no-route.example": "@ MX 10 nowhere",
    "contradictory.example": f"@ MX 0 .\n@ MX 10 mx\nmx A {IPS['postfix']}",
    "mx-is-ip.example": f"@ MX 10 {IPS['postfix']}.",
    "mx-broken.example": "@ MX 10 mx.broken.example.",
    # A blocklist, in the form of RFC 5782, that has the host of good.example on it.
    "list.example": "2.0.0.127 A 127.0.0.2\n1.1.0.127 A 127.0.0.2",
}
