"""Before a run: whether mail hosts can be reached at all; and nobody is contacted before that."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from app.jobs.preflight import is_worth_a_preflight
from app.jobs.progress import Progress
from app.jobs.runner import Runner
from app.jobs.workspace import Workspace
from app.sandbox.sandbox import Sandbox
from app.sandbox.world import World
from app.settings import Mode, NetworkSettings
from app.store.jobs import JobState
from tests.jobs.conftest import LAB
from tests.store.test_jobs import imported

ROOT = Path(__file__).resolve().parents[2]
WORLD = """
reply_delay_s = 0.0
[[domain]]
name = "gate.example"
behaviour = "normal"
ip = "127.0.0.32"
users = ["jo"]
"""


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def network_at(nameserver: str, port: int) -> NetworkSettings:
    return NetworkSettings(
        nameservers=(nameserver,),
        smtp_port=port,
        allow_private=True,
        wait_s=0,
        preflight_domains=("gate.example",),
        preflight_dead_ip="",
    )


async def run(workspace: Workspace, network: NetworkSettings) -> tuple[int, Progress]:
    job_id = imported(workspace.store, "jo@gate.example", "no@gate.example", "broken")
    told: list[Progress] = []
    async with asyncio.timeout(30):
        state = await Runner(workspace, job_id, network, on_progress=told.append).run()
    assert state is JobState.DONE
    return job_id, told[-1]


async def test_a_closed_port_spares_all_probes_and_the_job_says_what_helps(
    workspace: Workspace,
) -> None:
    sandbox = Sandbox(World.from_toml(WORLD))
    async with sandbox as place:
        job_id, last = await run(workspace, network_at(place.nameserver, closed_port()))
    reasons = [row.reason for row in workspace.store.results.rows(job_id, [1, 2, 3])]
    assert reasons == ["network_blocked", "network_blocked", "failed_syntax_check"]
    assert workspace.store.results.counts(job_id).unknown == 2
    assert "SOCKS5" in last.message
    assert sandbox.log == []


async def test_an_open_port_lets_the_run_go_on(workspace: Workspace) -> None:
    sandbox = Sandbox(World.from_toml(WORLD))
    async with sandbox as place:
        job_id, _ = await run(workspace, network_at(place.nameserver, place.smtp_port))
    counts = workspace.store.results.counts(job_id)
    assert (counts.valid, counts.invalid, counts.unknown) == (1, 2, 0)
    greeted = [line.session for line in sandbox.log]
    asked = [line.session for line in sandbox.log if line.command.startswith("RCPT")]
    assert min(greeted) < min(asked)


def test_only_runs_that_ask_the_world_or_name_hosts_look_first() -> None:
    assert is_worth_a_preflight(NetworkSettings())
    assert not is_worth_a_preflight(NetworkSettings(mode=Mode.FAST))
    assert not is_worth_a_preflight(NetworkSettings(preflight_domains=()))
    assert not is_worth_a_preflight(LAB)
    assert is_worth_a_preflight(replace(LAB, preflight_domains=("gate.example",)))


def test_nobody_is_contacted_before_the_user_starts_something(tmp_path: Path) -> None:
    program = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "seen = []\n"
        "names = ('socket.connect', 'socket.sendto', 'socket.getaddrinfo')\n"
        "sys.addaudithook(lambda name, _: seen.append(name) if name in names else None)\n"
        "from app.jobs.transfer import ImportPlan, import_list\n"
        "from app.jobs.workspace import Workspace\n"
        "from app.files.lists import SheetSource\n"
        "from app.settings import Settings\n"
        "async def work(folder, path):\n"
        "    workspace = await Workspace.open(Settings(), folder)\n"
        "    plan = ImportPlan((SheetSource(path),), 0)\n"
        "    await import_list(workspace, plan, lambda _: None, lambda: False)\n"
        "    verifier = workspace.verifier()\n"
        "    await verifier.aclose()\n"
        "    await workspace.aclose()\n"
        "asyncio.run(work(Path(sys.argv[1]), sys.argv[2]))\n"
        "print('contacts:', seen)\n"
    )
    path = tmp_path / "list.csv"
    path.write_text("email\njo@gate.example\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "data"), str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.strip() == "contacts: []", done.stderr
