"""Evidence is kept whole, in little space, and can be read for ever."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from app.mail.evidence import Decoy, Step
from app.mail.reply import Reply
from app.store import codec
from tests.fakes.results import evidence_of, facts_of, result_of


def test_evidence_comes_back_whole() -> None:
    evidence = evidence_of("jo@x.example")
    assert evidence.domain is not None
    assert codec.unpack_evidence(codec.pack_evidence(evidence), evidence.domain) == evidence
    assert codec.unpack_evidence(codec.pack_whole(evidence), None) == evidence


def test_verdict_facts_and_decoy_come_back_whole() -> None:
    verdict = result_of("jo@x.example").verdict
    assert codec.unpack_verdict(codec.pack_verdict(verdict)) == verdict
    facts = facts_of("x.example", provider="google")
    assert codec.unpack_facts(codec.pack_facts(facts)) == facts
    decoy = Decoy(Reply(450, "later"), Reply(250, "ok"), 5.0)
    assert codec.unpack_decoy(codec.pack_decoy(decoy)) == decoy


def test_evidence_is_small() -> None:
    assert len(codec.pack_evidence(evidence_of("jo.doe@x.example"))) < 300


def test_half_a_surrogate_pair_in_a_reply_does_not_stop_a_save() -> None:
    evidence = evidence_of("jo@x.example")
    probe = replace(evidence.probes[0], steps=(Step("EHLO", Reply(250, "hello \udce4")),))
    packed = codec.pack_evidence(replace(evidence, probes=(probe,)))
    reply = codec.unpack_evidence(packed, None).probes[0].steps[0].reply
    assert reply == Reply(250, "hello ?")


def test_the_dictionary_that_users_files_need_never_changes() -> None:
    assert sha256(codec._DICTIONARIES[1]).hexdigest()[:16] == "1d38fa9503cae8fd"
