"""Writes manual page and completions from the real commands. Run with .venv's Python.

argparse tells what a parser takes only through members with an underscore, hence the exceptions.
"""
# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false

import argparse
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its spellings, what follows it ("" for nothing), and a line of help."""

    flags: tuple[str, ...]
    metavar: str
    choices: tuple[str, ...]
    help: str


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, a line of help, its options and what else it takes."""

    name: str
    help: str
    options: tuple[Option, ...]
    places: tuple[str, ...]
    actions: tuple[str, ...]


def read_options(parser: argparse.ArgumentParser) -> tuple[Option, ...]:
    """Return the options of a parser."""
    return tuple(
        Option(
            flags=tuple(action.option_strings),
            metavar="" if action.nargs == 0 else str(action.metavar or action.dest.upper()),
            choices=tuple(map(str, action.choices or ())),
            help=(action.help or "") % {"default": action.default, "prog": parser.prog},
        )
        for action in parser._actions
        if action.option_strings
    )


def read_commands(parser: argparse.ArgumentParser) -> tuple[Command, ...]:
    """Return the commands of a parser with sub-parsers."""
    return tuple(
        _read_command(name, one, dict(_helps(parser)).get(name, ""))
        for name, one in _subparsers(parser).items()
    )


def _read_command(name: str, parser: argparse.ArgumentParser, words: str) -> Command:
    inner = _subparsers(parser)
    options = dict.fromkeys(read_options(parser))
    for one in inner.values():
        options |= dict.fromkeys(read_options(one))
    places = tuple(
        str(action.metavar or action.dest.upper())
        for action in parser._actions
        if not action.option_strings
    )
    return Command(name, words, tuple(options), places, tuple(inner))


def _subparsers(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return cast("dict[str, argparse.ArgumentParser]", action.choices)  # pyright: ignore[reportUnknownMemberType] - generic
    return {}


def _helps(parser: argparse.ArgumentParser) -> list[tuple[str, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return [(one.dest, one.help or "") for one in action._choices_actions]
    return []


def roff(text: str) -> str:
    """Return a text as a manual page wants it."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + safe if safe.startswith((".", "'")) else safe


def man_page(commands: tuple[Command, ...], version: str, epoch: int) -> str:
    """Return winnow(1)."""
    day = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    lines = [
        f'.TH WINNOW 1 "{day}" "Winnow {version}" "User commands"',
        ".SH NAME",
        "winnow \\- clean mailing lists on your own machine",
        ".SH SYNOPSIS",
        ".B winnow\n.RI [ FILE ...]\n.br\n.B winnow\n.I COMMAND\n.RI [ OPTIONS ]",
        ".br\n.B winnow \\-\\-self\\-test\n.RB [ \\-\\-picture\n.IR FILE ]",
        ".SH DESCRIPTION",
        "Without a command the window opens, with the lists that are named. Winnow checks every",
        "address of a list (its form, its domain, its mailbox), says why it came to each verdict,",
        "and writes the list again without changing what it was given. It never sends a message.",
        ".SH COMMANDS",
    ]
    for command in commands:
        lines += [".SS " + roff(" ".join(["winnow", command.name, *command.places]))]
        lines += [roff(command.help[:1].upper() + command.help[1:]) + "."]
        for option in command.options:
            flags = ", ".join(f"\\fB{roff(flag)}\\fR" for flag in option.flags)
            lines += [".TP", flags + (f" \\fI{roff(option.metavar)}\\fR" if option.metavar else "")]
            lines += [roff(option.help or "See above.")]
    lines += [
        ".SH EXIT STATUS",
        "0 done, 1 a self\\-test failed, 2 bad usage or input, 3 interrupted (nothing is lost).",
        ".SH FILES",
        "Lists, verdicts and the log lie in ~/.local/share/winnow, settings in ~/.config/winnow.",
        "Keys of services are kept in the system's keyring alone.",
    ]
    return "\n".join(lines) + "\n"


def bash_completion(commands: tuple[Command, ...]) -> str:
    """Return the completion for bash."""
    cases = "\n".join(f'        {one.name}) words="{" ".join(_words(one))}" ;;' for one in commands)
    names = " ".join([*(one.name for one in commands), "--help", "--version", "--self-test"])
    return f"""# bash completion for winnow
_winnow() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} words=""
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="{names} --sandbox"
    else
        case ${{COMP_WORDS[1]}} in
{cases}
        esac
    fi
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    case $current in -*) ;; *) compopt -o default -o bashdefault 2> /dev/null ;; esac
}}
complete -F _winnow winnow
"""


def zsh_completion(commands: tuple[Command, ...]) -> str:
    """Return the completion for zsh."""
    names = "\n".join(f"        '{one.name}:{_plain(one.help)}'" for one in commands)
    cases = "\n".join(
        f"        {one.name}) _values -w 'option' {' '.join(_words(one))}; _files ;;"
        for one in commands
    )
    return f"""#compdef winnow
local -a commands
if (( CURRENT == 2 )); then
    commands=(
{names}
    )
    _describe command commands
    _files
else
    case $words[2] in
{cases}
        *) _files ;;
    esac
fi
"""


def fish_completion(commands: tuple[Command, ...]) -> str:
    """Return the completion for fish."""
    lines = ["# fish completion for winnow"]
    for one in commands:
        lines.append(
            f"complete -c winnow -n __fish_use_subcommand -a {one.name} -d '{_plain(one.help)}'"
        )
        seen = f"'__fish_seen_subcommand_from {one.name}'"
        for option in one.options:
            spelt = " ".join(
                f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}"
                for flag in option.flags
            )
            takes = f" -x -a '{' '.join(option.choices)}'" if option.choices else ""
            takes = takes or (" -r" if option.metavar else "")
            lines.append(f"complete -c winnow -n {seen} {spelt}{takes} -d '{_plain(option.help)}'")
        lines += [f"complete -c winnow -n {seen} -a {action}" for action in one.actions]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return text.replace("'", "").replace(":", " ").replace("[", "(").replace("]", ")")


def _words(command: Command) -> list[str]:
    return [*command.actions, *(flag for option in command.options for flag in option.flags)]


def write_all(folder: Path, epoch: int) -> None:
    """Write winnow.1 and the completions."""
    sys.path.insert(0, str(ROOT))
    from app import __version__  # noqa: PLC0415 - found only now
    from app.cli.main import build_parser  # noqa: PLC0415 - found only now

    commands = read_commands(build_parser())
    texts = {
        "winnow.1": man_page(commands, __version__, epoch),
        "winnow.bash": bash_completion(commands),
        "_winnow": zsh_completion(commands),
        "winnow.fish": fish_completion(commands),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]), int(sys.argv[2]))
