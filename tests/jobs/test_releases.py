"""Newer versions: believed only if signed, read only if whole, asked only over https."""

from __future__ import annotations

import base64
import json

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.jobs import releases
from app.jobs.releases import Feed, ReleaseError

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw()
FEED = Feed("https://releases.example/feed.json", PUBLIC)
NEWS = {
    "version": "0.10.0",
    "published": "2026-12-01",
    "page": "https://releases.example/0.10.0",
    "summary": "Faster.",
}


def body_of(**changes: object) -> bytes:
    return json.dumps(NEWS | changes).encode()


def sign(body: bytes) -> bytes:
    return base64.b64encode(PRIVATE.sign(body))


def serve(body: bytes, signature: bytes, asked: list[httpx.Request] | None = None):
    def answer(request: httpx.Request) -> httpx.Response:
        if asked is not None:
            asked.append(request)
        return httpx.Response(200, content=signature if request.url.path.endswith(".sig") else body)

    return httpx.MockTransport(answer)


def test_a_signed_feed_is_read():
    release = releases.read_feed(body_of(), sign(body_of()) + b"\n", PUBLIC)
    assert (release.version, release.summary) == ("0.10.0", "Faster.")


def test_a_feed_that_was_changed_on_the_way_is_refused():
    changed = body_of(page="https://elsewhere.example/")
    with pytest.raises(ReleaseError, match="not signed"):
        releases.read_feed(changed, sign(body_of()), PUBLIC)


def test_a_feed_signed_by_somebody_else_is_refused():
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    with pytest.raises(ReleaseError, match="not signed"):
        releases.read_feed(body_of(), sign(body_of()), other)


@pytest.mark.parametrize("signature", [b"", b"not base64!", b"AAAA"])
def test_a_signature_that_is_none_is_refused(signature):
    with pytest.raises(ReleaseError, match="not signed"):
        releases.read_feed(body_of(), signature, PUBLIC)


@pytest.mark.parametrize(
    "body", [b"{", b"[]", body_of(page="http://plain.example/"), body_of(version=3)]
)
def test_a_signed_feed_that_makes_no_sense_is_refused(body):
    with pytest.raises(ReleaseError, match="The answer about newer versions"):
        releases.read_feed(body, sign(body), PUBLIC)


def test_versions_are_compared_as_numbers():
    assert releases.is_newer("0.10.0", "0.9.3")
    assert releases.is_newer("v1.0", "0.9.3")
    assert not releases.is_newer("0.9.3", "0.9.3")
    assert not releases.is_newer("tomorrow", "0.9.3")


async def test_what_is_newer_is_returned():
    release = await releases.newest(
        FEED, version="0.9.0", transport=serve(body_of(), sign(body_of()))
    )
    assert release is not None
    assert release.page == "https://releases.example/0.10.0"


async def test_the_newest_hears_of_nothing():
    transport = serve(body_of(), sign(body_of()))
    assert await releases.newest(FEED, version="0.10.0", transport=transport) is None


async def test_the_request_says_nothing_of_the_user():
    asked: list[httpx.Request] = []
    await releases.newest(FEED, version="1", transport=serve(body_of(), sign(body_of()), asked))
    assert [request.url.path for request in asked] == ["/feed.json", "/feed.json.sig"]
    sent = {name for request in asked for name in request.headers}
    assert sent <= {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert not any(request.url.query for request in asked)


async def test_an_endless_answer_is_cut_off():
    with pytest.raises(ReleaseError, match="too long"):
        await releases.newest(FEED, version="1", transport=serve(b" " * 100_000, b""))


async def test_a_page_that_does_not_answer_is_said():
    transport = httpx.MockTransport(lambda request: httpx.Response(503))
    with pytest.raises(ReleaseError, match="does not answer"):
        await releases.newest(FEED, version="1", transport=transport)


def test_a_build_without_a_feed_never_asks():
    assert releases.read_settings('url = ""\npublic_key = ""\n') is None
    assert releases.bundled_feed() is None


def test_a_feed_without_encryption_is_refused():
    key = base64.b64encode(PUBLIC).decode()
    with pytest.raises(ReleaseError, match="without encryption"):
        releases.read_settings(f'url = "http://plain.example/feed"\npublic_key = "{key}"')


def test_a_build_s_feed_and_key_are_read():
    key = base64.b64encode(PUBLIC).decode()
    assert releases.read_settings(f'url = "{FEED.url}"\npublic_key = "{key}"') == FEED
