"""A workspace with a real store, the bundled rules and no network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.jobs.workspace import Rules, Workspace
from app.settings import NetworkSettings, Settings
from app.store.database import Store

LAB = NetworkSettings(allow_private=True, smtp_port=2525)


@pytest.fixture(scope="session")
def rules() -> Rules:
    return Rules.load(Settings())


@pytest.fixture
def workspace(tmp_path: Path, rules: Rules) -> Iterator[Workspace]:
    settings = Settings(network=LAB)
    with Store.open(tmp_path / "winnow.sqlite3") as store:
        yield Workspace(store, settings, rules, data_dir=tmp_path)
