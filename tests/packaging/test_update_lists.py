"""Lists made from packages: joined, pruned, sorted, dated, and never half written."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
import update_lists
from update_lists import (
    DISPOSABLE,
    FREE,
    ROLES,
    Package,
    Rules,
    UpdateError,
    build,
    disposable,
    free,
    main,
    own,
    read_package,
    render,
    roles,
    words,
)

MANY = [f"D{number}.Example" for number in range(120)]
RULES = Rules(
    not_roles=frozenset({"paris"}),
    more_roles=frozenset({"vertrieb"}),
    not_free=frozenset({"example.com"}),
    more_free=frozenset({"tuta.com"}),
    cheap_endings=frozenset({"tk"}),
    telling_names=frozenset({"trash"}),
)
LISTS = {
    "pypi-disposable-email-domains": frozenset({"bad.example", "co.uk", "gmail.com", "no dot"}),
    "npm-disposable-email-domains": frozenset(
        {"trash.example", "x.tk", "school.example", "trash1.tk"}
    ),
    "npm-mailchecker": frozenset({"trash.example", "x.tk", "school.example", "duck.com"}),
    "npm-free-email-domains": frozenset({"free.example", "bad.example", "gmial.com"}),
    "npm-email-providers": frozenset({"example.com", "web.de"}),
    "npm-role-based-email-addresses": frozenset({"info", "paris", "md", "2024", "sales"}),
}


def package_of(package: Package, folder: Path) -> Path:
    """Make a package with a list in its own format."""
    if package.index == "pypi":
        return wheel(folder, entries=MANY)
    quoted = json.dumps(MANY)
    return tarball(folder, licence=package.licence, file=package.file, text=quoted)


def wheel(
    folder: Path, *, file: str = DISPOSABLE.file, entries: Sequence[str] = ("a.example",)
) -> Path:
    path = folder / "x-1.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x.dist-info/METADATA", "Version: 1.2\nLicense-Expression: MIT\n")
        archive.writestr(file, f"blocklist = {set(entries)!r}\nother = {{'c'}}\n")
    return path


def tarball(folder: Path, *, licence: str = "MIT", file: str = FREE.file, text: str = "[]") -> Path:
    path = folder / "x-1.tgz"
    about = json.dumps({"version": "3.4", "license": licence})
    with tarfile.open(path, "w:gz") as archive:
        for name, body in (("package/package.json", about), (file, text)):
            member = tarfile.TarInfo(name)
            member.size = len(body.encode())
            archive.addfile(member, io.BytesIO(body.encode()))
    return path


def test_two_careless_lists_must_agree_on_what_sounds_throw_away():
    found = disposable(LISTS, RULES, frozenset())

    assert {"trash.example", "x.tk"} <= found
    assert not {"school.example", "duck.com", "trash1.tk"} & found


def test_real_providers_and_public_suffixes_are_never_throw_away():
    found = disposable(LISTS, RULES, frozenset({"gmail.com"}))

    assert found == {"bad.example", "trash.example", "x.tk"}


def test_free_mail_is_neither_throw_away_nor_mistyped():
    found = free(LISTS, RULES, frozenset({"bad.example", "gmial.com"}))

    assert found == {"free.example", "web.de", "tuta.com"}


def test_roles_leave_out_people_places_years_and_initials():
    assert roles(LISTS, RULES) == {"info", "sales", "vertrieb", "hr", "it", "pr", "qa"}


def test_a_list_names_source_and_date_and_is_sorted():
    text = render("Things.", ["npm x 1 (MIT)"], "2026-11-20", ["b", "a"])

    assert text == (
        "# Things.\n# Source: npm x 1 (MIT)\n"
        "# Made by packaging/update_lists.py; change that, not this file.\n"
        "# Date: 2026-11-20\na\nb\n"
    )


def test_a_wheel_tells_its_list_and_version(tmp_path):
    text, version = read_package(DISPOSABLE, wheel(tmp_path))

    assert version == "1.2"
    assert "a.example" in text


def test_a_tarball_tells_its_list_and_version(tmp_path):
    assert read_package(FREE, tarball(tmp_path, text='["a"]')) == ('["a"]', "3.4")


def test_another_licence_stops_the_update(tmp_path):
    with pytest.raises(UpdateError, match=r"is now under 'GPL-3\.0', not MIT"):
        read_package(FREE, tarball(tmp_path, licence="GPL-3.0"))


def test_a_list_that_moved_stops_the_update(tmp_path):
    with pytest.raises(UpdateError, match=r"has no disposable_email_domains/__init__\.py"):
        read_package(DISPOSABLE, wheel(tmp_path, file="elsewhere.py"))


@pytest.mark.parametrize(
    ("package", "text"),
    [
        (FREE, json.dumps(MANY)),
        (DISPOSABLE, f"few = {{'a', 1}}\nblocklist = {set(MANY)!r}\n"),
        (ROLES, "module.exports = [\n" + ",\n".join(f"  '{word}'" for word in MANY) + "\n]"),
    ],
)
def test_every_format_is_read_in_lower_case(package: Package, text: str):
    assert words(package, text) == {word.lower() for word in MANY}


def test_a_list_that_shrank_to_nothing_stops_the_update():
    with pytest.raises(UpdateError, match="has only 1 entries"):
        words(FREE, '["a.example"]')


def folder_with_own_lists(tmp_path: Path) -> Path:
    tmp_path.mkdir(exist_ok=True)
    (tmp_path / "real_providers.txt").write_text("# Source: us\ngmail.com\n\n")
    (tmp_path / "popular.txt").write_text("web.de\n")
    (tmp_path / "typo_domains.txt").write_text("gmial.com gmail.com\n")
    return tmp_path


SAID = {name: f"{name.replace('-', ' ', 1)} 1 (MIT)" for name in LISTS}


def test_the_same_packages_and_date_give_the_same_bytes(tmp_path):
    folder = folder_with_own_lists(tmp_path)
    build(LISTS, SAID, folder, "2026-11-20")
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    build(LISTS, SAID, folder, "2026-11-20")

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first
    assert first["disposable.txt"].endswith(
        b"# Date: 2026-11-20\nbad.example\ntrash.example\nx.tk\n"
    )
    assert b"gmial.com" not in first["free.txt"]
    assert b"# Source: npm role-based-email-addresses 1 (MIT)\n" in first["roles.txt"]


def test_hand_made_lists_give_their_first_words(tmp_path):
    assert own(folder_with_own_lists(tmp_path), "typo_domains") == {"gmial.com"}


def test_a_package_that_cannot_be_fetched_leaves_the_lists_alone(tmp_path, capsys):
    def fetch_nothing(package: Package, folder: Path) -> Path:
        raise UpdateError(f"{package.name} could not be fetched: no network")

    assert main([], fetch_package=fetch_nothing, lists_folder=tmp_path) == 1
    assert "could not be fetched: no network" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_an_update_writes_the_three_lists(tmp_path):
    def fetch_small(package: Package, folder: Path) -> Path:
        target = folder / package.name / package.index
        target.mkdir(parents=True)
        return package_of(package, target)

    folder = folder_with_own_lists(tmp_path / "lists")

    assert main(["--date", "2026-11-20"], fetch_package=fetch_small, lists_folder=folder) == 0
    assert {"disposable.txt", "free.txt", "roles.txt"} <= {path.name for path in folder.iterdir()}


def test_the_bundled_rules_can_be_read():
    rules = Rules.from_toml(update_lists.RULES.read_text(encoding="utf-8"))

    assert "paris" in rules.not_roles
    assert "tuta.com" in rules.more_free
