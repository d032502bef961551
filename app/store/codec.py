"""Evidence and verdicts as compressed JSON, small enough to keep whole.

Rules: the first octet of a packed value names the dictionary it was packed with. A dictionary is
never changed, since old values need it: a better one gets the next number.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import cast

import msgspec

from app.mail.domain import DomainFacts
from app.mail.evidence import Decoy, Evidence
from app.mail.verdict import Verdict

_LEVEL = 3  # half the time of the usual 6 for a twentieth more space
_WINDOW = -14  # raw deflate; dictionary and a long transcript fit into 16 KiB
_LARGEST_WINDOW = -15
_CURRENT = 1

# Text that most values share, the most frequent last: zlib then stores a reference to it.
_DICTIONARY_1 = (
    b'"vendors":[{"vendor":"","status":"","reason":"","raw_verdict":"","raw_reason":"",'
    b'"score":null,"is_catch_all":null,"is_disposable":null,"is_role":null,"is_free":null,'
    b'"smtp_code":null,"did_you_mean":"","credits":null,"is_test":false,"raw":"","at":0.0}]'
    b'{"domain":"","route":"no_domain","hosts":[],"provider":"","provider_behind":"",'
    b'"mx_group":"","spf":null,"dmarc":null,"answers":[{"name":"","rdtype":"A","outcome":"nxdomain'
    b'","records":[],"took_ms":0},{"name":"","rdtype":"AAAA","outcome":"no_data","records":[],'
    b'"took_ms":1},{"name":"","rdtype":"TXT","outcome":"ok","records":["v=spf1 include:_spf.google'
    b'.com include:spf.protection.outlook.com ip4: mx a ~all -all"],"took_ms":10}],"checked_at":17'
    b'"v=DMARC1; p=none; p=reject; p=quarantine; rua=mailto:dmarc@" aspmx.l.google.com alt1.aspmx.'
    b"l.google.com -com.mail.protection.outlook.com mx.microsoft pphosted.com mimecast.com "
    b'{"domain":"","route":"mx","hosts":[{"preference":10,"name":"mx.","addresses":["192.0.2.1"],'
    b'"outcome":"ok"},{"preference":20,"name":"mx1."}],"provider":"google","microsoft365"'
    b'{"status":"do_not_mail","reasons":["disposable","role_based_catch_all","role_based",'
    b'"possible_typo"],"score":0,"recommendation":"do_not_send"{"status":"unknown","reasons":['
    b'"greylisted","antispam_system","provider_proves_nothing","mail_server_temporary_error",'
    b'"forcible_disconnect","timeout_exceeded","failed_smtp_connection","network_blocked",'
    b'"mailbox_not_checked"],"score":50,"recommendation":"send_with_caution","factors":[]'
    b'{"status":"catch_all","reasons":["accept_all"]{"status":"invalid","reasons":['
    b'"mailbox_not_found","no_dns_entries","failed_syntax_check"],"score":0,"recommendation":'
    b'"do_not_send","factors":[{"name":"","status":"failed","impact":-100},'
    b'{"name":"syntax","status":"passed","impact":5},{"name":"domain","status":"passed",'
    b'"impact":10},{"name":"mailbox","status":"not_checked","impact":0},{"name":"","status":'
    b'"unknown","impact":0}],"retry_after_s":null}{"status":"valid","reasons":['
    b'"mailbox_confirmed"],"score":100,"recommendation":"send","factors":[],"retry_after_s":null}'
    b'"not_checked":["smtp: network blocked","rdap: off","dnsbl: off","breaches: off"]'
    b"550 5.1.1 The email account that you tried to reach does not exist. User unknown "
    b"Recipient address rejected: mailbox unavailable 450 4.2.0 Greylisted, try again later "
    b'{"text":"info@","address":"info@","syntax_problem":"","domain":null,"probes":[],'
    b'"decoy":{"reply":{"code":550,"text":"5.1.1 <>: Recipient address rejected: User unknown in '
    b'virtual mailbox table"},"postmaster":null,"at":17},"decoy":null,"known":{"is_disposable":'
    b'false,"is_role":true,"is_free":true,"did_you_mean":"","is_sure_typo":false,"trap_hint":"",'
    b'"first_name":"","last_name":"","name_confidence":0,"industry":""},"source":"cache"'
    b'"probes":[{"host":"mx.","ip":"","end":"connect_timeout","disconnected","deadline","rcpt":'
    b'null,"refused_at":"","steps":[]}],"probes":[{"host":"mx1.","ip":"127.0.0.1","end":"answered"'
    b',"rcpt":{"code":250,"text":"2.1.5 Ok"},"refused_at":"","steps":[{"command":"","reply":{"code'
    b'":220,"text":" ESMTP Postfix"},"took_ms":0,"note":""},{"command":"EHLO localhost","reply":{'
    b'"code":250,"text":"\\nPIPELINING\\nSIZE 10240000\\nVRFY\\nETRN\\nSTARTTLS\\nENHANCEDSTATUSCO'
    b'DES\\n8BITMIME\\nDSN\\nSMTPUTF8\\nCHUNKING"},"took_ms":1,"note":""},{"command":"STARTTLS",'
    b'"reply":{"code":220,"text":"2.0.0 Ready to start TLS"},"took_ms":1,"note":""},{"command":'
    b'"MAIL FROM:<>","reply":{"code":250,"text":"2.1.0 Ok"},"took_ms":0,"note":""},{"command":'
    b'"RCPT TO:<","reply":{"code":250,"text":"2.1.5 Ok"},"took_ms":1,"note":""},{"command":"QUIT",'
    b'"reply":{"code":221,"text":"2.0.0 Bye"},"took_ms":0,"note":""}],"used_tls":false,"proxy":"",'
    b'"at":17,"took_ms":10}],"decoy":null,"known":{"is_disposable":false,"is_role":false,"is_free"'
    b':false,"did_you_mean":"","is_sure_typo":false,"trap_hint":"","first_name":"","last_name":"",'
    b'"name_confidence":0,"industry":""},"reputation":{"mx_blacklist_zones":null,'
    b'"domain_created_at":null,"breach_count":null},"history":{"events":[],"verdicts":[],'
    b'"is_suppressed":false,"suppressed_by":""},"vendors":[],"not_checked":[],"source":"local",'
    b'"at":17,"took_ms":10}'
)
_DICTIONARIES = {1: _DICTIONARY_1}
# Copied for each value: reading the dictionary in takes longer than packing a value does.
_READY = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, zdict=_DICTIONARIES[_CURRENT])
_KEPT = 4096  # a list has few different verdicts, though millions of them

_encode = msgspec.json.Encoder().encode
_evidence = msgspec.json.Decoder(Evidence).decode
_verdict = msgspec.json.Decoder(Verdict).decode
_facts = msgspec.json.Decoder(DomainFacts).decode
_decoy = msgspec.json.Decoder(Decoy).decode


def pack_evidence(evidence: Evidence) -> bytes:
    """Pack evidence without its domain's facts, which all addresses of a domain share."""
    return _pack(replace(evidence, domain=None))


