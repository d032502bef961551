"""Rules for replies about us: our address, name, sender, rate and encryption; and greylisting.

They outrank all others, because who is refused himself has learnt nothing of the mailbox. Among
themselves the earlier rule wins.
"""

from __future__ import annotations

from app.mail.reply_class import ReplyClass as C
from app.mail.reply_rule import Rule, words

US_RULES: tuple[Rule, ...] = (
    Rule(
        "bad_sender: our sender address refused",
        C.BAD_SENDER,
        words("sender address rejected | sender verify failed | envelope sender"),
        "450 4.1.7 <probe@example.net>: Sender address rejected: unverified address: Address "
        "verification in progress",
        "Postfix 3.7 smtpd_check.c",
    ),
    Rule(
        "greylisted: named",
        C.GREYLISTED,
        words("""greylist | greylisted | greylisting | graylist | graylisted | graylisting |
            grey listed | grey listing | gray listed | gray listing | grey-listed |
            grey-listing | postgrey | blocked using grey | blocked using grey.rbl |
            en liste grise | lista gris | not yet authorized to deliver"""),
        "450 4.2.0 <user@example.com>: Recipient address rejected: Greylisted, see "
        "http://postgrey.schweikert.ch/help/example.com.html",
        "postgrey 1.36, default of --greylist-text",
    ),
    Rule(
        "greylisted: address verification in progress",
        C.GREYLISTED,
        words("""address verification in progress | unverified address |
            recipient address rejected: unverified address"""),
        "450 4.1.1 <user@example.com>: Recipient address rejected: unverified address: Address "
        "verification in progress",
        "Postfix 3.7 ADDRESS_VERIFICATION_README",
    ),
    Rule(
        "greylisted: internal resource temporarily unavailable",
        C.GREYLISTED,
        words("""internal resource temporarily unavailable |
            internal resources are temporarily unavailable"""),
        "451 Internal resource temporarily unavailable - "
        "https://community.mimecast.com/docs/DOC-1369#451",
        "smtp-field-manual, Mimecast",
    ),
    Rule(
        "greylisted: first tests of postscreen",
        C.GREYLISTED,
        words("service currently unavailable"),
        "450 4.3.2 Service currently unavailable",
        "Postfix 3.7 POSTSCREEN_README, tests after the greeting",
        codes=frozenset({450}),
        enhanced=("4.3.2",),
    ),
    Rule(
        "no_rdns: no name for our address",
        C.NO_RDNS,
        words("""cannot find your hostname | cannot find your reverse hostname | ptr record | ptr |
            reverse dns | reverse lookup | reverse dns lookup | rdns | reverse hostname |
            reverse name | fcrdns | fix reverse dns | rtr:rd | rp:rdn | aup cxdns |
            host lookup failed | does not match any ip address"""),
        "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.1]",
        "Postfix 3.7 smtpd_check.c",
    ),
    Rule(
        "bad_helo: our HELO name",
        C.BAD_HELO,
        words(
            """helo command rejected | ehlo command rejected | dns says | helo | ehlo | helohost |
                helo/ehlo"""
        ),
        "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname",
        "Postfix 3.7 smtpd_check.c",
    ),
    Rule(
        "needs_tls: encryption required",
        C.NEEDS_TLS,
        words("""must issue a starttls | starttls command first | starttls is required |
            starttls required | tls required | tls connection required |
            sslv3 connection required | requires encryption | tls is required |
            requires tls | tls encryption | encryption required | encryption needed |
            encryption is required"""),
        "530 5.7.0 Must issue a STARTTLS command first",
        "Postfix 3.7 smtpd.c",
    ),
    Rule(
        "rate_limited: too much from us",
        C.RATE_LIMITED,
        words("""too many connections | too many concurrent | too many simultaneous |
            too many open connections | too many sessions | maximum number of connections |
            concurrent connections | connection limit exceeded | too much mail |
            too many messages | too many emails | too many errors | too many bad recipients |
            too many unknown | too many invalid recipients | too many recipients from |
            too many recipients received | too many requests | messages per session |
            message threshold exceeded | messages this hour | trop de connexions |
            max message per connection | max messages per connection |
            messages per connection | maximum number of messages | excessive volume |
            unexpected volume | previous errors | troppe connessioni |
            zu viele verbindungen | demasiadas conexiones"""),
        "421 4.7.0 mail.example.com Error: too many connections from 192.0.2.1",
        "Postfix 3.7 smtpd.c, anvil limit",
    ),
    Rule(
        "rate_limited: slow down",
        C.RATE_LIMITED,
        words("""unusual rate of | unusual sending activity | frequency limited | rate limited |
            rate limit | ratelimit | ratelimited | rate limiting | relay limit exceeded |
            throttled | throttling | server busy | server is busy | server too busy |
            server is too busy | system * busy | slow down | too fast | slower |
            traffic limit | excessive rate | unable to process connection | service refuse |
            service refused | queue quota exceeded | we have limits for how many"""),
        "421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from "
        "your IP address. To protect our users from spam, mail sent from your IP address has been "
        "temporarily rate limited.",
        "Google Workspace Admin Help, SMTP error reference",
    ),
    Rule(
        "rate_limited: a provider's code",
        C.RATE_LIMITED,
        words("""tss04 | tss05 | ts01 | ts02 | ts03 | ipts04 | rp-001 | rp-002 | rp-003 | hl:icc |
            hl:ifc | mi:dmc | mi:sfq | mi:ccl | mi:cel | rp:drc | rp:ccl | rp:cel | rly:b1 |
            dyn:t1 | dyn:t2 | ofr004_104 | ofr004_105 | ofr_104 | ofr_105"""),
        "421 4.7.0 [TSS04] Messages from 192.0.2.25 temporarily deferred due to unexpected volume "
        "or user complaints - 4.16.55.1",
        "Yahoo Sender Hub, error codes; NetEase, Orange, AOL and Outlook.com have their own",
    ),
    Rule(
        "listed: blocklist named",
        C.LISTED,
        words("""spamhaus | sbl | xbl | pbl | dbl | sorbs | spamcop | abusix | cloudmark |
            barracudacentral | barracuda reputation | uceprotect | invaluement | ivmsip |
            senderscore | senderbase | talosintelligence | dnsbl | dnsbls | rbl | rbls |
            attrbl | cbl | abuseat | mailspike | psbl | nixspam | hostkarma | spamrl | sbrs |
            email reputation service | email reputation services | proofpoint reputation |
            proofpoint dynamic reputation"""),
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; "
        "https://www.spamhaus.org/query/ip/192.0.2.1",
        "Postfix 3.7 default_rbl_reply",
    ),
    Rule(
        "listed: a blocklist",
        C.LISTED,
        words("""blocked using | blocked by | blacklist | blacklists | blacklisted | blacklistis |
            black list | black listed | blocklist | blocklists | blocklisted | blocklisting |
            block list | block listed | block-list | blocked list | banned | reputation |
            is listed | listed at | listed in | listed by | listed on | spammer list |
            namespace mining | liste noire | lista negra | lista nera | schwarze liste |
            черный список | черном списке | 黑名单 | ブラックリスト"""),
        "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your "
        "Internet service provider since part of their network is on our block list (S3140).",
        "Microsoft, Outlook.com postmaster: troubleshooting",
    ),
    Rule(
        "listed: a provider's code",
        C.LISTED,
        words("""s3150 | s3140 | sc-001 | sc-002 | sc-003 | sc-004 | ou-001 | ou-002 | dy-001 |
            dy-002 | bl21 | bl23 | tss07 | tss09 | tss11 | hl:rep | hl:mep | dt:rbl |
            wm:bli | rtr:bl | rtr:sc | rtr:bb | rtr:du | con:b1 | aup cxbl | aup cdrbl |
            rly:bl | rly:ir | gu_eib_02 | gu_eib_04"""),
        "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.1, because the ip is in "
        "Spamhaus's list",
        "ZoneMTA bounce rules, Yahoo; NetEase, AOL, SFR and Outlook.com have their own",
    ),
    Rule(
        "bad_sender: our sender address",
        C.BAD_SENDER,
        words("""sender rejected | sender denied | domain of sender | sender domain |
            sender's domain | sender verification | sender verify | sender address |
            sending domain | invalid sender | empty envelope senders not allowed |
            null sender | null senders | empty sender | return path | mailfrom |
            mail from is | mail from invalid | blank from | provide a valid from |
            mismatches client ip | from domain | sender | sender's | senders | spf |
            sender policy framework | openspf | dmarc | dkim | unauthenticated |
            backscatter | from you | absender | expediteur | remitente | mittente |
            remetente | отправитель | отправителя | 发件人 | 送信者"""),
        "553 5.1.8 <probe@nxdomain.example>... Domain of sender address "
        "probe@nxdomain.example does not exist",
        "Sendmail 8.17 proto.m4",
    ),
    Rule(
        "listed: our address refused",
        C.LISTED,
        words("""client blocked | client host blocked | client host rejected | client address |
            blocked ip | ip blocked | black ip | invalid ip | denyip | refused by |
            dynamic ip | dynamic ips | dynamic address | residential | dul | your ip |
            your ips | your host | your server | your mail server | your network | your isp |
            your internet service provider | your access | your hostname | your account |
            your email | your address | your domain | sending ip | sending mta | sender ip |
            ip address | ip | not allowed to connect | from your location | connecting host |
            connecting ip | error: mail refused | not accepting connections | blocked - see |
            votre ip | su ip | su servidor | ihre ip | il tuo ip | ваш ip | вашего ip | 您的ip"""),
        "554 5.7.1 <mail.example.net[192.0.2.1]>: Client host rejected: Access denied",
        "Postfix 3.7 smtpd_check.c, check_client_access",
    ),
    Rule(
        "policy: we are not wanted",
        C.POLICY,
        words("""policy | policies | mailpolicy | reject due to policy restrictions |
            administrative prohibition | administratively prohibited |
            administratively denied | not authorized | unauthorized | forbidden |
            access denied | access not allowed | authentication required | auth failed |
            authentication is required | must authenticate | requires authentication |
            smtp authentication | authenticated users | permission denied | denied |
            refused | spam | spams | spammer | spammers | spamming | spamtrap | junk |
            junkmail | abuse | abusive | abus | forgery | spoofed | spoofing | unsolicited |
            suspicious | suspected | protocol error | protocol violation | pregreet |
            synchronization error | early talker | message rejected | mail rejected |
            email rejected | is rejected | message filtered | message blocked |
            email blocked | envelope blocked | blocked | restricted | restricted characters |
            user reject | block-send-er | block-rcpt | local user only | dt:spm | mi:spb |
            ph01 | au01 | transaction failed | from that country | network not allowed |
            no data before greeting | message sending | sending for this account | security |
            whitelist | not on bypass list | does not accept mails from this | prohibido |
            interdit | verboten | vietato | spam-verdacht | go away | политик |
            垃圾邮件 | 迷惑メール"""),
        "450 4.7.1 <user@example.com>: Recipient address rejected: Policy Rejection- Abuse. "
        "Go away.",
        "smtp-field-manual, Barracuda",
    ),
    Rule(
        "policy: rejected without a reason",
        C.POLICY,
        words("rejected$"),
        "550 Rejected",
        "bounce phrases of an Italian mailing service",
        is_weak=True,
    ),
    Rule(
        "greylisted: come back later",
        C.GREYLISTED,
        words("""deferred | deferred for | please retry later | please try again later |
            please try later | try again later | try again in | try again | try later |
            retry later | retry in | come back later | temporarily deferred |
            temporarily rejected | temporarily refused | first attempt |
            veuillez reessayer plus tard | reessayez plus tard | essayer plus tard |
            spater erneut versuchen | versuchen sie es spater | intentelo mas tarde |
            intente mas tarde | riprovare piu tardi | tente novamente mais tarde |
            sprobuj ponownie pozniej | попробуйте позже | повторите попытку позже | 请稍后再试 |
            請稍後再試 | しばらくしてから"""),
        "451 4.7.1 Try again later",
        "smtp-field-manual, Barracuda",
        is_weak=True,
    ),
)
