"""The commands about hosted services, against a fake on this machine."""

from __future__ import annotations

import asyncio
import io
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from app.cli.main import run
from tests.fakes.hosted_core import FakeService
from tests.fakes.hosted_wire import LoopbackServer
from tests.fakes.mailchecked import FakeMailChecked
from tests.fakes.mailsentry import FakeMailSentry
from tests.hosted.conftest import addresses


@contextmanager
def served(service: FakeService) -> Iterator[str]:
    """Serve a fake from a thread of its own, for commands that bring their own loop."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    server = LoopbackServer(service)
    asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result(10)
    try:
        yield server.url
    finally:
        asyncio.run_coroutine_threadsafe(server.__aexit__(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


@pytest.fixture
def bare(monkeypatch, tmp_path) -> list[str]:
    """A machine without keyring; returns the options that keep its data apart."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())
    for name in ("MAILCHECKED", "MAILVALID", "HAVEIBEENPWNED"):
        monkeypatch.delenv(f"WINNOW_{name}_API_KEY", raising=False)
    return ["--data-dir", str(tmp_path / "data")]


def test_the_account_is_told(bare, monkeypatch, capsys):
    service = FakeMailChecked(balance=1234)
    monkeypatch.setenv("WINNOW_MAILCHECKED_API_KEY", service.key)
    with served(service) as url:
        place = ["--base-url", f"mailchecked={url}"]
        assert run(["account", "mailchecked", *place, *bare]) == 0
        assert "1,234 credits left" in capsys.readouterr().out
        assert run(["keys", "test", "mailchecked", *place, "--json", *bare]) == 0
        assert json.loads(capsys.readouterr().out)["credits_left"] == 1234


def test_a_bad_key_is_told_without_showing_it(bare, monkeypatch, capsys):
    monkeypatch.setenv("WINNOW_MAILCHECKED_API_KEY", "mck_live_WRONG")
    with served(FakeMailChecked()) as url:
        assert run(["account", "mailchecked", "--base-url", f"mailchecked={url}", *bare]) == 2
    said = capsys.readouterr().err
    assert "does not accept the key" in said
    assert "WRONG" not in said


def test_without_a_key_nothing_is_sent(bare, capsys):
    assert run(["account", "mailchecked", *bare]) == 2
    assert "winnow keys set mailchecked" in capsys.readouterr().err


def test_a_key_is_kept_in_a_file_only_when_asked(bare, monkeypatch, capsys):
    monkeypatch.setenv("WINNOW_KEYS_PASSPHRASE", "horse")
    monkeypatch.setattr("sys.stdin", io.StringIO("mck_live_FAKE0123456789\n"))
    assert run(["keys", "set", "mailchecked", *bare]) == 2
    assert "--in-file" in capsys.readouterr().err
    assert run(["keys", "set", "mailchecked", "--in-file", *bare]) == 0
    with served(FakeMailChecked(balance=7)) as url:
        assert run(["account", "mailchecked", "--base-url", f"mailchecked={url}", *bare]) == 0
    assert run(["keys", "delete", "mailchecked", *bare]) == 0
    assert "Deleted from the file" in capsys.readouterr().out


def test_the_key_of_another_service_is_not_taken(bare, monkeypatch, capsys):
    monkeypatch.setenv("WINNOW_KEYS_PASSPHRASE", "horse")
    monkeypatch.setattr("sys.stdin", io.StringIO("mv_live_1\n"))
    assert run(["keys", "set", "mailchecked", "--in-file", *bare]) == 2
    assert "a key of Mailvalid" in capsys.readouterr().err


def test_a_list_is_cleaned_with_a_service_within_the_budget(bare, monkeypatch, tmp_path: Path):
    service = FakeMailChecked()
    service.per_min_header = "60000"
    monkeypatch.setenv("WINNOW_MAILCHECKED_API_KEY", service.key)
    leads, cleaned = tmp_path / "leads.csv", tmp_path / "out.csv"
    leads.write_text("\n".join(["email", *addresses(18), "no address"]))
    with served(service) as url:
        place = ["--base-url", f"mailchecked={url}", "--mode", "offline", *bare]
        hosted = ["--hosted", "mailchecked", "--budget", "5"]
        assert run(["clean", str(leads), "--output", str(cleaned), *hosted, *place]) == 0
        assert 0 < service.spent <= 5
        before = service.spent
        hosted = ["--hosted", "mailchecked", "--budget", "50", "--resume"]
        assert run(["clean", str(leads), "--output", str(cleaned), *hosted, *place]) == 0
    assert service.spent > before
    assert max(service.charged.values()) == 1
    lines = cleaned.read_text().splitlines()
    assert any("valid.0@example0.com" in line and "valid" in line for line in lines)


def test_a_service_finds_one_person(bare, monkeypatch, capsys):
    service = FakeMailSentry()
    monkeypatch.setenv("WINNOW_MAILSENTRY_API_KEY", service.key)
    with served(service) as url:
        place = ["--hosted", "mailsentry", "--base-url", f"mailsentry={url}", *bare]
        assert run(["find", "Jane", "Smith", "acme.com", *place]) == 0
        assert "jane.smith@acme.com" in capsys.readouterr().out
        assert run(["find", "people.csv", *place]) == 2
        assert "one person" in capsys.readouterr().err
        assert run(["find", "Nobody", "Smith", "acme.com", "--json", *place]) == 0
        assert json.loads(capsys.readouterr().out)["email"] is None
    assert service.spent == 2


def test_the_sandbox_lets_nothing_out(bare, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("WINNOW_MAILCHECKED_API_KEY", "mck_live_1")
    leads = tmp_path / "leads.csv"
    leads.write_text("email\na@b.example\n")
    assert run(["clean", str(leads), "--sandbox", "--hosted", "mailchecked", *bare]) == 2
    assert "nothing leaves this machine" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["--hosted", "nobody"],
        ["--budget", "-1"],
        ["--base-url", "mailchecked=http://api.example.com"],
        ["--base-url", "mailchecked"],
    ],
)
def test_bad_options_are_told(words, tmp_path, capsys):
    with pytest.raises(SystemExit) as caught:
        run(["clean", "x.csv", *words])
    assert caught.value.code == 2
    assert "error: argument" in capsys.readouterr().err


def test_breaches_need_a_key_before_anybody_is_asked(bare, capsys):
    assert run(["verify", "jo@a.example", "--breaches", "--mode", "offline", *bare]) == 2
    said = capsys.readouterr().err
    assert "no key for Have I Been Pwned" in said
    assert "winnow keys set haveibeenpwned" in said


def test_the_key_for_breaches_is_kept_like_the_others(bare, monkeypatch, capsys):
    monkeypatch.setenv("WINNOW_KEYS_PASSPHRASE", "horse")
    monkeypatch.setattr("sys.stdin", io.StringIO("0123456789abcdef0123456789abcdef\n"))
    assert run(["keys", "set", "haveibeenpwned", "--in-file", *bare]) == 0
    assert run(["verify", "jo@a.example", "--breaches", "--mode", "offline", *bare]) == 0
    assert run(["keys", "test", "haveibeenpwned", *bare]) == 2
    assert run(["keys", "delete", "haveibeenpwned", *bare]) == 0
    assert "Deleted from the file" in capsys.readouterr().out
