"""How long the frozen Winnow takes to its window, beside an empty Qt window frozen the same way.

    python3 packaging/dev.py build --only bundle
    python3 packaging/dev.py bench frozen_start [ROUNDS]

Measured from outside, for both alike: from the start of the process to the first pixel that changes
on an X display without a screen. The first start of each is thrown away (files not yet in memory).
"""

# ruff: noqa: T201 - it is there to print

from __future__ import annotations

import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WINNOW = ROOT / "build" / "bundle" / "winnow" / "winnow"
PLACE = ROOT / "build" / "bench-empty"
DISPLAY = 86
LIMIT_S = 30.0
EVERY = 1009  # octets between those that are looked at; a prime, so that no column repeats

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1240, 800)
window.show()
sys.exit(app.exec())
"""
SPEC = """
import sys
from pathlib import Path
sys.path.insert(0, {packaging!r})
import devtools_build_trim as trim
a = Analysis([{script!r}], excludes=list(trim.EXCLUDED_MODULES))
def wanted(entries):
    return [one for one in entries if trim.is_wanted(Path(one[0]).as_posix(), sys.platform)]
a.binaries = wanted(a.binaries)
a.datas = wanted(a.datas)
exe = EXE(PYZ(a.pure), a.scripts, [], exclude_binaries=True, name="empty", strip=True)
COLLECT(exe, a.binaries, a.datas, strip=True, name="empty")
"""


def freeze_empty() -> Path:
    """Freeze the empty window, unless that was done before; return its program."""
    program = PLACE / "bundle" / "empty" / "empty"
    if program.exists():
        return program
    PLACE.mkdir(parents=True, exist_ok=True)
    script, spec = PLACE / "empty.py", PLACE / "empty.spec"
    script.write_text(EMPTY, encoding="utf-8")
    text = SPEC.format(packaging=str(ROOT / "packaging"), script=str(script))
    spec.write_text(text, encoding="utf-8")
    options = ["--noconfirm", "--log-level", "ERROR", "--workpath", str(PLACE / "work")]
    command = [sys.executable, "-m", "PyInstaller", str(spec), *options]
    subprocess.run([*command, "--distpath", str(PLACE / "bundle")], check=True)
    return program


def look(pixels: mmap.mmap) -> bytes:
    """Return some of the display's octets."""
    return pixels[4096::EVERY]


@dataclass(frozen=True, slots=True)
class Start:
    """How long a start took by the clock, and how much of a processor, seconds."""

    clock_s: float
    processor_s: float


def start(program: Path, pixels: mmap.mmap) -> Start:
    """Start a program, wait for the first change on the display, and stop it."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            "HOME": home,
            "DISPLAY": f":{DISPLAY}",
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
        }
        before = look(pixels)
        started = time.perf_counter()
        process = subprocess.Popen([program], env=environment, stderr=subprocess.DEVNULL)
        while look(pixels) == before and time.perf_counter() - started < LIMIT_S:
            time.sleep(0.002)
        took_s = time.perf_counter() - started
        process.kill()
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = -9
        time.sleep(0.3)  # until the display is empty again
    return Start(took_s, usage.ru_utime + usage.ru_stime)


def main(rounds: int) -> None:
    """Measure both in turn and print medians and their ratio."""
    programs = {"empty": freeze_empty(), "winnow": WINNOW}
    starts: dict[str, list[Start]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        words = ["-screen", "0", "1280x860x24", "-fbdir", folder, "-nolisten", "tcp", "-ac"]
        server = subprocess.Popen(["Xvfb", f":{DISPLAY}", *words], stderr=subprocess.DEVNULL)
        try:
            time.sleep(1)
            with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                for turn in range(rounds + 1):
                    for name, program in programs.items():
                        one = start(program, pixels)
                        if turn:
                            starts[name].append(one)
                pixels.close()
        finally:
            server.terminate()
            server.wait(timeout=20)
    report(starts)


def report(starts: dict[str, list[Start]]) -> None:
    """Print medians, best times, and how the two programs compare."""
    for name, all_starts in starts.items():
        clock = [one.clock_s for one in all_starts]
        processor = [one.processor_s for one in all_starts]
        print(
            f"{name:8} clock: median {statistics.median(clock):.3f} s, best {min(clock):.3f} s;"
            f"  processor: median {statistics.median(processor):.3f} s, best {min(processor):.3f} s"
        )
    best = {name: min(one.clock_s for one in all_starts) for name, all_starts in starts.items()}
    ratio = best["winnow"] / best["empty"]
    print(f"winnow's best is {ratio:.2f} times the empty window's (promised: at most 1.6)")


if __name__ == "__main__":
    if not WINNOW.exists():
        sys.exit("There is no frozen program: run `packaging/dev.py build --only bundle` first.")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
