"""Rules for replies about the mailbox: unknown, disabled, full, or too busy.

They count only where no clear word speaks of us or of the server. Among themselves the earlier
rule wins.
"""

from __future__ import annotations

from app.mail.reply_class import ReplyClass as C
from app.mail.reply_rule import Rule, beside, pairs, words
from app.mail.reply_rules_languages import OTHER_LANGUAGES

_OWNER = """user | recipient | mailbox | account | customer | addressee | alias | email | e-mail |
    address | email address | e-mail address | mailaddress | rcpt | recipient address |
    destination address"""
_IS_UNKNOWN = """unknown | is unknown | not known | is not known | unrecognized | not found |
    was not found | does not exist | doesn't exist | dosn't exist | doesnt exist |
    don't exist | doesn't exists | don't exists | does not exists | not exists | not exist |
    is not exist | no longer exists | no longer valid | is no longer valid |
    no longer available | couldn't be found | can't be found | cannot be found |
    could not be found | unresolvable | has no mailbox | have no mail | not valid |
    isn't valid | undeliverable | not deliverable | not listed | isn't listed |
    has no account | is no longer | has left | not here"""
_OFF = """disabled | was disabled | administratively disabled | receiving disabled | is disabled |
    has been disabled | is now disabled | suspended | is suspended | has been suspended |
    inactive | is inactive | not active | is not active | not activated | is not activated |
    is locked | status is locked | frozen | is frozen | is closed | has been closed |
    is expired | has expired | deactivated | has been deactivated | discontinued |
    terminated | archived | cannot receive | should log in | cancelled | was closed |
    not enabled | isn't active | not currently active | no longer active | retired |
    deleted | has been deleted | has been removed | not accepting mail |
    not accepting messages | not accepting email | is blocked$"""
_SAYS_NO = frozenset({450, 451, 550, 551, 552, 553, 554})
_NO_POLICY = ("-", "5.0.", "5.1.", "5.2.", "5.3.", "5.5.", "4.0.", "4.1.", "4.2.", "4.3.")

_INVALID = (
    *beside(
        "invalid | bad | unknown/invalid | invalid/inactive | wrong",
        """user | recipient | recipients | mailbox | account | address | email address |
            e-mail address | addressee | alias | rcpt | local part | recipient address""",
    ),
    *beside(_OWNER, "invalid | is invalid"),
    *words("""invalid-recipient | invalid or unknown | invalid/inactive user |
        bad destination mailbox"""),
)

