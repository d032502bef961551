"""The words for verdicts: labels, explanations and advice, as templates that can be translated.

A {field} is filled in by explain.py; whatever a template does not name is left out.
"""

from __future__ import annotations

from app.mail.domain import MailRoute
from app.mail.evidence import ProbeEnd
from app.mail.reason import Reason, Status
from app.mail.reply_class import ReplyClass

STATUS_TEXT: dict[Status, str] = {
    Status.VALID: "Valid",
    Status.INVALID: "Invalid",
    Status.CATCH_ALL: "Catch-all",
    Status.UNKNOWN: "Unknown",
    Status.DO_NOT_MAIL: "Do not mail",
}

REASON_TEXT: dict[Reason, str] = {
    Reason.MAILBOX_CONFIRMED: "Mailbox confirmed",
    Reason.HISTORICAL_DELIVERY_CONFIRMED: "Delivered before",
    Reason.FAILED_SYNTAX_CHECK: "Not an address",
    Reason.NO_DNS_ENTRIES: "Domain does not exist",
    Reason.NO_MX_RECORDS: "Domain has no mail host",
    Reason.DOES_NOT_ACCEPT_MAIL: "Domain takes no mail",
    Reason.UNROUTABLE_ADDRESS: "Mail hosts do not exist",
    Reason.MAILBOX_NOT_FOUND: "Mailbox does not exist",
    Reason.MAILBOX_DISABLED: "Mailbox is switched off",
    Reason.HISTORICAL_HARD_BOUNCE: "Bounced before",
    Reason.SUPPRESSED: "On a suppression list",
    Reason.HISTORICAL_COMPLAINT: "Complained before",
    Reason.POSSIBLE_TRAP: "Possible spam trap",
    Reason.DISPOSABLE: "Throw-away address",
    Reason.POSSIBLE_TYPO: "Mistyped domain",
    Reason.ROLE_BASED_CATCH_ALL: "Role at a catch-all domain",
    Reason.ROLE_BASED: "Role, not a person",
    Reason.ACCEPT_ALL: "Domain accepts any name",
    Reason.MAILBOX_FULL: "Mailbox is full",
    Reason.GREYLISTED: "Asked to come back later",
    Reason.ANTISPAM_SYSTEM: "Spam filter refused us",
    Reason.PROVIDER_PROVES_NOTHING: "Provider does not tell",
    Reason.MAIL_SERVER_TEMPORARY_ERROR: "Temporary trouble there",
    Reason.FORCIBLE_DISCONNECT: "Server hung up",
    Reason.TIMEOUT_EXCEEDED: "No answer in time",
    Reason.FAILED_SMTP_CONNECTION: "No connection",
    Reason.NETWORK_BLOCKED: "Blocked by your network",
    Reason.MAILBOX_NOT_CHECKED: "Mailbox not checked",
}

WHY: dict[Reason, str] = {
    Reason.MAILBOX_CONFIRMED: "The mail server {server} accepted this address and refused an "
    "invented one at the same domain ({reply}).",
    Reason.HISTORICAL_DELIVERY_CONFIRMED: "Mail to this address was delivered on {date} "
    "({source}).",
    Reason.FAILED_SYNTAX_CHECK: "This is not an e-mail address. {problem}",
    Reason.NO_DNS_ENTRIES: "The domain {domain} does not exist: DNS knows no such name.",
    Reason.NO_MX_RECORDS: "The domain {domain} exists, but names no mail host and has no address "
    "of its own.",
    Reason.DOES_NOT_ACCEPT_MAIL: "The mail server {server} said that it takes no mail for "
    "{domain} ({reply}).",
    Reason.UNROUTABLE_ADDRESS: "The mail hosts of {domain} cannot be reached by anyone: none of "
    "{hosts} has an IP address.",
    Reason.MAILBOX_NOT_FOUND: "The mail server {server} said that this mailbox does not exist "
    "({reply}).",
    Reason.MAILBOX_DISABLED: "The mail server {server} said that this mailbox is switched off "
    "({reply}).",
    Reason.HISTORICAL_HARD_BOUNCE: "Mail to this address bounced for good on {date} ({source}).",
    Reason.SUPPRESSED: "The address is on your suppression list ({list}).",
    Reason.HISTORICAL_COMPLAINT: "The person marked your mail as spam on {date} ({source}).",
    Reason.POSSIBLE_TRAP: "The address matches a hint of spam traps ({hint}). No complete list of "
    "traps exists, so this is a hint and not a proof.",
    Reason.DISPOSABLE: "{domain} hands out throw-away addresses, which stop working within hours "
    "or days.",
    Reason.POSSIBLE_TYPO: "{domain} looks like a slip of the fingers; {suggestion} was probably "
    "meant.",
    Reason.ROLE_BASED_CATCH_ALL: "{account}@ names a function and not a person, and {domain} "
    "accepts any name, so the mailbox cannot be confirmed either.",
    Reason.ROLE_BASED: "{account}@ names a function and not a person: several people may read it, "
    "and none of them may have asked for your mail.",
    Reason.ACCEPT_ALL: "The mail server {server} accepts any name at {domain}, an invented one "
    "too, so its yes to this one proves nothing.",
    Reason.MAILBOX_FULL: "The mailbox exists, but it is full ({reply}).",
    Reason.GREYLISTED: "The mail server {server} asks strangers to come back later and has not "
    "said yes or no yet ({reply}).",
    Reason.ANTISPAM_SYSTEM: "The mail server {server} refuses to talk to this computer; that says "
    "nothing about the mailbox ({reply}).",
    Reason.PROVIDER_PROVES_NOTHING: "A yes from {provider} comes for nearly any name at this "
    "point, and the bounce later, so it proves nothing about this mailbox.",
    Reason.MAIL_SERVER_TEMPORARY_ERROR: "The mail server {server} has trouble just now and could "
    "not say whether the mailbox exists ({reply}).",
    Reason.FORCIBLE_DISCONNECT: "The mail server {server} hung up before it answered.",
    Reason.TIMEOUT_EXCEEDED: "The mail server {server} did not answer in time.",
    Reason.FAILED_SMTP_CONNECTION: "No mail host of {domain} could be reached ({server}).",
    Reason.NETWORK_BLOCKED: "Your network does not let mail connections out, so the mail server "
    "was never asked.",
    Reason.MAILBOX_NOT_CHECKED: "The mail server was not asked about this mailbox.",
}

