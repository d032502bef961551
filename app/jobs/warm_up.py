"""Brings what the first job needs while nobody waits for it."""

from __future__ import annotations

from importlib import import_module

from app import memory

_LATE = ("app.files.sheet", "app.jobs.transfer", "app.jobs.runner", "app.store.index_reader")


def warm_up() -> None:
    """Import readers, writers and the engine, a third of a second in all; call it in a thread."""
    for name in _LATE:
        import_module(name)
    from app.verify.resolver import public_suffixes  # noqa: PLC0415  it brings all of dnspython

    public_suffixes()
    memory.settle()
