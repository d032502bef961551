"""What a preflight says, in plain sentences: English templates with {named} fields."""

from __future__ import annotations

from app.mail.explain import Sentence
from app.verify.port_check import PortState

DNS_WORKS = "Name servers answer."
DNS_DEAD = "Name servers do not answer ({outcome})."
DNS_HONEST = "Name servers say so when a name does not exist."
DNS_LIES = "Your name server invents answers: {name} does not exist, but it says {answer}."
DNS_UNTESTED = "Whether name servers are honest could not be seen: they did not answer."
OTHER_DNS = Sentence(
    "Set another name server in the settings: with this one no domain can be judged."
)

PORT = {
    PortState.OPEN: "Mail hosts can be reached on port 25: {hosts}.",
    PortState.REFUSED: (
        "Connections to port 25 are refused on the way: the network blocks them ({hosts})."
    ),
    PortState.FILTERED: (
        "Connections to port 25 get no answer: the network filters them ({hosts}; {note})."
    ),
    PortState.INTERCEPTED: (
        "Somebody between you and the mail hosts answers in their place: replies cannot be trusted."
    ),
    PortState.WRONG_BANNER: "What answers on port 25 is no mail host: {note}.",
    PortState.PROXY_FAILED: "The proxy does not work: {note}.",
    PortState.UNSEEN: "Port 25 was not tried: no mail host to try was found.",
}
WAYS_OUT = Sentence(
    "The list can be cleaned without asking mailboxes. To ask them, use a SOCKS5 proxy on a server "
    "that may send mail, a hosted service, or Winnow on a server of your own."
)

WELCOME = "Mail hosts greet you without complaint."
UNWELCOME = "Mail hosts refuse your address: {host} said {reply}"

ADDRESS = "Mail hosts see you as {ip}."
NO_ADDRESS = "Your public address is not known: no mail host repeated it."

PTR_GOOD = "{ip} has the name {name}, and the name leads back to it."
PTR_ONE_WAY = "{ip} has the name {name}, but the name does not lead back to it."
PTR_MISSING = "{ip} has no reverse name: many mail hosts refuse such addresses."
PTR_UNSEEN = "The reverse name of {ip} could not be looked up."
ASK_PTR = Sentence("Ask whoever gives you the address for a reverse name (PTR) that leads back.")

HELO_GOOD = "You introduce yourself as {name}."
HELO_NONE = "You introduce yourself by address alone: some mail hosts want a name."
HELO_SHORT = "You introduce yourself as {name}: some mail hosts want a full name with a dot."
HELO_UNKNOWN = "You introduce yourself as {name}, which does not exist in DNS."
HELO_OTHER = "You introduce yourself as {name}, which does not lead to your address {ip}."
HELO_UNSEEN = "Whether {name} exists could not be looked up."
SET_HELO = Sentence("Set as HELO name the reverse name of your public address.")

NOT_LISTED = "{ip} is on none of these block lists: {zones}."
LISTED = "{ip} is on block lists: {zones}. Mail hosts that use them will refuse you."
LISTS_SILENT = "No block list told anything ({zones}): they refuse public name servers."
DELIST = Sentence(
    "Use a proxy or a server with a better address; the lists' own pages say how to be taken off."
)

SENDER_GOOD = "The sender's domain {domain} takes mail and has an SPF record."
SENDER_NULL = "No sender is set: you ask with the null sender, which some mail hosts refuse."
SENDER_NO_MX = "The sender's domain {domain} takes no mail: many mail hosts refuse such a sender."
SENDER_NO_SPF = "The sender's domain {domain} has no SPF record."
SENDER_UNSEEN = "The sender's domain {domain} could not be looked up."
SET_SENDER = Sentence("Set a sender address of a domain of yours that takes mail.")
