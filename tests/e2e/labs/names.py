"""Who lives in the lab: people, and where each host stands. Everything is on loopback."""

from tests.e2e.labs.process import has_ipv6

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

HAS_IPV6 = has_ipv6()

DNS_IP, RESOLVER_IP, LAME_IP, SILENT_IP = "127.0.1.53", "127.0.1.54", "127.0.1.77", "127.0.1.78"

# Instances of their own.
IPS = {
    "postfix": "127.0.1.1",
    "exim": "127.0.1.2",
    "opensmtpd": "127.0.1.3",
    "grey": "127.0.1.4",
    "policy": "127.0.1.5",
    "screen": "127.0.1.6",
    "strict": "127.0.1.7",
    "refusing": "127.0.1.8",
    "mute": "127.0.1.9",
    "web": "127.0.1.10",
    "blanket": "127.0.1.11",
    "dead": "127.0.1.99",
}

# Listeners of one more Postfix, each with settings of its own.
DOORS = {
    name: f"127.0.2.{place}"
    for place, name in enumerate(
        (
            "few",
            "rate",
            "mailrate",
            "rcptrate",
            "rcptlimit",
            "tls",
            "needs-tls",
            "insists",
            "no-tls",
            "broken-tls",
            "ascii",
            "checked",
            "soft",
            "disk",
            "tarpit",
            "helo",
            "sender",
            "early",
            "tenant",
            "guarded",
            "bigmail",
            "searcher",
            "moody",
            "one-each",
            "touchy",
        ),
        1,
    )
}
