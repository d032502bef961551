"""Turns what was found into results, or into a place in the timed queue.

Rules: a mailbox is asked again only while its reason promises that waiting helps, and never longer
after its first probe than the run allows. While nobody knows whether our own port is open, probes
that never reached a host are held back: if the port proves blocked, that is the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.jobs.desk import Opened
from app.jobs.port_watch import PortWatch
from app.jobs.saver import Saver
from app.jobs.workspace import Workspace
from app.mail.evidence import Decoy, Evidence, Probe, ProbeEnd, Reputation
from app.mail.reason import Reason
from app.mail.result import Result
from app.settings import Mode, NetworkSettings
from app.store.waits import NewWait

# How often a mailbox is asked in all. Greylisting is a promise; the others are only a hope.
_ATTEMPTS = {
    Reason.GREYLISTED: 6,
    Reason.MAIL_SERVER_TEMPORARY_ERROR: 2,
    Reason.FORCIBLE_DISCONNECT: 2,
    Reason.ANTISPAM_SYSTEM: 2,
}


_NOTHING = Reputation()


@dataclass(frozen=True, slots=True)
class Found:
    """What was found about one mailbox, and of whom.

    Attributes:
        group: MX group; empty if no host was asked.
        probe: None if no host was asked.
        not_checked: Checks that were left out for this one, each with why.
    """

    opened: Opened
    group: str = ""
    probe: Probe | None = None
    decoy: Decoy | None = None
    reputation: Reputation = _NOTHING
    not_checked: tuple[str, ...] = ()


class Clerk:
    """Judges and files what was found."""

    def __init__(
        self,
        workspace: Workspace,
        network: NetworkSettings,
        saver: Saver,
        watch: PortWatch,
        on_wait: Callable[[float], None],
    ) -> None:
        self._workspace = workspace
        self._network = network
        self._saver = saver
        self._watch = watch
        self._on_wait = on_wait
        self._held: list[Found] = []
        self._not_checked = _not_checked(network)
        self.may_wait = network.mode is Mode.FULL and network.wait_s > 0

    @property
    def is_holding(self) -> bool:
        """Tell whether anything is held back."""
        return bool(self._held)

    def file(self, found: Found) -> None:
        """Take what was found; it is settled, waits, or is held back."""
        if found.probe is not None:
            self._watch.heard(found.group, found.probe.end)
            if self._watch.is_undecided and self._watch.is_mute(found.probe.end):
                self._held.append(found)
                return
            self.release()
        self._judge(found)

    def release(self) -> None:
        """Judge what was held back, by what is known of our port now."""
        held, self._held = self._held, []
        for found in held:
            self._judge(found)

    def settle(self, opened: Opened) -> None:
        """Settle a mailbox by what is known of it already."""
        self._saver.put(opened.mailbox.id, self._workspace.judge(opened.evidence))

    def settle_waiting(self, mailbox_id: int, evidence: Evidence) -> None:
        """Settle a mailbox that waited, by what was found before."""
        self._saver.put(mailbox_id, self._workspace.judge(evidence))

    def _judge(self, found: Found) -> None:
        evidence = self._evidence(found)
        result = self._workspace.judge(evidence)
        wait = self._wait(found.opened, result)
        if wait is None:
            self._saver.put(found.opened.mailbox.id, result)
        else:
            self._saver.put_wait(wait)
            self._on_wait(wait.due_at)

    def _evidence(self, found: Found) -> Evidence:
        before = found.opened.evidence
        probe = found.probe
        if probe is not None and self._watch.is_blocked and self._watch.is_mute(probe.end):
            probe = replace(probe, end=ProbeEnd.NETWORK_BLOCKED)
        return replace(
            before,
            probes=before.probes if probe is None else (*before.probes, probe),
            decoy=found.decoy or before.decoy,
            reputation=found.reputation,
            not_checked=(*self._not_checked, *found.not_checked),
            at=self._workspace.clock(),
            took_ms=before.took_ms + (0 if probe is None else probe.took_ms),
        )

    def _wait(self, opened: Opened, result: Result) -> NewWait | None:
        evidence, verdict = result.evidence, result.verdict
        if verdict.retry_after_s is None or not self.may_wait or self._watch.is_blocked:
            return None
        attempt = opened.attempts + 1
        allowed = max((_ATTEMPTS.get(reason, 1) for reason in verdict.reasons), default=1)
        first_at = evidence.probes[0].at if evidence.probes else evidence.at
        # Who may wait less than the host would like asks once more when the patience ends.
        last_at = first_at + self._network.wait_s
        due_at = min(evidence.at + verdict.retry_after_s, last_at)
        if attempt >= allowed or due_at <= evidence.at:
            return None
        return NewWait(opened.mailbox.id, evidence, due_at, attempt)


def reached_nobody(end: ProbeEnd, at: float) -> Probe:
    """Return a probe that was not made, and why."""
    return Probe("", "", end, at=at)


def _not_checked(network: NetworkSettings) -> tuple[str, ...]:
    is_full = network.mode is Mode.FULL
    checks = (
        (network.mode is Mode.DNS, "smtp: mode dns"),
        (not network.check_dnsbl, "dnsbl: off"),
        (not network.check_rdap, "rdap: off"),
        (not network.check_breaches, "breaches: off"),
        (network.check_breaches and not is_full, f"breaches: mode {network.mode.value}"),
    )
    return tuple(text for is_off, text in checks if is_off)