# Where the same reason has several causes, the cause speaks.
WHY_ROUTE: dict[MailRoute, str] = {
    MailRoute.NULL_MX: "The domain {domain} declares that it takes no mail at all (null MX).",
    MailRoute.NOT_PUBLIC: "The mail hosts of {domain} have only private addresses ({hosts}), which "
    "are not asked unless you allow it.",
    MailRoute.CONTRADICTORY: "The DNS records of {domain} contradict one another, so that senders "
    "treat them differently; the mailbox was not asked for.",
}

WHY_DNS: dict[Reason, str] = {
    Reason.TIMEOUT_EXCEEDED: "The name servers of {domain} did not answer in time.",
    Reason.MAIL_SERVER_TEMPORARY_ERROR: "The name servers of {domain} answered with an error, so "
    "its mail hosts are not known.",
    Reason.NETWORK_BLOCKED: "DNS could not be reached from this computer.",
}

WHY_END: dict[ProbeEnd, str] = {
    ProbeEnd.CONNECT_REFUSED: "The mail server {server} refused the connection.",
    ProbeEnd.CONNECT_TIMEOUT: "The mail server {server} did not take the connection in time.",
    ProbeEnd.UNREACHABLE: "The mail server {server} could not be reached.",
    ProbeEnd.DEADLINE: "The time for {domain} was used up before its mail server had answered.",
    ProbeEnd.NO_SMTPUTF8: "The mail server {server} does not take addresses with letters such as "
    "these before the @ (it offers no SMTPUTF8).",
    ProbeEnd.PARKED: "The hosts that {server} belongs to refused this computer several times, so "
    "they were not asked any more.",
    ProbeEnd.PROXY_FAILED: "The proxy did not let the connection through.",
    ProbeEnd.INTERNAL_ERROR: "Winnow itself failed while asking; the log says how.",
}

WHY_CLASS: dict[ReplyClass, str] = {
    ReplyClass.LISTED: "The mail server {server} refuses this computer's IP address, which is on "
    "a blocklist ({reply}).",
    ReplyClass.RATE_LIMITED: "The mail server {server} was asked too often and wants a pause "
    "({reply}).",
    ReplyClass.NO_RDNS: "The mail server {server} wants this computer's IP address to have a name "
    "(reverse DNS) ({reply}).",
    ReplyClass.BAD_HELO: "The mail server {server} does not like the name that this computer gives "
    "itself (HELO) ({reply}).",
    ReplyClass.BAD_SENDER: "The mail server {server} does not take the sender address that it was "
    "asked with ({reply}).",
    ReplyClass.NEEDS_TLS: "The mail server {server} talks over an encrypted connection only, which "
    "could not be made ({reply}).",
    ReplyClass.RELAY_DENIED: "The mail server {server} says that {domain} is not served there; the "
    "domain's MX record may be out of date ({reply}).",
    ReplyClass.EXISTS_RATE_LIMITED: "The mailbox seems to exist: {server} says that it is getting "
    "too much mail just now ({reply}).",
    ReplyClass.NEEDS_SMTPUTF8: "The mail server {server} could not read the letters before the @ "
    "({reply}).",
}

