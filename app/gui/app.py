"""The application: Qt, the event loop that it shares with asyncio, and the workspace."""

from __future__ import annotations

import asyncio
import heapq
import logging
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVarTuple, cast

from platformdirs import user_data_path
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.gui import languages
from app.gui.job_controller import JobController
from app.gui.look import Look, app_icon, load_fonts
from app.gui.main_window import MainWindow
from app.gui.remember import recall, remembered
from app.gui.theme import qt_palette
from app.jobs.warm_up import warm_up
from app.jobs.workspace import Rules, Workspace
from app.paths import config_file, resource
from app.settings import Settings, SettingsError, save

os.environ["QT_API"] = "pyside6"  # else qasync tries three other bindings first
import qasync  # it reads QT_API while it is imported

_log = logging.getLogger(__name__)
_SLICE_S = 0.008
_THREADS = 6
_MIN_CANCELLED = 64
_FIRST_PAINT_S = 0.3
_Ts = TypeVarTuple("_Ts")

if TYPE_CHECKING:
    _Base = asyncio.SelectorEventLoop
else:
    _Base = qasync.QEventLoop


class _Agenda(QObject):
    """Everything that waits for its turn on the loop: one queue, one heap, two Qt timers.

    qasync starts a Qt timer per callback and keeps cancelled ones until they expire; each
    SMTP command sets a time-out, so they would pile up by the ten thousand.
    """

    woken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ready: deque[asyncio.Handle] = deque()
        self._later: list[asyncio.TimerHandle] = []
        self._cancelled = 0
        self._is_running_slice = False
        self._is_stopped = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._run_slice)
        self._clock = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._on_clock)
        self.woken.connect(self._wake, Qt.ConnectionType.QueuedConnection)

    @property
    def waiting(self) -> int:
        """Return how many handles are kept, cancelled ones included."""
        return len(self._ready) + len(self._later)

    def add_soon(self, handle: asyncio.Handle) -> None:
        """Queue a handle from the loop's own thread."""
        self._ready.append(handle)
        self._wake()

    def add_from_thread(self, handle: asyncio.Handle) -> None:
        """Queue a handle from any thread."""
        self._ready.append(handle)
        self.woken.emit()

    def add_later(self, handle: asyncio.TimerHandle) -> None:
        """Keep a handle until its time has come."""
        heapq.heappush(self._later, handle)
        if self._later[0] is handle:
            self._set_clock()

    def on_cancelled(self) -> None:
        """Count a cancelled timer; drop them all once they are the larger half."""
        self._cancelled += 1
        if self._cancelled > _MIN_CANCELLED and self._cancelled * 2 > len(self._later):
            self._later = [handle for handle in self._later if not handle.cancelled()]
            heapq.heapify(self._later)
            self._cancelled = 0
            self._set_clock()

    def stop(self) -> None:
        """Drop everything; called when the loop is closed."""
        self._is_stopped = True
        self._soon.stop()
        self._clock.stop()
        self._ready.clear()
        self._later.clear()

    def set_debug(self, enabled: bool) -> None:  # qasync calls it so
        """Do nothing: asyncio's own debug mode needs no help here."""

    def _wake(self) -> None:
        if not self._is_stopped and not self._soon.isActive():
            self._soon.start()

    def _set_clock(self) -> None:
        if not self._later or self._is_stopped:
            self._clock.stop()
            return
        wait_s = self._later[0].when() - time.monotonic()
        self._clock.start(min(86_400_000, max(0, int(wait_s * 1000) + 1)))

    def _on_clock(self) -> None:
        now = time.monotonic()
        while self._later and (self._later[0].cancelled() or self._later[0].when() <= now):
            handle = heapq.heappop(self._later)
            cast("Any", handle)._scheduled = False  # noqa: SLF001  # cancel() is no news now
            if handle.cancelled():
                self._cancelled = max(0, self._cancelled - 1)
            else:
                self._ready.append(handle)
        self._set_clock()
        if self._ready:
            self._wake()

    def _run_slice(self) -> None:
        if self._is_running_slice:  # a nested Qt loop: asyncio tasks cannot be entered twice
            return
        self._is_running_slice = True
        end = time.monotonic() + _SLICE_S
        try:
            while self._ready and time.monotonic() < end:
                handle = self._ready.popleft()
                if not handle.cancelled():
                    cast("Any", handle)._run()  # noqa: SLF001  # what asyncio's own loop calls
        finally:
            self._is_running_slice = False
            if self._ready:
                self._wake()


