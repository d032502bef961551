"""Mistyped domains: sixty that must be found, seventy that must be left alone."""

from __future__ import annotations

import pytest

from app.mail.known import KnownLists, ListTexts
from app.mail.typos import Typo, TypoRules
from tests.mail.evidences import list_texts

RULES = KnownLists(list_texts()).typos

TYPOS = """
gmial.com gmail.com             gmal.com gmail.com              gmai.com gmail.com
gamil.com gmail.com             gnail.com gmail.com             gmaill.com gmail.com
gmsil.com gmail.com             gmaik.com gmail.com             ggmail.com gmail.com
gmail.con gmail.com             gmail.cm gmail.com              gmail.om gmail.com
gmail.cmo gmail.com             gmail.comm gmail.com            gmial.con gmail.com
gmail.vom gmail.com             googlemial.com googlemail.com   googlmail.com googlemail.com
yaho.com yahoo.com              yahooo.com yahoo.com            yhaoo.com yahoo.com
yahho.com yahoo.com             yahoo.con yahoo.com             yahoo.cim yahoo.com
yajoo.com yahoo.com             yahoo.ocm yahoo.com             yaho.co.uk yahoo.co.uk
yahooo.fr yahoo.fr              yahoi.com yahoo.com             yshoo.com yahoo.com
hotmial.com hotmail.com         hotmal.com hotmail.com          hotmai.com hotmail.com
hotmil.com hotmail.com          hotnail.com hotmail.com         hotmaill.com hotmail.com
homail.com hotmail.com          hotmail.con hotmail.com         hotamil.com hotmail.com
hotmail.cm hotmail.com          hotmial.fr hotmail.fr           hotmial.co.uk hotmail.co.uk
outlok.com outlook.com          outloook.com outlook.com        outook.com outlook.com
outlool.com outlook.com         otlook.com outlook.com          outlook.con outlook.com
oultook.com outlook.com         putlook.com outlook.com         icoud.com icloud.com
iclod.com icloud.com            icloud.con icloud.com           iclould.com icloud.com
icluod.com icloud.com           aol.con aol.com                 live.con live.com
msn.con msn.com                 comcst.net comcast.net          comcat.net comcast.net
comcast.ner comcast.net         verizn.net verizon.net          protonmal.com protonmail.com
orage.fr orange.fr              wanado.fr wanadoo.fr            t-onlin.de t-online.de
libeo.it libero.it              lapost.net laposte.net          yandx.ru yandex.ru
rediffmal.com rediffmail.com    firm.con firm.com               shop.nte shop.net
btinternt.com btinternet.com    sbcgloble.net sbcglobal.net
"""
PAIRS = list(zip(TYPOS.split()[::2], TYPOS.split()[1::2], strict=True))

REAL = """
gmail.com googlemail.com ymail.com gmx.net gmx.com gmx.de gmx.at gmx.ch gmx.fr gmx.us mail.com
email.com mail.ru mail.de mail.ee bk.ru me.com mac.com msn.com aol.com aim.com aol.de aol.fr
yahoo.ca yahoo.dk yahoo.pl yahoo.se yahoo.com.sg yahoo.com.mx yahoo.co.jp hotmail.gr hotmail.be
hotmail.com.ar outlook.fr outlook.pt outlook.com.br live.fr live.se love.com line.com icloud.com
web.de wer.de free.fr tree.fr orange.fr orange.be orange.com comcast.net comcast.com verizon.com
cox.net cos.net att.net at.net sky.com skype.com bell.net shaw.ca show.ca inbox.com inbox.lv
inbox.ru hotmart.com mailgun.com mailjet.com proton.me protonmail.ch zoho.com zoho.eu soho.com
yandex.com yandex.ua ya.ru grail.com amail.com tmail.com qmail.com notmail.com fastmail.fm
y7mail.com earthling.net libero.it liberty.it tin.it tim.it wp.pl op.pl vp.pl o2.pl seznam.cz
live.cm aol.co
firm.co shop.net nature.com bluewin.ch hushmail.com tuta.com tutanota.com hey.com posteo.de
"""


def test_the_tables_are_long_enough_to_mean_something():
    assert len(PAIRS) >= 60
    assert len(REAL.split()) >= 60


@pytest.mark.parametrize(("typed", "meant"), PAIRS)
def test_a_clear_typo_is_found_and_sure(typed, meant):
    assert RULES.read(typed) == Typo(meant, is_sure=True)


@pytest.mark.parametrize("domain", REAL.split())
def test_a_real_domain_is_left_alone(domain):
    assert RULES.read(domain) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gmail.co", "gmail.com"),
        ("yahoo.cc", "yahoo.com"),
        ("mindspxring.com", "mindspring.com"),
        ("tutannota.com", "tutanota.com"),
    ],
)
def test_what_may_be_meant_is_suggested_and_never_decided(typed, meant):
    assert RULES.read(typed) == Typo(meant, is_sure=False)


def test_an_unsure_ending_with_a_slip_before_it_is_no_typo():
    assert RULES.read("gmial.bet") is None


def test_the_more_popular_of_two_near_domains_is_meant():
    rules = TypoRules(popular=("orange.fr", "grange.fr"), wrong={}, endings={}, real=frozenset())

    assert rules.read("oange.fr") == Typo("orange.fr", is_sure=True)


def test_the_same_name_under_another_countrys_ending_is_a_domain_of_its_own():
    assert RULES.read("orange.fi") is None


def test_a_missing_dot_is_put_back_into_a_popular_domain_alone():
    assert RULES.with_dot("gmailcom") == "gmail.com"
    assert RULES.with_dot("firmcom") == "firmcom"


def test_what_the_user_trusts_is_never_corrected():
    rules = TypoRules(
        popular=("gmail.com",),
        wrong={"gmial.com": "gmail.com"},
        endings={},
        real=frozenset({"gmial.com"}),
        trusted=frozenset({"gmial.com"}),
    )

    assert rules.read("gmial.com") is None


SLIPS = [
    ("outlokk.com", True),  # o and k touch
    ("outlozk.com", False),  # o and z do not
    ("xutlook.com", False),  # nobody misses the first letter by so far
    ("outlooik.com", True),  # i lies beside o
    ("outlozok.com", False),
    ("oytlook.com", True),
    ("oublook.com", False),  # t and b are two rows apart
    ("0utlook.com", False),
    ("outl0ok.com", True),
    ("outloök.com", False),
]


@pytest.mark.parametrize(("typed", "is_sure"), SLIPS)
def test_fingers_decide_whether_a_typo_is_sure(typed, is_sure):
    rules = TypoRules(popular=("outlook.com",), wrong={}, endings={}, real=frozenset())

    assert rules.read(typed) == (Typo("outlook.com", is_sure=True) if is_sure else None)


def test_no_lists_know_no_typos():
    assert KnownLists(ListTexts()).typos.read("gmial.com") is None
