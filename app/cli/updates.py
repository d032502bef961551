"""winnow updates: says whether there is a newer Winnow. Asks only when it is called."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from app import __version__
from app.cli.console import out
from app.cli.options import DONE
from app.jobs.releases import ReleaseError, bundled_feed, newest

_NO_ANSWER = 1


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command: it takes nothing."""
    parser.epilog = "Nothing is downloaded; the answer is a page to open."


async def run(options: Namespace) -> int:
    """Ask the release feed and say what it answers; return the exit code."""
    del options
    try:
        feed = bundled_feed()
        if feed is None:
            out(f"Winnow {__version__}. This build does not know where newer ones are published.")
            return DONE
        release = await newest(feed, version=__version__)
    except ReleaseError as error:
        sys.stderr.write(f"winnow: {error}\n")
        return _NO_ANSWER
    if release is None:
        out(f"Winnow {__version__} is the newest.")
    else:
        out(f"Winnow {release.version} is out ({release.published}): {release.page}")
        if release.summary:
            out(release.summary)
    return DONE
