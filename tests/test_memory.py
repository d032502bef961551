"""What is there at the start is not gone through by later collections."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from app import memory


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_collections_become_rare() -> None:
    before = gc.get_threshold()
    memory.begin()
    assert gc.get_threshold()[0] > before[0]


def test_what_is_there_is_taken_out_of_collections() -> None:
    memory.settle()
    assert gc.get_freeze_count() > 10_000


def test_settling_again_lets_go_of_what_has_become_garbage() -> None:
    class Node:
        me: Node | None = None

    node = Node()
    node.me = node
    memory.settle()
    del node
    memory.settle()
    assert not any(isinstance(each, Node) for each in gc.get_objects())