MAILBOX_RULES: tuple[Rule, ...] = (
    Rule(
        "exists_rate_limited: it receives too much",
        C.EXISTS_RATE_LIMITED,
        words("""receiving mail at a rate | receiving mail too quickly | receiving email at a rate |
            message receive limit | receive limit |
            message receive limit from specific sender |
            recipient has exceeded message rate limit | recipient has exceeded their limit |
            messages they can receive per hour"""),
        "450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents "
        "additional messages from being delivered.",
        "smtp-field-manual, Google",
    ),
    Rule(
        "full: the mailbox has no room",
        C.FULL,
        (
            *pairs(
                "user | mailbox | mail box | account | recipient | inbox | maildir",
                """full | is full | over quota | overquota | is over quota | is overquota |
                    storage full | quota exceeded | limit exceeded | limit exeeded |
                    size limit exceeded | quota violation""",
            ),
            *words("""quota | out of quota | exceeds allowed size |
                exhausted allowed storage space |
                message rejected: this mailbox is over quota | speichervolumen | over quote |
                over quota | overquota | quota exceeded | quota exceed | exceeded quota |
                exceeds quota | exceeds the quota | quota violation |
                extended quota violation | recipient rejected - extended quota violation |
                storage allocation | mailbox quota | disk quota | storage quota |
                out of storage | quota full | blocks limit exceeded | exceeded his quota |
                exceeded its quota | user has too many messages on the server |
                too many messages in the mailbox | boite du destinataire pleine |
                boite pleine | boite aux lettres pleine | boite de reception pleine |
                postfach voll | postfach ist voll | mailbox voll |
                speicherplatz * erschopft | buzon lleno | buzon esta lleno | cuota excedida |
                cuota superada | casella piena | casella di posta piena | quota superata |
                caixa postal cheia | caixa cheia | cota excedida | skrzynka przepelniona |
                skrzynka pelna | przepelniona | ящик переполнен | переполнен | 邮箱已满 | 容量满 |
                信箱已滿 | メールボックスがいっぱい"""),
        ),
        "552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]",
        "smtp-field-manual, Orange",
    ),
    Rule(
        "disabled: the mailbox is switched off",
        C.DISABLED,
        (
            *pairs("user | mailbox | account | recipient | mailaddress", _OFF),
            *words("""account closed | account expired | account locked | account terminated |
                mailbox closed | mailbox locked | user locked | user expired"""),
            *words("""inactive user | inactive account | due to inactivity | account blocked |
                account is blocked | account has been blocked | mailbox blocked |
                mailbox is blocked | mailbox has been blocked | account locked |
                mailbox is locked | closed due to inactivity |
                account * locked by abuse team | blocked due to inactivity |
                blocked due to long-time inactivity | no recipient activity |
                locked by abuse team | archived recipient | disabled mailbox |
                mail receiving disabled | destinataire archivee |
                recipient account is blocked | recipient account isblocked |
                compte du destinataire est bloque | inactive mailbox | disabled user |
                suspended user | expired account | deactivated mailbox |
                deactivated account | recipient suspend the service |
                disabled with mta service | compte desactive | compte ferme |
                boite desactivee | konto deaktiviert | konto gesperrt | ist deaktiviert |
                cuenta desactivada | cuenta deshabilitada | cuenta suspendida |
                cuenta inactiva | account disattivato | casella disattivata |
                account sospeso | conta desativada | conta inativa | konto nieaktywne |
                konto zablokowane | аккаунт заблокирован | ящик заблокирован |
                ящик отключен | почтовый ящик отключен | 用户已停用 | 帐号已停用"""),
        ),
        "550 Message was not accepted -- invalid mailbox. Local mailbox user@mail.ru is "
        "unavailable: account is disabled",
        "smtp-field-manual, Mail.ru",
    ),
    Rule(
        "disabled: switched off, the words alone",
        C.DISABLED,
        words("""disabled | discontinued | inactive | inactivity | inactivated | suspended |
            deactivated | frozen"""),
        "552 user@example.com mail receiving disabled, rejecting",
        "bounce-handler, observed diagnostics",
        wants_address=True,
        enhanced=_NO_POLICY,
    ),
    Rule(
        "no_such_mailbox: unknown user",
        C.NO_SUCH_MAILBOX,
        (
            *pairs(_OWNER, _IS_UNKNOWN),
            *pairs("unknown | unresolvable | nonexistent | undeliverable", _OWNER),
            *pairs("cannot find | can't find | could not find | unable to find", _OWNER),
            *beside(
                _OWNER,
                """invalid | error | not used | not ok | no exist | unallocated | not handled |
                    is not handled | is not local | not a member of domain |
                    deleted by user | is marked as invalid | lookup in domain map failed |
                    path no exist""",
            ),
            *words("""unknown user | unknown recipient | unknown address | unknown account |
                unknown mailbox | unknown local part | unknown local-part | unknown alias |
                unknown or illegal alias | unknown or illegal user | unknown virtual user |
                unknown address error | no such user | no such recipient | no such mailbox |
                no such person | no such address | no such email | no such account |
                no such id | no such local user | no such domain user | no such mail drop |
                no such alias | no mailbox | no mail box | no account by that name |
                no one at this address | no one with that | not a known user |
                not a valid user | not a valid mailbox | not a valid recipient |
                not a valid email | not a valid address | not a valid rfc-5321 address |
                not an active address | no valid recipients | not our customer |
                unresolvable address | no redirect entry |
                mail refused - address recipient unknown | no mailbox found | nosuchuser |
                no user here by that name | addressee unknown |
                destination address is unknown | unrouteable address | unroutable address |
                could not be found, or was misspelled | email address could not be found |
                doesn't have a * account | does not have an account | have an account here |
                not in recipient list | not in my validrcptto list | in my badrcptto list |
                badrcptto | resolver.adr | recipnotfound | recipientnotfound |
                not listed in public | no longer on server | no longer accepts mail |
                user account is unavailable | mailbox name not allowed |
                mailbox unallocated | user not local | or not local |
                mailing list expansion problem | cannot deliver mail for |
                handle mail for that user | has been replaced by | not present in directory |
                doesn't have a mailbox | in name directory | can't accept user |
                addresses were unknown | rejected recipients | mailbox not present |
                not a local address | not a local user | recipient is not accepted |
                recipient not accepted | not user of this server |
                is wrong or no longer valid | missing home directory | wrong recipient |
                unknown e-mail address | unknown email address | non existent user |
                non-existent user | nonexistent user | unavailable mail user |
                no user with that | user is not valid | is not a mailbox |
                not known to this system | no such virtual user | exists that user |
                recipient mailbox * not allowed | mailbox is not allowed | no email address |
                no e-mail address | not a mailbox | not a user |
                mailbox for * does not exist | account unavailable | account is unavailable |
                account not available | account is not available | user unavailable |
                recipient unavailable | no longer with | no longer works |
                has left the company | no longer in use | not in use | is not in our |
                has moved | email account that you tried to reach does not exist |
                user not exists | no longer employed"""),
        ),
        "550 5.1.1 <user@example.com>: Recipient address rejected: User unknown in virtual mailbox "
        "table",
        "Postfix 3.7 smtpd_check.c",
    ),
    Rule(
        "no_such_mailbox: invalid address",
        C.NO_SUCH_MAILBOX,
        _INVALID,
        "550 Invalid recipient <user@example.com> (#5.1.1)",
        "smtp-field-manual, Symantec",
        codes=_SAYS_NO,
    ),
    Rule(
        "no_such_mailbox: invalid address, by its status",
        C.NO_SUCH_MAILBOX,
        _INVALID,
        "501 #5.1.1 bad address user@example.com",
        "bounce-handler, observed diagnostics",
        enhanced=("5.1.", "4.1."),
    ),
    Rule(
        "no_such_mailbox: unknown user, in other languages",
        C.NO_SUCH_MAILBOX,
        OTHER_LANGUAGES,
        "550 Nessun utente simile in questo indirizzo",
        "Sisimai, sample replies",
        enhanced=_NO_POLICY,
    ),
    Rule(
        "no_such_mailbox: not there, the words alone",
        C.NO_SUCH_MAILBOX,
        words("""does not exist | doesn't exist | don't exists | don't exist | do not exist |
            does not exists | not exists | not exist | not found | could not be found |
            non-existent | nonexistent | non existent | undeliverable | not in use |
            nobody by that name | no longer exists | no longer valid | not used |
            is unknown | recipient rejected | not a valid | no existe | nao existe |
            no account | no user | no such | no one by that name | nobody here |
            by that name | no longer a customer | no longer with us"""),
        "550 <user@example.com> recipient rejected",
        "bounce-handler, observed diagnostics",
        wants_address=True,
        codes=_SAYS_NO,
        enhanced=_NO_POLICY,
    ),
    Rule(
        "no_such_mailbox: address rejected",
        C.NO_SUCH_MAILBOX,
        words("address rejected$ | recipient address rejected$"),
        "550 #5.1.0 Address rejected.",
        "Cisco ESA (AsyncOS), default of the recipient access table",
        codes=frozenset({550, 553, 554}),
        enhanced=("-", "5.1."),
    ),
    Rule(
        "no_such_mailbox: Exchange Online knows no such recipient",
        C.NO_SUCH_MAILBOX,
        words("""recipient address rejected: access denied |
            invalid account. tenant or domain not found"""),
        "550 5.4.1 Recipient address rejected: Access denied. AS(201806281) "
        "[DB5EUR03FT032.eop-EUR03.prod.protection.outlook.com]",
        "Microsoft Learn, NDR codes of Exchange Online (5.4.1)",
        enhanced=("5.4.1", "5.4.300"),
    ),
    Rule(
        "no_such_mailbox: RFC 5321's words",
        C.NO_SUCH_MAILBOX,
        words("""mailbox unavailable | mailbox * unavailable | mailbox is unavailable |
            mailbox not available | mailbox is not available | account is unavailable |
            user is unavailable | recipient is unavailable | mailbox unavaiable"""),
        "550 Requested action not taken: mailbox unavailable",
        "RFC 5321 4.2.3",
        codes=_SAYS_NO - {450, 451},
    ),
)