class WindowLoop(_Base):
    """asyncio on Qt's event loop, in slices of at most 8 ms, so that the window can paint."""

    def __init__(self, app: QApplication) -> None:
        cast("Any", super()).__init__(app)
        self._agenda = _Agenda()
        self._timer = self._agenda  # qasync's own timer is never used
        cast("Any", self).set_default_executor(ThreadPoolExecutor(_THREADS, "winnow"))

    @property
    def waiting(self) -> int:
        """Return how many callbacks are kept, cancelled ones included."""
        return self._agenda.waiting

    def call_soon(
        self, callback: Callable[[*_Ts], object], *args: *_Ts, context: Context | None = None
    ) -> asyncio.Handle:
        """Queue a callback behind those that are ready."""
        handle = asyncio.Handle(callback, args, self, context)
        self._agenda.add_soon(handle)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[[*_Ts], object], *args: *_Ts, context: Context | None = None
    ) -> asyncio.Handle:
        """Queue a callback from any thread and wake the loop."""
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        handle = asyncio.Handle(callback, args, self, context)
        self._agenda.add_from_thread(handle)
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[[*_Ts], object],
        *args: *_Ts,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Queue a callback for `delay` seconds from now."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self,
        when: float,
        callback: Callable[[*_Ts], object],
        *args: *_Ts,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Queue a callback for a time of `time()`."""
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        cast("Any", handle)._scheduled = True  # noqa: SLF001  # as asyncio's own loop marks it
        self._agenda.add_later(handle)
        return handle

    def _add_callback(self, handle: asyncio.Handle, delay: float = 0) -> None:
        """Queue what asyncio itself queues: signals of the operating system."""
        self._agenda.add_soon(handle)

    def close(self) -> None:
        """Give what is already queued its turn, then close for good."""
        if not self.is_closed() and not self.is_running():
            self.run_until_complete(asyncio.sleep(0))
        super().close()

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        if cast("Any", handle)._scheduled:  # noqa: SLF001  # it is still in the heap
            self._agenda.on_cancelled()


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the one QApplication, made and dressed if there is none yet."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    app = QApplication(["winnow", *arguments])
    app.setApplicationName("Winnow")
    app.setDesktopFileName("winnow")
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(app_icon())
    load_fonts()
    languages.put_on(app, "en")
    return app


def dress(app: QApplication, look: Look) -> None:
    """Put a look on everything, and again whenever it changes."""

    def wear() -> None:
        app.setPalette(qt_palette(look.palette))
        app.setStyleSheet(look.style_sheet())

    wear()
    look.changed.connect(wear)


def system_is_dark(app: QApplication) -> bool:
    """Tell whether the desktop asks for dark windows."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


@dataclass(frozen=True, slots=True)
class Session:
    """What one window is opened with.

    Attributes:
        files: Lists to open at once.
    """

    files: tuple[str, ...]
    settings: Settings
    data_dir: Path
    is_sandbox: bool

    @property
    def settings_file(self) -> Path:
        """Return where settings are kept: beside the data if that is not at its usual place."""
        is_usual = self.data_dir == user_data_path("winnow", appauthor=False)
        return config_file(None if is_usual else self.data_dir)


def run_window(files: Sequence[Path], *, settings: Settings, data_dir: Path, sandbox: bool) -> int:
    """Open the window and run until it is closed; return the exit code."""
    app = make_application()
    look = Look()
    look.wear(settings.appearance, system_is_dark=system_is_dark(app))
    dress(app, look)
    app.styleHints().colorSchemeChanged.connect(
        lambda: look.wear(settings.appearance, system_is_dark=system_is_dark(app))
    )
    languages.put_on(app, settings.language)
    paths = tuple(str(path.absolute()) for path in files)
    session: Session | None = Session(paths, settings, data_dir, sandbox)
    with asyncio.Runner(loop_factory=lambda: WindowLoop(app)) as runner:
        while session is not None:
            session = runner.run(run_session(session, look))
    return 0


async def take_settings(
    session: Session, workspace: Workspace, settings: Settings, look: Look
) -> None:
    """Save changed settings and let the window and coming runs follow them."""
    await asyncio.to_thread(save, session.settings_file, settings)
    workspace.settings = settings
    workspace.rules = await asyncio.to_thread(Rules.load, settings)
    workspace.network = workspace.network_for(settings.network)
    look.wear(settings.appearance, system_is_dark=system_is_dark(make_application()))


async def remember(session: Session, workspace: Workspace, words: Mapping[str, str]) -> None:
    """Keep how the window stood; that it cannot be kept is no reason not to close."""
    workspace.settings = replace(workspace.settings, window=words)
    try:
        await asyncio.to_thread(save, session.settings_file, workspace.settings)
    except SettingsError as error:
        _log.warning("The window's place is not remembered: %s", error)


async def _warm_up() -> None:
    await asyncio.sleep(_FIRST_PAINT_S)
    await asyncio.to_thread(warm_up)


async def run_session(session: Session, look: Look) -> Session | None:
    """Run one window until it is closed; return what to open next, if anything."""
    folder = session.data_dir / "sandbox" if session.is_sandbox else session.data_dir
    workspace = await Workspace.open(session.settings, folder, sandbox=session.is_sandbox)
    controller = JobController(workspace)
    window = MainWindow(controller, look, folder, is_sandbox=session.is_sandbox)
    ended = asyncio.Event()
    following: list[Session] = []

    def change_world(is_sandbox: bool) -> None:  # a signal's argument
        files = (str(resource("samples/leads.csv")),) if is_sandbox else ()
        following.append(Session(files, workspace.settings, session.data_dir, is_sandbox))
        window.close()

    def on_settings(changed: Settings) -> None:
        controller.tasks.start(follow(changed), "save settings")

    async def follow(changed: Settings) -> None:
        before = workspace.settings
        await take_settings(session, workspace, changed, look)
        if changed.weights != before.weights:
            controller.redecide()
        if changed.language != before.language:
            languages.put_on(make_application(), changed.language)
            following.append(replace(session, files=(), settings=changed))
            window.close()

    if sys.platform != "win32":  # Ctrl-C in the terminal closes the window as its button does
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, window.close)
    window.closed.connect(ended.set)
    window.sandbox_wanted.connect(change_world)
    window.settings_changed.connect(on_settings)
    recall(window, window.results_view.splitter, window.results_view.table, session.settings.window)
    window.show_start()
    window.show()
    controller.tasks.start(_warm_up(), "warm up")
    window.open_files(session.files, start=session.is_sandbox)
    await ended.wait()
    words = remembered(window, window.results_view.splitter, window.results_view.table)
    await remember(session, workspace, words)
    await controller.aclose()
    await workspace.aclose()
    window.deleteLater()
    return following[0] if following else None
