"""How likely mail to an address bounces: a Beta posterior for each reason and provider.

It starts from documented priors (resources/bounce_priors.toml) and learns from the outcomes that
the user imports. A provider with outcomes of its own departs from its reason's average; one without
stays there.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from app.mail.evidence import EventKind, History
from app.mail.reason import Reason, Status, status_of
from app.mail.result import Result
from app.mail.verdict import Verdict

_Key = TypeVar("_Key")

# How many outcomes of its own a provider needs to weigh as much as its reason's average.
_PROVIDER_STRENGTH = 20.0
_NINETY_PERCENT = (0.05, 0.95)
_Z_NINETY = 1.6449  # the same interval of a normal distribution

# These say whom not to mail, not whether the mailbox takes mail; what the host said does.
_SILENT = frozenset(
    {
        Reason.SUPPRESSED,
        Reason.HISTORICAL_COMPLAINT,
        Reason.ROLE_BASED,
        Reason.ROLE_BASED_CATCH_ALL,
    }
)
_ENDS = frozenset({EventKind.DELIVERED, EventKind.HARD_BOUNCE})
_KNOWN_REASONS = {reason.value: reason for reason in Reason if reason not in _SILENT}


@dataclass(frozen=True, slots=True)
class Prior:
    """What is believed of a reason before any outcome is seen.

    Attributes:
        mean: Share that bounces, between 0 and 1, both left out.
        strength: How many outcomes it is worth.
        note: Where it comes from.
    """

    mean: float
    strength: float
    note: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of mail to addresses of one reason at one provider.

    Attributes:
        reason: From bounce_reason() of the verdict before mailing.
        provider: Name in providers.toml; empty if unknown.
        bounced: Addresses that bounced for good.
        delivered: Addresses that did not.
    """

    reason: Reason
    provider: str
    bounced: int
    delivered: int


@dataclass(frozen=True, slots=True)
class Telling:
    """Events of one kind after verdicts of one reason at one provider.

    Attributes:
        reason: The word of the latest verdict before the event.
        provider: Name in providers.toml; empty if unknown, or if that result was deleted.
    """

    reason: str
    kind: EventKind
    count: int = 1
    provider: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A bounce probability with its 90 % interval.

    Attributes:
        probability: 0-1.
        low, high: Bounds that hold the true share nine times in ten.
        variance: Of the posterior.
    """

    probability: float
    low: float
    high: float
    variance: float

    @property
    def confidence(self) -> int:
        """Return 0-100: 100 for a point, 0 for an interval over everything."""
        return round(100 * (1 - (self.high - self.low)))


@dataclass(frozen=True, slots=True)
class Share:
    """How many addresses of a selection have one reason at one provider."""

    reason: Reason
    provider: str
    count: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """What mailing a selection would come to.

    Attributes:
        count: Addresses in it.
        expected: Bounces on average.
        low, high: Bounces, nine times in ten.
    """

    count: int
    expected: float
    low: float
    high: float

    @property
    def rate(self) -> float:
        """Return the expected share of bounces, 0-1; 0 for an empty selection."""
        return self.expected / self.count if self.count else 0.0


def read_priors(text: str) -> Mapping[Reason, Prior]:
    """Read bounce_priors.toml.

    Raises:
        ValueError: A reason is missing or unknown, or a number out of range; the message names it.
    """
    table = tomllib.loads(text)
    priors = {_reason(name): _prior(name, entry) for name, entry in table.items()}
    missing = [reason.value for reason in Reason if reason not in priors]
    if missing:
        raise ValueError(f"bounce_priors.toml: missing {', '.join(missing)}")
    return priors


def bounce_reason(verdict: Verdict) -> Reason:
    """Return the reason that says most of bouncing: the mailbox's own behind role and complaint."""
    telling = [reason for reason in verdict.reasons if reason not in _SILENT]
    return telling[0] if telling else verdict.reason


class BounceTable:
    """Bounce probabilities, learnt from priors and the user's own outcomes."""

    __slots__ = ("_estimates", "_outcomes", "_priors", "_totals")

    def __init__(self, priors: Mapping[Reason, Prior], outcomes: Iterable[Outcomes] = ()) -> None:
        self._priors = dict(priors)
        self._outcomes: dict[tuple[Reason, str], tuple[int, int]] = {}
        self._totals: dict[Reason, tuple[int, int]] = {}
        self._estimates: dict[tuple[Reason, str], Estimate] = {}
        for seen in outcomes:
            _add(self._outcomes, (seen.reason, seen.provider), seen)
            _add(self._totals, seen.reason, seen)

    @classmethod
    def from_toml(cls, text: str, outcomes: Iterable[Outcomes] = ()) -> BounceTable:
        """Read the priors and learn from the outcomes.

        Raises:
            ValueError: The text is not as read_priors() wants it.
        """
        return cls(read_priors(text), outcomes)

    def estimate(self, reason: Reason, provider: str = "") -> Estimate:
        """Return how likely an address of this reason at this provider bounces."""
        key = (reason, provider)
        if key not in self._estimates:
            self._estimates[key] = self._posterior(reason, provider)
        return self._estimates[key]

    def estimate_result(self, result: Result) -> Estimate:
        """Return how likely mail to a result's address bounces."""
        share = share_of(result)
        return self.estimate(share.reason, share.provider)

    def forecast(self, shares: Iterable[Share]) -> Forecast:
        """Return the bounces to expect of a selection, with a 90 % interval.

        The interval holds both the luck of each mailing and what is not known of each group.
        """
        groups: dict[tuple[Reason, str], int] = {}
        for share in shares:
            key = (share.reason, share.provider)
            groups[key] = groups.get(key, 0) + share.count
        count, expected, variance = sum(groups.values()), 0.0, 0.0
        for key, size in groups.items():
            found = self.estimate(*key)
            expected += size * found.probability
            luck = found.probability * (1 - found.probability)
            # What is not known of a group's rate hits all of its addresses alike.
            variance += size * luck + size * (size - 1) * found.variance
        margin = _Z_NINETY * math.sqrt(max(variance, 0.0))
        return Forecast(
            count, expected, max(0.0, expected - margin), min(float(count), expected + margin)
        )

    def _posterior(self, reason: Reason, provider: str) -> Estimate:
        """Learn the reason's average from all, then the provider's departure from its own."""
        prior = self._priors[reason]
        bounced, delivered = self._totals.get(reason, (0, 0))
        alpha = prior.mean * prior.strength + bounced
        beta = (1 - prior.mean) * prior.strength + delivered
        own = self._outcomes.get((reason, provider))
        if own is not None and provider:
            # What is known of the others is the provider's prior; its own outcomes count once.
            alpha, beta = alpha - own[0], beta - own[1]
            shrink = min(1.0, _PROVIDER_STRENGTH / (alpha + beta))
            alpha, beta = alpha * shrink + own[0], beta * shrink + own[1]
        return _beta_estimate(alpha, beta)


