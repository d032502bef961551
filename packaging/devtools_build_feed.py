"""`dev.py feed`: writes and signs the feed that tells running Winnows of a new version.

    dev.py feed --new-key                        a key pair: the secret for CI, the public one for
                                                 resources/release_feed.toml
    dev.py feed PAGE [SUMMARY]                   dist/feed.json and dist/feed.json.sig

The secret key is taken from WINNOW_FEED_KEY: base64 of 32 octets.
"""

import json
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import devtools_build
from devtools_environment import SetUpError, install_python_packages, say, venv_python

# Run with .venv's Python, which has the cryptography; the key comes and goes through pipes alone.
_SIGN = """
import base64, sys
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
secret, _, body = sys.stdin.buffer.read().partition(b"\\n")
key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(secret))
sys.stdout.write(base64.b64encode(key.sign(body)).decode())
"""
_NEW_KEY = """
import base64
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
key = Ed25519PrivateKey.generate()
print("WINNOW_FEED_KEY (secret):", base64.b64encode(key.private_bytes_raw()).decode())
print("public_key:              ", base64.b64encode(key.public_key().public_bytes_raw()).decode())
"""


def feed_text(version: str, epoch: int, page: str, summary: str) -> str:
    """Return what the feed says."""
    day = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    values = {"version": version, "published": day, "page": page, "summary": summary}
    return json.dumps(values, indent=1, ensure_ascii=False) + "\n"


def signature(body: bytes, secret: str) -> str:
    """Return the base64 of an Ed25519 signature.

    Raises:
        SetUpError: the key is none.
    """
    command = [str(venv_python()), "-c", _SIGN]
    told = secret.encode() + b"\n" + body
    done = subprocess.run(command, input=told, capture_output=True, check=False)
    if done.returncode != 0:
        raise SetUpError("WINNOW_FEED_KEY is not the base64 of 32 octets.")
    return done.stdout.decode()


def write_feed(folder: Path, text: str, secret: str) -> None:
    """Write the feed and its signature."""
    folder.mkdir(exist_ok=True)
    body = text.encode()
    (folder / "feed.json").write_bytes(body)
    (folder / "feed.json.sig").write_text(signature(body, secret) + "\n", encoding="utf-8")


def feed(arguments: list[str]) -> int:
    """Write and sign dist/feed.json for a version: PAGE [SUMMARY], or --new-key.

    Raises:
        SetUpError: there is no key, or no https page.
    """
    install_python_packages("test")
    if arguments == ["--new-key"]:
        return subprocess.run([str(venv_python()), "-c", _NEW_KEY], check=False).returncode
    secret = os.environ.get("WINNOW_FEED_KEY", "")
    if not arguments or not arguments[0].startswith("https://") or not secret:
        raise SetUpError("Give the https page of the version, and WINNOW_FEED_KEY.")
    page, summary = arguments[0], " ".join(arguments[1:])
    epoch = devtools_build.build_time(os.environ)
    write_feed(
        devtools_build.DIST,
        feed_text(devtools_build.version(), epoch, page, summary),
        secret,
    )
    say("dist/feed.json and dist/feed.json.sig are ready to be published.")
    return 0
