"""Packs the frozen program for Windows: the NSIS installer, signed where there is a certificate."""

import os
import shutil
from pathlib import Path

from devtools_build_parts import Parts, run_packer
from devtools_environment import SetUpError

WINDOWS = Path(__file__).resolve().parent / "windows"
# What a runner's installer of NSIS does not put into PATH.
_NSIS_FOLDERS = (Path("C:/Program Files (x86)/NSIS"), Path("C:/Program Files/NSIS"))

_VERSION_FILE = """\
# What Windows shows of winnow.exe under "Details".
VSVersionInfo(
    ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3F, flags=0x0, OS=0x40004,
                      fileType=0x1, subtype=0x0, date=(0, 0)),
    kids=[
        StringFileInfo([StringTable("040904B0", [
            StringStruct("CompanyName", "The Winnow developers"),
            StringStruct("FileDescription", "Winnow"),
            StringStruct("FileVersion", "{version}"),
            StringStruct("InternalName", "winnow"),
            StringStruct("LegalCopyright", "The Winnow developers, MIT licence"),
            StringStruct("OriginalFilename", "winnow.exe"),
            StringStruct("ProductName", "Winnow"),
            StringStruct("ProductVersion", "{version}"),
        ])]),
        VarFileInfo([VarStruct("Translation", [1033, 1200])]),
    ],
)
"""


def write_version_file(path: Path, version: str) -> None:
    """Write what PyInstaller puts into the program as its version."""
    numbers = ([int(part) for part in version.split(".") if part.isdigit()] + [0] * 4)[:4]
    text = _VERSION_FILE.format(numbers=", ".join(map(str, numbers)), version=version)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def makensis() -> str:
    """Return NSIS's compiler.

    Raises:
        SetUpError: it is not installed.
    """
    path = os.pathsep.join([os.environ.get("PATH", ""), *map(str, _NSIS_FOLDERS)])
    found = shutil.which("makensis", path=path)
    if found is None:
        raise SetUpError("NSIS is not installed: see nsis.sourceforge.io, or apt-get install nsis.")
    return found


def compile_installer(
    payload: Path, installer: Path, version: str, icon: Path, *, target: str | None = None
) -> None:
    """Compile the installer; works on Windows and on Debian.

    Args:
        payload: The program's folder.
        installer: The file to make.
        version: Three numbers with dots.
        icon: The program's .ico.
        target: NSIS's word for a processor, where it knows several.
    """
    octets = sum(path.stat().st_size for path in payload.rglob("*") if path.is_file())
    values = {
        "VERSION": version,
        "PAYLOAD": payload.absolute(),
        "OUTPUT": installer.absolute(),
        "ICON": icon.absolute(),
        "SIZE_KB": octets // 1024,
        **({} if target is None else {"TARGET": target}),
    }
    words = [f"-D{name}={value}" for name, value in values.items()]
    run_packer([makensis(), "-V2", "-INPUTCHARSET", "UTF8", *words, WINDOWS / "installer.nsi"])


def sign(files: list[Path]) -> None:
    """Sign programs with the certificate that the environment names; without one leave them.

    WINNOW_WINDOWS_CERTIFICATE is a .pfx file, WINNOW_WINDOWS_PASSWORD opens it.
    """
    certificate = os.environ.get("WINNOW_WINDOWS_CERTIFICATE", "")
    if not certificate:
        return
    password = os.environ.get("WINNOW_WINDOWS_PASSWORD", "")
    stamp = ["/fd", "sha256", "/tr", "http://timestamp.digicert.com", "/td", "sha256"]
    run_packer(["signtool", "sign", "/f", certificate, "/p", password, *stamp, *files])


def make_installer(parts: Parts) -> Path:
    """Make the installer of the program that was frozen on this Windows."""
    sign(sorted(parts.bundle.glob("*.exe")))
    installer = parts.dist / f"Winnow-{parts.version}-setup.exe"
    icon = parts.build / "icons" / "winnow.ico"
    compile_installer(parts.bundle, installer, parts.version, icon)
    sign([installer])
    return installer
