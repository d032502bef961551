"""One exchange over HTTP as values, and what can go wrong with it; no I/O."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import quote

from app.hosted import fields

SUCCESS: Final = range(200, 300)


class HostedError(Exception):
    """The parent of what goes wrong between us and a service."""


class NotSentError(HostedError):
    """The request never left this machine, so it cost nothing."""


class AnswerLostError(HostedError):
    """The request left, the answer did not arrive whole: it may have cost."""


class BadAnswerError(HostedError):
    """The answer arrived and cannot be read."""


class NotOfferedError(HostedError):
    """The service has no such endpoint."""


class Auth(StrEnum):
    """The one header in which a service takes its key."""

    BEARER = "Authorization"
    X_API_KEY = "X-API-Key"


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request before anyone sends it.

    Attributes:
        path: Joined to the base URL; an absolute URL is taken as it is.
        query: Pairs for the query string.
        body, content_type: What is sent; empty for none.
        is_paid: Sending it again may cost again.
        needs_key: Whether the key goes with it.
        timeout_s: Seconds to wait for the answer.
        is_listed: What it starts shows in the service's list of jobs, so that doubts can be
            resolved there.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    content_type: str = ""
    is_paid: bool = False
    needs_key: bool = True
    timeout_s: float = 30.0
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """One HTTP answer, read whole.

    Attributes:
        headers: Pairs as they came.
    """

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    @property
    def is_success(self) -> bool:
        """Tell whether the status is one of 2xx."""
        return self.status in SUCCESS

    def header(self, name: str) -> str:
        """Return the first header of that name, whatever its case; empty if it is missing."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")

    def text(self) -> str:
        """Return the body as text; a byte order mark is dropped."""
        return self.body.decode("utf-8-sig", errors="replace")

    def fields(self) -> dict[str, object]:
        """Return the body as a JSON object.

        Raises:
            BadAnswerError: It is none.
        """
        value = self.value()
        if not fields.is_object(value):
            raise BadAnswerError("the service answered with something that is no JSON object")
        return fields.as_object(value)

    def value(self) -> object:
        """Return the body as a JSON value.

        Raises:
            BadAnswerError: It is none.
        """
        try:
            value: object = json.loads(self.text())
        except ValueError:
            raise BadAnswerError("the service answered with something that is no JSON") from None
        return value


def json_request(path: str, body: Mapping[str, object], **options: float | bool) -> Request:
    """Build a POST with a JSON body; options are `is_paid` and `timeout_s`."""
    octets = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return Request(
        "POST",
        path,
        body=octets,
        content_type="application/json",
        is_paid=bool(options.get("is_paid", False)),
        timeout_s=float(options.get("timeout_s", 30.0)),
    )


def segment(text: str) -> str:
    """Quote a service's own id for use as one segment of a path."""
    return quote(text, safe="")