def expected_bounces(table: BounceTable, results: Iterable[Result]) -> Forecast:
    """Return the bounces to expect of mailing some results, with a 90 % interval."""
    return table.forecast(share_of(result) for result in results)


def share_of(result: Result) -> Share:
    """Return one result as a share of a selection."""
    facts = result.evidence.domain
    return Share(bounce_reason(result.verdict), facts.provider if facts else "", 1)


def outcomes_from(histories: Iterable[History]) -> tuple[Outcomes, ...]:
    """Return what became of mail that was sent after a verdict, counted by that verdict's reason.

    Args:
        histories: Events and verdicts of one address each.
    """
    return outcomes_of(_tellings(histories))


def outcomes_of(tellings: Iterable[Telling]) -> tuple[Outcomes, ...]:
    """Return what became of mail, counted by reason and provider of the verdict before it.

    Verdicts that forbade mailing for reasons other than the mailbox teach nothing of bounces.
    """
    counts: dict[tuple[Reason, str], list[int]] = {}
    for telling in tellings:
        reason = _KNOWN_REASONS.get(telling.reason)
        if telling.kind in _ENDS and reason is not None:
            has_bounced = telling.kind is EventKind.HARD_BOUNCE
            pair = counts.setdefault((reason, telling.provider), [0, 0])
            pair[0 if has_bounced else 1] += telling.count
    return tuple(Outcomes(*key, *pair) for key, pair in counts.items())


def _tellings(histories: Iterable[History]) -> Iterator[Telling]:
    for history in histories:
        for event in history.events:
            before = [verdict for verdict in history.verdicts if verdict.at <= event.at]
            if before:
                yield Telling(max(before, key=lambda verdict: verdict.at).reason, event.kind)


def is_mailable(verdict: Verdict) -> bool:
    """Tell whether a verdict leaves an address in a mailing at all."""
    return status_of(verdict.reason) not in (Status.INVALID, Status.DO_NOT_MAIL)


def _add(counts: dict[_Key, tuple[int, int]], key: _Key, seen: Outcomes) -> None:
    bounced, delivered = counts.get(key, (0, 0))
    counts[key] = (bounced + seen.bounced, delivered + seen.delivered)


def _reason(name: str) -> Reason:
    try:
        return Reason(name)
    except ValueError:
        raise ValueError(f"bounce_priors.toml: {name!r} is no reason") from None


def _prior(name: str, entry: object) -> Prior:
    values = cast("dict[str, object]", entry) if isinstance(entry, dict) else {}
    mean, strength, note = (values.get(key) for key in ("mean", "strength", "note"))
    if not isinstance(mean, float) or not 0 < mean < 1:
        raise ValueError(f"bounce_priors.toml: [{name}] needs a mean between 0 and 1")
    if not isinstance(strength, int | float) or strength <= 0 or not isinstance(note, str):
        raise ValueError(f"bounce_priors.toml: [{name}] needs a positive strength and a note")
    return Prior(mean, float(strength), note)


def _beta_estimate(alpha: float, beta: float) -> Estimate:
    total = alpha + beta
    low, high = (_beta_quantile(share, alpha, beta) for share in _NINETY_PERCENT)
    return Estimate(alpha / total, low, high, alpha * beta / (total * total * (total + 1)))


def _beta_quantile(share: float, alpha: float, beta: float) -> float:
    """Return the value that a share of a Beta distribution lies below, by bisection."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        if _beta_below(middle, alpha, beta) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _beta_below(x: float, alpha: float, beta: float) -> float:
    """Return the share of a Beta distribution below x, 0 < x < 1 (DLMF 8.17.22)."""
    if x > (alpha + 1) / (alpha + beta + 2):
        return 1 - _beta_below(1 - x, beta, alpha)  # where the fraction converges fast
    log_front = (
        math.lgamma(alpha + beta)
        - math.lgamma(alpha)
        - math.lgamma(beta)
        + alpha * math.log(x)
        + beta * math.log1p(-x)
    )
    return math.exp(log_front) / (alpha * _fraction(x, alpha, beta))


def _fraction(x: float, a: float, b: float) -> float:
    """Return 1 + d1/(1 + d2/(1 + ...)) of DLMF 8.17.22, from the innermost term outwards."""
    value = 1.0
    for step in range(_terms(a, b), 0, -1):
        m = step // 2
        if step % 2:
            d = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            d = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        value = 1.0 + d / value
    return value


def _terms(a: float, b: float) -> int:
    """Return enough terms: their number grows with the root of the parameters."""
    return 40 + 4 * int(math.sqrt(a + b))
