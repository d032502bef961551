"""Python's garbage collector, set so that it never stops the window for long.

A collection goes through everything that may be part of a cycle, with the interpreter held: a
tenth of a second once lists, modules and widgets are there, whichever thread happens to set it
off. Nearly all of Winnow's garbage goes by its reference count, so collections may be rare; what
is there when the program has started stays for good, and need not be gone through at all.
"""

from __future__ import annotations

import gc

_COLLECT_AFTER = (10_000, 20, 50)  # Python's own: 700, 10, 10


def begin() -> None:
    """Make collections rare; call it first."""
    gc.set_threshold(*_COLLECT_AFTER)


def settle() -> None:
    """Take what is there now out of all later collections; what was taken out before comes back."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