WHY_ALL_REFUSED = (
    "The mail server {server} refused this mailbox and postmaster@ alike, which must exist: it "
    "refuses everybody from here ({reply})."
)
WHY_NO_DECOY = (
    "The mail server {server} accepted this address, but an invented one was not asked for, so its "
    "yes proves nothing ({reply})."
)
WHY_DECOY_UNCLEAR = (
    "The mail server {server} accepted this address, but gave no clear answer to an invented one, "
    "so its yes proves nothing ({decoy})."
)
WHY_REFUSED_EARLY = "The mail server {server} refused before a mailbox could be named ({reply})."
WHY_VENDOR: dict[Status, str] = {
    Status.VALID: "{vendor} says that this mailbox exists ({said}).",
    Status.INVALID: "{vendor} says that mail to this address will be refused ({said}).",
    Status.CATCH_ALL: "{vendor} says that {domain} accepts any name ({said}).",
    Status.DO_NOT_MAIL: "{vendor} advises against mailing this address ({said}).",
}

_DROP = "Take it off the list."
_LATER = "Nothing is lost: run the check again later."
ADVICE: dict[Reason, str] = {
    Reason.MAILBOX_CONFIRMED: "Safe to mail.",
    Reason.HISTORICAL_DELIVERY_CONFIRMED: "Safe to mail: it worked before.",
    Reason.FAILED_SYNTAX_CHECK: "Correct it if you know what was meant; else take it off the list.",
    Reason.NO_DNS_ENTRIES: "Look for a slip in the domain; else take it off the list.",
    Reason.NO_MX_RECORDS: "Look for a slip in the domain; else take it off the list.",
    Reason.DOES_NOT_ACCEPT_MAIL: _DROP,
    Reason.UNROUTABLE_ADDRESS: _DROP,
    Reason.MAILBOX_NOT_FOUND: "Take it off the list: mail to it will bounce and harm your name.",
    Reason.MAILBOX_DISABLED: "Take it off the list; the person has left or closed the mailbox.",
    Reason.HISTORICAL_HARD_BOUNCE: "Take it off the list: providers count repeated bounces.",
    Reason.SUPPRESSED: "Do not mail it.",
    Reason.HISTORICAL_COMPLAINT: "Do not mail it again: a second complaint costs more than one "
    "reader.",
    Reason.POSSIBLE_TRAP: "Do not mail it unless you know the person behind it.",
    Reason.DISPOSABLE: "Leave it out: nobody will read it for long.",
    Reason.POSSIBLE_TYPO: "Ask the person, or try {suggestion}; do not mail the address as it is.",
    Reason.ROLE_BASED_CATCH_ALL: "Leave it out of campaigns; write to it singly if you must.",
    Reason.ROLE_BASED: "Leave it out of campaigns, unless the role itself signed up.",
    Reason.ACCEPT_ALL: "Mail it in small portions and watch the bounces, or ask a hosted service.",
    Reason.MAILBOX_FULL: "Wait some weeks; a mailbox that stays full is abandoned.",
    Reason.GREYLISTED: "Let the job wait, or run it again later from the same computer.",
    Reason.ANTISPAM_SYSTEM: "Run the preflight to see why, use a proxy or a hosted service, and "
    "check it again.",
    Reason.PROVIDER_PROVES_NOTHING: "Go by your own history with the address, or ask a hosted "
    "service.",
    Reason.MAIL_SERVER_TEMPORARY_ERROR: _LATER,
    Reason.FORCIBLE_DISCONNECT: _LATER,
    Reason.TIMEOUT_EXCEEDED: _LATER,
    Reason.FAILED_SMTP_CONNECTION: "Run the check again later; if it fails for days, the domain's "
    "mail is broken.",
    Reason.NETWORK_BLOCKED: "Run the preflight; a proxy, a hosted service or a server of your own "
    "gets around the block.",
    Reason.MAILBOX_NOT_CHECKED: "Run a full check to learn more.",
}

# Where a suggestion explains the failure, correcting beats deleting.
ADVICE_MISTYPED = "Probably {suggestion} was meant: correct it if you agree."
MAY_BE_MISTYPED = frozenset(
    {
        Reason.FAILED_SYNTAX_CHECK,
        Reason.NO_DNS_ENTRIES,
        Reason.NO_MX_RECORDS,
        Reason.DOES_NOT_ACCEPT_MAIL,
        Reason.UNROUTABLE_ADDRESS,
    }
)
