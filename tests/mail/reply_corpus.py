"""The labelled replies, and how a reading of them is counted."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from app.mail.reply import About, Reading, Reply, ReplyClass, read_reply

_FOLDER = Path(__file__).parent / "replies"
_INVALIDATING = (ReplyClass.NO_SUCH_MAILBOX, ReplyClass.DISABLED, ReplyClass.NO_MAIL_HERE)


@dataclass(frozen=True, slots=True)
class Sample:
    """A real reply and what a careful reader takes from it."""

    reply: Reply
    provider: str
    stage: str
    about: About
    is_permanent: bool
    reply_class: ReplyClass
    source: str

    @property
    def invalidates(self) -> bool:
        """Tell whether the reply makes its address invalid."""
        return self.is_permanent and self.reply_class in _INVALIDATING

    def read(self) -> Reading:
        return read_reply(self.reply, provider=self.provider, stage=self.stage)


@dataclass(frozen=True, slots=True)
class Score:
    """How the readings of a set compare with its labels."""

    samples: int
    refusals: int
    recognised: int
    right_about: int
    right_class: int
    false_invalid: tuple[Sample, ...]
    missed: tuple[Sample, ...]

    @property
    def recall(self) -> float:
        return self.recognised / self.refusals

    @property
    def precision(self) -> float:
        return self.recognised / (self.recognised + len(self.false_invalid))

    def line(self, name: str) -> str:
        return (
            f"{name}: {self.samples} replies; called invalid though they are not: "
            f"{len(self.false_invalid)}; mailbox refusals recognised: {self.recognised}/"
            f"{self.refusals} ({self.recall:.1%}); precision of invalid: {self.precision:.1%}; "
            f"about whom right: {self.right_about / self.samples:.1%}; "
            f"class right: {self.right_class / self.samples:.1%}"
        )


def invalidates(reading: Reading) -> bool:
    return reading.is_permanent and reading.reply_class in _INVALIDATING


def load(name: str) -> list[Sample]:
    lines = (_FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_sample(json.loads(line)) for line in lines]


def _sample(row: dict[str, object]) -> Sample:
    return Sample(
        reply=Reply(int(str(row["code"])), str(row["text"])),
        provider=str(row["provider"]),
        stage=str(row["stage"]),
        about=About(str(row["about"])),
        is_permanent=bool(row["permanent"]),
        reply_class=ReplyClass(str(row["reply_class"])),
        source=str(row["source"]),
    )


def score(samples: list[Sample]) -> Score:
    readings = [(sample, sample.read()) for sample in samples]
    refusals = [(s, r) for s, r in readings if s.invalidates]
    return Score(
        samples=len(readings),
        refusals=len(refusals),
        recognised=sum(invalidates(r) for _, r in refusals),
        right_about=sum(s.about is r.about for s, r in readings),
        right_class=sum(s.reply_class is r.reply_class for s, r in readings),
        false_invalid=tuple(s for s, r in readings if invalidates(r) and not s.invalidates),
        missed=tuple(s for s, r in refusals if not invalidates(r)),
    )
