"""Hosts that are there and say nothing, or nothing sensible: plain sockets of the tests."""

import contextlib
import socket
import threading


class SilentNameServer:
    """Takes every question and answers none, so that askers run into their time-outs."""

    def __init__(self, ip: str, port: int) -> None:
        self.ip, self.port = ip, port

    def start(self) -> None:
        """Take the port."""
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            self._socket.bind((self.ip, self.port))
        except OSError:
            self._socket.close()
            raise
        self.port = self._socket.getsockname()[1]

    def stop(self) -> None:
        """Give the port back."""
        self._socket.close()


class Talker:
    """Accepts connections, says one thing (or nothing) and leaves them open.

    Args:
        ip, port: Where it listens.
        words: What every caller hears first.
    """

    def __init__(self, ip: str, port: int, words: bytes = b"") -> None:
        self.ip, self.port, self._words = ip, port, words
        self._open: list[socket.socket] = []

    def start(self) -> None:
        """Listen in a thread."""
        self._socket = socket.create_server((self.ip, self.port))
        threading.Thread(target=self._serve, daemon=True).start()

    def stop(self) -> None:
        """Hang up on everybody."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for one in self._open:
            one.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                caller, _ = self._socket.accept()
                self._open.append(caller)
                with contextlib.suppress(OSError):
                    caller.sendall(self._words)
