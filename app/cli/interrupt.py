"""Ctrl-C ends cleanly: what was found is kept, and how to go on is said."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager


class Interrupt:
    """Remembers whether the user wants to stop, and tells whoever must know."""

    def __init__(self) -> None:
        self.is_set = False
        self._listener: Callable[[], None] | None = None

    def __call__(self) -> bool:
        """Tell whether to stop; imports and exports ask this between two chunks."""
        return self.is_set

    def listen(self, listener: Callable[[], None]) -> None:
        """Call this one at the first Ctrl-C, at once if it has been."""
        self._listener = listener
        if self.is_set:
            listener()

    def strike(self) -> None:
        """Take a Ctrl-C."""
        if not self.is_set:
            self.is_set = True
            if self._listener is not None:
                self._listener()


@contextmanager
def catching_interrupts() -> Generator[Interrupt]:
    """Turn Ctrl-C, and a request to terminate, into an Interrupt while a command works."""
    interrupt = Interrupt()
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    if sys.platform == "win32":
        before = {one: signal.getsignal(one) for one in signals}
        for one in signals:
            signal.signal(one, lambda *_: loop.call_soon_threadsafe(interrupt.strike))
        try:
            yield interrupt
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)
    else:
        for one in signals:
            loop.add_signal_handler(one, interrupt.strike)
        try:
            yield interrupt
        finally:
            for one in signals:
                loop.remove_signal_handler(one)
