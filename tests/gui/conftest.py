"""Window tests run on the window's own loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

import pytest

from app.gui.app import WindowLoop, make_application


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"window": lambda: WindowLoop(make_application())}


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    return type(make_application())


@pytest.fixture(scope="session")
def qapp() -> object:
    return make_application()
