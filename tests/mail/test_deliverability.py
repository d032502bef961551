"""Bounce estimates: priors, learning, intervals, and whether they are calibrated."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from app.mail.deliverability import (
    BounceTable,
    Forecast,
    Outcomes,
    Prior,
    Share,
    bounce_reason,
    expected_bounces,
    is_mailable,
    outcomes_from,
    read_priors,
)
from app.mail.evidence import EventKind, History, Known, PastEvent, PastVerdict
from app.mail.reason import Reason
from tests.mail.evidences import (
    ACCEPTED_DECOY,
    OK,
    REFUSED_DECOY,
    RESOURCES,
    UNKNOWN_USER,
    evidence,
    facts,
    judged,
)

TEXT = (RESOURCES / "bounce_priors.toml").read_text(encoding="utf-8")
PRIORS = read_priors(TEXT)


def table(*outcomes: Outcomes) -> BounceTable:
    return BounceTable(PRIORS, outcomes)


def test_every_reason_has_a_prior_with_a_note():
    assert set(PRIORS) == set(Reason)
    assert all(prior.note for prior in PRIORS.values())


def test_without_outcomes_the_prior_speaks():
    assert table().estimate(Reason.ACCEPT_ALL).probability == pytest.approx(0.12)
    assert BounceTable.from_toml(TEXT).estimate(Reason.ACCEPT_ALL, "google") == table().estimate(
        Reason.ACCEPT_ALL
    )


def test_own_bounces_move_the_estimate_and_narrow_the_interval():
    before = table().estimate(Reason.ACCEPT_ALL)
    after = table(Outcomes(Reason.ACCEPT_ALL, "", 300, 700)).estimate(Reason.ACCEPT_ALL)

    assert after.probability == pytest.approx(0.3, abs=0.01)
    assert after.high - after.low < before.high - before.low
    assert after.confidence > before.confidence


def test_a_provider_departs_from_the_average_by_its_own_outcomes():
    learnt = table(
        Outcomes(Reason.ACCEPT_ALL, "mimecast", 90, 10), Outcomes(Reason.ACCEPT_ALL, "", 10, 890)
    )

    assert learnt.estimate(Reason.ACCEPT_ALL, "mimecast").probability > 0.7
    assert learnt.estimate(Reason.ACCEPT_ALL, "google").probability < 0.15


def test_a_providers_own_outcomes_count_once():
    learnt = table(Outcomes(Reason.ACCEPT_ALL, "mimecast", 10, 90))

    found = learnt.estimate(Reason.ACCEPT_ALL, "mimecast")

    assert found.probability == pytest.approx((0.12 * 10 + 10) / (10 + 100))


def test_a_forecast_from_opinion_alone_is_wider_than_luck():
    luck = 1.6449 * (1000 * 0.12 * 0.88) ** 0.5

    found = table().forecast([Share(Reason.ACCEPT_ALL, "", 1000)])

    assert found.high - found.expected > 5 * luck


def test_the_interval_is_that_of_the_beta_distribution():
    # Beta(1, 1) is even, Beta(2, 1) has the square as its distribution function.
    even = BounceTable({Reason.GREYLISTED: Prior(0.5, 2, "")}).estimate(Reason.GREYLISTED)
    square = BounceTable({Reason.GREYLISTED: Prior(2 / 3, 3, "")}).estimate(Reason.GREYLISTED)

    assert (even.low, even.high) == pytest.approx((0.05, 0.95))
    assert (square.low, square.high) == pytest.approx((0.05**0.5, 0.95**0.5))


def test_a_huge_history_still_has_an_interval():
    found = table(Outcomes(Reason.ACCEPT_ALL, "", 100_000, 900_000)).estimate(Reason.ACCEPT_ALL)

    assert 0.099 < found.low < found.probability < found.high < 0.101


def test_a_forecast_adds_up_groups():
    found = table().forecast(
        [Share(Reason.MAILBOX_CONFIRMED, "", 1000), Share(Reason.ACCEPT_ALL, "", 100)]
    )

    assert found.count == 1100
    assert found.expected == pytest.approx(27)
    assert 0 <= found.low < found.expected < found.high < 1100
    assert found.rate == pytest.approx(27 / 1100)


def test_a_forecast_of_nothing_is_nothing():
    assert table().forecast([]) == Forecast(0, 0.0, 0.0, 0.0)
    assert Forecast(0, 0.0, 0.0, 0.0).rate == 0.0


def test_results_are_counted_by_what_their_mailbox_said():
    role = judged(evidence(OK, decoy=REFUSED_DECOY, known=Known(is_role=True)))
    plain = judged(evidence(OK, decoy=REFUSED_DECOY, domain=None))

    assert bounce_reason(role.verdict) is Reason.MAILBOX_CONFIRMED
    assert expected_bounces(table(), [role, plain]).expected == pytest.approx(0.03)


def test_a_reason_that_is_silent_of_bounces_speaks_when_it_is_alone():
    role = judged(evidence(OK, decoy=ACCEPTED_DECOY, known=Known(is_role=True))).verdict

    assert bounce_reason(role) is Reason.ACCEPT_ALL
    assert is_mailable(judged(evidence(OK, decoy=ACCEPTED_DECOY)).verdict)
    assert not is_mailable(role)


def test_a_result_is_estimated_with_its_provider():
    learnt = table(Outcomes(Reason.MAILBOX_NOT_FOUND, "google", 0, 500))
    result = judged(evidence(UNKNOWN_USER, domain=facts(provider="google")))

    assert learnt.estimate_result(result).probability < 0.3


def remembered(kind: EventKind, *verdicts: PastVerdict) -> History:
    return History((PastEvent(kind, 10.0),), verdicts)


def test_outcomes_are_counted_under_the_verdict_before_the_mailing():
    early, late = PastVerdict("catch_all", "accept_all", 5), PastVerdict("invalid", "gone", 20)
    older = PastVerdict("unknown", "greylisted", 1)

    found = outcomes_from(
        [
            remembered(EventKind.DELIVERED, older, early, late),
            remembered(EventKind.HARD_BOUNCE, early),
            remembered(EventKind.HARD_BOUNCE, early),
            remembered(EventKind.SOFT_BOUNCE, early),
            remembered(EventKind.DELIVERED, late),
            remembered(EventKind.DELIVERED, PastVerdict("do_not_mail", "role_based", 5)),
            remembered(EventKind.DELIVERED),
        ]
    )

    assert found == (Outcomes(Reason.ACCEPT_ALL, "", 2, 1),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[greylisted]\nmean = 0.1\nstrength = 1\nnote = ''", "missing mailbox_confirmed"),
        ("[nonsense]\nmean = 0.1", "'nonsense' is no reason"),
        ("[greylisted]\nmean = 1.0\nstrength = 1\nnote = ''", "mean between 0 and 1"),
        ("[greylisted]\nmean = 0.5\nstrength = 0\nnote = ''", "positive strength"),
        ("greylisted = 3", "mean between"),
    ],
)
def test_wrong_priors_are_refused_by_name(text, message):
    with pytest.raises(ValueError, match=message):
        read_priors(text)


# Calibration: a world whose true rates differ from the priors, learnt from one half of it.


@dataclass(frozen=True)
class Sent:
    reason: Reason
    provider: str
    has_bounced: bool


TRUTH = {
    (Reason.MAILBOX_CONFIRMED, "google"): 0.005,
    (Reason.MAILBOX_CONFIRMED, "microsoft365"): 0.04,
    (Reason.ACCEPT_ALL, "mimecast"): 0.35,
    (Reason.ACCEPT_ALL, "microsoft365"): 0.08,
    (Reason.PROVIDER_PROVES_NOTHING, "yahoo"): 0.22,
    (Reason.GREYLISTED, ""): 0.18,
    (Reason.TIMEOUT_EXCEEDED, ""): 0.6,
}


def mailing(seed: int, size: int) -> list[Sent]:
    dice = random.Random(seed)  # noqa: S311 (a simulation, no secret)
    groups = list(TRUTH)
    chosen = [dice.choice(groups) for _ in range(size)]
    return [Sent(*group, dice.random() < TRUTH[group]) for group in chosen]


def learn(sent: list[Sent]) -> BounceTable:
    return table(
        *(Outcomes(s.reason, s.provider, int(s.has_bounced), int(not s.has_bounced)) for s in sent)
    )


def brier(model: BounceTable, sent: list[Sent]) -> float:
    return sum(
        (model.estimate(s.reason, s.provider).probability - s.has_bounced) ** 2 for s in sent
    ) / len(sent)


def test_learning_beats_the_prior_alone_on_mail_not_seen_before():
    learnt, later = learn(mailing(1, 4000)), mailing(2, 4000)

    assert brier(learnt, later) < brier(table(), later)


def test_the_reliability_table_lies_on_the_diagonal():
    learnt, later = learn(mailing(3, 4000)), mailing(4, 6000)
    bins: dict[int, list[tuple[float, bool]]] = {}
    for sent in later:
        said = learnt.estimate(sent.reason, sent.provider).probability
        bins.setdefault(int(said * 10), []).append((said, sent.has_bounced))

    assert len(bins) >= 4
    for pairs in bins.values():
        said = sum(pair[0] for pair in pairs) / len(pairs)
        happened = sum(pair[1] for pair in pairs) / len(pairs)
        assert happened == pytest.approx(said, abs=0.05)


def test_the_interval_of_a_forecast_holds_the_truth_about_nine_times_in_ten():
    held = 0
    for seed in range(100):
        learnt, sent = learn(mailing(seed, 1500)), mailing(1000 + seed, 300)
        found = learnt.forecast(Share(s.reason, s.provider, 1) for s in sent)
        held += found.low <= sum(s.has_bounced for s in sent) <= found.high

    assert 83 <= held <= 97
