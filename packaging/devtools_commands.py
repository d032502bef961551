"""The commands of packaging/dev.py. A new one is a function and a row in COMMANDS."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping

import devtools_build
import devtools_build_feed
import devtools_build_verify
import devtools_build_wine
import devtools_checks
import devtools_lock
from devtools_environment import (
    ROOT,
    SetUpError,
    install_python_packages,
    say,
    venv_python,
)
from devtools_prism import install_prism
from devtools_system import install_system_packages

TRIALS = ("build", "verify-deb", "verify-nsis")
BENCHES = ROOT / "tests" / "bench"


def set_up(group: str) -> None:
    """Install what a group needs; quick when nothing has changed since the last time."""
    install_system_packages(group)
    install_python_packages(group)
    if group == "test":
        install_prism()


def winnow_command(arguments: list[str]) -> list[str]:
    """Return the command line that starts Winnow from any folder."""
    # -P: a folder of the user's named app, or a csv.py, must not get in the way.
    return [str(venv_python()), "-P", "-m", "app", *arguments]


def winnow_environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which Winnow's command line finds this checkout first."""
    roots = [str(ROOT), *filter(None, [inherited.get("PYTHONPATH")])]
    return dict(inherited) | {"PYTHONPATH": os.pathsep.join(roots)}


def run(arguments: list[str]) -> int:
    """Start Winnow with ARGS in the folder that you are in."""
    set_up("run")
    command, environment = winnow_command(arguments), winnow_environment(os.environ)
    if os.name == "posix":
        os.execve(command[0], command, environment)  # noqa: S606 - signals and exit code are Winnow's own
    return subprocess.run(command, env=environment, check=False).returncode


def test(arguments: list[str]) -> int:
    """Run all checks; other ARGS go to pytest. --only CHECK picks some, --long packs and tries too.

    --long builds the downloads of this system and tries them on clean ones: Linux, as root.
    """
    parser = argparse.ArgumentParser(prog="dev.py test", allow_abbrev=False, add_help=False)
    parser.add_argument("--only", action="append", choices=list(devtools_checks.CHECKS))
    parser.add_argument("--long", action="store_true")
    options, pytest_arguments = parser.parse_known_args(arguments)
    set_up("test")
    outcomes = devtools_checks.run_checks(options.only or devtools_checks.CHECKS, pytest_arguments)
    if options.long:
        outcomes += [try_out(name) for name in TRIALS]
    say(devtools_checks.summary(outcomes))
    return int(any(outcome.exit_code != 0 for outcome in outcomes))


def try_out(name: str) -> devtools_checks.Outcome:
    """Run one command of the long tests; what this machine cannot do counts as failed."""
    say(f"--- {name}")
    started = time.monotonic()
    try:
        code = COMMANDS[name]([])
    except SetUpError as error:
        say(str(error))
        code = 1
    return devtools_checks.Outcome(name, code, time.monotonic() - started)


def bench(arguments: list[str]) -> int:
    """Measure: `bench` names the measurements of tests/bench, `bench NAME [ARGS]` takes one."""
    scripts = {path.stem.removeprefix("bench_"): path for path in BENCHES.glob("bench_*.py")}
    if not arguments or arguments[0] not in scripts:
        say(f"Measurements: {', '.join(sorted(scripts)) or 'none yet'}")
        return 0 if scripts and not arguments else 2
    set_up("test")
    command = [str(venv_python()), str(scripts[arguments[0]]), *arguments[1:]]
    environment = devtools_checks.environment(os.environ) | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def setup(arguments: list[str]) -> int:
    """Only set up: `setup run` what Winnow needs, `setup test` what the checks need too."""
    parser = argparse.ArgumentParser(prog="dev.py setup")
    parser.add_argument("group", nargs="?", default="test", choices=["run", "test"])
    set_up(parser.parse_args(arguments).group)
    return 0


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "setup": setup,
    "build": devtools_build.build,
    "sums": devtools_build.sums,
    "feed": devtools_build_feed.feed,
    "verify-deb": devtools_build_verify.verify_deb,
    "verify-nsis": devtools_build_wine.verify_nsis,
    "lock": devtools_lock.lock,
}


def usage() -> str:
    """List the commands, each with the first line of its docstring."""
    lines = [
        f"  {name:12}{(command.__doc__ or '').splitlines()[0]}"
        for name, command in COMMANDS.items()
    ]
    return "\n".join(["python3 packaging/dev.py COMMAND [ARGS]", "", *lines])


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        sys.stderr.write(usage() + "\n")
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except SetUpError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
