"""Domains of one MX host are asked on shared connections, told from the hosts' own log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.jobs.runner import Runner
from app.jobs.workspace import Workspace
from app.mail.evidence import Probe, ProbeEnd
from app.sandbox.sandbox import Sandbox
from app.sandbox.world import World
from app.settings import Mode, NetworkSettings
from app.store.jobs import JobState
from app.verify.asking import Finding
from app.verify.together import Request
from tests.fakes.asker import BANNED, FakeAsker
from tests.fakes.results import facts_of
from tests.jobs.conftest import LAB
from tests.store.test_jobs import imported

DOMAINS = 12
WORLD = "reply_delay_s = 0.0\n" + "\n".join(
    f'[[domain]]\nname = "d{n}.example"\nbehaviour = "normal"\nip = "127.0.0.31"\n'
    f'mx = ["mx.shared.example"]\nusers = ["jo"]\n'
    for n in range(DOMAINS)
)


async def sessions_of(workspace: Workspace, mode: Mode) -> int:
    """Run a job over all domains; return the sessions that asked, and the valid rows."""
    texts = [f"{who}@d{n}.example" for n in range(DOMAINS) for who in ("jo", "nobody")]
    job_id = imported(workspace.store, *texts)
    sandbox = Sandbox(World.from_toml(WORLD))
    async with sandbox as place, asyncio.timeout(30):
        network = NetworkSettings(
            mode=mode,
            nameservers=(place.nameserver,),
            smtp_port=place.smtp_port,
            allow_private=True,
            wait_s=0,
        )
        runner = Runner(workspace, job_id, network, on_progress=lambda _: None)
        assert await runner.run() is JobState.DONE
    counts = workspace.store.results.counts(job_id)
    assert (counts.valid, counts.invalid) == (DOMAINS, DOMAINS)
    return len({line.session for line in sandbox.log if line.command.startswith("RCPT")})


async def test_sessions_are_fewer_than_domains(workspace: Workspace) -> None:
    assert await sessions_of(workspace, Mode.FULL) < DOMAINS / 2


def company(count: int) -> FakeAsker:
    shared = facts_of("d0.example")
    facts = {
        f"d{n}.example": replace(shared, domain=f"d{n}.example", mx_group="shared")
        for n in range(count)
    }
    return FakeAsker(facts=facts)


async def run(workspace: Workspace, asker: FakeAsker, network: NetworkSettings = LAB) -> int:
    job_id = imported(workspace.store, *(f"jo@{domain}" for domain in asker.facts))
    asker.clock = workspace.clock
    runner = Runner(workspace, job_id, network, on_progress=lambda _: None, asker=lambda _: asker)
    async with asyncio.timeout(20):
        assert await runner.run() is JobState.DONE
    return job_id


async def test_every_domain_gets_its_own_verdict_in_company(workspace: Workspace) -> None:
    asker = company(30)
    job_id = await run(workspace, asker)
    assert workspace.store.results.counts(job_id).valid == 30
    assert max(len(one) for one in asker.groups) > 1
    assert set(asker.asked.values()) == {1}


async def test_fast_mode_lets_no_domain_wait_for_another(workspace: Workspace) -> None:
    asker = company(10)
    await run(workspace, asker, replace(LAB, mode=Mode.FAST))
    assert asker.groups == []


async def test_a_group_that_refuses_us_is_parked_in_company_too(workspace: Workspace) -> None:
    asker = company(200)
    asker.replies = {domain: [BANNED] for domain in asker.facts}
    job_id = await run(workspace, asker, replace(LAB, wait_s=0))
    assert sum(asker.asked.values()) < 150
    job = workspace.store.jobs.get(job_id)
    assert job is not None
    assert "shared refuses your address" in job.note
    assert workspace.store.results.counts(job_id).unknown == 200


async def test_whom_nobody_answered_in_company_is_asked_alone(workspace: Workspace) -> None:
    class Unsociable(FakeAsker):
        """A host that answers for one domain at a time."""

        async def probe_group(
            self,
            requests: Sequence[Request],
            *,
            on_finding: Callable[[Finding], None],
            is_alone_too: bool = True,
        ) -> None:
            assert not is_alone_too
            self.groups.append(tuple(one.facts.domain for one in requests))
            for one in requests:
                for address in one.addresses:
                    probe = Probe("", "", ProbeEnd.NOT_STARTED, at=self.clock())
                    on_finding(Finding(address, probe, None))

    asker = Unsociable(facts=company(8).facts)
    job_id = await run(workspace, asker)
    assert asker.groups
    assert workspace.store.results.counts(job_id).valid == 8
    assert set(asker.asked.values()) == {1}
