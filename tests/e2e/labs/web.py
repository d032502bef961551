"""A fake registry (RDAP) and a fake breach service: plain HTTP on loopback, fixed answers by path.

They are the only faked parties of the lab: no Debian package serves either.
"""

import json
import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit


class FakeWeb:
    """Answers GET by path; what it lacks is 404.

    Attributes:
        asked: Paths that were asked for, oldest first.
        keys: Values of the API key header, one for each of `asked`.
    """

    def __init__(self, pages: Mapping[str, object]) -> None:
        self.pages = dict(pages)
        self.asked: list[str] = []
        self.keys: list[str] = []

    @property
    def url(self) -> str:
        """Return where it listens."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> None:
        """Listen in a thread."""
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = unquote(urlsplit(self.path).path)
                web.asked.append(path)
                web.keys.append(self.headers.get("hibp-api-key", ""))
                body = json.dumps(web.pages.get(path, {})).encode()
                self.send_response(200 if path in web.pages else 404)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                """Say nothing on standard error."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()


def registered(days_ago: int) -> dict[str, object]:
    """Return an RDAP answer for a domain (RFC 9083) that is so old."""
    date = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat()
    return {
        "objectClassName": "domain",
        "events": [{"eventAction": "registration", "eventDate": date}],
    }


def bootstrap(tld: str, base: str) -> dict[str, object]:
    """Return a bootstrap file (RFC 9224) that names one registry."""
    return {"version": "1.0", "services": [[[tld], [base]]]}
