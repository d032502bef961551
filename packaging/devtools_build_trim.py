"""What of the collected files goes into the frozen program, and what stays out. No I/O.

Paths are those inside the program's folder, with forward slashes.
"""

import posixpath
import re
from collections.abc import Collection, Mapping
from fnmatch import fnmatch

# Modules that something mentions and Winnow never runs. readline is GPL.
EXCLUDED_MODULES = (
    *("readline", "curses", "_curses", "tkinter", "_tkinter", "turtle", "idlelib", "lib2to3"),
    *("pydoc", "pydoc_data", "doctest", "ensurepip", "venv", "distutils", "setuptools", "pip"),
    *("pkg_resources", "wheel", "pytest", "_pytest", "hypothesis", "coverage", "mypy", "IPython"),
    *("pandas", "matplotlib", "scipy", "PIL", "lxml", "openpyxl.tests", "numpy.f2py"),
    *("numpy.distutils", "numpy.testing", "numpy.tests"),
    *("numpy.random", "numpy.fft", "numpy.polynomial"),
    *("click", "rich", "pygments", "trio", "curio", "uvloop", "h2", "brotli", "zstandard"),
    *("yaml", "attr", "attrs", "tomli_w"),
    *("PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtQml", "PySide6.QtQuick"),
    *("PySide6.QtSql", "PySide6.QtTest", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),
    *("PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtXml"),
    *("PySide6.QtConcurrent", "PySide6.QtPrintSupport", "PySide6.scripts"),
)

# Imported by name at run time, where no analysis sees it.
HIDDEN_MODULES = (
    "keyring",
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.fail",
    "keyring.backends.chainer",
)

_WANTED_PLUGINS = (
    "iconengines/*svgicon*",
    "imageformats/*svg*",
    "imageformats/*ico.*",
    "imageformats/*icns*",
    "imageformats/*jpeg*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platforms/*offscreen*",
    "platforms/*qxcb*",
    "platforms/*qwayland*",
    "platforms/*qwindows*",
    "platforms/*qcocoa*",
    "platformthemes/*xdgdesktopportal*",
    "styles/*",
    "wayland-decoration-client/*",
    "wayland-graphics-integration-client/*wayland-egl*",
    "wayland-shell-integration/*xdg-shell*",
    "xcbglintegrations/*",
)
_PLUGIN = re.compile(r"(?:^|/)PySide6/(?:Qt/)?plugins/(.+)$")
_TRANSLATION = re.compile(r"(?:^|/)PySide6/(?:Qt/)?translations/(.+)$")

# Only unwanted plugins and modules need these parts of Qt.
_UNWANTED_QT = re.compile(
    r"Qt6?(?:Qml|Quick|VirtualKeyboard|Pdf|Sql|Test|Designer|Network|EglFS|EglFs|Multimedia|"
    r"PrintSupport|Concurrent|WaylandCompositor|OpenGLWidgets|Lottie|Shader|Labs|Xml\b)\w*"
)
# The software renderer for machines without OpenGL; widgets paint without it.
_UNWANTED_NAMES = ("opengl32sw.dll", "d3dcompiler_*.dll", "Qt6*Network*", "libqgtk3*")

# Every desktop has these, and mixing them with the graphics driver's own copies breaks:
# the .deb depends on them. The small xcb helpers are not on every desktop, so they stay in.
_SYSTEM_LIBRARIES = re.compile(
    r"lib(?:stdc\+\+|gcc_s|glib-2|gobject-2|gio-2|gmodule-2|gthread-2|gtk|gdk|cairo|pango|atk|atspi"
    r"|harfbuzz|fribidi|graphite|thai|datrie|epoxy|rsvg|fontconfig|freetype|expat|png|pixman|jpeg"
    r"|X11|Xau|Xdmcp|Xext|Xi|Xrender|Xrandr|Xfixes|Xcursor|Xcomposite|Xdamage|Xinerama"
    r"|wayland|dbus-1|systemd|cap|gcrypt|gpg-error|lz4|zstd|selinux|mount|blkid|pcre2|bsd|md"
    r"|brotli|cups|gnutls|avahi|krb5|gssapi|k5crypto|com_err|keyutils|drm|GL|EGL|GLX|OpenGL"
    r"|p11-kit|idn2|unistring|tasn1|nettle|hogweed|gmp|resolv|uuid|tirpc|nsl)"
    r"(?:[-_.\d]\S*|support|dec|common|cairo\S*|ft2\S*)?\.so"
)


def is_wanted(place: str, platform: str, languages: Collection[str] = ()) -> bool:
    """Say whether a collected file belongs in the program.

    Args:
        place: Where it would lie, for instance PySide6/Qt/plugins/platforms/libqxcb.so.
        platform: sys.platform's word.
        languages: Codes of those that the window speaks: Qt's own words are wanted in them.
    """
    name = place.rpartition("/")[2]
    if plugin := _PLUGIN.search(place):
        return any(fnmatch(plugin[1], pattern) for pattern in _WANTED_PLUGINS)
    if translation := _TRANSLATION.search(place):
        return translation[1].removeprefix("qtbase_").removesuffix(".qm") in languages
    if "PySide6" in place and _UNWANTED_QT.search(name):
        return False
    if any(fnmatch(name, pattern) for pattern in _UNWANTED_NAMES):
        return False
    return platform != "linux" or _SYSTEM_LIBRARIES.match(name) is None


def is_program_file(place: str) -> bool:
    """Say whether a data file is of use to a user's program: not sources, stubs and tests."""
    parts = place.split("/")
    if place.endswith((".pyi", ".pyx", ".pxd", ".h", ".c", ".cpp", "py.typed")):
        return False
    return not any(
        part in ("tests", "include", "typesystems", "glue", "metatypes") for part in parts
    )


def live_links(links: Mapping[str, str], files: Collection[str]) -> frozenset[str]:
    """Return the links that still lead somewhere, also through one another.

    Args:
        links: Where each link lies, and what it says.
        files: What is there beside links.
    """
    there = {folder for place in files for folder in (place, *_folders(place))}
    alive: set[str] = set()
    while True:
        more = {
            place
            for place, target in links.items()
            if place not in alive and _leads_to(_joined(place, target), there, alive)
        }
        if not more:
            return frozenset(alive)
        alive |= more


def _leads_to(target: str, there: Collection[str], links: Collection[str]) -> bool:
    """Say whether a target is there, or lies behind a link that is."""
    return target in there or any(place in links for place in (target, *_folders(target)))


def _joined(place: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), target))


def _folders(place: str) -> list[str]:
    parts = place.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]
