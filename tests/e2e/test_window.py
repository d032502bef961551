"""The real window cleans real lists against the lab: dropped, clicked, typed, and read back."""

import asyncio
import warnings
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.app import dress, make_application
from app.gui.job_controller import JobController
from app.gui.look import Look
from app.gui.main_window import MainWindow
from app.jobs.workspace import Workspace
from app.mail.reason import Status
from app.settings import Settings
from tests.e2e.labs.lists import HEADER, read_csv, read_xlsx, write_csv, write_xlsx
from tests.e2e.labs.names import GREYLIST_S
from tests.e2e.labs.truths import Truth, truths
from tests.e2e.labs.world import Lab

LEFT = Qt.MouseButton.LeftButton
ADDED = ["status", "sub_status", "score", "reason", "did_you_mean"]
DOMAINS = {"exim", "smtpd", "all", "tenant", "refusing", "blanket", "null", "no-such-domain"}
DOMAINS |= {"dead", "broken", "contradictory", "tls", "disk"}


def people() -> list[Truth]:
    """Return some of everything: proven, refused, catch-all, greylisted, blocked, badly written."""
    told = truths()
    chosen = [t for t in told if t.address.partition("@")[2].removesuffix(".example") in DOMAINS]
    greylisted = [t for t in told if t.address.endswith("@grey.example")][::6]
    return [*chosen, *greylisted, *(t for t in told[-40:] if "@good.example" in t.address)]


@pytest.fixture(scope="module")
def look() -> Look:
    made = Look()
    dress(make_application(), made)
    return made


@pytest.fixture
async def window(lab: Lab, look: Look, tmp_path: Path) -> AsyncIterator[MainWindow]:
    settings = Settings(network=replace(lab.network, wait_s=GREYLIST_S * 2))
    workspace = await Workspace.open(settings, tmp_path / "data")
    controller = JobController(workspace)
    made = MainWindow(controller, look, tmp_path / "data", is_sandbox=False)
    made.show_start()
    made.show()
    yield made
    made.close()
    await controller.aclose()
    await workspace.aclose()
    made.deleteLater()


async def until(is_true: Callable[[], bool], *, at_most_s: float = 60) -> None:
    """Let the window's loop turn until something holds."""
    for _ in range(int(at_most_s * 50)):
        if is_true():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("It never came to be.")


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the binding calls this constructor deprecated
        enter = QDragEnterEvent(QPoint(50, 50), actions, data, LEFT, keys)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), actions, data, LEFT, keys))


async def clean(window: MainWindow, path: Path) -> None:
    """Drop a list, look at its preview, click start, wait for the end."""
    drop(window, path)
    await until(lambda: window.import_view.table.preview_model.rowCount() > 0)
    QTest.mouseClick(window.import_view.start_button, LEFT)
    await until(lambda: window.results_view.run_bar.title.text() == "Done")
    await until(lambda: None not in shown(window))


async def export(window: MainWindow, out: Path) -> None:
    """Click through the export of all rows into a file; the format follows its name."""
    view = window.export_view
    QTest.mouseClick(window.results_view.run_bar.export_button, LEFT)
    # A radio button listens on its circle and words, not on the whole width it was given.
    QTest.mouseClick(view.all_radio, LEFT, pos=QPoint(10, view.all_radio.height() // 2))
    place = view.format_box.findData(out.suffix[1:])
    QTest.keyClick(view.format_box, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(view.format_box, Qt.Key.Key_Down)
    view.path_field.selectAll()
    QTest.keyClicks(view.path_field, str(out))
    QTest.mouseClick(view.export_button, LEFT)
    await until(lambda: view.done_notice.text != "" or view.problem.text != "")
    assert view.problem.text == ""


def shown(window: MainWindow) -> list[Status | None]:
    model = window.results_view.model
    views = [model.view_at(row) for row in range(model.rowCount())]
    return [view.status for view in views if view is not None]


def wrong(told: list[Truth], verdicts: list[list[str]]) -> list[tuple[str, list[str]]]:
    """Return the rows whose status and sub-status are not the true ones."""
    pairs = zip(told, verdicts, strict=True)
    return [(truth.address, said) for truth, said in pairs if not truth.is_met_by(*said)]


async def test_a_dropped_csv_is_cleaned_and_exported(window: MainWindow, tmp_path: Path) -> None:
    told = people()
    before = write_csv(tmp_path / "list.csv", [truth.address for truth in told])

    await clean(window, tmp_path / "list.csv")
    statuses = shown(window)
    await export(window, tmp_path / "out.csv")

    header, *rows = read_csv(tmp_path / "out.csv")
    assert header == [*HEADER, *ADDED]
    assert [row[:3] for row in rows] == before
    assert wrong(told, [row[3:5] for row in rows]) == []
    # What the table showed is what the file says.
    assert [str(status) for status in statuses] == [row[3] for row in rows]
    assert len(rows) > 60


async def test_a_dropped_workbook_is_cleaned_and_exported_as_one(
    window: MainWindow, tmp_path: Path
) -> None:
    told = people()[::2]
    people_rows = [["Ann", truth.address, "01234"] for truth in told]
    write_xlsx(tmp_path / "list.xlsx", [["Name", "E-Mail", "ZIP"], *people_rows])

    await clean(window, tmp_path / "list.xlsx")
    await export(window, tmp_path / "out.xlsx")

    header, *rows = read_xlsx(tmp_path / "out.xlsx")
    assert header[:5] == ["Name", "E-Mail", "ZIP", "status", "sub_status"]
    assert [row[:3] for row in rows] == people_rows
    assert wrong(told, [row[3:5] for row in rows]) == []


async def test_the_window_answers_while_a_list_is_cleaned(
    window: MainWindow, tmp_path: Path
) -> None:
    """Pause, see nothing move, resume: the buttons work in the middle of a run."""
    told = [truth for truth in truths() if "@slow.example" in truth.address]
    write_csv(tmp_path / "list.csv", [truth.address for truth in told])
    bar = window.results_view.run_bar

    drop(window, tmp_path / "list.csv")
    await until(lambda: window.import_view.table.preview_model.rowCount() > 0)
    QTest.mouseClick(window.import_view.start_button, LEFT)
    await until(bar.pause_button.isVisible)
    QTest.mouseClick(bar.pause_button, LEFT)
    await until(lambda: bar.title.text() == "Paused")
    QTest.mouseClick(bar.resume_button, LEFT)
    await until(lambda: bar.title.text() == "Done")
    await until(lambda: None not in shown(window))

    assert [str(status) for status in shown(window)] == [truth.status for truth in told]
