"""How hosts say in other languages than English that a mailbox is unknown.

Written without accents, as replies are folded before they are read. Whole phrases were seen in
replies; the pairs are the same words in the other forms that they take.
"""

from __future__ import annotations

from app.mail.reply_rule import pairs, words

_FRENCH = pairs(
    "utilisateur | destinataire | adresse | boite | compte",
    "inconnu | inconnue | invalide | inexistant | inexistante | n'existe pas | introuvable",
)
_GERMAN = pairs(
    "benutzer | empfanger | adresse | postfach | konto | mailbox | e-mail-adresse",
    "unbekannt | existiert nicht | nicht gefunden | nicht vorhanden | nicht bekannt | ungultig",
)
_ITALIAN = pairs(
    "utente | destinatario | indirizzo | casella | mailbox | destin",
    "sconosciuto | sconosciuta | inesistente | non esiste | non trovato | non valido | errato",
)
_SPANISH = pairs(
    "usuario | destinatario | buzon | cuenta | direccion | correo",
    "desconocido | desconocida | inexistente | no existe | no encontrado | no valido | invalido",
)
_PORTUGUESE = pairs(
    "usuario | destinatario | conta | caixa | endereco",
    "desconhecido | desconhecida | inexistente | nao existe | nao encontrado | invalido",
)
_POLISH = pairs(
    "uzytkownik | adres | konto | skrzynka | odbiorca",
    "nieznany | nie istnieje | nie znaleziono | nie znaleziony",
)
_RUSSIAN = pairs(
    "пользователь | получатель | ящик | адрес | адресат | абонент",
    "не найден | не существует | неизвестен | не известен | не зарегистрирован",
)
_SEEN = words("""adresse d au moins un destinataire invalide | unbekannter benutzer |
    unbekannter empfanger | nessun utente simile | non esiste nessun utente |
    destinatario sconosciuto o mailbox disatttivata | no existe dicha persona |
    no existe ese usuario | el usuario no tiene | nieznany uzytkownik | nie ma takiego konta |
    nie ma takiego uzytkownika | brak takiego uzytkownika | nie istnieje | existiert nicht |
    нет такого пользователя | неизвестный пользователь | 用户不存在 | 用戶不存在 |
    收件人不存在 | 邮箱不存在 | 帐号不存在 | 账号不存在 | 信箱不存在 | 用户未找到 |
    ユーザーが存在しません | ユーザは存在しません | メールアドレスが存在しません | 宛先不明""")

OTHER_LANGUAGES = (
    *_FRENCH,
    *_GERMAN,
    *_ITALIAN,
    *_SPANISH,
    *_PORTUGUESE,
    *_POLISH,
    *_RUSSIAN,
    *_SEEN,
)
