"""The port is called blocked only when nobody at all could be reached."""

from __future__ import annotations

from app.jobs.port_watch import GROUPS_NEEDED, PortWatch
from app.mail.evidence import ProbeEnd


def test_time_outs_of_many_groups_mean_a_blocked_port() -> None:
    watch = PortWatch()
    for number in range(GROUPS_NEEDED):
        assert watch.is_undecided
        watch.heard(f"g{number}", ProbeEnd.CONNECT_TIMEOUT)
    assert watch.is_blocked


def test_one_group_alone_proves_nothing() -> None:
    watch = PortWatch()
    for _ in range(50):
        watch.heard("g", ProbeEnd.UNREACHABLE)
    assert watch.is_undecided


def test_one_host_reached_means_an_open_port_for_good() -> None:
    watch = PortWatch()
    watch.heard("g", ProbeEnd.CONNECT_REFUSED)
    for number in range(50):
        watch.heard(f"g{number}", ProbeEnd.CONNECT_TIMEOUT)
    assert watch.is_open
    assert not watch.is_blocked


def test_what_was_not_tried_says_nothing() -> None:
    watch = PortWatch()
    for number in range(50):
        watch.heard(f"g{number}", ProbeEnd.NOT_STARTED)
    assert watch.is_undecided
