"""--self-test's window: opens the real one over a data folder, looks at it and closes it."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from app.gui.app import Session, WindowLoop, dress, make_application, run_session
from app.gui.look import Look
from app.gui.main_window import MainWindow
from app.settings import Settings

_DEADLINE_S = 60.0
_SETTLE_S = 0.8  # lists and icons come in after the first paint
_POLL_S = 0.02
_STEP = 3  # every third pixel is enough to tell a drawn window from an empty one
_COLOURS = 24  # smoothed text alone has more


class NothingDrawnError(Exception):
    """The window came up empty."""


def draw(settings: Settings, data_dir: Path, picture: Path | None = None) -> str:
    """Open the window, offscreen unless told otherwise, and say what was seen.

    Args:
        settings: What the window is opened with.
        data_dir: Where its store is.
        picture: Where to save what the window looks like.

    Raises:
        NothingDrawnError: The window is empty.
        TimeoutError: It did not come up.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.monotonic()
    app = make_application()
    look = Look()
    look.wear(settings.appearance, system_is_dark=False)
    dress(app, look)
    session = Session((), settings, data_dir, is_sandbox=False)
    with asyncio.Runner(loop_factory=lambda: WindowLoop(app)) as runner:
        shown_at, image = runner.run(_watch(session, look, app))
    if picture is not None and not image.save(str(picture)):
        raise OSError(f"The picture cannot be written to {picture}.")
    colours = count_colours(image)
    if colours < _COLOURS:
        raise NothingDrawnError(f"only {colours} colours in {image.width()} x {image.height()}")
    return (
        f"drawn on {QGuiApplication.platformName()} with Qt {qVersion()} after"
        f" {shown_at - started:.1f} s, {image.width()} x {image.height()}, {colours} colours"
    )


def count_colours(image: QImage) -> int:
    """Return how many different colours a picture has, looking at some of its pixels."""
    return len(
        {
            image.pixel(x, y)
            for x in range(0, image.width(), _STEP)
            for y in range(0, image.height(), _STEP)
        }
    )


async def _watch(session: Session, look: Look, app: QApplication) -> tuple[float, QImage]:
    async with asyncio.timeout(_DEADLINE_S), asyncio.TaskGroup() as group:
        group.create_task(run_session(session, look))
        looked = group.create_task(_look_and_close(app))
    return looked.result()


async def _look_and_close(app: QApplication) -> tuple[float, QImage]:
    window = None
    while window is None:
        await asyncio.sleep(_POLL_S)
        shown = [one for one in app.topLevelWidgets() if one.isVisible()]
        window = next((one for one in shown if isinstance(one, MainWindow)), None)
    shown_at = time.monotonic()
    await asyncio.sleep(_SETTLE_S)
    image = window.grab().toImage()
    window.close()
    return shown_at, image
