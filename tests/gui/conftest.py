"""Window tests run on the window's own loop, against the sandbox, with real widgets."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import pytest

from app.gui.app import WindowLoop, dress, make_application
from app.gui.job_controller import JobController
from app.gui.look import Look
from app.gui.main_window import MainWindow
from app.jobs.workspace import Workspace
from app.settings import NetworkSettings, Settings

LIST = """Name,E-mail,ZIP
Anna,aisha.fernandez@gmx.de,01234
Bert,pawel.almeida@gmail.com,00501
Carl,nobody.at.all@gmail.com,10115
Dora,not an address,04109
Emil,someone@no-such-domain.example,99999
"""


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"window": lambda: WindowLoop(make_application())}


@pytest.fixture(scope="session")
def qapp() -> object:
    return make_application()


@pytest.fixture(scope="session")
def look(qapp: object) -> Look:
    made = Look()
    dress(make_application(), made)
    return made


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
async def workspace(tmp_path: Path) -> AsyncIterator[Workspace]:
    settings = Settings(network=NetworkSettings(wait_s=0, reply_timeout_s=5.0))
    opened = await Workspace.open(settings, tmp_path / "data", sandbox=True)
    yield opened
    await opened.aclose()


@pytest.fixture
async def window(workspace: Workspace, look: Look, tmp_path: Path) -> AsyncIterator[MainWindow]:
    controller = JobController(workspace)
    made = MainWindow(controller, look, tmp_path / "data", is_sandbox=True)
    made.show_start()
    made.show()
    yield made
    made.close()
    await controller.aclose()
    made.deleteLater()


async def until(is_true: Callable[[], bool]) -> None:
    """Let the loop turn until something holds."""
    for _ in range(3000):
        if is_true():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("It never came to be.")
