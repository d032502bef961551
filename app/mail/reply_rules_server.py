"""Rules for replies about the server: trouble, limits of a transaction, domains it does not serve.

They say nothing of the mailbox, and nothing of us. Among themselves the earlier rule wins.
"""

from __future__ import annotations

from app.mail.reply_class import ReplyClass as C
from app.mail.reply_rule import Rule, beside, pairs, words

_IS_MISSING = """unknown | is unknown | not found | was not found | could not be found |
    does not exist | doesn't exist | do not exist | not exist | is not known"""

SERVER_RULES: tuple[Rule, ...] = (
    Rule(
        "no_mail_here: null MX or a host without mail",
        C.NO_MAIL_HERE,
        words("""null mx | nullmx | domain does not accept mail | host does not accept mail |
            machine does not accept mail | does not accept mail (nullmx) |
            no mail-enabled subscriptions |
            mail received as unauthenticated, incoming to a recipient domain configured |
            domain * does not accept mail"""),
        "556 5.1.10 <user@example.com>: Recipient address rejected: Domain example.com does not "
        "accept mail (nullMX)",
        "Postfix 3.7 smtpd_check.c, reject_unknown_recipient_domain",
    ),
    Rule(
        "relay_denied: the domain is not served there",
        C.RELAY_DENIED,
        words("""relay access denied | relaying denied | relaying denied. ip name lookup failed |
            relaying denied. ip name possibly forged | relaying not allowed |
            relaying is not allowed | relaying disallowed | relay denied |
            relay not permitted | relay not allowed | relay prohibited |
            relaying not permitted | relaying prohibited | relaying to |
            relaying to prohibited | relaying mail | unable to relay | cannot relay |
            allowed to relay | permitted to relay | denies relay | unauthorized relay |
            open relay not allowed | relay through this server | not permitted to relay |
            as a relay | not a relay | not a gateway | to relay | no longer relays |
            relay of mail | relay attempt | relay traffic | relay mail to |
            we don't handle mail for | we do not handle mail for | we do not relay |
            we don't relay | does not relay | rcpthosts | in my list of allowed rcpthosts |
            tenantattribution | not local host | non-accepted domain | relais interdit |
            relay verboten"""),
        "454 4.7.1 <user@example.com>: Relay access denied",
        "Postfix 3.7 smtpd_check.c, relay_domains_reject_code",
    ),
    Rule(
        "too_many_recipients: of one transaction",
        C.TOO_MANY_RECIPIENTS,
        words("""too many recipients | too many rcpts | recipients belong to multiple regions |
            recipient limit | only one recipient | one recipient at a time |
            multiple destination domains per transaction | in a separate transaction"""),
        "452 4.5.3 Recipients belong to multiple regions ATTR38",
        "Outlook.com, at the second RCPT of a transaction",
    ),
    Rule(
        "needs_smtputf8: the host does not offer it",
        C.NEEDS_SMTPUTF8,
        words("smtputf8 | internationalized address | internationalized mailbox | non-ascii"),
        "553 5.6.7 Must declare SMTPUTF8 to send unicode address",
        "Postfix 3.7 smtpd.c",
    ),
    Rule(
        "server_trouble: resources",
        C.SERVER_TROUBLE,
        words("""insufficient system resources | insufficient system storage |
            insufficient disk space | insufficient resources | out of memory |
            no space left | disk full | low on space | mail system full | system storage |
            resources temporarily unavailable | license expired"""),
        "452 4.3.1 Insufficient system resources (TSTE)",
        "smtp-field-manual, Microsoft",
    ),
    Rule(
        "server_trouble: local error",
        C.SERVER_TROUBLE,
        words("""local error | local problem | temporary lookup failure | lookup failure |
            temporary failure | temporary system problem | temporary problem |
            temporary local problem | temporary server error | temporary error |
            temporary domain failure | temporarily unavailable | mail server temporarily |
            server temporarily rejected message | service not available |
            service unavailable | service currently unavailable | unavailable at this time |
            service is currently unavailable | queue unavailable | server configuration |
            configuration error | configuration problem | config error | internal error |
            transaction failed, blame it on the weather | database temporary error |
            internal server error | network messages | queue file write error | mail loop |
            loops back | loop detected | too many hops | hop count | dns error |
            dns failure | could not connect | connection refused | connection timed out |
            lost connection | timed out | timeout | try another mx | shutting down |
            database error | ldap | unable to verify | unable to validate recipient |
            could not verify recipient | cannot verify recipient | cannot be verified |
            could not complete recipient verify callout |
            command not implemented | bad sequence of commands | command unrecognized |
            points to local host | recipient temporarily unavailable | system problem"""),
        "451 4.3.0 <user@example.com>: Temporary lookup failure",
        "Postfix 3.7 smtpd_check.c",
    ),
    Rule(
        "unclear: a mailbox or a right is missing",
        C.UNCLEAR,
        words("mailbox unavailable or access denied | mailbox unavailable or access denined"),
        "550 Mailbox unavailable or access denied",
        "KumoMTA, community bounce rules; at QQ Mail it means a rate limit",
    ),
    Rule(
        "unclear: our command was not understood",
        C.UNCLEAR,
        words("""unknown command | unknown error | bad recipient address syntax | address syntax |
            syntax error | bad address syntax"""),
        "501 5.1.3 Bad recipient address syntax",
        "Postfix 3.7 smtpd.c",
    ),
    Rule(
        "unclear: a domain or host is unknown, and it may be ours",
        C.UNCLEAR,
        (
            *beside("domain | host | hostname | record | mx | dns", _IS_MISSING),
            *pairs("domain | hostname | records", _IS_MISSING),
            *words("""unknown domain | unknown host | no such domain | no such host | no such file |
                no such command | no such zone | domain may not exist | is not reachable |
                no-domain | domain name not found | specified domain | recipient domain |
                server does not exist | servidor no existe |
                domain * is currently suspended | invalid domain"""),
        ),
        "450 4.1.2 <user@example.com>: Recipient address rejected: Domain not found",
        "Postfix 3.7 smtpd_check.c",
    ),
)
