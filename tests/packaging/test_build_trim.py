"""What goes into the frozen program, and that nothing is left out which Winnow imports."""

import ast
from pathlib import Path

import devtools_build_trim as trim
import pytest

APP = Path(trim.__file__).resolve().parent.parent / "app"

WANTED = [
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6/plugins/styles/qmodernwindowsstyle.dll",
    "PySide6/Qt/lib/libQt6Widgets.so.6",
    "PySide6/Qt/lib/libQt6DBus.so.6",
    "PySide6/QtWidgets.abi3.so",
    "libxcb-cursor.so.0",
    "libxkbcommon-x11.so.0",
    "libpython3.11.so.1.0",
    "libssl.so.3",
    "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
    "resources/lists/free.txt",
]
UNWANTED = [
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6/Qt/lib/libQt6Network.so.6",
    "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
    "PySide6/opengl32sw.dll",
    "libstdc++.so.6",
    "libgcc_s.so.1",
    "libglib-2.0.so.0",
    "libX11.so.6",
    "libwayland-client.so.0",
    "libfontconfig.so.1",
    "libpangocairo-1.0.so.0",
    "libkrb5support.so.0",
]


@pytest.mark.parametrize("place", WANTED)
def test_what_the_window_needs_goes_in(place):
    assert trim.is_wanted(place, "linux")


@pytest.mark.parametrize("place", UNWANTED)
def test_what_it_does_not_need_or_every_desktop_has_stays_out(place):
    assert not trim.is_wanted(place, "linux")


def test_elsewhere_libraries_of_such_names_are_not_the_system_s():
    assert trim.is_wanted("libgcc_s.1.1.dylib", "darwin")


def test_qt_s_own_words_go_in_for_the_languages_of_the_window():
    german = "PySide6/Qt/translations/qtbase_de.qm"
    assert trim.is_wanted(german, "linux", ["de", "en"])
    assert not trim.is_wanted(german, "linux", ["en"])
    assert not trim.is_wanted("PySide6/Qt/translations/designer_de.qm", "linux", ["de"])


@pytest.mark.parametrize(
    "place",
    ["numpy/tests/test_core.py", "PySide6/include/qt.h", "PySide6/typesystems/core.xml", "a.pyi"],
)
def test_sources_stubs_and_tests_stay_out(place):
    assert not trim.is_program_file(place)


def test_a_link_whose_target_stays_out_stays_out_too():
    links = {"libQt6Core.so.6": "PySide6/Qt/lib/libQt6Core.so.6", "libGL.so": "libGL.so.1"}
    assert trim.live_links(links, ["PySide6/Qt/lib/libQt6Core.so.6"]) == {"libQt6Core.so.6"}


def test_the_links_of_a_framework_lead_through_one_another():
    frame = "PySide6/Qt/lib/QtCore.framework"
    links = {
        f"{frame}/Versions/Current": "A",
        f"{frame}/Resources": "Versions/Current/Resources",
        f"{frame}/QtCore": "Versions/Current/QtCore",
        "QtCore": f"{frame}/Versions/A/QtCore",
    }
    assert trim.live_links(links, [f"{frame}/Versions/A/QtCore"]) == set(links)


def imports_of(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_winnow_imports_nothing_that_the_frozen_program_leaves_out():
    imported: set[str] = set()
    for path in APP.rglob("*.py"):
        imported |= imports_of(ast.parse(path.read_text(encoding="utf-8")))
    missing = {
        name
        for name in imported
        for left_out in trim.EXCLUDED_MODULES
        if name == left_out or name.startswith(left_out + ".")
    }
    assert missing == set()
