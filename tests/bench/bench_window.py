"""Measures the window's 16 ms tick while it imports, runs at full speed, filters and exports.

The real window with its real controller; the mail world is a sandbox in another process. Exit code
1 if a phase breaks the bound: p99 of the lateness under 50 ms and no gap over 150 ms.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from app import memory
from app.gui.app import WindowLoop, dress, make_application
from app.gui.export_view import ExportChoice
from app.gui.job_controller import JobController
from app.gui.look import Look
from app.gui.main_window import MainWindow
from app.jobs.warm_up import warm_up
from app.jobs.workspace import Workspace
from app.settings import NetworkSettings, Settings
from app.store.filters import RowFilter
from tests.bench.material import write_csv
from tests.bench.world_server import WorldServer, domain_names

TICK_S = 0.016
P99_BOUND_S = 0.050
GAP_BOUND_S = 0.150


@dataclass(slots=True)
class Phase:
    """The latenesses of one phase, seconds."""

    name: str
    late: list[float] = field(default_factory=list[float])

    def line(self) -> str:
        """Say it in one line of a table."""
        ordered = sorted(self.late) or [0.0]
        p50, p99 = (ordered[int((len(ordered) - 1) * share)] for share in (0.5, 0.99))
        gaps = sum(each + TICK_S > GAP_BOUND_S for each in ordered)
        figures = (p50 * 1000, p99 * 1000, ordered[-1] * 1000)
        return (
            f"{self.name:28}{len(ordered):7}" + "".join(f"{each:9.1f}" for each in figures)
        ) + f"{gaps:7}"

    @property
    def is_good(self) -> bool:
        """Tell whether the bound holds."""
        ordered = sorted(self.late) or [0.0]
        p99 = ordered[int((len(ordered) - 1) * 0.99)]
        return p99 < P99_BOUND_S and ordered[-1] + TICK_S <= GAP_BOUND_S


class Ticker(QObject):
    """A precise timer of 16 ms, and how late it came in each phase."""

    def __init__(self) -> None:
        super().__init__()
        self.phases: list[Phase] = []
        self.last = time.perf_counter()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=16)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def begin(self, name: str) -> None:
        """Count from now on for a phase of this name."""
        if self.phases:
            sys.stderr.write(self.phases[-1].line() + "\n")
        self.last = time.perf_counter()
        self.phases.append(Phase(name))

    def _on_tick(self) -> None:
        now = time.perf_counter()
        if self.phases:
            self.phases[-1].late.append(max(0.0, now - self.last - TICK_S))
        self.last = now


def tell_why(ticker: Ticker, limit_s: float) -> None:
    """Print where the main thread stands whenever the tick is overdue."""
    main, told = threading.main_thread().ident, 0.0
    while True:
        time.sleep(0.01)
        if time.perf_counter() - ticker.last > limit_s and ticker.last != told:
            told = ticker.last
            frame = sys._current_frames().get(main or 0)
            lines = traceback.extract_stack(frame)[-7:] if frame else []
            where = " > ".join(f"{Path(at.filename).name}:{at.lineno} {at.name}" for at in lines)
            sys.stderr.write(f"late in {ticker.phases[-1].name}: {where}\n")


async def until(is_true: Callable[[], bool], limit_s: float) -> None:
    """Wait until something holds.

    Raises:
        TimeoutError: It did not in time.
    """
    async with asyncio.timeout(limit_s):
        while not is_true():  # noqa: ASYNC110 - many signals, one question
            await asyncio.sleep(0.05)


class Scene:
    """The window, and what is done with it."""

    def __init__(self, window: MainWindow, ticker: Ticker, options: argparse.Namespace) -> None:
        self.window, self.ticker, self.options = window, ticker, options
        self.control = window.controller
        self.done = 0
        self.events: set[str] = set()
        self.control.job_opened.connect(lambda *_: self.events.add("opened"))
        self.control.import_failed.connect(lambda why: sys.exit(f"import failed: {why}"))
        self.control.failed.connect(lambda name, why: sys.stderr.write(f"{name}: {why}\n"))
        self.control.export_done.connect(lambda *_: self.events.add("exported"))
        self.control.progress.connect(self._on_progress)

    def _on_progress(self, progress: object) -> None:
        self.done = getattr(progress, "done", 0)

    async def play(self, file: Path, folder: Path) -> None:
        """Go through all phases."""
        begin = self.ticker.begin
        begin("idle")
        await asyncio.sleep(3)
        begin("import")
        self.window.open_files([str(file)], start=True)
        await until(lambda: "opened" in self.events, 900)
        begin("run: list is gone through")
        await until(lambda: self.done > 0, 900)
        begin("run: hosts are asked")
        before, began = self.done, time.perf_counter()
        await asyncio.sleep(self.options.seconds)
        self.rate = (self.done - before) / (time.perf_counter() - began)
        begin("run, scrolling")
        await self._scroll()
        begin("run, searching")
        await self._search()
        begin("cancel")
        self.control.cancel()
        await until(lambda: not self.control.is_running, 60)
        begin("sorting")
        self.window.results_view.table.sort_wanted.emit("address", True)
        await until(lambda: "query" not in self.control.tasks.names, 60)
        await asyncio.sleep(1)
        begin("export")
        self.window.show_export()
        choice = ExportChoice(frozenset(), True, "winnow", "csv", folder / "out.csv", False)
        self.window.export_view.export_wanted.emit(choice)
        await until(lambda: "exported" in self.events, 900)
        begin("open again")
        self.events.clear()
        self.control.open(self.control.open_job.info.id if self.control.open_job else 1)
        await until(lambda: "opened" in self.events, 60)
        await asyncio.sleep(2)

    async def _scroll(self) -> None:
        bar = self.window.results_view.table.verticalScrollBar()
        for step in range(200):
            bar.setValue((step * 7919) % max(1, bar.maximum()))
            await asyncio.sleep(0.05)

    async def _search(self) -> None:
        view = self.window.results_view
        for text in ("a", "an", "ann", "anna", "anna.n", "", "d77.example", ""):
            view.filter_bar.search.setText(text)
            await asyncio.sleep(1)
        self.control.query(RowFilter(), view._sort)


async def measure(options: argparse.Namespace, folder: Path, file: Path) -> Ticker:
    """Open the window on a world of its own and play the scene."""
    world = WorldServer.start(options.domains)
    network = NetworkSettings(
        nameservers=(world.nameserver,),
        smtp_port=world.smtp_port,
        allow_private=True,
        max_connections=100,
    )
    workspace = await Workspace.open(Settings(network=network), folder / "data")
    look = Look()
    dress(make_application(), look)
    controller = JobController(workspace)
    window = MainWindow(controller, look, folder / "data", is_sandbox=False)
    window.show_start()
    window.show()
    await asyncio.to_thread(warm_up)
    ticker = Ticker()
    if options.why:
        threading.Thread(target=tell_why, args=(ticker, options.why / 1000), daemon=True).start()
    scene = Scene(window, ticker, options)
    try:
        await scene.play(file, folder)
        sys.stdout.write(f"settled while asking: {scene.rate:,.0f} addresses/s\n")
    finally:
        window.close()
        await controller.aclose()
        await workspace.aclose()
        world.stop()
    return ticker


def table(ticker: Ticker) -> str:
    """Return all phases as text."""
    head = f"{'phase':28}{'ticks':>7}{'p50 ms':>9}{'p99 ms':>9}{'max ms':>9}{'>150':>7}"
    return "\n".join([head, *(phase.line() for phase in ticker.phases)])


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the options."""
    parser = argparse.ArgumentParser(prog="bench window")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--domains", type=int, default=2000)
    parser.add_argument("--seconds", type=float, default=30, help="of asking hosts")
    parser.add_argument("--xvfb", action="store_true", help="on a real X server")
    parser.add_argument("--why", type=float, default=0, metavar="MS", help="tell what is late")
    parser.add_argument("--list", type=Path, help="a list made before")
    return parser.parse_args(arguments)


def main() -> int:
    """Measure, print the table and judge it."""
    options = parse(sys.argv[1:])
    memory.begin()  # as app.__main__ does
    display = None
    if options.xvfb:
        command = ["Xvfb", ":87", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        display = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(1)
        os.environ |= {"DISPLAY": ":87", "QT_QPA_PLATFORM": "xcb"}
    else:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        with tempfile.TemporaryDirectory() as name:
            file = options.list or Path(name) / "list.csv"
            if not file.exists():
                write_csv(file, options.rows, domains=domain_names(options.domains))
            app = make_application()
            with asyncio.Runner(loop_factory=lambda: WindowLoop(app)) as runner:
                ticker = runner.run(measure(options, Path(name), file))
    finally:
        if display is not None:
            display.terminate()
            display.wait(10)
    sys.stdout.write(table(ticker) + "\n")
    return int(not all(phase.is_good for phase in ticker.phases))


if __name__ == "__main__":
    sys.exit(main())
