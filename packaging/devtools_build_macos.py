"""Packs the frozen program for macOS: signed where there is a certificate, notarised, as .dmg.

Environment: WINNOW_MACOS_IDENTITY (name of a Developer ID certificate in the keychain),
WINNOW_NOTARY_PROFILE (name of a profile made with `xcrun notarytool store-credentials`).
"""

import os
from collections.abc import Sequence
from pathlib import Path

from devtools_build_parts import Parts, run_packer
from devtools_environment import venv_python

MACOS = Path(__file__).resolve().parent / "macos"
IDENTIFIER = "io.github.winnow-app.Winnow"
OLDEST_MACOS = "13.0"  # what the Qt wheels are built for
_DOCUMENTS = (
    ("Comma-separated list", "public.comma-separated-values-text"),
    ("Tab-separated list", "public.tab-separated-values-text"),
    ("Excel workbook", "org.openxmlformats.spreadsheetml.sheet"),
)


def information(version: str) -> dict[str, object]:
    """Return what Info.plist says beside what PyInstaller writes by itself."""
    documents = [
        {
            "CFBundleTypeName": name,
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",  # offered by "Open with"; never the default by itself
            "LSItemContentTypes": [kind],
        }
        for name, kind in _DOCUMENTS
    ]
    return {
        "CFBundleDisplayName": "Winnow",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDocumentTypes": documents,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Winnow developers, MIT licence",
        "NSRequiresAquaSystemAppearance": False,
    }


def signing_order(files: Sequence[Path]) -> list[Path]:
    """Return code in the order in which codesign wants it: the innermost first."""
    return sorted(files, key=lambda path: (-len(path.parts), str(path)))


def code_files(application: Path) -> list[Path]:
    """Return libraries and programs inside an application."""
    wanted = {".dylib", ".so"}
    found = [
        path
        for path in application.rglob("*")
        if path.is_file()
        and not path.is_symlink()
        and (path.suffix in wanted or os.access(path, os.X_OK))
    ]
    return signing_order(found)


def sign(application: Path) -> None:
    """Sign an application from the inside out, with the certificate or, without one, ad hoc.

    Apple's processors run no program without any signature.
    """
    identity = os.environ.get("WINNOW_MACOS_IDENTITY", "") or "-"
    options = ["--force", "--sign", identity]
    if identity != "-":
        options += ["--timestamp", "--options", "runtime"]
        options += ["--entitlements", str(MACOS / "entitlements.plist")]
    for path in [*code_files(application), application]:
        run_packer(["codesign", *options, path])
    run_packer(["codesign", "--verify", "--deep", "--strict", application])


def notarise(image: Path) -> None:
    """Let Apple look at an image and pin its answer to it; without a profile do nothing."""
    profile = os.environ.get("WINNOW_NOTARY_PROFILE", "")
    if not profile:
        return
    submit: list[str | Path] = [
        "xcrun",
        "notarytool",
        "submit",
        image,
        "--keychain-profile",
        profile,
        "--wait",
    ]
    run_packer(submit)
    run_packer(["xcrun", "stapler", "staple", image])
    check = ["spctl", "--assess", "--type", "open", "--context", "context:primary-signature"]
    run_packer([*check, image])


def make_image(parts: Parts) -> Path:
    """Make the disk image."""
    application = parts.bundle.parent / "Winnow.app"
    sign(application)
    image = parts.dist / f"Winnow-{parts.version}-macos-{parts.machine}.dmg"
    defines = {"application": application, "icon": parts.build / "icons" / "winnow.icns"}
    words = [word for name, value in defines.items() for word in ("-D", f"{name}={value}")]
    settings = ["-s", str(MACOS / "image.dmgbuild")]
    run_packer([venv_python(), "-m", "dmgbuild", *settings, *words, "Winnow", image])
    notarise(image)
    return image
