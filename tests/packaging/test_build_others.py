"""Packing for Windows and macOS, as far as that can be tried anywhere; trials; pictures."""

import base64
import struct
import tomllib
from pathlib import Path

import devtools_build_feed as feed
import devtools_build_icons as icons
import devtools_build_macos as macos
import devtools_build_screen as screen
import devtools_build_verify as verify
import devtools_build_windows as windows
import devtools_build_wine as wine
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from devtools_environment import SetUpError

from app.jobs.releases import read_feed

INSTALLER = (windows.WINDOWS / "installer.nsi").read_text(encoding="utf-8")


# Windows


def test_the_version_file_has_four_numbers(tmp_path):
    file = tmp_path / "version.txt"
    windows.write_version_file(file, "1.2.3")
    assert "filevers=(1, 2, 3, 0)" in file.read_text(encoding="utf-8")


def test_the_installer_asks_for_no_administrator_and_touches_no_default():
    assert "RequestExecutionLevel user" in INSTALLER
    assert "HKLM" not in INSTALLER
    assert "OpenWithProgids" in INSTALLER
    assert not [line for line in INSTALLER.splitlines() if '"${CLASSES}\\.csv" ""' in line]


def test_every_text_of_the_installer_is_there_in_both_languages():
    english = {line.split()[1] for line in INSTALLER.splitlines() if "{LANG_ENGLISH}" in line}
    german = {line.split()[1] for line in INSTALLER.splitlines() if "{LANG_GERMAN}" in line}
    assert english == german != set()


def test_a_silent_uninstallation_keeps_the_data():
    question = next(line for line in INSTALLER.splitlines() if "$(AskData)" in line)
    assert "/SD IDNO" in question


def test_a_registry_s_text_is_searched_section_by_section():
    text = '\n[Software\\\\Winnow] 1\n"A"="1"\n\n[Software\\\\Other] 2\n"B"="2"\n'
    assert wine.section_has(text, "Winnow", '"A"="1"')
    assert not wine.section_has(text, "Winnow", '"B"="2"')


def test_a_windows_icon_holds_each_picture_where_its_entry_says():
    data = icons.ico({16: b"small", 256: b"large"})
    assert struct.unpack_from("<HHH", data) == (0, 1, 2)
    size, at = struct.unpack_from("<II", data, 6 + 16 + 8)
    assert data[6 + 16] == 0  # 256 does not fit into an octet
    assert data[at : at + size] == b"large"


# macOS


def test_an_apple_icon_states_its_length():
    data = icons.icns(dict.fromkeys(icons.SIZES, b"png"))
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)


def test_documents_are_offered_to_winnow_but_not_taken_over():
    documents = macos.information("1.0")["CFBundleDocumentTypes"]
    assert isinstance(documents, list)
    assert {document["LSHandlerRank"] for document in documents} == {"Alternate"}


def test_code_is_signed_from_the_inside_out():
    paths = [Path("W.app/Contents/MacOS/winnow"), Path("W.app/Contents/Frameworks/Qt/lib/a.dylib")]
    assert macos.signing_order(paths)[0].name == "a.dylib"


# Trials


def test_compiled_lists_of_the_system_are_no_leftovers_of_winnow():
    before = frozenset({"/usr/bin/sh"})
    after = before | {"/etc/ld.so.cache", "/usr/share/applications/mimeinfo.cache", "/usr/lib/x"}
    assert verify.leftovers(before, after) == ["/usr/lib/x"]


def test_a_trial_without_a_package_says_what_to_do(tmp_path):
    with pytest.raises(SetUpError, match=r"dev\.py build"):
        verify.newest_deb(tmp_path)


def test_trials_have_their_system_packages():
    text = (Path(verify.__file__).parent / "system-packages.toml").read_text(encoding="utf-8")
    packages = tomllib.loads(text)
    assert {"debootstrap", "xvfb", "nsis"} <= set(packages["verify"]["install"])


def xwd(width: int, height: int, pixels: bytes) -> bytes:
    fields = [0] * 25
    fields[0], fields[4], fields[5], fields[11], fields[12] = 100, width, height, 32, width * 4
    return struct.pack(">25I", *fields) + pixels


def test_a_display_s_pixels_are_read_in_their_colours():
    red, white = b"\x00\x00\xff\x00", b"\xff\xff\xff\x00"
    picture = screen.read_xwd(xwd(2, 1, red + white))
    assert picture.rows == (b"\xff\x00\x00\xff\xff\xff",)
    assert picture.colours == 2


def test_a_display_of_another_depth_is_refused():
    data = bytearray(xwd(1, 1, b"\0\0\0\0"))
    data[44:48] = struct.pack(">I", 8)
    with pytest.raises(ValueError, match="8 bits"):
        screen.read_xwd(bytes(data))


def test_a_picture_becomes_a_png():
    data = screen.png(screen.Picture(1, 1, (b"\1\2\3",)))
    assert data.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert data.endswith(b"IEND\xaeB`\x82")


# The feed of new versions


def test_what_the_feed_command_signs_is_what_winnow_believes(tmp_path):
    secret = base64.b64encode(bytes(range(32))).decode()
    public = Ed25519PrivateKey.from_private_bytes(bytes(range(32))).public_key().public_bytes_raw()
    text = feed.feed_text("9.9.9", 1764547200, "https://releases.example/", "Größer.")
    feed.write_feed(tmp_path, text, secret)
    body = (tmp_path / "feed.json").read_bytes()
    release = read_feed(body, (tmp_path / "feed.json.sig").read_bytes(), public)
    assert (release.version, release.published, release.summary) == (
        "9.9.9",
        "2025-12-01",
        "Größer.",
    )


def test_a_key_that_is_none_signs_nothing(tmp_path):
    with pytest.raises(SetUpError, match="WINNOW_FEED_KEY"):
        feed.write_feed(tmp_path, "{}", "short")
