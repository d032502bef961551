"""The simulated mail world, spoken to over real sockets."""

import asyncio
from pathlib import Path

import dns.asyncquery
import dns.asyncresolver
import dns.message
import dns.rcode
import dns.rdatatype
import pytest

from app.sandbox.sandbox import Sandbox, SandboxNetwork
from app.sandbox.world import Behaviour, World

WORLD_FILE = Path(__file__).parents[2] / "resources" / "sandbox.toml"

WORLD = """
greylist_s = 0.05
reply_delay_s = 0
[[domain]]
name = "good.example"
behaviour = "normal"
ip = "127.0.0.41"
users = ["anna"]
full = ["full"]
disabled = ["gone"]
[[domain]]
name = "all.example"
behaviour = "catch_all"
ip = "127.0.0.41"
[[domain]]
name = "grey.example"
behaviour = "greylisting"
ip = "127.0.0.41"
users = ["anna"]
[[domain]]
name = "block.example"
behaviour = "blocking"
ip = "127.0.0.41"
[[domain]]
name = "wall.example"
behaviour = "blocking_at_banner"
ip = "127.0.0.42"
[[domain]]
name = "drop.example"
behaviour = "dropping"
ip = "127.0.0.41"
[[domain]]
name = "limit.example"
behaviour = "rate_limiting"
ip = "127.0.0.41"
users = ["a"]
[[domain]]
name = "null.example"
behaviour = "null_mx"
[[domain]]
name = "broken.example"
behaviour = "servfail"
[[domain]]
name = "bare.example"
behaviour = "implicit_mx"
ip = "127.0.0.41"
"""


@pytest.fixture
async def network():
    sandbox = Sandbox(World.from_toml(WORLD))
    async with sandbox as started:
        yield started


async def say(network: SandboxNetwork, ip: str, *commands: str) -> list[str]:
    reader, writer = await asyncio.open_connection(ip, network.smtp_port)
    lines = [(await reader.readline()).decode().strip()]
    for command in commands:
        writer.write(f"{command}\r\n".encode())
        while True:
            line = (await reader.readline()).decode().strip()
            if line[3:4] != "-":
                break
        lines.append(line)
    writer.close()
    await writer.wait_closed()
    return lines


async def rcpt(network: SandboxNetwork, address: str, ip: str = "127.0.0.41") -> str:
    return (await say(network, ip, "EHLO me", "MAIL FROM:<me@here>", f"RCPT TO:<{address}>"))[-1]


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("anna@good.example", "250 2.1.5"),
        ("Anna+tag@good.example", "250 2.1.5"),
        ("nobody@good.example", "550 5.1.1"),
        ("full@good.example", "452 4.2.2"),
        ("gone@good.example", "550 5.2.1"),
        ("qwertz@all.example", "250 2.1.5"),
        ("anna@grey.example", "451 4.7.1"),
        ("anna@block.example", "550 5.7.1"),
        ("anna@elsewhere.example", "554 5.7.1"),
        ("anna@drop.example", ""),
    ],
)
async def test_a_host_answers_as_its_domain_behaves(network, address, answer):
    assert (await rcpt(network, address)).startswith(answer)
    if not answer:
        assert await rcpt(network, address) == ""


async def test_a_greylisted_address_is_let_in_after_the_wait():
    world = World.from_toml(WORLD)
    first = world.rcpt("me@here", "anna@grey.example", nth=0, now=100.0)
    world.greylist_s = 5
    early = world.rcpt("me@here", "anna@grey.example", nth=0, now=104.0)
    late = world.rcpt("me@here", "anna@grey.example", nth=0, now=106.0)
    assert [a.reply.code for a in (early, late) if a.reply] == [451, 250]
    assert first.reply is not None


async def test_a_wall_refuses_at_the_banner(network):
    reader, writer = await asyncio.open_connection("127.0.0.42", network.smtp_port)
    assert (await reader.read()).startswith(b"554 5.7.1")
    writer.close()
    await writer.wait_closed()


async def test_a_limiting_host_hangs_up_after_three_recipients(network):
    asked = ["EHLO me", "MAIL FROM:<me@here>"] + ["RCPT TO:<a@limit.example>"] * 4
    assert (await say(network, "127.0.0.41", *asked))[-1].startswith("421 4.7.0")


async def test_data_is_refused(network):
    assert (await say(network, "127.0.0.41", "EHLO me", "DATA"))[-1].startswith("554")


def resolver(network: SandboxNetwork) -> dns.asyncresolver.Resolver:
    ip, port = network.nameserver.split(":")
    made = dns.asyncresolver.Resolver(configure=False)
    made.nameservers, made.port, made.lifetime = [ip], int(port), 2.0
    return made


async def test_the_name_server_knows_the_world(network):
    asking = resolver(network)
    mx = await asking.resolve("good.example", "MX")
    assert [r.exchange.to_text() for r in mx] == ["mx1.good.example."]
    host = await asking.resolve("mx1.good.example", "A", tcp=True)
    assert [r.address for r in host] == ["127.0.0.41"]
    null = await asking.resolve("null.example", "MX")
    assert [r.exchange.to_text() for r in null] == ["."]
    implicit = await asking.resolve("bare.example", "A")
    assert [r.address for r in implicit] == ["127.0.0.41"]


@pytest.mark.parametrize(
    ("name", "rcode"),
    [("broken.example", dns.rcode.SERVFAIL), ("unknown.example", dns.rcode.NXDOMAIN)],
)
async def test_the_name_server_fails_as_told(network, name, rcode):
    ip, port = network.nameserver.split(":")
    query = dns.message.make_query(name, dns.rdatatype.MX)
    assert (await dns.asyncquery.udp(query, ip, port=int(port), timeout=2)).rcode() == rcode


async def test_every_command_is_logged(network, tmp_path):
    log_file = tmp_path / "smtp.log"
    sandbox = Sandbox(World.from_toml(WORLD), log_file=log_file)
    async with sandbox as started:
        await rcpt(started, "anna@good.example")
    assert [line.command for line in sandbox.log][:4] == [
        "",
        "EHLO me",
        "MAIL FROM:<me@here>",
        "RCPT TO:<anna@good.example>",
    ]
    assert len(log_file.read_text().splitlines()) == len(sandbox.log)


def test_the_shipped_world_uses_nearly_every_behaviour():
    world = World.from_toml(WORLD_FILE.read_text(encoding="utf-8"))
    used = {domain.behaviour for domain in world.domains.values()}
    assert set(Behaviour) - used <= {Behaviour.SILENT, Behaviour.DNS_TIMEOUT}
    assert all(ip.startswith("127.") for ip in world.ips())
