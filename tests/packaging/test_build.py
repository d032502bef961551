"""dev.py build: dates, sums, formats, and what two builds have to share."""

import os
import sys
from pathlib import Path

import devtools_build
import devtools_build_parts
import devtools_commands
import pytest
from devtools_environment import SetUpError


def test_everything_is_dated_with_the_time_that_the_environment_states():
    assert devtools_build.build_time({"SOURCE_DATE_EPOCH": "1700000000"}) == 1700000000


def test_without_git_everything_is_dated_with_the_file_of_the_version(tmp_path):
    (tmp_path / "app").mkdir()
    file = tmp_path / "app" / "__init__.py"
    file.write_text("", encoding="utf-8")
    os.utime(file, (1600000000, 1600000000))
    assert devtools_build.build_time({}, tmp_path) == 1600000000


def test_the_environment_of_a_build_fixes_what_would_differ_between_two():
    environment = devtools_build.build_environment({"HOME": "/root", "TZ": "Asia/Tokyo"}, 7)
    assert environment["HOME"] == "/root"
    assert environment["TZ"] == "UTC"
    assert environment["PYTHONHASHSEED"] == "1"
    assert environment["SOURCE_DATE_EPOCH"] == "7"


def test_the_sums_cover_every_download_but_themselves(tmp_path):
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.exe").write_bytes(b"a")
    devtools_build.write_sums(tmp_path)
    text = devtools_build.write_sums(tmp_path).read_text(encoding="utf-8")
    assert [line.split("  ")[1] for line in text.splitlines()] == ["a.exe", "b.deb"]
    assert text.startswith("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")


def test_each_system_makes_its_own_downloads():
    assert devtools_build.chosen_formats(None, "linux") == ["deb", "portable"]
    assert devtools_build.chosen_formats(None, "win32") == ["nsis"]
    assert devtools_build.chosen_formats(None, "darwin") == ["dmg"]


def test_what_is_asked_for_goes_before_what_is_usual():
    assert devtools_build.chosen_formats(["appimage"], "linux") == ["appimage"]


def test_two_builds_differ_in_what_has_changed_and_in_what_only_one_has():
    first, second = {"a": "1", "b": "1", "c": "1"}, {"a": "1", "b": "2", "d": "1"}
    assert devtools_build.differing(first, second) == ["b", "c", "d"]


def test_packing_without_a_frozen_program_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(devtools_build, "BUILD", tmp_path)
    with pytest.raises(SetUpError, match="no frozen program"):
        devtools_build.parts_of(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_files_get_one_date_and_plain_permissions(tmp_path):
    program, text = tmp_path / "program", tmp_path / "text"
    program.write_bytes(b"")
    text.write_bytes(b"")
    program.chmod(0o700)
    text.chmod(0o600)
    (tmp_path / "link").symlink_to("text")
    devtools_build_parts.even_out(tmp_path, 1234567890)
    assert program.stat().st_mode & 0o777 == 0o755
    assert text.stat().st_mode & 0o777 == 0o644
    assert {path.lstat().st_mtime for path in [tmp_path, *tmp_path.iterdir()]} == {1234567890}


def test_links_do_not_count_towards_the_size(tmp_path):
    (tmp_path / "library").write_bytes(b"12345")
    (tmp_path / "link").symlink_to("library")
    assert devtools_build.size_octets(tmp_path) == 5


def test_a_template_that_lacks_a_value_is_refused(tmp_path):
    template = tmp_path / "control.in"
    template.write_text("Version: @VERSION@\nSize: @SIZE@ someone@example.org", encoding="utf-8")
    with pytest.raises(SetUpError, match="@SIZE@"):
        devtools_build_parts.fill(template, {"VERSION": "1"})


def test_a_failing_packer_is_quoted():
    with pytest.raises(SetUpError, match="no such thing"):
        devtools_build_parts.run_packer(
            [sys.executable, "-c", "import sys; sys.exit('no such thing')"]
        )


def test_a_missing_packer_is_named():
    with pytest.raises(SetUpError, match="no-such-packer is not installed"):
        devtools_build_parts.run_packer(["no-such-packer"])


def test_the_version_is_the_one_that_winnow_says():
    namespace: dict[str, str] = {}
    exec((Path(devtools_build.ROOT) / "app" / "__init__.py").read_text("utf-8"), namespace)  # noqa: S102 - ours
    assert devtools_build.version() == namespace["__version__"]


# The long tests


def test_each_long_trial_is_a_command():
    assert set(devtools_commands.TRIALS) <= set(devtools_commands.COMMANDS)


def test_a_trial_that_this_machine_cannot_do_counts_as_failed(monkeypatch):
    def refuse(_arguments: list[str]) -> int:
        raise SetUpError("no chroot here")

    monkeypatch.setattr(devtools_commands, "COMMANDS", {"verify-deb": refuse})
    assert devtools_commands.try_out("verify-deb").exit_code == 1
