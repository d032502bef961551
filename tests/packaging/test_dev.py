"""packaging/dev.py: what it says to an old Python, what it skips, what it would install and run."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import dev
import devtools_checks
import devtools_commands
import devtools_environment
import devtools_lock
import devtools_system
import pytest

PACKAGES = """
[run]
install = ["libglib2.0-0t64 | libglib2.0-0", "libgl1"]
[test]
install = ["xvfb"]
users = ["Debian-exim"]
[test.unpack]
exim = ["exim4-daemon-light", "exim4-base"]
[debconf]
postfix = "postfix postfix/main_mailer_type select No configuration"
"""


# An old Python


def test_an_old_python_is_told_in_one_line_what_to_install():
    words = dev.complaint((3, 9, 2))
    assert "Python 3.11 or newer" in words
    assert "3.9.2" in words
    assert "\n" not in words


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 14, 0), (4, 0, 0)])
def test_a_new_enough_python_is_not_complained_about(version):
    assert dev.complaint(version) == ""


def test_the_entry_file_parses_on_the_first_python_3_grammar_that_ast_knows():
    source = Path(dev.__file__).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 4))
    modern = (ast.JoinedStr, ast.NamedExpr, ast.Match)
    assert not [node for node in ast.walk(tree) if isinstance(node, modern)]


# Stamps


def test_a_finished_step_is_skipped_the_next_time(tmp_path):
    stamps = tmp_path / "set-up.json"
    devtools_environment.stamp({"python run": "a"}, stamps)
    assert devtools_environment.is_done("python run", "a", stamps)


def test_a_step_is_done_again_when_what_it_depends_on_has_changed(tmp_path):
    stamps = tmp_path / "set-up.json"
    devtools_environment.stamp({"python run": "a"}, stamps)
    assert not devtools_environment.is_done("python run", "b", stamps)


def test_a_stamp_leaves_other_steps_stamped(tmp_path):
    stamps = tmp_path / "set-up.json"
    devtools_environment.stamp({"system run": "a"}, stamps)
    devtools_environment.stamp({"python run": "b"}, stamps)
    assert devtools_environment.read_stamps(stamps) == {"system run": "a", "python run": "b"}


def test_a_damaged_stamp_file_means_that_nothing_is_done(tmp_path):
    stamps = tmp_path / "set-up.json"
    stamps.write_text('{"python run": ', encoding="utf-8")
    assert not devtools_environment.is_done("python run", "a", stamps)


def test_a_fingerprint_changes_with_the_text_of_a_file(tmp_path):
    lock = tmp_path / "run.txt"
    lock.write_text("a==1", encoding="utf-8")
    before = devtools_environment.fingerprint(lock, "3.11")
    lock.write_text("a==2", encoding="utf-8")
    assert devtools_environment.fingerprint(lock, "3.11") != before


def test_a_fingerprint_keeps_its_parts_apart():
    assert devtools_environment.fingerprint("ab", "c") != devtools_environment.fingerprint(
        "a", "bc"
    )


def test_clearing_the_environment_keeps_unpacked_servers_and_forgets_python_steps(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").touch()
    (tmp_path / "debs" / "nsd").mkdir(parents=True)
    (tmp_path / "pyvenv.cfg").touch()
    stamps = tmp_path / "set-up.json"
    devtools_environment.stamp({"python run": "a", "system test": "b"}, stamps)
    devtools_environment.clear_venv(tmp_path)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["debs", "set-up.json"]
    assert devtools_environment.read_stamps(stamps) == {"system test": "b"}


def test_clearing_an_environment_that_is_a_link_to_elsewhere_leaves_the_target(tmp_path):
    target = tmp_path / "target"
    target.mkdir()
    folder = tmp_path / "venv"
    folder.mkdir()
    (folder / "lib64").symlink_to(target, target_is_directory=True)
    devtools_environment.clear_venv(folder)
    assert target.is_dir()
    assert not (folder / "lib64").exists()


def test_an_interpreter_that_does_not_run_has_no_version(tmp_path):
    assert devtools_environment.version_of(tmp_path / "python") == ""


def test_an_interpreter_without_pip_has_no_version(tmp_path):
    venv.create(tmp_path / "bare", with_pip=False)
    bare = devtools_environment.venv_python(tmp_path / "bare")
    assert devtools_environment.version_of(bare) == ""


def test_the_running_interpreter_has_its_version():
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert devtools_environment.version_of(Path(sys.executable)) == version


def test_windows_keeps_its_interpreter_in_scripts():
    python = devtools_environment.venv_python(Path("x"), "win32")
    assert python == Path("x", "Scripts", "python.exe")


# System packages


def test_running_asks_only_for_what_qt_needs():
    wanted = devtools_system.read_packages(PACKAGES, "run")
    assert wanted.install == ("libglib2.0-0t64 | libglib2.0-0", "libgl1")
    assert not wanted.unpack


def test_testing_asks_for_what_running_needs_and_for_servers():
    wanted = devtools_system.read_packages(PACKAGES, "test")
    assert wanted.install == ("libglib2.0-0t64 | libglib2.0-0", "libgl1", "xvfb")
    assert wanted.unpack == {"exim": ("exim4-daemon-light", "exim4-base")}
    assert wanted.users == ("Debian-exim",)


def test_any_installed_alternative_will_do():
    entries = ["libglib2.0-0t64 | libglib2.0-0", "libgl1"]
    assert devtools_system.missing(entries, {"libglib2.0-0"}) == ["libgl1"]


@pytest.mark.parametrize(
    ("available", "chosen"),
    [
        ({"libglib2.0-0t64", "libglib2.0-0"}, "libglib2.0-0t64"),
        ({"libglib2.0-0"}, "libglib2.0-0"),
        (set[str](), "libglib2.0-0"),
    ],
)
def test_the_first_alternative_that_the_distribution_has_is_chosen(available, chosen):
    assert devtools_system.choose("libglib2.0-0t64 | libglib2.0-0", available) == chosen


def test_only_installed_packages_count_as_installed():
    listing = "installed libgl1\nconfig-files postfix\nnot-installed xvfb\n"
    assert devtools_system.read_installed(listing) == {"libgl1"}


def test_a_package_without_a_candidate_is_not_available():
    policy = (
        "libglib2.0-0t64:\n  Installed: (none)\n  Candidate: (none)\n  Version table:\n"
        "libgl1:\n  Installed: (none)\n  Candidate: 1.6.0-1\n  Version table:\n     1.6.0-1 500\n"
    )
    assert devtools_system.read_available(policy) == {"libgl1"}


def test_libraries_of_unpacked_servers_are_found_without_versions_and_other_packages():
    records = (
        "Package: nsd\nPre-Depends: init-system-helpers (>= 1.54~)\n"
        "Depends: libc6 (>= 2.36), libssl3 (>= 3.0.0) | libssl3t64, adduser, openssl, perl:any\n"
    )
    assert devtools_system.read_libraries(records) == ["libc6", "libssl3 | libssl3t64"]


def test_a_server_is_unpacked_again_when_its_packages_change(tmp_path):
    (tmp_path / devtools_system.MANIFEST).write_text("exim4-daemon-light", encoding="utf-8")
    assert devtools_system.is_unpacked(tmp_path, ["exim4-daemon-light"])
    assert not devtools_system.is_unpacked(tmp_path, ["exim4-daemon-light", "exim4-base"])


def test_a_server_that_was_unpacked_halfway_is_unpacked_again(tmp_path):
    (tmp_path / "usr").mkdir()
    assert not devtools_system.is_unpacked(tmp_path, ["nsd"])


def test_the_install_script_is_a_shell_script_without_errors():
    checked = subprocess.run(
        ["sh", "-n"],
        input=devtools_system.INSTALL_SCRIPT,
        text=True,
        check=False,
        capture_output=True,
    )
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("group", ["run", "test"])
def test_the_package_list_of_the_project_reads(group):
    text = devtools_system.PACKAGE_LIST.read_text(encoding="utf-8")
    wanted = devtools_system.read_packages(text, group)
    assert "libgl1" in wanted.install
    assert bool(wanted.unpack) == (group == "test")


# Checks and commands


def test_pytest_runs_last_and_gets_the_arguments():
    assert list(devtools_checks.CHECKS)[-1] == "pytest"
    assert devtools_checks.command_of("pytest", ["-k", "x"])[-3:] == ["pytest", "-k", "x"]


def test_other_checks_do_not_get_the_arguments_of_pytest():
    assert "-k" not in devtools_checks.command_of("imports", ["-k", "x"])


def test_windows_are_drawn_in_memory_where_there_is_no_display():
    assert devtools_checks.environment({}, "linux")["QT_QPA_PLATFORM"] == "offscreen"


def test_a_display_is_used_where_there_is_one():
    assert "QT_QPA_PLATFORM" not in devtools_checks.environment({"DISPLAY": ":1"}, "linux")


def test_a_platform_that_the_user_chose_stays():
    chosen = devtools_checks.environment({"QT_QPA_PLATFORM": "minimal"}, "linux")
    assert chosen["QT_QPA_PLATFORM"] == "minimal"


def test_the_summary_names_each_check_and_its_outcome():
    outcomes = [devtools_checks.Outcome("lint", 0, 1.2), devtools_checks.Outcome("pytest", 1, 63)]
    assert devtools_checks.summary(outcomes) == "lint: ok (1 s)  pytest: FAILED (63 s)"


def test_the_usage_names_every_command():
    for name in devtools_commands.COMMANDS:
        assert f"  {name} " in devtools_commands.usage()


def test_winnow_gets_all_arguments_in_order():
    command = devtools_commands.winnow_command(["--sandbox", "a list.csv"])
    assert command[-4:] == ["-m", "app", "--sandbox", "a list.csv"]


def test_winnow_starts_from_a_folder_that_has_modules_of_the_same_names(tmp_path):
    (tmp_path / "app.py").write_text("raise SystemExit(9)", encoding="utf-8")
    (tmp_path / "csv.py").write_text("raise SystemExit(9)", encoding="utf-8")
    find = "import csv, app, sys; print(app.__path__[0])"
    safe = [sys.executable, devtools_commands.winnow_command([])[1], "-c", find]
    environment = devtools_commands.winnow_environment(os.environ)
    found = subprocess.run(
        safe, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()) == devtools_environment.ROOT / "app"


def test_a_python_path_of_the_users_comes_after_the_checkout():
    environment = devtools_commands.winnow_environment({"PYTHONPATH": "/mine"})
    assert environment["PYTHONPATH"] == f"{devtools_environment.ROOT}{os.pathsep}/mine"


def test_an_unknown_command_is_bad_usage(capsys):
    assert devtools_commands.main(["fly"]) == 2
    assert "COMMAND" in capsys.readouterr().err


def test_an_unknown_measurement_is_answered_with_the_known_ones(capsys):
    assert devtools_commands.main(["bench", "no-such-thing"]) == 2
    assert "Measurements:" in capsys.readouterr().err


# Locks


@pytest.fixture(params=sorted(devtools_environment.LOCK_FILES))
def lock_text(request):
    return devtools_environment.LOCK_FILES[request.param].read_text(encoding="utf-8")


def test_every_locked_package_is_pinned_and_hashed(lock_text):
    whole = lock_text.replace("\\\n", " ")
    lines = [line for line in whole.splitlines() if line and not line.startswith("#")]
    assert lines
    assert all("==" in line and "--hash=sha256:" in line for line in lines)


def test_no_lock_names_a_place_to_fetch_from(lock_text):
    assert "://" not in lock_text
    assert "index-url" not in lock_text
    assert " @ " not in lock_text


def unlocked(requirements, group):
    """Return the names of requirements that a group's lock lacks."""
    locked = devtools_environment.LOCK_FILES[group].read_text(encoding="utf-8")
    found = (re.match(r"[\w.-]+", line) for line in requirements)
    names = {re.sub(r"[-_.]+", "-", match[0]).lower() for match in found if match}
    assert names
    return {name for name in names if f"\n{name}==" not in locked}


def test_every_dependency_of_the_project_is_locked():
    text = (devtools_environment.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    extras = project.get("optional-dependencies", {})
    requirements = [
        *project["dependencies"],
        *(name for extra in extras.values() for name in extra),
    ]
    assert unlocked(requirements, "run") == set()


def test_every_tool_is_locked():
    tools = (devtools_environment.REQUIREMENTS / "dev.in").read_text(encoding="utf-8")
    assert unlocked(tools.splitlines(), "test") == set()


def test_the_test_lock_holds_all_of_the_run_lock():
    run, test = (
        {
            line.split(" ")[0]
            for line in devtools_environment.LOCK_FILES[group].read_text("utf-8").splitlines()
            if "==" in line
        }
        for group in ("run", "test")
    )
    assert run <= test


def test_locks_are_made_for_every_system_with_hashes():
    command = devtools_lock.lock_command("run")
    assert {"--universal", "--generate-hashes", "--no-emit-index-url"} <= set(command)


def test_stamps_are_plain_json(tmp_path):
    stamps = tmp_path / "set-up.json"
    devtools_environment.stamp({"python run": "a"}, stamps)
    assert json.loads(stamps.read_text(encoding="utf-8")) == {"python run": "a"}
