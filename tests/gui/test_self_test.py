"""--self-test's window: really opened, looked at, closed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from app.gui.self_test import count_colours


def test_an_empty_picture_has_one_colour() -> None:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    assert count_colours(image) == 1


def test_the_window_is_opened_drawn_and_closed(tmp_path: Path) -> None:
    # In a process of its own: the window ends with its own event loop.
    script = (
        "import sys; from pathlib import Path; from app.gui.self_test import draw;"
        "from app.settings import Settings;"
        "print(draw(Settings(), Path(sys.argv[1]), Path(sys.argv[1]) / 'window.png'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "drawn on " in done.stdout
    assert not QImage(str(tmp_path / "window.png")).isNull()
