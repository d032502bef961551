"""Packing for Linux: what a .deb depends on; desktop files, shells and install.sh."""

import argparse
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import devtools_build_linux as linux
import devtools_build_words as words
import pytest
from devtools_environment import SetUpError

from app.cli.main import COMMANDS, build_parser

READELF = """
 0x0000000000000001 (NEEDED)             Shared library: [libGL.so.1]
 0x0000000000000001 (NEEDED)             Shared library: [libc.so.6]
 0x000000000000000e (SONAME)             Library soname: [libQt6Gui.so.6]
  0x0010:   Name: GLIBC_2.9  Flags: none  Version: 5
  0x0020:   Name: GLIBC_2.34  Flags: none  Version: 4
"""
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="shell scripts of Linux packages")


def test_needed_libraries_are_read_from_elf_headers():
    assert linux.read_needed(READELF) == {"libGL.so.1", "libc.so.6"}


def test_the_newest_glibc_version_counts_as_a_number_not_as_text():
    assert linux.read_glibc(READELF) == (2, 34)


def test_segments_that_strip_moved_off_their_pages_are_noticed():
    # What strip made of numpy's OpenBLAS, and what it was before.
    broken = "  LOAD           0x1621098 0x000000000166b000 0x000000000166b000 0x000000 RW  0x1000"
    sound = "  LOAD           0x1750000 0x000000000166b000 0x000000000166b000 0x03a7c0 RW  0x1000"
    assert not linux.is_on_pages(f"{sound}\n{broken}\n")
    assert linux.is_on_pages(sound)


def test_a_deb_depends_on_what_it_needs_and_does_not_bring():
    needed = ["libc.so.6", "libglib-2.0.so.0", "libQt6Core.so.6", "libX11.so.6"]
    found = linux.dependencies(needed, ["libQt6Core.so.6"], (2, 35))
    assert found[0] == "libc6 (>= 2.35)"
    assert {"libglib2.0-0t64 | libglib2.0-0", "libx11-6", "libgl1", "libegl1"} <= set(found)
    assert not any("Qt" in entry for entry in found)


def test_a_library_from_nowhere_stops_the_build():
    with pytest.raises(SetUpError, match=r"libstranger\.so\.1"):
        linux.dependencies(["libstranger.so.1"], [], (2, 35))


@on_linux
def test_programs_are_told_from_texts_by_their_first_octets(tmp_path):
    (tmp_path / "text").write_bytes(b"#!/bin/sh\n")
    (tmp_path / "program").write_bytes(b"\x7fELF....")
    (tmp_path / "link").symlink_to("program")
    assert linux.elf_files(tmp_path) == [tmp_path / "program"]


def test_the_desktop_file_opens_lists_and_is_in_one_category():
    desktop = ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment, method-assign] - its documented use
    desktop.read(linux.LINUX / "winnow.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert entry["Exec"] == "winnow %F"
    assert "text/csv;" in entry["MimeType"]
    assert entry["Categories"] == "Office;"


def test_appstream_and_the_desktop_file_name_the_same_types():
    tree = ET.parse(linux.LINUX / "winnow.metainfo.xml")  # noqa: S314 - ours
    stated = {node.text for node in tree.iter("mediatype")}
    text = (linux.LINUX / "winnow.desktop").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("MimeType="))
    assert set(line.removeprefix("MimeType=").rstrip(";").split(";")) == stated
    assert tree.findtext("id") == linux.APPSTREAM_ID


# Manual page and completions


def test_every_command_is_in_the_manual_page_and_in_each_completion():
    commands = words.read_commands(build_parser())
    texts = [
        words.man_page(commands, "1.0", 0),
        words.bash_completion(commands),
        words.zsh_completion(commands),
        words.fish_completion(commands),
    ]
    for command in COMMANDS:
        assert all(command.name in text for text in texts)


def test_options_of_actions_below_a_command_are_found_too():
    parser = argparse.ArgumentParser()
    jobs = parser.add_subparsers().add_parser("jobs", help="jobs").add_subparsers()
    jobs.add_parser("export").add_argument("--output", metavar="OUT")
    (command,) = words.read_commands(parser)
    assert command.actions == ("export",)
    assert "--output" in [flag for option in command.options for flag in option.flags]


def test_hyphens_and_dots_of_a_help_text_do_not_turn_into_commands_of_roff():
    assert words.roff(".5 --wait") == "\\&.5 \\-\\-wait"


@on_linux
def test_bash_completes_commands_and_their_options(tmp_path):
    file = tmp_path / "winnow.bash"
    file.write_text(words.bash_completion(words.read_commands(build_parser())), encoding="utf-8")
    script = f'. {file}; COMP_WORDS=(winnow clean --outp); COMP_CWORD=2; _winnow; echo "$COMPREPLY"'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "--output"


# install.sh of the portable archive


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    folder = tmp_path / "winnow-1.0"
    for place, text in {
        "program/winnow": "#!/bin/sh\necho winnow 1.0\n",
        "share/applications/winnow.desktop": "[Desktop Entry]\nExec=winnow %F\n",
        "share/icons/hicolor/48x48/apps/winnow.png": "",
        "share/man/man1/winnow.1": "",
        "install.sh": (linux.LINUX / "install.sh").read_text(encoding="utf-8"),
    }.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)
    return folder


def install(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    command = ["sh", str(folder / "install.sh"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@on_linux
def test_install_sh_installs_for_the_user_and_the_program_starts(unpacked):
    assert install(unpacked).returncode == 0
    home = unpacked.parent / "home"
    program = home / ".local" / "bin" / "winnow"
    assert subprocess.run([program], capture_output=True, check=True).stdout == b"winnow 1.0\n"
    desktop = home / ".local" / "share" / "applications" / "winnow.desktop"
    assert f'Exec="{program}" %F' in desktop.read_text(encoding="utf-8")


@on_linux
def test_install_sh_may_be_called_twice(unpacked):
    assert [install(unpacked).returncode, install(unpacked).returncode] == [0, 0]


@on_linux
def test_install_sh_takes_away_all_that_it_put_there_and_leaves_the_lists(unpacked):
    install(unpacked)
    home = unpacked.parent / "home"
    (home / ".local/share/winnow").mkdir()
    (home / ".local/share/winnow/winnow.sqlite3").write_text("lists", encoding="utf-8")
    assert install(unpacked, "--remove").returncode == 0
    left = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert left == {".local/share/winnow/winnow.sqlite3"}


@on_linux
def test_install_sh_deletes_the_lists_only_when_told_to(unpacked):
    install(unpacked)
    data = unpacked.parent / "home/.local/share/winnow"
    data.mkdir()
    install(unpacked, "--remove", "--data")
    assert not data.exists()


@on_linux
def test_install_sh_leaves_a_program_alone_that_it_did_not_install(unpacked):
    other = unpacked.parent / "home/.local/lib/winnow/winnow"
    other.parent.mkdir(parents=True)
    other.write_text("another", encoding="utf-8")
    assert install(unpacked).returncode == 1
    assert other.read_text(encoding="utf-8") == "another"