def unpack_evidence(data: bytes, facts: DomainFacts | None) -> Evidence:
    """Read evidence back and give it its domain's facts again."""
    evidence = _evidence(_unpack(data))
    return evidence if facts is None else replace(evidence, domain=facts)


def pack_verdict(verdict: Verdict) -> bytes:
    """Pack a verdict."""
    return _packed(_text_of(verdict))


@lru_cache(_KEPT)
def unpack_verdict(data: bytes) -> Verdict:
    """Read a verdict back; equal ones are one object."""
    return _verdict(_unpack(data))


def pack_facts(facts: DomainFacts) -> bytes:
    """Pack what DNS says of a domain."""
    return _pack(facts)


def unpack_facts(data: bytes) -> DomainFacts:
    """Read a domain's facts back."""
    return _facts(_unpack(data))


def pack_decoy(decoy: Decoy) -> bytes:
    """Pack what a decoy learnt."""
    return _pack(decoy)


def unpack_decoy(data: bytes) -> Decoy:
    """Read back what a decoy learnt."""
    return _decoy(_unpack(data))


def pack_whole(evidence: Evidence) -> bytes:
    """Pack evidence together with its domain's facts."""
    return _pack(evidence)


def _pack(value: object) -> bytes:
    return _deflate(_text_of(value))


def _text_of(value: object) -> bytes:
    try:
        return _encode(value)
    except UnicodeEncodeError:  # half a surrogate pair in a server's words
        return _encode(_clean(msgspec.to_builtins(value)))


def _deflate(text: bytes) -> bytes:
    packer = _READY.copy()
    return bytes((_CURRENT,)) + packer.compress(text) + packer.flush()


_packed = lru_cache(_KEPT)(_deflate)


def _unpack(data: bytes) -> bytes:
    unpacker = zlib.decompressobj(_LARGEST_WINDOW, zdict=_DICTIONARIES[data[0]])
    return unpacker.decompress(data[1:]) + unpacker.flush()


def _clean(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in cast("dict[str, object]", value).items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in cast("Sequence[object]", value)]
    return value
