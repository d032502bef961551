"""Measures the real runner, store and all, beside what one would write in an afternoon.

The afternoon's work: dnspython for a domain's MX host, remembered, and one aiosmtplib connection
for each address; no store, no catch-all test, no pace. Both against the same sandbox in a process
of its own, which answers at once or after 50 ms. Ratios of addresses a second in one run.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Coroutine
from pathlib import Path

import aiosmtplib
import dns.asyncresolver

from app import memory
from app.gui.app import WindowLoop, make_application
from app.jobs.runner import Runner
from app.jobs.workspace import Workspace
from app.settings import NetworkSettings, Settings
from app.store.jobs import JobState, NewJob, NewRow
from tests.bench.material import addresses
from tests.bench.world_server import WorldServer, domain_names

ROUNDS = 3


class Naive:
    """One connection for each address, so many at a time."""

    def __init__(self, world: WorldServer, at_once: int) -> None:
        host, _, port = world.nameserver.partition(":")
        self._resolver = dns.asyncresolver.Resolver(configure=False)
        self._resolver.nameservers, self._resolver.port = [host], int(port)
        self._port = world.smtp_port
        self._gate = asyncio.Semaphore(at_once)
        self._hosts: dict[str, asyncio.Task[str]] = {}

    async def check_all(self, texts: list[str]) -> int:
        """Return how many got an answer."""
        async with asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            made = [tasks.create_task(self._check(text)) for text in texts]
        return sum(task.result() > 0 for task in made)

    async def _check(self, text: str) -> int:
        domain = text.partition("@")[2]
        async with self._gate:
            if domain not in self._hosts:
                self._hosts[domain] = self._tasks.create_task(self._host(domain))
            host = await self._hosts[domain]
            client = aiosmtplib.SMTP(
                hostname=host, port=self._port, start_tls=False, local_hostname="bench.example"
            )
            await client.connect()
            await client.ehlo()
            await client.mail("")
            try:
                code = (await client.rcpt(text)).code
            except aiosmtplib.SMTPResponseException as refused:
                code = refused.code
            await client.quit()
            return code

    async def _host(self, domain: str) -> str:
        name = str((await self._resolver.resolve(domain, "MX"))[0].exchange)
        return str((await self._resolver.resolve(name, "A"))[0].address)


async def ours(world: WorldServer, texts: list[str], folder: Path, at_once: int) -> float:
    """Return the seconds of a whole run of a job with these addresses."""
    network = NetworkSettings(
        nameservers=(world.nameserver,),
        smtp_port=world.smtp_port,
        allow_private=True,
        max_connections=at_once,
        wait_s=0,
    )
    workspace = await Workspace.open(Settings(network=network), folder)
    try:
        jobs = workspace.store.jobs
        job_id = jobs.create(NewJob("bench"))
        jobs.add_rows(
            job_id,
            [
                NewRow(number, (text,), "", text, text, text.partition("@")[2])
                for number, text in enumerate(texts, 1)
            ],
        )
        jobs.finish_import(job_id)
        began = time.perf_counter()
        runner = Runner(workspace, job_id, network, on_progress=lambda _: None)
        state = await runner.run()
        took = time.perf_counter() - began
        job = jobs.get(job_id)
        if state is not JobState.DONE or job is None or job.counts.unknown > len(texts) // 100:
            raise SystemExit(f"not all were settled: {state} {job and job.counts}")
        return took
    finally:
        await workspace.aclose()


async def naive(world: WorldServer, texts: list[str], at_once: int) -> float:
    """Return the seconds of the afternoon's work."""
    began = time.perf_counter()
    answered = await Naive(world, at_once).check_all(texts)
    if answered != len(texts):
        raise SystemExit(f"only {answered} of {len(texts)} were answered")
    return time.perf_counter() - began


def run_in_window(work: Coroutine[None, None, float]) -> float:
    """Run on the window's loop."""
    with asyncio.Runner(loop_factory=lambda: WindowLoop(make_application())) as runner:
        return runner.run(work)


def one_round(world: WorldServer, texts: list[str], at_once: int) -> tuple[float, float, float]:
    """Return the seconds of naive, ours, and ours on the window's loop."""
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        return (
            asyncio.run(naive(world, texts, at_once)),
            asyncio.run(ours(world, texts, Path(first), at_once)),
            run_in_window(ours(world, texts, Path(second), at_once)),
        )


def measure(domains: int, count: int, delay_ms: int, at_once: int) -> None:
    """Print the medians of some rounds for one kind of list."""
    world = WorldServer.start(domains, delay_ms / 1000)
    try:
        texts = list(addresses(count, domains=domain_names(domains)))
        rounds = [one_round(world, texts, at_once) for _ in range(ROUNDS)]
    finally:
        world.stop()
    plain, window = (
        statistics.median(each[0] / each[place] for each in rounds) for place in (1, 2)
    )
    rates = [count / statistics.median(each) for each in zip(*rounds, strict=True)]
    sys.stdout.write(
        f"{count // domains:4} a domain, replies after {delay_ms:2} ms: naive {rates[0]:6,.0f}/s; "
        f"runner {rates[1]:6,.0f}/s = {plain:4.1f} x; "
        f"on the window's loop {rates[2]:6,.0f}/s = {window:4.1f} x\n"
    )
    sys.stdout.flush()


def main() -> int:
    """Measure lists with ten addresses a domain and with one."""
    parser = argparse.ArgumentParser(prog="bench engine")
    parser.add_argument("--addresses", type=int, default=4000)
    parser.add_argument("--connections", type=int, default=100)
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    memory.begin()
    for delay_ms in (0, 50):
        for domains in (options.addresses // 50, options.addresses // 10, options.addresses // 2):
            measure(domains, options.addresses, delay_ms, options.connections)
    return 0


if __name__ == "__main__":
    sys.exit(main())
