"""What no evidence whatever may lead to."""

from __future__ import annotations

from hypothesis import given, strategies as st

from app.mail.domain import DnsOutcome
from app.mail.evidence import (
    Decoy,
    Evidence,
    History,
    Known,
    ProbeEnd,
)
from app.mail.reason import Status, status_of
from app.mail.reply import Reply
from app.mail.verdict import Verdict, decide
from tests.mail.evidences import (
    NOW,
    PROVIDERS,
    WEIGHTS,
    evidence,
    probe,
    unseen,
)
from tests.mail.test_verdict import REPLIES


def verdict(found: Evidence) -> Verdict:
    return decide(found, WEIGHTS, NOW, PROVIDERS)


NOT_ABOUT_THE_MAILBOX = st.sampled_from(
    [reply for reply, reason in REPLIES if status_of(reason) is Status.UNKNOWN]
)
ANY_WORDS = st.sampled_from(
    ["5.1.1 User unknown", "no such user", "mailbox disabled", "does not exist", "Greylisted", ""]
)
TEMPORARY = st.builds(Reply, st.integers(400, 499), ANY_WORDS)
ENDED = st.sampled_from([probe(None, end) for end in ProbeEnd])
HARMLESS = st.one_of(NOT_ABOUT_THE_MAILBOX.map(probe), TEMPORARY.map(probe), ENDED)
ANY_REPLY = st.builds(Reply, st.integers(200, 599), ANY_WORDS)
ANY_DECOY = st.none() | st.builds(Decoy, st.none() | ANY_REPLY, postmaster=st.none() | ANY_REPLY)
ANY_KNOWN = st.builds(
    Known, is_disposable=st.booleans(), is_role=st.booleans(), is_sure_typo=st.booleans()
)


@given(st.lists(HARMLESS, max_size=4), ANY_DECOY, ANY_KNOWN)
def test_evidence_that_is_temporary_or_about_us_never_makes_invalid(probes, decoy, known):
    assert verdict(evidence(*probes, decoy=decoy, known=known)).status is not Status.INVALID


@given(st.lists(ANY_REPLY.map(probe) | ENDED, max_size=4), ANY_DECOY)
def test_nothing_is_valid_without_a_yes_beside_a_refused_decoy(probes, decoy):
    found = verdict(evidence(*probes, decoy=decoy))
    has_yes = any(p.rcpt is not None and p.rcpt.code < 300 for p in probes)
    is_refused = decoy is not None and decoy.reply is not None and decoy.reply.code >= 500

    assert found.status is not Status.VALID or (has_yes and is_refused)


@given(st.sampled_from(DnsOutcome), ANY_KNOWN)
def test_dns_that_was_not_seen_never_makes_invalid(outcome, known):
    assert verdict(evidence(domain=unseen(outcome), known=known)).status is not Status.INVALID


@given(st.lists(ANY_REPLY.map(probe) | ENDED, max_size=3), ANY_DECOY, ANY_KNOWN)
def test_every_verdict_holds_together(probes, decoy, known):
    found = verdict(evidence(*probes, decoy=decoy, known=known, history=History()))

    assert found.status is status_of(found.reason)
    assert 0 <= found.score <= 100
    assert len(set(found.reasons)) == len(found.reasons)
