"""Notices and SBOM: everything of others in the program is named, and nothing slips in."""

import json
import sys
from email.message import Message
from pathlib import Path

import devtools_build_notices as notices
import pytest
from devtools_build_notices import Component

HTTPX = Component("pypi", "httpx", "0.28.1", "BSD-3-Clause", "Copyright Encode")
FONT = Component("generic", "Inter (font)", "", "OFL-1.1", "Open Font License")


def test_modules_lead_to_the_packages_that_they_came_in():
    owners = {"yaml": ["PyYAML"], "PySide6": ["PySide6_Essentials"], "os": []}
    found = notices.distribution_names(
        ["yaml.loader", "PySide6/QtCore.so", "os", "app.cli"], owners
    )
    assert found == ("pyside6-essentials", "pyyaml")


def test_a_package_that_the_lock_does_not_name_is_noticed():
    stray = Component("pypi", "attrs", "26.1", "MIT", "")
    assert notices.unlocked([HTTPX, FONT, stray], "httpx==0.28.1 \\\n") == ("attrs",)


def test_names_are_compared_as_indexes_do():
    found = Component("pypi", "PySide6_Essentials", "6.11", "LGPL-3.0-only", "")
    assert notices.unlocked([found], "pyside6-essentials==6.11 \\\n") == ()


def test_a_licence_that_is_a_whole_text_is_not_taken_for_a_name():
    fields = Message()
    fields["Name"] = "thing"
    fields["License"] = "Permission is hereby granted " * 20
    fields["Classifier"] = "License :: OSI Approved :: MIT License"
    assert notices.licence_of(fields) == "MIT License"


def test_the_notices_list_first_and_quote_then():
    text = notices.notices_text([HTTPX, FONT])
    assert text.index("  Inter (font)  (OFL-1.1)") < text.index("Copyright Encode")
    assert text.endswith("Open Font License\n")


def test_the_sbom_is_cyclonedx_and_the_same_each_time():
    first = notices.sbom([HTTPX, FONT], "1.2.3", "2026-01-01T00:00:00Z")
    body = json.loads(first)
    assert (body["bomFormat"], body["specVersion"]) == ("CycloneDX", "1.5")
    assert body["components"][0]["purl"] == "pkg:pypi/httpx@0.28.1"
    assert first == notices.sbom([HTTPX, FONT], "1.2.3", "2026-01-01T00:00:00Z")


def test_what_was_written_is_read_back_without_the_texts(tmp_path):
    notices.write([HTTPX, FONT], tmp_path / "notices")
    assert [one.name for one in notices.read_written(tmp_path / "notices")] == [
        "httpx",
        "Inter (font)",
    ]
    assert (tmp_path / "notices" / "third-party.txt").is_file()
    assert (tmp_path / "notices" / "LICENSE.txt").is_file()


def test_python_s_own_licence_is_found():
    assert "PSF" in notices.interpreter_component().text


def test_an_installed_package_brings_its_licence_text():
    component = notices.python_component("httpx")
    assert component.licence == "BSD-3-Clause"
    assert "Redistribution" in component.text


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes libraries from the system")
def test_a_library_of_nobody_stops_the_build(tmp_path):
    library = tmp_path / "libstranger.so"
    library.write_bytes(b"")
    if not Path("/usr/bin/dpkg-query").exists():
        assert notices.system_components([("libstranger.so", str(library))]) == []
        return
    with pytest.raises(notices.NoticeError, match=r"libstranger\.so"):
        notices.system_components([("libstranger.so", str(library))])


def test_the_data_of_others_in_the_project_has_its_notices():
    found = notices.data_components(notices.ROOT / "resources")
    assert all(component.text.strip() for component in found)


def test_a_library_is_not_said_to_be_under_the_licence_of_its_packaging_scripts():
    assert notices.licence_of_library("libxcb-cursor0") == "MIT"
    assert notices.licence_of_library("libstranger1") == "see text"
