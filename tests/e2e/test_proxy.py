"""Through a real SOCKS5 server (Dante): lists are cleaned, and each failure is told for itself."""

import asyncio
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.verify.proxy import ProxyReport, ProxyStep, Target, try_proxy
from tests.e2e.conftest import Winnow
from tests.e2e.labs.dante import Dante
from tests.e2e.labs.names import IPS
from tests.e2e.labs.process import free_port
from tests.e2e.labs.world import Lab

_OPEN_IP, _LOGIN_IP = "127.0.3.1", "127.0.3.2"


@pytest.fixture(scope="module")
def proxies() -> Iterator[dict[str, Dante]]:
    with tempfile.TemporaryDirectory(prefix="dante-", ignore_cleanup_errors=True) as name:
        folder, port = Path(name), free_port(_OPEN_IP, _LOGIN_IP)
        folder.chmod(0o755)
        blocked = (IPS["strict"],)
        made = {
            "open": Dante(folder / "open", _OPEN_IP, port, blocked=blocked),
            "login": Dante(folder / "login", _LOGIN_IP, port, method="username"),
        }
        for dante in made.values():
            dante.start()
        yield made
        for dante in made.values():
            dante.stop()


def ask(lab: Lab, winnow: Winnow, proxy: str, *addresses: str) -> list[tuple[str, str, str]]:
    """Return status, sub-status and the plain sentence of each address."""
    done = winnow.run("verify", *addresses, "--json", f"--proxy={proxy}", *lab.options())
    assert done.returncode == 0, done.stderr[-3000:]
    return [(one["status"], one["sub_status"], one["reason"]) for one in json.loads(done.stdout)]


def tried(lab: Lab, proxy: str, host: str = "postfix") -> ProxyReport:
    return asyncio.run(try_proxy(proxy, Target(IPS[host], lab.smtp_port), timeout_s=2))


def test_addresses_are_verified_through_the_proxy(
    lab: Lab, winnow: Winnow, proxies: dict[str, Dante]
) -> None:
    proxy = proxies["open"]

    said = ask(lab, winnow, url(proxy), "anna@good.example", "px.gone@good.example")

    assert [one[:2] for one in said] == [
        ("valid", "mailbox_confirmed"),
        ("invalid", "mailbox_not_found"),
    ]
    assert f"{IPS['postfix']}.{lab.smtp_port}" in proxy.passed()


def test_a_host_that_refuses_connections_is_told_as_without_a_proxy(
    lab: Lab, winnow: Winnow, proxies: dict[str, Dante]
) -> None:
    (said,) = ask(lab, winnow, url(proxies["open"]), "anna@dead.example")
    assert said[:2] == ("unknown", "failed_smtp_connection")


def test_the_next_host_is_tried_through_the_proxy_too(
    lab: Lab, winnow: Winnow, proxies: dict[str, Dante]
) -> None:
    (said,) = ask(lab, winnow, url(proxies["open"]), "anna@fallback.example")
    assert said[:2] == ("valid", "mailbox_confirmed")


@pytest.mark.parametrize("address", ["anna@good.example", "px.gone@good.example"])
def test_a_proxy_that_is_not_there_makes_nothing_invalid(
    lab: Lab, winnow: Winnow, address: str
) -> None:
    proxy = f"socks5://{_OPEN_IP}:{free_port(_OPEN_IP)}"
    (said,) = ask(lab, winnow, proxy, address)
    assert said[:2] == ("unknown", "network_blocked")


def test_a_proxy_that_forbids_the_host_makes_nothing_invalid(
    lab: Lab, winnow: Winnow, proxies: dict[str, Dante]
) -> None:
    (said,) = ask(lab, winnow, url(proxies["open"]), "px.gone@strict.example")
    assert said[:2] == ("unknown", "network_blocked")


def test_a_refused_login_makes_nothing_invalid(
    lab: Lab, winnow: Winnow, proxies: dict[str, Dante]
) -> None:
    proxy = url(proxies["login"], "nobody-here:wrong@")
    (said,) = ask(lab, winnow, proxy, "px.gone@good.example")
    assert said[:2] == ("unknown", "network_blocked")
    assert "wrong" not in said[2]


def test_the_proxy_test_says_that_all_is_well(lab: Lab, proxies: dict[str, Dante]) -> None:
    assert tried(lab, url(proxies["open"])).failed is None


def test_the_proxy_test_names_a_wrong_port(lab: Lab) -> None:
    report = tried(lab, f"socks5://{_OPEN_IP}:{free_port(_OPEN_IP)}")
    assert report.failed is ProxyStep.CONNECT
    assert "refused" in report.sentence


def test_the_proxy_test_names_a_server_that_is_no_proxy(lab: Lab) -> None:
    report = tried(lab, f"socks5://{IPS['web']}:{lab.smtp_port}")
    assert report.failed is ProxyStep.GREETING


def test_the_proxy_test_names_a_missing_login(lab: Lab, proxies: dict[str, Dante]) -> None:
    report = tried(lab, url(proxies["login"]))
    assert report.failed is ProxyStep.LOGIN
    assert "none is set" in report.sentence


def test_the_proxy_test_names_a_refused_login(lab: Lab, proxies: dict[str, Dante]) -> None:
    report = tried(lab, url(proxies["login"], "nobody-here:wrong@"))
    assert report.failed is ProxyStep.LOGIN
    assert "wrong@" not in report.sentence


def test_the_proxy_test_names_a_host_that_it_does_not_reach(
    lab: Lab, proxies: dict[str, Dante]
) -> None:
    for host in ("strict", "dead"):
        report = tried(lab, url(proxies["open"]), host)
        assert report.failed is ProxyStep.REACH
        assert IPS[host] in report.sentence


def test_the_proxy_test_names_a_refused_banner(lab: Lab, proxies: dict[str, Dante]) -> None:
    report = tried(lab, url(proxies["open"]), "mute")
    assert report.failed is ProxyStep.BANNER


def url(proxy: Dante, login: str = "") -> str:
    return f"socks5://{login}{proxy.ip}:{proxy.port}"
